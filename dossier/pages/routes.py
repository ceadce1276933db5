"""Where each page of a dossier lies, and in which orders its articles are listed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dossier.catalogue import say, speaker
from dossier.curate.check import plain
from dossier.pages import address
from dossier.wording import dated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dossier.pages.page import SiteOptions
    from dossier.records import Article, Comparison, Dossier, Phrase, Tombstone

ORDERED = {"date": "by-date", "part": "by-part", "curator": "by-curator", "name": "by-name"}
"""What lists in an order are called in addresses, in English."""

UNDATED = "undated"
"""What stands for a period in articles without a date."""


@dataclass(frozen=True)
class Routes:
    """A dossier with its options, and where each page of it lies."""

    dossier: Dossier
    options: SiteOptions
    speak: Callable[[str], str] = field(init=False)
    """English text of ours in, the site's language out."""

    def __post_init__(self) -> None:
        """Open the catalogue."""
        object.__setattr__(self, "speak", speaker(self.options.language))

    def say(self, phrase: Phrase | None) -> str:
        """Say a phrase in the site's language, its dates too; nothing for none."""
        language = self.options.language
        return say(dated(phrase, language), language) if phrase else ""

    @cached_property
    def folders(self) -> Mapping[str, str]:
        """Folder of each kind of page, in the site's language."""
        speak = self.speak
        return {
            "articles": address.safe(speak("articles")),
            "actors": address.safe(speak("actors")),
            "dates": address.safe(speak("dates")),
            "sources": address.safe(speak("sources")),
            "comparisons": address.safe(speak("comparisons")),
            "parts": address.safe(speak("parts")),
            "keywords": address.safe(speak("tags")),
            "lists": address.safe(speak("lists")),
        }

    @cached_property
    def _names(self) -> dict[str, str]:
        named: tuple[Article | Tombstone, ...]
        named = (*self.dossier.articles, *self.dossier.withdrawn)
        return address.assign((one.id, one.address) for one in named)

    def article_uri(self, article: Article | Tombstone) -> str:
        """Where an article's page lies."""
        return f"{self.folders['articles']}/{self._names[article.id]}.md"

    def actor_uri(self, identifier: str) -> str:
        """Where an actor's page lies."""
        return f"{self.folders['actors']}/{address.safe(identifier)}.md"

    @property
    def network_uri(self) -> str:
        """Where the page of who is named with whom lies."""
        return f"{address.safe(self.speak('network'))}.md"

    def built(self, target: str, page: str) -> str:
        """Return the address of a page in the built site as another one gives it, for links that no host rewrites."""
        return address.built(target, page, directory_urls=self.options.directory_urls)

    def comparison_uri(self, comparison: Comparison) -> str:
        """Where a comparison's page lies."""
        return f"{self.folders['comparisons']}/{address.safe(comparison.id)}.md"

    def source_uri(self, identifier: str) -> str:
        """Where a source's page lies."""
        return f"{self.folders['sources']}/{address.safe(identifier)}.md"

    def date_uri(self, period: str) -> str:
        """Where the page of a year (`2024`), a month (`2024-09`) or the undated lies."""
        stem = address.safe(self.speak("no-date")) if period == UNDATED else period
        return f"{self.folders['dates']}/{stem}.md"

    def index_uri(self, folder: str) -> str:
        """Where the list of all articles, actors, dates, sources, parts or keywords lies."""
        return f"{self.folders[folder]}/index.md"

    def part_uri(self, identifier: str) -> str:
        """Where a part's page lies."""
        return f"{self.folders['parts']}/{address.safe(identifier)}.md"

    def folded(self, tag: str) -> str:
        """Return what a keyword has in common with its other spellings."""
        return plain(tag)

    def tag_uri(self, tag: str) -> str:
        """Where the page of a keyword, folded, lies."""
        return f"{self.folders['keywords']}/{address.safe(tag)}.md"

    @property
    def glossary_uri(self) -> str:
        """Where the table of acronyms lies."""
        return f"{address.safe(self.speak('acronyms'))}.md"

    @property
    def bibliography_uri(self) -> str:
        """Where the list of references lies, and the files of them beside it."""
        return f"{address.safe(self.speak('bibliography'))}.md"

    @property
    def data_uri(self) -> str:
        """Where the page of tables and other files lies; the tables lie in a folder of its name."""
        return f"{address.safe(self.speak('data'))}.md"

    def list_uri(self, page: str, name: str, order: str, key: str = "") -> str:
        """Where a list lies in another order than that of the page on which it stands, or a stretch of it.

        Args:
            page: address of that page; the lists of all articles lie at the top of the folder.
            name: tells a page's second list from its first; may be empty.
            order: how it is ordered.
            key: what the stretch is called; empty for the whole.
        """
        stem = page.removesuffix(".md").removesuffix("/index")
        above = "" if stem == self.folders["articles"] else stem
        last = address.safe(key) if key else ""
        steps = (self.folders["lists"], above, name, self.ordered(order), last)
        return f"{'/'.join(step for step in steps if step)}.md"

    def ordered(self, order: str) -> str:
        """Return what a list in an order is called in addresses."""
        return address.safe(self.speak(ORDERED[order]))

    @cached_property
    def orders(self) -> tuple[str, ...]:
        """The ways to list all articles that differ: by part wherever there are parts, for their introductions."""
        found = self.differing(self.dossier.articles)
        parted = self.dossier.plan.parts and "part" not in found
        return ("date", "part", *found[1:]) if parted else found

    def differing(self, articles: Iterable[Article]) -> tuple[str, ...]:
        """Return the ways to list some articles that differ; by date, whatever they are.

        Articles of one part go in the curator's order from the oldest, whether the curator numbered them or not.
        """
        told = [article.curation for article in articles]
        parts = {one.part for one in told}
        numbered = any(one.pinned or one.order is not None for one in told)
        ordered = len(told) > 1 and (numbered or (len(parts) == 1 and parts != {None}))
        return (
            "date",
            *(("part",) if len(parts) > 1 else ()),
            *(("curator",) if ordered else ()),
        )

    @property
    def order(self) -> str:
        """The way to list articles by default: the one asked for, where the dossier has it."""
        wanted = self.dossier.plan.listing
        return wanted if wanted in self.orders else "date"
