"""Files of the curator's that nothing reads: a sidecar without its seed, a list under another name."""

from __future__ import annotations

import difflib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dossier import read
from dossier.records import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Phrase

SIDECAR = ".yml"
"""What the curator's file beside a seed adds to the seed's full name."""
SUFFIXES = (SIDECAR, ".yaml")
"""What YAML files end in; only the first is taken."""
LISTS = {
    "_actors.yml": ("_acteurs", "_actor", "_acteur"),
    "_sources.yml": ("_source",),
    "_glossary.yml": ("_glossaire", "_sigles", "_acronyms"),
    "_comparisons.yml": ("_comparaisons", "_comparison", "_comparaison"),
}
"""The dossier's lists, with what else they are called."""
ALIKE = 0.5
"""Likeness of names from which a seed is proposed; renamed seeds keep half of theirs as a rule."""


def astray(name: str, names: Iterable[str]) -> tuple[Phrase, Phrase]:
    """Say of a sidecar that no seed beside it has its name, and which one may be meant.

    Args:
        name: the sidecar's.
        names: all names in its folder.
    """
    taken = {other.removesuffix(SIDECAR) for other in names if other.endswith(SIDECAR)}
    seeds = [
        other
        for other in sorted(names)
        if PurePosixPath(other).suffix.lower() in read.suffixes() and not other.startswith("_")
    ]
    wanted = name[: -len(PurePosixPath(name).suffix)]
    if wanted in seeds:
        what = phrase("Sidecars end in .yml, and this one is not read.")
        return what, phrase("Rename it {name}.", name=wanted + SIDECAR)
    what = phrase("There is no seed « {name} » beside this file.", name=wanted)
    free = {other.casefold(): other for other in seeds if other not in taken}
    folded = wanted.casefold()
    close = [one for key, one in free.items() if folded in (key, PurePosixPath(key).stem)] or [
        free[key] for key in difflib.get_close_matches(folded, free, n=1, cutoff=ALIKE)
    ]
    if close:
        cure = phrase(
            "Rename it {name} if that is its seed, or remove it.", name=close[0] + SIDECAR
        )
        return what, cure
    return what, phrase("Name it after its seed, with .yml added, or remove it.")


def misnamed(name: str) -> tuple[Phrase, Phrase] | None:
    """Say of a file whose name starts with an underscore that one of the lists is meant and not read."""
    path = PurePosixPath(name)
    stem = path.stem.casefold()
    if path.suffix.lower() not in SUFFIXES or name in LISTS:
        return None
    for right, others in LISTS.items():
        if stem in (PurePosixPath(right).stem, *others):
            what = phrase("This list is not read under that name.")
            return what, phrase("Rename it {name}.", name=right)
    return None
