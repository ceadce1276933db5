"""`dossier export`: the dossier as a file of another kind."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier.cli.opened import CONFIG, JOBS, opened, surveyed
from dossier.cli.selecting import selecting, selection
from dossier.cli.voice import report
from dossier.export.editions import Edition, edition
from dossier.export.selection import file_name, narrowed
from dossier.records import DossierError

if TYPE_CHECKING:
    from dossier.pipeline import Project


@click.group()
def export() -> None:
    """Write the dossier as a file of another kind."""


@export.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The file, or the folder for one that is named after title and selection; by default this folder.",
)
@CONFIG
@JOBS
@click.option("--briefing", metavar="NAME", help="A briefing that mkdocs.yml names.")
@selecting
@click.option("--paper", type=click.Choice(["a4", "us-letter"]), default="a4", show_default=True)
@click.option(
    "--volume",
    type=click.IntRange(min=0),
    default=300,
    show_default=True,
    help="Articles in a file at most; a longer dossier is printed in volumes. 0 prints one file.",
)
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def pdf(output: Path, config: Path, jobs: int, *, strict: bool, **given: Any) -> None:
    """Print the dossier, or some of its articles, as a briefing."""
    from dossier.export import pdf as printer  # imported on use: Typst is an extra
    from dossier.export.pdf import volumes

    project = opened(config)
    wanted = _edition(project, given)
    dossier, doubtful = surveyed(project, jobs)
    chosen, exact = narrowed(dossier, wanted.selection)
    options = printer.BriefingOptions(
        title=project.site_name,
        language=project.settings.language,
        subtitle=str(project.config.get("site_description") or ""),
        paper=given["paper"],
        created=_epoch(),
        rights=str(project.config.get("copyright") or ""),
    )
    options = printer.edited(options, wanted)
    name = wanted.name or file_name(options.title, exact)
    target = output / f"{name}.pdf" if output.is_dir() or not output.suffix else output
    serious = doubtful
    made = list(volumes.write(dossier, options, given["volume"]))
    for number, volume in enumerate(made, 1):
        report(volume.notices, project.settings.language)
        serious |= any(notice.level != "info" for notice in volume.notices)
        path = target if len(made) == 1 else target.with_stem(f"{target.stem}-{number}")
        _save(path, volume.pdf)
    many = len(chosen.articles)
    click.echo(
        f"{target.stem}: {many} article{'s'[: many > 1]}, {len(made)} file{'s'[: len(made) > 1]}",
        err=True,
    )
    sys.exit(1 if strict and serious else 0)


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
