"""Plain text: decoding only."""

from __future__ import annotations

import hashlib

from dossier.records import RawDocument


def read(path: str, content: bytes) -> tuple[RawDocument, ...]:
    """Decode a text file into its one article."""
    text = content.decode("utf-8-sig")
    return (RawDocument(path, hashlib.sha256(content).hexdigest(), "text/plain", text),)
