"""Floors under the benches' own samples: no change may lower what these measure."""

from __future__ import annotations

import pytest

from dossier.describe import language
from tests.bench.dates import sentences
from tests.bench.language.__main__ import OWN, cases

FLOORS = {"absolute": 1.0, "relative": 1.0, "traps": 0.97}
"""Share of sentences right in each group; one trap is missed (March flies)."""
TITLES = 0.995


@pytest.mark.parametrize("group", FLOORS)
def test_dates_in_sentences_stay_above_their_floor(group: str) -> None:
    own = [each for each in sentences.read(sentences.OWN) if each.group == group]
    right = sum(sentences.right(sentences.found(each), each.expect) for each in own)
    assert right >= FLOORS[group] * len(own)


def test_languages_of_titles_stay_above_their_floor() -> None:
    wanted = cases(OWN)
    among = tuple(sorted({code for _, code in wanted}))
    right = sum(language.rank(text, among)[0][0] == code for text, code in wanted)
    assert right >= TITLES * len(wanted)
