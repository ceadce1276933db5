"""The title: the first heading, without the name of the site that scrapers leave behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.describe import outlets, passages
from dossier.records import Fact, Kind, phrase

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings, Where

_SEPARATOR = re.compile(r"\s(?:[-–—|·•»]|::)\s")
_OWNER = re.compile(r"©\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?(?P<name>[^\W\d][^\n,;.|©–—]{1,50})")
SHORTEST_TITLE = 3
"""Words that must remain before a suffix that only its shape gives away."""
_SECTION_WORDS = 3


@dataclass(frozen=True, slots=True)
class Cut:
    """A heading parted into the title and the site's name."""

    title: str
    suffix: str = ""
    """The outlet's name as the heading spells it; empty when there is none."""


def cut(heading: str, authority: Authority, signatures: tuple[str, ...] = ()) -> Cut:
    """Part a heading from the site's name after its last separator, if that is what stands there.

    Args:
        heading: the tidied heading.
        authority: the outlets that the dossier knows.
        signatures: names that sign the article; one that begins the suffix gives it away.
    """
    parted = list(_SEPARATOR.finditer(heading))
    if not parted:
        return Cut(heading)
    title, suffix = heading[: parted[-1].start()].strip(), heading[parted[-1].end() :].strip()
    separator = parted[-1][0].strip()
    if _is_outlet(title, separator, suffix, authority, signatures):
        return Cut(_without_sections(title, separator), suffix)
    first = heading[: parted[0].start()].strip()
    rest = heading[parted[0].end() :].strip()
    if outlets.known(first, authority) and len(rest.split()) > SHORTEST_TITLE:
        return Cut(rest, first)
    return Cut(heading)


def _is_outlet(
    title: str, separator: str, suffix: str, authority: Authority, signatures: tuple[str, ...]
) -> bool:
    if not title or not suffix:
        return False
    if outlets.DOMAIN.fullmatch(suffix):
        return True
    if len(title.split()) < SHORTEST_TITLE:
        return False
    folded = outlets.fold(suffix)
    signed = any(
        f"{folded} ".startswith(f"{outlets.fold(name)} ")
        or (domain and outlets.joined(suffix) == outlets.joined(name))
        for name in signatures
        if outlets.fold(name)
        for domain in (outlets.DOMAIN.fullmatch(name),)
    )
    if outlets.known(suffix, authority) or folded in outlets.agencies():
        return True
    barred = separator in {"|", "»", "·", "•", "::"}
    return outlets.capitalised(suffix) and (signed or barred or outlets.shaped(suffix))


def _without_sections(title: str, separator: str) -> str:
    """Drop the sections that stand between title and site: « Titre | International | Le Monde »."""
    while separator == "|" and " | " in title:
        head, _, section = title.rpartition(" | ")
        if len(section.split()) > _SECTION_WORDS or len(head.split()) < SHORTEST_TITLE:
            break
        title = head.strip()
    return title


def _label(title: str, told: str) -> str:
    """Return the section's name that a page's heading holds before the title that the file tells, or nothing.

    « Faits divers Trois blessés… » where the file says « Trois blessés… »; a label that its punctuation ties to the
    title (« Ukraine : … ») is part of it.
    """
    own, said = " ".join(title.split()), " ".join(told.split())
    if len(said.split()) < SHORTEST_TITLE or said[0].islower() or not own.endswith(f" {said}"):
        return ""
    label = title.split()[: len(own.split()) - len(said.split())]
    if len(label) > _SECTION_WORDS or not label[-1][-1].isalnum():
        return ""
    found = re.match(r"\s+".join(map(re.escape, label)), title)
    return found[0] if found else ""


def signatures(article: Article) -> tuple[str, ...]:
    """Return what may bear out a site's name behind the title: signature lines, copyright lines' names, the host."""
    signed = (
        block.text.strip(" ()[]—–-.")
        for _, block in passages.numbered(article, Kind.SIGNATURE)
        if block.text
    )
    owners = (
        found["name"].strip()
        for _, block in passages.numbered(article, *passages.FURNITURE)
        if "©" in block.text and (found := _OWNER.search(block.text))
    )
    host = outlets.host(article.document.hints.get("url", ""))
    return (*signed, *owners, *((host,) if host else ()))


def heading(article: Article) -> tuple[int, str] | None:
    """Return the block that holds the title, and its tidied text."""
    for kind in (Kind.TITLE, Kind.HEADING):
        for number, block in passages.numbered(article, kind):
            before = any(
                other.in_text and other.verdict.kind == Kind.BODY
                for other in article.blocks[:number]
            )
            if block.text and (kind is Kind.TITLE or (block.verdict.keep and not before)):
                return number, block.text.lstrip(">•*#|–— ")
    return None


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the title: the heading in the text, or the file's own word where the text has none."""
    hinted = article.document.hints.get("title", "").strip()
    found = heading(article)
    if found:
        number, text = found
        parted = cut(text, authority, signatures(article))
        evidence = None
        if parted.suffix:
            evidence = phrase("the site’s name « {suffix} » is left out", suffix=parted.suffix)
        label = _label(parted.title, cut(hinted, authority).title)
        if label:
            parted = Cut(parted.title[len(label) :].lstrip(), parted.suffix)
            evidence = phrase("the label « {label} » set before it is left out", label=label)
        where: Where | None = passages.place(article, number, parted.title)
        rule = article.blocks[number].verdict.rule
        return replace(article, title=Fact(parted.title, rule, where, evidence))
    if hinted:
        parted = cut(" ".join(hinted.split()), authority, signatures(article))
        evidence = phrase("the file’s own metadata: « {title} »", title=hinted)
        return replace(article, title=Fact(parted.title, "metadata", None, evidence))
    return article
