"""What a rule sees: every line of the page with its measures, and what the rules before have said."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.phrases import fold, key
from dossier.lexicon import words
from dossier.records import TEXT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.clean.line_judge.model import Opinion
    from dossier.clean.split import Piece
    from dossier.records import Kind, Verdict

LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl", "ru", "pl")
"""Languages whose function words the lexicon lists; ties go to the first."""
SEEN = 1500
"""Characters of a line that its measures look at, so that a line of megabytes costs no more."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LETTER_RUN = re.compile(r"[^\W\d_]+")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# An agency or a country behind the last full stop: « … de l’État. (AFP) ».
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)$")
_CLOSERS = "»”\"')]’*  \u202f"
_STOPS = (".", "!", "?", "…", "。", "！", "？", ":", ";", "।", "՝")
PROSE_CHARACTERS = 80
PROSE_WORDS = 9
UNKNOWN_WORDS = 15
"""Words that make prose in languages without a list of function words."""
LOW_SHARE = 0.6
PROSE_CJK = 35
PROSE_SHARE = 0.16
"""Function words among the words of running text: 0.35 to 0.5 in French and English prose, under 0.15 in menus."""


class Line(NamedTuple):
    """A piece of the page with its measures."""

    start: int
    end: int
    text: str
    """Tidied."""
    gap: bool
    """True when a blank line stands before it."""
    folded: str
    """Its beginning in lower case, without accents."""
    key: str
    """What it is looked up by among whole phrases."""
    words: int
    """Words in what was looked at."""
    languages: tuple[int, ...]
    """Function words of each of LANGUAGES."""
    stopped: bool
    """True when it ends as a sentence does."""
    prose: bool
    """True when it reads as running text: long enough, with function words, ended or very long."""


@functools.cache
def _function_words() -> Mapping[str, tuple[int, ...]]:
    known: dict[str, list[int]] = {}
    for number, language in enumerate(LANGUAGES):
        for word in words(f"furniture/function-{language}"):
            known.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in known.items()}


def measure(piece: Piece) -> Line:
    """Take a piece's measures."""
    head = piece.text[:SEEN]
    known = _function_words()
    counts = [0] * len(LANGUAGES)
    found = _LETTER_RUN.findall(head)
    for word in found:
        for number in known.get(word.lower(), ()):
            counts[number] += 1
    stopped = _ASIDE.sub("", piece.text[-60:]).rstrip(_CLOSERS).endswith(_STOPS)
    folded = fold(head[:600])
    return Line(
        piece.start,
        piece.end,
        piece.text,
        piece.gap,
        folded,
        key(folded),
        len(found),
        tuple(counts),
        stopped,
        _is_prose(piece.text, found, max(counts), stopped=stopped),
    )


def _is_prose(text: str, found: list[str], function: int, *, stopped: bool) -> bool:
    count = len(found)
    low = sum(word[0].islower() for word in found)
    if len(_CJK.findall(text[:200])) * 3 > len(text[:200]):
        return len(text) >= PROSE_CJK and (stopped or len(text) >= 3 * PROSE_CJK)
    if len(text) < PROSE_CHARACTERS or count < PROSE_WORDS:
        return False
    running = function >= PROSE_SHARE * count or (
        # A language without a list: prose has low words, menus have capitals.
        count >= UNKNOWN_WORDS and stopped and low >= LOW_SHARE * count
    )
    return running and (stopped or len(text) >= 3 * PROSE_CHARACTERS)


@dataclass(frozen=True, slots=True)
class Page:
    """All lines, and the verdicts given so far."""

    lines: tuple[Line, ...]
    verdicts: tuple[Verdict | None, ...]
    hints: Mapping[str, str]
    """What the file says of itself."""
    language: int
    """Index in LANGUAGES of the language of most prose."""
    markdown: bool = False
    """True for a file of Markdown, in which a hash marks a heading; in plain text it is a hash."""
    opinions: Mapping[int, Opinion] = field(default_factory=dict)
    """What the learned judge thinks of the lines that it was asked about, by place."""

    def undecided(self, place: int) -> bool:
        """Say whether no rule has judged the line yet."""
        return self.verdicts[place] is None

    def kind(self, place: int) -> Kind | None:
        """Return the kind given to a line; None when undecided or past an end."""
        if not 0 <= place < len(self.lines):
            return None
        verdict = self.verdicts[place]
        return verdict.kind if verdict else None

    def may_be_text(self, place: int) -> bool:
        """Say whether the line is undecided or text of the article."""
        verdict = self.verdicts[place]
        return verdict is None or verdict.kind in TEXT_KINDS

    def prose(self, place: int) -> bool:
        """Say whether the line is running text that no rule has set aside."""
        return 0 <= place < len(self.lines) and self.lines[place].prose and self.may_be_text(place)

    def following(self, place: int) -> Iterable[int]:
        """Return the places behind one."""
        return range(place + 1, len(self.lines))


def open_page(lines: tuple[Line, ...], hints: Mapping[str, str]) -> Page:
    """Make the page that the first rule sees."""
    totals = [0] * len(LANGUAGES)
    for line in lines:
        if line.prose:
            for number, count in enumerate(line.languages):
                totals[number] += count
    return Page(lines, (None,) * len(lines), hints, totals.index(max(totals)))
