"""Text of strangers as literal text: whatever an article says, a Markdown host shows it and obeys none of it.

The page's Markdown may meet Python-Markdown with any extension, a macro plugin or a CommonMark host. So nothing
is escaped the way one of them likes it: each character that any of them could read as markup becomes a numeric
character reference, which all of them pass on to the browser.
"""

from __future__ import annotations

import re

MARKUP = re.compile(
    # letters, digits, spaces, commas, semicolons and all that is not ASCII stand as they are, the text stays readable
    r"[\x00-\x1f!-+\--/:<-@\[-`{-\x7f\u00a0\u202f](?:"
    r"(?<![-.:\u00a0\u202f])"
    r"|(?<=-)(?:(?<![^\W_]-)|(?![^\W_]))"  # but for a hyphen inside a word
    r"|(?<=\.)(?:(?<![^\W\d_]{4}\.)|(?!\s|$))"  # the full stop of a sentence, not of « 1. », « a. » or « www. »
    r"|(?<=^\w{4}\.)|(?<=^\w{5}\.)|(?<=^\w{6}\.)"  # where « xiv. » would open a list
    r"|(?<=:)(?:(?!\s)|(?<![^\W_]:)(?<!\s:))"  # French and English colons, not « :smile: »
    r"|(?<=^[\u00a0\u202f]))"  # a no-break space that a parser would trim
)
"""Characters that some host could read as markup where they stand."""
ORDINAL, HASH = r"(?<=\d)(?=(?:st|nd|rd|th)\b).", r"(?<![0-9a-f])(?=[0-9a-f]{40}(?![0-9a-f]))."
"""Where pymdownx.smartsymbols would raise « 1st », and where pymdownx.magiclink would see a commit."""
LETTERED = re.compile(rf"{ORDINAL}|{HASH}")
EITHER = re.compile(rf"{MARKUP.pattern}|{LETTERED.pattern}")

SPACES = re.compile(r"[\t\n\x0b\f\r \u2028\u2029\x85\x1c-\x1f]+")
"""Breaking white space, runs of it; no-break spaces are typography and stay."""

_EMBEDDING, _ISOLATE = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls that turn the direction of what follows them."""
CONTROL = re.compile(r"[\x00-\x1b]")
UNSHOWN = re.compile(r"[\x80-\x9f\ud800-\udfff\ufffe\uffff]")
ODD = re.compile(rf"{CONTROL.pattern}|\x7f|{UNSHOWN.pattern}|{BIDI.pattern}")
"""Any of these, which hardly a text has."""


def shown(text: str) -> str:
    """Return the text as readers will see it: one line, controls visible, directions closed.

    Control characters become their pictures (␀, ␂, ␛), what Unicode or HTML cannot carry becomes U+FFFD, and a
    direction that the text opens is closed at its end, so that it turns nothing of the page around it.
    """
    line = SPACES.sub(" ", text).strip(" ")
    if not ODD.search(line):
        return line
    line = CONTROL.sub(lambda found: chr(0x2400 + ord(found[0])), line).replace("\x7f", "␡")
    line = UNSHOWN.sub("\ufffd", line)
    return line + _closers(line)


def log_line(text: str) -> str:
    """Make a log line of any text: one line, no terminal sequence, no command to a build service."""
    return re.sub(r"##(?=\[)|:(?=:)", lambda found: found[0] + "\u200b", shown(text))


def _closers(line: str) -> str:
    """Return what closes the embeddings and isolates that a line leaves open, innermost first."""
    waiting: list[str] = []
    for character in BIDI.findall(line):
        if character in _EMBEDDING:
            waiting.append("\u202c")
        elif character in _ISOLATE:
            waiting.append("\u2069")
        elif character in waiting:
            while waiting.pop() != character:
                pass
    return "".join(reversed(waiting))


def literal(text: str) -> str:
    """Turn any text into Markdown (and HTML, attribute values included) that shows exactly `shown(text)`.

    The result is one line without markup; it may stand in a paragraph, heading, list item, table cell, link
    text or HTML attribute.
    """
    line = shown(text)
    found = EITHER if LETTERED.search(line) else MARKUP
    return found.sub(lambda one: f"&#{ord(one[0])};", line)


def harmless(text: str) -> str:
    """Turn any text into a line that is safe even where a theme prints it unescaped or unescapes it.

    For front matter: Material prints `title` raw, after a `striptags` that turns `&lt;` back into `<`, and puts
    `description` between double quotes. What could act there gives way to a look-alike; the page itself
    shows the exact text.
    """
    line = BIDI.sub("", shown(text))
    line = line.translate({ord("<"): "‹", ord(">"): "›", ord('"'): "”", ord("`"): "‘"})
    line = re.sub(r"&(?=[#\w])", "&\u2060", line)  # no entity, named or numeric
    return re.sub(r"\{(?=[{%#])|[}%#](?=\})|(?<=\[)\[", lambda found: found[0] + "\u2060", line)


LONG = 10_000
"""Code points from which a paragraph is written as HTML, since Python-Markdown takes time with its square: 0.6 s
for 10,000 brackets, 7 s for 40,000, 30 s for 400,000 characters of prose (measured with 3.10)."""
