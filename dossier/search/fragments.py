"""What the browser loads of an article that it found: readers see the article's own spelling, not the folded copy's."""

from __future__ import annotations

import json
import re
from hashlib import blake2b
from typing import TYPE_CHECKING

from dossier.records import DossierError
from dossier.search.engine import packed, unpacked
from dossier.search.words import tokens, written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dossier.records.search import SearchEntry

NUMBER = re.compile(r"/?(\d+)(?:\.html)?/?")


def restore(
    target: Path, entries: Sequence[SearchEntry], addresses: Sequence[str]
) -> dict[str, int]:
    """Put the articles' own words into the fragments of an index, each now called by the article's number.

    Returns:
        The numbers, by Pagefind's hashes.

    Raises:
        DossierError: when an article has no fragment.
    """
    numbers: dict[str, int] = {}
    for path in sorted((target / "fragment").glob("*.pf_fragment")):
        fragment = json.loads(unpacked(path))
        found = NUMBER.fullmatch(str(fragment["url"]))
        if not found or int(found[1]) >= len(entries):
            continue
        number = int(found[1])
        numbers[path.stem] = number
        told = _told(entries[number], addresses[number], int(fragment["word_count"]))
        path.write_bytes(packed(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")))
        path.rename(path.with_stem(str(number)))
    held = set(numbers.values())
    missing = [entry.uri for number, entry in enumerate(entries) if number not in held]
    if missing:
        message = (
            f"The search index has no text of {missing[0]} ({len(missing)} in all). Build again."
        )
        raise DossierError(message)
    return numbers


def version(target: Path) -> str:
    """Return signs of what the fragments of an index hold, so that a browser asks anew when it has changed."""
    digest = blake2b(digest_size=6)
    for path in sorted((target / "fragment").glob("*.pf_fragment")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _told(entry: SearchEntry, address: str, words: int) -> dict[str, object]:
    """Return a fragment: the keys that Pagefind's script reads, and ours."""
    return {
        "url": address,
        "content": "",
        "filters": {},
        "anchors": [],
        "word_count": words,
        "meta": {"title": entry.title, "about": entry.about},
        "passages": [["", written(entry.title)], *passages(entry)],
    }


def passages(entry: SearchEntry) -> list[list[str]]:
    """Return id and words of each paragraph, one after the other as in the copy."""
    return [[anchor, written(text)] for anchor, text in entry.passages if tokens(text)]
