"""The stages in order: seeds to articles (pass 1, one article at a time), articles to a dossier (pass 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier import curate, index
from dossier.pipeline.execute import examine_all
from dossier.pipeline.pass_one import Outcome, examine, judge
from dossier.pipeline.project import Project, locate, open_project, own
from dossier.pipeline.seeds import SIDECAR, Seed, find, identify, printable, show

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dossier.records import Article, Dossier, Settings

__all__ = [
    "SIDECAR",
    "Outcome",
    "Project",
    "Seed",
    "examine",
    "examine_all",
    "find",
    "identify",
    "judge",
    "locate",
    "open_project",
    "own",
    "printable",
    "show",
    "survey",
]


def survey(
    root: Path,
    seeds_dir: Path,
    settings: Settings,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Dossier:
    """Turn a folder of seeds into a dossier; what is wrong with one seed ends up in the notices.

    Args:
        root: the dossier's folder; paths in records are relative to it.
        seeds_dir: where the seeds lie.
        settings: the options that change what the machine finds.
        jobs: processes to share the articles among; 1 works in this one.
        progress: called after each seed with the seeds done and the seeds in all.

    Raises:
        DossierError: when there is no such folder, or an option cannot be honoured.
    """
    seeds, unfit = find(root, seeds_dir)
    known, troubles = curate.authority(root, seeds_dir)
    articles: list[Article] = []
    notices = [*unfit, *troubles]
    cache = root / ".cache" / "dossier"
    for done, outcome in enumerate(examine_all(seeds, known, settings, jobs, cache), start=1):
        articles += outcome.articles
        notices += outcome.notices
        if progress:
            progress(done, len(seeds))
    return index.assemble(articles, known, settings, notices)
