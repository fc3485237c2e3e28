"""Job: train a network that knows the posterior of a source at a glance."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn

from ....models.build import build_network
from ....models.card import make_card
from ....models.modelfile import save_model
from ....models.moments import FULL, SHEAR, VOLUME
from ....models.networks.pointposterior import log_density
from ...evaluation.report import ACCENT, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import package_versions, plugin_version
from ...training.loop import Settings, fit
from . import estimator
from .inversion import default_priors, read_priors
from .line_of_sight import read_los
from .observations import quadtree, read_observations
from .sources import SOURCE_TYPES, SourceType

BATCH = 64
EPOCHS = 10
HELD = 400  # simulations that are kept for the test
_QUADTREE = 300
_DRAWS = 400
_LARGE = {"width": 96, "components": 12}  # network of a source with more unknowns than that of a volume
_FEW = 5
_MECHANISMS = {"mogi": VOLUME, "mctigue": VOLUME, "fault": SHEAR}
_FIGURES = ("coverage", "spread", "information")
_BINS = 16  # of the prior, in which the information is counted


def run(parameters: dict, progress: Progress) -> dict:
    """Train an estimator.

    Parameters
    ----------
    parameters : dict
        ``source_type`` (name), ``priors`` (text; narrows the priors, in units of the geometry), ``geometry`` (list of layers; none: any
        geometry), ``los`` (text), ``simulations``, ``seed``, ``model`` (``.safetensors``), ``report`` (``.html``).
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``COVERAGE`` (share of held-out truths within the 95 % intervals), ``LOG_DENSITY`` (mean over them).
    """
    kind = SOURCE_TYPES[parameters["source_type"]]
    seed = int(parameters["seed"] or 0)
    geometry, narrowed, note = _geometry(parameters, kind, progress)
    simulations = max(int(parameters["simulations"]), 10 * BATCH)
    torch.manual_seed(seed)
    size = estimator.code_size(kind)
    arguments = {"features": estimator.FEATURES, "unknowns": size, "mechanism": _MECHANISMS.get(kind.name, FULL)}
    arguments |= _LARGE if size > _FEW else {}
    module = build_network({"name": "pointposterior", "arguments": arguments})
    task = _Learning(module, kind, geometry, narrowed, simulations, seed)
    history = fit(task, Settings(EPOCHS, learning_rate=2e-3, weight_decay=0.01, average=0.98, seed=seed), progress.part(0.0, 0.9))
    checked = _check(module, task, seed)
    progress.report(0.95, "Writing the estimator")
    card = make_card(
        task="deformation",
        network=module.spec,
        training={
            "tool": "traindeformationestimator",
            "source_type": kind.name,
            "parameters": {"priors": parameters.get("priors"), "simulations": simulations, "geometry": note},
            "data": [],
        },
        metrics={"coverage": checked["coverage"], "log_density": checked["log_density"], "unknowns": checked["unknowns"]},
        seed=seed,
        versions=package_versions(),
        licence="GPL-2.0-or-later",
        tool=f"traindeformationestimator, Deep Geology {plugin_version()}",
    )
    results = {"MODEL": parameters["model"], "COVERAGE": checked["coverage"], "LOG_DENSITY": checked["log_density"]}
    with Staging() as staging:
        save_model(staging.path(parameters["model"]), module, card)
        if parameters.get("report"):
            _report(kind, checked, history, simulations, note).save(staging.path(parameters["report"]))
            results["REPORT"] = parameters["report"]
    return results


class _Learning:
    """Fresh simulations for every step, and the negative log density of the truth as the loss."""

    def __init__(self, module: nn.Module, kind: SourceType, geometry, narrowed: dict, simulations: int, seed: int):
        self.module = module
        self.steps = max(simulations // (BATCH * EPOCHS), 1)
        self.kind = kind
        self._make = lambda count, random: estimator.simulate(kind, count, random, geometry, narrowed)
        self._seed = seed
        self.held = self._enough(HELD, np.random.default_rng((seed, 1)))

    def _enough(self, count: int, random: np.random.Generator) -> tuple[Tensor, ...]:
        parts, found = [], 0
        while found < count:
            part = self._make(count - found + 4, random)
            parts.append(part)
            found += len(part[0])
        return tuple(torch.cat(column)[:count] for column in zip(*parts))

    def batches(self, epoch: int):
        random = np.random.default_rng((self._seed, 2, epoch))
        for _ in range(self.steps):
            yield self._enough(BATCH, random)

    def loss(self, module: nn.Module, batch: tuple[Tensor, Tensor, Tensor]) -> Tensor:
        points, valid, unknowns = batch
        mixture = module(points, valid)
        loss = -log_density(mixture, unknowns).mean()
        return loss + sum((supposed - unknowns[:, :3]).abs().mean() for supposed in mixture[3:])

    def validate(self, module: nn.Module) -> dict[str, float]:
        parts = [log_density(module(p, v), u).mean() for p, v, u in zip(*(column[:256].split(128) for column in self.held))]
        return {"score": float(torch.stack(parts).mean())}


def _geometry(parameters: dict, kind: SourceType, progress: Progress):
    """Return the fixed geometry, the narrowed priors as shares, and a note for the card."""
    if not parameters.get("geometry"):
        return None, _narrow(parameters, kind, 1.0, (0.0, 0.0)), "any"
    data, _, _ = read_observations(parameters["geometry"], read_los(parameters.get("los")), progress)
    data = [quadtree(part, _QUADTREE) if part.kind == "insar" else part for part in data]
    x, y, directions = (np.concatenate([getattr(part, key) for part in data]) for key in ("x", "y", "directions"))
    centre = float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2
    extent = float(max(np.ptp(x), np.ptp(y)))
    geometry = estimator.Geometry((x - centre[0]) / extent, (y - centre[1]) / extent, directions)
    return geometry, _narrow(parameters, kind, extent, centre), ", ".join(part.name for part in data)


def _narrow(parameters: dict, kind: SourceType, extent: float, centre: tuple[float, float]) -> dict[str, tuple[float, float]]:
    wide = default_priors(kind, extent, 1.0, centre)
    narrow = read_priors(parameters.get("priors"), kind, wide)
    return {
        name: (wide[name].share(prior.low), wide[name].share(prior.high))
        for name, prior in narrow.items()
        if name != "potency" and prior != wide[name]
    }


def _check(module: nn.Module, task: _Learning, seed: int) -> dict:
    """Test on held-out simulations: coverage of the 95 % intervals, calibration of the ranks, and how well each unknown is known."""
    module.eval()
    generator = torch.Generator().manual_seed(seed)
    points, valid, truth = task.held
    ranks, spread, information = [], [], []
    turns = torch.tensor(estimator.round_unknowns(task.kind))
    shares = estimator.told(task.kind, truth)
    edges = [np.quantile(column, np.linspace(0, 1, _BINS + 1)[1:-1]) for column in shares.T.numpy()]
    with torch.no_grad():
        density = float(torch.cat([log_density(module(p, v), u) for p, v, u in zip(*(c.split(128) for c in task.held))]).mean())
        for p, v, u in zip(points, valid, shares):
            draws = estimator.told(task.kind, module.draw(p[None], v[None], _DRAWS, generator))
            information.append([_bits(column, float(true), edge) for column, true, edge in zip(draws.T.numpy(), u, edges)])
            way = 2 * math.pi * draws
            middle = torch.atan2(way.sin().mean(0), way.cos().mean(0)) / (2 * math.pi)  # of those that come back to where they began
            draws, u = (torch.where(turns, torch.remainder(part - middle + 0.5, 1.0), part) for part in (draws, u))
            ranks.append((draws < u).double().mean(0))
            spread.append(draws.std(0))
    ranks, spread = torch.stack(ranks).numpy(), torch.stack(spread).mean(0) / shares.std(0)
    inside = (ranks >= 0.025) & (ranks <= 0.975)
    information = np.mean(information, axis=0)
    return {
        "coverage": float(inside.mean()),
        "log_density": density,
        "ranks": ranks,
        "unknowns": [
            {"coverage": float(inside[:, index].mean()), "spread": float(spread[index]), "information": float(information[index])}
            for index in range(ranks.shape[1])
        ],
    }


def _bits(draws: np.ndarray, truth: float, edges: np.ndarray) -> float:
    """Return how much likelier the truth is among the draws than in the prior, whose equal parts ``edges`` bound, in powers of two."""
    counts = np.bincount(np.digitize(draws, edges), minlength=_BINS) + 0.5
    return math.log2(_BINS * counts[np.digitize(truth, edges)] / counts.sum())


def _report(kind: SourceType, checked: dict, history: list[dict], simulations: int, note: str) -> Report:
    from matplotlib.figure import Figure

    names = [name for name in kind.names if name in default_priors(kind, 1.0, 1.0)] + ["potency"]
    report = Report(f"Estimator: {kind.label}", kind="Training report")
    report.summary(
        "Of simulated sources that it has not seen, the 95 % intervals of the estimator hold {share:.1f} % of the true values.",
        share=100 * checked["coverage"],
    )
    report.number("Coverage of 95 % intervals, %", 100 * checked["coverage"])
    report.number("Simulations", simulations)
    rows = [[name.replace("_", " "), *(entry[key] for key in _FIGURES)] for name, entry in zip(names, checked["unknowns"])]
    report.section("Held-out simulations")
    report.table(
        ["Unknown", "Coverage", "Spread over that of the prior", "Information, bits"],
        rows,
        "Each bit halves what is possible, in the mean; at 0 the data do not tell this unknown, below 0 the estimator misleads. Two fault "
        "planes may move the ground alike: then angles are spread as widely as in the prior, though much is known.",
    )
    figure = Figure(figsize=(8.6, 2.1 * math.ceil(len(names) / 4)), layout="constrained")
    panels = figure.subplots(math.ceil(len(names) / 4), 4, squeeze=False).ravel()
    for axes in panels[len(names) :]:
        axes.remove()
    for axes, name, column in zip(panels, names, checked["ranks"].T):
        axes.hist(column, bins=20, range=(0, 1), color=ACCENT)
        axes.axhline(len(column) / 20, color="black", linewidth=0.8)
        axes.set_title(name.replace("_", " "), fontsize=9, loc="left")
        axes.set_yticks([])
    report.figure(figure, "Ranks of the true values among draws of the posterior: level if the estimator is calibrated.")
    figure = Figure(figsize=(6.4, 2.6), layout="constrained")
    axes = figure.subplots()
    axes.plot([row["epoch"] for row in history], [row["score"] for row in history], color=ACCENT)
    axes.set_xlabel("Epoch")
    axes.set_ylabel("Log density of the truth")
    report.section("Training")
    report.figure(figure, "Held-out log density; still rising at the end means that more simulations would help.")
    report.facts({"Geometry": note, "Versions": package_versions()})
    report.references(
        ["Papamakarios, G., & Murray, I. (2016). Fast epsilon-free inference of simulation models. doi:10.48550/arXiv.1605.06376"]
    )
    return report
