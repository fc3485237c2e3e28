"""Job: measure landforms that are drawn as polygons on a DEM."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ....models.terrain import Surface
from ...errors import InputError
from ...evaluation.report import ACCENT, Report, plain_axes
from ...outputs import Staging
from ...progress import Progress
from ...raster.gdalenv import close_dataset, gdal, ogr, writing
from ...raster.grid import Window, metres_per_unit
from ...vector.layers import layer_name, open_layer, transform_to
from .dem import Dem

TOOL = "describelandforms"
LAYER = "landforms"
STRIP_CELLS = 1 << 22  # of an object that are read at once
MOST_NAMED = 10  # features in a message

MEASURES = {
    "cells": "number of cells with an elevation and a slope",
    "area_m2": "area, m²",
    "perimeter_m": "length of the outline, m",
    "elev_min_m": "lowest elevation, m",
    "elev_mean_m": "mean elevation, m",
    "elev_max_m": "highest elevation, m",
    "relief_m": "relief, m",
    "slope_mean": "mean slope, degrees",
    "slope_std": "standard deviation of the slope, degrees",
    "slope_max": "steepest slope, degrees",
    "elongation": "length over width",
    "orientation": "direction of the long axis, degrees from north",
    "hypsometric": "hypsometric integral",
    "volume_m3": "volume above the lowest cell, m³",
    "roughness_m": "mean relief of 3 x 3 cells, m",
}
SHOWN = ("area_m2", "relief_m", "slope_mean", "elongation", "hypsometric", "roughness_m")


def run(parameters: dict, progress: Progress) -> dict:
    """Measure landforms.

    Parameters
    ----------
    parameters : dict
        ``landforms`` (polygons, vector input), ``dem`` (raster), ``output`` (``.gpkg``); optional ``z_factor``, ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``REPORT``, and ``COUNT``: number of measured objects.

    Notes
    -----
    Cells count whose centre lies in the polygon (for a polygon smaller than that, those that it touches). Slopes are those of 3 x 3
    cells (Horn, 1981, doi:10.1109/PROC.1981.11918). The hypsometric integral is (mean - minimum) / relief (Pike & Wilson, 1971,
    doi:10.1130/0016-7606(1971)82[1079:ERHIAG]2.0.CO;2). Elongation and orientation are of the smallest rectangle of any direction.
    Objects without a valid cell keep empty fields; invalid outlines are repaired.
    """
    with Dem(parameters["dem"], progress, parameters.get("z_factor"), edges="reflect") as dem, Staging() as staging:
        _data, layer = open_layer(parameters["landforms"])
        name = layer_name(parameters["landforms"])
        transform = transform_to(dem.grid, layer.GetSpatialRef(), name)
        path = staging.path(parameters["output"])
        with writing(path):
            out = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
            rows = _write(out, layer, dem, transform, name, progress)
            close_dataset(out)
        if parameters.get("report"):
            _report(staging.path(parameters["report"]), parameters, name, rows)
    outputs = {key.upper(): parameters[key] for key in ("output", "report") if parameters.get(key)}
    return {**outputs, "COUNT": len(rows)}


def _write(out, layer, dem: Dem, transform, name: str, progress: Progress) -> list[dict]:
    """Copy the features with their measures; return the measures of those that have some."""
    target = out.CreateLayer(LAYER, layer.GetSpatialRef(), ogr.wkbMultiPolygon)
    definition = layer.GetLayerDefn()
    kept = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    kept = [field for field in kept if field.GetName() not in MEASURES and field.GetName().lower() not in ("fid", "geom")]
    for field in kept:
        target.CreateField(field)
    for key in MEASURES:
        target.CreateField(ogr.FieldDefn(key, ogr.OFTInteger64 if key == "cells" else ogr.OFTReal))
    rows, repaired, strange, empty = [], [], [], []
    count = max(layer.GetFeatureCount(), 1)
    out.StartTransaction()
    for number, feature in enumerate(layer):
        progress.report(number / count, "Measuring {total} landforms", total=count)
        shape, changed = _polygons(feature.GetGeometryRef())
        if shape is None:
            strange.append(feature.GetFID())
            continue
        if changed:
            repaired.append(feature.GetFID())
        copy = ogr.Feature(target.GetLayerDefn())
        for field in kept:
            copy.SetField(field.GetName(), feature.GetField(field.GetName()))
        copy.SetGeometry(shape)
        placed = shape.Clone()
        measures = None if transform is not None and placed.Transform(transform) != 0 else measure(placed, dem)
        if measures is None:
            empty.append(feature.GetFID())
        else:
            rows.append(measures)
            for key, value in measures.items():
                if value is not None:
                    copy.SetField(key, value)
        target.CreateFeature(copy)
    out.CommitTransaction()
    _tell(progress, "The outlines of features {features} crossed themselves and were repaired.", repaired)
    _tell(progress, "Features {features} have no polygon and are left out.", strange)
    _tell(progress, "Features {features} lie where the DEM has no elevation; their fields stay empty.", empty)
    if not rows:
        raise InputError(
            "No polygon of {layer} lies on a cell of the DEM with an elevation.",
            hint="Check both layers' coordinate systems and the DEM's NoData value.",
            layer=name,
        )
    return rows


def _tell(progress: Progress, message: str, features: list[int]) -> None:
    if features:
        more = f" … ({len(features)})" if len(features) > MOST_NAMED else ""
        progress.warn(message, features=", ".join(map(str, features[:MOST_NAMED])) + more)


def _polygons(geometry) -> tuple[ogr.Geometry | None, bool]:
    """Return a valid multipolygon of a geometry (None if it has no area), and whether it had to be repaired."""
    if geometry is None or geometry.IsEmpty():
        return None, False
    shape = geometry.GetLinearGeometry()
    shape.FlattenTo2D()
    changed = not shape.IsValid()
    if changed:
        shape = shape.MakeValid()
    if shape is None or shape.Area() <= 0:
        return None, changed
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbGeometryCollection:
        parts = ogr.Geometry(ogr.wkbMultiPolygon)
        for index in range(shape.GetGeometryCount()):
            for part in ogr.ForceToMultiPolygon(shape.GetGeometryRef(index).Clone()) if shape.GetGeometryRef(index).Area() > 0 else ():
                parts.AddGeometry(part)
        shape = parts
    return ogr.ForceToMultiPolygon(shape), changed


def measure(shape: ogr.Geometry, dem: Dem) -> dict | None:
    """Measure one object.

    Parameters
    ----------
    shape : ogr.Geometry
        Multipolygon in the DEM's coordinate system.
    dem : Dem

    Returns
    -------
    dict or None
        :data:`MEASURES`; None without a valid cell.
    """
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    window = dem.grid.window((xmin, ymin, xmax, ymax))
    if window is None:
        return None
    totals = None
    for touched in (False, True):
        totals = _totals(shape, dem, window, touched)
        if totals.cells:
            break
    if not totals.cells:
        return None
    relief = totals.high - totals.low
    mean = totals.height / totals.cells
    slope = totals.slope / totals.cells
    scale_x, scale_y = metres_per_unit(dem.grid.crs, (ymin + ymax) / 2) if dem.grid.crs else (1.0, 1.0)
    length, width, azimuth, perimeter = _form(shape, float(scale_x), float(scale_y))
    return {
        "cells": totals.cells,
        "area_m2": float(shape.Area() * scale_x * scale_y),
        "perimeter_m": perimeter,
        "elev_min_m": totals.low,
        "elev_mean_m": mean,
        "elev_max_m": totals.high,
        "relief_m": relief,
        "slope_mean": slope,
        "slope_std": math.sqrt(max(totals.slope2 / totals.cells - slope**2, 0.0)),
        "slope_max": totals.steepest,
        "elongation": length / width if width > 0 else None,
        "orientation": azimuth,
        "hypsometric": (mean - totals.low) / relief if relief > 0 else None,
        "volume_m3": totals.volume - totals.low * totals.area,
        "roughness_m": totals.rough / totals.cells,
    }


class _Sums:
    """Sums over the cells of an object."""

    def __init__(self):
        self.cells, self.low, self.high, self.steepest = 0, math.inf, -math.inf, 0.0
        self.height = self.slope = self.slope2 = self.rough = self.volume = self.area = 0.0

    def add(self, z: np.ndarray, slope: np.ndarray, rough: np.ndarray, area: np.ndarray) -> None:
        if not z.size:
            return
        self.cells += z.size
        self.low, self.high = min(self.low, float(z.min())), max(self.high, float(z.max()))
        self.steepest = max(self.steepest, float(slope.max()))
        self.height += float(z.sum())
        self.slope += float(slope.sum())
        self.slope2 += float((slope**2).sum())
        self.rough += float(rough.sum())
        self.volume += float((z * area).sum())
        self.area += float(area.sum())


def _totals(shape: ogr.Geometry, dem: Dem, window: Window, touched: bool) -> _Sums:
    sums = _Sums()
    rows = max(1, STRIP_CELLS // window.width)
    for y in range(window.y, window.y + window.height, rows):
        strip = Window(window.x, y, window.width, min(rows, window.y + window.height - y))
        inside = _inside(shape, dem, strip, touched)
        if not inside.any():
            continue
        z = torch.from_numpy(dem.read(Window(strip.x - 1, strip.y - 1, strip.width + 2, strip.height + 2))[:1])
        sizes = [torch.from_numpy(size[np.clip(np.arange(strip.y - 1, strip.y + strip.height + 1), 0, len(size) - 1)]) for size in dem.rows]
        cell_x, cell_y = (size[None, :, None] for size in sizes)
        surface = Surface(z, cell_x, cell_y, 3, 1, horn=True)
        area = (cell_x * cell_y)[0, 1:-1].numpy().repeat(strip.width, axis=1)
        slope, rough = surface.slope()[0].numpy(), surface.relief()[0].numpy()
        core = z[0, 1:-1, 1:-1].numpy()
        inside &= np.isfinite(slope)
        sums.add(*(part[inside].astype(np.float64) for part in (core, slope, rough, area)))
    return sums


def _inside(shape: ogr.Geometry, dem: Dem, window: Window, touched: bool) -> np.ndarray:
    """Return which cells of a window the polygon covers, bool (H, W)."""
    part = dem.grid.subgrid(window)
    raster = gdal.GetDriverByName("MEM").Create("", int(window.width), int(window.height), 1, gdal.GDT_Byte)
    raster.SetGeoTransform(part.transform)
    source = ogr.GetDriverByName("Memory").CreateDataSource("object")
    layer = source.CreateLayer("object", None, ogr.wkbMultiPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"] if touched else [])
    return raster.ReadAsArray().astype(bool)


def _form(shape: ogr.Geometry, scale_x: float, scale_y: float) -> tuple[float, float, float, float]:
    """Return length, width and azimuth (0 to 180 degrees) of the smallest rectangle, and the outlines' length, in metres."""
    perimeter, corners = 0.0, []
    for index in range(shape.GetGeometryCount()):
        polygon = shape.GetGeometryRef(index)
        for ring in range(polygon.GetGeometryCount()):
            line = np.array(polygon.GetGeometryRef(ring).GetPoints())[:, :2] * (scale_x, scale_y)
            perimeter += float(np.hypot(*np.diff(line, axis=0).T).sum())
            if ring == 0:
                corners.append(line)
    points = np.concatenate(corners)
    points -= points.mean(axis=0)
    best = None
    for east, north in _hull_directions(points):
        along, across = points @ (east, north), points @ (-north, east)
        sides = (float(np.ptp(along)), float(np.ptp(across)))
        if best is None or sides[0] * sides[1] < best[0]:
            direction = (east, north) if sides[0] >= sides[1] else (-north, east)
            best = (sides[0] * sides[1], max(sides), min(sides), math.degrees(math.atan2(*direction)) % 180)
    return best[1], best[2], best[3], perimeter


