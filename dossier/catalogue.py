"""What the program says to readers, in their language: one catalogue for pages, exports and reasons.

English is the source language; `locale/<language>/<room>.po` holds the translations, a file a room.
"""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dossier.records import Phrase

LANGUAGES = ("fr", "en")
"""The interface's languages."""

_QUOTED = re.compile(r"« (.+?) »")
"""What an English pattern sets apart: sources are written with these signs, English readers see their own."""


@functools.cache
def translations(language: str) -> Mapping[str, str]:
    """Return a language's patterns by their English pattern; empty for English.

    Raises:
        DossierError: for a language that has no catalogue.
    """
    if language == "en":
        return {}
    if language not in LANGUAGES:
        message = f"Language « {language} » has no catalogue. Set `language` to one of: {', '.join(LANGUAGES)}."
        raise DossierError(message)
    said: dict[str, str] = {}
    folder = resources.files("dossier") / "locale" / language
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        said |= {
            str(entry.id): str(entry.string) for entry in catalogue if entry.id and entry.string
        }
    return said


def say(phrase: Phrase, language: str) -> str:
    """Say a phrase in a language; English stands in where the translation is missing."""
    pattern = speaker(language)(phrase.pattern)
    return phrase.fill(pattern, lambda inner: say(inner, language))


def speaker(language: str) -> Callable[[str], str]:
    """Return the `_()` of templates: English text in, that language's text out."""
    known = translations(language)
    if language == "en":
        return lambda text: _QUOTED.sub(r"“\1”", text)
    return lambda text: known.get(text, text)
