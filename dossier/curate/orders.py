"""Orders about lines, as sidecars and `_sources.yml` write them: `keep:`, `drop:` and `kind:`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.curate import check
from dossier.records import KEPT_KINDS, Kind, Order, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.curate.strict_yaml import Plain


def _keep(value: Plain) -> list[Order]:
    return [Order(passage, keep=True) for passage in _passages(value)]


def _drop(value: Plain) -> list[Order]:
    return [Order(passage, keep=False) for passage in _passages(value)]


def _kind(value: Plain) -> list[Order]:
    """Take a mapping from words of the seed, or a line's number, to what they are."""
    if not isinstance(value, dict):
        raise check.RefusedError(
            phrase("a mapping is expected"), phrase('Write lines like `"quoted words": caption`.')
        )
    orders = []
    for passage, name in value.items():
        kind = Kind(check.choice(name, [str(kind) for kind in Kind]))
        place = int(passage) if passage.isascii() and passage.isdigit() else passage
        orders.append(Order(place, keep=kind in KEPT_KINDS, kind=kind))
    return orders


def _passages(value: Plain) -> list[str | int]:
    passages = value if isinstance(value, list) else [value]
    return [place if isinstance(place, int) else check.text(place) for place in passages]


ORDERS: dict[str, Callable[[Plain], list[Order]]] = {"kind": _kind, "keep": _keep, "drop": _drop}
"""The keys that give orders about lines."""


def worded(value: dict[str, Plain]) -> tuple[Order, ...]:
    """Take the orders of an entry of `_sources.yml`, in the order in which they are written.

    Raises:
        RefusedError: for a line's number, too, which says nothing about other articles.
    """
    orders = [
        order
        for key, given in value.items()
        if key in ORDERS and given is not None
        for order in ORDERS[key](given)
    ]
    for order in orders:
        if isinstance(order.passage, int):
            raise check.RefusedError(
                phrase(
                    "« {value} » is a line's number, which only a sidecar takes",
                    value=order.passage,
                ),
                phrase("Quote the line's words."),
            )
    return tuple(orders)
