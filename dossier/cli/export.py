"""`dossier export`: the dossier as a file of another kind."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from dossier.cli import site
from dossier.cli.offline import pack
from dossier.cli.opened import CONFIG, JOBS, PROFILE, opened, surveyed
from dossier.cli.selecting import selecting, selection
from dossier.cli.voice import report
from dossier.export import place
from dossier.export.briefing import edited
from dossier.export.briefing.look import PAPERS
from dossier.export.editions import Edition, edition
from dossier.export.place import MOST
from dossier.export.selection import file_name, narrowed
from dossier.records import DossierError

if TYPE_CHECKING:
    from dossier.export.briefing import BriefingOptions
    from dossier.pipeline import Project
    from dossier.records import Dossier


@click.group()
def export() -> None:
    """Write the dossier as a file of another kind."""


export.add_command(pack)

OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The file, or the folder for one that is named after title and selection; by default this folder.",
)
NAMED = click.option("--briefing", metavar="NAME", help="A briefing that mkdocs.yml names.")
STRICT = click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")


class Order(NamedTuple):
    """What a command is to print."""

    dossier: Dossier
    options: BriefingOptions
    target: Path
    """The file; the volumes' files have numbers besides."""
    articles: int
    doubtful: bool
    """True where a seed has a warning."""


@export.command()
@OUTPUT
@CONFIG
@JOBS
@PROFILE
@NAMED
@selecting
@click.option("--paper", type=click.Choice(PAPERS), help="By default that of mkdocs.yml, else A4.")
@click.option(
    "--volume",
    type=click.IntRange(min=0),
    default=MOST,
    show_default=True,
    help="Articles in a file at most; a longer dossier is printed in volumes. 0 prints one file.",
)
@STRICT
def pdf(output: Path, config: Path, jobs: int, *, strict: bool, **given: Any) -> None:
    """Print the dossier, or some of its articles, as a briefing."""
    from dossier.export.pdf import volumes  # imported on use: Typst is an extra

    project = opened(config)
    order = _order(project, jobs, given, output, ".pdf")
    options = order.options
    if given["paper"]:
        options = replace(options, look=replace(options.look, paper=given["paper"]))
    serious = order.doubtful
    made = list(volumes.write(order.dossier, options, given["volume"]))
    for volume, path in zip(made, place.volumes(order.target, len(made)), strict=True):
        report(volume.notices, project.settings.language)
        serious |= any(notice.level != "info" for notice in volume.notices)
        _save(path, volume.pdf)
    _done(order, len(made))
    sys.exit(1 if strict and serious else 0)


@export.command()
@OUTPUT
@CONFIG
@JOBS
@PROFILE
@NAMED
@selecting
@STRICT
def epub(output: Path, config: Path, jobs: int, *, strict: bool, **given: Any) -> None:
    """Make a book for e-readers (EPUB 3) of the dossier, or of some of its articles."""
    from dossier.export import epub as binder

    project = opened(config)
    order = _order(project, jobs, given, output, ".epub")
    book, notices = binder.write(order.dossier, order.options)
    report(notices, project.settings.language)
    _save(order.target, book)
    _done(order, 1)
    sys.exit(1 if strict and order.doubtful else 0)


def _order(project: Project, jobs: int, given: dict[str, Any], output: Path, ending: str) -> Order:
    """Find out what is to be printed, and into which file.

    Raises:
        DossierError: for an option that is wrong, and when nothing is selected.
    """
    wanted = _edition(project, given)
    dossier, doubtful = surveyed(project, jobs, given["profile"])
    chosen, exact = narrowed(dossier, wanted.selection)
    made = site.whole(project, dossier)
    options = edited(replace(made, created=_epoch()), wanted)
    name = wanted.name or file_name(options.title, exact)
    target = output / f"{name}{ending}" if output.is_dir() or not output.suffix else output
    return Order(dossier, options, target, len(chosen.articles), doubtful)


def _done(order: Order, files: int) -> None:
    many = order.articles
    said = f"{many} article{'s'[: many > 1]}, {files} file{'s'[: files > 1]}"
    click.echo(f"{order.target.stem}: {said}", err=True)


def _save(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise click.FileError(str(path), hint=error.strerror) from error
    click.echo(f"{path}: {len(content)} bytes", err=True)


def _edition(project: Project, given: dict[str, Any]) -> Edition:
    """Return the briefing asked for: by its name in mkdocs.yml, or by the options.

    Raises:
        DossierError: for both at once.
    """
    asked = Edition(
        "", order=given["order"] or "", quotations=given["quotations"], selection=selection(given)
    )
    if not given["briefing"]:
        return asked
    if asked != Edition(""):
        message = "--briefing says all: leave the other conditions out, or change it in mkdocs.yml."
        raise DossierError(message)
    return edition(project.options, given["briefing"])


def _epoch() -> int | None:
    """Read SOURCE_DATE_EPOCH, the one clock that reproducible builds allow."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return None
    if not given.isdigit():
        message = f"SOURCE_DATE_EPOCH: « {given} » is no number of seconds. Unset it."
        raise DossierError(message)
    return int(given)
