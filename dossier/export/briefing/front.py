"""What a reader in a hurry reads: the dossier in brief, an article in a sentence, what happened when, who is who."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.describe.actors.names import sort_key
from dossier.export.briefing import naming, typography
from dossier.export.briefing.article import event_mark, run
from dossier.export.briefing.dates import written
from dossier.export.briefing.facts import source_name
from dossier.export.briefing.index import inverted
from dossier.export.briefing.sheet import Dated, Front, Gist, Person, Row
from dossier.index import timeline
from dossier.index.references import bare
from dossier.publish import PRIVATE, statement
from dossier.records import ActorKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.export.briefing.options import BriefingOptions
    from dossier.export.briefing.sheet import Sheet
    from dossier.export.briefing.wording import Voice
    from dossier.records import Article, Dossier, Happening

GISTS = 40
"""Articles up to which each is given a few words of its own; above, the curator's summaries alone."""
GIST_LENGTH, SENTENCE_LENGTH = 280, 360
"""Characters of an article's gist and of a sentence in the chronology."""
HAPPENINGS = 80
"""Lines of the chronology; what most articles tell stays."""
ROLES, LEADING, OUTLETS = 3, 6, 4
"""Functions of a person, actors and outlets named in brief."""


def front(
    dossier: Dossier, sheets: Sequence[Sheet], options: BriefingOptions, voice: Voice
) -> Front:
    """Word what stands before the articles."""
    happened = [one for one in timeline(dossier.articles) if one.date.month]
    kept = sorted(happened, key=lambda one: -len(one.tellings))[:HAPPENINGS]
    kept = [one for one in happened if one in kept] if len(happened) > HAPPENINGS else happened
    note = ""
    if len(kept) < len(happened):
        note = voice(
            "{count} others, that fewer articles tell, are on the site.",
            count=len(happened) - len(kept),
        )
    by_id = {one.id: one for one in dossier.articles}
    spelt = naming.spellings(dossier.actors)
    return Front(
        brief=naming.marked(_brief(dossier, voice), spelt),
        intro=naming.lines(paragraphs(options.intro, voice), spelt),
        gists=_gists(dossier, sheets, voice),
        chronology=tuple(_dated(one, by_id, voice) for one in kept),
        chronology_note=note,
        people=_people(dossier, spelt, voice),
    )


def paragraphs(text: str, voice: Voice) -> tuple[str, ...]:
    """Part a curator's text at blank lines; references are left out, paper follows no link."""
    return tuple(voice.set(said) for one in text.split("\n\n") if (said := bare(one)))


def _brief(dossier: Dossier, voice: Voice) -> tuple[Row, ...]:
    """Say in figures what the dossier is made of."""
    articles = dossier.articles
    outlets = Counter(source_name(one, voice) for one in articles)
    languages = Counter(voice.language_name(one.language.value) for one in articles if one.language)
    present = Counter(actor.id for one in articles for actor in one.actors)
    names = {actor.id: actor.name for actor in dossier.actors}
    leading = sorted(present, key=lambda one: (-present[one], names.get(one, one)))[:LEADING]
    rows = [
        Row(voice("Sources"), _counted(outlets, OUTLETS, voice)),
        Row(voice("Languages"), _counted(languages, OUTLETS, voice)),
        Row(
            voice("Most named"),
            ", ".join(f"{names.get(one, one)}\u00a0({present[one]})" for one in leading),
        ),
        Row(voice("Publication"), _profile(dossier, voice)),
        Row(
            voice("To be read with care"),
            voice.set("; ".join(_cautions(articles, dossier, voice))),
        ),
    ]
    return tuple(row for row in rows if row.value)


def _profile(dossier: Dossier, voice: Voice) -> str:
    """Say under which profile the dossier is given out; nothing for that of those who make it."""
    profile = dossier.publication.profile
    return "" if profile.name == PRIVATE else voice.phrase(statement(profile))


