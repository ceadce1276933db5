"""The year from weekday, day and month: decided where the calendar decides, undecided where it does not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from babel.dates import format_date
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.describe.dates import tense, weekday
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

TITLE = (Kind.TITLE, "Le gouvernement présente son plan pour les hôpitaux de montagne")


def published(
    described: Described, *lines: str, as_of: str | None = None, caption: str = ""
) -> str | None:
    page = [TITLE, *((Kind.BODY, line) for line in lines)]
    if caption:
        page.insert(1, (Kind.CAPTION, caption))
    article = described(page, as_of=as_of)
    return str(article.published.value) if article.published else None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_the_right_year_is_always_among_the_candidates(day: date) -> None:
    found = weekday.candidates(day.weekday(), day.day, day.month, range(1890, 2110))
    assert day.year in found
    assert all(date(year, day.month, day.day).weekday() == day.weekday() for year in found)


@settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    day=st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 12, 31)),
    before=st.integers(0, 14),
    after=st.integers(0, 5000),
)
def test_the_calendar_decides_where_one_year_fits_and_never_elsewhere(
    described: Described, day: date, before: int, after: int
) -> None:
    """Whatever the day, the bounds below (a year told as past) and above (`as_of`) leave it right or undecided."""
    close = day + timedelta(days=after)
    spelt = format_date(day, "EEEE d MMMM", locale="fr").capitalize()
    told = f"{spelt}, la ministre a présenté son plan devant les élus de la vallée."
    since = f"Le service avait fermé en {day.year - before} faute de médecins, et n’a pas rouvert."
    article = described([TITLE, (Kind.BODY, told), (Kind.BODY, since)], as_of=close.isoformat())
    fitting = [
        year
        for year in weekday.candidates(
            day.weekday(), day.day, day.month, range(day.year - before, close.year + 1)
        )
        if date(year, day.month, day.day) <= close
    ]
    if len(fitting) == 1:
        assert article.published
        assert (str(article.published.value), article.published.inferred) == (str(day), True)
    else:
        assert article.published is None
        assert all(str(year) in str(article.date_clues[0].phrase) for year in fitting)


def test_past_years_in_the_text_bound_from_below(described: Described) -> None:
    told = "Mardi 12 mars, la ministre a présenté son plan devant les élus de la vallée."
    since = "Le service avait fermé en 2020 faute de médecins, et n’a pas rouvert."
    assert published(described, told, since, as_of="2025-06-30") == "2024-03-12"
    assert published(described, told, as_of="2025-06-30") is None


def test_years_still_to_come_bound_nothing(described: Described) -> None:
    told = "Mardi 12 mars, la ministre a présenté son plan devant les élus de la vallée."
    ahead = "Le chantier s’achèvera en 2023, avant les élections de 2024, a-t-elle promis."
    past = "Le service avait fermé en 2017."
    assert published(described, told, ahead, past, as_of="2022-12-31") == "2019-03-12"


def test_a_scheduled_event_is_not_the_past(described: Described) -> None:
    told = "Mardi 12 mars, la ministre a présenté son plan devant les élus de la vallée."
    games = "La région a obtenu une épreuve des Jeux olympiques de 2024 et le pays a applaudi."
    past = "Le service avait fermé en 2017."
    assert published(described, told, games, past, as_of="2022-12-31") == "2019-03-12"


def test_a_dated_caption_near_the_day_decides(described: Described) -> None:
    told = "Le maire a déclaré vendredi 29 septembre que la ville tiendrait bon."
    assert published(described, told, caption="La mairie, le 27 septembre 2023. DR") == "2023-09-29"


def test_a_caption_of_another_year_only_bounds(described: Described) -> None:
    told = "Le maire a déclaré vendredi 20 septembre que la ville tiendrait bon."
    assert (
        published(described, told, caption="La mairie, le 3 mai 2021. DR", as_of="2026-01-01")
        == "2024-09-20"
    )


def test_a_full_date_near_the_day_decides(described: Described) -> None:
    told = "Les secours ont quitté la vallée vendredi 29 septembre."
    near = "La crue du 25 septembre 2023 a emporté deux ponts."
    assert published(described, told, near) == "2023-09-29"


def test_the_latest_day_told_is_the_earliest_publication(described: Described) -> None:
    lines = (
        "La préfète a reçu les maires mardi 12 septembre, puis a visité le barrage.",
        "Vendredi 15 septembre, les habitants ont manifesté devant la mairie.",
        "La route avait été coupée en 2022.",
    )
    assert published(described, *lines, as_of="2026-01-01") == "2023-09-15"


def test_a_day_still_to_come_is_no_publication_day(described: Described) -> None:
    told = "Le conseil se réunira vendredi 20 septembre pour voter le plan."
    assert (
        published(described, told, "La route avait été coupée en 2022.", as_of="2026-01-01") is None
    )


def test_the_texts_own_today_is_its_date(described: Described) -> None:
    assert (
        published(described, "Aujourd’hui (17 mai 2021), le président a reçu les maires.")
        == "2021-05-17"
    )
    assert (
        published(described, "Le président a reçu ce mardi 13 juin 2023 les maires.")
        == "2023-06-13"
    )


def test_historical_days_are_never_the_publication(described: Described) -> None:
    lines = (
        "Le village se souvient de la bataille du 11 novembre 1918.",
        "La résolution 1244 a été adoptée en 1999 et 500 à 650 hommes sont restés.",
        "Né le 3 mai 1960, le maire a 63 ans.",
    )
    assert published(described, *lines, as_of="2026-01-01") is None


def test_an_english_page_is_dated_by_the_calendar_too(described: Described) -> None:
    lines = [
        (Kind.TITLE, "Minister unveils plan for mountain hospitals"),
        (
            Kind.BODY,
            "The minister said on Tuesday, March 12, that the hospitals of the valley would be rebuilt.",
        ),
        (
            Kind.BODY,
            "The ward was closed in 2020 for want of doctors and nurses, and has never reopened since.",
        ),
    ]
    article = described(lines, as_of="2025-06-30")
    assert article.published and str(article.published.value) == "2024-03-12"


def test_a_teasers_date_is_never_used(described: Described) -> None:
    article = described([TITLE, (Kind.BODY, "La ministre a parlé."), (Kind.RELATED, "Publié le 17 décembre 2024"),
                         (Kind.COMMENTS, "Jean, le 3 mars 2022 à 10h"), (Kind.NEWSLETTER, "4 mai 2023")])  # fmt: skip
    assert (article.published, article.updated) == (None, None)


def test_a_contradiction_is_told_and_not_decided(described: Described) -> None:
    told = "Vendredi 20 septembre, la ministre a présenté son plan."
    article = described(
        [TITLE, (Kind.BODY, told), (Kind.BODY, "Le service avait fermé en 2025.")],
        as_of="2026-01-01",
    )
    assert article.published is None
    assert "nothing decides" in str(article.date_clues[0].phrase)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Il a déclaré mardi que tout allait bien.", "mardi", "past"),
        ("Il se rendra mardi à Paris.", "mardi", "future"),
        ("La réunion prévue mardi sera longue.", "mardi", "future"),
        ("Depuis mardi, rien.", "mardi", "past"),
        ("Un mardi.", "mardi", ""),
    ],
)
def test_the_nearest_verb_gives_the_tense(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert tense.of(text, start, start + len(words), "fr") == expected


def test_a_date_line_without_a_year_is_the_article_s_own_day(described: Described) -> None:
    """« dimanche 26 mai » below the title says more than « samedi » in the text."""
    line = (Kind.DATELINE, "dimanche 26 mai")
    body = "La ministre a présenté samedi son plan, dans la salle des fêtes de la vallée haute, devant trois cents personnes."
    open_ = described([TITLE, line, (Kind.BODY, body)], as_of="2026-11-22")
    assert open_.published is None
    (clue,) = open_.date_clues
    assert "2019" in str(clue.phrase)
    assert "2024" in str(clue.phrase)
    since = (Kind.BODY, "Le service avait fermé en 2022 faute de médecins, et n’a pas rouvert.")
    told = described([TITLE, line, (Kind.BODY, body), since], as_of="2026-11-22")
    assert told.published
    assert (str(told.published.value), told.published.inferred) == ("2024-05-26", True)


def test_a_date_line_below_the_text_is_somebody_elses(described: Described) -> None:
    body = "La ministre a présenté son plan, dans la salle des fêtes de la vallée haute, devant trois cents personnes."
    since = (Kind.BODY, "Le service avait fermé en 2022 faute de médecins, et n’a pas rouvert.")
    page = [TITLE, (Kind.BODY, body), since, (Kind.DATELINE, "dimanche 26 mai")]
    assert described(page, as_of="2026-11-22").published is None
