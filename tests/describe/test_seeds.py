"""The five seeds, judged by hand: each fact as a reader finds it, and what must never be taken for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Seed = Callable[..., Article]


def spelt(article: Article, fact: str) -> str:
    where = getattr(article, fact).where
    return article.document.text[where.start : where.end]


def test_000_has_no_date_but_clues(seed: Seed) -> None:
    article = seed("000")
    assert (article.published, article.updated) == (None, None)
    assert [say(clue.phrase, "fr") for clue in article.date_clues] == [
        "un mardi (« a déclaré mardi »)",
        "pas avant 2022 (« en 2022 »)",
    ]


def test_000_is_of_rt_and_says_it_is_machine_translated(seed: Seed) -> None:
    article = seed("000")
    assert article.title and article.source
    assert article.title.value == "La Serbie s’engage à améliorer ses relations avec l’OTAN"
    assert (article.source.value.id, article.source.value.name) == ("rt", "RT")
    assert [flag.value for flag in article.flags] == ["machine-translated"]
    assert "technologie programmatique" in str(article.flags[0].evidence)


def test_000_signature_names_the_outlet_even_without_the_dossiers_list(seed: Seed) -> None:
    article = seed("000", known=False)
    assert article.source and (article.source.value.id, article.source.value.name) == ("rt", "RT")


@pytest.mark.parametrize(
    ("number", "published", "updated"),
    [("001", "2021-05-17", "2021-05-18T13:52"), ("004", "2023-06-13", "2023-06-14T12:49")],
)
def test_datelines_are_stated_and_the_text_confirms_them(
    seed: Seed, number: str, published: str, updated: str
) -> None:
    article = seed(number)
    assert article.published and article.updated and article.source
    assert (str(article.published.value), article.published.inferred) == (published, False)
    assert (str(article.updated.value), article.updated.inferred) == (updated, False)
    assert "confirms" in str(article.published.evidence)
    assert (article.source.value.id, article.source.rule, article.source.inferred) == (
        "otan",
        "layout-profile",
        True,
    )


def test_002_takes_its_year_from_the_caption(seed: Seed) -> None:
    article = seed("002")
    assert article.published
    assert (str(article.published.value), article.published.rule) == (
        "2023-09-29",
        "weekday-calendar",
    )
    assert article.published.inferred
    assert article.published.qualifier and say(article.published.qualifier, "fr") == "au plus tôt"
    assert spelt(article, "published") == "vendredi 29 septembre"


def test_002_has_no_source_for_a_photo_credit_is_none(seed: Seed) -> None:
    article = seed("002")
    assert (article.source, article.via, article.agency, article.authors) == (
        None,
        None,
        None,
        None,
    )


def test_003_is_dated_by_the_calendar_when_the_dossier_closes(seed: Seed) -> None:
    article = seed("003")
    assert article.published and article.published.where and article.published.evidence
    assert str(article.published.value) == "2024-09-20"
    assert (article.published.where.start, article.published.where.end) == (87, 108)
    assert say(article.published.evidence, "fr").replace("\u202f", " ").replace("\u00a0", " ") == (
        "« Vendredi 20 septembre » : un vendredi en 2019, 2024 ou 2030 ; le texte parle de 2022 ; "
        "dossier arrêté en 2026"
    )
    (notice,) = article.notices
    assert (notice.level, notice.line) == ("info", 5)


def test_003_stays_undecided_without_a_closing_date(seed: Seed) -> None:
    article = seed("003", as_of=None)
    assert article.published is None
    assert "2024 or 2030" in str(article.date_clues[0].phrase)


def test_003_is_signed_in_the_author_box(seed: Seed) -> None:
    article = seed("003")
    assert article.source and article.authors
    assert (article.source.value.id, article.authors.value) == (
        "balkans-actu",
        ("La rédaction de Balkans-Actu",),
    )
    assert (spelt(article, "source"), spelt(article, "authors")) == (
        "Balkans-Actu",
        "La rédaction de Balkans-Actu",
    )


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_seed_is_french_and_every_span_lies_in_its_block(seed: Seed, number: str) -> None:
    article = seed(number)
    assert article.language and article.language.value == "fr"
    facts = (
        article.title,
        article.published,
        article.updated,
        article.source,
        article.authors,
        *article.flags,
    )
    for where in (fact.where for fact in facts if fact and fact.where):
        block = article.blocks[where.block]
        assert block.start <= where.start < where.end <= block.end
