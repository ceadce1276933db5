"""Functions beside persons' names, on either side, and what only looks like one."""

from __future__ import annotations

import time

import pytest

from dossier.describe import actors
from dossier.describe.actors import functions
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

KEPT = Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))


def roles(text: str, language: str = "fr") -> list[tuple[str, str]]:
    """Return persons' ids with the functions found, each checked against its span."""
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    blocks = (Block(0, len(text), text, KEPT),)
    settings = Settings(recogniser="rules")
    found, mentions = actors.find(document, blocks, language, Authority(), settings)
    said = Fact(language, "test")
    article = Article("a", document, blocks, language=said, actors=found, mentions=mentions)
    read = functions.find(article, Authority(), settings)
    for role in read.roles:
        assert text[role.start : role.end] == role.text
        assert role.rule in functions.EVIDENCE
        assert role.evidence is not None
    return [(role.actor, role.text) for role in read.roles]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Le président serbe Marko Ilić parle.", "président serbe"),
        ("Le Premier ministre kosovar, Marko Ilić, parle.", "Premier ministre kosovar"),
        ("Le ministre russe des Affaires étrangères Marko Ilić parle.", "ministre russe des Affaires étrangères"),
        ("Le secrétaire général délégué de l’OTAN, M. Marko Ilić.", "secrétaire général délégué de l’OTAN"),
        ("La porte-parole du ministère des affaires étrangères Maria Belin a dit non.", "porte-parole du ministère des affaires étrangères"),
        ("Ana Belin, présidente de la Commission européenne, parle.", "présidente de la Commission européenne"),
        ("Ana Belin (ministre de la Défense) parle.", "ministre de la Défense"),
        ("Hier, M. Ilić, Premier ministre du Kosovo depuis 2021, parlait.", "Premier ministre du Kosovo"),
        ("L’ancien conseiller à la sécurité nationale américain, John Marlow, parle.", "ancien conseiller à la sécurité nationale américain"),
        ("Le ministre de l’Économie et des Finances, Marko Ilić, parle.", "ministre de l’Économie et des Finances"),
        ("La vice-Première ministre Ana Belin parle.", "vice-Première ministre"),
        ("The President of the Republic of Serbia, Marko Ilić, spoke.", "President of the Republic of Serbia"),
    ],
)  # fmt: skip
def test_a_function_is_kept_whole(text: str, function: str) -> None:
    assert [found for _, found in roles(text)] == [function]


@pytest.mark.parametrize(
    ("text", "functions_"),
    [
        ("NATO Secretary General Lars Holm and the President of the Republic of Serbia, Marko Ilić", ["NATO Secretary General", "President of the Republic of Serbia"]),
        ("Lars Holm, NATO Deputy Secretary General, meets Ana Belin, EU Special Representative for Belgrade-Pristina dialogue.", ["NATO Deputy Secretary General", "EU Special Representative for Belgrade-Pristina dialogue"]),
        ("The Swedish Foreign Minister Lars Holm arrived.", ["Swedish Foreign Minister"]),
        ("Then former US Assistant Secretary of State Daniel Frank left.", ["former US Assistant Secretary of State"]),
        ("Here EU foreign policy chief Ana Belin spoke.", ["EU foreign policy chief"]),
        ("Daniel Frank, a spokesman for the European Commission, agreed.", ["spokesman for the European Commission"]),
        ("Daniel Frank, Prime Minister Marko Ilić and others came.", ["Prime Minister"]),
        ("The minister told Daniel Frank to leave.", []),
    ],
)  # fmt: skip
def test_an_english_function_is_kept_whole(text: str, functions_: list[str]) -> None:
    assert [found for _, found in roles(text, "en")] == functions_


def test_two_functions_joined_by_et_are_kept_whole() -> None:
    text = "Marko Ilić, vice-Premier ministre et ministre des Affaires étrangères serbe, parle."
    assert [found for _, found in roles(text)] == [
        "vice-Premier ministre et ministre des Affaires étrangères serbe"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Après sa rencontre avec le président serbe, Emmanuel Macron a dit non.",
        "Son homologue serbe Marko Ilić parle.",
        "Le président a dit non à M. Ilić.",
        "Le maire de Lyon a reçu M. Ilić hier.",
        "M. Ilić et le ministre sont là.",
    ],
)
def test_what_belongs_to_another_is_no_function_of_the_name(text: str) -> None:
    assert roles(text) == []


@pytest.mark.cost
def test_a_hostile_line_costs_no_more_than_its_length() -> None:
    text = ("Le président " + "de la " * 3000 + "M. Ilić, " + "président de la " * 3000) * 2
    began = time.process_time()
    roles(text)
    assert time.process_time() - began < 5


def test_roles_follow_their_person_through_the_dossier() -> None:
    from dossier import index

    document = RawDocument("seeds/b.txt", "", "text/plain", "Le président Vucic parle.")
    blocks = (Block(0, len(document.text), document.text, KEPT),)
    rules = Settings(recogniser="rules")
    found, mentions = actors.find(document, blocks, "fr", Authority(), rules)
    short = functions.find(
        Article("b", document, blocks, actors=found, mentions=mentions), Authority(), rules
    )
    long = RawDocument("seeds/a.txt", "", "text/plain", "Le ministre Aleksandar Vučić parle.")
    blocks = (Block(0, len(long.text), long.text, KEPT),)
    found, mentions = actors.find(long, blocks, "fr", Authority(), rules)
    full = Article("a", long, blocks, actors=found, mentions=mentions)
    dossier = index.assemble([full, short], Authority(), rules)
    roles_ = [role for article in dossier.articles for role in article.roles]
    assert [(role.actor, role.text) for role in roles_] == [("aleksandar-vucic", "président")]
