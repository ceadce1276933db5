"""Which profile holds, and what a wrong one says."""

from __future__ import annotations

import pytest

from dossier.publish import chosen, exposed, profiles, statement
from dossier.records import Dossier, DossierError, Policy, Profile, Publication


def test_a_dossier_is_private_unless_it_says_otherwise() -> None:
    assert chosen({}) == Profile("private", Policy.FULL)
    assert chosen({"profile": "public"}).policy is Policy.EXCERPT


def test_what_is_asked_for_goes_before_what_the_file_says() -> None:
    assert chosen({"profile": "private"}, "public").name == "public"


def test_a_dossier_names_profiles_of_its_own_and_changes_the_built_in_ones() -> None:
    given = {
        "cercle": "full",
        "presse": {"publish": "excerpt", "characters": 200, "words": 30, "percent": 10},
        "public": {"quotations": "short", "noindex": True},
    }
    found = profiles({"profiles": given})
    assert found["cercle"].policy is Policy.FULL
    assert (found["presse"].characters, found["presse"].words, found["presse"].percent) == (200, 30, 10)  # fmt: skip
    assert found["public"].quotations == 30
    assert found["public"].noindex
    assert found["public"].policy is Policy.EXCERPT
    assert profiles({"profiles": {"public": {"quotations": 12}}})["public"].quotations == 12


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"profile": "publik"}, "« public »"),
        ({"profiles": {"cercle": "ful"}}, "« full »"),
        ({"profiles": {"cercle": {"publsh": "full"}}}, "« publish »"),
        ({"profiles": {"cercle": {"characters": "many"}}}, "400"),
        ({"profiles": {"cercle": {"characters": -4}}}, "400"),
        ({"profiles": {"cercle": {"noindex": "peut-être"}}}, "true"),
        ({"profiles": ["cercle"]}, "cercle: {publish: full}"),
        ({"profiles": {"le cercle !": "full"}}, "address"),
    ],
)
def test_a_wrong_profile_stops_everything_and_says_how_to_write_it(given, said) -> None:
    with pytest.raises(DossierError, match="profile") as caught:
        chosen(given)
    assert said in str(caught.value)


def test_readers_are_told_the_limits() -> None:
    assert "400 characters and 25% of the text" in str(statement(chosen({"profile": "public"})))
    free = Profile("x", Policy.EXCERPT, characters=0, percent=0)
    assert str(statement(free)).endswith(": excerpts.")
    assert "30 words" in str(statement(Profile("x", Policy.EXCERPT, 0, 30, 0)))
    assert "no text" in str(statement(Profile("x", Policy.METADATA)))
    assert "those who make the dossier" in str(statement(Profile("private", Policy.FULL)))


@pytest.mark.parametrize(
    ("address", "profile", "full", "warned"),
    [
        ("https://equipe.github.io/dossier/", "private", 3, True),
        ("https://equipe.gitlab.io/", "private", 3, True),
        ("https://equipe.github.io/dossier/", "public", 3, False),
        ("https://equipe.github.io/dossier/", "private", 0, False),
        ("https://intranet.example/dossier/", "private", 3, False),
        ("https://notgithub.io/", "private", 3, False),
        (None, "private", 3, False),
    ],
)
def test_full_texts_on_a_host_open_to_everybody_are_warned_of(address, profile, full, warned):
    dossier = Dossier((), (), (), publication=Publication(Profile(profile, Policy.FULL), full))
    found = exposed(dossier, address, "mkdocs.yml")
    assert bool(found) is warned
    if warned:
        assert found[0].level == "warning"
        assert "even where its repository is private" in str(found[0].message)
