"""The dossier as pages see it: every lookup made once, every address known."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dossier import cite
from dossier.curate.check import plain
from dossier.index import compare, curated, paragraphs, timeline
from dossier.index.acronyms import finder
from dossier.pages.routes import UNDATED, Routes
from dossier.pages.who.named import inside

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from dossier.pages.beside.feeds import Feed
    from dossier.records import (
        Actor,
        Article,
        Column,
        Comparison,
        Group,
        Happening,
        Paragraph,
        Part,
        PartialDate,
        Quote,
    )

TITLE = "dossier-title"
"""Id of the title in every page of ours."""


@dataclass(frozen=True)
class Site(Routes):
    """A dossier with its options; what is derived is computed on first use."""

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The curator's comparisons, then those proposed."""
        from dossier.pages.compared.plan import comparisons  # which needs this module's names

        return comparisons(self)

    @cached_property
    def columns(self) -> Mapping[str, tuple[Column, ...]]:
        """What each comparison sets side by side, by its id."""
        return {one.id: compare(one, self.dossier.articles) for one in self.comparisons}

    @cached_property
    def newest_first(self) -> tuple[Article, ...]:
        """Dated articles from the newest, then the undated ones."""
        dated = [article for article in self.dossier.articles if article.published]
        return (*reversed(dated), *(one for one in self.dossier.articles if not one.published))

    @cached_property
    def curated(self) -> tuple[Article, ...]:
        """Articles in the curator's order: pinned ones, then part by part."""
        return curated(self.dossier)

    @cached_property
    def beside(self) -> Mapping[str, tuple[Article | None, Article | None]]:
        """The articles before and after each in the curator's order, by its id."""
        every = self.curated
        return {
            one.id: (before, after)
            for before, one, after in zip((None, *every), every, (*every[1:], None), strict=False)
        }

    @cached_property
    def listed(self) -> tuple[Article, ...]:
        """Articles in the order that the dossier's lists have by default."""
        return self.newest_first if self.order == "date" else self.curated

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, int]]:
        """The place of each article in each order, by the order and the article's id."""
        by_date = {one.id: place for place, one in enumerate(self.newest_first)}
        by_hand = {one.id: place for place, one in enumerate(self.curated)}
        return {"date": by_date, "part": by_hand, "curator": by_hand}

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """The dossier's parts by id."""
        return {part.id: part for part in self.dossier.plan.parts}

    @cached_property
    def by_part(self) -> Mapping[str | None, tuple[Article, ...]]:
        """Articles by the id of their part, in the curator's order; None for those of no part."""
        found: defaultdict[str | None, list[Article]] = defaultdict(list)
        for article in self.curated:
            found[article.curation.part].append(article)
        return {identifier: tuple(articles) for identifier, articles in found.items()}

    @cached_property
    def by_tag(self) -> Mapping[str, tuple[str, tuple[Article, ...]]]:
        """Keywords, folded, in order, each with its wording in the first article and its articles as they are listed."""
        names: dict[str, str] = {}
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self.listed:
            for tag in article.curation.tags:
                names.setdefault(plain(tag), tag)
                found[plain(tag)].append(article)
        return {tag: (names[tag], tuple(found[tag])) for tag in sorted(found)}

    @cached_property
    def items(self) -> Mapping[str, cite.Item]:
        """What bibliographies say of each article, by its id."""
        return {one.id: cite.item(one, self.actors) for one in self.dossier.articles}

    @cached_property
    def latest(self) -> PartialDate | None:
        """The latest day on which an article surely appeared."""
        return self.latest_of(self.dossier.articles)

    def latest_of(self, articles: Iterable[Article]) -> PartialDate | None:
        """Return the latest day on which one of some articles surely appeared."""
        dates = (self.items[one.id].sure for one in articles)
        return max((date for date in dates if date and date.day), default=None)

    @cached_property
    def feeds(self) -> Mapping[str, Feed]:
        """The feeds by the page that they are of."""
        from dossier.pages.beside.feeds import feeds  # which needs this module's names

        return {one.page: one for one in feeds(self)}

    @cached_property
    def bibliography(self) -> tuple[Article, ...]:
        """Articles by their first author, else by their outlet, then by date."""
        return tuple(sorted(self.dossier.articles, key=self._filed))

    def _filed(self, article: Article) -> tuple[str, str, str]:
        item = self.items[article.id]
        first = item.authors[0].inverted if item.authors else item.outlet or ""
        return plain(first), item.published.edtf if item.published else "", article.id

    @cached_property
    def acronyms(self) -> re.Pattern[str]:
        """What finds the dossier's acronyms."""
        return finder(term.acronym for term in self.dossier.plan.terms)

    @cached_property
    def citing(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Pages written by hand that cite an article, by its id: address and title."""
        from dossier.pages.hand.backlinks import citing  # which needs this module's names

        return citing(self.options.written, self.dossier.articles)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.dossier.actors}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.dossier.articles}

    @cached_property
    def paragraphs(self) -> Mapping[str, Mapping[int, Paragraph]]:
        """Paragraphs of the running text, by the article's id and the block's number."""
        return {
            article.id: {one.block: one for one in paragraphs(article)}
            for article in self.dossier.articles
        }

    def anchor(self, article: Article, block: int) -> str:
        """Return the id of a block in its article's page; that of the title for one that is not in the text."""
        found = self.paragraphs[article.id].get(block)
        return found.anchor if found else TITLE

    @cached_property
    def mentioned(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles by the id of an actor that they mention, newest first."""
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            for identifier in sorted({mention.actor for mention in article.mentions}):
                found[identifier].append(article)
        return {identifier: tuple(articles) for identifier, articles in found.items()}

    @cached_property
    def said(self) -> Mapping[str, tuple[tuple[Article, Quote], ...]]:
        """Quotations by the id of their speaker, with their articles; the oldest first, undated ones last."""
        found: defaultdict[str, list[tuple[Article, Quote]]] = defaultdict(list)
        for article in self.dossier.articles:
            for quote in article.quotes:
                if quote.speaker:
                    found[quote.speaker].append((article, quote))
        return {identifier: tuple(quotes) for identifier, quotes in found.items()}

    @cached_property
    def about(self) -> Mapping[str, tuple[tuple[Article, Quote], ...]]:
        """Quotations by the id of an actor whom someone else names in them; the oldest first, undated ones last."""
        found: defaultdict[str, list[tuple[Article, Quote]]] = defaultdict(list)
        for article in self.dossier.articles:
            for quote in article.quotes:
                for actor in inside(article, quote):
                    found[actor].append((article, quote))
        return {identifier: tuple(quotes) for identifier, quotes in found.items()}

    @cached_property
    def told(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles by a day that they tell of, in the dossier's order; days known to the day alone."""
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self.dossier.articles:
            for day in sorted({event.date.date for event in article.events if event.date.day}):
                found[day].append(article)
        return {day: tuple(articles) for day, articles in found.items()}

    @cached_property
    def functions(self) -> Mapping[str, str]:
        """The function that articles give each person most often, its first wording for equals."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article in self.dossier.articles:
            for role in article.roles:
                found[role.actor][" ".join(role.text.split())] += 1
        return {actor: counted.most_common(1)[0][0] for actor, counted in found.items()}

    @cached_property
    def groups(self) -> Mapping[str, tuple[Group, ...]]:
        """Groups of near-duplicates by the id of each of their articles."""
        found: defaultdict[str, list[Group]] = defaultdict(list)
        for group in self.dossier.groups:
            for identifier in group.articles:
                found[identifier].append(group)
        return {identifier: tuple(groups) for identifier, groups in found.items()}

    @cached_property
    def by_source(self) -> Mapping[str | None, tuple[Article, ...]]:
        """Articles by the id of their source, as they are listed; None for those whose source is not known."""
        found: defaultdict[str | None, list[Article]] = defaultdict(list)
        for article in self.listed:
            found[article.outlet].append(article)
        return {identifier: tuple(articles) for identifier, articles in found.items()}

    @cached_property
    def by_period(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles by year, by month and `undated`, newest first; periods sorted."""
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            if not article.published:
                found[UNDATED].append(article)
                continue
            date = article.published.value
            found[f"{date.year:04}"].append(article)
            if date.month:
                found[f"{date.year:04}-{date.month:02}"].append(article)
        return {period: tuple(found[period]) for period in sorted(found)}

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """What all articles tell, the earliest first."""
        return timeline(self.dossier.articles)

    @cached_property
    def happened(self) -> Mapping[str, tuple[Happening, ...]]:
        """Happenings by year and by month, the earliest first."""
        found: defaultdict[str, list[Happening]] = defaultdict(list)
        for happening in self.happenings:
            date = happening.date
            found[f"{date.year:04}"].append(happening)
            if date.month:
                found[f"{date.year:04}-{date.month:02}"].append(happening)
        return {period: tuple(found[period]) for period in sorted(found)}

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """Years and months in which something happened or was published, and `undated`, sorted."""
        return tuple(sorted({*self.by_period, *self.happened}))

    @cached_property
    def company(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """Actors met in the same articles, by actor: id and number of articles, most frequent first."""
        found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for pair in self.dossier.co_mentions:
            one, other = pair.actors
            found[one].append((other, len(pair.articles)))
            found[other].append((one, len(pair.articles)))
        return {
            one: tuple(sorted(met, key=lambda met: (-met[1], met[0]))) for one, met in found.items()
        }

    def main_actors(self, article: Article | None = None) -> tuple[Actor, ...]:
        """Actors of an article by number of mentions, or of the dossier by number of articles, then of mentions."""
        told = [article] if article else self.dossier.articles
        mentions = Counter(mention.actor for one in told for mention in one.mentions)
        spread = (
            {actor: len(self.mentioned[actor]) for actor in mentions} if article is None else {}
        )
        order = sorted(mentions, key=lambda actor: (-spread.get(actor, 0), -mentions[actor], actor))
        return tuple(self.actors[actor] for actor in order if actor in self.actors)
