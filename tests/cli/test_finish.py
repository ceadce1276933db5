"""What the plugin does after a build, by the command."""

from __future__ import annotations

import pytest

from dossier.records import DossierError

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Note</title></head>
<body><main role="main"><p>Rien.</p></main><footer><p>Bas</p></footer></body></html>"""


@pytest.fixture
def site(tmp_path):
    """A site of one page, as a host without a theme of its own would build it."""
    folder = tmp_path / "site"
    (folder / "note").mkdir(parents=True)
    (folder / "accessibilite").mkdir()
    for name in ("note/index.html", "accessibilite/index.html"):
        (folder / name).write_text(PAGE, "utf-8")
    return folder


def test_without_the_dossier_only_what_needs_none_is_done(run, site):
    assert run("finish", site).exit_code == 0
    page = (site / "note" / "index.html").read_text("utf-8")
    assert "Content-Security-Policy" in page
    assert "dossier-foot" not in page
    assert not (site / "404.html").exists()


@pytest.mark.parametrize("step", ["print", "search", "frame", "leaks"])
def test_a_step_that_needs_the_dossier_asks_for_it(run, site, step):
    result = run("finish", site, "--step", step)
    assert isinstance(result.exception, DossierError)
    assert "-f" in str(result.exception)


def test_the_frame_is_put_around_any_page_once(run, site, project):
    asked = ("finish", site, "-f", project / "mkdocs.yml", "--step", "frame")
    for _ in range(2):
        assert run(*asked).exit_code == 0
        page = (site / "note" / "index.html").read_text("utf-8")
        assert page.count('class="dossier-foot" href="../accessibilite/"') == 1
    lost = (site / "404.html").read_text("utf-8")
    assert "Page introuvable" in lost
    assert 'href="/accessibilite/"' in lost


def test_the_policy_is_left_out_where_the_dossier_says_so(run, site, project):
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "      policy: false\n      search: false\n", "utf-8"
    )
    assert run("finish", site, "-f", config).exit_code == 0
    assert "Content-Security-Policy" not in (site / "note" / "index.html").read_text("utf-8")


def test_what_the_profile_withholds_is_an_error(run, site, project):
    seed = next((project / "seeds").glob("003*")).read_text("utf-8")
    (site / "note" / "index.html").write_text(PAGE.replace("Rien.", seed), "utf-8")
    asked = ("finish", site, "-f", project / "mkdocs.yml", "--step", "leaks", "--profile")
    assert run(*asked, "private").exit_code == 0
    result = run(*asked, "public")
    assert result.exit_code == 1
    assert "note/index.html" in result.output
