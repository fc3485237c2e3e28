"""Job: how sources at depth move the surface."""

from __future__ import annotations

import math

import numpy as np
import torch

from ...errors import InputError
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.gdalenv import ogr
from ...raster.grid import Grid, reproject_bounds
from ...raster.writer import RasterWriter
from .ground import Heights, point, read_features, reproject, write_features
from .line_of_sight import read_los
from .source_layer import Sources, read_sources

_CELLS = 400  # along the longer side, where no pixel size is given
_MOST_CELLS = 2_000_000_000
_STRIP = 1 << 18  # points at a time
_FAR = 1e-6  # metres: less than any instrument sees


def run(parameters: dict, progress: Progress) -> dict:
    """Simulate deformation.

    Parameters
    ----------
    parameters : dict
        ``sources`` (vector), ``extent``, ``pixel_size`` (m), ``points`` (vector), ``dem`` (path), ``poisson``, ``los`` (text, see
        :func:`.line_of_sight.read_los`), ``wavelength`` (m), ``output`` (``.tif``), ``points_output`` (``.gpkg``).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``: bands east, north, up, and with a line of sight ``los`` (m, towards the satellite), and with a wavelength
        ``fringes`` (rad, -pi to pi, growing away from the satellite). ``POINTS_OUTPUT``: the points with these as fields.
        ``MAX_UP``: the largest uplift, or subsidence as a negative number, in metres.

    Raises
    ------
    InputError
        See :func:`.source_layer.read_sources`; nothing to compute; the DEM does not cover the area, or lies below a source.
    """
    sources = read_sources(parameters["sources"])
    if sources.projected:
        progress.warn("The sources are not in metres; everything is computed and written in {crs}, where it is.", crs=sources.projected)
    broken = sum(int((kind.strain(values) > 1).sum()) for kind, values in sources.groups)
    if broken:
        progress.warn(
            "{count} sources ask more of the rock than it bears: a pressure above 0.1, an opening above a tenth or a slip above a "
            "hundredth of the shorter side. The pressure is that over the shear modulus: 10 MPa over 10 GPa are 0.001.",
            count=broken,
        )
    model = _Model(sources, parameters)
    outputs = [key for key in ("output", "points_output") if parameters.get(key)]
    if not outputs or (outputs == ["points_output"] and not parameters.get("points")):
        raise InputError(
            "There is nothing to compute: no raster is wanted, and there are no points.", hint="Choose an output raster, or give points."
        )
    results: dict = {}
    extremes: list[float] = []
    with Staging() as staging:
        if parameters.get("output"):
            extremes += _raster(model, parameters, staging.path(parameters["output"]), progress.part(0.0, 0.9))
            results["OUTPUT"] = parameters["output"]
        if parameters.get("points") and parameters.get("points_output"):
            extremes += _points(model, parameters, staging.path(parameters["points_output"]))
            results["POINTS_OUTPUT"] = parameters["points_output"]
    results["MAX_UP"] = max(extremes, key=abs)
    if abs(results["MAX_UP"]) < _FAR:
        progress.warn("Nothing moves by more than a thousandth of a millimetre here: the sources are weak or far away.")
    return results


