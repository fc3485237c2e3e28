"""An estimator of sources: simulated data of every geometry to learn from, and the instant answer.

Everything is told to the network without units: places in extents of the data, displacements in the largest of them. As the default
priors scale with both, one network serves volcanoes of any size.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ....models.errors import ModelFileError
from ....models.modelfile import load_model
from .inversion import Prior, Problem, default_priors, potency_of_unit
from .line_of_sight import unit_vector
from .observations import Observations
from .sources import POISSON, SOURCE_TYPES, SourceType

FEATURES = 8
POINTS = 128  # of a data set, at most, that the network looks at
DRAWS = 2000
_EDGE = 1e-4


@dataclass
class Guess:
    """An instant answer: the type of source, samples (S, D) of its unknowns in metres, and the time that it took."""

    name: str
    samples: np.ndarray
    seconds: float

    def starts(self, problem: Problem, count: int = 4) -> Tensor:
        """Return the first draws as logits of a problem (count, D)."""
        shares = [
            [prior.share(float(min(max(value, prior.low), prior.high))) for value, prior in zip(row, problem.priors.values())]
            for row in self.samples[:count]
        ]
        return torch.logit(torch.tensor(shares, dtype=torch.float64).clamp(1e-3, 1 - 1e-3))


def guess(path: str, data: list[Observations], seed: int) -> Guess:
    """Ask an estimator; :class:`ModelFileError` if the file holds none."""
    module, card = load_model(path, task="deformation")
    name = card["training"].get("source_type")
    if name not in SOURCE_TYPES:
        raise ModelFileError("The estimator {path} does not say for which type of source it is.", hint="Train it again.", path=str(path))
    began = time.perf_counter()
    kind = SOURCE_TYPES[name]
    joined = [np.concatenate([getattr(part, key) for part in data]) for key in ("x", "y", "values", "directions", "errors")]
    x, y, values, directions, errors = joined
    centre = (float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2)
    extent, amplitude = float(max(np.ptp(x), np.ptp(y))), float(np.abs(values).max())
    errors = np.where(np.isfinite(errors) & (errors > 0), errors, 0.05 * amplitude)
    random = np.random.default_rng(seed)
    rows = random.permutation(len(x))[:POINTS]
    features = encode(
        torch.from_numpy((x[rows] - centre[0]) / extent)[None],
        torch.from_numpy((y[rows] - centre[1]) / extent)[None],
        torch.from_numpy(directions[rows])[None],
        torch.from_numpy(values[rows] / amplitude)[None],
        torch.from_numpy(errors[rows] / amplitude)[None],
    )
    with torch.no_grad():
        draws = module.draw(features, torch.ones(features.shape[:2]), DRAWS, torch.Generator().manual_seed(seed)).double()
    priors = unknown_priors(kind, extent, amplitude, centre)
    shares = torch.sigmoid(draws).clamp(_EDGE, 1 - _EDGE)
    samples = torch.stack([prior.value(shares[:, index]) for index, prior in enumerate(priors)], 1)
    return Guess(name, samples.numpy(), time.perf_counter() - began)


def unknown_priors(kind: SourceType, extent: float, amplitude: float, centre: tuple[float, float] = (0.0, 0.0)) -> list[Prior]:
    """Return the default priors in the order of :class:`.inversion.Problem`'s unknowns."""
    priors = default_priors(kind, extent, amplitude, centre)
    return [priors[name] for name in kind.names if name in priors] + [priors["potency"]]


def encode(x: Tensor, y: Tensor, directions: Tensor, values: Tensor, errors: Tensor) -> Tensor:
    """Return features (B, N, 8) of observations without units (B, N)."""
    columns = [4 * x, 4 * y, *directions.unbind(-1), 3 * values, 10 * torch.tanh(values), errors.clamp(1e-4, 1).log10()]
    return torch.stack(columns, -1).float()


@dataclass
class Geometry:
    """Fixed places and directions to train for, without units: x, y (N,), directions (N, 3) and relative errors (N,)."""

    x: np.ndarray
    y: np.ndarray
    directions: np.ndarray


