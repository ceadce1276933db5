"""The briefing's own words for facts: outlets, flags, actor kinds, and how sure a fact is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from babel import Locale

from dossier.catalogue import say
from dossier.export.briefing import typography
from dossier.records import ActorKind, phrase

if TYPE_CHECKING:
    from dossier.records import Fact, Phrase, Source

T = TypeVar("T")

FLAGS = {
    "machine-translated": phrase("Machine translation"),
    "opinion": phrase("Opinion"),
    "press-release": phrase("Press release"),
    "sponsored": phrase("Sponsored content"),
}

OUTLET_KINDS = {
    "institution": phrase("institution"),
    "agency": phrase("news agency"),
    "press": phrase("press"),
    "aggregator": phrase("aggregator"),
    "blog": phrase("blog"),
}

ACTOR_KINDS = (
    (ActorKind.PERSON, phrase("People")),
    (ActorKind.ORGANISATION, phrase("Organisations")),
    (ActorKind.COUNTRY, phrase("Countries and territories")),
    (ActorKind.PLACE, phrase("Places")),
)


class Voice:
    """Says phrases and sets texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = Locale.parse(language)

    def __call__(self, pattern: str, **values: object) -> str:
        """Say an English pattern in this language."""
        return self.phrase(phrase(pattern, **values))

    def phrase(self, spoken: Phrase | None) -> str:
        """Say a phrase, spaced as this language is; nothing for None."""
        return self.set(say(spoken, self.language)) if spoken else ""

    def set(self, text: str) -> str:
        """Space a text of the dossier's own."""
        return typography.set_text(text, self.language)

    def language_name(self, code: str) -> str:
        """Name a language: « anglais »; the code where CLDR has no name."""
        return str(self._locale.languages.get(code, code))

    def territory(self, code: str) -> str:
        """Name a country or territory; the code where CLDR has no name."""
        return str(self._locale.territories.get(code, code))

    def outlet(self, source: Source) -> str:
        """Say what an outlet is and where: « agence de presse, Serbie »; nothing when nothing is known."""
        kind = OUTLET_KINDS.get(source.kind or "")
        known = (self.phrase(kind), self.territory(source.country) if source.country else "")
        return ", ".join(one for one in known if one)

    def hedged(self, value: str, fact: Fact[T]) -> str:
        """Say a value with how sure it is: « 20 septembre 2024, au plus tôt (inféré) »."""
        if fact.qualifier:
            value = f"{value}, {self.phrase(fact.qualifier)}"
        return f"{value} ({self('inferred')})" if fact.inferred else value

    def grounds(self, fact: Fact[T]) -> str:
        """Say what a fact stands on, where a reader must know: inferred, or the curator's word."""
        if fact.inferred:
            return self.sentence(self.phrase(fact.evidence))
        return self("Given by the curator.") if fact.rule == "curator" else ""

    def sentence(self, text: str) -> str:
        """Begin with a capital and end with a stop."""
        text = text[:1].upper() + text[1:]
        return text if not text or text[-1] in ".!?…»”" else text + "."
