"""Job: train networks to stand in for a simulator."""

from __future__ import annotations

import time
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import torch

from ....models.build import build_network
from ....models.card import make_card
from ....models.modelfile import save_model
from ...errors import InputError
from ...inference.device import choose_device, describe_device
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, package_versions, plugin_version
from ...training.loop import Settings, fit, write_history
from .design import Quantity, draw
from .raster_pairs import read_pairs
from .simulation_set import MANIFEST, Samples, load_samples
from .simulators import SIMULATORS
from .surrogate import Scaling, Surrogate, begin_from_guess, calibrate
from .surrogate_learning import Learning, Split, baselines, fresh_network, split
from .surrogate_report import Findings, write_report
from .surrogate_scores import coverage, relative_l2

_STEPS = 1200  # of training, unless the user says otherwise
_RATES = {"fno": 3e-3, "surrogateunet": 2e-3, "deeponet": 2e-3}
_TIMED = 3  # samples that the simulator is run on again
_CALLS = 7
_CELLS = 1 << 20  # that are predicted at once


def run(parameters: dict, progress: Progress) -> dict:
    """Train a surrogate.

    Parameters
    ----------
    parameters : dict
        ``dataset`` (folder of :mod:`.simulation_set`) or ``inputs`` and ``targets`` (lists of rasters) with ``window`` (cells);
        ``architecture``, ``ensemble``, ``epochs``, ``batch_size``, ``learning_rate``, ``width``, ``dropout``, ``symmetry`` (``auto``,
        ``none``, ``flips``, ``full``), ``guess`` (whether to begin from the simulator's, where it has one), ``test_share`` (%), ``seed``,
        ``device``, ``model`` (``.safetensors``), ``report`` (``.html``),
        ``history`` (``.csv``).
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``HISTORY``; ``RELATIVE_L2`` of the outputs (mean over test samples and planes), ``RELATIVE_L2_MEDIAN``,
        ``RELATIVE_L2_CHANGE`` (of the change, where the output is a later state of an input), ``RELATIVE_L2_BASELINE`` (of the best simple
        rival), ``COVERAGE`` (of the 95 % intervals), ``SPEEDUP`` (over the simulator, one sample at a time; none for rasters).
    """
    samples = _samples(parameters)
    if parameters.get("guess", True):
        samples = begin_from_guess(samples)
    seed = int(parameters.get("seed") or 0)
    rows = split(samples, float(parameters.get("test_share") or 10.0) / 100, seed)
    scaling = Scaling.of(samples, rows.train)
    device = choose_device(parameters.get("device"))
    surrogate, history = _train(parameters, samples, scaling, rows, seed, device, progress.part(0.0, 0.9))
    progress.report(0.9, "Testing the surrogate")
    surrogate.calibration = calibrate(
        _by_parts(surrogate.say, samples, rows.validation, 1),
        scaling.learned(samples.inputs[rows.validation], samples.outputs[rows.validation]).double().numpy(),
    )
    findings = _test(surrogate, samples, rows)
    findings.balance = _balance(findings, samples, rows)
    findings.seconds, findings.simulator_seconds = _times(surrogate, samples, rows, progress)
    figures = findings.figures()
    card = make_card(
        task="surrogate",
        network=surrogate.module.spec,
        surrogate={"scaling": asdict(scaling), "calibration": surrogate.calibration, "simulator": samples.manifest.simulator},
        pixel_size=[scaling.pixel_size] * 2,
        training={
            "tool": "trainsurrogate",
            "parameters": {key: value for key, value in parameters.items() if key not in ("model", "report", "history")},
            "data": _fingerprints(parameters),
            "split": {"train": len(rows.train), "validation": len(rows.validation), "test": len(rows.test)},
            "settings": samples.manifest.settings,
        },
        metrics={key: value for key, value in figures.items() if value is not None},
        baselines={name: {"relative_l2": value} for name, value in findings.rivals().items()},
        seed=seed,
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"trainsurrogate {plugin_version()}",
    )
    results = {"MODEL": parameters["model"]}
    with Staging() as staging:
        save_model(staging.path(parameters["model"]), surrogate.module, card)
        if parameters.get("report"):
            write_report(staging.path(parameters["report"]), findings, samples, rows, history, card, describe_device(device))
            results["REPORT"] = parameters["report"]
        if parameters.get("history"):
            write_history(staging.path(parameters["history"]), history)
            results["HISTORY"] = parameters["history"]
    best = min(findings.rivals().values())
    if figures["relative_l2"] > best:
        progress.warn(
            "The best simple rival has a relative error of {rival:.1%}, no worse than {error:.1%} of the networks.",
            rival=best,
            error=figures["relative_l2"],
        )
    return {**results, **{key.upper(): value for key, value in figures.items()}, "RELATIVE_L2_BASELINE": best}


def _samples(parameters: dict) -> Samples:
    folder, inputs, targets = (parameters.get(key) for key in ("dataset", "inputs", "targets"))
    if bool(folder) == bool(inputs or targets):
        raise InputError(
            "Either a set of simulations or pairs of rasters are needed, not both.", hint="Give DATASET, or INPUTS together with TARGETS."
        )
    if folder:
        return load_samples(folder)
    return read_pairs(inputs, targets, int(parameters.get("window") or 64))


