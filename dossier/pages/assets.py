"""Style sheets and scripts of the pages, which every host must load; they lie in `theme/`."""

from __future__ import annotations

STYLES = ("assets/dossier/dossier.css", "assets/dossier/reading.css")
"""In the order in which they are loaded."""

SCRIPTS = ("assets/dossier/popouts.js", "assets/dossier/copy.js")
"""None is needed for reading; each stands alone. Their words come from the pages."""
