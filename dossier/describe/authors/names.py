"""Whom a line names as authors: « Par Anne Martin et Luc Durand, envoyés spéciaux », « Von Anna Keller »."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import outlets

if TYPE_CHECKING:
    from dossier.records import Authority

LONGEST_BYLINE = 200
"""Characters in the longest line that is read as a byline; a longer one is prose."""
_FEWEST_OF_OUTLET = 2
"""Words of a name that must remain when the outlet behind it is cut."""

_GENRE = (
    r"article|texte?s?|entretien|interview|reportage|enquête|récit|analyse|portrait|décryptage|chronique|éditorial|édito|tribune|billet|"
    r"point de vue|carte blanche|documentaire|podcast|film|kommentar|kolumne|gastbeitrag|gastkommentar|essay|bericht|columna|artículo|análisis|crónica|"
    r"entrevista|opinión|articolo|intervista|commento|analisi|words|story|column|analysis|report|reporting|opinion|propos"
)
_SIGNED = "article|texte|reportage|enquête|récit|analyse|décryptage|chronique|éditorial|édito|tribune|billet|point de vue|carte blanche|documentaire"
"""Genres whose « de » is their author's; a portrait's or an interview's is whom they are about."""
_DONE = (
    r"rédigée?s?|[ée]crite?s?|signée?s?|réalisée?s?|publiée?s?|postée?s?|recueillie?s?|préparée?s?|proposée?s?|written|posted|published|reported|compiled|"
    r"geschrieben|verfasst|escrito|publicado|scritto|a cura"
)
_BY = r"par|by|von|por|di|door|autor|autora|автор|opracował|opracowała"
_CAPITAL = r"(?-i:(?=[A-ZÀ-ÖØ-ÞĀ-Ž]))"
LEAD = re.compile(
    rf"^\W{{0,4}}(?:(?:(?:l[’']|la |le |une? |ein |eine |un |una )?(?:{_GENRE})(?: politique| économique)? )?"
    rf"(?:(?:{_DONE})(?: (?:et|und|and|y) \w{{1,20}})? ){{0,2}}(?:{_BY})\s?:?\s|"
    rf"(?:auteure?s?|autrices?|authors?(?: of (?:the|this) article)?|textes?|text|journalistes?|autor(?:in)?|autore|autores|redacción|redaktion)\s?:\s|"
    rf"(?:l[’']|la |le |une? )?(?:{_SIGNED})(?: politique| économique)? (?:de |d[’']|signée? ){_CAPITAL}|textes? {_CAPITAL}|"
    rf"(?:de |von |dal )?(?:notre|nos|unserer?m?|nuestra?|nostr[oa]) (?:envoyée?s?|correspondante?s?|korrespondent(?:in)?|corresponsal|enviad[oa]|inviat[oa]|corrispondente)"
    rf"(?:\s(?:spéciale?|spéciaux|permanente?|especial))?(?: (?:à|en|au|in|aus|a|da) [\w’' -]{{1,30}}?)?(?:,? {_CAPITAL}|, ))",
    re.IGNORECASE,
)
"""What leads to authors' names."""
_ENVOY = re.compile(
    r"^(?P<names>[^,()]{4,80}?)\s?[,(]\s?(?:envoyée?s? spéciale?s?|correspondante?s?|notre correspondante?|"
    r"special correspondent|correspondent|corresponsal|korrespondent|in [A-Z]|à [A-ZÉ])", re.IGNORECASE,
)  # fmt: skip
_NOT_AUTHOR = re.compile(
    r"^\W{0,3}(?:photos?|fotos?|crédits?|image|images|bild(?:er)?|illustration|vidéo|video|dessin|infographie|traduit|traduction|traducido|übersetzt|"
    r"translated|©|source|quelle|fuente|avec|with|mit|via)\b(?!\s?(?:de )?la rédaction)", re.IGNORECASE,
)  # fmt: skip
_TAIL = re.compile(
    r"\s(?:[-–—|·•]\s|le\s\d|à\s\d|on\s\w{3,9}\s\d|publié\b|mis[e]? à jour|published\b|updated\b|aktualisiert\b|actualizado\b|photos?\b|"
    r"pour\s|for\s|für\s|para\s|per\s|avec\s|with\s|mit\s|con\s|in\s[A-Z]|il y a\s|\d|@)|staff (?:writer|reporter)|[,;]?\s?\(|[•|·©]|\n|,\s?(?:le\s|publié|published|"
    r"mis[e]? à|à\s[A-ZÀ-Ž]|avec\s|with\s|one of|(?:envoy|correspond|korrespond|corresponsal|staff|journalist|redakteur|redactora?|chef|special|directeur|directrice|professeur|chercheu|ancien|spécialiste|"
    r"senior|editor|reporter|columnist|producer|writer))|(?<=\w\w)\.\s(?=[A-ZÀ-Ž])|;\s?(?:edit|writ|photo|additional|translat)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Redakt|Journalist|Published|Updated|Publié|Mis à jour|Aktualisiert|Twitter|Follow|Staff|Editor|Reporter|Senior)\w*)"
    r"|(?<=[a-zà-ÿ])(?=\d)|(?<=^By)(?=[A-Z])|(?<=^Par)(?=[A-Z])|(?<=^Von)(?=[A-Z])"
)
"""Where a page's text has lost the space between a name and what stands behind it."""
_TITLES = re.compile(
    r"\b(?:Dr|Prof|Pr|Mag|Dipl|Ing)\.\s|,? (?:MD|MA|MS|RD|RDN|PhD|Ph\.D\.|Psy\.D\.|Twitter)(?=,|$|\s)"
)
_WHERE = re.compile(
    r"\s(?:in|à|en|aus)\s[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?(?=\s(?:and|et|und|y)\s)"
)
"""Where each of several authors wrote: « Tom Hall in Kyiv and Ann Lee in Lviv »."""
ROLE = re.compile(
    r"(?:(?:grande? |senior |staff |freier? |chef-|chief |deputy |associate |contributing |managing |political |foreign |science |tech |news |sports? )*"
    r"(?:journalistes?|rédacteurs?|rédactrices?|reporters?|éditorialistes?|chroniqueurs?|chroniqueuses?|correspondante?s?|redakteur(?:in)?|redakteure|reporterin|korrespondent(?:in)?|"
    r"volontär(?:in)?|autor(?:in)?|editors?|writers?|correspondents?|columnists?|producers?|redactora?|periodista|corresponsal|colaboradora?|giornalista|redattore|redattrice|"
    r"philosophe|économiste|politologue|historienne?|sociologue|avocate?|professeure?|essayiste|écrivaine?|journalist(?:in)?)\b.{0,60})",
    re.IGNORECASE,
)
"""What stands behind or under a name in an author's card: « Journaliste », « Redakteurin », « Redactora de tribunales »."""
_ARTICLED = re.compile(r"(?:Le|La|Les|The|L[’']|Der|Die|Das|El|Il)\b\s?(?=\w)", re.IGNORECASE)
"""What begins an outlet's name and no person's."""
_SPLIT = re.compile(r"\s?(?:,|;|/|&|\bet\b|\band\b|\bund\b|\by\b|\be\b|\bET\b|\bAND\b)\s?")
NEWSROOM = re.compile(
    r"(?:la |the |l[’']|une? |die )?(?:[ée]quipe de (?:la )?)?(?:rédaction|redaction|redacción|redazione|editorial (?:team|staff|board)|newsroom|staff)(?:\s[\w’' .-]{2,60})?|"
    r"[\w’'. -]{2,40} (?:staff|editorial (?:team|staff|board)|rédaction)", re.IGNORECASE,
)  # fmt: skip
_PARTICLE = r"de|du|des|da|dos|la|le|van|von|vom|zu|der|den|di|del|della|el|al|ben|bin|ter"
_PROPER = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|[dD][’'][A-ZÉ]\w+"
_NAME = re.compile(rf"(?:{_PROPER}|{_PARTICLE})(?:\s(?:{_PROPER}|{_PARTICLE})){{0,4}}")
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.\s?-?){2,4}|[A-ZÀ-Þ]\.-?[A-ZÀ-Þ]\.?")
"""« J.U. », « B. C. »: how some newspapers sign."""


