"""`_comparisons.yml`: what the curator wants set side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.curate import check
from dossier.curate.lists import List
from dossier.records import Comparison, phrase

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.curate.strict_yaml import Plain
    from dossier.records import Notice

FILE = "_comparisons.yml"
KEYS = ("id", "title", "intro", "actor", "from", "to", "articles", "words", "by")
CONDITIONS = ("actor", "from", "to", "articles", "by")
COLUMNS = ("source", "ownership", "kind", "country")
"""What may make a column."""


def comparisons(root: Path, seeds_dir: Path, notices: list[Notice]) -> tuple[Comparison, ...]:
    """Read the list; a wrong entry is left out and named in a notice."""
    listed = List(root, seeds_dir / FILE, "comparisons", notices)
    listed.allow("comparisons")
    found: dict[str, Comparison] = {}

    def take(value: Plain) -> Comparison:
        one = comparison(value)
        if one.id in found:
            what = phrase("« {value} » is given twice", value=one.title)
            raise check.RefusedError(what, phrase("Give it an `id:` of its own."))
        return found.setdefault(one.id, one)

    return listed.entries("comparisons", take)


def comparison(value: Plain) -> Comparison:
    """Take an entry: a mapping with a title and at least one condition.

    Raises:
        RefusedError: for anything else.
    """
    if not isinstance(value, dict):
        raise check.RefusedError(phrase("a mapping is expected"), phrase("Give it a `title:`."))
    check.only(value, KEYS)
    check.required(value, "title")
    if not any(value.get(key) for key in CONDITIONS):
        what = phrase("it does not say what is compared")
        raise check.RefusedError(
            what, phrase("Add `actor:`, `from:` and `to:`, `articles:` or `by:`.")
        )
    title = check.text(value["title"])
    return Comparison(
        check.slug(value["id"]) if value.get("id") else check.plain(title),
        title,
        check.text(value["intro"]) if value.get("intro") else "",
        check.identifier(value["actor"]) if value.get("actor") else None,
        check.date(value["from"]) if value.get("from") else None,
        check.date(value["to"]) if value.get("to") else None,
        check.texts(value["articles"]) if value.get("articles") else (),
        check.texts(value["words"]) if value.get("words") else (),
        check.choice(value["by"], COLUMNS) if value.get("by") else COLUMNS[0],
    )
