"""Who is named with whom: the drawing, the pairs, the files."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from dossier import pages
from dossier.pages.beside import graph
from dossier.pages.site import Site
from dossier.pages.who import circle, pairs
from dossier.records import Actor, ActorKind, CoMention, Dossier, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FRENCH = pages.SiteOptions()


def written(dossier: Dossier) -> Mapping[str, str]:
    return {page.uri: unescape(page.markdown) for page in pages.write(dossier, FRENCH)}


def site(dossier: Dossier) -> Site:
    return Site(dossier, FRENCH)


def met(dossier: Dossier, companies: Sequence[str]) -> Dossier:
    """Return a dossier with an article for each company, whose letters are its actors."""
    told = sorted({letter for company in companies for letter in company})
    made = tuple(Actor(one, one.upper(), ActorKind.PERSON) for one in told)
    articles = tuple(
        replace(
            dossier.articles[0],
            id=f"a{number}",
            mentions=tuple(Mention(one, 0, 0, 1, one) for one in company),
        )
        for number, company in enumerate(companies)
    )
    shared: dict[tuple[str, str], list[str]] = {}
    for article in articles:
        named = sorted(one.actor for one in article.mentions)
        for at, one in enumerate(named):
            for other in named[at + 1 :]:
                shared.setdefault((one, other), []).append(article.id)
    joined = tuple(CoMention(pair, tuple(found)) for pair, found in sorted(shared.items()))
    return replace(dossier, articles=articles, actors=made, co_mentions=joined)


def joined(dossier: Dossier) -> set[frozenset[str]]:
    """Return the pairs that the drawing joins by a line."""
    every = pairs.pairs(site(dossier))
    ring = circle.on_it(site(dossier), every)
    drawn = circle.drawing(ring, every, site(dossier))
    ends = re.findall(r'data-ends="(\d+) (\d+)"', drawn)
    assert len(ends) == len(set(ends))
    return {frozenset({ring[int(one)].id, ring[int(other)].id}) for one, other in ends}


def test_each_node_of_the_network_leads_to_its_page(dossier: Dossier) -> None:
    page = written(dossier)[site(dossier).network_uri]
    assert '<a href="../acteurs/ligue-du-lac/" class="dossier-network__node' in page
    plain = pages.SiteOptions(directory_urls=False)
    found = {one.uri: one.markdown for one in pages.write(dossier, plain)}
    assert '<a href="acteurs/ligue-du-lac.html" class=' in found[site(dossier).network_uri]


def test_a_name_is_no_markup_on_the_drawing(dossier: Dossier) -> None:
    bad = Actor("ligue-du-lac", "</text><script>x</script>", ActorKind.ORGANISATION)
    spoilt = replace(
        dossier, actors=tuple(bad if one.id == bad.id else one for one in dossier.actors)
    )
    drawn = {page.uri: page.markdown for page in pages.write(spoilt, FRENCH)}
    assert "<script" not in drawn[site(dossier).network_uri]


def test_the_files_of_the_network_hold_every_actor_and_pair(dossier: Dossier) -> None:
    gexf, told = (one.content for one in graph.files(site(dossier)))
    names = {"g": "http://gexf.net/1.3"}
    drawn = Xml.fromstring(gexf)  # noqa: S314 - our own file
    assert len(drawn.findall(".//g:node", names)) == len(dossier.actors)
    assert len(drawn.findall(".//g:edge", names)) == len(dossier.co_mentions)
    assert len(json.loads(told)["links"]) == len(dossier.co_mentions)


def test_a_dossier_in_which_nobody_meets_has_no_network(dossier: Dossier) -> None:
    lonely = replace(dossier, co_mentions=())
    assert site(dossier).network_uri not in written(lonely)
    assert list(graph.files(site(lonely))) == []


def test_nobody_who_is_named_with_others_stands_without_a_line(dossier: Dossier) -> None:
    """A limit on the strongest pairs of all drew some actors as if nobody were named with them."""
    crowd = "".join(chr(ord("a") + number) for number in range(20))
    many = met(dossier, [crowd, crowd, crowd, "uv", "wx"])
    assert {one for pair in joined(many) for one in pair} == {*crowd, *"uvwx"}


def test_a_line_says_more_than_that_both_are_named_everywhere(dossier: Dossier) -> None:
    """The letter z is in every article: that b and c stand together nowhere else is what is worth a line."""
    pairs_of_z = met(dossier, ["bcz", "bcz", "defghz", "defghz", "ijklmz", "ijklmz"])
    lines = joined(pairs_of_z)
    assert frozenset("bc") in lines
    assert frozenset("de") in lines
    assert frozenset("dz") not in lines


def test_kinds_are_told_apart_by_their_shapes_and_a_key(dossier: Dossier) -> None:
    page = written(dossier)[site(dossier).network_uri]
    assert len(re.findall(r'<g class="dossier-network__key', page)) == 4
    assert ">personne</text>" in page
    person = re.search(
        r'dossier-network__node--person" data-node="\d+"><title>.*?</title><(\w+)', page
    )
    place = re.search(
        r'dossier-network__node--place" data-node="\d+"><title>.*?</title><(\w+)', page
    )
    assert person
    assert place
    assert person[1] != place[1]


def test_a_pair_says_which_sources_name_both(dossier: Dossier) -> None:
    page = written(dossier)[site(dossier).network_uri]
    rows = re.findall(r"<tr markdown>.*?</tr>", page)
    assert "La Gazette du Lac, source inconnue" in next(one for one in rows if "Port-Neuf" in one)
    assert 'data-dossier-value="1">La Gazette du Lac</td>' in next(
        one for one in rows if "Ligue du Lac" in one
    )


def test_pairs_of_one_article_fill_a_short_table_and_not_a_long_one(dossier: Dossier) -> None:
    few = met(dossier, ["abcdefghijklmn"])
    assert len(pairs.listed(pairs.pairs(site(few)), site(few))) == pairs.FEWEST
    twice = met(dossier, ["abcdefghijklmn", "abcdefghijklmn", "op"])
    every = pairs.pairs(site(twice))
    listed = pairs.listed(every, site(twice))
    assert len(listed) == len(every) - 1
    assert all(one.articles > 1 for one in listed)
