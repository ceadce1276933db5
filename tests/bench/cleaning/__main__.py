"""Measure the cleaner against its peers: `python -m tests.bench.cleaning FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.bench.cleaning import html_pages, text_mode


def main() -> None:
    """Print the table of texts and the table of pages, whichever the folder holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.cleaning", description=__doc__)
    parser.add_argument(
        "folder", type=Path, help="folder with gold.jsonl.gz and text.jsonl.gz or pages/"
    )
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
        help="Python with all peers, or the .jsonl that text_peers.py printed",
    )
    parser.add_argument("--jobs", type=int, default=1, help="peers that extract pages at once")
    parser.add_argument(
        "--answers",
        type=Path,
        help="folder for what the peers extract from pages; what it holds is not extracted again",
    )
    options = parser.parse_args()
    cv, folder = not options.no_cv, options.folder
    if (folder / "text.jsonl.gz").exists():
        lines = text_mode.report(folder, cv=cv, opinions=options.opinions, python=options.peers)
        _say("Texts", lines)
    if (folder / "pages").is_dir():
        others = None
        if options.peers and not options.peers.endswith(".jsonl"):
            others = html_pages.Others(options.peers, options.jobs, options.answers)
        _say("Pages", html_pages.report(folder, cv=cv, others=others))


def _say(heading: str, lines: list[str]) -> None:
    sys.stdout.write(f"\n## {heading}\n\n" + "\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
