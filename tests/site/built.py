"""The two sites that the browser tests look at: the five seeds' own, and one of 300 articles."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from dossier.pages.who import actors, utterances
from tests.bench.made_dossier import __main__ as made_dossier
from tests.bench.made_dossier import beside

if TYPE_CHECKING:
    from dossier.records import Dossier

ROOT = Path(__file__).parent.parent.parent
MADE = 290
"""Made articles of the site of 300: beside them stand four in English, the five seeds, and a hostile one."""
SHORT = 20
"""Quotations and actors on a page of that site, fewer than a real page holds."""
HOSTILE = "Le <img src=x onerror=alert(1)> tromblon <b>gras</b>"


@dataclass(frozen=True)
class Built:
    """A built site, and what it was built from."""

    folder: Path
    dossier: Dossier
    address: str = ""
    """Where it is served; ends with a slash."""

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Addresses of a page of each kind: home, error, what the address asks for, the fullest page of each folder."""
        found = {}
        for page in sorted(self.folder.rglob("*/index.html"), key=lambda one: one.stat().st_size):
            address = page.parent.relative_to(self.folder).as_posix() + "/"
            found[address.partition("/")[0], address.count("/")] = address
        fullest = (address for _, address in sorted(found.items()))
        return "", "404.html", *fullest, "recherche/?q=OTAN", "acteurs/kosovo/#dossier-par-partie"


def small(folder: Path) -> Built:
    """Build the site of the five seeds."""
    return _built(ROOT / "mkdocs.yml", folder)


def large(folder: Path) -> Built:
    """Write a dossier of 300 articles and build its site."""
    made_dossier.write(folder, MADE)
    beside.write(folder, MADE)
    for path in (ROOT / "seeds").glob("00*"):
        shutil.copy(path, folder / "seeds")
    for name, key in (("_actors.yml", "actors"), ("_sources.yml", None)):
        _join(folder / "seeds" / name, ROOT / "seeds" / name, key)
    _plan(folder / "mkdocs.yml")
    told = f"{HOSTILE}\n\nUn tromblon <script>alert(2)</script> a été volé lundi à la mairie de Sauvian.\n"
    (folder / "seeds" / "zz.txt").write_text(told, "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        # nobody is quoted 200 times among 300 articles, and they name no 200 actors
        for room in (utterances, actors):
            patched.setattr(room, "FULL", SHORT)
        patched.setattr(utterances, "LEAD", SHORT // 2)
        return _built(folder / "mkdocs.yml", folder / "site")


def _built(config: Path, folder: Path) -> Built:
    loaded = load_config(str(config), site_dir=str(folder))
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    return Built(folder, loaded.plugins["dossier"].dossier)


def _join(path: Path, other: Path, key: str | None) -> None:
    """Add the entries of the seeds' own list to that of the made articles."""
    # as texts: YAML takes `on` for a truth
    told, more = (yaml.load(one.read_text("utf-8"), yaml.BaseLoader) for one in (path, other))  # noqa: S506
    listed = told[next(iter(told))]
    listed += more[key] if key else more
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")


def _plan(path: Path) -> None:
    """Add the seeds' parts to those of the made articles, and say what the dossier is."""
    told = yaml.safe_load(path.read_text("utf-8"))
    told["site_description"] = "Trois cents articles, presque tous fabriqués"
    _options(told)["parts"] += _options(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8")))[
        "parts"
    ]
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")


def _options(config: dict[str, Any]) -> dict[str, Any]:
    """Return the options of our plugin."""
    return next(one["dossier"] for one in config["plugins"] if "dossier" in one)
