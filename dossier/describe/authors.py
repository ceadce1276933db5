"""The authors: bylines, author boxes and signatures; never photographers, agencies or the outlet alone."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import outlets, passages
from dossier.describe.dates import absolute
from dossier.records import Fact, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority, Settings

LONGEST_BYLINE = 200
"""Characters in the longest line that is read as a byline; a longer one is prose."""

_LEAD = re.compile(
    r"^\W{0,4}(?:(?:(?:article |texte |rédigé |ecrit |écrit |publié |posté |signé |propos recueillis |recueilli |"
    r"written |posted |published |reported |story |analyse |reportage |enquête )(?:et \w{1,20} )?)?"
    r"(?:par|by|von|por|di|door|autor|autora|автор|opracował|opracowała)\s?:?\s|(?:auteur|auteure|auteurs|autrice|author|authors|texte|text|journaliste)\s?:\s|"
    r"(?:l[’']|la |le |une? )?(?:éditorial|édito|chronique|billet|point de vue|carte blanche|tribune|analyse|reportage|enquête)"
    r"(?: politique| économique)? (?:de |d[’'])(?=[A-ZÀ-Ž])|"
    r"de notre (?:envoyée?|correspondante?)\s?(?:spéciale?|permanente?)?(?: à [\w’' -]{1,30})?,? )",
    re.IGNORECASE,
)
_ENVOY = re.compile(
    r"^(?P<names>[^,()]{4,80}?)\s?[,(]\s?(?:envoyée?s? spéciale?s?|correspondante?s?|notre correspondante?|"
    r"special correspondent|correspondent|in [A-Z]|à [A-ZÉ])", re.IGNORECASE,
)  # fmt: skip
_NOT_AUTHOR = re.compile(
    r"^\W{0,3}(?:photos?|crédits?|image|images|illustration|vidéo|video|dessin|infographie|traduit|traduction|translated|"
    r"©|source|avec|with|via)\b(?!\s?(?:de )?la rédaction)", re.IGNORECASE,
)  # fmt: skip
_TAIL = re.compile(
    r"\s(?:[-–—|·•]\s|le\s\d|à\s\d|on\s\w{3,9}\s\d|publié\b|mis[e]? à jour|published\b|updated\b|photos?\b|"
    r"pour\s|for\s|avec\s|with\s|in\s[A-Z]|il y a\s|\d)|staff (?:writer|reporter)|[,;]?\s?\(|[•|·©]|\n|,\s?(?:le\s|publié|published|"
    r"à\s[A-ZÀ-Ž]|avec\s|with\s|(?:envoy|correspond|staff|journalist|chef|special|directeur|directrice|professeur|chercheu|ancien|spécialiste))",
    re.IGNORECASE,
)
_ARTICLED = re.compile(r"(?:Le|La|Les|The|L[’'])\b\s?(?=\w)", re.IGNORECASE)
"""What begins an outlet's name and no person's."""
_AVATAR = re.compile(r"^(?:image|photo|avatar|portrait|picture) (?:de |of |d[’'])", re.IGNORECASE)
"""What a page says in place of the picture in an author's box."""
_SPLIT = re.compile(r"\s?(?:,|;|/|&|\bet\b|\band\b|\bET\b|\bAND\b)\s?")
_NEWSROOM = re.compile(
    r"(?:la |the |l[’']|une? )?(?:[ée]quipe de (?:la )?)?(?:rédaction|redaction|editorial (?:team|staff|board)|newsroom|staff)(?:\s[\w’' .-]{2,60})?|"
    r"[\w’'. -]{2,40} (?:staff|editorial (?:team|staff|board)|rédaction)", re.IGNORECASE,
)  # fmt: skip
_NAME = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|de|du|des|la|le|van|von|der|den|di|da|del|el|al|ben|bin|ter|d’[A-ZÉ]\w+|d'[A-ZÉ]\w+)"
    r"(?:\s(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|de|du|des|la|le|van|von|der|den|di|da|del|el|al|ben|bin|ter|d[’'][A-ZÉ]\w+)){0,4}"
)


