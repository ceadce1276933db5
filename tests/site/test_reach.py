"""Every kind of page, for everyone: by keyboard, enlarged, without movement, by voice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import served
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.site.built import Built

RUN = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']})
  .then(run => run.violations.map(one => [one.id, one.nodes[0].html]))"""
UNFOLD = """document.querySelectorAll('details').forEach(one => {
  one.removeAttribute('name');
  one.open = true;
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a big screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 390), ("dark", 1280), ("dark", 390), ("light", 1280)]
)
def test_no_kind_of_page_has_a_fault_that_axe_knows(
    browser: Browser, small: Built, scheme: str, width: int
) -> None:
    assert faults(browser, small.address, small.kinds, (scheme, width)) == {}


@pytest.mark.sweep
@pytest.mark.parametrize(("scheme", "width", "half"), [("light", 390, 0), ("dark", 1280, 1)])
def test_nor_has_any_among_many_articles(
    browser: Browser, large: Built, scheme: str, width: int, half: int
) -> None:
    """Long pages take long: each kind is looked at on one screen."""
    assert faults(browser, large.address, large.kinds[half::2], (scheme, width)) == {}


def faults(
    browser: Browser, site: str, paths: tuple[str, ...], screen: tuple[str, int]
) -> dict[str, object]:
    """Return what axe finds on pages, all that folds unfolded, in a scheme and at a width."""
    scheme, width = screen
    axe = pytest.importorskip("axe_playwright_python")
    script = next(Path(axe.__file__).parent.rglob("axe*.js")).read_text("utf-8")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    found = {}
    for path in paths:
        page.goto(site + path, wait_until="networkidle" if "?" in path else "load")
        page.evaluate(UNFOLD)
        page.evaluate(script)
        if told := page.evaluate(RUN):
            found[path] = told
    context.close()
    return found


def test_every_kind_of_page_fits_a_window_of_320_pixels(browser: Browser, either: Built) -> None:
    """WCAG 1.4.10: what a window 1,280 pixels wide shows at 400 %."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for path in either.kinds:
        page.goto(either.address + path)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    page.close()


def test_the_first_stop_leads_past_the_navigation(page: Page, either: Built) -> None:
    for path in either.kinds:
        if path == "404.html":
            continue  # it holds three lines
        page.goto(either.address + path.partition("#")[0])
        page.keyboard.press("Tab")
        skip = page.locator(".md-skip")
        assert skip.evaluate("one => one === document.activeElement"), path
        target = skip.evaluate("one => one.hash.slice(1)")
        assert page.evaluate("id => document.getElementById(id).closest('main') !== null", target)


STOP = """() => {
  const at = document.activeElement;
  const boxes = [...at.getClientRects()];
  const {outlineStyle, outlineWidth} = getComputedStyle(at);
  const free = boxes.some(({left, top, width, height}) => {
    const seen = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
    return seen && (at.contains(seen) || seen.contains(at));
  });
  return [at.closest('.md-content') !== null, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
          free && at.checkVisibility({opacityProperty: true, visibilityProperty: true}), at.outerHTML.slice(0, 120)];
}"""


@pytest.mark.parametrize(
    ("path", "stops"),
    [
        (SEEDS["001"], 60),
        ("acteurs/", 30),
        ("recherche/?q=OTAN", 50),
        ("comparaisons/noms-du-kosovo/", 40),
        ("mots-cles/", 30),
    ],
)
def test_where_the_keyboard_is_can_be_seen(page: Page, site: str, path: str, stops: int) -> None:
    """WCAG 2.4.7 and 2.4.11: each stop has an outline, and the head of the page does not lie over it."""
    page.goto(site + path, wait_until="networkidle" if "?" in path else "load")
    seen = 0
    for _ in range(stops):
        page.keyboard.press("Tab")
        inside, outlined, free, what = page.evaluate(STOP)
        if inside:
            seen += 1
            assert outlined, what
            assert free, what
    assert seen >= min(5, stops // 10)


def test_a_button_that_is_not_shown_takes_no_focus(page: Page, site: str) -> None:
    page.goto(site + "mots-cles/")
    assert (
        page.locator(".md-top[hidden]").evaluate("one => getComputedStyle(one).visibility")
        == "hidden"
    )


def test_nothing_moves_where_less_movement_is_asked_for(browser: Browser, site: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(site + SEEDS["001"])
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(one => {
      const {transitionDuration, transitionProperty, animationName} = getComputedStyle(one);
      return animationName !== 'none' || (transitionProperty !== 'none' && transitionDuration.split(', ').some(time => time !== '0s'));
    }).length""")
    assert moving == 0
    page.close()


def test_a_wide_table_takes_the_focus_while_it_scrolls(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + "methode/")
    page.evaluate("""() => {
      const wide = document.querySelector('.md-typeset__table td');
      wide.style.minWidth = '600px';
      dispatchEvent(new Event('resize'));
    }""")
    box = page.locator(".md-typeset__scrollwrap[tabindex='0']")
    assert box.count() == 1
    name = box.get_attribute("aria-labelledby")
    assert page.get_by_role("region", name=page.locator(f"#{name}").inner_text()).count() == 1


def test_single_keys_can_be_switched_off(page: Page, site: str) -> None:
    page.goto(site + "accessibilite/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('input[type=search]')")
    page.evaluate("document.activeElement.blur()")
    page.get_by_label("Les touches agissent seules").uncheck()
    page.goto(site + SEEDS["001"])
    page.keyboard.press("/")
    assert not page.evaluate("document.activeElement.matches('input')")


def test_the_foot_of_each_page_leads_to_the_statement(page: Page, site: str) -> None:
    for path in ("", SEEDS["001"]):
        page.goto(site + path)
        page.locator(".md-footer").get_by_role("link", name="Accessibilité").click()
        assert page.url == site + "accessibilite/"


def test_the_error_page_speaks_the_dossiers_language(page: Page, site: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(site + "404.html", wait_until="networkidle")
    assert page.locator("h1").inner_text() == "Page introuvable"
    assert said == []
    page.get_by_role("link", name="Vers l’accueil").click()
    assert page.url in (site, f"{site}index.html")


def test_the_error_page_finds_the_site_in_a_folder_below_the_hosts_root(
    page: Page, folder: Path, tmp_path: Path
) -> None:
    """A project's site on GitHub Pages: its pages do not know the folder, and the error page is shown anywhere in it."""
    (tmp_path / "depot").symlink_to(folder)
    lost = (folder / "404.html").read_text("utf-8")
    with served(tmp_path) as host:
        page.route("**/perdu/**", lambda route: route.fulfill(status=404, body=lost, content_type="text/html"))  # fmt: skip
        page.goto(f"{host}depot/articles/perdu/ici/")
        page.wait_for_selector("html[data-root]")
        assert page.evaluate("getComputedStyle(document.body).maxWidth") == "640px"
        page.get_by_role("link", name="Vers l’accueil").click()
        assert page.url == f"{host}depot/index.html"
        page.goto(f"{host}depot/articles/perdu/ici/")
        page.wait_for_selector("html[data-root]")
        page.get_by_role("link", name="Accessibilité").click()
        assert page.url == f"{host}depot/accessibilite/"
