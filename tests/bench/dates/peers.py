"""Find dates in sentences by other libraries, under their own interpreter: `uv pip install datefinder dateparser`."""

from __future__ import annotations

import json
import sys
import time
import warnings
from datetime import datetime
from typing import Any


def _datefinder(text: str, language: str, anchor: datetime) -> list[str]:
    import datefinder

    return [each.date().isoformat() for each in datefinder.find_dates(text, base_date=anchor)]


def _dateparser(text: str, language: str, anchor: datetime) -> list[str]:
    from dateparser.search import search_dates

    settings: dict[str, Any] = {"RELATIVE_BASE": anchor, "PREFER_DATES_FROM": "past"}
    settings["DATE_ORDER"] = "DMY" if language == "fr" else "MDY"
    found = search_dates(text, languages=[language], settings=settings) or []
    return [each.date().isoformat() for _, each in found]


def main() -> None:
    """Read `[[text, language, anchor], …]`; print a JSON line for each peer. What raises has found nothing."""
    warnings.simplefilter("ignore")
    asked = json.load(sys.stdin)
    for name, find in (("datefinder", _datefinder), ("dateparser.search", _dateparser)):
        dates, start = [], time.process_time()
        for text, language, anchor in asked:
            base = datetime.fromisoformat(anchor or "2030-07-15")
            try:
                dates.append(find(text, language, base))
            except Exception:  # noqa: BLE001 - foreign code, whatever it raises
                dates.append([])
        print(json.dumps({"name": name, "dates": dates, "seconds": time.process_time() - start}))


if __name__ == "__main__":
    main()
