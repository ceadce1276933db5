"""What leaves a dossier under each policy, record by record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.index import paragraphs, sentences
from dossier.publish import chosen, folded, profiles, release
from dossier.publish.excerpt import excerpt
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    CoMention,
    Curation,
    Dossier,
    DossierError,
    Event,
    Fact,
    Group,
    Kind,
    Mention,
    Note,
    Notice,
    PartialDate,
    Plan,
    Policy,
    Profile,
    Quote,
    RawDocument,
    RecurringLine,
    Rights,
    Source,
    Terms,
    Verdict,
    Where,
    Withdrawal,
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


# --- whose word counts ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "source", "profile", "policy"),
    [
        (Rights(), Rights(), "public", "excerpt"),
        (Rights(), Rights(), "private", "full"),
        (Rights(), published("metadata"), "public", "metadata"),
        (Rights(), published("metadata"), "private", "full"),
        (published("full"), published("hidden"), "public", "full"),
        (Rights(terms=Terms("CC BY", Policy.FULL)), Rights(), "public", "full"),
        (Rights(terms=Terms("tous droits réservés")), Rights(), "public", "excerpt"),
        (Rights(), Rights(terms=Terms("Etalab", Policy.FULL)), "public", "full"),
        (published("hidden"), Rights(terms=Terms("Etalab", Policy.FULL)), "public", "hidden"),
        (Rights((("private", Policy.HIDDEN),)), Rights(), "private", "hidden"),
        (Rights((("private", Policy.HIDDEN),)), Rights(), "public", "excerpt"),
        (Rights((("", Policy.HIDDEN), ("public", Policy.FULL))), Rights(), "public", "full"),
        (Rights((("cercle", Policy.FULL),)), Rights(), "public", "hidden"),
    ],
)
def test_the_nearest_word_wins(own: Rights, source: Rights, profile: str, policy: str) -> None:
    one = article(rights=own, source=Fact(Source("lac", "Le Lac", rights=source), "x"))
    (decision,) = let_out(one, profile=profile).decisions
    assert decision.policy == policy


def test_a_full_text_on_nobodys_terms_is_warned_of() -> None:
    made = let_out(article(rights=published("full")))
    assert [one.level for one in made.notices] == ["warning"]
    grounded = Rights((("", Policy.FULL),), Terms("accord écrit du 3 mars 2025"))
    assert let_out(article(rights=grounded)).notices == ()


def test_nothing_is_given_out_on_a_list_of_sources_that_cannot_be_read() -> None:
    broken = Notice("warning", "seeds/_sources.yml", 3, phrase("« {key} » is left out.", key="a"))
    with pytest.raises(DossierError, match="Nothing is published"):
        let_out(article(), notices=(broken,))
    assert let_out(article(), profile="private", notices=(broken,)).decisions


# --- an excerpt -------------------------------------------------------------------------------


def test_an_excerpt_ends_with_a_whole_sentence() -> None:
    (one,) = let_out(article()).dossier.articles
    assert one.text == "Le conseil a voté mardi. La maire Jeanne Doe est contente."
    assert one.release.policy is Policy.EXCERPT
    assert one.words == len(article().text.split())
    (short,) = release(
        Dossier((article(),), PEOPLE, ()), Profile("p", Policy.EXCERPT, 30, 0, 0), {}, "fr"
    ).dossier.articles
    assert short.text == "Le conseil a voté mardi."


def test_what_is_withheld_is_in_no_field_of_the_records() -> None:
    made = let_out(article()).dossier
    told = folded(repr(made))
    for words in ("Partagez", "digue", "vague", "jetée", "quai au soir", "secret", "4 mars 2021"):
        assert folded(words) in folded(repr(article()))
        assert folded(words) not in told, words


def test_facts_stay_and_say_that_their_passage_does_not() -> None:
    (one,) = let_out(article()).dossier.articles
    assert one.published.value == PartialDate("2021-03-05")
    assert one.published.where is None
    assert "not published" in str(one.published.evidence)
    assert str(one.source.evidence) == "the page’s layout"
    said = phrase("stated by the curator in {path}", path="seeds/a.txt.yml")
    told = let_out(article(authors=Fact(("A. B.",), "curator", evidence=said))).dossier
    assert told.articles[0].authors.evidence == said
    assert one.title.where == Where(0, 0, 14)
    assert (one.release.quotes, one.release.events) == (1, 1)


def test_actors_of_the_withheld_text_are_counted_and_quoted_nowhere() -> None:
    (one,) = let_out(article()).dossier.articles
    assert {mention.actor for mention in one.mentions} == {"jeanne-doe", "marc-oriol"}
    assert sentences(one, "marc-oriol") == ()
    assert len(sentences(one, "jeanne-doe")) == 1


def test_an_article_too_short_for_its_share_shows_none_of_it() -> None:
    profile = Profile("p", Policy.EXCERPT, 400, 0, 5)
    made = release(Dossier((article(),), PEOPLE, ()), profile, {}, "fr")
    (one,) = made.dossier.articles
    assert one.release.policy is Policy.METADATA
    assert "no whole sentence" in str(one.release.grounds)
    assert one.text == ""
    assert made.dossier.publication.metadata == 1


def test_a_heading_without_its_text_and_a_table_end_an_excerpt() -> None:
    raw = "Titre\n\nA | B\n\nSuite du texte.\n\n"
    blocks = (
        Block(0, 7, "Titre", Verdict(True, Kind.HEADING, "x", phrase("x"))),
        Block(7, 14, "A | B", Verdict(True, Kind.TABLE, "x", phrase("x"))),
        Block(14, len(raw), "Suite du texte.", Verdict(True, Kind.BODY, "x", phrase("x"))),
    )
    one = Article("a", RawDocument("seeds/a.txt", "0", "text/plain", raw), blocks)
    assert excerpt(one, Profile("p", Policy.EXCERPT, 400, 0, 0)) == {}


def test_a_note_on_withheld_words_stands_without_them() -> None:
    notes = (Note("À vérifier.", words="une vague", block=4), Note("Oui.", words="voté", block=2))
    (one,) = let_out(article(curation=Curation(notes=notes))).dossier.articles
    assert [(note.text, note.words, note.block) for note in one.curation.notes] == [
        ("À vérifier.", "", 0),
        ("Oui.", "voté", 1),
    ]


@given(st.integers(1, 200), st.integers(0, 40), st.integers(0, 100))
def test_records_of_an_excerpt_are_sound(characters: int, words: int, percent: int) -> None:
    whole = article()
    profile = Profile("p", Policy.EXCERPT, characters, words, percent)
    (one,) = release(Dossier((whole,), PEOPLE, ()), profile, {}, "fr").dossier.articles
    raw = one.document.text
    assert [block.start for block in one.blocks] == [0, *(b.end for b in one.blocks)][:-1] or not raw  # fmt: skip
    assert not one.blocks or one.blocks[-1].end == len(raw)
    for mention in one.mentions:
        assert raw[mention.start : mention.end] == mention.text
    for said in (*one.quotes, *one.events):
        assert raw[said.start : said.end] == said.text
    text = one.text.replace("\n\n", " ")
    assert len("".join(text.split())) <= characters
    assert folded(text.split(" Une digue")[0]) in folded(whole.text)
    assert len(paragraphs(one)) <= len(paragraphs(whole))


# --- metadata, hidden, withdrawn --------------------------------------------------------------


def test_metadata_is_title_source_date_and_link_and_no_text() -> None:
    (one,) = let_out(article(rights=published("metadata"))).dossier.articles
    assert (one.title.value, one.source.value.name, one.text) == ("Le port rouvre", "Le Lac", "")
    assert (one.quotes, one.events) == ((), ())
    assert "conseil" not in repr(replace(one, curation=Curation()))


def hidden_and_shown():
    shown = article("a")
    only = Actor("ana-ruiz", "Ana Ruiz", ActorKind.PERSON)
    hidden = article(
        "b",
        published("hidden"),
        title=Fact("Un titre tu", "x"),
        actors=(*PEOPLE, only),
        mentions=(Mention("ana-ruiz", 2, 0, 2, "Le"), Mention("marc-oriol", 4, 4, 6, "Oriol")),
        source=Fact(Source("mer", "La Mer"), "x"),
    )
    return shown, hidden, only


def test_a_hidden_article_is_in_no_list_pair_group_source_notice_or_count() -> None:
    shown, hidden, only = hidden_and_shown()
    made = Dossier(
        (shown, hidden),
        (only, *PEOPLE),
        (Source("lac", "Le Lac"), Source("mer", "La Mer")),
        notices=(
            *shown.notices,
            *hidden.notices,
            Notice("warning", "mkdocs.yml", None, phrase("x")),
        ),
        co_mentions=(
            CoMention(("ana-ruiz", "marc-oriol"), ("b",)),
            CoMention(("jeanne-doe", "marc-oriol"), ("a", "b")),
        ),
        groups=(Group(("a", "b"), "copy", 0.9),),
        recurring=(RecurringLine("mer", "Partagez", 2, 2, hidden.blocks[1].verdict),),
        plan=Plan(),
    )
    out = release(made, chosen(OPTIONS, "public"), profiles(OPTIONS), "fr").dossier
    assert [one.id for one in out.articles] == ["a"]
    assert [one.id for one in out.actors] == ["jeanne-doe", "marc-oriol"]
    assert [one.id for one in out.sources] == ["lac"]
    assert out.co_mentions == (CoMention(("jeanne-doe", "marc-oriol"), ("a",)),)
    assert (out.groups, out.recurring) == ((), ())
    assert [one.path for one in out.notices] == ["mkdocs.yml"]
    assert out.publication.excerpt == 1
    assert "Un titre tu" not in repr(out)
    assert "Ruiz" not in repr(out)
    # a spelling that only the hidden article has is gone with it
    assert out.actors[1].spellings == ()


def test_lines_set_aside_are_shown_of_articles_in_full_alone() -> None:
    line = RecurringLine("lac", "Partagez cet article", 2, 2, article().blocks[1].verdict)
    partly = let_out(article(), recurring=(line,)).dossier
    assert partly.recurring == ()
    free = Rights(terms=Terms("CC BY", Policy.FULL))
    mixed = let_out(article("a", free), article("b"), recurring=(line,)).dossier
    assert mixed.recurring == (line,)
    assert "Partagez" in repr(mixed.articles[0])
    assert "Partagez" not in repr(mixed.articles[1])


@pytest.mark.parametrize("profile", ["public", "private"])
@pytest.mark.parametrize("titled", [True, False])
def test_a_withdrawn_article_leaves_a_stone_under_every_profile(profile: str, titled: bool) -> None:
    taken = Withdrawal("à la demande de l’éditeur", "Le Lac", PartialDate("2025-04-01"), titled)
    made = let_out(article(curation=Curation(withdrawn=taken)), article("b"), profile=profile)
    out = made.dossier
    assert [one.id for one in out.articles] == ["b"]
    (stone,) = out.withdrawn
    assert (stone.address, stone.withdrawal) == ("a", taken)
    assert (stone.title is not None) is titled


def test_citations_say_what_is_published_and_no_more() -> None:
    made = let_out(article("a1"), article("b1", published("hidden")))
    rewritten = made.citations.rewritten
    first = paragraphs(article("a1"))[0].anchor
    assert rewritten("Voir [@a1].") == "Voir [@a1]."
    assert rewritten("Voir [@b1 « une vague »].") == "Voir [un article non publié]."
    assert rewritten("[@a1 « une vague »]") == "[…] [@a1]"
    assert rewritten("[@a1 « le conseil a voté »]") == "[@a1 « le conseil a voté »]"
    assert rewritten(f"[@a1 #{first}]") == f"[@a1 #{first}]"
    assert rewritten("[@a1 §2]") == "[@a1]"
    assert rewritten("`[@b1]` [@zz « rien »]") == "`[@b1]` [@zz « rien »]"


def test_short_quotations_are_an_option() -> None:
    options = {"profiles": {"public": {"characters": 60, "percent": 0, "quotations": 4}}}
    made = release(
        Dossier((article("a1"),), PEOPLE, ()), chosen(options, "public"), profiles(options), "fr"
    )
    assert made.citations.rewritten("[@a1 « une vague »]") == "« une vague » [@a1]"
    assert made.citations.rewritten("[@a1 « une vague a pris le ponton »]") == "[…] [@a1]"
    assert made.citations.rewritten("[@a1 « une phrase inventée »]") == "[…] [@a1]"


def test_nothing_changes_for_those_who_make_the_dossier() -> None:
    made = let_out(article(), profile="private")
    assert made.dossier.articles == (article(),)
    assert made.withheld.secrets == ()
