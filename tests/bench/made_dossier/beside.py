"""What a curator lays around the made articles: a synthesis, comparisons, acronyms, outlets, archived copies, doubts.

Written beside the articles and drawn apart from them, so that neither their texts nor what `curation` says of them
depends on it. What needs no drawing lies in `laid/`, among it some articles in English.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from tests.bench.made_dossier import curation
from tests.bench.made_dossier.generate import seeds, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.made_dossier.generate import Made

LAID = Path(__file__).parent / "laid"
ARCHIVED, TRANSLATED, OPINION, DOUBTED = (9, 4), (23, 7), (29, 3), (37, 5)
"""One article in so many, and the first of them."""
DOUBTS = ("2020", "2021-05?", "2022-11~")
"""Dates as a curator writes who does not know the day."""
CITED = (2, 5, 11, 17, 23, 26)
"""Numbers of the articles that the synthesis cites."""
WORDS = 6
"""Words of a paragraph that the synthesis quotes."""


def write(out: Path, count: int, seed: int = 0) -> None:
    """Write what stands beside so many made articles into the folder that holds them."""
    made = seeds(count, seed)
    shutil.copytree(LAID, out, dirs_exist_ok=True)
    (out / "docs" / "synthese.md").write_text(_synthesis(made, seed), "utf-8")
    (out / "seeds" / "_sources.yml").write_text(_profiles(), "utf-8")
    for number, one in enumerate(made):
        if said := "".join(f"{line}\n" for line in _said(number, one)):
            (out / "seeds" / f"{one.name}.yml").write_text(one.sidecar + said, "utf-8")


def _said(number: int, one: Made) -> Iterator[str]:
    """Yield further lines for an article's sidecar."""
    if _is(number, ARCHIVED):
        address = f"https://presse.example/{number}"
        yield f"archive: https://web.archive.org/web/20250101000000/{address}"
    flags = (("machine-translated", TRANSLATED), ("opinion", OPINION))
    if told := [name for name, share in flags if _is(number, share)]:
        yield f"flags: [{', '.join(told)}]"
    if _is(number, DOUBTED) and "published:" not in one.sidecar:
        yield f'published: "{DOUBTS[number // DOUBTED[0] % len(DOUBTS)]}"'


def _is(number: int, share: tuple[int, int]) -> bool:
    every, first = share
    return number % every == first


def _profiles() -> str:
    """Return the outlets, with what is known of some; every value as text, for YAML takes `on` for a truth."""
    path = LAID / "seeds" / "_sources.yml"
    known = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts, lists and mappings alone
    told = yaml.load(sources(), yaml.BaseLoader)["sources"]  # noqa: S506
    joined = [one | known.get(one["name"], {}) for one in told]
    return yaml.safe_dump({"sources": joined}, allow_unicode=True, sort_keys=False)


def _synthesis(made: Sequence[Made], seed: int) -> str:
    """Write a page that cites articles by their words, by paragraph, and whole."""
    draw = random.Random(f"synthesis/{seed}")  # noqa: S311 - the same words every time
    lines = ["---", "title: Note de synthèse", "---", "", "# Note de synthèse"]
    for place, number in enumerate(one for one in CITED if one < len(made)):
        key = made[number].name.partition("_")[0]
        words = " ".join(draw.choice(curation.unique(made[number].body)).split()[:WORDS])
        way = (f"[@{key} « {words} »]", f"[@{key} §2]", f"[@{key}]")[place % 3]
        lines += ["", f"Ce que dit l’article {number} : {way}."]
    return "\n".join((*lines, "", "## Articles cités", "", "<!-- dossier: cited -->", ""))
