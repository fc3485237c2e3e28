"""Job: train a forecast of earthquakes and measure what it is worth on earthquakes that it has not seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timezone

import numpy as np
import torch

from ....models.card import make_card
from ....models.modelfile import save_model
from ....models.networks.etas import NAMES, Etas
from ...errors import InputError
from ...evaluation.report import Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import package_versions, plugin_version
from .background import component_count, decluster_weight, densities
from .catalog import Catalog, iso, read_catalog, required_time
from .covariates import read_covariates
from .etas import Problem, Scores, branching_ratio, fit, score, start_model
from .figures import axes_of, catalog_map_figure, dates, rate_map_figure
from .magnitudes import b_value, bin_width, maximum_curvature
from .maps import background_cells
from .neural import Prepared, fit_network, prepare, score_network
from .region import Region

LEAST = 30  # earthquakes to fit anything
LEAST_NETWORK = 500  # earthquakes to train a network on
LEAST_VALIDATION = 50
_BLOCK_DAYS = 90.0
_BOOTSTRAPS = 2000
_AHEAD = 5 * 365.2425  # days for which smoothed seismicity is made to serve
METHODS = ("neural", "etas", "smoothed", "poisson")


@dataclass
class Setting:
    """What is trained on what.

    Parameters
    ----------
    catalog : Catalog
        Earthquakes of ``reference`` and more since the auxiliary start.
    reference, step : float
        Smallest magnitude, and the width of magnitude bins.
    start, validation, end : float
        Days: training, validation within it, and the end of both. What is later is for the test.
    """

    catalog: Catalog
    region: Region
    reference: float
    step: float
    start: float
    validation: float
    end: float
    notes: list[str] = field(default_factory=list)


def run(parameters: dict, progress: Progress) -> dict:
    """Train a forecast.

    Parameters
    ----------
    parameters : dict
        ``input`` (point layer), ``region`` (polygons or None), ``min_magnitude`` (None: completeness), ``auxiliary_start``,
        ``train_start``, ``train_end``, ``validation_start`` (dates or None), ``covariates`` (list of line layers and rasters),
        ``method`` (one of ``METHODS``), ``ensemble`` (members),
        ``seed``, ``model`` (``.safetensors``), ``report`` (HTML or None).
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``LOGLIK``, ``LOGLIK_TEMPORAL``, ``LOGLIK_SPATIAL`` (nats per earthquake, days and km2), ``LOGLIK_ETAS``,
        ``INFORMATION_GAIN``, ``GAIN_LOW`` and ``GAIN_HIGH`` (over ETAS, 95 %), on the earthquakes after ``train_end``; on those of the
        validation period where there are fewer than 20.
    """
    progress.report(0.0, "Reading the catalogue")
    setting = prepare_setting(parameters, progress)
    torch.manual_seed(int(parameters["seed"] or 0))
    found = train(setting, parameters["method"], int(parameters["ensemble"] or 1), int(parameters["seed"] or 0), progress.part(0.0, 0.95))
    for note in [*setting.notes, *found.notes]:
        progress.warn(note)
    gain = found.gain
    with Staging() as staging:
        card = make_model_card(setting, found, parameters)
        save_model(staging.path(parameters["model"]), found.model, card)
        if parameters["report"]:
            progress.report(0.96, "Writing the report")
            _report(setting, found, parameters).save(staging.path(parameters["report"]))
    return {
        "MODEL": parameters["model"],
        "LOGLIK": float(found.scores.joint.mean()),
        "LOGLIK_TEMPORAL": float(found.scores.temporal.mean()),
        "LOGLIK_SPATIAL": float(found.scores.spatial.mean()),
        "LOGLIK_ETAS": float(found.etas_scores.joint.mean()),
        "INFORMATION_GAIN": gain["value"],
        "GAIN_LOW": gain["low"],
        "GAIN_HIGH": gain["high"],
    }


def prepare_setting(parameters: dict, progress: Progress) -> Setting:
    """Read the catalogue and settle magnitudes and dates; :class:`InputError` where they contradict each other."""
    catalog = read_catalog(parameters["input"])
    region = Region.of_layer(parameters["region"]) if parameters["region"] else Region.around(catalog)
    region.covariates = read_covariates(parameters["covariates"] or [], region)
    inside = region.contains(catalog.longitude, catalog.latitude)
    if not inside.any():
        raise InputError("None of the {count} earthquakes lies in REGION.", hint="Check the region's place.", count=len(catalog))
    notes = []
    step = max(bin_width(catalog.magnitude), 0.01)
    complete = maximum_curvature(catalog.magnitude[inside], max(step, 0.1), 0.0) if inside.sum() >= 50 else float(catalog.magnitude.min())
    reference = parameters["min_magnitude"]
    if reference is None:
        reference = maximum_curvature(catalog.magnitude[inside], max(step, 0.1)) if inside.sum() >= 50 else complete
        if catalog.magnitude[inside].min() > complete - max(step, 0.1) / 2:
            reference = complete  # it was cut there
        progress.log("Magnitudes of {reference:g} and more are used, from where the catalogue is complete.", reference=reference)
    elif reference < complete - 1e-6:
        notes.append(
            f"MIN_MAGNITUDE {reference:g} is below the completeness of about {complete:g}: the model learns what the stations missed."
        )
    catalog = catalog[catalog.magnitude >= reference - 1e-6]
    first, last = float(catalog.time[0]) if len(catalog) else 0.0, float(catalog.time[-1]) if len(catalog) else 0.0
    auxiliary = required_time(parameters, "auxiliary_start", first)
    catalog = catalog[catalog.time >= auxiliary]
    end = required_time(parameters, "train_end", last + 1e-6)
    start = required_time(parameters, "train_start", auxiliary + 0.2 * (end - auxiliary))
    validation = required_time(parameters, "validation_start", start + 0.7 * (end - start))
    if not auxiliary <= start < validation < end:
        raise InputError(
            "The dates should follow each other as AUXILIARY_START ({auxiliary}), TRAIN_START ({start}), VALIDATION_START ({validation}), "
            "TRAIN_END ({end}).",
            hint="Leave them empty to have them chosen, or correct them.",
            auxiliary=iso(auxiliary)[:10],
            start=iso(start)[:10],
            validation=iso(validation)[:10],
            end=iso(end)[:10],
        )
    setting = Setting(catalog, region, float(reference), step, start, validation, end, notes)
    count = int((region.contains(catalog.longitude, catalog.latitude) & (catalog.time >= start) & (catalog.time < end)).sum())
    if count < LEAST:
        raise InputError(
            "Training needs at least {least} earthquakes of magnitude {reference:g} and more in the region from TRAIN_START to TRAIN_END, "
            "but there are {count}.",
            hint="Choose a larger region, a longer period or a smaller MIN_MAGNITUDE.",
            least=LEAST,
            reference=float(reference),
            count=count,
        )
    return setting


@dataclass
class Found:
    """A trained model, and what it is worth on the earthquakes of a period."""

    method: str
    model: torch.nn.Module
    etas: Etas
    scores: Scores
    etas_scores: Scores
    times: np.ndarray
    period: tuple[float, float]
    is_test: bool
    validation: list[list] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    prepared: Prepared | None = None

    @property
    def gain(self) -> dict:
        """Information gain over ETAS in nats per earthquake, with its interval."""
        return block_bootstrap(self.scores.joint - self.etas_scores.joint, self.times)


def train(setting: Setting, method: str, members: int, seed: int, progress: Progress) -> Found:
    """Fit ETAS, and what was asked for; keep ETAS where a network does not do better on the validation period."""
    catalog, region = setting.catalog, setting.region
    notes = []
    past = catalog[catalog.time < setting.end]
    counted = region.contains(catalog.longitude, catalog.latitude)
    validation_count = int((counted & (catalog.time >= setting.validation) & (catalog.time < setting.end)).sum())
    fit_count = int((counted & (catalog.time >= setting.start) & (catalog.time < setting.validation)).sum())
    if method == "neural" and (fit_count < LEAST_NETWORK or validation_count < LEAST_VALIDATION):
        notes.append(
            f"{fit_count} earthquakes before VALIDATION_START and {validation_count} after it are too few to train a network "
            f"({LEAST_NETWORK} and {LEAST_VALIDATION} are needed): the forecast is ETAS."
        )
        method = "etas"
    later = int((counted & (catalog.time >= setting.end)).sum())
    is_test = later >= 20
    period = (setting.end, float(catalog.time[-1]) + 1e-6) if is_test else (setting.validation, setting.end)
    rows: list[list] = []
    final = progress.part(0.45, 1.0) if method == "neural" or not is_test else progress
    if method == "neural" or not is_test:
        early, network, prepared, rows = _validate(setting, method, members, seed, progress.part(0.0, 0.45))
        if method == "neural" and rows[1][1] <= rows[0][1]:
            notes.append(
                f"On the validation period the network ({rows[1][1]:.3f} nats per earthquake) is no better than ETAS ({rows[0][1]:.3f}): "
                "the forecast is ETAS."
            )
            method = "etas"
    etas = start_model()
    fit(Problem(past, region, setting.start, setting.end, setting.reference), etas, progress=final.part(0.0, 0.3))
    everything = Problem(catalog, region, period[0], period[1], setting.reference)
    judged = etas if is_test else early
    etas_scores = score(everything, judged, progress=final.part(0.3, 0.35))
    times = catalog.time[everything.targets]
    prepared_for = None
    if method == "neural":
        prepared_for = prepare(catalog, region, etas, setting.reference, setting.start, setting.end, final.part(0.35, 0.6), _tau())
        model = fit_network(prepared_for, setting.start, setting.end, members, seed, final.part(0.6, 0.95))
        scores = score_network(model, prepared_for, *period) if is_test else score_network(network, prepared, *period)
    elif method == "etas":
        model, scores = etas, etas_scores
    else:
        model = without_triggering(setting, etas, method, setting.end)
        other = model if is_test else without_triggering(setting, early, method, setting.validation)
        density = None if method == "poisson" else smoothed_density(other, catalog, region, setting, period[0], everything.targets)
        scores = score(everything, other, density)
    return Found(method, model, etas, scores, etas_scores, times, period, is_test, rows, notes, prepared_for)


def _tau() -> torch.Tensor:
    return torch.logspace(-4, 4, 13)


def _validate(setting: Setting, method: str, members: int, seed: int, progress: Progress):
    """Fit on what is before the validation period and score there; nothing after it is read."""
    past = setting.catalog[setting.catalog.time < setting.end]
    before = past[past.time < setting.validation]
    early = start_model()
    fit(Problem(before, setting.region, setting.start, setting.validation, setting.reference), early, progress=progress.part(0.0, 0.3))
    problem = Problem(past, setting.region, setting.validation, setting.end, setting.reference)
    rows = [["ETAS", float(score(problem, early).joint.mean())]]
    network = prepared = None
    if method == "neural":
        prepared = prepare(
            past, setting.region, early, setting.reference, setting.start, setting.validation, progress.part(0.3, 0.6), _tau()
        )
        network = fit_network(prepared, setting.start, setting.validation, members, seed, progress.part(0.6, 1.0))
        rows.append(["Neural", float(score_network(network, prepared, setting.validation, setting.end).joint.mean())])
    return early, network, prepared, rows


def without_triggering(setting: Setting, etas: Etas, method: str, end: float) -> Etas:
    """Return a Poisson process with the rate of the training period: uniform, or with kernels on past earthquakes."""
    smoothed = method == "smoothed"
    covariates = setting.region.covariates if smoothed else None
    cells = 0 if covariates is None else len(covariates.density)
    count = component_count(setting.region) if smoothed else 0
    model = Etas(False, "smoothed" if smoothed else "uniform", count, cells)
    problem = Problem(setting.catalog[setting.catalog.time < end], setting.region, setting.start, end, setting.reference)
    with torch.no_grad():
        model.theta.copy_(etas.theta)
    fit(problem, model)
    if smoothed:
        background = smoothing(model, problem.catalog, setting.region, setting.reference, setting.start)[problem.targets]
        weight = np.full(count, 1 / count)
        for _ in range(50):
            share = background * weight
            weight = (share / share.sum(axis=1, keepdims=True)).mean(axis=0)
        with torch.no_grad():
            model.mixture.copy_(torch.from_numpy(np.log(np.maximum(weight, 1e-4))))
            if covariates is not None:
                model.covariates.copy_(torch.from_numpy(covariates.density))
    return model


def smoothing(model: Etas, catalog: Catalog, region: Region, reference: float, first: float) -> np.ndarray:
    """Return the components' densities times the area (N, K) at the earthquakes from ``first`` on, made up to five years before."""
    rays = region.rays(catalog.longitude, catalog.latitude, 24)
    return densities(catalog, decluster_weight(model, catalog, region, reference), region, rays, first, interval=_AHEAD)


