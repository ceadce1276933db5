"""What Pagefind loads before it looks for a word: a list of its pages and one of its chunks of words, made smaller.

Pagefind calls a page by signs of a hash, which no packing makes shorter, and the table of ours would repeat them; here a
page is called by its number in the dossier. It also cuts the border of a chunk short: of « lajcak » before « laje » is
left « lajc », behind which « lajcak » seems to lie, and for want of a better one Pagefind loads every chunk around. Here
the border is drawn behind the last word and what may be added to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.records import DossierError
from dossier.search.engine import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HIGHEST = "\U0010ffff"
"""Sorts behind every letter."""


def rewrite(index: Path, numbers: Mapping[str, int]) -> None:
    """Call pages by their numbers and draw the borders of chunks anew.

    Args:
        index: the folder of an index that Pagefind has left.
        numbers: the number of each page, by Pagefind's hash of it.

    Raises:
        DossierError: when the index is not of the form that Pagefind 1.5 gives it.
    """
    import cbor2

    try:
        (path,) = index.glob("pagefind.*.pf_meta")
        version, pages, chunks, *rest = cbor2.loads(unpacked(path))
        renamed = [[str(numbers[name]), *counts] for name, *counts in pages]
        words = [_ends(index / "index" / f"{name}.pf_index") for *_, name in chunks]
    except (ValueError, KeyError, TypeError, IndexError, OSError, cbor2.CBORDecodeError) as error:
        message = (
            f"The search's index is of a form that is not known ({error!r}). "
            "Install a Pagefind of version 1.5 (pagefind-bin), or set `search: false`."
        )
        raise DossierError(message) from error
    following = [first for first, _ in words[1:]]
    drawn = [
        [begin, _border(last, after), name]
        for (begin, _, name), (_, last), after in zip(chunks, words, [*following, ""], strict=True)
    ]
    path.write_bytes(packed(cbor2.dumps([version, renamed, drawn, *rest])))


def _ends(chunk: Path) -> tuple[str, str]:
    """Return the first and the last word of a chunk."""
    import cbor2

    words = cbor2.loads(unpacked(chunk))[0]
    return str(words[0][0]), str(words[-1][0])


def _border(last: str, after: str) -> str:
    """Return up to what the words of a chunk go: forms of its last word too, unless the next chunk has some."""
    return last if after.startswith(last) else last + HIGHEST
