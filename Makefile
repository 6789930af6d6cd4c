# The doors of the house. Everything is set up by itself in .venv the first time;
# uv is used where it is installed (it is faster), else Python's own venv and pip.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Two installations: what a student or an analyst needs, and besides it what a developer needs.
READY := $(VENV)/.ready
BUILDER := $(VENV)/.builder
# A file of tests stays on one core: what it shares is made once (and a notebook has one kernel). The files are begun
# in the order of conftest.py, not in that of how many tests they have.
SIDE_BY_SIDE := -n logical --dist loadfile --no-loadscope-reorder
# The language of the report and of the course: make lab IN=en
IN ?= fi
# Where the gallery of figures is written: no part of the repository.
TO ?= /tmp/asiakkuus-gallery
RESOLVE := uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet --upgrade

.PHONY: report spark lab test cost notebooks bench lint data messages lock wheel clean gallery

report: $(READY)  ## a first report, in Finnish, on the course's own data
	@$(BIN)/asiakkuus report rfm --lang $(IN) --out reports

spark: $(READY)  ## what a cluster's recipe and its tests need besides (and Java)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip -q
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock

lab: $(READY)  ## the course in JupyterLab
	@$(BIN)/asiakkuus lab --lang $(IN)

test: lint  ## everything that needs no Debian package
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE)
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) --nbval --nbval-current-env --nbval-sanitize-with tests/nbval.cfg \
		-p tests.nbval_prose --override-ini addopts="-q -p asiakkuus_lib.lean -p no:cacheprovider" notebooks solutions

cost: $(BUILDER)  ## CPU seconds of each lesson in the tests, in its notebooks and in the browser
	@PYTEST_ADDOPTS="-p tests.cost" $(MAKE) --no-print-directory test
	@$(BIN)/python -m pytest -p tests.cost -m browser

notebooks: $(BUILDER)  ## build the notebooks anew from the lessons
	@$(BIN)/python tools/build.py

lint: $(BUILDER)  ## style, types, imports, drift of notebooks and of messages
	@$(BIN)/ruff check --no-cache .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python tools/messages.py --check
	@$(BIN)/python tools/build.py --check

bench: $(BUILDER)  ## speed, as ratios against peers in the same run
	@$(BIN)/python -m benchmarks

gallery: $(BUILDER)  ## every kind of figure on one page: make gallery TO=folder
	@$(BIN)/python tools/gallery.py $(TO)

data: $(BUILDER)  ## make the made-up ferry line anew, to the byte
	@$(BIN)/python tools/generate.py

messages: $(READY)  ## put new messages into the catalogues
	@$(BIN)/python tools/messages.py

lock:  ## resolve the dependencies anew (needs uv)
	@$(RESOLVE) pyproject.toml --extra dev --output-file requirements-dev.lock
	@$(RESOLVE) pyproject.toml --extra build --constraint requirements-dev.lock --output-file requirements.lock
	@echo "pyspark>=4.0" | $(RESOLVE) - --output-file requirements-spark.lock

wheel: $(READY)  ## the package with its notebooks and data, in dist/
	@$(BIN)/python -m hatchling build --target wheel

clean:
	rm -rf $(VENV) dist reports

# Libraries are compiled when they are first used: most of what is installed a reader never meets. What was compiled
# is kept, also in a container where Python is told not to: each kernel would compile all that it uses anew.
unexport PYTHONDONTWRITEBYTECODE

define install
	if command -v uv >/dev/null 2>&1; then \
		uv pip install --quiet --python $(BIN)/python --require-hashes -r $(1) && \
		uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e . ; \
	else \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r $(1) && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . ; \
	fi
endef

$(READY): requirements.lock pyproject.toml
	@echo "Valmistellaan ympäristöä (noin minuutti) · Setting up (about a minute)"
	@if command -v uv >/dev/null 2>&1; then uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) ; \
		else $(PYTHON) -m venv $(VENV) ; fi
	@$(call install,requirements.lock)
	@touch $(READY)

$(BUILDER): $(READY) requirements-dev.lock
	@echo "Valmistellaan kehittäjän välineitä · Setting up the developers' tools"
	@$(call install,requirements-dev.lock)
	@touch $(BUILDER)
