"""What a long seed takes: each case is read and judged in a process of its own."""

from __future__ import annotations

import re

import pytest

from tests.bench.cleaning import memory

MOST = 400
"""MB that reading and judging one seed may take, the program itself included."""


@pytest.mark.cost
@pytest.mark.parametrize("case", ["page", *memory.TEXTS])
def test_a_hundred_thousand_blocks_or_a_line_of_megabytes_stay_small(case: str) -> None:
    told = memory.report(case)
    found = re.search(r"peak memory (\d+) MB$", told)
    assert found
    assert int(found[1]) <= MOST, told
