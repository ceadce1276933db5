"""Records to plain lists and back, driven by their types: what the cache writes as JSON."""

from __future__ import annotations

import dataclasses
import functools
import sys
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from dossier import records

Json = Any
"""Lists, mappings, texts, numbers, truth values and None."""


def encode(value: object) -> Json:
    """Lay a record out: a dataclass as the list of its fields, in their order."""
    if dataclasses.is_dataclass(value):
        return [encode(getattr(value, field.name)) for field in dataclasses.fields(value)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [encode(one) for one in value]
    if isinstance(value, Mapping):
        return {key: encode(one) for key, one in value.items()}
    return value


def decode(kind: Any, value: Json) -> Any:
    """Rebuild what `encode` laid out.

    Raises:
        ValueError, TypeError: when the value is not of that kind.
    """
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return None if value is None else decode(_chosen(inner, value), value)
    if origin is tuple:
        return _tuple(inner, value)
    if origin and issubclass(origin, Mapping):
        return {str(key): decode(inner[1], one) for key, one in value.items()}
    made = origin or kind
    if dataclasses.is_dataclass(made) and isinstance(made, type):
        return _record(made, inner, value)
    return _single(made, value)


def _chosen(inner: tuple[Any, ...], value: Json) -> Any:
    """Return the one of some kinds that the value was: a text is told from a record, which is a list."""
    kinds = [kind for kind in inner if kind is not type(None)]
    return next((kind for kind in kinds if (kind is str) == isinstance(value, str)), kinds[0])


def _record(made: type, inner: tuple[Any, ...], value: Json) -> Any:
    """Rebuild a dataclass; a generic one's type argument stands in for its variable."""
    hints = _fields(made)
    if not isinstance(value, list) or len(value) != len(hints):
        raise ValueError(made.__name__)
    kinds = (inner[0] if isinstance(hint, TypeVar) else hint for hint in hints)
    return made(*(decode(kind, one) for kind, one in zip(kinds, value, strict=True)))


def _single(made: type, value: Json) -> Any:
    if issubclass(made, Enum):
        return made(value)
    if made is float and type(value) is int:
        return float(value)
    if type(value) is not made:
        raise TypeError(made.__name__)
    return value


def _tuple(inner: tuple[Any, ...], value: Json) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError
    if inner[1:] == (...,):
        return tuple(decode(inner[0], one) for one in value)
    return tuple(decode(kind, one) for kind, one in zip(inner, value, strict=True))


@functools.cache
def _fields(record: type) -> tuple[Any, ...]:
    """Return the types of a record's fields; names that are imported for types only are all ours or Mapping."""
    own = vars(sys.modules[record.__module__])  # its type variable
    hints = get_type_hints(record, {**vars(records), **own, "Mapping": Mapping})
    return tuple(hints[field.name] for field in dataclasses.fields(record))
