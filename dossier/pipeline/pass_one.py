"""Pass 1: one seed to its judged and described articles, as a pure function of what it is given."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier import clean, curate, describe, read
from dossier.pipeline.seeds import SIDECAR, Seed, content
from dossier.records import Notice, UnreadableSeed, phrase

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings

FAILURES = (UnreadableSeed, ArithmeticError, LookupError, RecursionError, MemoryError, ValueError)
"""What a strange seed may do to its own pass; the other seeds go on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one seed: its articles, or the notices that say why there are none."""

    seed: Seed
    articles: tuple[Article, ...]
    notices: tuple[Notice, ...] = ()


def judge(
    seed: Seed, raw: bytes, word: curate.Sidecar, known: Authority, settings: Settings
) -> tuple[Article, ...]:
    """Run pass 1 on one file's bytes: a pure function of its arguments.

    Raises:
        UnreadableSeed: when the bytes hold no text.
    """
    articles = []
    known, settings = curate.widen(known, word), curate.narrow(settings, word)
    for document in read.read(seed.path, raw):
        blocks, notices = curate.overrule(clean.judge(document), document, word)
        identifier = f"{seed.id}-{document.part}" if document.part else seed.id
        article = describe.describe(identifier, document, blocks, known, settings)
        article = curate.correct(article, word, known)
        articles.append(replace(article, notices=(*document.notices, *notices, *article.notices)))
    return tuple(articles)


def examine(seed: Seed, known: Authority, settings: Settings) -> Outcome:
    """Read one seed with its sidecar and judge it; what goes wrong becomes a notice."""
    word, notices = sidecar(seed)
    try:
        articles = judge(seed, content(seed.file), word, known, settings)
    except FAILURES as error:
        return Outcome(seed, (), (*notices, refusal(seed, error)))
    return Outcome(seed, articles, notices)


def sidecar(seed: Seed) -> tuple[curate.Sidecar, tuple[Notice, ...]]:
    """Read the curator's file beside a seed; an unreadable one is a notice and counts as absent."""
    file = seed.file.with_name(seed.file.name + SIDECAR)
    path = seed.path + SIDECAR
    if not os.path.lexists(file):  # False too where the longer name is too long for the disk
        return curate.Sidecar(), ()
    try:
        return curate.read_sidecar(path, content(file))
    except UnreadableSeed as error:
        return curate.Sidecar(), (Notice("warning", path, None, error.message, error.cure),)


def refusal(seed: Seed, error: BaseException) -> Notice:
    """Say why a seed has no article."""
    if isinstance(error, UnreadableSeed):
        return Notice("error", seed.path, None, error.message, error.cure)
    return Notice(
        "error",
        seed.path,
        None,
        phrase(
            "The program failed on this file ({name}: {why}).",
            name=type(error).__name__,
            why=error,
        ),
        phrase("Set it aside with an underscore before its name, and report it with the file."),
    )
