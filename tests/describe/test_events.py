"""Dated sentences: resolved against the article's own day, and none where that day is not known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dossier.describe.dates import alone, relative
from dossier.records import Kind, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

DATED = [(Kind.TITLE, "Un accord"), (Kind.DATELINE, "Publié le 13 juin 2023")]
BODY = "Le conseil de la région s’est réuni pour examiner le texte que le ministre lui a soumis."


def dates(article: Article) -> list[tuple[str, str]]:
    return [(event.date.edtf, event.rule) for event in article.events]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Les renforts sont arrivés le 5 juin 2023 dans la ville.", ["2023-06-05"]),
        ("L’indépendance a été proclamée en 2008 par le parlement.", ["2008"]),
        ("La guerre a duré entre 1998 et 1999 dans la vallée.", ["1998", "1999"]),
        ("De 2015 à 2018, il a dirigé la banque.", ["2015", "2018"]),
        ("En 2019-2020, le club a fini troisième.", ["2019", "2020"]),
        ("De 1500 à 2000 personnes ont défilé dans les rues.", []),
        ("Les grandes grèves de 1995 furent un moment historique.", ["1995"]),
        ("Un terrain de 1990 m2 a été vendu à la commune.", []),
        ("La résolution 1244 (1999) du Conseil reste en vigueur.", []),
        ("Les pluies ont duré du 3 au 5 janvier dans la vallée.", ["2023-01-03", "2023-01-05"]),
        ("Le ministre avait signé le texte le 10 octobre à Lille.", ["2022-10-10"]),
        ("Le procès s’ouvrira le 10 février à Lille.", ["2024-02-10"]),
        ("L’office a interdit en juin 12 pesticides très courants.", []),
        ("Il est arrivé lundi soir dans la capitale.", ["2023-06-12"]),
        ("Hier (lundi), le conseil a voté le texte.", ["2023-06-12"]),
        ("Le pont, fermé depuis 1999, a rouvert dimanche dernier.", ["1999", "2023-06-11"]),
        ("La résolution 1244 du Conseil reste en vigueur.", []),
        ("Un bataillon de 500 à 650 hommes et plus de 2000 civils sont restés.", []),
        ("Dans les années 1990, la ville comptait deux usines.", []),
        ("La loi n°58 de 2017 reste en vigueur dans la région.", []),
        ("Le décret n° 2019-33 (2019) vise les ports du pays.", []),
        ("Les renforts sont arrivés en septembre dans la ville.", ["2022-09"]),
        ("Les pourparlers ont repris fin mai, après deux ans.", ["2023-05"]),
        ("Depuis la mi-janvier, la route est coupée.", ["2023-01"]),
        ("Le procès se tiendra début février à Lille.", ["2024-02"]),
        ("Le pont aura rouvert d’ici fin septembre.", ["2023-09"]),
        ("Le conseil a été réuni vers avril par le maire.", ["2023-04~"]),
        ("Les deux camps avaient signé début 2022 un accord.", ["2022"]),
        ("Le club est promu à l’été 2021, contre toute attente.", ["2021"]),
        ("En 2019, la grève a été longue ; en octobre, il a neigé.", ["2019"]),
        ("En mars, selon lui, rien de tel.", []),
        ("La ville a fêté en mars de la même année son stade.", []),
        ("La sonde est arrivée sur Mars sans encombre.", []),
    ],
)
def test_a_dated_sentence_is_an_event(
    sentence: str, expected: list[str], described: Callable[..., Article]
) -> None:
    article = described([*DATED, (Kind.BODY, BODY), (Kind.BODY, sentence)])
    assert [date for date, _ in dates(article)] == expected
    raw = article.document.text
    assert all(raw[event.start : event.end] == sentence for event in article.events)


@pytest.mark.parametrize(
    ("updated", "told", "expected"),
    [
        ("15/06/2023", "M. Petrovic a appelé mercredi au calme.", ["2023-06-14"]),
        ("15/06/2023", "M. Petrovic a appelé mardi au calme.", ["2023-06-13"]),
        ("15/06/2023", "M. Petrovic a appelé lundi au calme.", ["2023-06-12"]),
        ("15/06/2023", "M. Petrovic a appelé jeudi dernier au calme.", ["2023-06-08"]),
        ("16/06/2023", "M. Petrovic a appelé jeudi dernier au calme.", []),
        ("15/06/2023", "Hier, M. Petrovic a appelé au calme.", ["2023-06-12?"]),
        ("15/06/2023", "Hier (mercredi), M. Petrovic a appelé au calme.", ["2023-06-14"]),
        ("15/06/2023", "Hier (12 juin 2023), M. Petrovic est venu.", ["2023-06-12"]),
        ("13/06/2023", "Hier, M. Petrovic a appelé au calme.", ["2023-06-12"]),
        ("30/06/2023", "M. Petrovic a appelé mercredi au calme.", ["2023-06-07"]),
    ],
)
def test_a_day_is_told_from_the_update_where_it_lies_before_it(
    updated: str, told: str, expected: list[str], described: Callable[..., Article]
) -> None:
    head = (Kind.DATELINE, f"Publié le 13/06/2023 à 18h42 - Mis à jour le {updated} à 07h10")
    article = described([DATED[0], head, (Kind.BODY, BODY), (Kind.BODY, told)])
    assert article.updated
    assert [date for date, _ in dates(article)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister has been in office since September.", ["2022-09"]),
        ("The bridge was closed in late March by the council.", ["2023-03"]),
        ("The bridge will open by July, the council said.", ["2023-07"]),
        ("They may march on the capital, he said.", []),
        ("The deal was signed by May, who left soon after.", []),
        ("In June of the following year the bridge was shut.", []),
    ],
)
def test_an_english_month_alone_takes_the_year_of_the_tense(
    sentence: str, expected: list[str]
) -> None:
    found = alone.find(sentence, date(2023, 6, 13), "en")
    assert [one.date.edtf for one in found] == expected


def test_a_sentence_inside_a_quotation_leaves_the_marks_of_the_whole_out(
    described: Callable[..., Article],
) -> None:
    said = "Le maire soupire : « On a l’habitude. Depuis 1999, c’est pareil. »"
    article = described([*DATED, (Kind.BODY, BODY), (Kind.BODY, said)])
    assert [event.text for event in article.events] == ["Depuis 1999, c’est pareil."]


def test_a_relative_day_without_a_known_date_is_no_event(
    described: Callable[..., Article],
) -> None:
    lines = [(Kind.TITLE, "Un accord"), (Kind.BODY, BODY), (Kind.BODY, "Il est arrivé lundi soir.")]
    assert dates(described(lines)) == []


def test_the_words_that_gave_the_date_give_its_rule_too(seed: Callable[..., Article]) -> None:
    first, second = seed("003").events
    assert (first.date.edtf, first.rule) == ("2024-09-20", "weekday-calendar")
    assert first.text.startswith("Vendredi 20 septembre, la porte-parole")
    assert second.date.edtf == "2022"
    assert "inferred" in str(first.evidence)


def test_a_date_told_from_an_inferred_one_says_so(seed: Callable[..., Article]) -> None:
    told = [event for event in seed("002").events if event.rule == "weekday"]
    assert {event.date.edtf for event in told} == {"2023-09-24", "2023-09-29"}
    assert all("itself inferred" in str(event.evidence) for event in told)


def test_a_day_of_speaking_is_not_reckoned_from_the_article(
    described: Callable[..., Article],
) -> None:
    said = "« Demain, nous partirons tous », a déclaré M. Petrovic à la presse."
    assert dates(described([*DATED, (Kind.BODY, BODY), (Kind.BODY, said)])) == []


@pytest.mark.parametrize(("verb", "day"), [("opens", "2023-06-16"), ("opened", "2023-06-09")])
def test_an_english_show_that_opens_on_a_weekday_is_ahead(verb: str, day: str) -> None:
    text = f"The show {verb} to the public on Friday."
    found = relative.find(text, PartialDate("2023-06-13"), "en")
    assert [one.date.edtf for one in found] == [day]
