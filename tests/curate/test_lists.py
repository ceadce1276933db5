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


def complaints(tmp_path, **files):
    for name, text in files.items():
        (tmp_path / f"_{name}.yml").write_text(text, "utf-8")
    _, notices = authority(tmp_path, tmp_path)
    return [(notice.line, str(notice.message), str(notice.cure)) for notice in notices]


def test_an_entry_is_named_with_its_own_line(tmp_path):
    text = "# acteurs\nactors:\n  - {name: A, kind: person}\n\n  - name: B\n    spellings: [C]\n"
    ((line, said, _),) = complaints(tmp_path, actors=text)
    assert line == 5
    assert "kind" in said


def test_one_spelling_of_two_actors_is_named_with_who_has_it(tmp_path):
    text = "- {name: Sénat, kind: organisation, spellings: [Chambre]}\n- {name: Diète, kind: organisation, spellings: [la chambre, CHAMBRE]}\n"
    ((_, said, _),) = complaints(tmp_path, actors=text)
    assert "« CHAMBRE »" in said
    assert "Sénat" in said
    assert "Diète" in said


def test_an_actor_that_is_listed_twice_is_named(tmp_path):
    text = "- {name: Sénat, kind: organisation}\n- {name: SÉNAT, kind: place, spellings: [S]}\n"
    ((_, said, cure),) = complaints(tmp_path, actors=text)
    assert "twice" in said
    assert "`id:`" in cure


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("qid: https://www.wikidata.org/wiki/Q42", "« Q42 »"),
        ("country: fr", "« FR »"),
        ("country: Allemagne", "« DE »"),
        ("country: Germany", "« DE »"),
    ],
)
def test_what_was_meant_by_a_code_is_proposed(tmp_path, entry, meant):
    ((_, _, cure),) = complaints(tmp_path, actors=f"- {{name: A, kind: person, {entry}}}\n")
    assert meant in cure


def test_a_domain_given_as_an_address_is_told_as_a_domain(tmp_path):
    text = '- {name: A, domain: "https://www.lac.example/une"}\n'
    ((_, _, cure),) = complaints(tmp_path, sources=text)
    assert "« www.lac.example »" in cure
