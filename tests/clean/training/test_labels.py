"""Targets for the page judge: which lines a gold text holds."""

from __future__ import annotations

from dossier.clean.training import labels

GOLD = "Le bac a quitté le quai à sept heures.\nVent fort\nLa capitaine attend le second navire depuis deux ans."


def test_lines_of_the_gold_are_article_and_others_are_not() -> None:
    lines = [
        "Accueil Sport",
        "Le bac a quitté le quai à sept heures.",
        "Vent fort",
        "La capitaine attend le second navire depuis deux ans.",
        "Lire aussi : le phare rouvre au public ce dimanche",
    ]
    target, weight = labels.targets(lines, GOLD)
    assert target.tolist() == [0, 1, 1, 1, 0]
    assert (weight > 0).all()


def test_a_teaser_that_repeats_the_lead_is_not_article() -> None:
    lead = "Le bac a quitté le quai à sept heures."
    lines = [
        lead,
        "Vent fort",
        "La capitaine attend le second navire depuis deux ans.",
        "Menu",
        lead,
    ]
    assert labels.targets(lines, GOLD)[0].tolist() == [1, 1, 1, 0, 0]


def test_snippets_tell_only_their_own_lines() -> None:
    target, weight = labels.from_segments(
        ["Le bac  part.", "Abonnez-vous ici", "autre"], ["bac part"], ["Abonnez-vous"]
    )
    assert target.tolist() == [1, 0, 0]
    assert (weight > 0).tolist() == [True, True, False]
