"""The curator's word on rights: how much of an article is published, on which terms, and what is taken back.

What cannot be read here publishes nothing: a slip of the pen must not give out a text that was to be withheld.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.curate import check, nearest
from dossier.records import Policy, Rights, Terms, Withdrawal, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.curate.strict_yaml import Plain

POLICIES = tuple(str(policy) for policy in Policy)
YES = frozenset({"true", "yes", "oui"})
NO = frozenset({"false", "no", "non"})
EVERYWHERE = ""
"""What stands for every profile that gives the dossier out."""
KEYS = ("publish", "reuse", "noindex")
"""Keys of a sidecar and of an entry of `_sources.yml`."""
TERM_KEYS = ("text", "allows", "url", "on")
WITHDRAWAL_KEYS = ("text", "by", "on", "title")
WITHHELD = Rights(publish=((EVERYWHERE, Policy.HIDDEN),))
"""What holds where the curator's word cannot be read."""


def rights(given: Mapping[str, Plain]) -> Rights:
    """Take the keys on rights out of a sidecar or an entry of `_sources.yml`.

    Raises:
        RefusedError: for the first value that is none.
    """
    return Rights(
        publish=_publish(given["publish"]) if "publish" in given else (),
        terms=terms(given["reuse"]) if given.get("reuse") else None,
        noindex=_truth(given["noindex"]) if "noindex" in given else False,
    )


def _publish(value: Plain) -> tuple[tuple[str, Policy], ...]:
    """Take a policy, or a mapping from profiles to policies."""
    if not isinstance(value, dict):
        return ((EVERYWHERE, _policy(value)),)
    return tuple((str(name), _policy(value[name])) for name in sorted(value))


def _policy(value: Plain) -> Policy:
    return Policy(check.choice(value, POLICIES))


def terms(value: Plain) -> Terms:
    """Take terms of reuse: a text, or a mapping that also says what they allow, where they stand and when they were read.

    Raises:
        RefusedError: for anything else.
    """
    if not isinstance(value, dict):
        return Terms(check.text(value))
    check.only(value, TERM_KEYS)
    check.required(value, "text")
    return Terms(
        check.text(value["text"]),
        _policy(value["allows"]) if value.get("allows") else None,
        check.url(value["url"]) if value.get("url") else None,
        check.date(value["on"]) if value.get("on") else None,
    )


def withdrawn(value: Plain) -> Withdrawal | None:
    """Take a withdrawal: the reason, « yes » for none, or a mapping that also says by whom, when, and whether to give the title.

    Raises:
        RefusedError: for anything else.
    """
    if isinstance(value, dict):
        check.only(value, WITHDRAWAL_KEYS)
        return Withdrawal(
            check.text(value["text"]) if value.get("text") else "",
            check.text(value["by"]) if value.get("by") else None,
            check.date(value["on"]) if value.get("on") else None,
            titled=_truth(value["title"]) if "title" in value else True,
        )
    said = check.text(value)
    if said.casefold() in NO:
        return None
    return Withdrawal("" if said.casefold() in YES else said)


def _truth(value: Plain) -> bool:
    given = check.text(value).casefold()
    if given in YES | NO:
        return given in YES
    what = phrase("« {value} » is neither true nor false", value=given)
    raise check.RefusedError(what, phrase("Write `true` or `false`."))


def of_sidecar(given: Mapping[str, Plain]) -> tuple[dict[str, Any], tuple[tuple[str, check.RefusedError], ...]]:  # fmt: skip
    """Take a sidecar's keys on rights into fields of `Curation`, with the keys that are refused and why.

    A key that is refused hides the article from every profile that gives the dossier out; a withdrawal that cannot be
    read withdraws it, title and all.
    """
    refused: list[tuple[str, check.RefusedError]] = []
    found = Rights()
    fields: dict[str, Any] = {}
    for key in (key for key in KEYS if key in given):
        try:
            one = rights({key: given[key]})
            found = replace(
                found,
                publish=one.publish or found.publish,
                terms=one.terms or found.terms,
                noindex=one.noindex or found.noindex,
            )
        except check.RefusedError as error:
            refused.append((key, error))
    if refused:
        found = WITHHELD
    if found != Rights():
        fields["rights"] = found
    if "withdrawn" in given:
        try:
            fields["withdrawn"] = withdrawn(given["withdrawn"])
        except check.RefusedError as error:
            fields["withdrawn"] = Withdrawal("", titled=False)
            refused.append(("withdrawn", error))
    return fields, tuple(refused)


def meant(unknown: Iterable[str]) -> bool:
    """Say whether a key that is not known may be one on rights with a letter wrong: `publsh`, `witdrawn`."""
    return any(
        nearest.word(key.casefold(), (*KEYS, "withdrawn")).pattern.startswith("Write")
        for key in unknown
    )
