"""Dates: `python -m tests.bench.dates [FILE] [--peers PYTHON] [--misses]`.

FILE is a YAML list of sentences (layout in `sentences.yml`, which is used without it), or a folder of pages.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench.dates import pages, sentences


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.dates", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=sentences.OWN)
    parser.add_argument("--peers", help="Python with datefinder and dateparser")
    parser.add_argument("--misses", action="store_true", help="print what we got wrong")
    options = parser.parse_args()
    if options.file.is_dir():
        pages.report(options.file)
    else:
        sentences.report(options.file, options.peers, misses=options.misses)


if __name__ == "__main__":
    main()
