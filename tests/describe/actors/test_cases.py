"""Case endings lead to a name that is known already, never away from one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.describe.actors import cases
from dossier.describe.actors.names import fold
from dossier.records import Actor, ActorKind, Authority

if TYPE_CHECKING:
    from collections.abc import Callable

    Named = Callable[..., list[tuple[str, str]]]

VUCIC = Authority(
    actors=(Actor("aleksandar-vucic", "Aleksandar Vučić", ActorKind.PERSON, known=True),)
)


@pytest.mark.parametrize(
    ("name", "said", "language"),
    [
        ("Vučić", "Vučića", "sr"),
        ("Vučić", "Вучићем", "sr"),
        ("Kurti", "Kurtijem", "hr"),
        ("Курти", "Куртију", "sr"),
        ("Stoltenberg", "Stoltenberga", "bs"),
        ("Zaharova", "Zaharovoj", "sr"),
        ("Захарова", "Захаровой", "ru"),
        ("Lavrov", "Лавровым", "ru"),
        ("Petar Petrović", "Petra Petrovića", "sr"),
        ("Ana Brnabić", "Anu Brnabić", "sr"),
        ("Zelenski", "Zelenskog", "sr"),
        ("Ujedinjene nacije", "Ujedinjenih nacija", "hr"),
        ("Donald Tusk", "Donaldem Tuskiem", "pl"),
        ("Kurti", "Kurtit", "sq"),
        ("Stoltenberg", "Stoltenbergs", "de"),
    ],
)
def test_a_form_is_a_case_of_its_name(name: str, said: str, language: str) -> None:
    assert cases.nominatives([fold(said)], [fold(name)], [language]) == {fold(said): fold(name)}


@pytest.mark.parametrize(
    ("name", "said", "language"),
    [
        ("Aleksandar Vučić", "Aleksandra Vučić", "sr"),  # a woman
        ("Ivan Petrov", "Ivana Petrova", "sr"),  # a woman, or his genitive
        ("Vučić", "Vučičević", "sr"),
        ("Vučić", "Vučića", "fr"),  # French has no cases
        ("Vučića", "Vučić", "sr"),  # never the other way
        ("Hans", "Hanss", "de"),
    ],
)
def test_another_name_is_no_case(name: str, said: str, language: str) -> None:
    assert cases.nominatives([fold(said)], [fold(name)], [language]) == {}


def test_a_form_of_two_names_stays_apart() -> None:
    assert cases.nominatives(["marka"], ["marko", "mark"], ["sr"]) == {}


@given(
    st.text(alphabet="abcdeijkorstuvz", min_size=3, max_size=9),
    st.sampled_from(sorted(cases.DECLINING)),
)
def test_a_word_is_no_form_of_itself(word: str, language: str) -> None:
    assert word not in cases.forms(word, language)


def test_a_curators_person_is_known_in_every_case_and_script(named: Named) -> None:
    latin = (
        "Razgovor sa Vučićem je završen, a pismo Vučiću nije poslato. Aleksandra Vučića nije bilo."
    )
    cyrillic = "Разговор са Вучићем је завршен, а писмо Вучићу није послато."
    for text in (latin, cyrillic):
        found = named(text, language="sr", authority=VUCIC)
        assert {actor for _, actor in found} == {"aleksandar-vucic"}
        assert len(found) == (3 if text is latin else 2)


def test_a_man_named_in_the_article_is_meant_by_his_surname_in_a_case(named: Named) -> None:
    text = (
        "Potpisao je Radovan Milinković. Milinkoviću je odgovoreno, a sa Milinkovićem se razgovara."
    )
    assert {actor for _, actor in named(text, language="sr")} == {"radovan-milinkovic"}


def test_countries_and_towns_are_known_in_their_cases(named: Named) -> None:
    text = "Ministar Srbije je u Beogradu govorio o odnosima sa Rusijom i o Kosovu."
    assert [actor for _, actor in named(text, language="sr")] == [
        "serbie",
        "belgrade",
        "russie",
        "kosovo",
    ]


def test_a_french_text_has_no_cases(named: Named) -> None:
    assert named("Les Vučića sont là.", authority=VUCIC) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [("komandanti i KFOR-it foli", "sq"), ("sa NATO-om", "sr"), ("Der Nato-Rat tagt", "de")],
)
def test_an_acronym_keeps_its_name_before_an_ending(named: Named, text: str, language: str) -> None:
    assert [actor for _, actor in named(text, language=language)] in (["kfor"], ["otan"])


@pytest.mark.cost
def test_reading_cases_costs_no_more_than_the_length(named: Named) -> None:
    line = "Razgovor sa Vučićem i Ivanom Petrovićem u Beogradu, a Milan Petrović je sa Rusijom.\n"

    def seconds(times: int) -> float:
        began = time.process_time()
        named(line * times, language="sr", authority=VUCIC)
        return time.process_time() - began

    seconds(10)
    # Eight times the text: sixty-four times the time if that grew with the square.
    assert seconds(800) < 40 * seconds(100)


@pytest.mark.cost
def test_many_names_are_held_against_their_surnames_alone() -> None:
    def seconds(number: int) -> float:
        surnames = [
            f"{chr(97 + one % 26)}{chr(97 + one // 26 % 26)}{chr(97 + one // 676)}rov"
            for one in range(number)
        ]
        known = [f"ivan {surname}" for surname in surnames]
        said = [f"ivanom {surname}om" for surname in surnames]
        began = time.process_time()
        assert len(cases.nominatives(said, known, ["sr"])) == number
        return time.process_time() - began

    seconds(4000)  # so that all forms are made before
    # Eight times the names, likewise.
    assert seconds(4000) < 40 * seconds(500)
