"""The learned line judge: what it must hold whatever its figures are."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.clean.line_judge.features import describe
from dossier.clean.line_judge.features.signals import SIGNALS, signal_of
from dossier.clean.line_judge.features.spread import spread
from dossier.clean.line_judge.model import LineModel, from_figures, load, opinions, probabilities


class Seen(NamedTuple):
    """A line as the judge sees it."""

    text: str
    gap: bool


def page(*texts: str) -> list[Seen]:
    return [Seen(text, gap=number > 0) for number, text in enumerate(texts)]


HARBOUR = page(
    "Accueil",
    "Se connecter",
    "Le port de Kermadec rouvre après trois ans de travaux",
    "Partager sur Facebook",
    "Le port de Kermadec a rouvert lundi matin aux bateaux de pêche, après trois ans de travaux qui ont coûté près de douze millions d’euros, a annoncé la mairie.",
    "« Nous attendions ce jour depuis longtemps », a déclaré la présidente du comité des pêches, qui regrette cependant que la nouvelle criée ne soit pas encore prête.",
    "Une criée attendue au printemps",
    "La nouvelle criée doit être livrée au printemps, selon le département, qui finance le chantier avec la région et l’Union européenne depuis le début des travaux.",
    "Les premiers bateaux sont revenus dans la journée, et une quarantaine de marins ont repris le travail sur les quais du port.",
    "Lire aussi",
    "Abonnez-vous à notre newsletter",
    "Votre adresse e-mail",
    "Tous droits réservés – Mentions légales – Gérer mes cookies",
)
PROSE = (4, 5, 7, 8)
FURNITURE = (0, 1, 9, 10, 11, 12)

lines = st.lists(st.builds(Seen, st.text(max_size=120), st.booleans()), max_size=25)


def test_prose_is_likelier_article_than_every_piece_of_furniture():
    judged = probabilities(HARBOUR)
    assert min(judged[at] for at in PROSE) > max(judged[at] for at in FURNITURE)


def test_a_subhead_between_paragraphs_is_not_taken_for_furniture():
    judged = probabilities(HARBOUR)
    assert judged[6] > max(judged[at] for at in FURNITURE)


def test_each_opinion_names_up_to_three_signals_once():
    known = {signal.phrase for signal in SIGNALS}
    for opinion in opinions(HARBOUR):
        assert 1 <= len(opinion.signals) <= 3
        assert len(set(opinion.signals)) == len(opinion.signals)
        assert known.issuperset(opinion.signals)


def test_a_text_without_lines_has_no_opinions():
    assert opinions([]) == []


@settings(deadline=None, max_examples=40)
@given(lines)
def test_any_text_gets_one_probability_a_line_and_the_same_twice(text):
    judged = probabilities(text)
    assert len(judged) == len(text)
    assert all(0 <= value <= 1 for value in judged)
    assert judged == probabilities(text)


def test_a_line_is_judged_the_same_wherever_a_chunk_ends():
    """Long texts are walked in chunks; the chunk must not show."""
    long = HARBOUR * 60
    whole = opinions(long)
    assert [opinion.probability for opinion in whole[:2]] == [
        opinion.probability for opinion in opinions(long)[:2]
    ]
    assert len(whole) == len(long)


def test_every_feature_has_a_signal_and_stands_in_the_model():
    found = describe(HARBOUR).columns | spread([0.0] * len(HARBOUR))
    assert tuple(found) == load().names
    assert all(0 <= signal_of(name) < len(SIGNALS) for name in found)


def test_a_feature_without_a_signal_is_refused():
    with pytest.raises(ValueError, match="no signal names"):
        signal_of("zzz")


def test_every_column_has_a_value_for_every_line():
    found = describe(HARBOUR)
    assert {len(column) for column in found.columns.values()} == {len(HARBOUR)}
    assert len(found.buckets) == len(HARBOUR)


def stump() -> LineModel:
    """One tree: a line of at most ten characters is furniture, at most twenty doubtful, else article."""
    tree = [[100, 0, 10.0, 1, 2], [-20000], [500, 0, 20.0, 3, 4], [0], [20000]]
    names = list(describe(HARBOUR).columns)
    return from_figures(
        {
            "features": names,
            "words": [[0] * (1 << 16)],
            "words_bias": 0,
            "bias": 0,
            "trees": [tree],
            "provenance": {},
        }
    )


def test_trees_are_walked_to_their_leaves():
    judged = probabilities(
        page("court", "un peu plus long", "une ligne qui est bien plus longue"), stump()
    )
    assert judged == [0.119203, 0.5, 0.880797]


def test_the_signal_is_that_of_the_feature_that_decided():
    (opinion,) = opinions(page("une ligne qui est bien plus longue"), model=stump())
    assert [str(signal) for signal in opinion.signals] == ["its length"]


def test_the_model_file_holds_figures_and_names_of_features_only():
    """The texts it was trained on are other people's: none of their words may stand in it."""
    model = load()
    assert all(isinstance(weight, int) for weight in model.words)
    assert set(model.provenance) == {
        "date",
        "corpus_sha256",
        "texts",
        "domains",
        "lessons",
        "cross_validated",
        "settings",
    }
    assert "scores" in json.dumps(dict(model.provenance))


def test_trees_and_net_share_the_word():
    """A net that is sure of the contrary brings a sure tree down."""
    names = list(describe(HARBOUR).columns)
    figures = {"features": names, "words": [[0] * (1 << 16)], "words_bias": 0, "bias": 20000, "trees": [[[0]]], "provenance": {}}  # fmt: skip
    still = {"mean": [0.0] * len(names), "spread": [1.0] * len(names), "units": [[0, 0, *[0] * len(names)]]}  # fmt: skip
    alone = probabilities(HARBOUR, from_figures(figures))
    doubted = probabilities(HARBOUR, from_figures(figures | {"net": still | {"bias": -8000}}))
    assert set(alone) == {0.880797}
    assert max(doubted) < 1 / 2


def test_buckets_are_sorted_so_that_no_sum_depends_on_the_order_of_a_set():
    assert all(list(line) == sorted(set(line)) for line in describe(HARBOUR).buckets)
