"""Persons called by their given name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_given_name_alone_is_the_person_of_the_article_who_bears_it(
    named: Callable[..., list[tuple[str, str]]],
) -> None:
    text = "Le maire Kévin Tramplot a parlé. Le maire Kevin est parti."
    assert [actor for _, actor in named(text)] == ["kevin-tramplot"] * 2


def test_a_given_name_that_two_bear_or_that_is_styled_is_left_alone(
    named: Callable[..., list[tuple[str, str]]],
) -> None:
    two = "Le maire Kévin Tramplot et le juge Kévin Darsy ont parlé. Le maire Kevin est parti."
    assert named(two)[-1][1] == "kevin"
    pope = "Le pape François a reçu le ministre François Tramplot. Le pape François a souri."
    assert {actor for _, actor in named(pope)} == {"francois", "francois-tramplot"}
