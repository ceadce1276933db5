from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import jsonschema
import pytest

from dossier.cli.gather import WHOLE

SEEDS = Path(__file__).parents[2] / "seeds"
FIVE = sorted(SEEDS.glob("*.txt"))
KEYS = [
    "id",
    "path",
    "sha256",
    "raw",
    "title",
    "published",
    "updated",
    "date_clues",
    "source",
    "via",
    "authors",
    "language",
    "flags",
    "actors",
    "roles",
    "quotes",
    "events",
    "blocks",
    "text",
    "curation",
    "notices",
]


def records(result):
    return [json.loads(line) for line in result.stdout.split("\n") if line]


@pytest.fixture
def schema(run):
    printed = run("schema", "explain")
    assert printed.exit_code == 0
    return json.loads(printed.stdout)


def test_the_schema_is_a_schema(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False


def test_the_seeds_come_out_as_the_schema_says(run, schema):
    result = run("explain", SEEDS, "--format", "jsonl", "--recogniser", "rules")
    assert result.exit_code == 0
    found = records(result)
    assert [record["id"] for record in found] == [seed.stem for seed in FIVE]
    for record in found:
        jsonschema.Draft202012Validator(schema).validate(record)
        assert list(record) == KEYS


def test_what_the_curator_decides_and_says_is_a_key(run):
    told = {
        one["id"][:3]: one["curation"]
        for one in records(run("explain", SEEDS, "--format", "jsonl", "--recogniser", "rules"))
    }
    assert told["003"]["notes"][0]["words"] == "jusqu’à 1000 hommes"
    assert told["003"]["notes"][0]["block"] is not None
    assert "KFOR" in [tag for one in told.values() for tag in one["tags"]]
    assert any(one["pinned"] for one in told.values())
    assert told["003"]["excluded"] is None


def test_offsets_count_in_raw(run):
    for record in records(run("explain", SEEDS, "--format", "jsonl", "--recogniser", "rules")):
        raw = record["raw"]
        assert "".join(raw[block["start"] : block["end"]] for block in record["blocks"]) == raw
        mentions = [mention for actor in record["actors"] for mention in actor["mentions"]]
        assert mentions
        assert all(raw[m["start"] : m["end"]] == m["text"] for m in mentions)
        assert all(raw[r["start"] : r["end"]] == r["text"] for r in record["roles"])
        people = {one["id"] for one in record["actors"] if one["kind"] == "person"}
        assert {role["actor"] for role in record["roles"]} <= people
        kinds = {"body", "lead", "heading", "list", "table", "quotation"}
        kept = [b["text"] for b in record["blocks"] if b["keep"] and b["kind"] in kinds]
        assert record["text"] == "\n\n".join(kept)


def test_a_file_in_a_dossier_is_judged_with_its_yaml(run, project, tmp_path):
    inside = project / "seeds" / "003_dd10410f6f4bf512.txt"
    outside = tmp_path / inside.name
    outside.write_bytes(inside.read_bytes())
    Path(f"{inside}.yml").write_text(
        "title: Le titre du documentaliste\nauthors: [A, B]\n", "utf-8"
    )
    Path(f"{outside}.yml").write_text("language: sr\n", "utf-8")
    first, second = records(
        run("explain", inside, outside, "--format", "jsonl", "--recogniser", "rules")
    )
    assert first["title"]["value"] == "Le titre du documentaliste"
    assert first["title"]["rule"] == "curator"
    assert first["authors"]["value"] == ["A", "B"]
    assert first["path"] == "seeds/003_dd10410f6f4bf512.txt"
    assert first["published"]["value"] == "2024-09-20"
    assert second["language"]["value"] == "sr"  # a sidecar is beside its seed, wherever that lies
    assert second["title"]["rule"] != "curator"


def test_the_language_of_reasons_is_a_choice(run):
    french = records(run("explain", FIVE[3], "--format", "jsonl", "--recogniser", "rules"))[0]
    english = records(
        run("explain", FIVE[3], "--format", "jsonl", "--recogniser", "rules", "--language", "en")
    )[0]
    reasons = {tuple(block["reason"] for block in record["blocks"]) for record in (french, english)}
    assert len(reasons) == 2
    assert [b["kind"] for b in french["blocks"]] == [b["kind"] for b in english["blocks"]]


@pytest.mark.parametrize(
    "content",
    [
        b"Titre\n\nUn texte\x00 avec un z\xc3\xa9ro.\n",
        "Titre\n\nDes fins de ligne\u2028 rares\u2029 et\x85 autres.\n".encode(),
        b"\xff\xfeT\x00\x00\xd8\n\x00a\x00",
        "Titre\n\n\x1b[31mrouge\x1b[0m \u202e inversé\n".encode(),
    ],
    ids=["nul", "separators", "surrogate", "escape"],
)
def test_any_text_gives_one_line_of_plain_json(run, tmp_path, content):
    seed = tmp_path / "a.txt"
    seed.write_bytes(content)
    result = run("explain", seed, "--format", "jsonl", "--recogniser", "rules")
    assert len(result.stdout.splitlines()) == len(records(result)) <= 1
    result.stdout.encode("utf-8")
    shown = run("explain", seed, "--recogniser", "rules").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_what_cannot_be_read_is_named_and_the_others_come_out(run, tmp_path):
    (tmp_path / "good.txt").write_text("Titre\n\nUn texte.\n", "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "photo.xyz").write_bytes(b"\x89")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "away.txt").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.txt")
    result = run("explain", tmp_path, "--format", "jsonl", "--recogniser", "rules")
    assert result.exit_code == 1
    assert [record["id"] for record in records(result)] == ["good"]
    for name in ("empty.txt", "photo.xyz", "away.txt", "pipe.txt"):
        assert sum(name in line for line in result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr


def test_seeds_taken_by_a_glob_bring_their_sidecars(run, project):
    seeds = project / "seeds"
    (seeds / "001_a74846faad26e0d7.txt.yml").write_text("note: vu\n", "utf-8")
    result = run("explain", *sorted(seeds.iterdir()), "--format", "jsonl")
    assert result.exit_code == 0
    assert len(records(result)) == 2


def test_output_goes_to_a_file(run, tmp_path):
    result = run(
        "explain", FIVE[1], "--format", "jsonl", "--recogniser", "rules", "-o", tmp_path / "o"
    )
    assert result.stdout == ""
    assert json.loads((tmp_path / "o").read_text("utf-8"))["id"] == FIVE[1].stem


@pytest.mark.parametrize(
    "arguments",
    [(), ("nowhere.txt",), ("--format", "xml", FIVE[0]), ("--as-of", "demain", FIVE[0])],
)
def test_a_wrong_command_ends_with_two(monkeypatch, capsys, arguments):
    from dossier.cli import main

    monkeypatch.setattr(sys, "argv", ["dossier", "explain", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_printout_shows_every_line(run):
    shown = run("explain", FIVE[3], "--recogniser", "rules", "--format", "golden").stdout
    for line in FIVE[3].read_text("utf-8-sig").split("\n"):
        assert " ".join(line.split()) in " ".join(shown.split())


def test_many_seeds_in_processes_come_out_as_in_one(run, tmp_path):
    for number in range(45):
        text = f"Titre numéro {number}\n\nLe président a parlé à Paris le {number % 28 + 1} mai 2021.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    one, two = (
        run(
            "explain", tmp_path, "--format", "jsonl", "--recogniser", "rules", "--jobs", jobs
        ).stdout
        for jobs in (1, 2)
    )
    assert one == two
    assert len(one.splitlines()) == 45


def test_a_seed_among_hundreds_is_judged_alone_and_the_command_says_so(run, project):
    for number in range(WHOLE):
        (project / "seeds" / f"more_{number:03}.txt").write_text(f"Texte {number}", "utf-8")
    seed = project / "seeds" / "003_dd10410f6f4bf512.txt"
    result = run("explain", seed, "--recogniser", "rules")
    assert result.exit_code == 0
    assert f"Les {WHOLE + 1} autres textes ne sont pas consultés" in result.stderr
    (project / "seeds" / "more_000.txt").unlink()
    assert run("explain", seed, "--recogniser", "rules").stderr == ""
