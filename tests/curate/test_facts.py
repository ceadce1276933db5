from __future__ import annotations

import pytest

from dossier.curate import read_sidecar
from dossier.pipeline import Seed, judge
from dossier.records import Actor, ActorKind, Authority, PartialDate, Settings, Source

TEXT = """Le barrage de Valdorie rouvre

La ministre Mirela Stan a rouvert mardi le barrage de Valdorie. Elle a remercié les ingénieurs du pays.

Vendredi 20 septembre, les vannes ont été testées devant la presse, a indiqué son ministère.

Partagez sur Facebook
"""
RULES = Settings(recogniser="rules", as_of=PartialDate("2026-11-22"))


@pytest.fixture
def article(tmp_path):
    def make(yaml, known=Authority(), settings=RULES):  # noqa: B008 - records are frozen
        word, notices = read_sidecar("seeds/a.txt.yml", yaml.encode())
        assert notices == ()
        seed = Seed("a", "seeds/a.txt", tmp_path / "a.txt")
        (made,) = judge(seed, TEXT.encode(), word, known, settings)
        return made

    return make


def test_the_curators_facts_win_and_say_whose_they_are(article):
    made = article(
        "title: Autre\npublished: 2020-01-02\nauthors: [X, Y]\n"
        "url: https://example.org/a\narchive: https://archive.example/1"
    )
    for fact in (made.title, made.published, made.authors, made.url, made.archive):
        assert fact.rule == "curator"
        assert not fact.inferred
        assert "seeds/a.txt.yml" in str(fact.evidence)
    assert made.title.value == "Autre"
    assert made.authors.value == ("X", "Y")
    assert made.date_clues == ()


def test_unknown_wins_too(article):
    assert article("").title is not None
    assert article("title: unknown").title is None


def test_a_source_is_the_one_of_the_dossiers_list(article):
    known = Authority(
        sources=(
            Source("lac", "Le Lac", domain="lac.example", spellings=("Lac Info",), known=True),
        )
    )
    for name in ("lac", "Le Lac", "lac.example", "LAC INFO"):
        assert article(f"source: {name}", known).source.value == known.sources[0]
    assert article("source: Une autre", known).source.value == Source("une-autre", "Une autre")


def test_flags_replace_the_machines(article):
    assert [flag.value for flag in article("flags: [opinion]").flags] == ["opinion"]
    assert article("flags: []").flags == ()


def test_a_restored_line_is_text(article):
    assert "Partagez" not in article("").text
    assert "Partagez" in article("keep: Partagez sur Facebook").text


def test_an_added_actor_gets_its_mentions(article):
    made = article("actors: {add: [{name: Stan, kind: person, id: stan}]}")
    (stan,) = [actor for actor in made.actors if actor.id == "stan"]
    texts = [m for m in made.mentions if m.actor == stan.id]
    assert texts
    assert all(made.document.text[m.start : m.end] == m.text for m in texts)


def test_a_dropped_actor_is_gone_with_its_mentions(article):
    some = article("")
    assert some.actors
    gone = some.actors[0]
    made = article(f"actors: {{drop: ['{gone.name}']}}")
    assert gone.id not in [actor.id for actor in made.actors]
    assert gone.id not in [mention.actor for mention in made.mentions]


def test_the_retrieval_date_closes_the_calendar(article):
    assert article("").published is None or article("").published.value.edtf[:4] != "2019"
    made = article("retrieved: 2019-10-01")
    assert made.retrieved.value == PartialDate("2019-10-01")
    assert made.published is None or made.published.value.date <= "2019-10-01"


def test_slug_and_note_are_the_articles(article):
    made = article("slug: barrage\nnote: à relire")
    assert (made.address, str(made.note), made.id) == ("barrage", "à relire", "a")


def test_days_of_the_week_count_from_the_date_that_the_curator_gives(article):
    told = {event.text[:11]: event.date.edtf for event in article("published: 2024-09-21").events}
    assert told["La ministre"] == "2024-09-17"
    assert told["Vendredi 20"] == "2024-09-20"


