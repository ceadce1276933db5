"""From probabilities to verdicts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.clean.line_judge.lean import kept

judged = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3000)), max_size=30)


def test_without_lean_a_line_is_kept_when_it_is_likelier_article():
    assert kept([0.9, 0.1, 0.6, 0.4], [100] * 4, lean=0) == [True, False, True, False]


def test_a_doubtful_short_line_is_kept_and_a_doubtful_long_one_dropped():
    """Ten characters too many cost less than a lost line; two thousand cost more."""
    assert kept([0.1, 0.1], [10, 2000], lean=500) == [True, False]


def test_sure_furniture_is_dropped_whatever_its_length():
    assert kept([0.0005, 0.0005, 0.99], [10, 40, 500], lean=500) == [False, False, True]


@given(judged)
def test_likely_article_is_never_dropped(pairs):
    flags = kept([value for value, _ in pairs], [size for _, size in pairs])
    assert all(flag for flag, (value, size) in zip(flags, pairs, strict=True) if value > 0.5)


@given(judged, st.floats(0, 2000), st.floats(0, 2000))
def test_more_lean_never_drops_more_lines(pairs, one, other):
    values, sizes = [value for value, _ in pairs], [size for _, size in pairs]
    low, high = sorted((one, other))
    assert sum(kept(values, sizes, high)) >= sum(kept(values, sizes, low))