def smoothed_density(model: Etas, catalog: Catalog, region: Region, setting: Setting, first: float, targets: np.ndarray) -> torch.Tensor:
    """Return the density of smoothed seismicity at targets (T,), times the area; the kernels are those of ``first`` and later."""
    background = smoothing(model, catalog, region, setting.reference, first)[targets]
    return torch.from_numpy(background @ torch.softmax(model.mixture.detach(), 0).numpy())


def block_bootstrap(gain: np.ndarray, time: np.ndarray, seed: int = 0) -> dict:
    """Return the mean and its 95 % interval by drawing blocks of 90 days: ``{"value", "low", "high"}``."""
    block = np.floor((time - time[0]) / _BLOCK_DAYS).astype(int)
    total, count = np.bincount(block, gain), np.bincount(block)
    drawn = np.random.default_rng(seed).integers(0, len(total), (_BOOTSTRAPS, len(total)))
    means = total[drawn].sum(axis=1) / np.maximum(count[drawn].sum(axis=1), 1)
    low, high = np.quantile(means, [0.025, 0.975])
    return {"value": float(gain.mean()), "low": float(low), "high": float(high)}


def make_model_card(setting: Setting, found: Found, parameters: dict) -> dict:
    """Return the card of the model file."""
    spec = found.model.spec if hasattr(found.model, "spec") else None
    if found.method == "neural":
        arguments = {"features": int(found.model.mean.numel()), "members": len(found.model.members)}
        arguments |= {"components": component_count(setting.region), "cells": len(found.model.covariates)}
        spec = spec or {"name": "anchored", "arguments": arguments}
    else:
        arguments = {"triggering": found.model.triggering, "background": found.model.background}
        spec = {
            "name": "etas",
            "arguments": arguments | {"components": int(found.model.mixture.numel()), "cells": len(found.model.covariates)},
        }
    catalog = setting.catalog[setting.catalog.time < setting.end]
    magnitude = catalog.magnitude[setting.region.contains(catalog.longitude, catalog.latitude)]
    law = b_value(magnitude, setting.reference, setting.step)
    xmin, ymin, xmax, ymax = setting.region.geometry.bounds
    gain = found.gain
    return make_card(
        task="forecast",
        network=spec,
        footprint={"bounds": [xmin, ymin, xmax, ymax], "crs": "EPSG:4326"},
        training={
            "tool": "trainforecast",
            "method": found.method,
            "region": setting.region.to_json(),
            "covariate_cells": None if setting.region.covariates is None else setting.region.covariates.size,
            "reference": setting.reference,
            "step": setting.step,
            "b_value": law.b if law else 1.0,
            "largest": float(magnitude.max()),
            "start": iso(setting.start),
            "validation": iso(setting.validation),
            "end": iso(setting.end),
            "earthquakes": len(magnitude),
            "parameters": {key: value for key, value in parameters.items() if key not in ("model", "report")},
        },
        metrics={"loglik": float(found.scores.joint.mean()), "information_gain": gain, "period": [iso(t) for t in found.period]},
        baselines={"etas": float(found.etas_scores.joint.mean())},
        seed=int(parameters["seed"] or 0),
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"trainforecast {plugin_version()}",
    )


