"""Long lists fold by year, by month or by place; nothing of them is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dossier import pages
from dossier.pages.lists.shelves import FULL, shelved
from dossier.pages.site import Site
from dossier.records import Dossier, Fact, PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

SITE = Site(Dossier((), (), ()), pages.SiteOptions())


@dataclass(frozen=True)
class Line:
    """What a list holds."""

    iso: str


def names(dates: Sequence[str]) -> list[str]:
    return [shelf.name for shelf in shelved([Line(one) for one in dates], SITE)]


def test_a_list_that_a_phone_shows_in_some_screens_does_not_fold() -> None:
    assert names(["2024-01-01"] * FULL) == [""]
    assert names([]) == [""]


def test_a_long_list_by_date_folds_by_year_and_the_first_is_open() -> None:
    dates = ["2024-05-01"] * FULL + ["2023-01"] + ["2022"] + [""]
    shelves = shelved([Line(one) for one in dates], SITE)
    assert [(one.name, len(one.entries), one.opened) for one in shelves] == [
        ("2024", FULL, True),
        ("2023", 1, False),
        ("2022", 1, False),
        ("Sans date", 1, False),
    ]


def test_a_long_list_of_one_year_folds_by_month() -> None:
    assert names(["2024-05-01"] * FULL + ["2024-04"] + ["2024"]) == ["Mai 2024", "Avril 2024", "2024"]  # fmt: skip


def test_a_long_list_in_another_order_folds_by_place() -> None:
    """The curator's order goes back and forth: years would come several times."""
    assert names(["2024", "2023"] * FULL) == [f"1 – {FULL}", f"{FULL + 1} – {2 * FULL}"]


@given(st.lists(st.sampled_from(["", "2023", "2024", "2024-03", "2024-03-01"]), max_size=99))
def test_shelves_hold_all_that_was_listed_in_its_order(dates: list[str]) -> None:
    shelves = shelved([Line(one) for one in dates], SITE)
    assert [one.iso for shelf in shelves for one in shelf.entries] == dates
    assert [shelf.opened for shelf in shelves] == [True, *[False] * (len(shelves) - 1)]
    assert all(shelf.name for shelf in shelves) or len(shelves) == 1


def test_the_list_of_articles_folds_without_a_script(dossier: Dossier) -> None:
    many = tuple(
        replace(dossier.articles[0], id=f"a{year}{number}", published=Fact(PartialDate(f"{year}-03-04"), "by-hand"))
        for year in (2021, 2022)
        for number in range(FULL)
    )  # fmt: skip
    written = pages.write(replace(dossier, articles=many, co_mentions=()), pages.SiteOptions())
    page = next(one.markdown for one in written if one.uri == "articles/index.md")
    assert page.count('<details class="dossier-shelf"') == 2
    assert f'<summary>2021 <span class="dossier-count">{FULL}</span></summary>' in page
