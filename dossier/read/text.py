"""Plain text: decoding only."""

from __future__ import annotations

import hashlib
import re

from dossier.read.encoding import Decoded, decode
from dossier.records import Notice, RawDocument, UnreadableSeed, phrase

SIGNATURES = (
    (b"%PDF-", "This is a PDF, not a text."),
    (b"\x89PNG\r\n", "This is a PNG picture, not a text."),
    (b"\xff\xd8\xff", "This is a JPEG picture, not a text."),
    (b"GIF8", "This is a GIF picture, not a text."),
    (b"PK\x03\x04", "This is a ZIP archive or an Office document, not a text."),
    (b"\xd0\xcf\x11\xe0", "This is an Office document, not a text."),
    (b"\x1f\x8b\x08", "This is a gzip archive, not a text."),
    (b"\x7fELF", "This is a program, not a text."),
)
"""First bytes of files that are often saved under the wrong name, and what to say of them."""
CONTROLS, CONTROLS_PROVEN = 0.01, 0.2
"""Share of control characters from which a file is no text: where its encoding is a guess, and where
it is proven, since scrapers leave some in real articles."""
AS_TEXT = phrase("Save the article’s text as UTF-8.")
GARBLED = 3
"""Traces of UTF-8 once read as Windows-1252 (« Ã© », « â€™ ») from which the text is called garbled."""
_GARBLE = re.compile("Ã[\u0080-\u00bf©¨ª«§´®¯°±²³¹»¼½¾¿€‚ƒ„…†‡ˆ‰Š‹Œ]|â€[™œ\u009d“”¦]")
_CONTROL = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))


def read(path: str, content: bytes) -> tuple[RawDocument, ...]:
    """Decode a text file into its one article.

    Raises:
        UnreadableSeed: when the file is empty, blank, or no text.
    """
    for signature, what in SIGNATURES:
        if content.startswith(signature):
            raise UnreadableSeed(path, phrase(what), AS_TEXT)
    decoded = decode(content)
    if not decoded.text.strip().strip("\ufeff\u200b\0"):
        raise UnreadableSeed(
            path,
            phrase("The file is empty."),
            phrase("Put the article’s text into it, or remove it."),
        )
    controls = sum(map(decoded.text.count, sorted(_CONTROL)))
    unread = decoded.lost if decoded.guessed else 0
    limit = CONTROLS if decoded.guessed else CONTROLS_PROVEN
    if controls > limit * len(decoded.text) or 2 * unread > len(decoded.text):
        raise UnreadableSeed(path, phrase("The bytes are no text in any known encoding."), AS_TEXT)
    digest = hashlib.sha256(content).hexdigest()
    return (RawDocument(path, digest, "text/plain", decoded.text, notices=_notices(path, decoded)),)


def _notices(path: str, decoded: Decoded) -> tuple[Notice, ...]:
    """Say what had to be guessed and what could not be read."""
    told = []
    cure = phrase("Save the file again as UTF-8.")
    if decoded.lost:
        line = decoded.text[: decoded.text.index("\ufffd")].count("\n") + 1
        message = phrase(
            "{count} characters could not be read as {encoding} and are shown as « \ufffd ».",
            count=decoded.lost,
            encoding=decoded.encoding,
        )
        told.append(Notice("warning", path, line, message, cure))
    if decoded.guessed and decoded.encoding != "utf-8":
        message = phrase(
            "The encoding is not declared; read as {encoding}.", encoding=decoded.encoding
        )
        told.append(Notice("info", path, None, message, cure))
    if len(_GARBLE.findall(decoded.text)) >= GARBLED:
        message = phrase(
            "The text is garbled: it was read in the wrong encoding before it was saved."
        )
        told.append(Notice("warning", path, None, message, phrase("Fetch the article again.")))
    return tuple(told)
