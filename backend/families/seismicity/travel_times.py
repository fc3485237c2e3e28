"""First arrivals of P and S in a flat-layered Earth, from a table of velocities.

In layers of constant velocity the first arrival is the direct ray or a wave along the top of a deeper layer (Lee & Lahr 1975, HYPO71,
doi:10.3133/ofr75311). The Earth's curvature is brought in by the flattening transformation (Aki & Richards 2002, section 9.4.1; Müller
1971): depths and velocities grow by R/r, and thick layers are divided so that this holds within them.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np

from ...errors import FileError, InputError
from .catalog import EARTH_RADIUS

THICKEST = 4.0  # km: thicker layers are divided
RATIO = 1.732  # of P to S, where a table has no S
_NAMES = {"depth": ("depth", "depth_km", "z", "top"), "vp": ("vp", "p", "vp_km_s", "alpha"), "vs": ("vs", "s", "vs_km_s", "beta")}
_STEPS = 60  # of the bisection
_NOTHING = 1e-4  # km: rays are not exactly horizontal


@dataclass(frozen=True)
class Velocities:
    """Layers from the top down: depths of their tops below sea level (km) and the velocities of P and S (km/s), each (L,).

    What lies above the first top has the first velocities, and the last layer has no bottom.
    """

    top: np.ndarray
    vp: np.ndarray
    vs: np.ndarray

    def of(self, phase: str) -> np.ndarray:
        """Return the velocities of a phase."""
        return self.vp if phase == "P" else self.vs


# IASP91's crust and uppermost mantle (Kennett & Engdahl 1991, doi:10.1111/j.1365-246X.1991.tb06724.x).
IASP91 = Velocities(
    np.array([0.0, 20.0, 35.0, 77.5, 120.0]), np.array([5.8, 6.5, 8.04, 8.045, 8.05]), np.array([3.36, 3.75, 4.47, 4.485, 4.5])
)


def read_velocities(path: str) -> Velocities:
    """Read a table with a heading: depth of the top of each layer (km), vp and, if known, vs (km/s).

    Raises
    ------
    FileError
        The file cannot be read.
    InputError
        A column is missing, a value is no number, or the values cannot be those of rock in these units.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = [line for line in file.read().splitlines() if line.strip() and not line.startswith("#")]
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("The table {path} cannot be read: {reason}.", hint="Check the path.", path=path, reason=str(error)) from error
    heading = lines[0] if lines else ""
    delimiter = max(",;\t ", key=heading.count)
    rows = [[cell for cell in row if cell.strip() or delimiter in ",;"] for row in csv.reader(lines, delimiter=delimiter)]
    names = [cell.strip().lower() for cell in rows[0]] if rows else []
    columns = {key: next((names.index(name) for name in known if name in names), None) for key, known in _NAMES.items()}
    if columns["depth"] is None or columns["vp"] is None:
        raise InputError(
            "The velocities {path} should have the columns depth, vp and vs, but have: {names}.",
            hint="Write a heading depth,vp,vs and a row for each layer: the depth of its top in km, velocities in km/s.",
            path=path,
            names=", ".join(names) or "none",
        )
    try:
        table = {key: np.array([float(row[index]) for row in rows[1:]]) for key, index in columns.items() if index is not None}
    except (ValueError, IndexError) as error:
        raise InputError(
            "The velocities {path} have a row without numbers in all columns: {reason}.",
            hint="Correct the row.",
            path=path,
            reason=str(error),
        ) from error
    depth, vp = table["depth"], table["vp"]
    vs = table.get("vs", vp / RATIO)
    problem = ""
    if not len(depth):
        problem = "there is no layer"
    elif np.any(np.diff(depth) <= 0):
        problem = "depths do not grow from row to row"
    elif vp.min() < 0.3 or vp.max() > 14 or np.abs(depth).max() > 1000:
        problem = (
            f"velocities of P run from {vp.min():g} to {vp.max():g} and depths to {depth.max():g}; metres were written for kilometres?"
        )
    elif np.any(vs <= 0.1) or np.any(vs >= vp / 1.2):
        problem = "S has to be slower than P by a factor of 1.2 at least, and no zero"
    if problem:
        raise InputError(
            "The velocities {path} cannot be used: {problem}.",
            hint="Depths are those of the tops of layers in km below sea level, velocities are in km/s.",
            path=path,
            problem=problem,
        )
    return Velocities(depth, vp, vs)


