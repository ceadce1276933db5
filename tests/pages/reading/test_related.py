"""Which articles are named beside one, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages import SiteOptions
from dossier.pages.reading import related as nearest
from dossier.pages.reading.article import heading
from dossier.pages.reading.related import MOST, related
from dossier.pages.site import Site
from dossier.records import Event, Group, PartialDate

if TYPE_CHECKING:
    import pytest

    from dossier.records import Article, Dossier

OPTIONS = SiteOptions(language="fr")


def named(dossier: Dossier, article: Article | None = None) -> list[tuple[str, tuple[str, ...]]]:
    told = related(article or dossier.articles[0], Site(dossier, OPTIONS), heading)
    return [(one.title.text, one.reasons) for one in told]


def event(day: str) -> Event:
    return Event(PartialDate(day), "Un pas.", 0, 5, "date")


def test_an_article_is_named_for_the_actors_in_common(dossier: Dossier) -> None:
    assert named(dossier) == [
        ("Mirela Stan se tait", ("2 acteurs en commun\u00a0: Mirela Stan, Port-Neuf",))
    ]


def test_one_actor_in_common_relates_nothing(dossier: Dossier) -> None:
    first, second = dossier.articles
    alone = replace(
        second,
        actors=second.actors[:1],
        mentions=tuple(one for one in second.mentions if one.actor == second.actors[0].id),
    )
    assert named(replace(dossier, articles=(first, alone))) == []


def test_the_same_day_told_is_a_reason_of_its_own(dossier: Dossier) -> None:
    first, second = dossier.articles
    first = replace(first, events=(event("2022-03-04"), event("2022")))
    second = replace(second, actors=(), mentions=(), events=(event("2022-03-04"), event("2022")))
    ((_, reasons),) = named(replace(dossier, articles=(first, second)))
    assert reasons == ("même jour raconté\u00a0: 4 mars 2022",)


def test_a_copy_is_named_as_a_copy_alone(dossier: Dossier) -> None:
    group = Group(("a1", "b2"), "copy", 1.0)
    assert named(replace(dossier, groups=(group,))) == []


def test_the_nearest_come_first_and_their_number_is_bounded(dossier: Dossier) -> None:
    first, second = dossier.articles
    others = [replace(second, id=f"c{number}") for number in range(MOST + 2)]
    near = replace(second, id="z", actors=first.actors, mentions=first.mentions)
    told = named(replace(dossier, articles=(first, *others, near)))
    assert len(told) == MOST
    assert told[0][1][0].startswith("4 acteurs en commun")


def test_actors_that_lead_to_no_article_are_counted_all_the_same(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers see them in both articles."""
    first, second = dossier.articles
    third = replace(
        second,
        id="c3",
        actors=second.actors[:1],
        mentions=tuple(one for one in second.mentions if one.actor == second.actors[0].id),
    )
    more = replace(dossier, articles=(first, second, third))
    monkeypatch.setattr(nearest, "FEWEST", 1)
    monkeypatch.setattr(nearest, "COMMON", 2)
    assert [reasons for _, reasons in named(more)] == [
        ("2 acteurs en commun\u00a0: Port-Neuf, Mirela Stan",)
    ]
