"""The article that these tests let out: a port that opens anew."""

from __future__ import annotations

from dataclasses import replace

from dossier.publish import chosen, profiles, release
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    Curation,
    Dossier,
    Event,
    Fact,
    Kind,
    Mention,
    Notice,
    PartialDate,
    Policy,
    Quote,
    RawDocument,
    Rights,
    Source,
    Verdict,
    Where,
    phrase,
)

LINES = (
    ("Le port rouvre", Kind.TITLE),
    ("Partagez cet article", Kind.SHARE_BAR),
    ("Le conseil a voté mardi. La maire Jeanne Doe est contente.", Kind.BODY),
    ("Une digue neuve", Kind.HEADING),
    ("Le 4 mars 2021, une vague a pris le ponton. Marc Oriol dit : « Il faut une jetée ».", Kind.BODY),
    ("Le quai au soir", Kind.CAPTION),
)  # fmt: skip
OPTIONS = {"profiles": {"public": {"characters": 60, "percent": 0}}}
PEOPLE = (
    Actor("jeanne-doe", "Jeanne Doe", ActorKind.PERSON),
    Actor("marc-oriol", "Marc Oriol", ActorKind.PERSON, ("Oriol",)),
)


def article(identifier: str = "a", rights: Rights = Rights(), **more) -> Article:  # noqa: B008 - frozen
    """Make an article of the lines above."""
    raw, blocks = "", []
    for text, kind in LINES:
        start, raw = len(raw), f"{raw}{text}\n\n"
        verdict = Verdict(kind is not Kind.SHARE_BAR, kind, "by-hand", phrase("said by hand"))
        blocks.append(Block(start, len(raw), text, verdict))
    mentions = [
        Mention(one.id, at, raw.index(one.name), raw.index(one.name) + len(one.name), one.name)
        for one, at in zip(PEOPLE, (2, 4), strict=True)
    ]
    quoted, dated = raw.index("Il faut une jetée"), raw.index("Le 4 mars 2021")
    told = raw[dated : raw.index("ponton.") + len("ponton.")]
    found = Article(
        identifier,
        RawDocument(f"seeds/{identifier}.txt", "0", "text/plain", raw, {"description": "secret"}),
        tuple(blocks),
        title=Fact("Le port rouvre", "first-line", Where(0, 0, 14)),
        published=Fact(
            PartialDate("2021-03-05"),
            "inferred",
            Where(4, dated, dated + 14),
            phrase("« {words} »", words="Le 4 mars 2021"),
            inferred=True,
        ),
        source=Fact(Source("lac", "Le Lac"), "layout", None, phrase("the page’s layout")),
        actors=PEOPLE,
        mentions=tuple(mentions),
        quotes=(Quote("Il faut une jetée", "direct", "marc-oriol", quoted, quoted + 17, "says"),),
        events=(Event(PartialDate("2021-03-04"), told, dated, dated + len(told), "day"),),
        curation=Curation(rights=rights),
        notices=(Notice("info", f"seeds/{identifier}.txt", 1, phrase("« {x} »", x="vague")),),
    )
    return replace(found, **more)


def let_out(*articles: Article, profile: str = "public", **dossier):
    made = Dossier(articles, PEOPLE, (Source("lac", "Le Lac"),), **dossier)
    return release(made, chosen(OPTIONS, profile), profiles(OPTIONS), "fr")


def published(policy: str) -> Rights:
    return Rights(publish=(("", Policy(policy)),))
