"""The learned judge among the rules: what it decides, what it leaves alone, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import clean
from dossier.catalogue import say
from dossier.clean import verdicts
from dossier.clean.line_judge import AGAINST, decide
from dossier.clean.verdicts import verdict
from dossier.records import Kind, RawDocument, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Block

    Blocks = Callable[[str], tuple[Block, ...]]
    Kinds = Callable[[str], dict[str, str]]
    Around = Callable[..., str]

WEAK = verdict(Kind.NAVIGATION, "before-article", phrase("before the article"), verdicts.WEAK)
SURE = verdict(Kind.SHARE_BAR, "share-run", phrase("in a run of network names"), 0.95)


def test_it_decides_what_no_rule_knows_and_what_a_weak_rule_says():
    assert decide((None, WEAK, SURE), (0.9, 0.9, 0.9), (80, 80, 80)) == {0: True, 1: True}


def test_an_open_rule_stands_until_the_judge_contradicts_it():
    newsletter = verdict(Kind.NEWSLETTER, "newsletter", phrase("x"), verdicts.OPEN)
    assert decide((newsletter, newsletter), (AGAINST - 0.01, 0.9), (80, 80)) == {1: True}


def test_a_sentence_among_links_at_the_end_is_kept_when_it_reads_like_the_article(kinds: Kinds):
    found = kinds(
        "Grenzpolizei stoppt Konvoi an der Brücke\n"
        "Die Polizei hat am Freitag einen Konvoi von sieben Lastwagen angehalten. Die Nachbarn protestierten.\n"
        "Der Vorfall ereignete sich gegen 7 Uhr.\n"
        "Die Regierung sprach am Abend von einer Provokation.\n"
        "Mehr zum Thema\n"
        "Mission verlängert Einsatz\n"
        "Die Lastwagen sollen nach Angaben der Behörden Baumaterial geladen haben.\n"
        "Impressum | Datenschutz\n"
    )
    assert (
        found["Die Lastwagen sollen nach Angaben der Behörden Baumaterial geladen haben."] == "body"
    )
    assert found["Mission verlängert Einsatz"] == "related"


def test_each_of_its_verdicts_names_the_signals_in_french(blocks: Blocks, around: Around):
    found = blocks(around("Toutes les offres de nos partenaires pour la maison et le jardin"))
    said = [say(block.verdict.reason, "fr") for block in found if block.verdict.rule == "model"]
    assert said
    assert all("d’après" in reason and "{" not in reason for reason in said)
    assert not any(word in " ".join(said) for word in (" its ", " the ", " by "))


@pytest.mark.parametrize("lines", [3, 8, 12])
def test_short_lines_between_sentences_stay_with_them(
    blocks: Blocks, around: Around, lines: int
) -> None:
    """A list without bullets, strings of a test, lines of a song: they are the article's."""
    run = [f"Chaîne {number} : valeur{number}" for number in range(lines)]
    found = blocks(around("Voici la liste publiée.", *run, "La liste est close.", inside=True))
    kept = {block.text for block in found if block.in_text}
    assert {*run, "Voici la liste publiée.", "La liste est close."} <= kept


def test_the_title_stays_above_short_paragraphs_and_a_run_of_short_lines(blocks: Blocks) -> None:
    text = (
        "Nouvel appel au calme dans la vallée\n\n17 juin 2023\n\n« Nous suivons la situation de très près », a assuré "
        "une porte-parole de la préfecture, citée par la presse locale.\n\nDébut du relevé.\n\n"
        + "\n".join(f"Relevé {number} : null" for number in range(8))
        + "\n\nFin du relevé.\n\nLes discussions doivent reprendre le 14 juin sous l’égide du représentant de l’État.\n"
    )
    found = {block.text: block.verdict for block in blocks(text)}
    assert found["Nouvel appel au calme dans la vallée"].kind is Kind.TITLE
    assert [text for text, said in found.items() if not said.keep] == ["17 juin 2023"]


def test_a_short_closing_sentence_stays(blocks: Blocks, around: Around) -> None:
    found = {block.text: block.in_text for block in blocks(around("Fin du communiqué transmis."))}
    assert found["Fin du communiqué transmis."]


@pytest.mark.parametrize(
    "line",
    [
        "</article>",
        "<https://www.example.org/>",
        "<KVARN>",
        "<redaction@gazette.example>",
        "[TOC]",
        '```python exec="on"',
        '*texte*{: onfocus="f(1)" tabindex=0 autofocus }',
        "<!-- commentaire laissé dans le texte brut -->",
        "| c | d |",
    ],
)
def test_whole_tags_and_code_between_paragraphs_stay(
    blocks: Blocks, around: Around, line: str
) -> None:
    found = {block.text: block.verdict.keep for block in blocks(around(line, inside=True))}
    assert found[line]


@pytest.mark.parametrize("line", ["• Poste : AIL/PIV", "Position: SF/PF"])
def test_entries_with_strokes_are_no_credits(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True)).get(line) != "credit"


words = st.sampled_from(
    ["Accueil", "Le maire a parlé aux habitants.", "Lire aussi", "•", "2024", "« Oui »", "", "a=”b” >", "Sports | Météo"]
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(words, max_size=30))
def test_blocks_cover_any_text_and_are_judged_the_same_twice(lines: list[str]) -> None:
    document = RawDocument("a.txt", "0", "text/plain", "\n".join(lines))
    found = clean.judge(document)
    assert "".join(document.text[block.start : block.end] for block in found) == document.text
    assert found == clean.judge(document)
