"""JSON Schemas of the files that curators write, for editors that check and complete while one types.

They say what the checks of this room say, from the same lists of words; the checks alone decide.
"""

from __future__ import annotations

from typing import Any

from dossier.curate import lists, rights, sidecar
from dossier.records import ActorKind, Kind

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": ["string", "integer"], "minLength": 1}
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
DATE: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 9999},
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}.*)?)?)?[?~%]?$"},
    ]
}
SLUG: Schema = {"type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,118}[A-Za-z0-9])?$"}
COUNTRY: Schema = {"type": "string", "pattern": "^[A-Z]{2}$"}
UNKNOWN: Schema = {"const": sidecar.UNKNOWN}
LINE: Schema = {"type": ["string", "integer"]}
LINES: Schema = {"anyOf": [LINE, {"type": "array", "items": LINE}]}
KINDS: Schema = {
    "type": "object",
    "additionalProperties": {"enum": sorted(str(kind) for kind in Kind)},
}
ORDERS: Schema = {"keep": LINES, "drop": LINES, "kind": KINDS}
WORDS: Schema = {"type": "string", "pattern": r"\S"}
WORDED: Schema = {
    **{key: {"anyOf": [WORDS, {"type": "array", "items": WORDS}]} for key in ("keep", "drop")},
    "kind": KINDS | {"propertyNames": {"not": {"pattern": "^[0-9]+$"}}},
}
"""Orders by words alone: a line's number says nothing about an outlet's other articles."""


def _mapping(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return found | ({"required": list(required)} if required else {})


ACTOR = _mapping(
    {
        "id": SLUG,
        "name": TEXT,
        "kind": {"enum": [str(kind) for kind in ActorKind]},
        "spellings": TEXTS,
        "qid": {"type": "string", "pattern": "^Q[1-9][0-9]{0,11}$"},
        "country": COUNTRY,
        "note": TEXT,
    },
    ("name", "kind"),
)
NOTE: Schema = {
    "anyOf": [TEXT, _mapping({"text": TEXT, "by": TEXT, "on": DATE}, ("text",))],
}
POLICY: Schema = {"enum": list(rights.POLICIES)}
TRUTH: Schema = {"anyOf": [{"type": "boolean"}, {"enum": sorted(rights.YES | rights.NO)}]}
URL: Schema = {"type": "string", "pattern": "^https?://.+"}
RIGHTS: Schema = {
    "publish": {"anyOf": [POLICY, {"type": "object", "additionalProperties": POLICY}]},
    "reuse": {
        "anyOf": [
            TEXT,
            _mapping({"text": TEXT, "allows": POLICY, "url": URL, "on": DATE}, ("text",)),
        ]
    },
    "noindex": TRUTH,
}
WITHDRAWN: Schema = {
    "anyOf": [
        {"type": "boolean"},
        TEXT,
        _mapping({"text": TEXT, "by": TEXT, "on": DATE, "title": TRUTH}),
    ]
}
SOURCE = _mapping(
    {
        "id": SLUG,
        "name": TEXT,
        "domain": {"type": "string"},
        "kind": {"enum": list(lists.KINDS_OF_SOURCE)},
        "country": COUNTRY,
        "owner": TEXT,
        "ownership": {"enum": list(lists.OWNERSHIPS)},
        "note": NOTE,
        **RIGHTS,
        "spellings": TEXTS,
        "layout": TEXTS,
    },
    ("name",),
)
LISTED = _mapping({**SOURCE["properties"], "lines": _mapping(WORDED)}, ("name",))
"""An outlet of `_sources.yml`, which may give orders about the lines of all its articles."""
ACTORS: Schema = {"type": ["array", "null"], "items": {"anyOf": [ACTOR, TEXT]}}


def _actors() -> Schema:
    entries = {"actors": ACTORS, "ignore": {"type": ["array", "null"], "items": TEXT}}
    return {"anyOf": [_mapping(entries), ACTORS]}


def _sources() -> Schema:
    entries: Schema = {"type": ["array", "null"], "items": LISTED}
    return {"anyOf": [_mapping({"sources": entries}), entries]}


REASON: Schema = TEXT | {"not": {"enum": sorted(rights.YES | rights.NO)}}
"""A bare « yes » says nothing."""
CHOICES: Schema = {
    "exclude": REASON,
    "pin": TRUTH,
    "part": TEXT,
    "order": {"type": "integer"},
    "tags": TEXTS,
    "summary": TEXT,
    "notes": {"type": "object", "additionalProperties": NOTE},
}


def _glossary() -> Schema:
    told = {"meaning": TEXT, "note": TEXT, "actor": SLUG}
    entry = _mapping({"acronym": TEXT, **told}, ("acronym", "meaning"))
    terms: Schema = {"type": ["array", "null"], "items": entry}
    named: Schema = {"anyOf": [TEXT, _mapping(told, ("meaning",))]}
    spelt: Schema = {
        "type": ["object", "null"],
        "properties": {"terms": {"anyOf": [terms, named]}},
        "additionalProperties": named,
    }
    return {"anyOf": [spelt, terms]}


def _sidecar() -> Schema:
    outlet: Schema = {"anyOf": [TEXT, SOURCE]}
    flags = {"enum": [*sidecar.FLAGS, sidecar.UNKNOWN]}
    facts: Schema = {
        "title": TEXT,
        "slug": SLUG,
        **{key: {"anyOf": [DATE, UNKNOWN]} for key in ("published", "updated", "retrieved")},
        "source": outlet,
        "via": outlet,
        "authors": TEXTS,
        "language": {"type": "string", "pattern": "^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*|unknown)$"},
        **{
            key: {"type": "string", "pattern": "^(https?://.+|unknown)$"}
            for key in ("url", "archive")
        },
        "flags": {"anyOf": [flags, {"type": "array", "items": flags}]},
        "note": NOTE,
    }
    people = _mapping({"add": {"anyOf": [ACTORS, ACTOR, TEXT]}, "drop": TEXTS})
    return _mapping(
        {**facts, **CHOICES, **RIGHTS, "withdrawn": WITHDRAWN, **ORDERS, "actors": people}
    ) | {"type": ["object", "null"]}


SCHEMAS = {
    "actors": ("seeds/_actors.yml: actors of the dossier", _actors),
    "sources": ("seeds/_sources.yml: outlets of the dossier", _sources),
    "glossary": ("seeds/_glossary.yml: acronyms of the dossier", _glossary),
    "sidecar": ("The corrections to one seed, in <its full name>.yml", _sidecar),
}


def schema(name: str) -> Schema:
    """Return the JSON Schema (draft 2020-12) of `actors`, `sources`, `glossary` or `sidecar`."""
    title, make = SCHEMAS[name]
    return {"$schema": DRAFT, "title": title, **make()}
