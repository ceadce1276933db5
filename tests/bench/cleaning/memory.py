"""Print the peak memory of reading and judging: `python memory.py CASE [CORPUS]` (its own process, no training)."""

from __future__ import annotations

import gzip
import random
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from dossier import clean
from dossier.read import html, text
from dossier.records import UnreadableSeed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dossier.records import RawDocument

    Seed = tuple[Callable[[str, bytes], tuple[RawDocument, ...]], bytes]

LARGEST = 40
LINES = 100_000
LINE = '<div class="a"><p>Un mot de plus, dit-il. <a href="/x">lien</a></p></div>'
SYLLABLES = (
    "ba", "cou", "dé", "fran", "gi", "lan", "mer", "nou", "pa", "qui", "ré", "sol", "tan", "vi", "ter", "ion",
)  # fmt: skip
SPOKEN = (
    "le",
    "la",
    "de",
    "des",
    "et",
    "que",
    "qui",
    "dans",
    "pour",
    "par",
    "il",
    "est",
    "l’on",
    "une",
)
WORDS = 4000
"""Words of the vocabulary, so that lines differ as those of an archive do."""
PARAGRAPH, SHORT = (3, 40), (2, 9)
"""Fewest and most words of a paragraph and of a short line."""
SINGLE = 850_000
"""Words of a single line of some 5 MB."""
TEXTS = ("paragraphs", "lines", "line")
CASES = {
    "largest": f"the {LARGEST} largest pages",
    "page": f"a page of {LINES} lines",
    "paragraphs": f"a text of {LINES} paragraphs",
    "lines": f"a text of {LINES} short lines",
    "line": "a text of one line",
}


def report(*case: str) -> str:
    """Run one case in a process of its own, since a peak never goes down."""
    done = subprocess.run(
        [sys.executable, __file__, *case], capture_output=True, check=True, text=True
    )
    return done.stdout.strip()


def _peak() -> float:
    """Return this program's own peak in MB: on Linux `ru_maxrss` begins with that of the process that started it."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return (int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def _largest(corpus: Path) -> Iterator[Seed]:
    """Give the corpus's largest pages."""
    paths = sorted(
        (corpus / "pages").glob("*.html.gz"), key=lambda one: (-one.stat().st_size, one.name)
    )
    for path in paths[:LARGEST]:
        yield html.read, gzip.decompress(path.read_bytes())


def _made(case: str) -> Seed:
    """Make a page of many lines, a text of many paragraphs or of many short lines, or one of a single long line."""
    if case == "page":
        return html.read, (LINE * LINES).encode()
    draw = random.Random(1)  # noqa: S311 - a text, no secret
    words = ["".join(draw.choices(SYLLABLES, k=draw.randint(1, 4))) for _ in range(WORDS)]
    words += SPOKEN * (WORDS // len(SPOKEN))
    if case == "line":
        return text.read, " ".join(draw.choices(words, k=SINGLE)).encode()
    (low, high), end = (PARAGRAPH, ".\n\n") if case == "paragraphs" else (SHORT, "\n")
    rows = (" ".join(draw.choices(words, k=draw.randint(low, high))) for _ in range(LINES))
    return text.read, end.join(rows).encode()


def measure(case: str, seeds: Iterable[Seed]) -> str:
    """Read and judge seeds; say what that took."""
    seconds, size = 0.0, 0
    for read, content in seeds:
        start = time.process_time()
        try:
            (document,) = read(case, content)
        except UnreadableSeed:
            continue
        clean.judge(document)
        seconds += time.process_time() - start
        size += len(content)
    said = f"{CASES[case]}, {size / 1e6:.1f} MB: {seconds:.1f} s of CPU"
    return f"{said}, peak memory {_peak():.0f} MB"


def main() -> None:
    """Measure the case that is named; CORPUS is where the `largest` pages are."""
    case, *corpus = sys.argv[1:]
    seeds = _largest(Path(corpus[0])) if case == "largest" else [_made(case)]
    sys.stdout.write(measure(case, seeds) + "\n")


if __name__ == "__main__":
    main()
