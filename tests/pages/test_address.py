"""Addresses are safe on any system and never move."""

import posixpath
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier.pages.address import assign, link, safe


@pytest.mark.parametrize("identifier", ["003_dd10410f6f4bf512", "otan", "aleksandar-vucic", "a"])
def test_a_plain_id_is_its_own_address(identifier: str) -> None:
    assert safe(identifier) == identifier


@pytest.mark.parametrize(
    "identifier",
    [
        *(
            "..",
            ".",
            "",
            "CON",
            "con",
            "nul",
            "a/b",
            "a\\b",
            "?",
            "#",
            "%2f",
            ".htaccess",
            "_x",
            "index",
            "README",
        ),
        *(
            "x" * 300,
            "été",
            "Ⅳ",
            "A",
            "a b",
            "a.b",
            "a--b",
            "-x",
            "\u202egpj",
            "a\nb",
            "404",
            "\ud800",
        ),
    ],
)
def test_other_ids_get_a_folded_address(identifier: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,70}", safe(identifier))
    assert "--" in safe(identifier)


@given(st.lists(st.text(max_size=12), unique=True))
def test_no_two_ids_share_an_address_on_a_system_blind_to_case(identifiers: list[str]) -> None:
    assert len({safe(identifier).casefold() for identifier in identifiers}) == len(identifiers)


def test_a_slug_in_use_falls_back_to_the_id() -> None:
    assert assign([("a", "x"), ("b", "x"), ("x2", "a2")]) == {"a": "x", "b": "b", "x2": "a2"}
    assert assign([("a", "b"), ("b", "b")]) == {"a": "a", "b": "b"}


def test_links_are_relative() -> None:
    assert link("acteurs/otan.md", "articles/a.md") == "../acteurs/otan.md"
    assert link("articles/a.md", "index.md") == "articles/a.md"


SEGMENTS = st.lists(st.sampled_from(["a", "b", "index.md", "2023-09.md", "x--0.md"]), min_size=1, max_size=4)  # fmt: skip


@given(SEGMENTS, SEGMENTS)
@example(["a", "b"], ["a"])
@example(["a", "a"], ["a", "a"])
def test_a_link_says_what_the_systems_own_paths_say(target: list[str], page: list[str]) -> None:
    there, here = "/".join([*target, "t.md"]), "/".join(page)
    assert link(there, here) == posixpath.relpath(there, posixpath.dirname(here) or ".")
