"""Facets of the search: what an article is, and what its values are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.curate.check import plain
from dossier.pages.literal import shown
from dossier.pages.reading.facts import language_name
from dossier.pages.words import FLAGS, SOURCES
from dossier.records.search import SearchFacet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.pages.site import Site
    from dossier.records import Article

NONE = "unknown"
"""Key of what is not known, in addresses."""

NAMES = {
    "source": "Source",
    "kind": "Kind of source",
    "language": "Language",
    "flag": "Flag",
    "part": "Part",
    "tag": "Keyword",
}
"""Facets by their keys in addresses, beside actors and years; `values` gives an article's values in this order."""


def values(article: Article) -> tuple[tuple[str, ...], ...]:
    """Return an article's values under each of `NAMES`."""
    source = article.source.value if article.source else None
    return (
        (source.id if source else NONE,),
        ((source.kind if source else None) or NONE,),
        (article.language.value if article.language else NONE,),
        tuple(dict.fromkeys(flag.value for flag in article.flags)),
        (article.curation.part,) if article.curation.part else (),
        tuple(dict.fromkeys(plain(tag) for tag in article.curation.tags)),
    )


def facets(articles: Iterable[Article], site: Site) -> tuple[SearchFacet, ...]:
    """Name the facets' values: parts in their order, others sorted by their labels, the unknown ones last."""
    rows = [values(article) for article in articles]
    found = []
    for at, (name, label) in enumerate(NAMES.items()):
        used = sorted({value for row in rows for value in row[at]})
        known = _labels(name, used, site)
        order = [part.id for part in site.dossier.plan.parts] if name == "part" else []
        pairs = [(one, known.get(one, one)) for one in used]
        pairs.sort(
            key=lambda pair, order=order: (  # type: ignore[misc]
                order.index(pair[0]) if pair[0] in order else len(order),
                pair[0] == NONE,
                pair[1].casefold(),
                pair[0],
            )
        )
        found.append(SearchFacet(name, site.speak(label), tuple(pairs)))
    return tuple(found)


def _labels(name: str, used: Iterable[str], site: Site) -> Mapping[str, str]:
    """Return what a facet's values are called."""
    speak = site.speak
    unknown = {NONE: speak("unknown")}
    known = [one for one in used if one != NONE]
    match name:
        case "source":
            return {one.id: shown(one.name) for one in site.dossier.sources} | unknown
        case "kind":
            return {one: speak(SOURCES.get(one, one)) for one in known} | unknown
        case "language":
            return {one: language_name(one, site.options.language) for one in known} | unknown
        case "flag":
            return {one: speak(FLAGS.get(one, one)) for one in known}
        case "part":
            return {one.id: shown(one.title) for one in site.dossier.plan.parts}
        case _:
            return {tag: shown(wording) for tag, (wording, _) in site.by_tag.items()}
