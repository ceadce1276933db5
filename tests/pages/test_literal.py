"""Whatever an article says reaches the reader as text, in every host."""

import html
import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dossier.pages.literal import harmless, literal, shown

EXTENSIONS = [
    *(
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "tables",
        "toc",
        "wikilinks",
        "smarty",
    ),
    *(
        "sane_lists",
        "nl2br",
        "pymdownx.arithmatex",
        "pymdownx.betterem",
        "pymdownx.caret",
        "pymdownx.critic",
    ),
    *(
        "pymdownx.details",
        "pymdownx.emoji",
        "pymdownx.escapeall",
        "pymdownx.inlinehilite",
        "pymdownx.keys",
    ),
    *(
        "pymdownx.magiclink",
        "pymdownx.mark",
        "pymdownx.progressbar",
        "pymdownx.smartsymbols",
        "pymdownx.snippets",
    ),
    *("pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    *(
        "pymdownx.blocks.admonition",
        "pymdownx.blocks.details",
        "pymdownx.blocks.html",
        "pymdownx.blocks.tab",
    ),
    "pymdownx.fancylists",
]
MAGIC = {
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "u",
        "repo": "r",
    }
}
PYTHON_MARKDOWN = markdown.Markdown(extensions=EXTENSIONS, extension_configs=MAGIC)

NASTY = [
    *(
        "# h",
        "1. a",
        "1) a",
        "a. b",
        "xiv. b",
        "- x",
        "+ x",
        "* x",
        "> q",
        "---",
        "===",
        "***",
        ":   def",
        "    code",
    ),
    *(
        "<script>alert(1)</script>",
        "<!-- x -->",
        "&lt;b&gt;",
        "&amp;lt;",
        "&#60;",
        "{: .c onclick=x }",
        "{#id}",
    ),
    *(
        "[a](javascript:x)",
        "![i](http://e.example/i.png)",
        "[r]: http://e.example",
        "[^1]: note",
        "*[OTAN]: x",
        "[TOC]",
    ),
    *(
        "{{ config }}",
        "{% raw %}",
        "{# c #}",
        "--8<-- 'mkdocs.yml'",
        ";--8<--",
        "```sh",
        "~~~",
        "`c`",
        "$x$",
        r"\(x\)",
    ),
    *(
        "!!! note",
        "??? x",
        '=== "tab"',
        "/// html | p",
        "[[wiki]]",
        ":smile:",
        "++ctrl++",
        "==m==",
        "^^i^^",
        "~~d~~",
    ),
    *(
        "{++a++}",
        "{--d--}",
        "(c) (tm) -->",
        "1st 2nd 1/2",
        '[=50% "x"]',
        "[ ] todo",
        "http://e.example",
        "www.e.example",
    ),
    *(
        "a@e.example",
        "@user",
        "user/repo#1",
        "#12",
        "0123456789abcdef0123456789abcdef01234567",
        "| a | b |",
        "|---|",
    ),
    *(
        "\x02klzzwxh:0000\x03",
        "\x1b[31m",
        "::error::x",
        "\u202egpj.exe",
        "a\u2028b",
        "\ud800",
        "\x85",
        'it\'s "q" ... --',
    ),
    *(
        "\u200b# x",
        "\ufeff- x",
        "\u00a0\u00a0\u00a0\u00a0x",
        "|",
        "\\",
        "\\\\*",
        "_a_",
        "snake_case",
        "l'OTAN",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*NASTY, " ", "\n", "\n\n", "mot", "’", "."]), max_size=6).map(
        "".join
    ),
    st.text(alphabet=" \n\t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~a1é", max_size=30),
)


def visible(markup: str) -> str:
    """Return the text of a lone paragraph; anything else than a paragraph fails."""
    paragraph = re.fullmatch(r"\s*(?:<p>([^<>]*)</p>)?\s*", markup)
    assert paragraph, f"more than a paragraph: {markup!r}"
    return " ".join(html.unescape(paragraph[1] or "").split())


@pytest.mark.parametrize("text", NASTY)
def test_markup_is_shown_and_not_obeyed(text: str) -> None:
    test_any_text_comes_out_of_python_markdown_as_it_went_in.hypothesis.inner_test(text)
    test_any_text_comes_out_of_commonmark_as_it_went_in.hypothesis.inner_test(text)


@settings(deadline=None)
@given(TEXTS)
@example("")
def test_any_text_comes_out_of_python_markdown_as_it_went_in(text: str) -> None:
    assert visible(PYTHON_MARKDOWN.reset().convert(literal(text))) == " ".join(shown(text).split())


@settings(deadline=None)
@given(TEXTS)
def test_any_text_comes_out_of_commonmark_as_it_went_in(text: str) -> None:
    assert visible(MarkdownIt("commonmark").render(literal(text))) == " ".join(shown(text).split())


@given(TEXTS)
def test_literal_text_holds_no_delimiter_and_one_line(text: str) -> None:
    """What a template engine or a line-based preprocessor looks for cannot be there."""
    assert not re.search(
        r"[<>\"'`*_\[\](){}|\\@#=~^$/!?\n\r\t]", re.sub(r"&#\d+;", "", literal(text))
    )


@given(TEXTS)
def test_a_front_matter_title_is_text_even_when_unescaped_or_printed_raw(text: str) -> None:
    line = harmless(text)
    for said in (line, html.unescape(line), html.unescape(html.unescape(line))):
        assert not re.search(r"[<>\"]|\{[{%#]|[\x00-\x1f\x7f]", said)
    assert html.unescape(line) == line


def test_a_direction_that_a_text_opens_ends_with_it() -> None:
    assert shown("a\u202eb\u2066c") == "a\u202eb\u2066c\u2069\u202c"
    assert shown("a\u2067b\u2069c") == "a\u2067b\u2069c"


def test_plain_french_stays_readable() -> None:
    said = "La Serbie s’engage : « oui », a dit le vice-président. Puis 1 000 soldats…"
    assert literal(said) == said


def test_zero_width_characters_are_kept() -> None:
    assert shown("a\u200bb\u200dc\ufeff") == "a\u200bb\u200dc\ufeff"
