"""What changes from one state of a dossier to the next is told, and nothing of it can act on those who read it."""

from __future__ import annotations

import copy
import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dossier.cli import dossier
from dossier.export.changes import changes
from dossier.export.changes.markdown import MOST, literal, markdown

RAW = "Le pont rouvre\n\nLa maire a coupé le ruban.\nPartager\nPartager encore\n"


def record(identifier="pont", title="Le pont rouvre", keep=(True, True, False, False)):
    """Make a record as `explain --format jsonl` does, with a verdict for each line of words."""
    blocks, start = [], 0
    lines = [line for line in RAW.splitlines() if line]
    for line, kept in zip(lines, keep, strict=True):
        end = RAW.index(line, start) + len(line)
        kind = "body" if kept else "share"
        told = {"start": start, "end": end, "text": RAW[start:end], "keep": kept, "kind": kind}
        blocks.append({**told, "rule": f"{kind}-rule", "reason": "", "confidence": 1})
        start = end
    return {
        "id": identifier,
        "path": f"seeds/{identifier}.txt",
        "raw": RAW,
        "title": {"value": title, "inferred": False},
        **dict.fromkeys(("published", "updated", "source", "via", "authors", "language")),
        **{name: [] for name in ("flags", "actors", "quotes", "events", "roles", "notices")},
        "blocks": blocks,
        "curation": {"tags": [], "note": None},
    }


def test_the_same_dossier_has_no_changes():
    found = changes([record()], [copy.deepcopy(record())])
    assert (found.new, found.removed, found.changed, found.same) == ((), (), (), 1)
    assert "modifiés\u00a0: 0, inchangés\u00a0: 1." in markdown(found, "fr")


def test_articles_that_come_and_go_are_named():
    said = markdown(changes([record("a", "Ancien")], [record("b", "Nouveau")]), "en")
    assert "Articles new: 1, removed: 1, changed: 0, as before: 0." in said
    assert "### New articles\n\n- Nouveau (seeds&#47;b&#46;txt)" in said
    assert "### Removed articles\n\n- Ancien" in said


def test_verdicts_that_change_are_told_by_their_lines():
    found = changes([record()], [record(keep=(True, True, True, True))])
    (run,) = found.changed[0].lines.otherwise
    assert (run.first, run.last) == (4, 5)
    said = markdown(found, "fr")
    assert "lignes 4 à 5\u00a0: mis de côté comme share" in said
    assert "Partager" not in said


def test_a_text_that_changes_keeps_the_lines_that_stay_apart_from_those_that_come():
    new = record(keep=(True, True, False, True))
    new["raw"] = new["raw"].replace("La maire", "Un mot de plus.\nLa maire")
    for block in new["blocks"][1:]:
        block["start"] += 16
        block["end"] += 16
    new["blocks"][1]["start"] -= 16
    lines = changes([record()], [new]).changed[0].lines
    assert (lines.came, lines.went) == (1, 0)
    assert [(run.first, run.after[0]) for run in lines.otherwise] == [(6, True)]


def test_facts_say_what_they_were_and_are_and_whether_they_are_concluded():
    new = record()
    new["published"] = {"value": "2024-09-20", "inferred": True, "qualifier": "au plus tôt"}
    new["source"] = {"value": {"id": "otan", "name": "OTAN"}, "inferred": False}
    new["actors"] = [{"id": "kfor", "name": "KFOR", "kind": "organisation", "mentions": []}]
    new["flags"] = [{"value": "opinion"}]
    new["quotes"] = [{"text": "« Oui »", "kind": "direct", "speaker": None}]
    new["curation"] = {"tags": ["ponts"], "note": None}
    said = markdown(changes([record()], [new]), "fr")
    assert (
        "date de publication\u00a0: non connu → **2024&#45;09&#45;20** (au plus tôt&#44; déduit)"
        in said
    )
    assert "source\u00a0: non connu → **OTAN**" in said
    assert "acteurs\u00a0: +KFOR" in said
    assert "signalements\u00a0: +opinion" in said
    assert "citations\u00a0: +1 −0" in said
    assert "Oui" not in said
    assert "le mot du documentaliste\u00a0: tags" in said


@pytest.mark.parametrize(
    "title",
    [
        "<img src=x onerror=alert(1)>",
        "[clic](javascript:alert(1)) ![i](https://mal.example/p.png)",
        "`code` **gras** # titre\n\n## autre",
        "| a | b |\n|---|---|",
    ],
)
def test_a_title_is_no_markup(title):
    said = markdown(changes([], [record(title=title)]), "fr")
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(said)
    assert not any(tag in html for tag in ("<img", "<a ", "<code", "<table", "<strong"))
    assert html.count("<h2") == html.count("<h3") == 1


@given(st.text())
def test_no_words_call_a_person_or_an_issue(text):
    said = literal(text)
    assert "@" not in said
    assert "\n" not in said
    for call in ("&#64;", "&#35;"):
        assert not any(part[:1].isalnum() for part in said.split(call)[1:])


def test_a_long_list_stays_within_a_comment():
    found = changes([], [record(f"n{at}", "Un titre assez long " * 5) for at in range(2000)])
    said = markdown(found, "fr")
    assert len(said) < MOST + 200
    assert "ne sont pas détaillés ici" in said


def test_what_an_earlier_program_did_not_tell_counts_as_nothing():
    old = {name: record()[name] for name in ("id", "path", "raw", "title", "blocks")}
    assert changes([old], [record()]).same == 1


def test_the_command_reads_what_explain_wrote(tmp_path):
    seed = tmp_path / "port.txt"
    seed.write_text("Le port rouvre\n\nLa maire a rouvert le port mardi matin.\n", "utf-8")
    run, files = CliRunner(), (tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    for file, words in zip(files, ("matin", "soir"), strict=True):
        seed.write_text(seed.read_text("utf-8").replace("matin", words), "utf-8")
        asked = [
            "explain",
            "--format",
            "jsonl",
            "--recogniser",
            "rules",
            "-o",
            str(file),
            str(seed),
        ]
        assert run.invoke(dossier, asked).exit_code == 0
    done = run.invoke(dossier, ["changes", *map(str, files), "--language", "en"])
    assert done.exit_code == 0, done.output
    assert "changed: 1" in done.output
    assert "lines that came 1, that went 1" in done.output
    files[1].write_text(json.dumps({"id": "x"}), "utf-8")
    refused = run.invoke(dossier, ["changes", *map(str, files)])
    assert "line 1" in str(refused.exception)
