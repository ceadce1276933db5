from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dossier.describe import FACTS
from tests.bench import speed

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_every_room_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    speed.main(["--articles", "6"])
    printed = capsys.readouterr().out
    assert "rules: 4 articles" in printed
    assert all(f"  {name} " in printed for name, _ in FACTS)
    assert re.search(
        r"  actors alone +[\d.]+ ms, \d+ articles of 3000 characters a second", printed
    )


def test_texts_of_ones_own_are_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text("\n".join(json.dumps({"text": f"Titre {n}\n\nIl a plu."}) for n in range(3)))
    speed.main([str(file)])
    assert "rules: 2 articles" in capsys.readouterr().out
