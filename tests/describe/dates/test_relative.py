"""Days told from the article's own day, a Friday: 29 September 2023."""

from __future__ import annotations

import pytest

from dossier.describe.dates import relative
from dossier.records import PartialDate

FRIDAY = PartialDate("2023-09-29")

FRENCH = {
    "“Hier (jeudi), le Conseil a autorisé": "2023-09-28",
    "Hier soir, il a dit": "2023-09-28",
    "a déclaré mardi le président": "2023-09-26",
    "est arrivé lundi soir à Belgrade": "2023-09-25",
    "survenue dimanche dans le nord": "2023-09-24",
    "il y a 3 jours": "2023-09-26",
    "voici dix jours": "2023-09-19",
    "il y a trois semaines": "2023-09-08~",
    "la semaine dernière": "2023-09-22~",
    "la semaine prochaine": "2023-10-06~",
    "dimanche dernier": "2023-09-24",
    "vendredi dernier": "2023-09-22",
    "lundi prochain": "2023-10-02",
    "Dès lundi prochain, les tarifs": "2023-10-02",
    "« Nous irons au bout », a-t-il promis jeudi matin": "2023-09-28",
    "avant-hier": "2023-09-27",
    "Demain, il rencontrera": "2023-09-30",
    "il se rendra mardi à Paris": "2023-10-03",
    "une réunion prévue jeudi": "2023-10-05",
    "le mois dernier": "2023-08",
    "l’an dernier": "2022",
    "l’année dernière": "2022",
    "il y a deux ans": "2021",
    "il y a deux mois": "2023-07",
    "il y a 5 heures": "2023-09-29~",
    "ce vendredi": "2023-09-29",
    "ce matin": "2023-09-29",
    "vendredi 29 septembre": "2023-09-29",
    "vendredi 22, il a parlé": "2023-09-22",
    "le 5 juin": "2023-06-05",
    "le 5 janvier prochain": "2024-01-05",
    "le 25 décembre dernier": "2022-12-25",
    "en juin dernier": "2023-06",
    "Vendredi, le ministre a dit": "2023-09-29",
}
ENGLISH = {
    "he said yesterday": "2023-09-28",
    "said on Tuesday": "2023-09-26",
    "on Monday evening": "2023-09-25",
    "last week": "2023-09-22~",
    "3 days ago": "2023-09-26",
    "two weeks ago": "2023-09-15~",
    "next Friday": "2023-10-06",
    "last Sunday": "2023-09-24",
    "will meet on Wednesday": "2023-10-04",
    "on September 20": "2023-09-20",
    "On 20 September protests erupted": "2023-09-20",
    "last month": "2023-08",
    "Last night": "2023-09-28",
}
FRENCH_TRAPS = (
    "le Vendredi saint",
    "mardi gras",
    "Black Friday",
    "tous les mardis",
    "chaque mardi",
    "le mardi, il joue au tennis",
    "du lundi au vendredi",
    "le monde d’hier",
    "cela ne date pas d’hier",
    "Le Journal du Dimanche",
    "Aujourd’hui en France",
    "il y a 500 soldats",
    "il y a trois jours de grève",
    "rue du 8 mai",
    "Robinson et Vendredi",
    "la semaine de quatre jours",
)
ENGLISH_TRAPS = (
    "Some 31 March flies live in a jar",
    "the Sunday Times",
    "Black Friday",
    "every Monday",
    "USA Today",
    "you may 3 times",
    "a week is long",
)


@pytest.mark.parametrize(("text", "expected"), FRENCH.items())
def test_a_french_day_is_reckoned_from_the_article(text: str, expected: str) -> None:
    assert [str(found.date) for found in relative.find(text, FRIDAY, "fr")] == [expected]


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_an_english_day_is_reckoned_from_the_article(text: str, expected: str) -> None:
    assert [str(found.date) for found in relative.find(text, FRIDAY, "en")] == [expected]


@pytest.mark.parametrize("text", FRENCH_TRAPS)
def test_a_french_name_or_habit_is_no_day(text: str) -> None:
    assert relative.find(text, FRIDAY, "fr") == []


@pytest.mark.parametrize("text", ENGLISH_TRAPS)
def test_an_english_name_or_habit_is_no_day(text: str) -> None:
    assert relative.find(text, FRIDAY, "en") == []


def test_a_night_between_two_days_gives_both() -> None:
    found = relative.find("dans la nuit de lundi à mardi", FRIDAY, "fr")
    assert [str(each.date) for each in found] == ["2023-09-25", "2023-09-26"]


def test_the_weekday_in_brackets_outweighs_yesterday() -> None:
    """An agency's « hier (mercredi) » that was printed a day late is still a Wednesday."""
    (found,) = relative.find("Hier (mercredi), il a dit", FRIDAY, "fr")
    assert str(found.date) == "2023-09-27"


def test_hours_are_reckoned_from_an_anchor_with_a_time() -> None:
    (found,) = relative.find("il y a 5 heures", PartialDate("2023-09-29T03:00"), "fr")
    assert str(found.date) == "2023-09-28"


def test_an_anchor_without_a_day_resolves_nothing() -> None:
    assert relative.find("hier", PartialDate("2023-09"), "fr") == []


def test_absolute_dates_are_left_to_their_own_grammar() -> None:
    assert relative.find("le vendredi 29 septembre 2023", FRIDAY, "fr") == []


def test_a_day_near_new_year_takes_the_nearest_year() -> None:
    (found,) = relative.find("le 28 décembre", PartialDate("2024-01-03"), "fr")
    assert str(found.date) == "2023-12-28"
