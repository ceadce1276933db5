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
