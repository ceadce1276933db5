"""Addresses of a copy name files, whatever the host made of them; what is no address stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.offline.links import further, settled, whole

FILES = frozenset(
    ("index.html", "a/index.html", "a/b/index.html", "été/index.html", "c.html", "a/x.pdf", "zip")
)
KNOWN = FILES.__contains__


@pytest.mark.parametrize(
    ("base", "given", "there"),
    [
        ("", "a/", "a/index.html"),
        ("", "a", "a/index.html"),
        ("", ".", "./index.html"),
        ("a", "..", "../index.html"),
        ("a", "../", "../index.html"),
        ("a/b", "../", "../index.html"),
        ("a/b", "./", "./index.html"),
        ("", "a/?q=1&r=2#p", "a/index.html?q=1&r=2#p"),
        ("", "a/b/#p", "a/b/index.html#p"),
        ("", "%C3%A9t%C3%A9/", "%C3%A9t%C3%A9/index.html"),
    ],
)
def test_an_address_of_a_folder_gets_the_name_of_its_page(
    base: str, given: str, there: str
) -> None:
    assert whole(given, base, KNOWN) == there


@pytest.mark.parametrize(
    "given",
    [
        *("c.html", "a/x.pdf", "a/index.html", "nowhere/", "#p", "?q=1", "", "../../out/"),
        *("https://example.org/a/", "//example.org/a/", "mailto:a@b.c", "/a/", "data:,a/"),
    ],
)
def test_any_other_address_stays(given: str) -> None:
    assert whole(given, "", KNOWN) == given


def test_addresses_are_read_as_browsers_read_them() -> None:
    page = """<a title="a > b" href='a/&#63;q&#61;1&amp;r=2'>x</a> <a href=a/>y</a> <form action="a/">"""
    assert settled(page, "index.html", KNOWN) == (
        """<a title="a > b" href="a/index.html?q=1&amp;r=2">x</a> <a href="a/index.html">y</a> """
        """<form action="a/index.html">"""
    )


@pytest.mark.parametrize(
    "text",
    [
        """<script>let a = '<a href="a/">'</script>""",
        """<!-- <a href="a/"> -->""",
        """<textarea><a href="a/"></textarea>""",
        """&lt;a href="a/"&gt;""",
        """<p data-href="a/" title=' href="a/"'>""",
    ],
)
def test_what_only_looks_like_an_address_stays(text: str) -> None:
    assert settled(f"<p>{text}</p>", "index.html", KNOWN) == f"<p>{text}</p>"


@given(st.text(alphabet="<>\"'= ahref/scipt!-", max_size=80))
def test_broken_markup_is_no_fault_and_a_second_pass_changes_nothing(text: str) -> None:
    once = settled(text, "index.html", KNOWN)
    assert settled(once, "index.html", KNOWN) == once


def test_what_is_fetched_ahead_and_what_only_the_site_has_is_left_out() -> None:
    page = (
        '<link rel="modulepreload" href="x.js"><link rel="preload" as="fetch" href="y.json">'
        '<link rel="alternate" type="application/atom+xml" href="feed.atom"><link rel="stylesheet" href="s.css">'
        '<p>1<span data-dossier-online> · <a href="dossier.zip">zip</a></span>, 2</p>'
    )
    assert settled(page, "index.html", KNOWN) == '<link rel="stylesheet" href="s.css"><p>1, 2</p>'


def test_before_our_first_script_stands_the_one_that_reads_files() -> None:
    page = '<script src="../assets/dossier/all.js" defer></script><script src="../assets/dossier/search/main.js"></script>'
    told = settled(page, "a/index.html", KNOWN)
    assert told == f'<script src="../assets/dossier/held/take.js" defer></script>{page}'


def test_the_further_pages_of_a_list_are_named_as_files() -> None:
    page = '<form data-dossier-more="../a/ b/">'
    assert list(further(page, "a/index.html")) == ["a", "a/b"]
    assert settled(page, "a/index.html", KNOWN) == (
        '<form data-dossier-more="../a/index.html b/index.html">'
    )
