"""What a careful documentalist says of every line of the five seeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import clean
from dossier.records import RawDocument

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED = {
    "000_b507b94e37f33e6f": "site-notice title body*9 signature translation-notice navigation",
    "001_a74846faad26e0d7": "title dateline*3 body caption body*3",
    "002_697e2e3d5b95dcba": (
        "title repeated-title caption lead body*3 heading body*2 heading body*5 debris share-bar*4 comments*2"
    ),
    "003_dd10410f6f4bf512": "title share-bar body*3 author-box*2 related*10 newsletter*2",
    "004_22f758d05eafb563": "title dateline*3 body caption body*3",
}


def spelled(expected: str) -> list[str]:
    kinds = []
    for word in expected.split():
        kind, _, times = word.partition("*")
        kinds += [kind] * int(times or 1)
    return kinds


@pytest.mark.parametrize("stem", sorted(EXPECTED))
def test_every_line_of_a_seed_has_its_kind(stem: str) -> None:
    text = (SEEDS / f"{stem}.txt").read_text("utf-8")
    blocks = clean.judge(RawDocument(f"seeds/{stem}.txt", "0", "text/plain", text))
    assert [str(block.verdict.kind) for block in blocks] == spelled(EXPECTED[stem])


@pytest.mark.parametrize("stem", sorted(EXPECTED))
def test_judging_the_kept_text_alone_keeps_all_of_it(stem: str) -> None:
    text = (SEEDS / f"{stem}.txt").read_text("utf-8")
    kept = [
        block.text
        for block in clean.judge(RawDocument("a.txt", "0", "text/plain", text))
        if block.verdict.keep
    ]
    again = clean.judge(RawDocument("a.txt", "0", "text/plain", "\n\n".join(kept)))
    assert [block.text for block in again if block.verdict.keep] == kept
