"""What the search's bench counts, without a browser."""

from __future__ import annotations

import gzip

from dossier.pipeline import survey
from dossier.records import Settings
from tests.bench import search
from tests.bench.made_dossier import __main__ as made_dossier


def test_what_holds_the_words_is_counted_in_the_kept_text(tmp_path):
    made_dossier.write(tmp_path, 12)
    dossier = survey(tmp_path, tmp_path / "seeds", Settings(recogniser="rules"))
    wanted = dict(search.wanted(dossier))
    assert set(wanted) == {query for query, _ in (*search.WORDS, *search.NAMES)}
    assert wanted["OTAN"] == wanted["l’OTAN"]
    otan = {one.id for one in dossier.articles if "OTAN" in one.text or "OTAN" in one.title.value}
    assert otan <= wanted["OTAN"]
    assert 0 < len(wanted["oeuvrent"]) < len(dossier.articles)


def test_texts_count_as_hosts_send_them_and_the_index_as_it_is(tmp_path):
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "a.json").write_text("[" + "1," * 999 + "1]", "utf-8")
    packed = len(gzip.compress((tmp_path / "pagefind" / "a.json").read_bytes(), 6))
    loaded = [("/pagefind/a.json", 1999), ("/pagefind/b.pf_index", 700), ("/x.png", 5)]
    assert search.sizes(loaded, tmp_path) == (packed + 700, 5)


def test_the_report_names_the_limit_and_what_is_lost():
    rows = [search.Row("OTAN", 3, 2, 1, (131_000, 9_000)), search.Row("rien", 0, 0, 0, (0, 0))]
    told = list(search.report(100, rows, ""))
    assert "| OTAN | 3 | 2 | 1 | 131 | 9 |" in told
    assert told[-1] == "\n131 – 131 KB to the first result, at most 130; Stoltenbreg: no answer"
