"""Groups as the dossier shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.index import assemble
from dossier.records import Authority, Fact, Settings
from tests.bench.duplicates.generate import Newsroom

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Make = Callable[..., Article]


def words(length: int = 120) -> list[str]:
    room = Newsroom(3)
    return room.body(room.drawn(12), length)


def test_a_copy_is_told_and_both_articles_stay(article: Make) -> None:
    text = " ".join(words())
    dossier = assemble(
        [article("b", text, "2024-02-02"), article("a", text + " Fin.", "2024-02-03"), article("c", "Autre chose.")],
        Authority(), Settings(recogniser="rules"),
    )  # fmt: skip
    (group,) = dossier.groups
    assert (group.articles, group.kind, group.agency) == (("b", "a"), "copy", None)
    assert group.similarity > 0.9
    assert [each.id for each in dossier.articles] == ["b", "a", "c"]


def test_an_agency_credited_in_both_makes_a_wire_copy(article: Make) -> None:
    room, text = Newsroom(4), words()
    pair = [article("a", " ".join(text)), article("b", " ".join(room.rewritten(text)))]
    settings = Settings(recogniser="rules")
    (plain,) = assemble(pair, Authority(), settings).groups
    credited = [replace(each, agency=Fact("AFP", "test")) for each in pair]
    (wire,) = assemble(credited, Authority(), settings).groups
    one_only = assemble([credited[0], pair[1]], Authority(), settings).groups[0]
    assert (plain.kind, one_only.kind) == ("rewrite", "rewrite")
    assert (wire.kind, wire.agency) == ("wire-copy", "AFP")


def test_the_order_of_the_articles_does_not_matter(article: Make) -> None:
    room, text = Newsroom(4), words()
    several = [article(name, " ".join(room.furnished(text))) for name in "dbca"]
    settings = Settings(recogniser="rules")
    there, back = (assemble(order, Authority(), settings) for order in (several, several[::-1]))
    assert there.groups == back.groups
