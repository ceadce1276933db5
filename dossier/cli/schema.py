"""`dossier schema`: what the command prints and what curators write, as JSON Schema."""

from __future__ import annotations

import json
from importlib import resources

import click

from dossier.curate import schema as curated


@click.command()
@click.argument("name", type=click.Choice(["explain", *sorted(curated.SCHEMAS)]))
def schema(name: str) -> None:
    """Print the JSON Schema (draft 2020-12) of an output, or of a file that curators write."""
    if name in curated.SCHEMAS:
        click.echo(json.dumps(curated.schema(name), ensure_ascii=False, indent=2))
        return
    file = resources.files("dossier.export") / f"{name}.schema.json"
    click.echo(file.read_text("utf-8"), nl=False)
