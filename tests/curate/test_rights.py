"""The curator's word on rights; what cannot be read in it publishes nothing."""

from __future__ import annotations

import pytest

from dossier.curate import UNREAD, authority, read_sidecar
from dossier.curate.rights import WITHHELD
from dossier.records import PartialDate, Policy, Rights, Terms, Withdrawal


def read(text):
    return read_sidecar("seeds/a.txt.yml", text.encode())


def test_a_policy_holds_wherever_the_dossier_is_given_out():
    word, notices = read("publish: metadata")
    assert notices == ()
    assert word.choices["rights"] == Rights((("", Policy.METADATA),))


def test_policies_may_differ_by_profile():
    word, _ = read("publish: {public: hidden, cercle: full}")
    assert word.choices["rights"].publish == (("cercle", Policy.FULL), ("public", Policy.HIDDEN))


def test_terms_say_what_they_allow_where_they_stand_and_when_they_were_read():
    word, notices = read(
        "reuse: {text: CC BY 4.0, allows: full, url: 'https://a.example/l', on: 2026-11-22}\nnoindex: true"
    )
    assert notices == ()
    terms = Terms("CC BY 4.0", Policy.FULL, "https://a.example/l", PartialDate("2026-11-22"))
    assert word.choices["rights"] == Rights(terms=terms, noindex=True)
    assert read("reuse: Tous droits réservés")[0].choices["rights"].terms == Terms(
        "Tous droits réservés"
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("withdrawn: à la demande de l’éditeur", Withdrawal("à la demande de l’éditeur")),
        ("withdrawn: true", Withdrawal("")),
        (
            "withdrawn: {text: erreur, by: Le Lac, on: 2026-11-20, title: no}",
            Withdrawal("erreur", "Le Lac", PartialDate("2026-11-20"), titled=False),
        ),
        ("withdrawn: {title: peut-être}", Withdrawal("", titled=False)),
        ("withdrawn: {why: erreur}", Withdrawal("", titled=False)),
        ("withdrawn: []", Withdrawal("", titled=False)),
    ],
)
def test_a_withdrawal_is_read_and_a_broken_one_withdraws_all(text, meant):
    assert read(text)[0].choices["withdrawn"] == meant


def test_no_withdrawal_is_none():
    assert read("withdrawn: no")[0].choices["withdrawn"] is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("publish: metdata", "metadata"),
        ("publish: {public: hiden}", "hidden"),
        ("publish: []", ""),
        ("publish: full\nreuse: {text: a, allow: full}", "allows"),
        ("publsh: metadata", "publish"),
        ("noindex: peut-être", "true"),
        ("source: {name: Le Lac, publish: metdata}", "metadata"),
        ("witdrawn: true", "withdrawn"),
    ],
)
def test_what_cannot_be_read_publishes_nothing_and_is_named_with_the_nearest_right_word(text, said):
    word, notices = read(text)
    assert word.choices["rights"] == WITHHELD
    assert [notice for notice in notices if said in str(notice.cure or "")]


def test_a_sidecar_that_is_no_yaml_gives_its_article_out_to_nobody():
    word, notices = read("publish: hidden\n  title: [")
    assert word is UNREAD
    assert word.choices["rights"] == WITHHELD
    assert len(notices) == 1


def test_a_key_that_has_nothing_to_do_with_rights_withholds_nothing():
    word, notices = read("titel: Autre")
    assert "rights" not in word.choices
    assert len(notices) == 1


def test_an_outlet_has_rights_too(tmp_path):
    (tmp_path / "_sources.yml").write_text(
        "- name: Le Lac\n  publish: metadata\n  reuse: {text: Citation, allows: excerpt}\n", "utf-8"
    )
    known, notices = authority(tmp_path, tmp_path)
    (lac,) = known.sources
    assert notices == ()
    assert lac.reuse == "Citation"
    assert lac.rights == Rights((("", Policy.METADATA),), Terms("Citation", Policy.EXCERPT))
