"""Absolute dates in French and English plain text: forms of the press, and what only looks like a date."""

from __future__ import annotations

import time
import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from dossier.describe.dates import absolute, words
from dossier.records import PartialDate

FRENCH = {
    "17 May. 2021 -": "2021-05-17",
    "Mis à jour le: 18 May. 2021 13:52": "2021-05-18T13:52",
    "Publié le 3 mars 2022 à 08h15": "2022-03-03T08:15",
    "Publié le 03/03/2022 à 8h": "2022-03-03T08:00",
    "Par Anne Martin, le 12 déc. 2023": "2023-12-12",
    "né le 1er février 1999": "1999-02-01",
    "le 1ᵉʳ février 1999": "1999-02-01",
    "le premier mai 2020": "2020-05-01",
    "Le 11/09/2023, le ministre": "2023-09-11",
    "2023-09-11T10:00:00+02:00": "2023-09-11T10:00:00+02:00",
    "2023-09-11T08:00:00.000Z": "2023-09-11T08:00:00Z",
    "Aujourd’hui (17 mai 2021), le secrétaire": "2021-05-17",
    "JEUDI 5 MAI 2022": "2022-05-05",
    "mardi 13 juin 2023, 12 h 49": "2023-06-13T12:49",
    "3 aout 2021": "2021-08-03",
    "le 25 fevrier 2020 a 18:30": "2020-02-25T18:30",
    "ven. 20 sept. 2024": "2024-09-20",
    "20.09.2024, 14h05": "2024-09-20T14:05",
    "12/09/23 - 10h30": "2023-09-12T10:30",
    "Créé le 2024/09/20": "2024-09-20",
    "09/25/2023": "2023-09-25",
    "le 5\u00a0juin\u00a02023": "2023-06-05",
    "le 5\u202fjuin 2023": "2023-06-05",
    "14 juil. 2019 (mis à jour ensuite)": "2019-07-14",
    "Le 31 décembre 1999 à minuit": "1999-12-31",
    "en septembre 2023": "2023-09",
    "depuis février 2022": "2022-02",
    "le 8 Mai 1945 fut": "1945-05-08",
    "19 JANV. 2024 | 07:05": "2024-01-19T07:05",
    "Paris, le 4 octobre 2021.": "2021-10-04",
}
ENGLISH = {
    "March 3, 2022 8:15 AM": "2022-03-03T08:15",
    "Sept. 20th, 2024 at 5 pm GMT": "2024-09-20T17:00Z",
    "on the 3rd of March 2022": "2022-03-03",
    "Mon, 03 Mar 2022 08:15:00 +0100": "2022-03-03T08:15:00+01:00",
    "Published 12-Dec-2023": "2023-12-12",
    "Friday, 20 September 2024": "2024-09-20",
    "Friday, September 20, 2024": "2024-09-20",
    "Jan. 6, 2021, 11:59 p.m.": "2021-01-06T23:59",
    "12:05, though, was later: May 9 2020": "2020-05-09",
    "Updated 25/12/2023": "2023-12-25",
    "since October 2021": "2021-10",
    "1 January 2000 10:00 CET": "2000-01-01T10:00+01:00",
    "Thu 21 Dec 2023 07.00": "2023-12-21",
}
OTHER_LANGUAGES = {
    "20. September 2024": "2024-09-20",
    "3 de marzo de 2022": "2022-03-03",
    "15 luglio 2023": "2023-07-15",
    "7 de março de 2022": "2022-03-07",
    "20 сентября 2024": "2024-09-20",
    "3 września 2021": "2021-09-03",
}
TRAPS = (
    "It cost $12.11.20 in old money",
    "Une facture de €12.11.2020",
    "la résolution 1244 du Conseil de sécurité",
    "soit environ 500 à 650 hommes",
    "le serveur 192.168.10.12",
    "la version 10.12.2023 du logiciel",
    "Tél. 06.12.05.23.11",
    "06 12 20 23 11",
    "ouvert 24/7",
    "la saison 2023-2024",
    "les trois quarts, 3/4, des élus",
    "une victoire 20-12",
    "il avait 12 ans en 2023",
    "ISBN 2-07-036822-3",
    "4 000 personnels et 1 000 soldats",
    "à 13:52 précises",
    "12,50 euros en 2023",
    "le 31 février 2023",
    "le 45 mars 2022",
    "13/13/2023",
    "rue du 11 novembre 1918",
    "place du 8 Mai 1945",
    "Le 5 mai 2000 personnes ont défilé",
    "le rover Mars 2020 s’est posé",
    "depuis 1999, à la suite de la guerre aérienne de 78 jours",
    "images/2023/09/11/photo.jpg",
    "IMG_2023-09-11.jpg",
    "la 65e brigade d’infanterie",
    "article 49-3",
    "2 mai",
    "500 m 2022",
    "A-320, B-737-800",
    "2023",
    "you may 2023 be happy",
    "scored 3-2-1 in 2022",
    "numéro 12-05-2023",
    "00/00/2023",
)


