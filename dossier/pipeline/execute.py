"""Pass 1 over many seeds: in this process or shared among several, always in the order given."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from dossier.pipeline.pass_one import Outcome, examine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dossier.pipeline.seeds import Seed
    from dossier.records import Authority, Settings

PARALLEL_FROM = 40
"""Seeds from which a second process pays for its start and its model (about 4 s, measured with spaCy)."""

AHEAD = 8
"""Batches under way for each process: enough to keep it busy, few enough to keep memory flat."""


def examine_all(
    seeds: Sequence[Seed],
    known: Authority,
    settings: Settings,
    jobs: int = 1,
    cache: Path | None = None,
) -> Iterator[Outcome]:
    """Judge seeds one after the other, or several at a time; outcomes come in the seeds' order."""
    work = partial(examine, known=known, settings=settings)
    if jobs == 1 or len(seeds) < PARALLEL_FROM:
        yield from map(work, seeds)
        return
    # never fork: the caller may have threads (`mkdocs serve` does) and libraries with locks
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        queue: deque[Future[Outcome]] = deque()
        for seed in seeds:
            queue.append(pool.submit(work, seed))
            if len(queue) >= AHEAD * jobs:
                yield queue.popleft().result()
        while queue:
            yield queue.popleft().result()
