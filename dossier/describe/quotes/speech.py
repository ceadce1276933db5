"""The article read from its first sentence to its last: each quotation with its speaker, pronouns followed."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.describe.quotes import attribute, behind, cast, focus, genders, inside, reported, scare
from dossier.records import Quote, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.describe.quotes.attribute import Attribution
    from dossier.describe.quotes.cast import Cast
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.parties import Named, Party
    from dossier.describe.quotes.units import Unit, Words
    from dossier.records import Phrase

APART = 40
"""Characters between a speaker and the verb from which the words between are left out of the evidence."""

FAR = 160
"""Characters from a sentence's beginning within which its subject is looked for."""


@dataclass(slots=True, unsafe_hash=True)
class Stage:
    """A unit with its sentences and the names in it."""

    unit: Unit
    frames: tuple[Frame, ...]
    outside: tuple[Named, ...]
    inside: tuple[Named, ...]


@dataclass(slots=True, unsafe_hash=True)
class _Heard:
    """Whose words a sentence gave last, or of whom it spoke."""

    speaker: str | None
    evidence: str
    spoke: bool


@dataclass(slots=True)
class _Reading:
    """What is known while an article is read."""

    cast: Cast
    places: Mapping[str, str]
    language: str
    stage: Stage
    heard: _Heard | None = None

    def who(self, party: Party | None) -> str | None:
        """Return the actor that a party means."""
        if party is None:
            return None
        within = _between(self.stage.outside, party.start, party.end)
        return cast.resolve(self.cast, party, self.stage.unit.offset + party.start, within, self.places)  # fmt: skip

    def words(self, sentence: Frame, start: int, end: int, party: Party | None = None) -> str:
        """Return the words of an attribution, tidied; a speaker and a verb far apart are parted by an ellipsis."""
        raw = self.stage.unit.raw
        verb = next((one for one in sentence.verbs if one.end == end), None)
        if party and verb and party.start == start and verb.start - party.end > APART:
            parts = [raw[party.start : party.end], raw[verb.start : verb.end]]
        else:
            parts = [raw[start:end]]
        return " … ".join(" ".join(part.split()).strip(" ,:") for part in parts)


