"""What pages say of what they do not show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages import SiteOptions, write
from dossier.publish import chosen, profiles, release
from dossier.records import PartialDate, Policy, Rights, Withdrawal

if TYPE_CHECKING:
    from dossier.records import Dossier

OPTIONS = SiteOptions("fr", written={"methode.md": "# M\n\n<!-- dossier: rights -->\n"})
PROFILES = {"profiles": {"public": {"characters": 100, "percent": 0}}}


def out(dossier: Dossier, profile: str = "public") -> dict[str, str]:
    """Return the pages of a dossier as it is let out."""
    made = release(dossier, chosen(PROFILES, profile), profiles(PROFILES), "fr").dossier
    return {page.uri: page.markdown for page in write(made, OPTIONS)}


def decided(dossier: Dossier, policy: Policy, **chosen_: object) -> Dossier:
    """Return the dossier with a policy of the first article's own."""
    first, *others = dossier.articles
    rights = Rights((("", policy),), noindex=bool(chosen_.pop("noindex", False)))
    curation = replace(first.curation, rights=rights, **chosen_)
    return replace(dossier, articles=(replace(first, curation=curation), *others))


def test_an_excerpt_says_so_with_the_length_and_the_way_to_the_original(dossier: Dossier) -> None:
    page = out(dossier)["articles/a1.md"]
    assert "Extrait." in page
    assert "en voici le début" in page
    assert "Le lire chez son éditeur" in page
    assert "Décidé par\u00a0: le profil «\u202fpublic\u202f»" in page
    assert "les écluses" not in page.casefold().replace("ses écluses", "")
    assert "Partagez" not in page


def test_a_description_has_no_text_and_says_why(dossier: Dossier) -> None:
    page = out(decided(dossier, Policy.METADATA))["articles/a1.md"]
    assert "Notice seule." in page
    assert "son texte n’est pas publié ici" in page
    assert "la fiche de l’article" in page
    assert "This seed holds" not in page
    assert "Ce fichier ne contient" not in page


def test_a_full_text_says_nothing_of_all_this(dossier: Dossier) -> None:
    for page in out(dossier, "private").values():
        assert "dossier-withheld" not in page
        assert "data-dossier-robots" not in page


def test_only_full_texts_are_edited_from_their_page(dossier: Dossier) -> None:
    made = release(dossier, chosen(PROFILES, "public"), profiles(PROFILES), "fr").dossier
    assert [page.seed for page in write(made, OPTIONS) if page.uri == "articles/a1.md"] == [None]
    assert [page.seed for page in write(dossier, OPTIONS) if page.uri == "articles/a1.md"] != [None]


def test_a_page_that_is_not_to_be_found_asks_for_it(dossier: Dossier) -> None:
    page = out(decided(dossier, Policy.FULL, noindex=True))["articles/a1.md"]
    assert 'data-dossier-robots="noindex"' in page


def test_a_withdrawn_article_keeps_its_address_and_says_when_by_whom_and_why(
    dossier: Dossier,
) -> None:
    taken = Withdrawal(
        "Le texte n’était <b>pas</b> libre.", "La Gazette", PartialDate("2025-04-01")
    )
    found = out(decided(dossier, Policy.FULL, withdrawn=taken), "private")
    page = found["articles/a1.md"]
    assert "Cet article a été retiré du dossier." in page
    assert "Par La Gazette, le 1" in page
    assert "n’était &#60;b&#62;pas" in page
    assert "rouvre ses écluses" in page
    assert 'data-dossier-robots="noindex"' in page
    assert not [uri for uri, text in found.items() if uri != "articles/a1.md" and "a1.md" in text]


def test_a_withdrawn_article_has_no_title_where_it_is_not_to_be_given(dossier: Dossier) -> None:
    taken = Withdrawal("", titled=False)
    found = out(decided(dossier, Policy.FULL, withdrawn=taken))
    assert "Article retiré" in found["articles/a1.md"]
    assert not [uri for uri, text in found.items() if "rouvre ses" in text]


def test_the_home_page_and_the_mark_say_the_profile(dossier: Dossier) -> None:
    found = out(dossier)
    assert "Profil de publication «\u202fpublic\u202f»" in found["index.md"]
    assert "Profil de publication" not in out(dossier, "private")["index.md"]
