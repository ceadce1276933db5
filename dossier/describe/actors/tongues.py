"""The model is French: what it claims in other languages is cut to runs of capitals, or not believed.

It takes « Bundeskanzlerin Ulrike Hartmann hat am Dienstag in Berlin den » for a name, since it knows none of the small
words; a run of capitals has none. Nouns with capitals, cases and other scripts are beyond it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import offices, rules, trim
from dossier.describe.actors.rules import RUN
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

OWN = "fr"
"""The model's language."""
NEAR = frozenset({"en", "es", "it", "pt", "ca", "ro"})
"""Languages whose names stand in a sentence much as French ones do: organisations and places are believed too."""
STRICT = frozenset({"de", "tr"})
"""Languages of which the model's persons need a given name: German writes all nouns with a capital, and what the model
takes for persons in Turkish are clubs and leagues as often."""
LINKS = frozenset(
    ["a", "and", "at", "da", "das", "de", "dei", "del", "della", "delle", "di", "do", "dos", "e", "el", "for", "in", "la", "las", "los", "of", "on", "per", "the", "to", "y"]
)  # fmt: skip
"""Small words inside names."""
_WORD = re.compile(r"[\w-]+")
LATIN = 0x250
"""The first letter beyond the Latin alphabet and its marks."""


def readable(passage: Passage) -> bool:
    """Say whether the model may be asked: a text of another script only gives it noise."""
    if passage.language == OWN:
        return True
    beyond = sum(1 for letter in passage.text if ord(letter) >= LATIN and letter.isalpha())
    return beyond * 4 < len(passage.text)


def reined(passage: Passage, claims: Sequence[Span]) -> list[Span]:
    """Return the model's claims in a passage, as far as they hold in its language."""
    if passage.language == OWN:
        return list(claims)
    return [part for claim in claims for part in _parts(passage, claim)]


def _parts(passage: Passage, claim: Span) -> Iterator[Span]:
    """Give the runs of capitals of one claim that may be names."""
    runs = list(RUN.finditer(passage.text, claim.start, claim.end))
    near = passage.language in NEAR
    person = claim.kind is ActorKind.PERSON
    if not person:
        if near:
            yield from _organisation(passage, claim)
        return
    for run in runs:
        end = _before_office(passage, run.start(), run.end())
        start = _after_office(passage, run.start(), end)
        part = replace(claim, start=start, end=end)
        cut = trim.trim(part, passage.text, passage.language)
        if cut is not None and passage.language in STRICT:
            cut = _from_given_name(passage, cut)
        several = cut is not None and " " in passage.text[cut.start : cut.end]
        if cut is not None and (several or (near and len(runs) == 1)):
            yield cut


def _from_given_name(passage: Passage, claim: Span) -> Span | None:
    """Return a German claim from its given name on, None without one: « Sportdirektor Mario Stecher », « Irans Justiz »."""
    for word in _WORD.finditer(passage.text, claim.start, claim.end):
        if rules.given(word[0]):
            return replace(claim, start=word.start())
    return None


def _after_office(passage: Passage, start: int, end: int) -> int:
    """Return where a run's name starts: after the last office in it, « Kosovo Prime Minister Albin Kurti »."""
    known = offices.heads(passage.language)
    words = [word for word in _WORD.finditer(passage.text, start, end) if word.end() < end]
    after = [word.end() for word in words if offices.last(word[0]) in known]
    return after[-1] if after else start


def _before_office(passage: Passage, start: int, end: int) -> int:
    """Return where a run ends without the offices at its end, which belong to the next name."""
    known = offices.words(passage.language)
    for word in reversed(list(_WORD.finditer(passage.text, start, end))):
        if offices.last(word[0]) not in known:
            return word.end()
    return start


def _organisation(passage: Passage, claim: Span) -> Iterator[Span]:
    """Give a claimed organisation or place up to its first verb: « Secretary General Mircea Geoana stood beside »."""
    end = claim.end
    for word in _WORD.finditer(passage.text, claim.start, claim.end):
        if word[0].islower() and word[0] not in LINKS:
            end = word.start()
            break
    office = _after_office(passage, claim.start, end)
    if office > claim.start:
        claim = replace(claim, start=office, kind=ActorKind.PERSON)
    cut = trim.trim(replace(claim, end=end), passage.text, passage.language)
    if cut is not None:
        yield cut
