"""Job: many runs of a simulator with parameters that cover their ranges evenly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np

from ...errors import FileError, InputError
from ...progress import Progress
from ...provenance import plugin_version
from .design import Quantity, draw, read_design
from .simulation_set import MANIFEST, Manifest, sample_path, write_sample
from .simulators import SIMULATORS, Simulator

_PACKAGE = Path(__file__).resolve().parents[3]
_MOST_FAILURES = 0.2


def run(parameters: dict, progress: Progress) -> dict:
    """Build a set, or go on with one that was interrupted.

    Parameters
    ----------
    parameters : dict
        ``simulator`` (name), ``parameters`` (text, see :func:`.design.read_design`), ``count``, ``size`` (cells on a side), ``pixel_size``
        (m), ``seed``, ``processes`` (none: one for each core), ``dataset`` (folder). ``share`` ((first, step); only of further processes):
        which samples to make.
    progress : Progress

    Returns
    -------
    dict
        ``DATASET``, ``SAMPLES`` (how many there are), ``FAILED`` (how many could not be simulated).

    Notes
    -----
    Every sample follows from the seed and its number alone, and appears whole: a run that was killed goes on where it stopped, with the
    same bytes, and a larger count adds to what is there.
    """
    simulator = SIMULATORS[parameters["simulator"]]
    count, size, pixel = int(parameters["count"]), int(parameters["size"]), float(parameters["pixel_size"])
    seed, folder = int(parameters["seed"] or 0), Path(parameters["dataset"])
    design = read_design(parameters.get("parameters"), simulator, size * pixel)
    if all(each.kind == "constant" for each in design):
        raise InputError("All parameters are constant: every sample would be the same.", hint="Give at least one of them a range.")
    if parameters.get("share"):
        first, step = parameters["share"]
        _simulate(simulator, design, range(first, count, step), seed, size, pixel, folder, progress)
        return {}
    manifest = describe_set(simulator, design, count, size, pixel, seed)
    _continue_or_begin(folder, manifest)
    processes = min(int(parameters.get("processes") or os.cpu_count() or 1), count)
    others = _start(parameters, folder, processes)
    try:
        _simulate(simulator, design, range(0, count, processes), seed, size, pixel, folder, progress.part(0.0, 0.98))
        _wait(others, progress)
    finally:
        _stop(others)
    failed = [index for index in range(count) if not sample_path(folder, index).exists()]
    if len(failed) > _MOST_FAILURES * count:
        raise InputError(
            "{failed} of {count} samples could not be simulated. The first: {reason}",
            hint="Narrow the ranges of the parameters, and choose a new folder or remove this one.",
            failed=len(failed),
            count=count,
            reason=_reason(folder, failed),
        )
    if failed:
        progress.warn(
            "{failed} of {count} samples could not be simulated and are left out. The first: {reason}",
            failed=len(failed),
            count=count,
            reason=_reason(folder, failed),
        )
    manifest.failed, manifest.complete = failed, True
    manifest.save(folder)
    return {"DATASET": str(folder), "SAMPLES": count - len(failed), "FAILED": len(failed)}


def describe_set(simulator: Simulator, design: list[Quantity], count: int, size: int, pixel: float, seed: int) -> Manifest:
    """Return the manifest of a set that is not complete yet."""
    fields = [each for each in design if each.is_field]
    numbers = [each for each in design if each.kind == "number"]
    return Manifest(
        inputs=[{"name": each.name, "unit": each.unit} for each in fields],
        scalars=[{"name": each.name, "unit": each.unit, "low": each.low, "high": each.high, "log": each.log} for each in numbers],
        outputs=[{"name": name, "unit": unit} for name, unit in simulator.outputs],
        shape=[size, size],
        pixel_size=pixel,
        count=count,
        simulator=simulator.name,
        settings={"seed": seed, "parameters": [asdict(each) for each in design], "version": plugin_version()},
        starts={output: source for output, source in simulator.starts if source in {each.name for each in fields}},
    )


def _continue_or_begin(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a new set, or check that the one that is there is of the same set."""
    if (folder / MANIFEST).exists():
        there = Manifest.load(folder)
        same = ("inputs", "scalars", "outputs", "shape", "pixel_size", "origin", "simulator")
        if any(getattr(there, key) != getattr(manifest, key) for key in same) or any(
            there.settings.get(key) != manifest.settings[key] for key in ("seed", "parameters")
        ):
            raise InputError(
                "The folder {folder} holds another set of simulations, made with other parameters.",
                hint="Choose another folder, or remove this one.",
                folder=str(folder),
            )
    elif folder.is_dir() and any(folder.iterdir()):
        raise InputError("The folder {folder} is not empty.", hint="Choose an empty or a new folder.", folder=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in [*folder.glob(".*.npz"), *folder.glob(".share-*")]:
            left.unlink()
    except OSError as error:
        raise FileError(
            "The folder {folder} cannot be written: {reason}.",
            hint="Choose another one.",
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error
    manifest.save(folder)


def _simulate(
    simulator: Simulator, design: list[Quantity], indices: range, seed: int, size: int, pixel: float, folder: Path, progress: Progress
) -> None:
    """Make the samples that are missing of ``indices``; why one could not be made is written in its place as text."""
    missing = [index for index in indices if not sample_path(folder, index).exists()]
    began = time.monotonic()
    for done, index in enumerate(missing):
        left = (time.monotonic() - began) / done * (len(missing) - done) if done else 0.0
        progress.report(
            done / len(missing), "Simulating, about {minutes:.0f} min {seconds:.0f} s left", minutes=left // 60, seconds=left % 60
        )
        values = draw(design, index, seed, size, pixel)
        reason = sample_path(folder, index).with_suffix(".txt")
        try:
            outputs = np.asarray(simulator.run(values, size, pixel))
            if not np.isfinite(outputs).all():
                raise InputError("The result holds values that are no numbers.")
        except (InputError, ArithmeticError) as error:
            reason.write_text(str(error), encoding="utf-8")
            continue
        reason.unlink(missing_ok=True)
        fields = [values[each.name] for each in design if each.is_field]
        scalars = np.array([values[each.name] for each in design if each.kind == "number"])
        write_sample(folder, index, np.array(fields).reshape(len(fields), size, size), scalars, outputs)


def _start(parameters: dict, folder: Path, processes: int) -> list[tuple[subprocess.Popen, Path]]:
    """Start further workers, each with its share of the samples; return them with the files that hold what they say."""
    others = []
    for first in range(1, processes):
        job, log = (folder / f".share-{first}.{ending}" for ending in ("json", "log"))
        share = {**parameters, "share": [first, processes]}
        job.write_text(json.dumps({"name": "families.simulation.build_simulation_set", "parameters": share}), encoding="utf-8")
        with open(log, "w", encoding="utf-8") as file:
            command = [sys.executable, str(_PACKAGE), "worker", str(job)]
            others.append((subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT), log))
    return others


def _wait(others: list[tuple[subprocess.Popen, Path]], progress: Progress) -> None:
    while any(process.poll() is None for process, _ in others):
        progress.report(0.98, "Waiting for the other processes")
        time.sleep(0.2)
    for process, log in others:
        if process.returncode:
            said = log.read_text(encoding="utf-8").strip().splitlines()
            raise InputError(
                "A process that simulates ended early ({code}): {reason}",
                hint="Run the tool again: it goes on where it stopped. With fewer PROCESSES it needs less memory.",
                code=process.returncode,
                reason=" ".join(said[-2:]) or "it said nothing.",
            )


def _stop(others: list[tuple[subprocess.Popen, Path]]) -> None:
    for process, log in others:
        if process.poll() is None:
            process.terminate()
            process.wait()
        for path in (log, log.with_suffix(".json")):
            path.unlink(missing_ok=True)


def _reason(folder: Path, failed: list[int]) -> str:
    path = sample_path(folder, failed[0]).with_suffix(".txt")
    return path.read_text(encoding="utf-8") if path.exists() else "no reason was written."
