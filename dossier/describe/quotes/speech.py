"""The article read from its first sentence to its last: each quotation with its speaker, pronouns followed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.quotes import attribute, behind, focus, genders, inside, reported, scare
from dossier.describe.quotes.stage import Heard, Reading, between
from dossier.records import Quote, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.describe.quotes.attribute import Attribution
    from dossier.describe.quotes.cast import Cast
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.parties import Named, Party
    from dossier.describe.quotes.stage import Stage
    from dossier.describe.quotes.units import Words
    from dossier.records import Phrase

SOON = 40
"""Characters from a sentence's beginning within which somebody without a name is its subject."""
FAR = 160
"""Characters from a sentence's beginning within which its subject is looked for."""


def tell(
    stages: Sequence[Stage], people: Cast, places: Mapping[str, str], language: str
) -> Iterator[Quote]:
    """Yield an article's quotations, in order of their sentences."""
    reading: Reading | None = None
    for stage in stages:
        if reading is None:
            reading = Reading(people, places, language, stage)
        reading.stage = stage
        people.focus.clear()
        for number, sentence in enumerate(stage.frames):
            following = stage.frames[number + 1] if number + 1 < len(stage.frames) else None
            yield from _sentence(reading, sentence, following)


def _sentence(reading: Reading, sentence: Frame, following: Frame | None) -> Iterator[Quote]:
    """Yield the quotations of one sentence, and remember who spoke in it or was its subject."""
    sentence = _latter(reading, sentence)
    first = sentence.speaker(sentence.start, sentence.end)
    opening = _subject(reading, sentence, first)
    spoken = []
    last: Heard | None = None
    for words in sentence.words:
        quote = _quotation(reading, sentence, words, following)
        if quote:
            spoken.append(quote)
            last = Heard(quote.speaker, _evidence_words(quote.evidence), spoke=True)
            reading.heard = last
            _heard(reading, quote.speaker)
    clauses = list(_clauses(reading, sentence, spoken))
    yield from spoken
    yield from clauses
    if clauses and last is None:
        last = Heard(clauses[-1].speaker, _evidence_words(clauses[-1].evidence), spoke=True)
    if last is None:
        last = Heard(
            opening, reading.words(sentence, first.start, first.end) if first else "", spoke=False
        )
    if last.speaker:
        reading.cast.recall(last.speaker)
    reading.heard = last
    latest = next((one for one in reversed(sentence.parties) if _person(reading, one)), None)
    if latest:
        found = reading.who(latest)
        reading.cast.latest = found or ("" if genders.somebody(latest) else reading.cast.latest)


def _heard(reading: Reading, speaker: str | None) -> None:
    """Remember who spoke last, somebody unknown included."""
    reading.cast.voice = speaker
    if speaker:
        reading.cast.recall(speaker)


def _latter(reading: Reading, sentence: Frame) -> Frame:
    """Give « ce dernier » the person named right before it, in this sentence or an earlier one."""
    if not any(one.kind == "pronoun" and genders.latter(one) for one in sentence.parties):
        return sentence
    told: list[Party] = []
    latest = reading.cast.latest
    for party in sentence.parties:
        if party.kind == "pronoun" and genders.latter(party):
            stranger = latest == ""
            told.append(
                replace(party, actor=latest or None, kind="other" if stranger else party.kind)
            )
            continue
        told.append(party)
        if _person(reading, party):
            latest = reading.who(party) or ("" if genders.somebody(party) else latest)
    return replace(sentence, parties=tuple(told))


def _person(reading: Reading, party: Party) -> bool:
    """Say whether a party is a person, named or not, whom « ce dernier » may take up."""
    return (
        party.kind == "role"
        or genders.somebody(party)
        or bool(party.actor and reading.cast.person(party.actor))
    )


def _subject(reading: Reading, sentence: Frame, first: Party | None) -> str | None:
    """Return whom a sentence is about, and remember it before its pronouns are read."""
    stranger = sentence.first(sentence.start, sentence.start + SOON)
    if (
        stranger
        and stranger.kind == "other"
        and genders.somebody(stranger)
        and reading.who(stranger) is None
    ):
        reading.cast.unnamed = genders.party_gender(stranger)
        return None
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


def _someone_else(reading: Reading, sentence: Frame, first: Party) -> bool:
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
    reading: Reading, sentence: Frame, words: Words, following: Frame | None
) -> Quote | None:
    """Return a quotation with its speaker, or None for words that only wear marks."""
    within = between(reading.stage.inside, words.first, words.last)
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
    reading: Reading, sentence: Frame, words: Words, within: Sequence[Named]
) -> Attribution | None:
    """Return the attribution of a quotation: between its marks, else beside it; a stranger between them comes last."""
    found = inside.find(sentence, words, within, reading.language)
    if found and not inside.stranger(found):
        return found
    own = attribute.of(sentence, words, reading.language)
    return own if own and not (found and own.scope == "far") else found


def _described(reading: Reading, found: Attribution) -> str | None:
    """Return whom the paragraph speaks of, where the noun behind a verb of saying describes that person."""
    party, people = found.party, reading.cast
    if party is None or found.rule not in {"after", "inside"} or party.kind not in {"other", "role"}:  # fmt: skip
        return None
    return focus.described(people.focus, party, people)


def _carried(
    reading: Reading, sentence: Frame, words: Words, following: Frame | None
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


def _clauses(reading: Reading, sentence: Frame, spoken: Sequence[Quote]) -> Iterator[Quote]:
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
        _heard(reading, speaker)
        yield Quote(text, "reported", speaker, start, end, clause.rule, evidence)


def _quote(
    reading: Reading,
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
