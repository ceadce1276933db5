"""The options by which a command takes some of a dossier's articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dossier.export.selection import Selection
from dossier.records import LISTINGS, DossierError, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = {
    "actors": ("--actor", "Articles that name this actor: id, name or spelling."),
    "sources": ("--source", "Articles of this outlet: id, name or domain."),
    "languages": ("--language", "Articles in this language: fr, en, sr…"),
    "tags": ("--tag", "Articles with this keyword of the curator's."),
    "parts": ("--part", "Articles of this part of the dossier: id or title."),
    "ids": ("--id", "This article: its id, or the beginning of it."),
}
"""Options that may be given several times, one of the values being enough; by the field that they fill."""


def selecting(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a selection."""
    options = [
        click.option(flag, name, multiple=True, metavar="X", help=said)
        for name, (flag, said) in MANY.items()
    ]
    options += [
        click.option("--from", "first", metavar="DATE", help="Published then or later."),
        click.option("--to", "last", metavar="DATE", help="Published then or earlier."),
        click.option(
            "--query",
            default="",
            metavar="WORDS",
            help='Articles that hold all words; "a phrase" whole.',
        ),
        click.option("--order", type=click.Choice(LISTINGS), help="The articles' order."),
        click.option("--quotations", is_flag=True, help="List quotations by speaker too."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def selection(given: dict[str, Any]) -> Selection:
    """Make a selection of what the options gave.

    Raises:
        DossierError: for a date that is none.
    """
    many = {name: tuple(given[name]) for name in MANY}
    return Selection(
        first=_date("--from", given["first"]),
        last=_date("--to", given["last"]),
        query=given["query"].strip(),
        **many,
    )


def _date(flag: str, given: str | None) -> PartialDate | None:
    if not given:
        return None
    try:
        return PartialDate(given)
    except ValueError as error:
        message = f"{flag}: {error}."
        raise DossierError(message) from error
