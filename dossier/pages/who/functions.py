"""The functions that articles give a person, each with the articles that do and their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.lists.entries import Entry, entry
from dossier.pages.literal import shown
from dossier.pages.reading.mentions import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import Actor, Article

LIMIT = 12
"""Functions listed on a page; a head of state has some ten wordings of one."""


@dataclass(frozen=True, slots=True)
class Function:
    """A wording, and the articles that use it, in the order given."""

    text: str
    articles: tuple[Entry, ...]
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
        Function(wordings[key], uses, uses[0].tongue)
        for key in ranked[:LIMIT]
        if (uses := tuple(entry(one, site) for one in users[key].values()))
    )
