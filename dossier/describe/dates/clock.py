"""The time that follows a date: « à 08h15 », « 13:52 », « T10:00:00+02:00 », « at 8:15 am GMT »."""

from __future__ import annotations

import re

_TIME = re.compile(
    r"(?P<lead>t|[ ,\n]{0,3}(?://|[-–—|·•/(]|as?|at|um|alle|om|kl)?[ ,]{0,2}(?:l[ae]s? |ore )?)"
    r"(?P<hour>[01]?\d|2[0-3])"
    r"(?: ?h ?(?P<minute_h>[0-5]\d)?(?: ?min)?|:(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r"|\.(?P<minute_dot>[0-5]\d)(?= ?(?:[ap]\.?m\b|gmt\b|utc\b|bst\b|c?e[sd]?t\b)))?"
    r"(?: ?(?P<half>[ap])\.?m(?:\b\.?|(?=[a-z]{3,9}\.? \d)))?(?![\d:])(?!h)"
)
_ZONE = re.compile(
    r" ?\(?(?:(?P<utc>utc|gmt)(?: ?(?P<plus>[+-]\d{1,2})(?::?(?P<half>\d\d))?)?|(?P<name>z|cest|cet|bst|edt|est|pdt|pst|msk)"
    r"|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))(?![\w:])"
)
_NAMED = {
    "z": "Z",
    "cest": "+02:00",
    "cet": "+01:00",
    "bst": "+01:00",
    "edt": "-04:00",
    "est": "-05:00",
    "pdt": "-07:00",
    "pst": "-08:00",
    "msk": "+03:00",
}
_NOON = 12


def read(folded: str, position: int) -> tuple[str, int]:
    """Return the EDTF tail (`T08:15`, `T10:00+02:00`, or nothing) at a position, and where it ends."""
    found = _TIME.match(folded, position)
    if not found:
        return "", position
    hour, minute = int(found["hour"]), found["minute"] or found["minute_h"] or found["minute_dot"]
    spelt_hour = "h" in folded[found.start("hour") : found.end()]
    if minute is None and not found["half"] and not spelt_hour:
        return "", position
    if found["half"]:
        if not 1 <= hour <= _NOON:
            return "", position
        hour = hour % _NOON + (_NOON if found["half"] == "p" else 0)
    elif folded[found.end() : found.end() + 1].isalpha() and not _ZONE.match(folded, found.end()):
        return "", position
    seconds = f":{found['second']}" if found["second"] else ""
    tail, end = _zone(folded, found.end())
    return f"T{hour:02d}:{minute or '00'}{seconds}{tail}", end


def _zone(folded: str, position: int) -> tuple[str, int]:
    found = _ZONE.match(folded, position)
    if not found:
        return "", position
    end = found.end()
    if folded[end : end + 1] == ")" and "(" in found[0]:
        end += 1
    if found["name"]:
        return _NAMED[found["name"]], end
    if found["sign"]:
        return f"{found['sign']}{found['hours']}:{found['minutes']}", end
    if found["plus"]:
        return f"{found['plus'][0]}{int(found['plus'][1:]):02d}:{found['half'] or '00'}", end
    return "Z", end
