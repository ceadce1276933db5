"""Plain text: decoding only."""

from __future__ import annotations

import hashlib
import re

from dossier.read.encoding import Decoded, decode
from dossier.records import Notice, RawDocument, UnreadableSeed, phrase

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
"""First bytes of files that are often saved under the wrong name."""
CONTROLS, CONTROLS_PROVEN = 0.01, 0.2
"""Share of control characters from which a file is no text: where its encoding is a guess, and where
it is proven, since scrapers leave some in real articles."""
GARBLED = 3
"""Traces of UTF-8 once read as Windows-1252 (« Ã© », « â€™ ») from which the text is called garbled."""
_GARBLE = re.compile("Ã[\u0080-\u00bf©¨ª«§´®¯°±²³¹»¼½¾¿€‚ƒ„…†‡ˆ‰Š‹Œ]|â€[™œ\u009d“”¦]")
_CONTROL = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))


def read(path: str, content: bytes) -> tuple[RawDocument, ...]:
    """Decode a text file into its one article.

    Raises:
        UnreadableSeed: when the file is empty, blank, or no text.
    """
    for signature, name in SIGNATURES:
        if content.startswith(signature):
            message = f"{path}: this is {name}, not a text. Save the article's text as UTF-8."
            raise UnreadableSeed(message)
    decoded = decode(content)
    if not decoded.text.strip().strip("\ufeff\u200b\0"):
        message = f"{path}: the file is empty. Put the article's text into it, or remove it."
        raise UnreadableSeed(message)
    controls = sum(map(decoded.text.count, sorted(_CONTROL)))
    unread = decoded.lost if decoded.guessed else 0
    limit = CONTROLS if decoded.guessed else CONTROLS_PROVEN
    if controls > limit * len(decoded.text) or 2 * unread > len(decoded.text):
        message = f"{path}: the bytes are no text in any known encoding. Save the article's text as UTF-8."
        raise UnreadableSeed(message)
    digest = hashlib.sha256(content).hexdigest()
    return (RawDocument(path, digest, "text/plain", decoded.text, notices=_notices(path, decoded)),)


def _notices(path: str, decoded: Decoded) -> tuple[Notice, ...]:
    """Say what had to be guessed and what could not be read."""
    told = []
    cure = phrase("save the file as UTF-8")
    if decoded.lost:
        line = decoded.text[: decoded.text.index("\ufffd")].count("\n") + 1
        message = phrase(
            "{count} characters could not be read as {encoding} and are shown as « \ufffd »",
            count=decoded.lost,
            encoding=decoded.encoding,
        )
        told.append(Notice("warning", path, line, message, cure))
    if decoded.guessed and decoded.encoding != "utf-8":
        message = phrase(
            "the encoding is not declared; read as {encoding}", encoding=decoded.encoding
        )
        told.append(Notice("info", path, None, message, cure))
    if len(_GARBLE.findall(decoded.text)) >= GARBLED:
        message = phrase(
            "the text is garbled: it was read in the wrong encoding before it was saved"
        )
        told.append(Notice("warning", path, None, message, phrase("fetch the article again")))
    return tuple(told)
