"""Blocks in another language than their article's are told, and names alone are in none."""

from __future__ import annotations

import pytest

from dossier.describe.language import foreign
from dossier.records import Article, Block, Fact, Kind, RawDocument, Verdict, phrase

PROSE = (
    "Le secrétaire général a reçu le président de la Serbie au siège de l’Alliance, où ils ont parlé de la sécurité de la "
    "région et du dialogue entre les deux capitales."
)
ENGLISH = (
    "NATO soldiers patrol near the border crossing in Jarinje",
    "The prime minister arrives for talks in Brussels",
    "A woman walks past a mural in northern Mitrovica",
    "Kosovo police officers secure the area after the shooting",
    "Protesters wave flags in front of the parliament",
    "File photo: the two leaders shake hands in Ohrid",
    "Serbian army helicopters during an exercise near Niš",
    "People light candles for the victims of the attack",
    "The secretary general speaks to reporters at headquarters",
    "Vehicles burnt during the clashes, 29 May 2023",
    "View of the bridge over the river Ibar",
    "Workers repair a road destroyed by the flood",
    "EU Special Representative for the dialogue",
    "Children play outside a school in Pristina",
    "The monastery where the gunmen were hiding",
    "Secretary General meets the President of Serbia",
    "Firefighters try to control a blaze near the village",
    "An aerial view of the camp on the island",
)
FRENCH = (
    "Des soldats de l’OTAN près du poste de Jarinje",
    "Le premier ministre à son arrivée à Bruxelles",
    "Une femme devant une fresque à Mitrovica-Nord",
    "La police du Kosovo sécurise la zone",
    "Manifestants devant le Parlement, lundi",
    "Les deux dirigeants à Ohrid, en mars",
    "Hélicoptères de l’armée serbe en exercice",
    "Bougies en hommage aux victimes",
    "Le secrétaire général face à la presse",
    "Véhicules incendiés, le 29 mai 2023",
    "Vue du pont sur la rivière Ibar",
    "Réparation d’une route détruite par la crue",
    "Le représentant spécial de l’UE",
    "Enfants devant une école de Pristina",
    "Le monastère où se cachaient les assaillants",
    "Rencontre entre Stoltenberg et Vučić",
    "Pompiers près du village",
    "Le camp vu du ciel",
)
NAMES = (
    "Aleksandar Vučić, Jens Stoltenberg, Bruxelles",
    "KFOR – Camp Bondsteel – Pristina",
    "Albin Kurti (Vetëvendosje)",
    "Daniel Whitcombe, Sara Lindqvist",
    "Josep Borrell et Miroslav Lajčák",
    "Novi Pazar, Serbie",
    "Reuters / Ognen Teofilovski",
    "John Kirby, Maison-Blanche",
    "Camp Nothing Hill",
    "Financial Times, New York Times",
)


def told(line: str) -> list[str]:
    raw = f"{PROSE}\n\n{line}"
    start = len(PROSE) + 2
    blocks = (
        Block(0, start, PROSE, Verdict(True, Kind.BODY, "by-hand", phrase("said by hand"))),
        Block(
            start, len(raw), line, Verdict(True, Kind.CAPTION, "by-hand", phrase("said by hand"))
        ),
    )
    document = RawDocument("a.txt", "", "text/plain", raw)
    article = Article("a", document, blocks, language=Fact("fr", "by-hand"))
    return [passage.language for passage in foreign(article)]


@pytest.mark.parametrize("line", ENGLISH)
def test_an_english_caption_of_a_french_article_is_english(line: str) -> None:
    assert told(line) == ["en"]


@pytest.mark.parametrize("line", [*FRENCH, *NAMES])
def test_its_french_captions_and_names_alone_are_its_own(line: str) -> None:
    assert told(line) == []
