"""What is made and done once a host has built the pages: the same for every host, those that run no plugin included.

The plugin calls `complete` at the end of its build, `dossier finish` on a site that is built already.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier import finish, offline, pages, search
from dossier.catalogue import speaker
from dossier.export import offered
from dossier.finish import leaks
from dossier.pages import frame, stranded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dossier.export.briefing import BriefingOptions
    from dossier.export.offered import Offer
    from dossier.publish import Released
    from dossier.records import Notice

MAKING = ("print", "search", "frame")
"""What needs the dossier, and is made before a built site is finished."""

STEPS = (*MAKING, *finish.NAMES, "copy", "leaks")
"""All that is done, in order."""

ERROR = "404.html"
"""The page that servers show for addresses that lead nowhere."""


@dataclass(frozen=True, slots=True)
class Built:
    """A built site, and what it was built from."""

    folder: Path
    released: Released
    options: pages.SiteOptions
    """What the pages were told."""
    offer: Offer
    """What is printed with the site."""
    whole: BriefingOptions
    """What all that is printed has in common."""


def complete(built: Built, chosen: Collection[str] = STEPS) -> Iterator[Notice]:
    """Do the chosen steps to a built site, in their own order; yield what a person should know.

    Raises:
        DossierError: when something cannot be printed or indexed.
    """
    for name, step in (("print", printed), ("search", indexed), ("frame", framed)):
        if name in chosen:
            yield from step(built)
    yield from finish.finish(built.folder, chosen)
    if "copy" in chosen and built.offer.zip:
        copied(built, built.folder / built.offer.zip)
    if "leaks" in chosen:
        yield from leaks.search(built.folder, built.released.withheld)


def copied(built: Built, target: Path) -> int:
    """Pack the finished site's copy for reading offline; return its bytes.

    Raises:
        DossierError: when it cannot be written.
    """
    whole, closed = built.whole, built.released.dossier.as_of
    told = offline.Label(whole.title, whole.language, whole.rights, closed)
    return offline.write(built.folder, target, told)


def printed(built: Built) -> Iterator[Notice]:
    """Print into the site what it offers."""
    dossier, options = built.released.dossier, built.options
    articles, actors = pages.prints(dossier, options)
    cards = pages.cards(dossier, options)
    offer = replace(built.offer, articles=articles, actors=actors, cards=cards)
    yield from offered.publish(dossier, offer, built.whole, built.folder)


def indexed(built: Built) -> Iterator[Notice]:
    """Index the site, where it has a search of ours."""
    if built.options.search:
        data = pages.search_data(built.released.dossier, built.options)
        yield from search.write(data, built.folder)


def framed(built: Built) -> Iterator[Notice]:
    """Put the search into the head of each page and the way to the page about accessibility into its foot."""
    yield from ()
    _settle_error_page(built)
    statement = search.place(pages.statement_uri(built.options.language), built.folder)
    for path in sorted(built.folder.rglob("*.html")):
        html = path.read_bytes().decode("utf-8")
        root = _root(path, built)
        told = _headed(html, root, built.options)
        if statement:
            told = frame.foot(told, root + statement, built.options.language)
        if told != html:
            path.write_bytes(told.encode("utf-8"))


def _headed(html: str, root: str, options: pages.SiteOptions) -> str:
    if not options.search:
        return html if frame.NAMELESS not in html else frame.named(html, options.language)
    target = root + pages.search_folder(options.language)
    return search.header.add(html, target, options.language)


def _root(path: Path, built: Built) -> str:
    """Return the way from a page to the site's root; the error page stands at any address."""
    if path == built.folder / ERROR:
        return f"{urlsplit(built.options.site_url).path.rstrip('/')}/"
    way = Path(os.path.relpath(built.folder, path.parent)).as_posix()
    return "" if way == "." else f"{way}/"


def _settle_error_page(built: Built) -> None:
    """Give the error page our words: in the theme's frame where the site's address is known, else on a page that needs none."""
    path, options = built.folder / ERROR, built.options
    if options.site_url and path.is_file():
        html = path.read_bytes().decode("utf-8")
        told = frame.lost(html, _root(path, built), options.language)
    else:
        told = None
    if told is None:
        told = stranded.page(options.title, _ways(built), options.language)
    path.write_bytes(told.encode("utf-8"))


def _ways(built: Built) -> dict[str, str]:
    """Return what the error page leads to beside the home page: addresses from the site's root, by their names."""
    language = built.options.language
    speak = speaker(language)
    statement = search.place(pages.statement_uri(language), built.folder)
    ways = {speak("Search"): pages.search_folder(language)} if built.options.search else {}
    return {**ways, **({speak("Accessibility"): statement} if statement else {})}
