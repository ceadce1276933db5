"""The dossier's own lists: `_actors.yml` and `_sources.yml` beside the seeds."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dossier.curate import check, choices, nearest, twice
from dossier.curate import rights as words
from dossier.curate.orders import ORDERS, worded
from dossier.curate.strict_yaml import Sheet, YamlError, load
from dossier.records import Actor, ActorKind, Authority, Notice, Source, Standing, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.curate.strict_yaml import Plain
    from dossier.records import Order

T = TypeVar("T")

LIMIT = 4_000_000
"""Bytes that a list may have: some 40,000 actors."""

KINDS_OF_SOURCE = ("institution", "agency", "press", "aggregator", "blog", "other")

OWNERSHIPS = ("state", "public", "intergovernmental", "private", "association", "other")
"""Whose an outlet is: « state » answers to a government, « public » is financed by the public and independent of it."""

SOURCE_KEYS = (
    "id", "name", "domain", "kind", "country", "owner", "ownership", "note", "reuse", "publish", "noindex",
    "spellings", "layout",
)  # fmt: skip

_QID = re.compile(r"Q[1-9][0-9]{0,11}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


def authority(root: Path, seeds_dir: Path) -> tuple[Authority, tuple[Notice, ...]]:
    """Read both lists; a missing one is empty, a wrong entry is left out and named in a notice."""
    notices: list[Notice] = []
    people = List(root, seeds_dir / "_actors.yml", "actors", notices)
    outlets = List(root, seeds_dir / "_sources.yml", "sources", notices)
    people.allow("actors", "ignore")
    outlets.allow("sources")
    listed = outlets.entries("sources", outlet)
    actors = people.entries("actors", actor)
    notices += twice.entries(people.path, actors)
    notices += twice.entries(outlets.path, [entry for entry, _ in listed])
    known = Authority(
        actors=actors,
        sources=tuple(entry for entry, _ in listed),
        ignored=people.entries("ignore", check.text),
        standing=outlets.standing(listed),
    )
    return known, tuple(notices)


class List:
    """One of the files, read once."""

    def __init__(self, root: Path, file: Path, listed: str, notices: list[Notice]) -> None:
        self.path = Path(os.path.relpath(file, root)).as_posix()
        self._notices = notices
        self._sheet = Sheet({}, {})
        try:
            if file.is_file():
                self._sheet = load(_bytes(file), listed)
        except YamlError as error:
            cure = phrase("{cure} Until then the dossier is built without it.", cure=error.cure)
            notices.append(Notice("warning", self.path, error.line, error.what, cure))
        except OSError as error:
            code = errno.errorcode.get(error.errno or 0, "?")
            what = phrase("This cannot be read ({code}).", code=code)
            cure = phrase("Change its permissions, or remove it.")
            notices.append(Notice("warning", self.path, None, what, cure))

    def every(self) -> Iterator[tuple[str, Plain, int]]:
        """Yield each key with its value and its line."""
        for key, value in self._sheet.values.items():
            yield key, value, self._sheet.lines[key]

    def allow(self, *keys: str) -> None:
        """Refuse every other key."""
        for key, line in self._sheet.lines.items():
            if key not in keys:
                self._notices.append(check.unknown(self.path, line, key, keys))

    def entries(self, key: str, take: Callable[[Plain], T]) -> tuple[T, ...]:
        """Take a key's entries, each checked by itself."""
        values = self._sheet.values.get(key)
        line = self._sheet.lines.get(key)
        if values is None:
            return ()
        if not isinstance(values, list):
            refused = check.RefusedError(
                phrase("a list is expected"), phrase("Start each entry with a hyphen.")
            )
            self._notices.append(check.notice(self.path, line, key, refused))
            return ()
        taken = []
        lines = self._sheet.entries.get(key, ())
        for number, value in enumerate(values, start=1):
            try:
                taken.append(take(value))
            except check.RefusedError as error:
                at = lines[number - 1] if number <= len(lines) else line
                self._notices.append(check.notice(self.path, at, f"{key}, {number}", error))
        return tuple(taken)

    def standing(
        self, listed: tuple[tuple[Source, tuple[Order, ...]], ...]
    ) -> tuple[Standing, ...]:
        """Join the orders about each outlet's lines; an outlet may be listed twice."""
        orders: dict[str, tuple[Order, ...]] = {}
        for entry, given in listed:
            if given:
                orders[entry.id] = orders.get(entry.id, ()) + given
        return tuple(Standing(name, self.path, given) for name, given in orders.items())


