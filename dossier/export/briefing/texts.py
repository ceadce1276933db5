"""Every text of a printed record, to be looked at or changed."""

from __future__ import annotations

import dataclasses
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def every_text(value: object, change: Callable[[str], str]) -> Any:  # the same type comes back
    """Return a printed record with each of its texts changed; numbers and nothing stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(every_text(one, change) for one in value)
    if isinstance(value, dict):
        return {key: every_text(one, change) for key, one in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        new = {one.name: every_text(getattr(value, one.name), change) for one in fields(value)}
        return replace(value, **new)
    return value
