"""What EPUBCheck says of the book: the validator of the W3C, where it is installed (`make epubcheck` installs it)."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.export import epub
from dossier.export.briefing import BriefingOptions
from dossier.records import Fact, Kind, Part, Plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

PLACES = (shutil.which("epubcheck"), "/usr/share/java/epubcheck.jar")
JAR = next((str(Path(one).resolve()) for one in PLACES if one and Path(one).is_file()), "")


@pytest.mark.skipif(not JAR.endswith(".jar"), reason="EPUBCheck is not installed: make epubcheck")
@pytest.mark.skipif(not shutil.which("java"), reason="EPUBCheck needs Java: make epubcheck")
def test_epubcheck_finds_nothing_to_say(
    lake: Dossier, article: Callable[..., Article], tmp_path: Path
) -> None:
    bad = "<b>&nbsp; ]]> \x07\ud800 \"' é</b>"
    strange = article(
        "z",
        [(Kind.TITLE, bad), (Kind.BODY, bad), (Kind.CAPTION, "القمة في بلغراد")],
        language=Fact("ar", "words"),
        url=Fact("https://courrier.example/a b?x=%zz&y=é#[f]", "header"),
    )
    parted = replace(
        lake,
        articles=(*lake.articles, strange),
        plan=Plan(parts=(Part("pont", bad, bad),), listing="part"),
    )
    book = tmp_path / "book.epub"
    book.write_bytes(epub.write(parted, BriefingOptions(bad, authors=(bad,), quotations=True))[0])
    java = shutil.which("java") or ""
    said = subprocess.run(
        [java, "-jar", JAR, "--failonwarnings", str(book)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert "No errors or warnings detected" in said.stdout
