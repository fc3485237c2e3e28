"""How well surrogates stand in for simulators.

    python tests/studies/surrogates.py darcy [--shared FOLDER] [--epochs N] [--ensemble N]
    python tests/studies/surrogates.py fissures [--design TEXT] [--count N] [--architecture NAME] [--width N] [--epochs N] [--ensemble N]

``darcy``: the small Darcy set of neuraloperator (``simulation/neuralop_pde``), trained on its 1000 samples of 16 x 16 cells by
``trainsurrogate`` and tested on its 50 test samples at 16 x 16 and, as they are, at 32 x 32. Seconds are of the processor, all threads
together.

``fissures``: patterns of ground fissures, made where they are missing by ``buildsimulationset`` (a set that was stopped goes on), and
learned by ``trainsurrogate``. Networks and epochs are chosen by the errors of the validation samples; those of the test samples are listed
one by one, with how deep the basin is and how much of it cracks, and all together: the norm of all errors over the norm of all results.
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
import torch  # noqa: E402
from deepgeology.backend.families.simulation import build_simulation_set, train_surrogate  # noqa: E402
from deepgeology.backend.families.simulation.simulation_set import Manifest, Samples, load_samples, write_sample  # noqa: E402
from deepgeology.backend.families.simulation.surrogate import Surrogate  # noqa: E402
from deepgeology.backend.families.simulation.surrogate_learning import Split, split, turn  # noqa: E402
from deepgeology.backend.families.simulation.surrogate_scores import relative_l2  # noqa: E402
from deepgeology.backend.progress import Progress  # noqa: E402

_TEST_SHARE = 15.0  # %, of the sets of fissures


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


def kernel_regression(samples: Samples, rows: Split):
    """Return a rival that is called like a surrogate: regression with a Matern kernel of smoothness 5/2 on the four leading patterns of the
    inputs, from the training samples and their mirror images; length and penalty are chosen by the validation samples.
    """

    def see(inputs):
        return torch.nn.functional.adaptive_avg_pool2d(torch.from_numpy(inputs.astype(np.float64)), 16).flatten(1).numpy()

    def near(some, others, length):
        distance = np.sqrt(5 * np.maximum(((some[:, None] - others) ** 2).sum(-1), 0)) / length
        return (1 + distance + distance**2 / 3) * np.exp(-distance)

    planes = [torch.from_numpy(part[rows.train].astype(np.float64)) for part in (samples.inputs, samples.outputs)]
    inputs, outputs = (torch.cat([turn(part, turned) for turned in range(8)]).numpy() for part in planes)
    seen, truth = see(inputs), outputs.reshape(len(outputs), -1)
    _, sizes, patterns = np.linalg.svd(seen - seen.mean(0), full_matrices=False)
    leading = patterns[:4].T / sizes[:4] * np.sqrt(len(seen))
    places = (seen - seen.mean(0)) @ leading

    def learned(length, penalty):
        weights = np.linalg.solve(near(places, places, length) + penalty * np.eye(len(places)), truth - truth.mean(0))

        def ask(inputs, scalars):
            said = near((see(inputs) - seen.mean(0)) @ leading, places, length) @ weights + truth.mean(0)
            return said.reshape(-1, *outputs.shape[1:]), None

        return ask

    tried = [learned(length, penalty) for length in (2.0, 5.0, 12.0) for penalty in (1e-6, 1e-4, 1e-2)]
    watched = samples.inputs[rows.validation], samples.scalars[rows.validation]
    return min(tried, key=lambda ask: relative_l2(ask(*watched)[0], samples.outputs[rows.validation]).mean())


def fissures(options) -> None:
    folder, model = options.folder / options.name, options.folder / f"{options.name}-{options.architecture}.safetensors"
    grid = {"simulator": "fissures", "size": 64, "pixel_size": 25.0, "seed": 1, "processes": options.processes, "dataset": str(folder)}
    build_simulation_set.run({**grid, "parameters": options.design, "count": options.count}, Log())
    parameters = {"dataset": str(folder), "architecture": options.architecture, "width": options.width, "batch_size": 8}
    parameters |= {"epochs": options.epochs, "ensemble": options.ensemble, "seed": options.seed, "test_share": _TEST_SHARE}
    began = time.process_time()
    results = train_surrogate.run({**parameters, "model": str(model), "report": str(model.with_suffix(".html"))}, Log())
    print(f"{time.process_time() - began:.0f} s of the processor, report included")
    print({key: value for key, value in results.items() if isinstance(value, float)})
    surrogate, samples = Surrogate.load(str(model))[0], load_samples(str(folder))
    rows = split(samples, _TEST_SHARE / 100, options.seed)
    rival = kernel_regression(samples, rows)
    for name, part, ask in (
        ("validation", rows.validation, surrogate),
        ("test", rows.test, surrogate),
        ("kernel regression, validation", rows.validation, rival),
        ("kernel regression, test", rows.test, rival),
    ):
        truth = samples.outputs[part].astype(np.float64)
        said, _ = ask(samples.inputs[part], samples.scalars[part])
        errors = relative_l2(said, truth)[:, 0]
        together = np.sqrt(((said - truth) ** 2).sum() / (truth**2).sum())
        print(f"{name}: mean {errors.mean():.4f}, median {np.median(errors):.4f}, largest {errors.max():.4f}, together {together:.4f}")
        for place in np.argsort(errors):
            depth, cracked = samples.inputs[part[place]].max(), 100 * (truth[place] > 0.5).mean()
            print(f"  sample {part[place]}: {100 * errors[place]:.1f} %; {depth:.2f} m deep, {cracked:.1f} % of the cells cracked")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("study", choices=("darcy", "fissures"))
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "surrogates")
    parser.add_argument("--name", default="fissures", help="of the folder of the set of fissures")
    parser.add_argument("--design", help="what is varied of the fissures, if not the default")
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--architecture", default="fno")
    parser.add_argument("--width", type=int, default=24)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--ensemble", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    {"darcy": darcy, "fissures": fissures}[options.study](options)


if __name__ == "__main__":
    main()
