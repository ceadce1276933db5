"""`dossier policy`: what each article is published as, under which profile, and why; and whether a site keeps to it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier import publish
from dossier.catalogue import say
from dossier.cli.opened import CONFIG, JOBS, PROFILE, opened, released
from dossier.cli.voice import report
from dossier.export.printout import visible
from dossier.finish import leaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.publish import Released


@click.command()
@CONFIG
@JOBS
@PROFILE
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Search this built site for what the profile withholds; end with 1 when it is found.",
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@click.option("--strict", is_flag=True, help="End with 1 when there is a warning.")
def policy(profile: str | None, site: Path | None, *, form: str, strict: bool, **of: Any) -> None:
    """Say what each article is published as under a profile, and why."""
    project = opened(of["config"])
    language = project.settings.language
    made, doubtful = released(project, of["jobs"], profile)
    rows = list(_rows(made, language))
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        click.echo(say(publish.statement(made.dossier.publication.profile), language))
        for line in _table(rows):
            click.echo(line)
    found = leaks.search(site, made.withheld) if site else ()
    report(found, language)
    serious = any(notice.level == "error" for notice in found)
    sys.exit(1 if serious or (strict and (doubtful or found)) else 0)


def _rows(made: Released, language: str) -> Iterator[dict[str, object]]:
    """Yield an article a row: the seed, its title, what is published of it and on whose word."""
    shown = {article.id: article for article in made.dossier.articles}
    for decision in made.decisions:
        article = decision.article
        out = shown.get(article.id)
        policy_ = out.release.policy if out and out.release else decision.policy
        grounds = out.release.grounds if out and out.release else decision.grounds
        yield {
            "id": article.id,
            "seed": article.document.path,
            "title": article.title.value if article.title else "",
            "publish": "withdrawn" if decision.withdrawal else str(policy_),
            "exclude": article.curation.excluded is not None,
            "noindex": decision.noindex,
            "grounds": say(grounds, language),
        }


def _table(rows: list[dict[str, object]]) -> Iterator[str]:
    """Yield a line an article; the words are those that a sidecar takes."""
    for row in rows:
        marks = [name for name in ("exclude", "noindex") if row[name]]
        said = ", ".join([str(row["publish"]), *marks])
        yield f"{row['seed']}  {said}  {visible(str(row['grounds']))}"
