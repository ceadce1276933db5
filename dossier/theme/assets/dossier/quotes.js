/*
 * Quotations on an actor's page, filtered by whom they name and by their words; the choice stands in the address.
 *
 * A quotation whose paragraph alone names the one chosen is shown too, and says so. The page is whole without this file.
 */
(function () {
  "use strict";

  function bare(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[\u2019\u02bc]/g, "'")
      .replace(/\s+/g, " ")
      .toLowerCase();
  }

  function has(keys, key) {
    return (keys || "").split(" ").indexOf(key) >= 0;
  }

  /* say that the paragraph names the one chosen, or take it back */
  function mark(quote, label) {
    var told = quote.querySelector(".dossier-badge--beside");
    if (!label) {
      if (told) told.remove();
      return;
    }
    if (told) return;
    told = document.createElement("span");
    told.className = "dossier-badge dossier-badge--beside";
    told.textContent = label;
    quote.querySelector(".dossier-quote__about").append(" ", told);
  }

  function filterable(form) {
    var list = document.getElementById(form.dataset.dossierQuotes);
    if (!list) return;
    var choice = form.querySelector("select");
    var words = form.querySelector("input");
    var count = form.querySelector("[aria-live]");
    var quotes = [];
    var shelves = [];

    function read() {
      quotes = Array.from(list.querySelectorAll(".dossier-quote")).map(function (quote) {
        return { node: quote, text: bare(quote.querySelector(".dossier-quote__words").textContent) };
      });
      shelves = Array.from(list.querySelectorAll(".dossier-shelf"));
    }

    /* what readers filter is the whole list: the further pages of a long one are brought in first */
    function whole() {
      if (!form.dataset.dossierMore || !window.dossierMore) return Promise.resolve();
      return window.dossierMore(form, ".dossier-quote").then(function (found) {
        var first = form.parentNode.querySelector("[data-dossier-first='" + list.id + "']");
        if (!found) return;
        list.replaceChildren.apply(list, found);
        if (first) first.remove();
        document.dispatchEvent(new Event("dossier:more"));
        read();
      });
    }

    function filter() {
      return whole().then(apply);
    }

    function apply() {
      var key = choice ? choice.value : "";
      var sought = bare(words.value.trim());
      var left = 0;
      var near = 0;
      quotes.forEach(function (quote) {
        var named = !key || has(quote.node.dataset.dossierNamed, key);
        var fits = (named || has(quote.node.dataset.dossierBeside, key)) && quote.text.indexOf(sought) >= 0;
        quote.node.hidden = !fits;
        mark(quote.node, fits && !named ? form.dataset.dossierNear : "");
        left += fits ? 1 : 0;
        near += fits && !named ? 1 : 0;
      });
      shelves.forEach(function (shelf) {
        var some = Boolean(shelf.querySelector(".dossier-quote:not([hidden])"));
        shelf.hidden = !some;
        if (key || sought) shelf.open = some;
      });
      var said = (left === 1 ? count.dataset.dossierOne : count.dataset.dossierMany).replace("{count}", left);
      count.textContent = said + (near ? " · " + count.dataset.dossierBeside.replace("{count}", near) : "");
    }

    function keep() {
      var told = new URLSearchParams(location.search);
      if (choice.value) told.set(choice.name, choice.value);
      else told.delete(choice.name);
      var asked = told.toString();
      history.replaceState(null, "", location.pathname + (asked ? "?" + asked : "") + location.hash);
    }

    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    read();
    words.addEventListener("input", filter);
    if (choice) {
      choice.addEventListener("change", function () {
        filter();
        keep();
      });
      var asked = new URLSearchParams(location.search).get(choice.name);
      if (asked) choice.value = asked;
      if (choice.selectedIndex < 0) choice.value = "";
    }
    apply();
    if (!choice || !choice.value) return;
    filter().then(function () {
      /* what is hidden now lay above what the address leads to */
      var target = document.getElementById(location.hash.slice(1));
      if (target) target.scrollIntoView();
    });
  }

  document.querySelectorAll("form[data-dossier-quotes]").forEach(filterable);
})();
