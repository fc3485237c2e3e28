"""A network that picks: its files in three formats, and how it is run over seismograms of any length.

Seismograms are arrays (3, T): east, north, up, at the network's sampling rate; a component that is absent is zero. Probabilities are
(3, T): noise, P, S.
"""

from __future__ import annotations

import json
import os
import re
import zipfile
from dataclasses import dataclass

import numpy as np
import torch
from scipy.signal import find_peaks
from torch import nn

from ....models.build import build_network
from ....models.card import make_card
from ....models.errors import ModelFileError
from ....models.modelfile import load_model
from ....models.networks import phasenet
from ...errors import FileError

PHASES = ("P", "S")
NEAREST = 0.5  # seconds between two picks of one phase, at least
BATCH = 64
_ANOTHER = (
    "Choose a picker of “Train phase picker”, a weight file of SeisBench's PhaseNet with its .json beside it, or the published arrays "
    "(.npz)."
)


@dataclass
class Picker:
    """A network and what it expects.

    Parameters
    ----------
    module : torch.nn.Module
        From standardised windows (B, 3, samples) to logits (B, 3, samples), in evaluation mode.
    sampling_rate : float
        Hertz.
    samples : int
        Length of a window.
    components : str
        Order of the network's input, of Z, N and E.
    norm : str
        ``"std"`` or ``"peak"``: what a component of a window is divided by.
    phases : str
        Order of the network's output, of N (noise), P and S.
    label : str
        What it is, in a few words.
    thresholds : tuple of float
        Of P and S, that its makers recommend.
    """

    module: nn.Module
    sampling_rate: float = 100.0
    samples: int = 3000
    components: str = "ENZ"
    norm: str = "std"
    phases: str = "NPS"
    label: str = ""
    thresholds: tuple[float, float] = (0.3, 0.3)

    def probabilities(self, windows: np.ndarray) -> np.ndarray:
        """Return probabilities (B, 3, samples) of windows (B, 3, samples)."""
        order = ["ENZ".index(component) for component in self.components]
        output = [self.phases.index(phase) for phase in "NPS"]
        parts = []
        with torch.inference_mode():
            for first in range(0, len(windows), BATCH):
                x = torch.from_numpy(normalise(windows[first : first + BATCH], self.norm)[:, order])
                parts.append(torch.softmax(self.module(x), dim=1)[:, output].numpy())
        return np.concatenate(parts) if parts else np.zeros((0, 3, self.samples), np.float32)

    def annotate(self, x: np.ndarray, valid: np.ndarray, first: int = 0) -> np.ndarray:
        """Run the network along a seismogram and blend its windows.

        Windows lie at multiples of half their length, counted from sample 0 of the record, so that a piece of a record gets the same
        probabilities wherever it was cut out, given a window's length of context on both sides.

        Parameters
        ----------
        x : numpy.ndarray (3, T)
            Zero where there are no data.
        valid : numpy.ndarray of bool (3, T)
            Where there are data.
        first : int
            Number of the first sample in the record.

        Returns
        -------
        numpy.ndarray (3, T)
            Zero where no window has data.
        """
        length, hop = x.shape[1], self.samples // 2
        start = (first // hop - 1) * hop - first  # of the first window that touches the seismogram
        count = -(-(length - start) // hop)
        before, after = -start, max(start + (count - 1) * hop + self.samples - length, 0)
        x = np.pad(x, ((0, 0), (before, after)))
        valid = np.pad(valid, ((0, 0), (before, after)))
        weight = window_weight(self.samples)
        total, weights = np.zeros((3, x.shape[1]), np.float32), np.full(x.shape[1], 1e-9, np.float32)
        places = [k * hop for k in range(count)]
        places = [place for place in places if valid[:, place : place + self.samples].any()]
        for group in (places[i : i + BATCH] for i in range(0, len(places), BATCH)):
            windows = np.stack([_centred(x[:, p : p + self.samples], valid[:, p : p + self.samples]) for p in group])
            for place, part in zip(group, self.probabilities(windows)):
                total[:, place : place + self.samples] += weight * part
                weights[place : place + self.samples] += weight
        return (total / weights)[:, before : before + length]


def _centred(x: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Take the mean off where there are data, so that a gap is no step."""
    count = np.maximum(valid.sum(axis=1, keepdims=True), 1)
    return np.where(valid, x - x.sum(axis=1, keepdims=True) / count, 0.0).astype(np.float32)


def window_weight(samples: int) -> np.ndarray:
    """Weight (samples,) of a window in the blend: half a cosine, as what lies at its ends was judged with half the context."""
    return (np.sin(np.pi * (np.arange(samples) + 0.5) / samples) ** 2).astype(np.float32)


def normalise(windows: np.ndarray, norm: str = "std") -> np.ndarray:
    """Take the mean off each component of windows (B, 3, N) and divide it by its standard deviation or peak; dead ones stay zero."""
    windows = np.asarray(windows, np.float32)
    windows = windows - windows.mean(axis=-1, keepdims=True)
    size = windows.std(axis=-1, keepdims=True) if norm == "std" else np.abs(windows).max(axis=-1, keepdims=True)
    return windows / np.where(size > 0, size, 1.0)


def find_picks(probability: np.ndarray, threshold: float, sampling_rate: float) -> np.ndarray:
    """Return the samples of the peaks of one phase's probability (T,) that reach the threshold, at least 0.5 s apart."""
    return find_peaks(probability, height=threshold, distance=max(round(NEAREST * sampling_rate), 1))[0]


def score(probability: np.ndarray, truth: np.ndarray, threshold: float = 0.3, tolerance: int = 10) -> dict:
    """Score windows that hold one earthquake, as Zhu & Beroza (2019) do: the highest pick of a phase counts, right within 0.1 s.

    Parameters
    ----------
    probability : numpy.ndarray (B, T)
        Of one phase.
    truth : numpy.ndarray (B,)
        Sample of the arrival; NaN where there is none.
    threshold : float
    tolerance : int
        Samples.

    Returns
    -------
    dict
        ``precision``, ``recall``, ``f1``, ``picks``, ``arrivals``, ``right`` (numbers), ``residuals`` (samples, of those that are right).
    """
    truth = np.asarray(truth, float)
    at = probability.argmax(axis=1)
    picked = probability.max(axis=1) >= threshold
    residual = at - truth
    with np.errstate(invalid="ignore"):
        right = picked & (np.abs(residual) <= tolerance)
    picks, arrivals, hits = int(picked.sum()), int(np.isfinite(truth).sum()), int(right.sum())
    return {
        "precision": hits / picks if picks else 0.0,
        "recall": hits / arrivals if arrivals else 0.0,
        "f1": 2 * hits / (picks + arrivals) if picks + arrivals else 0.0,
        "picks": picks,
        "arrivals": arrivals,
        "right": hits,
        "residuals": residual[right],
    }


def load_picker(path: str) -> Picker:
    """Read a picker: ours (``.safetensors``), SeisBench's PhaseNet (``.pt`` with its ``.json``) or the published arrays (``.npz``).

    Raises
    ------
    FileError
        The file cannot be read.
    ModelFileError
        It holds something else.
    """
    name = os.path.basename(path)
    if not os.path.isfile(path):
        raise FileError("There is no file {path}.", hint="Check the path.", path=path)
    if name.endswith(".safetensors"):
        module, card = load_model(path, task="picking")
        expected = card["waveforms"]
        return Picker(module, **{key: expected[key] for key in ("sampling_rate", "samples", "components", "norm", "phases")}, label=name)
    if name.endswith(".npz"):
        return _from_arrays(path, name)
    if re.search(r"\.(pt|pth)(\.|$)", name):
        return _from_seisbench(path, name)
    raise ModelFileError("{path} is no picker: its name should end in .safetensors, .pt or .npz.", hint=_ANOTHER, path=path)


def _from_arrays(path: str, name: str) -> Picker:
    module = build_network({"name": "phasenet", "arguments": {}})
    try:
        with np.load(path, allow_pickle=False) as arrays:
            state = phasenet.from_tensorflow({key: arrays[key] for key in arrays.files})
        module.load_state_dict(state)
    except (KeyError, ValueError, RuntimeError, zipfile.BadZipFile, OSError) as error:
        raise ModelFileError(
            "{path} does not hold PhaseNet's arrays: {reason}.", hint=_ANOTHER, path=path, reason=_first_line(error)
        ) from error
    return Picker(module.train(False), label=f"PhaseNet ({name})")


def _from_seisbench(path: str, name: str) -> Picker:
    beside = os.path.join(os.path.dirname(path), re.sub(r"\.(pt|pth)(\.|$)", r".json\2", name, count=1))
    described: dict = {}
    if os.path.isfile(beside):
        try:
            with open(beside, encoding="utf-8") as file:
                described = dict(json.load(file))
        except (ValueError, TypeError, OSError) as error:
            raise ModelFileError("{path} is no JSON file of a SeisBench model.", hint=_ANOTHER, path=beside) from error
    arguments, defaults = described.get("model_args") or {}, described.get("default_args") or {}
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        kind = "phasenet" if any(key.startswith("down_branch") for key in state) else "phasenetlight"
        sizes = {"filters": int(state["inc.weight"].shape[0])} if kind == "phasenet" else {}
        module = build_network({"name": kind, "arguments": sizes})
        module.load_state_dict(state)
    except Exception as error:  # torch raises pickle, zip, key, end-of-file and runtime errors for foreign files
        raise ModelFileError(
            "{path} does not hold weights of SeisBench's PhaseNet or PhaseNetLight: {reason}.",
            hint=_ANOTHER,
            path=path,
            reason=_first_line(error),
        ) from error
    components, phases = arguments.get("component_order", "ZNE"), arguments.get("phases") or arguments.get("labels") or "NPS"
    norm = arguments.get("norm", "std")
    if sorted(components) != sorted("ENZ") or sorted(phases) != sorted("NPS") or norm not in ("std", "peak"):
        raise ModelFileError(
            "{path} is for components {components}, phases {phases} and the normalisation {norm}; this tool reads pickers for Z, N and E, "
            "for noise, P and S, and for std or peak.",
            hint=_ANOTHER,
            path=beside,
            components=str(components),
            phases=str(phases),
            norm=str(norm),
        )
    # The levels of the U-Net meet at other places in windows of 3001 samples, which SeisBench has, than in those of 3000, for which the
    # authors' own weights were trained ("original" there): in the wrong ones picks are 25 ms late.
    authors = kind == "phasenet" and "original" in f"{name} {described.get('docstring') or ''}".lower()
    return Picker(
        module.train(False),
        sampling_rate=float(arguments.get("sampling_rate", 100)),
        samples=int(arguments.get("in_samples", 3000 if authors else 3001)),
        components=components,
        norm=norm,
        phases=phases,
        label=f"{'PhaseNet' if kind == 'phasenet' else 'PhaseNetLight'} of SeisBench ({name})",
        thresholds=(float(defaults.get("P_threshold", 0.3)), float(defaults.get("S_threshold", 0.3))),
    )


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


def picker_card(picker: Picker, **fields) -> dict:
    """Return the card of a picker's model file."""
    return make_card(
        task="picking",
        network=picker.module.spec,
        waveforms={key: getattr(picker, key) for key in ("sampling_rate", "samples", "components", "norm", "phases")},
        **fields,
    )
