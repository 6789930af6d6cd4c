# The doors of the house. Everything is set up by itself in .venv the first time;
# uv is used where it is installed (it is faster), else Python's own venv and pip.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The language of the report and of the course: make lab IN=en
IN ?= fi

.PHONY: report spark lab test notebooks bench lint data messages lock wheel clean

report: $(READY)  ## a first report, in Finnish, on the course's own data
	@$(BIN)/asiakkuus report rfm --lang $(IN) --out reports

spark: $(READY)  ## what a cluster's recipe and its tests need besides (and Java)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip -q
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock

lab: $(READY)  ## the course in JupyterLab
	@$(BIN)/asiakkuus lab --lang $(IN)

test: lint  ## everything that needs no Debian package
	@$(BIN)/python -m pytest
	@$(BIN)/python -m pytest --nbval --nbval-current-env --nbval-sanitize-with tests/nbval.cfg \
		--override-ini addopts="-q -p no:cacheprovider" notebooks solutions

notebooks: $(READY)  ## build the notebooks anew from course/
	@$(BIN)/python course/build.py

lint: $(READY)  ## style, imports, drift of notebooks and of messages
	@$(BIN)/ruff check --no-cache .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python course/messages.py --check
	@$(BIN)/python course/build.py --check

bench: $(READY)  ## speed, as ratios against peers in the same run
	@$(BIN)/python -m benchmarks

data: $(READY)  ## make the made-up ferry line anew, to the byte
	@$(BIN)/python data/generate.py

messages: $(READY)  ## put new messages into the catalogues
	@$(BIN)/python course/messages.py

lock:  ## resolve the dependencies anew (needs uv)
	@uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url \
		--no-header --no-annotate --quiet --upgrade --output-file requirements.lock
	@echo "pyspark>=4.0" | uv pip compile - --universal --generate-hashes --no-emit-index-url \
		--no-header --no-annotate --quiet --upgrade --output-file requirements-spark.lock

wheel: $(READY)  ## the package with its notebooks and data, in dist/
	@$(BIN)/python -m hatchling build --target wheel

clean:
	rm -rf $(VENV) dist reports

$(READY): requirements.lock pyproject.toml
	@echo "Valmistellaan ympäristöä (muutama minuutti) · Setting up (a few minutes)"
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && \
		uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock && \
		uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e . ; \
	else \
		$(PYTHON) -m venv $(VENV) && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . ; \
	fi
	@touch $(READY)
