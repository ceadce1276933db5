"""Speakers told by a noun that only describes them, by nobody's name, or by their function first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., list[tuple[str, str | None, str]]]

LEAD = "Deux buts et le sourire : M. Samir Ouedraogo a fait la différence. « Quelle belle soirée », a-t-il dit. "


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [
        ("l’attaquant des Dogues", "samir-ouedraogo"),
        ("le trentenaire", "samir-ouedraogo"),
        ("la trentenaire", "samir-ouedraogo"),
        ("le voisin", None),
        ("le communiqué", None),
        ("un spectateur", None),
    ],
)
def test_a_noun_behind_the_verb_describes_the_person_of_the_paragraph(
    noun: str, speaker: str | None, said: Said
) -> None:
    if noun.startswith("la "):
        speaker = None  # « a-t-il dit » showed a man
    assert said(f"{LEAD}« Je me suis régalé », a confié {noun}.")[-1][:2] == ("direct", speaker)


def test_a_paragraph_of_its_own_describes_nobody_before_it(said: Said) -> None:
    text = f"{LEAD}\n\n« Je me suis régalé », a confié l’attaquant des Dogues."
    assert said(text)[-1][:2] == ("direct", None)


def test_who_bears_another_function_is_not_described_by_this_one(said: Said) -> None:
    text = "Le maire Samir Ouedraogo est venu. « Nous signerons », a dit le sénateur de la Manche."
    assert said(text) == [("direct", None, "Nous signerons")]


def test_an_elected_person_is_found_by_the_wider_noun(said: Said) -> None:
    text = "Interpellé par la députée Claire Fontenoy, il a ri. « Combien de lits ? », a lancé l’élue de l’Isère."
    assert said(text)[-1][:2] == ("direct", "claire-fontenoy")


@pytest.mark.parametrize(
    "whose", ["Selon plusieurs témoins", "D’après des habitants", "Selon deux sources"]
)
def test_those_without_a_name_speak_too(whose: str, said: Said) -> None:
    assert said(f"{whose}, le pont a cédé dans la nuit.") == [
        ("reported", None, "le pont a cédé dans la nuit")
    ]


def test_no_one_speaks_where_a_thing_is_followed(said: Said) -> None:
    assert said("Selon le calendrier, la rentrée des classes aura lieu en mars.") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Serbia's defence minister said on Monday that the troops were on alert.\n\n"
            "“We do not want a war,” Nenad Vukovic told reporters.",
            "en",
        ),
        (
            "Le ministre serbe de la Défense a affirmé lundi que les troupes étaient en alerte.\n\n"
            "« Nous ne voulons pas la guerre », a déclaré Nenad Vukovic.",
            "fr",
        ),
        (
            "A judge on Thursday blocked the pipeline, saying the agency had ignored its own scientists.\n\n"
            "“The record is silent,” Judge Nenad Vukovic wrote on Thursday.",
            "en",
        ),
    ],
)
def test_a_function_may_be_told_before_the_name(text: str, language: str, said: Said) -> None:
    assert [who for _, who, _ in said(text, language)] == ["nenad-vukovic"] * 2


def test_a_function_is_not_given_to_whoever_bears_another(said: Said) -> None:
    text = (
        "Le ministre serbe de la Défense a affirmé lundi que les troupes étaient en alerte.\n\n"
        "« Nous ne voulons pas la guerre », a répondu le président Nenad Vukovic."
    )
    assert [who for _, who, _ in said(text)] == [None, "nenad-vukovic"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("M. Jean Castel a dit espérer que la force ferait son travail.", 1),
        ("M. Jean Castel pense que la force fera son travail.", 1),
        ("M. Jean Castel pensait que la force ferait son travail.", 0),
    ],
)
def test_a_thought_counts_where_somebody_tells_it(text: str, count: int, said: Said) -> None:
    assert len(said(text)) == count


def test_words_read_somewhere_are_nobodys(said: Said) -> None:
    text = "Le document tient en quatre pages. « Il convient d’éviter toute trace écrite », peut-on y lire."
    assert said(text) == [("direct", None, "Il convient d’éviter toute trace écrite")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Bercy, on assure que rien n’est arbitré.", [("reported", None, "rien n’est arbitré")]),
        ("On assure que rien n’est arbitré.", []),
        ("Un homme a raconté que le pont avait cédé.", [("reported", None, "le pont avait cédé")]),
        ("Le rapport souligne que le pont avait cédé.", []),
        ("La troupe continue d’agir selon le mandat que lui donne le Conseil.", []),
    ],
)
def test_a_clause_counts_where_somebody_tells_it(
    text: str, expected: list[tuple[str, str | None, str]], said: Said
) -> None:
    assert said(text) == expected


def test_an_office_that_nobody_bears_is_not_the_last_speakers(said: Said) -> None:
    text = (
        "« Nous partons », a dit M. Jean Castel.\n\n"
        "À la télévision, le président a assuré que l’État ferait son devoir."
    )
    assert [who for _, who, _ in said(text)] == ["jean-castel", None]


def test_a_journal_between_marks_that_has_a_verb_is_not_quoted(said: Said) -> None:
    text = "Si « Le Phare » crie au chef-d’œuvre, « Les Échos du Val » s’ennuient ferme."
    assert said(text) == []
