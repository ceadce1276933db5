"""The stages in order: seeds to articles (pass 1, one article at a time), articles to a dossier (pass 2)."""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dossier import clean, curate, describe, index, read
from dossier.records import Article, Authority, DossierError, Notice, Settings, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import Dossier

PARALLEL_FROM = 40
"""Seeds from which a second process pays for its start and its model (about 4 s, measured with spaCy)."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A file that holds one article or several, with the curator's word on it."""

    id: str
    """Article id: the file's stem, with the suffix (and the folder) where stems collide."""
    path: str
    """Relative to the dossier's root, forward slashes."""
    file: Path
    """Where to read it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one seed: its articles, or the notices that say why there are none."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...] = ()


def judge(
    seed: Seed, content: bytes, sidecar: curate.Sidecar, authority: Authority, settings: Settings
) -> tuple[Article, ...]:
    """Run pass 1 on one file's bytes: a pure function of its arguments.

    Raises:
        UnreadableSeed: when the bytes hold no text.
    """
    articles = []
    for document in read.read(seed.path, content):
        blocks, notices = curate.overrule(clean.judge(document), document, sidecar)
        identifier = f"{seed.id}-{document.part}" if document.part else seed.id
        article = describe.describe(identifier, document, blocks, authority, settings)
        article = curate.correct(article, sidecar, authority)
        articles.append(replace(article, notices=(*document.notices, *notices, *article.notices)))
    return tuple(articles)
