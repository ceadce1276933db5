"""Names of the authority list, where they are names and where they are not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest

from dossier.describe.actors import authority
from dossier.records import Actor, ActorKind, Authority

Named = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La Force de l’OTAN au Kosovo veille.", [("Force de l’OTAN au Kosovo", "kfor")]),
        ("La force de l'OTAN au Kosovo veille.", [("force de l'OTAN au Kosovo", "kfor")]),
        ("Le Conseil de sécurité de l’ONU siège.", [("Conseil de sécurité de l’ONU", "conseil-de-securite-de-l-onu")]),
        ("Le Conseil de Sécurité des Nations Unies siège.", [("Conseil de Sécurité des Nations Unies", "conseil-de-securite-de-l-onu")]),
        ("Le chef de l’Otan est là.", [("Otan", "otan")]),
        ("LA SERBIE ET L’OTAN S’ACCORDENT", [("SERBIE", "serbie"), ("OTAN", "otan")]),
        ("Les Etats-Unis et la Türkiye parlent.", [("Etats-Unis", "etats-unis"), ("Türkiye", "turquie")]),
        ("Le dialogue Belgrade-Pristina reprend.", [("Belgrade", "belgrade"), ("Pristina", "pristina")]),
        ("Un sommet des Balkans occidentaux.", [("Balkans occidentaux", "balkans-occidentaux")]),
        ("Le ministre de la Côte d’Ivoire.", [("Côte d’Ivoire", "cote-d-ivoire")]),
        ("Il part au Niger.", [("Niger", "niger")]),
        ("Un discours anti-OTAN et pro-Russie.", [("OTAN", "otan"), ("Russie", "russie")]),
    ],
)  # fmt: skip
def test_the_longest_known_name_takes_the_mention(
    named: Named, text: str, found: list[tuple[str, str]]
) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le président serbe et les forces kosovares.",
        "Les Serbes et les Albanais du village voisin.",
        "Un État indépendant, dit-on vendredi. Vendredi, rien.",
        "L’union européenne des jeunes n’existe pas.",
        "Il malte, il chine, il inde.",
        "Un film de Chad Tourneur.",
        "Paris-Match paraît le jeudi.",
        "Les Alliés sont d’accord. L’Alliance française aussi.",
        "Aie, dit-il ; oms et onu sont des mots.",
    ],
)
def test_words_that_look_like_known_names_are_left_alone(named: Named, text: str) -> None:
    assert named(text) == []


def test_kosovo_is_a_country_and_a_capital_a_place() -> None:
    kinds = {
        actor.id: actor.kind
        for actor in (*authority.countries("fr", "fr"), *authority.places("fr"))
    }
    assert kinds["kosovo"] is ActorKind.COUNTRY
    assert kinds["belgrade"] is ActorKind.PLACE
    assert kinds["europe"] is ActorKind.PLACE


def test_a_place_has_the_name_that_the_dossiers_readers_use() -> None:
    french, english = (
        {actor.id: actor.name for actor in authority.places(shown)} for shown in ("fr", "en")
    )
    assert (french["moscou"], english["moscou"]) == ("Moscou", "Moscow")
    assert (french["mer-noire"], english["mer-noire"]) == ("Mer Noire", "Black Sea")
    assert french["belgrade"] == english["belgrade"]
    seas = [name for name in english.values() if re.match(r"(?:Mer|Golfe|Océan|Vallée)\b", name)]
    assert seas == []


def test_no_two_actors_of_the_built_in_lists_share_an_id() -> None:
    lists = (authority.countries("fr", "fr"), authority.organisations("fr"), authority.places("fr"))
    ids = [actor.id for known in lists for actor in known]
    assert sorted(ids) == sorted(set(ids))


def test_no_spelling_stands_for_two_organisations() -> None:
    spellings = [
        spelling for actor in authority.organisations("fr") for spelling in actor.spellings
    ]
    assert len(spellings) == len(set(spellings)) + _said_twice()


def _said_twice() -> int:
    """Count what one actor's own patterns write out twice."""
    return sum(
        len(one.spellings) - len(set(one.spellings)) for one in authority.organisations("fr")
    )


def test_the_curators_actor_takes_its_spellings_and_keeps_the_built_in_ones(named: Named) -> None:
    otan = Actor("otan", "OTAN", ActorKind.ORGANISATION, ("le bloc Nord",), known=True)
    house = Actor("maison-rose", "Maison rose", ActorKind.ORGANISATION, ("Belgrade",), known=True)
    known = Authority(actors=(otan, house))
    found = named("La NATO et Belgrade.", authority=known)
    assert found == [("NATO", "otan"), ("Belgrade", "maison-rose")]


def test_an_ignored_name_is_no_actor(named: Named) -> None:
    assert named("Belgrade et la Serbie.", authority=Authority(ignored=("belgrade",))) == [
        ("Serbie", "serbie")
    ]


def test_decomposed_letters_are_read_and_their_spans_hold(named: Named) -> None:
    text = unicodedata.normalize("NFD", "Les États-Unis saluent M. Vučić.")
    assert [one for _, one in named(text)] == ["etats-unis", "vucic"]


def test_a_name_broken_by_a_line_end_is_one_mention(named: Named) -> None:
    found = named("Il vit en Macédoine du\u00a0Nord depuis 2001.")
    assert found == [("Macédoine du\u00a0Nord", "macedoine-du-nord")]


def test_no_two_organisations_have_one_wikidata_id() -> None:
    ids = [actor.qid for actor in authority.organisations("fr") if actor.qid]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("Q") and one[1:].isdigit() for one in ids)
