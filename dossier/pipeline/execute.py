"""Work on many seeds: in this process or shared among several, always in the order given."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from dossier import clean
from dossier.pipeline.cache import Cache
from dossier.pipeline.pass_one import Outcome, again, examine
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from dossier.pipeline.seeds import Seed
    from dossier.records import Authority, Settings

    Item = Seed | Outcome
    """What is worked on: a seed, or what an earlier pass made of it."""
    Work = Callable[[Any], Outcome]

PARALLEL_FROM = 40
"""Seeds to judge from which a second process pays for its start and its model (about 4 s, measured with spaCy)."""

AHEAD = 8
"""Seeds under way for each process: enough to keep it busy, few enough to keep memory flat."""


def examine_all(
    seeds: Sequence[Seed],
    known: Authority,
    settings: Settings,
    jobs: int = 1,
    cache: Path | None = None,
) -> Iterator[Outcome]:
    """Judge seeds one after the other, or several at a time; outcomes come in the seeds' order."""
    work = partial(examine, known=known, settings=settings)
    if cache is None:
        yield from _judged(seeds, work, jobs)
        return
    kept = Cache(cache, known, settings)
    keys = {seed: kept.key(seed) for seed in seeds}
    absent = {seed for seed in seeds if not kept.has(keys[seed])}
    fresh = _judged([seed for seed in seeds if seed in absent], work, jobs)
    for seed in seeds:
        key = keys[seed]
        outcome = next(fresh) if seed in absent else kept.load(key or "", seed) or work(seed)
        if key and seed in absent and outcome.articles:
            kept.save(key, outcome)
        yield outcome


def revise_all(
    revised: Sequence[Outcome],
    known: Authority,
    settings: Settings,
    jobs: int = 1,
    cache: Path | None = None,
) -> Iterator[Outcome]:
    """Find the facts of articles whose verdicts pass 2 revised, in their order; others' seeds cost nothing here.

    What is cached depends on which verdicts changed, not on why, so that one more article of a source changes no
    key but of those that lose or regain a line by it.
    """
    work = partial(again, known=known, settings=settings)
    if cache is None:
        yield from _judged(revised, work, jobs)
        return
    kept = Cache(cache, known, settings)
    keys = [kept.key(outcome.seed, _verdicts(outcome)) for outcome in revised]
    found = [_kept(kept, key, one) for key, one in zip(keys, revised, strict=True)]
    absent = [one for one, there in zip(revised, found, strict=True) if there is None]
    fresh = _judged(absent, work, jobs)
    for key, asked, there in zip(keys, revised, found, strict=True):
        outcome = there or next(fresh)
        if key and there is None and not outcome.notices:
            kept.save(key, outcome)
        blocks = (article.blocks for article in asked.articles)  # with the reasons of today
        told = zip(outcome.articles, blocks, strict=True)
        yield replace(outcome, articles=tuple(replace(one, blocks=own) for one, own in told))


def _kept(cache: Cache, key: str | None, asked: Outcome) -> Outcome | None:
    found = cache.load(key, asked.seed) if key else None
    return found if found and len(found.articles) == len(asked.articles) else None


def _verdicts(outcome: Outcome) -> str:
    """Say which verdicts are revised: all that facts depend on."""
    return repr(
        [
            (article.id, place, str(block.verdict.kind))
            for article in outcome.articles
            for place, block in enumerate(article.blocks)
            if block.verdict.rule == clean.RECURS
        ]
    )


def _judged(seeds: Sequence[Item], work: Work, jobs: int) -> Iterator[Outcome]:
    if jobs == 1 or len(seeds) < PARALLEL_FROM:
        yield from map(work, seeds)
        return
    left = deque(seeds)
    while left:
        stranded = yield from _shared(left, work, jobs)
        for seed in stranded:
            yield _alone(seed, work)


def _shared(left: deque[Item], work: Work, jobs: int) -> Generator[Outcome, None, list[Item]]:
    """Share seeds among processes until all are done or one process dies.

    Returns:
        The seeds under way when a process died, taken off those left.
    """
    under_way: deque[tuple[Item, Future[Outcome]]] = deque()
    with _pool(jobs) as pool:
        try:
            while left or under_way:
                while left and len(under_way) < AHEAD * jobs:
                    under_way.append((left[0], pool.submit(work, left[0])))
                    left.popleft()
                outcome = under_way[0][1].result()
                under_way.popleft()
                yield outcome
        except BrokenProcessPool:
            return [seed for seed, _ in under_way]
        except GeneratorExit:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return []


def _pool(jobs: int) -> ProcessPoolExecutor:
    # never fork: the caller may have threads (`mkdocs serve` does) and libraries with locks
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def _alone(item: Item, work: Work) -> Outcome:
    """Judge a seed in a process of its own, which it may bring down: too big for memory, a fault in a library."""
    try:
        with _pool(1) as pool:
            return pool.submit(work, item).result()
    except BrokenProcessPool:
        before = item if isinstance(item, Outcome) else Outcome(item, ())
        seed = before.seed
        notice = Notice(
            "error",
            seed.path,
            None,
            phrase("The process that read this file was stopped by the system."),
            phrase("Set it aside with an underscore before its name, and report it with the file."),
        )
        return Outcome(seed, before.articles, (notice,))
