"""Dates that the page or its file states: datelines, bylines, labels, metadata; published apart from updated."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import outlets, passages
from dossier.describe.dates import absolute, relative, words
from dossier.records import Fact, Kind, PartialDate, Where, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Block

LABEL_REACH = 48
"""Characters before a date in which its label is looked for: « Publié par la rédaction le »."""
LONGEST_LABELLED = 160
"""Characters in the longest line of running text that may be a misjudged « Publié le … »."""

FOOT = 3
"""Lines below the text in which a date without a label is still the article's; further down it is a teaser's."""

_UNLABELLED = frozenset({Kind.DATELINE, Kind.BYLINE, Kind.AUTHOR_BOX, Kind.SIGNATURE})
"""Kinds in which a date without a label is the article's."""
_LABELLED_ONLY = frozenset({Kind.SITE_NOTICE, Kind.SHARE_BAR, Kind.CREDIT, Kind.DEBRIS, Kind.NAVIGATION, Kind.LEAD,
                            Kind.BODY, Kind.HEADING, Kind.LIST})  # fmt: skip
"""Kinds in which only a labelled date on a short line is."""
_BESIDE_AGENCY = re.compile(r"^\W{0,3}[^\W\d_][\w’' .,/()-]{1,60}$")
_AGENCY_END = re.compile(r"^[\s,]{0,2}(?:\([\w /.-]{2,30}\)|/[\w .-]{2,30}/)?\s?(?:[-–—:]|--)\s")

_HINTS = {
    "published": ("published", "date", "date_published"),
    "updated": ("updated", "modified", "date_modified"),
    "retrieved": ("retrieved", "accessed", "archived"),
}


SEARCHED = "page-search"
"""The rule of a date that the page neither declares nor marks: one in five is wrong (of 154 pages)."""
_DECLARED = ("metadata", "the file’s own metadata: « {title} »")
_GROUNDS = {
    "address": ("address-date", "the page’s own address: « {title} »"),
    "marked": ("marked-date", "marked in the page as its date: « {title} »"),
    "searched": (SEARCHED, "the likeliest date on the page: « {title} »"),
}
"""Rule and evidence for each of the grounds that a page's reader gives."""


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
    """The role that a label on the line above gives."""
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
    carried, head = "", passages.head(article)
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
            yield from _of_block(_Line(number, block, raw, carried, free), language)
        # A label may stand on the line above its date.
        carried = label(raw) if len(block.text) < LABEL_REACH and not re.search(r"\d", raw) else ""


def _barred(kind: Kind, raw: str) -> bool:
    """Say whether a heading under the title is a line of the page's own: « @AnnPoe | 4 mai 2022 »."""
    return kind is Kind.HEADING and bool(re.search(r"\s[|•·/]\s", raw))


def _of_block(line: _Line, language: str) -> Iterator[Stated]:
    kind, before = line.block.verdict.kind, 0
    prose = kind in {Kind.LEAD, Kind.BODY, Kind.HEADING, Kind.LIST}
    for found in absolute.find(line.raw, language):
        said = label(line.raw[max(before, found.start - LABEL_REACH) : found.start])
        role = said or (line.carried if not before else "")
        opens = found.start <= LABEL_REACH and _opening().match(words.fold(line.raw[:LABEL_REACH]))
        before = found.end
        if (prose and not line.free and not (said and opens)) or not (line.free or role):
            continue
        rule = "labelled-date" if role else ("byline-date" if kind is Kind.BYLINE else "dateline")
        start = line.block.start + found.start
        where = Where(line.number, start, line.block.start + found.end)
        yield Stated(role, _fact(found, line.raw[found.start : found.end], rule, where))


def _fact(found: absolute.Found, spelt: str, rule: str, where: Where) -> Fact[PartialDate]:
    evidence = phrase("« {words} »", words=" ".join(spelt.split()))
    if found.ambiguous:
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


def hinted(article: Article) -> dict[str, Fact[PartialDate]]:
    """Return what the file's own metadata says, by role; for pages also what they mark, or may mean."""
    facts = {}
    by = article.document.hints.get("published_by", "declared")
    for role, keys in _HINTS.items():
        for key in keys:
            said = article.document.hints.get(key, "").strip()
            found = absolute.find(said, "fr")
            if found:
                rule, pattern = _GROUNDS.get(by if key == "published" else "", _DECLARED)
                evidence = phrase(pattern, title=said)
                facts[role] = Fact(found[0].date, rule, None, evidence, inferred=rule == SEARCHED)
                break
    return facts


def find(article: Article) -> Article:
    """Add the stated dates; a labelled line on the page outweighs metadata, metadata an unlabelled line."""
    stated = list(in_lines(article))
    agency = agency_dateline(article)
    hints = hinted(article)

    def first(role: str) -> Fact[PartialDate] | None:
        return next((each.fact for each in stated if each.role == role), None)

    published = _labelled(first("published"), hints.get("published"))
    plain = first("") or agency
    if published and published.rule == SEARCHED:
        published = _only(stated) or published
    published = published or plain
    updated = first("updated") or hints.get("updated")
    if (
        updated
        and published
        and updated.value.date < published.value.date[: len(updated.value.date)]
    ):
        updated = None
    described = replace(
        article,
        published=_precise(published, hints.get("published")),
        updated=updated,
        retrieved=hints.get("retrieved") or first("retrieved"),
    )
    return described if published else replace(described, published=since_retrieval(described))


def _labelled(
    label: Fact[PartialDate] | None, hint: Fact[PartialDate] | None
) -> Fact[PartialDate] | None:
    """Let a labelled line outweigh metadata, unless it can be read two ways or the address itself has the day.

    The day before or after is a matter of time zones, and metadata know theirs.
    """
    if label and hint and label.value.day and hint.value.day and not hint.inferred:
        days = [date.fromisoformat(each.value.date) for each in (label, hint)]
        beside = abs(days[0] - days[1]) == timedelta(days=1)
        if beside or label.inferred or hint.rule == "address-date":
            return hint
    return label or hint


def _only(stated: list[Stated]) -> Fact[PartialDate] | None:
    """Return the one full day that datelines give; none where they give several, or one that could be read otherwise."""
    plain = [each.fact for each in stated if each.role == ""]
    days = {fact.value.date for fact in plain}
    return plain[0] if len(days) == 1 and plain[0].value.day and not plain[0].inferred else None


def _precise(
    chosen: Fact[PartialDate] | None, other: Fact[PartialDate] | None
) -> Fact[PartialDate] | None:
    """Take the other date where it says the same day with the time."""
    if (
        chosen
        and other
        and other.value.clock
        and not chosen.value.clock
        and chosen.value.date == other.value.date
    ):
        return other
    return chosen