@pytest.mark.parametrize(("text", "expected"), FRENCH.items())
def test_a_french_press_form_gives_its_date(text: str, expected: str) -> None:
    assert [str(found.date) for found in absolute.find(text, "fr")] == [expected]


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_an_english_press_form_gives_its_date(text: str, expected: str) -> None:
    assert [str(found.date) for found in absolute.find(text, "en")] == [expected]


@pytest.mark.parametrize(("text", "expected"), OTHER_LANGUAGES.items())
def test_month_names_of_neighbours_are_understood(text: str, expected: str) -> None:
    assert [str(found.date) for found in absolute.find(text, "de")] == [expected]


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_date_gives_none(text: str) -> None:
    assert absolute.find(text, "fr") == []
    assert absolute.find(text, "en") == []


SHARED = {
    "Entre le 30 avril et le 2 mai 2018, trois convois": ["2018-04-30", "2018-05-02"],
    "du 29 décembre au 3 janvier 2020": ["2019-12-29", "2020-01-03"],
    "du lundi 3 mai au vendredi 7 mai 2021": ["2021-05-03", "2021-05-07"],
    "les scrutins du 15 et du 22 mars 2020": ["2020-03-15", "2020-03-22"],
    "Between March 24 and June 10, 1999": ["1999-03-24", "1999-06-10"],
    "rue du 4 septembre et le 9 mai 2018": ["2018-05-09"],
}


@pytest.mark.parametrize(("text", "expected"), SHARED.items())
def test_a_day_takes_its_year_from_the_full_date_that_follows(
    text: str, expected: list[str]
) -> None:
    found = absolute.find(text, "en" if text.startswith("B") else "fr")
    assert [str(each.date) for each in found] == expected
    for each in found:
        assert text[each.start : each.end][0].isalnum()
        assert text[each.start : each.end][-1].isalnum()


def test_a_dotted_time_needs_its_zone_or_half_of_the_day() -> None:
    assert str(absolute.find("4 Mar 2020 06.15 GMT", "en")[0].date) == "2020-03-04T06:15Z"
    assert str(absolute.find("4 Mar 2020 06.15 euros", "en")[0].date) == "2020-03-04"


def test_a_span_spells_the_words_it_was_read_from() -> None:
    text = "Publié le mardi 3 mars 2022 à 08h15 par X"
    (found,) = absolute.find(text)
    assert text[found.start : found.end] == "mardi 3 mars 2022 à 08h15"


def test_two_days_that_share_a_month_are_both_found() -> None:
    dates = [
        str(found.date)
        for found in absolute.find("du 3 au 5 mars 2022, puis les 8 et 9 avril 2022")
    ]
    assert dates == ["2022-03-03", "2022-03-05", "2022-04-08", "2022-04-09"]


def test_day_and_month_follow_the_language_and_the_doubt_is_told() -> None:
    (french,) = absolute.find("04/05/2023", "fr")
    (english,) = absolute.find("04/05/2023", "en")
    assert (str(french.date), french.ambiguous) == ("2023-05-04", False)
    assert (str(english.date), english.ambiguous) == ("2023-04-05", True)


def test_decomposed_accents_are_read_and_offsets_kept() -> None:
    text = unicodedata.normalize("NFD", "le 3 février 2022 et le 5 août 2023")
    found = absolute.find(text)
    assert [str(each.date) for each in found] == ["2022-02-03", "2023-08-05"]
    assert unicodedata.normalize("NFC", text[found[1].start : found[1].end]) == "5 août 2023"


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(words.fold(text)) == len(text)


@given(
    st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)),
    st.sampled_from(("{d} {m} {y}", "le {d} {m} {y} à 12h30", "« {d} {m} {y} »")),
)
def test_every_day_of_the_calendar_is_read_back(day: date, form: str) -> None:
    month = format_date(day, "MMMM", locale="fr")
    text = form.format(d=day.day, m=month, y=day.year)
    (found,) = absolute.find(text)
    assert found.date.date == day.isoformat()


@given(st.text(alphabet="0123456789/-.: ,janvieruhmTZ+()\n", max_size=200))
def test_finds_are_ordered_disjoint_and_dates(text: str) -> None:
    found = absolute.find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(isinstance(each.date, PartialDate) for each in found)


@pytest.mark.parametrize(
    "piece", ["1", "1/", "3 mars ", " ", "lundi ", "1 ", "a\u0301", "2022-", "mai "]
)
def test_a_long_hostile_line_costs_no_more_than_its_length(piece: str) -> None:
    """No pattern backtracks: ten times the text takes about ten times as long."""

    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        absolute.find(text)
        return time.process_time() - start

    cost(1_000)
    assert cost(200_000) < 40 * max(cost(20_000), 0.005)
