"""Whose words a quotation holds: the attribution beside it, in it, before it, or in the sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.quotes.forms import adverbs
from dossier.describe.quotes.frame import ADJACENT, according, forward, inverted, subject
from dossier.describe.quotes.parties import Party

if TYPE_CHECKING:
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.units import Words
    from dossier.describe.quotes.verbs import Saying

_BEHIND = re.compile(r"[\s,.–—-]*(?:comme |ainsi que |as )?\Z")
_READ = re.compile(
    r"[\s,.–—-]*(?:(?:peut|pouvait|pourra-t|lit|lisait)-on|est-il) (?:y )?(?:lire|écrit|indiqué|précisé|mentionné|stipulé|notamment|dans|sur|en)(?!\w)"
)
"""What says that words are read somewhere, without saying whose they are."""
LEAST_READ = 4
"""Words from which such words are an utterance: « Fermé », lit-on sur la porte."""
_LONE = re.compile(
    r"[\s,.–—-]*(?P<name>(?:[\w.'-]+ ){0,3}[A-ZÀ-Ý][\w.'-]+)(?:, [^.;:!?]{2,120},)? ?"
)
"""A name that nobody recognised, between a quotation and its verb."""
_NOUNS = re.compile(r"[\s,.–—-]*(?:[a-z][\w-]* ){0,4}")
"""What English sets before a name: « coast guard commander Ann Poe »."""
_BARE = re.compile(r"(?:(?! que | qu')[^,.;:]){0,50}[,.;]|\s*\Z")
_QUE = re.compile(r",?\s?(?:que|qu'|that)(?!\w)|\s?qu'", re.IGNORECASE)
_INTRODUCED = re.compile(r"(?:(?<!\w)que|qu'|(?<!\w)that)\s?\Z", re.IGNORECASE)
_ENDED = re.compile(
    r"\s*(?:[,.;:!?…–—(«]|\Z)|\s(?:et|mais|avant|puis|en|dans|and|but|before)(?!\w)"
)
"""What stands behind someone's words; behind a quoted name stands its verb: « Le Val » s'ennuie."""
_PLACED = re.compile(
    r"(?: \w+(?:di|day)(?: matin| midi| soir)?)?(?: (?:dans|sur|lors d|devant|via|par|in|on|at) ?['\w][\w' -]{2,45}?)?(?: (?:de|d'|as)(?: une?)?| une?)? ?\Z"
)
"""Where and when something is said, before the words themselves: « ont dénoncé jeudi dans un texte commun »."""
_CLAUSE = re.compile(r"(?<![\w'])(?:que|that)(?!\w)|(?<!\w)qu'", re.IGNORECASE)
_OBJECT = re.compile(
    r",?\s?(?:[\w'-]+,?\s){0,4}(?:[\w-]+')?\Z|\s(?:[\w'-]+\s){0,9}(?:comme|de|d'|as|for)(?: une?| an?)?\s?\Z"
)
_DIRECT = re.compile(
    r",?\s?(?:(?:lui|elle|quant à lui|quant à elle|aussi|également|notamment|ainsi),? )?(?:(?:comme|de|d'|as|for|of|the|an?|une?|le|la|les|l'|des|du|cette|ce|cet|ces"
    r"|son|sa|ses|leur|leurs|à|his|her|its|their) ?){0,2}(?:[\w'-]+ )?\Z",
    re.IGNORECASE,
)
_CALLING = frozenset({"qualifier", "traiter", "taxer", "accuser", "juger", "considérer", "estimer", "décrire", "présenter", "dépeindre", "call", "describe",
                      "brand", "apologise", "apologize", "label", "dub", "dismiss", "condemn", "denounce", "hail", "accuse", "se_dire", "se_déclarer", "parler"})  # fmt: skip
_URGING = frozenset({"appeler", "exhorter", "inviter", "encourager", "menacer", "demander", "proposer", "sommer", "supplier", "conjurer", "implorer", "prier",
                     "call_for", "call_on", "urge", "ask", "tell", "warn", "invite", "encourage", "implore", "beg"})  # fmt: skip
"""Verbs that say to somebody what to do: their object is a listener, no name for a thing."""
_URGED_TO = re.compile(r"\s?(?:à|de|d'|à la|à l'|for|of|an?) ?(?:une? )?")
_URGED = re.compile(
    r"\s(?:(?!(?:que|qu|that|and|et) )[\w'-]+\s|et [A-ZÀ-Ý][\w'-]+ |and [A-ZÀ-Ý][\w'-]+ |(?:le|la|les|d|l)'){0,10}?(?:à|de|d'|to|not to|against|of|as|comme)\s?(?:(?:la|le|les|une?|an?|the|des|du)\s|l')?"
)
"""Whom they say it to: “urged Belgrade and Pristina on Friday to "show restraint"”."""
_INFINITIVE = re.compile(r"(?<!\w)(?:à|de|d'|pour|to) ?(?:ne (?:pas|jamais) )?\w+(?:er|ir|re|oir)(?!\w)|(?<!\w)to (?!(?:the|an?|his|her|its|their|our|this|that|parliament|reporters)\b)\w+", re.IGNORECASE)  # fmt: skip
_APPOSED = re.compile(r"\A, [^,;:]{2,120}, ?\Z")
_WHOM = re.compile(r"(?:^|[.;:] ?)(?:Pour|For|To) \Z")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, by which words."""

    rule: str
    """`after`, `before`, `colon`, `according-to`, `inside`, `incise`."""
    scope: str
    """How the words hang on: `whole`, `continued`, `after`, `that`, `clause`, `name`, `object`, `far`."""
    party: Party | None
    start: int
    """Where the words of the attribution stand."""
    end: int


