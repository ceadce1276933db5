"""Short references in Markdown written by hand: found, read, left alone where they are examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.index.references import Reference, bare, cut, read

SCRAPS = (
    "[@003]", "[@003 §5]", "[@a « b »]", "[@", "]", "«", "»", "`", "```\n", "\n\n", "<!--", "-->", " é ",
    "[@x](y)", "\\[@z]", "<pre>", "§", "#p-0a1b2c3d", '"',
)  # fmt: skip


def references(markdown: str) -> list[Reference]:
    return [piece for piece in cut(markdown) if isinstance(piece, Reference)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[@003]", ("003", None, None, "")),
        ("[@003 §5]", ("003", 5, None, "")),
        ("[@003, § 5]", ("003", 5, None, "")),
        ("[@003 #p-0a1b2c3d]", ("003", None, "p-0a1b2c3d", "")),
        ("[@003#p-0a1b2c3d-2]", ("003", None, "p-0a1b2c3d-2", "")),
        ("[@003 « mots cités »]", ("003", None, None, "mots cités")),
        ("[@003 §5 “mots cités”]", ("003", 5, None, "mots cités")),
        ('[@003: "mots\ncités"]', ("003:", None, None, "mots cités")),
        ("[@003 « Nous […] continuerons »]", ("003", None, None, "Nous […] continuerons")),
        ("[@003 « dit « oui » et part »]", ("003", None, None, "dit « oui » et part")),
    ],
)
def test_a_reference_names_an_article_a_paragraph_and_words(
    text: str, parts: tuple[str, int | None, str | None, str]
) -> None:
    (found,) = references(f"Avant {text} après.")
    assert found.text == text
    assert (found.key, found.number, found.anchor, found.words) == parts


@pytest.mark.parametrize(
    "text",
    [
        "`[@003]`",
        "```\n[@003]\n```",
        "~~~ md\n[@003]\n~~~",
        "<!-- [@003] -->",
        "<code>[@003]</code>",
        "[@nom](https://a.example)",
        "[@nom][lien]",
        "[@nom]: https://a.example",
        "\\[@003]",
        "a@b.example",
    ],
)
def test_code_links_and_addresses_are_no_references(text: str) -> None:
    assert references(text) == []


@pytest.mark.parametrize("text", ["[@]", "[@ 003 §]", "[@003 « mots]", "[@003 mots]", "[@003 §x]"])
def test_what_cannot_be_read_is_found_and_names_nothing(text: str) -> None:
    (found,) = references(text)
    assert (found.text, found.key) == (text, "")


def test_a_bracket_that_is_never_closed_swallows_nothing_behind_it() -> None:
    found = references("[@003 « mots\n\n[@004]\n\n« fin »]")
    assert [one.text for one in found] == ["[@004]"]


@given(st.lists(st.sampled_from(SCRAPS), max_size=25))
def test_cutting_loses_nothing(scraps: list[str]) -> None:
    markdown = "".join(scraps)
    assert "".join(one if isinstance(one, str) else one.text for one in cut(markdown)) == markdown


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert read(f"[@{text}]").text == f"[@{text}]"


def test_words_for_places_without_links_lose_their_references() -> None:
    assert bare("Le pont rouvre [@003 §2]. Il était  fermé.") == "Le pont rouvre. Il était fermé."
