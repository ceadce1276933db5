"""Dates in the lines of a page: datelines, bylines, labels, agencies' datelines, « il y a 3 jours »."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import outlets, passages
from dossier.describe.dates import absolute, orders, relative, words
from dossier.records import Fact, Kind, PartialDate, Where, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Block, Phrase

LABEL_REACH = 48
"""Characters before a date in which its label is looked for: « Publié par la rédaction le »."""
LONGEST_LABELLED = 160
"""Characters in the longest line of running text that may be a misjudged « Publié le … »."""

FOOT = 3
"""Lines below the text in which a date without a label is still the article's; further down it is a teaser's."""

LONGEST_DATELINE, MOST_BESIDE = 100, 9
"""Characters in the longest line near the title that may be a dateline though it was judged otherwise, and words beside
its date."""
_PARTED = re.compile(
    r"(?:^\W*|^\W*(?:by|par|von|por|di) (?:[^\W\d][\w’'.-]* ?){2,4}|[,|•·:–—/-]\s*)(?:(?:le|on|am|el|il) )?$",
    re.IGNORECASE,
)
"""What stands before the date in such a line when no label does: nothing, or a mark."""
_AFTER_DATE = re.compile(
    r"\s*(?:$|[|•·:–—()/-]|(?:, ?)?(?:à \d|at \d|um \d|par |by |von |por |\d{1,2}[:h.]\d|(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)

_UNLABELLED = frozenset({Kind.DATELINE, Kind.BYLINE, Kind.AUTHOR_BOX, Kind.SIGNATURE})
"""Kinds in which a date without a label is the article's."""
_LABELLED_ONLY = frozenset({Kind.SITE_NOTICE, Kind.SHARE_BAR, Kind.CREDIT, Kind.DEBRIS, Kind.NAVIGATION, Kind.LEAD,
                            Kind.BODY, Kind.HEADING, Kind.LIST})  # fmt: skip
"""Kinds in which only a labelled date on a short line is."""
_BESIDE_AGENCY = re.compile(r"^\W{0,3}[^\W\d_][\w’' .,/()-]{1,60}$")
_AGENCY_END = re.compile(r"^[\s,]{0,2}(?:\([\w /.-]{2,30}\)|/[\w .-]{2,30}/)?\s?(?:[-–—:]|--)\s")


_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date of the page with what its label says it is."""

    role: str
    """`published`, `updated`, `retrieved`, `other`, or empty when nothing says."""
    fact: Fact[PartialDate]


@dataclass(frozen=True, slots=True)
class _Line:
    """A block that may state a date, with what stands around it."""

    number: int
    block: Block
    raw: str
    carried: str
    """The line above, where it is one that may be a label: short, without figures."""
    free: bool
    """True where a date needs no label: in a dateline or byline, or on a short line under the title."""


@functools.cache
def _labels() -> re.Pattern[str]:
    groups = (
        f"(?P<{role}>{words.alternatives(listed)})"
        for role, listed in sorted(lexicon.table("dates")["labels"].items())
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")


@functools.cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a line that begins with a label: « • Publié le », « Article mis à jour le »."""
    return re.compile(rf"\W{{0,4}}(?:article |texte )?(?:{_labels().pattern})")


def label(text: str) -> str:
    """Return the role that the last label in a text gives: `published`, `updated`, …; empty for none."""
    roles = [found.lastgroup or "" for found in _labels().finditer(words.fold(text))]
    return roles[-1] if roles else ""


def in_lines(article: Article) -> Iterator[Stated]:
    """Yield the dates that furniture and short labelled lines state, in order of place."""
    language = article.language.value if article.language else "fr"
    carried, head, zone = "", passages.head(article), passages.zone(article)
    foot = (
        max((number for number, _ in passages.running(article)), default=len(article.blocks)) + FOOT
    )
    for number, block in enumerate(article.blocks):
        raw = passages.raw(article, block)
        kind = block.verdict.kind
        if kind in _UNLABELLED or (kind in _LABELLED_ONLY and len(block.text) <= LONGEST_LABELLED):
            free = (kind in _UNLABELLED and number <= foot) or (
                number in head and (kind is Kind.NAVIGATION or _barred(kind, raw))
            )
            free = free or (
                number in zone and kind not in _UNLABELLED and _is_dateline(raw, language)
            )
            yield from _of_block(article, _Line(number, block, raw, carried, free), language)
        # A label may stand on the line above its date.
        carried = raw if len(block.text) < LABEL_REACH and not _FIGURE.search(raw) else ""


