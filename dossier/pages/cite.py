"""How to cite an article: ISO 690, as French libraries write it for a press article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages.typeset import language_of, typeset
from dossier.pages.wording import day, enumerate_

if TYPE_CHECKING:
    from dossier.pages.site import Site
    from dossier.records import Article


def reference(article: Article, site: Site) -> tuple[str, str, str]:
    """Return a reference in three parts, so that the middle one, the outlet's name, can be set in italics.

    What is inferred stands in square brackets, as the standard has it for what the document itself does not say.
    """
    language = site.options.language
    authors = f"{enumerate_(article.authors.value, language)}. " if article.authors else ""
    title = article.title.value.rstrip(" .") if article.title else f"[{site.speak('untitled')}]"
    source = article.source.value.name if article.source else f"[{site.speak('unknown source')}]"
    if article.source and article.source.inferred:
        source = f"[{source}]"
    after = [_date(article, site)]
    if article.retrieved:
        after.append(f"[{site.speak('retrieved')} {day(article.retrieved.value, language)}]")
    ending = ". "
    if article.url:
        ending += f"{site.speak('Available at:')} {article.url.value}. "
    ending += f"{site.speak('File')} {article.document.path.rpartition('/')[2]}."
    end_of_title = "" if title.endswith(("?", "!", "…")) else "."
    return f"{authors}{title}{end_of_title} ", source, ", " + " ".join(after) + ending


def credit(article: Article, site: Site) -> str:
    """Return what follows words copied out of an article: authors, title, source, date, what is inferred in brackets."""
    language = site.options.language
    said = enumerate_(article.authors.value, language) if article.authors else ""
    name = article.title.value.rstrip(" .") if article.title else site.speak("untitled")
    title = (
        f"«\u202f{typeset(name, language_of(article))}\u202f»" if language == "fr" else f"“{name}”"
    )
    source = article.source.value.name if article.source else site.speak("unknown source")
    if not article.source or article.source.inferred:
        source = f"[{source}]"
    return ", ".join(part for part in (said, title, source, _date(article, site)) if part)


def _date(article: Article, site: Site) -> str:
    """Write the date of publication with its doubts."""
    fact = article.published
    if not fact:
        return f"[{site.speak('n.d.')}]"
    said = day(fact.value, site.options.language)
    if fact.qualifier:
        said = f"{said}, {site.say(fact.qualifier)}"
    return f"[{said}]" if fact.inferred else said
