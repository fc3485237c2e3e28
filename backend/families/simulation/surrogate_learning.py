"""Learn a surrogate: the task of the training loop, the division of a set, and the baselines on the same division."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from ....models.build import build_network
from .simulation_set import Samples
from .surrogate import Scaling

ORDER = {"none": (0,), "flips": (0, 1, 2, 3), "full": tuple(range(8))}
_FLOOR = 0.05  # of the typical size of a sample, below which errors are not relative
_COARSE = 16  # cells on a side that the baselines see of a field


@dataclass
class Split:
    """Rows of a set: to learn from, to watch the learning and calibrate, and to test (N,) each."""

    train: np.ndarray
    validation: np.ndarray
    test: np.ndarray


def split(samples: Samples, test_share: float, seed: int) -> Split:
    """Divide a set by its groups; the samples that the set keeps for the test are the test, if there are any."""
    random = np.random.default_rng(seed)
    groups = random.permutation(np.unique(samples.groups[~samples.test]))
    tested = samples.test.copy()
    if not tested.any():
        count = max(round(test_share * len(groups)), 1)
        tested = np.isin(samples.groups, groups[:count])
        groups = groups[count:]
    watched = np.isin(samples.groups, groups[: max(round(0.1 * len(groups)), 1)]) & ~tested
    return Split(*(np.flatnonzero(rows) for rows in (~tested & ~watched, watched, tested)))


class Learning:
    """The task of one network.

    Parameters
    ----------
    module : torch.nn.Module
    scaling : Scaling
    samples : Samples
    rows : Split
    batch : int
    symmetry : str
        Of :data:`ORDER`: which mirror images and quarter turns a batch may be shown in.
    seed : int
    """

    def __init__(self, module: nn.Module, scaling: Scaling, samples: Samples, rows: Split, batch: int, symmetry: str, seed: int):
        self.module = module
        self.origin = scaling.origin
        self.batch, self.seed, self.turns = batch, seed, ORDER[symmetry]
        self.train, self.watch = (
            (*scaling.see(samples.inputs[part], samples.scalars[part]), scaling.learned(samples.inputs[part], samples.outputs[part]))
            for part in (rows.train, rows.validation)
        )
        self.steps = max(len(rows.train) // batch, 1)
        self.size = float(self.train[2].square().mean().sqrt())

    def batches(self, epoch: int) -> Iterator[tuple]:
        """Yield fields, scalars, what should be said, and the turn that they are shown in."""
        random = np.random.default_rng([self.seed, epoch])
        order = torch.from_numpy(random.permutation(len(self.train[0])))
        for step in range(self.steps):
            rows = order[step * self.batch : (step + 1) * self.batch]
            turned = int(random.choice(self.turns))
            fields, scalars, said = (part[rows] for part in self.train)
            yield turn(fields, turned), scalars, turn(said, turned), turned

    def loss(self, module: nn.Module, batch: tuple) -> Tensor:
        """Return the mean relative error of a batch."""
        fields, scalars, truth, turned = batch
        return relative(module(fields, scalars, origin_of(turned, self.origin)), truth, _FLOOR * self.size).mean()

    def validate(self, module: nn.Module) -> dict[str, float]:
        """Return the mean relative error of the validation samples."""
        errors = []
        for start in range(0, len(self.watch[0]), 32):
            fields, scalars, truth = (part[start : start + 32] for part in self.watch)
            device = next(module.parameters()).device
            said = module(fields.to(device), scalars.to(device), (self.origin, self.origin)).cpu()
            errors.append(relative(said, truth, _FLOOR * self.size))
        error = float(torch.cat(errors).detach().mean())
        return {"score": -error, "relative error": error}


def relative(said: Tensor, truth: Tensor, floor: float) -> Tensor:
    """Return the relative error in the root-mean-square sense of each sample and plane (B, K)."""
    size = truth.square().mean((-2, -1))
    return ((said - truth).square().mean((-2, -1)) + 1e-12).sqrt() / (size + floor**2).sqrt()


def turn(planes: Tensor, turned: int) -> Tensor:
    """Mirror planes (..., H, W): 1 left to right, 2 upside down, 4 across the diagonal."""
    planes = planes.mT if turned & 4 else planes
    return planes.flip([axis for axis, flag in ((-2, 2), (-1, 1)) if turned & flag])


def origin_of(turned: int, origin: float) -> tuple[float, float]:
    """Return where the first cell lies along rows and columns of mirrored planes."""
    return (1 - origin if turned & 2 else origin, 1 - origin if turned & 1 else origin)


def fresh_network(architecture: str, samples: Samples, dropout: float = 0.0, **size) -> nn.Module:
    """Build a network for a set, its weights drawn from torch's generator."""
    manifest = samples.manifest
    planes = {"fields": len(manifest.inputs), "scalars": len(manifest.scalars), "outputs": len(manifest.outputs)}
    if architecture == "fno":
        side = min(manifest.shape)
        size.setdefault("modes", 16 if side >= 48 else max(min(12, side - 1), 1))
    return build_network({"name": architecture, "arguments": {**planes, "dropout": dropout, **size}})


