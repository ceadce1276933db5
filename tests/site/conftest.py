"""Two sites, each built once and looked at in a real browser."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.site import built

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.site.built import Built

FLAGS = [
    *(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
    ),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file, unless the browser has left the page meanwhile."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site of the five seeds."""
    with _opened(built.small(tmp_path_factory.mktemp("five"))) as site:
        yield site


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site of 300 articles."""
    with _opened(built.large(tmp_path_factory.mktemp("many"))) as site:
        yield site


@pytest.fixture(scope="session", params=["small", "large"], ids=["five seeds", "300 articles"])
def either(request: pytest.FixtureRequest) -> Built:
    """One site after the other."""
    site: Built = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def folder(small: Built) -> Path:
    """The folder of the five seeds' site."""
    return small.folder


@pytest.fixture(scope="session")
def site(small: Built) -> str:
    """The address of the five seeds' site."""
    return small.address


@contextlib.contextmanager
def _opened(site: Built) -> Iterator[Built]:
    with served(site.folder) as address:
        yield replace(site, address=address)


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


@contextlib.contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open a page; when it is left, it has said nothing on its console and asked no other host.

    Args:
        browser: the browser.
        options: of the context: its viewport, its colours…
    """
    context, said = _listening(browser, options)
    yield context.new_page()
    context.close()
    assert said == []


def _listening(browser: Browser, options: dict[str, Any]) -> tuple[BrowserContext, list[str]]:
    context = browser.new_context(**options)
    said: list[str] = []
    context.on("console", lambda one: said.append(f"{one.text} {one.location.get('url')}"))
    context.on("weberror", lambda one: said.append(str(one.error)))
    context.on("request", lambda one: None if _local(one.url) else said.append(one.url))
    return context, said


def _local(address: str) -> bool:
    return address.startswith(("http://127.0.0.1:", "data:"))


@pytest.fixture(scope="session")
def readers(browser: Browser) -> dict[str, tuple[Page, list[str]]]:
    """A page for each sort of reader, with what it said; the same for all tests, since a window costs a second."""
    clipboard = {"permissions": ["clipboard-read", "clipboard-write"]}
    sorts = {
        "page": DESK | clipboard,
        "phone": PHONE | clipboard,
        "plain": {"java_script_enabled": False},
    }
    opened = {}
    for sort, options in sorts.items():
        context, said = _listening(browser, options)
        opened[sort] = context.new_page(), said
    return opened


@contextlib.contextmanager
def _lent(reader: tuple[Page, list[str]], storage: bool = True) -> Iterator[Page]:
    """Lend a page to a test, as new; see that it has said nothing."""
    page, said = reader
    size = page.viewport_size
    assert size
    said.clear()
    yield page
    if storage and page.url.startswith("http"):
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.unroute_all(behavior="ignoreErrors")
    page.goto("about:blank")
    page.set_viewport_size(size)
    page.emulate_media(media="null")
    assert said == []


@pytest.fixture
def page(readers: dict[str, tuple[Page, list[str]]]) -> Iterator[Page]:
    """A page on a big screen, whose words may be copied."""
    with _lent(readers["page"]) as lent:
        yield lent


@pytest.fixture
def plain(readers: dict[str, tuple[Page, list[str]]]) -> Iterator[Page]:
    """A page of a reader whose browser runs no script."""
    with _lent(readers["plain"], storage=False) as lent:
        yield lent


@pytest.fixture
def phone(readers: dict[str, tuple[Page, list[str]]]) -> Iterator[Page]:
    """A page on a phone, whose words may be copied."""
    with _lent(readers["phone"]) as lent:
        yield lent


@pytest.fixture(params=["desk", "phone"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A reader with a big screen or a phone, who lets pages use the clipboard."""
    device = PHONE if request.param == "phone" else DESK
    made = browser.new_context(permissions=["clipboard-read", "clipboard-write"], **device)
    yield made
    made.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A page on a big screen."""
    made = browser.new_context(**DESK)
    yield made.new_page()
    made.close()
