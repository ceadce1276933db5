"""The look that a dossier's mkdocs.yml gives its briefings, as `briefing_look`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.curate import check, nearest
from dossier.export.briefing.look import PAPERS, SIZES, Look
from dossier.records import DossierError, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LOGOS = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".svg": "svg"}
LARGEST_LOGO = 1_000_000
"""Bytes of an emblem; a larger one is a photograph."""
LEAST_CONTRAST = 4.5
"""Of letters on white, as WCAG 2.2 asks (1.4.3): what keeps it is read in grey too."""
KEYS = ("accent", "logo", "font", "fonts", "paper", "size")


def look(options: Mapping[str, Any], root: Path) -> Look:
    """Read the plugin's option `briefing_look`; files are named from the dossier's root.

    Raises:
        DossierError: naming the key that is wrong and what it takes.
    """
    given = options.get("briefing_look") or {}
    try:
        return _look(given, root)
    except check.RefusedError as error:
        message = f"mkdocs.yml: briefing_look: {error.what}. {error.cure or ''}"
        raise DossierError(message.rstrip()) from error


def _look(given: object, root: Path) -> Look:
    if not isinstance(given, dict):
        raise check.RefusedError(phrase("a mapping is expected"), None)
    for key in given:
        if key not in KEYS:
            what = phrase("« {inner} » is no key known here", inner=key)
            raise check.RefusedError(what, nearest.word(str(key), KEYS))
    usual = Look()
    logo, kind = _logo(check.text(given["logo"]), root) if given.get("logo") else (b"", "")
    return Look(
        accent=_colour(given.get("accent") or usual.accent),
        logo=logo,
        logo_kind=kind,
        font=check.text(given["font"]) if given.get("font") else "",
        fonts=_folder(check.text(given["fonts"]), root) if given.get("fonts") else "",
        paper=check.choice(given.get("paper") or usual.paper, PAPERS),
        size=check.choice(given.get("size") or usual.size, SIZES),
    )


def _colour(given: object) -> str:
    said = str(given).strip().lower()
    if not re.fullmatch("#[0-9a-f]{6}", said):
        what = phrase("« {value} » is no colour", value=given)
        raise check.RefusedError(what, phrase("Write it as “#1f3a5f”, between quotation marks."))
    if contrast(said) < LEAST_CONTRAST:
        what = phrase("« {value} » is too pale to be read on white", value=given)
        raise check.RefusedError(
            what, phrase("Take a darker one: its contrast must be 4.5 or more.")
        )
    return said


def contrast(colour: str) -> float:
    """Return the contrast of a colour with white, from 1 to 21 (WCAG 2.2, relative luminance)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for one in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _logo(name: str, root: Path) -> tuple[bytes, str]:
    path = _inside(name, root)
    kind = LOGOS.get(path.suffix.lower())
    if not kind or not path.is_file():
        what = phrase("« {value} » is no picture of this dossier", value=name)
        raise check.RefusedError(
            what, phrase("Name a PNG, JPEG or SVG file, from mkdocs.yml’s folder.")
        )
    content = path.read_bytes()
    if len(content) > LARGEST_LOGO:
        what = phrase("« {value} » has {size} bytes", value=name, size=len(content))
        raise check.RefusedError(what, phrase("Make it smaller than a megabyte."))
    return content, kind


def _folder(name: str, root: Path) -> str:
    path = _inside(name, root)
    if not path.is_dir():
        what = phrase("« {value} » is no folder of this dossier", value=name)
        raise check.RefusedError(
            what, phrase("Put the font files into a folder beside mkdocs.yml.")
        )
    return str(path)


def _inside(name: str, root: Path) -> Path:
    """Return a path below the dossier's root; a link that leads out of it is refused."""
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        what = phrase("« {value} » lies outside the dossier’s folder", value=name)
        raise check.RefusedError(what, phrase("Copy it into the dossier."))
    return path