def _train(
    parameters: dict, samples: Samples, scaling: Scaling, rows: Split, seed: int, device: torch.device, progress: Progress
) -> tuple[Surrogate, list[dict]]:
    """Train the members one after the other; return the surrogate, not yet calibrated, and a row an epoch of each."""
    architecture = parameters.get("architecture") or "fno"
    members = int(parameters.get("ensemble") or 3)
    batch = max(min(int(parameters.get("batch_size") or 25), len(rows.train)), 1)
    chosen = SIMULATORS.get(samples.manifest.simulator)
    symmetry = parameters.get("symmetry") or "auto"
    if symmetry == "auto":
        symmetry = "full" if chosen and chosen.symmetric else "none"
    if symmetry == "full" and len(set(samples.manifest.shape)) > 1:
        symmetry = "flips"
    size = {"width": int(parameters["width"])} if parameters.get("width") else {}
    networks, history = [], []
    for member in range(members):
        torch.manual_seed(seed * 1000 + member)
        module = fresh_network(architecture, samples, float(parameters.get("dropout") or 0.0) / 100, **size)
        task = Learning(module, scaling, samples, rows, batch, symmetry, seed * 1000 + member)
        epochs = int(parameters.get("epochs") or max(round(_STEPS / task.steps), 5))
        settings = Settings(
            epochs=epochs,
            learning_rate=float(parameters.get("learning_rate") or _RATES[architecture]),
            weight_decay=1e-4,
            warmup=0.2,
            average=1 - 1 / min(max(epochs * task.steps / 15, 2), 100),  # over the last steps, of which a short training has few
            seed=seed * 1000 + member,
        )
        if members > 1:
            progress.log("Network {member} of {members}", member=member + 1, members=members)
        rowsof = fit(task, settings, progress.part(member / members, (member + 1) / members), device)
        history += [{"network": member + 1, **row} for row in rowsof]
        networks.append(module)
    ensemble = build_network({"name": "surrogate", "arguments": {"members": [module.spec for module in networks]}})
    for place, module in zip(ensemble.members, networks):
        place.load_state_dict(module.state_dict())
    return Surrogate(ensemble.to(device), scaling, {}), history


def _by_parts(function, samples: Samples, rows: np.ndarray, axis: int):
    """Apply a function of inputs and scalars to a few samples at a time, and join what it returns."""
    step = max(_CELLS // int(np.prod(samples.manifest.shape)) // 8, 1)
    parts = [function(samples.inputs[part], samples.scalars[part]) for part in np.array_split(rows, -(-len(rows) // step))]
    if isinstance(parts[0], tuple):
        return tuple(np.concatenate(pieces, axis) for pieces in zip(*parts))
    return np.concatenate(parts, axis)


def _test(surrogate: Surrogate, samples: Samples, rows: Split) -> Findings:
    scaling, truth = surrogate.scaling, samples.outputs[rows.test].astype(np.float64)
    outputs, widths = _by_parts(surrogate, samples, rows.test, 0)
    start = scaling.start(samples.inputs[rows.test], truth.shape, before=True)
    others = baselines(scaling, samples, rows)
    return Findings(
        scaling=scaling,
        outputs=outputs,
        widths=widths,
        truth=truth,
        start=start,
        errors=relative_l2(outputs, truth),
        change_errors=relative_l2(outputs - start, truth - start),
        others={name: (relative_l2(each, truth), relative_l2(each - start, truth - start)) for name, each in others.items()},
        other_outputs=others,
        covered=coverage(outputs, widths, truth),
    )


def _balance(findings: Findings, samples: Samples, rows: Split) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the balances of what is conserved (T,), by the simulator and by the surrogate, if the simulator says what that is."""
    manifest = samples.manifest
    simulator = SIMULATORS.get(manifest.simulator)
    if simulator is None or simulator.balance is None:
        return None
    constants = {entry["name"]: entry["low"] for entry in manifest.settings["parameters"] if entry["kind"] == "constant"}
    found = []
    for place, number in enumerate(rows.test):
        planes = dict(zip((entry["name"] for entry in manifest.inputs), samples.inputs[number]))
        numbers = dict(zip((entry["name"] for entry in manifest.scalars), samples.scalars[number]))
        values = {**constants, **planes, **numbers}
        found.append([simulator.balance(values, part[place], manifest.pixel_size) for part in (findings.truth, findings.outputs)])
    return tuple(np.array(found).T)


def _times(surrogate: Surrogate, samples: Samples, rows: Split, progress: Progress) -> tuple[float, float | None]:
    """Return seconds for one sample by the surrogate and by the simulator, medians measured in turns with the same threads."""
    own, theirs = [], []
    manifest = samples.manifest
    simulator = SIMULATORS.get(manifest.simulator)
    numbers = rows.test[:_TIMED]
    asked = len(surrogate.scaling.asked)  # a guess is part of the time
    for number in numbers:
        for call in range(_CALLS):
            began = time.perf_counter()
            surrogate(samples.inputs[number][None, :asked], samples.scalars[number][None])
            if call:  # the first one warms up
                own.append(time.perf_counter() - began)
        if simulator:
            progress.report(0.95, "Running the simulator once more, to compare the time")
            design = [Quantity(**entry) for entry in manifest.settings["parameters"]]
            values = draw(design, int(samples.groups[number]), manifest.settings["seed"], manifest.shape[0], manifest.pixel_size)
            began = time.perf_counter()
            simulator.run(values, manifest.shape[0], manifest.pixel_size)
            theirs.append(time.perf_counter() - began)
    return float(np.median(own)), float(np.median(theirs)) if theirs else None


def _fingerprints(parameters: dict) -> list[dict]:
    if parameters.get("dataset"):
        folder = Path(parameters["dataset"])
        return [{"name": folder.name, "fingerprint": file_hash(folder / MANIFEST)}]
    paths = [*parameters["inputs"], *parameters["targets"]]
    return [{"name": Path(path).name, "fingerprint": file_hash(path)} for path in paths]
