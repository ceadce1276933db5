"""Lessons for the line judge: pages whose lines nobody labelled, judged by the page judge.

The page judge sees a page's code and is right more often than the line judge can be; what it says of pages on other
domains shows the line judge far more kinds of furniture than the labelled texts hold.
"""

from __future__ import annotations

import gzip
import json
import zlib
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean import page_judge
from dossier.clean.training.corpus import FOLDS, LabelledLine, LabelledText, folds
from dossier.clean.training.labels import SPACES
from dossier.read import html
from dossier.records import Kind, UnreadableSeed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from dossier.records import Block

UNSCORED = frozenset({Kind.TITLE, Kind.BYLINE, Kind.DATELINE, Kind.CAPTION})
"""Kinds that labelled texts leave unscored."""
BEFORE, AFTER = 15, 25
"""Lines that are left at most before and after the article in a page's second copy, a region of the page."""
LEAST_LINES = 3
ROUTE = "lesson"


class Lesson(NamedTuple):
    """A text as the page judge labels it."""

    text: LabelledText
    trust: list[float]
    """For each line how far its label is believed, from 0 to 1."""
    fold: int


def read(corpus: Path, texts: Sequence[LabelledText]) -> list[Lesson]:
    """Read and judge the pages of a corpus that are not among its labelled texts.

    Args:
        corpus: Holds `gold.jsonl.gz` and, maybe, `pages/ID.html.gz`.
        texts: The labelled texts, whose domains keep their folds.
    """
    if not (corpus / "pages").is_dir():
        return []
    names = {text.id for text in texts}
    known = {text.domain: fold for text, fold in zip(texts, folds(texts), strict=True)}
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as rows:
        golds = [gold for gold in map(json.loads, rows) if gold["id"] not in names]
    found: list[Lesson] = []
    for gold in golds:
        path = corpus / "pages" / f"{gold['id']}.html.gz"
        domain = gold["domain"]
        fold = known.get(domain, zlib.crc32(domain.encode()) % FOLDS)
        if path.exists():
            content = gzip.decompress(path.read_bytes())
            found += (Lesson(text, trust, fold) for text, trust in _of_page(gold, content))
    return found


def _of_page(gold: Mapping[str, Any], content: bytes) -> Iterator[tuple[LabelledText, list[float]]]:
    """Label a page's lines; once the whole page, once the region around its article."""
    try:
        (document,) = html.read(f"{gold['id']}.html", content)
    except UnreadableSeed:
        return
    blocks = [block for block in page_judge.judge(document) if block.text.strip()]
    labels = [_label(block, gold) for block in blocks]
    kept = [at for at, (keep, _) in enumerate(labels) if keep]
    if not kept:
        return
    chance = zlib.crc32(gold["id"].encode())
    start = max(0, kept[0] - chance % BEFORE)
    end = kept[-1] + 1 + chance // BEFORE % AFTER
    for part in (slice(None), slice(start, end)):
        lines = tuple(
            LabelledLine(SPACES.sub(" ", block.text), gap=False, keep=keep)
            for block, (keep, _) in zip(blocks[part], labels[part], strict=True)
        )
        if len(lines) >= LEAST_LINES:
            text = LabelledText(gold["id"], ROUTE, gold["lang"], gold["domain"], lines, 1.0)
            yield text, [trust for _, trust in labels[part]]


def _label(block: Block, gold: Mapping[str, Any]) -> tuple[bool | None, float]:
    """Label a line, and say how far to believe it; what a person noted of the page comes first."""
    text = SPACES.sub(" ", block.text)
    for keep, name in ((True, "with"), (False, "without")):
        if any(SPACES.sub(" ", noted).strip() in text for noted in gold.get(name) or ()):
            return keep, 1.0
    if not block.in_text and block.verdict.kind in UNSCORED:
        return None, 0.0
    return block.in_text, max(0.0, min(1.0, 2.2 * (block.verdict.confidence - 0.5)))