def _barred(kind: Kind, raw: str) -> bool:
    """Say whether a heading under the title is a line of the page's own: « @AnnPoe | 4 mai 2022 »."""
    return kind is Kind.HEADING and bool(re.search(r"\s[|•·/]\s", raw))


def _is_dateline(raw: str, language: str) -> bool:
    """Say whether a short line is nothing but a date with a label, a time, a name: « Anne Martin - 24 mai 2020 »."""
    text = raw.strip()
    if len(text) > LONGEST_DATELINE or text[-1:] in "?!":
        return False
    dates = [found for found in absolute.find(text, language) if found.date.day]
    if not dates:
        return False
    before, rest = text[: dates[0].start], text[dates[-1].end :]
    if len(before.split()) + len(rest.split()) > MOST_BESIDE:
        return False
    led = _PARTED.search(before) or label(before)
    return bool(led) and bool(_AFTER_DATE.match(rest)) and not (rest and text.endswith("."))


def _of_block(article: Article, line: _Line, language: str) -> Iterator[Stated]:
    kind, before = line.block.verdict.kind, 0
    prose = kind in {Kind.LEAD, Kind.BODY, Kind.HEADING, Kind.LIST}
    for found in absolute.find(line.raw, language):
        said = label(line.raw[max(before, found.start - LABEL_REACH) : found.start])
        role = said or (label(line.carried) if not before else "")
        opens = found.start <= LABEL_REACH and _opening().match(words.fold(line.raw[:LABEL_REACH]))
        before = found.end
        if (prose and not line.free and not (said and opens)) or not (line.free or role):
            continue
        rule = "labelled-date" if role else ("byline-date" if kind is Kind.BYLINE else "dateline")
        start = line.block.start + found.start
        where = Where(line.number, start, line.block.start + found.end)
        spelt = line.raw[found.start : found.end]
        settled, grounds = orders.settled(article, found, spelt)
        yield Stated(role, _fact(settled, spelt, rule, where, grounds))


def _fact(
    found: absolute.Found, spelt: str, rule: str, where: Where, grounds: Phrase | None = None
) -> Fact[PartialDate]:
    evidence = phrase("« {words} »", words=" ".join(spelt.split()))
    if grounds:
        evidence = grounds
    elif found.ambiguous:
        evidence = phrase("« {words} »: day and month could be the other way round", words=spelt)
    return Fact(found.date, rule, where, evidence, inferred=found.ambiguous)


def agency_dateline(article: Article) -> Fact[PartialDate] | None:
    """Return the date of « BELGRADE, 3 mars 2022 (AFP) – » at the head of the text."""
    language = article.language.value if article.language else "fr"
    text = [each for each in passages.running(article) if len(each[1].text) > LABEL_REACH]
    for number, block in text[:2]:
        raw = passages.raw(article, block)
        head = raw[:120]
        for found in absolute.find(head, language)[:1]:
            place = re.sub(r"(?<=,) le$", "", head[: found.start].strip())
            rest = head[found.end :]
            told = outlets.fold(place) in outlets.agencies() and re.match(r"\.\s", rest)
            opens = place.endswith(",") and _BESIDE_AGENCY.match(place)
            if opens and (told or _AGENCY_END.match(rest)):
                where = Where(number, block.start + found.start, block.start + found.end)
                return _fact(found, raw[found.start : found.end], "agency-dateline", where)
    return None


def since_retrieval(article: Article) -> Fact[PartialDate] | None:
    """Return the day of « il y a 3 jours » in a dateline, reckoned from the day the page was retrieved."""
    language = article.language.value if article.language else "fr"
    if not article.retrieved:
        return None
    for number, block in passages.numbered(article, Kind.DATELINE, Kind.BYLINE):
        raw = passages.raw(article, block)
        for found in relative.find(raw, article.retrieved.value, language):
            if label(raw[: found.start]) not in {"", "published"}:
                continue
            where = Where(number, block.start + found.start, block.start + found.end)
            evidence = phrase("« {words} », reckoned from the retrieval on {day}",
                              words=raw[found.start : found.end], day=article.retrieved.value)  # fmt: skip
            return Fact(found.date, "relative-to-retrieval", where, evidence, inferred=True)
    return None
