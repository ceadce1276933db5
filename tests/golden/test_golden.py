"""What `explain` says of each seed is what was read and approved; `make goldens` rewrites it, the diff is the review."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import dossier

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parents[1] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_explain_says_what_was_approved(seed):
    approved = HERE / f"{seed.stem}.explain.txt"
    said = CliRunner().invoke(dossier, ["explain", "--format", "golden", str(seed)])
    assert said.exit_code == 0
    assert said.stdout == approved.read_text("utf-8"), "read the difference, then `make goldens`"


def test_each_golden_has_its_seed():
    golden = {path.name.removesuffix(".explain.txt") for path in HERE.glob("*.explain.txt")}
    assert golden == {seed.stem for seed in SEEDS}