def _hull_directions(points: np.ndarray) -> np.ndarray:
    """Return the directions (N, 2) of the sides of the convex hull; one of them is a side of the smallest rectangle."""
    cloud = ogr.Geometry(ogr.wkbMultiPoint)
    for x, y in points:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(x), float(y))
        cloud.AddGeometry(point)
    hull = cloud.ConvexHull()
    sides = np.diff(np.array(hull.GetGeometryRef(0).GetPoints())[:, :2], axis=0)
    lengths = np.hypot(*sides.T)
    return sides[lengths > 0] / lengths[lengths > 0, None]


def _report(path: str, parameters: dict, name: str, rows: list[dict]) -> None:
    report = Report(name, kind="Description of landforms")
    columns = {key: [row[key] for row in rows if row[key] is not None] for key in MEASURES}
    area, unit = float(np.median(columns["area_m2"])), "m²"
    if area >= 1e5:
        area, unit = area / 1e6, "km²"
    report.summary(
        "{count} landforms were measured on {dem}. Half of them are larger than {area:g} {unit} and have more than {relief:.3g} m of "
        "relief; their mean slopes lie between {low:.1f} and {high:.1f} degrees.",
        count=len(rows),
        dem=Path(parameters["dem"]).name,
        area=float(f"{area:.3g}"),
        unit=unit,
        relief=float(np.median(columns["relief_m"])),
        low=min(columns["slope_mean"]),
        high=max(columns["slope_mean"]),
    )
    report.number("Landforms", len(rows))
    report.section("How they differ")
    report.figure(_histograms(columns), "Number of landforms by measure.")
    report.figure(_rose(columns["orientation"]), "Number of landforms by the direction of the long axis, in classes of 15 degrees.")
    report.table(
        ["Measure", "Lowest", "Median", "Mean", "Highest"],
        [
            [words, *(float(f"{value:.5g}") for value in (min(found), np.median(found), np.mean(found), max(found)))]
            for (key, words) in MEASURES.items()
            if (found := columns[key]) and key != "orientation"  # which has no lowest nor highest
        ],
        "Lengths and areas are on the ground; slopes are those of 3 x 3 cells.",
    )
    report.references(
        [
            "Pike, R. J., & Wilson, S. E. (1971). Elevation-relief ratio, hypsometric integral, and geomorphic area-altitude analysis. "
            "Geological Society of America Bulletin 82, 1079–1084.",
            "Horn, B. K. P. (1981). Hill shading and the reflectance map. Proceedings of the IEEE 69, 14–47. doi:10.1109/PROC.1981.11918",
        ]
    )
    report.data("landforms", rows)
    report.save(path)


