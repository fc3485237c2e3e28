"""Variations of training windows: mirror images and quarter turns that respect direction; noise, scale and missing bands.

A mirrored map of magnetics is as good as the map; a mirrored map of aspect is wrong unless its values are mirrored too. Bands whose
name says that they hold a direction are therefore transformed with the window (aspect; pairs of eastward and northward components),
and where that cannot be done (hillshade, strike, flow direction, one component alone, a rotated raster) windows are only moved in
ways that keep them true.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..progress import Progress

CHOICES = ("none", "flips", "full")
NOISE = 0.1  # standard deviations of a band
SCALE = 0.1
DROPOUT = 0.1  # probability that a band is replaced by its mean

_ASPECT = re.compile(r"aspect|azimuth|dip.?dir", re.IGNORECASE)
_EAST = re.compile(r"eastness|easting|eastward|sin.*aspect|aspect.*sin|\b[dg](rad)?_?x\b", re.IGNORECASE)
_NORTH = re.compile(r"northness|northing|northward|cos.*aspect|aspect.*cos|\b[dg](rad)?_?y\b", re.IGNORECASE)
_LIGHT = re.compile(r"hill.?shade|shaded|illumination|flow.?dir|strike", re.IGNORECASE)


@dataclass(frozen=True)
class Move:
    """One of the eight mirror images and quarter turns: first transpose, then mirror the rows (up-down), then the columns."""

    transpose: bool
    up_down: bool
    left_right: bool

    def array(self, values: np.ndarray) -> np.ndarray:
        """Move the last two axes."""
        values = values.swapaxes(-2, -1) if self.transpose else values
        values = values[..., ::-1, :] if self.up_down else values
        return values[..., ::-1] if self.left_right else values

    def vector(self, east: np.ndarray, north: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Move the components of vectors (of a raster whose rows run from west to east and columns from north to south)."""
        if self.transpose:
            east, north = -north, -east
        return (-east if self.left_right else east), (-north if self.up_down else north)


MOVES = tuple(Move(*bits) for bits in itertools.product((False, True), repeat=3))


class Augmentation:
    """Varies windows of raw values together with their labels.

    Parameters
    ----------
    choice : str
        ``none``; ``flips``: one of the eight mirror images and quarter turns; ``full``: that, and noise, a scale and offset per
        band, and now and then a band replaced by its mean.
    names, units : sequence of str
        Of the bands.
    mean, std : sequence of float
        Of the bands.
    north_up : bool
        Whether the raster's rows run from west to east.
    square : bool
        Whether windows are square; others are only mirrored.
    progress : Progress
        Told what is done about bands that hold directions.
    raw : int
        So many of the first bands are only moved, never changed.
    """

    def __init__(
        self,
        choice: str,
        names: Sequence[str],
        units: Sequence[str],
        mean: Sequence[float],
        std: Sequence[float],
        north_up: bool,
        square: bool,
        progress: Progress,
        raw: int = 0,
    ):
        self._raw = raw
        self._mean = np.asarray(mean, np.float32)[:, None, None]
        self._std = np.asarray(std, np.float32)[:, None, None]
        self._radiometric = choice == "full"
        self.east = [i for i, name in enumerate(names) if _EAST.search(name)]
        self.north = [i for i, name in enumerate(names) if _NORTH.search(name)]
        self.angle = [i for i, name in enumerate(names) if _ASPECT.search(name) and i not in (*self.east, *self.north)]
        self._turn = [2 * np.pi if units[i].lower().startswith("rad") else 360.0 for i in self.angle]
        light = [i for i, name in enumerate(names) if _LIGHT.search(name)]
        directed = sorted({*self.east, *self.north, *self.angle, *light})
        paired = len(self.east) == len(self.north)
        moves = [m for m in MOVES if (paired and square) or not m.transpose]
        if light or (directed and not north_up):
            moves = [MOVES[0]]
        self.directed = bool(directed)
        self.moves = tuple(moves) if choice != "none" else (MOVES[0],)
        if choice != "none" and directed:
            progress.warn(
                "Bands with directions ({bands}): windows are mirrored or turned in {count} ways, and angles and components with them.",
                bands=", ".join(names[i] for i in directed),
                count=len(self.moves),
            )

    def __call__(self, values: np.ndarray, labels: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Vary a window.

        Parameters
        ----------
        values : numpy.ndarray
            Raw values float32 ``(C, T, T)``, NaN where invalid.
        labels : numpy.ndarray
            Integer ``(T, T)``.
        random : numpy.random.Generator

        Returns
        -------
        values, labels : numpy.ndarray
        """
        values, labels = self.move(values, labels, self.moves[random.integers(len(self.moves))])
        if self._radiometric:
            bands = (len(values), 1, 1)
            gain = 1 + SCALE * random.standard_normal(bands, np.float32)
            gain[random.random(bands) < DROPOUT] = 0
            offset = SCALE * random.standard_normal(bands, np.float32) + NOISE * random.standard_normal(values.shape, np.float32)
            varied = self._mean + (values - self._mean) * gain + self._std * np.where(gain == 0, 0, offset)
            values = np.concatenate([values[: self._raw], varied[self._raw :]])
        return values, labels

    def move(self, values: np.ndarray, labels: np.ndarray, move: Move) -> tuple[np.ndarray, np.ndarray]:
        """Mirror or turn a window, and with it the directions that its bands hold."""
        values, labels = np.ascontiguousarray(move.array(values)), np.ascontiguousarray(move.array(labels))
        for east, north in zip(self.east, self.north):
            values[east], values[north] = move.vector(values[east].copy(), values[north].copy())
        if len(self.east) != len(self.north):  # components without a partner are mirrored, never turned
            for band in self.east[len(self.north) :]:
                values[band] = move.vector(values[band], values[band])[0]
            for band in self.north[len(self.east) :]:
                values[band] = move.vector(values[band], values[band])[1]
        for band, turn in zip(self.angle, self._turn):
            angle = values[band] * (2 * np.pi / turn)
            moved = np.arctan2(*move.vector(np.sin(angle), np.cos(angle))) * (turn / (2 * np.pi))
            flat = (values[band] == -1) | (values[band] < -turn)  # how programs mark ground without aspect
            values[band] = np.where(flat, values[band], moved % turn)
        return values, labels
