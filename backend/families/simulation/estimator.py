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
POINTS = 96  # of a data set, at most, that the network looks at
DRAWS = 2000
_EDGE = 1e-4
_RADIUS = 0.25  # spread of the logarithm of the radius at which angles are told
_SMALL = 1e-3  # of the largest potency
_STATIONS = 60  # rows of GNSS, at most, in a simulation


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
    if name not in SOURCE_TYPES or module.unknowns != code_size(SOURCE_TYPES[name]):
        raise ModelFileError("The estimator {path} does not say for which type of source it is.", hint="Train it again.", path=str(path))
    began = time.perf_counter()
    kind = SOURCE_TYPES[name]
    joined = [np.concatenate([getattr(part, key) for part in data]) for key in ("x", "y", "values", "directions", "errors")]
    x, y, values, directions, errors = joined
    centre = (float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2)
    extent, largest = float(max(np.ptp(x), np.ptp(y))), float(values[np.abs(values).argmax()])
    amplitude = largest if _signed(kind) else abs(largest)
    errors = np.where(np.isfinite(errors) & (errors > 0), errors, 0.05 * abs(amplitude))
    rows = _chosen(data, np.random.default_rng(seed))
    features = encode(
        torch.from_numpy((x[rows] - centre[0]) / extent)[None],
        torch.from_numpy((y[rows] - centre[1]) / extent)[None],
        torch.from_numpy(directions[rows])[None],
        torch.from_numpy(values[rows] / amplitude)[None],
        torch.from_numpy(errors[rows] / abs(amplitude))[None],
    )
    with torch.no_grad():
        draws = module.draw(features, torch.ones(features.shape[:2]), DRAWS, torch.Generator().manual_seed(seed)).double()
    return Guess(name, decode(kind, draws, extent, amplitude, centre).numpy(), time.perf_counter() - began)


def _chosen(data: list[Observations], random: np.random.Generator) -> np.ndarray:
    """Choose the rows that the network looks at: stations first, as their three directions belong together, then radar."""
    kinds = np.concatenate([np.full(len(part), part.kind == "gnss") for part in data])
    stations, radar = (random.permutation(np.flatnonzero(kinds == flag)) for flag in (True, False))
    room = POINTS - min(len(radar), POINTS - _STATIONS)
    return np.concatenate([stations[:room], radar])[:POINTS]


def _signed(kind: SourceType) -> bool:
    """Say whether a source may swell and shrink alike; then the sign of the largest displacement is taken out of the data."""
    return "slip" not in kind.names


def unknown_priors(kind: SourceType, extent: float, amplitude: float, centre: tuple[float, float] = (0.0, 0.0)) -> list[Prior]:
    """Return the default priors in the order of :class:`.inversion.Problem`'s unknowns."""
    priors = default_priors(kind, extent, amplitude, centre)
    return [priors[name] for name in kind.names if name in priors] + [priors["potency"]]


def encode(x: Tensor, y: Tensor, directions: Tensor, values: Tensor, errors: Tensor) -> Tensor:
    """Return features (B, N, 8) of observations without units (B, N); places are the first two."""
    columns = [4 * x, 4 * y, *directions.unbind(-1), 3 * values, 10 * torch.tanh(values), errors.clamp(1e-4, 1).log10()]
    return torch.stack(columns, -1).float()


def round_unknowns(kind: SourceType) -> list[bool]:
    """Say of each unknown whether it is an angle that comes back to where it began, as the strike and the rake do."""
    kinds = {quantity.name: quantity.kind for quantity in kind.quantities}
    return [kinds[name] in ("azimuth", "rake") for name in kind.names if kinds[name] != "strength"] + [False]


def code_size(kind: SourceType) -> int:
    """Return how many numbers the network tells."""
    flags = round_unknowns(kind)
    return len(flags) + sum(flags)


