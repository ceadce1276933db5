"""A reference to what it stands for: the article, the paragraph, the very words; or why it leads nowhere."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.curate import nearest, places
from dossier.curate.remarks import ELISION
from dossier.index import paragraphs
from dossier.index.references import named
from dossier.pages.hand import unread
from dossier.pages.reading.mentions import shorten
from dossier.pages.site import TITLE
from dossier.records import Kind, Paragraph, phrase

if TYPE_CHECKING:
    from dossier.index.references import Reference
    from dossier.pages.site import Site
    from dossier.records import Article, Phrase

ALIKE = 0.6
"""Likeness from which words are proposed for ones that stand nowhere; difflib's own for close matches."""
SHOWN = 8
"""Names proposed at most."""


class DeadError(Exception):
    """A reference that leads nowhere; says why, and the nearest right one."""

    def __init__(self, what: Phrase, cure: Phrase) -> None:
        super().__init__(str(what))
        self.what, self.cure = what, cure


@dataclass(frozen=True, slots=True)
class Cited:
    """What a reference stands for."""

    article: Article
    anchor: str = ""
    """Id in the article's page; empty for the whole article."""
    number: int | None = None
    words: tuple[str, ...] = ()
    """The words as the article has them, in the pieces that elisions leave."""
    moved: bool = False
    """True when the words stand in one paragraph, and the reference gives another's number."""


def resolve(reference: Reference, site: Site) -> Cited:
    """Find what a reference stands for.

    Raises:
        DeadError: when it stands for nothing, or for several things.
    """
    article = _article(reference, site)
    told = paragraphs(article)
    if reference.number is None and not (reference.anchor or reference.words):
        return Cited(article)
    place = _place(reference, article, told, site)
    if not reference.words:
        return Cited(article, place.anchor, place.number) if place else Cited(article)
    return _quoted(reference, article, told, place, site)


def _article(reference: Reference, site: Site) -> Article:
    """Find an article by its id, its address, or the start of either before a sign that is no letter."""
    key = reference.key
    if not key:
        what = phrase("« {text} » cannot be read as a reference.", text=shorten(reference.text, 80))
        raise DeadError(what, unread.cure(reference.text))
    found = named(key, site.dossier.articles)
    if len(found) == 1:
        return found[0]
    said = phrase("« {text} » names no article.", text=reference.text)
    if len(found) > 1:
        said = phrase("« {text} » names several articles.", text=reference.text)
        names = ", ".join(f"[@{one.address}]" for one in found[:SHOWN])
        raise DeadError(said, phrase("Write one of: {names}.", names=names))
    if out := named(key, site.dossier.excluded):
        why = (out[0].curation.excluded or "").rstrip(" .")
        said = phrase("« {text} » names an article that is left out ({why}).", text=reference.text, why=why)  # fmt: skip
        raise DeadError(said, phrase("Take the reference out, or `exclude:` from its sidecar."))
    raise DeadError(said, _nearest(key, site))


def short(article: Article, site: Site) -> str:
    """Return the shortest key that names an article alone."""
    head = re.match(r"[^\W_]+", article.id)
    key = head[0] if head else article.id
    return key if len(named(key, site.dossier.articles)) == 1 else article.address


def _nearest(key: str, site: Site) -> Phrase:
    keys = {short(one, site): one for one in sorted(site.dossier.articles, key=lambda one: one.id)}
    same = [one for one in keys if key.isdigit() and one.isdigit() and int(one) == int(key)]
    if key.isdigit() and not same:  # « 0 » looks like « 10 », and is not meant by it
        return _known(list(keys))
    close = same or difflib.get_close_matches(
        key, [*keys, *(one.address for one in keys.values())], n=1
    )
    if close:
        return phrase("Write {word} if that is what is meant.", word=f"[@{close[0]}]")
    return _known(list(keys))


def _known(keys: list[str]) -> Phrase:
    names = ", ".join(f"[@{one}]" for one in keys[:SHOWN])
    return phrase("Known are: {words}", words=names + ("…" if len(keys) > SHOWN else "."))


