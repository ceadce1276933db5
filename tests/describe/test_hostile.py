"""Hostile pages: long lines cost no more than their length, and nothing in them stops the description."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.describe import address, authors, dates, flags, source, title
from dossier.records import Article, Authority, Block, Kind, RawDocument, Settings, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

FINDERS: dict[str, Callable[[Article, Authority, Settings], Article]] = {
    "title": title.find, "source": source.find, "authors": authors.find,
    "dates": dates.find, "flags": flags.find, "address": address.find,
}  # fmt: skip
PIECES = ("a", "Par Anne ", "« ", "a est ", "(", "Source : ", "https://a.", "1/", "lundi 3 ", "traduit ", "- ", "A. ",
          "la rédaction de ", "en 2022 ", "a déclaré mardi ")  # fmt: skip
KINDS = (
    Kind.TITLE,
    Kind.BYLINE,
    Kind.BODY,
    Kind.SIGNATURE,
    Kind.SITE_NOTICE,
    Kind.AUTHOR_BOX,
    Kind.LEGAL,
)


def page(lines: list[tuple[Kind, str]]) -> Article:
    text, blocks = "", []
    for kind, line in lines:
        start = len(text)
        text += line + "\n"
        verdict = Verdict(kind in {Kind.TITLE, Kind.BODY}, kind, "by-hand", phrase("by hand"))
        blocks.append(Block(start, len(text), " ".join(line.split()), verdict))
    return Article("x", RawDocument("x.txt", "0" * 64, "text/plain", text), tuple(blocks))


@pytest.mark.cost
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("name", FINDERS)
def test_a_long_line_costs_no_more_than_its_length(name: str, piece: str) -> None:
    def cost(size: int) -> float:
        line = piece * (size // len(piece))
        article = page([(kind, line) for kind in KINDS])
        start = time.process_time()
        FINDERS[name](article, Authority(), Settings())
        return time.process_time() - start

    cost(500)
    assert cost(30_000) < 40 * max(cost(3_000), 0.003)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(Kind)), st.text(max_size=60)), max_size=8))
def test_any_page_is_described_and_every_place_lies_in_its_block(
    lines: list[tuple[Kind, str]],
) -> None:
    article = page(lines)
    for find in FINDERS.values():
        article = find(article, Authority(), Settings())
    facts = (
        article.title,
        article.published,
        article.source,
        article.authors,
        article.agency,
        article.url,
        *article.flags,
    )
    for where in (fact.where for fact in facts if fact and fact.where):
        block = article.blocks[where.block]
        assert block.start <= where.start <= where.end <= block.end
