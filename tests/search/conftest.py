"""A dossier of three articles as the search takes it, and a site that has their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.records.search import SearchActor, SearchData, SearchEntry, SearchFacet

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    ("L’OTAN œuvre", "Le secrétaire général de l’OTAN et le secretaire general délégué."),
    ("Vučić à Ankara", "M. Vučić a été reçu à Ankara, en Türkiye, par des gendarmes."),
    (
        "<b>Fin</b> & suite",
        "___PAGEFIND_WEIGHT___9 </p><script>alert(1)</script> province séparatiste",
    ),
)


@pytest.fixture
def data() -> SearchData:
    """Three articles of two sources, with two actors."""
    entries = tuple(
        SearchEntry(
            f"articles/a{number}.md",
            title,
            "2024 · Source",
            f"202{number}-01-01" if number else "2020",
            (("p-1", text), ("", "…"), ("p-2", "Un autre alinéa.")),
            (("un",) if number else ("deux",),),
            ("otan",) if number == 0 else ("aleksandar-vucic", "otan"),
        )
        for number, (title, text) in enumerate(TEXTS)
    )
    return SearchData(
        language="fr",
        entries=entries,
        actors=(
            SearchActor(
                "aleksandar-vucic", "Aleksandar Vučić", "acteurs/aleksandar-vucic.md", "personne"
            ),
            SearchActor("otan", "OTAN", "acteurs/otan.md", "organisation", ("NATO",)),
        ),
        facets=(SearchFacet("source", "Source", (("deux", "Deux"), ("un", "Un"))),),
        page="recherche/index.md",
        words=(("none", "Aucun article trouvé."),),
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with a page for each article, the last one without a folder of its own."""
    for name in (
        "articles/a0/index.html",
        "articles/a1/index.html",
        "articles/a2.html",
        "acteurs/otan/index.html",
    ):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<!doctype html><title>x</title>", "utf-8")
    return tmp_path / "site"
