"""Columns of the dossier's tables: their names, their types, and what stands in them.

Names are English in every dossier, so that a program written for one reads all of them.
"""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A column, as Table Schema describes one."""

    name: str
    type: str
    """`string`, `integer`, `boolean` or `date`."""
    said: str
    """What stands in it."""


ARTICLES = (
    Column("id", "string", "Name of the article in the dossier; never changes."),
    Column("title", "string", "Title."),
    Column("published", "string", "Date of publication in EDTF: 2023, 2023-09, 2023-09-29, 2023-09-29T08:15+02:00, 2023~."),
    Column("day", "date", "Day of publication where it is known to the day and stated in the article."),
    Column("inferred", "boolean", "Whether the date is inferred."),
    Column("qualifier", "string", "What must be said with the date: « at the earliest »."),
    Column("updated", "string", "Date of the last change, in EDTF."),
    Column("retrieved", "string", "When it was retrieved, in EDTF."),
    Column("source", "string", "Id of the outlet."),
    Column("outlet", "string", "Name of the outlet."),
    Column("outlet_inferred", "boolean", "Whether the outlet is inferred."),
    Column("via", "string", "Name of the republisher."),
    Column("agency", "string", "News agency credited."),
    Column("authors", "string", "Authors, parted by « ; »."),
    Column("language", "string", "ISO 639-1 code."),
    Column("url", "string", "Address of the original."),
    Column("archive", "string", "Address of an archived copy."),
    Column("flags", "string", "machine-translated, opinion, press-release, sponsored, parted by « ; »."),
    Column("part", "string", "Id of the curator's part."),
    Column("tags", "string", "The curator's keywords, parted by « ; »."),
    Column("pinned", "boolean", "Whether the curator puts it first."),
    Column("summary", "string", "The curator's summary."),
    Column("words", "integer", "Words of the whole running text, whatever of it is published."),
    Column("published_as", "string", "full, excerpt or metadata: how much of the text is published here."),
    Column("page", "string", "Its page, from the site's root."),
    Column("file", "string", "The seed it was made from."),
    Column("sha256", "string", "Digest of the seed's bytes."),
    Column("text", "string", "The running text that is published, paragraphs parted by blank lines."),
)  # fmt: skip
ACTORS = (
    Column("id", "string", "Name of the actor in the dossier."),
    Column("name", "string", "Name shown."),
    Column("kind", "string", "person, organisation, country or place."),
    Column("spellings", "string", "Other spellings that stand for it, parted by « ; »."),
    Column("wikidata", "string", "Wikidata id, where the lists have it."),
    Column("country", "string", "CLDR code of a territory."),
    Column("articles", "integer", "Articles that mention it."),
    Column("mentions", "integer", "Mentions in all of them."),
    Column("page", "string", "Its page, from the site's root."),
)
MENTIONS = (
    Column("article", "string", "Id of the article."),
    Column("actor", "string", "Id of the actor."),
    Column("text", "string", "The spelling found."),
    Column("paragraph", "string", "Anchor of the paragraph on the article's page."),
)
QUOTATIONS = (
    Column("article", "string", "Id of the article."),
    Column("speaker", "string", "Id of the actor who speaks; empty where it is not known."),
    Column("kind", "string", "direct, partial (a few words) or reported (without quotation marks)."),
    Column("text", "string", "The words."),
    Column("paragraph", "string", "Anchor of the paragraph where they begin."),
    Column("rule", "string", "The rule by which the speaker was found."),
)  # fmt: skip
EVENTS = (
    Column("article", "string", "Id of the article that tells it."),
    Column("date", "string", "When, in EDTF."),
    Column("text", "string", "The dated sentence."),
    Column("paragraph", "string", "Anchor of its paragraph."),
    Column("rule", "string", "The rule by which the date was read."),
)
SOURCES = (
    Column("id", "string", "Name of the outlet in the dossier."),
    Column("name", "string", "Name shown."),
    Column("domain", "string", "Its domain."),
    Column("kind", "string", "institution, agency, press, aggregator, blog or other."),
    Column("country", "string", "CLDR code of a territory."),
    Column("owner", "string", "Who owns or finances it; the curator's words."),
    Column("ownership", "string", "state, public, intergovernmental, private, association or other; the curator's."),
    Column("note", "string", "The curator's note."),
    Column("articles", "integer", "Articles in the dossier."),
    Column("page", "string", "Its page, from the site's root."),
)  # fmt: skip
PAIRS = (
    Column("actor", "string", "Id of an actor."),
    Column("other", "string", "Id of another."),
    Column("articles", "integer", "Articles that mention both."),
    Column("sources", "string", "Ids of the outlets that do, parted by « ; »."),
)
COPIES = (
    Column("text", "integer", "Number of the text, from 1; articles of one number print it."),
    Column("article", "string", "Id of an article that prints it."),
    Column("kind", "string", "copy, wire-copy (an agency is credited) or rewrite."),
    Column("agency", "string", "The agency credited."),
    Column("alike", "integer", "Least likeness that holds the articles of the text together, in percent."),
)  # fmt: skip
WORDINGS = (
    Column("comparison", "string", "Id of the comparison: the name of its page."),
    Column("side", "string", "Id of the outlet, or what the outlets of the column have in common; empty where it is not known."),
    Column("kind", "string", "name (of the actor compared), function (of a person) or words."),
    Column("words", "string", "The wording."),
    Column("article", "string", "Id of the article that has it."),
    Column("paragraph", "string", "Anchor of its paragraph."),
)  # fmt: skip
