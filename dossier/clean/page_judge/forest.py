"""Boosted trees as arrays: the same sums on every machine, and what each group of columns had to do with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.page_judge.containers import Floats

Integers = np.ndarray[tuple[int, ...], np.dtype[np.int32]]

ROWS_AT_ONCE = 4000
"""Lines judged together: keeps a page of 100,000 lines under 100 MB."""


@dataclass(frozen=True, slots=True)
class Trees:
    """All trees' nodes in one run of numbers; a leaf's two branches lead to itself."""

    roots: Integers
    column: Integers
    threshold: Floats
    left: Integers
    right: Integers
    value: Floats
    """Log odds that a node adds: a leaf's own, or the mean of the leaves under it."""
    depth: int

    def decide(self, rows: Floats) -> Floats:
        """Return each row's probability."""
        parts = [
            self._leaves(rows[at : at + ROWS_AT_ONCE]) for at in range(0, len(rows), ROWS_AT_ONCE)
        ]
        if not parts:
            return np.zeros(0)
        odds = np.concatenate([self.value[leaves].sum(axis=1) for leaves in parts])
        result: Floats = 1.0 / (1.0 + np.exp(-odds))
        return result

    def _leaves(self, rows: Floats) -> Integers:
        at = np.repeat(self.roots[None, :], len(rows), axis=0)
        for _ in range(self.depth):
            at = self._step(rows, at)
        return at

    def _step(self, rows: Floats, at: Integers) -> Integers:
        values = np.take_along_axis(rows, self.column[at], axis=1)
        result: Integers = np.where(values <= self.threshold[at], self.left[at], self.right[at])
        return result

    def tell(self, rows: Floats, shares: Floats) -> tuple[Floats, Floats]:
        """Return each row's probability, and the log odds that each group of columns added to it.

        Args:
            rows: What to judge.
            shares: What `apart` gave.
        """
        odds: list[Floats] = [np.zeros(0)]
        told: list[Floats] = [np.zeros((0, shares.shape[1]))]
        for at in range(0, len(rows), ROWS_AT_ONCE):
            leaves = self._leaves(rows[at : at + ROWS_AT_ONCE])
            odds.append(self.value[leaves].sum(axis=1))
            told.append(shares[leaves[:, 0]])
            for tree in range(1, leaves.shape[1]):
                told[-1] += shares[leaves[:, tree]]
        probability: Floats = 1.0 / (1.0 + np.exp(-np.concatenate(odds)))
        return probability, np.concatenate(told)

    def apart(self, groups: Integers, count: int) -> Floats:
        """Share each node's log odds out: what the splits on the way to it added, by group of columns.

        Args:
            groups: Each column's group.
            count: How many groups there are.
        """
        shares = np.zeros((len(self.column), count))
        for node in range(len(self.column)):
            for branch in (self.left[node], self.right[node]):
                if branch != node:
                    shares[branch] = shares[node]
                    shares[branch, groups[self.column[node]]] += (
                        self.value[branch] - self.value[node]
                    )
        return shares


def load(trees: Sequence[Sequence[Sequence[Any]]]) -> Trees:
    """Build the arrays from a model file: a tree is a list of nodes, its root first.

    A node is `[column, threshold, left, right, value]` with its branches' numbers in the tree; a leaf is `[value]`.
    """
    roots: list[int] = []
    column: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    value: list[float] = []
    deepest = 0
    for tree in trees:
        base = len(column)
        roots.append(base)
        levels = [0] * len(tree)
        for number, node in enumerate(tree):
            branches = (base + node[2], base + node[3]) if len(node) > 1 else (base + number,) * 2
            column.append(node[0] if len(node) > 1 else 0)
            threshold.append(node[1] if len(node) > 1 else 0.0)
            left.append(branches[0])
            right.append(branches[1])
            value.append(node[-1])
            for branch in branches:
                if branch != base + number:
                    levels[branch - base] = levels[number] + 1
        deepest = max(deepest, *levels)
    whole = [np.array(each, dtype=np.int32) for each in (roots, column, left, right)]
    return Trees(
        whole[0], whole[1], np.array(threshold), whole[2], whole[3], np.array(value), deepest
    )
