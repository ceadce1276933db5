"""The curator's choices about one article, as a sidecar writes them: what is left out, comes first, goes where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.curate import check
from dossier.curate.rights import NO, YES
from dossier.records import Note, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.curate.strict_yaml import Plain


NOTE_KEYS = ("text", "by", "on")


def note(value: Plain) -> Note:
    """Take a note: its text, or a mapping that also says by whom and when.

    Raises:
        RefusedError: for anything else.
    """
    if not isinstance(value, dict):
        return Note(check.text(value))
    check.only(value, NOTE_KEYS)
    check.required(value, "text")
    return Note(
        check.text(value["text"]),
        check.text(value["by"]) if value.get("by") else None,
        check.date(value["on"]) if value.get("on") else None,
    )


def _notes(value: Plain) -> tuple[Note, ...]:
    """Take a mapping from words of a paragraph to the note on it."""
    if not isinstance(value, dict) or not all(words.strip() for words in value):
        cure = phrase('Write lines like `"quoted words": the note`.')
        raise check.RefusedError(phrase("a mapping is expected"), cure)
    found = []
    for words, given in value.items():
        one = note(given)
        found.append(Note(one.text, one.by, one.on, " ".join(words.split())))
    return tuple(found)


def _excluded(value: Plain) -> str:
    """Take a reason; a bare « yes » is none."""
    given = check.text(value)
    if given.casefold() in YES | NO:
        cure = phrase(
            "Write why, as in `exclude: the same text as 003`; remove the key to keep it."
        )
        raise check.RefusedError(phrase("a reason is expected"), cure)
    return given


def _pinned(value: Plain) -> bool:
    given = check.text(value).casefold()
    if given in YES | NO:
        return given in YES
    what = phrase("« {value} » is neither true nor false", value=given)
    raise check.RefusedError(what, phrase("Write `pin: true`, or remove the key."))


def _order(value: Plain) -> int:
    given = check.text(value)
    if given.isascii() and given.removeprefix("-").isdigit() and len(given) <= len("-9999999"):
        return int(given)
    what = phrase("« {value} » is no whole number", value=given)
    raise check.RefusedError(what, phrase("Write it as {example}.", example="1"))


def _tags(value: Plain) -> tuple[str, ...]:
    """Take a list of keywords, or several parted by commas; the same one in other letters counts once."""
    given = value if isinstance(value, list) else check.text(value).split(",")
    found: dict[str, str] = {}
    for tag in given:
        if not isinstance(tag, str) or tag.strip():
            said = check.text(tag)
            found.setdefault(check.plain(said), said)
    return tuple(found.values())


CHOICES: dict[str, tuple[str, Callable[[Plain], Any]]] = {
    "exclude": ("excluded", _excluded),
    "pin": ("pinned", _pinned),
    "part": ("part", check.text),
    "order": ("order", _order),
    "tags": ("tags", _tags),
    "summary": ("summary", check.text),
    "notes": ("notes", _notes),
}
"""The keys that order the dossier or add to an article, each with its field in `Curation` and its check."""
