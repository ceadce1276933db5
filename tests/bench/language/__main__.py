"""Languages of short texts: `python -m tests.bench.language [FILE] [--peers PYTHON]`.

FILE has one JSON object a line, `{"text", "language"}` (or `title` and `lang`; `.gz` too); without it, the bench's own
titles. Only texts of 15 to 40 characters count. Everyone chooses among the languages that occur in the file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from dossier.describe import language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHORTEST, LONGEST = 15, 40
OWN = Path(__file__).with_name("titles.yml")
PEERS = Path(__file__).with_name("peers.py")

Case = tuple[str, str]


def cases(file: Path) -> list[Case]:
    """Read texts with their languages."""
    if file.suffix == ".yml":
        own = yaml.safe_load(file.read_text("utf-8"))
        return [(text, code) for code, texts in own.items() for text in texts]
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:  # type: ignore[operator]
        rows = [json.loads(line) for line in lines if line.strip()]
    found = (
        (
            (row.get("text") or row.get("title") or "").strip(),
            row.get("language") or row.get("lang"),
        )
        for row in rows
    )
    return [(text, code) for text, code in found if code and SHORTEST <= len(text) <= LONGEST]


def line(name: str, wanted: Sequence[Case], given: Sequence[str], seconds: float) -> str:
    """Lay out one row of the table: right in all, CPU time, and each language's share."""
    right, every = Counter[str](), Counter(code for _, code in wanted)
    right.update(code for (_, code), guess in zip(wanted, given, strict=True) if guess == code)
    shares = " ".join(f"{code} {right[code] / every[code]:.3f}" for code in sorted(every))
    micro = 1e6 * seconds / len(wanted)
    return f"{name:26s} | {right.total() / len(wanted):.4f} of {len(wanted)} | {micro:6.0f} µs | {shares}"


def timed(guess: Callable[[str], str], wanted: Sequence[Case]) -> tuple[list[str], float]:
    """Run a guesser over all texts; CPU seconds."""
    guess(wanted[0][0])
    start = time.process_time()
    given = [guess(text) for text, _ in wanted]
    return given, time.process_time() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.language", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=OWN)
    parser.add_argument("--peers", help="Python with lingua-language-detector")
    parser.add_argument("--misses", action="store_true", help="print what we got wrong")
    options = parser.parse_args()
    wanted = cases(options.file)
    supported = set(language.LANGUAGES)
    wanted = [(text, code) for text, code in wanted if code in supported]
    among = tuple(sorted({code for _, code in wanted}))
    bare = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    bare.set_languages(list(among))
    ours, seconds = timed(lambda text: language.rank(text, among)[0][0], wanted)
    print(line("dossier", wanted, ours, seconds))
    print(
        line("dossier, among all", wanted, *timed(lambda text: language.rank(text)[0][0], wanted))
    )
    print(line("py3langid", wanted, *timed(lambda text: str(bare.classify(text)[0]), wanted)))
    if options.peers:
        given = json.dumps({"among": among, "texts": [text for text, _ in wanted]})
        done = subprocess.run(
            [options.peers, str(PEERS)], input=given, capture_output=True, check=True, text=True
        )
        for row in map(json.loads, done.stdout.splitlines()):
            print(line(row["name"], wanted, row["guesses"], row["seconds"]))
    for (text, code), guess in zip(wanted, ours, strict=True):
        if options.misses and guess != code:
            print(f"  {code} taken for {guess}: {text}")


if __name__ == "__main__":
    main()
