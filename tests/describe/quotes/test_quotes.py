"""Who said what: the seeds read by eye, the ways in which French and English attribute words, hostile text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.describe import events, quotes
from dossier.records import (
    Article,
    Authority,
    Block,
    Fact,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)
from tests.bench.quotes.marked import Marked, described

if TYPE_CHECKING:
    from collections.abc import Callable

SAID = {
    "000": "aleksandar-vucic 7 jens-stoltenberg 3",
    "001": "jens-stoltenberg 7",
    "002": "antony-blinken 1 jens-stoltenberg 2 john-kirby 5 maison-blanche 1 ministere-de-la-defense-gb 2 otan 1",
    "003": "maria-zakharova 1",
    "004": "mircea-geoana 3",
}
"""Quotations of each speaker in each seed, read against the text."""


def found(text: str, language: str = "fr") -> list[tuple[str, str | None, str]]:
    article = described(Marked("x", language, text, ()), Settings(recogniser="rules"))
    assert all(
        text[one.start : one.end].replace("\n\n« ", "\n\n").split() == one.text.split()
        for one in article.quotes
    )
    return [(one.kind, one.speaker, one.text) for one in article.quotes]


@pytest.mark.parametrize("number", SAID)
def test_the_seeds_say_what_was_read_in_them(number: str, seed: Callable[..., Article]) -> None:
    speakers = [quote.speaker or "" for quote in seed(number).quotes]
    counted = " ".join(f"{one} {speakers.count(one)}" for one in sorted(set(speakers)))
    assert counted == SAID[number]


@pytest.mark.parametrize("number", SAID)
def test_places_of_the_seeds_quotations_and_events_spell_their_words(
    number: str, seed: Callable[..., Article]
) -> None:
    article = seed(number)
    raw = article.document.text
    for one in (*article.quotes, *article.events):
        assert " ".join(raw[one.start : one.end].split()) == " ".join(one.text.split())
        assert one.rule
        assert one.evidence


LEAD = "Le ministre serbe Marko Petrovic a reçu mardi Mme Anna Kovac, la cheffe de la mission."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous irons au bout », a déclaré le ministre.", ("direct", "marko-petrovic")),
        ("« Nous irons au bout », a-t-elle déclaré.", ("direct", "anna-kovac")),
        ("« Nous irons au bout », a lancé M. Petrovic.", ("direct", "marko-petrovic")),
        ("M. Petrovic a promis que « nous irons au bout ».", ("partial", "marko-petrovic")),
        ("M. Petrovic : « Nous irons au bout. »", ("direct", "marko-petrovic")),
        ("« Nous irons, a répété M. Petrovic, au bout. »", ("direct", "marko-petrovic")),
        ("M. Petrovic a qualifié ce texte d’« inutile ».", ("partial", "marko-petrovic")),
        ("Selon Mme Kovac, le texte est déjà prêt.", ("reported", "anna-kovac")),
        ("Le texte est déjà prêt, a assuré Mme Kovac.", ("reported", "anna-kovac")),
        ("« Nous irons au bout », a expliqué un habitant.", ("direct", None)),
        (
            "« Nous irons au bout », a lancé à la barre Marko Petrovic.",
            ("direct", "marko-petrovic"),
        ),
        (
            "Pour Mme Kovac, juriste au ministère, « rien n’est encore joué ce soir ».",
            ("direct", "anna-kovac"),
        ),
        (
            "La mission, par la voix de Mme Kovac, a dénoncé « une manœuvre ».",
            ("partial", "anna-kovac"),
        ),
        (
            "D’après M. Petrovic, le président de la commission a déjà signé.",
            ("reported", "marko-petrovic"),
        ),
        ("Selon Recherches Valmont, le prix du blé doublera.", ("reported", None)),
    ],
)
def test_an_attribution_finds_its_speaker(text: str, expected: tuple[str, str | None]) -> None:
    assert [(kind, who) for kind, who, _ in found(f"{LEAD}\n\n{text}")] == [expected]


def test_a_pronoun_does_not_reach_past_someone_whom_the_article_does_not_name() -> None:
    text = f"{LEAD} « Nous irons au bout », a déclaré M. Petrovic.\n\nLe préfet de la vallée est arrivé ensuite. "
    assert found(text + "« La route est ouverte », a-t-il dit.")[1][:2] == ("direct", None)
    assert found(text + "« La route est ouverte », a-t-elle dit.")[1][:2] == (
        "direct",
        "anna-kovac",
    )


def test_in_the_same_paragraph_a_new_function_may_be_the_last_speakers() -> None:
    text = "« Sans beurre, pas de joie », résume Bruno Morel. Le directeur de l’école de cuisine rit. « Je n’oublie rien », confie-t-il."
    assert [who for _, who, _ in found(text)] == ["bruno-morel", "bruno-morel"]


@pytest.mark.parametrize(
    "text",
    [
        "L’opération « Tempête du lac » a commencé à l’aube dans le nord du pays.",
        "Mme Kovac a rappelé les « lignes rouges » du gouvernement au ministre.",
        "Le film « La Rivière du nord » est sorti mercredi dans les salles du pays.",
        "Les habitants appellent cette rue le « boulevard » depuis très longtemps.",
        "M. Petrovic n’a pas dit que le texte était prêt pour la réunion de lundi.",
    ],
)
def test_words_that_only_wear_marks_are_no_quotation(text: str) -> None:
    assert found(f"{LEAD}\n\n{text}") == []


def test_a_quotation_runs_over_paragraphs_that_repeat_its_mark() -> None:
    text = f"{LEAD}\n\n« Un premier point.\n\n« Un second point », a conclu M. Petrovic."
    assert found(text) == [("direct", "marko-petrovic", "Un premier point.\n\nUn second point")]


@pytest.mark.cost
@pytest.mark.parametrize(
    "piece",
    ["«", '"', "« a » ", "“a”, a déclaré le ministre, ", "il a dit que ", "’", "selon lui, "],
)
@pytest.mark.parametrize("find", [quotes.find, events.find], ids=["quotes", "events"])
def test_a_long_line_costs_no_more_than_its_length(
    piece: str, find: Callable[..., Article]
) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        block = Block(0, len(text), text, Verdict(True, Kind.BODY, "by-hand", phrase("by hand")))
        document = RawDocument("x.txt", "0" * 64, "text/plain", text)
        article = Article("x", document, (block,), language=Fact("fr", "by-hand"))
        start = time.process_time()
        find(article, Authority(), Settings())
        return time.process_time() - start

    cost(500)
    assert cost(30_000) < 40 * max(cost(3_000), 0.005)


WORDS = ("« ", " »", "“", "”", '"', "M. Petrovic ", "a déclaré ", "que ", "selon ", ", ", ". ", "il ", "\n\n", "dit-il", "Oui ", ": ", "le ministre ")  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_quotation_spans_the_words_it_gives(words: list[str]) -> None:
    text = "".join(words)
    blocks, start = [], 0
    for part in text.split("\n\n"):
        end = min(len(text), start + len(part) + 2)
        verdict = Verdict(True, Kind.BODY, "by-hand", phrase("by hand"))
        blocks.append(Block(start, end, " ".join(part.split()), verdict))
        start = end
    document = RawDocument("x.txt", "0" * 64, "text/plain", text)
    article = Article("x", document, tuple(blocks), language=Fact("fr", "by-hand"))
    last = 0
    for quote in quotes.find(article, Authority(), Settings()).quotes:
        assert last <= quote.start < quote.end <= len(text)
        last = quote.end
