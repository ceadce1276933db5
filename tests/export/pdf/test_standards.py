"""Clauses of PDF/A-2 (ISO 19005-2, level a) and PDF/UA-1 (ISO 14289-1), read from the finished file.

Typst refuses what breaks them; this looks again, independently, at what stands in the file after it was packed. Each test
names its clauses. Not looked at: what a person alone can judge (reading order, wording of alternatives), font programs
against their metrics, and images, of which a briefing has none but the emblem.
"""

from __future__ import annotations

import io
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from dossier.export import pdf
from dossier.export.briefing.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Dossier

EMBLEM = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)
STRUCTURE = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "P",
        "H1",
        "H2",
        "H3",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Link",
        "Annot",
        "Figure",
    ]
)
"""The standard types of ISO 32000-1, 14.8.4, that a briefing may use."""
ACTIONS = {"/URI", "/GoTo"}


@pytest.fixture(scope="module")
def file(lake: Dossier) -> Iterator[pikepdf.Pdf]:
    options = pdf.BriefingOptions(
        "Le pont du lac", quotations=True, look=Look(logo=EMBLEM, logo_kind="svg")
    )
    with pikepdf.open(io.BytesIO(pdf.write(lake, options)[0])) as opened:
        yield opened


def dictionaries(file: pikepdf.Pdf) -> Iterator[Any]:
    for one in file.objects:
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            yield one


def tags(file: pikepdf.Pdf) -> Iterator[tuple[Any, list[str]]]:
    """Yield each structure element with the types of those around it, in order."""
    todo = [(one, list[str]()) for one in listed(file.Root.StructTreeRoot.K)]
    while todo:
        one, around = todo.pop(0)
        if not isinstance(one, pikepdf.Dictionary) or "/S" not in one:
            continue
        yield one, around
        below = [(kid, [*around, str(one.S)[1:]]) for kid in listed(one.get("/K"))]
        todo[:0] = below


def listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def test_file_structure_has_an_id_and_no_encryption(file: pikepdf.Pdf) -> None:
    """A-2, 6.1.3: an identifier, no encryption."""
    assert not file.is_encrypted
    assert len(file.trailer.ID) == 2
    assert not file.get_warnings()


def test_metadata_says_both_standards_and_agrees_with_itself(file: pikepdf.Pdf) -> None:
    """A-2, 6.6.2 and 6.6.4; UA-1, 5 and 7.1 (title)."""
    assert "/Filter" not in file.Root.Metadata
    metadata = file.open_metadata()
    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
    assert str(metadata["pdfuaid:part"]) == "1"
    assert metadata["dc:title"] == "Le pont du lac" == str(file.docinfo["/Title"])
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert str(file.Root.Lang) == "fr"


def test_nothing_acts_and_nothing_is_attached(file: pikepdf.Pdf) -> None:
    """A-2, 6.5.1 and 6.5.2 (actions), 6.8 (embedded files); UA-1, 7.11."""
    assert not {"/OpenAction", "/AA", "/AcroForm", "/OCProperties"} & set(file.Root.keys())
    assert "/EmbeddedFiles" not in file.Root.get("/Names", {})
    for one in dictionaries(file):
        action = one.get("/A")
        if isinstance(action, pikepdf.Dictionary) and "/S" in action:
            assert str(action.S) in ACTIONS
        assert "/AA" not in one
        assert str(one.get("/S")) not in {"/JavaScript", "/Launch", "/SubmitForm"}


def test_colours_have_a_meaning_of_their_own(file: pikepdf.Pdf) -> None:
    """A-2, 6.2.3 and 6.2.4: an output intent with a profile stands for device colours."""
    (intent,) = file.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFA1"
    assert len(intent.DestOutputProfile.read_bytes()) > 300


