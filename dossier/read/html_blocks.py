"""A parsed page to lines of visible text, each with its place in the page: one walk, no recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.read.html_lines import BREAK, MARKS, Line, Run, address, lines
from dossier.records import Container

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "picture",
    ]
)
"""Tags that do not end a line; any other tag does, unknown ones too, but for those with a namespace."""

SKIPPED = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "canvas",
        "select",
        "textarea",
        "datalist",
        "option",
        "video",
        "audio",
        "map",
        "noembed",
        "input",
        "meta",
        "link",
        "title",
        "param",
        "track",
        "source",
    ]
)
"""Tags whose content is never part of the visible text."""

SPARE = frozenset({"noscript", "noframes"})
"""Tags that a browser shows only when something else fails."""

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.I)
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
WORDS_AT_MOST = 16
"""Class words kept of a node: utility frameworks hang hundreds on one."""
WORD_LENGTH = 24
NAMING = ("id", "class", "role", "itemprop")


@dataclass(frozen=True, slots=True)
class Found:
    """A line and its place, before offsets are known."""

    line: Line
    container: int
    words: tuple[str, ...]
    images: tuple[tuple[str, str], ...]
    hidden: int
    """Number of the hidden part it stands in, 0 outside."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A node whose children are being visited."""

    block: bool
    hidden: bool
    link: bool
    mark: bool
    pre: bool


class Walk:
    """One page's walk: the nodes open, the line in progress, the lines done."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.containers: list[Container] = []
        self.found: list[Found] = []
        self._runs: list[Run] = []
        self._words: list[str] = []
        self._images: list[tuple[str, str]] = []
        self._open: list[_Opened] = []
        self._blocks: list[int] = []
        self._hidden: list[int] = []
        self._hidden_parts = 0
        self._links: list[str] = []
        self._marks: list[str] = []
        self._preformatted = 0

    def run(self, root: LexborNode) -> None:
        """Visit every node under the root in page order."""
        node: LexborNode | None = root
        while node is not None:
            child = self._enter(node)
            if child is not None:
                node = child
                continue
            following = node.next
            while following is None and self._open and node.parent is not None:
                node = node.parent
                self._leave()
                following = node.next if self._open else None
            node = following
        self._flush()

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Take a node in; returns its first child when there is something below to visit."""
        if node.is_text_node:
            self._write(node.text_content or "")
            return None
        if not node.is_element_node:
            return None
        tag = node.tag or ""
        if tag in SKIPPED:
            return None
        if tag == "br":
            self._runs.append(Run(BREAK))
            return None
        attributes = node.attributes
        if tag in {"img", "amp-img"}:
            self._image(attributes)
            return None
        style = attributes.get("style") or ""
        block = (tag not in INLINE and ":" not in tag) or bool(style and BLOCK_STYLE.search(style))
        child = node.first_child
        if child is not None:
            self._open_node(tag, attributes, block=block, hidden=_is_hidden(tag, attributes, style))
        elif block:
            self._flush()
        return child

    def _open_node(
        self, tag: str, attributes: dict[str, str | None], *, block: bool, hidden: bool
    ) -> None:
        opened = _Opened(block, hidden, tag == "a", tag in MARKS, tag == "pre")
        self._open.append(opened)
        if block or hidden:
            self._flush()
        if hidden:
            self._hidden_parts += 1
            self._hidden.append(self._hidden_parts)
        if block:
            parent = self._blocks[-1] if self._blocks else -1
            self._blocks.append(len(self.containers))
            self.containers.append(Container(parent, tag, name_words(attributes)))
        elif len(self._words) < WORDS_AT_MOST:
            self._words.extend((tag, *name_words(attributes)[:4]))
        if opened.link:
            self._links.append(address(attributes.get("href"), self.page))
        if opened.mark:
            self._marks.append(MARKS[tag])
        self._preformatted += opened.pre

    def _leave(self) -> None:
        opened = self._open.pop()
        if opened.block or opened.hidden:
            self._flush()
        if opened.block:
            self._blocks.pop()
        if opened.hidden:
            self._hidden.pop()
        if opened.link:
            self._links.pop()
        if opened.mark:
            self._marks.pop()
        self._preformatted -= opened.pre

    def _write(self, text: str) -> None:
        link = self._links[-1] if self._links else None
        mark = self._marks[-1] if self._marks else ""
        if self._preformatted and BREAK in text:
            for number, part in enumerate(text.split(BREAK)):
                if number:
                    self._runs.append(Run(BREAK))
                self._runs.append(Run(part, link, mark))
        else:
            self._runs.append(Run(" " if text == BREAK else text, link, mark))

    def _image(self, attributes: dict[str, str | None]) -> None:
        source = attributes.get("data-src") or attributes.get("src")
        link = address(source, self.page)
        if link:
            self._images.append((" ".join((attributes.get("alt") or "").split()), link))

    def _flush(self) -> None:
        """End the lines in progress."""
        if not self._runs:
            self._words.clear()
            return
        words = tuple(dict.fromkeys(self._words))[:WORDS_AT_MOST]
        container = self._blocks[-1] if self._blocks else -1
        hidden = self._hidden[0] if self._hidden else 0
        for line in lines(self._runs):
            self.found.append(Found(line, container, words, tuple(self._images), hidden))
            self._images.clear()
        self._runs.clear()
        self._words.clear()


def name_words(attributes: dict[str, str | None]) -> tuple[str, ...]:
    """Return the words of a node's id, classes, role and itemprop, camel case taken apart."""
    names = " ".join(attributes[name] or "" for name in NAMING if name in attributes)[:600]
    if not names:
        return ()
    words = (word.lower()[:WORD_LENGTH] for word in WORD.findall(names))
    return tuple(dict.fromkeys(words))[:WORDS_AT_MOST]


def _is_hidden(tag: str, attributes: dict[str, str | None], style: str) -> bool:
    return (
        tag in SPARE
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(style and HIDING.search(style))
    )