def _place(
    reference: Reference, article: Article, told: tuple[Paragraph, ...], site: Site
) -> Paragraph | None:
    """Find the paragraph that a reference names by number or by id; None when it names none."""
    key = short(article, site)
    if reference.number is not None:
        found = [one for one in told if one.number == reference.number]
        last = max((one.number or 0 for one in told), default=0)
        if not found:
            what = phrase(
                "« {text} » names a paragraph that is not there: the article has {last}.",
                text=shorten(reference.text, 120),
                last=last,
            )
            if reference.words and (right := _holders(reference.words, article, told)):
                raise DeadError(what, _write(key, right[0], reference))
            raise DeadError(what, phrase("Write {word} if that is what is meant.", word=f"[@{key} §{last}]"))  # fmt: skip
        return found[0]
    if reference.anchor:
        found = [one for one in told if one.anchor.startswith(reference.anchor)]
        if len(found) != 1 and reference.anchor not in {one.anchor for one in told}:
            what = phrase("« {text} » names a paragraph whose words have changed, or never were.", text=shorten(reference.text, 120))  # fmt: skip
            raise DeadError(what, phrase("Copy the reference anew from the paragraph’s link, or quote its words."))  # fmt: skip
        return found[0]
    return None


def _quoted(
    reference: Reference,
    article: Article,
    told: tuple[Paragraph, ...],
    place: Paragraph | None,
    site: Site,
) -> Cited:
    """Find quoted words, in the paragraph named if there is one."""
    holders = _holders(reference.words, article, told)
    if place in holders:
        holders = [one for one in holders if one == place]
    if len(holders) == 1:
        at = holders[0]
        words = spans(reference.words, article.blocks[at.block].text)
        return Cited(article, at.anchor, at.number, words or (), moved=place not in (None, at))
    text = shorten(reference.text, 200)
    key = short(article, site)
    if not holders:
        raise DeadError(*_absent(reference, article, told, key))
    what = phrase("« {text} »: the words stand in several paragraphs.", text=text)
    near = place.block if place else 0
    best = min(holders, key=lambda one: abs(one.block - near))
    raise DeadError(what, _write(key, best, reference))


def _holders(words: str, article: Article, told: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Return the paragraphs that hold some words; the title where none does."""
    found = [one for one in told if spans(words, article.blocks[one.block].text) is not None]
    return found or [
        Paragraph(at, TITLE, None)
        for at, block in enumerate(article.blocks)
        if block.verdict.keep and block.verdict.kind is Kind.TITLE and spans(words, block.text)
    ]


def spans(words: str, text: str) -> tuple[str, ...] | None:
    """Return quoted words as a text has them, piece by piece between elisions; None where it has them not."""
    found, at = [], 0
    for piece in ELISION.split(words):
        if not piece.strip():
            continue
        place = next((one for one in places(piece, text) if one[0] >= at), None)
        if place is None:
            return None
        found.append(text[place[0] : place[1]])
        at = place[1]
    return tuple(found) or None


def _write(key: str, at: Paragraph, reference: Reference) -> Phrase:
    number = f" §{at.number}" if at.number else ""
    said = f"[@{key}{number} «\u202f{shorten(reference.words, 60)}\u202f»]"
    return phrase("Write {word} if that is what is meant.", word=said)


def _absent(
    reference: Reference, article: Article, told: tuple[Paragraph, ...], key: str
) -> tuple[Phrase, Phrase]:
    """Say that words stand nowhere in an article's text, and which ones look most like them."""
    text = shorten(reference.text, 200)
    shown = {one.block for one in told}
    for at, block in enumerate(article.blocks):
        if at not in shown and spans(reference.words, block.text):
            what = phrase("« {text} »: the words stand in a line that is set aside.", text=text)
            return what, phrase("Quote the article’s text, or add the line under `keep:`.")
    what = phrase("« {text} »: the article does not hold these words.", text=text)
    best, score, near = None, ALIKE, ""
    for one in told:
        said, like = nearest.passage(reference.words, article.blocks[one.block].text)
        if like > score:
            best, score, near = one, like, said
    if best is None:
        return what, phrase("Copy the words from the article’s page.")
    number = f" §{best.number}" if best.number else ""
    right = f"[@{key}{number} «\u202f{shorten(near, 120)}\u202f»]"
    return what, phrase("Write {word} if that is what is meant.", word=right)
