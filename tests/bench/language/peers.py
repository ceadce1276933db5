"""Guess languages by other libraries, under their own interpreter: `uv pip install lingua-language-detector`."""

from __future__ import annotations

import json
import sys
import time

from lingua import IsoCode639_1, LanguageDetectorBuilder


def main() -> None:
    """Read `{among, texts}` and print a JSON line for each peer."""
    given = json.load(sys.stdin)
    names = {"no": "NB", "sr": "SR"}
    codes = [getattr(IsoCode639_1, names.get(code, code.upper())) for code in given["among"]]
    detector = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()
    detector.detect_language_of("warm")
    start = time.process_time()
    found = [detector.detect_language_of(text) for text in given["texts"]]
    seconds = time.process_time() - start
    back = {"nb": "no"}
    guesses = [each.iso_code_639_1.name.lower() if each else "" for each in found]
    print(
        json.dumps(
            {
                "name": "lingua",
                "guesses": [back.get(code, code) for code in guesses],
                "seconds": seconds,
            }
        )
    )


if __name__ == "__main__":
    main()
