"""Whether a curator's values are what their keys ask for; each check returns the value or says why not."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.curate import nearest
from dossier.records import Notice, PartialDate, Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.curate.strict_yaml import Plain

_SLUG = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,118}[A-Za-z0-9])?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PLAIN_LETTERS = str.maketrans(
    {
        "đ": "dj", "ð": "d", "þ": "th", "ł": "l", "ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ı": "i",
        "ħ": "h", "ə": "e",
    }
)  # fmt: skip


class RefusedError(Exception):
    """A value that its key does not take; `what` goes on after « … is left out: », without a full stop."""

    def __init__(self, what: Phrase, cure: Phrase | None = None) -> None:
        super().__init__(str(what))
        self.what = what
        self.cure = cure


def text(value: Plain) -> str:
    """Take a single piece of text; a number stands for its digits."""
    if isinstance(value, (str, int)) and str(value).strip():
        return " ".join(str(value).split())
    cure = phrase("Write one text, between quotation marks.")
    if not value:
        cure = phrase("Write one behind the colon, or take the key out.")
    elif isinstance(value, dict) and len(value) == 1:  # « - Lire aussi : ce que dit la loi »
        ((head, tail),) = value.items()
        if isinstance(tail, (str, int)):
            cure = phrase("Put it between quotation marks: {text}.", text=f'"{head}: {tail}"')
    raise RefusedError(phrase("a text is expected"), cure)


def texts(value: Plain) -> tuple[str, ...]:
    """Take a list of texts, or a single one."""
    if isinstance(value, list):
        return tuple(text(entry) for entry in value)
    return (text(value),)


def date(value: Plain) -> PartialDate:
    """Take a date as precise as it is known."""
    given = text(value)
    try:
        return PartialDate(given.replace(" ", "T", 1))
    except ValueError as error:
        what = phrase("« {value} » is not a date", value=given)
        cure = phrase("Write it as 2024, 2024-09, 2024-09-20 or 2021-05-18T13:52.")
        right = nearest.day(given)
        if right:
            cure = phrase("Write « {word} » if that is what is meant.", word=right)
        elif right is not None:
            what = phrase("« {value} » is a day that no calendar has", value=given)
            cure = phrase("Give a day that there was, or the month alone.")
        raise RefusedError(what, cure) from error


def slug(value: Plain) -> str:
    """Take the name of a page."""
    given = text(value)
    if _SLUG.fullmatch(given) and given.lower() not in {"index", "readme"}:
        return given
    raise RefusedError(
        phrase("« {value} » cannot be an address", value=given),
        phrase(
            "Use letters without accents, digits and hyphens, as in {example}.",
            example=plain(given),
        ),
    )


def identifier(value: Plain) -> str:
    """Take an id; a name stands for the id that is made of it."""
    given = text(value)
    return given if _SLUG.fullmatch(given) else plain(given)


def plain(name: str) -> str:
    """Make a readable id of a name: `Aleksandar Vučić` gives `aleksandar-vucic`."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN_LETTERS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "x"


def url(value: Plain) -> str:
    """Take a web address."""
    given = text(value)
    try:
        parts = urlsplit(given)
        fit = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        fit = False
    if fit and not re.search(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]", given):
        return given
    raise RefusedError(
        phrase("« {value} » is not a web address", value=given),
        phrase("Write it in full, starting with https:// or http://."),
    )


def language(value: Plain) -> str:
    """Take a language code."""
    given = text(value)
    if _LANGUAGE.fullmatch(given):
        return given
    cure = phrase("Write it as fr, en or sr.")
    if code := nearest.code(given, "languages"):
        cure = phrase("Write « {word} » if that is what is meant.", word=code)
    raise RefusedError(phrase("« {value} » is not a language code", value=given), cure)


def choice(value: Plain, names: Iterable[str]) -> str:
    """Take one of several words."""
    given = text(value)
    known = sorted(names)
    if given in known:
        return given
    raise RefusedError(
        phrase("« {value} » is not one of the words known here", value=given),
        nearest.word(given, known),
    )


def notice(path: str, line: int | None, key: str, refused: RefusedError) -> Notice:
    """Turn a refusal into a notice about a key."""
    pattern = f"« {{key}} » is left out: {refused.what.pattern}."
    message = Phrase(pattern, (("key", key), *refused.what.values))
    return Notice("warning", path, line, message, refused.cure)


def only(value: Iterable[str], known: Sequence[str]) -> None:
    """Refuse the keys of an entry that are none of those known, with the nearest right one.

    Raises:
        RefusedError: for the first of them.
    """
    for key in value:
        if key not in known:
            what = phrase("« {inner} » is no key known here", inner=key)
            raise RefusedError(what, nearest.word(str(key), known))


def required(value: Mapping[str, object], key: str) -> None:
    """Refuse an entry without a key that it needs.

    Raises:
        RefusedError: when it is missing or empty.
    """
    if value.get(key) in (None, ""):
        raise RefusedError(phrase("it has no `{inner}:`", inner=key), phrase("Add one."))


def unknown(path: str, line: int | None, key: str, known: Iterable[str]) -> Notice:
    """Refuse a key by name."""
    message = phrase("« {key} » is no key known here, and is left out.", key=key)
    return Notice("warning", path, line, message, nearest.word(key, known))
