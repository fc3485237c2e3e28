"""Make the estimator that the plugin carries: ``models/pretrained/mogi.safetensors``.

    python tests/tools/pretrained.py [TYPE ...] [--simulations N]

The same seed gives the same file on the same machine. Its report goes to ``build/pretrained``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import conftest  # noqa: E402, F401
from deepgeology.backend.families.simulation import train_deformation_estimator  # noqa: E402
from deepgeology.backend.progress import Progress  # noqa: E402

SIMULATIONS = 128000
TYPES = ("mogi",)


class Log(Progress):
    def emit(self, kind, **content):
        if kind != "progress":
            print(content["message"].format(**content["values"]), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("types", nargs="*", default=list(TYPES))
    parser.add_argument("--simulations", type=int, default=SIMULATIONS)
    chosen = parser.parse_args()
    for name in chosen.types:
        parameters = {"source_type": name, "priors": None, "geometry": [], "los": None, "simulations": chosen.simulations, "seed": 0}
        model, report = ROOT / "models" / "pretrained" / f"{name}.safetensors", ROOT / "build" / "pretrained" / f"{name}.html"
        results = train_deformation_estimator.run({**parameters, "model": str(model), "report": str(report)}, Log())
        figures = f"coverage of 95 % intervals {results['COVERAGE']:.3f}, log density {results['LOG_DENSITY']:.2f}"
        print(f"{name}: {figures}, {model.stat().st_size} bytes")


if __name__ == "__main__":
    main()
