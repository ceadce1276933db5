"""What a line shares with the rest of its text: its words, its title, itself said twice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.clean.line_judge.features.place import FAR, cut

if TYPE_CHECKING:
    from dossier.clean.line_judge.features.view import Columns, View

KEY_CHARS = 200
HEAD_WORDS = 5
"""Equal first words that make two lines versions of each other: a teaser and its headline."""
OFTEN = 5
TITLE_WORDS = (3, 32)
TITLE_SCORE = 1.5
"""Weighted words shared with the main prose from which a line may be the title."""


def repetition(seen: View) -> Columns:
    """Say how often a line, or its beginning, stands in the text."""
    keys = [" ".join(words)[:KEY_CHARS] for words in seen.words]
    counts = Counter(keys)
    place: list[float] = []
    met: Counter[str] = Counter()
    for key in keys:
        place.append(met[key])
        met[key] += 1
    heads = [
        " ".join(words[:HEAD_WORDS]) if len(words) >= HEAD_WORDS else "" for words in seen.words
    ]
    longest: dict[str, int] = {}
    for head, words in zip(heads, seen.words, strict=True):
        longest[head] = max(longest.get(head, 0), len(words))
    shared = Counter(heads)
    inside = [
        0.0 if not head or shared[head] == 1 else 1.0 if len(words) < longest[head] else 2.0
        for head, words in zip(heads, seen.words, strict=True)
    ]
    return {
        "repeats": [min(counts[key], FAR) if key else 0 for key in keys],
        "repeat_place": place,
        "begins_alike": inside,
    }


def cohesion(seen: View) -> Columns:
    """Say how many of a line's content words the prose uses, the line itself left out."""
    start, end = seen.main
    everywhere: Counter[str] = Counter()
    main: Counter[str] = Counter()
    for at, words in enumerate(seen.content):
        if seen.prose[at]:
            everywhere.update(words)
            if start <= at < end:
                main.update(words)
    table: Columns = {
        "cohesion": [],
        "cohesion_often": [],
        "cohesion_main": [],
        "shared_words": [],
    }
    for at, words in enumerate(seen.content):
        own = 1 if seen.prose[at] else 0
        own_main = own if start <= at < end else 0
        found = [everywhere[word] - own for word in words]
        hits = sum(count > 0 for count in found)
        size = max(1, len(words))
        table["cohesion"].append(hits / size)
        table["cohesion_often"].append(sum(min(count, OFTEN) for count in found) / size)
        table["cohesion_main"].append(sum(main[word] > own_main for word in words) / size)
        table["shared_words"].append(hits)
    return table | {"content_words": [len(words) for words in seen.content]}


def title(seen: View) -> Columns:
    """Say how a line stands to the line that is most like a title."""
    at = _title_place(seen)
    size = len(seen)
    words = seen.content[at] if at >= 0 else frozenset()
    return {
        "title_shared": [len(words & own) / max(1, len(own)) for own in seen.content],
        "from_title": [cut(place - at) if at >= 0 else -FAR - 1 for place in range(size)],
        "is_title": [place == at for place in range(size)],
        "has_title": [at >= 0] * size,
    }


def _title_place(seen: View) -> int:
    """Find the line before the end of the main prose that shares most words with it, or -1."""
    start, end = seen.main
    main = frozenset().union(*(seen.content[at] for at in range(start, end) if seen.prose[at]))
    doubled = Counter(" ".join(words) for words in seen.words)
    best, found = TITLE_SCORE, -1
    for at in range(min(end, len(seen))):
        if not TITLE_WORDS[0] <= seen.shape["words"][at] <= TITLE_WORDS[1] or (
            seen.prose[at] and at > start
        ):
            continue
        score = len(seen.content[at] & main) * (
            1.3 if doubled[" ".join(seen.words[at])] > 1 else 1.0
        )
        score *= 0.7 if seen.shape["cues"][at] else 1.0
        # Nearer to the prose is likelier; well inside it is a subhead.
        score *= 0.5 if at >= start + 3 else 1 + min(at, start) / (4 * max(1, start))
        if score > best:
            best, found = score, at
    return found
