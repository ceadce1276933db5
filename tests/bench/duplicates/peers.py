"""Near-duplicates by other libraries, under their own interpreter: `uv pip install rensa datasketch`.

Both get five-word shingles of the lower-cased text and join what their index proposes and their sketches, compared,
find alike from a threshold on; several thresholds are tried, since neither says which to take.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

if TYPE_CHECKING:
    from collections.abc import Iterable

HASHES = 128
THRESHOLDS = (0.05, 0.1, 0.2, 0.4)
BANDS = 64


def cut(texts: list[str]) -> list[list[str]]:
    """Return the shingles of each text."""
    found = []
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        found.append([" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))])
    return found


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Join pairs into groups."""
    parents = list(range(count))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for one, other in pairs:
        parents[root(one)] = root(other)
    groups = defaultdict(list)
    for number in range(count):
        groups[root(number)].append(number)
    return [group for group in groups.values() if len(group) > 1]


def by_rensa(shingles: list[list[str]]) -> tuple[list[Any], list[tuple[int, int, float]]]:
    """Sketch and index with rensa."""
    sketches = []
    for each in shingles:
        sketch = RMinHash(num_perm=HASHES, seed=42)
        sketch.update(each)
        sketches.append(sketch)
    index = RMinHashLSH(threshold=0.1, num_perm=HASHES, num_bands=BANDS)
    for number, sketch in enumerate(sketches):
        index.insert(number, sketch)
    near = [
        (number, other, sketch.jaccard(sketches[other]))
        for number, sketch in enumerate(sketches)
        for other in index.query(sketch)
        if other < number
    ]
    return sketches, near


def by_datasketch(shingles: list[list[str]]) -> tuple[list[Any], list[tuple[int, int, float]]]:
    """Sketch and index with datasketch."""
    sketches = []
    for each in shingles:
        sketch = MinHash(num_perm=HASHES, seed=42)
        sketch.update_batch([shingle.encode() for shingle in each])
        sketches.append(sketch)
    index = MinHashLSH(num_perm=HASHES, params=(BANDS, HASHES // BANDS))
    for number, sketch in enumerate(sketches):
        index.insert(number, sketch)
    near = [
        (number, other, sketch.jaccard(sketches[other]))
        for number, sketch in enumerate(sketches)
        for other in index.query(sketch)
        if other < number
    ]
    return sketches, near


def main() -> None:
    """Read a JSON list of texts; print a JSON line for each peer and threshold."""
    texts = json.load(sys.stdin)
    start = time.process_time()
    shingles = cut(texts)
    shingling = time.process_time() - start
    for name, run in (("rensa", by_rensa), ("datasketch", by_datasketch)):
        start = time.process_time()
        _, near = run(shingles)
        seconds = time.process_time() - start
        for threshold in THRESHOLDS:
            groups = joined(len(texts), [pair[:2] for pair in near if pair[2] >= threshold])
            row = {
                "name": f"{name}, Jaccard ≥ {threshold}",
                "groups": groups,
                "seconds": seconds,
                "shingling": shingling,
            }
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
