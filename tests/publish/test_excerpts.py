"""What an excerpt shows, and what of the withheld text is left in the records."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.index import paragraphs, sentences
from dossier.publish import folded, release
from dossier.publish.excerpt import excerpt
from dossier.records import (
    Article,
    Block,
    Curation,
    Dossier,
    Fact,
    Kind,
    Note,
    PartialDate,
    Policy,
    Profile,
    RawDocument,
    Verdict,
    Where,
    phrase,
)
from tests.publish.port import PEOPLE, article, let_out


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
