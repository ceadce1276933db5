"""Countries and territories by their names in the site's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from dossier.pages.site import Site


def territory(code: str | None, site: Site) -> str:
    """Name a territory by its CLDR code; the code where CLDR does not know it."""
    if not code:
        return ""
    return str(Locale.parse(site.options.language).territories.get(code, code))
