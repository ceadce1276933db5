"""The finished book: documents, navigation, style and metadata in one archive, the same bytes each time."""

from __future__ import annotations

import datetime
import io
import uuid
import zipfile
from importlib import resources
from typing import TYPE_CHECKING

from dossier.export.epub.documents import cover_lines, environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.export.briefing.sheet import Briefing
    from dossier.export.epub.documents import Document

FOLDER = "EPUB"
MOMENT = (1980, 1, 1, 0, 0, 0)
"""Written beside each file: archives know no earlier time, and the true one would change the bytes."""
READABLE = 0o644 << 16
"""Permissions, where archives keep them."""
LEVEL = 9


def pack(book: Briefing, documents: Sequence[Document], created: int) -> bytes:
    """Pack the documents; `created` is the time of this revision, in Unix seconds."""
    templates = environment()
    moment = datetime.datetime.fromtimestamp(created, datetime.UTC)
    values = {
        "book": book,
        "documents": documents,
        "identifier": identifier(book),
        "modified": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "nested": nested(documents),
        "lines": cover_lines(book.title),
    }
    files = {
        "META-INF/container.xml": templates.get_template("container.xml.j2").render(),
        f"{FOLDER}/package.opf": templates.get_template("package.opf.j2").render(values),
        f"{FOLDER}/nav.xhtml": templates.get_template("nav.xhtml.j2").render(values),
        f"{FOLDER}/cover.svg": templates.get_template("cover.svg.j2").render(values),
        f"{FOLDER}/briefing.css": style(),
    }
    files |= {f"{FOLDER}/{one.name}.xhtml": one.content for one in documents}
    return _archive(files)


def style() -> str:
    """Return the style sheet of all documents."""
    return (resources.files("dossier") / "templates" / "epub" / "briefing.css").read_text("utf-8")


def identifier(book: Briefing) -> str:
    """Return the book's name for libraries: it stays from one revision to the next, and differs by selection."""
    chosen = [
        f"{row.label} {row.value}"
        for row in book.cover
        if row.label in ("", book.labels["selection"])
    ]
    own = "\n".join([book.language, book.title, book.subtitle, *chosen])
    return uuid.uuid5(uuid.NAMESPACE_URL, own).urn


def nested(documents: Sequence[Document]) -> list[tuple[Document, list[Document]]]:
    """Return the table of contents: what stands at the first level, each with what stands below it."""
    table: list[tuple[Document, list[Document]]] = []
    for one in documents:
        if one.depth == 1:
            table.append((one, []))
        elif one.depth and table:
            table[-1][1].append(one)
    return table


def _archive(files: Mapping[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        # Reading systems look for these words at byte 38: first in the archive, and not compressed.
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), "application/epub+zip")
        for name, content in files.items():
            archive.writestr(
                _entry(name, zipfile.ZIP_DEFLATED), content.encode(), compresslevel=LEVEL
            )
    return packed.getvalue()


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.compress_type, entry.external_attr, entry.create_system = method, READABLE, 3
    return entry
