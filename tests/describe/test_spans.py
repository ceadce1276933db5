"""What is quoted and dated stands in the raw text where it is said to stand, whatever the text."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dossier.describe import describe
from dossier.records import Authority, Kind, PartialDate, Settings
from tests.describe.conftest import judged

SETTINGS = Settings(recogniser="rules", as_of=PartialDate(date(2024, 6, 1).isoformat()))
PIECES = (
    "« ", " »", "“", "”", '"', "\n", "\n« ", "\n“", ". ", ", ", " : ", " ; ", " ? ", "\u00a0», ", "\u202f» ",
    "a déclaré Lea Haas", "M. Petrovic a appelé vendredi", "dit une source", "Selon Lea Haas, ", "a-t-il ajouté", "Milan Petrovic said ",
    "Il faut agir", "Nous  sommes prêts", "rien n’est perdu", "We have waited", "le 5 juin 2023", "hier", "en septembre", "on Dec. 14",
    "Depuis 1999", "que ", "tandis que Lea Haas a dit que ", "l’« accord » ", "to show",
)  # fmt: skip
PARAGRAPHS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join), min_size=1, max_size=4)  # fmt: skip
MARKS = '«»“”"'


def solid(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", text))


@given(PARAGRAPHS, st.sampled_from(["Publié le 13 juin 2023", "Published on 13 June 2023"]))
def test_quotations_and_events_stand_where_they_say(paragraphs: list[str], head: str) -> None:
    lines = [(Kind.TITLE, "Un accord"), (Kind.DATELINE, head), *((Kind.BODY, one) for one in paragraphs)]  # fmt: skip
    document, blocks = judged(lines)
    article = describe("x", document, blocks, Authority(), SETTINGS)
    raw = document.text
    for quote in article.quotes:
        words = raw[quote.start : quote.end]
        assert words == words.strip()
        assert solid(words) == solid(quote.text)
        assert not re.search(r"\s{3,}|^\s|\s$|[^\S\n ]| \n|\n ", quote.text)
        if quote.kind != "reported":
            assert raw[: quote.start].rstrip()[-1] in MARKS
            assert raw[quote.end : quote.end + 4].partition("\n")[0].lstrip(" ,\u00a0\u202f")[
                :1
            ] in {*MARKS, ""}
        for paragraph in quote.text.split("\n\n")[1:]:
            assert paragraph[0] != "«" or "»" in paragraph or "«" in paragraph[1:]
    for event in article.events:
        assert " ".join(raw[event.start : event.end].split()) == event.text
        assert not (event.text.endswith(("»", "”")) and not re.search("[«“]", event.text[:-1]))
