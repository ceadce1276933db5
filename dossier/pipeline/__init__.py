"""The stages in order: seeds to articles (pass 1, one at a time), articles to a dossier (pass 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier import curate, index, publish
from dossier.pipeline import pass_two
from dossier.pipeline.execute import examine_all, revise_all
from dossier.pipeline.lines import located
from dossier.pipeline.orphans import SIDECAR
from dossier.pipeline.pass_one import Outcome, examine, judge, sketch
from dossier.pipeline.project import Project, locate, open_project, own
from dossier.pipeline.seeds import Seed, find, identify, printable, show

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from dossier.publish import Released
    from dossier.records import Dossier, Settings

__all__ = [
    "SIDECAR",
    "Outcome",
    "Project",
    "Seed",
    "arrange",
    "examine",
    "examine_all",
    "find",
    "identify",
    "judge",
    "locate",
    "located",
    "open_project",
    "own",
    "pass_two",
    "printable",
    "release",
    "revise_all",
    "show",
    "sketch",
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
    cache = root / ".cache" / "dossier"
    outcomes: list[Outcome] = []
    for outcome in examine_all(seeds, known, settings, jobs, cache):
        outcomes.append(outcome)
        if progress:
            progress(len(outcomes), len(seeds))
    recurring = pass_two.recurring(outcomes)
    revised = list(pass_two.revised(outcomes, recurring))
    fresh = revise_all(revised, known, settings, jobs, cache)
    outcomes = pass_two.merged(outcomes, fresh)
    articles = [article for outcome in outcomes for article in outcome.articles]
    notices = [*unfit, *troubles, *(notice for outcome in outcomes for notice in outcome.notices)]
    notices += pass_two.idle(articles, known)
    dossier = index.assemble(articles, known, settings, notices)
    return replace(dossier, recurring=index.set_aside(articles, recurring))


def arrange(
    dossier: Dossier, root: Path, seeds_dir: Path, options: Mapping[str, object], language: str
) -> Dossier:
    """Put the curator's plan over a dossier: parts and listing of the plugin's options, acronyms of `_glossary.yml`.

    Args:
        dossier: what `survey` found.
        root: the dossier's folder.
        seeds_dir: where the seeds lie.
        options: the plugin's options, as written in mkdocs.yml.
        language: the dossier's.
    """
    plan, notices = curate.plan(root, seeds_dir, options, index.CONFIGURATION)
    arranged = index.arrange(dossier, plan, language, notices, show(root, seeds_dir))
    return replace(arranged, notices=located(arranged.notices, root))


def release(
    dossier: Dossier, options: Mapping[str, object], asked: str | None, language: str
) -> Released:
    """Let an arranged dossier out: what the profile withholds is in no record of the one returned.

    Args:
        dossier: what `arrange` returned.
        options: the plugin's options, as written in mkdocs.yml.
        asked: the profile's name; None takes that of the options.
        language: the dossier's.

    Raises:
        DossierError: when there is no such profile, or nothing may be given out on what could be read.
    """
    profile = publish.chosen(options, asked)
    return publish.release(dossier, profile, publish.profiles(options), language)
