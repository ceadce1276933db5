"""French spacing of what articles say."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.pages import SiteOptions, write
from dossier.pages.reading.typeset import typeset
from dossier.records import Dossier, Fact


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        (
            "« Non », dit-il : jamais ! Vraiment ?",
            "«\u202fNon\u202f», dit-il\u00a0: jamais\u202f! Vraiment\u202f?",
        ),
        ("un\u00a0jour\u00a0; deux", "un\u00a0jour\u202f; deux"),
        (
            "plus de 4 000 soldats, 10 % de 1 250 000 €",
            "plus de 4\u202f000 soldats, 10\u202f% de 1\u202f250\u202f000\u202f€",
        ),
        ("en 2022 250 blessés", "en 2022 250 blessés"),
        ("M. Doe et Mme Roe, le 17 mai", "M.\u00a0Doe et Mme\u00a0Roe, le 17\u00a0mai"),
        ("à 10:30 le lien a: b", "à 10:30 le lien a: b"),
        ("sans espace«ici»; là", "sans espace«ici»; là"),
    ],
)
def test_french_text_has_french_spaces(written: str, set_: str) -> None:
    assert typeset(written, "fr") == set_


def test_other_languages_keep_theirs() -> None:
    assert typeset("« Yes » : no !", "en") == "« Yes » : no !"


@given(st.text(alphabet="aé 1«»:;!?%\u00a0\u202f\n.M'"))
def test_only_white_space_changes_and_the_length_stays(text: str) -> None:
    told = typeset(text, "fr")
    assert len(told) == len(text)
    assert re.sub(r"\s", " ", told) == re.sub(r"\s", " ", text)
    assert typeset(told, "fr") == told


def test_front_matter_has_the_title_as_the_seed_writes_it(dossier: Dossier) -> None:
    """Programs read it; what readers see is typeset."""
    first = dossier.articles[0]
    titled = replace(first, title=Fact("« Non » : le lac dit-il", "first-line"))
    made = replace(dossier, articles=(titled, *dossier.articles[1:]))
    page = next(one for one in write(made, SiteOptions()) if one.uri == "articles/a1.md")
    matter, _, body = page.markdown.partition("\n---\n")
    assert yaml.safe_load(matter)["title"] == "« Non » : le lac dit-il"
    assert "«\u202fNon\u202f»\u00a0: le lac" in unescape(body)
