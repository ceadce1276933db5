"""Strangers' texts and addresses as XML and reading systems take them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

REPLACEMENT = "\ufffd"
"""Stands where XML forbids a character."""

# What XML 1.0 forbids (its production 2), and the C1 controls, which it discourages and no font draws.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAKS = re.compile("\u200b")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d{1,5})?")
_KEPT = "%!$&'()*+,;=:@/-._~"
"""Signs that may stand in a path as they are, besides letters and digits (RFC 3986)."""


def text(value: str) -> str:
    """Replace what XML forbids; take out the breaks that paper needs, screens break words by themselves."""
    return _FORBIDDEN.sub(REPLACEMENT, _BREAKS.sub("", value))


def address(url: str | None) -> str | None:
    """Return a web or mail address as a valid URI, or None where it cannot be made one.

    Letters outside ASCII are percent-encoded in path and query, and put as IDNA in the host.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    except ValueError:  # brackets that hold no IPv6 address, labels too long for IDNA
        return None
    if parts.scheme not in {"http", "https", "mailto"}:
        return None
    if parts.scheme != "mailto" and not _HOST.fullmatch(host):
        return None
    path, query, fragment = (
        quote(_STRAY_PERCENT.sub("%25", one), safe=_KEPT + more)
        for one, more in ((parts.path, ""), (parts.query, "?"), (parts.fragment, "?"))
    )
    return urlunsplit((parts.scheme, host, path, query, fragment))
