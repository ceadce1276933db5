"""Door 2: the `dossier` command, one command a file."""

from __future__ import annotations

import sys

import click

from dossier import __version__
from dossier.cli.explain import explain
from dossier.records import DossierError

BROKEN_PIPE = 141
"""What a shell reports for a program that its reader left (128 + SIGPIPE)."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def dossier() -> None:
    """Turn a folder of raw scraped press articles into a curated dossier."""


dossier.add_command(explain)


def main() -> None:
    """Run the command; a user's mistake is one sentence, never a traceback."""
    try:
        dossier.main(prog_name="dossier")
    except DossierError as error:
        click.echo(f"dossier: {error}", err=True)
        sys.exit(2)