def _report(setting: Setting, found: Found, parameters: dict) -> Report:
    names = {"neural": "Neural point process", "etas": "ETAS", "smoothed": "Smoothed seismicity", "poisson": "Uniform Poisson process"}
    name = names[found.method]
    report = Report(f"Earthquake forecast: {name}", kind="Training report")
    gain = found.gain
    seen = "after the training period" if found.is_test else "of the validation period, by models that were fitted before it"
    report.summary(
        "{count} earthquakes {seen} ({low} to {high}) are rated: log-likelihood {value:.3f} nats per earthquake.",
        count=len(found.times),
        seen=seen,
        low=iso(found.period[0])[:10],
        high=iso(found.period[1])[:10],
        value=float(found.scores.joint.mean()),
    )
    if found.method != "etas":
        better = "more" if gain["value"] >= 0 else "less"
        sure = "chance alone would rarely give that" if gain["low"] > 0 or gain["high"] < 0 else "chance alone could give that"
        report.summary(
            "That is {gain:.3f} nats per earthquake {better} than ETAS fitted to the same data (95 %: {low:.3f} to {high:.3f}): {sure}. "
            "Each earthquake was on average {times:.2f} times as likely.",
            gain=abs(gain["value"]), better=better, low=gain["low"], high=gain["high"], sure=sure, times=float(np.exp(gain["value"])),
        )  # fmt: skip
    report.number("Log-likelihood", round(float(found.scores.joint.mean()), 3), "nats per earthquake; days, km²")
    report.number("Temporal", round(float(found.scores.temporal.mean()), 3))
    report.number("Spatial", round(float(found.scores.spatial.mean()), 3))
    report.number("Gain over ETAS", {key: round(value, 3) for key, value in gain.items()})
    for note in [*setting.notes, *found.notes]:
        report.warning("{note}", note=note)
    if not found.is_test:
        report.warning("There is no test: give a TRAIN_END some years before the end of the catalogue to see what the forecast is worth.")
    report.section("Beside the others")
    rows = [[names["etas"], *_figures(found.etas_scores), None]]
    if found.method != "etas":
        rows.append([name, *_figures(found.scores), {**{key: round(value, 3) for key, value in gain.items()}, "bar": False}])
    report.table(
        ["Model", "Log-likelihood", "Temporal", "Spatial", "Gain over ETAS"], rows, "Nats per earthquake; the gain with 90-day blocks."
    )
    if found.validation:
        report.table(["On the validation period", "Log-likelihood"], [[label, round(value, 4)] for label, value in found.validation])
    if found.method != "etas":
        report.figure(_gain_figure(found), "Gain over ETAS summed from earthquake to earthquake: a straight rise is a gain at all times.")
    report.section("Where the rate is high")
    report.figure(*_rate_figure(setting, found))
    report.section("The catalogue")
    report.figure(catalog_map_figure(setting.catalog, setting.region), "Earthquakes that the model knows.")
    report.section("ETAS")
    law = b_value(setting.catalog.magnitude, setting.reference, setting.step)
    values = found.etas.theta.detach().numpy()
    rows = [
        [key.replace("log_", ""), float(f"{np.exp(value) if key.startswith('log_') else value:.4g}")] for key, value in zip(NAMES, values)
    ]
    if law:
        largest = float(setting.catalog.magnitude.max()) - setting.reference
        rows.append(["branching ratio, 100 years", round(branching_ratio(found.etas, law.b * np.log(10), largest), 3)])
        rows.append(["b-value", round(law.b, 3)])
    report.table(
        ["Parameter", "Value"], rows, "Days, km, magnitudes above the smallest one used; tau at its bound means that nothing tapers."
    )
    report.section("How it was made")
    report.facts({"tool": f"trainforecast {plugin_version()}", "versions": package_versions(), "parameters": parameters})
    report.references(
        [
            "Ogata 1998, Space-time point-process models for earthquake occurrences, doi:10.1023/A:1003403601725",
            "Helmstetter et al. 2007, High-resolution time-independent grid-based forecast for M>=5 earthquakes in California, "
            "doi:10.1785/gssrl.78.1.78",
        ]
    )
    return report


def _figures(scores: Scores) -> list[float]:
    return [round(float(each.mean()), 3) for each in (scores.joint, scores.temporal, scores.spatial)]


def _gain_figure(found: Found):
    figure, axes = axes_of(8.4, 3.2)
    for label, gain in (
        ("joint", found.scores.joint - found.etas_scores.joint),
        ("temporal", found.scores.temporal - found.etas_scores.temporal),
        ("spatial", found.scores.spatial - found.etas_scores.spatial),
    ):
        axes.plot(dates(found.times), np.cumsum(gain), linewidth=2.0 if label == "joint" else 1.2, label=label)
    axes.axhline(0, color="#66757b", linewidth=1)
    axes.set_ylabel("Gain over ETAS, nats")
    axes.legend(frameon=False)
    return figure


def _rate_figure(setting: Setting, found: Found):
    """Return the map of the background, or of ETAS' rate at the end of training where it is uniform, and its caption."""
    size = max(0.1, round(np.sqrt(setting.region.area() / 8000) / 111.0, 1))
    lon, lat, values, what = background_cells(setting, found.model, found.etas, size)
    return rate_map_figure(lon, lat, size, values * 365.2425, "Earthquakes per year and km²", setting.region), what
