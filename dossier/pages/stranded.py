"""An error page that needs nothing beside it, for a site that does not know its own address.

Hosts write the addresses of an error page from the server's root, since it is shown at any address. Where the site lies
in a folder below that root, as on GitHub Pages, none of them is right. This page brings its style, and its script looks
for the site's root among the folders of the address that was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier.catalogue import speaker
from dossier.pages import frame

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATE = "404.html.j2"


def page(title: str, ways: Mapping[str, str], language: str) -> str:
    """Return the page.

    Args:
        title: the site's name.
        ways: where it leads beside the home page: addresses from the site's root, by their names for readers; the
            script knows the site by the first one.
        language: the interface's.
    """
    known = [*ways.values(), "index.html"][0]
    environment = Environment(
        loader=PackageLoader("dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return environment.get_template(TEMPLATE).render(
        title=title, ways=ways, known=known, language=language, said=frame.LOST, _=speaker(language)
    )
