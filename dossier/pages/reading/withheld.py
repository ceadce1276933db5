"""What pages say of what they do not show: an excerpt's end, an article without text, one that was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.page import Page
from dossier.pages.reading.typeset import typeset
from dossier.pages.render import Ready, outward, render
from dossier.publish import PRIVATE, statement
from dossier.records import Policy
from dossier.wording import day, number, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.site import Site
    from dossier.records import Article, Tombstone


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands below a text that is not published in full."""

    label: str = ""
    said: str = ""
    out: Ready | None = None
    """Where the original is, ready to print."""
    why: str = ""
    """Whose word it is."""
    noindex: bool = False


def notice(article: Article, site: Site) -> Notice:
    """Say how much of an article is published, and where the rest can be read."""
    noindex = article.curation.rights.noindex
    release = article.release
    if release is None:
        return Notice(noindex=noindex)
    speak, language = site.speak, site.options.language
    if release.policy is Policy.EXCERPT:
        label = speak("Excerpt.")
        pattern = "The article has {words} word; this is its beginning."
        many = "The article has {words} words; this is its beginning."
    else:
        label = speak("Description alone.")
        pattern = "The article has {words} word; its text is not published here."
        many = "The article has {words} words; its text is not published here."
    said = speak(plural(release.words, pattern, many, language))
    return Notice(
        label,
        said.format(words=number(release.words, language)),
        outward(article.url.value) if article.url else None,
        f"{speak('On the word of')}{speak(': ')}{site.say(release.grounds)}.",
        noindex,
    )


def line(site: Site) -> str:
    """Say under which profile the site is published; nothing for the one of those who make it."""
    profile = site.dossier.publication.profile
    return "" if profile.name == PRIVATE else site.say(statement(profile))


def rights(uri: str, site: Site) -> str:
    """Say under which profile the site is published, and how many articles are shown how."""
    made, language = site.dossier.publication, site.options.language
    counts = (
        ("In full", made.full),
        ("Excerpts", made.excerpt),
        ("Description alone", made.metadata),
    )
    rows = [(site.speak(label), number(count, language)) for label, count in counts if count]
    values = {"statement": site.say(statement(made.profile)), "rows": rows}
    return render("_rights", site, uri, values)


def tombstones(site: Site) -> Iterator[Page]:
    """Make the page of each article that was withdrawn: at its address, saying so, and nothing else."""
    for tomb in site.dossier.withdrawn:
        uri = site.article_uri(tomb)
        title = site.speak("Withdrawn article")
        if tomb.title:
            title = typeset(tomb.title.value, site.options.language)
        values = {
            "title": title,
            "when": _when(tomb, site),
            "reason": typeset(tomb.withdrawal.reason, site.options.language),
            "all": site.index_uri("articles"),
        }
        yield Page(uri, front.listing(title, 0) + "\n" + render("tombstone", site, uri, values))


def _when(tomb: Tombstone, site: Site) -> str:
    taken, language = tomb.withdrawal, site.options.language
    on = day(taken.on, language) if taken.on else ""
    if taken.by and on:
        return site.speak("By {name}, on {date}.").format(name=taken.by, date=on)
    if taken.by:
        return site.speak("By {name}.").format(name=taken.by)
    return site.speak("On {date}.").format(date=on) if on else ""
