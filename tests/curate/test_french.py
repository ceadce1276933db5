"""What the curator's room, the pipeline and the printout say has its French."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from dossier.catalogue import translations

ROOT = Path(__file__).parents[2] / "dossier"
FILES = [*ROOT.glob("curate/*.py"), *ROOT.glob("pipeline/*.py"), ROOT / "export" / "printout.py"]


def patterns(file):
    """Return the English of each `phrase("…")` and `_("…")` in a file."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id in {"phrase", "_"} and isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_sentence_has_its_french(file):
    known = translations("fr")
    refused = "« {key} » is left out: "
    assert [p for p in patterns(file) if p not in known and f"{refused}{p}." not in known] == []
