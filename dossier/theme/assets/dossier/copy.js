/*
 * « Copy with reference »: a button beside selected words and on each quotation. It copies the words with their author,
 * title, source and date, and the address of their paragraph. All words that it shows come from the page.
 */
(function () {
  "use strict";

  var PAUSE = 200; /* milliseconds without a change after which a selection counts as made */
  var LEAST = 2; /* characters of a selection worth a reference */
  var BLOCKS = "p, li, td, h2, h3, h4, h5, h6";
  var button, pending, timer, held, status, whole;

  function words() {
    var found = document.querySelector(".dossier-words");
    return found ? found.dataset : null;
  }

  /* the address by which the page is known, where the site says it: a copy made from a preview still leads there */
  function address(hash) {
    var canonical = document.querySelector("link[rel=canonical]");
    return (canonical ? canonical.href : location.href.replace(/[?#].*$/, "")) + hash;
  }

  /* marks around the whole give way to our own; a mark inside stays */
  function bare(text) {
    var one = text.replace(/[ \t\r\n]+/g, " ").trim();
    var inside = /^[«“"]\s?([^«»“”"]*)\s?[»”"]$/.exec(one);
    return inside ? inside[1].trim() : one;
  }

  function cited(text, said, credit, where) {
    var known = words();
    return known.open + bare(text) + known.close + (said ? " (" + said + ")" : "") + " — " + credit + ". " + where;
  }

  /* --- copying ---------------------------------------------------------------------------- */

  function say(text) {
    if (!status) {
      status = document.createElement("div");
      status.className = "dossier-status";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    status.textContent = text;
    clearTimeout(status.timer);
    status.timer = setTimeout(function () { status.textContent = ""; }, 4000);
  }

  /* where the clipboard is shut (no https, no leave): the older command, then the reader's own hand */
  function byCommand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "dossier-offstage";
    area.setAttribute("aria-hidden", "true");
    document.body.append(area);
    area.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (refused) { done = false; }
    area.remove();
    return done;
  }

  function byHand(text) {
    var known = words();
    var dialog = document.createElement("dialog");
    var how = document.createElement("p");
    var area = document.createElement("textarea");
    var shut = document.createElement("button");
    dialog.className = "dossier-manual";
    how.id = "dossier-manual";
    how.textContent = known.manual;
    dialog.setAttribute("aria-labelledby", how.id);
    area.value = text;
    area.readOnly = true;
    area.rows = 6;
    area.setAttribute("aria-labelledby", how.id);
    shut.type = "button";
    shut.textContent = known.shut;
    shut.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("close", function () { dialog.remove(); });
    dialog.append(how, area, shut);
    document.body.append(dialog);
    dialog.showModal();
    area.focus();
    area.select();
  }

  function copy(text, back) {
    var told = function () { say(words().done); };
    var otherwise = function () {
      var done = byCommand(text);
      if (back) { back.focus(); }
      if (done) { told(); } else { byHand(text); }
    };
    if (!navigator.clipboard) { return otherwise(); }
    return navigator.clipboard.writeText(text).then(told, otherwise);
  }

  function control(label) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "dossier-copy";
    made.textContent = label;
    return made;
  }

  /* --- selected words ----------------------------------------------------------------------- */

  /* paragraph by paragraph, so that a selection that runs out of the text is cut at its end */
  function selected() {
    var selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) { return null; }
    var range = selection.getRangeAt(0);
    var body = Array.from(document.querySelectorAll(".dossier-body")).find(function (one) {
      return range.intersectsNode(one);
    });
    var blocks = body ? Array.from(body.querySelectorAll(BLOCKS)).filter(function (one) {
      return range.intersectsNode(one) && !one.querySelector(BLOCKS);
    }) : [];
    var told = blocks.map(function (block) {
      var part = document.createRange();
      part.selectNodeContents(block);
      if (block.contains(range.startContainer)) { part.setStart(range.startContainer, range.startOffset); }
      if (block.contains(range.endContainer)) { part.setEnd(range.endContainer, range.endOffset); }
      return { block: block, part: part, text: part.toString().trim() };
    }).filter(function (one) { return one.text; });
    var text = told.map(function (one) { return one.text; }).join(" ");
    return text.length < LEAST ? null : { body: body, text: text, first: told[0], last: told[told.length - 1] };
  }

  function anchor(block) {
    var marked = block.closest("[id^='p-']") || block.querySelector("[id^='p-']");
    return marked ? "#" + marked.id : "";
  }

  function offer() {
    var found = words() && selected();
    if (held) { return; }
    if (!found) {
      if (button) { button.remove(); }
      return;
    }
    pending = cited(found.text, "", found.body.dataset.dossierCredit, address(anchor(found.first.block)));
    if (!button) {
      button = control(words().copy);
      button.classList.add("dossier-copy--near");
      button.addEventListener("pointerdown", function (event) {
        held = true;
        event.preventDefault(); /* the selection stays */
      });
      button.addEventListener("click", function () {
        held = false;
        copy(pending, button);
      });
    }
    /* in the text's order, so that it is the next stop of the tabulator */
    var after = found.last.block;
    while (after.parentElement !== found.body) { after = after.parentElement; }
    after.after(button);
    put(found);
  }

  function put(found) {
    var frame = found.body.getBoundingClientRect();
    var lines = found.last.part.getClientRects();
    var line = lines[lines.length - 1];
    var room = matchMedia("(pointer: coarse)").matches ? 34 : 6; /* below the handles of a phone's selection */
    var left = Math.min(line.right - frame.left - button.offsetWidth, frame.width - button.offsetWidth);
    button.style.left = Math.max(0, left) + "px";
    button.style.top = line.bottom - frame.top + room + "px";
  }

  document.addEventListener("selectionchange", function () {
    clearTimeout(timer);
    timer = setTimeout(offer, PAUSE);
  });
  document.addEventListener("pointerup", function (event) {
    if (event.target !== button) { held = false; }
  });

  /* --- the paragraph that the address names ------------------------------------------------- */

  /* whoever comes by a link to a paragraph, or from the search, came for its words: no need to select them */
  function arrived() {
    var mark = /^#p-/.test(location.hash) && document.getElementById(location.hash.slice(1));
    var block = mark && (mark.closest(BLOCKS) || mark);
    var body = block && block.closest(".dossier-body");
    if (whole) { whole.remove(); }
    if (!body || !words()) { return; }
    whole = control(words().copy);
    whole.classList.add("dossier-copy--whole");
    whole.addEventListener("click", function () {
      copy(cited(block.textContent, "", body.dataset.dossierCredit, address(location.hash)), whole);
    });
    var after = block;
    while (after.parentElement !== body) { after = after.parentElement; }
    after.after(whole);
  }

  addEventListener("hashchange", arrived);

  /* --- the reference of the whole article --------------------------------------------------- */

  function refer() {
    document.querySelectorAll(".dossier-cite__words").forEach(function (cite) {
      var after = cite.nextElementSibling;
      if (!words() || (after && after.matches("button"))) { return; }
      var made = control(words().reference);
      made.addEventListener("click", function () { copy(cite.textContent.trim() + " " + address(""), made); });
      cite.after(made);
    });
  }

  /* --- quotations --------------------------------------------------------------------------- */

  function dress() {
    document.querySelectorAll(".dossier-quote:not(.dossier-quote--dressed)").forEach(function (quote) {
      var place = quote.querySelector(".dossier-quote__about a[href*='#']");
      var credit = quote.dataset.dossierCredit || (document.querySelector(".dossier-body") || quote).dataset.dossierCredit;
      if (!words() || !place || !credit) { return; }
      var here = place.getAttribute("href").startsWith("#");
      var made = control(words().copy);
      made.addEventListener("click", function () {
        var text = quote.querySelector(".dossier-quote__words").textContent;
        copy(cited(text, quote.dataset.dossierSaid, credit, here ? address(place.hash) : place.href), made);
      });
      quote.classList.add("dossier-quote--dressed");
      quote.querySelector(".dossier-quote__about").append(" ", made);
    });
  }

  document.addEventListener("dossier:more", dress);
  function begin() {
    dress();
    refer();
    arrived();
  }

  if (window.document$) { window.document$.subscribe(begin); } else { begin(); }
})();
