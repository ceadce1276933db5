"""`dossier schema`: what the command's machine-readable output looks like, as JSON Schema."""

from __future__ import annotations

from importlib import resources

import click


@click.command()
@click.argument("name", type=click.Choice(["explain"]))
def schema(name: str) -> None:
    """Print the JSON Schema (draft 2020-12) of an output."""
    file = resources.files("dossier.export") / f"{name}.schema.json"
    click.echo(file.read_text("utf-8"), nl=False)
