"""How the tests of the cleaner read its verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier import clean
from dossier.records import RawDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Block

OPENING = """Le pont de Varenne ferme pour deux ans

La mairie de Varenne a annoncé mardi que le vieux pont sur la Loire serait fermé à la circulation \
pendant deux ans, le temps de refaire les piles et le tablier.

Les riverains, qui demandaient ces travaux depuis longtemps, devront faire un détour de douze \
kilomètres par le pont de la rocade pour aller d’une rive à l’autre.
"""
CLOSING = """
Le conseil municipal se prononcera en juin sur le tracé de la navette gratuite qui reliera les deux \
rives, a précisé la maire devant les habitants réunis à la salle des fêtes.

Les commerçants de la rive gauche, eux, craignent de perdre la moitié de leurs clients et demandent \
une aide de la région pour la durée des travaux.
"""


@pytest.fixture
def blocks() -> Callable[[str], tuple[Block, ...]]:
    """Return a function that judges a text."""
    return lambda text: clean.judge(RawDocument("seeds/a.txt", "0", "text/plain", text))


@pytest.fixture
def kinds(blocks: Callable[[str], tuple[Block, ...]]) -> Callable[[str], dict[str, str]]:
    """Return a function that judges a text and gives the kind of each tidied line."""
    return lambda text: {block.text: str(block.verdict.kind) for block in blocks(text)}


@pytest.fixture
def around() -> Callable[..., str]:
    """Return a function that puts lines into or behind an article."""

    def place(*lines: str, inside: bool = False) -> str:
        middle = "\n\n".join(lines)
        return f"{OPENING}\n{middle}\n{CLOSING}" if inside else f"{OPENING}{CLOSING}\n{middle}\n"

    return place


@pytest.fixture
def opening() -> str:
    """Return an article's title and first paragraphs."""
    return OPENING


@pytest.fixture
def closing() -> str:
    """Return an article's last paragraphs, a blank line before them."""
    return CLOSING
