"""Word lists and authority data, as text and YAML beside this file; loaded once."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Any

import yaml


@functools.cache
def words(name: str) -> tuple[str, ...]:
    """Return the lines of `lexicon/<name>.txt`, comments (`#`) and blank lines left out."""
    text = (resources.files("dossier") / "lexicon" / f"{name}.txt").read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@functools.cache
def table(name: str) -> Any:
    """Return what `lexicon/<name>.yml` holds; callers must not change it."""
    text = (resources.files("dossier") / "lexicon" / f"{name}.yml").read_text("utf-8")
    return yaml.safe_load(text)
