"""What the search finds and says: the articles with their facets, the actors' names, and the page « Recherche »."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from dossier.catalogue import speaker
from dossier.describe.actors import authority
from dossier.pages import address, front
from dossier.pages.article import heading
from dossier.pages.facts import language_name
from dossier.pages.literal import literal, shown
from dossier.pages.named import pairs
from dossier.pages.page import Page
from dossier.pages.render import Ready, render
from dossier.pages.site import Site
from dossier.pages.typeset import language_of, typeset
from dossier.pages.wording import day
from dossier.pages.words import ACTORS, FLAGS, SOURCES
from dossier.records import Kind
from dossier.records.search import SearchActor, SearchData, SearchEntry, SearchFacet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.pages.page import SiteOptions
    from dossier.records import Article, Dossier

NONE = "unknown"
"""Key of what is not known, in addresses."""

WORDS = {
    "actor": "Actor",
    "year": "Year",
    "undated": "undated",
    "one": "{count} article",
    "many": "{count} articles",
    "none": "No article found.",
    "absent": "No article has “{words}”.",
    "near": "Did you mean:",
    "quoted": "{who}: quotations that name {whom}",
    "quotations_one": "{count} quotation",
    "quotations_many": "{count} quotations",
    "apart": "Its words apart from each other:",
    "exactly": "Only the words “{words}”",
    "sort": "Sort",
    "best": "best first",
    "newest": "newest first",
    "oldest": "oldest first",
    "more": "{count} more",
    "all": "All results",
    "narrow": "Narrow",
    "filter": "Filter actors",
    "clear": "Clear all",
    "failed": "The search could not be loaded.",
    "keys": "↑ ↓ choose, Enter opens, Escape closes.",
}
"""What the search says to readers; words in braces are filled in by the script."""


def data(dossier: Dossier, options: SiteOptions) -> SearchData:
    """Gather what the search of a dossier's site is made from."""
    site = Site(dossier, options)
    dated = [one for one in dossier.articles if one.published]
    articles = [
        *sorted(dated, key=lambda one: (_date(one), one.id)),
        *(one for one in dossier.articles if not one.published),
    ]
    mentioned, known = set(site.mentioned), _known(options.language)
    return SearchData(
        language=options.language,
        entries=tuple(_entry(article, site) for article in articles),
        actors=tuple(
            SearchActor(
                one.id,
                shown(one.name),
                site.actor_uri(one.id),
                site.speak(ACTORS[one.kind]),
                tuple(sorted({shown(name) for name in (*one.spellings, *known[one.id])})),
            )
            for one in dossier.actors
            if one.id in mentioned
        ),
        facets=_facets(articles, site),
        page=uri(site),
        quoted=pairs(site),
        words=tuple((key, site.speak(text)) for key, text in WORDS.items()),
    )


def _known(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names that the built-in lists give an actor, by its id: readers may type what no article writes."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    lists = (authority.organisations(language), authority.countries(language, language))
    for one in (*lists[0], *lists[1], *authority.places()):
        found[one.id] += one.spellings
    return found


def folder(language: str) -> str:
    """Return the folder of the page « Recherche », as every page links to it."""
    return f"{address.safe(speaker(language)('search'))}/"


def uri(site: Site) -> str:
    """Where the page « Recherche » lies."""
    return f"{folder(site.options.language)}index.md"


def narrowing(asked: Mapping[str, str], page: str, site: Site) -> Ready:
    """Return the address of the search narrowed to values of facets, as a page gives it; empty without a search."""
    if not site.options.search:
        return Ready()
    query = urlencode(asked, errors="replace")
    return Ready(literal(f"{site.built(uri(site), page)}?{query}"))


def page(site: Site) -> Page:
    """Make the page « Recherche »: a form, and without JavaScript the ways around it."""
    title = site.speak("Search")
    matter = front.matter(
        {
            "type": "search",
            "title": title,
            "description": None,
            "hide": ("navigation", "toc"),
            "search": front.UNSEARCHED,
        }
    )
    indexes = {name: site.index_uri(name) for name in ("articles", "actors", "dates", "sources")}
    values = {"title": title, "indexes": indexes}
    return Page(uri(site), matter + "\n" + render("search", site, uri(site), values))


def _date(article: Article) -> str:
    return article.published.value.date if article.published else ""


def _entry(article: Article, site: Site) -> SearchEntry:
    source = article.source.value.name if article.source else site.speak("unknown source")
    language = site.options.language
    date = day(article.published.value, language) if article.published else site.speak("undated")
    passages = tuple(
        (site.anchor(article, at), shown(typeset(block.text, language_of(article, at))))
        for at, block in enumerate(article.blocks)
        if block.verdict.keep and block.verdict.kind is not Kind.TITLE and block.text.strip()
    )
    return SearchEntry(
        site.article_uri(article),
        shown(heading(article, site)),
        f"{date} · {shown(source)}",
        _date(article),
        passages,
        _values(article),
        tuple(sorted({mention.actor for mention in article.mentions})),
    )


def _values(article: Article) -> tuple[tuple[str, ...], ...]:
    """Return an article's source, kind of source, language and flags."""
    source = article.source.value if article.source else None
    return (
        (source.id if source else NONE,),
        ((source.kind if source else None) or NONE,),
        (article.language.value if article.language else NONE,),
        tuple(dict.fromkeys(flag.value for flag in article.flags)),
    )


def _facets(articles: Iterable[Article], site: Site) -> tuple[SearchFacet, ...]:
    """Name the facets' values, sorted by their labels, the unknown ones last."""
    speak, language = site.speak, site.options.language
    unknown = {NONE: speak("unknown")}
    sources = {one.id: shown(one.name) for one in site.dossier.sources}
    rows = [_values(article) for article in articles]
    used = [sorted({value for row in rows for value in row[at]}) for at in range(4)]
    labels = (
        unknown | sources,
        unknown | {one: speak(SOURCES.get(one, one)) for one in used[1] if one != NONE},
        unknown | {one: language_name(one, language) for one in used[2] if one != NONE},
        {one: speak(FLAGS.get(one, one)) for one in used[3]},
    )
    names = (
        *(("source", "Source"), ("kind", "Kind of source")),
        *(("language", "Language"), ("flag", "Flag")),
    )
    return tuple(
        SearchFacet(
            name,
            speak(label),
            tuple(
                sorted(
                    ((one, known.get(one, one)) for one in values),
                    key=lambda pair: (pair[0] == NONE, pair[1].casefold(), pair[0]),
                )
            ),
        )
        for (name, label), values, known in zip(names, used, labels, strict=True)
    )
