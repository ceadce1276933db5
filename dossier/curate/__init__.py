"""The curator's word: sidecars applied over what the machine found, and the dossier's own YAML lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import Authority

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Article, Block, Notice, RawDocument


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a curator wrote beside one seed, in `<file name>.yml`; empty when there is none."""

    path: str = ""


def read_sidecar(path: str, content: bytes) -> tuple[Sidecar, tuple[Notice, ...]]:
    """Read a sidecar's bytes."""
    return Sidecar(path), ()


def authority(root: Path, seeds_dir: Path) -> tuple[Authority, tuple[Notice, ...]]:
    """Read the dossier's own lists."""
    return Authority(), ()


def overrule(
    blocks: tuple[Block, ...], document: RawDocument, sidecar: Sidecar
) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """Apply the curator's verdicts; notices name the words that were not found."""
    return blocks, ()


def correct(article: Article, sidecar: Sidecar, authority: Authority) -> Article:
    """Apply the curator's facts; they always win, under rule `curator`."""
    return article
