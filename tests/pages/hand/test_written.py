"""Pages written by hand: references resolved, dead ones named, marks replaced."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import markdown
import pytest

from dossier.index import paragraphs
from dossier.pages import SiteOptions, complete, write
from dossier.records import Curation, Kind, Note, Part, Plan

if TYPE_CHECKING:
    from dossier.records import Dossier, Notice


def completed(
    dossier: Dossier, text: str, uri: str = "notes/synthese.md", language: str = "fr"
) -> tuple[str, tuple[Notice, ...]]:
    made = complete(dossier, SiteOptions(language=language, written={uri: text}))
    return made.pages.get(uri, text), made.notices


def dead(dossier: Dossier, text: str) -> tuple[str, str]:
    """Return what is said of the one dead reference of a text."""
    made, (notice,) = completed(dossier, text)
    assert "dossier-ref--dead" in made
    assert (notice.level, notice.path) == ("warning", "docs/notes/synthese.md")
    return str(notice.message), str(notice.cure)


def test_an_article_is_cited_by_source_and_date(dossier: Dossier) -> None:
    made, notices = completed(dossier, "Les écluses rouvrent [@a1].\n")
    assert "](../articles/a1.md))</span>" in made
    said = unescape(markdown.markdown(made))
    assert '<span class="dossier-ref">(<a href="../articles/a1.md">' in said
    assert ">[La Gazette du Lac], [4 mars 2022]</a>)" in said
    assert notices == ()


def test_words_are_shown_as_the_article_has_them_with_their_paragraph(dossier: Dossier) -> None:
    made, notices = completed(dossier, '[@a1 "mme stan remercie […] merci"]')
    anchor = paragraphs(dossier.articles[0])[2].anchor
    assert f"(../articles/a1.md#{anchor})" in made
    said = unescape(markdown.markdown(made))
    assert "«\u202fMme\u00a0Stan remercie […] Merci\u202f»" in said
    assert "§\u00a02</a>" in said
    assert notices == ()


def test_a_paragraph_is_cited_by_its_number_or_for_good_by_its_id(dossier: Dossier) -> None:
    anchor = paragraphs(dossier.articles[0])[0].anchor
    by_id, notices = completed(dossier, f"[@a1 #{anchor}]")
    by_number, (reminder,) = completed(dossier, "[@a1 §1]")
    assert by_id == by_number
    assert notices == ()
    assert (reminder.level, reminder.line) == ("info", 1)
    assert f"[@a1 #{anchor}]" in str(reminder.cure)


def test_an_english_dossier_quotes_in_english(dossier: Dossier) -> None:
    made, _ = completed(dossier, "[@b2 « n’a rien dit »]", language="en")
    assert "“n’a rien dit”" in unescape(markdown.markdown(made))
    assert "[unknown source], [n.d.]" in unescape(markdown.markdown(made))


@pytest.mark.parametrize(
    ("text", "what", "cure"),
    [
        ("[@a9]", "names no article", "[@a1]"),
        ("[@a1 §9]", "the article has 4", "[@a1 §4]"),
        ("[@a1 « écluse »]", "the article does not hold", ""),
        ("[@a1 « Mme Stan remercie la Voldorie »]", "does not hold", "Stan remercie la Valdorie"),
        ("[@a1 « Partagez »]", "set aside", "`keep:`"),
        ("[@a1 #p-00000000]", "words have changed", "anew"),
        ("[@a1 mots]", "cannot be read", "[@003 §5"),
    ],
)
def test_a_dead_reference_is_named_with_the_nearest_right_one(
    dossier: Dossier, text: str, what: str, cure: str
) -> None:
    if text == "[@a1 « écluse »]":
        first = dossier.articles[0]
        blocks = tuple(
            replace(block, text="• un bief") if block.text == "• une écluse" else block
            for block in first.blocks
        )
        dossier = replace(dossier, articles=(replace(first, blocks=blocks), dossier.articles[1]))
    said, remedy = dead(dossier, f"Une ligne.\n\n{text}\n")
    assert what in said
    assert cure in remedy


def test_words_hold_when_the_number_beside_them_is_anothers(dossier: Dossier) -> None:
    """Numbers move when a line above is judged otherwise; what is shown is the paragraph of the words."""
    made, (notice,) = completed(dossier, "[@a1 §1 « remercie la Valdorie »]")
    assert "§\u00a02" in unescape(markdown.markdown(made))
    assert (notice.level, notice.line) == ("info", 1)
    assert "stand in § 2" in str(notice.message)


def test_the_line_of_a_dead_reference_counts_the_front_matter(dossier: Dossier) -> None:
    text = "---\ntitle: Note\n---\n\nUn mot [@a1].\nDeux [@zz].\n"
    made, (notice,) = completed(dossier, text)
    assert notice.line == 6
    assert made.startswith("---\ntitle: Note\n---\n")


def test_words_in_several_paragraphs_need_a_number(dossier: Dossier) -> None:
    first = dossier.articles[0]
    blocks = tuple(
        replace(block, text=f"{block.text} Un pas.") if block.verdict.kind is Kind.BODY else block
        for block in first.blocks
    )
    twice = replace(dossier, articles=(replace(first, blocks=blocks), dossier.articles[1]))
    said, cure = dead(twice, "[@a1 « Un pas »]")
    assert "several paragraphs" in said
    assert "[@a1 §1" in cure
    assert completed(twice, "[@a1 §2 « Un pas »]")[1] == ()
    assert "[@a1 §2" in dead(twice, "[@a1 §3 « Un pas »]")[1]


def test_the_start_of_an_id_will_do_until_two_articles_share_it(dossier: Dossier) -> None:
    one, other = dossier.articles
    named = replace(dossier, articles=(replace(one, id="003_ab"), replace(other, id="0031_cd")))
    assert completed(named, "[@003]")[1] == ()
    both = replace(dossier, articles=(replace(one, id="003_ab"), replace(other, id="003_cd")))
    said, cure = dead(both, "[@003]")
    assert "several articles" in said
    assert "[@003_ab], [@003_cd]" in cure


def test_an_excluded_article_cannot_be_cited(dossier: Dossier) -> None:
    one, other = dossier.articles
    out = replace(other, curation=Curation(excluded="doublon"))
    said, cure = dead(replace(dossier, articles=(one,), excluded=(out,)), "[@b2]")
    assert "left out (doublon)" in said
    assert "`exclude:`" in cure


def test_marks_become_lists(dossier: Dossier) -> None:
    out = replace(dossier.articles[1], curation=Curation(excluded="doublon de *a1*"))
    left = replace(dossier, articles=dossier.articles[:1], excluded=(out,))
    made, notices = completed(
        left, "[@a1]\n\n<!-- dossier: cited -->\n\n<!-- dossier: excluded -->\n"
    )
    said = markdown.markdown(made, extensions=["md_in_html"])
    assert "DOE, Jeanne et POPA, Ion. La Ligue du Lac rouvre ses écluses." in unescape(said)
    assert "doublon de *a1*" in unescape(said)
    assert notices == ()


def test_a_mistyped_mark_is_named_with_the_nearest(dossier: Dossier) -> None:
    made, (notice,) = completed(dossier, "Un mot.\n\n<!-- dossier: exclu -->\n")
    assert "<!-- dossier: exclu -->" in made
    assert notice.line == 3
    assert "excluded" in str(notice.cure)


def test_references_in_notes_and_introductions_are_resolved_and_checked(dossier: Dossier) -> None:
    one, other = dossier.articles
    curation = Curation(notes=(Note("Comparer [@b2 §1] et [@b9].", block=4),))
    plan = Plan(parts=(Part("lac", "Le lac", "Voir [@zz]."),))
    noted = replace(dossier, articles=(replace(one, curation=curation), other), plan=plan)
    notices = [one for one in complete(noted, SiteOptions()).notices if one.level == "warning"]
    assert [(notice.path, notice.line) for notice in notices] == [
        ("seeds/a1.txt.yml", None),
        ("mkdocs.yml", None),
    ]
    page = {page.uri: page.markdown for page in write(noted, SiteOptions())}["articles/a1.md"]
    assert "](b2.md#p-" in page


def test_a_page_without_references_stays_as_it_is(dossier: Dossier) -> None:
    text = "# Méthode\n\nRien à citer, [un lien](a.md), `[@code]`.\n"
    assert complete(dossier, SiteOptions(written={"m.md": text})).pages == {}


def test_a_page_written_by_hand_introduces_a_generated_one(dossier: Dossier) -> None:
    plan = Plan(parts=(Part("lac", "Le lac"),))
    text = (
        "---\ntitle: Le lac, d’un bord à l’autre\n---\n\n# Le lac\n\nUn mot.\n\n<!-- dossier -->\n"
    )
    options = SiteOptions(written={"parties/lac.md": text})
    pages = {page.uri: page for page in write(replace(dossier, plan=plan), options)}
    page = pages["parties/lac.md"]
    assert page.completes
    assert page.markdown.startswith("---\ntitle: Le lac, d’un bord à l’autre\n---\n")
    assert page.markdown.count("Le lac") == 2
    assert "Aucun article n’est encore dans cette partie" in page.markdown


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("[@a1 §0]", "[@a1 §4]"),
        ("[@a1 §1-3]", "[@a1 §1] [@a1 §3]"),
        ("[@a1 p. 2]", "[@a1 §2]"),
        ("[@a1 ¶2]", "[@a1 §2]"),
        ("[@a1 ; @b2]", "[@a1] [@b2]"),
        ("[@a1 « remercie » §2]", "[@a1 §2 « remercie »]"),
        ("[@a1 « remercie]", "quotation marks"),
    ],
)
def test_what_is_nearly_a_reference_is_told_how_to_be_one(
    dossier: Dossier, text: str, cure: str
) -> None:
    assert cure in dead(dossier, f"Une ligne.\n\n{text}\n")[1]


@pytest.mark.parametrize("text", ["[a1 §2]", "(@a1 §2)", "[a1 « remercie »]", "(@a1 « Mme Stan »)"])
def test_a_reference_that_lacks_a_sign_is_not_left_in_the_text_unsaid(
    dossier: Dossier, text: str
) -> None:
    _, (notice,) = completed(dossier, f"---\ntitle: x\n---\n\nUne ligne {text}.\n")
    assert (notice.level, notice.line) == ("warning", 5)
    assert f"[@{text[1:-1].lstrip('@')}]" in str(notice.cure)


@pytest.mark.parametrize(
    "text",
    ["`[a1 §2]`", "[a1 §2](autre.md)", r"\[a1 §2]", "[z9 §2]", "[voir § 2]", "(a1 §2)", "[a1]"],
)
def test_other_brackets_are_left_alone(dossier: Dossier, text: str) -> None:
    assert completed(dossier, f"Une ligne {text}.\n") == (f"Une ligne {text}.\n", ())


def test_a_number_is_the_article_with_that_number(dossier: Dossier) -> None:
    one, other = dossier.articles
    both = replace(dossier, articles=(replace(one, id="03_ab"), replace(other, id="30_cd")))
    assert "[@03]" in dead(both, "[@3]")[1]
    assert "[@03], [@30]." in dead(both, "[@0]")[1]


def test_a_mark_may_be_spaced_as_french_is(dossier: Dossier) -> None:
    made, notices = completed(dossier, "[@a1]\n\n<!-- dossier : cited -->\n")
    assert "dossier :" not in made
    assert notices == ()