def of(frame: Frame, words: Words, language: str) -> Attribution | None:
    """Return the attribution that a quotation has in its own sentence, or None."""
    behind = after(frame, words, language)
    ahead = before(frame, words, language)
    if behind and ahead and _embedded(frame, words):
        return ahead
    return behind or ahead or incise(frame, words) or colon(frame, words)


def _embedded(frame: Frame, words: Words) -> bool:
    """Say whether a quotation continues a clause: it begins small, behind a word of the sentence."""
    ahead = frame.between(frame.start, words.start).rstrip()
    small = frame.unit.text[words.first : words.first + 1].islower()
    return small and bool(ahead) and (ahead[-1].isalnum() or ahead[-1] == "'")


def _made(rule: str, scope: str, party: Party | None, verb: Saying) -> Attribution:
    if party is None:
        return Attribution(rule, scope, None, verb.start, verb.end)
    return Attribution(rule, scope, party, min(party.start, verb.start), max(party.end, verb.end))


def after(frame: Frame, words: Words, language: str) -> Attribution | None:  # noqa: PLR0911 - cases in order, each with its answer
    """Return the attribution right behind a quotation: « … », a déclaré X; « … », selon X."""
    ahead = frame.text[words.end : frame.end]
    named = according(language).match(ahead, len(ahead) - len(ahead.lstrip(" ,–—")))
    if named:
        party = next((one for one in frame.parties if one.start >= words.end), None)
        if party and party.start - words.end - named.end() <= 1:
            return Attribution("according-to", "after", party, words.end + named.start(), party.end)
    colon_ = re.match(r"\s?: (?=\w)", ahead)
    first = next((one for one in frame.parties if one.start >= words.end), None)
    if (
        colon_
        and first
        and first.start == words.end + colon_.end()
        and first.kind in {"name", "role", "body"}
    ):
        return Attribution("after", "after", first, first.start, first.end)
    read = _read(ahead, words)
    if read:
        return read
    verb = next((one for one in frame.verbs if one.start >= words.end), None)
    if verb is None or verb.mood != "finite" or verb.negated:
        return None
    gap = frame.between(words.end, verb.start)
    if _BEHIND.fullmatch(gap) and verb.form.verb != "tell":
        party = subject(frame, verb) if verb.pronoun else forward(frame, verb)
        told = verb.pronoun or party or ("," in gap and _BARE.match(frame.text, verb.end))
        return _made("after", "after", party, verb) if told else None
    lone = _LONE.fullmatch(gap)
    if lone and (first is None or first.start >= verb.start or first.kind == "other"):
        stranger = Party(words.end + lone.start("name"), words.end + lone.end("name"), "other")
        return _made("after", "after", stranger, verb)
    if first is None or _hidden(first, verb, language) or _QUE.match(frame.text, verb.end):
        return None
    gap = frame.between(words.end, first.start)
    nouns = language == "en" and first.kind == "name" and _NOUNS.fullmatch(gap)
    close = _BEHIND.fullmatch(gap) or nouns
    between = frame.between(first.end, verb.start)
    apposed = re.fullmatch(r", [^.;:!?]{2,120}, ?", between)
    if close and (
        apposed
        or ADJACENT.fullmatch(between)
        or re.fullmatch(rf"\s*{adverbs(language)}\s*", between)
    ):
        return _made("after", "after", first, verb)
    return None


def _read(ahead: str, words: Words) -> Attribution | None:
    """Return the attribution to something that is read: « … », peut-on lire."""
    read = _READ.match(ahead)
    if not read or words.text.count(" ") < LEAST_READ - 1:
        return None
    return Attribution("after", "after", None, words.end, words.end + read.end())


def _hidden(first: Party | None, verb: Saying, language: str) -> bool:
    """Say whether the party ahead of a verb behind a quotation is none that speaks there."""
    if first is None or first.end > verb.start:
        return True
    return first.kind == "other" and (language != "en" or first.determiner not in {"the", "a", "an"})  # fmt: skip