def _between(named: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    """Return the mentions between two places."""
    first = bisect_left(named, start, key=lambda one: one.start)
    return named[first : bisect_left(named, end, key=lambda one: one.start)]


def tell(
    stages: Sequence[Stage], people: Cast, places: Mapping[str, str], language: str
) -> Iterator[Quote]:
    """Yield an article's quotations, in order of their sentences."""
    reading: _Reading | None = None
    for stage in stages:
        if reading is None:
            reading = _Reading(people, places, language, stage)
        reading.stage = stage
        people.focus.clear()
        for number, sentence in enumerate(stage.frames):
            following = stage.frames[number + 1] if number + 1 < len(stage.frames) else None
            yield from _sentence(reading, sentence, following)


def _sentence(reading: _Reading, sentence: Frame, following: Frame | None) -> Iterator[Quote]:
    """Yield the quotations of one sentence, and remember who spoke in it or was its subject."""
    sentence = _latter(reading, sentence)
    first = sentence.speaker(sentence.start, sentence.end)
    opening = _subject(reading, sentence, first)
    spoken = []
    last: _Heard | None = None
    for words in sentence.words:
        quote = _quotation(reading, sentence, words, following)
        if quote:
            spoken.append(quote)
            last = _Heard(quote.speaker, _evidence_words(quote.evidence), spoke=True)
            reading.heard = last
            if quote.speaker:
                reading.cast.recall(quote.speaker)
    clauses = list(_clauses(reading, sentence, spoken))
    yield from spoken
    yield from clauses
    if clauses and last is None:
        last = _Heard(clauses[-1].speaker, _evidence_words(clauses[-1].evidence), spoke=True)
    if last is None:
        last = _Heard(
            opening, reading.words(sentence, first.start, first.end) if first else "", spoke=False
        )
    if last.speaker:
        reading.cast.recall(last.speaker)
    reading.heard = last
    latest = next((one for one in reversed(sentence.parties) if one.kind == "role" or (one.actor and reading.cast.person(one.actor))), None)  # fmt: skip
    reading.cast.latest = (reading.who(latest) if latest else None) or reading.cast.latest


def _latter(reading: _Reading, sentence: Frame) -> Frame:
    """Give « ce dernier » the person named right before it, in this sentence or an earlier one."""
    if not any(one.kind == "pronoun" and genders.latter(one) for one in sentence.parties):
        return sentence
    told: list[Party] = []
    latest = reading.cast.latest
    for party in sentence.parties:
        if party.kind == "pronoun" and genders.latter(party):
            told.append(replace(party, actor=latest) if latest else party)
            continue
        told.append(party)
        if party.kind == "role" or (party.actor and reading.cast.person(party.actor)):
            latest = reading.who(party) or latest
    return replace(sentence, parties=tuple(told))


def _subject(reading: _Reading, sentence: Frame, first: Party | None) -> str | None:
    """Return whom a sentence is about, and remember it before its pronouns are read."""
    if first is None or first.start > sentence.start + FAR:
        return None
    actor = reading.who(first)
    said = any(one.end <= first.start for one in sentence.verbs)
    quoted = bool(sentence.words) and sentence.words[0].start < first.start
    if actor and first.kind != "pronoun" and not said and not quoted:
        reading.cast.recall(actor)
    if not actor and not said and not quoted and _someone_else(reading, sentence, first):
        reading.cast.unnamed = genders.party_gender(first)
    return actor


def _someone_else(reading: _Reading, sentence: Frame, first: Party) -> bool:
    """Say whether a function that the article gives to nobody brings in a person whom it does not name.

    Inside a paragraph it may as well take up the last speaker, unless that one bears another function.
    """
    if first.kind != "role" or first.determiner not in genders.SINGULAR:
        return False
    if any(one.actor and reading.cast.person(one.actor) for one in sentence.parties):
        return False
    latest = reading.cast.memory[-1:]
    return sentence.start == 0 or any(one.actor in latest for one in reading.cast.bearers)


def _quotation(
    reading: _Reading, sentence: Frame, words: Words, following: Frame | None
) -> Quote | None:
    """Return a quotation with its speaker, or None for words that only wear marks."""
    within = _between(reading.stage.inside, words.first, words.last)
    found = _attribution(reading, sentence, words, within)
    if found:
        kind = scare.kind(sentence, words, found)
        if kind:
            speaker = reading.who(found.party) or _described(reading, found)
            reading.cast.call(found.party, speaker)
            if speaker is None and found.party and found.party.kind != "pronoun":
                reading.cast.unnamed = genders.party_gender(found.party)
            evidence = phrase(
                "« {words} »", words=reading.words(sentence, found.start, found.end, found.party)
            )
            return _quote(reading, words, (kind, found.rule), speaker, evidence)
        if found.scope != "far":
            return None
    if not scare.whole(sentence, words):
        return None
    return _carried(reading, sentence, words, following)


def _attribution(
    reading: _Reading, sentence: Frame, words: Words, within: Sequence[Named]
) -> Attribution | None:
    """Return the attribution of a quotation: between its marks, else beside it; a stranger between them comes last."""
    found = inside.find(sentence, words, within, reading.language)
    if found and not inside.stranger(found):
        return found
    own = attribute.of(sentence, words, reading.language)
    return own if own and not (found and own.scope == "far") else found


def _described(reading: _Reading, found: Attribution) -> str | None:
    """Return whom the paragraph speaks of, where the noun behind a verb of saying describes that person."""
    party, people = found.party, reading.cast
    if party is None or found.rule not in {"after", "inside"} or party.kind not in {"other", "role"}:  # fmt: skip
        return None
    return focus.described(people.focus, party, people)


def _carried(
    reading: _Reading, sentence: Frame, words: Words, following: Frame | None
) -> Quote | None:
    """Return an utterance without attribution of its own: the sentence behind, or the one before, says whose it is."""
    after = behind.find(sentence, words, following)
    if after:
        actor = reading.who(after.party)
        if actor:
            evidence = phrase("« {words} », in the sentence behind", words=reading.words(sentence, after.start, after.end))  # fmt: skip
            return _quote(reading, words, ("direct", "sentence-behind"), actor, evidence)
    heard = reading.heard
    if heard and heard.speaker and (heard.spoke or reading.cast.person(heard.speaker)):
        pattern = (
            "goes on from « {words} »" if heard.spoke else "« {words} », in the sentence before"
        )
        rule = "carried" if heard.spoke else "sentence-before"
        return _quote(reading, words, ("direct", rule), heard.speaker, phrase(pattern, words=heard.evidence))  # fmt: skip
    if not scare.alone(sentence, words):
        return None
    sole = reading.cast.focus.sole
    if sole and reading.cast.unnamed is None:
        return _quote(reading, words, ("direct", "paragraph"), sole, phrase("the only person of whom the paragraph speaks"))  # fmt: skip
    return _quote(reading, words, ("direct", "unattributed"), None, None)


def _clauses(reading: _Reading, sentence: Frame, spoken: Sequence[Quote]) -> Iterator[Quote]:
    """Yield the reported clauses of a sentence that hold no quotation."""
    offset = reading.stage.unit.offset
    for clause in reported.find(sentence, reading.language):
        start, end = offset + clause.first, offset + clause.last
        if any(start < quote.end and quote.start < end for quote in spoken):
            continue
        speaker = reading.who(clause.party)
        if (
            speaker is None
            and clause.party.kind not in {"role", "body", "other"}
            and clause.rule != "according-to"
        ):
            continue
        text = " ".join(reading.stage.unit.raw[clause.first : clause.last].split())
        evidence = phrase(
            "« {words} »", words=reading.words(sentence, clause.start, clause.end, clause.party)
        )
        if speaker:
            reading.cast.recall(speaker)
        yield Quote(text, "reported", speaker, start, end, clause.rule, evidence)


def _quote(
    reading: _Reading,
    words: Words,
    how: tuple[str, str],
    speaker: str | None,
    evidence: Phrase | None,
) -> Quote:
    offset = reading.stage.unit.offset
    kind, rule = how
    return Quote(words.text, kind, speaker, offset + words.first, offset + words.last, rule, evidence)  # fmt: skip


def _evidence_words(evidence: Phrase | None) -> str:
    return str(dict(evidence.values).get("words", "")) if evidence else ""
