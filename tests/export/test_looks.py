"""`briefing_look` in mkdocs.yml: what it takes, and what it says of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dossier.export.briefing.look import Look
from dossier.export.looks import contrast, look
from dossier.records import DossierError

if TYPE_CHECKING:
    from pathlib import Path


def read(root: Path, **given: Any) -> Look:
    return look({"briefing_look": given}, root)


def test_nothing_said_is_the_usual_look(tmp_path: Path) -> None:
    assert look({}, tmp_path) == look({"briefing_look": None}, tmp_path) == Look()


def test_every_key_is_taken(tmp_path: Path) -> None:
    (tmp_path / "e.JPG").write_bytes(b"picture")
    (tmp_path / "polices").mkdir()
    given = {"accent": "#7A1F1F", "logo": "e.JPG", "font": "Un  caractère", "fonts": "polices"}
    made = read(tmp_path, **given, paper="us-letter", size="large")
    expected = Look("#7a1f1f", b"picture", "jpg", "Un caractère", str(tmp_path / "polices"))
    assert (made.paper, made.size) == ("us-letter", "large")
    assert (made.accent, made.logo, made.logo_kind, made.font, made.fonts) == (
        expected.accent,
        expected.logo,
        expected.logo_kind,
        expected.font,
        expected.fonts,
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"colour": "#000000"}, "« colour » is no key"),
        ({"accent": "red"}, "« red » is no colour"),
        ({"accent": "#ffd700"}, "too pale"),
        ({"logo": "absent.png"}, "no picture"),
        ({"logo": "../e.png"}, "outside the dossier"),
        ({"logo": "page.html"}, "no picture"),
        ({"fonts": "absent"}, "no folder"),
        ({"fonts": "/usr"}, "outside the dossier"),
        ({"paper": "a3"}, "a3"),
        ({"size": "huge"}, "huge"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, given: dict[str, str], said: str) -> None:
    with pytest.raises(DossierError, match="briefing_look") as refused:
        read(tmp_path, **given)
    assert said in str(refused.value)


def test_a_picture_of_more_than_a_megabyte_is_refused(tmp_path: Path) -> None:
    (tmp_path / "e.png").write_bytes(b"0" * 1_000_001)
    with pytest.raises(DossierError, match="1000001 bytes"):
        read(tmp_path, logo="e.png")


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54)]
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast(colour) == pytest.approx(ratio, abs=0.01)
