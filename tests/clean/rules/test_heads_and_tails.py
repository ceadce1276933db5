"""Titles, dates, authors, credits, captions, share bars and debris, each with what must be left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Block

    Kinds = Callable[[str], dict[str, str]]
    Around = Callable[..., str]

TITLE = "Le pont de Varenne ferme pour deux ans"


def test_the_title_is_the_first_line_and_its_repeat_with_the_site_goes(
    kinds: Kinds, around: Around
) -> None:
    found = kinds(around(f"{TITLE} | La Gazette de Varenne"))
    assert found[TITLE] == "title"
    assert found[f"{TITLE} | La Gazette de Varenne"] == "repeated-title"


def test_the_title_behind_a_menu_is_the_line_that_tells_what_the_article_tells(
    kinds: Kinds, opening: str, closing: str
) -> None:
    menu = "\n".join(
        (
            "Accueil",
            "Politique",
            "Économie",
            "Sports",
            "Nos villages en fête cet été",
            "Abonnés",
            "Kiosque",
        )
    )
    found = kinds(f"{menu}\n{opening}{closing}")
    assert found[TITLE] == "title"
    assert found["Nos villages en fête cet été"] != "title"


def test_a_text_that_opens_with_a_paragraph_has_no_title(kinds: Kinds, closing: str) -> None:
    assert "title" not in kinds(closing).values()


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 mars 2024 à 18h05",
        "• Mis à jour le: 18 May. 2021 13:52",
        "mardi 12 mars 2024",
        "12/03/2024 18:05",
        "Il y a 3 heures",
        "Temps de lecture : 4 min",
        "Updated on March 12, 2024 at 6:05 pm",
        "12.03.2024, 18:05 Uhr",
        "Varenne, le 12 mars 2024",
    ],
)
def test_dates_alone_are_datelines(kinds: Kinds, line: str, opening: str, closing: str) -> None:
    assert kinds(opening.replace("\n\n", f"\n\n{line}\n\n", 1) + closing)[line] == "dateline"


def test_a_reading_time_is_not_called_a_date(
    blocks: Callable[[str], tuple[Block, ...]], closing: str
) -> None:
    rules = {
        block.text: block.verdict.rule
        for block in blocks(f"{TITLE}\n\n3 min read\n12 mars 2024, 3 min\n{closing}")
    }
    assert rules["3 min read"] == "reading-time"
    assert rules["12 mars 2024, 3 min"] == "dateline"


@pytest.mark.parametrize("line", ["“We have waited too long.”", "« Nous avons trop attendu. »"])
def test_a_sentence_in_quotation_marks_is_no_heading(
    kinds: Kinds, around: Around, line: str
) -> None:
    assert kinds(around(line, inside=True))[line] in {"body", "quotation"}


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Anne Martel in Varenne; Editing by Paul Orsini",
        "(Reporting by Anne Martel and Luc Serre; additional reporting by Ida Holm; editing by Paul Orsini)",
    ],
)
def test_an_agency_s_closing_credits_are_a_byline(kinds: Kinds, closing: str, line: str) -> None:
    assert kinds(f"{TITLE}\n{closing}\n\n{line}\n")[line] == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Mai 68, et après ?",
        "Deux ans de détours",
        "Sarajevo, 28 juin 1914",
        "2024, l’année de tous les chantiers",
    ],
)
def test_headings_with_a_date_in_them_stay(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] == "heading"


@pytest.mark.parametrize(
    "line",
    ["Par Jeanne Morel", "Propos recueillis par Jean-Luc d’Arcy", "By Anna Novak and Tom Reed"],
)
def test_bylines_near_the_title_go(kinds: Kinds, line: str, opening: str, closing: str) -> None:
    assert kinds(opening.replace("\n\n", f"\n\n{line}\n\n", 1) + closing)[line] == "byline"


@pytest.mark.parametrize("line", ["Par tous les temps", "Par peur du vide"])
def test_headings_that_begin_like_a_byline_stay(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] == "heading"


@pytest.mark.parametrize(
    "line", ["AFP", "J. M.", "(Jeanne Morel, avec AFP)", "La Gazette avec Reuters"]
)
def test_a_name_alone_behind_the_last_paragraph_is_a_signature(
    kinds: Kinds, around: Around, line: str
) -> None:
    assert kinds(around(line))[line] in ("signature", "credit")


@pytest.mark.parametrize(
    "line",
    [
        "© Jeanne Morel / AFP",
        "Photo : Jeanne Morel",
        "Crédit photo : Ville de Varenne",
        "Getty Images",
    ],
)
def test_credits_go(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Le vieux pont vu de la rive gauche, le 12 mars 2024. JEANNE MOREL / AFP",
        "Le vieux pont vu de la rive gauche, en mars. © Jeanne Morel",
        "Légende : le vieux pont vu de la rive gauche",
        "Members of the city council and engineers inspect the old bridge of Varenne",
    ],
)
def test_captions_are_kept_apart(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] == "caption"


def test_a_paragraph_that_ends_with_its_agency_stays(kinds: Kinds, around: Around) -> None:
    line = "Les travaux coûteront douze millions d’euros, dont la moitié sera payée par la région et par l’État. (AFP)"
    assert kinds(around(line, inside=True))[line] == "body"


def test_an_article_in_english_has_no_foreign_captions(kinds: Kinds) -> None:
    text = (
        "Old bridge to close for two years\n\nThe city of Varenne said on Tuesday that the old bridge over the Loire "
        "will be closed to all traffic for two years.\n\nThe mayor said that she was sorry for the people of the left "
        "bank.\n\nThe council will vote in June on the route of the free bus that will link the two banks, she said.\n"
    )
    assert "caption" not in kinds(text).values()


@pytest.mark.parametrize(
    "bar",
    ["Facebook\nTwitter\nWhatsApp", "FacebookTwitterLinkedIn", "Facebook Twitter E-mail Imprimer"],
)
def test_runs_of_network_names_are_share_bars(kinds: Kinds, around: Around, bar: str) -> None:
    found = kinds(around(bar))
    assert {found[line] for line in bar.split("\n")} == {"share-bar"}


def test_one_network_above_a_paragraph_is_a_heading(kinds: Kinds, around: Around) -> None:
    assert kinds(around("Facebook", inside=True))["Facebook"] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "” data-script=” >",
        "</div>",
        "* * *",
        "window.dataLayer = window.dataLayer || [];",
        "<!-- fin -->",
    ],
)
def test_debris_goes(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] == "debris"


def test_headings_lists_quotations_tables_and_leads_are_named(kinds: Kinds, around: Around) -> None:
    found = kinds(
        around(
            "Trois itinéraires de rechange",
            "La ville propose trois chemins aux automobilistes et aux cyclistes de la rive gauche, selon l’heure :",
            "• par la rocade",
            "• par le bac du moulin",
            "Jour | Heure | Départ",
            "Lundi | 8 h | Quai",
            "« Nous avons attendu ces travaux pendant vingt ans, et nous attendrons bien deux ans de plus. »",
            inside=True,
        )
    )
    assert found["Trois itinéraires de rechange"] == "heading"
    assert found["par la rocade"] == found["par le bac du moulin"] == "list"
    assert found["Lundi | 8 h | Quai"] == "table"
    assert "quotation" in found.values()


def test_a_sentence_that_the_text_says_again_at_length_is_the_lead(
    kinds: Kinds, opening: str, closing: str
) -> None:
    lead = "Le vieux pont sur la Loire sera fermé à la circulation pendant deux ans, annonce la mairie de Varenne."
    assert kinds(opening.replace("\n\n", f"\n\n{lead}\n\n", 1) + closing)[lead] == "lead"


def test_the_place_and_date_that_open_a_text_stay_and_a_site_s_stamp_goes(
    blocks: Callable[[str], tuple[Block, ...]], closing: str
) -> None:
    found = {
        block.text: block.verdict
        for block in blocks(f"Varenne, le 3 mars 2022\n\n{TITLE}\n{closing}")
    }
    assert found["Varenne, le 3 mars 2022"].keep
    assert found["Varenne, le 3 mars 2022"].kind == "dateline"
    stamped = {
        block.text: block.verdict
        for block in blocks(f"{TITLE}\n\nPublié le 3 mars 2022\n{closing}")
    }
    assert not stamped["Publié le 3 mars 2022"].keep


@pytest.mark.parametrize(
    "line",
    [
        "Par Élise Garnier, envoyée spéciale à Sarnac",
        "Von Anna Keller, Korrespondentin in Bern",
        "By Tom Harding, science correspondent",
    ],
)
def test_an_author_may_say_what_she_does(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line))[line] == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Am 24. September waren bei dem Unglück ein Arbeiter und drei Angler verletzt worden. (dpa/lho)",
        "Die Schleuse bleibt bis Ende Oktober geschlossen, wie der Kanton am Freitag mitteilte. (ats/nxp)",
    ],
)
def test_a_paragraph_that_an_agency_signs_stays_behind_a_teaser(
    kinds: Kinds, closing: str, line: str
) -> None:
    teased = f"{TITLE}\n{closing}\n\nLesen Sie auch: Warum die Fähre ausfällt\n\n{line}\n\nAuch interessant\n\nWetter: Sturm\n"
    assert kinds(teased)[line] == "body"


def test_a_caption_that_an_agency_signs_is_no_last_paragraph(kinds: Kinds, around: Around) -> None:
    line = "La capitaine sort du tribunal de Varenne, le 3 mars 2022, avec son avocat et deux marins. (AFP)"
    assert kinds(around(line, inside=True))[line] in {"caption", "body"}
