"""What the command says while it works: notices and progress, on standard error."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

from dossier.export.printout import notice_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from click._termui_impl import ProgressBar

    from dossier.records import Notice

LONG = 20
"""Seeds from which a progress bar is worth its place."""


def cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def report(notices: Iterable[Notice], language: str) -> None:
    """Print notices, one a line."""
    for notice in notices:
        click.echo(notice_line(notice, language), err=True)


@contextmanager
def watch(*, visible: bool = True) -> Iterator[Callable[[int, int], None]]:
    """Show progress on a terminal while long work goes on; silent anywhere else.

    Yields:
        What to call after each step, with the steps done and the steps in all.
    """
    with ExitStack() as stack:
        bars: list[ProgressBar[int]] = []

        def step(done: int, total: int) -> None:
            if not visible or total < LONG or not sys.stderr.isatty():
                return
            if not bars:
                bar = click.progressbar(length=total, file=sys.stderr, show_pos=True)
                bars.append(stack.enter_context(bar))
            bars[0].update(done - bars[0].pos)

        yield step
