"""The running text of a web page: its lists, tables, images and links, and nothing that acts."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import markdown

from dossier import clean
from dossier.pages import SiteOptions, write
from dossier.pages.reading.body import Part, captions, parts
from dossier.pages.site import Site
from dossier.read import html
from dossier.records import Article, Dossier, Fact

PAGE = """<html lang=fr><head><title>Le moulin tourne</title></head><body><article><h1>Le moulin tourne</h1>
<p>Le moulin de la <b>Vernée</b> a repris du service samedi, devant <a href="https://a.example/fete">une petite foule</a> venue des hameaux voisins.</p>
<h3>Trois meules, un meunier</h3>
<p>Le meunier, qui a appris le métier de son oncle, moud le blé noir deux fois par semaine et le seigle le samedi.</p>
<ol><li>On vide le grain dans la trémie, sans jamais la remplir jusqu’au bord.</li>
<li>On ouvre la vanne d’un quart de tour, puis on attend que la meule chante.</li></ol>
<figure><img src="https://a.example/m.jpg" alt="La roue en bois"><figcaption>La roue du moulin, refaite en chêne cet hiver.</figcaption></figure>
<table><tr><th>Farine</th><th>Prix du kilo</th></tr><tr><td>Blé noir</td><td>4 euros</td></tr></table>
<p>« On ne vivra pas de cela, mais le village en vivra un peu mieux », sourit la présidente de l’association des riverains.</p>
</article></body></html>"""


def article(markup: str) -> Article:
    (document,) = html.read("seeds/a.html", markup.encode())
    return Article("a", document, clean.judge(document))


def laid(markup: str) -> dict[str, Part]:
    one = article(markup)
    site = Site(Dossier((one,), (), ()), SiteOptions())
    return {part.kind: part for part in parts(one, site)}


def shown(markup: str) -> str:
    """Return the article's page as Python-Markdown makes it."""
    one = replace(article(markup), title=Fact("Le moulin tourne", "by-hand"))
    pages = {page.uri: page for page in write(Dossier((one,), (), ()), SiteOptions())}
    text = pages["articles/a.md"].markdown.split("---\n", 2)[2]
    return markdown.markdown(text, extensions=["md_in_html", "attr_list", "tables"])


def test_parts_keep_what_the_page_said_of_them() -> None:
    found = laid(PAGE)
    assert found["heading"].level == 3
    assert found["list"].numbered
    assert len(found["list"].lines) == 2
    assert [[cell[0].text for cell in row] for row in found["table"].rows] == [
        ["Farine", "Prix du kilo"],
        ["Blé noir", "4 euros"],
    ]
    assert found["image"].caption.startswith("La roue du moulin")
    assert captions(article(PAGE)) == ()


def test_a_page_shows_lists_tables_links_and_emphasis_and_loads_no_image() -> None:
    page = shown(PAGE)
    assert "<strong>Vernée</strong>" in page
    assert '<a href="https://a.example/fete" rel="noopener noreferrer nofollow">' in unescape(page)
    assert "<ol>" in page
    assert "<td>Blé noir</td>\n<td>4 euros</td>" in unescape(page)
    assert "La roue en bois</a>" in page
    assert "<img" not in page


def test_markup_that_acts_is_shown_as_text_or_not_at_all() -> None:
    inner = "<b onclick=alert(1)>gras</b> <a href='java&#10;script:alert(1)'>lien</a> &lt;script&gt;alert(1)&lt;/script&gt; {{ x }} ![i](https://t.example/p.png)"
    page = shown(PAGE.replace("une petite foule</a>", f"une petite foule</a> {inner}"))
    assert "onclick" not in page
    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page.lower().replace("\n", "")
    assert "{{" not in page


def test_a_line_kept_in_doubt_says_so_and_why() -> None:
    one = article(PAGE)
    at = next(at for at, block in enumerate(one.blocks) if block.verdict.kind == "body")
    doubted = replace(one.blocks[at], verdict=replace(one.blocks[at].verdict, confidence=0.04))
    spoilt = replace(one, blocks=(*one.blocks[:at], doubted, *one.blocks[at + 1 :]))
    site = Site(Dossier((spoilt,), (), ()), SiteOptions())
    assert [bool(part.doubt) for part in parts(spoilt, site) if part.kind == "body"] == [True, False, False]  # fmt: skip
    page = next(one for one in write(site.dossier, SiteOptions()) if "articles/a" in one.uri)
    assert "gardée dans le doute" in page.markdown


def test_each_link_to_a_paragraph_has_a_name_of_its_own() -> None:
    names = re.findall(r'<a class="dossier-pilcrow" id="p-[^>]* aria-label="([^"]*)"', shown(PAGE))
    assert len(names) > 3
    assert len(names) == len(set(names))
    assert all(re.search(r"\d$", name) for name in names)
