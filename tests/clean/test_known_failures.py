"""What other extractors get wrong: paywall counters, notices set into articles, names as headings, notes, split text."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Block

    Kinds = Callable[[str], dict[str, str]]
    Blocks = Callable[[str], tuple[Block, ...]]
    Around = Callable[..., str]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Il vous reste 63.22% de cet article à lire. La suite est réservée aux abonnés.", "paywall"),
        ("La suite après cette publicité", "advertisement"),
        ("En cliquant sur « J’accepte », vous acceptez le dépôt de cookies par nos partenaires, et verrez leurs contenus.", "legal"),
        ("L’accès à ce contenu a été bloqué afin de respecter vos choix en matière de cookies.", "site-notice"),
        ("By clicking on “Accept”, you accept all cookies of our partners and will see the content that they offer.", "legal"),
        ("Prenez note que cet article pourrait contenir des informations qui ne sont plus à jour, vérifiez-les.", "site-notice"),
    ],
)  # fmt: skip
def test_a_notice_between_paragraphs_goes(
    kinds: Kinds, around: Around, line: str, kind: str
) -> None:
    assert kinds(around(line, inside=True))[line] == kind


@pytest.mark.parametrize(
    "line",
    [
        "« Vous acceptez le dépôt de cookies sans le lire, comme tout le monde », a lancé la maire aux riverains étonnés.",
        "— Si vous refusez les cookies, le site de la mairie utilise des cookies quand même, a ironisé un riverain.",
        "La mairie assure que l’utilisation des cookies par son site est conforme, et que personne n’est suivi à la trace.",
    ],
)
def test_what_somebody_says_of_such_notices_stays(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] in {"body", "quotation"}


def test_decomposed_accents_make_no_difference(kinds: Kinds, around: Around) -> None:
    text = around("Publié le 12 février 2024", "À lire aussi : Un été sans pont", "Réservé aux abonnés", inside=True)  # fmt: skip
    apart = kinds(unicodedata.normalize("NFD", text))
    assert {unicodedata.normalize("NFC", line): kind for line, kind in apart.items()} == kinds(text)


def test_names_alone_above_paragraphs_are_headings(
    kinds: Kinds, opening: str, closing: str
) -> None:
    found = kinds(f"{opening}\nPierre Lacaze\n{closing}")
    assert found["Pierre Lacaze"] == "heading"


def test_footnotes_stay(kinds: Kinds, around: Around) -> None:
    notes = ["[1] Enquête publique du 3 mars 2021, registre de la mairie, p. 14.", "(2) Les ponts et le commerce, 2019."]  # fmt: skip
    found = kinds(around("Notes", *notes))
    assert [found[note] for note in notes] == ["body", "body"]


def test_long_comments_go_however_well_they_are_written(kinds: Kinds, around: Around) -> None:
    comment = (
        "Je vis rive gauche depuis quarante ans et je peux vous dire que ce pont aurait dû être refait il y a longtemps. "
        "On nous a promis une navette en 2011, et ma femme fera donc une heure de route en plus chaque jour."
    )
    found = kinds(
        around(
            "Commentaires",
            "Marcel B.",
            comment,
            "Répondre",
            "Sur le même sujet",
            "Un bac dès cet été",
        )
    )
    assert found[comment] == "comments"
    assert found["Un bac dès cet été"] == "related"


def test_paragraphs_cut_into_lines_are_one_block_each(blocks: Blocks, around: Around) -> None:
    whole = around()
    cut = "\n\n".join(textwrap.fill(part, 70) for part in whole.split("\n\n"))
    assert [block.text for block in blocks(cut)] == [block.text for block in blocks(whole)]


def test_glued_paragraphs_stay_whole(kinds: Kinds, opening: str, closing: str) -> None:
    glued = opening.replace("tablier.\n\nLes", "tablier.Les").strip().split("\n\n")[1]
    assert kinds(f"Le pont de Varenne ferme\n{glued}\nPublicité\n{closing}")[glued] == "body"


def test_a_name_behind_a_colon_is_no_signature(kinds: Kinds, around: Around) -> None:
    names = ["Sorve-le-Haut", "Varenne", "Port-Lacaze"]
    found = kinds(around("Les communes qui ont demandé l’aide de la région :", *names))
    assert [found[name] for name in names] == ["list"] * 3


@pytest.mark.parametrize("word", ["Société", "Répondre", "Valider"])
def test_a_word_behind_the_last_paragraph_is_no_signature(
    kinds: Kinds, around: Around, word: str
) -> None:
    assert kinds(around(word))[word] != "signature"


def test_a_whole_name_with_its_byline_goes_wherever_it_stands(
    kinds: Kinds, opening: str, closing: str
) -> None:
    found = kinds(f"{opening}\nPar Jeanne Morel\n{closing}")
    assert found["Par Jeanne Morel"] == "byline"
    assert kinds(f"{opening}\nPar Toutatis\n{closing}")["Par Toutatis"] == "heading"


def test_a_name_and_a_stamp_are_no_place_and_date(blocks: Blocks, closing: str) -> None:
    text = f"Le pont de Varenne ferme\n\nJeanne Morel, mis à jour le 27 mars 2023 08:43\n{closing}"
    found = {block.text: block.verdict for block in blocks(text)}
    assert found["Jeanne Morel, mis à jour le 27 mars 2023 08:43"].rule != "placed-date"


def test_sentences_that_stand_one_by_one_are_the_article_going_on(
    kinds: Kinds, opening: str
) -> None:
    rest = (
        "Le conseil votera en juin le tracé de la navette gratuite entre les deux rives de la Loire.",
        "Les commerçants de la rive gauche craignent de perdre la moitié de leurs clients cet été.",
        "La région promet une aide, mais elle n’a encore donné ni montant ni date aux riverains.",
    )
    found = kinds("\n\n".join((opening, "À lire aussi", "Un nouveau bac dès cet été", *rest)))
    assert found["Un nouveau bac dès cet été"] == "related"
    assert [found[line] for line in rest] == ["body"] * 3


OTHERS = {
    "de": (
        "Die Stadt hat am Dienstag mitgeteilt, dass die alte Brücke über den Fluss zwei Jahre lang für den Verkehr gesperrt wird.",
        "Lesen Sie auch: Ein Sommer ohne Brücke", "Anzeige",
        "Die Anwohner, die seit Jahren auf die Arbeiten warten, müssen einen Umweg fahren, um an das andere Ufer zu kommen.",
        "Alle Rechte vorbehalten",
    ),
    "es": (
        "La ciudad anunció el martes que el puente viejo sobre el río quedará cerrado al tráfico durante dos años enteros.",
        "Lea también: Un verano sin puente", "PUBLICIDAD",
        "Los vecinos, que pedían estas obras desde hace tiempo, tendrán que dar un rodeo para pasar de una orilla a la otra.",
        "Todos los derechos reservados",
    ),
    "it": (
        "Il comune ha annunciato martedì che il vecchio ponte sul fiume sarà chiuso al traffico per due anni, per rifare i piloni.",
        "Leggi anche: Un’estate senza ponte", "Pubblicità",
        "Gli abitanti, che chiedevano questi lavori da tempo, dovranno fare molta strada in più per passare da una riva all’altra.",
        "Tutti i diritti riservati",
    ),
    "pl": (
        "Władze miasta ogłosiły we wtorek, że stary most na rzece będzie zamknięty dla ruchu przez dwa lata, aby wymienić filary.",
        "Czytaj także: Lato bez mostu", "Reklama",
        "Mieszkańcy, którzy od dawna prosili o te prace, będą musieli jechać dwanaście kilometrów, aby dostać się na drugi brzeg.",
        "Wszelkie prawa zastrzeżone",
    ),
    "ru": (
        "Мэрия объявила во вторник, что старый мост через реку будет закрыт для движения на два года, чтобы заменить его опоры.",
        "Читайте также: Лето без моста", "Реклама",
        "Жители, которые давно просили об этих работах, будут ехать двенадцать километров в объезд, чтобы попасть на другой берег.",
        "Все права защищены",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_an_article_in_another_language_keeps_its_paragraphs_and_nothing_else(
    blocks: Blocks, language: str
) -> None:
    lines = OTHERS[language]
    kept = [block.text for block in blocks("\n\n".join(lines)) if block.verdict.keep]
    assert kept == [lines[0], lines[3]]
