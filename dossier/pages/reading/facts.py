"""Facts as rows of the box above an article: what is known, on whose word, and how surely."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dossier.pages.reading.grounds import ASIDE, CURATOR, Why, put_aside, why, words_of
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.typeset import tongue_of
from dossier.pages.render import outward
from dossier.pages.words import whose
from dossier.wording import day, enumerate_, minutes, number, plural, quoted

if TYPE_CHECKING:
    from dossier.pages.site import Site
    from dossier.records import Article, Fact, PartialDate


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a row."""

    text: str
    target: str = ""
    """Page of the dossier to link to."""
    out: str | None = None
    """Address outside to link to."""
    anchor: str = ""
    """Id on the same page to link to."""
    tongue: str = ""
    """Language of the text, where it is not the site's."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its values, and what must be said with them."""

    name: str
    """Class of the row."""
    label: str
    values: tuple[Value, ...]
    unknown: bool = False
    """True when the row says that the fact is not known."""
    inferred: bool = False
    curator: bool = False
    qualifier: str = ""
    evidence: str = ""
    """Clues to an unknown fact."""
    why: Why | None = None
    """What a known fact stands on."""


def row(name: str, label: str, values: tuple[Value, ...], fact: Fact[Any], site: Site) -> Row:
    """Make the row of a known fact."""
    return Row(
        name,
        label,
        values,
        inferred=fact.inferred,
        curator=fact.rule == CURATOR,
        qualifier=site.say(fact.qualifier),
    )


def titled(article: Article, heading: str, site: Site) -> Value:
    """Lead to an article by its heading, shortened, in its own language."""
    tongue = tongue_of(article, site.options.language)
    return Value(shorten(heading), target=site.article_uri(article), tongue=tongue)


def rows(article: Article, site: Site) -> tuple[Row, ...]:
    """Return the box's rows in the order in which an analyst asks: who says it, when, by whom, in what state."""
    facts: dict[str, Fact[Any] | None] = {
        "source": article.source,
        "via": article.via,
        "agency": article.agency,
        "authors": article.authors,
        "published": article.published,
        "updated": article.updated,
        "retrieved": article.retrieved,
        "language": article.language,
        "original": article.url,
        "archive": article.archive,
    }
    found = (*_origin(article, site), *_dates(article, site), *_making(article, site))
    return tuple(
        replace(one, why=why(article, fact, site)) if (fact := facts.get(one.name)) else one
        for one in found
    )


def _origin(article: Article, site: Site) -> list[Row]:
    speak = site.speak
    if article.source:
        source = article.source.value
        value = Value(source.name, target=site.source_uri(source.id))
        found = [row("source", speak("Source"), (value,), article.source, site)]
        if source.ownership:
            said = " · ".join(filter(None, (speak(whose(source)), source.owner)))
            found.append(Row("ownership", speak("Ownership"), (Value(said),)))
    else:
        found = [Row("source", speak("Source"), (Value(speak("unknown")),), unknown=True)]
    if article.via:
        found.append(row("via", speak("Via"), (Value(article.via.value.name),), article.via, site))
    if article.agency:
        found.append(
            row("agency", speak("Agency"), (Value(article.agency.value),), article.agency, site)
        )
    if article.authors:
        authors = enumerate_(article.authors.value, site.options.language)
        label = speak(
            plural(len(article.authors.value), "Author", "Authors", site.options.language)
        )
        found.append(row("authors", label, (Value(authors),), article.authors, site))
    return found


def _dates(article: Article, site: Site) -> list[Row]:
    speak = site.speak
    found = []
    if article.published:
        found.append(_date("published", speak("Published"), article.published, site))
    else:
        clues = " · ".join(_clues(article, site))
        found.append(
            Row(
                "published",
                speak("Published"),
                (Value(speak("undated")),),
                unknown=True,
                evidence=clues,
            )
        )
    if article.updated:
        found.append(_date("updated", speak("Updated"), article.updated, site))
    if article.retrieved:
        found.append(_date("retrieved", speak("Retrieved"), article.retrieved, site))
    return found


def _clues(article: Article, site: Site) -> list[str]:
    """Say what is known of a date that is not known, each with its words."""
    said = []
    for clue in article.date_clues:
        grounds, words = site.say(clue.phrase), words_of(article, clue.where)
        beside = f" ({quoted(words, site.options.language)})"
        said.append(grounds + (beside if words and words not in grounds else ""))
    return said


def _date(name: str, label: str, fact: Fact[PartialDate], site: Site) -> Row:
    return row(name, label, (Value(day(fact.value, site.options.language)),), fact, site)


def _making(article: Article, site: Site) -> list[Row]:
    speak, language = site.speak, site.options.language
    found = []
    if article.language:
        name = language_name(article.language.value, language)
        found.append(row("language", speak("Language"), (Value(name),), article.language, site))
    words = article.words
    pattern = speak(
        plural(words, "{words} word, {minutes} min", "{words} words, {minutes} min", language)
    )
    length = pattern.format(words=number(words, language), minutes=minutes(words))
    count = len(put_aside(article))
    said = speak(plural(count, "{count} line set aside", "{count} lines set aside", language))
    left = (Value(said.format(count=number(count, language)), anchor=ASIDE),) if count else ()
    found.append(Row("length", speak("Length"), (Value(length), *left)))
    if article.url:
        host = outward(article.url.value)
        value = Value(article.url.value, out=host)
        found.append(row("original", speak("Original"), (value,), article.url, site))
    if article.archive:
        value = Value(article.archive.value, out=outward(article.archive.value))
        found.append(row("archive", speak("Archived copy"), (value,), article.archive, site))
    return found


def language_name(code: str, language: str) -> str:
    """Name a language in another one; its code where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code).get_language_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code
