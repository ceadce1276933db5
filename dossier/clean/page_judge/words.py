"""Words about a line and words in it, as numbers of hash buckets: nothing of the words themselves is kept."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import RawDocument

BUCKETS = 1 << 15
"""Buckets for each of the two word models."""
LEVELS = 4
"""Ancestors told apart by their distance; those farther up are one crowd."""
DEPTH = 40
"""Ancestors looked at; deeper pages are made by accident or by malice."""
FIRST, LAST = 24, 12
"""Words read from a line's two ends: furniture shows itself there, and a 5 MB line stays cheap."""
SHORT, MIDDLING = 6, 20
"""Words up to which a line is a label, a sentence."""
ENDS = 400
"""Characters in which these words are looked for."""

WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


@lru_cache(maxsize=1 << 16)
def bucket(feature: str) -> int:
    """Return a feature's bucket, the same on every machine."""
    return zlib.crc32(feature.encode("utf-8", "surrogatepass")) % BUCKETS


def of_place(document: RawDocument) -> Iterator[list[int]]:
    """Yield, for each line, the buckets of the tags and class words around it."""
    last, near = -2, []
    for element in document.elements:
        at = element.container
        if at != last:
            last, near = at, [bucket(feature) for feature in _around(document, at)]
        yield sorted({*near, *(bucket(f"i.{word}") for word in element.words)})


def _around(document: RawDocument, at: int) -> list[str]:
    features: list[str] = []
    tags: list[str] = []
    level = 0
    while at >= 0 and level < DEPTH:
        container = document.containers[at]
        near = str(level) if level < LEVELS else "far"
        features.append(f"{near}<{container.tag}")
        features.extend(f"{near}.{word}" for word in container.words)
        features.extend(f"any.{word}" for word in container.words)
        features.append(f"any<{container.tag}")
        if len(container.words) > 1 and level < LEVELS:
            words = container.words
            features.extend(f"{a}.{b}" for a, b in pairwise(words))
        if level < LEVELS:
            tags.append(container.tag)
        at = container.parent
        level += 1
    features.append("path<" + "<".join(tags[:3]))
    return features


def of_text(document: RawDocument) -> Iterator[list[int]]:
    """Yield, for each line, the buckets of its words and word pairs."""
    for element in document.elements:
        yield of_line(document.text[element.start : element.end])


def of_line(text: str) -> list[int]:
    """Return the buckets of a line's words and word pairs; digits count as one digit."""
    ends = text if len(text) <= 2 * ENDS else f"{text[:ENDS]} {text[-ENDS:]}"
    words = ["0" if word.isdigit() else word for word in WORD.findall(ends.lower())]
    if CJK.search(ends):
        words = [
            part for word in words for part in ([word] if not CJK.search(word) else list(word))
        ]
    if not words:
        return []
    size = "s" if len(words) <= SHORT else "m" if len(words) <= MIDDLING else "l"
    head = words[:FIRST]
    tail = words[FIRST:][-LAST:]
    features = {f"w{word}" for word in head} | {f"w{word}" for word in tail}
    features |= {f"{a} {b}" for a, b in pairwise(head)}
    features |= {f"{a} {b}" for a, b in pairwise(tail)}
    features |= {f"^{size}{words[0]}", f"${size}{words[-1]}", f"#{min(len(words), 40)}"}
    features |= {f"^{' '.join(words[:3])}"}
    if size == "s":
        features.add(f"={' '.join(words)}")
        features |= {f"s{word}" for word in words}
    return sorted({bucket(feature) for feature in features})
