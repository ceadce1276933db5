/*
 * What a keyboard must reach, and what it must not set off: the theme's menu on narrow windows, tables that it makes
 * scroll, and its single keys, which the page « Accessibility » switches off (WCAG 2.1.4).
 */
(function () {
  "use strict";

  var STORED = "dossier-keys";
  var FIELDS = "input, textarea, select, [contenteditable]";

  function silent() {
    try { return localStorage.getItem(STORED) === "off"; } catch (refused) { return false; }
  }

  /* before all other listeners: first in line, and first loaded */
  window.addEventListener("keydown", function (event) {
    var plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && silent() && !(event.target instanceof Element && event.target.closest(FIELDS))) {
      event.stopImmediatePropagation();
    }
  }, true);

  function dress() {
    document.querySelectorAll(".dossier-keys").forEach(function (line) {
      var box = line.querySelector("input");
      line.hidden = false;
      box.checked = !silent();
      box.addEventListener("change", function () {
        try { localStorage.setItem(STORED, box.checked ? "on" : "off"); } catch (refused) { box.checked = true; }
      });
    });
    menu();
    reach();
  }

  /* the theme opens its menu by a label, which no keyboard reaches: a button takes its place */
  function menu() {
    var box = document.getElementById("__drawer");
    var label = document.querySelector(".md-header label[for=__drawer]");
    var column = document.querySelector(".md-sidebar--primary");
    var name = column && column.querySelector("nav[aria-label]");
    var button = document.createElement("button");
    if (!box || !label || !name) { return; }

    function shut() {
      box.checked = false;
      button.setAttribute("aria-expanded", "false");
    }

    button.type = "button";
    button.className = label.className + " dossier-menu";
    button.setAttribute("aria-label", name.getAttribute("aria-label"));
    button.append.apply(button, Array.from(label.childNodes));
    label.replaceWith(button);
    shut();
    button.addEventListener("click", function () { box.click(); });
    box.addEventListener("change", function () {
      button.setAttribute("aria-expanded", String(box.checked));
      if (box.checked) { column.querySelector("a").focus(); }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !box.checked) { return; }
      shut();
      button.focus();
    });
    /* the menu lies over the page: what takes the focus behind it could not be seen */
    document.addEventListener("focusin", function (event) {
      if (box.checked && !column.contains(event.target)) { shut(); }
    });
  }

  /* the theme's box around a table takes the focus only while there is something to scroll; it is named after the heading above */
  function reach() {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (box) {
      var headings = Array.from(document.querySelectorAll(".md-content :is(h1, h2, h3, h4)[id]"));
      var above = headings.filter(function (one) { return one.compareDocumentPosition(box) & 4; }).pop();
      var told = { tabindex: "0", role: "region", "aria-labelledby": above && above.id };
      Object.keys(told).forEach(function (name) {
        if (told[name] && box.scrollWidth > box.clientWidth) { box.setAttribute(name, told[name]); } else { box.removeAttribute(name); }
      });
    });
  }

  window.addEventListener("resize", reach);
  window.addEventListener("load", reach); /* the theme has wrapped the tables by then */
  if (window.document$) { window.document$.subscribe(dress); } else { dress(); }
})();
