"""Digital elevation models as the landform tools read them: heights in metres, cells in metres, edges as asked."""

from __future__ import annotations

import numpy as np

from ...errors import InputError
from ...progress import Progress
from ...raster.grid import Grid, Window, metres_per_unit, spatial_reference
from ...raster.reader import Band, RasterReader

EDGES = ("nodata", "reflect")
_METRES = {
    "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0,
    "km": 1000.0, "kilometre": 1000.0, "kilometer": 1000.0, "dm": 0.1, "cm": 0.01, "mm": 0.001,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "international foot": 0.3048,
    "us-ft": 1200 / 3937, "us survey foot": 1200 / 3937, "foot_us": 1200 / 3937, "ftus": 1200 / 3937, "us_survey_foot": 1200 / 3937,
}  # fmt: skip
_SMALLEST = 3  # cells along a side
_COARSE_STEP = 1.0  # degrees of slope that a step of whole units of height makes between neighbours


class Dem:
    """The first band of a raster as elevations in metres; read like a :class:`RasterReader`.

    Parameters
    ----------
    path : str
    progress : Progress
        Warned about what is assumed: units, terraces, further bands.
    z_factor : float, optional
        Metres per unit of height; if left out, from the unit of the band or of the vertical coordinate system, else 1.
    edges : str
        ``nodata``: there is nothing outside the raster; ``reflect``: it goes on mirrored at its outermost cells.
    cells : bool
        Two more bands hold the cell size to the east and to the north in metres, at every cell. They are there for a DEM in degrees
        in any case, because its cells change from row to row.

    Raises
    ------
    InputError
        The raster is rotated, is not north up, or has fewer than 3 rows or columns.
    """

    def __init__(self, path: str, progress: Progress, z_factor: float | None = None, edges: str = "nodata", cells: bool = False):
        self._reader = RasterReader(path)
        self.path, self.grid = path, self._reader.grid
        grid, band = self.grid, self._reader.bands[0]
        if len(self._reader.bands) > 1:
            progress.warn("{path} has {count} bands; the first one is taken as the elevation.", path=path, count=len(self._reader.bands))
            self._reader = RasterReader(path, [band.name])
        _check_grid(grid, path)
        self.z_factor = z_factor or _unit_factor(band, grid, path, progress)
        self._edges = edges
        _, self.rows = cell_sizes(grid, progress)
        middle = (grid.height - 1) // 2
        self.cell = (float(self.rows[0][middle]), float(self.rows[1][middle]))
        self.with_cells = cells or grid.is_geographic
        names = ["elevation", "cell width", "cell height"] if self.with_cells else ["elevation"]
        self.bands = [Band(name, "m", None, "float32", True, index) for index, name in enumerate(names, 1)]
        _warn_of_terraces(band, self.z_factor, self.cell, progress)

    def read(self, window: Window | None = None, out: np.ndarray | None = None) -> np.ndarray:
        """Read a window, which may stick out: float32 (1 or 3, H, W), NaN where there is no elevation."""
        window = self.grid.whole if window is None else window
        values = np.empty((len(self.bands), window.height, window.width), np.float32) if out is None else out
        if self._edges == "reflect" and window.intersection(self.grid.whole) != window:
            columns = mirror(np.arange(window.x, window.x + window.width), self.grid.width)
            rows = mirror(np.arange(window.y, window.y + window.height), self.grid.height)
            left, top = int(columns.min()), int(rows.min())
            box = Window(left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1)
            values[0] = self._reader.read(box)[0][np.ix_(rows - top, columns - left)]
        else:
            self._reader.read(window, out=values[:1])
        if self.z_factor != 1:
            values[0] *= self.z_factor
        if self.with_cells:
            rows = np.clip(np.arange(window.y, window.y + window.height), 0, self.grid.height - 1)
            for plane, sizes in zip(values[1:], self.rows):
                plane[:] = sizes[rows, None]
        return values

    def close(self) -> None:
        """Close the file."""
        self._reader.close()

    def __enter__(self) -> Dem:
        return self

    def __exit__(self, *error) -> None:
        self.close()

    def metres(self, length: float) -> float:
        """Turn a length in map units into metres; for a DEM in degrees lengths are given in metres already."""
        return length if self.grid.is_geographic or not self.grid.crs else length * metres_per_unit(self.grid.crs, 0.0)[0]


def mirror(places: np.ndarray, size: int) -> np.ndarray:
    """Fold places outside 0 to ``size`` - 1 back inside, as in mirrors through the outermost cells."""
    period = max(2 * (size - 1), 1)
    places = np.mod(places, period)
    return np.where(places < size, places, period - places)


def cell_sizes(grid: Grid, progress: Progress) -> tuple[bool, tuple[np.ndarray, np.ndarray]]:
    """Return whether the CRS tells metres, and the cell size to the east and to the north in metres for every row, float32."""
    x, y = grid.pixel_size
    if not grid.crs:
        progress.warn("The DEM has no coordinate system; its cells are taken to be {x:g} x {y:g} m.", x=x, y=y)
        return False, (np.full(grid.height, x, np.float32), np.full(grid.height, y, np.float32))
    _, latitudes = grid.xy(0.5, np.arange(grid.height) + 0.5)
    along_x, along_y = metres_per_unit(grid.crs, latitudes)
    shape = np.ones(grid.height)
    return True, ((x * along_x * shape).astype(np.float32), (y * along_y * shape).astype(np.float32))


def _check_grid(grid: Grid, path: str) -> None:
    if not grid.is_north_up:
        raise InputError(
            "The raster {path} is rotated or not north up; slopes have directions, so a north-up DEM is expected.",
            hint="Warp it first: in QGIS Raster > Projections > Warp.",
            path=path,
        )
    if min(grid.width, grid.height) < _SMALLEST:
        raise InputError(
            "The DEM {path} has {width} x {height} cells; at least {least} rows and columns are needed to see a slope.",
            hint="Choose a larger DEM.",
            path=path,
            width=grid.width,
            height=grid.height,
            least=_SMALLEST,
        )


def _unit_factor(band: Band, grid: Grid, path: str, progress: Progress) -> float:
    """Return how many metres a unit of height is, by the band's unit or the vertical part of the CRS."""
    factor = _METRES.get(band.unit.strip().lower())
    if factor is not None:
        return factor
    if band.unit.strip():
        progress.warn("The unit of the heights, {unit}, is not known; they are taken as metres.", unit=band.unit)
        return 1.0
    reference = spatial_reference(grid.crs) if grid.crs else None
    if reference is not None and reference.IsCompound():
        return float(reference.GetTargetLinearUnits("VERT_CS"))
    if grid.is_geographic:
        progress.warn("The DEM is in degrees and says no unit of height; heights are taken as metres. Set Z_FACTOR if they are not.")
    elif grid.crs and abs(metres_per_unit(grid.crs, 0.0)[0] - 1) > 1e-9:
        progress.warn("The DEM says no unit of height, and its map is not in metres; heights are taken as metres. Set Z_FACTOR if not.")
    return 1.0


def _warn_of_terraces(band: Band, z_factor: float, cell: tuple[float, float], progress: Progress) -> None:
    step = float(np.degrees(np.arctan(z_factor / (2 * min(cell)))))
    if not band.dtype.startswith("float") and step > _COARSE_STEP:
        progress.warn(
            "The elevations are whole numbers, {height:g} m apart: on gentle ground the DEM is a staircase, on which slopes of 3 x 3 cells "
            "jump by {step:.1f} degrees and curvatures show the stairs. Larger windows smooth them.",
            height=z_factor,
            step=step,
        )
