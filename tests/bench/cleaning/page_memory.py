"""Print the peak memory of reading and judging pages: `python page_memory.py CORPUS` (its own process, no training)."""

from __future__ import annotations

import gzip
import re
import resource
import sys
import time
from pathlib import Path

from dossier import clean
from dossier.read import html
from dossier.records import UnreadableSeed

LARGEST = 40
LINES = 100_000
LINE = '<div class="a"><p>Un mot de plus, dit-il. <a href="/x">lien</a></p></div>'


def _peak() -> float:
    """Return this program's own peak in MB: on Linux `ru_maxrss` begins with that of the process that started it."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return (int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def main() -> None:
    """Judge the corpus's largest pages, then one of many lines."""
    paths = sorted(
        (Path(sys.argv[1]) / "pages").glob("*.html.gz"),
        key=lambda one: (-one.stat().st_size, one.name),
    )
    for path in paths[:LARGEST]:
        try:
            (document,) = html.read(path.name, gzip.decompress(path.read_bytes()))
        except UnreadableSeed:
            continue
        clean.judge(document)
    print(f"peak memory over the {min(LARGEST, len(paths))} largest pages: {_peak():.0f} MB")
    start = time.process_time()
    (document,) = html.read("long.html", (LINE * LINES).encode())
    clean.judge(document)
    seconds = time.process_time() - start
    print(f"a page of {LINES} lines: {seconds:.1f} s of CPU, peak memory {_peak():.0f} MB")


if __name__ == "__main__":
    main()
