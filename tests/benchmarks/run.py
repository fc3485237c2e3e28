"""Run the benchmarks, print a table, and write build/bench.json.

    python tests/benchmarks/run.py [NAME ...]

Every other module in this folder whose name does not start with an underscore is a benchmark. It has

``NAME``
    what is measured, a short text;
``TARGET``
    ``">= 0.90"`` or ``"<= 1.5"``;
``measure()``
    returns ``{"ratio": float, ...}``; all further entries are details that explain the figure. A text instead of a ratio says why it
    cannot be measured here, ``{"skipped": "okada-wrapper is not installed"}``: that is shown, and is no failure.

Figures are ratios within one run, because machines differ; still, measure on a machine that does nothing else.
"""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
sys.path[:0] = [str(FOLDER), str(FOLDER.parent)]  # benchmarks share _scene.py; conftest binds the name deepgeology

import conftest  # noqa: E402, F401


def load(path: Path):
    spec = importlib.util.spec_from_file_location(f"benchmark_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def met(ratio: float, target: str) -> bool:
    bound, value = target.split()
    return ratio >= float(value) if bound == ">=" else ratio <= float(value)


def main(names: list[str]) -> int:
    paths = [path for path in sorted(FOLDER.glob("*.py")) if not path.name.startswith("_") and path != Path(__file__).resolve()]
    chosen = [path for path in paths if not names or path.stem in names]
    if not chosen:
        print(f"There is no such benchmark; there are: {', '.join(path.stem for path in paths)}", file=sys.stderr)
        return 2
    results = {}
    for path in chosen:
        module = load(path)
        print(f"{path.stem}: {module.NAME} ...", file=sys.stderr, flush=True)
        began = time.perf_counter()
        figures = module.measure()
        results[path.stem] = {
            "name": module.NAME,
            "target": module.TARGET,
            "met": None if "skipped" in figures else met(figures["ratio"], module.TARGET),
            **figures,
            "seconds": round(time.perf_counter() - began, 1),
        }
    print(f"{'benchmark':12} {'ratio':>7}  {'target':8} {'met':4} what")
    for stem, result in results.items():
        if result["met"] is None:
            print(f"{stem:12} {'':7}  {result['target']:8} {'skip':4} {result['name']}: {result['skipped']}")
            continue
        print(f"{stem:12} {result['ratio']:7.3f}  {result['target']:8} {'yes' if result['met'] else 'NO':4} {result['name']}")
    machine = {"processor": platform.processor() or platform.machine(), "cores": os.cpu_count(), "load": os.getloadavg()[0]}
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.json").write_text(json.dumps({"machine": machine, "benchmarks": results}, indent=1))
    return 0 if all(result["met"] is not False for result in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
