"""`dossier search`: the search of a site that a host has built without our plugin."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from dossier import pages, publish
from dossier import search as room
from dossier.cli.beside import beside, pages_of
from dossier.cli.opened import CONFIG, JOBS, PROFILE, opened, released
from dossier.cli.voice import report
from dossier.records import DossierError


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@CONFIG
@JOBS
@PROFILE
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def search(site: Path, config: Path, jobs: int, profile: str | None, *, strict: bool) -> None:
    """Index the articles into a built site, and put the search into the head of its pages.

    The plugin does it at the end of every build; this is for a site that `dossier build` wrote the pages of.
    """
    if not room.available():
        message = "Pagefind is not installed. Install mkdocs-dossier[search]."
        raise DossierError(message)
    project = opened(config)
    made, doubtful = released(project, jobs, profile or os.environ.get(publish.VARIABLE))
    language = project.settings.language
    written = pages_of(dict(beside(project, made)))
    options = pages.SiteOptions(language=language, search=True, written=written)
    data = pages.search_data(made.dossier, options)
    notices = room.write(data, site)
    report(notices, language)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        root = Path(os.path.relpath(site, path.parent)).as_posix()
        headed = room.header.add(html, f"{root}/{pages.search_folder(language)}", language)
        if headed != html:
            path.write_text(headed, "utf-8")
    click.echo(f"{site}: {len(data.entries) - len(notices)} articles can be searched", err=True)
    sys.exit(1 if strict and (doubtful or notices) else 0)
