"""`dossier export zip`: a copy of the site that opens from a disk or a USB stick, without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import offline, publish
from dossier.catalogue import say
from dossier.cli.opened import CONFIG, PROFILE, opened
from dossier.export import offered
from dossier.export.selection import Selection, file_name
from dossier.records import DossierError

if TYPE_CHECKING:
    from dossier.pipeline import Project

ENDING = ".zip"
HOST = ("mkdocs", "build", "--quiet")
"""What builds the site where none is named."""


@click.command("zip")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The file, or the folder for one that is named after the title; by default this folder.",
)
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A built and finished site to pack; by default MkDocs builds one in a temporary folder.",
)
@CONFIG
@PROFILE
@click.option("--strict", is_flag=True, help="Let MkDocs fail on a warning.")
def pack(
    output: Path, site: Path | None, config: Path, profile: str | None, *, strict: bool
) -> None:
    """Pack the site for reading offline: it opens by a double click, its search included."""
    project = opened(config)
    told = _label(project, profile)
    named = f"{file_name(project.site_name, Selection())}{ENDING}"
    target = output / named if output.is_dir() or not output.suffix else output
    own = offered.read(project.options).zip
    with tempfile.TemporaryDirectory(prefix="dossier-site-") as held:
        if site is None:
            site = Path(held)
            _build(config, site, profile, strict=strict)
        size = offline.write(site, target, told, (own,))
    click.echo(f"{target}: {size} bytes", err=True)


def _label(project: Project, profile: str | None) -> offline.Label:
    chosen = publish.chosen(project.options, profile)
    said = say(publish.statement(chosen), project.settings.language)
    rights = " ".join(filter(None, (str(project.config.get("copyright") or ""), said)))
    return offline.Label(
        project.site_name, project.settings.language, rights, project.settings.as_of
    )


def _build(config: Path, site: Path, profile: str | None, *, strict: bool) -> None:
    """Let MkDocs build the site, the plugin in it; what it says is seen.

    Raises:
        DossierError: when there is no MkDocs, or it fails.
    """
    command = [sys.executable, "-m", *HOST, "--config-file", str(config), "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if profile:
        environment[publish.VARIABLE] = profile
    done = subprocess.run(  # noqa: S603 - the command is ours, paths are arguments
        [*command, *(["--strict"] if strict else [])],
        env=environment,
        check=False,
    )
    if done.returncode:
        message = f"{config}: MkDocs could not build the site (it ended with {done.returncode}). Mend what it names above, or name a built site with --site."
        raise DossierError(message)
