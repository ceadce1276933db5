"""The files that a site offers."""

from __future__ import annotations

from dossier.export.offered import Offer, files, read


def test_a_long_dossier_is_offered_in_volumes() -> None:
    offer = Offer("print/tout.pdf", "tout.epub")
    assert files(offer, 300) == ("print/tout.pdf", "tout.epub")
    assert files(offer, 601) == (
        "print/tout-1.pdf",
        "print/tout-2.pdf",
        "print/tout-3.pdf",
        "tout.epub",
    )
    assert files(Offer(), 601) == ()


def test_options_say_what_is_offered() -> None:
    offer = read({"pdf": True, "epub": "a/b.epub", "briefings": [{"title": "Un"}]})
    assert (offer.pdf, offer.epub, offer.editions[0].name) == ("briefing.pdf", "a/b.epub", "un")
