"""A small dossier made by hand, with texts of our own."""

import hashlib
from dataclasses import replace

import pytest

from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    CoMention,
    DateClue,
    Dossier,
    Fact,
    Kind,
    Mention,
    Note,
    PartialDate,
    RawDocument,
    Source,
    Verdict,
    Where,
    phrase,
)

ACTORS = (
    Actor("ligue-du-lac", "Ligue du Lac", ActorKind.ORGANISATION, ("LDL",), qid="Q123", known=True),
    Actor("mirela-stan", "Mirela Stan", ActorKind.PERSON, ("Stan",)),
    Actor("valdoria", "Valdorie", ActorKind.COUNTRY, country="XK"),
    Actor("port-neuf", "Port-Neuf", ActorKind.PLACE),
)
GAZETTE = Source(
    "gazette",
    "La Gazette du Lac",
    domain="gazette.example",
    kind="press",
    note=Note("Proche de la Ligue."),
)


def article(identifier: str, lines: list[tuple[str, Kind]], **facts: object) -> Article:
    """Make an article of lines with their kinds; names of the actors above become mentions."""
    blocks: list[Block] = []
    raw = ""
    for text, kind in lines:
        start, raw = len(raw), raw + text + "\n\n"
        keep = kind in {
            Kind.TITLE,
            Kind.BODY,
            Kind.HEADING,
            Kind.CAPTION,
            Kind.LIST,
            Kind.LEAD,
            Kind.QUOTATION,
        }
        verdict = Verdict(keep, kind, "by-hand", phrase("said by hand"))
        blocks.append(Block(start, len(raw), " ".join(text.split()), verdict))
    mentions = []
    for index, block in enumerate(blocks):
        for actor in ACTORS:
            for spelling in (actor.name, *actor.spellings):
                at = raw.find(spelling, block.start, block.end)
                if at >= 0 and block.in_text:
                    mentions.append(Mention(actor.id, index, at, at + len(spelling), spelling))
                    break
    told = {mention.actor for mention in mentions}
    digest = hashlib.sha256(raw.encode()).hexdigest()
    known = {
        "title": Fact(blocks[0].text, "first-line", Where(0, 0, len(lines[0][0]))),
        "language": Fact("fr", "stop-words", inferred=True),
    }
    return Article(
        identifier,
        RawDocument(f"seeds/{identifier}.txt", digest, "text/plain", raw),
        tuple(blocks),
        actors=tuple(sorted((one for one in ACTORS if one.id in told), key=lambda one: one.id)),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
        **{**known, **facts},  # type: ignore[arg-type]
    )


@pytest.fixture
def dossier() -> Dossier:
    """Two articles, one dated by inference, one undated, by and of the actors above."""
    dated = article(
        "a1",
        [
            ("La Ligue du Lac rouvre ses écluses", Kind.TITLE),
            ("Partagez", Kind.SHARE_BAR),
            (
                "La Ligue du Lac rouvre vendredi 4 mars ses écluses à Port-Neuf, dit Mirela Stan. Un pas.",
                Kind.LEAD,
            ),
            ("Un long travail", Kind.HEADING),
            ("Mme Stan remercie la Valdorie : « Merci ». La LDL paiera 1 000 écus.", Kind.BODY),
            ("• une écluse", Kind.LIST),
            ("• deux ponts", Kind.LIST),
            ("Les écluses. PHOTO GAZETTE", Kind.CAPTION),
            ("Lire aussi : <b>rien</b>", Kind.RELATED),
        ],
        published=Fact(
            PartialDate("2022-03-04"),
            "weekday-calendar",
            Where(2, 54, 69),
            phrase("a Friday in {year}", year=2022),
            inferred=True,
            qualifier=phrase("at the earliest"),
        ),
        source=Fact(GAZETTE, "layout", None, phrase("the page’s layout"), inferred=True),
        authors=Fact(("Jeanne Doe", "Ion Popa"), "byline"),
        url=Fact("https://gazette.example/ecluses?a=1&b=2", "curator"),
    )
    undated = article(
        "b2",
        [
            ("Mirela Stan se tait", Kind.TITLE),
            ("Mirela Stan n’a rien dit mardi à Port-Neuf.", Kind.BODY),
        ],
        date_clues=(DateClue(phrase("a Tuesday"), Where(1, 42, 47)),),
        flags=(
            Fact("machine-translated", "notice", None, phrase("the footer says so"), inferred=True),
        ),
    )
    return Dossier(
        (dated, undated),
        tuple(sorted(ACTORS, key=lambda one: one.name)),
        (GAZETTE,),
        co_mentions=(
            CoMention(("ligue-du-lac", "mirela-stan"), ("a1",)),
            CoMention(("mirela-stan", "port-neuf"), ("a1", "b2")),
        ),
        as_of=PartialDate("2024-05-01"),
    )


@pytest.fixture
def hostile(dossier: Dossier) -> Dossier:
    """The same dossier with names, titles and addresses that try to act."""
    bad = "x</title><script>alert(1)</script> {{ config }} [a](javascript:alert(1)) &lt;img src=x onerror=alert(1)&gt; \"'`"
    actors = tuple(replace(one, name=f"{one.name} {bad}", note=bad) for one in dossier.actors)
    source = replace(
        GAZETTE,
        name=bad,
        note=Note(bad),
        owner=bad,
        ownership=bad,
        reuse=bad,
        domain='a" onclick=alert(1) x=',
        kind=bad,
    )
    articles = tuple(
        replace(
            one,
            title=Fact(bad, bad, one.title.where if one.title else None),
            source=Fact(source, bad, None, phrase("{bad}", bad=bad), inferred=True),
            authors=Fact((bad,), bad),
            url=Fact("javascript:alert(1)", bad),
            note=Note(bad, bad),
            slug="../../x",
            flags=(Fact(bad, bad),),
            blocks=tuple(replace(block, text=f"{bad} {block.text}") for block in one.blocks),
        )
        for one in dossier.articles
    )
    return replace(dossier, actors=actors, sources=(source,), articles=articles)
