# Everything starts here. `make help` lists the targets; a second run redoes only what changed.

VENV := .venv
BIN := $(VENV)/bin
# the first interpreter that is new enough; override with `make PYTHON=/path/to/python3.12 site`
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell \
  $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $(name))))
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --custom-compile-command "make lock" --quiet
# Material tells at each build that MkDocs is at the end of its life; the README says so once
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test hosts costs sweeps check guide lock goldens epubcheck browser clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

site: $(VENV)/site.stamp ## set everything up, build the site (site/) the briefing (build/briefing.pdf, .epub) from seeds/
	$(BIN)/mkdocs build --strict
	@mkdir -p build
	$(BIN)/dossier export pdf -o build/briefing.pdf
	$(BIN)/dossier export epub -o build/briefing.epub
	@echo "Open site/index.html through 'make serve', or build/briefing.pdf."

serve: $(VENV)/site.stamp ## show the site at http://127.0.0.1:8000 and follow changes
	$(BIN)/mkdocs serve

test: $(VENV)/test.stamp browser ## set everything up and run the tests
	@$(BIN)/pytest

hosts: $(VENV)/hosts.stamp ## build the dossier by MkDocs, ProperDocs and Zensical, and compare the sites page by page
	rm -rf build/hosts
	$(BIN)/mkdocs build --strict --quiet --site-dir build/hosts/mkdocs
	$(BIN)/properdocs build --strict --quiet --site-dir build/hosts/properdocs
	$(BIN)/dossier build --to build/hosts/tree
	cd build/hosts/tree && $(abspath $(BIN))/zensical build --strict
	$(BIN)/dossier finish build/hosts/tree/site -f mkdocs.yml
	$(BIN)/python -m tests.hosts build/hosts/mkdocs build/hosts/properdocs build/hosts/tree/site
	DOSSIER_HOSTS=1 $(BIN)/pytest tests/hosts

costs: $(VENV)/test.stamp ## run the tests that assert on processor time or memory, best on an idle machine
	$(BIN)/pytest -m cost

sweeps: $(VENV)/test.stamp browser ## run the tests that look at every kind of page of a large site, for minutes
	$(BIN)/pytest -m sweep

check: $(VENV)/test.stamp browser ## everything that CI runs: format, lint, types, imports, tests, strict build
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy dossier
	$(BIN)/lint-imports
	$(BIN)/pytest
	$(BIN)/mkdocs build --strict --quiet

valid: $(VENV)/site.stamp ## check every page of the site with the Nu HTML Checker; wants Java and npm
	$(BIN)/mkdocs build --strict --quiet
	npm install --no-save --no-audit --no-fund --prefix $(VENV)/npm vnu-jar@26.9.27
	java -Xss8m -jar $(VENV)/npm/node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --errors-only \
	  --filterpattern '.*Content Security Policy.*' site

guide: $(VENV)/site.stamp ## build the guide, in English, into site-guide/
	$(BIN)/mkdocs build --strict --config-file mkdocs-guide.yml

goldens: $(VENV)/test.stamp ## rewrite tests/golden/ from what explain says now; read the diff before committing
	@for seed in seeds/*.txt; do \
	  $(BIN)/dossier explain --format golden -o "tests/golden/$$(basename "$$seed" .txt).explain.txt" "$$seed" || exit 1; \
	done
	@git --no-pager diff --stat -- tests/golden 2>/dev/null || true

epubcheck: $(VENV)/test.stamp ## check the book for e-readers by the W3C's EPUBCheck (Debian: epubcheck, Java)
	@command -v java >/dev/null && test -f /usr/share/java/epubcheck.jar || .ci/apt epubcheck default-jre-headless
	$(BIN)/pytest -rs tests/export/epub/test_epubcheck.py

lock: $(VENV)/test.stamp ## pin the newest versions that fit pyproject.toml, with their hashes
	$(LOCK) --upgrade pyproject.toml --extra all --group build -o requirements/site.txt
	$(LOCK) --upgrade pyproject.toml --extra all --group build --group dev --group browser \
	  -c requirements/site.txt -o requirements/test.txt
	$(LOCK) --upgrade --group hosts -c requirements/test.txt -o requirements/hosts.txt

clean: ## remove what was built; the virtual environment stays
	rm -rf site site-guide build dist .cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { \
	  echo "make: no Python 3.11 or newer found. Install it (Debian: apt install python3), or give PYTHON=/path/to/python." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || .ci/apt python3-venv || { \
	  echo "make: $(PYTHON) cannot make virtual environments. Install them (Debian: apt install python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# --require-hashes refuses every file that is not the one locked; the package itself comes from this folder
$(VENV)/site.stamp: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/site.stamp
	$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/hosts.stamp: requirements/hosts.txt $(VENV)/test.stamp
	$(PIP) install --require-hashes -r requirements/hosts.txt
	@touch $@

browser:
	@command -v chromium chromium-browser >/dev/null || .ci/apt chromium || { \
	  echo "make: no chromium, and it may not be installed from here: the browser tests will be skipped (Debian: apt install chromium)." >&2; }
