"""The book for e-readers, as a reading system sees it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.export import epub
from dossier.export.briefing import BriefingOptions
from dossier.export.epub import check, safe
from dossier.export.selection import Selection
from dossier.records import Fact, Kind, Part, PartialDate, Plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

OPTIONS = BriefingOptions("Le pont & le lac", subtitle="Revue", authors=("Cellule de veille",))
XHTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"


def opened(book: bytes) -> dict[str, str]:
    """Return the book's files by name."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def parsed(file: str) -> ElementTree.Element:
    return ElementTree.fromstring(file.encode())  # noqa: S314 - our own output


def words(file: str) -> str:
    return " ".join("".join(parsed(file).itertext()).split())


@pytest.fixture(scope="module")
def bound(lake: Dossier) -> bytes:
    return epub.write(lake, OPTIONS)[0]


@pytest.fixture(scope="module")
def files(bound: bytes) -> dict[str, str]:
    return opened(bound)


def test_the_archive_says_what_it_is_in_its_first_bytes(bound: bytes) -> None:
    assert bound[:4] == b"PK\x03\x04"
    assert bound[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_dossier_gives_the_same_bytes(bound: bytes, lake: Dossier) -> None:
    assert epub.write(lake, OPTIONS)[0] == bound
    later = epub.write(lake, replace(OPTIONS, created=1_700_000_000))[0]
    assert "2023-11-14T22:13:20Z" in opened(later)["EPUB/package.opf"]


def test_a_revision_keeps_the_book_s_name_and_a_selection_has_another(lake: Dossier) -> None:
    def name(options: BriefingOptions) -> str:
        package = opened(epub.write(lake, options)[0])["EPUB/package.opf"]
        return re.findall(r"urn:uuid:[0-9a-f-]{36}", package)[0]

    chosen = replace(OPTIONS, selection=Selection(ids=("001_lake",)))
    assert name(replace(OPTIONS, created=5)) == name(OPTIONS) != name(chosen)


def test_the_package_lists_every_file_and_reads_them_in_order(files: dict[str, str]) -> None:
    package = parsed(files["EPUB/package.opf"])
    space = "{http://www.idpf.org/2007/opf}"
    listed = {one.get("id"): one.get("href") for one in package.iter(f"{space}item")}
    assert {f"EPUB/{href}" for href in listed.values()} == {
        name for name in files if name.startswith("EPUB/") and name != "EPUB/package.opf"
    }
    order = [listed[one.get("idref")] for one in package.iter(f"{space}itemref")]
    assert order[:2] == ["cover.xhtml", "nav.xhtml"]
    articles = [name for name in order if name and name.startswith("article-")]
    assert articles == ["article-1.xhtml", "article-2.xhtml", "article-3.xhtml"]
    assert order[-1] == "method.xhtml"
    assert "<dc:language>fr</dc:language>" in files["EPUB/package.opf"]
    assert "Le pont &amp; le lac" in files["EPUB/package.opf"]


def test_contents_and_landmarks_lead_to_articles_and_lists(files: dict[str, str]) -> None:
    tree = parsed(files["EPUB/nav.xhtml"])
    navs = {one.get(f"{OPS}type"): one for one in tree.iter(f"{XHTML}nav")}
    toc = [link.get("href") for link in navs["toc"].iter(f"{XHTML}a")]
    assert {"article-1.xhtml", "index.xhtml", "bibliography.xhtml"} <= set(toc)
    marks = {link.get(f"{OPS}type") for link in navs["landmarks"].iter(f"{XHTML}a")}
    assert marks == {"toc", "titlepage", "bodymatter", "index", "bibliography"}


def test_articles_stand_below_their_part(lake: Dossier) -> None:
    first = lake.articles[0]
    made = replace(
        lake,
        articles=(
            replace(first, curation=replace(first.curation, part="pont")),
            *lake.articles[1:],
        ),
        plan=Plan(parts=(Part("pont", "Le pont", "Une introduction."),), listing="part"),
    )
    nav = opened(epub.write(made, OPTIONS)[0])["EPUB/nav.xhtml"]
    assert re.search(r">Le pont</a>\s*<ol>\s*<li><a href=\"article-1.xhtml\"", nav)
    assert "Autres articles" in nav


def test_kept_text_is_there_and_what_was_set_aside_is_not(files: dict[str, str]) -> None:
    said = words(files["EPUB/article-1.xhtml"])
    assert "Nous avons attendu 1\u202f000 jours" in files["EPUB/article-1.xhtml"]
    assert "le pont sud" in said
    assert said.index("Passages") < said.index("Ana Kovačević near the bridge")
    assert "Partager sur Facebook" not in said
    assert "la recette du jour" not in said
    assert "https://courrier.example/pont?id=1" in files["EPUB/article-1.xhtml"]


def test_the_index_leads_to_the_very_paragraphs(files: dict[str, str]) -> None:
    index = parsed(files["EPUB/index.xhtml"])
    entry = next(one for one in index.iter(f"{XHTML}li") if (one.text or "").startswith("Iași"))
    targets = [link.get("href") or "" for link in entry.iter(f"{XHTML}a")]
    assert targets
    for target in targets:
        name, _, anchor = target.partition("#")
        tree = parsed(files[f"EPUB/{name}"])
        there = next(one for one in tree.iter() if one.get("id") == anchor)
        assert "Iași" in "".join(there.itertext())


def test_each_document_and_each_foreign_passage_says_its_language(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    one = article(
        "a1",
        [(Kind.TITLE, "القمة في بلغراد"), (Kind.BODY, "قال المتحدث إن الاجتماع مفيد.")],
        language=Fact("ar", "words"),
        published=Fact(PartialDate("2024-01-01"), "dateline"),
    )
    made = opened(epub.write(dossier([one]), OPTIONS)[0])
    page = made["EPUB/article-1.xhtml"]
    assert 'lang="ar" xml:lang="ar" dir="rtl"' in page
    assert '<html xmlns="http://www.w3.org/1999/xhtml"' in page
    assert all('lang="fr"' in text for name, text in made.items() if name.endswith(".xhtml"))


def test_a_stranger_s_markup_and_control_signs_stay_text(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    bad = "<script>alert(1)</script> &nbsp; ]]> \x07\x0b\ufffe\ud800 \"'</p>"
    one = article(
        "a1",
        [(Kind.TITLE, bad), (Kind.BODY, bad), (Kind.LIST, bad), (Kind.CAPTION, bad)],
        url=Fact("https://courrier.example/a b?x=%zz&y=é#[f]", "header"),
    )
    made = opened(epub.write(dossier([one]), replace(OPTIONS, title=bad, subtitle=bad))[0])
    for name, text in made.items():
        if name.endswith((".xhtml", ".svg", ".opf")):
            tree = parsed(text)
            assert not [node for node in tree.iter() if node.tag.endswith("script")], name
    assert "alert(1)" in words(made["EPUB/article-1.xhtml"])


def test_nothing_is_fetched_and_no_style_or_script_stands_in_a_page(files: dict[str, str]) -> None:
    for name, text in files.items():
        assert not re.search(r"<(script|iframe|object|img|video|audio|form|input)\b", text), name
        assert not re.search(r"\s(on\w+|style|src)=", text), name
        assert not re.search(r"url\(|@import", text), name


@given(st.text(), st.text())
def test_any_text_and_any_address_are_made_fit(text: str, address: str) -> None:
    parsed(f"<p>{''.join(f'&#{ord(one)};' for one in safe.text(text))}</p>")
    made = safe.address(f"https://a.example/{address}")
    assert made is None or re.fullmatch(r"https://a\.example/[!-~]*", made)


@pytest.mark.parametrize(
    ("given_", "made"),
    [
        ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
        ("https://a.example/é%zz", "https://a.example/%C3%A9%25zz"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("http://user name@a.example/", None),
        ("", None),
        (None, None),
    ],
)
def test_addresses_are_valid_or_none(given_: str | None, made: str | None) -> None:
    assert safe.address(given_) == made


def test_a_lost_block_and_a_dead_link_stop_the_export(bound: bytes, lake: Dossier) -> None:
    marks = ["article-1", "article-2", "article-3"]

    def changed(old: str, new: str) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, text in opened(bound).items():
                archive.writestr(name, text.replace(old, new))
        return packed.getvalue()

    check.verify(bound, lake, marks)
    with pytest.raises(check.IncompleteEpubError, match=r"seeds/001_lake\.txt: « Le lac app"):
        check.verify(changed("Le lac appartient à tous.", ""), lake, marks)
    with pytest.raises(check.IncompleteEpubError, match=r"link to article-9\.xhtml"):
        check.verify(changed('href="article-2.xhtml"', 'href="article-9.xhtml"'), lake, marks)
    with pytest.raises(check.IncompleteEpubError, match="two times #title"):
        check.verify(changed('id="toc"', 'id="title"'), lake, marks)


def test_an_english_dossier_speaks_english(lake: Dossier) -> None:
    made = opened(epub.write(lake, replace(OPTIONS, language="en"))[0])
    assert '<h1 id="title">Index of actors</h1>' in made["EPUB/index.xhtml"]
    own = words(made["EPUB/index.xhtml"]) + words(made["EPUB/nav.xhtml"])
    assert "Sommaire" not in own
    assert "No. 1" in own
