"""Links and emphasis of web pages: read back exactly or not at all, whatever a stranger wrote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.pages.reading.inline import Run, runs
from dossier.pages.render import outward
from dossier.read import html


def of(markup: str) -> tuple[Run, ...]:
    (document,) = html.read("seeds/a.html", markup.encode())
    (element,) = document.elements
    return runs(element.markdown, document.text[element.start : element.end])


def test_links_and_emphasis_come_back() -> None:
    markup = "<p>Le <b>bac</b> de <a href='https://a.example/x(1)'>l’<em>île</em> *</a> part.</p>"
    assert of(markup) == (
        Run("Le "),
        Run("bac", "strong"),
        Run(" de "),
        Run("l’", "", "https://a.example/x%281%29"),
        Run("île", "em", "https://a.example/x%281%29"),
        Run(" "),
        Run("*", "", "https://a.example/x%281%29"),
        Run(" part."),
    )


def test_what_looks_like_markdown_in_the_page_is_text() -> None:
    text = r"[ici](https://a.example) **gras** \*"
    assert of(f"<p>{text} <i>x</i></p>") == (Run(text + " "), Run("x", "em"))


def test_an_address_that_runs_a_script_is_no_link() -> None:
    assert of("<p>Un <a href='javascript:alert(1)'>mot</a></p>") == (Run("Un mot"),)


PARTS = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href='https://a.example/\"><script>'>",
        "</a>",
        "*",
        "**",
        "[",
        "]",
        "(",
        ")",
        "\\",
        "`",
        " ",
        "mot",
        "<",
        "&lt;script&gt;",
        "\"'>",
        "é",
    ]
)


@given(st.lists(PARTS, max_size=30).map("".join))
def test_the_runs_always_spell_the_text_and_lead_nowhere_strange(inner: str) -> None:
    (document,) = html.read("seeds/a.html", f"<p>début {inner} fin</p>".encode())
    for element in document.elements:
        text = document.text[element.start : element.end]
        found = runs(element.markdown, text)
        assert "".join(run.text for run in found) == text
        assert {run.mark for run in found} <= {"", "strong", "em"}
        for run in found:
            shown = outward(run.address) if run.address else None
            assert shown is None or not set(shown) & set("<>\"'` ")


@given(st.text(max_size=60), st.text(max_size=60))
def test_markdown_that_does_not_spell_the_text_is_not_used(markdown: str, text: str) -> None:
    assert "".join(run.text for run in runs(markdown, text)) == text
