"""Rasters of cells in degrees, from lists of their corners."""

from __future__ import annotations

import numpy as np

from ...raster.grid import Grid
from ...raster.writer import RasterWriter
from .catalog import wgs84


def write_cells(path: str, lon, lat, size: float, values: np.ndarray, names: list[str], metadata: dict[str, str], units=()) -> None:
    """Write values (B, C) of cells, given by their lower left corners (C,) in degrees, as a GeoTIFF with NaN where there is none."""
    columns = np.round((lon - lon.min()) / size).astype(int)
    top = lat.max() + size
    rows = np.round((top - size - lat) / size).astype(int)
    grid = Grid(int(columns.max()) + 1, int(rows.max()) + 1, (float(lon.min()), size, 0.0, float(top), 0.0, -size), wgs84().ExportToWkt())
    plane = np.full((len(values), grid.height, grid.width), np.nan, np.float32)
    plane[:, rows, columns] = values
    with RasterWriter(path, grid, len(values), "float32", np.nan, names, metadata=metadata, units=units) as writer:
        writer.write_rows(0, plane)
