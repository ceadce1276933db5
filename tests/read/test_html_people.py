"""Authors and publishers of pages: persons of JSON-LD, of meta tags, of marked elements."""

from __future__ import annotations

import pytest

from dossier.read import html

TEXT = "<p>Les maires de la vallée ont demandé des médecins au gouvernement.</p>"


def hints(head: str, body: str = "") -> dict[str, str]:
    page = f"<html><head>{head}</head><body>{body}{TEXT}</body></html>"
    (document,) = html.read("seeds/page.html", page.encode())
    return dict(document.hints)


def linked(author: str, more: str = "") -> str:
    return (
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":'
        f"{author}}}{more}]}}</script>"
    )


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Anne Martin"', "Anne Martin"),
        ('{"@type":"Person","name":"Anne Martin"}', "Anne Martin"),
        ('[{"@type":"Person","name":"Anne Martin"},{"name":"Luc Durand"}]', "Anne Martin, Luc Durand"),
        ('{"@id":"#anne"}', "Anne Martin"),
        ('[{"@id":"#anne","@type":"Person"}]', "Anne Martin"),
        ('{"@type":"Organization","name":"Vallon Infos"}', ""),
        ('{"@type":["NewsMediaOrganization"],"name":"Vallon Infos"}', ""),
        ('{"@id":"#nobody"}', ""),
        ("null", ""),
        ('{"name":""}', ""),
    ],
)  # fmt: skip
def test_json_ld_names_persons_and_refers_to_them_by_id(author: str, names: str) -> None:
    person = ',{"@type":"Person","@id":"#anne","name":"Anne Martin"}'
    assert hints(linked(author, person)).get("author", "") == names


def test_json_ld_outweighs_meta_tags_which_add_up() -> None:
    meta = '<meta name="author" content="Vallon Infos"><meta name="author" content="Anne Martin">'
    assert hints(meta)["author"] == "Vallon Infos, Anne Martin"
    assert hints(meta + linked('"Luc Durand"'))["author"] == "Luc Durand"


def test_a_marked_element_names_the_author_but_not_a_list_of_teasers() -> None:
    mark = '<a rel="author" href="/a">Anne  Martin</a>'
    assert hints("", mark)["author"] == "Anne Martin"
    both = '<span itemprop="author"><b itemprop="name">Luc Durand</b> Journaliste</span>'
    assert hints("", mark + both)["author"] == "Anne Martin, Luc Durand"
    teasers = "".join(f'<a rel="author">Anne {letter}</a>' for letter in "ABCD")
    assert "author" not in hints("", teasers)


def test_the_publisher_is_kept_where_the_site_goes_by_another_name() -> None:
    publisher = linked('"Luc Durand","publisher":{"name":"Vallon Infos"}')
    assert hints(publisher)["site_name"] == "Vallon Infos"
    assert "publisher" not in hints(publisher)
    site = '<meta property="og:site_name" content="vallon-infos.fr">'
    both = hints(site + publisher)
    assert (both["site_name"], both["publisher"]) == ("vallon-infos.fr", "Vallon Infos")
