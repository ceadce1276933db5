"""Measure the cleaner against its peers: `python -m tests.bench.cleaning FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.bench.cleaning.text_mode import report


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.cleaning", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with text.jsonl.gz and gold.jsonl.gz")
    parser.add_argument(
        "--no-cv",
        action="store_true",
        help="the shipped model never saw these texts: judge directly",
    )
    parser.add_argument(
        "--opinions", type=Path, help="cross-validated probabilities written by the training"
    )
    parser.add_argument(
        "--peers",
        help="Python with boilerpy3 and justext, or the .jsonl that text_peers.py printed",
    )
    options = parser.parse_args()
    lines = report(
        options.folder, cv=not options.no_cv, opinions=options.opinions, python=options.peers
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
