/*
 * Comparisons of many sources: the reader chooses which columns to see; the address keeps the choice. At first those are
 * on show whose boxes the page has ticked.
 *
 * Without this file all columns are shown.
 */
(function () {
  "use strict";

  var key = "col";

  document.querySelectorAll("form[data-dossier-sides]").forEach(function (form) {
    var table = document.getElementById(form.dataset.dossierSides);
    var boxes = Array.from(form.querySelectorAll("input"));
    if (!table) return;

    function show(told) {
      var on = new Set(boxes.filter(function (box) { return box.checked; }).map(function (box) { return Number(box.value); }));
      Array.from(table.rows).forEach(function (row) {
        Array.from(row.cells).forEach(function (cell, at) {
          if (at && cell.colSpan === 1) cell.hidden = !on.has(at);
        });
        /* a wording that no column on show has says nothing */
        if (row.classList.contains("dossier-compare__words")) {
          row.hidden = !Array.from(row.cells).some(function (cell, at) {
            return at && !cell.hidden && !cell.querySelector(".dossier-nothing");
          });
        }
      });
      if (!told) return;
      var address = new URL(location.href);
      var first = boxes.every(function (box) { return box.checked === box.defaultChecked; });
      if (first) address.searchParams.delete(key);
      else address.searchParams.set(key, on.size === boxes.length ? "all" : Array.from(on).join("-"));
      history.replaceState(null, "", address);
    }

    function all(checked) {
      boxes.forEach(function (box) {
        box.checked = checked;
      });
      show(true);
    }

    var asked = new URL(location.href).searchParams.get(key);
    if (asked !== null) {
      boxes.forEach(function (box) {
        box.checked = asked === "all" || asked.split("-").indexOf(box.value) >= 0;
      });
    }
    form.hidden = false;
    form.addEventListener("change", function () {
      show(true);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    form.querySelector("[data-dossier-all]").addEventListener("click", function () {
      all(true);
    });
    form.querySelector("[data-dossier-none]").addEventListener("click", function () {
      all(false);
    });
    show(false);
  });
})();
