"""The files and folders of a command line, sorted into dossiers: what is judged with whose lists."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dossier import curate, pipeline
from dossier.pipeline import pass_two
from dossier.records import Authority, DossierError, Notice, PartialDate, Settings, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pipeline import Outcome, Project, Seed


WHOLE = 500
"""Seeds beside those asked for up to which pass 2 asks them too: reading them takes some 10 s at most."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks in place of the dossier's own options; None leaves them."""

    as_of: PartialDate | None = None
    recogniser: str | None = None

    def over(self, settings: Settings) -> Settings:
        """Apply the wishes over a dossier's settings."""
        settings = replace(settings, as_of=self.as_of or settings.as_of)
        return replace(settings, recogniser=self.recogniser or settings.recogniser)


@dataclass(frozen=True, slots=True)
class Batch:
    """Seeds that are judged alike."""

    seeds: tuple[Seed, ...]
    settings: Settings
    known: Authority = field(default_factory=Authority)
    cache: Path | None = None
    notices: tuple[Notice, ...] = ()
    beside: tuple[Seed, ...] | None = None
    """The dossier's other seeds, which pass 2 asks for what recurs; None for pass 1 alone."""

    def outcomes(self, jobs: int) -> Iterator[Outcome]:
        """Judge the seeds, in order."""
        told = pipeline.examine_all(self.seeds, self.known, self.settings, jobs, self.cache)
        if self.beside is None:
            yield from told
            return
        outcomes = list(told)
        others = [pipeline.sketch(seed, self.known, self.settings) for seed in self.beside]
        found = pass_two.recurring([*outcomes, *others])
        revised = list(pass_two.revised(outcomes, found))
        fresh = pipeline.revise_all(revised, self.known, self.settings, jobs, self.cache)
        yield from pass_two.merged(outcomes, fresh)


def gather(paths: Sequence[Path], wish: Wish) -> tuple[Batch, ...]:
    """Sort paths into batches: one for each dossier that holds some of them, one for the others.

    Raises:
        DossierError: when a dossier's mkdocs.yml cannot be read.
    """
    inside: dict[Path, _Chosen] = {}
    outside: list[Path] = []
    homes: dict[Path, Project | None] = {}
    for path in paths:
        if _is_yaml_of_ours(path):
            continue
        project = _home(path, homes)
        if project:
            inside.setdefault(project.root, _Chosen(project)).paths.append(path.absolute())
        else:
            outside.append(path)
    batches = [chosen.batch(wish) for chosen in inside.values()]
    if outside:
        batches.append(_loose(outside, wish))
    return tuple(batches)


def _is_yaml_of_ours(path: Path) -> bool:
    """Say whether `seeds/*` took a sidecar or a list along with the seeds."""
    if path.suffix != pipeline.SIDECAR or path.is_dir():
        return False
    return path.name.startswith("_") or path.with_suffix("").exists()


def _home(path: Path, homes: dict[Path, Project | None]) -> Project | None:
    """Find a path's dossier, asking once a folder; a dossier's own folder stands for its seeds."""
    folder = path.absolute() if path.is_dir() else path.absolute().parent
    if folder not in homes:
        homes[folder] = pipeline.locate(folder) or pipeline.own(folder)
    return homes[folder]


@dataclass(slots=True)
class _Chosen:
    """The paths asked for within one dossier."""

    project: Project
    paths: list[Path] = field(default_factory=list)

    def batch(self, wish: Wish) -> Batch:
        """Take the wanted seeds with the ids that they have in the whole dossier."""
        project = self.project
        every, notices = pipeline.find(project.root, project.seeds_dir)
        known, troubles = curate.authority(project.root, project.seeds_dir)
        if project.root in self.paths or project.seeds_dir in self.paths:
            seeds: tuple[Seed, ...] = every
        else:
            seeds = tuple(seed for seed in every if self._wants(seed.file))
            listed = {seed.file for seed in every}
            odd = [path for path in self.paths if path.is_file() and path not in listed]
            seeds += tuple(pipeline.Seed(p.stem, pipeline.show(project.root, p), p) for p in odd)
            notices = tuple(n for n in notices if self._wants(project.root / n.path))
        asked = set(seeds)
        others = tuple(seed for seed in every if seed not in asked)
        many = len(others) > WHOLE
        return Batch(
            seeds,
            wish.over(project.settings),
            known,
            project.root / ".cache" / "dossier",
            (*notices, *troubles, *([_alone(project, len(others))] if many else [])),
            None if many else others,
        )

    def _wants(self, file: Path) -> bool:
        return any(file.is_relative_to(path) for path in self.paths)


def _alone(project: Project, others: int) -> Notice:
    """Say that the seeds are judged without the dossier's others."""
    return Notice(
        "info",
        pipeline.show(project.root, project.seeds_dir),
        None,
        phrase(
            "The {count} other seeds are not asked, so that lines that a source's articles repeat may stay here and be "
            "set aside on the site.",
            count=others,
        ),
        phrase("Explain the whole folder to judge them together."),
    )


def _loose(paths: Sequence[Path], wish: Wish) -> Batch:
    """Take files and folders that belong to no dossier."""
    seeds: list[Seed] = []
    notices: list[Notice] = []
    single = [path for path in paths if not path.is_dir()]
    names = pipeline.identify([PurePosixPath(path.name) for path in single])
    loose = dict(zip(single, names, strict=True))
    for path in paths:
        if path in loose:
            seeds.append(pipeline.Seed(loose[path], pipeline.printable(path.as_posix()), path))
            continue
        found, complaints = pipeline.find(path, path)
        prefix = pipeline.printable(path.as_posix())
        seeds += [replace(seed, path=f"{prefix}/{seed.path}") for seed in found]
        notices += [replace(notice, path=f"{prefix}/{notice.path}") for notice in complaints]
    return Batch(tuple(seeds), wish.over(Settings()), notices=tuple(notices))


def date(text: str | None) -> PartialDate | None:
    """Read the date of `--as-of`.

    Raises:
        DossierError: when it is no date.
    """
    try:
        return PartialDate(text) if text else None
    except ValueError as error:
        message = f"--as-of {text}: {error}. Write it as 2026-11-22."
        raise DossierError(message) from error
