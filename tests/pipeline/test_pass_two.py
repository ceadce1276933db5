"""What a source's articles repeat is furniture in all of them; nothing else in the dossier changes by it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.clean import RECURS
from dossier.cli import dossier as command
from dossier.pages import SiteOptions, write
from dossier.pipeline import survey
from dossier.records import Settings
from tests.pipeline.conftest import BOXES, SLOGAN, story

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Dossier

RULES = Settings(recogniser="rules")


def judged(root: Path) -> Dossier:
    return survey(root, root / "seeds", RULES)


def verdicts(dossier: Dossier) -> dict[str, list[tuple[str, bool, str, str]]]:
    return {
        article.id: [
            (block.text, block.verdict.keep, str(block.verdict.kind), block.verdict.rule)
            for block in article.blocks
        ]
        for article in dossier.articles
    }


def recurring(dossier: Dossier) -> dict[str, set[str]]:
    """Return what recurrence set aside, by article, but for the last box, which pass 1 may know for what it is."""
    return {
        article: {text for text, _, _, rule in lines if rule == RECURS} - {BOXES[1]}
        for article, lines in verdicts(dossier).items()
    }


def stories(count: int, **how: bool) -> dict[str, str]:
    return {f"s{number}": story(number, **how) for number in range(count)}


@pytest.mark.parametrize("count", [3, 5, 8])
def test_a_box_that_no_rule_knows_is_set_aside_where_three_articles_have_it(dossier_of, count):
    made = judged(dossier_of(**stories(count)))
    assert recurring(made) == {f"s{number}": {BOXES[0]} for number in range(count)}
    assert not any(box in article.text for article in made.articles for box in BOXES)


def test_two_articles_prove_nothing(dossier_of):
    assert recurring(judged(dossier_of(**stories(2)))) == {"s0": set(), "s1": set()}


def test_facts_follow_the_verdicts(dossier_of):
    """The box's « M. Aurèle Pontarlier » is nobody whom the articles tell of."""
    seeds = {
        name: text.replace(BOXES[0], "Une idée du docteur Aurèle Pontarlier")
        for name, text in stories(4).items()
    }
    two = judged(dossier_of(s0=seeds["s0"], s1=seeds["s1"]))
    assert any("Pontarlier" in mention.text for one in two.articles for mention in one.mentions)
    made = judged(dossier_of(**seeds))
    assert not any("Pontarlier" in mention.text for one in made.articles for mention in one.mentions)  # fmt: skip
    assert not any("Pontarlier" in actor.name for actor in made.actors)
    for article in made.articles:
        for mention in article.mentions:
            assert article.document.text[mention.start : mention.end] == mention.text


def test_a_slogan_in_the_articles_prose_stays(dossier_of):
    made = judged(dossier_of(**stories(5, slogan=True)))
    assert all(SLOGAN in article.text for article in made.articles)


def test_copies_do_not_set_aside_each_others_lines(dossier_of):
    """Four versions of one story share its heading; that is no furniture, though four seeds have it."""
    versions = {
        f"v{number}": story(0).replace("deux ans", years)
        for number, years in enumerate(("deux ans", "trois ans", "deux années", "quatre ans"))
    }
    assert all(found == set() for found in recurring(judged(dossier_of(**versions))).values())


def test_copies_count_once_beside_other_articles(dossier_of):
    seeds = stories(2) | {"copy": story(0).replace("deux ans", "trois ans")}
    assert all(found == set() for found in recurring(judged(dossier_of(**seeds))).values())


def test_an_unrelated_source_changes_nothing(dossier_of):
    before = judged(dossier_of(**stories(4)))
    other = {f"o{n}": story(n + 4, boxes=False, outlet="La Gazette du Causse") for n in range(3)}
    after = judged(dossier_of(**other))
    assert {name: lines for name, lines in verdicts(after).items() if name in verdicts(before)} == verdicts(before)  # fmt: skip
    assert [line for line in after.recurring if line.source == "l-echo-du-val"] == list(before.recurring)  # fmt: skip


@settings(
    max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.permutations(range(4)))
def test_the_order_of_seeds_does_not_matter(tmp_path_factory, order):
    root = tmp_path_factory.mktemp("order")
    (root / "seeds").mkdir()
    for place, number in enumerate(order):
        (root / "seeds" / f"{place}.txt").write_text(story(number), "utf-8")
    made = judged(root)
    by_title = {article.blocks[0].text: article for article in made.articles}
    assert len(by_title) == 4
    assert all(found == {BOXES[0]} for found in recurring(made).values())
    assert (BOXES[0], 4, 4) in {(line.text, line.articles, line.of) for line in made.recurring}


