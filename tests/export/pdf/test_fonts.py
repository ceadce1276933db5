"""Which faces draw what, and what is done without the extra `scripts`."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from dossier.export import pdf
from dossier.export.pdf import engine
from dossier.records import Fact, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.records import Article, Dossier

OPTIONS = pdf.BriefingOptions("Écritures")


@pytest.fixture
def without_scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hide the packages of fonts."""
    monkeypatch.setattr(engine, "FONT_PACKAGES", ("no_such_package",))
    engine.fonts.cache_clear()
    yield
    engine.fonts.cache_clear()


def faces(content: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(content)) as file:
        return {
            str(one.BaseFont).split("+")[-1].split("-")[0]
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        }


@pytest.mark.parametrize(
    ("text", "language", "face"),
    [
        ("北約部隊", "zh", "NotoSansCJKsc"),
        ("北約部隊", "fr", "NotoSansCJKsc"),
        ("北大西洋条約機構の事務総長", "ja", "NotoSansCJKjp"),
        ("قال الأمين العام", "ar", "NotoSansArabic"),
        ("नाटो महासचिव", "hi", "NotoSansDevanagari"),
    ],
)
def test_each_script_has_its_face(
    text: str,
    language: str,
    face: str,
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
) -> None:
    lines = [(Kind.TITLE, "T"), (Kind.BODY, text)]
    made = dossier([article("001", lines, language=Fact(language, "x"))])
    content, notices = pdf.write(made, OPTIONS)
    assert face in faces(content)
    assert notices == ()


@pytest.mark.usefixtures("without_scripts")
def test_without_the_extra_what_is_not_printed_is_named(
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    made = dossier([article("001", [(Kind.TITLE, "T"), (Kind.BODY, "Le mot 北約 et Ж.")])])
    content, notices = pdf.write(made, OPTIONS)
    assert "Le mot □□ et Ж." in " ".join(pages(content))
    assert "U+5317" in str(notices[0].message)
    assert "mkdocs-dossier[scripts]" in str(notices[0].cure)
    assert not any("Noto" in face for face in faces(content))
