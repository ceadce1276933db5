"""Floors under the benches' own samples: no change may lower what these measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import language
from tests.bench.dates import sentences
from tests.bench.language.__main__ import OWN, cases

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = ("absolute", "relative", "traps")
LISTS = (sentences.OWN, sentences.OWN.with_name("unseen.yml"))
TITLES = 0.995


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_dates_in_sentences_are_all_right(file: Path, group: str) -> None:
    own = [each for each in sentences.read(file) if each.group == group]
    wrong = [each for each in own if not sentences.right(sentences.found(each), each.expect)]
    assert own
    assert wrong == []


def test_languages_of_titles_stay_above_their_floor() -> None:
    wanted = cases(OWN)
    among = tuple(sorted({code for _, code in wanted}))
    right = sum(language.rank(text, among)[0][0] == code for text, code in wanted)
    assert right >= TITLES * len(wanted)
