"""The picture credit at a passage's end: a photographer and his agency are no actors of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.records import Kind

if TYPE_CHECKING:
    from dossier.describe.actors.passages import Passage

_AGENCY = r"(?:AFP|REUTERS|Reuters|AP|EPA|EFE|ANSA|dpa|DPA|SIPA|Sipa|MAXPPP|Maxppp|TASS|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|Keystone|KEYSTONE|Xinhua|Anadolu|Bloomberg|NurPhoto|Hans Lucas|Belga|BELGA)"
_SLASH = r" ?(?:/|\||@|\bvia\b|\bpour\b) ?"
_SIGNED = re.compile(
    rf"(?:(?<=[.!?\"]) +|^|[(\[–—] *|(?<=\d{{4}}) )"
    rf"(?:[^\W\d_][\w'. -]{{1,60}}?(?:{_SLASH}|(?<=[A-Z]), ))?{_AGENCY}\b(?: Photo)?(?:{_SLASH}[\w'. -]{{1,40}})*[)\]]?\.?\Z"
)
"""A name, a stroke, an agency, and nothing after: « OGNEN TEOFILOVSKI / REUTERS », « (AP Photo/…) »."""
_MARKED = re.compile(
    r"(?:©|\([cC]\) |\b(?:Crédits?|Photos?|Photographie|Credit|Image|Images|Picture|Pictures|PICTURE|PHOTO|Pic)(?: photo| credit)? ?: ?|\b(?:Photo|Foto) (?:by|de|par) )[^©]{2,80}\Z"
)


def start(passage: Passage) -> int:
    """Return where the credit at a passage's end starts; the passage's length when it has none."""
    text = passage.text
    if passage.kind is Kind.TITLE:
        return len(text)
    if passage.kind is Kind.CAPTION and (found := _MARKED.search(text)):
        return found.start()
    if passage.kind is not Kind.CAPTION and " / " not in text[-60:]:
        return len(text)
    signed = _SIGNED.search(text, max(0, len(text) - 120))
    return signed.start() if signed else len(text)
