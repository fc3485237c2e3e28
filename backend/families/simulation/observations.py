"""Observed displacements: radar interferometry and GNSS from layers, thinned by a quadtree."""

from __future__ import annotations

import heapq
import math
from collections.abc import Container
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ...errors import InputError
from ...progress import Progress
from ...raster.grid import Window
from ...raster.reader import RasterReader
from .ground import metric_crs, number, read_features, reproject

MOST_POINTS = 200_000  # of a raster; larger ones are averaged first
_STRIP = 1 << 22  # pixels of a raster that are read at once, about
_CLOSE = 0.01  # metres: side of a square that is not divided further
_RARE = 20.0  # metres: further the ground moves in the largest earthquakes only
ASSUMED = (0.003, 0.003, 0.009)  # metres: errors of GNSS displacements east, north and up, where none are given
_LOS = ("los", "los_m", "dlos", "displacement", "disp", "dd", "d")
_LOOK = (
    ("los_east", "los_north", "los_up"),
    ("lx", "ly", "lz"),
    ("le", "ln", "lu"),
    ("look_e", "look_n", "look_u"),
    ("east", "north", "up"),
)
_LOS_ERROR = ("sigma", "error", "err", "std", "ee", "e")
_MOVED = (
    ("displacement_east", "displacement_north", "displacement_up"),
    ("ue", "un", "uu"),
    ("ux", "uy", "uz"),
    ("spost_x", "spost_y", "spost_z"),
    ("ew", "ns", "ud"),
    ("disp_e", "disp_n", "disp_u"),
    ("de", "dn", "du"),
    ("east", "north", "up"),
    ("e", "n", "u"),
)
_MOVED_ERROR = (
    ("error_east", "error_north", "error_up"),
    ("err_x", "err_y", "err_z"),
    ("err_e", "err_n", "err_u"),
    ("sigma_e", "sigma_n", "sigma_u"),
    ("sigma_east", "sigma_north", "sigma_up"),
    ("std_e", "std_n", "std_u"),
    ("se", "sn", "su"),
)


@dataclass
class Observations:
    """One data set: numbers that are each a displacement along a direction.

    Attributes
    ----------
    name, kind : str
        ``"insar"`` or ``"gnss"``.
    x, y : ndarray (N,)
        Places in metres. A GNSS station takes up to three rows.
    values : ndarray (N,)
        Metres along the direction.
    directions : ndarray (N, 3)
        Unit vectors east, north, up.
    errors : ndarray (N,)
        Standard errors in metres; NaN where unknown.
    members : list of ndarray, optional
        For thinned data: the rows of the full data that each number is the mean of.
    """

    name: str
    kind: str
    x: np.ndarray
    y: np.ndarray
    values: np.ndarray
    directions: np.ndarray
    errors: np.ndarray
    members: list[np.ndarray] | None = field(default=None, repr=False)

    def __len__(self) -> int:
        return len(self.values)

    @property
    def points(self) -> np.ndarray:
        """Places (N, 3) at height 0, as the sources take them."""
        return np.stack([self.x, self.y, np.zeros(len(self))], axis=1)

    def shifted(self, x0: float, y0: float) -> Observations:
        """Return the same with another origin of coordinates."""
        return replace(self, x=self.x - x0, y=self.y - y0)


def read_observations(layers: list, sights: list, progress: Progress) -> tuple[list[Observations], str, str]:
    """Read all data sets into one coordinate system in metres.

    Parameters
    ----------
    layers : list of str or dict
        Rasters (paths) and vector layers.
    sights : list
        Lines of sight for the radar layers that do not hold their own, in their order; a single one serves all.
    progress : Progress

    Returns
    -------
    observations : list of Observations
    crs, projected : str
        WKT, and its name if it is not that of the first layer.

    Raises
    ------
    InputError
        No data, no coordinate system, no line of sight, or fields that are not understood.
    """
    found: list[Observations] = []
    target: tuple[str, str] | None = None
    radar = 0
    for layer in layers:
        name, crs, x, y, bands = _read_raster(layer) if isinstance(layer, str) else _read_points(layer)
        if not len(x):
            raise InputError("The layer {layer} holds no values.", hint="Choose another layer.", layer=name)
        if target is None:
            target = metric_crs(crs, float(np.mean(x)), float(np.mean(y)), name)
        elif not crs:
            metric_crs(crs, 0, 0, name)
        x, y = reproject(x, y, crs, target[0])
        moved = _columns(bands, _MOVED)
        is_gnss = moved is not None and not isinstance(layer, str) and not any(los in bands for los in _LOS)
        if is_gnss:
            found.append(_gnss(name, x, y, bands, moved, progress))
        else:
            sight = sights[0] if len(sights) == 1 else sights[radar] if radar < len(sights) else None
            found.append(_insar(name, x, y, bands, sight))
            radar += 1
        most = float(np.abs(found[-1].values).max())
        if most > _RARE:
            progress.warn("{layer} has displacements of up to {most:g} m. If not so, convert them to metres.", layer=name, most=most)
    if not found or target is None:
        raise InputError("There are no observations.", hint="Give at least one layer of InSAR or GNSS displacements.")
    return found, *target


