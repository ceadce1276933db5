"""`dossier build`: the dossier's pages as files, for any host that reads a mkdocs.yml."""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import pages, pipeline, publish
from dossier.cli import site
from dossier.cli.beside import beside, pages_of
from dossier.cli.host import configuration
from dossier.cli.opened import CONFIG, JOBS, PROFILE, opened, released
from dossier.cli.voice import report
from dossier.export import folder
from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from dossier.pipeline import Project
    from dossier.publish import Released
    from dossier.records import Notice


@click.command()
@click.option(
    "--to",
    "target",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to write: a new or empty folder, or one that an earlier build wrote.",
)
@CONFIG
@JOBS
@PROFILE
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def build(target: Path, config: Path, jobs: int, profile: str | None, *, strict: bool) -> None:
    """Write the dossier as Markdown pages, assets and a mkdocs.yml that needs no plugin of ours.

    MkDocs, ProperDocs and Zensical build the same site from them.
    """
    project = opened(config)
    if project.root.is_relative_to(target.absolute()):
        message = f"{target}: this folder holds the dossier itself. Choose another one."
        raise DossierError(message)
    folder.claim(target)
    made, doubtful = released(project, jobs, profile)
    dossier = made.dossier
    files, notices = _tree(project, made, config)
    notices += publish.exposed(dossier, str(project.config.get("site_url") or ""), config.name)
    report(notices, project.settings.language)
    doubtful = doubtful or any(notice.level != "info" for notice in notices)
    folder.write(target, files)
    click.echo(
        f"{target}: {len(dossier.articles)} articles, {len(dossier.actors)} actors", err=True
    )
    sys.exit(1 if strict and doubtful else 0)


def _tree(
    project: Project, made: Released, config: Path
) -> tuple[dict[str, bytes], tuple[Notice, ...]]:
    """Return every file by its path in the tree, and what is amiss in the pages written by hand."""
    dossier, written = made.dossier, dict(beside(project, made))
    options = site.options(project, made, pages_of(written))
    files = {"mkdocs.yml": configuration(config, searching=options.search)}
    files |= dict(_assets(resources.files("dossier") / "theme" / "assets", "docs/assets"))
    completed = pages.complete(dossier, options)
    for uri, text in completed.pages.items():
        written[f"docs/{uri}"] = text.encode("utf-8", "replace")
    for page in pages.write(dossier, options):
        name = f"docs/{page.uri}"
        if name not in written or page.uri == "index.md" or page.completes:
            written[name] = page.markdown.encode("utf-8", "replace")
    for one in pages.downloads(dossier, options):
        written.setdefault(f"docs/{one.uri}", one.bytes)
    return files | written, pipeline.located(completed.notices, project.root)


def _assets(room: Traversable, place: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(room.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _assets(entry, f"{place}/{entry.name}")
        else:
            yield f"{place}/{entry.name}", entry.read_bytes()
