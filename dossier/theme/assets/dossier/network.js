/*
 * The drawing of who is named with whom: the lines of the name that is pointed at, or reached by Tab, stand out.
 *
 * Without this file every name is a link, and every line is drawn.
 */
(function () {
  "use strict";

  var on = "dossier-network--one";

  document.querySelectorAll(".dossier-network").forEach(function (drawing) {
    var lines = Array.from(drawing.querySelectorAll("[data-ends]"));
    var nodes = Array.from(drawing.querySelectorAll("[data-node]"));

    function show(node) {
      var met = new Set(node ? [node.dataset.node] : []);
      lines.forEach(function (line) {
        var ends = line.dataset.ends.split(" ");
        var own = node && ends.indexOf(node.dataset.node) >= 0;
        line.classList.toggle("dossier-network__line--on", Boolean(own));
        if (own) ends.forEach(met.add, met);
      });
      nodes.forEach(function (one) {
        one.classList.toggle("dossier-network__node--on", met.has(one.dataset.node));
      });
      drawing.classList.toggle(on, Boolean(node));
    }

    function pointed(event) {
      show(event.target.closest("[data-node]"));
    }
    drawing.addEventListener("pointerover", pointed);
    drawing.addEventListener("focusin", pointed);
    ["pointerleave", "focusout"].forEach(function (name) {
      drawing.addEventListener(name, function () {
        show(null);
      });
    });
  });
})();