def _columns(bands: Container[str], choices) -> tuple[str, ...] | None:
    return next((names for names in choices if all(name in bands for name in names)), None)


def _read_raster(path: str):
    with RasterReader(path) as reader:
        grid = reader.grid
        step = max(math.ceil(math.sqrt(grid.width * grid.height / MOST_POINTS)), 1)
        strip = step * max(_STRIP // (step * grid.width), 1)
        windows = [Window(0, y, grid.width, min(strip, grid.height - y)) for y in range(0, grid.height, strip)]
        values = np.concatenate([_averaged(reader.read(window), step) for window in windows], axis=1)
        names = [band.name.lower() for band in reader.bands]
    rows, columns = np.nonzero(np.isfinite(values).all(axis=0))
    x, y = grid.xy((columns + 0.5) * step, (rows + 0.5) * step)
    # The first band is the displacement, unless it is the first of the three that GNSS has.
    if not any(name in _LOS for name in names) and names[0] not in (_columns(names, _MOVED) or ()):
        names[0] = "los"
    return Path(path).stem, grid.crs, x, y, {name: plane[rows, columns].astype(float) for name, plane in zip(names, values)}


def _averaged(values: np.ndarray, step: int) -> np.ndarray:
    """Return means (C, h, w) of squares of ``step`` pixels of (C, H, W), NaN where none has a value."""
    if step == 1:
        return values
    height, width = (-(-side // step) * step for side in values.shape[1:])
    values = np.pad(values, ((0, 0), (0, height - values.shape[1]), (0, width - values.shape[2])), constant_values=np.nan)
    blocks = values.reshape(len(values), height // step, step, width // step, step).astype(float)
    known = np.isfinite(blocks)
    return np.where(known, blocks, 0).sum((2, 4)) / np.where(known.sum((2, 4)) > 0, known.sum((2, 4)), np.nan)


def _read_points(source: dict):
    name, crs, fields, features = read_features(source)
    centres = [shape.Centroid() for _, shape, _ in features]
    x, y = (np.array([getattr(centre, axis)() for centre in centres]) for axis in ("GetX", "GetY"))
    return name, crs, x, y, {key: np.array([number(values[key]) for _, _, values in features]) for key in fields}


def _gnss(name: str, x, y, bands: dict, moved: tuple[str, ...], progress: Progress) -> Observations:
    errors = _columns(bands, _MOVED_ERROR)
    if errors is None:
        progress.warn(
            "{layer} has no errors; {horizontal:g} mm east and north and {vertical:g} mm up are assumed.",
            layer=name,
            horizontal=1000 * ASSUMED[0],
            vertical=1000 * ASSUMED[2],
        )
    parts = []
    for axis in range(3):
        values = bands[moved[axis]]
        sigma = np.full(len(x), ASSUMED[axis]) if errors is None else np.where(bands[errors[axis]] > 0, bands[errors[axis]], ASSUMED[axis])
        parts.append((x, y, values, np.tile(np.eye(3)[axis], (len(x), 1)), sigma))
    joined = [np.concatenate(columns) for columns in zip(*parts)]
    known = np.isfinite(joined[2])
    return _not_empty(Observations(name, "gnss", *(column[known] for column in joined)))


def _insar(name: str, x, y, bands: dict, sight) -> Observations:
    los = next((key for key in _LOS if key in bands), None)
    if los is None:
        raise InputError(
            "The layer {layer} holds neither a line-of-sight displacement nor GNSS displacements; its fields are {found}.",
            hint="Name the field of the displacement towards the satellite los, or those of GNSS ue, un and uu (metres).",
            layer=name,
            found=", ".join(bands),
        )
    look = _columns(bands, _LOOK)
    if look is not None:
        directions = np.stack([bands[key] for key in look], axis=1)
        look = look if np.nanmax(np.abs(np.linalg.norm(directions, axis=1) - 1)) < 0.02 else None
    if look is None and sight is None:
        raise InputError(
            "{layer} has no line of sight: it is not known in which direction it measures.",
            hint="Give LOS as “incidence, heading” in degrees, or the unit vector to the satellite in fields or bands los_east, los_north "
            "and los_up.",
            layer=name,
        )
    if look is None:
        directions = np.tile(np.array(sight, float), (len(x), 1))
    error = next((key for key in _LOS_ERROR if key in bands and key not in (los, *(look or ()))), None)
    sigma = bands[error] if error else np.full(len(x), np.nan)
    known = np.isfinite(bands[los]) & np.isfinite(directions).all(axis=1)
    return _not_empty(Observations(name, "insar", x[known], y[known], bands[los][known], directions[known], sigma[known]))


def _not_empty(observations: Observations) -> Observations:
    if not len(observations):
        raise InputError("The layer {layer} holds no values.", hint="Choose another layer.", layer=observations.name)
    if np.abs(observations.values).max() > 1000:
        raise InputError(
            "{layer} has displacements of up to {most:g}; metres are expected.",
            hint="Convert the displacement to metres.",
            layer=observations.name,
            most=float(np.abs(observations.values).max()),
        )
    return observations


def quadtree(observations: Observations, count: int) -> Observations:
    """Thin a radar data set to about ``count`` means over squares that are small where the displacement bends.

    The square with the largest sum of squares about a plane is divided into four, until there are enough (after Jónsson et al. 2002,
    doi:10.1785/0120000922, who take the mean: but a slope does no harm to a mean, and a bend does).
    """
    if count <= 0 or len(observations) <= count:
        return observations
    x, y, values = observations.x, observations.y, observations.values
    centre = (x.min() + x.max()) / 2, (y.min() + y.max()) / 2
    half = max(np.ptp(x), np.ptp(y)) / 2 * 1.000001
    number_ = 0

    def entry(rows, cx, cy, half):
        nonlocal number_
        number_ += 1
        bend = _about_plane(x[rows], y[rows], values[rows]) if half > _CLOSE else 0.0  # several values of one place stay together
        return -bend, number_, rows, cx, cy, half

    heap = [entry(np.arange(len(values)), *centre, half)]
    while len(heap) < count and heap[0][0] < 0:
        _, _, rows, cx, cy, half = heapq.heappop(heap)
        quarter = (x[rows] > cx) + 2 * (y[rows] > cy)
        for index in range(4):
            part = rows[quarter == index]
            if len(part):
                sx, sy = (1 if index & 1 else -1), (1 if index & 2 else -1)
                heapq.heappush(heap, entry(part, cx + sx * half / 2, cy + sy * half / 2, half / 2))
    members = [square[2] for square in heap]
    mean = [np.array([column[rows].mean(axis=0) for rows in members]) for column in (x, y, values, observations.directions)]
    directions = mean[3] / np.linalg.norm(mean[3], axis=1, keepdims=True)
    errors = np.array([observations.errors[rows].mean() for rows in members])
    return Observations(observations.name, "insar", mean[0], mean[1], mean[2], directions, errors, members)


def _about_plane(x: np.ndarray, y: np.ndarray, values: np.ndarray) -> float:
    """Return the sum of squares of values about the plane that fits them best."""
    if len(values) <= 3:
        return 0.0
    x, y, values = x - x.mean(), y - y.mean(), values - values.mean()
    xx, yy, xy, xv, yv = x @ x, y @ y, x @ y, x @ values, y @ values
    determinant = xx * yy - xy * xy
    if determinant <= 1e-9 * xx * yy or determinant == 0:
        return float(values @ values)
    slope_x, slope_y = (yy * xv - xy * yv) / determinant, (xx * yv - xy * xv) / determinant
    return max(float(values @ values - slope_x * xv - slope_y * yv), 0.0)
