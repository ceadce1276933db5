"""What the command says while it works: notices and progress, on standard error."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from dossier.export.printout import notice_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
def watch(total: int, *, visible: bool = True) -> Iterator[Callable[[], None]]:
    """Show progress on a terminal while long work goes on; silent anywhere else."""
    if not visible or total < LONG or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, file=sys.stderr, show_pos=True) as bar:
        yield lambda: bar.update(1)
