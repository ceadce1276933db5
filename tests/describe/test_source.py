"""Sources: the strongest evidence first, and none where the page names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import outlets
from dossier.records import Authority, Kind, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

BODY = (Kind.BODY, "Les maires de la vallée ont demandé des médecins au gouvernement.")
TITLE = (Kind.TITLE, "Les maires demandent des médecins")
LONG = (Kind.BODY, "Les maires de la vallée ont demandé des médecins au gouvernement pour leurs hôpitaux de montagne.")  # fmt: skip
VALLEY = Source("la-vallee", "La Vallée", domain="vallee.example.fr", spellings=("Vallée Infos",),
                layout=(r"^Édition du \w+$", r"^Vu \d+ fois$"), known=True)  # fmt: skip


def source(article: Article) -> tuple[str, str] | None:
    return (article.source.value.id, article.source.rule) if article.source else None


@pytest.mark.parametrize("name", ["La Vallée", "LA VALLEE", "la-vallée", "Vallée  Infos"])
def test_names_are_compared_without_case_accents_and_dashes(name: str) -> None:
    assert outlets.known(name, Authority(sources=(VALLEY,))) == VALLEY


def test_the_address_tells_a_known_source(described: Described) -> None:
    article = described(
        [TITLE, BODY], hints={"url": "https://www.vallee.example.fr/a/1"}, known=(VALLEY,)
    )
    assert source(article) == ("la-vallee", "address")
    other = described(
        [TITLE, BODY], hints={"url": "https://evallee.example.fr.evil.com/"}, known=(VALLEY,)
    )
    assert other.source and other.source.value.id != "la-vallee"


def test_the_sites_own_name_is_believed(described: Described) -> None:
    article = described([TITLE, BODY], hints={"site_name": "Echo des Alpes"})
    assert source(article) == ("echo-des-alpes", "metadata")


@pytest.mark.parametrize(
    "line", ["La rédaction de Balkans-Actu", "The editorial team of Balkans-Actu"]
)
def test_an_author_box_names_its_newsroom(described: Described, line: str) -> None:
    article = described([TITLE, BODY, (Kind.AUTHOR_BOX, line)])
    assert source(article) == ("balkans-actu", "author-box")


def test_a_layout_profile_needs_all_its_lines_and_says_it_is_inferred(described: Described) -> None:
    lines = [TITLE, (Kind.DATELINE, "Édition du soir"), BODY, (Kind.DEBRIS, "Vu 12 fois")]
    article = described(lines, known=(VALLEY,))
    assert source(article) == ("la-vallee", "layout-profile")
    assert article.source and article.source.inferred
    assert described(lines[:-1], known=(VALLEY,)).source is None


def test_a_stated_origin_outweighs_the_site_which_becomes_the_republisher(
    described: Described,
) -> None:
    article = described([(Kind.TITLE, "Les maires demandent des médecins - BBC News"), BODY,
                         (Kind.SIGNATURE, "Source : Le Monde")])  # fmt: skip
    assert source(article) == ("le-monde", "stated-origin")
    assert article.via and article.via.value.name == "BBC News"


def test_a_line_that_says_who_took_the_article_up_gives_both(described: Described) -> None:
    line = "Article paru sur Montclar Matin, repris par Luze Actus"
    for page in ([TITLE, (Kind.HEADING, line), LONG], [TITLE, LONG, (Kind.SIGNATURE, line)]):
        article = described(page)
        assert source(article) == ("montclar-matin", "stated-origin")
        assert article.via and article.via.rule == "stated-republisher"
        assert article.via.value.name == "Luze Actus"
    assert described([TITLE, LONG, (Kind.HEADING, line), LONG]).source is None


def test_a_last_line_may_say_where_the_article_was_read(described: Described) -> None:
    article = described([TITLE, LONG, (Kind.BODY, "Lu sur Plaines Info")])
    assert source(article) == ("plaines-info", "stated-origin")


def test_an_agencys_own_dateline_credits_and_dates(described: Described) -> None:
    article = described([TITLE, (Kind.BODY, f"TASS, 4 mai 2022. {LONG[1]}")])
    assert article.agency and article.agency.value == "TASS"
    assert article.published and str(article.published.value) == "2022-05-04"
    other = described([TITLE, (Kind.BODY, f"Montclar, 4 mai 2022. {LONG[1]}")])
    assert (other.agency, other.published) == (None, None)


@pytest.mark.parametrize(
    ("kind", "line", "agency"),
    [
        (Kind.HEADING, "Le Matin des Plaines (avec Belga)", "Belga"),
        (Kind.HEADING, "Source : AFP", "AFP"),
        (Kind.BYLINE, "Par Le Figaro avec AFP", "AFP"),
        (Kind.BYLINE, "By Reuters", "Reuters"),
        (Kind.SIGNATURE, "(AFP)", "AFP"),
        (Kind.SIGNATURE, "Avec AFP et Reuters", "AFP"),
        (Kind.SIGNATURE, "Avec Agence France-Presse", "AFP"),
        (Kind.CREDIT, "La rédaction avec Reuters", "Reuters"),
        (Kind.BODY, "BELGRADE (Reuters) - Le président a parlé.", "Reuters"),
        (Kind.BODY, "Le président a parlé devant les maires. (ATS)", "ATS"),
    ],
)
def test_an_agency_is_credited_apart_from_the_source(
    described: Described, kind: Kind, line: str, agency: str
) -> None:
    article = described(
        [TITLE, (kind, line), LONG] if kind is Kind.HEADING else [TITLE, (kind, line)]
    )
    assert article.agency and article.agency.value == agency
    assert article.authors is None


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (Kind.CAPTION, "Un policier, le 27 septembre 2023. JEAN MARTIN / REUTERS"),
        (Kind.CREDIT, "Photo : Reuters"),
        (Kind.CREDIT, "© AFP"),
        (Kind.RELATED, "Avec AFP"),
        (Kind.BODY, "Selon Reuters, le président a parlé à l’AFP."),
    ],
)
def test_a_photo_credit_or_a_quoted_agency_is_neither_source_nor_agency(
    described: Described, kind: Kind, line: str
) -> None:
    article = described([TITLE, BODY, (kind, line), BODY])
    assert (article.source, article.agency, article.authors) == (None, None, None)


def test_a_copyright_line_is_weak_and_says_so(described: Described) -> None:
    article = described(
        [TITLE, BODY, (Kind.LEGAL, "© 2023 Echo des Alpes SAS. Tous droits réservés.")]
    )
    assert source(article) == ("echo-des-alpes", "copyright-line")
    assert article.source and article.source.inferred


def test_a_masthead_beside_the_dateline_gives_an_inferred_source(described: Described) -> None:
    head = [(Kind.HEADING, "Journal de Montclar"), (Kind.DATELINE, "Samedi 12 août 2023")]
    article = described([TITLE, *head, LONG])
    assert source(article) == ("journal-de-montclar", "masthead")
    assert article.source and article.source.inferred
    assert described([TITLE, head[0], LONG]).source is None
    assert described([TITLE, (Kind.HEADING, "Montclar"), head[1], LONG]).source is None


def test_an_agency_alone_under_the_authors_name_is_credited(described: Described) -> None:
    byline, credit = (Kind.BYLINE, "By Sarah White"), (Kind.CREDIT, "Associated Press")
    article = described([TITLE, byline, credit, LONG])
    assert article.agency and article.agency.value == "AP"
    assert described([TITLE, credit, LONG]).agency is None


OWN_NAMES = (
    ("Suivez Vallon Infos sur", "© 2023 Vallon Infos", "Vallon Infos"),
    ("Suivez Vallon Infos sur", "vallon-infos.fr", "Vallon Infos"),
    ("Copyright © 2019-2023", "Notes de la rive", "Notes de la rive"),
    ("Le site Vallon Infos est édité par la société Rivages.", "Vallon", "Vallon Infos"),
    ("The Plain Mirror is part of Plains Media Corporation.", "© 2023 Plains Media LLC", "The Plain Mirror"),
    ("Read the Plain Mirror privacy policy", "© Plain Mirror", "Plain Mirror"),
    ("Folgen Sie der Talpost auf", "© Talpost 2021. Alle Rechte vorbehalten", "Talpost"),
)  # fmt: skip


@pytest.mark.parametrize(("first", "last", "name"), OWN_NAMES)
def test_signs_of_two_kinds_give_the_sites_own_name_which_is_inferred(
    described: Described, first: str, last: str, name: str
) -> None:
    filler = [(Kind.NAVIGATION, f"Rubrique {letter}") for letter in "abcd"]
    foot = [(Kind.NAVIGATION, first), (Kind.SITE_NOTICE, last)]
    article = described([*filler, TITLE, LONG, *filler, *foot])
    assert article.source and article.source.inferred
    assert article.source.value.name.removeprefix("The ") == name.removeprefix("The ")


NO_NAMES = (
    ("Suivez Anne Martin sur", "Politique"),
    ("About Anne Martin", "More from Anne Martin"),
    ("© 2023 Rivages Media LLC", "Newsletter"),
    ("© Getty Images", "© AFP"),
    ("France Culture", "Le Monde"),
    ("Privacy Policy", "© 2023"),
    ("Retrouvez nos articles sur", "Contactez-nous sur contact@gmail.com"),
)


@pytest.mark.parametrize(("first", "last"), NO_NAMES)
def test_a_tag_an_owner_a_picture_agency_or_a_sister_site_is_no_source(
    described: Described, first: str, last: str
) -> None:
    filler = [(Kind.NAVIGATION, f"rubrique {letter}") for letter in "abcd"]
    foot = [(Kind.NAVIGATION, first), (Kind.SITE_NOTICE, last)]
    assert described([*filler, TITLE, LONG, *foot, *filler]).source is None


def test_a_name_beats_the_domain_it_is_spelled_like(described: Described) -> None:
    hints = {"url": "https://www.vallon-infos.fr/a/1", "site_name": "www.vallon-infos.fr"}
    foot = (Kind.SITE_NOTICE, "© Vallon Infos")
    article = described([TITLE, LONG, foot], hints=hints)
    assert article.source and article.source.value.name == "Vallon Infos"
    bare = described([TITLE, LONG], hints=hints)
    assert source(bare) == ("vallon-infos-fr", "metadata")


def test_a_listed_outlet_is_known_by_its_domain(described: Described) -> None:
    for hints in ({"url": "https://www.lemonde.fr/a/1"}, {"site_name": "lemonde.fr"}):
        article = described([TITLE, LONG], hints=hints)
        assert article.source and article.source.value.name == "Le Monde"


def test_an_address_on_the_page_tells_a_known_outlet(described: Described) -> None:
    line = (Kind.SITE_NOTICE, "Lien : https://www.vallee.example.fr/2023/article.html")
    assert source(described([TITLE, LONG, line], known=(VALLEY,))) == ("la-vallee", "address")


def test_a_suffix_after_a_dash_is_the_sites_where_host_or_copyright_bear_it_out(
    described: Described,
) -> None:
    heading = (Kind.TITLE, "Les maires demandent des médecins - Vallon Bleu")
    assert described([heading, LONG]).source is None
    for page in (
        described([heading, LONG], hints={"url": "https://www.vallonbleu.fr/a"}),
        described([heading, LONG, (Kind.LEGAL, "© 2022 Vallon Bleu")]),
    ):
        assert source(page) == ("vallon-bleu", "title-suffix")
        assert page.title and page.title.value == "Les maires demandent des médecins"


def test_a_source_that_the_text_calls_sure_is_no_outlet(described: Described) -> None:
    assert described([TITLE, LONG, (Kind.SIGNATURE, "Source sûre")]).source is None
