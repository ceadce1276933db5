"""`explain` for people: an article's facts, then its lines, as a terminal or a golden file shows them."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.catalogue import say, speaker
from dossier.records import QUOTED, PartialDate, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.records import Article, Block, Fact, Notice

FACTS = (
    ("title", "Title"),
    ("published", "Published"),
    ("updated", "Updated"),
    ("retrieved", "Retrieved"),
    ("source", "Source"),
    ("via", "Via"),
    ("agency", "Agency"),
    ("authors", "Authors"),
    ("language", "Language"),
    ("url", "Address"),
)
"""The facts in the order in which they are printed, with their labels in English."""

LABEL = 16
"""Columns of a fact's label."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Look:
    """How much a printout shows: everything for a terminal, less for a file that is compared."""

    language: str = "fr"
    width: int | None = None
    """Columns to wrap at; None leaves each line whole."""
    confidence: bool = True
    """Print the confidence of each verdict."""
    paint: Callable[[str, str], str] = lambda text, _role: text
    """Colours a text by its role: `keep`, `drop`, `head`, `grounds`, `warning`."""


GOLDEN = Look(confidence=False)
"""Nothing that may change without the verdict changing."""


def printout(article: Article, look: Look) -> str:
    """Print an article: its facts, its actors, each line with its verdict, what to heed."""
    return "\n".join(_sections(article, look)) + "\n"


def _sections(article: Article, look: Look) -> Iterator[str]:
    _ = speaker(look.language)
    lines = Lines(article.document.text)
    yield look.paint(f"{visible(article.document.path)} · {article.id}", "head")
    yield ""
    yield from _facts(article, lines, look)
    if article.actors:
        yield ""
        yield look.paint(_("Actors"), "head")
        yield from _actors(article, lines, look)
    yield from _spoken(article, lines, look)
    yield from _events(article, lines, look)
    yield ""
    yield look.paint(_("Lines"), "head")
    for block in article.blocks:
        yield from _block(block, lines, look)
    yield ""
    yield _summary(article, look)
    for notice in article.notices:
        for line in _wrap(notice_line(notice, look.language), "", look, hang=2):
            yield look.paint(line, "warning")


class Lines:
    """Turns offsets into line numbers."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]

    def number(self, offset: int) -> int:
        """Return the line, from 1, that holds a character."""
        return bisect_right(self._starts, offset)


def visible(text: str) -> str:
    """Make control characters visible: an article may not steer the reader's terminal."""
    return _CONTROL.sub(
        lambda found: (
            chr(0x2400 + ord(found[0])) if found[0] < " " else "\N{REPLACEMENT CHARACTER}"
        ),
        text,
    )


def _facts(article: Article, lines: Lines, look: Look) -> Iterator[str]:
    _ = speaker(look.language)
    for name, label in FACTS:
        fact: Fact[Any] | None = getattr(article, name)
        if fact is None and name in {"published", "source", "authors"}:
            yield f"{_(label):<{LABEL}}{_('nothing found')}"
        elif fact is not None:
            yield from _fact(_(label), fact, lines, look)
    for clue in article.date_clues:
        place = f" ({_('line')} {lines.number(clue.where.start)})" if clue.where else ""
        yield f"{_('Date clue'):<{LABEL}}{visible(say(clue.phrase, look.language))}{place}"
    for flag in article.flags:
        yield from _fact(_("Flag"), flag, lines, look)
    if article.curation.excluded:
        yield f"{_('Left out'):<{LABEL}}{visible(article.curation.excluded)}"
    if article.note:
        yield f"{_('Remark'):<{LABEL}}{visible(article.note.text)}"


def _fact(label: str, fact: Fact[Any], lines: Lines, look: Look) -> Iterator[str]:
    _ = speaker(look.language)
    marks = [say(fact.qualifier, look.language)] if fact.qualifier else []
    marks += [_("inferred")] if fact.inferred else []
    value = visible(_value(fact.value)) + (f" ({', '.join(marks)})" if marks else "")
    yield from _wrap(value, f"{label:<{LABEL}}", look)
    grounds = fact.rule
    if fact.where:
        grounds += f", {_('line')} {lines.number(fact.where.start)}"
    if fact.evidence:
        grounds += f" · {visible(say(fact.evidence, look.language))}"
    yield from (look.paint(line, "grounds") for line in _wrap(grounds, " " * LABEL, look))


def _value(value: str | PartialDate | Source | tuple[str, ...]) -> str:
    match value:
        case Source():
            return f"{value.name} [{value.id}]"
        case tuple():
            return " ; ".join(value)
        case _:
            return str(value)


