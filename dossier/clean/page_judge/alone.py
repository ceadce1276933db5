"""Figures read off each line by itself: length, punctuation, letters, links, and the page's own hints."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from math import log1p
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dossier.clean.page_judge.containers import Floats
    from dossier.records import RawDocument

TAGS = (
    "p",
    "div",
    "li",
    "td",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "figcaption",
    "button",
    "pre",
    "label",
    "dd",
)
INLINES = ("a", "strong", "b", "em", "i", "span", "time", "small")
ENDS = 1500
"""Characters of a line that are looked at, at either end; a 5 MB line is told by its ends."""
SHORT_WORD = 3
SHOUTED = 3
"""Capitals from which a line can be said to be in capitals."""
WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d")
DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
TERMINAL = re.compile(r"[.!?…。！？][\"'»”’)\]]*(?=\s|$)|[。！？]")
CLOSING = re.compile(r"[.!?…。！？][\"'»”’)\]\s]*$")
HINTED = ("title", "description", "article_body", "author", "site_name")

NAMES = (
    *(f"tag {tag}" for tag in TAGS),
    *(f"inline {tag}" for tag in INLINES),
    "length",
    "words",
    "word length",
    "short words",
    "link share",
    "digits",
    "capitals",
    "capitalised words",
    "all capitals",
    "punctuation",
    "commas",
    "sentence ends",
    "ends a sentence",
    "ends with a colon",
    "ends with an ellipsis",
    "ends with a question",
    "starts lower",
    "starts with a quotation",
    "starts with a symbol",
    "quotations",
    "bar or bullet",
    "at or copyright",
    "date or time",
    "images before",
    "markup",
    "repeats",
    *(f"share in {name}" for name in HINTED),
    *(f"share of {name}" for name in HINTED[:2]),
)
"""Names of the columns, in order."""


def measure(document: RawDocument) -> Floats:
    """Return one row of figures for each line."""
    texts = [document.text[element.start : element.end] for element in document.elements]
    repeats = Counter(texts)
    said = [_words(document.hints.get(name, "")) for name in HINTED]
    body = document.hints.get("article_body", "")
    pairs = _pairs(_word_list(body))
    rows = np.zeros((len(texts), len(NAMES)), dtype=np.float32)
    for number, (text, element) in enumerate(zip(texts, document.elements, strict=True)):
        tag = document.containers[element.container].tag if element.container >= 0 else ""
        row = [float(tag == each) for each in TAGS]
        row += [float(each in element.words) for each in INLINES]
        row += _letters(text if len(text) <= 2 * ENDS else text[:ENDS] + text[-ENDS:], len(text))
        row += [
            float(len(element.images)),
            float("](" in element.markdown or "**" in element.markdown),
            log1p(repeats[text]),
        ]
        row[len(TAGS) + len(INLINES) + 4] = element.link_characters / max(1, len(text))
        words = _word_list(text[:ENDS])
        row += _shared(words, said, pairs)
        rows[number] = row
    return rows


def _letters(text: str, length: int) -> list[float]:
    words = WORD.findall(text)
    count = max(1, len(words))
    size = max(1, len(text))
    first = text[:1]
    upper = sum(map(str.isupper, text))
    return [
        log1p(length),
        log1p(len(words)),
        sum(map(len, words)) / count,
        sum(len(word) <= SHORT_WORD and word.islower() for word in words) / count,
        0.0,
        len(DIGITS.findall(text)) / size,
        upper / size,
        sum(word[:1].isupper() for word in words) / count,
        float(upper >= SHOUTED and text.isupper()),
        sum(not character.isalnum() and not character.isspace() for character in text) / size,
        (text.count(",") + text.count("，") + text.count("、")) / count,
        log1p(len(TERMINAL.findall(text))),
        float(bool(CLOSING.search(text))),
        float(text.rstrip().endswith((":", "："))),
        float(text.rstrip().endswith(("...", "…", "[…]", "[...]"))),
        float(text.rstrip().endswith(("?", "？"))),
        float(first.islower()),
        float(first in "«“\"„‘'「"),
        float(bool(first) and unicodedata.category(first)[0] in "SP" and first not in "«“\"„‘'「"),
        float(sum(text.count(mark) for mark in '«“„"「')),
        float(sum(text.count(mark) for mark in "|•·►▶›→")),
        float(sum(text.count(mark) for mark in "@©®")),
        float(len(DATED.findall(text))),
    ]


def _word_list(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def _words(text: str) -> frozenset[str]:
    return frozenset(_word_list(text[:20_000]))


def _pairs(words: list[str]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words))


def _shared(
    words: list[str], said: list[frozenset[str]], pairs: frozenset[tuple[str, str]]
) -> list[float]:
    """Say how much of the line is in each hint, and how much of title and description in the line."""
    own = set(words)
    count = max(1, len(own))
    inside = [len(own & hint) / count if hint else -1.0 for hint in said]
    if pairs:
        line = _pairs(words)
        inside[2] = len(line & pairs) / len(line) if line else inside[2]
    of = [len(own & hint) / len(hint) if hint else -1.0 for hint in said[:2]]
    return inside + of