class _Model:
    """The sources with the medium, the topography and the satellite."""

    def __init__(self, sources: Sources, parameters: dict):
        self.sources = sources
        self.poisson = float(parameters["poisson"])
        self._heights = Heights(parameters["dem"], sources.crs) if parameters.get("dem") else None
        sights = read_los(parameters.get("los"))
        if len(sights) > 1:
            raise InputError("One line of sight is expected, but {found} are given.", hint="Run the tool once for each.", found=len(sights))
        self._sight = sights[0] if sights else None
        self._wavelength = parameters.get("wavelength")
        if self._wavelength and not self._sight:
            raise InputError(
                "Fringes need a line of sight, but none is given.", hint="Give LOS as “incidence, heading” in degrees, or no wavelength."
            )
        self.names = ["east", "north", "up", *(["los"] if self._sight else []), *(["fringes"] if self._wavelength else [])]
        self.units = ["rad" if name == "fringes" else "m" for name in self.names]

    def at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the bands (C, N) at places (N,) in metres; NaN where there is no height."""
        height = np.zeros(len(x)) if self._heights is None else self._heights.at(x, y)
        known = np.isfinite(height)
        top = self.sources.shallowest()
        if self._heights is not None and known.any() and top + height[known].min() < 0:
            raise InputError(
                "The DEM goes down to {height:.0f} m here, below the top of a source at {top:.0f} m under the datum.",
                hint="Depths count from the height 0 of the DEM: correct the depths, or choose an extent without that ground.",
                height=float(height[known].min()),
                top=top,
            )
        moved = np.full((len(x), 3), np.nan)
        if known.any():
            places = torch.from_numpy(np.stack([x[known], y[known], height[known]], axis=1))
            moved[known] = self.sources.displacement(places, self.poisson).numpy()
        bands = [*moved.T]
        if self._sight:
            bands.append(moved @ self._sight)
        if self._wavelength:
            phase = -4 * math.pi / float(self._wavelength) * bands[-1]
            bands.append(np.mod(phase + math.pi, 2 * math.pi) - math.pi)
        return np.stack(bands)


def _raster(model: _Model, parameters: dict, path: str, progress: Progress) -> list[float]:
    grid = _grid(model.sources, parameters)
    metadata = provenance("simulatedeformation", parameters)
    low, high = math.inf, -math.inf
    rows = max(_STRIP // grid.width, 1)
    columns = np.arange(grid.width) + 0.5
    with RasterWriter(path, grid, len(model.names), "float32", math.nan, model.names, metadata=metadata, units=model.units) as writer:
        for y0 in range(0, grid.height, rows):
            progress.report(y0 / grid.height, "Computing the displacement")
            count = min(rows, grid.height - y0)
            x, y = grid.xy(*(part.ravel() for part in np.meshgrid(columns, np.arange(y0, y0 + count) + 0.5)))
            bands = model.at(x, y)
            if np.isfinite(bands[2]).any():
                low, high = min(low, float(np.nanmin(bands[2]))), max(high, float(np.nanmax(bands[2])))
            writer.write_rows(y0, bands.reshape(len(bands), count, grid.width))
    if math.isinf(low):
        raise InputError("The DEM has no value anywhere in the extent.", hint="Choose an extent within the DEM.")
    return [low, high]


def _grid(sources: Sources, parameters: dict) -> Grid:
    extent = parameters.get("extent")
    if extent:
        bounds = tuple(extent[key] for key in ("xmin", "ymin", "xmax", "ymax"))
        bounds = reproject_bounds(bounds, extent.get("crs") or sources.crs, sources.crs)
    else:
        bounds = sources.bounds()
    xmin, ymin, xmax, ymax = bounds
    size = parameters.get("pixel_size") or max(xmax - xmin, ymax - ymin) / _CELLS
    width, height = max(round((xmax - xmin) / size), 1), max(round((ymax - ymin) / size), 1)
    if width * height > _MOST_CELLS:
        raise InputError(
            "A raster of {width} x {height} cells would be too large.",
            hint="Choose a larger pixel size, in metres.",
            width=width,
            height=height,
        )
    return Grid(width, height, (xmin, size, 0.0, ymax, 0.0, -size), sources.crs)


def _points(model: _Model, parameters: dict, path: str) -> list[float]:
    name, crs, _, features = read_features(parameters["points"])
    if not features or not crs:
        raise InputError(
            "The layer {layer} has no points, or no coordinate system.", hint="Choose another layer, or set its system.", layer=name
        )
    centres = [shape.Centroid() for _, shape, _ in features]
    x, y = (np.array([getattr(centre, axis)() for centre in centres]) for axis in ("GetX", "GetY"))
    bands = model.at(*reproject(x, y, crs, model.sources.crs))
    fields = {"point": int, **dict.fromkeys(model.names, float)}
    rows = (
        (point(px, py), {"point": int(identity), **dict(zip(model.names, map(float, column)))})
        for px, py, (identity, _, _), column in zip(x, y, features, bands.T)
    )
    write_features(path, crs, ogr.wkbPoint, fields, rows)
    if not np.isfinite(bands[2]).any():
        raise InputError("The DEM has no value at any of the points.", hint="Choose a DEM that covers the points.")
    return [float(np.nanmin(bands[2])), float(np.nanmax(bands[2]))]
