"""`dossier export`: the dossier as a file of another kind."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from dossier.cli.opened import CONFIG, JOBS, opened, surveyed
from dossier.cli.voice import report
from dossier.records import DossierError


@click.group()
def export() -> None:
    """Write the dossier as a file of another kind."""


@export.command()
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file.",
)
@CONFIG
@JOBS
@click.option("--paper", type=click.Choice(["a4", "us-letter"]), default="a4", show_default=True)
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def pdf(output: Path, config: Path, jobs: int, paper: str, *, strict: bool) -> None:
    """Print the dossier as a briefing."""
    from dossier.export import pdf as printer  # imported on use: Typst is an extra

    project = opened(config)
    dossier, doubtful = surveyed(project, jobs)
    options = printer.PdfOptions(
        title=project.site_name,
        language=project.settings.language,
        subtitle=str(project.config.get("site_description") or ""),
        paper=paper,
        created=_epoch(),
    )
    printed, notices = printer.write(dossier, options)
    report(notices, project.settings.language)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(printed)
    except OSError as error:
        raise click.FileError(str(output), hint=error.strerror) from error
    click.echo(f"{output}: {len(dossier.articles)} articles, {len(printed)} bytes", err=True)
    serious = doubtful or any(notice.level != "info" for notice in notices)
    sys.exit(1 if strict and serious else 0)


def _epoch() -> int | None:
    """Read SOURCE_DATE_EPOCH, the one clock that reproducible builds allow."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return None
    if not given.isdigit():
        message = f"SOURCE_DATE_EPOCH: « {given} » is no number of seconds. Unset it."
        raise DossierError(message)
    return int(given)
