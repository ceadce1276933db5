/*
 * What a long list goes on with stands on pages of its own: brought in when a reader filters or sorts all of it.
 *
 * `data-dossier-more` holds the addresses of those pages. Without this file a list filters what the page itself shows.
 */
(function () {
  "use strict";

  /* A copy that is opened from a disk may fetch nothing, and brings a `dossierAsk` of its own. */
  function asked(url) {
    return fetch(url).then(function (answer) {
      if (!answer.ok) throw new Error(url + ": " + answer.status);
      return answer.text();
    });
  }

  function taken(url, selector) {
    return (window.dossierAsk || asked)(url)
      .then(function (text) {
        /* a page parsed so runs no script and loads nothing */
        var page = new DOMParser().parseFromString(text, "text/html");
        return Array.from(page.querySelectorAll(selector)).map(function (node) {
          node.querySelectorAll("a[href]").forEach(function (link) {
            link.setAttribute("href", new URL(link.getAttribute("href"), url).href);
          });
          return document.importNode(node, true);
        });
      });
  }

  /* Give the nodes of all further pages, in order; once for each list. Nothing where the list has none. */
  window.dossierMore = function (form, selector) {
    var told = form.dataset.dossierMore;
    delete form.dataset.dossierMore;
    if (!told) return Promise.resolve(null);
    var pages = told.split(" ").map(function (path) {
      return taken(new URL(path, document.baseURI).href, selector);
    });
    return Promise.all(pages).then(
      function (found) {
        return found.flat();
      },
      function (error) {
        console.warn(error);
        return null;
      }
    );
  };
})();
