"""Style sheets and scripts of the pages, which every host must load; they lie in `theme/`."""

from __future__ import annotations

STYLES = (
    "assets/dossier/dossier.css",
    "assets/dossier/facts.css",
    "assets/dossier/actors.css",
    "assets/dossier/article.css",
    "assets/dossier/entries.css",
    "assets/dossier/screens.css",
    "assets/dossier/reading.css",
    "assets/dossier/evidence.css",
    "assets/dossier/copying.css",
    "assets/dossier/access.css",
    "assets/dossier/paper.css",
    "assets/dossier/curating.css",
    "assets/dossier/search.css",
    "assets/dossier/searching.css",
    "assets/dossier/dates.css",
    "assets/dossier/tables.css",
    "assets/dossier/drawings.css",
    "assets/dossier/compare.css",
    "assets/dossier/lists.css",
)
"""In the order in which they are loaded, a subject each; `dossier.finish` makes one file of them."""

SCRIPTS = (
    "assets/dossier/reach.js",
    "assets/dossier/popouts.js",
    "assets/dossier/cited.js",
    "assets/dossier/copy.js",
    "assets/dossier/gather.js",
    "assets/dossier/tables.js",
    "assets/dossier/network.js",
    "assets/dossier/sides.js",
    "assets/dossier/quotes.js",
    "assets/dossier/search/main.js",
)
"""None is needed for reading; each stands alone, but for lists that `gather.js` makes whole and
references that `cited.js` words. Their words come from the pages."""
