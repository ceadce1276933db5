"""The functions that articles give a person, each with the articles that do and their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.lists.entries import Entry, entry
from dossier.pages.literal import shown
from dossier.pages.reading.mentions import shorten
from dossier.records import PartialDate
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import Actor, Article

FEW = 3
"""Articles of one function named each; of more the first and the last are."""
LIMIT = 12
"""Functions listed on a page; a head of state has some ten wordings of one."""


@dataclass(frozen=True, slots=True)
class Function:
    """A wording, and the articles that use it."""

    text: str
    articles: tuple[tuple[str, Entry], ...]
    """The day of each, the newest first; of many the first and the last one whose day is known."""
    total: int
    tongue: str = ""
    """The language of the first that uses it, where it is not the site's."""


def functions(actor: Actor, articles: Iterable[Article], site: Site) -> tuple[Function, ...]:
    """Lay out the functions found beside an actor's name, the most used first, then in order of place."""
    wordings: dict[str, str] = {}
    users: dict[str, dict[str, Article]] = {}
    for article in articles:
        for role in article.roles:
            if role.actor == actor.id:
                text = shorten(shown(" ".join(role.text.split())))
                key = text.casefold().replace("’", "'")
                wordings.setdefault(key, text)
                users.setdefault(key, {})[article.id] = article
    ranked = sorted(users, key=lambda key: -len(users[key]))
    return tuple(
        _function(wordings[key], tuple(users[key].values()), site) for key in ranked[:LIMIT]
    )


def _function(text: str, users: tuple[Article, ...], site: Site) -> Function:
    dated = [one for one in users if one.published]
    ends = (dated[0], dated[-1]) if len(users) > FEW and len(dated) > 1 else users[:FEW]
    tongue = entry(users[0], site).tongue
    return Function(
        text, tuple((_day(one, site), entry(one, site)) for one in ends), len(users), tongue
    )


def _day(article: Article, site: Site) -> str:
    """Say when an article appeared, without the hour."""
    if not article.published:
        return site.speak("undated")
    return day(PartialDate(article.published.value.date), site.options.language)
