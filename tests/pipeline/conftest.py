"""Made dossiers of one invented outlet, whose pages repeat boxes that no rule knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TOWNS = ("Varenne", "Orbec", "Sauvian", "Valmer", "Tresnay", "Mirebeau", "Lusanger", "Corbigny")
STORIES = (
    "La mairie de {t} a annoncé mardi que le vieux pont sur la rivière serait fermé pendant deux ans, le temps de refaire les piles.",
    "À {t}, la coopérative laitière cherche un repreneur depuis que son directeur est parti avec les clés du hangar, en janvier.",
    "Les élèves du collège de {t} ont planté mille chênes sur la colline que l’incendie de l’été dernier avait laissée nue.",
    "Un inventaire des chauves-souris de {t} a compté trois espèces que l’on croyait disparues des grottes du plateau.",
    "Le tribunal a rendu aux héritiers de {t} les archives du moulin, que deux notaires se disputaient depuis la guerre.",
    "La ligne de bus qui reliait {t} à la préfecture rouvre lundi, avec deux trajets le matin et un seul le soir.",
    "Le festival de marionnettes de {t} change de date, et ses bénévoles demandent une salle chauffée pour les répétitions.",
    "Une source d’eau salée a jailli dans un champ de {t}, où les géologues de l’université ont posé leurs instruments.",
)
REACTIONS = (
    "Le maire a dit qu’il faudrait de la patience, car rien ne presse dans cette affaire de {t} selon le conseil municipal.",
    "Les habitants interrogés au marché de {t} disent n’avoir été prévenus que la veille, par une affiche sans date.",
    "L’association des amis de {t} promet de suivre le dossier et de publier chaque lettre que la préfecture lui enverra.",
    "Deux conseillères de {t} ont voté contre, en rappelant que le budget de l’an prochain n’était pas encore arrêté.",
    "La préfète est attendue à {t} dans dix jours, pour visiter les lieux et recevoir ceux qui en ont fait la demande.",
    "Un rapport sur {t} sera remis au printemps ; il dira combien coûteraient les réparations et qui devrait les payer.",
    "Le directeur de l’école de {t} y voit une chance, à condition que les parents acceptent de changer leurs habitudes.",
    "Le boulanger de {t}, qui en a vu d’autres, compte servir le café aux ouvriers tant que le chantier durera.",
)
BOXES = ("Carnet de la vallée", "Le coin des abonnés fidèles")
"""Short lines that the outlet's pages repeat, one between paragraphs, one behind them."""
SLOGAN = "La vallée vivra tant que ses habitants y croiront, répètent les militants réunis chaque samedi sur la place du marché."


def story(
    number: int, *, boxes: bool = True, slogan: bool = False, outlet: str = "L’Écho du Val"
) -> str:
    """Write an article of the outlet: its own title and paragraphs, the outlet's boxes."""
    town = TOWNS[number]
    first, last = STORIES[number].format(t=town), REACTIONS[number].format(t=town)
    middle = [BOXES[0]] if boxes else []
    middle += [SLOGAN] if slogan else []
    tail = [BOXES[1]] if boxes else []
    title = f"{town} au fil des jours de l’année {1990 + number}"
    parts = [title, first, *middle, last, f"La rédaction de {outlet}", *tail]
    return "\n\n".join(parts) + "\n"


@pytest.fixture
def dossier_of(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes seeds by name and gives the dossier's folder."""

    def write(**seeds: str) -> Path:
        (tmp_path / "seeds").mkdir(exist_ok=True)
        for name, text in seeds.items():
            suffix = "" if name.startswith("_") or "." in name else ".txt"
            (tmp_path / "seeds" / f"{name}{suffix}").write_text(text, "utf-8")
        return tmp_path

    return write
