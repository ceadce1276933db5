"""Someone's words told from words that only wear marks: names, titles, terms kept at a distance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.describe.quotes.attribute import Attribution
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.units import Words

UTTERANCE = 6
"""Words from which quoted words behind « que » are an utterance of their own, and not a few words in a report."""
FAR = 5
"""Words from which quoted words count that only stand in the same sentence as a verb of saying."""
OBJECT = 3
"""Words from which the object of a verb of saying counts: « a souligné la “gravité” » only sets a word apart."""
CLAUSE = 2
"""Words from which a part of a reported clause counts."""
ALONE = 4
"""Words from which a quotation that fills a sentence counts, whoever says it."""

_WORD = re.compile(r"[^\W_]+")
_TITLED = re.compile(
    r"(?<![\w'-])(?<!\ba )(?<!\bont )(?<!\bavait )(?<!\bavaient )(?:film|livre|roman|opération|programme|projet|plan|journal|quotidien|revue|émission|chanson|album|série|loi|collectif|association"
    r"|mouvement|campagne|rapport|article|chaîne|site|navire|parti|groupe|baptisée?s?|intitulée?s?|surnommée?s?|appelée?s?|nommée?s?|label"
    r"|dispositif|logiciel|magazine|hebdomadaire|pièce|tableau|exposition|spectacle|application|concept|sommet|conférence|essai|documentaire"
    r"|film|book|novel|operation|programme|program|magazine|album|song|show|series)(?: (?!(?:as|comme|de|des|du|à|pour|of|to|for|par|by|en|with|avec) )\w+)? \Z"
    r"|(?<![\w'-])(?:called|titled|dubbed|named|nicknamed|so-called) \Z",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"(?<![\w'])(?:est|était|sont|étaient|serait|seraient|soit|sera|reste|restait|demeure|jugée?s?|juge|jugeait|trouve|qualifiée?s? (?:de |d')?|is|was|are|were|be|remains?)"
    r"(?: (?:plus|très|tout|désormais|aussi|simplement|very|totally|simply|comme))? ?(?:une? |d')?\Z",
    re.IGNORECASE,
)


def count(text: str) -> int:
    """Count the words of a text."""
    return len(_WORD.findall(text))


def kind(frame: Frame, words: Words, found: Attribution) -> str | None:  # noqa: PLR0911 - cases in order, each with its answer
    """Return `direct` or `partial` for words that are said to be someone's, None for scare quotes."""
    size = count(words.text)
    if found.scope == "continued":
        return "direct"
    if (
        found.rule == "colon"
        and size < UTTERANCE
        and _WORD.search(frame.between(words.end, frame.end))
    ):
        return None
    if found.scope == "whole":
        return _whole(frame, words, found)
    opens = _opens(frame, words)
    if found.scope == "after" and opens:
        return "direct"
    ahead = frame.between(frame.start, words.start)
    if _TITLED.search(ahead) or _named(words.text):
        return None
    if found.scope == "that":
        ends = not _WORD.search(frame.between(words.end, frame.end))
        return "direct" if size >= UTTERANCE and (ends or words.text[-1] in ".!?…") else "partial"
    if found.scope == "after" and words.text[0].isupper() and size >= UTTERANCE:
        return "direct"
    if found.rule == "incise" and opens and size >= UTTERANCE:
        return "direct"
    least = {"name": 1, "object": OBJECT, "far": FAR}.get(found.scope, CLAUSE)
    if found.scope in {"clause", "after"} and _PREDICATE.search(ahead):
        least = 1
    return "partial" if size >= least else None


def _whole(frame: Frame, words: Words, found: Attribution) -> str | None:
    """Return `direct` for words that their attribution leads to; a small word alone behind its verb is none."""
    size = count(words.text)
    if found.rule == "according-to" and _subject(frame, words):
        return "partial"
    alone = found.rule == "before" and size == 1 and words.text[0].islower()
    return "direct" if size and not alone else None


def _subject(frame: Frame, words: Words) -> bool:
    """Say whether a quotation is part of a sentence that goes on behind it: « pour elle, « le mythe » n'est pas mort »."""
    ahead = frame.text[words.end : words.end + len(" x")]
    return words.text[0].islower() and ahead.startswith(" ") and ahead[-1:].isalpha()


def _opens(frame: Frame, words: Words) -> bool:
    """Say whether a quotation opens its sentence, or follows another one or a colon."""
    ahead = frame.between(frame.start, words.start).rstrip(" –—-")
    return not ahead or ahead.endswith((":", "»", "»,"))


def _named(text: str) -> bool:
    """Say whether the words are a name: few, each with a capital, of two at least."""
    found = _WORD.findall(text)
    solid = [word for word in found if len(word) > 2]  # noqa: PLR2004 - « de », « la », « of »
    return 1 < len(solid) <= 4 and all(word[0].isupper() for word in solid)  # noqa: PLR2004


def whole(frame: Frame, words: Words) -> bool:
    """Say whether a quotation is an utterance by itself: it opens its sentence, and is long enough."""
    if count(words.text) < ALONE or not _opens(frame, words):
        return False
    rest = _WORD.findall(frame.between(words.end, frame.end))
    stops = words.text[-1] in ".!?…" or frame.text[words.end : words.end + 1] in {".", "!", "?"}
    return not rest or stops or (words.text[0].isupper() and count(words.text) >= UTTERANCE)


def alone(frame: Frame, words: Words) -> bool:
    """Say whether a quotation is all there is in its sentence."""
    rest = frame.between(frame.start, words.start) + frame.between(words.end, frame.end)
    return not _WORD.search(rest) and count(words.text) >= UTTERANCE