def simulate(
    kind: SourceType, count: int, random: np.random.Generator, geometry: Geometry | None, narrowed: dict[str, tuple[float, float]]
) -> tuple[Tensor, Tensor, Tensor]:
    """Simulate data sets of sources drawn from the prior.

    Parameters
    ----------
    kind : SourceType
    count : int
    random : numpy.random.Generator
    geometry : Geometry, optional
        Without it every data set has its own: GNSS networks and radar scenes of one or two tracks, dense near the source or even.
    narrowed : dict of str to (float, float)
        Shares between which the prior of an unknown is drawn.

    Returns
    -------
    features : Tensor (B, N, 8)
    valid : Tensor (B, N)
    logits : Tensor (B, D)
        Of the unknowns' shares. ``B`` is less than ``count``: sources that stick out of the ground are left out.
    """
    priors = unknown_priors(kind, 1.0, 1.0)
    shares = random.uniform(size=(count, len(priors)))
    names = [name for name in kind.names if name in default_priors(kind, 1.0, 1.0)] + ["potency"]
    for name, (low, high) in narrowed.items():
        if name in names:
            shares[:, names.index(name)] = low + (high - low) * shares[:, names.index(name)]
    shares = torch.from_numpy(shares)
    unknowns = {name: prior.value(shares[:, index]) for index, (name, prior) in enumerate(zip(names, priors))}
    sign = torch.ones(count, dtype=torch.float64) if "slip" in kind.names else torch.from_numpy(random.choice([-1.0, 1.0], count))
    (strength,) = (quantity.name for quantity in kind.quantities if quantity.kind == "strength")
    unknowns[strength] = sign / potency_of_unit(kind, unknowns, POISSON)
    values = torch.stack([unknowns[name] for name in kind.names], 1)
    x, y, directions, valid = _places(unknowns, count, random, geometry)
    points = torch.stack([x, y, torch.zeros_like(x)], -1)
    below = kind.top(values) > 0
    moved = (kind.quick or kind.function)(values, points, POISSON)
    signal = torch.nan_to_num((moved * directions).sum(-1)) * valid
    largest = signal.abs().max(1, keepdim=True).values.clamp_min(1e-300)
    level = torch.from_numpy(10 ** random.uniform(-2.3, -0.5, (count, 1)))
    noise = _noise(x, y, random) * level
    observed = (signal / largest + noise) * valid
    amplitude = observed.abs().max(1, keepdim=True).values
    potency = (sign / (largest * amplitude)[:, 0] / priors[-1].high).nan_to_num(posinf=9.0, neginf=-9.0)
    share = potency if priors[-1].low == 0 else (potency + 1) / 2
    kept = below & (share > _EDGE) & (share < 1 - _EDGE)
    shares[:, -1] = share
    stated = level * torch.from_numpy(10 ** random.normal(0, 0.1, (count, 1))) / amplitude
    features = encode(x, y, directions, observed / amplitude, stated.expand_as(x))
    logits = torch.logit(shares.clamp(_EDGE, 1 - _EDGE)).float()
    return features[kept], valid[kept].float(), logits[kept]


def _places(unknowns: dict, count: int, random: np.random.Generator, geometry: Geometry | None):
    if geometry is not None:
        rows = np.stack([random.permutation(len(geometry.x))[:POINTS] for _ in range(count)])
        x, y, directions = geometry.x[rows], geometry.y[rows], geometry.directions[rows]
        return torch.from_numpy(x), torch.from_numpy(y), torch.from_numpy(directions), torch.ones(x.shape, dtype=torch.float64)
    x, y = random.uniform(-0.5, 0.5, (2, count, POINTS))
    near = random.uniform(size=(count, POINTS)) < random.uniform(0, 0.8, (count, 1))
    spread = random.uniform(0.03, 0.3, (count, 1))
    centre = [unknowns[name].numpy()[:, None] for name in ("x", "y")]
    x, y = (np.where(near, np.clip(c + spread * random.normal(size=p.shape), -0.5, 0.5), p) for c, p in zip(centre, (x, y)))
    directions = np.empty((count, POINTS, 3))
    valid = np.ones((count, POINTS))
    for index in range(count):
        ascending = unit_vector(random.uniform(20, 48), random.uniform(340, 356))
        descending = unit_vector(random.uniform(20, 48), random.uniform(184, 200))
        scene = random.integers(4)
        stations = int(random.integers(5, 30))
        directions[index] = ascending if scene in (0, 2) else descending
        if scene == 2:
            directions[index, POINTS // 2 :] = descending
        if scene == 3:  # GNSS alone, or with a radar scene
            rows = np.arange(3 * stations)
            directions[index, rows] = np.eye(3)[rows % 3]
            x[index, rows], y[index, rows] = (p[index, rows - rows % 3] for p in (x, y))
            if random.uniform() < 0.6:
                valid[index, 3 * stations :] = 0
    return tuple(torch.from_numpy(np.ascontiguousarray(part)) for part in (x, y, directions, valid))


def _noise(x: Tensor, y: Tensor, random: np.random.Generator) -> Tensor:
    """Return noise of unit size, a mixture of white and of waves of random lengths, which is what the atmosphere leaves."""
    count, points = x.shape
    white = torch.from_numpy(random.normal(size=(count, points)))
    waves = 24
    length = torch.from_numpy(random.uniform(0.05, 0.6, (count, waves, 1)))
    heading = torch.from_numpy(random.uniform(0, 2 * math.pi, (count, waves, 1)))
    phase = torch.from_numpy(random.uniform(0, 2 * math.pi, (count, waves, 1)))
    along = x[:, None] * heading.cos() + y[:, None] * heading.sin()
    smooth = (2 * math.pi / length * along + phase).cos().sum(1) * math.sqrt(2 / waves)
    share = torch.from_numpy(random.uniform(0, 1, (count, 1)))
    return share.sqrt() * smooth + (1 - share).sqrt() * white
