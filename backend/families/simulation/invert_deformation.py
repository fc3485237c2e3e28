"""Job: from observed displacements to the source below, with its uncertainty."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from scipy.linalg import block_diag

from ....models.modelfile import PRETRAINED
from ...errors import InputError
from ...outputs import Staging
from ...progress import Progress
from ...raster.gdalenv import ogr
from . import estimator
from .ground import number, point, write_features
from .inversion import Posterior, Problem, default_priors, invert, read_priors, refine, search
from .inversion_report import write_report
from .line_of_sight import read_los
from .noise import Variogram, covariance, fit_variogram, model_error, ramp_basis, whitening
from .observations import Observations, quadtree, read_observations
from .sources import SOURCE_TYPES

COMPARED = ("mogi", "mctigue", "penny", "spheroid", "sill", "dike")
ROUNDS = 3  # of source, noise, source
_QUIET = 0.1  # of the largest displacement: where less is expected, the residual is noise
_FIRST = 0.005  # metres: error of radar data before their noise is known
_LEAST = 6  # numbers
_FAR = 3.0  # depths
_SIMPLEST = 2  # types of source with which the noise is looked for
_BLOCK = 20000  # points at a time
_UNRESOLVED = 0.8  # of the prior's spread


@dataclass
class Data:
    """Data sets, full and thinned, around a common origin, and their noise."""

    full: list[Observations]
    thinned: list[Observations]
    origin: tuple[float, float]
    crs: str
    ramp: str
    bases: list[np.ndarray] = field(default_factory=list)
    matrices: list[np.ndarray] = field(default_factory=list)
    notes: list[dict] = field(default_factory=list)

    @property
    def extent(self) -> float:
        """The longer side of the observed area, in metres."""
        x, y = (np.concatenate([getattr(part, axis) for part in self.thinned]) for axis in "xy")
        return float(max(np.ptp(x), np.ptp(y)))

    @property
    def amplitude(self) -> float:
        """The largest displacement, in metres."""
        return float(max(np.abs(part.values).max() for part in self.thinned))

    def problem(self, name: str, priors_text: str | None, poisson: float) -> Problem:
        """Return the posterior of a type of source under the present noise."""
        kind = SOURCE_TYPES[name]
        points, directions, values = (np.concatenate([getattr(o, key) for o in self.thinned]) for key in ("points", "directions", "values"))
        priors = read_priors(priors_text, kind, default_priors(kind, self.extent, self.amplitude, self._centre()), self.origin)
        whites = [whitening(matrix, basis) for matrix, basis in zip(self.matrices, self.bases)]
        whiten = block_diag(*(white for white, _ in whites))
        return Problem(kind, priors, points, directions, values, whiten, sum(size for _, size in whites), poisson)

    def _centre(self) -> tuple[float, float]:
        x, y = (np.concatenate([getattr(part, axis) for part in self.thinned]) for axis in "xy")
        return float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2


def run(parameters: dict, progress: Progress) -> dict:
    """Invert deformation.

    Parameters
    ----------
    parameters : dict
        ``observations`` (list of paths and vectors), ``source_type`` (list of names; several are compared), ``priors`` (text),
        ``noise`` (``None``: estimated; ``"given"``; or ``"sill, range"`` in metres), ``downsampling`` (squares a radar data set, 0 for
        none), ``ramp``, ``los`` (text), ``poisson``, ``model`` (path of an estimator; none: those that come with the
        plugin), ``seed``, ``source``, ``modelled``, ``residual`` (``.gpkg``), ``posterior`` (``.csv``), ``report`` (``.html``).
    progress : Progress

    Returns
    -------
    dict
        The outputs, and ``SOURCE_TYPE`` (of the best), ``DEPTH`` (m), ``POTENCY`` (m³), ``RMS`` (m), ``VARIANCE_REDUCTION`` (%).

    Raises
    ------
    InputError
        See :func:`.observations.read_observations` and :func:`.inversion.read_priors`; too few data.
    """
    progress = _Listening(progress)
    data = _read(parameters, progress)
    names = list(parameters["source_type"])
    poisson = float(parameters["poisson"])
    guesses = _instant(parameters, names, data, progress)
    with torch.no_grad():
        _estimate_noise(data, names, parameters, progress.part(0.0, 0.3))
        posteriors: list[Posterior] = []
        for index, name in enumerate(names):
            part = progress.part(0.3 + 0.6 * index / len(names), 0.3 + 0.6 * (index + 1) / len(names))
            problem = data.problem(name, parameters.get("priors"), poisson)
            starts = guesses[name].starts(problem) if name in guesses else None
            posteriors.append(invert(problem, int(parameters["seed"] or 0), part, starts))
    posteriors.sort(key=lambda posterior: -posterior.evidence)
    best = posteriors[0]
    fits = [_Fit(full, basis, best) for full, basis in zip(data.full, (ramp_basis(o, data.ramp) for o in data.full))]
    for template, values in _cautions(data, best):
        progress.warn(template, **values)
    progress.report(0.92, "Writing the results")
    residuals = np.concatenate([fit.residual for fit in fits])
    observed = np.concatenate([fit.observed for fit in fits])
    results = {
        "SOURCE_TYPE": best.problem.kind.name,
        "DEPTH": float(best.estimate[2]),
        "POTENCY": float(best.problem.unknowns(best.best[None])[0, -1]),
        "RMS": float(np.sqrt((residuals**2).mean())),
        "VARIANCE_REDUCTION": float(100 * (1 - (residuals**2).sum() / (observed**2).sum())),
    }
    with Staging() as staging:
        if parameters.get("source"):
            _write_source(staging.path(parameters["source"]), data, best)
            results["SOURCE"] = parameters["source"]
        for key in ("modelled", "residual"):
            if parameters.get(key):
                _write_fit(staging.path(parameters[key]), data, fits, key)
                results[key.upper()] = parameters[key]
        if parameters.get("posterior"):
            _write_posterior(staging.path(parameters["posterior"]), data, best)
            results["POSTERIOR"] = parameters["posterior"]
        if parameters.get("report"):
            write_report(staging.path(parameters["report"]), parameters, data, posteriors, fits, progress.warnings, guesses, results)
            results["REPORT"] = parameters["report"]
    return results


class _Listening(Progress):
    """Passes everything on, and keeps the warnings for the report."""

    def __init__(self, parent: Progress):
        self._parent, self.warnings = parent, []

    def emit(self, kind: str, **content) -> None:
        if kind == "warning":
            self.warnings.append((content["message"], content["values"]))
        self._parent.emit(kind, **content)

    def is_cancelled(self) -> bool:
        return self._parent.is_cancelled()


class _Fit:
    """One data set beside what the best source, and the best ramp, predict; metres."""

    def __init__(self, observations: Observations, basis: np.ndarray, posterior: Posterior):
        self.observations = observations
        self.observed = observations.values
        self.source = predict(posterior, observations)
        self.ramp = np.zeros(len(observations))
        if basis.shape[1]:
            coefficients = np.linalg.lstsq(basis, self.observed - self.source, rcond=None)[0]
            self.ramp = basis @ coefficients
        self.modelled = self.source + self.ramp
        self.residual = self.observed - self.modelled

    @property
    def rms(self) -> float:
        """Root mean square of the residual."""
        return float(np.sqrt((self.residual**2).mean()))

    @property
    def variance_reduction(self) -> float:
        """Share of the squares that the model explains."""
        return 1 - float((self.residual**2).sum() / max((self.observed**2).sum(), 1e-300))


def predict(posterior: Posterior, observations: Observations) -> np.ndarray:
    """Return what the most probable source predicts for observations (N,), in metres."""
    kind, values = posterior.problem.kind, torch.from_numpy(posterior.estimate[None])
    result = np.empty(len(observations))
    for start in range(0, len(result), _BLOCK):
        part = slice(start, start + _BLOCK)
        moved = kind.displacement(values, torch.from_numpy(observations.points[part]), posterior.problem.poisson)[0].numpy()
        result[part] = (moved * observations.directions[part]).sum(1)
    return result


def _read(parameters: dict, progress: Progress) -> Data:
    full, crs, projected = read_observations(parameters["observations"], read_los(parameters.get("los")), progress)
    if projected:
        progress.warn("The observations are not in metres; everything is computed and written in {crs}, where it is.", crs=projected)
    count = sum(len(part) for part in full)
    if count < _LEAST:
        raise InputError(
            "There are {found} observed numbers; at least {least} are needed to find a source.",
            hint="Add stations or a radar data set.",
            found=count,
            least=_LEAST,
        )
    x, y = (np.concatenate([getattr(part, axis) for part in full]) for axis in "xy")
    origin = round(float(x.mean()), -2), round(float(y.mean()), -2)
    if max(np.ptp(x), np.ptp(y)) <= 0:
        raise InputError("All observations are at one place.", hint="Give observations around the source.")
    full = [part.shifted(*origin) for part in full]
    squares = int(parameters.get("downsampling") or 0)
    thinned = [quadtree(part, squares) if part.kind == "insar" else part for part in full]
    for part, few in zip(full, thinned):
        if len(part) > 4000 and len(few) > 4000:
            raise InputError(
                "{layer} has {found} values, too many to treat one by one.",
                hint="Set DOWNSAMPLING to a few hundred.",
                layer=part.name,
                found=len(few),
            )
        if np.ptp(part.values) == 0 and len(part) > 1:
            raise InputError(
                "{layer} is {value:g} m everywhere: there is no displacement to explain.",
                hint="Choose the layer with the displacements.",
                layer=part.name,
                value=float(part.values[0]),
            )
        progress.log("{layer}: {count} values, thinned to {few}", layer=part.name, count=len(part), few=len(few))
    data = Data(full, thinned, origin, crs, parameters.get("ramp") or "none")
    data.bases = [ramp_basis(part, data.ramp) for part in thinned]
    return data


def _instant(parameters: dict, names: list[str], data: Data, progress: Progress) -> dict[str, estimator.Guess]:
    """Return instant answers by type: of the estimator that is given, else of those that come with the plugin."""
    progress.report(0.0, "Asking the estimator")
    seed = int(parameters["seed"] or 0)
    if not parameters.get("model"):
        paths = {name: PRETRAINED / f"{name}.safetensors" for name in names}
        return {name: estimator.guess(str(path), data.thinned, seed) for name, path in paths.items() if path.is_file()}
    guess = estimator.guess(parameters["model"], data.thinned, seed)
    if guess.name not in names:
        raise InputError(
            "The estimator is for the source type {found}, but {wanted} is asked for.",
            hint="Choose that type, or another estimator.",
            found=guess.name,
            wanted=", ".join(names),
        )
    return {guess.name: guess}


def _estimate_noise(data: Data, names: list[str], parameters: dict, progress: Progress) -> None:
    """Fill in the covariances: given, or from what the best simple source leaves where it hardly moves the ground.

    What a source leaves elsewhere is more than noise: the ground is not a half-space and the source not of the assumed shape. It enters
    as a further independent error of each number, as large as makes the residuals most likely.
    """
    noise = (parameters.get("noise") or "").strip().lower()
    noise = "" if noise == "estimated" else noise
    given = _given(noise)
    data.matrices = []
    for full, part in zip(data.full, data.thinned):
        size = np.array([len(rows) for rows in part.members]) if part.members else np.ones(len(part))
        known = np.isfinite(part.errors) & (part.errors > 0)
        errors = np.where(known, part.errors, _FIRST)
        if noise == "given" and not known.all():
            progress.warn("{layer} does not give all its errors; {error:g} mm are assumed.", layer=part.name, error=1000 * _FIRST)
        if part.kind == "insar" and given:
            data.matrices.append(covariance(part, full, given))
        else:
            data.matrices.append(np.diag(errors**2 / (size if noise == "given" else 1)))
    poisson, seed = float(parameters["poisson"]), int(parameters["seed"] or 0)
    best = None
    simplest = sorted(names, key=lambda name: len(SOURCE_TYPES[name].names))[:_SIMPLEST]
    for index, name in enumerate(simplest):
        problem = data.problem(name, parameters.get("priors"), poisson)
        modes, _ = search(problem, seed, progress.part(0.7 * index / len(simplest), 0.7 * (index + 1) / len(simplest)))
        found = Posterior(problem, modes[0], modes[:1], 0.0, 1.0)
        if best is None or found.bic < best.bic:
            best = found
    means = data.thinned
    for turn in range(ROUNDS):
        data.thinned = [_at_centre(full, mean, best) for full, mean in zip(data.full, means)]
        if noise:
            data.notes = [{"name": part.name, "kind": part.kind} for part in data.full]
        else:
            found = [_noise_of(full, few, basis, best, data.ramp) for full, few, basis in zip(data.full, data.thinned, data.bases)]
            data.matrices, data.notes = ([pair[index] for pair in found] for index in (0, 1))
        problem = data.problem(best.problem.kind.name, parameters.get("priors"), poisson)
        problem.priors = best.problem.priors
        modes = refine(problem, best.best[None], progress.part(0.7 + 0.1 * turn, 0.8 + 0.1 * turn))
        best = Posterior(problem, modes[0], modes, 0.0, 1.0)


def _at_centre(full: Observations, mean: Observations, best: Posterior) -> Observations:
    """Correct the means over squares for the bend of the displacement within them, as the best source has it."""
    if mean.members is None:
        return mean
    everywhere = predict(best, full)
    averaged = np.array([everywhere[rows].mean() for rows in mean.members])
    return replace(mean, values=mean.values - averaged + predict(best, mean))


def _noise_of(full: Observations, few: Observations, basis: np.ndarray, best: Posterior, ramp: str) -> tuple[np.ndarray, dict]:
    note: dict = {"name": full.name, "kind": full.kind}
    left = few.values - predict(best, few)
    if basis.shape[1]:
        left = left - basis @ np.linalg.lstsq(basis, left, rcond=None)[0]
    if full.kind == "insar":
        expected = predict(best, full)
        residual = full.values - expected
        wide = ramp_basis(full, ramp)
        if wide.shape[1]:
            residual = residual - wide @ np.linalg.lstsq(wide, residual, rcond=None)[0]
        quiet = np.abs(expected) < _QUIET * np.abs(expected).max()
        quiet = quiet if quiet.sum() > 100 else np.ones(len(full), bool)
        variogram, lags, semivariance = fit_variogram(full.x[quiet], full.y[quiet], residual[quiet] - residual[quiet].mean())
        matrix = covariance(few, full, variogram)
        note |= {"variogram": variogram, "lags": lags, "semivariance": semivariance, "quiet": int(quiet.sum())}
    else:
        matrix = np.diag(few.errors**2)
    note["model_error"] = model_error(left, matrix)
    return matrix + note["model_error"] ** 2 * np.eye(len(few)), note


def _given(noise: str) -> Variogram | None:
    if noise in ("", "given"):
        return None
    parts = [number(part) for part in noise.replace(";", ",").split(",")]
    if len(parts) != 2 or not all(part > 0 for part in parts):
        raise InputError(
            "The noise should be “sill, range” in metres, like 0.01, 5000, or the word given; found “{found}”.",
            hint="Leave it empty to have it estimated from the data.",
            found=noise,
        )
    return Variogram(parts[0], parts[1], parts[0] / 10)


def _cautions(data: Data, best: Posterior) -> list[tuple[str, dict]]:
    """List what the user should not overlook, as templates and values."""
    found: list[tuple[str, dict]] = []
    x, y, depth = best.estimate[:3]
    nearest = min(float(np.hypot(part.x - x, part.y - y).min()) for part in data.thinned)
    if nearest > _FAR * depth:
        found.append(
            (
                "The nearest observation is {near:.0f} m from the source, more than three of its depths ({depth:.0f} m): it is seen "
                "from far away only.",
                {"near": nearest, "depth": float(depth)},
            )
        )
    shares = torch.sigmoid(best.logits).numpy()
    for index, name in enumerate(best.problem.names):
        if shares[:, index].std() > _UNRESOLVED / math.sqrt(12):
            found.append(
                ("The data do not tell the {name}: after the inversion it is as uncertain as the prior.", {"name": name.replace("_", " ")})
            )
        elif not 0.01 < np.median(shares[:, index]) < 0.99 and name not in ("aspect", "dip", "plunge"):
            prior = best.problem.priors[name]
            shift = dict(zip("xy", data.origin)).get(name, 0.0)
            found.append(
                (
                    "The {name} lies at the edge of its prior ({low:g} to {high:g}): widen the prior.",
                    {"name": name.replace("_", " "), "low": prior.low + shift, "high": prior.high + shift},
                )
            )
    if best.effective < 200:
        found.append(
            (
                "The posterior was hard to sample: its intervals rest on about {count:.0f} independent draws only. Narrow the priors, or "
                "choose a simpler source.",
                {"count": best.effective},
            )
        )
    return found


def table(data: Data, posterior: Posterior) -> list[tuple[str, str, float, float, float, float]]:
    """Return name, unit, estimate, and the 2.5, 50 and 97.5 % points of each parameter, in map coordinates; potency last."""
    shift = dict(zip("xy", data.origin))
    rows = []
    columns = [*posterior.samples.T, posterior.potency]
    estimates = [*posterior.estimate, float(posterior.problem.unknowns(posterior.best[None])[0, -1])]
    units = [(quantity.name, quantity.unit) for quantity in posterior.problem.kind.quantities] + [("potency", "m³")]
    if posterior.problem.kind.name == "mogi":  # its strength is the potency
        columns, estimates, units = columns[:-1], estimates[:-1], units[:-1]
    for (name, unit), column, estimate in zip(units, columns, estimates):
        low, middle, high = np.quantile(column, (0.025, 0.5, 0.975)) + shift.get(name, 0.0)
        rows.append((name, unit, float(estimate + shift.get(name, 0.0)), float(low), float(middle), float(high)))
    return rows


def _write_source(path: str, data: Data, best: Posterior) -> None:
    fields: dict[str, type] = {"type": str}
    attributes: dict = {"type": best.problem.kind.name}
    for name, _, estimate, low, middle, high in table(data, best):
        if name not in ("x", "y"):
            attributes[name] = estimate
        attributes |= {f"{name}_low": low, f"{name}_median": middle, f"{name}_high": high}
    fields |= {name: float for name in attributes if name != "type"}
    fields["evidence"] = float
    attributes["evidence"] = best.evidence
    x, y = (best.estimate[index] + data.origin[index] for index in (0, 1))
    write_features(path, data.crs, ogr.wkbPoint, fields, [(point(x, y), attributes)])


def _write_fit(path: str, data: Data, fits: list[_Fit], key: str) -> None:
    fields = {
        "dataset": str,
        "kind": str,
        "east": float,
        "north": float,
        "up": float,
        "observed": float,
        "modelled": float,
        "residual": float,
    }

    def rows():
        for fit in fits:
            part = fit.observations
            for index in range(len(part)):
                direction = dict(zip(("east", "north", "up"), map(float, part.directions[index])))
                numbers = {"observed": fit.observed[index], "modelled": fit.modelled[index], "residual": fit.residual[index]}
                shape = point(part.x[index] + data.origin[0], part.y[index] + data.origin[1])
                yield (
                    shape,
                    {"dataset": part.name, "kind": part.kind, **direction, **{name: float(value) for name, value in numbers.items()}},
                )

    write_features(path, data.crs, ogr.wkbPoint, fields, rows())


def _write_posterior(path: str, data: Data, best: Posterior) -> None:
    samples = best.samples.copy()
    samples[:, :2] += data.origin
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([*best.problem.kind.names, "potency"])
        writer.writerows([[f"{value:.9g}" for value in row] for row in np.column_stack([samples, best.potency])])
