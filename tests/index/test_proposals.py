"""Comparisons that the program proposes: days told in several texts, actors of each kind, outlets of states."""

from __future__ import annotations

from dataclasses import replace

from dossier.index import proposed
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Event,
    Fact,
    Group,
    Mention,
    PartialDate,
    RawDocument,
    Source,
)

DAY = (Event(PartialDate("2023-09-24"), "x", 0, 1, "x"),)


def article(
    identifier: str, source: str, actors: tuple[Actor, ...] = (), owner: str | None = None
) -> Article:
    return Article(
        identifier,
        RawDocument(f"{identifier}.txt", "0", "text/plain", ""),
        (),
        actors=actors,
        mentions=tuple(Mention(one.id, 0, 0, 1, one.name) for one in actors),
        source=Fact(Source(source, source, ownership=owner), "x"),
    )


def names(*kinds: ActorKind, start: int = 0) -> tuple[Actor, ...]:
    return tuple(
        Actor(f"{kind.value}-{start + at}", kind.value, kind) for at, kind in enumerate(kinds)
    )


def test_a_day_of_several_sources_is_proposed_and_one_actor_of_several() -> None:
    (kosovo,) = names(ActorKind.COUNTRY)
    told = [replace(article(one, one, (kosovo,)), events=DAY) for one in "ab"]
    found = proposed([*told, article("c", "c")])
    assert [(one.id, one.proposed) for one in found] == [("2023-09-24", True), ("country-0", True)]


def test_copies_of_one_text_are_not_set_beside_each_other() -> None:
    told = [replace(article(one, one), events=DAY) for one in "abc"]
    copies = Group(("a", "b"), "wire-copy", 1.0)
    assert proposed(told[:2], [copies]) == ()
    (day,) = proposed(told, [copies])
    assert day.articles == ("a", "b", "c")


def test_kinds_of_actors_take_turns_and_places_come_last() -> None:
    """Five countries that every source names would leave no room for who speaks."""
    every = names(
        *[ActorKind.PLACE] * 3,
        *[ActorKind.COUNTRY] * 5,
        *[ActorKind.ORGANISATION] * 2,
        ActorKind.PERSON,
    )
    found = proposed([article(one, one, every) for one in "ab"])
    assert [one.actor for one in found] == [
        "person-10",
        "organisation-8",
        "country-3",
        "organisation-9",
        "country-4",
    ]
    towns = proposed([article(one, one, every[:3]) for one in "ab"])
    assert [one.actor for one in towns] == ["place-0", "place-1", "place-2"]


def test_outlets_of_states_are_set_beside_the_others_where_there_are_both() -> None:
    both = proposed([article("a", "a", owner="state"), article("b", "b")])
    assert [(one.id, one.by) for one in both] == [("ownership", "ownership")]
    assert proposed([article("a", "a", owner="state"), article("b", "b", owner="state")]) == ()
    assert proposed([article("a", "a", owner="private"), article("b", "b")]) == ()