def baselines(scaling: Scaling, samples: Samples, rows: Split) -> dict[str, np.ndarray]:
    """Return outputs (T, K, H, W) of the test samples by simple rivals that learn the same thing from the same samples.

    ``mean`` (of the training samples), ``nearest`` (the training sample with the most similar input), ``linear`` (ridge regression of the
    whole output on a coarse image of the inputs and on the scalars, its penalty chosen on the validation samples), ``no change`` where the
    output is a later state of an input, and ``guess`` where it begins from one.
    """
    seen = [_features(*scaling.see(samples.inputs[part], samples.scalars[part])) for part in (rows.train, rows.validation, rows.test)]
    train, watch, test = seen
    truth, watched = (
        scaling.learned(samples.inputs[part], samples.outputs[part]).flatten(1).double().numpy() for part in (rows.train, rows.validation)
    )
    said = {"mean": np.repeat(truth.mean(0, keepdims=True), len(test), 0)}
    distance = (test**2).sum(1)[:, None] + (train**2).sum(1) - 2 * test @ train.T
    said["nearest"] = truth[distance.argmin(1)]
    middle, offset = train.mean(0), truth.mean(0)
    values, vectors = np.linalg.eigh((train - middle) @ (train - middle).T)
    projected = vectors.T @ (truth - offset)
    best = None
    for penalty in 10.0 ** np.arange(-6, 4):
        weights = vectors @ (projected / (np.clip(values, 0, None) + penalty * len(train) * 0.01)[:, None])
        error = np.square((watch - middle) @ (train - middle).T @ weights + offset - watched).mean()
        if best is None or error < best[0]:
            best = (error, weights)
    said["linear"] = (test - middle) @ (train - middle).T @ best[1] + offset
    shape = (len(test), len(scaling.outputs), *samples.outputs.shape[-2:])
    inputs = samples.inputs[rows.test]
    results = {name: scaling.result(inputs, values.reshape(shape)) for name, values in said.items()}
    if any(entry["starts"] for entry in scaling.outputs):
        start = scaling.start(inputs, shape)
        kept = np.array([bool(entry["starts"]) for entry in scaling.outputs])[:, None, None]
        results["guess" if scaling.guide else "no change"] = np.where(kept, start, results["mean"])
    if any(entry.get("since") for entry in scaling.outputs):
        results["no change"] = scaling.start(inputs, shape, before=True)
    return results


def _features(fields: Tensor, scalars: Tensor) -> np.ndarray:
    """Return features (B, F): coarse fields, each as a whole as heavy as one scalar."""
    side = [min(_COARSE, size) for size in fields.shape[-2:]]
    coarse = torch.nn.functional.adaptive_avg_pool2d(fields, side).flatten(2) / (side[0] * side[1]) ** 0.5
    return torch.cat([coarse.flatten(1), scalars], 1).double().numpy()
