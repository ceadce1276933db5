"""A raw document to judged blocks: cut into lines, each judged with its neighbours in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records import Block, RawDocument


def judge(document: RawDocument) -> tuple[Block, ...]:
    """Cut a document into blocks that cover its text exactly, and judge each."""
    raise NotImplementedError
