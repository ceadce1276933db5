"""What a curator meant by a key or a date that is not written as it is wanted here."""

from __future__ import annotations

import difflib
import functools
import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, Literal

from babel import Locale

from dossier.catalogue import LANGUAGES
from dossier.records import PartialDate, phrase
from dossier.wording import month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Phrase

_OTHER = {
    "title": "titre heading headline",
    "published": "date publie publication date_publication date_de_publication paru parution",
    "updated": "maj modifie mis_a_jour mise_a_jour",
    "authors": "auteur auteurs author",
    "language": "langue lang",
    "url": "adresse lien link address",
    "curator": "documentaliste",
    "note": "remarque commentaire comment",
    "notes": "remarques commentaires comments",
    "exclude": "exclu exclus exclure exclusion ecarter ecarte raison reason",
    "pin": "epingle epingler pinned",
    "part": "partie parties section parts",
    "order": "ordre rang rank",
    "tags": "tag etiquette etiquettes mot_cle mots_cles motscles keyword keywords",
    "summary": "resume abstract",
    "publish": "publier diffuser diffusion",
    "reuse": "reutilisation licence license",
    "withdrawn": "retire retirer retrait withdraw",
    "keep": "garder garde",
    "drop": "supprimer oter remove delete",
    "actors": "acteur acteurs actor persons",
    "kind": "genre type nature",
    "name": "nom",
    "spellings": "graphie graphies orthographes variante variantes alias aliases spelling",
    "country": "pays",
    "owner": "proprietaire",
    "ownership": "statut propriete",
    "domain": "domaine site",
    "ignore": "ignorer ignored",
    "meaning": "sens signification definition",
    "acronym": "sigle acronyme",
    "words": "mots",
    "text": "texte",
    "by": "par",
    "on": "le",
    "from": "de du depuis",
    "to": "a au jusque",
    "intro": "introduction",
    "add": "ajouter",
    "caption": "legende",
    "heading": "intertitre sous_titre",
    "lead": "chapeau chapo",
    "body": "texte corps paragraphe",
    "table": "tableau",
    "list": "liste",
    "quotation": "citation",
    "byline": "auteur auteurs",
    "advertisement": "publicite pub",
    "person": "personne",
    "organisation": "organization organisme entreprise societe parti institution company",
    "place": "lieu ville",
    "press": "presse journal",
    "agency": "agence",
    "aggregator": "agregateur",
    "state": "etat d_etat etatique",
    "private": "prive privee",
    "machine-translated": "traduit traduction traduction_automatique",
    "opinion": "tribune editorial",
    "press-release": "communique communique_de_presse",
    "sponsored": "sponsorise publi_redactionnel publicite",
}
"""Words that are written for a key or a value: French ones, since curators are, and English ones beside it."""

ALIKE = 0.75
"""Likeness from which words of a seed are proposed: what differs is an accent, an ending, a figure."""
_MARKS = ".,;:!?«»“”\"'()"
LONGER = (-1, 0, 1, 2)
"""Words that a text may have more than those quoted: one that was put in or taken out since."""
SHORTEST, LONGEST = 8, 200_000
"""Signs of quoted words, and of a seed's text, between which words are compared."""

_NUMBERS = re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/. -]?(?P<month>\d{2})[/. -]?(?P<day>\d{2})")
_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:er|st|nd|rd|th)?\.? )?(?:(?:de|of) )?(?P<month>[^\W\d]+)\.? (?P<year>\d{4})"
    r"|(?P<month2>[^\W\d]+)\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?,? (?P<year2>\d{4})"
)


def word(given: str, known: Iterable[str]) -> Phrase:
    """Propose the known word that was meant by a given one, or list them all when they are few."""
    ordered = list(known)
    folded = _bare(given).replace("-", "_").replace(" ", "_")
    right = [key for key, others in _OTHER.items() if folded in others.split() and key in ordered]
    close = right or difflib.get_close_matches(given.casefold(), ordered, n=1, cutoff=0.6)
    if close:
        return phrase("Write « {word} » if that is what is meant.", word=close[0])
    return phrase("Known are: {words}.", words=", ".join(ordered))


def passage(words: str, text: str) -> tuple[str, float]:
    """Return the run of a text's words that looks most like some words, and how much, 0 to 1."""
    wanted, given = words.split(), text.split()
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(" ".join(wanted).casefold())
    sought = {_bare(word).strip(_MARKS) for word in wanted}
    held = [0, *itertools.accumulate(_bare(word).strip(_MARKS) in sought for word in given)]
    # a run without half of the words is not looked at closely: that takes long
    few = len(wanted) // 2
    best, score = "", 0.0
    for length in sorted({max(1, len(wanted) + more) for more in LONGER}):
        for at in range(max(1, len(given) - length + 1)):
            if held[min(at + length, len(given))] - held[at] < few:
                continue
            window = " ".join(given[at : at + length])
            matcher.set_seq1(window.casefold())
            if matcher.quick_ratio() > score and (like := matcher.ratio()) > score:
                best, score = window, like
    return best, score


def quoted(words: str, texts: Iterable[str]) -> Phrase | None:
    """Propose the words of a seed that look most like quoted ones that it does not hold; None where none do."""
    held = list(texts)
    told = sum(map(len, held))
    if not told or told > LONGEST or len(words) < SHORTEST:
        return None
    best, like = max((passage(words, text) for text in held), key=lambda found: found[1])
    if like < ALIKE:
        return None
    return phrase("Write « {word} » if that is what is meant.", word=best)


def code(given: str, table: Literal["languages", "territories"]) -> str | None:
    """Return the code of a language or a territory that is given by its name, in a language of the interface."""
    return _codes(table).get(_bare(given))


@functools.cache
def _codes(table: Literal["languages", "territories"]) -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for key, name in sorted(getattr(Locale.parse(language), table).items()):
            if re.fullmatch(r"[a-z]{2,3}|[A-Z]{2}", key):
                found.setdefault(_bare(name), key)
    return found


def day(given: str) -> str | None:
    """Return a date in figures or words as it is wanted here; empty when it is a day that no calendar has."""
    words = " ".join(_bare(given).split())
    found = _NUMBERS.fullmatch(words) or _YEAR_FIRST.fullmatch(words) or _WORDS.fullmatch(words)
    if not found:
        return None
    told = {key.rstrip("2"): value for key, value in found.groupdict().items() if value}
    number = told["month"] if told["month"].isdigit() else _months().get(told["month"])
    if number is None:
        return None
    said = f"{told['year']}-{int(number):02}" + (f"-{int(told['day']):02}" if "day" in told else "")
    try:
        return str(PartialDate(said).edtf)
    except ValueError:
        return ""


@functools.cache
def _months() -> dict[str, int]:
    """Return the months' names, whole and short, in the languages of the interface."""
    return {
        _bare(month(number, language, width)).rstrip("."): number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number in range(1, 13)
    }


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip()
