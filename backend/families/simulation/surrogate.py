"""A trained surrogate: what it was trained on, how values become what its networks see, and what they say becomes a result."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor, nn

from ....models.modelfile import load_model
from .simulation_set import Samples
from .simulators import SIMULATORS

_RATIO = 50.0  # a positive field that spans more than this is seen by its logarithm
_WIDTH = 0.02  # of the training range, by which a value may lie outside without a warning


@dataclass
class Scaling:
    """How values become what the networks see, and back; goes into the card as it is.

    Attributes
    ----------
    inputs : list of dict
        ``name``, ``unit``, ``log`` (seen by its logarithm), ``mean``, ``std``, ``low``, ``high`` (of the training data),
        ``peak`` (least of the samples' largest values).
    scalars : list of dict
        ``name``, ``unit``, ``log``, ``low``, ``high``.
    outputs : list of dict
        ``name``, ``unit``, ``starts`` (the input whose later state it is, or empty), ``mean``, ``std`` (of what is learned: the change, or
        the output itself).
    guide : dict
        ``simulator`` and ``constants``: what the guess is made with that the last inputs are (those with ``guess``); empty without one.
    shape : list of int
    pixel_size, origin : float
        See :class:`.simulation_set.Manifest`.
    """

    inputs: list[dict]
    scalars: list[dict]
    outputs: list[dict]
    shape: list[int]
    pixel_size: float
    origin: float
    guide: dict = field(default_factory=dict)

    @property
    def asked(self) -> list[dict]:
        """The inputs that are not a guess."""
        return [entry for entry in self.inputs if not entry.get("guess")]

    @classmethod
    def of(cls, samples: Samples, rows: np.ndarray) -> Scaling:
        """Measure the samples ``rows``."""
        manifest = samples.manifest
        inputs = []
        for index, entry in enumerate(manifest.inputs):
            plane = samples.inputs[rows, index]
            low, high = float(plane.min()), float(plane.max())
            log = low > 0 and high / low > _RATIO
            seen = np.log(plane) if log else plane
            peak = float(plane.max((-2, -1)).min())
            inputs.append({**entry, "log": log, "mean": _mean(seen), "std": _spread(seen), "low": low, "high": high, "peak": peak})
        outputs = []
        for index, entry in enumerate(manifest.outputs):
            starts = manifest.starts.get(entry["name"], "")
            plane = samples.outputs[rows, index]
            if starts:
                plane = plane - samples.inputs[rows, [e["name"] for e in manifest.inputs].index(starts)]
            outputs.append({**entry, "starts": starts, "mean": _mean(plane), "std": _spread(plane)})
        scalars, guide = [dict(entry) for entry in manifest.scalars], manifest.settings.get("guide", {})
        return cls(inputs, scalars, outputs, list(manifest.shape), manifest.pixel_size, manifest.origin, guide)

    def see(self, inputs: np.ndarray, scalars: np.ndarray) -> tuple[Tensor, Tensor]:
        """Return what the networks see (B, C, H, W) and (B, P) of inputs (B, C, H, W) and scalars (B, P)."""
        fields = np.empty(inputs.shape, np.float32)
        for index, entry in enumerate(self.inputs):
            plane = inputs[:, index]
            plane = np.log(np.maximum(plane, 1e-3 * entry["low"])) if entry["log"] else plane
            fields[:, index] = (plane - entry["mean"]) / entry["std"]
        numbers = np.empty(scalars.shape, np.float32)
        for index, entry in enumerate(self.scalars):
            value, low, high = scalars[:, index], entry["low"], entry["high"]
            if entry["log"]:
                value, low, high = np.log(np.maximum(value, 1e-3 * low)), math.log(low), math.log(high)
            numbers[:, index] = 2 * (value - low) / max(high - low, 1e-300) - 1
        return torch.from_numpy(fields), torch.from_numpy(numbers)

    def learned(self, inputs: np.ndarray, outputs: np.ndarray) -> Tensor:
        """Return what the networks learn (B, K, H, W) of outputs (B, K, H, W)."""
        start, mean, std = self.start(inputs, outputs.shape), *self._affine()
        return torch.from_numpy(((outputs - start - mean) / std).astype(np.float32))

    def result(self, inputs: np.ndarray, said: np.ndarray) -> np.ndarray:
        """Return outputs (B, K, H, W) of what the networks say (B, K, H, W)."""
        mean, std = self._affine()
        return said * std + mean + self.start(inputs, said.shape)

    def start(self, inputs: np.ndarray, shape: tuple[int, ...], before: bool = False) -> np.ndarray:
        """Return the inputs (B, K, H, W) that outputs begin from (zero without one), or the state ``before`` where that is a guess."""
        start = np.zeros(shape, np.float64)
        names = [entry["name"] for entry in self.inputs]
        for index, entry in enumerate(self.outputs):
            name = entry.get("since", entry["starts"]) if before else entry["starts"]
            if name:
                start[:, index] = inputs[:, names.index(name)]
        return start

    def _affine(self) -> tuple[np.ndarray, np.ndarray]:
        return tuple(np.array([entry[key] for entry in self.outputs])[:, None, None] for key in ("mean", "std"))


class Surrogate:
    """A surrogate that is ready to run.

    Parameters
    ----------
    module : torch.nn.Module
        An ensemble, see :mod:`deepgeology.models.networks.surrogate`.
    scaling : Scaling
    calibration : dict
        See :func:`calibrate`; empty before.
    """

    def __init__(self, module: nn.Module, scaling: Scaling, calibration: dict):
        self.module = module.train(False)
        self.scaling = scaling
        self.calibration = calibration

    @classmethod
    def load(cls, path: str) -> tuple[Surrogate, dict]:
        """Read a model file; return the surrogate and the card."""
        module, card = load_model(path, task="surrogate")
        return cls(module, Scaling(**card["surrogate"]["scaling"]), card["surrogate"]["calibration"]), card

    def __call__(self, inputs: np.ndarray, scalars: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Run.

        Parameters
        ----------
        inputs : ndarray (B, C, H, W)
            With or without the guess.
        scalars : ndarray (B, P)

        Returns
        -------
        outputs, half_widths : ndarray (B, K, H, W), float64
            Half the width of an interval that holds the simulator's value in 95 % of the cells; zero before calibration.
        """
        inputs = self.with_guess(inputs, scalars)
        said = self.say(inputs, scalars)
        middle = said.mean(0)
        outputs = self.scaling.result(inputs, middle)
        widths = np.zeros(outputs.shape)
        if self.calibration:
            std = np.array([entry["std"] for entry in self.scaling.outputs])[:, None, None]
            widths = np.array(self.calibration["factor"])[:, None, None] * doubt(said, self.calibration["floor"]) * std
        return outputs, widths

    def with_guess(self, inputs: np.ndarray, scalars: np.ndarray) -> np.ndarray:
        """Return the inputs with the guess behind them, if the networks need one and it is not there yet."""
        if inputs.shape[1] == len(self.scaling.inputs):
            return inputs
        names = [[entry["name"] for entry in entries] for entries in (self.scaling.asked, self.scaling.scalars)]
        pixel = self.scaling.pixel_size * self.scaling.shape[0] / inputs.shape[2]
        guesses = [guess(self.scaling.guide, {**dict(zip(names[0], i)), **dict(zip(names[1], s))}, pixel) for i, s in zip(inputs, scalars)]
        return np.concatenate([inputs, np.stack(guesses).astype(np.float32)], 1)

    def say(self, inputs: np.ndarray, scalars: np.ndarray) -> np.ndarray:
        """Return what each network says (M, B, K, H, W), float64, scaled."""
        fields, numbers = self.scaling.see(inputs, scalars)
        device = next(self.module.parameters()).device
        with torch.inference_mode():
            said = self.module(fields.to(device), numbers.to(device), (self.scaling.origin, self.scaling.origin))
        return said.cpu().double().numpy()


def guess(guide: dict, values: dict, pixel: float) -> np.ndarray:
    """Return the guess (K, H, W) of a simulator for values by name; ``guide`` as in :class:`Scaling`."""
    shape = next(value.shape for value in values.values() if isinstance(value, np.ndarray) and value.ndim == 2)
    values = {name: np.asarray(value, np.float64) if np.ndim(value) else float(value) for name, value in values.items()}
    return SIMULATORS[guide["simulator"]].guess({**guide["constants"], **values}, shape, pixel)


def begin_from_guess(samples: Samples) -> Samples:
    """Return the samples with the guess of their simulator among the inputs, and outputs that begin from it; as they are without one."""
    manifest = samples.manifest
    simulator = SIMULATORS.get(manifest.simulator)
    if simulator is None or simulator.guess is None or not manifest.inputs:
        return samples
    constants = {entry["name"]: entry["low"] for entry in manifest.settings["parameters"] if entry["kind"] == "constant"}
    guide = {"simulator": manifest.simulator, "constants": constants}
    names = [[entry["name"] for entry in entries] for entries in (manifest.inputs, manifest.scalars)]
    planes = [
        guess(guide, {**dict(zip(names[0], inputs)), **dict(zip(names[1], scalars))}, manifest.pixel_size)
        for inputs, scalars in zip(samples.inputs, samples.scalars)
    ]
    called = {entry["name"]: f"guess of {entry['name']}" for entry in manifest.outputs}
    changed = replace(
        manifest,
        inputs=[*manifest.inputs, *({"name": called[e["name"]], "unit": e["unit"], "guess": True} for e in manifest.outputs)],
        outputs=[{**entry, "since": manifest.starts.get(entry["name"], "")} for entry in manifest.outputs],
        starts=called,
        settings={**manifest.settings, "guide": guide},
    )
    return replace(samples, manifest=changed, inputs=np.concatenate([samples.inputs, np.stack(planes).astype(np.float32)], 1))


def doubt(said: np.ndarray, floor: list[float]) -> np.ndarray:
    """Return how unsure an ensemble is (B, K, H, W), up to a factor: its spread, and a share ``floor`` (K,) of the size of what it says."""
    size = np.sqrt((said.mean(0) ** 2).mean((-2, -1), keepdims=True))
    return np.sqrt(said.var(0) + (np.array(floor)[:, None, None] * size) ** 2)


def calibrate(said: np.ndarray, truth: np.ndarray, coverage: float = 0.95) -> dict:
    """Fit the factor that makes intervals honest on samples that were not trained on.

    Parameters
    ----------
    said : ndarray (M, B, K, H, W)
    truth : ndarray (B, K, H, W)
        What should have been said.

    Returns
    -------
    dict
        ``factor`` and ``floor`` by output. The factor is a quantile of the errors over the doubts (split conformal prediction: Lei et al.
        2018, doi:10.1080/01621459.2017.1307116, with cells of one sample counted as alike).
    """
    errors = np.abs(said.mean(0) - truth)
    size = np.sqrt((truth**2).mean((-2, -1)))
    floor = [
        float(np.median(np.sqrt((errors[:, k] ** 2).mean((-2, -1))) / np.maximum(size[:, k], 1e-12))) / 2 for k in range(truth.shape[1])
    ]
    ratio = errors / np.maximum(doubt(said, floor), 1e-12)
    return {"factor": [float(np.quantile(ratio[:, k], coverage)) for k in range(truth.shape[1])], "floor": floor}


def outside(scaling: Scaling, inputs: np.ndarray, scalars: np.ndarray) -> list[dict]:
    """List what lies outside the training range: ``name``, ``unit``, ``found_low``, ``found_high``, ``low``, ``high``.

    A field does, too, if its largest value is less than that of any sample: a basin shallower than all that were trained, say.
    ``inputs`` (C, H, W), ``scalars`` (P,).
    """
    found = []
    for entries, values in ((scaling.asked, inputs), (scaling.scalars, scalars)):
        for entry, value in zip(entries, values):
            low, high = float(np.min(value)), float(np.max(value))
            room = _WIDTH * (entry["high"] - entry["low"])
            if low < entry["low"] - room or high > entry["high"] + room:
                found.append({**{key: entry[key] for key in ("name", "unit", "low", "high")}, "found_low": low, "found_high": high})
            elif high < entry.get("peak", high) - room:
                said = {"name": f"largest {entry['name']}", "unit": entry["unit"], "low": entry["peak"], "high": entry["high"]}
                found.append({**said, "found_low": high, "found_high": high})
    return found


def _mean(values: np.ndarray) -> float:
    return float(values.mean(dtype=np.float64))


def _spread(values: np.ndarray) -> float:
    return float(values.std(dtype=np.float64)) or 1.0
