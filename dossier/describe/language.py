"""The language of an article or of one passage, by py3langid among the languages of the European press."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from dossier.records import Fact, phrase

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings

LANGUAGES = (
    "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hr", "hu", "it", "mk", "nl",
    "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "zh", "ja", "ko",
)  # fmt: skip
"""Candidates: with all of the model's 97, short French captions are taken for Walloon or Occitan."""

SERBO_CROATIAN = frozenset({"bs", "hr", "sr"})
SHORTEST = 20
"""Letters under which no language is named."""
SURE = 0.5
"""Probability under which a passage's language is left open: it must outweigh all others together."""
ENOUGH = 20_000
"""Characters read: more add time, not certainty."""


@functools.cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier


def of(text: str) -> str | None:
    """Return a passage's language, or None when it is too short or too mixed to tell."""
    sample = text[:ENOUGH]
    if sum(letter.isalpha() for letter in sample) < SHORTEST:
        return None
    code, probability = _identifier().classify(sample)
    if code in SERBO_CROATIAN:
        return str(code)
    return str(code) if float(probability) >= SURE else None


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the language of the kept text; the file's own word stands in where the text is too short."""
    code = of(article.text)
    qualifier = None
    if code in SERBO_CROATIAN:
        qualifier = phrase("or a neighbouring form of the same language")
    if code:
        return replace(
            article, language=Fact(code, "py3langid", inferred=True, qualifier=qualifier)
        )
    hinted = article.document.hints.get("lang", "").split("-")[0].split("_")[0].lower()
    if len(hinted) == len("fr") and hinted.isalpha():
        evidence = phrase(
            "the file’s own metadata: « {title} »", title=article.document.hints["lang"]
        )
        return replace(article, language=Fact(hinted, "metadata", evidence=evidence))
    return article
