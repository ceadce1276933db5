"""Pass 1: one seed to its judged and described articles, as a pure function of what it is given."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier import clean, curate, describe, read
from dossier.describe import outline
from dossier.pipeline.orphans import SIDECAR
from dossier.pipeline.seeds import Seed, content
from dossier.records import Article, Notice, UnreadableSeed, phrase

if TYPE_CHECKING:
    from dossier.records import Authority, Settings

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
        identifier = f"{seed.id}-{document.part}" if document.part else seed.id
        article, notices = _decide(Article(identifier, document, ()), word, known, settings)
        article = describe_again(article, word, known, settings)
        notices = (*document.notices, *notices, *curate.astray(article, word))
        articles.append(replace(article, notices=(*notices, *article.notices)))
    return tuple(articles)


def _decide(
    article: Article, word: curate.Sidecar, known: Authority, settings: Settings
) -> tuple[Article, tuple[Notice, ...]]:
    """Judge an article's blocks: the curator's orders for its source over the machine, the sidecar's over both.

    Where there are orders for sources, the article has its source and republisher too.
    """
    document = article.document
    judged = clean.judge(document)
    blocks, notices = curate.overrule(judged, document, word)
    if not known.standing:
        return replace(article, blocks=blocks), notices
    told = _outline(replace(article, blocks=blocks), word, known, settings)
    outlets = {fact.value.id for fact in (told.source, told.via) if fact}
    for standing in known.standing:
        if standing.source in outlets:
            judged, vague = curate.overrule(judged, document, standing)
            notices = (*notices, *vague)
    blocks, _ = curate.overrule(judged, document, word)
    return replace(article, blocks=blocks, source=told.source, via=told.via), notices


def _outline(
    article: Article, word: curate.Sidecar, known: Authority, settings: Settings
) -> Article:
    """Find the outlet and address of a judged article."""
    told = outline.outline(article.id, article.document, article.blocks, known, settings)
    return curate.correct(told, word, known)


def describe_again(
    article: Article, word: curate.Sidecar, known: Authority, settings: Settings
) -> Article:
    """Find the facts of an article's blocks; a source that its verdicts stand on stays as it is."""
    told = describe.describe(article.id, article.document, article.blocks, known, settings)
    told = curate.correct(told, word, known)
    return replace(told, source=article.source, via=article.via) if article.source else told


def sketch(seed: Seed, known: Authority, settings: Settings) -> Outcome:
    """Judge a seed and find its articles' outlets only: all that pass 2 asks of the articles beside one."""
    word, _ = sidecar(seed)
    widened, settings = curate.widen(known, word), curate.narrow(settings, word)
    articles = []
    try:
        for document in read.read(seed.path, content(seed.file)):
            identifier = f"{seed.id}-{document.part}" if document.part else seed.id
            article, _ = _decide(Article(identifier, document, ()), word, widened, settings)
            articles.append(_outline(article, word, widened, settings))
    except FAILURES:
        return Outcome(seed, ())
    return Outcome(seed, tuple(articles))


def again(outcome: Outcome, known: Authority, settings: Settings) -> Outcome:
    """Find the facts of articles whose verdicts were revised; what else pass 1 had to say stays."""
    word, _ = sidecar(outcome.seed)
    known, settings = curate.widen(known, word), curate.narrow(settings, word)
    try:
        articles = tuple(
            replace(describe_again(article, word, known, settings), notices=article.notices)
            for article in outcome.articles
        )
    except FAILURES as error:
        return replace(outcome, notices=(refusal(outcome.seed, error),))
    return Outcome(outcome.seed, articles)


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
        return curate.UNREAD, (Notice("warning", path, None, error.message, error.cure),)


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
