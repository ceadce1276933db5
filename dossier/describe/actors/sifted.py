"""The model's claims that a capital alone explains: sentence openings, headline words, labels, two names in one.

The model knows French. What it claims in other languages is believed only where the article bears it out: a word that
stands in small letters elsewhere, or with a capital at the head of sentences alone, is a word and no name.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import titled, tongues
from dossier.lexicon import table, words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

_APART = re.compile(r" [•·:–—/@-] |--+| ?\| ?| \d+ ?- ?\d+(?!\w)|\"\((?=\d)|(?<=[a-z])\) ")
"""What parts two names that the model took for one: « RFA - France 3-1 », « News Bureau | Updated », « Kept Pigs"(2 »."""
_DATED = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?: ?[-–—] | |\Z)"
)
_PLACES = re.compile(r" (?:and|et|und|y|e) (?=[^\W\d_a-z])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SMALL = re.compile(r"(?<![\w'./@#-])[^\W\dA-Z_]{2,}(?![\w/@-]|\.\w)")
_OPENING = re.compile(r"(?:^|[\"(\[]|[.!?…:;|•–—][\"')\]]* +| - )[\"'(\[]*\Z")
_OWNED = {"en": re.compile(r"'s? (?=\w)"), "tr": re.compile(r"'(?=[^\W\d_A-Z])")}
"""What parts a person from what is the person's, or from its own case: « Edin Dzeko'nun »."""
_SUFFIXED = re.compile(r"[^\W\d_]+-(?:born|based|led|backed|style|trained|owned|run)\Z")
_BACKED = re.compile(r"(?<=[a-z])-(?:born|based|led|backed|style|trained|owned|run)")
_SEASON = re.compile(r"[A-Z]\w+-(?:19|20)\d\d\Z|[RDI]-[A-Z][a-z.]+\Z|[A-Z]+\d.*:\d|\d")
"""A season, an American member's party and state (« R-Wis. »), a player's running time (« VIDEO3:45 »), figures."""
MONTHS = frozenset({"march", "april", "june", "august"})
"""Months that may begin a person's name, and are none by themselves."""
BEFORE = 6
"""Characters before a claim in which the end of the sentence before is looked for."""
FUNCTION = ("en", "de", "es", "it", "pt", "nl", "pl", "ru")
"""Languages whose function words are listed by themselves; of others the commonest words are."""
MORE = frozenset(
    ["since", "amid", "despite", "although", "unlike", "during", "meanwhile", "also", "therefore", "yet", "still", "instead", "perhaps", "maybe", "even", "later", "earlier", "now", "then", "here", "thanks", "dear", "born", "named", "pictured", "left", "right", "above", "below", "according", "following", "inside", "within", "across"]
)  # fmt: skip
"""English ones that open a sentence before a name, beside those listed."""
KIN = {"bs": "hr", "sr": "hr", "hr": "sr"}
"""Forms of one language, whose words are taken together."""


@functools.cache
def _function_words(language: str) -> frozenset[str]:
    """Return the words of a language that may open a sentence before a name; none of French, which `trim` knows."""
    if language in FUNCTION:
        return frozenset(words(f"furniture/function-{language}")) | (
            MORE if language == "en" else frozenset()
        )
    listed = table("languages") if language != tongues.OWN else {}
    codes = [code for code in (language, KIN.get(language, language)) if code in listed]
    return frozenset(word for code in codes for word in listed[code]["words"].split())


def _opens(passage: Passage, start: int) -> bool:
    """Say whether a place opens a sentence, a line or a quotation."""
    return _OPENING.search(passage.text[max(0, start - BEFORE) : start]) is not None


def _pieces(passage: Passage, claim: Span) -> Iterator[Span]:
    """Give the names of a claim that holds several."""
    text, start = passage.text, claim.start
    apart = _PLACES if claim.kind is ActorKind.PLACE else None
    named = _rises(text, claim)
    if dated := _DATED.match(text, start, claim.end):  # « (BELGRADE,) March 3 - Serbia »
        start = dated.end()
    for mark in (*(_APART.finditer(text, start, claim.end) if named else ()), None):
        end = mark.start() if mark else claim.end
        if end > start:
            inner = list(apart.finditer(text, start, end)) if apart else []
            for link in (*inner, None):
                stop = link.start() if link else end
                if stop > start:
                    yield replace(claim, start=start, end=stop)
                start = link.end() if link else end
        start = mark.end() if mark else end


def _rises(text: str, claim: Span) -> bool:
    """Say whether a claim may hold several names: « aéroport de Troyes - Barberey » is one, « péninsule - Campeche » two."""
    return text[claim.start].isupper() or " de " not in text[claim.start : claim.end]


def _headless(passage: Passage, claim: Span) -> Span | None:
    """Return a claim without the function words that open its sentence: « As Hicks tried », « Since Diwali »."""
    word = _WORD.match(passage.text, claim.start, claim.end)
    if word is None or word[0].lower() not in _function_words(passage.language):
        return claim
    if not _opens(passage, claim.start):
        return claim
    cut = replace(claim, start=word.end() + 1) if word.end() < claim.end - 1 else None
    alone = cut is not None and " " not in passage.text[cut.start : cut.end]
    near = passage.language in tongues.NEAR | {tongues.OWN}
    return None if alone and not near else cut


class _Article:
    """What an article's passages say of a word, looked up when a claim asks for it."""

    def __init__(self, texts: Sequence[Passage], claims: Sequence[Sequence[Span]]) -> None:
        self.texts = texts
        self.claims = claims

    @functools.cached_property
    def small(self) -> frozenset[str]:
        """The words in small letters."""
        found = (_SMALL.findall(passage.text) for passage in self.texts)
        return frozenset(word for some in found for word in some)

    @functools.cached_property
    def inside(self) -> frozenset[str]:
        """The words of claims that do not open their sentence."""
        return frozenset(
            found[0]
            for passage, some in zip(self.texts, self.claims, strict=True)
            for span in some
            for found in _WORD.finditer(passage.text, span.start, span.end)
            if not _opens(passage, found.start())
        )


def _no_name(name: str) -> bool:
    """Say whether a claim has the form of something else."""
    return _SUFFIXED.match(name) is not None or _SEASON.match(name) is not None


def _borne_out(passage: Passage, claim: Span, article: _Article) -> bool:
    """Say whether a claim is more than a word with the capital of its place."""
    name = passage.text[claim.start : claim.end]
    if _no_name(name) or titled.doubtful(passage, claim):
        return False
    own = passage.language == tongues.OWN
    parts = _WORD.findall(name)
    if not parts:
        return False
    plain = [part.lower() in article.small for part in parts]
    if len(parts) > 1:
        return own or not all(plain)
    opens = _opens(passage, claim.start)
    acronym = name.isupper() and not plain[0]
    if own:
        return not (opens and plain[0] and name not in article.inside)
    if plain[0] or name.lower() in _function_words(passage.language) | MONTHS:
        return False
    return acronym or not opens or name in article.inside


def claims(texts: Sequence[Passage], modelled: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Return the model's claims that the article bears out, those of several names parted."""
    parted = [
        [
            cut
            for claim in some
            for piece in _pieces(passage, titled.shortened(passage, _unowned(passage, claim)))
            if (cut := _headless(passage, piece)) is not None
        ]
        for passage, some in zip(texts, modelled, strict=True)
    ]
    article = _Article(texts, parted)
    return [
        [claim for claim in some if _borne_out(passage, claim, article)]
        for passage, some in zip(texts, parted, strict=True)
    ]


def _unowned(passage: Passage, claim: Span) -> Span:
    """Return a person without what is the person's: « Diana's Impossibly Festive Dress »."""
    if claim.kind is not ActorKind.PERSON or passage.language not in _OWNED:
        return claim
    backed = _BACKED.search(passage.text, claim.start, claim.end)
    if (
        backed and backed.end() == claim.end and " " in passage.text[claim.start : claim.end]
    ):  # « Jeff Bezos-backed »
        return replace(claim, end=backed.start())
    owned = _OWNED[passage.language].search(passage.text, claim.start, claim.end)
    return replace(claim, end=owned.start()) if owned and owned.start() > claim.start else claim
