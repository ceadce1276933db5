"""Quotations: who said what, in the article's own words.

Three kinds are kept. `direct`: an utterance between marks, said to be someone's. `partial`: a few words between
marks inside the sentence that reports them. `reported`: a clause without marks (« X a déclaré que … », « selon
X, … »). Words between marks that nobody is said to have spoken (names, titles, terms kept at a distance) are
left out; how they are told apart is said in `scare`. Headings and titles repeat words of the body and are not read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.quotes import cast as casting
from dossier.describe.quotes import frame as framing
from dossier.describe.quotes import functions, heralds, reported, verbs
from dossier.describe.quotes.parties import Named, parties
from dossier.describe.quotes.speech import tell
from dossier.describe.quotes.stage import Stage
from dossier.describe.quotes.units import units

if TYPE_CHECKING:
    from dossier.describe.quotes.units import Unit
    from dossier.records import Article, Authority, Quote, Settings

MOST = 1_000
"""Quotations of one article."""


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the quotations; reads the actors and their mentions."""
    language = article.language.value if article.language else settings.language
    read = [(unit, verbs.find(unit.masked, language)) for unit in units(article)]
    telling = [at for at, (unit, said) in enumerate(read) if said or _may_tell(unit, language)]
    if not telling:
        return replace(article, quotes=())
    people = {actor.id: actor for actor in article.actors}
    cast = casting.Cast(people)
    cast.mentions = sorted((one.start, one.actor, one.text) for one in article.mentions)
    places = functions.countries(article.actors)
    stages = []
    mentions = sorted(article.mentions, key=lambda one: one.start)
    at = 0
    for unit, said in read:
        inside: list[Named] = []
        outside: list[Named] = []
        end = unit.offset + len(unit.text)
        while at < len(mentions) and mentions[at].start < unit.offset:
            at += 1
        while at < len(mentions) and mentions[at].start < end:
            one = mentions[at]
            named = Named(one.start - unit.offset, one.end - unit.offset, one.actor, cast.person(one.actor))  # fmt: skip
            (inside if _quoted(unit, named) else outside).append(named)
            at += 1
        found = casting.learn(
            cast, unit.masked, parties(unit.masked, outside, said, language), places
        )
        stages.append(Stage(unit, tuple(framing.frames(unit, said, found)), tuple(outside), tuple(inside)))  # fmt: skip
    quotes: list[Quote] = []
    # behind the last paragraph that may tell something nobody asks who was spoken of; functions are learnt from all
    stages = heralds.named(stages[: telling[-1] + 1], cast, places)
    for quote in tell(stages, cast, places, language):
        quotes.append(quote)
        if len(quotes) == MOST:
            break
    return replace(article, quotes=tuple(sorted(quotes, key=lambda one: (one.start, one.end))))


def _may_tell(unit: Unit, language: str) -> bool:
    """Say whether a unit without a verb of saying may hold words of someone's: between marks, or « selon X »."""
    return bool(unit.words) or framing.may_accord(unit.masked, language) or reported.WHOM in unit.masked  # fmt: skip


def _quoted(unit: Unit, named: Named) -> bool:
    """Say whether a mention stands between marks."""
    return unit.masked[named.start : named.end] != unit.text[named.start : named.end]
