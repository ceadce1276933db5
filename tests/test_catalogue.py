"""What the program says, in the reader's language and typography."""

from __future__ import annotations

from dossier.catalogue import say, speaker
from dossier.records import phrase
from dossier.wording import quoted, share


def test_english_readers_see_their_own_quotation_marks() -> None:
    told = phrase("end of the title: « {suffix} »; signature: « {name} »", suffix="RT News", name="RT")  # fmt: skip
    assert say(told, "en") == "end of the title: “RT News”; signature: “RT”"
    assert "«" not in speaker("en")("« {text} » names no article.")


def test_french_readers_see_theirs() -> None:
    told = phrase("signature: « {name} »", name="RT")
    assert say(told, "fr") == "signature\u00a0: «\u202fRT\u202f»"


def test_what_an_article_says_keeps_the_marks_it_has() -> None:
    told = phrase("« {words} »", words="l’accord « historique »")
    assert say(told, "en") == "“l’accord « historique »”"


def test_words_and_shares_are_set_as_the_language_sets_them() -> None:
    assert (quoted("mots", "fr"), quoted("words", "en")) == ("«\u202fmots\u202f»", "“words”")
    assert (share(1, 5, "fr"), share(1, 5, "en")) == ("20\u202f%", "20%")
