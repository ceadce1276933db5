"""Every text that a file of a site holds, in whatever form: escaped, compressed, packed, printed."""

from __future__ import annotations

import base64
import binascii
import gzip
import html
import io
import re
import sqlite3
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEP = 4
"""Packings inside packings that are opened: an EPUB inside a zip, whose pages are compressed."""
LARGEST = 200_000_000
"""Bytes that a packing may unfold to; a larger one is no file of ours, and is named as not searched."""
TAG = re.compile(r"<[^<>]*>")
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
PACKED = re.compile(rb"[A-Za-z0-9+/]{64,}={0,2}")
"""What may be base64: an image or a text inside a page."""
PNG = b"\x89PNG\r\n\x1a\n"
SQLITE = b"SQLite format 3\0"


class ClosedError(Exception):
    """A file that cannot be looked into."""


def texts(content: bytes, depth: int = 0) -> Iterator[str]:
    """Yield every text of a file, each form of it once.

    Raises:
        ClosedError: when a packing cannot be opened, so that what is in it is not known.
    """
    yield from _plain(content)
    if depth < DEEP:
        for inner in _unpacked(content):
            yield from texts(inner, depth + 1)
    if content.startswith(SQLITE):
        yield from _database(content)
    if content.startswith(b"%PDF-"):
        yield from _printed(content)


def _plain(content: bytes) -> Iterator[str]:
    """Yield bytes as text: as they stand, without tags, and with each kind of escape undone."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
        yield content.decode("utf-16-le", "replace")
        yield content[1:].decode("utf-16-le", "replace")
        yield content.decode("utf-8", "replace")
    yield text
    seen = {text}
    for form in (html.unescape(text), unquote(text), _unescaped(text)):
        if form not in seen:
            seen.add(form)
            yield form
    bare = html.unescape(TAG.sub("", _unescaped(unquote(text))))
    if bare not in seen:
        yield bare


def _unescaped(text: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), text)


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Yield what a file is a packing of."""
    if content.startswith(b"\x1f\x8b"):
        yield _inflated(content, 31)
    elif content.startswith(b"PK\x03\x04"):
        yield from _members(content)
    elif content.startswith(PNG):
        yield from _chunks(content)
    for found in PACKED.finditer(content):
        try:
            yield base64.b64decode(found[0] + b"=" * (-len(found[0]) % 4), validate=True)
        except (binascii.Error, ValueError):
            continue


def _inflated(content: bytes, bits: int) -> bytes:
    try:
        if bits > zlib.MAX_WBITS:
            with gzip.open(io.BytesIO(content)) as opened:
                found = opened.read(LARGEST + 1)
        else:
            found = zlib.decompressobj(bits).decompress(content, LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ClosedError(str(error)) from error
    if len(found) > LARGEST:
        raise ClosedError(f"> {LARGEST}")
    return found


def _members(content: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            if sum(one.file_size for one in opened.infolist()) > LARGEST:
                raise ClosedError(f"> {LARGEST}")
            for one in opened.infolist():
                yield one.filename.encode("utf-8", "replace")
                yield opened.read(one)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error) as error:
        raise ClosedError(str(error)) from error


def _chunks(content: bytes) -> Iterator[bytes]:
    """Yield the compressed texts of a PNG image; its plain ones stand in its bytes."""
    at = len(PNG)
    while at + 8 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        told = content[at + 8 : at + 8 + length]
        at += length + 12
        if kind in (b"zTXt", b"iTXt"):
            packed = told[told.find(b"\0") + 1 :].partition(b"\x78")
            if packed[1]:
                yield _inflated(packed[1] + packed[2], zlib.MAX_WBITS)


def _database(content: bytes) -> Iterator[str]:
    """Yield every value of a database: long ones are cut over its pages."""
    opened = sqlite3.connect(":memory:")
    try:
        opened.deserialize(content)
        yield from opened.iterdump()
    except sqlite3.Error as error:
        raise ClosedError(str(error)) from error
    finally:
        opened.close()


def _printed(content: bytes) -> Iterator[str]:
    """Yield the pages, the outline and the properties of a PDF."""
    try:
        import pypdfium2  # imported on use: it comes with the extra `pdf`
    except ImportError as error:
        raise ClosedError("pypdfium2") from error
    try:
        opened = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ClosedError(str(error)) from error
    try:
        yield from opened.get_metadata_dict().values()
        yield from (one.get_title() for one in opened.get_toc())
        pages = [page.get_textpage().get_text_bounded() for page in opened]
        yield "\n".join(pages)
    finally:
        opened.close()
