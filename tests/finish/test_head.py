"""What a page says of itself to programs ends up in its head, and nothing that an article says becomes a script."""

from __future__ import annotations

import json
import re
from html import escape

from dossier.finish.head import described_page, lifted_page

TAGS = '<meta name="citation_title" content="Écluses">'


def page(data: str, head: str = "<head><title>a</title></head>") -> bytes:
    held = f'<div data-dossier-head="{escape(data)}" hidden>\n{TAGS}\n</div>'
    return f"<html>{head}<body><p>a</p>{held}<p>b</p></body></html>".encode()


def test_tags_and_data_go_into_the_head() -> None:
    lifted = lifted_page(page('{"name": "a"}')).decode()
    head, body = lifted.split("</head>")
    assert TAGS in head
    assert '<script type="application/ld+json">{"name": "a"}</script>' in head
    assert body == "<body><p>a</p><p>b</p></body></html>"


def test_no_text_ends_the_data_block() -> None:
    title = "</script><script>alert(1)</script><!--<script>&amp;"
    lifted = lifted_page(page(json.dumps({"name": title}))).decode()
    (block,) = re.findall(r"<script[^>]*>(.*?)</script>", lifted, re.DOTALL)
    assert json.loads(block) == {"name": title}


def test_what_is_no_data_is_left_out_and_a_page_without_head_stays() -> None:
    assert b"<script" not in lifted_page(page("alert(1)"))
    bare = page("{}", head="")
    assert lifted_page(bare) == bare


def test_a_finished_page_stays() -> None:
    once = lifted_page(page("{}"))
    assert lifted_page(once) == once


def test_a_page_of_which_nothing_is_said_is_described_by_its_opening_words_or_its_title() -> None:
    lede = '<p class="dossier-lede">Les &lt;acteurs&gt; <b>du</b> "dossier".</p>'
    made = described_page(f"<head><title>Acteurs</title></head><body>{lede}</body>".encode()).decode()  # fmt: skip
    tag = '<meta name="description" content="Les &lt;acteurs&gt; du &quot;dossier&quot;.">'
    assert made.startswith(f"<head><title>Acteurs</title>{tag}</head>")
    assert described_page(made.encode()).decode() == made
    titled = described_page(b"<head><title>Acteurs - Un dossier</title></head><p>a</p>")
    assert b'content="Acteurs - Un dossier"' in titled


def test_a_page_that_describes_itself_stays_and_words_of_its_text_are_no_description() -> None:
    told = b'<head><title>a</title><meta name="description" content="b"></head>'
    assert described_page(told) == told
    quoted = b'<head><title>a</title></head><p><meta name="description" content="b"></p>'
    assert described_page(quoted).count(b'content="a"') == 1
