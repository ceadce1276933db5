"""The site's own name as its furniture gives it away: copyright line, « Suivez X sur », first line, e-mail addresses.

One sign alone is often another site's or a tag; a name is believed when signs of two kinds meet, or when the page says
outright whose it is. What is concluded so is inferred, with its lines as evidence.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import agency, glance, outlets, passages
from dossier.describe.source.claims import Claim
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority

OWN, RIGHTS, KNOWN, ADDRESS, ALONE, MENTIONED = 3, 3, 2, 2, 1, 1
"""What a sign weighs: the page says whose it is; a copyright line; an outlet of the lists alone on a line; words to its
readers; any name alone on the file's first or last lines; a company's copyright line, a domain."""
ENOUGH = 3
EDGE = 3
"""Lines at either end of the file whose names may be the site's."""
LONGEST_LINE = 240
MOST_LINES = 1500
"""Lines looked at: a site's furniture is not longer."""
_SHORTEST_KEY = 2
_SPOKEN = frozenset(
    {
        Kind.TITLE,
        Kind.REPEATED_TITLE,
        Kind.CAPTION,
        Kind.CREDIT,
        Kind.BODY,
        Kind.QUOTATION,
        Kind.LEAD,
    }
)
"""Lines that are the article's own: only what says outright whose page it is counts there."""

