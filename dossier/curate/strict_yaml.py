"""YAML as curators write it: plain values only, each mistake named with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from dossier.curate import slips
from dossier.records import Phrase, phrase

Plain = str | int | None | list["Plain"] | dict[str, "Plain"]
"""What a file may hold. Dates stay text; only unquoted whole numbers become numbers."""

DEPTH = 8
"""Levels of lists and mappings; the deepest real file has 4."""


class YamlError(Exception):
    """A file that is no YAML as we take it; says what, on which line, and where the slip is a usual one what to write."""

    def __init__(self, what: Phrase, line: int | None, cure: Phrase | None = None) -> None:
        super().__init__(str(what))
        self.what = what
        self.line = line
        self.cure = cure or phrase("Mend it.")


class AliasError(YamlError):
    """A file that uses an alias."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A mapping with the lines on which its keys stand."""

    values: dict[str, Plain]
    lines: dict[str, int]
    entries: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """For keys that hold a list, the lines on which its entries begin."""


class _NoAliases(yaml.SafeLoader):
    """Refuses aliases: a few lines of them can stand for gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise AliasError(phrase("Aliases (*name) are not allowed."), mark.line + 1)
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


def load(content: bytes, listed: str | None = None) -> Sheet:
    """Read a file that holds one mapping; an empty file is an empty mapping.

    Args:
        content: the file's bytes.
        listed: the key that a file stands for which is a bare list; None refuses such a file.

    Raises:
        YamlError: for anything else, duplicate keys and aliases included.
    """
    try:
        return _sheet(content, listed)
    except YamlError as error:
        found = _slip(content, error, listed)
        if found is None:
            raise
        what = phrase("This is not YAML: {why}.", why=found.why)
        raise YamlError(what, found.line, found.cure) from error


def _slip(content: bytes, error: YamlError, listed: str | None) -> slips.Slip | None:
    """Find the mistyped sign that makes a file unreadable, if it is one of the usual ones."""
    if error.line is None or len(content) > slips.LIMIT:
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if isinstance(error, AliasError) and ("&" in text or not re.search(r":\s+\*", text)):
        return None  # a true alias, and no text in stars

    def fails(changed: str) -> int | None:
        try:
            _sheet(changed.encode(), listed)
        except YamlError as other:
            return other.line or 1
        return None

    return slips.find(text, error.line, fails)


def _sheet(content: bytes, listed: str | None) -> Sheet:
    node = _compose(content)
    if node is None:
        return Sheet({}, {})
    if listed and isinstance(node, yaml.SequenceNode):
        return Sheet({listed: _build(node, 0)}, {listed: _line(node)}, {listed: _entries(node)})
    if not isinstance(node, yaml.MappingNode):
        raise YamlError(phrase("The file is no list of `key: value` lines."), _line(node))
    values = _mapping(node, 0)
    held = {_name(key): _entries(value) for key, value in node.value}
    return Sheet(values, {_name(key): _line(key) for key, _ in node.value}, held)


def _entries(node: yaml.Node) -> tuple[int, ...]:
    return tuple(map(_line, node.value)) if isinstance(node, yaml.SequenceNode) else ()


def _compose(content: bytes) -> yaml.Node | None:
    try:
        loader = _NoAliases(content)
        try:
            node: yaml.Node | None = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise YamlError(phrase("This is not YAML: {why}.", why=error.problem), line) from error
    except yaml.reader.ReaderError as error:
        raise _unreadable(content, error) from error
    except yaml.YAMLError as error:
        why = str(error).splitlines()[0]
        raise YamlError(phrase("This is not YAML: {why}.", why=why), None) from error
    except (RecursionError, UnicodeDecodeError) as error:
        why = type(error).__name__
        raise YamlError(phrase("This is not YAML: {why}.", why=why), None) from error
    return node


def _unreadable(content: bytes, error: yaml.reader.ReaderError) -> YamlError:
    """Say which bytes are no text."""
    if error.encoding == "unicode":
        line = content.decode("utf-8", "replace")[: error.position].count("\n") + 1
        what = phrase("A control character (U+{code}) stands here.", code=f"{error.character:04X}")
        return YamlError(what, line, phrase("Take it out."))
    line = content[: error.position].count(b"\n") + 1
    return YamlError(phrase("The file is not in UTF-8."), line, phrase("Save it in UTF-8."))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _build(node: yaml.Node, depth: int) -> Plain:
    if depth > DEPTH:
        raise YamlError(phrase("Lists and mappings are nested too deep."), _line(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, depth)
    if isinstance(node, yaml.SequenceNode):
        return [_build(child, depth + 1) for child in node.value]
    text = str(node.value)
    bare = isinstance(node, yaml.ScalarNode) and node.style is None
    if bare and text in {"", "~", "null"}:
        return None
    # seven digits: no article has ten million lines; longer numbers, and those like 003, are names of something
    if bare and re.fullmatch(r"0|[1-9][0-9]{0,6}", text):
        return int(text)
    return text


def _name(key: yaml.ScalarNode) -> str:
    """Return a key's name, without the space that no line breaks at and that French sets before a colon."""
    return str(key.value).strip()


def _mapping(node: yaml.MappingNode, depth: int) -> dict[str, Plain]:
    built: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise YamlError(phrase("A key must be a single word or a quoted text."), _line(key))
        name = _name(key)
        if name in built:
            raise YamlError(phrase("« {key} » is given twice.", key=name), _line(key))
        built[name] = _build(value, depth + 1)
    return built
