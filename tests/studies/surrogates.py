"""How well surrogates stand in for simulators.

    python tests/studies/surrogates.py darcy [--shared FOLDER] [--epochs N] [--ensemble N]

``darcy``: the small Darcy set of neuraloperator (``simulation/neuralop_pde``), trained on its 1000 samples of 16 x 16 cells by
``trainsurrogate`` and tested on its 50 test samples at 16 x 16 and, as they are, at 32 x 32. Seconds are of the processor, all threads
together.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import conftest  # noqa: E402, F401
import numpy as np  # noqa: E402
from deepgeology.backend.families.simulation import train_surrogate  # noqa: E402
from deepgeology.backend.families.simulation.simulation_set import Manifest, write_sample  # noqa: E402
from deepgeology.backend.families.simulation.surrogate import Surrogate  # noqa: E402
from deepgeology.backend.families.simulation.surrogate_scores import relative_l2  # noqa: E402
from deepgeology.backend.progress import Progress  # noqa: E402


class Log(Progress):
    def emit(self, kind, **content):
        if kind != "progress":
            print(content["message"].format(**content["values"]), flush=True)


def darcy_set(file: Path, folder: Path) -> None:
    """Write the set in the layout of ``buildsimulationset``; its test samples stay the test."""
    data = np.load(file)
    x = np.concatenate([data["darcy_train_16_x"], data["darcy_test_16_x"]]).astype(np.float32)[:, None]
    y = np.concatenate([data["darcy_train_16_y"], data["darcy_test_16_y"]])[:, None]
    for index in range(len(x)):
        write_sample(folder, index, x[index], np.zeros(0), y[index])
    Manifest(
        inputs=[{"name": "permeability", "unit": ""}],
        scalars=[],
        outputs=[{"name": "pressure", "unit": ""}],
        shape=[16, 16],
        pixel_size=1 / 16,
        count=len(x),
        origin=0.0,  # the values of the lines of a grid, of which the last ones are left out
        test=list(range(len(data["darcy_train_16_x"]), len(x))),
        complete=True,
    ).save(folder)


def darcy(options) -> None:
    file = options.shared / "simulation" / "neuralop_pde" / "darcy.npz"
    with tempfile.TemporaryDirectory() as folder:
        darcy_set(file, Path(folder))
        model = options.folder / "darcy.safetensors"
        parameters = {"dataset": folder, "architecture": "fno", "symmetry": "full", "seed": options.seed, "epochs": options.epochs}
        began = time.process_time()
        results = train_surrogate.run(
            {**parameters, "ensemble": options.ensemble, "model": str(model), "report": str(model.with_suffix(".html"))}, Log()
        )
        print(f"{time.process_time() - began:.0f} s of the processor, report included")
        print({key: value for key, value in results.items() if isinstance(value, float)})
    surrogate, _ = Surrogate.load(str(model))
    data = np.load(file)
    for size in (16, 32):
        x, y = data[f"darcy_test_{size}_x"].astype(np.float32)[:, None], data[f"darcy_test_{size}_y"][:, None]
        said, widths = surrogate(x, np.zeros((len(x), 0)))
        covered = np.mean(np.abs(said - y) <= widths)
        print(f"{size} x {size}: relative L2 {relative_l2(said, y).mean():.4f}, {100 * covered:.1f} % of the cells within their intervals")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("study", choices=("darcy",))
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "surrogates")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--ensemble", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    {"darcy": darcy}[options.study](options)


if __name__ == "__main__":
    main()
