"""Photo credits, and captions: told by their credit, by a label, or by their foreign language."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.clean.phrases import bare, fold
from dossier.clean.verdicts import OPEN, verdict
from dossier.lexicon import words
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion

LONGEST_CREDIT = 100
LONGEST_CAPTION = 400
LONGEST_FOREIGN = 300
LONGEST_NAME = 80
NAME_WORDS = 5
LEAST_WORDS = 5
FOREIGN_WORDS = 2
"""Function words of another language that make a line foreign, with none of the article's own."""
_CREDIT = re.compile(
    r"(?:©|\(c\)|^\W*®|(?:\bcredits?|\bphotos?|\bphotographie|\bimages?|\bcredits? photos?|\bphoto credit"
    r"|\bphoto by|\bphoto de|\bcopyright|\bfoto|\bbild|\bfotografia|\bфото)\s*(?::|by\b|/|©))\s*",
)
# « … (Eric Dupont/Pool/Sipa) », « … © », « … — Anna Novak/SIPA »: names with a stroke end no sentence.
_SLASH = re.compile(
    r"\s+(?:[-–—(•|]\s*)?(?:[A-ZÀ-Ý][\w.'’-]*\s){0,3}[A-ZÀ-Ý][\w.'’-]*"
    r"(?:\s?/\s?[A-ZÀ-Ý@][\w.'’-]*(?:\s[A-ZÀ-Ý][\w.'’-]*){0,3}){1,3}\s?\)?$"
)
_LABEL = re.compile(
    r"^\W*(?:legende|photo|image|illustration|caption|bildunterschrift|foto)\s*:\s+"
)
# « • Poste : AIL/PIV » is an entry that tells something, not the source of a picture.
_LABELLED = re.compile(r"^(?:[•·▪■●*|]|[-–—]\s)|^[^/:]{1,40}:\s")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_QUOTES = ("«", "“", '"', "„", "‘", "»", "”", "—", "–", ">")


def judge(page: Page) -> Iterable[Opinion]:
    """Judge credits and captions."""
    for place, line in enumerate(page.lines):
        if not page.undecided(place) or len(line.text) > LONGEST_CAPTION:
            continue
        before = _before_credit(line)
        if before is not None:
            named = _is_name(before) and not before.rstrip().endswith(",")
            if len(line.text) <= LONGEST_CREDIT and named:
                # « Photo : Jeanne Morel » says what it is; a name before a sign may be a heading.
                sure = 0.9 if not before.strip() and not page.lines[place].prose else OPEN
                yield place, verdict(Kind.CREDIT, "credit", phrase("credit of a picture"), sure)
            else:
                yield (
                    place,
                    verdict(
                        Kind.CAPTION,
                        "credited-caption",
                        phrase("ends with a picture's credit"),
                        0.9,
                    ),
                )
        elif _LABEL.match(line.folded):
            yield (
                place,
                verdict(
                    Kind.CAPTION,
                    "labelled-caption",
                    phrase("says that it is a picture's caption"),
                    0.85,
                ),
            )
        elif _is_foreign(page, place, line):
            yield (
                place,
                verdict(
                    Kind.CAPTION,
                    "foreign-caption",
                    phrase("a line in another language, alone between paragraphs"),
                    0.85,
                ),
            )


def _before_credit(line: Line) -> str | None:
    """Return what stands before a line's credit; None when it has none."""
    folded = line.folded
    sign = _CREDIT.search(folded)
    if sign and sign.end() == len(folded) and "©" not in sign[0]:
        sign = None  # « … en scrutant l’image : » announces, it credits nobody
    if sign and len(folded) - sign.end() <= LONGEST_NAME and not (line.prose and not sign.start()):
        return (
            line.text[: sign.start()] if len(folded) == len(line.text) else folded[: sign.start()]
        )
    if bare(folded) in _agencies():
        # « RT » or « AFP » alone is a signature when it closes the text: signature.py looks first.
        return ""
    agency = _agency_end().search(folded)
    if agency:
        return (
            line.text[: agency.start()]
            if len(folded) == len(line.text)
            else folded[: agency.start()]
        )
    slash = _SLASH.search(line.text)
    if not slash or _LABELLED.match(line.text):
        return None
    return line.text[: slash.start()]


def _is_name(text: str) -> bool:
    """Say whether this is a person's or agency's name rather than the description of a picture."""
    found = _NAME_WORD.findall(text)
    return (
        len(found) <= NAME_WORDS
        and not text.rstrip(" /|-–(").endswith(".")
        and all(
            word[0].isupper()
            or word in ("de", "von", "van", "et", "and", "/", "pour", "for", "via")
            for word in found
        )
    )


def _is_foreign(page: Page, place: int, line: Line) -> bool:
    if (
        len(line.text) > LONGEST_FOREIGN
        or line.words < LEAST_WORDS
        or line.text.startswith(_QUOTES)
    ):
        return False
    own = line.languages[page.language]
    other = max(line.languages)
    if other < FOREIGN_WORDS or own * 3 > other:
        return False
    near = [*range(max(0, place - 2), place), *range(place + 1, min(len(page.lines), place + 3))]
    return (
        page.prose(place - 1)
        and page.prose(place + 1)
        and not any(page.lines[far].prose and _foreign_prose(page, far) for far in near)
    )


def _foreign_prose(page: Page, place: int) -> bool:
    languages = page.lines[place].languages
    return languages[page.language] * 2 < max(languages)


@functools.cache
def _agencies() -> frozenset[str]:
    return frozenset(bare(fold(name)) for name in words("furniture/agencies"))


@functools.cache
def _agency_end() -> re.Pattern[str]:
    """« … / REUTERS », « … (Photo AFP) », « … • AFP »: a sign, then an agency, at the line's end."""
    names = "|".join(re.escape(name) for name in sorted(_agencies(), key=len, reverse=True))
    return re.compile(
        rf"\s*(?:[/|•·]\s?|\s[-–—]\s|\((?:photos?\s?:?\s|image\s|via\s|ap photo/)|\bvia\s)(?:{names})(?:[/ ,]{{1,3}}[\w .'-]{{1,40}})?\)?\.?$"
    )