def before(frame: Frame, words: Words, language: str) -> Attribution | None:
    """Return the nearest attribution before a quotation in its sentence."""
    verb = next((one for one in reversed(frame.verbs) if one.end <= words.start), None)
    named = _according(frame, words, language)
    if named and (verb is None or named.start > verb.start):
        return named
    if verb is None or verb.negated:
        return None
    between = frame.between(verb.end, words.start)
    if ";" in between:
        return None
    scope = _scope(verb, between, frame.unit.text[words.first : words.first + 1])
    party = subject(frame, verb)
    if party is None and verb.pronoun in {"on", "je", "nous", "vous", "tu"}:
        return None
    if between.rstrip().endswith(","):
        if _spoken_for(frame, verb):
            scope = "continued"
        elif scope == "whole" and not _ENDED.match(frame.text, words.end):
            scope = "far"
    return _made("before", scope, party, verb)


def _spoken_for(frame: Frame, verb: Saying) -> bool:
    """Say whether a verb stands right behind an earlier quotation, which goes on behind it."""
    earlier = [one for one in frame.words if one.end <= verb.start]
    if not earlier:
        return False
    since = earlier[-1].end
    ahead = frame.between(since, verb.start)
    if (
        frame.text[earlier[-1].last - 1] not in ".!?…"
        and not ahead.lstrip().startswith((",", "–", "—", "-"))
        and "," not in frame.between(earlier[-1].last, since)
    ):
        return False
    party = next(
        (one for one in frame.parties if since <= one.start and one.end <= verb.start), None
    )
    return bool(_BEHIND.fullmatch(ahead) or (party and _BEHIND.fullmatch(frame.between(since, party.start))))  # fmt: skip


def _scope(verb: Saying, between: str, first: str) -> str:
    """Say how a quotation hangs on the verb before it."""
    bare = between.rstrip()
    if bare.endswith(":") or (bare.endswith(",") and first.isupper()) or not bare:
        return "whole" if bare or first.isupper() else "name" if verb.form.names else "object"
    if _INTRODUCED.search(between):
        return "that"
    if _CLAUSE.search(between) and verb.form.says:
        return "clause"
    return _within(verb, between)


def _within(verb: Saying, between: str) -> str:
    """Say how a few words hang on the verb of their sentence: as its object, or as what it calls something."""
    names, verb_ = verb.form.names, verb.form.verb
    if _INFINITIVE.search(between):
        return "far"
    placed = _PLACED.fullmatch(between)
    close = placed or _OBJECT.fullmatch(between)
    if close and names and (placed or verb_ in _CALLING or _DIRECT.fullmatch(between)):
        if verb_ not in _URGING or _URGED_TO.fullmatch(between):
            return "name"
        return "object" if placed else "far"
    if verb_ in _URGING | _CALLING and _URGED.fullmatch(between):
        return "clause"
    return "object" if close and verb.form.says else "far"


def _according(frame: Frame, words: Words, language: str) -> Attribution | None:
    """Return « selon X » in the sentence before a quotation."""
    for party in reversed(frame.parties):
        if party.end > words.start or party.kind == "other":
            continue
        ahead = frame.between(max(frame.start, party.start - 40), party.start)
        found = re.search(
            according(language).pattern.replace(r"(?=\S)", r"\Z"), ahead, re.IGNORECASE
        )
        opens = found or (party.kind != "other" and _WHOM.search(frame.between(frame.start, party.start))
                          and frame.text[party.end : party.end + 1] == ",")  # fmt: skip
        if opens:
            start = party.start - (len(ahead) - found.start()) if found else frame.start
            bare = _APPOSED.sub("", frame.between(party.end, words.start)).strip(" ,")
            scope = "whole" if not bare or bare.endswith(":") else "clause"
            return Attribution("according-to", scope, party, start, party.end)
    return None


def incise(frame: Frame, words: Words) -> Attribution | None:
    """Return an attribution further on that covers the whole sentence: …, a déclaré X."""
    verb = next((one for one in frame.verbs if one.start >= words.end), None)
    if (
        verb is None
        or verb.mood != "finite"
        or verb.negated
        or not inverted(frame, verb)
        or verb.form.verb == "tell"
    ):
        return None
    if not frame.between(frame.start, verb.start).rstrip().endswith((",", "»", "–", "—")):
        return None
    party = subject(frame, verb) if verb.pronoun else forward(frame, verb)
    return _made("incise", "clause", party, verb) if party else None


def colon(frame: Frame, words: Words) -> Attribution | None:
    """Return the sentence's first party where a colon alone leads to the quotation: X : « … »."""
    ahead = frame.between(frame.start, words.start).rstrip()
    if not ahead.endswith(":"):
        return None
    party = frame.speaker(frame.start, words.start)
    if party is None:
        return None
    return Attribution("colon", "whole", party, party.start, party.end)
