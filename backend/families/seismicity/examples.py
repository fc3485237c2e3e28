"""Seismograms with known arrivals to learn from: folds that share no earthquake and no station, windows, labels and augmentation.

Little data are made much by what leaves arrivals where they are: crops, other speeds, rotated horizontals, polarity, missing components,
noise of other records, a second earthquake in the window, other instruments, gaps.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.signal import butter, lfilter
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ...data.splits import balance
from .picker import normalise

WIDTH = 10.0  # standard deviation of a label, samples (Zhu & Beroza 2019: 0.1 s)
MARGIN = 100  # samples between an arrival and the ends of a window that is scored


@dataclass
class Records:
    """Seismograms with arrivals.

    Parameters
    ----------
    data : numpy.ndarray (R, 3, T) float32
        East, north, up; absent components are zero.
    arrivals : numpy.ndarray (R, 2)
        Samples of P and S, NaN where unknown.
    names, events, stations : list of str
        What each is called; equal ones belong together. Empty where unknown.
    sampling_rate : float
    """

    data: np.ndarray
    arrivals: np.ndarray
    names: list[str]
    events: list[str]
    stations: list[str]
    sampling_rate: float = 100.0

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: np.ndarray) -> Records:
        """Return the records of a mask or of positions."""
        rows = np.arange(len(self))[index]
        parts = ([values[row] for row in rows] for values in (self.names, self.events, self.stations))
        return Records(self.data[rows], self.arrivals[rows], *parts, self.sampling_rate)

    def folds(self, count: int, seed: int = 0) -> np.ndarray:
        """Return folds (R,) from 1, such that no earthquake and no station lies in two."""
        pairs = []
        for values in (self.events, self.stations):
            first: dict[str, int] = {}
            pairs += [(first.setdefault(value, row), row) for row, value in enumerate(values) if value]
        rows, columns = np.array(pairs or [(0, 0)]).T
        graph = coo_array((np.ones(len(rows)), (rows, columns)), shape=(len(self), len(self)))
        _, group = connected_components(graph, directed=False)
        three = np.any(self.data[:, :2] != 0, axis=(1, 2))  # balanced by whether there are horizontals
        counts = np.stack([np.bincount(group, weights=weight) for weight in (three, ~three)], axis=1)
        return balance(counts, count, seed)[group].astype(int)

    def windows(self, samples: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
        """Return one window of each record at a random offset (R, 3, samples) and its arrivals (R, 2); S is in it if it can be."""
        random = np.random.default_rng(seed)
        length = self.data.shape[2]
        windows, arrivals = [], []
        for x, (p, s) in zip(self.data, self.arrivals):
            known = [value for value in (p, s) if np.isfinite(value)]
            high = min(known[0] - MARGIN, length - samples)
            low = max(0, known[-1] + MARGIN - samples)
            offset = int(random.integers(low, high + 1)) if low <= high else int(np.clip(known[0] - samples // 2, 0, length - samples))
            windows.append(x[:, offset : offset + samples])
            inside = np.array([p, s]) - offset
            arrivals.append(np.where((inside >= 0) & (inside < samples), inside, np.nan))
        return np.stack(windows), np.array(arrivals)


def labels(arrivals: np.ndarray, samples: int) -> np.ndarray:
    """Return target probabilities (3, samples) of noise, P and S; ``arrivals`` are lists of samples of P and of S."""
    at = np.arange(samples, dtype=np.float32)
    planes = np.zeros((3, samples), np.float32)
    for plane, times in zip(planes[1:], arrivals):
        for time in times:
            distance = np.abs(at - time)
            bump = np.where(distance <= 3 * WIDTH, np.exp(-0.5 * (distance / WIDTH) ** 2), 0.0)
            np.maximum(plane, bump, out=plane)
    total = planes.sum(axis=0)
    planes /= np.maximum(total, 1.0)
    planes[0] = 1.0 - planes[1:].sum(axis=0)
    return planes


class Augmentation:
    """Draws examples from records.

    Parameters
    ----------
    records : Records
    samples : int
        Length of a window.
    norm : str
        As :func:`.picker.normalise` takes it.
    """

    def __init__(self, records: Records, samples: int, norm: str = "std"):
        self.records, self.samples, self.norm = records, samples, norm
        self.three = np.any(records.data[:, :2] != 0, axis=(1, 2))

    def batch(self, size: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Return windows (B, 3, samples), standardised and then made larger or smaller, and their labels (B, 3, samples)."""
        windows, targets = zip(*(self.example(random) for _ in range(size)))
        size = np.exp(random.uniform(-0.4, 0.9, (size, 1, 1))).astype(np.float32)  # as in windows with less of an earthquake
        return normalise(np.stack(windows), self.norm) * size, np.stack(targets)

    def example(self, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Return one window (3, samples) and its labels."""
        row = int(random.integers(len(self.records)))
        noise_only = random.random() < 0.08
        x, arrivals = (self._noise(random), [[], []]) if noise_only else self._cut(row, random)
        if not noise_only and random.random() < 0.3:
            other, more = self._cut(int(random.integers(len(self.records))), random)
            x = x + other * _ratio(x, other) * 10 ** random.uniform(-1.0, 0.3)
            arrivals = [one + two for one, two in zip(arrivals, more)]
        if random.random() < 0.5:
            noise = self._noise(random)
            x = x + noise * _ratio(x, noise) * 10 ** random.uniform(-2.0, -0.3)
        if not self.three[row]:
            x[:2] = 0.0
        self._instrument(x, random)
        self._components(x, random)
        if random.random() < 0.05:
            start, length = int(random.integers(self.samples)), int(random.integers(20, 500))
            x[:, start : start + length] = 0.0
            arrivals = [[time for time in times if not start - 20 <= time < start + length + 20] for times in arrivals]
        return x, labels(arrivals, self.samples)

    def _cut(self, row: int, random: np.random.Generator) -> tuple[np.ndarray, list[list[float]]]:
        """Cut a window around an earthquake, played at another speed now and then."""
        x, arrivals = self.records.data[row], self.records.arrivals[row]
        speed = float(np.exp(random.uniform(-0.3, 0.3))) if random.random() < 0.5 else 1.0
        length = round(self.samples * speed)
        first = np.nanmin(arrivals)
        last = int(min(first - 20, x.shape[1] - length))
        offset = int(
            np.clip(first - random.uniform(-0.15, 1.0) * length, 0, max(last, 0) if random.random() < 0.9 else x.shape[1] - length)
        )
        part = x[:, offset : offset + length]
        times = (arrivals - offset) / speed
        if length != self.samples:
            at = np.arange(self.samples) * ((part.shape[1] - 1) / (self.samples - 1))
            part = np.stack([np.interp(at, np.arange(part.shape[1]), component) for component in part])
        inside = [[float(time)] if 0 <= time < self.samples else [] for time in times]
        return part.astype(np.float32, copy=True), inside

    def _noise(self, random: np.random.Generator) -> np.ndarray:
        """Return what a record holds before its first arrival, turned around its end if that is short."""
        row = int(random.integers(len(self.records)))
        end = int(np.nanmin(self.records.arrivals[row])) - 30
        if end < 100:
            return random.standard_normal((3, self.samples)).astype(np.float32)
        part = self.records.data[row][:, :end]
        if end < self.samples + 1:
            part = np.tile(np.concatenate([part, part[:, ::-1]], axis=1), (1, -(-self.samples // (2 * end)) + 1))
        offset = int(random.integers(part.shape[1] - self.samples + 1))
        return part[:, offset : offset + self.samples].copy()

    def _instrument(self, x: np.ndarray, random: np.random.Generator) -> None:
        """Colour the window as other instruments would: filters of low order, which hardly move an onset."""
        if random.random() < 0.4:
            kind = random.choice(["high", "low", "both"])
            rate = self.records.sampling_rate
            if kind != "low":
                x[:] = lfilter(*butter(1, 10 ** random.uniform(-1.0, 0.5), "high", fs=rate), x)
            if kind != "high":
                x[:] = lfilter(*butter(1, random.uniform(10.0, 45.0), "low", fs=rate), x)

    def _components(self, x: np.ndarray, random: np.random.Generator) -> None:
        angle = random.uniform(0, 2 * np.pi)
        x[:2] = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]], np.float32) @ x[:2]
        x *= random.choice([-1.0, 1.0])
        chance = random.random()
        if chance < 0.2:
            x[:2] = 0.0
        elif chance < 0.25:
            x[int(random.integers(2))] = 0.0
        elif chance < 0.28 and x[:2].any():
            x[2] = 0.0


def _ratio(x: np.ndarray, other: np.ndarray) -> float:
    size, theirs = float(x.std()), float(other.std())
    return size / theirs if theirs > 0 else 0.0
