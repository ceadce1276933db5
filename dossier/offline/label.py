"""What lies on top of an offline copy: a text that says what it is, and a page that opens it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

from dossier.catalogue import speaker
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import PartialDate

SITE = "site"
"""The folder of the site's own files."""
OPENING = "assets/dossier/held/open.js"
"""Leads on from the page that opens the copy; where it is missing, the zip was not unpacked."""
TAG = re.compile(r"<[^<>]*>")
OPENED = b'location.replace("site/index.html")\n'
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; script-src file:">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<script src="{site}/{opening}"></script>
</head>
<body>
<main>
<h1>{title}</h1>
<p><a href="{site}/index.html">{open}</a></p>
<p>{unpack}</p>
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of a copy."""

    title: str
    language: str
    rights: str = ""
    """Whose the texts are and what is published of them, in the site's language; may hold HTML, as mkdocs.yml does."""
    closed: PartialDate | None = None
    """The dossier's closing date."""


def files(label: Label) -> Iterator[tuple[str, bytes]]:
    """Yield the files on top, by name."""
    speak = speaker(label.language)
    yield speak("README.txt"), "\n".join(_lines(label)).encode("utf-8", "replace")
    page = PAGE.format(
        language=label.language,
        title=escape(label.title),
        site=SITE,
        opening=OPENING,
        open=escape(speak("Open the dossier")),
        unpack=escape(_unpack(label.language)),
    )
    yield speak("open.html"), page.encode("utf-8", "replace")


def _unpack(language: str) -> str:
    return speaker(language)(
        "If nothing opens, the zip has not been unpacked: extract all of it into a folder first (on Windows: right click, “Extract all”)."
    )


def _lines(label: Label) -> Iterator[str]:
    speak = speaker(label.language)
    yield label.title
    yield "=" * len(label.title)
    yield ""
    yield speak("This is a copy of the dossier’s site, to be read without a network, from a disk or a USB stick.")  # fmt: skip
    yield ""
    yield speak("To read it: extract all of the zip, then double-click open.html. Any recent browser will do.")  # fmt: skip
    yield speak("The search works offline too. No page asks anything of the network unless you follow a link out of the dossier.")  # fmt: skip
    yield ""
    if label.closed:
        yield f"{speak('Dossier closed on')} {day(label.closed, label.language)}."
    yield unescape(TAG.sub("", label.rights))
    yield ""
