"""The forms of the verbs of saying, built from the infinitives of the lexicon, and the adverbs between their parts."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Form:
    """What a form of a verb is."""

    verb: str
    says: bool
    """True where a clause of saying may follow: « affirme que »."""
    names: bool
    """True where a quoted name for a thing may follow: « qualifie de »."""
    mood: str
    """`finite`, `participle`, `infinitive` or `gerund`; `both` for « dit », which needs a look at what is before."""


def _conjugated(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms in use of a French verb in -er, each with its mood."""
    stem = verb[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    open_ = re.sub(r"é([^aeiouyéè]{1,2})\Z", r"è\1", stem)
    open_ = stem + "l" if verb.endswith("eler") else re.sub(r"e([vn])\Z", r"è\1", open_)
    for ending in ("é", "ée", "és", "ées"):
        yield stem + ending, "participle"
    yield from ((open_ + ending, "finite") for ending in ("e", "ent"))
    yield from ((soft + ending, "finite") for ending in ("ait", "aient", "a"))
    yield stem + "èrent", "finite"
    yield soft + "ant", "gerund"
    yield verb, "infinitive"


def _inflected(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a regular English verb, a particle after it kept."""
    head, _, particle = verb.partition("_")
    after = f" {particle}" if particle else ""
    base = head[:-1] if head.endswith("e") else head
    doubled = base + base[-1] if re.search(r"(?:mit|quip|snap|slam|dub)\Z", head) else base
    plural = head[:-1] + "ies" if head.endswith("y") and head[-2] not in "aeo" else head + ("es" if re.search(r"(?:s|ch|sh|ss)\Z", head) else "s")  # fmt: skip
    past = head[:-1] + "ied" if head.endswith("y") and head[-2] not in "aeo" else doubled + "ed"
    yield past + after, "finite"
    yield plural + after, "finite"
    yield (head if head[-1] == "y" else doubled) + "ing" + after, "gerund"
    yield head + after, "infinitive"


def _plain(verb: str) -> str:
    return re.sub(r"\A(?:se_|s')", "", verb).replace("_", " ")


@functools.cache
def forms(language: str) -> Mapping[str, Form]:
    """Return a language's forms of verbs of saying; compound ones with spaces inside."""
    listed = table("saying")[language]
    said, names = set(listed["say"].split()), set(listed["name"].split())
    found: dict[str, Form] = {}
    build = _conjugated if language == "fr" else _inflected
    for verb in sorted(said | {one for one in names if one not in listed["forms"]}):
        plain = _plain(verb) if language == "fr" else verb
        if language == "fr" and not plain.endswith("er"):
            continue
        for form, mood in build(plain):
            found.setdefault(form, Form(verb, verb in said, plain in names or verb in names, mood))
    for verb, given in listed["forms"].items():
        for form, mood in _given(given if language == "fr" else ["-", given], verb):
            known = found.get(form)
            both = known is not None and known.verb == verb and known.mood != mood
            named = verb in names or verb in listed.get("self", "").split()
            found[form] = Form(verb, says=True, names=named, mood="both" if both else mood)
    return found


def _given(given: list[str], verb: str) -> Iterator[tuple[str, str]]:
    participle, finite = given
    if participle != "-":
        for ending in ("", "e", "s", "es") if " " not in participle else ("",):
            yield participle + ending, "participle"
    for form in finite.split("|") if "|" in finite else finite.split():
        if form != "-":
            mood = "gerund" if form.endswith(("ant", "ing")) else "finite"
            yield form.replace("_", " "), mood
    if "_" not in verb and "'" not in verb:
        yield verb, "infinitive"


@functools.cache
def compound(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the forms of several words by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for form in forms(language):
        if " " in form:
            found.setdefault(form.split()[0], []).append(form)
    return {head: tuple(sorted(some, key=lambda one: (-len(one), one))) for head, some in found.items()}  # fmt: skip


@functools.cache
def tail(words: str, language: str) -> re.Pattern[str]:
    """Return the pattern of a form's words behind its first one, a pronoun or adverb between them allowed."""
    return re.compile(
        rf"(?:(?:-t)?-(il|elle|ils|elles|on|je))? (?:{adverbs(language)} )?{re.escape(words)}(?!\w)",
        re.IGNORECASE,
    )


@functools.cache
def nouns(language: str) -> frozenset[str]:
    """Return the forms that are nouns too."""
    return frozenset(table("saying")[language]["nouns"].split())


@functools.cache
def adverbs(language: str) -> str:
    """Return the pattern of what may stand between a verb's parts."""
    listed = table("saying")[language]["adverbs"].split()
    spelt = sorted((re.escape(one.replace("_", " ")) for one in listed), key=lambda one: (-len(one), one))  # fmt: skip
    return rf"(?:{'|'.join(spelt)}|\w+ment|\w+ly)"
