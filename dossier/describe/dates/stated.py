"""Dates that the page or its file states: its lines beside its metadata; published apart from updated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dossier.describe.dates import absolute, lines
from dossier.records import Fact, PartialDate, phrase

if TYPE_CHECKING:
    from dossier.records import Article

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
    stated = list(lines.in_lines(article))
    agency = lines.agency_dateline(article)
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
    return (
        described if published else replace(described, published=lines.since_retrieval(described))
    )


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


def _only(stated: list[lines.Stated]) -> Fact[PartialDate] | None:
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