def names(line: str, authority: Authority, *, bare: bool = False) -> tuple[str, ...]:
    """Read the authors that a line names.

    Args:
        line: one tidied line.
        authority: known outlets, which are no authors.
        bare: read a line without « Par » too, as in a byline or author box.
    """
    if not line or len(line) > LONGEST_BYLINE or _NOT_AUTHOR.match(line):
        return ()
    line = _WHERE.sub("", _TITLES.sub("", _GLUED.sub(" ", line)))
    lead = LEAD.match(line)
    envoy = _ENVOY.match(line) if not lead else None
    if not (lead or envoy or bare):
        return ()
    said = (envoy["names"] if envoy else line[lead.end() :] if lead else line).strip()
    newsroom = NEWSROOM.fullmatch(_TAIL.split(said, maxsplit=1)[0].strip(" .,:"))
    if newsroom:
        agency = outlets.fold(newsroom[0]).removesuffix(" staff") in outlets.agencies()
        return () if agency else (newsroom[0],)
    said = _TAIL.split(said, maxsplit=1)[0]
    listed = [_cut(part.strip(' .,:-–—"“”'), part, authority) for part in _SPLIT.split(said)]
    # One word is a pen name only where it stands first: behind a name it is where the author wrote.
    named = (
        name for at, name in enumerate(listed) if _is_author(name, authority, lead=bool(lead), first=not at)
    )  # fmt: skip
    return tuple(dict.fromkeys(named))


