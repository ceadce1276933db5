"""A Content-Security-Policy in every page: nothing from another host, no script but the theme's and the site's own.

An article's words are printed as literal text, so none of them can be a script. The policy stands behind that: were
one to slip through, the browser would not run it. So an inline script is allowed by its hash where the theme put it,
around the page's content, and never inside.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CONTENT = "article *, [role=main] *"
"""What stands inside a page's content: Material's element, then that of MkDocs' own themes."""

DATA = re.compile(
    r"(?:application|text)/(?:[\w.+-]*json|template|plain)|speculationrules", re.IGNORECASE
)
"""Types of a `<script>` that is no script."""

CHARSET = re.compile(rb"<meta\s+charset=[^>]*>", re.IGNORECASE)
POLICY = re.compile(
    rb"\s*<meta\s+http-equiv=.?Content-Security-Policy[^>]*data-dossier[^>]*>", re.IGNORECASE
)
"""What an earlier run wrote; a policy of the theme's or the curator's own stays, and both hold."""

FIXED = {
    "default-src": ("'none'",),
    "base-uri": ("'none'",),
    "connect-src": ("'self'",),
    "font-src": ("'self'",),
    "form-action": ("'self'",),
    "img-src": (
        "'self'",
        "data:",
    ),  # Material draws its icons with data: addresses in its style sheet
    "manifest-src": ("'self'",),
    "media-src": ("'self'",),
    "worker-src": ("'self'",),
}
"""The directives that are the same on every page."""

CLOSED = (b"connect-src", b"manifest-src", b"media-src", b"worker-src")
"""What a copy opened from a disk never does: it fetches nothing, whatever a script may ask for."""

SCRIPTS = ("'self'", "'wasm-unsafe-eval'")
"""Files of the site, and the compiled code of its search; not `unsafe-eval`, not `unsafe-inline`."""


ELSEWHERE = re.compile(
    rb"<(?:link\b(?=[^>]*\brel=\"?stylesheet)[^>]*\bhref|script\b[^>]*\bsrc)=\"https?://(?P<host>[^/\">]+)",
    re.IGNORECASE,
)
"""A style sheet or script that a theme or the curator wants of another host; an article's words are no tags."""


def protect(site: Path) -> tuple[Notice, ...]:
    """Write the policy into every page of a built site; name the pages whose content holds scripts of its own.

    What pages want of other hosts is named once: it is stopped, and the site is whole without it.
    """
    notices = []
    wanted: set[bytes] = set()
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        written, refused = protected(content)
        wanted.update(ELSEWHERE.findall(content))
        if written != content:
            path.write_bytes(written)
        if refused:
            notices.append(_notice(path.relative_to(site).as_posix(), refused))
    if wanted:
        notices.append(_stopped(sorted(host.decode("utf-8", "replace") for host in wanted)))
    return tuple(notices)


def protected(page: bytes) -> tuple[bytes, int]:
    """Return a page with its policy, and how many inline scripts in its content that policy stops.

    The policy comes right after the declaration of the character set, which browsers look for in the first 1,024
    bytes, and before all that it governs; where nothing declares one, at the start of `<head>`. A page without
    either is returned as it is: it is a fragment.
    """
    bare = POLICY.sub(b"", page)
    place = CHARSET.search(bare) or re.search(rb"<head\b[^>]*>", bare, re.IGNORECASE)
    if not place:
        return page, 0
    # the parser's own text of a script is what a browser hashes: line ends made one, nothing decoded
    tree = LexborHTMLParser(bare)
    inline = [
        node
        for node in tree.css("script:not([src])")
        if not DATA.fullmatch(node.attributes.get("type") or "") and (node.text() or "").strip()
    ]
    trusted = [node.text() for node in inline if not node.css_matches(CONTENT)]
    sheets = [node.text() for node in tree.css("style")]
    attributes = [node.attributes["style"] or "" for node in tree.css("[style]")]
    policy = _policy(_digests(trusted), _digests(sheets), _digests(attributes))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}" data-dossier>'
    end = place.end()
    return bare[:end] + meta.encode() + bare[end:], len(inline) - len(trusted)


def carried(page: bytes) -> bytes:
    """Return a page with its policy as it holds for a copy that is opened from a disk; as it is without one of ours.

    Such a page has no origin that `'self'` could name (Chromium takes it for any file all the same): `file:` says what
    is meant. Nothing may be fetched, and no code of a search needs compiling.
    """
    return POLICY.sub(lambda found: _carried(found[0]), page, count=1)


def _carried(policy: bytes) -> bytes:
    for name in CLOSED:
        policy = re.sub(rb"\b%s [^;\"]*" % name, name + b" 'none'", policy)
    return policy.replace(b"'self'", b"file:").replace(b" 'wasm-unsafe-eval'", b"")


def _digests(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts' hashes as the policy writes them, each once, sorted."""
    return tuple(
        sorted(
            {
                f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
                for text in texts
            }
        )
    )


def _policy(scripts: tuple[str, ...], sheets: tuple[str, ...], attributes: tuple[str, ...]) -> str:
    """Write a policy; hashes of `style` attributes (a table's aligned columns) hold for those alone."""
    directives = {
        **FIXED,
        "script-src": (*SCRIPTS, *scripts),
        "style-src": ("'self'", *sheets),
    }
    if attributes:
        directives["style-src-attr"] = ("'unsafe-hashes'", *attributes)
    return "; ".join(f"{name} {' '.join(directives[name])}" for name in sorted(directives))


def _notice(path: str, count: int) -> Notice:
    message = phrase("{count} inline scripts in the text of this page will not run.", count=count)
    cure = phrase(
        "Put them in a file named under `extra_javascript`, or set the plugin’s `policy` to false."
    )
    return Notice("warning", path, None, message, cure)


def _stopped(hosts: list[str]) -> Notice:
    message = phrase(
        "Pages ask other hosts for style sheets or scripts, which the policy stops: {hosts}.",
        hosts=", ".join(hosts),
    )
    cure = phrase("Leave them out; Material’s web fonts go with `font: false` under `theme`.")
    return Notice("info", "mkdocs.yml", None, message, cure)
