"""Wrapped lines become paragraphs; lists of titles stay lines."""

from __future__ import annotations

import textwrap

from dossier.clean.split import split

PARAGRAPHS = (
    "La commission des finances a rejeté mercredi soir le projet de budget de la ville, par huit voix "
    "contre six, après un débat qui a duré plus de quatre heures et que le public a suivi debout.",
    "Le texte reviendra devant le conseil à la fin du mois, et la maire a promis de le modifier pour tenir "
    "compte des remarques de l’opposition sur les écoles et sur les transports de nuit.",
)


def wrapped(width: int, join: str) -> str:
    return join.join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in PARAGRAPHS)


def test_paragraphs_wrapped_at_any_usual_width_are_mended() -> None:
    for width in (60, 66, 72, 80, 100):
        assert tuple(piece.text for piece in split(wrapped(width, "\n\n"))) == PARAGRAPHS


def test_wrapped_paragraphs_without_a_blank_line_between_them_stay_apart() -> None:
    assert tuple(piece.text for piece in split(wrapped(72, "\n"))) == PARAGRAPHS


def test_titles_below_each_other_stay_lines() -> None:
    titles = (
        "Le conseil municipal vote le budget de la ville pour cette année\n"
        "La piscine ouvrira ses portes au public à partir du mois de mai\n"
        "Une nouvelle ligne de bus reliera bientôt la gare et le campus\n"
    )
    assert len(split(titles)) == 3


def test_one_paragraph_a_line_stays_so() -> None:
    assert tuple(piece.text for piece in split("\n".join(PARAGRAPHS))) == PARAGRAPHS


def test_a_word_cut_at_the_line_end_is_joined_and_a_compound_keeps_its_hyphen() -> None:
    text = (
        "Le président de la commission a répondu aux députés que le gouver-\n"
        "nement ne changerait pas de position sur le projet et que les États-\n"
        "Unis avaient été prévenus de la décision au cours de la semaine der-\n"
        "nière par la voie diplomatique, comme le veut l’usage entre alliés.\n"
    )
    (piece,) = split(text)
    assert "gouvernement" in piece.text
    assert "États-Unis" in piece.text
    assert "dernière" in piece.text
