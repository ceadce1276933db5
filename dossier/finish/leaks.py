"""Whether what is withheld is found in a site all the same, in any byte of it and in any form.

Texts are compared by their letters and figures alone, without case and accents: neither line ends nor tags nor
escapes hide words. So many of them in a row (`RUN`) are the same text, whoever says it; short names count as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from dossier.finish.forms import ClosedError, texts
from dossier.publish import RUN, Secret, folded
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from dossier.publish import Withheld

    Hashes = NDArray[np.uint64]

LEAST = 8
"""Letters of a name or title that is looked for; « ONU » is anybody's."""
WINDOW = 40
"""Letters that are hashed together; a text is the same when several windows in a row are, so that no published text
followed by a letter or two that come next in a withheld one is taken for it."""
BASE = 0x9E3779B97F4A7C15
"""An odd number without pattern: the golden ratio in 64 bits, as in splitmix64."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is looked for, ready for the search."""

    withheld: Withheld
    windows: Hashes
    """Hashes of every run of letters of the withheld texts that no published text has, sorted."""
    bare: tuple[tuple[str, Secret], ...]
    """Withheld texts, folded."""
    whole: tuple[tuple[str, Secret], ...] = field(default=())
    """What counts as a whole, folded."""


def index(withheld: Withheld) -> Index:
    """Make what is withheld ready for the search."""
    told = [folded(text) for text in withheld.published]
    public = np.unique(np.concatenate([*map(_hashes, told), _none()]))
    bare = [(folded(one.text), one) for one in withheld.secrets]
    long = [(text, one) for text, one in bare if len(text) >= RUN and not one.whole]
    wanted = np.unique(np.concatenate([*(_hashes(text) for text, _ in long), _none()]))
    every = "\n".join(told)
    whole = {text: one for text, one in bare if one.whole and len(text) >= LEAST}
    return Index(
        withheld,
        np.setdiff1d(wanted, public, assume_unique=True),
        tuple(long),
        tuple((text, whole[text]) for text in sorted(whole) if text not in every),
    )


def search(site: Path, withheld: Withheld) -> tuple[Notice, ...]:
    """Search every file of a built site; name the files that hold what is withheld, and the seed it is of.

    The words themselves are not repeated: logs of builds are often public.
    """
    if not withheld.secrets:
        return ()
    ready = index(withheld)
    found: list[Notice] = []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        try:
            hits = {
                seed for text in (name, *texts(path.read_bytes())) for seed in held(text, ready)
            }
        except ClosedError as error:
            found.append(_closed(name, str(error)))
            continue
        found += [_leak(name, seed) for seed in sorted(hits)]
    return tuple(found)


def held(text: str, ready: Index) -> Iterator[str]:
    """Yield the seeds whose withheld words a text holds."""
    bare = folded(text)
    for words, secret in ready.whole:
        if words in bare:
            yield secret.path
    if not len(ready.windows) or len(bare) < WINDOW:
        return
    hashes = _hashes(bare)
    places = np.searchsorted(ready.windows, hashes)
    places[places == len(ready.windows)] = 0
    hits = np.flatnonzero(ready.windows[places] == hashes)
    for run in np.split(hits, np.flatnonzero(np.diff(hits) > 1) + 1):
        if len(run) > RUN - WINDOW:
            yield from _meant(bare[run[0] : run[-1] + WINDOW], ready)


def _meant(run: str, ready: Index) -> Iterator[str]:
    """Yield the seeds of a run of withheld letters; none where it is a short quotation, or two hashes met by chance."""
    for text, secret in ready.bare:
        at = text.find(run[:WINDOW])
        if at < 0:
            continue
        words = _words(secret.text, at, at + len(run))
        if words > ready.withheld.quotable:
            yield secret.path


def _words(text: str, start: int, end: int) -> int:
    """Count the words of a text that its folded letters from `start` to `end` touch."""
    count = at = 0
    for word in text.split():
        length = len(folded(word))
        count += bool(length) and at < end and at + length > start
        at += length
    return count


def _none() -> Hashes:
    return np.zeros(0, dtype=np.uint64)


def _hashes(text: str) -> Hashes:
    """Return a hash of every run of `WINDOW` letters, modulo 2**64: polynomial, by doubling, in linear time."""
    if len(text) < WINDOW:
        return _none()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    level = (codes.astype(np.uint64) + np.uint64(1)) * np.uint64(BASE)
    runs, done = None, 0
    for bit in range(WINDOW.bit_length()):
        size = 1 << bit
        if WINDOW & size:
            runs = level if runs is None else _joined(runs, level, done)
            done += size
        level = _joined(level, level, size)
    return _none() if runs is None else runs[: len(text) - WINDOW + 1]


def _joined(first: Hashes, second: Hashes, offset: int) -> Hashes:
    """Return the hashes of runs made of two runs, the second `offset` letters behind the first."""
    length = max(0, min(len(first), len(second) - offset))
    factor = np.uint64(pow(BASE, offset, 1 << 64))
    return first[:length] + second[offset : offset + length] * factor


def _leak(name: str, seed: str) -> Notice:
    what = phrase("This file of the site holds what is withheld of {seed}.", seed=seed)
    cure = phrase("Do not publish the site. If you wrote the words yourself, take them out, or allow `quotations`; else report it.")  # fmt: skip
    return Notice("error", name, None, what, cure)


def _closed(name: str, why: str) -> Notice:
    what = phrase("This file cannot be searched for what is withheld ({why}).", why=why)
    cure = phrase("Take it out of the site, or install mkdocs-dossier[pdf] for a PDF.")
    return Notice("warning", name, None, what, cure)
