from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from dossier import search
from dossier.records import DossierError
from dossier.search import engine, fragments, header, scripts
from dossier.search.copy import page


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def told(site):
    texts = [engine.unpacked(path) for path in sorted((site / "pagefind" / "fragment").iterdir())]
    return {one["url"]: one for one in map(json.loads, texts)}


def test_each_article_has_its_own_words_in_its_own_spelling(data, site):
    assert search.write(data, site) == ()
    found = told(site)
    assert sorted(found) == ["articles/a0/", "articles/a1/", "articles/a2.html"]
    assert "général de" in found["articles/a0/"]["passages"][1][1]
    assert [anchor for anchor, _ in found["articles/a1/"]["passages"]] == ["", "p-1", "p-2"]


def test_the_table_lists_articles_in_order_and_calls_texts_by_their_numbers(data, site):
    search.write(data, site)
    table = json.loads((site / "pagefind" / "articles.json").read_text("utf-8"))
    facets = json.loads((site / "pagefind" / "facets.json").read_text("utf-8"))
    assert facets["dates"] == ["2020", "2021-01-01", "2022-01-01"]
    assert facets["facets"][0]["of"] == [[0], [1], [1]]
    assert facets["mentions"] == [[0], [0, 1], [0, 1]]
    names = {path.stem for path in (site / "pagefind" / "fragment").iterdir()}
    assert {str(number) for number in range(table["texts"])} == names
    actors = json.loads((site / "pagefind" / "actors.json").read_text("utf-8"))
    assert [one[0] for one in actors] == ["otan", "aleksandar-vucic"]
    assert actors[0][3:] == ["acteurs/otan/", ["NATO"]]


def test_indexing_twice_gives_the_same_bytes(data, site):
    search.write(data, site)
    before = files(site)
    search.write(data, site)
    assert files(site) == before


def test_only_what_a_browser_asks_for_is_in_the_site(data, site):
    search.write(data, site)
    names = {path.name for path in (site / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.fr.pagefind"} < names
    assert not [name for name in names if "ui" in name or "worker" in name or "unknown" in name]


def test_an_article_without_a_page_is_told_and_left_out(data, site):
    (site / "articles" / "a2.html").unlink()
    (notice,) = search.write(data, site)
    assert (notice.level, notice.path) == ("warning", "articles/a2.md")
    assert len(told(site)) == 2


def test_a_folder_of_that_name_that_is_not_ours_is_left_alone(data, site):
    (site / "pagefind").mkdir()
    (site / "pagefind" / "mine.txt").write_text("x", "utf-8")
    with pytest.raises(DossierError, match="holds something else"):
        search.write(data, site)
    assert files(site / "pagefind") == {"mine.txt": b"x"}


def test_no_word_of_an_article_is_markup_in_the_copy(data):
    text = page(data.entries[2], "fr")
    assert "script>" not in text
    assert "PAGEFIND_WEIGHT" not in text
    assert text.count("<") == 11  # the copy’s own tags


@pytest.mark.parametrize("pattern", ["index/*", "fragment/*", "pagefind.*.pf_meta"])
def test_an_empty_file_in_an_index_is_seen(data, site, pattern):
    search.write(data, site)
    index = site / "pagefind"
    assert engine.check(index, "fr", 3) == []
    damaged = next(index.glob(pattern))
    damaged.write_bytes(b"")
    assert engine.check(index, "fr", 3) == [f"{damaged.name} is empty"]
    damaged.unlink()
    assert engine.check(index, "fr", 3) or pattern.startswith("pagefind")


def test_a_missing_page_and_a_missing_entry_are_seen(data, site):
    search.write(data, site)
    assert engine.check(site / "pagefind", "fr", 4) == [
        "it holds 3 pages of 4",
        "3 pages of 4 have their text",
    ]
    (site / "pagefind" / engine.ENTRY).write_text("{}", "utf-8")
    assert engine.check(site / "pagefind", "fr", 3) == ["pagefind-entry.json is missing or broken"]


def test_a_broken_run_ends_with_one_sentence(data, site, monkeypatch, tmp_path):
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: tmp_path / "nowhere")
    with pytest.raises(DossierError, match="cannot be run"):
        search.write(data, site)
    assert not (site / "pagefind").exists()


def test_the_places_of_words_are_those_of_the_copy(data):
    for entry in data.entries:
        words = (
            page(entry, "fr").split("<h1>")[1].replace("</h1>\n<p>", " ").replace("</p>\n<p>", " ")
        )
        count = len(words.split("</p>")[0].split())
        passages = [["", entry.title], *fragments.passages(entry)]
        assert count == sum(len(_words(text)) for _, text in passages) + len(passages) - 1


def _words(text):
    from dossier.search.words import tokens

    return tokens(text.replace("\x1f", ""))


HEAD = (
    '<body><header class="md-header"><nav class="md-header__inner md-grid" aria-label="x"><nav>y</nav><p>z</p></nav>'
    '<nav class="md-tabs"></nav></header></body>'
)


def test_the_search_goes_into_the_head_once():
    html = header.add(HEAD, '../recherche/"', "fr")
    assert html.index("<p>z</p>") < html.index("dossier-find") < html.index("md-tabs")
    assert 'action="../recherche/&quot;"' in html
    assert "Chercher dans les articles" in html
    assert header.add(html, "../recherche/", "fr") == html


def test_a_page_without_material_s_head_stays_as_it_is():
    html = "<body><nav>x</nav></body>"
    assert header.add(html, "recherche/", "fr") == html


def test_scripts_are_slimmed_and_say_the_same(site):
    room = Path(search.__file__).parent.parent / "theme" / "assets" / "dossier" / "search"
    target = site / "assets" / "dossier" / "search"
    shutil.copytree(room, target)
    scripts.slim(site)
    once = files(target)
    scripts.slim(site)
    assert files(target) == once
    for path in room.glob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(r"`[^`\n]*$", re.sub(r"`[^`\n]*`", "", text), re.MULTILINE), path.name
        code = [re.sub(r" ?// .*", "", line).strip() for line in text.splitlines()]
        assert once[path.name].decode() == "".join(f"{line}\n" for line in code if line)
