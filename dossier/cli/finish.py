"""`dossier finish`: what the plugin does after a build, on a site that any host has built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier import finish as room
from dossier.catalogue import LANGUAGES
from dossier.cli.beside import beside, pages_of
from dossier.cli.opened import JOBS, PROFILE, opened, released
from dossier.cli.site import built, options
from dossier.cli.voice import report
from dossier.pipeline import after
from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Collection

    from dossier.records import Notice


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--step",
    "chosen",
    multiple=True,
    type=click.Choice(after.STEPS),
    help="Only this step; may be repeated. All of them otherwise.",
)
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Language of what it says; the dossier's."
)
@click.option(
    "-f",
    "--config-file",
    "config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The dossier's mkdocs.yml: briefings, search and the frame of the pages are made too, and the site is "
    "searched for what the profile withholds.",
)
@JOBS
@PROFILE
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def finish(site: Path, chosen: tuple[str, ...], *, strict: bool, **of: Any) -> None:
    """Do to a built site what the plugin does after a build, whichever host built it.

    Without -f only the steps that need no dossier. With it, a site from the pages of `dossier build` becomes the one
    that the plugin makes; where what the profile withholds is found in it, the command ends with 1.
    """
    if of["config"]:
        notices, language = _whole(site, chosen, **of)
    else:
        unable = [name for name in chosen if name not in room.NAMES]
        if unable:
            message = (
                f"--step {unable[0]}: this step needs the dossier. Name its mkdocs.yml with -f."
            )
            raise DossierError(message)
        notices, language = room.finish(site, chosen or room.NAMES), "fr"
    report(notices, of["language"] or language)
    levels = {notice.level for notice in notices}
    sys.exit(1 if "error" in levels or (strict and levels - {"info"}) else 0)


def _whole(site: Path, chosen: Collection[str], **of: Any) -> tuple[tuple[Notice, ...], str]:
    """Take all the steps that mkdocs.yml asks for; return the notices and the dossier's language."""
    project = opened(of["config"])
    made, _ = released(project, of["jobs"], of["profile"])
    told = options(project, made, pages_of(dict(beside(project, made))))
    asked = [
        name
        for name in after.STEPS
        if name != "policy" or project.options.get("policy", True) is not False
    ]
    work = built(project, made, told, site)
    return tuple(after.complete(work, chosen or asked)), project.settings.language
