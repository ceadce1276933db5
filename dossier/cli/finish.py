"""`dossier finish`: what the plugin does after a build, on a site that any host has built."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dossier import finish as room
from dossier.catalogue import LANGUAGES
from dossier.cli.voice import report


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--step",
    "chosen",
    multiple=True,
    type=click.Choice(room.NAMES),
    help="Only this step; may be repeated. All of them otherwise.",
)
@click.option("--language", type=click.Choice(LANGUAGES), default="fr", show_default=True)
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def finish(site: Path, chosen: tuple[str, ...], language: str, *, strict: bool) -> None:
    """Finish a built site: leave out files that no page asks for, and write a Content-Security-Policy into each page."""
    notices = room.finish(site, chosen or room.NAMES)
    report(notices, language)
    sys.exit(1 if strict and any(notice.level != "info" for notice in notices) else 0)
