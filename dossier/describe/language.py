"""The language of an article or of one passage: py3langid and short words, among the European press's languages."""

from __future__ import annotations

import functools
import math
from dataclasses import replace
from typing import TYPE_CHECKING

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from dossier.describe import language_signs
from dossier.records import Fact, Passage, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article, Authority, Settings

LANGUAGES = (
    "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hr", "hu", "it", "mk", "nl",
    "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "zh", "ja", "ko",
)  # fmt: skip
"""Candidates: with all of the model's 97, short French captions are taken for Walloon or Occitan."""

LEAST = 1e-12
"""Probability taken for none, so that it has a logarithm."""

SERBO_CROATIAN = frozenset({"bs", "hr", "sr"})
SHORTEST = 12
"""Letters under which no language is named."""
SURE = 0.5
"""Probability under which a passage's language is left open: it must outweigh all others together."""
FOREIGN, FOREIGN_LETTERS = 0.7, 30
"""Probability and letters from which a block is said to be in another language than its article: captions and lines
of names look foreign easily (4 of 13,685 such lines of articles in six languages did, all four lists of bands)."""
FOREIGN_READ = 400
"""Characters of a block read for that."""
ENOUGH = 20_000
"""Characters read: more add time, not certainty."""
STRETCHES, STRETCH = 6, 70
"""Stretches of a long text that are read first, and characters in each; where they are sure the rest is not read."""
CERTAIN = 0.99
"""Probability from which those stretches decide: of 2,543 long texts in 20 languages whose stretches were that sure,
none was in another language when read whole."""


@functools.cache
def _identifier(among: tuple[str, ...]) -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(among))
    return identifier


def rank(text: str, among: Sequence[str] = LANGUAGES) -> list[tuple[str, float]]:
    """Return the languages asked for with their probabilities, likeliest first.

    Bytes, words, endings and letters speak together; the longer the text, the less the latter three matter.
    """
    sample = text[:ENOUGH]
    # py3langid's own temperature: the square root of the bytes it read
    scale = math.sqrt(len(sample.encode("utf-8", "replace")) or 1)
    signs = language_signs.weigh(sample, frozenset(among))
    score = {
        code: math.log(max(float(share), LEAST)) + signs.get(code, 0.0) / scale
        for code, share in _identifier(tuple(among)).rank(sample)
    }
    top = max(score.values())
    shares = {code: math.exp(value - top) for code, value in score.items()}
    total = sum(shares.values())
    return sorted(
        ((code, share / total) for code, share in shares.items()),
        key=lambda each: (-each[1], each[0]),
    )


def of(text: str) -> str | None:
    """Return a passage's language, or None when it is too short or too mixed to tell."""
    return _told(text)[0]


def _told(text: str) -> tuple[str | None, str]:
    """Return a passage's language and the rule that names it; the words of a long one mostly spare the statistics."""
    if _letters(text[:STRETCH]) < SHORTEST and _letters(text[:ENOUGH]) < SHORTEST:
        return None, ""
    sample = _stretches(text)
    if len(text) > len(sample) and (said := language_signs.by_words(sample)):
        return said, "words"
    code, probability = rank(sample)[0]
    if probability < CERTAIN:
        code, probability = rank(text)[0]
    return code if code in SERBO_CROATIAN or probability >= SURE else None, "py3langid"


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _stretches(text: str) -> str:
    """Return a few stretches from all over a long text, so that a foreign quotation at its head decides nothing."""
    sample = text[:ENOUGH]
    if len(sample) <= STRETCHES * STRETCH:
        return sample
    apart = (len(sample) - STRETCH) // (STRETCHES - 1)
    return " ".join(sample[at * apart : at * apart + STRETCH] for at in range(STRETCHES))


def foreign(article: Article) -> tuple[Passage, ...]:
    """Return the kept blocks that are surely in another language than the article: an English caption, a quotation."""
    if article.language is None:
        return ()
    own = SERBO_CROATIAN if article.language.value in SERBO_CROATIAN else {article.language.value}
    found = []
    for number, block in enumerate(article.blocks):
        if not block.verdict.keep or language_signs.plainly(block.text, article.language.value):
            continue
        if _letters(block.text[:FOREIGN_READ]) < FOREIGN_LETTERS:
            continue
        code, probability = rank(block.text[:FOREIGN_READ])[0]
        if code not in own and probability >= FOREIGN:
            found.append(Passage(number, code))
    return tuple(found)


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the language of the kept text, and which blocks are in another one."""
    described = _whole(article)
    return replace(described, foreign=foreign(described))


def _whole(article: Article) -> Article:
    """Add the language of the kept text; the file's own word stands in where the text is too short."""
    code, rule = _told(article.text)
    qualifier = None
    if code in SERBO_CROATIAN:
        qualifier = phrase("or a neighbouring form of the same language")
    if code:
        return replace(article, language=Fact(code, rule, inferred=True, qualifier=qualifier))
    hinted = article.document.hints.get("lang", "").split("-")[0].split("_")[0].lower()
    if len(hinted) == len("fr") and hinted.isalpha():
        evidence = phrase(
            "the file’s own metadata: « {title} »", title=article.document.hints["lang"]
        )
        return replace(article, language=Fact(hinted, "metadata", evidence=evidence))
    return article