def test_articles_of_unknown_source_are_grouped_by_what_their_pages_share(dossier_of):
    tail = (
        "Inscrivez-vous à notre newsletter pour ne rien manquer\n\n"
        "Ce site utilise des cookies pour améliorer votre expérience\n"
    )
    nameless = {
        name: text.replace("La rédaction de L’Écho du Val", tail)
        for name, text in stories(4).items()
    }
    made = judged(dossier_of(**nameless))
    assert all(article.source is None for article in made.articles)
    assert all(BOXES[0] in found for found in recurring(made).values())
    bare = {name: text.replace(tail, "") for name, text in nameless.items()}
    assert all(found == set() for found in recurring(judged(dossier_of(**bare))).values())


def test_the_curators_sidecar_wins(dossier_of):
    root = dossier_of(**stories(4), **{"s1.txt.yml": f"keep: [{BOXES[0]!r}]\n"})
    found = recurring(judged(root))
    assert found == {"s0": {BOXES[0]}, "s1": set(), "s2": {BOXES[0]}, "s3": {BOXES[0]}}


def test_orders_for_a_source_hold_in_all_its_articles_and_name_their_file(dossier_of):
    lines = f"- name: L’Écho du Val\n  lines:\n    keep: [{BOXES[0]!r}]\n    kind: {{{BOXES[1]!r}: newsletter}}\n"
    other = story(5, outlet="La Gazette du Causse")
    made = judged(dossier_of(**stories(4), other=other, **{"_sources.yml": lines}))
    assert all(found == set() for found in recurring(made).values())
    for article in made.articles:
        given = {b.text: b.verdict for b in article.blocks if b.verdict.rule == "curator"}
        if article.id == "other":
            assert given == {}
            continue
        assert set(given) == set(BOXES)
        assert (given[BOXES[0]].keep, str(given[BOXES[1]].kind)) == (True, "newsletter")
        assert all("seeds/_sources.yml" in str(verdict.reason) for verdict in given.values())


def test_a_sidecar_overrules_the_orders_for_its_source(dossier_of):
    lines = f"- name: L’Écho du Val\n  lines:\n    drop: [{SLOGAN!r}]\n"
    own = {"_sources.yml": lines, "s0.txt.yml": f"keep: [{SLOGAN!r}]\n"}
    made = judged(dossier_of(**stories(3, slogan=True), **own))
    assert {one.id: SLOGAN in one.text for one in made.articles} == {"s0": True, "s1": False, "s2": False}  # fmt: skip


def test_orders_for_a_source_that_no_article_heeds_are_named(dossier_of):
    lines = "- name: L’Écho du Val\n  lines: {drop: [Rien de tel]}\n"
    made = judged(dossier_of(**stories(1), **{"_sources.yml": lines}))
    (notice,) = (one for one in made.notices if one.path.endswith("_sources.yml"))
    assert "Rien de tel" in str(notice.message)
    assert notice.level == "info"


def test_a_new_article_describes_again_only_what_it_changes(dossier_of):
    root = dossier_of(**stories(3))
    judged(root)
    cache = root / ".cache"
    before = set(cache.rglob("*.json"))
    assert len(before) == 6, "each article as pass 1 and as pass 2 left it"
    made = judged(dossier_of(s3=story(3)))
    assert len(set(cache.rglob("*.json")) - before) == 2
    assert made.articles[0].blocks[2].verdict.reason.values == (("count", "4"), ("articles", "4"))
    assert judged(root) == made


def test_explain_inside_a_dossier_says_what_the_site_says(dossier_of, tmp_path_factory):
    root = dossier_of(**stories(4))
    (root / "mkdocs.yml").write_text("site_name: Val\nplugins: [{dossier: {recogniser: rules}}]\n", "utf-8")  # fmt: skip
    said = CliRunner().invoke(command, ["explain", "--format", "jsonl", str(root / "seeds" / "s2.txt")])  # fmt: skip
    rules = {block["text"]: block["rule"] for block in json.loads(said.stdout)["blocks"]}
    assert rules[BOXES[0]] == RECURS
    alone = tmp_path_factory.mktemp("elsewhere") / "s2.txt"
    alone.write_text(story(2), "utf-8")
    said = CliRunner().invoke(command, ["explain", "--format", "jsonl", str(alone)])
    rules = {block["text"]: block["rule"] for block in json.loads(said.stdout)["blocks"]}
    assert rules[BOXES[0]] != RECURS


def test_the_page_of_a_source_lists_what_was_learnt_and_markup_in_it_does_nothing(dossier_of):
    bad = "Carnet <script>alert(1)</script> {{ x }}"
    seeds = {name: text.replace(BOXES[0], bad) for name, text in stories(4).items()}
    made = judged(dossier_of(**seeds))
    page = next(one for one in write(made, SiteOptions()) if one.uri == "sources/l-echo-du-val.md")
    assert "Lignes récurrentes" in page.markdown
    assert '<details class="dossier-aside" data-search-exclude>' in page.markdown
    assert "4 sur 4" in page.markdown
    assert "<script" not in page.markdown
    assert "{{" not in page.markdown
