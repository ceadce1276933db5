"""English organisations by their form, and people and places beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Audit Office has warned them.", "National Audit Office"),
        ("the Centers for Disease Control and Prevention said", "Centers for Disease Control and Prevention"),
        ("officials at the Department of Health and Social Care say", "Department of Health and Social Care"),
        ("She works for the Medical Research Council.", "Medical Research Council"),
        ("nurses at King’s College Hospital in September", "King’s College Hospital"),
    ],
)  # fmt: skip
def test_capitals_around_a_head_are_one_organisation(named: Named, text: str, name: str) -> None:
    assert [one for one, _ in named(text, language="en")] == [name]


@pytest.mark.parametrize(
    "text",
    ["He went to the office.", "A Trust was set up.", "The Council met.", "Les services du National Audit Office"],
)  # fmt: skip
def test_a_head_alone_and_other_languages_are_left_alone(named: Named, text: str) -> None:
    language = "fr" if text.startswith("Les") else "en"
    assert named(text, language=language) == []


def test_a_known_organisation_keeps_its_actor(named: Named) -> None:
    found = named("The UN Security Council and the European Court of Human Rights.", language="en")
    assert [actor for _, actor in found] == ["conseil-de-securite-de-l-onu", "cedh"]


def test_a_person_after_an_organisation_is_no_part_of_it(named: Named) -> None:
    found = named("President of the European Council Charles Michel came.", language="en")
    assert found[0] == ("European Council", "conseil-europeen")


def test_in_before_a_name_announces_nobody(named: Named) -> None:
    """« commander-in-chief » is an office, « in » is none."""
    assert named("They met in Cambridge and in Lexington.", language="en") == []
