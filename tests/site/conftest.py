"""The dossier's own site, built once and looked at in a real browser."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from dossier.pages.lists import listing, stretches
from dossier.pages.who import actors, utterances
from tests.bench.made_dossier import __main__ as made_dossier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from dossier.records import Dossier

ROOT = Path(__file__).parent.parent.parent
MADE = 40
SHORT = 10
"""Entries on a page of that site."""
HOSTILE = "Le <img src=x onerror=alert(1)> tromblon <b>gras</b>"

FLAGS = [
    *(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
    ),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file, unless the browser has left the page meanwhile."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path_factory.mktemp("site")))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return Path(config.site_dir)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site(folder: Path) -> Iterator[str]:
    """The built site's address."""
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def mixed_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Dossier]:
    """A built site of the seeds and made articles, its long lists in pages, and what it was built from."""
    folder = tmp_path_factory.mktemp("mixed")
    made_dossier.write(folder, MADE)
    for path in (ROOT / "seeds").glob("00*"):
        shutil.copy(path, folder / "seeds")
    shutil.copy(ROOT / "seeds" / "_actors.yml", folder / "seeds")
    told = f"{HOSTILE}\n\nUn tromblon <script>alert(2)</script> a été volé lundi à la mairie de Sauvian.\n"
    (folder / "seeds" / "zz.txt").write_text(told, "utf-8")
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    with pytest.MonkeyPatch.context() as patched:
        # what stands on a page in a dossier of thousands goes over several in this one
        for room in (listing, utterances, stretches, actors):
            patched.setattr(room, "FULL", SHORT)
        for room in (listing, utterances):
            patched.setattr(room, "LEAD", SHORT // 2)
        build(config)
    return folder / "site", config.plugins["dossier"].dossier


@pytest.fixture(scope="session")
def mixed(mixed_folder: tuple[Path, Dossier]) -> Iterator[tuple[str, Dossier]]:
    """The address of that site, and what it was built from."""
    folder, dossier = mixed_folder
    with served(folder) as address:
        yield address, dossier


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; where there is none, the test is skipped, and fails in CI."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if not path:
        reason = "no browser: install chromium (apt) and playwright (pip) to run the browser tests"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()