def first_arrivals(distance: np.ndarray, source: np.ndarray, receiver: float, top: np.ndarray, velocity: np.ndarray) -> np.ndarray:
    """Return the times of first arrivals.

    Parameters
    ----------
    distance : numpy.ndarray (X,)
        Along the surface, km.
    source : numpy.ndarray (Z,)
        Depths of sources below sea level, km; negative above it.
    receiver : float
        Depth of the receiver, likewise.
    top, velocity : numpy.ndarray (L,)
        Layers; see :class:`Velocities`.

    Returns
    -------
    numpy.ndarray (Z, X)
        Seconds.
    """
    distance, source = np.asarray(distance, float), np.asarray(source, float)
    tops, v = _flattened(top, velocity, max(float(source.max()), receiver))
    result = np.empty((len(source), len(distance)))
    for row, z in enumerate(_flat_depth(source)):
        upper, lower = sorted((z, float(_flat_depth(receiver))))
        lower = max(lower, upper + _NOTHING)
        result[row] = np.minimum(_direct(distance, upper, lower, tops, v), _along_layers(distance, upper, lower, tops, v))
    return result


def _flat_depth(depth):
    return EARTH_RADIUS * np.log(EARTH_RADIUS / (EARTH_RADIUS - np.asarray(depth, float)))


def _flattened(top: np.ndarray, velocity: np.ndarray, deepest: float) -> tuple[np.ndarray, np.ndarray]:
    """Divide layers, and transform their tops and velocities; the half-space is divided a good way below the deepest source."""
    bottom = max(deepest, float(top[-1])) + 30.0
    tops, v = [], []
    for begin, end, value in zip(top, [*top[1:], bottom], velocity):
        parts = max(int(np.ceil((end - begin) / THICKEST)), 1)
        edges = begin + (end - begin) * np.arange(parts) / parts
        tops += list(edges)
        v += list(np.full(parts, value))
    tops = np.array(tops)
    below = np.append(tops[1:], bottom)
    middle = np.append((tops[:-1] + below[:-1]) / 2, tops[-1])
    return _flat_depth(tops), np.array(v) * EARTH_RADIUS / (EARTH_RADIUS - middle)


def _thickness(upper: float, lower: float, tops: np.ndarray) -> np.ndarray:
    """Return how much of each layer lies between two depths; what is above the first top counts to the first layer."""
    begin = np.append(-np.inf, tops[1:])
    end = np.append(tops[1:], np.inf)
    return np.clip(np.minimum(end, lower) - np.maximum(begin, upper), 0.0, None)


