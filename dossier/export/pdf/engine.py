"""The one door to Typst: a static template, the briefing as JSON data, a folder with nothing else as its world."""

from __future__ import annotations

import dataclasses
import functools
import importlib.util
import json
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from typst import Fonts

    from dossier.export.briefing.look import Look
    from dossier.export.briefing.sheet import Briefing

STANDARDS = ("ua-1", "a-2a")
"""Accessible (PDF/UA-1) and archivable (PDF/A-2a) in one file; Typst refuses what breaks them."""


FACES = ("Libertinus Serif", "Noto Sans Arabic", "Noto Sans Hebrew")
"""The text's face, and those that go before the last resort: it has Arabic and Hebrew too, but spaced as a typewriter."""
EMOJI = "Noto Emoji"
LAST_RESORT = "DejaVu Sans Mono"
FONT_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
"""Packages of the extra `scripts` that hold nothing but Noto fonts; imported never, looked for beside the others."""


def load() -> ModuleType:
    """Import Typst, which is an extra.

    Raises:
        DossierError: when it is not installed.
    """
    try:
        import typst
    except ImportError as absent:
        message = (
            "The PDF needs Typst, which is not installed. Run: pip install 'mkdocs-dossier[pdf]'"
        )
        raise DossierError(message) from absent
    return typst


@dataclass(frozen=True, slots=True)
class Press:
    """What a briefing is set with, beside the fonts that the program brings."""

    font: str = ""
    """The family of the text; empty for the usual one."""
    fonts: str = ""
    """A folder with more fonts."""
    logo: str = ""
    """Name under which the template finds the emblem."""
    emblem: bytes = b""


USUAL = Press()


def press(look: Look) -> Press:
    """Return what a look asks for.

    Raises:
        DossierError: for a font that is nowhere; it names those that are there.
    """
    logo = f"logo.{look.logo_kind}" if look.logo else ""
    chosen = Press(look.font, look.fonts, logo, look.logo)
    known = fonts(look.fonts)[0].families()
    if look.font and look.font not in known:
        cure = "Put its files into the folder that briefing_look: fonts names, or take one of: "
        message = f"The font « {look.font} » is not there. {cure}{', '.join(sorted(known))}."
        raise DossierError(message)
    return chosen


@functools.cache
def fonts(folder: str = "") -> tuple[Fonts, tuple[str, ...]]:
    """Return the fonts at hand, and the order in which a sign is looked for in them; `folder` has more of them."""
    found = [importlib.util.find_spec(name) for name in FONT_PACKAGES]
    folders = [place for one in found if one for place in one.submodule_search_locations or ()]
    book = load().Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[*([folder] if folder else []), *folders],
    )
    noto = sorted(one for one in book.families() if one.startswith("Noto"))
    order = [one for one in FACES if one in book.families()]
    order += [one for one in noto if one not in order and "CJK" not in one and one != EMOJI]
    order += [LAST_RESORT, *(one for one in noto if "CJK" in one), EMOJI]
    return book, tuple(one for one in order if one in book.families())


def template() -> bytes:
    """Return the template: the `.typ` files of the package, joined in order of name."""
    folder = resources.files("dossier") / "templates" / "briefing"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".typ")),
        key=lambda file: file.name,
    )
    return b"\n".join(file.read_bytes() for file in files)


def typeset(briefing: Briefing, created: int, used: Press = USUAL) -> bytes:
    """Set a briefing; `created` is the time written into the file, in Unix seconds.

    Raises:
        DossierError: when Typst is missing or refuses the briefing.
    """
    return typeset_with_pages(briefing, created, used)[0]


def typeset_with_pages(
    briefing: Briefing, created: int, used: Press = USUAL
) -> tuple[bytes, dict[str, list[int]]]:
    """Set a briefing and, where it is one of several volumes, tell the pages of each actor, by id."""
    record = json.dumps(dataclasses.asdict(briefing), ensure_ascii=False)
    question = "<pages>" if briefing.volume else ""
    made, pages = compile_record(
        template(), {"briefing": record}, created, question=question, used=used
    )
    return made, json.loads(pages) or {}


def compile_record(
    source: bytes,
    inputs: dict[str, str],
    created: int,
    *,
    question: str = "",
    used: Press = USUAL,
) -> tuple[bytes, str]:
    """Run Typst on a source with data, seeing no other file, no package and no font of this machine.

    Returns:
        The PDF; and as JSON the value of the metadata of that label, where a question is asked.

    Raises:
        RefusedError: with what Typst has against it.
    """
    with _compiler(source, inputs, used) as compiler:
        made = compiler.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=created)
        told = compiler.query(question, field="value", one=True) if question else "null"
    return bytes(made), str(told)


def pictures(source: bytes, inputs: dict[str, str], resolution: float) -> list[bytes]:
    """Run Typst on a source with data, seeing nothing else, and return each page as a PNG.

    Args:
        source: the template.
        inputs: what it reads from `sys.inputs`.
        resolution: pixels an inch.

    Raises:
        RefusedError: with what Typst has against it.
    """
    with _compiler(source, inputs, USUAL) as compiler:
        made = compiler.compile(format="png", ppi=resolution)
    return [bytes(page) for page in made] if isinstance(made, list) else [bytes(made)]


@contextmanager
def _compiler(source: bytes, inputs: dict[str, str], used: Press) -> Iterator[Any]:
    """Give a compiler that sees a source, data, an emblem and the fonts at hand, and refuses in our words."""
    typst = load()
    book, families = fonts(used.fonts)
    families = tuple(dict.fromkeys([used.font, *families] if used.font else families))
    with tempfile.TemporaryDirectory() as folder:
        # Typst asks a compiled document again only where its source is a file.
        main = Path(folder, "main.typ")
        main.write_bytes(source)
        if used.logo:
            Path(folder, used.logo).write_bytes(used.emblem)
        try:
            yield typst.Compiler(
                main,
                root=folder,
                font_paths=book,
                ignore_system_fonts=True,
                sys_inputs=inputs | {"fonts": json.dumps(families)},
                package_path=folder,
                package_cache_path=folder,
            )
        except typst.TypstError as refusal:
            raise RefusedError(refusal.message, refusal.diagnostic) from refusal
        except BaseException as panic:
            # A bug in Typst comes up as pyo3's PanicException, which is no Exception and has no
            # name to import; seen with random strings of rare scripts (Typst 0.15.1).
            if type(panic).__name__ != "PanicException":
                raise
            raise RefusedError(str(panic), "") from panic


class RefusedError(DossierError):
    """Typst would not set the briefing."""

    def __init__(self, message: str, diagnostic: str) -> None:
        super().__init__(
            f"The PDF could not be set. Typst says: {message}. Report it with the seed that causes it."
        )
        self.reason = message
        """Typst's first complaint."""
        self.diagnostic = diagnostic
        """All that Typst said, one paragraph an error."""
