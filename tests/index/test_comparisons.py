"""Sources side by side: which articles, which words, whose quotations, who is named on one side alone."""

from __future__ import annotations

from dataclasses import replace

from dossier.index import chosen, compare, proposed
from dossier.records import (
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
    Source,
    Verdict,
    phrase,
)

NAMES = ("Kosovo", "Serbie", "Chine", "Inde", "Russie")


def article(identifier: str, text: str, source: str | None = None, **facts: object) -> Article:
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
        source=Fact(Source(source, source.upper()), "x") if source else None,
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
    assert [(one.source, one.articles) for one in columns] == [("rt", ("b",)), (None, ("a",))]


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


def test_days_and_actors_of_several_sources_are_proposed() -> None:
    told = (Event(PartialDate("2023-09-24"), "x", 0, 1, "x"),)
    found = proposed(
        [
            article("a", "Kosovo.", "a", events=told),
            article("b", "Kosovo, Serbie.", "b", events=told),
            article("c", "Inde.", "c"),
        ]
    )
    assert [(one.id, one.proposed) for one in found] == [("2023-09-24", True), ("kosovo", True)]
