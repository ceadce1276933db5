from __future__ import annotations

from dataclasses import replace

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import search
from dossier.records import DossierError
from dossier.records.search import SearchEntry
from dossier.search import engine, meta
from dossier.search.words import tokens

WORDS = "port portail porteur gendarme gendarmes gendarmerie lajcak lajeunesse secretaire general de des"
MANY = 400
"""Articles whose words fill several chunks."""


def entry(number: int) -> SearchEntry:
    """Return an article of common words and some that it alone has."""
    rare = " ".join(f"mot{chr(97 + number % 26)}{chr(97 + number // 26)}{end}" for end in "xyz")
    text = (f"p-{number}", f"{WORDS} {rare}")
    return SearchEntry(f"articles/{number}.md", f"Titre {number}", "2024", "", (text,), (), ())


@pytest.fixture
def index(data, site):
    """The index of a dossier whose words go into several chunks."""
    entries = tuple(map(entry, range(MANY)))
    for one in entries:
        page = site / one.uri.removesuffix(".md") / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("x", "utf-8")
    facets = tuple(replace(facet, values=()) for facet in data.facets)
    told = tuple(replace(one, facets=tuple(() for _ in facets)) for one in entries)
    search.write(replace(data, entries=told, facets=facets, pages=()), site)
    return site / search.FOLDER


def read(index):
    (path,) = index.glob("*.pf_meta")
    return cbor2.loads(engine.unpacked(path))


def chunks(index):
    """Return the chunks in their order: from where, up to where, their words."""
    for begin, end, name in read(index)[2]:
        held = cbor2.loads(engine.unpacked(index / "index" / f"{name}.pf_index"))
        yield begin, end, [word for word, *_ in held[0]]


def test_chunks_of_words_are_small(index):
    found = list(chunks(index))
    assert len(found) > 1
    sizes = [path.stat().st_size for path in (index / "index").iterdir()]
    assert max(sizes) < 3 * engine.CHUNK


def test_every_word_lies_in_one_chunk_alone_where_its_border_says(index):
    found = list(chunks(index))
    for _, _, words in found:
        for word in words:
            (held,) = [own for begin, end, own in found if begin <= word <= end]
            assert word in held


def test_pages_are_called_by_their_numbers(index):
    pages = [name for name, *_ in read(index)[1]]
    assert sorted(pages, key=int) == [str(number) for number in range(MANY)]
    texts = {path.stem for path in (index / "fragment").iterdir()}
    assert texts == set(pages)


def test_an_index_of_another_form_is_refused(data, site, monkeypatch):
    real = engine.index

    def other(source, target, language, pages):
        real(source, target, language, pages)
        (path,) = target.glob("*.pf_meta")
        path.write_bytes(engine.packed(cbor2.dumps({"version": "9"})))

    monkeypatch.setattr(engine, "index", other)
    with pytest.raises(DossierError, match=r"Install a Pagefind of version 1\.5"):
        search.write(data, site)
    assert not (site / search.FOLDER).exists()


@given(st.lists(st.text("abcé", min_size=1, max_size=6), min_size=2, max_size=2, unique=True))
def test_a_border_lies_between_its_words(words):
    last, after = sorted(words)
    border = meta._border(last, after)
    assert last <= border < after
    if not after.startswith(last):
        assert last + "s" <= border


def test_the_words_of_the_test_are_words():
    assert tokens(WORDS) == WORDS.split()
