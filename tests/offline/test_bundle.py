"""The search's modules as one script that loads no module; the stemmers are those that their licence came with."""

from __future__ import annotations

import hashlib
import re
from importlib import resources
from pathlib import Path

import pytest

from dossier.offline.bundle import joined, own
from dossier.records import DossierError

ROOT = Path(__file__).parent.parent.parent
SNOWBALL = resources.files("dossier.offline") / "snowball"


def modules() -> dict[str, str]:
    folder = ROOT / "dossier" / "theme" / "assets" / "dossier" / "search"
    found = {path.stem: path.read_text("utf-8") for path in folder.glob("*.js")}
    return found | {name: own(name) for name in ("store", "reader")}


def test_the_search_becomes_one_script_without_imports_and_requests() -> None:
    script = joined(modules(), "fr")
    assert not re.search(r"\bimport\b\s*[({\"']|^\s*export\b|\bfetch\(", script, re.MULTILINE)
    for name in (*modules(), "BaseStemmer", "FrenchStemmer"):
        assert name in script
    assert "EnglishStemmer" not in script.replace("typeof EnglishStemmer", "").replace("new EnglishStemmer", "")  # fmt: skip


def test_a_module_stands_behind_those_that_it_imports() -> None:
    script = joined(modules(), "fr")
    at = {name: script.index(f"const {name}_ = ") for name in modules()}
    assert at["words"] < at["store"] < at["engine"] < at["page"] < at["main"]
    assert at["reader"] < at["store"]


def test_another_form_of_import_is_refused() -> None:
    with pytest.raises(DossierError, match=r"main\.js"):
        joined({"main": 'import * as all from "./words.js"\n'}, "fr")


def test_another_language_has_words_without_a_stemmer() -> None:
    assert "var BaseStemmer" not in joined(modules(), "sr")


def test_the_stemmers_are_those_whose_digests_are_written_down() -> None:
    told = re.findall(
        r"^ +([0-9a-f]{64})  (\S+)$", (SNOWBALL / "README.md").read_text("utf-8"), re.M
    )
    found = {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest()
        for one in SNOWBALL.iterdir()
        if one.name.endswith(".js")
    }
    assert {name: digest for digest, name in told} == found
    assert "Redistribution and use" in (SNOWBALL / "COPYING").read_text("utf-8")
