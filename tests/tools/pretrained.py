"""Make the models that the plugin carries in ``models/pretrained``: the estimators ``mogi`` and ``fault``, and the ``picker``.

    python tests/tools/pretrained.py [NAME ...] [--simulations N] [--steps N]

The same seed gives the same file on the same machine; ``fault`` takes half an hour of one core. Reports go to
``build/pretrained``. The picker needs the records in ``shared``, the development data beside the checkout, and is left as it is where they
are absent.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import conftest  # noqa: E402
from deepgeology.backend.families.seismicity import train_picker  # noqa: E402
from deepgeology.backend.families.simulation import train_deformation_estimator  # noqa: E402
from deepgeology.backend.progress import Progress  # noqa: E402

SIMULATIONS = {"mogi": 128000, "fault": 768000}
STEPS = 600
NAMES = ("mogi", "fault", "picker")
RECORDS = conftest.SHARED / "seismicity" / "phasenet_nc_waveforms"


class Log(Progress):
    def emit(self, kind, **content):
        if kind != "progress":
            print(content["message"].format(**content["values"]), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", default=list(NAMES))
    parser.add_argument("--simulations", type=int)
    parser.add_argument("--steps", type=int, default=STEPS)
    chosen = parser.parse_args()
    for name in chosen.names:
        model, report = ROOT / "models" / "pretrained" / f"{name}.safetensors", ROOT / "build" / "pretrained" / f"{name}.html"
        outputs = {"model": str(model), "report": str(report)}
        if name == "picker":
            figures = make_picker(chosen.steps, outputs)
        else:
            figures = make_estimator(name, chosen.simulations or SIMULATIONS[name], outputs)
        if figures:
            print(f"{name}: {figures}, {model.stat().st_size} bytes")


def make_estimator(kind: str, simulations: int, outputs: dict) -> str:
    parameters = {"source_type": kind, "priors": None, "geometry": [], "los": None, "simulations": simulations, "seed": 0}
    results = train_deformation_estimator.run(parameters | outputs, Log())
    return f"coverage of 95 % intervals {results['COVERAGE']:.3f}, log density {results['LOG_DENSITY']:.2f}"


def make_picker(steps: int, outputs: dict) -> str:
    if not RECORDS.is_dir():
        print(f"picker: left as it is, as {RECORDS} is absent")
        return ""
    parameters = {"waveforms": str(RECORDS / "waveforms_154.npz"), "picks": str(RECORDS / "picks_154.csv"), "start_from": None}
    parameters |= {"steps": steps, "folds": 5, "filters": 8, "seed": 0}
    results = train_picker.run(parameters | outputs, Log())
    return f"F1 of P {results['P_F1']:.3f}, of S {results['S_F1']:.3f} in five folds"


if __name__ == "__main__":
    main()
