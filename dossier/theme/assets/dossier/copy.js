/*
 * « Copy with reference »: a button beside selected words, on each quotation and under a title. What it copies is worded
 * in `cited.js`. All words that it shows come from the page.
 */
(function () {
  "use strict";

  var PAUSE = 200; /* milliseconds without a change after which a selection counts as made */
  var BLOCKS = "p, li, td, h2, h3, h4, h5, h6";
  var cited = window.dossierCited;
  var words = cited.known;
  var button, pending, timer, held, status, whole;

  /* --- copying ---------------------------------------------------------------------------- */

  /* there before it says anything: a box that comes with its words is not heard */
  function ready() {
    if (status || !words()) { return; }
    status = document.createElement("div");
    status.className = "dossier-status";
    status.setAttribute("role", "status");
    document.body.append(status);
  }

  function say(text) {
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

  /* of a title one wants the reference: its words stand in there */
  function titled() {
    var title = document.getElementById("dossier-title");
    var body = document.querySelector(".dossier-body[data-dossier-credit]");
    var selection = getSelection();
    if (!title || !body || selection.isCollapsed || !selection.rangeCount) { return null; }
    return title.contains(selection.getRangeAt(0).startContainer) ? { title: title, body: body } : null;
  }

  function offer() {
    if (held) { return; }
    var title = words() && titled();
    var found = words() && !title && cited.selected();
    if (!title && !found) {
      if (button) { button.remove(); }
      return;
    }
    pending = title ? title.body.dataset.dossierCredit + ". " + cited.address("") : cited.passage(found);
    if (!button) {
      button = control("");
      button.addEventListener("pointerdown", function (event) {
        held = true;
        event.preventDefault(); /* the selection stays */
      });
      button.addEventListener("click", function () {
        held = false;
        copy(pending, button);
      });
    }
    button.textContent = title ? words().reference : words().copy;
    button.classList.toggle("dossier-copy--near", !title);
    button.classList.toggle("dossier-copy--title", Boolean(title));
    /* in the text's order, so that it is the next stop of the tabulator */
    var after = title ? title.title : found.last.block;
    while (found && after.parentElement !== found.body) { after = after.parentElement; }
    after.after(button);
    if (found) { put(found); }
  }

  function put(found) {
    var frame = found.body.getBoundingClientRect();
    var lines = found.last.part.getClientRects();
    var line = lines[lines.length - 1];
    var room = matchMedia("(pointer: coarse)").matches ? 34 : 6; /* below the handles of a phone's selection */
    var left = Math.min(line.right - frame.left - button.offsetWidth, frame.width - button.offsetWidth);
    button.style.left = Math.max(4, left) + "px"; /* clear of the mark in the margin (WCAG 2.5.8) */
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
    whole.addEventListener("click", function () { copy(cited.paragraph(block, body), whole); });
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
      made.addEventListener("click", function () { copy(cite.textContent.trim() + " " + cited.address(""), made); });
      cite.after(made);
    });
  }

  /* --- quotations --------------------------------------------------------------------------- */

  function dress() {
    document.querySelectorAll(".dossier-quote:not(.dossier-quote--dressed)").forEach(function (quote) {
      if (!cited.quotation(quote)) { return; }
      var made = control(words().copy);
      made.addEventListener("click", function () { copy(cited.quotation(quote), made); });
      quote.classList.add("dossier-quote--dressed");
      quote.querySelector(".dossier-quote__about").append(" ", made);
    });
  }

  document.addEventListener("dossier:more", dress);
  function begin() {
    ready();
    dress();
    refer();
    arrived();
  }

  if (window.document$) { window.document$.subscribe(begin); } else { begin(); }
})();
