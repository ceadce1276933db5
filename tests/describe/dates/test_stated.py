"""Stated dates: labels part published from updated; captions, teasers and comments never speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe.dates import lines
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

TITLE = (Kind.TITLE, "Les maires demandent des médecins")
BODY = (
    Kind.BODY,
    "Les maires de la vallée ont demandé des médecins au gouvernement pour leurs hôpitaux.",
)


def dates(article: Article) -> tuple[str | None, str | None]:
    published, updated = article.published, article.updated
    return (str(published.value) if published else None, str(updated.value) if updated else None)


LINES = {
    "Publié le 3 mars 2022 à 08h15": ("2022-03-03T08:15", None),
    "Publié le 3 mars 2022 à 08h15, mis à jour le 4 mars 2022 à 10h": (
        "2022-03-03T08:15",
        "2022-03-04T10:00",
    ),
    "Mis à jour le 4 mars 2022 - Publié le 3 mars 2022": ("2022-03-03", "2022-03-04"),
    "Par Anne Martin, le 12 déc. 2023": ("2023-12-12", None),
    "Published: March 3, 2022. Updated: March 4, 2022": ("2022-03-03", "2022-03-04"),
    "Dernière modification : 04/03/2022": (None, "2022-03-04"),
    "Consulté le 4 mars 2022": (None, None),
    "• 17 May. 2021 -": ("2021-05-17", None),
}


@pytest.mark.parametrize(("line", "expected"), LINES.items())
def test_a_dateline_gives_its_dates(
    described: Described, line: str, expected: tuple[str | None, str | None]
) -> None:
    assert dates(described([TITLE, (Kind.DATELINE, line), BODY])) == expected


FORMS = {
    "17 May. 2021": "2021-05-17",
    "3 mars 2022 à 08h15": "2022-03-03T08:15",
    "12 déc. 2023": "2023-12-12",
    "1er février 1999": "1999-02-01",
    "11/09/2023": "2023-09-11",
    "11.09.2023": "2023-09-11",
    "2023-09-11 06:30": "2023-09-11T06:30",
    "lundi 11 septembre 2023": "2023-09-11",
    "11 septembre 2023, 06h30 (GMT+2)": "2023-09-11T06:30+02:00",
}
LABELS = {
    "Publié le {}": "published",
    "Publié le : {}": "published",
    "Mis en ligne le {}": "published",
    "Par Anne Martin, le {}": "published",
    "{} -": "published",
    "Mis à jour le: {}": "updated",
    "Modifié le {}": "updated",
    "Actualisé : {}": "updated",
    "Consulté le {}": "retrieved",
    "Archivé le {}": "retrieved",
}


@pytest.mark.parametrize(("pattern", "role"), LABELS.items())
@pytest.mark.parametrize(("form", "expected"), FORMS.items())
def test_every_press_form_goes_to_the_date_that_its_label_names(
    described: Described, form: str, expected: str, pattern: str, role: str
) -> None:
    """And to no other: what is updated or retrieved is never the day of publication."""
    article = described([TITLE, (Kind.DATELINE, pattern.format(form)), BODY])
    for name in ("published", "updated", "retrieved"):
        fact = getattr(article, name)
        assert (str(fact.value) if fact else None) == (expected if name == role else None)


@pytest.mark.parametrize(
    "kind",
    [
        Kind.CAPTION,
        Kind.RELATED,
        Kind.COMMENTS,
        Kind.NEWSLETTER,
        Kind.LEGAL,
        Kind.ADVERTISEMENT,
        Kind.TAGS,
    ],
)
def test_some_blocks_never_date_the_article(described: Described, kind: Kind) -> None:
    assert dates(described([TITLE, (kind, "Publié le 3 mars 2022"), BODY])) == (None, None)


def test_a_label_on_its_own_line_speaks_for_the_next(described: Described) -> None:
    page = [TITLE, (Kind.DATELINE, "Mis à jour le :"), (Kind.DATELINE, "4 mars 2022"), BODY]
    assert dates(described(page)) == (None, "2022-03-04")


def test_a_label_in_prose_is_no_dateline(described: Described) -> None:
    prose = "Le rapport, publié le 3 mars 2022 par la commission, avait été demandé par les maires."
    assert dates(described([TITLE, (Kind.BODY, prose)])) == (None, None)


def test_a_misjudged_dateline_still_speaks(described: Described) -> None:
    assert dates(described([TITLE, (Kind.BODY, "Publié le 3 mars 2022"), BODY])) == (
        "2022-03-03",
        None,
    )


def test_a_label_outweighs_a_date_without_one(described: Described) -> None:
    page = [(Kind.DATELINE, "5 mai 2023"), TITLE, (Kind.DATELINE, "Publié le 3 mars 2022"), BODY]
    assert dates(described(page)) == ("2022-03-03", None)


def test_an_update_before_publication_is_not_believed(described: Described) -> None:
    page = [TITLE, (Kind.DATELINE, "Publié le 3 mars 2022, mis à jour le 1er mars 2021"), BODY]
    assert dates(described(page)) == ("2022-03-03", None)


def test_metadata_adds_the_time_to_the_same_day(described: Described) -> None:
    hints = {"published": "2022-03-03T08:15:00+01:00", "modified": "2022-03-04"}
    article = described([TITLE, (Kind.DATELINE, "Publié le 3 mars 2022"), BODY], hints=hints)
    assert dates(article) == ("2022-03-03T08:15:00+01:00", "2022-03-04")


def test_days_ago_are_reckoned_from_the_retrieval(described: Described) -> None:
    article = described(
        [TITLE, (Kind.DATELINE, "Publié il y a 3 jours"), BODY], hints={"retrieved": "2023-09-29"}
    )
    assert article.published and (str(article.published.value), article.published.inferred) == (
        "2023-09-26",
        True,
    )
    assert described([TITLE, (Kind.DATELINE, "Publié il y a 3 jours"), BODY]).published is None


def test_an_agencys_dateline_opens_the_text(described: Described) -> None:
    article = described(
        [TITLE, (Kind.BODY, "BELGRADE, 3 mars 2022 (AFP) – Le président a parlé aux maires.")]
    )
    assert article.published and (str(article.published.value), article.published.rule) == (
        "2022-03-03",
        "agency-dateline",
    )


def test_a_date_far_below_the_text_is_a_teasers(described: Described) -> None:
    page = [TITLE, BODY, *[(Kind.SHARE_BAR, "Facebook")] * 4, (Kind.DATELINE, "5 mai 2023")]
    assert dates(described(page)) == (None, None)


def test_a_date_after_the_dossiers_close_is_kept_and_warned_of(described: Described) -> None:
    article = described([TITLE, (Kind.DATELINE, "Publié le 3 mars 2022"), BODY], as_of="2021")
    assert dates(article) == ("2022-03-03", None)
    assert [(notice.level, notice.line) for notice in article.notices] == [("warning", 3)]


def test_an_ambiguous_order_is_inferred_and_says_so(described: Described) -> None:
    page = [(Kind.DATELINE, "04/05/2023"),
            (Kind.BODY, "The mayors of the valley have asked the government for more doctors and nurses.")]  # fmt: skip
    article = described(page)
    assert article.published and (str(article.published.value), article.published.inferred) == (
        "2023-04-05",
        True,
    )
    assert "other way round" in str(article.published.evidence)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Publié le", "published"),
        ("MISE À JOUR :", "updated"),
        ("Archivé le", "retrieved"),
        ("Le", ""),
        ("Membre depuis", "other"),
    ],
)
def test_the_last_label_gives_the_role(text: str, role: str) -> None:
    assert lines.label(text) == role


@pytest.mark.parametrize(
    "line", ["@ClaireVidal | 4 mai 2022", "May 4, 2022 / 6:41 AM / Montclar News"]
)
def test_a_line_with_bars_under_the_title_dates_the_article(
    described: Described, line: str
) -> None:
    article = described([TITLE, (Kind.HEADING, line), BODY])
    assert article.published and article.published.value.date == "2022-05-04"
    plain = described([TITLE, (Kind.HEADING, "La nuit du 4 mai 2022"), BODY])
    assert plain.published is None


NEAR_TITLE = {
    "Anne Martin - 24 mai 2020": "2020-05-24",
    "guardian.example, mardi 13 décembre 2011 16.03 GMT": "2011-12-13",
    "jeudi 27 juin 2019, par Anne Martin": "2019-06-27",
    "Par Anne Martin 24 mai 2020": "2020-05-24",
    "24 mai 2020 10:54": "2020-05-24",
    "Publié le 27 mar 20 à 9:21": "2020-03-27",
}


@pytest.mark.parametrize(("line", "day"), NEAR_TITLE.items())
def test_a_line_near_the_title_that_is_but_a_date_is_a_dateline_whatever_it_was_judged_to_be(
    described: Described, line: str, day: str
) -> None:
    for kind in (Kind.HEADING, Kind.LIST, Kind.NAVIGATION):
        assert (dates(described([TITLE, (kind, line), BODY]))[0] or "")[:10] == day


@pytest.mark.parametrize(
    "line",
    [
        "Manifestation du 24 mai 2020",
        "Né le 3 mai 1960, le maire a 63 ans.",
        "Que s’est-il passé le 24 mai 2020 ?",
        "Le village se souvient du 24 mai 1920",
    ],
)
def test_a_heading_that_tells_of_a_day_is_no_dateline(described: Described, line: str) -> None:
    assert dates(described([TITLE, (Kind.HEADING, line), BODY])) == (None, None)


ENGLISH = [
    (Kind.TITLE, "The mayors of the valley ask for doctors"),
    (Kind.BODY, "The mayors of the valley have asked the government for more doctors and nurses in their hospitals."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("Archive: 23/02/2022", "2023-05-04"),
        ("Archive: 02/23/2022", "2023-04-05"),
        ("Write to the.mirror.co.uk", "2023-05-04"),
        ("Nothing else", "2023-04-05"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_pages_other_dates(
    described: Described, other: str, day: str
) -> None:
    title, body = ENGLISH
    article = described([title, (Kind.BYLINE, "By Ann Lee 04/05/2023"), body, (Kind.SITE_NOTICE, other)])  # fmt: skip
    assert article.published and article.published.inferred
    assert str(article.published.value) == day


def test_nothing_is_published_after_its_update(described: Described) -> None:
    lead = (
        Kind.BODY,
        "Jeudi 13 avril, les maires ont bloqué la route de la vallée pendant deux heures.",
    )
    dated = (Kind.DATELINE, "Mis à jour le 11 avril 2023 à 14:44")
    later = (
        Kind.BODY,
        "Depuis janvier 2023, les maires attendent. Le préfet les avait reçus le 3 avril 2023.",
    )
    article = described([TITLE, dated, lead, later], as_of="2026-11-22")
    assert dates(article) == (None, "2023-04-11T14:44")
    free = described([TITLE, lead, later], as_of="2026-11-22")
    assert dates(free)[0] == "2023-04-13"
