"""YAML as curators write it: plain values only, each mistake named with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from dossier.records import Phrase, phrase

Plain = str | int | None | list["Plain"] | dict[str, "Plain"]
"""What a file may hold. Dates stay text; only unquoted whole numbers become numbers."""

DEPTH = 8
"""Levels of lists and mappings; the deepest real file has 4."""


class YamlError(Exception):
    """A file that is no YAML as we take it; says what, and on which line."""

    def __init__(self, what: Phrase, line: int | None) -> None:
        super().__init__(str(what))
        self.what = what
        self.line = line


@dataclass(frozen=True, slots=True)
class Sheet:
    """A mapping with the lines on which its keys stand."""

    values: dict[str, Plain]
    lines: dict[str, int]


class _NoAliases(yaml.SafeLoader):
    """Refuses aliases: a few lines of them can stand for gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise YamlError(phrase("Aliases (*name) are not allowed."), mark.line + 1)
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
    node = _compose(content)
    if node is None:
        return Sheet({}, {})
    if listed and isinstance(node, yaml.SequenceNode):
        return Sheet({listed: _build(node, 0)}, {listed: _line(node)})
    if not isinstance(node, yaml.MappingNode):
        raise YamlError(phrase("The file is no list of `key: value` lines."), _line(node))
    values = _mapping(node, 0)
    return Sheet(values, {str(key.value): _line(key) for key, _ in node.value})


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
    except yaml.YAMLError as error:
        why = str(error).splitlines()[0]
        raise YamlError(phrase("This is not YAML: {why}.", why=why), None) from error
    except (RecursionError, UnicodeDecodeError) as error:
        why = type(error).__name__
        raise YamlError(phrase("This is not YAML: {why}.", why=why), None) from error
    return node


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
    # seven digits: no article has ten million lines, and longer numbers are names of something
    if bare and re.fullmatch(r"[0-9]{1,7}", text):
        return int(text)
    return text


def _mapping(node: yaml.MappingNode, depth: int) -> dict[str, Plain]:
    built: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise YamlError(phrase("A key must be a single word or a quoted text."), _line(key))
        name = str(key.value)
        if name in built:
            raise YamlError(phrase("« {key} » is given twice.", key=name), _line(key))
        built[name] = _build(value, depth + 1)
    return built
