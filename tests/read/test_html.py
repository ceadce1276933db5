"""Web pages: what a reader would see, one line a block, and where each stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dossier.read import html
from dossier.records import RawDocument, UnreadableSeed


def page(markup: str | bytes) -> RawDocument:
    content = markup if isinstance(markup, bytes) else markup.encode()
    (document,) = html.read("seeds/page.html", content)
    return document


def lines(markup: str | bytes) -> list[str]:
    return page(markup).text.split("\n")


def test_each_block_is_a_line() -> None:
    assert lines("<h1>Le port</h1><p>Un <b>bac</b> part.</p><ul><li>lundi<li>mardi</ul>") == [
        "Le port",
        "Un bac part.",
        "lundi",
        "mardi",
    ]


def test_elements_are_the_lines_of_the_text() -> None:
    document = page("<div>a<p>b c</p>d</div><p>e")
    assert [document.text[each.start : each.end] for each in document.elements] == [
        "a",
        "b c",
        "d",
        "e",
    ]
    assert document.text == "a\nb c\nd\ne"


def test_scripts_styles_templates_and_hidden_parts_are_not_text() -> None:
    assert lines(
        "<script>x()</script><style>p{}</style><template><p>t</p></template><p hidden>h</p>"
        "<div style='display: none'><p>d</p></div><p aria-hidden=true>a</p><p>seen</p>"
    ) == ["seen"]


def test_a_hidden_part_that_is_the_article_is_shown() -> None:
    """Some pages hide their body until a script has run."""
    prose = "Le bac quitte le quai à sept heures, et revient à midi quand la mer le permet, dit le capitaine."
    assert lines(f"<p>Menu</p><div style='display:none'><p>{prose}</p></div>") == ["Menu", prose]
    assert lines(f"<p>Menu</p><noscript><p>{prose}</p></noscript>") == ["Menu", prose]


def test_entities_are_decoded_once() -> None:
    assert lines("<p>A &amp;amp; B &eacute;</p>") == ["A &amp; B é"]


def test_no_break_spaces_stay() -> None:
    assert lines("<p>\n  « Non\u202f! »\u00a0dit-il\n</p>") == ["« Non\u202f! »\u00a0dit-il"]


def test_a_hand_wrapped_sentence_is_one_line_and_two_breaks_are_two() -> None:
    first = "Le maire de la commune a dit hier soir devant"
    assert lines(f"<p>{first}<br>les habitants.<br><br>Fin.</p>") == [
        f"{first} les habitants.",
        "Fin.",
    ]


def test_links_emphasis_and_their_characters_are_kept_in_markdown() -> None:
    (element,) = page(
        "<p>Voir <a href='https://a.example/x_(1)'>le <em>port</em></a>, <b>vite</b>.</p>"
    ).elements
    assert element.link_characters == len("leport")
    assert element.markdown == (
        "Voir [le](https://a.example/x%5F%281%29) [*port*](https://a.example/x%5F%281%29), **vite**."
    )


def test_markdown_of_the_article_is_literal() -> None:
    shown = [
        each.markdown
        for each in page("<p># a *b* [c](d) {x}</p><p>1. e</p><p>&lt;i>f</p>").elements
    ]
    assert shown == ["\\# a \\*b\\* \\[c\\](d) \\{x\\}", "1\\. e", "\\<i\\>f"]


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "//[", "vbscript:x", "relative"]
)
def test_a_link_that_no_reader_may_follow_is_text(href: str) -> None:
    assert page(f'<p><a href="{href}">x</a></p>').elements[0].markdown == "x"


def test_images_are_named_and_never_loaded() -> None:
    markup = "<figure><img src='https://a.example/p.jpg' alt='Le port'><figcaption>Vu du quai</figcaption></figure>"
    assert page(markup).elements[0].images == (("Le port", "https://a.example/p.jpg"),)


def test_containers_say_what_the_page_calls_its_parts() -> None:
    document = page("<main><div class='articleBody post-42'><p>x</p></div></main>")
    container = document.containers[document.elements[0].container]
    above = document.containers[container.parent]
    assert (container.tag, above.tag, above.words) == (
        "p",
        "div",
        ("article", "body", "post", "42"),
    )
    assert all(each.parent < number for number, each in enumerate(document.containers))


def test_hints_come_from_meta_tags_and_linked_data() -> None:
    said = page(
        "<html lang=fr><head><title>t | Site</title><meta property='og:title' content=' Le   port '>"
        "<link rel=canonical href='https://a.example/port'>"
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"A. Lenoir"}],'
        '"datePublished":"2024-09-20","articleBody":"Un bac.","publisher":{"name":"Le Quai"}}]}</script>'
        "</head><body><p>x</p></body></html>"
    ).hints
    assert said == {
        "article_body": "Un bac.",
        "author": "A. Lenoir",
        "lang": "fr",
        "published": "2024-09-20",
        "published_by": "declared",
        "site_name": "Le Quai",
        "title": "Le port",
        "url": "https://a.example/port",
    }


@pytest.mark.parametrize("broken", ["{", "[" * 100_000, '{"@type": 3}', '"x"', "null"])
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    assert page(f'<script type="application/ld+json">{broken}</script><p>x</p>').hints == {}


@pytest.mark.parametrize(
    ("content", "notices"),
    [
        ("<p>déjà</p>".encode("utf-8-sig"), 0),
        ("<p>déjà</p>".encode("utf-16"), 0),
        ("<html><p>déjà</p></html>".encode("utf-16-le"), 0),
        ("<meta charset=iso-8859-1><p>déjà</p>".encode(), 0),
        ("<meta charset=utf-16><p>déjà</p>".encode(), 0),
        ("<meta charset=windows-1252><p>déjà</p>".encode("cp1252"), 0),
        ("<meta charset=rot13><p>déjà</p>".encode("cp1252"), 0),
        ("<p>déjà</p>".encode("latin-1"), 0),
        (b"<meta charset=utf-8><p>d\xc3\xa9j\xc3\xa0</p>", 0),
    ],
)
def test_encodings_are_believed_when_the_bytes_agree(content: bytes, notices: int) -> None:
    document = page(content)
    assert (document.text, len(document.notices)) == ("déjà", notices)


def test_lost_characters_are_told() -> None:
    document = page(("<meta charset=utf-8><p>" + "é" * 200).encode() + b"\xff</p>")
    assert [notice.level for notice in document.notices] == ["warning"]


@pytest.mark.parametrize(
    "content", [b"", b"<html></html>", b"<script>x</script>", b"\x00\x00", b"<img src=x>"]
)
def test_a_page_without_text_is_refused_with_a_cure(content: bytes) -> None:
    with pytest.raises(UnreadableSeed, match="shows no text"):
        html.read("seeds/page.html", content)


@pytest.mark.cost
@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "x",
        "<div>" * 100_000 + "x" + "</div>" * 100_000,
        "<b>" * 20_000 + "x",
        "<p>x" * 50_000,
        "x" * 3_000_000,
        "<table><tr><td>" * 5_000 + "x",
        "<p>a <i>b</i> " * 20_000,
    ],
)
def test_huge_and_deep_pages_are_read_in_a_moment(markup: str) -> None:
    start = time.process_time()
    assert "x" in page(markup).text or "b" in page(markup).text
    assert time.process_time() - start < 20


@given(some.text(alphabet="<>/ab pdiv=\"'&;!-\n é#[]", max_size=300))
def test_any_markup_gives_lines_or_a_refusal(markup: str) -> None:
    try:
        document = page(markup)
    except UnreadableSeed:
        return
    shown = [document.text[each.start : each.end] for each in document.elements]
    assert document.text == "\n".join(shown)
    assert all(shown)
    assert not any("\n" in each.markdown for each in document.elements)


@given(some.binary(max_size=300))
def test_any_bytes_give_lines_or_a_refusal(content: bytes) -> None:
    try:
        html.read("seeds/page.html", content)
    except UnreadableSeed:
        return
