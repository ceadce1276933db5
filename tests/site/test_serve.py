"""`mkdocs serve` follows what happens in the folder of seeds."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.pipeline.conftest import story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEXT = "Le port de {town} rouvre\n\nLa maire de {town} a rouvert mardi le port, fermé depuis la tempête de l’hiver dernier.\n"
CONFIG = "site_name: Ports\ntheme: mkdocs\nplugins:\n  - dossier:\n      recogniser: rules\n      jobs: 1\n"
LIMIT = 60
"""Seconds that a rebuild may take."""
HOME = 1
"""Pages written by hand, which the search finds beside the articles."""


def read(url: str) -> str:
    """Get a page of the local server."""
    with urllib.request.urlopen(url, timeout=LIMIT) as answer:  # noqa: S310 - a local address of ours
        return str(answer.read().decode("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier with one seed."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Ports\n", "utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT.format(town="Valmer"), "utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[str]:
    """A running `mkdocs serve`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        said = []
        for line in process.stderr:
            said.append(line)
            if "Serving on" in line:
                break
        else:
            pytest.fail("".join(said))
        yield f"http://127.0.0.1:{port}/"
        process.terminate()


def test_pages_follow_seeds_and_sidecars(server: str, folder: Path) -> None:
    def after(change: Callable[[], object]) -> str:
        """Make a change, wait until the server says that it has built again, return the list of articles."""
        epoch, request = re.findall(r"livereload\((\d+), (\d+)\)", read(server))[0]
        change()
        read(f"{server}livereload/{epoch}/{request}")
        return read(f"{server}articles/")

    seeds = folder / "seeds"
    assert "Le port de Valmer rouvre" in read(f"{server}articles/")
    assert json.loads(read(f"{server}pagefind/articles.json"))["texts"] == 1 + HOME
    text = TEXT.format(town="Orbec")
    assert "Le port de Orbec rouvre" in after(lambda: (seeds / "b.txt").write_text(text, "utf-8"))
    assert json.loads(read(f"{server}pagefind/articles.json"))["texts"] == 2 + HOME
    text = TEXT.format(town="Sauvian")
    assert "Le port de Sauvian rouvre" in after(lambda: (seeds / "b.txt").write_text(text, "utf-8"))
    sidecar = seeds / "b.txt.yml"
    assert "Un titre corrigé" in after(
        lambda: sidecar.write_text("title: Un titre corrigé\n", "utf-8")
    )
    assert "Un titre corrigé" not in after(sidecar.unlink)
    assert "Sauvian" not in after((seeds / "b.txt").unlink)


def test_a_third_article_of_a_source_sets_aside_what_all_three_repeat(
    server: str, folder: Path
) -> None:
    def after(number: int) -> str:
        epoch, request = re.findall(r"livereload\((\d+), (\d+)\)", read(server))[0]
        (folder / "seeds" / f"p{number}.txt").write_text(story(number), "utf-8")
        read(f"{server}livereload/{epoch}/{request}")
        return read(f"{server}articles/p0/")

    assert "recurs-in-source" not in after(0)
    assert "recurs-in-source" not in after(1)
    assert "recurs-in-source" in after(2)
