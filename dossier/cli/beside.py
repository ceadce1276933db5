"""What stands beside a dossier's seeds: pages written by hand, pictures, as they may leave."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pipeline import Project
    from dossier.publish import Released

PAGES = (".md", ".markdown")
"""How the names of pages end."""


def pages_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the pages among some files, by their addresses from the folder of pages."""
    return {
        name.removeprefix("docs/"): content.decode("utf-8", "replace")
        for name, content in files.items()
        if name.endswith(PAGES)
    }


def beside(project: Project, made: Released) -> Iterator[tuple[str, bytes]]:
    """Yield what stands beside the seeds, but for what the configuration leaves out; pages cite what is published."""
    docs = project.root / str(project.config.get("docs_dir") or "docs")
    left_out = str(project.config.get("exclude_docs") or "").split()
    for path in sorted(docs.rglob("*")) if docs.is_dir() else ():
        name = path.relative_to(docs).as_posix()
        if not path.is_file() or _excluded(name, left_out):
            continue
        if made.withheld.secrets and path.is_relative_to(project.seeds_dir):
            continue
        content = path.read_bytes()
        if name.endswith(PAGES):
            cited = made.citations.rewritten(content.decode("utf-8", "replace"))
            content = cited.encode("utf-8", "replace")
        yield f"docs/{name}", content


def _excluded(name: str, patterns: list[str]) -> bool:
    """Follow the plain patterns of `exclude_docs`: `guide/`, `*.draft.md`."""
    return any(
        name.startswith(pattern.lstrip("/")) if pattern.endswith("/") else fnmatch(name, pattern)
        for pattern in patterns
    )
