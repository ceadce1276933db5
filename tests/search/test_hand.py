"""Pages of the dossier's own words, read from a built site."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import search
from dossier.records.search import SearchPage
from dossier.search import engine, hand

PAGE = SearchPage("synthese.md", "Synthèse", "Page du dossier")
BUILT = """<!doctype html><html><head><title>x</title><style>p{}</style></head><body>
<nav><p>Menu</p></nav>
<article class="md-content__inner md-typeset"><a href="e" title="Éditer"><svg><title>Éditer</title></svg></a>
<h1 id="t">Synthèse <span data-search-exclude>proposé</span></h1>
<p>Premier <em>alinéa</em> de l’État&nbsp;; &lt;script&gt;.<br>Suite</p>
<h2 id="nord">Le nord<a class="headerlink" href="#nord">¶</a></h2>
<ul><li>un<li><p>deux</p></li></ul>
<div data-search-exclude><h3 id="a">Article</h3><p>mots d’un article<div>encore</div></p></div>
<table id="chiffres"><tr><th>Cinq</th><td>Six</td></tr></table>
<p class="dossier-up"><a>Retour</a></p><p hidden>caché</p><script>alert("non")</script>
</article><footer><p>Pied</p></footer></body></html>"""


def test_a_page_gives_its_own_words_with_the_ids_that_lead_to_them():
    entry = hand.entry(PAGE, BUILT)
    assert entry is not None
    assert entry.title == "Synthèse"
    assert entry.about == "Page du dossier"
    assert entry.passages == (
        ("t", "Premier alinéa de l’État\xa0; <script>. Suite"),
        ("nord", "Le nord"),
        ("nord", "un"),
        ("nord", "deux"),
        ("chiffres", "Cinq Six"),
    )


@pytest.mark.parametrize("main", ['<div role="main">', '<main class="md-content__inner">'])
def test_the_main_part_is_found_in_other_themes(main):
    tag = main.split()[0][1:]
    entry = hand.entry(
        PAGE, f"<body role='x'><p>autour</p>{main}<p>dedans</p></{tag}><p>après</p></body>"
    )
    assert entry is not None
    assert entry.passages == (("", "dedans"),)
    assert entry.title == "Synthèse"


@given(st.text(alphabet="<>/ap h1=\"'!-&;dvi ", max_size=80))
def test_broken_html_ends_no_run(text):
    hand.entry(PAGE, f'<article class="md-content__inner">{text}')


def test_pages_stand_behind_the_articles_and_in_no_facet(data, site):
    (site / "synthese").mkdir()
    (site / "synthese" / "index.html").write_text(BUILT, "utf-8")
    pages = (PAGE, SearchPage("absente.md", "Absente", "Page du dossier"))
    assert search.write(replace(data, pages=pages), site) == ()
    folder = site / "pagefind"
    table = json.loads((folder / "articles.json").read_text("utf-8"))
    facets = json.loads((folder / "facets.json").read_text("utf-8"))
    assert table["count"] == 3
    assert table["texts"] == 4
    assert len(facets["dates"]) == 3
    assert {len(facet["of"]) for facet in facets["facets"]} == {3}
    last = folder / "fragment" / "3.pf_fragment"
    told = json.loads(engine.unpacked(last))
    assert told["url"] == "synthese/"
    assert told["meta"] == {"title": "Synthèse", "about": "Page du dossier"}
    assert not [text for _, text in told["passages"] if "article" in text]
