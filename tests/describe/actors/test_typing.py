"""However a name is typed (apostrophes, accents, spaces, hyphens), it is one actor's."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dossier.describe import actors
from dossier.index import assemble
from dossier.records import (
    Article,
    Authority,
    Block,
    Fact,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

RULES = Settings(recogniser="rules")
KEPT = Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))
TEXT = (
    "Me Sophie d'Arcangues et le maire Jean-Marc Vasseur-Leblanc ont écrit à l'OTAN, à la Côte d'Ivoire et à la "
    "Bosnie-Herzégovine. Mme d'Arcangues, Jean-Marc Vasseur-Leblanc et M. Vasseur-Leblanc ont vu Aleksandar Vučić "
    "et l'Organisation des Nations unies."
)
IDS = {
    "sophie-d-arcangues", "jean-marc-vasseur-leblanc", "otan", "cote-d-ivoire", "bosnie-herzegovine", "aleksandar-vucic", "onu",
}  # fmt: skip


def attached(text: str, name: str) -> Article:
    document = RawDocument(f"seeds/{name}.txt", "", "text/plain", text)
    block = Block(0, len(text), text, KEPT)
    return actors.attach(
        Article(name, document, (block,), language=Fact("fr", "test")), Authority(), RULES
    )


@st.composite
def typed(draw: st.DrawFn) -> str:
    """Give the text with each apostrophe, hyphen and space of any kind, its letters composed or not."""
    choices = {"'": "'’ʼ‘", "-": "-‐‑", " ": "    "}
    letters = [
        draw(st.sampled_from(choices[one]))
        if one in choices and draw(st.integers(0, 4)) == 0
        else one
        for one in TEXT
    ]
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), "".join(letters))


def test_the_text_names_what_it_names() -> None:
    assert {actor.id for actor in attached(TEXT, "a").actors} == IDS


@given(typed(), typed())
def test_no_actor_is_split_by_the_way_it_is_typed(one: str, other: str) -> None:
    plain = [mention.actor for mention in attached(TEXT, "a").mentions]
    first, second = attached(one, "a"), attached(other, "b")
    assert [mention.actor for mention in first.mentions] == plain
    dossier = assemble([first, second], Authority(), RULES)
    assert {actor.id for actor in dossier.actors} == IDS
