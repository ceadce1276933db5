"""Pages of our own, in the manner of the press: the page judge's floors, and the sample that they were set on."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dossier import clean
from dossier.read import html
from tests.bench.cleaning.page_scores import compare

SAMPLE = Path(__file__).parent / "pages"
PINNED = "df8c01b3fb29e513ee9768cdd898b96ba79a784492a680f41fac60e563deffd1"
"""Digest of the sample; a changed sample needs new floors, said in the commit."""
MEAN, WORST = 0.975, 0.9


def found(path: Path) -> str:
    (document,) = html.read(path.name, path.read_bytes())
    return "\n\n".join(block.text for block in clean.judge(document) if block.in_text)


def test_the_sample_is_the_one_the_floors_were_set_on() -> None:
    whole = hashlib.sha256()
    for path in sorted(SAMPLE.iterdir()):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    assert whole.hexdigest() == PINNED


def test_pages_of_the_sample_come_out_above_the_floors() -> None:
    scores = {
        path.stem: compare(found(path), path.with_suffix(".txt").read_text("utf-8"))[2]
        for path in sorted(SAMPLE.glob("*.html"))
    }
    assert min(scores.values()) >= WORST, scores
    assert sum(scores.values()) / len(scores) >= MEAN, scores


def test_no_article_line_of_the_sample_is_lost() -> None:
    for path in sorted(SAMPLE.glob("*.html")):
        text = found(path)
        lines = path.with_suffix(".txt").read_text("utf-8").split("\n\n")
        assert [line for line in lines if line.strip() not in text] == [], path.name
