"""The briefings that a dossier's mkdocs.yml names: title, introduction, order and selection of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.curate import check, nearest
from dossier.export.selection import Selection
from dossier.records import LISTINGS, DossierError, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

MANY = {
    "actor": "actors",
    "source": "sources",
    "language": "languages",
    "tag": "tags",
    "part": "parts",
    "id": "ids",
}
"""Keys of one value or a list, by the field of `Selection` that they fill."""
KEYS = (
    "name",
    "title",
    "subtitle",
    "intro",
    "order",
    "quotations",
    *MANY,
    "from",
    "to",
    "query",
)


@dataclass(frozen=True, slots=True)
class Edition:
    """A briefing with a name."""

    name: str
    """In the file's name and after `--briefing`."""
    title: str = ""
    """Empty for the dossier's own."""
    subtitle: str = ""
    intro: str = ""
    """Blank lines part its paragraphs."""
    order: str = ""
    """One of `LISTINGS`; empty for the dossier's own."""
    quotations: bool = False
    selection: Selection = field(default_factory=Selection)


def editions(options: Mapping[str, Any]) -> tuple[Edition, ...]:
    """Read the plugin's option `briefings`, in order.

    Raises:
        DossierError: naming the entry that is wrong; a briefing of other articles than those meant is worse than none.
    """
    given = options.get("briefings") or []
    found: dict[str, Edition] = {}
    try:
        for value in _list(given):
            one = _edition(value, found)
            found[one.name] = one
    except check.RefusedError as error:
        message = f"mkdocs.yml: briefings, {len(found) + 1}: {error.what}. {error.cure or ''}"
        raise DossierError(message.rstrip()) from error
    return tuple(found.values())


def _list(given: object) -> list[object]:
    if isinstance(given, list):
        return given
    raise check.RefusedError(
        phrase("a list is expected"), phrase("Start each entry with a hyphen.")
    )


def edition(options: Mapping[str, Any], name: str) -> Edition:
    """Return the briefing of that name.

    Raises:
        DossierError: when mkdocs.yml has none of that name.
    """
    known = editions(options)
    for one in known:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in known)
    cure = f"It names: {names}." if names else "List it under `briefings:` of the plugin."
    message = f"mkdocs.yml names no briefing « {name} ». {cure}"
    raise DossierError(message)


def _edition(value: object, taken: Container[str]) -> Edition:
    if not isinstance(value, dict):
        raise check.RefusedError(phrase("a mapping is expected"), phrase("Give it a `name:`."))
    for key in value:
        if key not in KEYS:
            what = phrase("« {inner} » is no key known here", inner=key)
            raise check.RefusedError(what, nearest.word(str(key), KEYS))
    named = value.get("name") or check.plain(str(value.get("title") or ""))
    if not (value.get("name") or value.get("title")):
        raise check.RefusedError(phrase("it has no `{inner}:`", inner="name"), phrase("Add one."))
    if check.slug(named) in taken:
        what = phrase("« {value} » is given twice", value=named)
        raise check.RefusedError(what, phrase("Give it a `name:` of its own."))
    many = {key: _take(value, name, check.texts, ()) for name, key in MANY.items()}
    return Edition(
        check.slug(named),
        _take(value, "title", check.text, ""),
        _take(value, "subtitle", check.text, ""),
        str(value.get("intro") or "").replace("\r\n", "\n").strip(),
        _take(value, "order", lambda given: check.choice(given, LISTINGS), ""),
        bool(value.get("quotations")),
        Selection(
            first=_take(value, "from", check.date, None),
            last=_take(value, "to", check.date, None),
            query=_take(value, "query", check.text, ""),
            **many,
        ),
    )


def _take(value: Mapping[str, Any], key: str, taken: Callable[[Any], Any], absent: Any) -> Any:
    """Check a key's value; its type is the check's. Dates that YAML has read become text again."""
    given = value.get(key)
    if given in (None, ""):
        return absent
    return taken(str(given) if key in ("from", "to") else given)
