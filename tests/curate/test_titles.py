"""One title an article: the curator's, in the place of the line that the machine took for it."""

from __future__ import annotations

import hashlib

import pytest

from dossier.curate import overrule, read_sidecar
from dossier.pipeline import Seed, judge
from dossier.records import Authority, Block, Kind, RawDocument, Settings, Verdict, phrase

LINES = (
    ("L'Hebdo du Lac", Kind.TITLE),
    ("Annonces | Kiosque", Kind.NAVIGATION),
    ("Valdorie : le barrage rouvre après neuf ans", Kind.HEADING),
    ("La ministre a rouvert samedi le barrage, et elle a remercié les ingénieurs du pays.", Kind.BODY),
    ("Les riverains, eux, attendaient depuis neuf ans que l’on rouvre la route de crête.", Kind.BODY),
    ("Le barrage rouvre", Kind.RELATED),
    ("Valdorie : le barrage rouvre après neuf ans", Kind.RELATED),
)  # fmt: skip
KEPT = {Kind.TITLE, Kind.HEADING, Kind.BODY}


def judged(yaml, lines=LINES):
    text = "".join(f"{line}\n" for line, _ in lines)
    digest = hashlib.sha256(text.encode()).hexdigest()
    document, blocks, start = RawDocument("seeds/a.txt", digest, "text/plain", text), [], 0
    for line, kind in lines:
        verdict = Verdict(kind in KEPT, kind, "test", phrase("a test"))
        blocks.append(Block(start, start + len(line) + 1, line, verdict))
        start += len(line) + 1
    word, broken = read_sidecar("seeds/a.txt.yml", yaml.encode())
    made, notices = overrule(tuple(blocks), document, word)
    assert (broken, notices) == ((), ())
    return [(str(block.verdict.kind), block.verdict.keep) for block in made]


@pytest.mark.parametrize(
    "yaml",
    [
        'title: "Valdorie : le barrage rouvre après neuf ans"',
        'title: "VALDORIE: le  barrage rouvre après neuf ans"',
        "kind: {3: title}",
    ],
    ids=["its words", "other spaces and capitals", "its line"],
)
def test_the_line_that_the_curator_names_takes_the_place_of_the_machines(yaml):
    made = judged(yaml)
    assert made[0] == ("navigation", False)
    assert made[2] == ("title", True)
    assert [one for one in made if one == ("title", True)] == [("title", True)]


def test_the_title_again_at_the_foot_is_said_to_be_that():
    made = judged('title: "Valdorie : le barrage rouvre après neuf ans"')
    assert made[6] == ("repeated-title", False)


def test_a_title_in_the_curators_own_words_changes_no_line():
    assert judged("title: Un barrage rouvre") == judged("")


def test_words_of_a_longer_line_are_not_that_line():
    assert judged("title: le barrage rouvre après neuf ans") == judged("")


def test_a_link_to_the_article_at_its_foot_is_no_title():
    lines = tuple(line for number, line in enumerate(LINES) if number != 2)
    title = 'title: "Valdorie : le barrage rouvre après neuf ans"'
    assert judged(title, lines) == judged("", lines)


def test_what_the_machine_took_for_the_title_further_down_stays_as_a_heading():
    made = judged('kind: {"Annonces | Kiosque": title}', (LINES[1], LINES[0], *LINES[3:]))
    assert made[:2] == [("title", True), ("heading", True)]


def test_an_order_about_the_line_outweighs_the_title():
    assert judged("title: Valdorie\ndrop: [3]")[2] == ("heading", False)


def test_actors_of_the_site_s_name_go_with_it(tmp_path):
    text = (
        "Banque du Lac\n\nLe barrage de Valdorie rouvre\n\n"
        "La ministre Mirela Stan a rouvert mardi le barrage. Elle a remercié les ingénieurs du pays.\n\n"
        "Les vannes ont été testées devant la presse, a indiqué son ministère ce vendredi matin.\n"
    )
    word, _ = read_sidecar("seeds/a.txt.yml", b'kind: {"Le barrage de Valdorie rouvre": title}')
    seed = Seed("a", "seeds/a.txt", tmp_path / "a.txt")
    (made,) = judge(seed, text.encode(), word, Authority(), Settings(recogniser="rules"))
    assert made.title.value == "Le barrage de Valdorie rouvre"


@pytest.mark.parametrize("yaml", ["source: Le Journal du Lac", "source: {name: le journal du lac}"])
def test_the_source_s_name_above_the_title_is_none_of_the_text(yaml):
    lines = (("LE JOURNAL DU LAC", Kind.BODY), *LINES, ("Le Journal du Lac", Kind.BODY))
    made = judged(yaml, lines)
    assert made[0] == ("navigation", False)
    assert made[1:] == judged("", lines)[1:]


def test_a_line_below_the_title_that_says_the_source_s_name_stays():
    lines = (*LINES, ("Le Journal du Lac", Kind.BODY))
    assert judged("source: Le Journal du Lac", lines) == judged("", lines)
