SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# Installs what is missing and prints the interpreter; the same interpreter then serves the tests and the worker.
SETUP = DEEPGEOLOGY_PYTHON=$$(tests/tools/setup.sh) && export DEEPGEOLOGY_PYTHON QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1

.PHONY: help env test lint format bench demo docs sample pretrained translations zip test-qgis340 clean

help:  ## List the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

env:  ## Make, or repair, the Python environment that the plugin uses
	/usr/bin/python3 . environment create

test:  ## Run all tests, as .ci/run does; ARGS="-k labels" to choose, ARGS=--slow for all
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" -m pytest -q --durations=15 $(ARGS)

lint:  ## Check style and formatting
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" -m ruff check . && "$$DEEPGEOLOGY_PYTHON" -m ruff format --check .

format:  ## Format the code and mend what can be mended
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" -m ruff check --fix . && "$$DEEPGEOLOGY_PYTHON" -m ruff format .

bench:  ## Measure speed and memory; prints a table and writes build/bench.json
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" tests/benchmarks/run.py $(ARGS)

demo:  ## From data of a package to maps, a report and a project in demo/
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" tests/tools/demo.py $(ARGS)

docs:  ## Write the pages of the tools in docs/ from their declarations
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" tests/tools/manual.py

sample:  ## Make the sample project that the plugin carries
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" tests/tools/sample.py

pretrained:  ## Make the models that the plugin carries in models/pretrained
	$(SETUP); "$$DEEPGEOLOGY_PYTHON" tests/tools/pretrained.py $(ARGS)

translations:  ## Collect the texts that users read into plugin/i18n, keeping translations
	/usr/bin/python3 tests/tools/translations.py

zip:  ## Build the archive for the plugin site: build/deepgeology-<version>.zip
	@/usr/bin/env python3 tests/tools/package.py

test-qgis340:  ## Run the tests in QGIS 3.40 (Debian 13 in a chroot; needs root)
	tests/tools/qgis340.sh $(ARGS)

clean:  ## Remove what the targets made (not the environment)
	rm -rf build demo .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
