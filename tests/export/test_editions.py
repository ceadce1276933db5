"""The briefings that mkdocs.yml names."""

from __future__ import annotations

import datetime

import pytest

from dossier.export.editions import Edition, edition, editions
from dossier.export.selection import Selection
from dossier.records import DossierError, PartialDate

NORTH = {
    "name": "nord",
    "title": "Le nord",
    "intro": "Premier.\n\nSecond.",
    "order": "part",
    "quotations": True,
    "actor": ["onu", "iasi"],
    "source": "courrier.example",
    "from": datetime.date(2023, 9, 1),
    "to": 2024,
    "id": "003",
}


def test_a_briefing_has_title_introduction_order_and_selection() -> None:
    (read,) = editions({"briefings": [NORTH]})
    assert read == Edition(
        "nord",
        "Le nord",
        "",
        "Premier.\n\nSecond.",
        "part",
        True,
        Selection(
            ("onu", "iasi"),
            ("courrier.example",),
            PartialDate("2023-09-01"),
            PartialDate("2024"),
            ids=("003",),
        ),
    )


def test_a_title_alone_gives_the_name() -> None:
    assert editions({"briefings": [{"title": "L’État du lac"}]})[0].name == "l-etat-du-lac"


def test_no_briefings_are_none() -> None:
    assert editions({}) == ()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nord", "briefings, 1: a list is expected"),
        (["nord"], "briefings, 1: a mapping is expected"),
        ([{"actor": "onu"}], "briefings, 1: it has no `name:`"),
        ([NORTH, NORTH], "briefings, 2: « nord » is given twice"),
        ([{"name": "x", "actors": ["onu"]}], "« actors » is no key known here. Write « actor »"),
        ([{"name": "x", "from": "hier"}], "« hier » is not a date"),
        ([{"name": "x", "order": "newest"}], "not one of the words"),
        ([{"name": "../x"}], "cannot be an address"),
    ],
)
def test_a_wrong_briefing_is_refused_by_its_place(given: object, said: str) -> None:
    with pytest.raises(DossierError, match=r"mkdocs\.yml") as refused:
        editions({"briefings": given})
    assert said in str(refused.value)


def test_an_unknown_briefing_is_answered_with_the_known_ones() -> None:
    assert edition({"briefings": [NORTH]}, "nord").title == "Le nord"
    with pytest.raises(DossierError, match=r"no briefing « sud »\. It names: nord"):
        edition({"briefings": [NORTH]}, "sud")
    with pytest.raises(DossierError, match="List it under `briefings:`"):
        edition({}, "sud")
