from __future__ import annotations

import pytest

from dossier.curate import authority
from dossier.records import ActorKind, Authority


def read(folder, **files):
    for name, text in files.items():
        (folder / f"_{name}.yml").write_text(text, "utf-8")
    return authority(folder.parent, folder)


def test_no_lists_are_empty_lists(tmp_path):
    assert authority(tmp_path, tmp_path / "seeds") == (Authority(), ())


def test_actors_and_outlets_are_read(tmp_path):
    known, notices = read(
        tmp_path,
        actors="actors:\n- {name: Đorđe Šćepan, kind: person, spellings: [Djordje]}\nignore: [La Rédaction]\n",
        sources="- {name: Le Lac, domain: lac.example, kind: press, layout: ['^ • ']}\n",
    )
    assert notices == ()
    (actor,) = known.actors
    assert (actor.id, actor.kind, actor.known) == ("djordje-scepan", ActorKind.PERSON, True)
    assert known.sources[0].layout == ("^ • ",)
    assert known.ignored == ("La Rédaction",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("actors: [{kind: person}]", "name"),
        ("actors: [{name: X}]", "kind"),
        ("actors: [{name: X, kind: person, qid: 12}]", "12"),
        ("actors: [{name: X, kind: country, country: Serbie}]", "Serbie"),
        ("actors: [{name: X, kind: person, alias: Y}]", "alias"),
        ("actors: {name: X}", "list"),
        ("acteurs: []", "acteurs"),
        ("actors: [*x]", "lias"),
    ],
)
def test_a_wrong_entry_is_named_and_left_out(tmp_path, text, said):
    known, (notice,) = read(tmp_path, actors=text)
    assert known.actors == ()
    assert said in str(notice.message)
    assert notice.path.endswith("_actors.yml")


def test_a_wrong_entry_does_not_take_the_others_along(tmp_path):
    known, notices = read(
        tmp_path, sources="- {name: A}\n- {name: B, layout: ['(']}\n- {name: C}\n"
    )
    assert [source.name for source in known.sources] == ["A", "C"]
    assert len(notices) == 1


def test_an_outlet_takes_orders_about_its_lines_in_the_order_written(tmp_path):
    known, notices = read(
        tmp_path,
        sources="- name: Le Lac\n  kind: press\n  lines:\n    drop: Le fil\n    kind: {La carte: caption}\n    keep: [Repères]\n",
    )
    assert notices == ()
    (standing,) = known.standing
    assert (standing.source, standing.path) == ("le-lac", f"{tmp_path.name}/_sources.yml")
    assert [(one.passage, one.keep, one.kind) for one in standing.orders] == [
        ("Le fil", False, None),
        ("La carte", True, "caption"),
        ("Repères", True, None),
    ]


@pytest.mark.parametrize(
    ("lines", "said", "cure"),
    [
        ("lines: {dorp: [x]}", "dorp", "drop"),
        ("lines: [x]", "mapping", "keep"),
        ("lines: {drop: [12]}", "12", "words"),
        ("lines: {kind: {12: caption}}", "12", "words"),
        ("lines: {kind: {x: image}}", "image", "caption"),
        ("drop: [x]", "drop", "lines"),
    ],
)
def test_a_wrong_order_about_lines_is_named(tmp_path, lines, said, cure):
    known, (notice,) = read(tmp_path, sources=f"- name: Le Lac\n  {lines}\n")
    assert known.standing == ()
    assert said in str(notice.message)
    assert cure in str(notice.cure)


def test_a_sidecars_own_outlet_takes_no_orders_about_lines():
    from dossier.curate import read_sidecar

    sidecar, (notice,) = read_sidecar("a.yml", b"source: {name: Le Lac, lines: {drop: [x]}}")
    assert sidecar.facts == {}
    assert "lines" in str(notice.message)