def names(line: str, authority: Authority, *, bare: bool = False) -> tuple[str, ...]:
    """Read the authors that a line names.

    Args:
        line: one tidied line.
        authority: known outlets, which are no authors.
        bare: read a line without « Par » too, as in a byline or author box.
    """
    if not line or len(line) > LONGEST_BYLINE or _NOT_AUTHOR.match(line):
        return ()
    lead = _LEAD.match(line)
    envoy = _ENVOY.match(line) if not lead else None
    if not (lead or envoy or bare):
        return ()
    said = envoy["names"] if envoy else line[lead.end() :] if lead else line
    said = said.strip()
    newsroom = _NEWSROOM.fullmatch(_TAIL.split(said, maxsplit=1)[0].strip(" .,:"))
    if newsroom:
        return (newsroom[0],)
    said = _TAIL.split(said, maxsplit=1)[0]
    listed = [part.strip(' .,:-–—"“”') for part in _SPLIT.split(said)]
    # One word is a pen name only where it stands first: behind a name it is where the author wrote.
    named = (
        name for at, name in enumerate(listed) if _is_author(name, authority, alone=bool(lead) and not at)
    )  # fmt: skip
    return tuple(dict.fromkeys(named))


def _is_author(name: str, authority: Authority, *, alone: bool) -> bool:
    if _NEWSROOM.fullmatch(name):
        return True
    if not _NAME.fullmatch(name.title() if name.isupper() else name):
        return False
    if _ARTICLED.match(name):
        return False
    if any(word in lexicon.words("not_authors") for word in outlets.fold(name).split()):
        return False
    if outlets.fold(name) in outlets.agencies() or outlets.known(name, authority):
        return False
    # One word is a pen name only behind « Par »: alone on a line it may be anything.
    return len(name.split()) > 1 or (alone and len(name) > len("Ab"))


def _lines(article: Article) -> Iterator[tuple[str, int, str, bool]]:
    """Yield rule, block number, line and whether a bare name there is an author."""
    head, last = passages.head(article), passages.tail(article)
    for kind, rule, always in (
        (Kind.BYLINE, "byline", True),
        (Kind.DATELINE, "byline", False),
        (Kind.HEADING, "byline", False),
        (Kind.AUTHOR_BOX, "author-box", True),
        (Kind.SIGNATURE, "signature", False),
        (Kind.BODY, "signature", False),
    ):
        for number, block in passages.numbered(article, kind):
            if kind is Kind.HEADING and number not in head:
                continue
            if (
                kind is Kind.BYLINE
                and number
                and article.blocks[number - 1].verdict.kind is Kind.RELATED
            ):
                continue  # a teaser's
            if kind is Kind.BODY and (number not in last or not _people(article, number)):
                continue
            bare = always or _people(article, number)
            for line in passages.raw(article, block).splitlines():
                tidy = " ".join(line.split()).strip("•*|– ")
                yield rule, number, _AVATAR.sub("", tidy) if kind is Kind.AUTHOR_BOX else tidy, bare


@functools.cache
def _given() -> frozenset[str]:
    """Return the folded given names of all lists."""
    gendered = lexicon.table("bearers")["names"]
    families = (line.split("|") for line in lexicon.words("slavic_given_names"))
    listed = (lexicon.words("given_names"), *(gendered[one].split() for one in "mf"), *families)
    return frozenset(outlets.fold(name) for names in listed for name in names)


def _people(article: Article, number: int) -> bool:
    """Say whether a line is nothing but persons' names: over the page's dateline, or signing the text."""
    block = article.blocks[number]
    if block.verdict.kind is Kind.HEADING:
        after = article.blocks[number + 1 : number + 2]
        if not after or after[0].verdict.kind not in {Kind.DATELINE, Kind.BYLINE}:
            return False
    elif block.verdict.kind not in {Kind.SIGNATURE, Kind.BODY}:
        return False
    said = _TAIL.split(block.text.strip(" .–—-"), maxsplit=1)[0]
    listed = [part.strip(" ,") for part in _SPLIT.split(said) if part.strip(" ,")]
    given = _given()
    return bool(listed) and all(
        _NAME.fullmatch(name) and len(name.split()) > 1 and outlets.fold(name).split()[0] in given
        for name in listed
    )


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the authors named by the first byline, else by an author box or signature."""
    for rule, number, line, bare in _lines(article):
        found = names(_undated(line), authority, bare=bare)
        if found:
            where = passages.place(article, number, found[0])
            return replace(article, authors=Fact(found, rule, where))
    hinted = article.document.hints.get("author", "").strip()
    if hinted:
        found = names(hinted, authority, bare=True)
        evidence = phrase("the file’s own metadata: « {title} »", title=hinted)
        if found:
            return replace(article, authors=Fact(found, "metadata", evidence=evidence))
    return article


def _undated(line: str) -> str:
    """Cut a line before its first date: « Par Anne Martin, le 12 déc. 2023 »."""
    dated = absolute.find(line)
    if not dated or not dated[0].start:
        return line
    return re.sub(
        r"\s(?:on|le|at|à|du|in)$",
        "",
        line[: dated[0].start].rstrip(" ,-–—|·•:"),
        flags=re.IGNORECASE,
    )
