"""A small dossier for MkDocs to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

from tests.plugin.door import ARTICLE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small dossier with one seed of our own."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Valmer\n\n<!-- dossier -->\n", "utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "port.txt").write_text(ARTICLE, "utf-8")
    return tmp_path