def test_nobody_asks_for_a_date_that_the_curator_has_given(article):
    asked = [str(notice.cure) for notice in article("").notices]
    assert any("published:" in cure for cure in asked)
    assert article("published: 2024-09-21").notices == ()


def test_a_date_of_the_curators_later_than_the_dossier_is_named(article):
    (notice,) = article("published: 2031-01-01").notices
    assert notice.level == "warning"
    assert "2031-01-01" in str(notice.message)


def test_a_date_taken_back_tells_no_days(article):
    made = article("published: unknown")
    assert made.published is None
    assert "2024-09-17" not in [event.date.edtf for event in made.events]


def test_words_are_read_in_the_language_that_the_curator_gives(article):
    assert article("language: de\npublished: 2024-09-21").language.value == "de"
    told = article("language: de\npublished: 2024-09-21").events
    assert "2024-09-17" not in [event.date.edtf for event in told]


def test_a_spelling_of_the_curators_outweighs_the_bodies_that_every_state_has(tmp_path):
    text = "Le Sénat vote\n\nThe French Senate opened an inquiry on Monday, its president said in Paris.\n"
    senate = Actor("chambre", "Chambre haute", ActorKind.ORGANISATION, ("French Senate", "Sénat"))
    word, _ = read_sidecar("seeds/a.txt.yml", b"language: en\n")
    seed = Seed("a", "seeds/a.txt", tmp_path / "a.txt")
    found = {}
    for name, known in (("mine", Authority(actors=(senate,))), ("none", Authority())):
        (made,) = judge(seed, text.encode(), word, known, RULES)
        found[name] = {actor.id for actor in made.actors}
    assert "chambre" in found["mine"]
    assert not {"senat", "senat-fr"} & found["mine"]
    assert "senat-fr" in found["none"]


def test_one_name_is_another_actor_in_each_article_that_says_so(article):
    for identifier in ("jean-stan", "mirela-stan-ministre"):
        made = article(
            f"actors: {{add: [{{name: Jean, kind: person, id: {identifier}, spellings: [Mirela Stan]}}]}}"
        )
        assert identifier in [mention.actor for mention in made.mentions]


def test_an_actor_of_the_list_keeps_the_spellings_that_a_sidecar_adds(article):
    known = Authority(actors=(Actor("stan", "M. Stan", ActorKind.PERSON, ("Stanou",), known=True),))
    made = article(
        "actors: {add: [{name: Stan, kind: person, id: stan, spellings: [La ministre]}]}", known
    )
    assert "stan" in [mention.actor for mention in made.mentions]
    assert [actor.name for actor in made.actors if actor.id == "stan"] == ["M. Stan"]


def test_an_actor_is_renamed_by_the_id_that_its_page_has(article):
    (found,) = [actor for actor in article("").actors if actor.name == "Mirela Stan"]
    known = Authority(actors=(Actor(found.id, "Stan, Mirela", ActorKind.PERSON, known=True),))
    made = article("", known)
    assert [actor.name for actor in made.actors if actor.id == found.id] == ["Stan, Mirela"]
    assert {m.actor for m in made.mentions if m.text == "Mirela Stan"} == {found.id}


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("drop: [Twiter]", "Twiter"),
        ("drop: [mirela-stan]", None),
        ("drop: [Stan]", None),
        ("add: [{name: Ion Popa, kind: person}]", "Ion Popa"),
        ("add: [{name: Ion Popa, kind: person, spellings: [La ministre]}]", None),
        ("add: [Stan]", None),
    ],
)
def test_actors_of_a_sidecar_that_the_text_does_not_name_are_told(article, yaml, said):
    made = article(f"published: 2024-09-21\nactors: {{{yaml}}}")
    assert [dict(notice.message.values)["name"] for notice in made.notices] == (
        [said] if said else []
    )
    assert all(notice.level == "info" and notice.line == 2 for notice in made.notices)
