"""Articles made from a sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import actors
from dossier.records import (
    Article,
    Authority,
    Block,
    Fact,
    Kind,
    PartialDate,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

RULES = Settings(recogniser="rules")

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def article() -> Callable[..., Article]:
    """Return a function from an id and a text to an article with its actors."""

    def make(
        identifier: str, text: str, published: str = "", authority: Authority | None = None
    ) -> Article:
        verdict = Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))
        document = RawDocument(f"seeds/{identifier}.txt", "", "text/plain", text)
        blocks = (Block(0, len(text), text, verdict),)
        date = Fact(PartialDate(published), "test") if published else None
        plain = Article(identifier, document, blocks, published=date)
        return actors.attach(plain, authority or Authority(), RULES)

    return make
