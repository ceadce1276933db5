"""Reported speech without marks: « X a déclaré que … », « selon X, … », « …, a déclaré X »."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.describe.quotes import focus
from dossier.describe.quotes.frame import (
    ADJACENT,
    according,
    forward,
    inverted,
    may_accord,
    subject,
)
from dossier.describe.quotes.parties import Party
from dossier.describe.quotes.scare import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.verbs import Saying

LEAST = 3
"""Words from which a reported clause is worth keeping."""

QUOTED = 40
"""Characters behind a quotation within which a verb is taken for that quotation's own."""

THOUGHT = frozenset({"croire", "penser", "imaginer", "supposer", "craindre", "redouter", "espérer", "apprendre", "observer", "relever",
                     "constater", "remarquer", "pointer", "marquer", "think", "believe", "apprehend", "recall", "predict", "estimate", "speak",
                     "call_for", "call_on", "describe"})  # fmt: skip
"""Verbs that report a thought or a finding rather than words."""

ADDRESSED = frozenset({"exhorter", "alerter", "informer", "rassurer", "questionner", "interroger", "prier", "supplier", "implorer", "sommer", "menacer",
                       "interpeller", "aviser", "sermonner", "tancer", "urge", "ask", "tell", "warn", "promise", "assure"})  # fmt: skip
"""Verbs with a listener for their object, which a look behind the verb would take for the speaker."""

_TELLING = frozenset({"pense", "pensent", "espère", "espèrent", "craint", "craignent", "redoute", "redoutent", "believes", "believe", "predicts",
                      "predicted", "estimates", "estimated", "fears", "hopes"})  # fmt: skip
"""Forms of theirs by which the press tells what someone said."""

