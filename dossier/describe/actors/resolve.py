"""Spans to actors within one article: surnames, variants and acronyms find their full name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.actors import called, cases, inflected, kin, relabel, rules
from dossier.describe.actors.names import eastern, fold, latin, marks, slug, surname
from dossier.describe.actors.spans import Span
from dossier.records import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from dossier.describe.actors.passages import Passage

SHORTEST_SURNAME = 3
"""Letters of a surname that is looked for by itself; « Li » and « Xi » stand in too many words."""

_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w*")
_INSIDE = re.compile(r"[\w-]")

Place = tuple[int, Span]
"""A span with the order of its passage."""


@dataclass(slots=True)
class Group:
    """The spans of one actor-to-be."""

    kind: ActorKind
    places: list[Place] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    cased: set[str] = field(default_factory=set)
    """Those of the spellings that are in another case than the first."""

    @property
    def name(self) -> str:
        """The best spelling: full, not in capitals, with its marks, most frequent."""
        return best_spelling(self.spellings, self.cased)


def best_spelling(spellings: Counter[str], cased: Collection[str] = ()) -> str:
    """Return the spelling to show: most words, in the first case, in Latin letters, not all capitals, most diacritics, most frequent.

    Args:
        spellings: how often each is used.
        cased: those known to be in another case.
    """

    def worth(name: str) -> tuple[int, bool, bool, bool, int, int, str]:
        first = name not in cased
        careful = not name.isupper()
        return len(name.split()), first, latin(name), careful, marks(name), spellings[name], name

    return max(spellings, key=worth) if len(spellings) > 1 else next(iter(spellings))


def same_person(short: str, full: str) -> bool:
    """Say whether a folded shorter name can be a folded full name: surname, initial, or middle name left out."""
    one, other = short.split(), full.split()
    if len(one) == 1 and one[0] == other[0]:
        return eastern(one[0])
    if len(one) > len(other) or one[-1] != other[-1]:
        return False
    if len(one) == 1 or (other[-len(one) :] == one and not rules.given(one[0])):
        return True
    given = one[0] == other[0] or (len(one[0]) == 1 and other[0].startswith(one[0]))
    return given and set(one[1:]) <= set(other[1:])


def fullest(names: Iterable[str], same: Mapping[str, str] | None = None) -> dict[str, str]:
    """Map each folded person's name to the one fuller name it must be; names in doubt map to themselves.

    Args:
        names: folded names.
        same: spellings of a name in other languages, with the spelling kept.
    """
    kept = same or {}
    every = sorted(set(names))
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in every:
        first = name.partition(" ")[0]
        for last in {surname(name), first} if eastern(first) else {surname(name)}:
            by_surname[last].append(name)
    found: dict[str, str] = {}
    for name in every:
        fuller = [
            one for one in by_surname[surname(name)] if one != name and same_person(name, one)
        ]
        longest = [
            one for one in fuller if not any(one != two and same_person(one, two) for two in fuller)
        ]
        meant = {kept.get(one, one) for one in longest}
        found[name] = kept.get(name) or (meant.pop() if len(meant) == 1 else name)
    return found


def _text(texts: Sequence[Passage], place: Place) -> str:
    return texts[place[0]].text[place[1].start : place[1].end]


def _kinds(texts: Sequence[Passage], places: Sequence[Place]) -> dict[str, ActorKind]:
    """Return the kind of each folded unknown name: rules outweigh the model, then the majority."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for place in places:
        weight = 5 if place[1].rule == "rules" else 1
        votes[fold(_text(texts, place))][place[1].kind] += weight
    return {name: max(sorted(count), key=lambda kind: count[kind]) for name, count in votes.items()}


def group(
    texts: Sequence[Passage], places: Sequence[Place], aliases: Mapping[str, str]
) -> list[Group]:
    """Group the unknown spans of an article by the actor they name.

    Args:
        texts: the article's passages.
        places: the spans that no authority list knows.
        aliases: folded acronyms with the folded names that the text gives for them.
    """
    kinds = relabel.bearers(_kinds(texts, places))
    first_case = _first_case(texts, places, kinds)
    kinds = {first_case.get(name, name): kind for name, kind in reversed(kinds.items())}
    people = {name for name, kind in kinds.items() if kind is ActorKind.PERSON}
    folded = [fold(_text(texts, place)) for place in places]
    folded = [first_case.get(name, name) for name in folded]
    frequent = Counter(folded)
    surnames = {tail for name in people for tail in _tails(name)}
    people |= {name for name in kinds if name in surnames}
    full = fullest(people, kin.merged(sorted(people, key=lambda name: (-frequent[name], name))))
    full |= called.by_given_name(texts, people, zip(places, folded, strict=True), full)
    groups: dict[str, Group] = {}
    for place, name in zip(places, folded, strict=True):
        person = name in people
        key = full[name] if person else aliases.get(name, name)
        kind = ActorKind.PERSON if person else kinds[name]
        one = groups.setdefault(key, Group(kind))
        one.places.append(place)
        spelling = _spelling(texts, place)
        one.spellings[spelling] += 1
        if fold(spelling) in first_case:
            one.cased.add(spelling)
    return [groups[key] for key in sorted(groups)]


