"""`dossier changes`: what becomes of a dossier from one state of it to the next, as Markdown for those who review it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from dossier.catalogue import LANGUAGES
from dossier.export.changes import changes as compared
from dossier.export.changes.markdown import markdown
from dossier.records import DossierError

RECORDS = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("before", type=RECORDS)
@click.argument("after", type=RECORDS)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."
)
@click.option("--language", type=click.Choice(LANGUAGES), default="fr", show_default=True)
def changes(before: Path, after: Path, output: Path | None, language: str) -> None:
    """Say what changes between two files of `dossier explain --format jsonl`: articles, verdicts, facts.

    No article's words are repeated but titles, names and values of facts, so that it may stand in a build's log.
    """
    said = markdown(compared(_records(before), _records(after)), language)
    if output:
        output.write_text(said, "utf-8")
    else:
        click.echo(said, nl=False)


def _records(path: Path) -> list[dict[str, Any]]:
    """Read a file of records.

    Raises:
        DossierError: naming the line that is none.
    """
    found = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if not isinstance(record, dict) or not {"id", "path", "raw", "blocks"} <= record.keys():
            message = f"{path}, line {number}: this is no record of `dossier explain --format jsonl`. Write the file anew by it."
            raise DossierError(message)
        found.append(record)
    return found
