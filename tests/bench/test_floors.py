"""Floors under the benches' own samples: no change may lower what these measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from dossier.describe import language
from tests.bench.dates import sentences
from tests.bench.language.__main__ import OWN, cases

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = ("absolute", "relative", "traps")
LISTS = (sentences.OWN, *(sentences.OWN.with_name(f"{name}.yml") for name in ("unseen", "third")))
TITLES = {"titles.yml": 0.995, "later.yml": 0.994, "fresh.yml": 0.995, "last.yml": 0.995}
"""The share of titles whose language must be told, list by list."""


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_dates_in_sentences_are_all_right(file: Path, group: str) -> None:
    own = [each for each in sentences.read(file) if each.group == group]
    wrong = [each for each in own if not sentences.right(sentences.found(each), each.expect)]
    assert own
    assert wrong == []


@pytest.mark.parametrize("name", TITLES)
def test_languages_of_titles_stay_above_their_floor(name: str) -> None:
    """And are told at least as well as py3langid tells them, restricted to the same ten."""
    wanted, floor = cases(OWN.with_name(name)), TITLES[name]
    among = tuple(sorted({code for _, code in wanted}))
    right = sum(language.rank(text, among)[0][0] == code for text, code in wanted)
    bare = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    bare.set_languages(list(among))
    assert right >= floor * len(wanted)
    assert right >= sum(str(bare.classify(text)[0]) == code for text, code in wanted)
