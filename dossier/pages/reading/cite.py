"""How to cite an article, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier import cite
from dossier.cite.iso690 import dated
from dossier.pages.reading.typeset import language_of, typeset
from dossier.wording import enumerate_, quoted

if TYPE_CHECKING:
    from dossier.pages.site import Site
    from dossier.records import Article


def reference(article: Article, site: Site) -> cite.iso690.Reference:
    """Return a reference in three parts, so that the middle one, the outlet's name, can be set in italics."""
    return cite.iso690.reference(site.items[article.id], site.options.language)


def credit(article: Article, site: Site, block: int | None = None) -> str:
    """Return what follows words copied out of an article: authors, title, source, date, what is inferred in brackets.

    Whoever prints words that a machine chose must know it, so that it stands here and not on the page alone.

    Args:
        article: the article.
        site: the dossier.
        block: that of the words, for the number of their paragraph; None where the page itself will say it.
    """
    language = site.options.language
    said = enumerate_(article.authors.value, language) if article.authors else ""
    name = article.title.value.rstrip(" .") if article.title else site.speak("untitled")
    title = quoted(typeset(name, language_of(article)), language)
    source = article.source.value.name if article.source else site.speak("unknown source")
    if not article.source or article.source.inferred:
        source = f"[{source}]"
    date = dated(site.items[article.id], language)
    made = _made(article, site)
    place = site.paragraphs[article.id].get(-1 if block is None else block)
    number = f"§\u00a0{place.number}" if place and place.number else ""
    return ", ".join(part for part in (said, title, source, date, made, number) if part)


def _made(article: Article, site: Site) -> str:
    """Say that a machine translated the article; in brackets where it does not say so itself."""
    flag = next((one for one in article.flags if one.value == "machine-translated"), None)
    said = site.speak("translated by a machine") if flag else ""
    return f"[{said}]" if flag and flag.inferred else said
