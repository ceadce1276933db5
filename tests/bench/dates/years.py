"""The year of « mardi 12 mars »: `python -m tests.bench.dates.years [--cases N] [--seed N]`; no library does it.

An article tells a weekday, day and month, and a year as past; the dossier has a closing date. Where one year fits between
both, that day must be found; where several do, none may be, and the candidates must be named.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from datetime import date, timedelta

from babel.dates import format_date

from dossier.describe import describe
from dossier.describe.dates import weekday
from dossier.records import (
    Article,
    Authority,
    Block,
    Kind,
    PartialDate,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

FIRST = date(1950, 1, 1)
DAYS = 40_000
YEARS_BEFORE, DAYS_AFTER = 14, 5_000
"""How far the year told and the closing date may lie from the day."""


def told(day: date, since: int, close: date) -> Article:
    """Describe an article of a day that tells a year as past."""
    spelt = format_date(day, "EEEE d MMMM", locale="fr").capitalize()
    lines = (
        f"{spelt}, la ministre a présenté son plan devant les élus de la vallée.",
        f"Le service avait fermé en {since} faute de médecins, et n’a pas rouvert.",
    )
    text = "\n\n".join(lines)
    body = Verdict(True, Kind.BODY, "bench", phrase("bench"))
    second = len(lines[0]) + 2
    blocks = (Block(0, second, lines[0], body), Block(second, len(text), lines[1], body))
    digest = hashlib.sha256(text.encode()).hexdigest()
    settings = Settings(as_of=PartialDate(close.isoformat()), recogniser="rules")
    document = RawDocument("x.txt", digest, "text/plain", text)
    return describe("x", document, blocks, Authority(), settings)


def fitting(day: date, since: int, close: date) -> list[int]:
    """Return the years in which the calendar has that day between both bounds."""
    years = weekday.candidates(day.weekday(), day.day, day.month, range(since, close.year + 1))
    return [year for year in years if date(year, day.month, day.day) <= close]


def main() -> None:
    """Print how many were decided, and how many rightly."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.dates.years", description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=23)
    options = parser.parse_args()
    draw = random.Random(options.seed)  # noqa: S311 - days to try, no secrets
    right = {"decided": 0, "undecided": 0}
    every = dict(right)
    for _ in range(options.cases):
        day = FIRST + timedelta(days=draw.randrange(DAYS))
        since = day.year - draw.randrange(YEARS_BEFORE + 1)
        close = day + timedelta(days=draw.randrange(DAYS_AFTER))
        article, years = told(day, since, close), fitting(day, since, close)
        kind = "decided" if len(years) == 1 else "undecided"
        every[kind] += 1
        if kind == "decided":
            right[kind] += bool(article.published and article.published.value.date == str(day))
        else:
            clue = str(article.date_clues[0].phrase) if article.date_clues else ""
            right[kind] += not article.published and all(str(year) in clue for year in years)
    print(f"one year fits: right {right['decided']} of {every['decided']}")
    print(f"several fit: left open, all named, {right['undecided']} of {every['undecided']}")


if __name__ == "__main__":
    main()
