"""The sidecar: one seed's corrections, in `<full file name>.yml` beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.curate import check, choices
from dossier.curate.choices import CHOICES
from dossier.curate.lists import actor, source
from dossier.curate.orders import ORDERS
from dossier.curate.strict_yaml import YamlError, load
from dossier.records import Actor, Notice, Order, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dossier.curate.strict_yaml import Plain
    from dossier.records import Source

UNKNOWN = "unknown"
"""What a curator writes to say that a fact is not known, whatever the machine found."""

FLAGS = ("machine-translated", "opinion", "press-release", "sponsored")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a curator wrote beside one seed; empty when there is none."""

    path: str = ""
    """From the dossier's root."""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """Checked values by the article's field; None where the curator says that it is unknown."""
    orders: tuple[Order, ...] = ()
    added: tuple[Actor, ...] = ()
    """Actors that the machine missed."""
    dropped: tuple[str, ...] = ()
    """Names or ids of what is no actor of this article."""
    choices: Mapping[str, Any] = field(default_factory=dict)
    """Checked values by the field of `Curation`."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Where each key stands."""


def read_sidecar(path: str, content: bytes) -> tuple[Sidecar, tuple[Notice, ...]]:
    """Read a sidecar; what is wrong in it is left out and named in a notice, the rest counts."""
    try:
        sheet = load(content)
    except YamlError as error:
        cure = phrase("Mend it; until then the seed is judged without it.")
        return Sidecar(), (Notice("warning", path, error.line, error.what, cure),)
    facts: dict[str, Any] = {}
    chosen: dict[str, Any] = {}
    orders: list[Order] = []
    people: dict[str, Any] = {"added": (), "dropped": ()}
    notices: list[Notice] = []
    for key, value in sheet.values.items():
        line = sheet.lines[key]
        try:
            if key in FACTS:
                facts[key] = None if value == UNKNOWN else FACTS[key](value)
            elif key in CHOICES:
                name, take = CHOICES[key]
                chosen[name] = take(value)
            elif key in ORDERS:
                orders += ORDERS[key](value)
            elif key == "actors":
                people = _actors(value)
            else:
                notices.append(check.unknown(path, line, key, KEYS))
        except check.RefusedError as error:
            notices.append(check.notice(path, line, key, error))
    word = Sidecar(path, facts, tuple(orders), choices=chosen, lines=sheet.lines, **people)
    return word, tuple(notices)


def _flags(value: Plain) -> tuple[str, ...]:
    return tuple(check.choice(flag, FLAGS) for flag in check.texts(value)) if value != [] else ()


def _source(value: Plain) -> str | Source:
    """Take an outlet's name or id, or a description of it as in `_sources.yml`."""
    return source(value) if isinstance(value, dict) else check.text(value)


FACTS: dict[str, Callable[[Plain], Any]] = {
    "title": check.text,
    "slug": check.slug,
    "published": check.date,
    "updated": check.date,
    "retrieved": check.date,
    "source": _source,
    "via": _source,
    "authors": check.texts,
    "language": check.language,
    "url": check.url,
    "archive": check.url,
    "flags": _flags,
    "note": choices.note,
}
"""The keys that state a fact, each with its check."""


KEYS = (*FACTS, *CHOICES, *ORDERS, "actors")
"""Every key that a sidecar takes."""


def _actors(value: Plain) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise check.RefusedError(
            phrase("a mapping is expected"), phrase("Write `add:` and `drop:` under it.")
        )
    for key in value:
        check.choice(key, ("add", "drop"))
    added = value.get("add") or []
    dropped = value.get("drop") or []
    return {
        "added": tuple(actor(entry) for entry in (added if isinstance(added, list) else [added])),
        "dropped": check.texts(dropped) if dropped else (),
    }