def code(kind: SourceType, shares: Tensor, potency: Tensor, random: np.random.Generator) -> Tensor:
    """Return the numbers (B, :func:`code_size`) that the network tells.

    Those are logits of shares (B, D - 1), and the potency (B,) on a scale that is logarithmic but for the smallest, as it spans four
    orders of magnitude; ``potency`` is relative to the largest of the prior. An angle that comes back to where it began is told as a place
    around the origin, so that nothing breaks off at north; the distance, which means nothing, is random, or there would be no density.
    """
    columns = []
    for share, turns in zip(shares.unbind(1), round_unknowns(kind)):
        if turns:
            radius = torch.from_numpy(np.exp(_RADIUS * random.normal(size=len(share))))
            columns += [radius * (2 * math.pi * share).cos(), radius * (2 * math.pi * share).sin()]
        else:
            columns.append(torch.logit(share.clamp(_EDGE, 1 - _EDGE)))
    return torch.stack([*columns, torch.asinh(potency / _SMALL) / 2], 1)


def told(kind: SourceType, coded: Tensor) -> Tensor:
    """Return the shares (B, D - 1) of what :func:`code` made, and behind them the last number as it is."""
    parts, place = [], 0
    for turns in round_unknowns(kind)[:-1]:
        if turns:
            parts.append(torch.remainder(torch.atan2(coded[:, place + 1], coded[:, place]) / (2 * math.pi), 1.0))
        else:
            parts.append(torch.sigmoid(coded[:, place]).clamp(_EDGE, 1 - _EDGE))
        place += 1 + turns
    return torch.stack([*parts, coded[:, place]], 1)


def decode(kind: SourceType, coded: Tensor, extent: float, amplitude: float, centre: tuple[float, float] = (0.0, 0.0)) -> Tensor:
    """Return unknowns (B, D) in metres, degrees and cubic metres for what :func:`code` made; ``amplitude`` with its sign."""
    priors = unknown_priors(kind, extent, abs(amplitude), centre)
    shares = told(kind, coded)
    potency = math.copysign(priors[-1].high, amplitude) * _SMALL * torch.sinh(2 * shares[:, -1].clamp(-5, 5))
    values = [prior.value(shares[:, index]) for index, prior in enumerate(priors[:-1])]
    return torch.stack([*values, potency.clamp(priors[-1].low, priors[-1].high)], 1)


@dataclass
class Geometry:
    """Fixed places and directions to train for, without units: x, y (N,) and directions (N, 3)."""

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
        Without it every data set has its own: a GNSS network, a radar scene of one or two tracks, or both, even or denser somewhere
        near the source, each with its own noise.
    narrowed : dict of str to (float, float)
        Shares between which the prior of an unknown is drawn.

    Returns
    -------
    features : Tensor (B, N, 8)
    valid : Tensor (B, N)
    coded : Tensor (B, :func:`code_size`)
        The unknowns, see :func:`code`. ``B`` is less than ``count``: sources that stick out of the ground are left out.
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
    x, y, directions, valid, second = _places(unknowns, count, random, geometry)
    points = torch.stack([x, y, torch.zeros_like(x)], -1)
    below = kind.top(values) > 0
    moved = (kind.quick or kind.function)(values, points, POISSON)
    signal = torch.nan_to_num((moved * directions).sum(-1)) * valid
    largest = signal.abs().max(1, keepdim=True).values.clamp_min(1e-300)
    levels = torch.from_numpy(10 ** random.uniform(-2.3, -0.5, (count, 2)))
    level = torch.where(second, levels[:, 1:], levels[:, :1])
    observed = (signal / largest + _noise(x, y, random) * level) * valid
    amplitude = observed.gather(1, observed.abs().argmax(1, keepdim=True))
    if not _signed(kind):
        amplitude = amplitude.abs()
    potency = (sign[:, None] / (largest * amplitude))[:, 0] / priors[-1].high
    kept = below & (potency.abs() < 1) & (largest[:, 0] > 1e-200)
    # what is said of errors is roughly true, or leaves out what no simple source explains
    off = random.normal(0, 0.1, (count, 2)) - random.uniform(0, 1, (count, 2)) * (random.uniform(size=(count, 2)) < 0.4)
    stated = levels * torch.from_numpy(10**off)
    stated = torch.where(second, stated[:, 1:], stated[:, :1]) / amplitude.abs()
    features = encode(x, y, directions, observed / amplitude, stated)
    return features[kept], valid[kept].float(), code(kind, shares[:, :-1], potency, random)[kept].float()


