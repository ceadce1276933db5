/*
 * Tables that readers sort by a click on a heading and filter as they type; the address keeps what they ask for.
 *
 * The pages are whole without this file: a table stands in its own order, and nothing is hidden.
 */
(function () {
  "use strict";

  function value(row, column, number) {
    var text = row.cells[column].textContent.trim();
    return number ? parseFloat(row.cells[column].dataset.dossierValue || text.replace(/[^\d.,-]/g, "").replace(",", ".")) || 0 : text;
  }

  function sort(table, heading) {
    var column = heading.cellIndex;
    var number = heading.hasAttribute("data-dossier-number");
    var now = heading.getAttribute("aria-sort");
    /* numbers are read from the largest, names from the first letter */
    var down = now ? now === "ascending" : number;
    var rows = Array.from(table.tBodies[0].rows);
    var collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
    rows
      .map(function (row, place) {
        return { row: row, place: place, value: value(row, column, number) };
      })
      .sort(function (one, other) {
        var order = number ? one.value - other.value : collator.compare(one.value, other.value);
        return (down ? -order : order) || one.place - other.place;
      })
      .forEach(function (one) {
        table.tBodies[0].appendChild(one.row);
      });
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) {
      cell.removeAttribute("aria-sort");
    });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  }

  /* readers filter and sort the whole table: the further pages of a long one are brought in first */
  function whole(table, form) {
    if (!form || !form.dataset.dossierMore || !window.dossierMore) return Promise.resolve();
    return window.dossierMore(form, "table tbody tr").then(function (rows) {
      var body = table.tBodies[0];
      var first = form.parentNode.querySelector("[data-dossier-first]");
      if (!rows) return;
      var shown = new Set(Array.from(body.querySelectorAll("th a"), function (link) { return link.href; }));
      rows.forEach(function (row) {
        if (!shown.has(row.querySelector("th a").href)) body.appendChild(row);
      });
      if (first) first.remove();
    });
  }

  function sortable(table) {
    var form = table.id && document.querySelector("form[data-dossier-filters='" + table.id + "']");
    Array.from(table.tHead.rows[0].cells).forEach(function (heading) {
      if (!heading.textContent.trim()) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "dossier-sort";
      while (heading.firstChild) button.appendChild(heading.firstChild);
      heading.appendChild(button);
      button.addEventListener("click", function () {
        whole(table, form).then(function () {
          sort(table, heading);
        });
      });
    });
  }

  function bare(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[\u2019\u02bc]/g, "'")
      .toLowerCase();
  }

  function filterable(form) {
    var table = document.getElementById(form.dataset.dossierFilters);
    var words = form.querySelector("input");
    var choices = Array.from(form.querySelectorAll("select"));
    var count = form.querySelector("[aria-live]");
    if (!table) return;
    form.hidden = false;

    function filter() {
      keep();
      return whole(table, form).then(apply);
    }

    /* a row says under the name of each choice what it is: `data-kind="person"` */
    function chosen(row) {
      return choices.every(function (choice) {
        return !choice.value || row.dataset[choice.name] === choice.value;
      });
    }

    function apply() {
      var sought = bare(words.value.trim());
      var left = 0;
      Array.from(table.tBodies[0].rows).forEach(function (row) {
        var fits = chosen(row) && bare(row.dataset.dossierNames || row.textContent).indexOf(sought) >= 0;
        row.hidden = !fits;
        left += fits ? 1 : 0;
      });
      count.textContent = (left === 1 ? count.dataset.dossierOne : count.dataset.dossierMany).replace("{count}", left);
    }

    function keep() {
      var address = new URL(location.href);
      [words].concat(choices).forEach(function (field) {
        if (field.value.trim()) address.searchParams.set(field.name, field.value.trim());
        else address.searchParams.delete(field.name);
      });
      history.replaceState(null, "", address);
    }

    function asked() {
      var told = new URLSearchParams(location.search);
      return [words].concat(choices).filter(function (field) {
        if (!told.has(field.name)) return false;
        field.value = told.get(field.name);
        if (field.selectedIndex === -1) field.value = "";
        return Boolean(field.value);
      }).length;
    }

    words.addEventListener("input", filter);
    choices.forEach(function (choice) {
      choice.addEventListener("change", filter);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    if (asked()) filter();
    else apply();
  }

  document.querySelectorAll("table[data-dossier-sort]").forEach(sortable);
  document.querySelectorAll("form[data-dossier-filters]").forEach(filterable);
})();
