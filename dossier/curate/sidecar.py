"""The sidecar: one seed's corrections, in `<full file name>.yml` beside it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from dossier.curate import check, choices, rights, slips
from dossier.curate.choices import CHOICES
from dossier.curate.lists import actor, source
from dossier.curate.orders import ORDERS
from dossier.curate.strict_yaml import YamlError, load
from dossier.records import Actor, Notice, Order, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dossier.curate.strict_yaml import Plain, Sheet
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


UNREAD = Sidecar(choices={"rights": rights.WITHHELD})
"""What stands for a sidecar that cannot be read: the seed is judged without it, and given out to nobody."""


def read_sidecar(path: str, content: bytes) -> tuple[Sidecar, tuple[Notice, ...]]:
    """Read a sidecar; what is wrong in it is left out and named in a notice, the rest counts."""
    try:
        sheet = load(content)
    except YamlError as error:
        cure = phrase("{cure} Until then the seed is judged without it.", cure=error.cure)
        return UNREAD, (Notice("warning", path, error.line, error.what, cure),)
    word, notices = Sidecar(path, lines=sheet.lines), []
    told, refused = rights.of_sidecar(sheet.values)
    doubtful = rights.meant(key for key in sheet.values if key not in KEYS)
    for key, value in sheet.values.items():
        line = sheet.lines[key]
        if key not in KEYS:
            notices.append(_unknown(path, key, sheet))
        elif key not in RIGHTS:
            try:
                word = _with(word, key, value)
            except check.RefusedError as error:
                notices.append(check.notice(path, line, key, error))
                doubtful |= isinstance(value, dict) and not set(value).isdisjoint(rights.KEYS)
    notices += (check.notice(path, sheet.lines[key], key, error) for key, error in refused)
    notices += (
        Notice("info", path, one.line, one.why, one.cure)
        for one in slips.cut_short(content.decode("utf-8-sig", "replace"))
    )
    if doubtful:
        told["rights"] = rights.WITHHELD
    return replace(word, choices={**word.choices, **told}), tuple(notices)


def _unknown(path: str, key: str, sheet: Sheet) -> Notice:
    """Refuse a key by name; words that were to stand under the key above them are no key at all."""
    refused = check.unknown(path, sheet.lines[key], key, KEYS)
    above = [other for other in sheet.values if sheet.lines[other] < sheet.lines[key]]
    if above and sheet.values[above[-1]] is None and above[-1] in ("notes", "kind", "actors"):
        cure = phrase(
            "Begin its line with two spaces if it goes under « {above} ».", above=above[-1]
        )
        return replace(refused, cure=cure)
    return refused


def _with(word: Sidecar, key: str, value: Plain) -> Sidecar:
    """Add one key's word to what is read of a sidecar.

    Raises:
        RefusedError: when the key does not take the value.
    """
    if key in FACTS:
        fact = None if value == UNKNOWN else FACTS[key](value)
        return replace(word, facts={**word.facts, key: fact})
    if key in CHOICES:
        name, take = CHOICES[key]
        return replace(word, choices={**word.choices, name: take(value)})
    if key in ORDERS:
        return replace(word, orders=(*word.orders, *ORDERS[key](value)))
    return replace(word, **_actors(value))


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


RIGHTS = (*rights.KEYS, "withdrawn")
"""The keys on rights; what is wrong in them withholds the article."""

KEYS = (*FACTS, *CHOICES, *RIGHTS, *ORDERS, "actors")
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
