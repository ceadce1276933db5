"""Flags: what an article says of itself in so many words (machine-translated, sponsored, opinion, press release)."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import passages
from dossier.records import Fact, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.records import Article, Authority, Settings

LONGEST_RUBRIC = 80
"""Characters in the longest line that is read as a rubric above an article."""
MOST_RUBRICS = 3
"""Lines of navigation over a line from which it is a menu's last, not a rubric."""
LONGEST_NOTICE = 600
"""Characters in the longest line that is read as a notice about the article."""

_NOT_OURS = frozenset(
    {Kind.RELATED, Kind.COMMENTS, Kind.NEWSLETTER, Kind.NAVIGATION, Kind.ADVERTISEMENT, Kind.SHARE_BAR, Kind.TAGS}
)  # fmt: skip
"""Lines that speak of other pages: their « Tribune » or « sponsored » says nothing of this one."""
_SELF = re.compile(
    r"^\W{0,3}(?:(?:cet|ce|cette|this|note)\b|\[|traduite? |translated |(?:version|texte|article|traduction) (?:française|traduite?|générée?))",
    re.IGNORECASE,
)


@functools.cache
def _rules() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    return {
        flag: tuple(
            (rule["where"], re.compile(rule["words"].strip(), re.IGNORECASE)) for rule in rules
        )
        for flag, rules in lexicon.table("flags").items()
    }


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add each flag once, with the first sentence that gives it."""
    found = []
    for flag, rules in sorted(_rules().items()):
        for number, words, shown in _lines(article, rules):
            where = passages.place(article, number, shown)
            found.append(Fact(flag, "own-words", where, phrase("« {words} »", words=words)))
            break
    return replace(article, flags=tuple(found))


def _lines(
    article: Article, rules: tuple[tuple[str, re.Pattern[str]], ...]
) -> Iterator[tuple[int, str, str]]:
    """Yield block number, sentence and the words to point at, for each line that a rule fits."""
    body = [
        number
        for number, block in passages.running(article)
        if block.verdict.kind is Kind.BODY and len(block.text) > LONGEST_RUBRIC
    ]
    first = body[0] if body else len(article.blocks)
    for number, block in enumerate(article.blocks):
        kind, text = block.verdict.kind, block.text
        if kind in _NOT_OURS and not _labels(article, number):
            continue
        for place, pattern in rules:
            if place == "title" and kind is Kind.TITLE:
                rubric = re.split(r"\s?[:.|–—\]]\s|\s-\s", text, maxsplit=1)[0].lstrip("[ ")
                if pattern.search(rubric):
                    yield number, text, rubric
            elif place == "opening" and number < first and kind is not Kind.TITLE:
                said = pattern.search(text) if len(text) <= LONGEST_RUBRIC else None
                if said and (kind is not Kind.BODY or said[0].strip() == text.strip()):
                    yield number, text, text
            elif (
                place == "furniture"
                and _is_notice(block.in_text, kind, text)
                and pattern.search(text)
            ):
                yield number, text, text


def _labels(article: Article, number: int) -> bool:
    """Say whether an advertisement's line stands right beside the title, or a rubric over it, and so labels the article.

    The last line of a menu stands there too: a rubric has no bullet, and few lines like it above.
    """
    kind, last = article.blocks[number].verdict.kind, len(article.blocks) - 1
    beside = [
        step
        for step in (-1, 1)
        if 0 <= number + step <= last and article.blocks[number + step].verdict.kind is Kind.TITLE
    ]
    if kind is Kind.ADVERTISEMENT:
        return bool(beside)
    above = article.blocks[max(0, number - MOST_RUBRICS) : number]
    menu = len(above) == MOST_RUBRICS and all(one.verdict.kind is Kind.NAVIGATION for one in above)
    bullet = passages.raw(article, article.blocks[number]).lstrip()[:1] in {"•", "*", "-"}
    return kind is Kind.NAVIGATION and beside == [1] and not menu and not bullet


def _is_notice(in_text: bool, kind: Kind, text: str) -> bool:  # noqa: FBT001 - a property of the block
    """Say whether a line may speak of the article as a whole; prose about translation does not."""
    if kind in {Kind.TITLE, Kind.CAPTION} or len(text) > LONGEST_NOTICE:
        return False
    return not in_text or bool(_SELF.match(text))
