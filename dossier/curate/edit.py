"""Changes that a curator asks for in `_actors.yml`: entries added, comments, order and layout kept."""

from __future__ import annotations

import io
import os
import re
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from dossier.curate import check
from dossier.curate.strict_yaml import YamlError, load
from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dossier.records import Actor

NEW = "# Actors of this dossier: what its curator knows of them and the articles do not say.\n"
"""How a list begins that is not there yet."""
_MADE = frozenset({"id", "name", "kind", "spellings"})
"""Keys that `dossier actors promote` writes; others are the curator's own words."""
WIDE = 10_000
"""Columns: no line of the curator's is wrapped anew."""


class ActorList:
    """The file `_actors.yml`, read to be changed and written back.

    Raises:
        DossierError: when it holds anything that the build would refuse; nothing is changed then.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._raw = file.read_bytes() if file.is_file() else NEW.encode()
        try:
            load(self._raw, "actors")
        except YamlError as error:
            line = f", line {error.line}" if error.line else ""
            message = f"{file}{line}: {error.what} Mend it first; nothing was changed."
            raise DossierError(message) from error
        self._text = self._raw.decode("utf-8-sig")
        self._yaml = _writer(self._text)
        self._sheet: Any = self._yaml.load(self._text)
        self._head = ""
        if self._sheet is None:  # nothing but comments, which ruamel would drop
            self._sheet = CommentedMap()
            self._head = self._text.rstrip() + "\n" if self._text.strip() else ""

    def _entries(self, key: str) -> Any:
        """Return a key's list, made where it is missing; a file that is a bare list holds actors."""
        if isinstance(self._sheet, CommentedSeq):
            if key == "actors":
                return self._sheet
            message = f"{self._file}: this is a bare list. Put `actors:` before it, so that `{key}:` has room."
            raise DossierError(message)
        if self._sheet.get(key) is None:
            self._sheet[key] = CommentedSeq()
        if not isinstance(self._sheet[key], CommentedSeq):
            message = f"{self._file}: `{key}:` is no list. Start each entry with a hyphen."
            raise DossierError(message)
        return self._sheet[key]

    def _entry(self, actor: Actor) -> Any:
        """Return an actor's entry, None where there is none."""
        for entry in self._entries("actors"):
            named = entry.get("name") if isinstance(entry, dict) else entry
            given = entry.get("id") if isinstance(entry, dict) else None
            if (given or check.plain(str(named))) == actor.id:
                return entry
        return None

    def promote(self, actor: Actor) -> None:
        """Add an actor with its spellings; one that is listed gets the new spellings only."""
        if self._entry(actor) is not None:
            self.spell(actor, actor.spellings)
            return
        entry = CommentedMap({"name": actor.name, "kind": str(actor.kind)})
        if check.plain(actor.name) != actor.id:
            entry.insert(0, "id", actor.id)
        self._entries("actors").append(entry)
        self.spell(actor, actor.spellings)

    def spell(self, actor: Actor, spellings: Iterable[str]) -> None:
        """Add spellings to a listed actor's entry."""
        entry = self._entry(actor)
        if not isinstance(entry, CommentedMap):
            entries = self._entries("actors")
            place = entries.index(entry)
            entry = CommentedMap({"name": str(entry), "kind": str(actor.kind)})
            entries[place] = entry
        held = entry.get("spellings")
        listed: Sequence[Any] = [held] if isinstance(held, str) else held or []
        more = [one for one in spellings if one not in {*map(str, listed), str(entry["name"])}]
        if not more:
            return
        if not isinstance(held, CommentedSeq):
            held = CommentedSeq(listed)
            held.fa.set_flow_style()
            after = list(entry).index("kind") + 1 if "kind" in entry else len(entry)
            entry.pop("spellings", None)
            entry.insert(after, "spellings", held)
        held.extend(more)

    def drop(self, actor: Actor) -> None:
        """Take an actor's own entry away, where there is one: its name is to be another's, or nobody's.

        Raises:
            DossierError: when the curator wrote more into it than a name, a kind and spellings.
        """
        entry = self._entry(actor)
        if entry is None:
            return
        told = sorted(set(entry) - _MADE) if isinstance(entry, dict) else []
        if told:
            keys = ", ".join(f"`{key}:`" for key in told)
            message = (
                f"« {actor.name} » is listed in {self._file.name} with {keys}. "
                "Move that, or take the entry away; nothing was changed."
            )
            raise DossierError(message)
        self._entries("actors").remove(entry)

    def ignore(self, names: Iterable[str]) -> None:
        """Add names to those that are no actors."""
        listed = self._entries("ignore")
        listed.extend(name for name in names if name not in set(map(str, listed)))

    def save(self) -> None:
        """Write the file, whole or not at all; line ends stay as they were."""
        stream = io.StringIO()
        self._yaml.dump(self._sheet, stream)
        text = self._head.replace("\r\n", "\n") + stream.getvalue()
        if "\r\n" in self._text:
            text = text.replace("\n", "\r\n")
        content = text.encode("utf-8")
        load(content, "actors")
        beside = self._file.with_name(f".{self._file.name}.new")
        beside.write_bytes(content)
        os.replace(beside, self._file)  # noqa: PTH105 - Path.replace says the same


def _writer(text: str) -> YAML:
    """Return a reader and writer that keeps comments and quotes, and indents lists as the file does."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDE
    flush = re.search(r"^(?:actors|ignore):[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*- ", text, re.MULTILINE)
    if flush or re.search(r"\A(?:\s*(?:#[^\n]*)?\n)*- ", text):
        yaml.indent(mapping=2, sequence=2, offset=0)
    else:
        yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
