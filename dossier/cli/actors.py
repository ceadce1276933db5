"""`dossier actors`: the names that no list knows, and the curator's word on them."""

from __future__ import annotations

import difflib
import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from dossier.catalogue import speaker
from dossier.cli.opened import CONFIG, JOBS, desk, opened
from dossier.curate.edit import ActorList
from dossier.describe.actors.names import fold
from dossier.index import sentences
from dossier.pages.words import ACTORS
from dossier.records import ActorKind, DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dossier.pipeline import Project
    from dossier.records import Actor, Article, Dossier

KIND = click.Choice([str(kind) for kind in ActorKind])
LONGEST = 160
"""Characters of a sentence shown beside a name."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that no list knows, and where it stands."""

    actor: Actor
    mentions: int
    articles: tuple[str, ...]
    sentence: str
    """The first sentence that names it."""


def queue(dossier: Dossier) -> tuple[Unknown, ...]:
    """Return the names that neither the built-in lists nor the curator know, the most present first."""
    naming: dict[str, list[Article]] = {actor.id: [] for actor in dossier.actors if not actor.known}
    counts = Counter(mention.actor for one in dossier.articles for mention in one.mentions)
    for article in dossier.articles:
        for identifier in sorted({mention.actor for mention in article.mentions}):
            if identifier in naming:
                naming[identifier].append(article)
    found = []
    for actor in dossier.actors:
        if articles := naming.get(actor.id, []):
            said = sentences(articles[0], actor.id)
            first = " ".join(said[0].text.split()) if said else ""
            ids = tuple(one.id for one in articles)
            found.append(Unknown(actor, counts[actor.id], ids, first))
    return tuple(sorted(found, key=lambda one: (-len(one.articles), -one.mentions, one.actor.id)))


@click.group(invoke_without_command=True)
@CONFIG
@JOBS
@click.option("--kind", type=KIND, help="Only names of one kind.")
@click.option("--limit", type=click.IntRange(min=1), help="Only the first names.")
@click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
)
@click.pass_context
def actors(
    context: click.Context, /, config: Path, jobs: int, kind: str | None, **how: str | int | None
) -> None:
    """List the names that no list knows; promote, ignore or merge them.

    Nothing is written to `_actors.yml` but what the three commands below are asked for.
    """
    project = opened(config)
    context.obj = (project, jobs)
    if context.invoked_subcommand:
        return
    dossier, _ = desk(project, jobs)
    names = [one for one in queue(dossier) if kind in (None, str(one.actor.kind))]
    lines = _rows if how["form"] == "jsonl" else _table
    limit = how["limit"]
    for line in lines(names[: int(limit) if limit else None], project.settings.language):
        click.echo(line)


def _rows(names: list[Unknown], _language: str) -> Iterator[str]:
    for one in names:
        row = {
            "id": one.actor.id,
            "name": one.actor.name,
            "kind": str(one.actor.kind),
            "spellings": one.actor.spellings,
            "mentions": one.mentions,
            "articles": one.articles,
            "sentence": one.sentence,
        }
        yield json.dumps(row, ensure_ascii=False)


def _table(names: list[Unknown], language: str) -> Iterator[str]:
    say = speaker(language)
    if not names:
        yield say("Every name is known to a list.")
    for one in names:
        head = f"{_plain(one.actor.name)} [{one.actor.id}] · {say(ACTORS[one.actor.kind])}"
        yield f"{head} · {say('Articles')} {len(one.articles)} · {say('Mentions')} {one.mentions}"
        if one.actor.spellings:
            yield "    " + ", ".join(_plain(spelling) for spelling in one.actor.spellings)
        sentence = one.sentence[:LONGEST] + ("…" if len(one.sentence) > LONGEST else "")
        yield f"    {one.articles[0]}: {_plain(sentence)}"


def _plain(text: str) -> str:
    """Return an article's words without what a terminal would obey."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _surveyed(context: click.Context) -> tuple[Project, Dossier]:
    project, jobs = context.obj
    return project, desk(project, jobs)[0]


def _named(dossier: Dossier, name: str) -> Actor:
    """Return the dossier's actor of a name, spelling or id.

    Raises:
        DossierError: when there is none, or several.
    """
    folded = fold(name)
    fit = [one for one in dossier.actors if one.id == name or fold(one.name) == folded]
    fit = fit or [one for one in dossier.actors if folded in map(fold, one.spellings)]
    if len(fit) == 1:
        return fit[0]
    if fit:
        several = ", ".join(one.id for one in fit)
        message = f"« {name} » may be any of: {several}. Give the id."
        raise DossierError(message)
    near = difflib.get_close_matches(name, [one.name for one in dossier.actors], n=1)
    cure = f"Write « {near[0]} » if that is meant." if near else "`dossier actors` lists the names."
    message = f"« {name} » is no actor of this dossier. {cure}"
    raise DossierError(message)


def _list(project: Project) -> ActorList:
    return ActorList(project.seeds_dir / "_actors.yml")


@actors.command()
@click.argument("names", nargs=-1, required=True)
@click.option("--as", "kind", type=KIND, help="The kind, where the machine's is wrong.")
@click.pass_context
def promote(context: click.Context, names: tuple[str, ...], kind: str | None) -> None:
    """Add names to the dossier's actors, with the spellings found."""
    project, dossier = _surveyed(context)
    found = [_named(dossier, name) for name in names]
    listed = _list(project)
    for actor in found:
        listed.promote(replace(actor, kind=ActorKind(kind)) if kind else actor)
    listed.save()
    _done("promoted", [actor.name for actor in found])


@actors.command()
@click.argument("names", nargs=-1, required=True)
@click.pass_context
def ignore(context: click.Context, names: tuple[str, ...]) -> None:
    """Say that names are no actors, in any article."""
    project, dossier = _surveyed(context)
    found = [_named(dossier, name) for name in names]
    listed = _list(project)
    for actor in found:
        listed.drop(actor)
    listed.ignore(actor.name for actor in found)
    listed.save()
    _done("ignored", [actor.name for actor in found])


@actors.command()
@click.argument("names", nargs=-1, required=True)
@click.argument("into")
@click.pass_context
def merge(context: click.Context, names: tuple[str, ...], into: str) -> None:
    """Make names spellings of INTO, the last one given."""
    project, dossier = _surveyed(context)
    target = _named(dossier, into)
    merged = [_named(dossier, name) for name in names]
    if target in merged:
        message = f"« {into} » cannot be merged into itself. Give two actors."
        raise DossierError(message)
    spellings = [one for actor in merged for one in (actor.name, *actor.spellings)]
    listed = _list(project)
    for actor in merged:
        listed.drop(actor)
    listed.promote(target if not target.known else replace(target, spellings=()))
    listed.spell(target, spellings)
    listed.save()
    _done(f"merged into {target.name}", [actor.name for actor in merged])


def _done(what: str, names: list[str]) -> None:
    click.echo(f"_actors.yml: {what}: {', '.join(map(_plain, names))}", err=True)
