"""A mkdocs.yml for a tree that is built already: the dossier's own, without our plugin, its settings spelt out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import yaml

from dossier.pages import SEARCH_SEPARATOR
from dossier.pages.assets import SCRIPTS, STYLES
from dossier.records import DossierError

if TYPE_CHECKING:
    from pathlib import Path

DROPPED = ("docs_dir", "site_dir", "edit_uri", "hooks", "INHERIT")
"""Keys whose paths mean something else, or nothing, in the other folder."""


def configuration(config_file: Path, *, searching: bool) -> bytes:
    """Rewrite a mkdocs.yml for the tree; tags such as `!!python/name:` and `!ENV` stay as they are.

    Args:
        config_file: the dossier's mkdocs.yml.
        searching: True where the site gets our search, so that the theme's is switched off.

    Raises:
        DossierError: when it is no mapping.
    """
    # composed, never constructed: no tag is looked at, so none can run anything
    node = yaml.compose(config_file.read_text("utf-8"), yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode):
        message = f"{config_file}: this is no list of `key: value` lines."
        raise DossierError(message)
    node.value = [(key, value) for key, value in node.value if key.value not in DROPPED]
    _plugins(node, searching=searching)
    _theme(node)
    # no file of the tree is where a repository has it
    node.value.append((_node("edit_uri"), _node("")))
    for key, files in (("extra_css", STYLES), ("extra_javascript", SCRIPTS)):
        for name in files:
            _append(node, key, name)
    _append(node, "markdown_extensions", "md_in_html")
    written: bytes = yaml.serialize(node, encoding="utf-8", allow_unicode=True)
    return written


def _find(node: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == name), None)


def _node(value: object) -> yaml.Node:
    node: yaml.Node = yaml.SafeDumper(io.StringIO()).represent_data(value)
    return node


def _theme(node: yaml.MappingNode) -> None:
    """Ask Zensical for the looks of Material, which our style sheets are made for; Material itself does not mind."""
    theme = _find(node, "theme")
    if not isinstance(theme, yaml.MappingNode):
        return
    name = _find(theme, "name")
    if name is not None and name.value == "material" and _find(theme, "variant") is None:
        theme.value.append((_node("variant"), _node("classic")))


def _plugins(node: yaml.MappingNode, *, searching: bool) -> None:
    """Take our plugin out and tell the theme's search where words end, or that it is not wanted, as the plugin would.

    It is named even where the dossier does not name it: Zensical brings one of its own accord.
    """
    plugins = _find(node, "plugins")
    if isinstance(plugins, yaml.MappingNode):
        entries = [(key, value) for key, value in plugins.value if key.value != "dossier"]
        plugins.value = [
            (key, _search(value, searching=searching) if key.value == "search" else value)
            for key, value in entries
        ]
        if searching and _find(plugins, "search") is None:
            plugins.value.append((_node("search"), _search(_node(None), searching=True)))
    elif isinstance(plugins, yaml.SequenceNode):
        kept = [entry for entry in plugins.value if _name(entry) != "dossier"]
        if searching and "search" not in map(_name, kept):
            kept.append(_node("search"))
        plugins.value = [
            _entry(entry, searching=searching) if _name(entry) == "search" else entry
            for entry in kept
        ]


def _name(entry: yaml.Node) -> str:
    if isinstance(entry, yaml.MappingNode) and entry.value:
        return str(entry.value[0][0].value)
    return str(entry.value)


def _entry(entry: yaml.Node, *, searching: bool) -> yaml.Node:
    """Write `- search` as `- search: {separator: …}`."""
    if isinstance(entry, yaml.MappingNode):
        key, value = entry.value[0]
        entry.value = [(key, _search(value, searching=searching))]
        return entry
    options = _search(_node(None), searching=searching)
    return yaml.MappingNode("tag:yaml.org,2002:map", [(entry, options)])


def _search(options: yaml.Node, *, searching: bool) -> yaml.Node:
    if not isinstance(options, yaml.MappingNode):
        options = yaml.MappingNode("tag:yaml.org,2002:map", [])
    if _find(options, "separator") is None:
        options.value.append((_node("separator"), _node(SEARCH_SEPARATOR)))
    if searching:
        options.value = [(key, value) for key, value in options.value if key.value != "enabled"]
        options.value.append((_node("enabled"), _node(False)))  # noqa: FBT003 - a value of YAML
    return options


def _append(node: yaml.MappingNode, key: str, entry: str) -> None:
    """Add an entry to a list of the configuration, where it is not in it."""
    listed = _find(node, key)
    if isinstance(listed, yaml.SequenceNode):
        if entry not in [_name(other) for other in listed.value]:
            listed.value.append(_node(entry))
    elif isinstance(listed, yaml.MappingNode):
        if _find(listed, entry) is None:
            listed.value.append((_node(entry), _node(None)))
    else:
        node.value.append((_node(key), _node([entry])))
