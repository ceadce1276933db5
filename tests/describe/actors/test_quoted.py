"""Titles and words in quotation marks are no actors, quoted speech names some."""

from __future__ import annotations

import pytest

from dossier.describe.actors import quoted
from dossier.describe.actors.passages import Passage, plain, straight
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, Kind

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def kept(text: str, name: str, kind: ActorKind) -> bool:
    start = text.index(name)
    passage = Passage(0, Kind.BODY, straight(text), plain(text), 0, typed=text)
    return bool(quoted.spared(passage, [Span(start, start + len(name), kind, "model")]))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Elle joue dans « Martine Dubois », un film.", "Martine Dubois", PERSON),
        ("Le navire “Moskva” a coulé.", "Moskva", PLACE),
        ('Son livre "Oncle Vania à Paris" paraît.', "Oncle Vania", PERSON),
        ("L’opération « Tempête » commence.", "Tempête", ORGANISATION),
        ("Un roman, « Le Retour de Marko », paraît.", "Marko", PERSON),
    ],
)
def test_a_short_quotation_is_a_title(text: str, name: str, kind: ActorKind) -> None:
    assert not kept(text, name, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("« Nous avons parlé hier soir avec Martine Dubois de la paix », dit-il.", "Martine Dubois", PERSON),
        ("Elle dirige l’association « Terre vive » depuis 2010.", "Terre vive", ORGANISATION),
        ("Le « Mouvement pour la paix » appelle à voter.", "Mouvement pour la paix", ORGANISATION),
        ("« Oui », a dit Martine Dubois, « bien sûr ».", "Martine Dubois", PERSON),
        ('"Oui", a dit Martine Dubois, "bien sûr".', "Martine Dubois", PERSON),
        ('Un signe " seul avant Martine Dubois.', "Martine Dubois", PERSON),
        ("Le « nord du Vardin » est calme.", "Vardin", PLACE),
    ],
)  # fmt: skip
def test_speech_and_bodies_keep_their_names(text: str, name: str, kind: ActorKind) -> None:
    assert kept(text, name, kind)