def _tails(name: str) -> Iterator[str]:
    """Give what a full name may be shortened to: « le graet » and « graet » of « noel le graet »."""
    words = name.split()
    yield from (" ".join(words[at:]) for at in range(1, len(words)))


def _first_case(
    texts: Sequence[Passage], places: Sequence[Place], kinds: Mapping[str, ActorKind]
) -> Mapping[str, str]:
    """Map names in another case to the name, or the surname, that the article gives in the first."""
    languages = {texts[order].language for order, _ in places} & cases.DECLINING
    if not languages:
        return {}
    people = [name for name, kind in kinds.items() if kind is ActorKind.PERSON and " " in name]
    return cases.nominatives(kinds, {*kinds, *map(surname, people)}, languages)


def _spelling(texts: Sequence[Passage], place: Place) -> str:
    return " ".join(_text(texts, place).split())


def _repeated(texts: Sequence[Passage], spans: Sequence[Sequence[Span]]) -> dict[str, ActorKind]:
    """Return the names that only the text knows, with the surnames of all persons."""
    kinds: dict[str, ActorKind] = {}
    for passage, found in zip(texts, spans, strict=True):
        for span in found:
            name = passage.plain[span.start : span.end]
            if span.actor is None:
                kinds.setdefault(name, span.kind)
            last = name.rpartition(" ")[2]
            if span.kind is ActorKind.PERSON and len(last) >= SHORTEST_SURNAME:
                kinds.setdefault(last, span.kind)
    return kinds


def echoes(texts: Sequence[Passage], spans: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Find again, where no recogniser saw them, the names and surnames found elsewhere in the article."""
    kinds = _repeated(texts, spans)
    if not kinds:
        return [[] for _ in texts]
    first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(kinds, key=lambda one: (-len(one), one)):
        word = _WORD.findall(name)[0]
        if _CAPITALISED.match(word):
            first[word].append(name)
    return [
        [*_standing(some.plain, first, kinds), *_in_cases(some, found, kinds)]
        for some, found in zip(texts, spans, strict=True)
    ]


def _in_cases(
    passage: Passage, spans: Sequence[Span], kinds: Mapping[str, ActorKind]
) -> Iterator[Span]:
    """Find the text's own names in other cases than the first, in a language that has them."""
    if not cases.declines(passage.language):
        return
    forms = cases.Forms(passage.language)
    by_name = {fold(name): kinds[name] for name in sorted(kinds)}
    for name in by_name:
        forms.add(name)
    for start, end, several in inflected.standing(passage, spans, forms):
        yield Span(start, end, by_name[several[0]], "echo")


def _heads(text: str, first: Collection[str]) -> list[tuple[int, str]]:
    """Return where words of a text stand that are among some capitalised ones, in order."""
    if "_" in text:
        every = _CAPITALISED.finditer(text)
        return [(word.start(), word[0]) for word in every if word[0] in first]
    return glance.standing(text, glance.written(text).intersection(first))


def _standing(
    text: str, first: Mapping[str, Sequence[str]], kinds: Mapping[str, ActorKind]
) -> list[Span]:
    """Find names by their first word, the longest at each place."""
    found: list[Span] = []
    for start, word in _heads(text, first):
        if found and start < found[-1].end:
            continue
        for name in first[word]:
            end = start + len(name)
            if text.startswith(name, start) and not _INSIDE.match(text[end : end + 1]):
                if text[start - 1 : start] != "-":
                    found.append(Span(start, end, kinds[name], "echo"))
                break
    return found


def actor_of(one: Group, taken: frozenset[str]) -> Actor:
    """Return the actor that only the text knows."""
    name = one.name
    identifier = slug(name)
    if identifier in taken:
        identifier = f"{identifier}-{one.kind}"
    others = tuple(sorted(spelling for spelling in one.spellings if spelling != name))
    return Actor(identifier, name, one.kind, others)
