"""A page that carries its article twice shows it once; what an article repeats on purpose stays."""

from __future__ import annotations

from dossier.clean.line import measure, open_page
from dossier.clean.page_judge import repeated
from dossier.clean.split import Piece
from dossier.records import Kind

FERRY = "Le bac a quitté le quai peu après sept heures, avec à son bord une trentaine d’habitués et deux camionnettes."
SEA = "« La mer était forte, mais nous avons vu pire », raconte la capitaine, qui fait la traversée depuis vingt ans."
SECOND = "La compagnie promet un second navire avant l’été ; les maires de l’île attendent de le voir pour y croire."
SHOPS = "En attendant, les commerçants commandent plus tôt, et les écoliers partent la veille quand le vent se lève."


def again(*texts: str, kept: bool = True) -> list[int]:
    """Return the places of the lines that are said to be the article once more."""
    pieces = [Piece(number, number + 1, text, gap=False) for number, text in enumerate(texts)]
    page = repeated.judge(open_page(tuple(map(measure, pieces)), {}), [kept] * len(texts))
    judged = [place for place, said in enumerate(page.verdicts) if said]
    assert all(page.verdicts[place].kind is Kind.REPEATED_TITLE for place in judged)
    return judged


def test_a_version_for_printers_below_the_article_is_set_aside() -> None:
    assert again(FERRY, SEA, SECOND, "Version imprimable", FERRY, SEA, SECOND) == [4, 5, 6]


def test_it_is_known_when_its_paragraphs_are_cut_otherwise() -> None:
    assert again(FERRY, SEA, SECOND, SHOPS, f"{FERRY} {SEA}", f"{SECOND} {SHOPS}") == [4, 5]


def test_a_paragraph_said_twice_alone_stays() -> None:
    assert again(FERRY, SEA, FERRY, SECOND) == []


def test_a_refrain_stays() -> None:
    assert again(FERRY, SEA, SEA, SECOND, SEA, SEA) == []


def test_a_short_summary_below_a_long_article_stays() -> None:
    rest = [
        f"Le jour {number}, la houle a dépassé {number} mètres et le bac numéro {number} est resté au port avec ses passagers."
        for number in range(1, 30)
    ]
    assert again(FERRY, SEA, *rest, FERRY, SEA) == []


def test_the_same_lines_in_another_order_are_no_copy() -> None:
    assert again(FERRY, SEA, SEA, FERRY) == []


def test_lines_that_the_judge_drops_are_not_looked_at() -> None:
    assert again(FERRY, SEA, FERRY, SEA, kept=False) == []