TIGHT = 24
"""Characters between a verb and the clause of somebody whom only a noun tells: « a raconté mardi que »."""
_QUE = re.compile(
    r"(?:[^.;:«»!?]{0,70}?(?<=\W))??(?<!ainsi )(?<!alors )(?<!tandis )(?<!parce )(?<!afin )(?<!depuis )(?<!bien )(?<!pour )(?<!plus )(?<!autant )(?<!dès )(?<!sans )(?<!ce )(?:que (?!ce |celui)|qu'|that )(?=\S)",
    re.IGNORECASE,
)
WHOM = "Pour "
"""What opens a sentence like « selon »: « Pour le maire, … »."""
_NO_THAT = re.compile(
    r"(?: in an? (?:[a-z]+ ){0,2}(?:statement|interview|letter|speech|post|report|email|briefing|video|tweet|message))?(?: (?:on|last|this) \w+day(?: \w+)?)? (?:that )?"
    r"(?!(?:in|on|at|to|of|by|for|from|with|during|after|before|as|when|while|if|how|what|why|who|so|yes|nothing|much|more|less|little|goodbye|hello"
    r"|farewell|sorry|and|or|but|that|later|today|yesterday|repeatedly|again|earlier|only|about|something|anything|over|through|via|last|this \w+day)\b)(?=\w)"
)
_TOLD = re.compile(
    r" [^.,;:«»]{2,40}? (?:that )?(?=(?:he|she|they|it|there|that|the|his|her|their) )"
)
_UNKNOWN = re.compile(
    r"(?:the |l'|le |la |les )?(?P<name>[A-ZÀ-Ý][\w'.-]+(?: (?:(?:of|for|and|the|de la|de|du|des|et|d'|l') ?)*[A-ZÀ-Ý][\w'.-]+){0,6})(?=, )"
)
_RELATIVE = re.compile(r", (?:qui|dont|who|whose|which) [^,.;:«»]{3,100},")
_AT = re.compile(
    r"(?:À|Au|Aux|Chez|Côté|Du côté|Dans l'entourage|Dans les rangs|Dans le camp|Sur les bancs) "
)
"""What places an « on » that speaks for a house: « À Bercy, on assure que »."""
_HEARD = re.compile(
    r", (?:the |an? )?[\w' ]{3,40} (?:heard|was told|were told)(?: on \w+day| yesterday| today)?\W*\Z"
)
"""How court reports end: « …, the Old Bailey heard on Tuesday. »."""
_AND = re.compile(r"(?:,? (?:et|mais|puis|and|but|then)|,)\s*(?:\w+ment )?\Z")
_JOINED = re.compile(r" (?:et|mais|puis|and|but) ")
"""What parts a quotation from a verb that is not its own: “called it “a disgrace” and said …”."""
_NOBODY = frozenset(
    {
        "nul",
        "personne",
        "chacun",
        "on",
        "tout",
        "rien",
        "fait",
        "idee",
        "chose",
        "people",
        "way",
        "fact",
    }
)
_OWN = frozenset({"say", "tell", "add", "claim", "warn", "insist"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause, offsets in the unit, with the words that report it."""

    first: int
    last: int
    party: Party
    rule: str
    start: int
    end: int


def find(frame: Frame, language: str) -> Iterator[Clause]:
    """Yield the clauses that a sentence reports, in order of place; quotations in them are the caller's to weigh."""
    done = frame.start
    for named in _according(frame, language):
        if named.first >= done and count(frame.text[named.first : named.last]) >= LEAST:
            yield named
            done = max(named.last, named.end)
    for place, verb in enumerate(frame.verbs):
        if verb.negated or not verb.form.says or (verb.form.verb in THOUGHT and not _voiced(frame, verb)):  # fmt: skip
            continue
        clause = _that(frame, verb, place, language) or _incise(frame, verb, done, language)
        if (
            clause
            and clause.first >= done
            and count(frame.text[clause.first : clause.last]) >= LEAST
        ):
            yield clause
            done = max(clause.last, clause.end)


def _voiced(frame: Frame, verb: Saying) -> bool:
    """Say whether someone tells the thought: « a dit espérer que », « X pense que », in the present and by name."""
    earlier = next((one for one in reversed(frame.verbs) if one.end <= verb.start), None)
    if verb.mood == "infinitive":
        return bool(earlier and earlier.mood == "finite" and not frame.between(earlier.end, verb.start).strip())  # fmt: skip
    party = subject(frame, verb) if verb.mood == "finite" else None
    told = frame.between(verb.start, verb.end).lower() in _TELLING
    return bool(told and party and party.kind in {"name", "role", "body"})


def _that(frame: Frame, verb: Saying, place: int, language: str) -> Clause | None:
    """Return the clause behind « X a déclaré que »."""
    if verb.pronoun in {"on", "je", "nous", "vous", "tu"}:
        return None
    following = frame.verbs[place + 1].start if place + 1 < len(frame.verbs) else frame.end
    found = None
    behind = any(
        one.end <= verb.start
        and verb.start - one.end < QUOTED
        and not _JOINED.match(frame.text, one.end)
        for one in frame.words
    )
    if language == "en" and verb.form.verb in _OWN and not behind:
        if inverted(frame, verb) and forward(frame, verb):
            return None
        found = (_TOLD if verb.form.verb == "tell" else _NO_THAT).match(
            frame.text, verb.end, frame.end
        )
    found = found or _QUE.match(frame.text, verb.end, frame.end)
    if not found or found.end() > following or (behind and "," in found[0]):
        return None
    party = subject(frame, verb)
    if party is None or not _speaks(frame, party):
        return None
    if party.kind == "other" and found.end() - verb.end > TIGHT:
        return None
    last = _end(frame, place, found.end())
    return Clause(found.end(), last, party, "reported-clause", min(party.start, verb.start), max(verb.end, party.end if party.end < found.end() else 0))  # fmt: skip


def _end(frame: Frame, place: int, since: int) -> int:
    """Return where a reported clause ends: before the next thing said or quoted, or with the sentence."""
    end = frame.end
    for verb in frame.verbs[place + 1 :]:
        joined = _AND.search(frame.between(since, verb.start))
        if joined and (verb.mood == "gerund" or not verb.pronoun):
            end = since + joined.start()
            break
    again = re.search(
        r",? (?:et|mais|and|but) (?:qu'|que |that )(?=[^«]{0,20}«)", frame.text[since:end]
    )
    end = since + again.start() if again else end
    heard = _HEARD.search(frame.text, since, end)
    end = heard.start() if heard else end
    return since + len(frame.text[since:end].rstrip(" .,!?…»"))


def _incise(frame: Frame, verb: Saying, done: int, language: str) -> Clause | None:
    """Return the clause before « …, a déclaré X »."""
    if verb.mood != "finite" or verb.form.names or verb.form.verb in ADDRESSED:
        return None
    if not inverted(frame, verb):
        return _said_after(frame, verb, done) if language == "en" else None
    ahead = frame.between(frame.start, verb.start).rstrip()
    if not ahead.endswith(",") or any(one.start < verb.start for one in frame.words):
        return None
    if any(one.end <= verb.start and one.mood == "finite" for one in frame.verbs):
        return None
    party = subject(frame, verb) if verb.pronoun else forward(frame, verb)
    if party is None or party.kind == "other" or (language == "en" and party.kind == "pronoun"):
        return None
    first = max(frame.start, done)
    return Clause(first, frame.start + len(ahead.rstrip(" ,")), party, "reported-incise", verb.start, max(verb.end, party.end))  # fmt: skip


def _said_after(frame: Frame, verb: Saying, done: int) -> Clause | None:
    """Return the clause before « …, he said. »."""
    party = next((one for one in reversed(frame.parties) if one.end <= verb.start), None)
    if (
        party is None
        or party.kind == "other"
        or not ADJACENT.fullmatch(frame.between(party.end, verb.start))
    ):
        return None
    ahead = frame.between(frame.start, party.start).rstrip()
    closed = re.match(r"[.,;]|(?: \w+day)?\.|\Z", frame.text[verb.end : frame.end])
    if not ahead.endswith(",") or not closed or any(one.start < verb.start for one in frame.words):
        return None
    last = frame.start + len(ahead.rstrip(" ,"))
    return Clause(max(frame.start, done), last, party, "reported-incise", party.start, verb.end)


def _according(frame: Frame, language: str) -> Iterator[Clause]:
    """Yield the clauses beside « selon X »."""
    accords = may_accord(frame.text, language)
    for found in (
        according(language).finditer(frame.text, frame.start, frame.end) if accords else ()
    ):
        party = next((one for one in frame.parties if one.start >= found.end() - 1), None)
        if party is None or party.start > found.end() or not _voice(party):
            party = _stranger(frame, found.end())
        if party is None or party.start > found.end():
            continue
        yield from _beside(frame, found.start(), party)
    if not frame.text.startswith(WHOM, frame.start):
        return
    opening = frame.start + len(WHOM)
    party = next((one for one in frame.parties if one.start == opening), None)
    if party and (party.kind == "role" or (party.kind == "name" and party.title)):
        yield from _beside(frame, frame.start, party)


def _voice(party: Party) -> bool:
    """Say whether a party may be someone whose words are told: anybody named, « plusieurs témoins », no « étude »."""
    return party.kind != "other" or fold(party.word) in focus.voices()


def _speaks(frame: Frame, party: Party) -> bool:
    """Say whether the subject of a verb of saying speaks: no document does, and « on » only for a house."""
    word = fold(party.word)
    if party.kind != "other":
        return True
    if word == "on":
        return _AT.match(frame.text, frame.start) is not None
    return word not in {*_NOBODY, *focus.things()}


def _stranger(frame: Frame, at: int) -> Party | None:
    """Return a name that nobody recognised, up to its comma: « According to the Audit Office, »."""
    found = _UNKNOWN.match(frame.text, at, frame.end)
    return Party(at, found.end(), "body", word=found["name"]) if found else None


def _beside(frame: Frame, start: int, party: Party) -> Iterator[Clause]:
    """Yield the clause behind « selon X, » at the head of a sentence, or before it at the end."""
    ahead = frame.between(frame.start, start).strip()
    behind = frame.between(party.end, frame.end)
    relative = _RELATIVE.match(behind) if not ahead else None
    if relative:
        party = replace(party, end=party.end + relative.end() - 1)
        behind = frame.between(party.end, frame.end)
    apposed = next((one for one in frame.parties if party.end < one.start <= party.end + len(", ")), None)  # fmt: skip
    closed = apposed and frame.between(apposed.end, apposed.end + 1) == ","
    if not ahead and apposed and closed and behind.startswith(",") and apposed.kind == "role":
        party = replace(party, end=apposed.end)
        behind = frame.between(party.end, frame.end)
    comma = behind.find(",")
    if not ahead and 0 <= comma <= 60:  # noqa: PLR2004 - « , le ministre de la Santé, »
        rest = frame.between(party.end + comma + 1, frame.end)
        first = frame.end - len(rest.lstrip())
        yield Clause(first, _stop(frame), party, "according-to", start, party.end)
    elif ahead.endswith(","):
        last = frame.start + len(frame.between(frame.start, start).rstrip(" ,"))
        yield Clause(frame.start, last, party, "according-to", start, party.end)


def _stop(frame: Frame) -> int:
    return frame.start + len(frame.between(frame.start, frame.end).rstrip(" .,!?…"))
