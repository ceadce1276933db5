"""`dossier export references`: the dossier's bibliography, or that of a selection, for a reference manager."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier import cite
from dossier.cli.opened import CONFIG, JOBS, PROFILE, opened, surveyed
from dossier.cli.selecting import selecting, selection
from dossier.export.selection import narrowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier.cite import Item

WRITERS: dict[str, Callable[[Iterable[Item], str], str]] = {
    "bibtex": cite.bibtex.write,
    "ris": cite.ris.write,
    "csl": cite.csl.write,
    "iso690": cite.iso690.write,
}


@click.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Else standard output."
)
@click.option(
    "--format", "kind", type=click.Choice(tuple(WRITERS)), default="bibtex", show_default=True
)
@CONFIG
@JOBS
@PROFILE
@selecting
def references(
    output: Path | None, config: Path, jobs: int, kind: str, *, profile: str | None, **given: Any
) -> None:
    """Write the references of the dossier's articles, or of some of them."""
    project = opened(config)
    dossier, _ = surveyed(project, jobs, profile)
    chosen, _ = narrowed(dossier, selection(given))
    actors = {actor.id: actor for actor in dossier.actors}
    items = [cite.item(article, actors) for article in chosen.articles]
    written = WRITERS[kind](items, project.settings.language).encode()
    if output is None:
        sys.stdout.buffer.write(written)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(written)
    except OSError as error:
        raise click.FileError(str(output), hint=error.strerror) from error
    click.echo(f"{output}: {len(items)} reference{'s'[: len(items) > 1]}", err=True)
