"""The dossier that a command works on: its mkdocs.yml found, its seeds judged, its notices printed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import pipeline, publish
from dossier.cli.voice import cores, report, watch
from dossier.records import DossierError

if TYPE_CHECKING:
    from dossier.pipeline import Project
    from dossier.publish import Released
    from dossier.records import Dossier

CONFIG = click.option(
    "-f",
    "--config-file",
    "config",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    help="The dossier's mkdocs.yml; by default the one in this folder.",
)

JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=cores,
    help="Processes to share many seeds among; by default one a core.",
)

PROFILE = click.option(
    "--profile",
    envvar=publish.VARIABLE,
    metavar="NAME",
    help="For whom: private, public or a profile that mkdocs.yml names; by default its `profile`.",
)


def opened(config: Path) -> Project:
    """Open a dossier.

    Raises:
        DossierError: when there is none.
    """
    if not config.is_file():
        message = f"{config}: there is no such file. Run this in a dossier's folder, or name its mkdocs.yml with -f."
        raise DossierError(message)
    project = pipeline.open_project(config)
    if project is None:
        message = (
            f"{config}: the plugin « dossier » is not among the plugins. Add it under `plugins:`."
        )
        raise DossierError(message)
    return project


def desk(project: Project, jobs: int) -> tuple[Dossier, bool]:
    """Judge a dossier's seeds, for those who make the dossier; tell whether something in it needs a look."""
    settings = project.settings
    with watch() as step:
        dossier = pipeline.survey(project.root, project.seeds_dir, settings, jobs, step)
    folders = (project.root, project.seeds_dir)
    dossier = pipeline.arrange(dossier, *folders, project.options, settings.language)
    report(dossier.notices, settings.language)
    return dossier, any(notice.level != "info" for notice in dossier.notices)


def released(project: Project, jobs: int, profile: str | None) -> tuple[Released, bool]:
    """Judge a dossier's seeds and let it out under a profile; tell whether something in it needs a look.

    Raises:
        DossierError: when there is no such profile, or nothing may be given out on what could be read.
    """
    dossier, doubtful = desk(project, jobs)
    language = project.settings.language
    made = pipeline.release(dossier, project.options, profile, language)
    report(made.notices, language)
    return made, doubtful or any(notice.level != "info" for notice in made.notices)


def surveyed(project: Project, jobs: int, profile: str | None = None) -> tuple[Dossier, bool]:
    """Do the same; return the dossier as it may leave, and nothing else, whatever is made of it."""
    made, doubtful = released(project, jobs, profile or os.environ.get(publish.VARIABLE))
    return made.dossier, doubtful
