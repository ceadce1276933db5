"""Authors: people and newsrooms of bylines; never photographers, agencies or dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import authors
from dossier.records import Authority, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

BYLINES = {
    "Par Anne Martin": ("Anne Martin",),
    "Par Anne Martin, le 12 déc. 2023": ("Anne Martin",),
    "PAR ANNE MARTIN ET LUC DURAND": ("ANNE MARTIN", "LUC DURAND"),
    "Anne Martin, à Chicago": ("Anne Martin",),
    "L’éditorial d’Anne Martin": ("Anne Martin",),
    "Une analyse de Luc Durand": ("Luc Durand",),
    "Par Anne Martin et Luc Durand": ("Anne Martin", "Luc Durand"),
    "Par Anne Martin (avec AFP)": ("Anne Martin",),
    "Par Anne Martin, envoyée spéciale à Belgrade": ("Anne Martin",),
    "Anne Martin, envoyée spéciale à Belgrade": ("Anne Martin",),
    "Anne Martin (correspondante à Pristina)": ("Anne Martin",),
    "De notre envoyé spécial à Belgrade, Luc Durand": ("Luc Durand",),
    "Propos recueillis par Anne Martin": ("Anne Martin",),
    "By Jane O’Neill and John Smith": ("Jane O’Neill", "John Smith"),
    "By JANE SMITH": ("JANE SMITH",),
    "Publié par Anne-Lise Martin le 3 mars 2022 à 08h15": ("Anne-Lise Martin",),
    "Rédigé par Jean de La Fontaine": ("Jean de La Fontaine",),
    "Texte : Anne Martin": ("Anne Martin",),
    "Par la rédaction": ("la rédaction",),
    "La rédaction de Balkans-Actu": ("La rédaction de Balkans-Actu",),
    "Par Ljiljana Žižić": ("Ljiljana Žižić",),
    "Von Anna Keller, Bern": ("Anna Keller",),
    "Por Marta Ruiz": ("Marta Ruiz",),
    "*By Tom Harding and Agencies*": ("Tom Harding",),
}
NOT_AUTHORS = (
    "Par AFP",
    "Par Le Point du Jour avec AFP",
    "By Reuters",
    "Photo : Anne Martin",
    "Photos Anne Martin / AFP",
    "© Anne Martin",
    "Crédit photo : Anne Martin",
    "About The Author",
    "Le Monde",
    "Publié le 3 mars 2022",
    "Lecture 3 min.",
    "Traduit par DeepL",
)


@pytest.mark.parametrize(("line", "expected"), BYLINES.items())
def test_a_byline_names_its_authors(
    described: Described, line: str, expected: tuple[str, ...]
) -> None:
    article = described([(Kind.TITLE, "Les maires demandent des médecins"), (Kind.BYLINE, line)])
    assert article.authors and article.authors.value == expected


@pytest.mark.parametrize("line", NOT_AUTHORS)
def test_what_is_no_author_is_not_taken_for_one(described: Described, line: str) -> None:
    article = described([(Kind.TITLE, "Les maires demandent des médecins"), (Kind.BYLINE, line)])
    assert article.authors is None


def test_a_bare_capitalised_signature_is_not_enough() -> None:
    assert authors.names("Next Auto Deals", Authority()) == ()


def test_metadata_stands_in_for_a_byline(described: Described) -> None:
    article = described([(Kind.BODY, "Le maire a parlé.")], hints={"author": "Anne Martin"})
    assert article.authors and (article.authors.value, article.authors.rule) == (
        ("Anne Martin",),
        "metadata",
    )


LONG = (
    Kind.BODY,
    "Les maires de la vallée ont demandé des médecins au gouvernement pour leurs hôpitaux de montagne, qui ferment la nuit.",
)
TITLE = (Kind.TITLE, "Les maires demandent des médecins")
DATE = (Kind.DATELINE, "4 mai 2022")
BODY = (
    Kind.BODY,
    "Les maires de la vallée ont demandé des médecins au gouvernement pour leurs hôpitaux de montagne.",
)


@pytest.mark.parametrize("line", ["Par Claire Vidal, médecin urgentiste", "Claire Vidal"])
def test_a_byline_taken_for_a_heading_under_the_title_is_read(
    described: Described, line: str
) -> None:
    article = described([TITLE, (Kind.HEADING, line), DATE, BODY])
    assert article.authors and article.authors.value == ("Claire Vidal",)


def test_a_heading_in_the_text_is_no_byline(described: Described) -> None:
    for line in ("Par Claire Vidal", "Claire Vidal"):
        assert described([TITLE, BODY, (Kind.HEADING, line), BODY]).authors is None
    assert described([TITLE, (Kind.HEADING, "Claire Vidal"), BODY]).authors is None


@pytest.mark.parametrize("kind", [Kind.SIGNATURE, Kind.BODY])
@pytest.mark.parametrize("line", ["Claire Vidal", "Claire Vidal, avec agences"])
def test_a_last_line_of_names_signs_the_text(described: Described, kind: Kind, line: str) -> None:
    article = described([TITLE, BODY, (kind, line)])
    assert article.authors and (article.authors.value, article.authors.rule) == (
        ("Claire Vidal",),
        "signature",
    )


@pytest.mark.parametrize("line", ["Montclar Sud", "Claire Vidal a signé.", "Photo Claire Vidal"])
def test_other_last_lines_do_not(described: Described, line: str) -> None:
    assert described([TITLE, BODY, (Kind.BODY, line)]).authors is None


def test_the_name_over_a_last_line_about_its_bearer_signs_the_text(described: Described) -> None:
    about = (Kind.BODY, "Journaliste au service santé du Courrier de la Luze")
    article = described([TITLE, BODY, (Kind.BODY, "Claire Vidal"), about])
    assert article.authors and article.authors.value == ("Claire Vidal",)


def test_the_byline_of_a_teaser_is_not_the_articles(described: Described) -> None:
    teaser = (Kind.RELATED, "Les glaciers fondent plus vite que prévu")
    assert described([TITLE, BODY, teaser, (Kind.BYLINE, "Par Claire Vidal")]).authors is None


MORE_BYLINES = {
    "De nos envoyés spéciaux en Ukraine, Paul Girard et Léa Monnier": (
        "Paul Girard",
        "Léa Monnier",
    ),
    "De notre correspondant à Belgrade, Jovan Petrović": ("Jovan Petrović",),
    "Entretien réalisé par Hélène Kaufmann": ("Hélène Kaufmann",),
    "Texte Paul Girard, photos Ana Costa": ("Paul Girard",),
    "Nadia Belkacem — Journaliste": ("Nadia Belkacem",),
    "Daniel RothRedakteur": ("Daniel Roth",),
    "Kevin Moor USA TODAY": ("Kevin Moor",),
    "By Marta Hill For Daily Mail": ("Marta Hill",),
    "By Tom Harrison in Kyiv and Olena Bondar in Lviv": ("Tom Harrison", "Olena Bondar"),
    "Tom Harrison, Senior Correspondent": ("Tom Harrison",),
    "Reporting by Tom Harrison; Editing by Sue Lim": ("Tom Harrison",),
    "Ein Gastbeitrag von Dr. Ulrike Sommer": ("Ulrike Sommer",),
    "Marta Ruiz / Corresponsal en Bruselas": ("Marta Ruiz",),
    "dal nostro inviato Lorenzo Ferri": ("Lorenzo Ferri",),
    "Mis à jour le 3 mars 2022 par Nadia Belkacem": ("Nadia Belkacem",),
    "jeudi 27 juin 2019, par Nadia Belkacem": ("Nadia Belkacem",),
    "Le Monde | 04.05.2015 à 13h36 | Par Paul Girard (avec Léa Monnier)": ("Paul Girard",),
    "ByLiya Hall": ("Liya Hall",),
    "by Lucas Hall22 Dec 2016": ("Lucas Hall",),
    "Lauren Hall MS, RDN": ("Lauren Hall",),
    "Sarah Hall Twitter": ("Sarah Hall",),
    "B.C.": ("B.C.",),
}
NO_BYLINES = (
    "Publié par admin",
    "By Reuters Staff",
    "Par Agence France-Presse, à Beyrouth",
    "France Télévisions",
    "Live Feed",
    "@nadiabelkacem",
    "Traduit de l’anglais par Paul Girard",
    "Portrait de Paul Girard",
)


@pytest.mark.parametrize(("line", "expected"), MORE_BYLINES.items())
def test_bylines_of_five_languages_name_persons_alone(
    described: Described, line: str, expected: tuple[str, ...]
) -> None:
    day = (Kind.DATELINE, "Publié le 3 mars 2022")
    article = described([TITLE, (Kind.BYLINE, line), day, LONG])
    assert article.authors and article.authors.value == expected


@pytest.mark.parametrize("line", NO_BYLINES)
def test_software_agencies_handles_and_translators_are_no_authors(
    described: Described, line: str
) -> None:
    assert described([TITLE, (Kind.BYLINE, line), LONG]).authors is None


LEAD = (
    Kind.LEAD,
    "Le gouvernement promet des médecins aux maires de la vallée, qui n’y croient plus.",
)
DAY = (Kind.DATELINE, "Publié le 3 mars 2022 à 08h15")


@pytest.mark.parametrize(
    "head",
    [
        [(Kind.HEADING, "Paul Girard"), (Kind.HEADING, "Journaliste au service Monde"), LEAD],
        [LEAD, (Kind.HEADING, "Paul Girard, Mis à jour le 11 avril 2023 14:44")],
        [LEAD, (Kind.LIST, "Paul Girard"), DAY],
        [LEAD, (Kind.HEADING, "Ouest-France Recueilli par Paul Girard. Publié le 02/11/2023 à 14h49")],
        [LEAD, (Kind.BYLINE, "Article rédigé par"), (Kind.BODY, "Paul Girard"), DAY],
        [(Kind.BODY, "jeudi 27 juin 2019, par Paul Girard")],
    ],
)  # fmt: skip
def test_a_byline_in_the_head_is_read_whatever_the_line_was_judged_to_be(
    described: Described, head: list[tuple[Kind, str]]
) -> None:
    article = described([TITLE, *head, LONG, LONG])
    assert article.authors and article.authors.value == ("Paul Girard",)


def test_a_heading_about_a_person_is_no_byline(described: Described) -> None:
    assert described([TITLE, LEAD, (Kind.HEADING, "Paul Girard"), LONG, LONG]).authors is None
    tweet = (Kind.BODY, "— Paul Girard (@pgirard) 16 mars 2020")
    assert described([TITLE, LONG, tweet, LONG]).authors is None


def test_a_card_below_the_text_names_its_author(described: Described) -> None:
    card = [(Kind.LIST, "Marta Ruiz"), (Kind.LIST, "Redactora de tribunales")]
    article = described([TITLE, LONG, LONG, *card])
    assert article.authors and (article.authors.value, article.authors.rule) == (("Marta Ruiz",), "author-box")  # fmt: skip


def test_metadata_outweigh_the_byline_of_a_teaser_but_not_one_that_names_more(
    described: Described,
) -> None:
    byline = (Kind.BYLINE, "Par Paul Girard et Léa Monnier")
    other = described([TITLE, byline, LONG], hints={"author": "Nadia Belkacem"})
    assert other.authors and other.authors.value == ("Nadia Belkacem",)
    same = described([TITLE, byline, LONG], hints={"author": "Léa Monnier"})
    assert same.authors and same.authors.value == ("Paul Girard", "Léa Monnier")
    site = described([TITLE, byline, LONG], hints={"author": "Vallon Bleu", "site_name": "vallonbleu.fr"})  # fmt: skip
    assert site.authors and site.authors.rule == "byline"
