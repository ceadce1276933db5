"""The table of facts: each bench's own figures in its row, and nothing lost."""

from __future__ import annotations

from tests.bench import facts
from tests.bench.dates import years


def test_a_row_has_the_figures_that_its_bench_prints() -> None:
    row = facts.Row("dates", "dates", (str(facts.SENTENCES[0]),), True, facts.barred)
    ((who, figures),) = facts.measured(row, None)
    assert who == "dossier"
    assert figures.startswith("absolute 44/44 · relative 28/28 · traps 0 false of 34")
    assert f"| dates | dossier | {figures} |" in list(facts.table([(row, [(who, figures)])]))


def test_a_bench_that_fails_says_so_in_its_row() -> None:
    row = facts.Row("dates", "dates", ("no/such/file.yml",), False, facts.barred)
    ((who, figures),) = facts.measured(row, None)
    assert who == "dossier"
    assert "FileNotFoundError" in figures


def test_the_actors_table_is_read_by_corpus_and_way() -> None:
    printed = (
        "\nown: 40 records, 80 spans\n      PER  micro   (precision recall F1)\n"
        "dossier, rules alone exact    90.00 80.00 84.71   94.05  98.75  96.34\n"
        "\ndossier, rules alone   0.1 CPU s,  8.2 articles of 3 KB a CPU second\n"
    )
    assert list(facts.scored(printed)) == [
        ("dossier, rules alone", "own, exact: F1 96.34 (precision 94.05, recall 98.75)"),
        ("dossier, rules alone", "0.1 CPU s, 8.2 articles of 3 KB a CPU second"),
    ]


def test_other_lines_of_a_bench_stand_in_its_row_too() -> None:
    printed = "dossier | 0.9\npeer | 0.8\nyears behind: none\n"
    assert list(facts.barred(printed)) == [
        ("dossier", "0.9"),
        ("peer", "0.8"),
        ("", "years behind: none"),
    ]


def test_the_years_bench_knows_when_the_calendar_decides() -> None:
    day = years.FIRST
    assert years.fitting(day, day.year, day) == [day.year]
    assert len(years.fitting(day, day.year - 30, day)) > 1
    assert years.told(day, day.year, day).published is not None