def _histograms(columns: dict[str, list[float]]) -> Figure:
    figure = Figure(figsize=(8.6, 4.6), layout="constrained")
    for axes, key in zip(figure.subplots(2, 3).ravel(), SHOWN):
        plain_axes(axes)
        found = np.asarray(columns[key], float)
        spread = found.size > 1 and found.min() > 0 and found.max() / found.min() > 30
        bins = np.geomspace(found.min(), found.max(), 16) if spread else min(15, max(4, found.size // 2))
        axes.hist(found, bins=bins, color=ACCENT)
        if spread:
            axes.set_xscale("log")
        axes.set_xlabel(MEASURES[key], fontsize=9)
    return figure


def _rose(directions: list[float]) -> Figure:
    figure = Figure(figsize=(3.6, 3.6), layout="constrained")
    axes = figure.add_subplot(projection="polar")
    # Classes around 0, 15, 30 …: outlines drawn along cells have axes of just these directions.
    counts, edges = np.histogram((np.asarray(directions) + 7.5) % 180, bins=12, range=(0, 180))
    axes.set_axisbelow(True)
    for turn in (0, 180):
        axes.bar(np.radians(edges[:-1] + turn), counts, width=np.radians(15), color=ACCENT, edgecolor="white")
    axes.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    axes.set_rlabel_position(82)
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    axes.tick_params(labelsize=8)
    return figure
