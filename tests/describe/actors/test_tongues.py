"""In German and Turkish the model's persons need a given name."""

from __future__ import annotations

import pytest

from dossier.describe.actors import passages, tongues
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, Kind


@pytest.mark.parametrize(
    ("claim", "language", "left"),
    [
        ("Sportdirektor Horst Müller war ähnlich erbost", "de", ["Horst Müller"]),
        ("Gegenseitige Vorwürfe", "de", []),
        ("Irans Justiz dementiert", "de", []),
        ("Linki Kopyala", "tr", []),
        ("Milorad Dodik", "sr", ["Milorad Dodik"]),
    ],
)
def test_a_claim_is_cut_to_the_given_name_and_what_follows(
    claim: str, language: str, left: list[str]
) -> None:
    text = passages.straight(claim)
    passage = passages.Passage(0, Kind.BODY, text, passages.plain(text), 0, language=language)
    kept = tongues.reined(passage, [Span(0, len(text), ActorKind.PERSON, "model")])
    assert [text[span.start : span.end] for span in kept] == left