def _cut(name: str, spelt: str, authority: Authority) -> str:
    """Cut a function or outlet behind a name (« Daniel Roth Redakteur »), and the name told twice over."""
    if INITIALS.fullmatch(spelt.strip()):
        return spelt.strip()
    half = len(name) // 2
    if name[:half] == name[half:]:
        name = name[:half]
    parts = name.split()
    for number in range(_FEWEST_OF_OUTLET, len(parts)):
        rest = [" ".join(parts[number:end]) for end in range(number + 1, len(parts) + 1)]
        if ROLE.fullmatch(rest[-1]) or any(outlets.known(one, authority) for one in rest):
            return " ".join(parts[:number])
    return name


def _is_author(name: str, authority: Authority, *, lead: bool, first: bool) -> bool:
    if NEWSROOM.fullmatch(name) or INITIALS.fullmatch(name):
        return True
    if not _NAME.fullmatch(name.title() if name.isupper() else name) or _ARTICLED.match(name):
        return False
    folded = outlets.fold(name)
    told = folded.split()
    if any(word in _no_names() for word in told) or folded in outlets.agencies():
        return False
    if outlets.known(name, authority) or (not lead and any(word in _trade() for word in told)):
        return False
    # One word is a pen name only behind « Par »: alone on a line it may be anything.
    return len(told) > 1 or (lead and first and len(name) > len("Ab") and told[0] not in _pens())


@functools.cache
def _no_names() -> frozenset[str]:
    return frozenset(lexicon.words("not_authors"))


@functools.cache
def _trade() -> frozenset[str]:
    """Return words of which outlets' names are made; behind « Par » they may be a person's."""
    return frozenset(word for line in lexicon.words("outlet_words") for word in line.split())


@functools.cache
def _pens() -> frozenset[str]:
    """Return what publishing software signs with: « Publié par admin »."""
    return frozenset(
        {
            "admin",
            "administrator",
            "administrateur",
            "webmaster",
            "editor",
            "guest",
            "user",
            "root",
            "wordpress",
            "site",
            "team",
            "desk",
        }
    )


@functools.cache
def given() -> frozenset[str]:
    """Return the folded given names of all lists."""
    gendered = lexicon.table("bearers")["names"]
    families = (line.split("|") for line in lexicon.words("slavic_given_names"))
    firsts = (line.split() for line in lexicon.words("first_names"))
    listed = (
        lexicon.words("given_names"),
        *(gendered[one].split() for one in "mf"),
        *families,
        *firsts,
    )
    return frozenset(outlets.fold(name) for names in listed for name in names)


def people(said: str) -> bool:
    """Say whether words are nothing but persons' names, each begun by a given name of the lists."""
    said = _TAIL.split(_GLUED.sub(" ", said).strip(" .–—-"), maxsplit=1)[0]
    listed = [part.strip(" ,") for part in _SPLIT.split(said) if part.strip(" ,")]
    known = given()
    return bool(listed) and all(
        _NAME.fullmatch(name.title() if name.isupper() else name)
        and len(name.split()) > 1
        and outlets.fold(name.split()[0]) in known
        for name in listed
    )
