"""Markdown: front matter to hints, the rest as it stands, line by line."""

from __future__ import annotations

import datetime
import hashlib
import re
from typing import Any

import yaml

from dossier.read.html_encoding import decode
from dossier.records import Notice, RawDocument, UnreadableSeed, phrase

FRONT = re.compile(
    r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
LIST_AT_MOST = 50
HINT_AT_MOST = 1000
FRONT_AT_MOST = 20_000
"""Characters of front matter; a longer run between two rules is text."""

KEYS = {
    "title": ("title", "titre", "headline"),
    "url": ("url", "link", "canonical", "canonical_url", "permalink", "original"),
    "author": ("author", "authors", "auteur", "auteurs", "byline"),
    "published": ("published", "date", "publish_date", "date_published"),
    "updated": ("updated", "modified", "lastmod", "last_modified"),
    "site_name": ("site_name", "source", "site", "publisher", "outlet"),
    "lang": ("lang", "language", "locale", "langue"),
    "description": ("description", "summary", "excerpt"),
}
"""Front matter keys for each hint, in the habits of several tools; the first given wins."""


def read(path: str, content: bytes) -> tuple[RawDocument, ...]:
    """Take a Markdown file's front matter as hints and its body as text.

    Front matter that cannot be read is text like any other, and a notice says so.

    Raises:
        UnreadableSeed: when there is no text under the front matter.
    """
    text, encoding, lossy = decode(content)
    notices = []
    if lossy:
        notices.append(
            Notice(
                "warning",
                path,
                None,
                phrase(
                    "The file is not clean {encoding}: some characters were lost.",
                    encoding=encoding,
                ),
                phrase("Save the file again as UTF-8."),
            )
        )
    found = FRONT.match(text)
    hints: dict[str, str] = {}
    if found and len(found[1]) <= FRONT_AT_MOST:
        try:
            hints = _hints(yaml.safe_load(found[1]))
            text = text[found.end() :]
        except (yaml.YAMLError, ValueError, RecursionError, TypeError) as error:
            notices.append(_broken(path, error))
    if not text.strip():
        raise UnreadableSeed(
            path,
            phrase("There is no text under the front matter."),
            phrase("Add the article, or remove the file."),
        )
    digest = hashlib.sha256(content).hexdigest()
    return (RawDocument(path, digest, "text/markdown", text, hints=hints, notices=tuple(notices)),)


def _hints(front: object) -> dict[str, str]:
    """Pick what we know of; nothing at all is front matter too.

    Raises:
        ValueError: when the front matter is no mapping, so rather a rule and some text.
    """
    if front is None:
        return {}
    if not isinstance(front, dict):
        message = "it is no list of « key: value » lines"
        raise ValueError(message)  # noqa: TRY004 - the YAML loader's own kind of failure, met in one place
    given = {str(key).lower(): value for key, value in front.items()}
    hints = {}
    for hint, keys in KEYS.items():
        shown = next((said for key in keys if (said := _said(given.get(key)))), "")
        if shown and (hint != "url" or shown.startswith(("http://", "https://"))):
            hints[hint] = shown[:HINT_AT_MOST]
    return hints


def _said(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, str | int | float | datetime.date) and not isinstance(value, bool):
        return " ".join(str(value).split())
    if isinstance(value, list):
        # Lists in lists say nothing, and YAML's aliases could nest them without end.
        plain = [
            each.get("name") if isinstance(each, dict) else each for each in value[:LIST_AT_MOST]
        ]
        return ", ".join(
            said for each in plain if not isinstance(each, list) and (said := _said(each))
        )
    return ""


def _broken(path: str, error: Exception) -> Notice:
    mark = getattr(error, "problem_mark", None)
    return Notice(
        "warning",
        path,
        mark.line + 2 if mark is not None else 1,
        phrase(
            "The front matter cannot be read: {problem}.",
            problem=getattr(error, "problem", None) or error,
        ),
        phrase("Mend the lines between the two « --- », or remove them."),
    )
