"""The day a page was published: declared, in its address, marked, or searched; never what a bare year stands for."""

from __future__ import annotations

import socket

import pytest

from dossier.read import html

PROSE = "<p>Le bac a repris la mer hier matin après trois semaines d’arrêt, au grand soulagement des îliens.</p>"


def said(head: str, body: str = "") -> tuple[str, str]:
    (document,) = html.read(
        "p.html", f"<html><head>{head}</head><body>{body}{PROSE}</body></html>".encode()
    )
    return document.hints.get("published", ""), document.hints.get("published_by", "")


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta property="article:published_time" content="2021-03-04T05:06:07+01:00">', "",
         ("2021-03-04T05:06:07+01:00", "declared")),
        ('<link rel="canonical" href="https://a.example/2021/03/04/bac">', "", ("2021-03-04", "address")),
        ("", '<time datetime="2021-03-04 08:00">jeudi</time>', ("2021-03-04 08:00", "marked")),
        ("", '<span itemprop="datePublished" content="2021-03-04">4 mars</span>', ("2021-03-04", "marked")),
        ("", "<div class=meta>Le 4 mars 2021</div>", ("2021-03-04", "searched")),
        ("", "<footer>© 2016 Le Quai</footer>", ("", "")),
        ("", "", ("", "")),
    ],
)  # fmt: skip
def test_a_date_is_given_with_what_it_stands_on(
    head: str, body: str, expected: tuple[str, str]
) -> None:
    assert said(head, body) == expected


def test_several_times_are_other_articles_and_mark_nothing() -> None:
    times = "".join(f'<li><time datetime="2021-03-0{day}">x</time></li>' for day in range(1, 9))
    assert said("", f"<ul>{times}</ul>")[1] != "marked"


def test_nothing_is_fetched_though_the_page_is_but_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A string that looks like an address would be fetched by htmldate; it must never be given one."""

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refuse)
    (document,) = html.read("p.html", b"https://a.example/2021/03/04/bac")
    assert document.text


@pytest.mark.parametrize(
    "markup", ["<", "<p>\x01\x02", "<div>" * 5000 + "x", "<p>" + "1/1/20 " * 50_000]
)
def test_a_strange_page_costs_little_and_breaks_nothing(markup: str) -> None:
    html.read("p.html", (markup + "<p>x").encode())
