"""Articles are untrusted: whatever they hold is printed as text, or its absence is said."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.export import pdf
from dossier.records import Fact, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

OPTIONS = pdf.BriefingOptions("Le pont du lac")


@pytest.mark.parametrize(
    "text",
    [
        "č ć ă ș ş ț ž đ",
        "Ж ш ђ џ",
        "Ω ά Ὦ",
        "→ ← ↔ ≠ ≥",
        "œ Œ æ € № ﬁ",
        "e\u0301 combining",
        "שלום",
        "مرحبا بالعالم",
        "☺ ★",
        "北約部隊",
        "科索沃の安定",
        "나토",
        "नाटो महासचिव",
        "เลขาธิการ",
        "😀 👍🏽",
    ],
)
def test_these_signs_have_glyphs(
    text: str, article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    made = dossier(
        [article("001", [(Kind.TITLE, "Signes"), (Kind.BODY, f"Voici {text} et voilà.")])]
    )
    _, notices = pdf.write(made, OPTIONS)
    assert notices == ()


@pytest.mark.parametrize(
    "text",
    [
        '#import "@preview/x:1.0.0": *',
        '#read("/etc/passwd")',
        "$ x^2 + integral $ *bold* _it_ `raw` ``` <label> @ref",
        "= Heading\\ // comment /* more */ #{panic()} \\u{41} [content]",
        '"; #sys.inputs "} {"pieces": []}',
        "{{ jinja }} {% raw %} <script>alert(1)</script> \\\\ &amp;",
    ],
)
def test_hostile_text_is_printed_as_it_stands(
    text: str,
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    made = dossier(
        [
            article(
                "001",
                [(Kind.TITLE, text), (Kind.HEADING, text), (Kind.BODY, text)],
                language=Fact("en", "x"),
            )
        ]
    )
    said = pages(pdf.write(made, pdf.BriefingOptions("T", language="en"))[0])
    assert " ".join(said[3].split()).count(" ".join(text.split())) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "a\x00b\x07c\x1bd",
        "\u202egnirts\u202c \u2066x\u2069 \u200bz\ufeff",
        "\ud800 lone",
        "\x01\x01\x01",
        "\ufffe\uffff\U0010ffff\ue000",
        "日本語 👩‍👩‍👧 👍🏽 🇫🇷",
        "x" * 4000,
        "https://example.org/" + "a/b" * 900,
        "\u0301" * 200,
        "\u00ad\u200d\ufe0f",
        " ",
    ],
)
def test_odd_characters_never_stop_the_briefing(
    text: str,
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    lines = [
        (Kind.TITLE, text),
        (Kind.BODY, text),
        (Kind.CAPTION, text),
        (Kind.LIST, text),
        (Kind.BODY, "La fin."),
    ]
    content, _ = pdf.write(dossier([article("001", lines)]), OPTIONS)
    assert "La fin." in pages(content)[3] or any("La fin." in said for said in pages(content))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_any_text_is_printed_and_found_again(
    texts: list[str], article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    kinds = (Kind.BODY, Kind.HEADING, Kind.LIST, Kind.CAPTION, Kind.QUOTATION, Kind.TABLE)
    made = article("001", [(Kind.TITLE, texts[0]), *zip(kinds, texts, strict=False)])
    content, _ = pdf.write(dossier([made]), OPTIONS)
    assert content.startswith(b"%PDF-1.7")


def test_only_web_and_mail_addresses_become_links(
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    made = dossier(
        [
            article(
                "001", [(Kind.TITLE, "A"), (Kind.BODY, "B")], url=Fact("javascript:alert(1)", "x")
            )
        ]
    )
    content, _ = pdf.write(made, OPTIONS)
    assert "javascript:alert(1)" in pages(content)[3]
    assert b"/URI (javascript" not in content
    with pikepdf.open(io.BytesIO(content)) as file:
        actions = [
            one.A for one in file.objects if isinstance(one, pikepdf.Dictionary) and "/A" in one
        ]
    assert not [action for action in actions if "javascript" in str(action)]
