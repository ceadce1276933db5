"""The profiles under which a dossier is published: two that every dossier has, and those that mkdocs.yml names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.curate import check, nearest
from dossier.curate.rights import NO, POLICIES, YES
from dossier.records import DossierError, Policy, Profile, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

PRIVATE = "private"
"""The desk of those who make the dossier: all of it, unless a sidecar names this profile. The default."""
PUBLIC = "public"
BUILT_IN = {
    PRIVATE: Profile(PRIVATE, Policy.FULL),
    PUBLIC: Profile(PUBLIC, Policy.EXCERPT),
}
VARIABLE = "DOSSIER_PROFILE"
"""The environment's word, which goes before that of mkdocs.yml, so that a workflow needs no other file."""

COUNTS = ("characters", "words", "percent")
KEYS = ("publish", *COUNTS, "quotations", "noindex")
SHORT = 30
"""Words that `quotations: short` allows; courts give no number, editors' own charters 20 to 50."""


def profiles(options: Mapping[str, object]) -> Mapping[str, Profile]:
    """Read the plugin's option `profiles`, by name; the built-in two are among them.

    Raises:
        DossierError: naming the entry that is wrong; a profile other than the one meant may give too much away.
    """
    found = dict(BUILT_IN)
    given = options.get("profiles") or {}
    try:
        for name, value in _mapping(given).items():
            key = check.slug(str(name))
            found[key] = _profile(found.get(key, Profile(key, Policy.EXCERPT)), value)
    except check.RefusedError as error:
        message = f"mkdocs.yml: profiles: {error.what}. {error.cure or ''}"
        raise DossierError(message.rstrip()) from error
    return found


def chosen(options: Mapping[str, object], asked: str | None = None) -> Profile:
    """Return the profile to publish under: the one asked for, else that of the option `profile`, else `private`.

    Raises:
        DossierError: when there is none of that name.
    """
    known = profiles(options)
    name = asked or str(options.get("profile") or PRIVATE)
    if name not in known:
        near = nearest.word(name, known)
        message = f"profile: « {name} » is no profile of this dossier. {near}"
        raise DossierError(message)
    return known[name]


def _mapping(given: object) -> dict[object, object]:
    if isinstance(given, dict):
        return given
    cure = phrase("Write lines like `{example}`.", example="cercle: {publish: full}")
    raise check.RefusedError(phrase("a mapping is expected"), cure)


def _profile(base: Profile, value: object) -> Profile:
    """Take a policy, or a mapping."""
    if not isinstance(value, dict):
        return replace(base, policy=_policy(value))
    check.only([str(key) for key in value], KEYS)
    found = replace(base, policy=_policy(value["publish"])) if "publish" in value else base
    limits = {key: _count(value[key]) for key in COUNTS if key in value}
    found = replace(found, **limits)  # type: ignore[arg-type]
    if "quotations" in value:
        found = replace(found, quotations=_quotations(value["quotations"]))
    if "noindex" in value:
        found = replace(found, noindex=_truth(value["noindex"]))
    return found


def _policy(value: object) -> Policy:
    return Policy(check.choice(str(value), POLICIES))


def _count(value: object) -> int:
    given = str(value)
    if isinstance(value, bool) or not given.isascii() or not given.isdigit():
        what = phrase("« {value} » is no whole number", value=given)
        raise check.RefusedError(what, phrase("Write it as {example}.", example="400"))
    return int(given)


def _quotations(value: object) -> int:
    """Take `none`, `short`, or a number of words."""
    words = {"none": 0, "short": SHORT}
    given = str(value)
    return words[given] if given in words else _count(value)


def _truth(value: object) -> bool:
    given = str(value).casefold()
    if given in YES | NO:
        return given in YES
    what = phrase("« {value} » is neither true nor false", value=given)
    raise check.RefusedError(what, phrase("Write `true` or `false`."))
