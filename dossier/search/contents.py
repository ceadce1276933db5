"""What the search of a built site holds, read back: for whoever makes another index of the same words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.records import DossierError
from dossier.search.engine import unpacked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TABLES = ("articles", "actors", "facets")


@dataclass(frozen=True, slots=True)
class Contents:
    """The index's tables and texts, as the browser gets them."""

    tables: Mapping[str, Any]
    """Each of `TABLES`, by its name."""
    texts: tuple[Mapping[str, Any], ...]
    """Of each article, then of each page written by hand: in the order of their numbers."""


def read(index: Path) -> Contents:
    """Read the index in a site's folder.

    Raises:
        DossierError: when it is none, or not whole.
    """
    try:
        tables = {name: json.loads((index / f"{name}.json").read_bytes()) for name in TABLES}
        texts = [
            json.loads(unpacked(index / "fragment" / f"{number}.pf_fragment"))
            for number in range(tables["articles"]["texts"])
        ]
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        message = f"{index}: the search's index cannot be read back ({error}). Build the site anew."
        raise DossierError(message) from error
    return Contents(tables, tuple(texts))
