/*
 * Evidence that opens beside its fact, and cards beside actors' names.
 *
 * The evidence is a <details> and works without this file, which only shuts it again on Escape or on a click
 * elsewhere. A card shows what the page's hidden list of its actors says; nothing is fetched. In a text, a finger's first
 * tap on a name shows the card, so that readers keep their place; its own link, or a second tap, leads to the page.
 */
(function () {
  "use strict";

  var DELAY = 250; /* milliseconds before a card shows or goes: time to move the pointer onto it */
  var card, shown, timer, finger;

  function open() {
    return document.querySelector("details.dossier-why[open]");
  }

  function place(link) {
    var box = link.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    card.style.left = Math.max(8, Math.min(box.left, width - card.offsetWidth - 8)) + window.scrollX + "px";
    var below = box.bottom + card.offsetHeight + 8 < window.innerHeight;
    card.style.top = (below ? box.bottom + 4 : box.top - card.offsetHeight - 4) + window.scrollY + "px";
  }

  function entry(link) {
    var list = document.querySelector(".dossier-previews");
    var own = list && !link.closest(".dossier-previews") && link.closest("[data-md-component=content], [role=main], article");
    return own && Array.from(list.children).find(function (one) {
      return one.querySelector("a").href === link.href;
    });
  }

  /* a card beside a name or an acronym, with what stands in it */
  function lay(beside, parts, role) {
    hide();
    card = card || document.createElement("div");
    card.className = "dossier-preview";
    card.id = "dossier-preview";
    if (role) { card.setAttribute("role", role); } else { card.removeAttribute("role"); }
    card.replaceChildren.apply(card, parts);
    /* in the text's own container, so that it takes the page's letters and colours */
    (beside.closest(".md-typeset") || document.body).append(card);
    beside.setAttribute("aria-describedby", card.id);
    shown = beside;
    place(beside);
  }

  function show(link) {
    var found = entry(link);
    if (!found) { return hide(); }
    var name = document.createElement("strong");
    var leads = found.querySelector("a");
    name.append(finger ? leads.cloneNode(true) : leads.textContent);
    var parts = [name];
    Array.from(found.children).slice(1).forEach(function (part) {
      if (part.textContent.trim()) { parts.push(" ", part.cloneNode(true)); }
    });
    lay(link, parts, finger ? "" : "tooltip");
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) { return; }
    shown.removeAttribute("aria-describedby");
    card.remove();
    shown = null;
  }

  function soon(what, link) {
    clearTimeout(timer);
    timer = setTimeout(what, DELAY, link);
  }

  function target(event) {
    return event.target instanceof Element ? event.target : null;
  }

  document.addEventListener("mouseover", function (event) {
    var at = target(event);
    var link = at && at.closest("a[href]");
    if (shown && at && (link === shown || card.contains(at))) { clearTimeout(timer); }
    else if (link && entry(link)) { soon(show, link); }
    else if (shown) { soon(hide); }
    else { clearTimeout(timer); }
  });
  document.addEventListener("pointerdown", function (event) {
    finger = event.pointerType === "touch";
  });
  document.addEventListener("click", function (event) {
    var at = finger && target(event);
    var link = at && at.closest(".dossier-body a[href]");
    var acronym = at && at.closest(".dossier-body abbr[title]");
    if (link && link !== shown && entry(link)) {
      event.preventDefault();
      show(link);
    } else if (acronym && !link) {
      lay(acronym, [acronym.title], "tooltip"); /* what a pointer is told by the title */
    }
  });
  document.addEventListener("focusin", function (event) {
    var link = target(event) && target(event).closest("a[href]");
    if (shown && card.contains(event.target)) { return; }
    if (link && link.matches(":focus-visible")) { show(link); } else { hide(); }
  });

  document.addEventListener("keydown", function (event) {
    finger = false;
    if (event.key !== "Escape") { return; }
    var why = open();
    hide();
    if (why) {
      why.open = false;
      why.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", function (event) {
    var why = open();
    if (why && !why.contains(event.target)) { why.open = false; }
  });
})();
