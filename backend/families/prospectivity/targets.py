"""Targets: the most favourable areas as ranked polygons, with what drives each."""

from __future__ import annotations

import json
import os

import numpy as np
from osgeo import ogr

from ...presence.mapping import Mapped, contributions
from ...presence.samples import burn
from ...progress import Progress
from ...raster.gdalenv import close_dataset, gdal, writing
from ...raster.grid import Grid, Window, spatial_reference
from ...raster.reader import RasterReader
from ...raster.writer import RasterWriter
from ...vector.polygonize import polygonize

LAYER = "targets"
MOST_TARGETS = 200
LEAST_CELLS = 4
EXPLAINED = 40  # of the first targets it is asked what drives them
DRIVERS = 3
_STRIP = 256
_BINS = 20_000
_FIELDS = (
    ("rank", ogr.OFTInteger), ("area_km2", ogr.OFTReal), ("score", ogr.OFTReal), ("peak", ogr.OFTReal), ("uncertainty", ogr.OFTReal),
    ("dissimilarity", ogr.OFTReal), ("trusted", ogr.OFTInteger), ("driver_1", ogr.OFTString), ("driver_2", ogr.OFTString),
    ("driver_3", ogr.OFTString), ("evidence", ogr.OFTString),
)  # fmt: skip


def write_targets(mapped: Mapped, destination: str, share: float, progress: Progress) -> int:
    """Write the best part of the area as polygons, ranked by their mean favourability.

    Parameters
    ----------
    mapped : Mapped
    destination : str
        GeoPackage. Fields: ``rank``; ``area_km2``; ``score`` and ``peak``, mean and highest favourability; ``uncertainty`` and
        ``dissimilarity``, their means; ``trusted`` (1 where the mean dissimilarity is within the area of applicability);
        ``driver_1`` … ``driver_3`` and ``evidence`` (JSON): what the bands add to the log-odds at the peak, of the first
        :data:`EXPLAINED` targets, largest first.
    share : float
        Of the mapped area that targets take, 0 to 1; areas of fewer than :data:`LEAST_CELLS` cells are left out.
    progress : Progress

    Returns
    -------
    int
        Number of targets.
    """
    level = _level(mapped.paths["output"], share)
    areas = os.path.join(mapped.folder, "areas.gpkg")
    best = os.path.join(mapped.folder, "best.tif")
    _mark(mapped.paths["output"], best, level)
    polygonize(best, mapped.paths["output"], areas, [{"value": 1, "name": "target", "color": "#000000"}], mapped.folder,
               progress=progress.part(0.0, 0.3))  # fmt: skip
    grid = Grid.of(mapped.paths["output"])
    readers = {key: RasterReader(path) for key, path in mapped.paths.items()}
    targets = []
    data = gdal.OpenEx(areas, gdal.OF_VECTOR)
    least = LEAST_CELLS * grid.pixel_area
    for feature in data.GetLayer(0):
        shape = feature.GetGeometryRef().Clone()
        if shape.GetArea() >= least * (1 - 1e-6):
            targets.append({"shape": shape, "score": feature.GetField("probability"), "area_km2": feature.GetField("area_m2") / 1e6})
    close_dataset(data)
    targets.sort(key=lambda target: -target["score"])
    targets = targets[:MOST_TARGETS]
    for target in targets:
        progress.check()
        target.update(_figures(target["shape"], grid, readers))
    _explain(targets[:EXPLAINED], mapped, grid, progress.part(0.3, 0.95))
    for reader in readers.values():
        reader.close()
    with writing(destination):
        dataset = gdal.GetDriverByName("GPKG").Create(destination, 0, 0, 0, gdal.GDT_Unknown)
        layer = dataset.CreateLayer(LAYER, spatial_reference(grid.crs) if grid.crs else None, ogr.wkbPolygon)
        layer.SetMetadata(mapped.metadata)
        for name, kind in _FIELDS:
            layer.CreateField(ogr.FieldDefn(name, kind))
        dataset.StartTransaction()
        for rank, target in enumerate(targets, 1):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(target["shape"])
            for name, _ in _FIELDS:
                value = rank if name == "rank" else target.get(name)
                if value is not None:
                    feature.SetField(name, value)
            layer.CreateFeature(feature)
        dataset.CommitTransaction()
        close_dataset(dataset)
    return len(targets)


def _rows(path: str):
    """Yield first row and values (rows, W) of a raster's band, NaN where there is none."""
    with RasterReader(path) as reader:
        for y in range(0, reader.grid.height, _STRIP):
            yield y, reader.read(Window(0, y, reader.grid.width, min(_STRIP, reader.grid.height - y)))[0]


def _level(path: str, share: float) -> float:
    """Return the favourability that a share of the valid area reaches, from a histogram, so that the raster need not fit memory."""
    edges = np.concatenate([[0.0], np.geomspace(1e-6, 1.0, _BINS)])
    counts = np.zeros(_BINS, np.int64)
    for _, values in _rows(path):
        counts += np.histogram(values[np.isfinite(values)], edges)[0]
    above = np.cumsum(counts[::-1])[::-1] / max(counts.sum(), 1)
    return float(edges[min(int(np.argmax(above <= share)), _BINS - 1)])


def _mark(path: str, destination: str, level: float) -> None:
    with RasterWriter(destination, Grid.of(path), 1, "uint8", 0, ["target"], overviews=False) as writer:
        for y, values in _rows(path):
            writer.write_rows(y, (values >= level).astype(np.uint8)[None])


def _figures(shape, grid: Grid, readers: dict[str, RasterReader]) -> dict:
    """Read what the rasters say inside a polygon of their grid."""
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    window = grid.window((xmin, ymin, xmax, ymax))
    inside = burn(shape, grid.subgrid(window))
    planes = {key: np.where(inside, reader.read(window)[0], np.nan) for key, reader in readers.items()}
    row, column = np.unravel_index(np.nanargmax(planes["output"]), inside.shape)
    known = np.isfinite(planes["applicability"]).any()
    strange = float(np.nanmean(planes["applicability"])) if known else None
    return {
        "peak": float(np.nanmax(planes["output"])),
        "uncertainty": float(np.nanmean(planes["uncertainty"])),
        "dissimilarity": strange,
        "trusted": None if strange is None else int(strange <= 1),
        "cell": (int(row) + window.y, int(column) + window.x),
    }


def _explain(targets: list[dict], mapped: Mapped, grid: Grid, progress: Progress) -> None:
    """Add to targets what drives the favourability at their peak."""
    if not targets:
        return
    column, row = mapped.reader.grid.column_row(grid.transform[0], grid.transform[3])
    corner = np.array([round(float(row)), round(float(column))])
    found = contributions(mapped.predictor, mapped.reader, np.array([target["cell"] for target in targets]) + corner, progress)
    names = [band.name for band in mapped.reader.bands]
    for target, values in zip(targets, found):
        order = np.argsort(-np.abs(values))
        for number, band in enumerate(order[:DRIVERS], 1):
            target[f"driver_{number}"] = f"{names[band]} ({values[band]:+.2f})"
        target["evidence"] = json.dumps({names[band]: round(float(values[band]), 3) for band in order}, ensure_ascii=False)