def _actors(article: Article, lines: Lines, look: Look) -> Iterator[str]:
    _ = speaker(look.language)
    for actor in article.actors:
        mentions = [mention for mention in article.mentions if mention.actor == actor.id]
        spellings = Counter(mention.text for mention in mentions)
        found = ", ".join(
            f"«\u202f{visible(text)}\u202f»" + (f" × {count}" if count > 1 else "")
            for text, count in sorted(spellings.items())
        )
        at = ", ".join(str(number) for number in sorted({lines.number(m.start) for m in mentions}))
        yield from _wrap(f"{visible(actor.name)} [{actor.id}, {actor.kind}]", "  ", look)
        grounds = f"{found} · {at}" if mentions else _("not found in the text")
        yield from (look.paint(line, "grounds") for line in _wrap(grounds, "    ", look))
        yield from _functions(article, actor.id, lines, look)


def _functions(article: Article, person: str, lines: Lines, look: Look) -> Iterator[str]:
    """Print the functions that the article gives a person, each wording once, where it stands first."""
    _ = speaker(look.language)
    seen: set[str] = set()
    for role in article.roles:
        text = visible(" ".join(role.text.split()))
        if role.actor != person or text.casefold() in seen:
            continue
        seen.add(text.casefold())
        yield from _wrap(text, "    ", look)
        grounds = f"{role.rule}, {_('line')} {lines.number(role.start)}"
        if role.evidence:
            grounds += f" · {visible(say(role.evidence, look.language))}"
        yield from (look.paint(line, "grounds") for line in _wrap(grounds, "      ", look))


def _spoken(article: Article, lines: Lines, look: Look) -> Iterator[str]:
    _ = speaker(look.language)
    if article.quotes:
        yield ""
        yield look.paint(_("Quotations"), "head")
    names = {actor.id: f"{visible(actor.name)} [{actor.id}]" for actor in article.actors}
    for quote in article.quotes:
        name = names.get(quote.speaker or "", _("speaker unknown"))
        yield from _wrap(f"{name}, {_(QUOTED.get(quote.kind, quote.kind))}", "  ", look)
        yield from _wrap(visible(" ".join(quote.text.split())), "    ", look)
        grounds = f"{quote.rule}, {_('line')} {lines.number(quote.start)}"
        if quote.evidence:
            grounds += f" · {visible(say(quote.evidence, look.language))}"
        yield from (look.paint(line, "grounds") for line in _wrap(grounds, "    ", look))


def _events(article: Article, lines: Lines, look: Look) -> Iterator[str]:
    _ = speaker(look.language)
    if article.events:
        yield ""
        yield look.paint(_("Chronology"), "head")
    for event in article.events:
        yield from _wrap(visible(event.text), f"  {event.date.edtf:<12}", look)
        grounds = f"{event.rule}, {_('line')} {lines.number(event.start)}"
        if event.evidence:
            grounds += f" · {visible(say(event.evidence, look.language))}"
        yield from (look.paint(line, "grounds") for line in _wrap(grounds, " " * 14, look))


def _block(block: Block, lines: Lines, look: Look) -> Iterator[str]:
    verdict = block.verdict
    role = "keep" if verdict.keep else "drop"
    sure = f" {verdict.confidence:.2f}" if look.confidence else ""
    head = f"{lines.number(block.start):>4} {'+' if verdict.keep else '-'} {verdict.kind}"
    reason = visible(say(verdict.reason, look.language))
    grounds = _wrap(f"{verdict.rule}{sure} · {reason}", f"{head} · ", look, hang=9)
    yield look.paint(head, role) + look.paint(grounds[0][len(head) :], "grounds")
    yield from (look.paint(line, "grounds") for line in grounds[1:])
    if block.text:
        yield from _wrap(visible(block.text), " " * 7, look)


def _summary(article: Article, look: Look) -> str:
    _ = speaker(look.language)
    kept = sum(block.verdict.keep for block in article.blocks)
    words = len(article.text.split())
    return f"{_('Lines kept')} {kept}, {_('set aside')} {len(article.blocks) - kept}, {_('words')} {words}"


def _wrap(text: str, margin: str, look: Look, hang: int | None = None) -> list[str]:
    """Wrap a text under its margin; the margin's own text stands on the first line only.

    Args:
        text: One line.
        margin: What stands before it.
        look: Says how wide.
        hang: Columns before the lines that follow; by default the margin's width.
    """
    if look.width is None:
        return [margin + text]
    return textwrap.wrap(
        text,
        max(look.width, LABEL * 3),
        initial_indent=margin,
        subsequent_indent=" " * (len(margin) if hang is None else hang),
        break_on_hyphens=False,
    ) or [margin.rstrip()]


def notice_line(notice: Notice, language: str) -> str:
    """Say where, what, and what to do, on one line."""
    _ = speaker(language)
    place = notice.path if notice.line is None else f"{notice.path}, {_('line')} {notice.line}"
    parts = [say(notice.message, language), *([say(notice.cure, language)] if notice.cure else [])]
    return visible(f"{place}: {' '.join(parts)}")
