"""How often lines recur in the articles of one source: the small record by which pass 2 revises verdicts.

It holds digests of lines and numbers, no text. Copies of one text count once, so that what a wire story's versions
share is nothing that their source repeats. Work is linear in the lines.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.clean.recurring import FEWEST, RULE, Recurring, key
from dossier.index import duplicates, shingles
from dossier.records import RecurringLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Article

LAYOUT_LENGTH = 30
"""Characters from which lines of furniture tell a layout. Two articles in which two such lines follow each other come
from one site in 381 pairs of 384 (labelled texts of 404 domains, the `container` route), and two of the three others
from sister sites; in whole pages' texts in 779 of 829, the others mostly from sites of one publisher."""
DOUBT = 0.5
"""Confidence under which a line that is kept in doubt tells a layout as well."""
SHOWN = 200
"""Lines that a source's page lists at most, those first that recurrence alone set aside."""


def survey(articles: Iterable[Article]) -> dict[str, Recurring]:
    """Say by article id what recurs in each article of what its source's articles repeat; others are left out."""
    found: dict[str, Recurring] = {}
    ordered = sorted(articles, key=lambda article: article.id)
    lines = {article.id: frozenset(_keys(article)) for article in ordered}
    for group in _groups(ordered):
        if not any(count >= FEWEST for count in Counter(_each(group, lines)).values()):
            continue
        texts = _texts(group)
        spread = Counter(line for told in texts for line in _union(told, lines))
        often = {line: count for line, count in spread.items() if count >= FEWEST}
        for article in group:
            own = {line: often[line] for line in sorted(lines[article.id] & often.keys())}
            if own:
                found[article.id] = Recurring(len(texts), own)
    return found


def set_aside(
    articles: Iterable[Article], recurring: Mapping[str, Recurring]
) -> tuple[RecurringLine, ...]:
    """List what was learnt of each source: the recurring lines that are set aside, the most frequent first."""
    listed: dict[tuple[str, str], RecurringLine] = {}
    for article in sorted(articles, key=lambda article: article.id):
        known, source = recurring.get(article.id), publisher(article)
        if known is None or source is None:
            continue
        for block in article.blocks:
            line = "" if block.verdict.keep else key(block.text)
            if line in known.lines and ((source, line) not in listed or block.verdict.rule == RULE):
                listed[source, line] = RecurringLine(
                    source, block.text, known.lines[line], known.articles, block.verdict
                )
    return tuple(_first_of_each(listed.values()))


def publisher(article: Article) -> str | None:
    """Return the id of the outlet whose page it is: the republisher's, else the source's."""
    fact = article.via or article.source
    return fact.value.id if fact else None


def _first_of_each(lines: Iterable[RecurringLine]) -> Iterator[RecurringLine]:
    taken: Counter[str] = Counter()
    for line in sorted(
        lines,
        key=lambda one: (one.source, one.verdict.rule != RULE, -one.articles, one.text),
    ):
        taken[line.source] += 1
        if taken[line.source] <= SHOWN:
            yield line


def _keys(article: Article) -> Iterator[str]:
    return filter(None, (key(block.text) for block in article.blocks))


def _each(group: Iterable[Article], lines: Mapping[str, frozenset[str]]) -> Iterator[str]:
    return (line for article in group for line in lines[article.id])


def _union(told: Iterable[Article], lines: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(_each(told, lines))


def _groups(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Yield the articles of each source that has enough: by outlet, by host, else by what their layout shares."""
    named: defaultdict[str, list[Article]] = defaultdict(list)
    nameless: list[Article] = []
    for article in articles:
        name = _name(article)
        (named[name] if name else nameless).append(article)
    for group in (*named.values(), *_alike(nameless)):
        if len(group) >= FEWEST:
            yield group


def _name(article: Article) -> str:
    source = publisher(article)
    if source:
        return f"source {source}"
    host = urlsplit(article.url.value).hostname if article.url else None
    return f"host {host.removeprefix('www.')}" if host else ""


def _alike(articles: Sequence[Article]) -> list[list[Article]]:
    """Group articles of unknown source that have two lines of furniture in common, one after the other."""
    first: dict[tuple[str, str], int] = {}
    pairs = []
    for number, article in enumerate(articles):
        aside = [
            line
            for block in article.blocks
            if (not block.verdict.keep or block.verdict.confidence < DOUBT)
            and len(block.text) >= LAYOUT_LENGTH
            and (line := key(block.text))
        ]
        pairs += [(first.setdefault(pair, number), number) for pair in pairwise(aside)]
    return _joined(articles, pairs)


def _texts(group: Sequence[Article]) -> list[list[Article]]:
    """Put the articles that are copies of one text together."""
    likenesses = duplicates.likenesses([shingles.fold(article.text) for article in group])
    return _joined(group, [(pair.shorter, pair.longer) for pair in likenesses])


def _joined(articles: Sequence[Article], pairs: Iterable[tuple[int, int]]) -> list[list[Article]]:
    """Group articles by what pairs of their places say is one."""
    parents = list(range(len(articles)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parents[high] = low
    groups: defaultdict[int, list[Article]] = defaultdict(list)
    for number, article in enumerate(articles):
        groups[root(number)].append(article)
    return list(groups.values())
