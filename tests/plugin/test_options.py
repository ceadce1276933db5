"""Options of the plugin: what is wrong with them is one clear line."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from dossier.pages.literal import log_line
from dossier.plugin import DossierConfig

if TYPE_CHECKING:
    from pathlib import Path

from tests.plugin.door import built, configure


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"as_of": "hier"}, "« hier » is not a date"),
        ({"recogniser": "magic"}, "Expected one of"),
        ({"language": "xx"}, "Expected one of"),
        ({"sedes": "x"}, "Unrecognised configuration name: sedes"),
        ({"jobs": "two"}, "Expected type"),
    ],
)
def test_a_wrong_option_is_one_clear_line(
    project: Path, options: dict[str, object], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    config = configure(project, options)
    with caplog.at_level(logging.WARNING, "mkdocs"):
        try:
            load_config(config, strict=True)
        except (ConfigurationError, Abort) as error:
            told = f"{error}\n{caplog.text}"
        else:
            told = caplog.text
    line = next(line for line in told.splitlines() if said in line)
    assert "dossier" in line


def test_a_missing_folder_of_seeds_is_one_clear_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(configure(project, {"seeds": "nowhere"}))
    assert "nowhere: there is no such folder" in caplog.text


def test_dates_may_be_written_without_quotes(project: Path) -> None:
    (project / "mkdocs.yml").write_text(
        "site_name: V\nplugins:\n  - dossier:\n      as_of: 2026-11-22\n", "utf-8"
    )
    loaded = load_config(str(project / "mkdocs.yml"))
    assert loaded.plugins["dossier"].config.as_of == "2026-11-22"


@given(st.text())
def test_a_log_line_obeys_nobody(text: str) -> None:
    line = log_line(text)
    assert line.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f]", line)
    assert "::" not in line
    assert "##[" not in line


def test_each_option_is_in_the_guide() -> None:
    from pathlib import Path

    guide = (Path(__file__).parent.parent.parent / "docs" / "guide" / "options.md").read_text(
        "utf-8"
    )
    for name, _ in DossierConfig()._schema:
        assert f"| `{name}` |" in guide
