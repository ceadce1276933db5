"""Verbs of saying: their forms, and where a text uses them."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.quotes.forms import adverbs, compound, forms, nouns, tail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.describe.quotes.forms import Form

LANGUAGES = ("fr", "en")
LOOK_BACK = 60
"""Characters before a participle in which its auxiliary is looked for: « a, mardi soir, également déclaré »."""

SHARED = 200
"""Characters behind a verb within which a participle may share its auxiliary."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PRONOUN = re.compile(r"(?:-t)?-(il|elle|ils|elles|on|je|nous|vous|tu)\Z")
_ELISION = re.compile(r"\A(?:qu|l|m|s|n|d|j|t|c|jusqu|lorsqu|puisqu)'(?=\w)")
_DETERMINER = re.compile(
    r"(?:^|[^\w])(?:le|la|les|un|une|des|du|de|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|votre|mon|ma|en|à|par|sans|sur"
    r"|the|an?|this|that|his|her|its|their|no|any|of|in|to|for|new|first|[ld]') ?\Z",
    re.IGNORECASE,
)
_CLITICS = re.compile(
    r"(?:(?:^|(?<=\W))(?:ne|n'|me|m'|se|s'|lui|leur|l'|en|y|nous) ?){1,3}\Z", re.IGNORECASE
)
LONGEST_CLITICS = 16
"""Characters in which three of them have room, and one more."""
_AUXILIARIES = frozenset({"a", "ai", "as", "ont", "avait", "avaient", "aurait", "auraient", "ait", "aient", "avons", "avez", "avais", "eut", "est",
                          "sont", "était", "étaient", "serait", "soit"})  # fmt: skip
_TO = re.compile(r"\bto \Z")
_REFLEXIVE = re.compile(r"(?:s|m)['e] ?\Z|s'\Z", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:pas|jamais|guère|rien)\b")
_NOT = re.compile(r" (?:pas|jamais|guère|plus|rien)\b")
_RUN = re.compile(r"[^\W\d_]+")


@dataclass(slots=True, unsafe_hash=True)
class Saying:
    """A verb of saying in a text."""

    start: int
    """Its first word, the auxiliary with its clitics included."""
    end: int
    form: Form
    mood: str
    """`finite`, `infinitive` or `gerund`."""
    pronoun: str = ""
    """The subject hung on by inversion: « a-t-il ajouté »."""
    negated: bool = False


def _helped(before: str) -> re.Match[str] | None:
    """Match the auxiliary at the end of what stands before a participle; a look at the words spares the search."""
    return (
        None
        if _AUXILIARIES.isdisjoint(_RUN.findall(before.lower()))
        else _auxiliary().search(before)
    )


@functools.cache
def _auxiliary() -> re.Pattern[str]:
    clitics = r"(?:(?:ne |n'|me |m'|se |s'|nous |vous |lui |leur |l'|les |en |y )){0,3}"
    have = rf"(?:{'|'.join(sorted(_AUXILIARIES, key=lambda one: (-len(one), one)))})"
    between = (
        rf"(?:,? ?(?:{adverbs('fr')}|pas|jamais|plus|rien|guère|lui|leur),? |, [^,.;:«»]{{3,40}}, )"
    )
    return re.compile(
        rf"(?:^|(?<=[^\w'-])|(?<=qu')|(?<=j'))(?P<clitics>{clitics})(?P<have>{have})(?:(?:-t)?-(?P<pronoun>il|elle|ils|elles|on|je|nous))? ?{between}{{0,3}}\Z",
        re.IGNORECASE,
    )


def find(text: str, language: str) -> list[Saying]:
    """Find the verbs of saying of a text, in order of place; none in a language without a list."""
    if language not in LANGUAGES or glance.lacks(text, _signs(language)):
        return []
    known, several = forms(language), compound(language)
    found: list[Saying] = []
    for token in _tokens(text, language):
        word = token[0].lower()
        if word.isalpha() and word not in known and word not in several:
            continue
        stem = word.rpartition("'")[2]
        if stem not in known and stem not in several and "-" not in word:
            continue  # neither a verb of saying nor one with a pronoun hung on
        if found and token.start() < found[-1].end:
            continue
        one = _read(text, token, language, (known, several)) or (
            _shared(text, token, known, found[-1]) if found and language == "fr" else None
        )
        if one:
            found.append(one)
    return found


