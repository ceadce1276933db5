"""Kinds that the words beside a name say outright, and things that are no persons."""

from __future__ import annotations

import pytest

from dossier.describe.actors import beside, passages
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, Kind


def kinds(text: str, name: str, claim: str, language: str) -> list[str]:
    """Return the kind of a name that the model claimed to be of another; none where the claim is dropped."""
    typed = passages.straight(text)
    passage = passages.Passage(0, Kind.BODY, typed, passages.plain(text), 0, language=language)
    at = typed.index(name)
    claimed = [Span(at, at + len(name), ActorKind(claim), "model")]
    return [span.kind.value for span in beside.mended(passage, claimed)]


@pytest.mark.parametrize(
    ("text", "name", "language", "claim", "wanted"),
    [
        ("leaks told by newspaper Nordlys Tidende.", "Nordlys Tidende", "en", "person", "organisation"),
        ("a strategist at Brim Tolley, says so", "Brim Tolley", "en", "person", "organisation"),
        ("websites such as Polder, Kvik, and Sorbet.", "Sorbet", "en", "place", "organisation"),
        ("la supérette Vivotte de Trucy", "Vivotte", "fr", "person", "organisation"),
        ("the advocacy group Dancers Rising, who", "Dancers Rising", "en", "organisation", "organisation"),
        ("dans un portrait du Parisien paru hier", "Parisien", "fr", "place", "organisation"),
        ("Dravena, 43 ans, infirmière", "Dravena", "fr", "place", "person"),
        ("Toulvon (83) accueille", "Toulvon", "fr", "place", "place"),
        ("Zhao Minfeng was charged on Monday", "Zhao Minfeng", "en", "place", "person"),
        ("Ulmo Draven, who lives here", "Ulmo Draven", "en", "organisation", "person"),
        ("le chantier de Notre-Dame avance", "Notre-Dame", "fr", "person", "place"),
        ("OSLO (NB) — The king", "NB", "en", "place", "organisation"),
    ],
)  # fmt: skip
def test_words_beside_a_name_say_its_kind(
    text: str, name: str, language: str, claim: str, wanted: str
) -> None:
    assert kinds(text, name, claim, language) == [wanted]


def test_what_has_an_article_in_english_is_no_person() -> None:
    assert kinds("This 1974 Falcon Estate was green.", "Falcon Estate", "person", "en") == []
    assert kinds("Then Ulmo Falcon was seen.", "Ulmo Falcon", "person", "en") == ["person"]
    assert kinds("the Amy Falcon papers", "Amy Falcon", "person", "en") == ["person"]