def _places(unknowns: dict, count: int, random: np.random.Generator, geometry: Geometry | None):
    """Return x, y, directions, whether a point counts, and whether it belongs to the second data set, which has its own noise."""
    if geometry is not None:
        rows = np.stack([random.permutation(len(geometry.x))[:POINTS] for _ in range(count)])
        x, y, directions = geometry.x[rows], geometry.y[rows], geometry.directions[rows]
        everywhere = np.ones(x.shape)
        return tuple(torch.from_numpy(part) for part in (x, y, directions, everywhere, everywhere > 0))
    x, y = random.uniform(-0.5, 0.5, (2, count, POINTS))
    squeeze = np.where(random.uniform(size=(count, 2)) < 0.3, random.uniform(0.4, 1.0, (count, 2)), 1.0)
    near = random.uniform(size=(count, POINTS)) < random.uniform(-0.3, 0.8, (count, 1))
    spread = random.uniform(0.05, 0.3, (count, 1))
    # denser where a network is denser or a quadtree is finer: near the source, but what is dense does not tell where it is
    middle = [unknowns[name].numpy()[:, None] + random.normal(0, 0.15, (count, 1)) for name in ("x", "y")]
    x, y = (np.where(near, np.clip(m + spread * random.normal(size=p.shape), -0.5, 0.5), p) for m, p in zip(middle, (x, y)))
    x, y = x * squeeze[:, :1], y * squeeze[:, 1:]
    row = np.arange(POINTS)
    stations = np.minimum(random.integers(5, _STATIONS // 3 + 1, (count, 1)), POINTS // 3)
    scene = random.choice(3, (count, 1), p=[0.45, 0.2, 0.35])  # radar, GNSS, both
    station = (scene > 0) & (row < 3 * stations)
    incidence = random.uniform(18, 52, (count, 2))
    heading = random.permuted(np.tile([348.0, 192.0], (count, 1)), axis=1) + random.uniform(-10, 10, (count, 2))
    tracks = np.array([unit_vector(*pair) for pair in zip(incidence.ravel(), heading.ravel())]).reshape(count, 2, 3)
    of_other = row >= random.choice([0.5, 1.0], (count, 1)) * POINTS
    directions = np.where(of_other[..., None], tracks[:, 1:], tracks[:, :1])
    directions = np.where(station[..., None], np.eye(3)[row % 3], directions)
    x, y = (np.where(station, part[:, row - row % 3], part) for part in (x, y))
    valid = (station | (scene != 1)).astype(float)
    return tuple(torch.from_numpy(np.ascontiguousarray(part)) for part in (x, y, directions, valid, station))


def _noise(x: Tensor, y: Tensor, random: np.random.Generator) -> Tensor:
    """Return noise of unit size, a mixture of white and of waves of random lengths, which is what the atmosphere leaves."""
    count, points = x.shape
    white = torch.from_numpy(random.normal(size=(count, points)))
    waves = 12
    length = torch.from_numpy(random.uniform(0.05, 0.6, (count, waves, 1))).float()
    heading, phase = (torch.from_numpy(random.uniform(0, 2 * math.pi, (count, waves, 1))).float() for _ in range(2))
    along = x[:, None].float() * heading.cos() + y[:, None].float() * heading.sin()
    smooth = (2 * math.pi / length * along + phase).cos().sum(1).double() * math.sqrt(2 / waves)
    share = torch.from_numpy(random.uniform(0, 1, (count, 1)))
    return share.sqrt() * smooth + (1 - share).sqrt() * white
