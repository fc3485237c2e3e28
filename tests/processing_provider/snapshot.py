"""Writes ``contract.json`` anew: run after adding an algorithm or an optional parameter, and look at the difference."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
import conftest  # noqa: E402, F401 - binds the name of the package

if __name__ == "__main__":
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    import test_contract_algorithms as contract
    from deepgeology.processing_provider.provider import DeepGeologyProvider

    provider = DeepGeologyProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    now = {algorithm.name(): contract.described(algorithm) for algorithm in provider.algorithms() if hasattr(algorithm, "declaration")}
    contract.SNAPSHOT.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", encoding="utf-8")
