"""Names that articles give in a case only: « Stoltenbergom », « Milinkoviću » find who is meant in the other articles."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.describe.actors import cases
from dossier.describe.actors.names import fold, surname
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Article


def first_case(
    articles: Sequence[Article], names: Iterable[str], listed: Iterable[str]
) -> Mapping[str, str]:
    """Map folded names that only declining languages give to the known name or surname that they are a case of.

    Args:
        articles: all of the dossier.
        names: folded names of its persons.
        listed: those that a curator listed, which are never taken for a case.
    """
    languages = _languages(articles)
    spoken = {name: languages.get(name, frozenset()) for name in set(names) - set(listed)}
    said = [name for name, some in spoken.items() if some and some <= cases.DECLINING]
    if not said:
        return {}
    known = {*names, *(surname(name) for name in names if " " in name)}
    found: dict[str, str] = {}
    for language in sorted(cases.DECLINING):
        ours = [name for name in said if language in spoken[name]]
        found |= cases.nominatives(ours, known, [language]) if ours else {}
    return {name: meant for name, meant in found.items() if meant not in found}


def _languages(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """Return the languages of the articles that name each person, by folded name."""
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        language = article.language.value if article.language else ""
        foreign = {passage.block: passage.language for passage in article.foreign}
        named: dict[str, set[str]] = defaultdict(set)
        for mention in article.mentions:
            named[mention.actor].add(foreign.get(mention.block, language))
        for actor in article.actors:
            if actor.kind is ActorKind.PERSON:
                found[fold(actor.name)] |= named[actor.id]
    return {name: frozenset(some) for name, some in found.items()}


def womens(articles: Sequence[Article], names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the names of declining languages that may be a woman's or a case of a man's, with the man's name."""
    languages = _languages(articles)
    men: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        men[surname(name)].append(name)
    found = []
    for name in sorted(languages):
        given, _, last = name.rpartition(" ")
        if not languages[name] & cases.SLAVIC:
            continue
        for other in men.get(last.removesuffix("a"), ()) if last.endswith("a") else ():
            first = other.rpartition(" ")[0]
            same = not given or given in cases.forms(first, "sr")
            if same and cases.womans(other, name):
                found.append((name, other))
    return found
