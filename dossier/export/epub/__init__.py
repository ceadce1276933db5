"""A dossier to an EPUB 3 book: the briefing's words in XHTML, packed, then read back.

`write` is all that doors call. `safe` makes texts and addresses fit for XML, `places` says where each name stands,
`documents` fills the templates, `package` packs them, `check` reads the book back. No script, and nothing from outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.export.briefing import arranged, compose
from dossier.export.briefing.dates import created
from dossier.export.briefing.texts import every_text
from dossier.export.briefing.wording import Voice
from dossier.export.epub import check, documents, package, safe

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.export.briefing import BriefingOptions
    from dossier.export.briefing.sheet import Briefing
    from dossier.records import Dossier, Notice

__all__ = ["publish", "write"]


def write(dossier: Dossier, options: BriefingOptions) -> tuple[bytes, tuple[Notice, ...]]:
    """Make a book of a dossier: the same dossier and options give the same bytes.

    Returns:
        The EPUB, and notices.

    Raises:
        DossierError: when nothing is selected, or the book lost text or a link leads nowhere.
    """
    chosen, options = arranged(dossier, options)
    book: Briefing = every_text(compose(chosen, options, dossier), safe.text)
    made = documents.documents(book, Voice(options.language))
    epub = package.pack(book, made, created(chosen, options.created))
    if options.verify:
        check.verify(epub, chosen, [one.mark for one in book.articles])
    return epub, ()


def publish(dossier: Dossier, options: BriefingOptions, path: Path) -> tuple[Notice, ...]:
    """Write the book into a file; gives the notices.

    Raises:
        DossierError: as `write` does.
    """
    finished, notices = write(dossier, options)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(finished)
    return notices
