"""A dossier on disk: its mkdocs.yml read for what the pipeline needs, without MkDocs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from dossier.records import DossierError, PartialDate, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a mkdocs.yml that uses this plugin."""

    root: Path
    seeds_dir: Path
    settings: Settings = field(default_factory=Settings)
    site_name: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    """The plugin's options as written."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """The whole mkdocs.yml as written; values with tags are None."""


class _Tolerant(yaml.SafeLoader):
    """Reads mkdocs.yml, whose `!!python/name:` and `!ENV` tags are MkDocs' business."""


def _plain(loader: _Tolerant, _suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return None


_Tolerant.add_multi_constructor("!", _plain)
_Tolerant.add_multi_constructor("tag:yaml.org,2002:python/", _plain)


def locate(start: Path) -> Project | None:
    """Find the dossier that a file belongs to: the nearest mkdocs.yml above whose seeds hold it."""
    start = start.absolute()
    for folder in (start, *start.parents):
        project = own(folder)
        if project and start.is_relative_to(project.seeds_dir):
            return project
    return None


def own(folder: Path) -> Project | None:
    """Open the dossier whose mkdocs.yml lies in this very folder, if there is one."""
    for name in CONFIG_NAMES:
        if (folder / name).is_file():
            return open_project(folder / name)
    return None


def open_project(config_file: Path) -> Project | None:
    """Read a mkdocs.yml; None when it does not use this plugin.

    Raises:
        DossierError: when it is no YAML, or an option has an impossible value.
    """
    try:
        config = yaml.load(config_file.read_bytes(), _Tolerant)  # noqa: S506 - a SafeLoader
    except (OSError, yaml.YAMLError) as error:
        message = f"{config_file}: cannot be read as YAML ({error})."
        raise DossierError(message) from error
    options = _options(config)
    if options is None:
        return None
    root = config_file.absolute().parent
    seeds_dir = root / str(options.get("seeds") or "seeds")
    return Project(
        root=root,
        seeds_dir=Path(seeds_dir),
        settings=_settings(options, config_file),
        site_name=str(config.get("site_name") or ""),
        options=options,
        config=config,
    )


def _options(config: object) -> Mapping[str, Any] | None:
    """Return the plugin's options from a configuration; plugins are a list or a mapping."""
    plugins = config.get("plugins") if isinstance(config, dict) else None
    if isinstance(plugins, dict):
        plugins = [{name: options} for name, options in plugins.items()]
    for plugin in plugins if isinstance(plugins, list) else ():
        if plugin == "dossier":
            return {}
        if isinstance(plugin, dict) and "dossier" in plugin:
            options = plugin["dossier"]
            return options if isinstance(options, dict) else {}
    return None


def _settings(options: Mapping[str, Any], config_file: Path) -> Settings:
    settings = Settings()
    given = {name: str(options[name]) for name in ("language", "recogniser") if options.get(name)}
    settings = replace(settings, **given)  # type: ignore[arg-type]
    if options.get("as_of"):
        try:
            settings = replace(settings, as_of=PartialDate(str(options["as_of"])))
        except ValueError as error:
            message = f"{config_file}: as_of: {error}. Write it as 2026-11-22."
            raise DossierError(message) from error
    return settings