_NOTICES = frozenset({Kind.LEGAL, Kind.SITE_NOTICE})

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž0-9][\w’'.+&]*(?:-[\w’'.+]+)*"
_NAME = (
    r"(?P<name>(?:https?://)?(?:www\.)?[a-z0-9-]{2,40}\.(?:com|org|net|info|fr|de|be|ch|ca|uk|co\.uk|es|it|eu|tv)\b|"
    rf"(?:[Tt]he |[Ll][ea]s? |L[’'])?{_WORD}(?: (?:{_WORD}|of|the|and|de|du|des|la|le|et|en|&|della|del)){{0,4}})"
)
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\W{0,4}(?:(?:©|\([cC]\)|[Cc]opyright|by)\W{0,3}){0,2}(?:(?:19|20)\d\d(?:\s?[-–—,]\s?(?:19|20)\d\d)?)?\W{0,3}"
    r"(?:by |to |of )?(?P<name>[^\W_a-z][^\n,;:|–—“”«»()©]{1,60}?)(?=$|\s[-|]|[,;:|–—“”«»()©]|\.(?:\s|$))(?P<end>.{0,40})"
)  # fmt: skip
_NAMELESS = re.compile(r"(?:©|\(c\)|copyright|[\s\d–—-])+", re.IGNORECASE)
"""A copyright line whose name stands on the next."""
_LEGAL_FORM = re.compile(
    r",? (?:Inc|Ltd|Limited|LLC|SAS?|SARL|GmbH|AG|plc|PLC|S\.A|SpA|S\.p\.A)\b\.?(?: |$)"
)
"""What alone makes no other name of an outlet's: « Echo des Alpes SAS »."""
_COMPANY = re.compile(
    r",? (?:Inc|Ltd|Limited|LLC|L\.L\.C|L\.P|SAS?|SARL|GmbH|AG|SE|plc|PLC|BV|NV|S\.A|SpA|S\.p\.A|S\.r\.l|Co|Corp|Corporation|Company|Media|Group|Groupe|"
    r"Publishing|Publishers|Holdings?|Networks?|Ventures|Enterprises|Interactive|Digital|Private|Pvt|Organi[sz]ation|Association|Verlag|Communications?|Éditions|Editions|Benchmark)\b\.?",
)
_RESERVED = re.compile(
    r"(?:[,.\s]|^)+(?:all|tous|alle|todos|tutti|terms|conditions|mentions|19\d\d|20\d\d)\b.*$",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"\b(?:getty|shutterstock|istock|sipa|abaca|unsplash|photo|adobe|depositphotos|pixabay)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"(?:^|\b(?:sur|on|auf|from|by)\s|@|www\.)(?P<name>[a-z0-9-]{3,40}(?:\.[a-z]{2,3}){1,2})\b(?!@)",
    re.IGNORECASE,
)
_PROVIDERS = frozenset(["gmail", "yahoo", "hotmail", "outlook", "orange", "free", "facebook", "twitter", "instagram", "youtube", "linkedin",
                        "google", "wordpress", "t", "x", "tiktok", "whatsapp", "telegram", "bit", "pic", "example"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """A line that speaks for a name."""

    number: int
    name: str
    """As the line spells it."""
    kind: str
    weight: int


@functools.cache
def _patterns() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    found = []
    for kind, weight in (("own", OWN), ("address", ADDRESS)):
        for words in lexicon.table("own_names")[kind]:
            parts = [f"(?i:{part})" for part in words.split("{name}")]
            found.append((kind, weight, re.compile(_NAME.join(parts))))
    return tuple(found)


@functools.cache
def _triggers() -> frozenset[str]:
    """Return words of which one stands in every line that a pattern fits."""
    words = " ".join(lexicon.table("own_names")["own"] + lexicon.table("own_names")["address"])
    return frozenset(word for word in re.findall(r"[^\W\d_]{3,}", words.lower())) | {"à", "e"}


def signs(article: Article, authority: Authority) -> tuple[Sign, ...]:
    """Return the lines of an article's furniture that speak for a name, in order."""
    return tuple(_signs(article, authority))


def _signs(article: Article, authority: Authority) -> Iterator[Sign]:
    last = max((number for number, _ in passages.running(article)), default=0)
    head = {*passages.head(article), *passages.zone(article)}
    edges = {*range(EDGE), *range(len(article.blocks) - EDGE, len(article.blocks))}
    for number, block in enumerate(article.blocks[:MOST_LINES]):
        text = block.text.lstrip("•*|–- ").strip()
        if not text or len(text) > LONGEST_LINE:
            continue
        spoken = block.verdict.kind in _SPOKEN and (block.in_text or not block.verdict.keep)
        yield from _said(number, text, spoken=spoken)
        pictured = block.verdict.kind in {Kind.CAPTION, Kind.CREDIT} and number <= last + EDGE
        if pictured or block.verdict.kind in {Kind.TITLE, Kind.REPEATED_TITLE}:
            continue
        if "©" in text or "opyright" in text or "(c)" in text.lower():
            below = (
                number >= min(last, len(article.blocks) - EDGE) or block.verdict.kind in _NOTICES
            )
            following = article.blocks[number + 1].text if number + 1 < len(article.blocks) else ""
            text = f"{text} {following}" if _NAMELESS.fullmatch(text) else text
            yield from _rights(number, text, authority, below=below)
        if len(text.split()) <= outlets.LONGEST_NAME:
            yield from _alone(number, text, authority, edge=number in edges, near=number in head)


def _said(number: int, text: str, *, spoken: bool) -> Iterator[Sign]:
    if glance.lacks(text, _triggers()):
        return
    for kind, weight, pattern in _patterns():
        if kind != "own" and spoken and len(text) > passages.SHORTEST_PROSE:
            continue
        found = pattern.search(text)
        if found:
            yield Sign(number, _tidy(found["name"]), kind, weight)


def _rights(number: int, text: str, authority: Authority, *, below: bool) -> Iterator[Sign]:
    for found in _RIGHTS.finditer(text):
        name = _tidy(_RESERVED.sub("", found["name"]))
        if not below or _PICTURES.search(text) or outlets.fold(name) in outlets.agencies():
            continue
        bare = _COMPANY.sub("", f" {name}").strip()
        if len(bare.split()) > outlets.LONGEST_NAME:
            continue
        company = bare != name or _COMPANY.search(found["end"])
        if bare:
            weight = RIGHTS if outlets.capitalised(bare) else RIGHTS - 1
            itself = outlets.known(bare, authority) or (
                outlets.shaped(bare) and _LEGAL_FORM.sub("", name) == bare
            )
            weight = MENTIONED if company and not itself else weight
            yield Sign(number, bare, "rights", weight)


def _alone(
    number: int, text: str, authority: Authority, *, edge: bool, near: bool
) -> Iterator[Sign]:
    first, *others = agency.BETWEEN.split(text)
    credited = all(outlets.fold(other) in outlets.agencies() for other in others)
    known = outlets.known(text, authority) or (
        outlets.known(first, authority) if credited else None
    )
    if known:
        yield Sign(number, known.name, "known", KNOWN + near)
    elif outlets.DOMAIN.fullmatch(text):
        yield Sign(number, text, "domain", MENTIONED)
    elif (edge or near) and text[0].isupper():
        yield Sign(number, text, "alone", ALONE)
    found = _HERE.search(text)
    if found and outlets.joined(found["name"]) not in _PROVIDERS:
        yield Sign(number, found["name"], "domain", MENTIONED)


def _tidy(name: str) -> str:
    """Cut the small words and stops at the end of a name."""
    return re.sub(r"(?:[\s,.'’]|\b(?:of|the|and|de|du|des|la|le|et|en|&|della|del)$)+$", "", name)


def _names_site(name: str) -> bool:
    """Say whether words may be a site's name at all: « Privacy Policy » and « Newsletter » are of every site."""
    told = outlets.fold(name).split()
    never = lexicon.table("own_names")["never"].split()
    if outlets.fold(name) in lexicon.table("own_names")["owners"]:
        return False
    return bool(told) and not all(
        word in never or word in lexicon.words("not_authors") for word in told
    )


def weighed(
    found: tuple[Sign, ...], authority: Authority
) -> dict[str, tuple[int, tuple[Sign, ...]]]:
    """Return by joined letters what the signs for a name weigh, each kind counted once; a longer name backs its beginning."""
    by_key: dict[str, list[Sign]] = {}
    for sign in found:
        key = outlets.joined(sign.name)
        if len(key) >= _SHORTEST_KEY and not key.isdigit() and _names_site(sign.name):
            by_key.setdefault(key, []).append(sign)
    weights = {}
    for key, mine in by_key.items():
        kinds = {sign.kind: sign.weight for sign in sorted(mine, key=lambda one: one.weight)}
        backed = any(other != key and other.startswith(key) for other in by_key) and len(key) > 3  # noqa: PLR2004
        listed = any(outlets.known(sign.name, authority) for sign in mine)
        hard = listed or any(kind in {"own", "rights", "known", "domain"} for kind in kinds)
        # an outlet of the lists alone on a line is as often a sister site's
        total = sum(kinds.values()) + backed + (listed and set(kinds) != {"known"})
        weights[key] = (total if hard else 0, tuple(mine))
    return weights


def believed(article: Article, authority: Authority, domain: str = "") -> Iterator[Claim]:
    """Yield the outlet that the page's furniture speaks for, where it speaks for one alone.

    Args:
        article: judged blocks.
        authority: known outlets.
        domain: the page's own host, if the file names it; a name of the same letters is its name.
    """
    weights = weighed(signs(article, authority), authority)
    if domain and outlets.joined(domain) in weights:
        yield _claim(article, authority, weights[outlets.joined(domain)][1])
        return
    ranked = sorted(weights.items(), key=lambda each: (-each[1][0], each[0]))
    ranked = [each for each in ranked if each[1][0] >= ENOUGH]
    if not ranked or (len(ranked) > 1 and ranked[1][1][0] == ranked[0][1][0] and not _same(ranked)):
        return
    yield _claim(article, authority, ranked[0][1][1])


def _same(ranked: list[tuple[str, tuple[int, tuple[Sign, ...]]]]) -> bool:
    """Say whether the two first names are one: the one begins the other."""
    first, second = ranked[0][0], ranked[1][0]
    return first.startswith(second) or second.startswith(first)


def _claim(article: Article, authority: Authority, mine: tuple[Sign, ...]) -> Claim:
    best = max(mine, key=lambda sign: (sign.weight, " " in sign.name, -sign.number))
    names = (spelt for sign in mine for spelt in (sign.name, f"The {sign.name}", f"Le {sign.name}"))
    known = next((found for name in names if (found := outlets.known(name, authority))), None)
    lines = dict.fromkeys(article.blocks[sign.number].text[:80] for sign in (best, *mine))
    evidence = phrase("« {words} »", words=" » ; « ".join(list(lines)[:EDGE]))
    rule = "copyright-line" if best.kind == "rights" else "own-name"
    where = passages.place(article, best.number, best.name)
    return Claim(known or outlets.named(best.name, authority), rule, where, evidence, inferred=True)
