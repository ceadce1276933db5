"""Door 2: the `dossier` command, one command a file."""

from __future__ import annotations

import sys

import click

from dossier import __version__
from dossier.cli.actors import actors
from dossier.cli.build import build
from dossier.cli.changes import changes
from dossier.cli.explain import explain
from dossier.cli.export import export
from dossier.cli.finish import finish
from dossier.cli.policy import policy
from dossier.cli.references import references
from dossier.cli.schema import schema
from dossier.cli.search import search
from dossier.records import DossierError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def dossier() -> None:
    """Turn a folder of raw scraped press articles into a curated dossier."""


export.add_command(references)
for command in (actors, build, changes, explain, export, finish, policy, schema, search):
    dossier.add_command(command)


def main() -> None:
    """Run the command; a user's mistake is one sentence, never a traceback."""
    try:
        dossier.main(prog_name="dossier")
    except DossierError as error:
        click.echo(f"dossier: {error}", err=True)
        sys.exit(2)