def test_every_font_is_embedded_and_every_glyph_has_its_letter(file: pikepdf.Pdf) -> None:
    """A-2, 6.2.11.4 (embedding) and 6.2.11.7 (ToUnicode); UA-1, 7.21.4 and 7.21.7."""
    fonts = [one for one in dictionaries(file) if str(one.get("/Type")) == "/Font"]
    whole = [one for one in fonts if str(one.Subtype) == "/Type0"]
    assert whole
    for one in whole:
        assert one.ToUnicode.read_bytes()
        described = one.DescendantFonts[0].FontDescriptor
        assert any(key in described for key in ("/FontFile2", "/FontFile3"))
    assert {str(one.Subtype) for one in fonts} <= {"/Type0", "/CIDFontType0", "/CIDFontType2"}


def test_streams_are_packed_by_no_forbidden_filter_and_point_to_no_file(file: pikepdf.Pdf) -> None:
    """A-2, 6.1.7.1 (no external streams) and 6.1.7.2 (no LZW)."""
    for one in file.objects:
        if isinstance(one, pikepdf.Stream):
            assert not {"/F", "/FFilter"} & set(one.keys())
            assert "LZW" not in str(one.get("/Filter"))


def test_every_page_follows_the_tags_and_every_link_is_one_of_them(file: pikepdf.Pdf) -> None:
    """UA-1, 7.18.3 (tab order), 7.18.1 and 7.18.5 (links: tagged, described); A-2, 6.3.2 (printed)."""
    links = 0
    for page in file.pages:
        annotations = listed(page.get("/Annots"))
        if annotations:
            assert str(page.Tabs) == "/S"
        for one in annotations:
            links += 1
            assert str(one.Subtype) == "/Link"
            assert "/StructParent" in one
            assert str(one.Contents).strip()
            assert int(one.F) & 4
            assert not int(one.F) & 2
    assert links > 20


def test_tags_are_standard_ones_and_in_their_places(file: pikepdf.Pdf) -> None:
    """UA-1, 7.1 (types), 7.2 (lists and tables), 7.3 (figures), 7.9 (notes); A-2, 6.7.3."""
    assert file.Root.MarkInfo.Marked
    assert not file.Root.MarkInfo.get("/Suspects")
    roles = {
        str(key)[1:]: str(value)[1:]
        for key, value in file.Root.StructTreeRoot.get("/RoleMap", {}).items()
    }
    parents = {"LI": "L", "LBody": "LI", "TD": "TR", "TH": "TR", "TOCI": "TOC"}
    seen = set()
    for one, around in tags(file):
        kind = str(one.S)[1:]
        seen.add(roles.get(kind, kind))
        if kind in parents:
            assert around[-1] == parents[kind]
        if kind == "Figure":
            assert str(one.get("/Alt", "")).strip()
    assert seen <= STRUCTURE
    assert {"TOC", "H1", "H2", "P", "L", "Figure", "Link"} <= seen


def test_headings_skip_no_level(file: pikepdf.Pdf) -> None:
    """UA-1, 7.4.2."""
    levels = [
        int(str(one.S)[2:])
        for one, _ in tags(file)
        if str(one.S)[1:] in {f"H{n}" for n in range(1, 7)}
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_all_content_of_a_page_is_tagged_or_an_artifact(file: pikepdf.Pdf) -> None:
    """UA-1, 7.1: text outside any marked sequence is neither."""
    for page in file.pages:
        depth, shown = 0, 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += (name in {"BDC", "BMC"}) - (name == "EMC")
            if name in {"Tj", "TJ", "'", '"'}:
                shown += 1
                assert depth > 0, operands
        assert depth == 0
        assert shown


def test_packing_takes_nothing_away(lake: Dossier) -> None:
    """What qpdf packs is what Typst wrote: the same tags, links and pages."""
    from dossier.export.briefing import arranged, compose
    from dossier.export.pdf import compact, engine

    options = pdf.BriefingOptions("Le pont du lac")
    drawable = replace(lake, articles=lake.articles[:2])
    wrote = engine.typeset(compose(*arranged(drawable, options)), 0)
    packed = compact.smaller(wrote)
    assert len(packed) < 0.6 * len(wrote)
    with pikepdf.open(io.BytesIO(wrote)) as before, pikepdf.open(io.BytesIO(packed)) as after:
        assert [str(one.S) for one, _ in tags(before)] == [str(one.S) for one, _ in tags(after)]
        assert len(before.pages) == len(after.pages)
        assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
