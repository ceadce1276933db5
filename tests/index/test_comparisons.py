"""Sources side by side: which articles, which words, whose quotations, who is named on one side alone."""

from __future__ import annotations

from dataclasses import replace

from dossier.index import chosen, compare
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    Comparison,
    Event,
    Fact,
    Kind,
    Mention,
    PartialDate,
    Quote,
    RawDocument,
    Role,
    Source,
    Verdict,
    phrase,
)

NAMES = ("Kosovo", "Serbie", "Chine", "Inde", "Russie")


def article(
    identifier: str, text: str, source: str | Fact[Source] | None = None, **facts: object
) -> Article:
    """Make an article of one paragraph, its actors the names above, its quotations between « »."""
    verdict = Verdict(True, Kind.BODY, "by-hand", phrase("x"), 1.0)
    mentions, quotes, at = [], [], 0
    for name in NAMES:
        at = text.find(name)
        while at >= 0:
            mentions.append(Mention(name.lower(), 0, at, at + len(name), name))
            at = text.find(name, at + 1)
    at = text.find("«")
    while at >= 0:
        end = text.index("»", at)
        quotes.append(Quote(text[at + 2 : end - 1], "direct", None, at + 2, end - 1, "x"))
        at = text.find("«", end)
    made = Article(
        identifier,
        RawDocument(f"{identifier}.txt", "0", "text/plain", text),
        (Block(0, len(text), text, verdict),),
        mentions=tuple(sorted(mentions, key=lambda one: one.start)),
        quotes=tuple(quotes),
        source=Fact(Source(source, source.upper()), "x") if isinstance(source, str) else source,
        language=Fact("fr", "x"),
    )
    return replace(made, **facts)  # type: ignore[arg-type]


STATUS = Comparison("statut", "Statut", actor="kosovo")


def test_each_source_is_a_column_and_the_unknown_one_comes_last() -> None:
    columns = compare(
        STATUS,
        [
            article("a", "Le Kosovo."),
            article("b", "Au Kosovo.", "rt"),
            article("c", "Un lac.", "otan"),
        ],
    )
    assert [(one.side, one.articles) for one in columns] == [("rt", ("b",)), (None, ("a",))]


def test_it_tells_with_which_words_each_names_the_actor() -> None:
    one = article(
        "a", "Le Kosovo, ancienne province serbe, vote. L’ancienne province serbe attend.", "a"
    )
    other = article("b", "Le Kosovo est un État indépendant.", "b")
    found = compare(STATUS, [one, other])
    assert [[(use.words, len(use.places)) for use in side.uses] for side in found] == [
        [("ancienne province serbe", 2)],
        [("État indépendant", 1)],
    ]
    assert one.document.text[found[0].uses[0].places[1][1] :].startswith("ancienne province")


def test_words_of_an_article_on_others_count_in_sentences_that_name_the_actor_alone() -> None:
    text = (
        "Serbie, Chine, Inde. " * 3
        + "Le gouvernement russe se tait. Le Kosovo, territoire contesté, aussi."
    )
    (side,) = compare(STATUS, [article("a", text, "a")])
    assert [use.words for use in side.uses] == []
    text = text.replace("territoire contesté", "province autonome")
    (side,) = compare(STATUS, [article("a", text, "a")])
    assert [use.words for use in side.uses] == ["province autonome"]


def test_the_curators_words_are_found_in_any_writing_and_never_within_a_longer_wording() -> None:
    wanted = replace(STATUS, words=("l'etat serbe", "province serbe"))
    text = "Le Kosovo, province serbe séparatiste, et L’ÉTAT SERBE."
    (side,) = compare(wanted, [article("a", text, "a")])
    assert sorted(use.words for use in side.uses) == ["L’ÉTAT SERBE", "province serbe séparatiste"]


def test_a_quotation_that_two_sources_have_is_marked_in_both() -> None:
    whole = "« nous mettons nos troupes où il nous plaît et cela ne regarde que nous »"
    part = "« cela ne regarde que nous »"
    found = compare(
        STATUS,
        [
            article("a", f"Kosovo : {whole}, dit-il.", "a"),
            article("b", f"Kosovo : {part} et « du Conseil de sécurité ».", "b"),
        ],
    )
    assert [[one.shared for one in side.said] for side in found] == [[True], [True, False]]


def test_one_source_that_repeats_itself_shares_with_nobody() -> None:
    words = "Kosovo : « nous coopérerons toujours avec nos voisins les plus proches »."
    (side,) = compare(STATUS, [article("a", words, "a"), article("b", words, "a")])
    assert [one.shared for one in side.said] == [False, False]