def _counted(counts: Counter[str], most: int, voice: Voice) -> str:
    ordered = sorted(counts, key=lambda one: (-counts[one], one))
    said = ", ".join(f"{one}\u00a0({counts[one]})" for one in ordered[:most])
    more = len(ordered) - most
    return voice("{some} and {count} more", some=said, count=more) if more > 0 else said


def _cautions(articles: Iterable[Article], dossier: Dossier, voice: Voice) -> list[str]:
    ordered = tuple(articles)
    flagged = Counter(flag.value for one in ordered for flag in one.flags)
    inside = {one.id for one in ordered}
    copied = {one for group in dossier.groups for one in group.articles if one in inside}
    counts = (
        ("{count} machine-translated", flagged["machine-translated"]),
        ("{count} of opinion", flagged["opinion"]),
        ("{count} press releases", flagged["press-release"]),
        ("{count} undated", sum(1 for one in ordered if not one.published)),
        (
            "{count} with an inferred date",
            sum(1 for one in ordered if one.published and one.published.inferred),
        ),
        ("{count} whose text appeared elsewhere too", len(copied)),
    )
    return [voice(pattern, count=count) for pattern, count in counts if count]


def _gists(dossier: Dossier, sheets: Sequence[Sheet], voice: Voice) -> tuple[Gist, ...]:
    found = []
    for article, sheet in zip(dossier.articles, sheets, strict=True):
        own = article.curation.summary
        text = voice.set(bare(own)) if own else ""
        if not own and len(sheets) <= GISTS:
            text = _opening(article, sheet.language)
        if text:
            label = voice("The dossier’s summary") if own else ""
            text = text if own else typography.sentences(text, GIST_LENGTH)
            language = voice.language if own else sheet.language
            about = f"{source_name(article, voice)}, {sheet.date}"
            spelt = naming.spellings(article.actors)
            marks = naming.named(f"{sheet.title} | {text}", spelt)
            found.append(Gist(sheet.mark, sheet.title, about, text, label, language, marks))
    return tuple(found)


def _opening(article: Article, language: str) -> str:
    """Return the article's own first words: its standfirst, else its first paragraph."""
    texts = {
        kind: block.text
        for block in reversed(article.blocks)
        if block.in_text
        for kind in (block.verdict.kind,)
    }
    words = texts.get(Kind.LEAD) or texts.get(Kind.BODY, "")
    return typography.set_text(words, language)


def _dated(happening: Happening, articles: dict[str, Article], voice: Voice) -> Dated:
    first = happening.tellings[0]
    article, event = articles[first.article], first.event
    spelt = [
        (one.text, one.actor)
        for one in article.mentions
        if event.start <= one.start and one.end <= event.end
    ]
    language = article.language.value if article.language else voice.language
    text = typography.shorten(happening.text, SENTENCE_LENGTH)
    plain = typography.plain(text)
    return Dated(
        written(happening.date, voice.language),
        run(text, [one for one in spelt if typography.plain(one[0]) in plain], language, language),
        tuple(
            (
                source_name(articles[one.article], voice),
                event_mark(one.article, one.event.start),
            )
            for one in happening.tellings
        ),
    )


def _people(dossier: Dossier, spelt: naming.Spellings, voice: Voice) -> tuple[Person, ...]:
    """Return the persons to whom articles give a function, with the wordings most used."""
    given: dict[str, Counter[str]] = {}
    wordings: dict[str, str] = {}
    for article in dossier.articles:
        for role in article.roles:
            words = typography.plain(" ".join(role.text.split()))
            key = words.casefold().replace("’", "'")
            wordings.setdefault(key, words)
            given.setdefault(role.actor, Counter())[key] += 1
    found = []
    for actor in sorted(dossier.actors, key=lambda one: sort_key(inverted(one, ()))):
        if actor.kind is ActorKind.PERSON and actor.id in given:
            used = given[actor.id].most_common(ROLES)
            said = voice.set("; ".join(wordings[one] for one, _ in used))
            marks = tuple(dict.fromkeys((actor.id, *naming.named(said, spelt))))
            found.append(Person(actor.id, typography.plain(actor.name), said, marks))
    return tuple(found)
