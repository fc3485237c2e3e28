"""From displacements to the source: prior, likelihood, global search, refinement by gradients, and the posterior with its evidence.

Inside, a source has a ``potency`` in cubic metres (volume change, or area times slip) in place of its pressure, opening or slip: those
trade off with the size, and the potency does not. Every unknown is a number between 0 and 1 by its prior, and its logit is what is
searched and sampled, so that bounds need no care.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from scipy.special import logsumexp
from scipy.stats import qmc
from sklearn.mixture import GaussianMixture
from torch import Tensor

from ...errors import InputError
from ...progress import Progress
from .sources import POISSON, SOURCE_TYPES, SourceType

DRAWS = 1024  # of the prior, in the global search
STARTS = 8
ITERATIONS = 25
ROUNDS = 8  # of the importance sampler
ROUND = 1000
_PRIOR = 1 << 14  # draws that tell how much of the prior is possible
SAMPLES = 4000
_PAIRS = 1 << 19  # sources times points at a time
_TAIL = 6.0  # degrees of freedom of the proposals
_EDGE = 1e-6
_ELSEWHERE = 10.0  # extents of the data: a source further away was not meant
_STEP = 1e-4  # of a logit, for derivatives
CLEAR = 0.3
"""Least depth of the top of a sphere or spheroid, as a share of that of its centre: nearer to the surface its formulas, which correct for
the surface once, are off by some per cent and more."""


@dataclass(frozen=True)
class Prior:
    """Where an unknown may lie, alike everywhere between ``low`` and ``high``; in its logarithm if ``log``."""

    low: float
    high: float
    log: bool = False

    def value(self, share: Tensor) -> Tensor:
        """Return values for shares from 0 to 1."""
        if self.log:
            return self.low * (math.log(self.high / self.low) * share).exp()
        return self.low + (self.high - self.low) * share

    def share(self, value: float) -> float:
        """Return the share of a value."""
        share = math.log(value / self.low) / math.log(self.high / self.low) if self.log else (value - self.low) / (self.high - self.low)
        return min(max(share, _EDGE), 1 - _EDGE)


def default_priors(kind: SourceType, extent: float, amplitude: float, centre: tuple[float, float] = (0.0, 0.0)) -> dict[str, Prior]:
    """Return wide priors for data that span ``extent`` metres and move by ``amplitude`` metres."""
    priors = {}
    for quantity in kind.quantities:
        if quantity.kind == "place":
            middle = centre[0] if quantity.name == "x" else centre[1]
            priors[quantity.name] = Prior(middle - extent / 2, middle + extent / 2)
        elif quantity.kind == "depth":
            priors[quantity.name] = Prior(extent / 100, extent / 2, log=True)
        elif quantity.kind == "size":
            priors[quantity.name] = Prior(extent / 200, extent / 4, log=True)
        elif quantity.kind == "aspect":
            priors[quantity.name] = Prior(0.2, 1.0)
        elif quantity.kind == "azimuth":
            priors[quantity.name] = Prior(0.0, _turn(kind, quantity.name))
        elif quantity.kind == "dip":
            priors[quantity.name] = Prior(0.0, 90.0)
        elif quantity.kind == "rake":
            priors[quantity.name] = Prior(-180.0, 180.0)
    most = 30 * amplitude * (extent / 4) ** 2
    priors["potency"] = Prior(0.0, most) if "slip" in kind.names else Prior(-most, most)
    return priors


def _turn(kind: SourceType, name: str) -> float:
    """Return by how many degrees strike or rake may turn until the source is the same again."""
    half = name == "strike" and not {"slip", "dip", "plunge"} & set(kind.names)
    return 180.0 if half else 360.0


def read_priors(text: str | None, kind: SourceType, priors: dict[str, Prior], shift: tuple[float, float] = (0.0, 0.0)) -> dict[str, Prior]:
    """Narrow priors by a text like ``depth=1000:5000; strike=90:180``; other types' names are passed over.

    The strength of a source (pressure, opening, slip) is bounded through ``potency``, and refused by its own name.
    """
    known = {name for other in SOURCE_TYPES.values() for name in other.names} | {"potency"}
    known -= {"pressure", "opening", "slip"}
    result = dict(priors)
    for part in (text or "").split(";"):
        if not part.strip():
            continue
        name, _, bounds = (piece.strip().lower() for piece in part.partition("="))
        name = "potency" if name == "volume_change" else name
        try:
            low, high = (float(bound) for bound in bounds.split(":"))
        except ValueError:
            low = high = math.nan
        if name not in known or not low < high:
            raise InputError(
                "The prior “{found}” should be a name with the least and the largest value, like depth=1000:5000.",
                hint="Names are: {names}. Separate several by semicolons; metres, degrees and cubic metres.",
                found=part.strip(),
                names=", ".join(sorted(known)),
            )
        if name in result:
            if name in ("x", "y"):
                low, high = (bound - shift["xy".index(name)] for bound in (low, high))
                _near(part.strip(), name, low, high, result[name], shift["xy".index(name)])
            result[name] = Prior(low, high, result[name].log and low > 0)
    return result


def _near(text: str, name: str, low: float, high: float, wide: Prior, shift: float) -> None:
    """Refuse a place that has nothing to do with the data, as degrees have where metres are meant."""
    room = _ELSEWHERE * (wide.high - wide.low)
    if low > wide.high + room or high < wide.low - room:
        raise InputError(
            "The prior “{found}” lies far from the data, whose {name} goes from {low:.0f} to {high:.0f} m.",
            hint="Give it in metres of the coordinate system in which is computed: that of the first layer, or its UTM zone if that is in "
            "degrees.",
            found=text,
            name=name,
            low=wide.low + shift,
            high=wide.high + shift,
        )


class Problem:
    """The posterior of one type of source.

    Parameters
    ----------
    kind : SourceType
    priors : dict of str to Prior
        By name of the unknowns: the source's parameters with ``potency`` in place of its strength.
    points, directions : ndarray (N, 3)
    values : ndarray (N,)
        Metres.
    whiten : ndarray (N, N)
        Makes the noise independent and of unit size.
    log_determinant : float
        Of the covariance.
    """

    def __init__(self, kind, priors, points, directions, values, whiten, log_determinant, poisson=POISSON):
        self.kind: SourceType = kind
        self.names = [name for name in kind.names if name in priors] + ["potency"]
        self.priors = {name: priors[name] for name in self.names}
        self.poisson = poisson
        self._points, self._directions, self.whiten = (torch.from_numpy(np.ascontiguousarray(a)) for a in (points, directions, whiten))
        self.target = self.whiten @ torch.from_numpy(values)
        self.constant = -0.5 * (log_determinant + len(values) * math.log(2 * math.pi))

    def __len__(self) -> int:
        return len(self.names)

    @property
    def count(self) -> int:
        """Number of observed numbers."""
        return len(self.target)

    def unknowns(self, logits: Tensor) -> Tensor:
        """Return unknowns (S, D) in their units."""
        shares = torch.sigmoid(logits)
        return torch.stack([prior.value(shares[:, index]) for index, prior in enumerate(self.priors.values())], 1)

    def parameters(self, unknowns: Tensor) -> Tensor:
        """Return the source's own parameters (S, P) for unknowns (S, D)."""
        by_name = dict(zip(self.names, unknowns.unbind(1)))
        (strength,) = (quantity.name for quantity in self.kind.quantities if quantity.kind == "strength")
        by_name[strength] = by_name["potency"] / potency_of_unit(self.kind, by_name, self.poisson)
        return torch.stack([by_name[name] for name in self.kind.names], 1)

    def signal(self, unknowns: Tensor) -> Tensor:
        """Return what would be observed (S, N), in metres."""
        step = max(_PAIRS // len(self._points), 1)
        parts = []
        for part in unknowns.split(step):
            moved = (self.kind.quick or self.kind.function)(self.parameters(part), self._points, self.poisson)
            parts.append((moved * self._directions).sum(-1))
        return torch.cat(parts)

    def whitened(self, logits: Tensor) -> Tensor:
        """Return the whitened misfit (S, N)."""
        return self.signal(self.unknowns(logits)) @ self.whiten.T - self.target

    def strain(self, unknowns: Tensor) -> Tensor:
        """Return what sources (S,) ask of the rock, as a share of what it bears."""
        return self.kind.strain(self.parameters(unknowns))

    def possible(self, unknowns: Tensor, bounded: bool = True) -> Tensor:
        """Return which sources (S,) lie clear of the surface and, if ``bounded``, ask no more of the rock than it bears."""
        values = self.parameters(unknowns)
        clear = CLEAR if self.kind.name in ("mctigue", "spheroid") else 0.0
        below = self.kind.top(values) > clear * values[:, self.kind.names.index("depth")]
        return below & (self.strain(unknowns) <= 1) if bounded else below

    def eased(self, logits: Tensor) -> Tensor:
        """Return sources (S, D) as logits, those that ask too much of the rock larger, of the same potency, so that they do not.

        At the same potency the strain goes with the inverse cube of the size.
        """
        strain = self.strain(self.unknowns(logits))
        factor = torch.where(strain > 1, (1.1 * strain) ** (1 / 3), torch.ones_like(strain))
        result = logits.clone()
        for index, (name, prior) in enumerate(self.priors.items()):
            if any(quantity.name == name and quantity.kind == "size" for quantity in self.kind.quantities):
                sizes = prior.value(torch.sigmoid(logits[:, index])) * factor
                larger = torch.tensor([prior.share(float(size)) for size in sizes], dtype=logits.dtype)
                result[:, index] = torch.where(factor > 1, torch.logit(larger), logits[:, index])
        return result

    def log_posterior(self, logits: Tensor, bounded: bool = True) -> Tensor:
        """Return log prior (in the logits) plus log likelihood (S,); minus infinity for sources that are not possible."""
        unknowns = self.unknowns(logits)
        likelihood = self.constant - 0.5 * self.whitened(logits).square().sum(1)
        inside = torch.nn.functional.logsigmoid(logits) + torch.nn.functional.logsigmoid(-logits)
        total = torch.where(self.possible(unknowns, bounded), likelihood + inside.sum(1), torch.full_like(likelihood, -math.inf))
        return torch.nan_to_num(total, nan=-math.inf)

    def share_possible(self) -> float:
        """Return the share of the prior's draws that are possible, by which the prior is to be divided."""
        draws = torch.from_numpy(qmc.Sobol(len(self), seed=0).random(_PRIOR))
        unknowns = torch.stack([prior.value(draws[:, index]) for index, prior in enumerate(self.priors.values())], 1)
        return max(float(self.possible(unknowns).double().mean()), 1 / _PRIOR)

    def jacobian(self, logits: Tensor) -> tuple[Tensor, Tensor]:
        """Return the whitened misfit (S, N) and its derivatives (S, N, D).

        By central differences, all in one batch: as good as automatic differentiation here, whose bookkeeping costs more than the
        formulas.
        """
        count, size = logits.shape
        steps = _STEP * torch.eye(size, dtype=logits.dtype)
        tried = torch.cat([logits[:, None], logits[:, None] + steps, logits[:, None] - steps], 1)
        misfit = self.whitened(tried.reshape(-1, size)).reshape(count, 1 + 2 * size, -1)
        slope = (misfit[:, 1 : size + 1] - misfit[:, size + 1 :]) / (2 * _STEP)
        return misfit[:, 0], slope.transpose(1, 2)


def potency_of_unit(kind: SourceType, by_name: dict[str, Tensor], poisson: float) -> Tensor:
    """Return the potency (m³) of a source of strength 1: volume change, or area times slip or opening."""
    if "width" in by_name:
        return by_name["length"] * by_name["width"]
    if kind.name == "mctigue":
        return math.pi * by_name["radius"] ** 3
    if kind.name == "penny":
        return 8 / 3 * (1 - poisson) * by_name["radius"] ** 3
    if kind.name == "spheroid":
        return math.pi * by_name["semi_major"] ** 3 * by_name["aspect"] ** 2
    return torch.ones_like(by_name["depth"])


def search(problem: Problem, seed: int, progress: Progress, starts: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """Find the best sources: draws of the prior, each with its best potency, refined by Levenberg and Marquardt's method.

    Returns
    -------
    logits : Tensor (S, D)
        From the best on.
    log_posterior : Tensor (S,)
    """
    draws = torch.from_numpy(qmc.Sobol(len(problem), seed=seed).random(DRAWS)).clamp(1e-3, 1 - 1e-3)
    logits = torch.logit(draws)
    prior = problem.priors["potency"]
    scale = (prior.high - prior.low) / 100
    unknowns = problem.unknowns(logits)
    unknowns[:, -1] = scale
    unit = problem.signal(unknowns) @ problem.whiten.T
    best = (unit @ problem.target) / unit.square().sum(1).clamp_min(1e-300)
    share = ((best * scale - prior.low) / (prior.high - prior.low)).clamp(1e-4, 1 - 1e-4)
    logits[:, -1] = torch.logit(share)
    value = problem.log_posterior(logits, bounded=False)
    chosen = _spread(logits, value, STARTS)
    if starts is not None:
        chosen = torch.cat([starts, chosen])
    # What rock bears is asked afterwards: on the way a bound would be a wall that the search gets stuck at.
    refined = refine(problem, chosen, progress.part(0.0, 0.7), bounded=False)
    refined = refine(problem, problem.eased(refined), progress.part(0.7, 1.0))
    value = problem.log_posterior(refined)
    if not torch.isfinite(value).any():
        raise InputError(
            "No {type} that lies below the surface and that rock can bear explains the observations.",
            hint="Widen the priors, those of sizes above all.",
            type=problem.kind.label.lower(),
        )
    order = value.argsort(descending=True)
    return refined[order], value[order]


def _spread(logits: Tensor, value: Tensor, count: int) -> Tensor:
    """Choose good draws that are not all in one place."""
    order = value.argsort(descending=True)[: 30 * count]
    shares = torch.sigmoid(logits[order])
    kept = [0]
    for index in range(1, len(order)):
        if len(kept) == count:
            break
        if (shares[kept] - shares[index]).abs().max(1).values.min() > 0.1:
            kept.append(index)
    return logits[order[kept]]


def refine(problem: Problem, logits: Tensor, progress: Progress, bounded: bool = True) -> Tensor:
    """Improve sources (S, D), given as logits, by Levenberg and Marquardt's method; see :meth:`Problem.possible` for ``bounded``."""
    damping = torch.full((len(logits),), 1.0, dtype=torch.float64)
    cost = -problem.log_posterior(logits, bounded)
    for iteration in range(ITERATIONS):
        progress.report(iteration / ITERATIONS, "Refining the source ({type})", type=problem.kind.label)
        misfit, slope = problem.jacobian(logits)
        slope = torch.nan_to_num(slope)
        share = torch.sigmoid(logits)
        gradient = torch.einsum("snd,sn->sd", slope, torch.nan_to_num(misfit)) - (1 - 2 * share)
        hessian = slope.transpose(1, 2) @ slope + torch.diag_embed(2 * share * (1 - share) + 1e-6)
        diagonal = hessian.diagonal(dim1=1, dim2=2)
        step = torch.linalg.solve(hessian + torch.diag_embed(damping[:, None] * diagonal), -gradient)
        step = step.clamp(-2.0, 2.0)
        trial = (logits + step).clamp(-13, 13)
        tried = -problem.log_posterior(trial, bounded)
        better = tried < cost
        gain = torch.where(better, cost - tried, torch.zeros_like(cost))
        logits = torch.where(better[:, None], trial, logits)
        cost = torch.where(better, tried, cost)
        damping = torch.where(better, damping / 4, damping * 6).clamp(1e-7, 1e7)
        if iteration > 8 and gain.max() < 1e-4 and (damping > 1e3).all():
            break
    return logits


@dataclass
class Posterior:
    """What is known of a source after seeing the data.

    Attributes
    ----------
    problem : Problem
    best : Tensor (D,)
        Logits of the most probable source.
    logits : Tensor (S, D)
        Samples, of equal weight.
    evidence : float
        Logarithm of the probability of the data under this type of source.
    effective : float
        Number of independent draws that the samples are worth.
    """

    problem: Problem
    best: Tensor
    logits: Tensor
    evidence: float
    effective: float

    @property
    def samples(self) -> np.ndarray:
        """Samples (S, P) of the source's own parameters."""
        return self.problem.parameters(self.problem.unknowns(self.logits)).numpy()

    @property
    def potency(self) -> np.ndarray:
        """Samples (S,) of the potency, in cubic metres."""
        return self.problem.unknowns(self.logits)[:, -1].numpy()

    @property
    def estimate(self) -> np.ndarray:
        """Parameters (P,) of the most probable source."""
        return self.problem.parameters(self.problem.unknowns(self.best[None]))[0].numpy()

    @property
    def misfit(self) -> float:
        """Sum of squares of the whitened misfit at the best source."""
        return float(self.problem.whitened(self.best[None]).square().sum())

    @property
    def bic(self) -> float:
        """Bayesian information criterion (Schwarz 1978)."""
        likelihood = self.problem.constant - 0.5 * self.misfit
        return len(self.problem) * math.log(self.problem.count) - 2 * likelihood


def sample(problem: Problem, modes: Tensor, values: Tensor, seed: int, progress: Progress) -> Posterior:
    """Sample the posterior by adaptive importance sampling with a mixture of t distributions.

    Population Monte Carlo (Cappé et al. 2004, doi:10.1198/106186004X12803): the first mixture stands at the modes with the curvature
    there, later ones are fitted to the weighted draws. All rounds count, by the balance heuristic of Owen & Zhou (2000).
    """
    random = np.random.default_rng(seed)
    mixture = _at_modes(problem, modes, values)
    mixtures, drawn, targets = [], [], []
    for turn in range(ROUNDS):
        progress.report(turn / ROUNDS, "Sampling the posterior ({type})", type=problem.kind.label)
        draws = mixture.draw(ROUND, random)
        drawn.append(draws)
        targets.append(problem.log_posterior(torch.from_numpy(draws)).numpy())
        mixtures.append(mixture)
        everything, target = np.concatenate(drawn), np.concatenate(targets)
        log_weight = target - logsumexp([m.log_density(everything) for m in mixtures], axis=0) + math.log(len(mixtures))
        weight = np.exp(log_weight - logsumexp(log_weight))
        effective = 1 / (weight**2).sum()
        if turn + 1 < ROUNDS and turn + 1 >= 3 and effective > 2000:
            break
        chosen = random.choice(len(weight), 2000, p=weight)
        mixture = _fitted(everything[chosen], min(1 + int(effective) // 60, 6), seed, effective)
    chosen = random.choice(len(weight), SAMPLES, p=weight)
    evidence = float(logsumexp(log_weight) - math.log(len(log_weight))) - math.log(problem.share_possible())
    best = int(np.argmax(target))
    logits = torch.from_numpy(everything)
    top = modes[0] if values[0] >= target[best] else logits[best]
    return Posterior(problem, top, logits[chosen], evidence, float(effective))


@dataclass
class _Mixture:
    weights: np.ndarray
    means: np.ndarray
    factors: np.ndarray  # lower triangles

    def draw(self, count: int, random: np.random.Generator) -> np.ndarray:
        which = random.choice(len(self.weights), count, p=self.weights)
        normal = random.normal(size=(count, self.means.shape[1]))
        stretch = np.sqrt(_TAIL / random.chisquare(_TAIL, count))
        return (self.means[which] + np.einsum("sij,sj->si", self.factors[which], normal) * stretch[:, None]).clip(-30, 30)

    def log_density(self, places: np.ndarray) -> np.ndarray:
        size = self.means.shape[1]
        parts = []
        for weight, mean, factor in zip(self.weights, self.means, self.factors):
            z = np.linalg.solve(factor, (places - mean).T)
            density = -np.log(np.diag(factor)).sum() - (_TAIL + size) / 2 * np.log1p((z**2).sum(0) / _TAIL)
            parts.append(math.log(weight + 1e-300) + density)
        constant = math.lgamma((_TAIL + size) / 2) - math.lgamma(_TAIL / 2) - size / 2 * math.log(_TAIL * math.pi)
        return logsumexp(parts, axis=0) + constant


def _at_modes(problem: Problem, modes: Tensor, values: Tensor) -> _Mixture:
    kept = [0]
    for index in range(1, len(modes)):
        apart = (torch.sigmoid(modes[kept]) - torch.sigmoid(modes[index])).abs().max(1).values.min() > 0.02
        if apart and values[index] > values[0] - 12 and len(kept) < 5:
            kept.append(index)
    modes, values = modes[kept], values[kept]
    _, slope = problem.jacobian(modes)
    slope = torch.nan_to_num(slope)
    share = torch.sigmoid(modes)
    hessian = slope.transpose(1, 2) @ slope + torch.diag_embed(2 * share * (1 - share) + 0.05)
    spread = torch.linalg.inv(hessian)
    factors = torch.linalg.cholesky((spread + spread.transpose(1, 2)) / 2).numpy()
    volume = np.log(np.diagonal(factors, axis1=1, axis2=2)).sum(1)
    weights = values.numpy() + volume
    weights = np.exp(weights - weights.max()) + 0.05
    return _Mixture(weights / weights.sum(), modes.numpy(), factors)


def _fitted(places: np.ndarray, components: int, seed: int, effective: float) -> _Mixture:
    distinct = len(np.unique(places, axis=0))
    components = max(min(components, distinct // (3 * places.shape[1])), 1)
    spread = places.std(0) + 1e-6
    # few effective draws understate the spread: do not trust their covariance fully
    ridge = 1e-3 + min(places.shape[1] / max(effective, 1), 1.0) * 0.3
    fit = GaussianMixture(components, reg_covar=ridge, random_state=seed, max_iter=60).fit(places / spread)
    factors = np.linalg.cholesky(fit.covariances_ * 1.1) * spread[:, None]
    return _Mixture(fit.weights_, fit.means_ * spread, factors)


def invert(problem: Problem, seed: int, progress: Progress, starts: Tensor | None = None) -> Posterior:
    """Search, refine, turn circular priors so that the best source is in their middle, and sample."""
    with torch.no_grad():
        modes, values = search(problem, seed, progress.part(0.0, 0.5), starts)
        if "strike" in problem.names or "rake" in problem.names:
            modes = _recentre(problem, modes)
            values = problem.log_posterior(modes)
        return sample(problem, modes, values, seed, progress.part(0.5, 1.0))


def _recentre(problem: Problem, modes: Tensor) -> Tensor:
    for name in ("strike", "rake"):
        prior, turn = problem.priors.get(name), _turn(problem.kind, name)
        if prior is None or prior.high - prior.low != turn:  # a narrower one stays as it was given
            continue
        index = problem.names.index(name)
        values = problem.unknowns(modes)[:, index]
        centred = Prior(float(values[0]) - turn / 2, float(values[0]) + turn / 2)
        problem.priors[name] = centred
        moved = (values - centred.low) % turn / turn
        modes[:, index] = torch.logit(moved.clamp(_EDGE, 1 - _EDGE))
    return modes
