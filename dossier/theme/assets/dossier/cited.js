/*
 * What is copied: an article's words between quotation marks, whose they are, and where they stand. `copy.js` offers it.
 */
(function () {
  "use strict";

  var LEAST = 2; /* characters of a selection worth a reference */
  var BLOCKS = "p, li, td, h2, h3, h4, h5, h6";
  var OURS = ".dossier-badge, .dossier-copy"; /* what the dossier says inside a paragraph */

  function known() {
    var found = document.querySelector(".dossier-words");
    return found ? found.dataset : null;
  }

  /* the address by which the page is known, where the site says it: a copy made from a preview still leads there */
  function address(hash) {
    var canonical = document.querySelector("link[rel=canonical]");
    return (canonical ? canonical.href : location.href.replace(/[?#].*$/, "")) + hash;
  }

  function line(text) {
    return text.replace(/[ \t\r\n]+/g, " ").trim();
  }

  /*
   * Marks around the whole give way to our own. Marks inside change for those of a quotation within a quotation; one
   * whose other half was not selected gets it back, so that the words of somebody quoted cannot pass for the article's.
   */
  function bare(text) {
    var one = line(text);
    var whole = /^[«“"]\s?([^«»“”"]*)\s?[»”"]$/.exec(one);
    if (whole) { return whole[1].trim(); }
    one = one.replace(/«\s?/g, "“").replace(/\s?»/g, "”");
    var marks = /„/.test(one) ? [] : one.match(/[“”]/g) || [];
    if (marks[0] === "”") { one = "“" + one; }
    if (marks[marks.length - 1] === "“") { one += "”"; }
    return known().open.trim() === "“" ? one.replace(/“/g, "‘").replace(/”/g, "’") : one;
  }

  function told(node) {
    node.querySelectorAll(OURS).forEach(function (one) { one.remove(); });
    return node.textContent;
  }

  /* where a block stands: the address of its paragraph, and its number as references count */
  function place(block) {
    var marked = block.closest("[id^='p-']") || block.querySelector("[id^='p-']");
    return marked ? { hash: "#" + marked.id, number: marked.dataset.n || "" } : { hash: "", number: "" };
  }

  function numbers(first, last) {
    if (!first) { return ""; }
    return ", §\u00a0" + first + (last && last !== first ? "–" + last : "");
  }

  /*
   * Whose words they are, where they lie within a quotation that the page lists under their paragraph. Words that the
   * paragraph has twice may be the article's own.
   */
  function speaker(found, hash) {
    var paragraph = line(told(found.first.block.cloneNode(true)));
    var words = line(found.text);
    if (paragraph.indexOf(words) !== paragraph.lastIndexOf(words)) { return ""; }
    var quote = Array.from(document.querySelectorAll(".dossier-quote")).find(function (one) {
      var at = one.querySelector("a.dossier-place");
      return at && at.hash === hash && bare(one.querySelector(".dossier-quote__words").textContent).indexOf(bare(words)) >= 0;
    });
    return quote ? quote.dataset.dossierSaid : "";
  }

  function reference(text, said, credit, where) {
    return known().open + bare(text) + known().close + (said ? " (" + said + ")" : "") + " — " + credit + ". " + where;
  }

  /* paragraph by paragraph, so that a selection that runs out of the text is cut at its end, and notes are left out */
  function selected() {
    var selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) { return null; }
    var range = selection.getRangeAt(0);
    var body = Array.from(document.querySelectorAll(".dossier-body")).find(function (one) {
      return range.intersectsNode(one);
    });
    var blocks = body ? Array.from(body.querySelectorAll(BLOCKS)).filter(function (one) {
      return range.intersectsNode(one) && !one.querySelector(BLOCKS) && !one.closest(".dossier-note");
    }) : [];
    var parts = blocks.map(function (block) {
      var part = document.createRange();
      part.selectNodeContents(block);
      if (block.contains(range.startContainer)) { part.setStart(range.startContainer, range.startOffset); }
      if (block.contains(range.endContainer)) { part.setEnd(range.endContainer, range.endOffset); }
      return { block: block, part: part, text: told(part.cloneContents()).trim() };
    }).filter(function (one) { return one.text; });
    var text = parts.map(function (one) { return one.text; }).join(" ");
    return text.length < LEAST ? null : { body: body, text: text, first: parts[0], last: parts[parts.length - 1] };
  }

  window.dossierCited = {
    known: known,
    address: address,
    selected: selected,

    /* the words selected, with their reference */
    passage: function (found) {
      var first = place(found.first.block);
      var last = place(found.last.block);
      var said = first.hash === last.hash ? speaker(found, first.hash) : "";
      var credit = found.body.dataset.dossierCredit + numbers(first.number, last.number);
      return reference(found.text, said, credit, address(first.hash));
    },

    /* a whole paragraph */
    paragraph: function (block, body) {
      var at = place(block);
      var credit = body.dataset.dossierCredit + numbers(at.number, "");
      return reference(told(block.cloneNode(true)), "", credit, address(at.hash));
    },

    /* a quotation of a list: of the page's own article, or of one that it names */
    quotation: function (quote) {
      var at = quote.querySelector(".dossier-quote__about a[href*='#']");
      var body = document.querySelector(".dossier-body");
      if (!at || !known() || !(quote.dataset.dossierCredit || body)) { return ""; }
      var text = quote.querySelector(".dossier-quote__words").textContent;
      var said = quote.dataset.dossierSaid;
      if (!at.getAttribute("href").startsWith("#")) { return reference(text, said, quote.dataset.dossierCredit, at.href); }
      var mark = document.getElementById(at.hash.slice(1));
      var credit = body.dataset.dossierCredit + numbers(mark && mark.dataset.n, "");
      return reference(text, said, credit, address(at.hash));
    }
  };
})();
