"""The day a page was published: ours beside htmldate alone, over a folder of pages with their dates.

The folder has `gold.jsonl.gz` (`{"id", "date", "lang", …}` a line) and `pages/ID.html.gz`. Two figures are ours: what
the page's reader says, and what the article says in the end, when visible datelines have been read too.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from htmldate import find_date

from dossier import clean
from dossier.describe import language, title
from dossier.describe.dates import stated
from dossier.read import html
from dossier.records import Article, Authority, Settings, UnreadableSeed

if TYPE_CHECKING:
    from pathlib import Path

LATEST = "2099-12-31"
NAMES = ("htmldate", "dossier's reader", "dossier")


@dataclass(frozen=True)
class Answer:
    """What each says of a page."""

    gold: str
    language: str
    days: tuple[str, str, str]
    seconds: tuple[float, float]
    """CPU seconds of htmldate alone and of our reader, page's text included."""


def answer(row: dict[str, Any], content: bytes) -> Answer:
    """Ask everyone."""
    start = time.process_time()
    alone = find_date(content, original_date=True, max_date=LATEST) or ""
    middle = time.process_time()
    try:
        (document,) = html.read(f"{row['id']}.html", content)
    except UnreadableSeed:
        return Answer(str(row["date"])[:10], row["lang"], (alone, "", ""), (middle - start, 0))
    seconds = (middle - start, time.process_time() - middle)
    article = Article("page", document, clean.judge(document))
    for find in (language.find, title.find):
        article = find(article, Authority(), Settings())
    published = stated.find(article).published
    hint = document.hints.get("published", "")[:10]
    last = published.value.date if published else ""
    return Answer(str(row["date"])[:10], row["lang"], (alone, hint, last), seconds)


def answers(folder: Path) -> list[Answer]:
    """Ask everyone about every page whose date is known."""
    with gzip.open(folder / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("date")]
    found = []
    for row in rows:
        file = folder / "pages" / f"{row['id']}.html.gz"
        if file.exists():
            found.append(answer(row, gzip.decompress(file.read_bytes())))
    return found


def report(folder: Path) -> None:
    """Print accuracy, years and languages in which we are behind, and cost."""
    every = answers(folder)
    for place, name in enumerate(NAMES):
        right = sum(each.days[place] == each.gold for each in every)
        none = sum(not each.days[place] for each in every)
        print(
            f"{name:18s} | accuracy {right / len(every):.4f} of {len(every)} | without a date {none}"
        )
    for what in ("year", "language"):
        tallies: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for each in every:
            key = each.gold[:4] if what == "year" else each.language
            tallies[key].update(
                name for name, day in zip(NAMES, each.days, strict=True) if day == each.gold
            )
        for name in NAMES[1:]:
            behind = [
                key for key in sorted(tallies) if tallies[key][name] < tallies[key]["htmldate"]
            ]
            print(f"{what}s in which {name} is behind htmldate: {', '.join(behind) or 'none'}")
    costs = [sum(each.seconds[at] for each in every) / len(every) for at in (0, 1)]
    print(
        f"CPU s a page: htmldate {costs[0]:.4f}, dossier's reader with text and hints {costs[1]:.4f}"
    )
