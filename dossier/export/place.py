"""Where briefings go in the site."""

from __future__ import annotations

import math
from pathlib import Path

from dossier.records import DossierError

MOST = 300
"""Articles of a printed volume: measured, 300 made ones take 0.9 GB and 1,000 in one file 2.5 GB."""


def briefing(asked: object, kind: str = "pdf", name: str = "briefing") -> str:
    """Return the file that the option `pdf`, `epub` or `zip` asks for, from the site's root; empty when it asks for none.

    Raises:
        DossierError: for a file outside the site, or one of another ending; says how to write it.
    """
    usual = f"{name}.{kind}"
    target = usual if asked is True else str(asked or "")
    path = Path(target)
    if target and (path.is_absolute() or ".." in path.parts or path.suffix != f".{kind}"):
        message = f"mkdocs.yml: {kind}: « {target} » is no file name inside the site. Write it as {usual}."
        raise DossierError(message)
    return target


def edition(name: str, kind: str = "pdf") -> str:
    """Return the file of a briefing that has a name, from the site's root."""
    return f"briefings/{name}.{kind}"


def count(articles: int, most: int = MOST) -> int:
    """Return how many volumes so many articles fill; `most` is 0 for all in one."""
    return math.ceil(articles / most) if most and articles else 1


def volumes(target: Path, number: int) -> list[Path]:
    """Return the files of so many volumes: the one asked for, or numbered ones."""
    if number == 1:
        return [target]
    return [target.with_stem(f"{target.stem}-{one}") for one in range(1, number + 1)]
