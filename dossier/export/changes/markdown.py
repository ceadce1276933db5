"""Changes of a dossier as Markdown, for the summary of a build or the body of a comment.

What strangers wrote comes out as literal text: no markup, no tag, no mention of a person and no number of an issue, which
forges would make links and messages of. An article's own words are not repeated: logs of builds are often public.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.catalogue import say
from dossier.records import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dossier.export.changes import Change, Changes, Told
    from dossier.export.changes.lines import Judged
    from dossier.records import Phrase

    Say = Callable[[Phrase], str]

MOST = 60_000
"""Characters of a comment; GitHub takes 65,536."""
NAMES = 30
"""Names that are told one by one."""
SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
CALLS = re.compile(r"(?<=[@#])(?=\w)|(?<=\w)(?=://)|(?<=www)(?=\.)|(?<=GH)(?=-)", re.IGNORECASE)
"""Where a forge would begin a mention, an issue or an address."""
APART = "\N{WORD JOINER}"
LABELS = {
    "title": "title",
    "published": "date of publication",
    "updated": "update",
    "source": "source",
    "via": "agency",
    "authors": "authors",
    "language": "language",
    "flags": "flags",
    "actors": "actors",
    "quotes": "quotations",
    "events": "dated sentences",
    "roles": "functions",
    "notices": "messages",
}
"""What readers call the keys of a record."""


def markdown(found: Changes, language: str) -> str:
    """Write changes as Markdown; what would make it longer than a comment may be is counted at the end.

    Args:
        found: the changes.
        language: the reader's.
    """

    def speak(pattern: Phrase) -> str:
        return say(pattern, language)

    counts = phrase(
        "Articles new: {new}, removed: {removed}, changed: {changed}, as before: {same}.",
        new=len(found.new),
        removed=len(found.removed),
        changed=len(found.changed),
        same=found.same,
    )
    entries = list(_entries(found, speak))
    head = f"## {speak(phrase('What changes in the dossier'))}\n\n{speak(counts)}\n"
    kept, size = [head], len(head)
    for at, (heading, entry) in enumerate(entries):
        told = f"\n{heading}\n" if heading else ""
        size += len(told) + len(entry) + 2
        if size > MOST:
            left = phrase("{count} more articles are not told here.", count=len(entries) - at)
            kept.append(f"\n{speak(left)}")
            break
        kept += [told, entry]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).rstrip("\n") + "\n"


def _entries(found: Changes, speak: Say) -> Iterator[tuple[str, str]]:
    """Yield the heading before an article's entry, where one stands there, and the entry."""
    for name, articles in (("New articles", found.new), ("Removed articles", found.removed)):
        for at, one in enumerate(articles):
            yield ("" if at else f"### {speak(phrase(name))}\n"), f"- {_title(one)}"
    for at, one in enumerate(found.changed):
        heading = "" if at else f"### {speak(phrase('Changed articles'))}\n"
        lines = "\n".join(f"- {line}" for line in _lines(one, speak))
        yield heading, f"#### {_title(one)}\n\n{lines}\n"


def _title(one: Change) -> str:
    return f"{literal(one.title)} ({literal(one.path)})" if one.title else literal(one.path)


def _lines(one: Change, speak: Say) -> Iterator[str]:
    if one.text:
        told = phrase("the seed’s text: lines that came {came}, that went {went}", came=one.lines.came, went=one.lines.went)  # fmt: skip
        yield speak(told)
    for name, before, after in one.facts:
        told = phrase("{before} → {after}", before=_told(before, speak), after=_told(after, speak))  # fmt: skip
        yield _said(name, speak(told), speak)
    yield from _names("flags", one.flags, speak)
    yield from _names("actors", one.actors, speak)
    for name, came, went in one.counts:
        yield _said(name, f"+{came} −{went}", speak)
    if one.curation:
        yield speak(phrase("the curator’s word: {keys}", keys=", ".join(one.curation)))
    yield from _verdicts(one.lines, speak)


def _said(name: str, told: str, speak: Say) -> str:
    label = speak(phrase(LABELS[name]))
    return speak(phrase("{label}: {told}", label=label, told=told))


def _told(fact: Told | None, speak: Say) -> str:
    if fact is None:
        return speak(phrase("not known"))
    doubt = [fact.qualifier] if fact.qualifier else []
    doubt += [speak(phrase("concluded"))] if fact.inferred else []
    return f"**{literal(fact.value)}**" + (f" ({literal(', '.join(doubt))})" if doubt else "")


def _names(what: str, moved: tuple[Sequence[str], Sequence[str]], speak: Say) -> Iterator[str]:
    signed = [f"{sign}{literal(name)}" for sign, names in zip("+−", moved, strict=True) for name in names]  # fmt: skip
    if signed:
        more = len(signed) - NAMES
        told = [*signed[:NAMES], *([speak(phrase("and {count} more", count=more))] if more > 0 else [])]  # fmt: skip
        yield _said(what, ", ".join(told), speak)


def _verdicts(lines: Judged, speak: Say) -> Iterator[str]:
    for run in lines.otherwise:
        where = phrase("line {first}", first=run.first)
        if run.last > run.first:
            where = phrase("lines {first} to {last}", first=run.first, last=run.last)
        told = phrase("{before} → {after}", before=_verdict(run.before, speak), after=_verdict(run.after, speak))  # fmt: skip
        yield speak(phrase("{label}: {told}", label=speak(where), told=speak(told)))


def _verdict(verdict: tuple[bool, str, str], speak: Say) -> str:
    keep, kind, rule = verdict
    values = {"kind": literal(kind), "rule": literal(rule)}
    if keep:
        return speak(phrase("kept as {kind} ({rule})", **values))
    return speak(phrase("set aside as {kind} ({rule})", **values))


def literal(text: str) -> str:
    """Return a stranger's words as Markdown shows them and forges leave them alone."""
    bare = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", CALLS.sub(APART, bare))