def _bytes(file: Path) -> bytes:
    if file.stat().st_size > LIMIT:
        raise YamlError(phrase("The file has more than {limit} bytes.", limit=LIMIT), None)
    return file.read_bytes()


def actor(value: Plain) -> Actor:
    """Take an actor: a mapping with at least a name, or the name of one that the lists know."""
    if not isinstance(value, dict):
        name = check.text(value)
        return Actor(check.plain(name), name, ActorKind.PERSON, known=True)
    check.only(value, ("id", "name", "kind", "spellings", "qid", "country", "note"))
    name = _required(value, "name")
    kind = check.choice(_required(value, "kind"), [str(kind) for kind in ActorKind])
    return Actor(
        id=check.slug(value["id"]) if value.get("id") else check.plain(name),
        name=name,
        kind=ActorKind(kind),
        spellings=check.texts(value["spellings"]) if value.get("spellings") else (),
        qid=_matching(value, "qid", _QID, "Q7184"),
        country=_matching(value, "country", _COUNTRY, "RS"),
        note=_optional(value, "note"),
        known=True,
    )


def outlet(value: Plain) -> tuple[Source, tuple[Order, ...]]:
    """Take an outlet of the dossier's list, with the orders about lines of all its articles."""
    if not isinstance(value, dict):
        return source(value), ()
    for key in value:
        if key in ORDERS and key != "kind":
            what = phrase("« {inner} » stands beside the outlet’s facts", inner=key)
            raise check.RefusedError(what, phrase("Write it under `lines:`."))
    entry = source({key: given for key, given in value.items() if key != "lines"})
    lines = value.get("lines") or {}
    if not isinstance(lines, dict):
        cure = phrase("Write `keep:`, `drop:` and `kind:` under it.")
        raise check.RefusedError(phrase("a mapping is expected"), cure)
    check.only(lines, tuple(ORDERS))
    return entry, worded(lines)


def source(value: Plain) -> Source:
    """Take an outlet: a mapping with at least a name."""
    if not isinstance(value, dict):
        raise check.RefusedError(phrase("a mapping is expected"), phrase("Give it a `name:`."))
    check.only(value, SOURCE_KEYS)
    name = _required(value, "name")
    told = words.rights(value)
    return Source(
        id=check.slug(value["id"]) if value.get("id") else check.plain(name),
        name=name,
        domain=_matching(value, "domain", _DOMAIN, "example.org"),
        kind=check.choice(value["kind"], KINDS_OF_SOURCE) if value.get("kind") else None,
        country=_matching(value, "country", _COUNTRY, "FR"),
        note=choices.note(value["note"]) if value.get("note") else None,
        owner=_optional(value, "owner"),
        ownership=check.choice(value["ownership"], OWNERSHIPS) if value.get("ownership") else None,
        reuse=told.terms.text if told.terms else None,
        spellings=check.texts(value["spellings"]) if value.get("spellings") else (),
        layout=_layout(value.get("layout")),
        known=True,
        rights=told,
    )


def _required(value: dict[str, Plain], key: str) -> str:
    check.required(value, key)
    return check.text(value[key])


def _optional(value: dict[str, Plain], key: str) -> str | None:
    return check.text(value[key]) if value.get(key) else None


def _matching(
    value: dict[str, Plain], key: str, shape: re.Pattern[str], example: str
) -> str | None:
    given = _optional(value, key)
    if given is None or shape.fullmatch(given):
        return given
    what = phrase("« {value} » is no `{inner}`", value=given, inner=key)
    found = shape.search(given) if key != "country" else shape.fullmatch(given.upper())
    meant = found[0] if found else nearest.code(given, "territories") if key == "country" else None
    if meant:
        raise check.RefusedError(
            what, phrase("Write « {word} » if that is what is meant.", word=meant)
        )
    raise check.RefusedError(what, phrase("Write it as {example}.", example=example))


def _layout(value: Plain) -> tuple[str, ...]:
    """Take regular expressions; white space in them counts."""
    patterns = value if isinstance(value, list) else [value] if value else []
    for pattern in patterns:
        try:
            re.compile(str(pattern))
        except re.error as error:
            what = phrase("« {value} » is no regular expression ({why})", value=pattern, why=error)
            raise check.RefusedError(what) from error
    return tuple(str(pattern) for pattern in patterns)
