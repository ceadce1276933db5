from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import dossier

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def run():
    """Run the command in this process, with what it printed kept apart."""

    def runner(*arguments):
        return CliRunner().invoke(dossier, [str(argument) for argument in arguments])

    return runner


@pytest.fixture
def project(tmp_path):
    """A dossier of two of the seeds, whose mkdocs.yml has tags that only MkDocs understands."""
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    for name in ("001_a74846faad26e0d7.txt", "003_dd10410f6f4bf512.txt", "_sources.yml"):
        shutil.copy(SEEDS / name, root / "seeds" / name)
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Accueil\n\nÉcrit à la main.\n", "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Essai\n"
        "site_url: !ENV [SITE, 'https://example.org/']\n"
        "markdown_extensions:\n"
        "  - toc:\n"
        "      slugify: !!python/name:os.path.basename ''\n"
        "plugins:\n"
        "  - search\n"
        "  - dossier:\n"
        "      as_of: 2026-11-22\n"
        "      recogniser: rules\n",
        "utf-8",
    )
    return root
