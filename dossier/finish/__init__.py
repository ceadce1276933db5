"""What is done to a site once a host has built it: pure work on files, whichever host wrote them.

The plugin runs the steps after a build, `dossier finish SITE` runs them on any built site. Each may be run again
without changing a site that is finished.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.finish import bundle, hasten, head, mend, policy, robots, trim

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from dossier.records import Notice

STEPS: tuple[tuple[str, Callable[[Path], tuple[Notice, ...]]], ...] = (
    ("trim", trim.trim),
    ("head", head.lift),
    ("mend", mend.mend),
    ("bundle", bundle.bundle),
    ("hasten", hasten.hasten),
    ("robots", robots.hide),
    ("policy", policy.protect),
)
"""The steps in order: what a step writes, the next ones see."""

NAMES = tuple(name for name, _ in STEPS)


def finish(site: Path, chosen: Collection[str] = NAMES) -> tuple[Notice, ...]:
    """Run the chosen steps on a built site's folder, in their own order; say what a person should know."""
    return tuple(notice for name, step in STEPS if name in chosen for notice in step(site))
