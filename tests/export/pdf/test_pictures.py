"""Pages of a small briefing beside pictures of them that were looked at and found good.

The comparison is tolerant: another version of a font or of the renderer moves edges of letters, not lines. To renew a picture
after a wanted change, delete it: the test draws it anew, and fails once so that it is looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from dossier.export import pdf

if TYPE_CHECKING:
    from dossier.records import Dossier

PICTURES = Path(__file__).with_name("pictures")
PAGES = {"cover": 1, "contents": 2, "article": 4, "index": -2}
"""Pages by name, from 1, or from the end."""
SCALE = 0.5
"""36 dots an inch: lines can be told, letters cannot."""
MEAN, FAR = 0.5, 0.003
"""Mean difference of grey values, of 255; share of dots that differ by more than a quarter."""


def drawn(content: bytes) -> dict[str, Image.Image]:
    """Return the pages as grey pictures, a little blurred."""
    document = pypdfium2.PdfDocument(content)
    try:
        count = len(document)
        return {
            name: document[number - 1 if number > 0 else count + number]
            .render(scale=SCALE)
            .to_pil()
            .convert("L")
            .filter(ImageFilter.BoxBlur(1))
            for name, number in PAGES.items()
        }
    finally:
        document.close()


@pytest.fixture(scope="module")
def pictures(lake: Dossier) -> dict[str, Image.Image]:
    options = pdf.BriefingOptions(
        "Le pont du lac", subtitle="Revue", authors=("Cellule de veille",)
    )
    return drawn(pdf.write(lake, options)[0])


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Return by how much two pictures differ: on the mean, and in what share of their dots by far."""
    difference = ImageChops.difference(one, other)
    far = sum(difference.histogram()[64:]) / (one.width * one.height)
    return ImageStat.Stat(difference).mean[0], far


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_looks_as_it_did_when_it_was_found_good(
    name: str, pictures: dict[str, Image.Image]
) -> None:
    path = PICTURES / f"{name}.png"
    if not path.exists():
        pictures[name].save(path, optimize=True)
        pytest.fail(f"{path.name} was drawn anew: look at it")
    with Image.open(path) as kept:
        assert kept.size == pictures[name].size
        mean, far = apart(kept.convert("L"), pictures[name])
    assert mean < MEAN
    assert far < FAR


def test_another_page_would_be_noticed(pictures: dict[str, Image.Image]) -> None:
    """The tolerance is not so wide that it says nothing."""
    for name, other in (("contents", "index"), ("cover", "contents"), ("article", "index")):
        mean, far = apart(pictures[name], pictures[other])
        assert mean > MEAN
        assert far > FAR