def _direct(distance: np.ndarray, upper: float, lower: float, tops: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Find the ray parameter by bisection on the sine in the fastest layer that the ray crosses."""
    thickness = _thickness(upper, lower, tops)
    crossed = thickness > 0
    h, v = thickness[crossed][:, None], v[crossed][:, None]
    fastest = v.max()
    low, high = np.zeros(len(distance)), np.ones(len(distance))
    for _ in range(_STEPS):
        # the tangent's scale: close to 1 sines say little
        middle = (low + high) / 2
        sine = _sine(middle) * v / fastest
        reach = (h * sine / np.sqrt(np.maximum(1 - sine**2, 1e-18))).sum(axis=0)
        short = reach < distance
        low, high = np.where(short, middle, low), np.where(short, high, middle)
    sine = _sine((low + high) / 2)
    p = sine / fastest
    cosine = np.sqrt(np.maximum(1 - (p * v) ** 2, 1e-18))
    # p X + tau(p) is stationary at the right p, so that a small error of p does not matter
    return p * distance + (h * cosine / v).sum(axis=0)


def _sine(share: np.ndarray) -> np.ndarray:
    return np.sin(0.5 * np.pi * (1 - (1 - share) ** 3))


def _along_layers(distance: np.ndarray, upper: float, lower: float, tops: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the first wave that runs along the top of a layer below both ends, infinite where none does."""
    best = np.full(len(distance), np.inf)
    for layer in range(1, len(tops)):
        if tops[layer] < lower:
            continue
        down = _thickness(lower, tops[layer], tops)[:layer]
        up = down + _thickness(upper, lower, tops)[:layer]
        crossed = (up > 0) | (down > 0)
        above, total = v[:layer][crossed], (up + down)[crossed]
        if len(above) == 0 or v[layer] <= above.max() * (1 + 1e-9):
            continue
        sine = above / v[layer]
        cosine = np.sqrt(1 - sine**2)
        critical = (total * sine / cosine).sum()
        time = distance / v[layer] + (total * cosine / above).sum()
        best = np.where(distance >= critical, np.minimum(best, time), best)
    return best


class TravelTimes:
    """Times from a grid of depths and distances to stations, interpolated; with their derivatives.

    Parameters
    ----------
    velocities : Velocities
    farthest : float
        Greatest distance, km.
    shallowest, deepest : float
        Depths of sources, km below sea level.
    elevations : numpy.ndarray (S,)
        Of the stations, metres.
    """

    def __init__(self, velocities: Velocities, farthest: float, shallowest: float, deepest: float, elevations: np.ndarray):
        self.distance = farthest * np.linspace(0, 1, 241) ** 1.5  # closer to the source times bend more
        self.depth = np.linspace(shallowest, deepest, max(int(np.ceil((deepest - shallowest) / max(0.5, farthest / 400))), 20) + 1)
        height = np.asarray(elevations, float) / 1000.0
        nodes = max(int(np.ceil(np.ptp(height) / 0.5)), 1) + 1 if np.ptp(height) > 0.02 else 1
        self.height = np.linspace(height.min(), height.max(), nodes) if nodes > 1 else np.array([height.mean()])
        step = self.height[1] - self.height[0] if nodes > 1 else 1.0
        place = np.clip((height - self.height[0]) / step, 0, nodes - 1)
        self._lower = np.minimum(place.astype(int), max(nodes - 2, 0))
        self._share = place - self._lower
        self.tables = {
            phase: np.stack(
                [first_arrivals(self.distance, self.depth, -each, velocities.top, velocities.of(phase)) for each in self.height]
            )
            for phase in ("P", "S")
        }

    def __call__(self, phase: str, station: np.ndarray, distance: np.ndarray, depth: np.ndarray):
        """Return times and their derivatives by distance and by depth, all of the shape to which the arguments broadcast.

        ``station`` are positions in ``elevations``.
        """
        station, distance, depth = np.broadcast_arrays(station, distance, depth)
        table = self.tables[phase]
        x = np.clip(distance, 0, self.distance[-1])
        column = np.clip(np.searchsorted(self.distance, x, side="right") - 1, 0, len(self.distance) - 2)
        width = self.distance[column + 1] - self.distance[column]
        step = self.depth[1] - self.depth[0]
        z = np.clip((depth - self.depth[0]) / step, 0, len(self.depth) - 1)
        row = np.minimum(z.astype(int), len(self.depth) - 2)
        u, w = (x - self.distance[column]) / width, z - row
        lower, share = self._lower[station], self._share[station]
        upper = np.minimum(lower + 1, len(table) - 1)
        a, b, c, d = (
            (1 - share) * table[lower, row + i, column + j] + share * table[upper, row + i, column + j]
            for i, j in ((0, 0), (0, 1), (1, 0), (1, 1))
        )
        time = (1 - w) * ((1 - u) * a + u * b) + w * ((1 - u) * c + u * d)
        by_distance = ((1 - w) * (b - a) + w * (d - c)) / width
        by_depth = ((1 - u) * (c - a) + u * (d - b)) / step
        return time, by_distance, by_depth
