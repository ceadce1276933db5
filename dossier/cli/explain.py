"""`dossier explain`: every line of a seed with its verdict, every fact with its evidence."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from dossier.catalogue import LANGUAGES
from dossier.cli.gather import Wish, date, gather
from dossier.cli.opened import JOBS
from dossier.cli.voice import report, watch
from dossier.export.explain import jsonl
from dossier.export.printout import GOLDEN, Look, printout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.records import Article

UNREAD = 1
"""Exit code when something could not be read."""

COLOURS = {
    "head": {"bold": True},
    "keep": {"fg": "green"},
    "drop": {"fg": "red"},
    "grounds": {"dim": True},
    "warning": {"fg": "yellow"},
}


@click.command()
@click.argument("seeds", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "golden", "jsonl"]),
    default="text",
    help="text for reading; golden: the same without confidences, colour and width, for comparing; "
    "jsonl: one JSON object an article (see `dossier schema explain`).",
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."
)
@JOBS
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="fr",
    help="Language of reasons and evidence.",
)
@click.option("--as-of", help="Nothing is later than this date; by default the dossier's own.")
@click.option(
    "--recogniser",
    type=click.Choice(["auto", "model", "rules"]),
    help="How names are found; by default the dossier's own, or auto.",
)
def explain(
    seeds: tuple[Path, ...],
    form: str,
    output: Path | None,
    jobs: int,
    language: str,
    **wishes: str | None,
) -> None:
    """Print every line of SEEDS with its verdict, and the facts with their evidence.

    SEEDS are files and folders. Files inside a dossier's folder of seeds are judged with that
    dossier's lists and date, files elsewhere without. Ends with 1 when something could not be read.
    """
    wish = Wish(date(wishes["as_of"]), wishes["recogniser"])
    batches = gather(seeds, wish)
    complaints = [notice for batch in batches for notice in batch.notices]
    total = sum(len(batch.seeds) for batch in batches)
    report(complaints, language)
    unread = any(notice.level != "info" for notice in complaints)
    outcomes = chain.from_iterable(batch.outcomes(jobs) for batch in batches)
    with _opened(output) as stream, watch(visible=not stream.isatty()) as step:
        write = _layout(form, language, stream)
        for done, outcome in enumerate(outcomes, start=1):
            stream.writelines(write(article) for article in outcome.articles)
            report(outcome.notices, language)
            unread = unread or not outcome.articles
            step(done, total)
    sys.exit(UNREAD if unread else 0)


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """Open the output; standard output is UTF-8 with plain line ends wherever it goes."""
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.FileError(str(output), hint=error.strerror) from error
    with stream:
        yield stream


def _layout(form: str, language: str, stream: TextIO) -> Callable[[Article], str]:
    """Choose how an article is written."""
    if form == "jsonl":
        return lambda article: jsonl(article, language) + "\n"
    look = replace(GOLDEN, language=language)
    if form == "text":
        look = Look(language=language)
        if stream.isatty():
            width = shutil.get_terminal_size().columns
            look = replace(look, width=width, paint=_paint if colourful() else look.paint)
    return lambda article: printout(article, look) + "\n"


def colourful() -> bool:
    """Say whether colour is welcome (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _paint(text: str, role: str) -> str:
    return click.style(text, **COLOURS[role])  # type: ignore[arg-type]