def test_it_names_the_actors_of_one_side_alone() -> None:
    found = compare(
        STATUS,
        [article("a", "Kosovo, Chine, Inde, Chine.", "a"), article("b", "Kosovo, Russie.", "b")],
    )
    assert [side.alone for side in found] == [("chine", "inde"), ("russie",)]


def test_a_period_takes_what_is_told_or_published_in_it() -> None:
    september = Comparison("x", "X", first=PartialDate("2023-09-24"), last=PartialDate("2023-09"))
    told = Event(PartialDate("2023-09-29"), "x", 0, 1, "x")
    articles = [
        article("a", "A.", events=(told,)),
        article("b", "B.", published=Fact(PartialDate("2023-09-30"), "x")),
        article("c", "C.", published=Fact(PartialDate("2023-09-01"), "x")),
        article("d", "D.", published=Fact(PartialDate("2023-10-01"), "x")),
    ]
    assert [one.id for one in chosen(september, articles)] == ["a", "b"]


def of(source: Source) -> Fact[Source]:
    return Fact(source, "x")


STATE = of(Source("rt", "RT", ownership="state"))
PRIVATE = of(Source("lac", "Le Lac", ownership="private"))


def test_a_quotation_names_the_other_columns_that_have_it() -> None:
    words = "Kosovo : « nous mettons nos troupes où il nous plaît et cela ne regarde que nous »."
    found = compare(STATUS, [article(name, words, name) for name in "abc"])
    assert [[one.also for one in side.said] for side in found] == [
        [("b", "c")],
        [("a", "c")],
        [("a", "b")],
    ]


def test_what_the_actor_says_or_is_named_in_is_told_apart() -> None:
    (side,) = compare(STATUS, [article("a", "« Le Kosovo vote » et « La Chine attend ».", "a")])
    assert [one.about for one in side.said] == [True, False]


def test_columns_of_an_ownership_hold_all_its_sources() -> None:
    found = compare(
        Comparison("x", "X", by="ownership"),
        [
            article("a", "Kosovo.", source=STATE),
            article("b", "Kosovo.", source=PRIVATE),
            article("c", "Kosovo.", "sans-statut"),
            article("d", "Kosovo.", source=STATE),
        ],
    )
    assert [(one.side, one.articles) for one in found] == [
        ("state", ("a", "d")),
        ("private", ("b",)),
        (None, ("c",)),
    ]


def test_it_tells_who_is_named_together_in_one_column_alone() -> None:
    """Chine and Inde are named everywhere; in one article of both only by the state's outlet. Russie is its alone."""
    found = compare(
        Comparison("x", "X", by="ownership"),
        [
            article("a", "Chine, Inde, Russie.", source=STATE),
            article("b", "Chine, Kosovo.", source=PRIVATE),
            article("c", "Inde, Kosovo.", source=PRIVATE),
        ],
    )
    assert {one.side: one.together for one in found} == {
        "state": (("chine", "inde"),),
        "private": (),
    }


def test_a_day_shows_the_sentences_dated_to_it() -> None:
    day = PartialDate("2023-09-24")
    told, other = Event(day, "Le jour.", 0, 1, "x"), Event(PartialDate("2020"), "Avant.", 0, 1, "x")
    (side,) = compare(
        Comparison("x", "X", first=day, last=day), [article("a", "Le jour.", events=(other, told))]
    )
    assert side.told == (("a", told),)


def test_a_name_is_a_wording_where_the_actor_has_several() -> None:
    one = article("a", "La Turquie vote.", "a")
    other = article("b", "La Türkiye vote.", "b")
    called = [
        replace(made, mentions=(Mention("turquie", 0, 3, 3 + len(name), name),))
        for made, name in ((one, "Turquie"), (other, "Türkiye"))
    ]
    wanted = Comparison("x", "X", actor="turquie")
    assert [[(use.kind, use.words) for use in side.uses] for side in compare(wanted, called)] == [
        [("name", "Turquie")],
        [("name", "Türkiye")],
    ]
    assert [side.uses for side in compare(wanted, [called[0], called[0]])] == [()]


def test_a_person_is_compared_by_the_functions_given() -> None:
    made = article("a", "Le président Untel vote.", "a")
    role = Role("untel", "président", 0, 3, 12)
    told = replace(
        made,
        actors=(Actor("untel", "Untel", ActorKind.PERSON),),
        mentions=(Mention("untel", 0, 13, 18, "Untel"),),
        roles=(role,),
    )
    (side,) = compare(Comparison("x", "X", actor="untel"), [told])
    assert [(use.kind, use.words, use.places) for use in side.uses] == [
        ("function", "président", (("a", 3),))
    ]
