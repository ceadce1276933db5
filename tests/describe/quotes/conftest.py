"""Quotations of a short text whose every paragraph is body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.records import Settings
from tests.bench.quotes.marked import Marked, described

if TYPE_CHECKING:
    from collections.abc import Callable

Said = list[tuple[str, str | None, str]]
"""Kind, speaker and words of each quotation."""


@pytest.fixture
def said() -> Callable[..., Said]:
    def quotations(text: str, language: str = "fr") -> Said:
        article = described(Marked("x", language, text, ()), Settings(recogniser="rules"))
        return [(one.kind, one.speaker, one.text) for one in article.quotes]

    return quotations
