"""`dossier finish`: what the plugin does after a build, on a site that any host has built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from dossier import finish as room
from dossier.catalogue import LANGUAGES
from dossier.cli.opened import PROFILE, opened, released
from dossier.cli.voice import cores, report
from dossier.finish import leaks


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
@click.option(
    "-f",
    "--config-file",
    "config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The dossier's mkdocs.yml: the site is searched for what the profile withholds.",
)
@PROFILE
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def finish(site: Path, chosen: tuple[str, ...], language: str, *, strict: bool, **of: Any) -> None:
    """Finish a built site: leave out files that no page asks for, and write a Content-Security-Policy into each page.

    With -f it is also searched for what the profile withholds; where that is found, the command ends with 1.
    """
    notices = room.finish(site, chosen or room.NAMES)
    if of["config"]:
        made, _ = released(opened(of["config"]), cores(), of["profile"])
        notices += leaks.search(site, made.withheld)
    report(notices, language)
    levels = {notice.level for notice in notices}
    sys.exit(1 if "error" in levels or (strict and levels - {"info"}) else 0)
