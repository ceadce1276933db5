"""What each feature is called when a verdict names it: a few signals that a reader can check by eye."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dossier.records import Phrase, phrase


class Signal(NamedTuple):
    """A group of features under one name."""

    phrase: Phrase
    begins: tuple[str, ...]
    """How the names of its features begin."""


SIGNALS = (
    Signal(phrase("its words"), ("said",)),
    Signal(phrase("the words of the lines around"), ("said@", "said_near")),
    Signal(phrase("its furniture phrases"), ("cue_", "cues", "first_cue")),
    Signal(phrase("its length"), ("chars", "words", "by_median", "content_words", "word_length")),
    Signal(phrase("its sentences and punctuation"), (
        "final", "tail_mark", "sentences", "sentence_words", "commas", "quotes", "mark_ratio", "question", "ellipsis",
        "colon_inside", "opening_quote", "brackets", "prose", "glued",
    )),
    Signal(phrase("its capitals and figures"), (
        "upper_ratio", "capitalised", "digit_ratio", "all_caps", "first_lower", "first_digit", "currency", "copyright",
    )),
    Signal(phrase("its separators, bullets or addresses"), ("separators", "bullet", "address", "at_hash")),
    Signal(phrase("its dates and times"), ("dates", "date_share")),
    Signal(phrase("its share of function words"), ("function_words", "foreign_words", "unspaced")),
    Signal(phrase("that it speaks to the reader"), ("addressed",)),
    Signal(phrase("the blank lines"), ("gap", "gaps_all")),
    Signal(phrase("the shape of the lines around"), ("near_", "@")),
    Signal(phrase("its place in the text"), (
        "line", "line_from_end", "line_share", "char_share", "prose_before", "prose_after", "prose_lines_before",
        "prose_lines_after",
    )),
    Signal(phrase("its place by the main run of prose"), ("in_main", "from_main", "main_", "to_prose")),
    Signal(phrase("the run of short lines that it stands in"), ("short_run", "teaser_run")),
    Signal(phrase("the make-up of the whole text"), ("lines", "total_chars", "prose_chars", "prose_share", "median_prose", "cues_all")),
    Signal(phrase("that it stands in the text more than once"), ("repeats", "repeat_place", "begins_alike")),
    Signal(phrase("the words that it shares with the article"), ("cohesion", "shared_words")),
    Signal(phrase("its distance to the title"), ("title_shared", "from_title", "is_title", "has_title")),
    Signal(phrase("the furniture before or after it"), ("since_", "until_", "met_")),
    Signal(phrase("the header above it"), ("header_",)),
)  # fmt: skip


@cache
def signal_of(name: str) -> int:
    """Give the place in SIGNALS of the signal that a feature belongs to."""
    # A neighbour's measure speaks of the neighbour, whatever it measures.
    asked = "@" if "@" in name and not name.startswith("said") else name
    exact = [at for at, signal in enumerate(SIGNALS) if asked in signal.begins]
    if exact:
        return exact[0]
    found = [
        (len(start), -at)
        for at, signal in enumerate(SIGNALS)
        for start in signal.begins
        if asked.startswith(start)
    ]
    if not found:
        message = f"no signal names the feature « {name} »"
        raise ValueError(message)
    return -max(found)[1]
