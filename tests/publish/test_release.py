"""What leaves a dossier under each policy, record by record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.index import paragraphs
from dossier.publish import chosen, profiles, release
from dossier.records import (
    Actor,
    ActorKind,
    CoMention,
    Curation,
    Dossier,
    DossierError,
    Fact,
    Group,
    Mention,
    Notice,
    PartialDate,
    Plan,
    Policy,
    RecurringLine,
    Rights,
    Source,
    Terms,
    Withdrawal,
    phrase,
)
from tests.publish.port import OPTIONS, PEOPLE, article, let_out, published

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
