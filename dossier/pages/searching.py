"""What the search finds and says: the articles with their facets, the actors' names, and the page « Recherche »."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import yaml

from dossier.catalogue import speaker
from dossier.describe.actors import authority
from dossier.pages import address, front
from dossier.pages.facets import facets, values
from dossier.pages.hand.written import FRONT
from dossier.pages.literal import literal, shown
from dossier.pages.page import Page
from dossier.pages.reading.article import heading
from dossier.pages.reading.typeset import language_of, typeset
from dossier.pages.render import Ready, render
from dossier.pages.site import Site
from dossier.pages.who.named import pairs
from dossier.pages.words import ACTORS
from dossier.records import Kind
from dossier.records.search import SearchActor, SearchData, SearchEntry, SearchPage
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.page import SiteOptions
    from dossier.records import Article, Dossier

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
    "without": "Without “{words}”:",
    "alone": "On its own:",
    "apart": "Its words apart from each other:",
    "exactly": "Only the words “{words}”",
    "sort": "Sort",
    "best": "best first",
    "newest": "newest first",
    "oldest": "oldest first",
    "part": "by part",
    "curator": "in the curator’s order",
    "more": "{count} more",
    "all": "All results",
    "narrow": "Narrow",
    "filter": "Filter actors",
    "clear": "Clear all",
    "pages": "Pages of the dossier",
    "pages_one": "{count} page of the dossier",
    "pages_many": "{count} pages of the dossier",
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
        facets=facets(articles, site),
        page=uri(site),
        pages=tuple(_written(site)),
        quoted=pairs(site),
        curated=tuple(site.places["curator"][one.id] for one in articles)
        if site.orders[1:]
        else (),
        words=tuple(
            (key, site.speak(text))
            for key, text in WORDS.items()
            if key not in ("part", "curator") or key in site.orders
        ),
    )


def _known(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names that the built-in lists give an actor, by its id: readers may type what no article writes."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    lists = (authority.organisations(language), authority.countries(language, language))
    for one in (*lists[0], *lists[1], *authority.places(language)):
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
        values(article),
        tuple(sorted({mention.actor for mention in article.mentions})),
    )


def _written(site: Site) -> Iterator[SearchPage]:
    """Yield the pages of the dossier's own words: those written by hand, parts, comparisons."""
    speak = site.speak
    for name, text in sorted(site.options.written.items()):
        if name.endswith(".md") and not _unsearched(text):
            yield SearchPage(name, name, speak("Page of the dossier"))
    for part in site.dossier.plan.parts:
        if site.part_uri(part.id) not in site.options.written:
            yield SearchPage(site.part_uri(part.id), shown(part.title), speak("Part"))
    for one in site.comparisons:
        if site.comparison_uri(one) not in site.options.written:
            yield SearchPage(site.comparison_uri(one), shown(one.title), speak("Comparison"))


def _unsearched(text: str) -> bool:
    """Say whether a page's front matter keeps it out of searches."""
    matter = FRONT.match(text)
    try:
        # the first of its documents: the fences of front matter part documents in YAML too
        told = next(yaml.safe_load_all(matter[0]), None) if matter else None
    except yaml.YAMLError:
        return False
    search = told.get("search") if isinstance(told, dict) else None
    return isinstance(search, dict) and bool(search.get("exclude"))