def _tokens(text: str, language: str) -> Iterator[re.Match[str]]:
    """Yield the tokens that hold a run of letters of some verb of saying, in order of place."""
    reached = 0
    for at in glance.places(text, _signs(language)):
        start = at
        while start > 1 and text[start - 1] in "'-" and glance.is_letter(text[start - 2]):
            start -= 2
            while start and glance.is_letter(text[start - 1]):
                start -= 1
        token = _TOKEN.match(text, start) if start >= reached else None
        if token:
            reached = token.end()
            yield token


@functools.cache
def _signs(language: str) -> frozenset[str]:
    return glance.signs(form.partition(" ")[0] for form in forms(language))


def _shared(
    text: str, token: re.Match[str], known: Mapping[str, Form], earlier: Saying
) -> Saying | None:
    """Return a participle that shares the auxiliary of the verb before: « a dénoncé … et assuré que »."""
    form = known.get(token[0].lower())
    if form is None or form.mood not in {"participle", "both"} or earlier.mood != "finite":
        return None
    between = text[earlier.end : token.start()] if token.start() - earlier.end < SHARED else ""
    if not re.search(r"(?:,| et| puis) \Z", between) or re.search(r"[.;:!?]", between):
        return None
    helped = " " in text[earlier.start : earlier.end]
    return Saying(token.start(), token.end(), form, "finite") if helped else None


def _read(
    text: str,
    token: re.Match[str],
    language: str,
    lists: tuple[Mapping[str, Form], Mapping[str, tuple[str, ...]]],
) -> Saying | None:
    known, several = lists
    word, start, end = token[0].lower(), token.start(), token.end()
    hung = _PRONOUN.search(word) if language == "fr" else None
    bare = word[: hung.start()] if hung else word
    elided = _ELISION.match(bare)
    stem = bare[elided.end() :] if elided else bare
    for form in (*several.get(bare, ()), *several.get(stem, ())):
        rest = text[end if not hung else start + len(bare) : end + LOOK_BACK]
        last = form.partition(" ")[2]
        whole = tail(last, language).match(rest) if last in rest.lower() else None
        if whole:
            span = (start, start + len(bare) + whole.end())
            return _made(text, span, known[form], language, (whole[1] or "").lower())
    form_ = known.get(bare) or known.get(stem)
    if form_ is None or (elided and elided[0] in {"l'", "d'"} and stem in nouns(language)):
        return None
    if elided and elided[0] not in {"qu'"} and form_.mood == "participle":
        return None
    return _made(text, (start, end), form_, language, hung[1] if hung else "")


def _made(
    text: str, span: tuple[int, int], form: Form, language: str, pronoun: str
) -> Saying | None:
    """Return the verb at a place, or None where the word is none: a noun, a bare participle, a passive."""
    start, end = span
    before = text[max(0, start - LOOK_BACK) : start]
    word = text[start:end].lower()
    if language == "en":
        return _english(before, span, form, word)
    helped = _helped(before) if form.mood in {"participle", "both"} else None
    if helped and not pronoun:
        passive = helped["have"].lower() in {"est", "sont", "était", "étaient", "serait", "soit"}
        if passive and not _REFLEXIVE.search(helped["clitics"]):
            return None
        negated = bool(_NEVER.search(helped[0])) or helped["clitics"].lower().startswith("n")  # fmt: skip
        return Saying(start - len(helped[0]), end, form, "finite", (helped["pronoun"] or "").lower(), negated)  # fmt: skip
    if form.mood == "participle":
        return None
    noun = word.split("-")[0] in nouns("fr") and not pronoun
    if noun and _DETERMINER.search(before):
        return None
    clitic = _CLITICS.search(before[-LONGEST_CLITICS:])
    first = start - len(clitic[0]) if clitic else start
    after = text[end : end + 12]
    negated = bool(_NOT.match(after)) or word.startswith("n'")
    mood = "finite" if form.mood == "both" else form.mood
    return Saying(first, end, form, mood, pronoun, negated)


def _english(before: str, span: tuple[int, int], form: Form, word: str) -> Saying | None:
    if word in nouns("en") and (_DETERMINER.search(before) and not _TO.search(before)):
        return None
    if (
        re.search(r"\b(?:was|were|is|are|been|be|being) (?:\w+ly )?\Z", before)
        and form.mood == "finite"
    ):
        return None
    mood = form.mood
    helped = re.search(rf"\b(?:has|have|had)(?: {adverbs('en')})? \Z|\b{adverbs('en')} \Z", before, re.IGNORECASE)  # fmt: skip
    if mood == "infinitive" and not _TO.search(before):
        return None
    negated = bool(re.search(r"\b(?:not|never|n't|didn't) \Z", before))
    return Saying(span[0] - (len(helped[0]) if helped else 0), span[1], form, mood, "", negated)
