"""A picture for each article, drawn from the records alone."""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.export import cards
from dossier.export.briefing.look import Look
from dossier.records import Fact, PartialDate

if TYPE_CHECKING:
    from dossier.records import Article, Dossier

pytest.importorskip("typst", reason="pictures are drawn by Typst, an extra")


def drawn(articles: tuple[Article, ...], look: Look | None = None) -> dict[str, bytes]:
    return dict(cards.write(articles, "Écluses & ponts", "fr", look or Look()))


def test_each_article_has_a_picture_of_its_own(lake: Dossier) -> None:
    made = drawn(lake.articles)
    assert set(made) == {one.id for one in lake.articles}
    assert len(set(made.values())) == len(made)
    for picture in made.values():
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack(">II", picture[16:24]) == (1200, 630)
        assert len(picture) < 100_000
    assert made == drawn(lake.articles)


def test_what_a_title_holds_is_drawn_and_never_obeyed(lake: Dossier) -> None:
    first = lake.articles[0]
    names = ('#read("/etc/passwd") $x$ *a* <b>', "Ж العربية 中文 😀 \x00\ud800", "x" * 5000, "")
    for name in names:
        titled = replace(first, title=Fact(name, "curator"))
        assert drawn((titled,))[first.id].startswith(b"\x89PNG")


def test_a_doubtful_date_is_not_on_it(lake: Dossier) -> None:
    first = replace(lake.articles[0], published=Fact(PartialDate("2022-03-04"), "x"))
    assert first.published
    doubtful = replace(first, published=replace(first.published, inferred=True))
    undated = replace(first, published=None)
    assert drawn((doubtful,)) == drawn((undated,))
    assert drawn((doubtful,)) != drawn((first,))


def test_the_colour_is_the_dossiers(lake: Dossier) -> None:
    assert drawn(lake.articles) != drawn(lake.articles, Look(accent="#7a1f1f"))
