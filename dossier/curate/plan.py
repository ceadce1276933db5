"""The curator's plan of a dossier: parts and listing by the plugin's options, acronyms and comparisons by their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.curate import check
from dossier.curate.comparisons import comparisons
from dossier.curate.lists import List
from dossier.records import LISTINGS, Notice, Part, Plan, Term, phrase

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

    from dossier.curate.strict_yaml import Plain

GLOSSARY = "_glossary.yml"
PART_KEYS = ("id", "title", "intro")
TERM_KEYS = ("acronym", "meaning", "note", "actor")


def plan(
    root: Path, seeds_dir: Path, options: Mapping[str, object], config: str
) -> tuple[Plan, tuple[Notice, ...]]:
    """Read the plan; what is wrong in it is left out and named in a notice.

    Args:
        root: the dossier's folder.
        seeds_dir: where `_glossary.yml` lies.
        options: the plugin's options as written in mkdocs.yml.
        config: what notices call that file.
    """
    notices: list[Notice] = []
    listing, curator = LISTINGS[0], None
    try:
        listing = check.choice(str(options.get("listing") or listing), LISTINGS)
    except check.RefusedError as error:
        notices.append(check.notice(config, None, "listing", error))
    if options.get("curator"):
        curator = check.text(str(options["curator"]))
    parts = _parts(options.get("parts"), config, notices)
    terms = _terms(root, seeds_dir / GLOSSARY, notices)
    compared = comparisons(root, seeds_dir, notices)
    return Plan(parts, listing, curator, terms, compared), tuple(notices)


def _parts(given: object, config: str, notices: list[Notice]) -> tuple[Part, ...]:
    """Take the parts, in order; two of one id are one mistake."""
    found: dict[str, Part] = {}
    if given and not isinstance(given, list):
        refused = check.RefusedError(
            phrase("a list is expected"), phrase("Start each entry with a hyphen.")
        )
        notices.append(check.notice(config, None, "parts", refused))
        return ()
    for number, value in enumerate(given if isinstance(given, list) else (), start=1):
        try:
            part = _part(value, found)
            found[part.id] = part
        except check.RefusedError as error:
            notices.append(check.notice(config, None, f"parts, {number}", error))
    return tuple(found.values())


def _part(value: object, taken: Container[str]) -> Part:
    """Take a part: its title, or a mapping."""
    if not isinstance(value, dict):
        value = {"title": check.text(value if isinstance(value, (str, int)) else None)}
    if len(value) == 1 and not set(value) & {*PART_KEYS, "titre"}:
        check.text(
            {str(key): str(given) for key, given in value.items()}
        )  # « - Le village : l’usine », which wants quotation marks
    check.only(value, PART_KEYS)
    check.required(value, "title")
    title = check.text(str(value["title"]))
    identifier = check.slug(str(value["id"])) if value.get("id") else check.plain(title)
    if identifier in taken:
        what = phrase("« {value} » is given twice", value=identifier)
        raise check.RefusedError(what, phrase("Give it an `id:` of its own."))
    intro = str(value.get("intro") or "").replace("\r\n", "\n").strip()
    return Part(identifier, title, intro)


def _terms(root: Path, file: Path, notices: list[Notice]) -> tuple[Term, ...]:
    """Read `_glossary.yml`: a list, or lines « acronym: meaning »."""
    listed = List(root, file, "terms", notices)
    found: dict[str, Term] = {}
    for key, value, line in listed.every():
        given = value if isinstance(value, list) and key == "terms" else [(key, value)]
        for one in given:
            try:
                term = _term(one)
                found[term.acronym] = term
            except check.RefusedError as error:
                notices.append(check.notice(listed.path, line, key, error))
    return tuple(found[acronym] for acronym in sorted(found))


def _term(value: object) -> Term:
    """Take an entry: a mapping of a list, or an acronym with its meaning or with a mapping."""
    if isinstance(value, tuple):
        acronym, said = value
        value = {"acronym": acronym, **(said if isinstance(said, dict) else {"meaning": said})}
    if isinstance(value, dict) and len(value) == 1 and not set(value) & set(TERM_KEYS):
        return _term(*value.items())  # « - KFOR: the meaning »
    if not isinstance(value, dict):
        raise check.RefusedError(
            phrase("a mapping is expected"), phrase("Write lines like `KFOR: the meaning`.")
        )
    check.only(value, TERM_KEYS)
    told: dict[str, Plain] = value
    for key in ("acronym", "meaning"):
        check.required(told, key)
    return Term(
        check.text(told["acronym"]),
        check.text(told["meaning"]),
        check.text(told["note"]) if told.get("note") else None,
        check.identifier(told["actor"]) if told.get("actor") else None,
        curated=True,
    )
