"""The schemas for editors say what the checks say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dossier.curate import KEYS, authority, lists, plan, read_sidecar, schema
from dossier.curate.strict_yaml import load

SEEDS = Path(__file__).parents[2] / "seeds"


def valid(name: str, content: bytes) -> bool:
    made = schema.schema(name)
    return jsonschema.Draft202012Validator(made).is_valid(
        load(content, {"sidecar": None, "glossary": "terms"}.get(name, name)).values
    )


def taken(name: str, content: bytes, folder: Path) -> bool:
    """Say whether the checks take all of a file."""
    if name == "sidecar":
        return not read_sidecar("seeds/a.txt.yml", content)[1]
    (folder / f"_{name}.yml").write_bytes(content)
    if name == "glossary":
        return not plan(folder, folder, {}, "mkdocs.yml")[1]
    return not authority(folder, folder)[1]


@pytest.mark.parametrize("name", sorted(schema.SCHEMAS))
def test_each_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema(name))


def test_the_files_of_this_dossier_are_valid() -> None:
    assert valid("actors", (SEEDS / "_actors.yml").read_bytes())
    assert valid("sources", (SEEDS / "_sources.yml").read_bytes())
    for file in sorted(SEEDS.glob("*.txt.yml")):
        assert valid("sidecar", file.read_bytes()), file.name


def test_a_sidecar_has_the_keys_that_the_checks_know() -> None:
    assert set(schema.schema("sidecar")["properties"]) == set(KEYS)


@pytest.mark.parametrize(
    ("name", "content", "right"),
    [
        ("actors", "actors: [{name: A, kind: person, country: 'NO'}]\nignore: [B]", True),
        ("actors", "actors: [{name: A, kind: person, spelings: [B]}]", False),
        ("actors", "actors: [{name: A, kind: robot}]", False),
        ("actors", "actors: [{name: A, kind: person, qid: X1}]", False),
        ("sources", "sources: [{name: A, kind: press, layout: 'x$'}]", True),
        ("sources", "sources: [{nom: A}]", False),
        ("sources", "sources: [{name: A, lines: {drop: [mots], kind: {mots: caption}}}]", True),
        ("sources", "sources: [{name: A, lines: {drop: 12}}]", False),
        ("sources", "sources: [{name: A, lines: {keep: [mots, 12]}}]", False),
        ("sources", "sources: [{name: A, lines: {kind: {12: caption}}}]", False),
        ("sidecar", "published: 2024-09\ndrop: [12, mots]\nkind: {mots: caption}", True),
        ("sidecar", "published: 2024\nflags: []\nsource: unknown", True),
        ("sidecar", "published: hier", False),
        ("sidecar", "kind: {mots: legend}", False),
        ("sidecar", "actors: {add: [{name: A, kind: person}], drop: [B]}", True),
        ("sidecar", "publisehd: 2024", False),
        ("sidecar", "exclude: le même texte que 003\npin: true\npart: kosovo\norder: 2", True),
        ("sidecar", "exclude: true", False),
        ("sidecar", "pin: peut-être", False),
        ("sidecar", "order: deux", False),
        ("sidecar", "tags: [KFOR, Kosovo]\nsummary: En bref.\nnotes: {mots: à vérifier}", True),
        ("sidecar", "notes: {mots: {text: à vérifier, by: A. B., on: 2026-11-22}}", True),
        ("sidecar", "notes: {mots: {by: A. B.}}", False),
        ("sidecar", "publish: excerpt\nnoindex: true\nwithdrawn: {by: A. B., title: no}", True),
        (
            "sidecar",
            "publish: {public: metadata, cercle: full}\nwithdrawn: erreur sur le nom",
            True,
        ),
        ("sidecar", "publish: all", False),
        (
            "sidecar",
            "reuse: {text: CC BY 4.0, allows: full, url: https://a.example/, on: 2026}",
            True,
        ),
        ("sidecar", "reuse: {allows: full}", False),
        (
            "sources",
            "sources: [{name: A, publish: metadata, reuse: {text: B, allows: excerpt}}]",
            True,
        ),
        ("sources", "sources: [{name: A, publish: {public: some}}]", False),
        ("sidecar", "note: {text: à vérifier, date: 2026-11-22}", False),
        ("glossary", "KFOR: Force pour le Kosovo\nUE: {meaning: Union, note: à 27}", True),
        ("glossary", "- {acronym: KFOR, meaning: Force pour le Kosovo}", True),
        ("glossary", "KFOR: {sens: Force pour le Kosovo}", False),
        ("glossary", "- {acronym: KFOR}", False),
    ],
)
def test_schemas_take_and_refuse_what_the_checks_do(
    name: str, content: str, right: bool, tmp_path: Path
) -> None:
    assert valid(name, content.encode()) is right
    assert taken(name, content.encode(), tmp_path) is right


@pytest.mark.parametrize("key", sorted(schema.ACTOR["properties"]))
def test_every_key_of_an_actor_is_one_that_the_list_takes(key: str) -> None:
    fitting: dict[str, Any] = {"kind": "person", "qid": "Q1", "country": "RS", "id": "a"}
    lists.actor({"name": "A", "kind": "person", key: fitting.get(key, "A")})


@pytest.mark.parametrize("key", sorted(schema.SOURCE["properties"]))
def test_every_key_of_an_outlet_is_one_that_the_list_takes(key: str) -> None:
    fitting: dict[str, Any] = {
        "kind": "press",
        "country": "RS",
        "id": "a",
        "domain": "a.example",
        "ownership": "state",
        "publish": "full",
        "noindex": "yes",
    }
    lists.source({"name": "A", key: fitting.get(key, "A")})
