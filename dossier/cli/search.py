"""`dossier search`: the search of a site that a host has built without our plugin."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dossier import search as room
from dossier.cli.beside import beside, pages_of
from dossier.cli.opened import CONFIG, JOBS, PROFILE, opened, released
from dossier.cli.site import built, options
from dossier.cli.voice import report
from dossier.pipeline import after
from dossier.records import DossierError


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@CONFIG
@JOBS
@PROFILE
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def search(site: Path, config: Path, jobs: int, profile: str | None, *, strict: bool) -> None:
    """Index the articles into a built site, and put the search into the head of its pages.

    The plugin does it at the end of every build, `dossier finish SITE -f mkdocs.yml` among all the rest.
    """
    if not room.available():
        message = "Pagefind is not installed. Install mkdocs-dossier[search]."
        raise DossierError(message)
    project = opened(config)
    made, doubtful = released(project, jobs, profile)
    told = options(project, made, pages_of(dict(beside(project, made))))
    if not told.search:
        message = f"{config}: `search: false` says that this site has no search. Take it out."
        raise DossierError(message)
    notices = tuple(after.complete(built(project, made, told, site), ("search", "frame")))
    report(notices, project.settings.language)
    count = len(made.dossier.articles) - len(notices)
    click.echo(f"{site}: {count} articles can be searched", err=True)
    sys.exit(1 if strict and (doubtful or notices) else 0)
