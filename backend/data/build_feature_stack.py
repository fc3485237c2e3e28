"""Job: bring rasters, and distances to vector features, onto one grid as one raster with a named band each."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import ndimage

from ..errors import InputError
from ..outputs import Staging
from ..progress import Progress
from ..provenance import provenance
from ..raster.gdalenv import gdal, open_raster, osr, reading
from ..raster.grid import Grid, Window, reproject_bounds, require_crs, same_crs, spatial_reference
from ..raster.reader import RasterReader
from ..raster.writer import RasterWriter
from .distance import layer_name, map_distance

RESAMPLING = {
    "nearest": gdal.GRA_NearestNeighbour,
    "bilinear": gdal.GRA_Bilinear,
    "cubic": gdal.GRA_Cubic,
    "lanczos": gdal.GRA_Lanczos,
    "average": gdal.GRA_Average,
    "median": gdal.GRA_Med,
    "mode": gdal.GRA_Mode,
}
AUTOMATIC = "automatic"  # nearest for classes, average where pixels become much coarser, bilinear elsewhere
MOST_FILLED = 100  # pixels; a gap is filled from within this distance at most

_FOR_CLASSES = ("nearest", "mode")  # the others would invent classes between classes

_COARSER = 1.5  # ratio of pixel sizes from which "automatic" averages
_ALIGNED = 1e-3  # part of a pixel by which grids that count as aligned may be shifted
_TOLERANCE = 0.02  # source pixels by which the approximation of a reprojection may be off
_LATTICE = 21  # points along a side at which the place of a block in a source is looked up
_BLOCK = 1024  # pixels along the side of what is resampled at once
_SMALLEST = 4  # pixels along the side of a block that is not divided further
_SAMPLES = 1 << 23  # values that are held at once, of the source as of the stack
_LONGEST = 1_000_000  # pixels along a side; more is a pixel size in the wrong unit


@dataclass
class _Source:
    """One raster that goes into the stack."""

    reader: RasterReader
    names: list[str]
    units: list[str]
    resampling: str
    classes: bool
    step: tuple[float, float]  # source columns and rows from one pixel of the stack to the next
    offset: tuple[int, int] | None  # column and row in it of the stack's corner, where their pixels coincide


def run(parameters: dict, progress: Progress) -> dict:
    """Build a feature stack.

    Parameters
    ----------
    parameters : dict
        ``rasters`` (list of paths, all their bands are taken) and ``layers`` (list of vector inputs, a band of distances in map
        units each); ``reference`` (path of a raster whose grid is followed, then ``crs`` and ``pixel_size`` stay empty); ``extent``;
        ``crs`` and ``pixel_size`` (of the first raster where empty); ``resampling`` (``"automatic"`` or a key of ``RESAMPLING``;
        kernels widen where pixels become coarser, so that every source pixel counts); ``fill_nodata`` (gaps are filled up to this
        many pixels, at most ``MOST_FILLED``, from valid ones, by inverse distance, classes by the nearest; 0 or ``None``: not at
        all); ``validity`` (``"intersection"``: a pixel is valid where all bands are, ``"union"``: each band keeps its own);
        ``output``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``: float32 GeoTIFF, NaN is nodata.

    Raises
    ------
    InputError
        If a raster has no coordinate system, does not overlap, or has no valid pixel; if the grid cannot be made.
    FileError
        If a file cannot be read, which one is said, or the output cannot be written.
    """
    paths, layers = list(parameters["rasters"] or []), list(parameters["layers"] or [])
    if not paths and not (layers and parameters["reference"]):
        raise InputError("There is no raster to stack.", hint="Choose rasters, or layers together with a reference raster.")
    reach = int(parameters["fill_nodata"] or 0)
    if not 0 <= reach <= MOST_FILLED:
        raise InputError(
            "Gaps can be filled up to 0 to {most} pixels; {found} are asked for.",
            hint="Give a smaller distance.",
            most=MOST_FILLED,
            found=reach,
        )
    output = parameters["output"]
    with (
        Staging() as staging,
        tempfile.TemporaryDirectory(prefix="stack-", ignore_cleanup_errors=True, dir=Path(staging.path(output)).parent) as folder,
    ):
        readers = [RasterReader(path) for path in paths]
        try:
            grid = _grid(parameters, readers)
            progress.log(
                "The stack has {width} x {height} pixels of {x} x {y}.",
                width=grid.width,
                height=grid.height,
                x=f"{grid.pixel_size[0]:g}",
                y=f"{grid.pixel_size[1]:g}",
            )
            sources = [_raster_source(reader, grid, parameters["resampling"] or AUTOMATIC, progress) for reader in readers]
            share = 0.5 * len(layers) / (len(layers) + len(paths))
            for index, layer in enumerate(layers):
                part = progress.part(share * index / len(layers), share * (index + 1) / len(layers))
                part.report(0, "Measuring distances to {layer}", layer=layer_name(layer))
                path = str(Path(folder) / f"distance-{index}.tif")
                map_distance(layer, grid, path, part)
                readers.append(RasterReader(path))
                sources.append(_distance_source(readers[-1], layer, grid))
            _write(staging.path(output), grid, sources, parameters, progress.part(share, 1.0))
        finally:
            for reader in readers:
                reader.close()
    return {"OUTPUT": output}


def _grid(parameters: dict, readers: Sequence[RasterReader]) -> Grid:
    """Return the grid of the stack; :class:`InputError` if the parameters contradict each other or the data."""
    for reader in readers:
        require_crs(reader.grid, reader.path)
    extent = parameters["extent"]
    if parameters["reference"]:
        if parameters["pixel_size"] or parameters["crs"]:
            raise InputError(
                "A reference raster is given, and also a pixel size or a coordinate system.",
                hint="Leave pixel size and coordinate system empty to follow the reference raster, or remove the reference raster.",
            )
        grid = Grid.of(parameters["reference"])
        require_crs(grid, parameters["reference"])
        if extent:
            window = grid.window(extent)
            if window is None:
                raise InputError(
                    "The extent lies outside the reference raster {path}.",
                    hint="Draw the extent over the reference raster.",
                    path=parameters["reference"],
                )
            grid = grid.subgrid(window)
    else:
        grid = _own_grid(parameters, readers)
    for reader in readers:
        _require_overlap(reader, grid)
    return grid


def _own_grid(parameters: dict, readers: Sequence[RasterReader]) -> Grid:
    first = readers[0].grid
    crs = parameters["crs"] or first.crs
    geographic = spatial_reference(crs).IsGeographic()
    own = same_crs(crs, first.crs)
    if parameters["pixel_size"]:
        size = (float(parameters["pixel_size"]),) * 2
    else:
        size = first.pixel_size if own else (float(f"{math.sqrt(_pixel_area(first, crs)):.3g}"),) * 2
    boxes = [reproject_bounds(reader.grid.bounds, reader.grid.crs, crs) for reader in readers]
    if parameters["extent"]:
        extent = parameters["extent"]
        box = reproject_bounds([extent[key] for key in ("xmin", "ymin", "xmax", "ymax")], extent.get("crs") or crs, crs)
    elif parameters["validity"] == "union":
        box = (*np.min(boxes, axis=0)[:2], *np.max(boxes, axis=0)[2:])
    else:
        box = (*np.max(boxes, axis=0)[:2], *np.min(boxes, axis=0)[2:])
        if box[0] >= box[2] or box[1] >= box[3]:
            raise InputError(
                "The rasters have no area in common: {extents}.",
                hint="Leave out what lies elsewhere, check the coordinate systems, or choose the union of valid areas.",
                extents="; ".join(f"{_stem(reader.path)} {_box_text(one)}" for reader, one in zip(readers, boxes)),
            )
    # Corners of the first raster's pixels are kept where possible, so that it is not resampled.
    aligned = own and first.transform[2] == first.transform[4] == 0 and np.allclose(size, first.pixel_size, rtol=1e-9)
    origin = (first.transform[0], first.transform[3]) if aligned else (0.0, 0.0)
    left, right = (box[0] - origin[0]) / size[0], (box[2] - origin[0]) / size[0]
    bottom, top = (box[1] - origin[1]) / size[1], (box[3] - origin[1]) / size[1]
    left, bottom = math.floor(left + _ALIGNED), math.floor(bottom + _ALIGNED)
    right, top = math.ceil(right - _ALIGNED), math.ceil(top - _ALIGNED)
    width, height = right - left, top - bottom
    if min(width, height) < 1 or max(width, height) > _LONGEST or (parameters["pixel_size"] and max(width, height) < 2):
        raise InputError(
            "Pixels of {size} {unit} make a stack of {width} x {height} pixels.",
            hint="Give the pixel size in {unit}, the unit of the stack's coordinate system.",
            size=f"{size[0]:g}",
            unit="degrees" if geographic else spatial_reference(crs).GetLinearUnitsName(),
            width=width,
            height=height,
        )
    return Grid(width, height, (origin[0] + left * size[0], size[0], 0.0, origin[1] + top * size[1], 0.0, -size[1]), crs)


def _pixel_area(grid: Grid, crs: str) -> float:
    """Return the area in ``crs`` of the pixel at a grid's centre."""
    column, row = grid.width / 2, grid.height / 2
    corners = [grid.xy(column + dx, row + dy) for dx, dy in ((0, 0), (1, 0), (0, 1))]
    (x, y), (x1, y1), (x2, y2) = _transform(corners, grid.crs, crs)
    return abs((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y))


def _transform(points: Sequence[tuple[float, float]], source: str, target: str) -> list[tuple[float, float]]:
    if same_crs(source, target):
        return list(points)
    transformation = osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))
    return [point[:2] for point in transformation.TransformPoints([tuple(map(float, point)) for point in points])]


def _require_overlap(reader: RasterReader, grid: Grid) -> None:
    box = reproject_bounds(reader.grid.bounds, reader.grid.crs, grid.crs)
    area = grid.bounds
    if box[0] >= area[2] or box[2] <= area[0] or box[1] >= area[3] or box[3] <= area[1]:
        raise InputError(
            "The raster {path} ({found}) lies outside the stack ({expected}).",
            hint="Leave it out, check its coordinate system, or choose another extent.",
            path=reader.path,
            found=_box_text(box),
            expected=_box_text(area),
        )


def _box_text(box: Sequence[float]) -> str:
    return f"x {box[0]:.7g} to {box[2]:.7g}, y {box[1]:.7g} to {box[3]:.7g}"


def _stem(path: str) -> str:
    """Return what to call a raster: the name of the file, or of the variable in it (``NETCDF:"grids.nc":depth``)."""
    return Path(path).stem if Path(path).exists() else path.rpartition(":")[2].strip('"') or path


def _raster_source(reader: RasterReader, grid: Grid, resampling: str, progress: Progress) -> _Source:
    stem = _stem(reader.path)
    several = len(reader.bands) > 1
    names = [band.name if band.named else f"{stem} {band.index}" if several else stem for band in reader.bands]
    offset = _offset(reader.grid, grid)
    step = _step(reader.grid, grid)
    classes = _holds_classes(reader)
    if resampling == AUTOMATIC:
        resampling = "nearest" if classes else "average" if math.sqrt(step[0] * step[1]) >= _COARSER else "bilinear"
    elif classes and offset is None and resampling not in _FOR_CLASSES:
        progress.warn("{raster} holds classes: it is resampled by nearest neighbour, not {resampling}.", raster=stem, resampling=resampling)
        resampling = "nearest"
    return _Source(reader, names, [band.unit for band in reader.bands], resampling, classes, step, offset)


def _step(source: Grid, target: Grid) -> tuple[float, float]:
    """Return how many columns and rows of a source one pixel of the stack measures, in the middle of what they share."""
    box, area = reproject_bounds(source.bounds, source.crs, target.crs), target.bounds
    x, y = ((max(box[axis], area[axis]) + min(box[axis + 2], area[axis + 2])) / 2 for axis in (0, 1))
    column, row = target.column_row(x, y)
    points = [target.xy(column + dx, row + dy) for dx, dy in ((0, 0), (1, 0), (0, 1))]
    columns, rows = source.column_row(*np.array(_transform(points, target.crs, source.crs)).T)
    return float(np.hypot(*(columns[1:] - columns[0]))), float(np.hypot(*(rows[1:] - rows[0])))


def _distance_source(reader: RasterReader, layer: dict, grid: Grid) -> _Source:
    unit = spatial_reference(grid.crs).GetLinearUnitsName()
    name, step = f"Distance to {layer_name(layer)}", _step(reader.grid, grid)
    return _Source(reader, [name], [unit], "bilinear", False, step, _offset(reader.grid, grid))


def _holds_classes(reader: RasterReader) -> bool:
    """Whether the numbers of a raster name classes: it has a palette, names for its values or a table of attributes by class."""
    dataset = open_raster(reader.path)
    for band in reader.bands:
        found = dataset.GetRasterBand(band.index)
        table = found.GetDefaultRAT()
        thematic = table is not None and table.GetColOfUsage(gdal.GFU_Name) >= 0
        if found.GetColorTable() is not None or found.GetCategoryNames() or thematic:
            return True
    return False


def _offset(source: Grid, target: Grid) -> tuple[int, int] | None:
    """Return the column and row in ``source`` of the corner of ``target`` if the pixels of both coincide."""
    if not same_crs(source.crs, target.crs):
        return None
    columns, rows = source.column_row(*target.xy(np.array([0, target.width, 0]), np.array([0, 0, target.height])))
    expected = np.array([0, target.width, 0]), np.array([0, 0, target.height])
    column, row = round(float(columns[0])), round(float(rows[0]))
    shift = max(np.abs(columns - expected[0] - column).max(), np.abs(rows - expected[1] - row).max())
    return (column, row) if shift < _ALIGNED else None


def _unique(names: Sequence[str]) -> list[str]:
    """Return the names with a number behind those that came before."""
    unique: list[str] = []
    for name in names:
        candidate, repeat = name, 2
        while candidate in unique:
            candidate, repeat = f"{name} ({repeat})", repeat + 1
        unique.append(candidate)
    return unique


def _write(path: str, grid: Grid, sources: Sequence[_Source], parameters: dict, progress: Progress) -> None:
    names = _unique([name for source in sources for name in source.names])
    units = [unit for source in sources for unit in source.units]
    common = parameters["validity"] != "union"
    reach = int(parameters["fill_nodata"] or 0)
    counts = np.zeros(len(names), np.int64)
    low, high = np.full(len(names), np.inf), np.full(len(names), -np.inf)
    area = _area_of_interest(grid)
    rows = max(min(_SAMPLES // (len(names) * grid.width), grid.height), 1)
    metadata = provenance("buildfeaturestack", parameters)
    with RasterWriter(path, grid, len(names), "float32", math.nan, names, units=units, metadata=metadata) as writer:
        for y in range(0, grid.height, rows):
            progress.report(y / grid.height, "Stacking {count} bands", count=len(names))
            window = Window(0, y, grid.width, min(rows, grid.height - y))
            values = np.concatenate([_read(source, grid, area, window, reach, progress) for source in sources])
            if common:
                values[:, np.isnan(values).any(axis=0)] = np.nan
            valid = np.isfinite(values)
            counts += valid.sum(axis=(1, 2))
            low = np.minimum(low, np.where(valid, values, np.inf).min(axis=(1, 2)))
            high = np.maximum(high, np.where(valid, values, -np.inf).max(axis=(1, 2)))
            writer.write_rows(y, values)
        _judge(names, counts, low, high, common, progress)


def _judge(names: Sequence[str], counts: np.ndarray, low: np.ndarray, high: np.ndarray, common: bool, progress: Progress) -> None:
    """Refuse a stack without data; warn about bands that tell nothing."""
    if common and not counts.any():
        raise InputError(
            "There is no pixel where all bands are valid.",
            hint="Choose the union of valid areas, fill gaps, or leave out the raster that is valid elsewhere.",
        )
    for name, count, least, most in zip(names, counts, low, high):
        if not count:
            raise InputError(
                "The band {band} has no valid pixel in the stack: all is NoData.",
                hint="Leave the raster out, or choose an extent where it has data.",
                band=name,
            )
        if least == most:
            progress.warn("The band {band} is {value} everywhere: it tells nothing.", band=name, value=f"{least:g}")


def _read(source: _Source, grid: Grid, area: list[str], window: Window, reach: int, progress: Progress) -> np.ndarray:
    """Read a source on a window of the stack's grid, float32 (C, H, W), with gaps filled up to ``reach`` pixels."""
    padded = Window(window.x - reach, window.y - reach, window.width + 2 * reach, window.height + 2 * reach)
    if source.offset is not None:
        column, row = source.offset
        values = source.reader.read(padded._replace(x=padded.x + column, y=padded.y + row))
    else:
        values = np.empty((len(source.names), padded.height, padded.width), np.float32)
        for y in range(0, padded.height, _BLOCK):
            for x in range(0, padded.width, _BLOCK):
                progress.check()
                block = Window(padded.x + x, padded.y + y, min(_BLOCK, padded.width - x), min(_BLOCK, padded.height - y))
                values[:, y : y + block.height, x : x + block.width] = _resample(source, grid.subgrid(block), area)
    if not reach:
        return values
    for plane in values:
        _fill(plane, reach, source.classes)
    return values[:, reach:-reach, reach:-reach]


def _fill(plane: np.ndarray, reach: int, classes: bool) -> None:
    """Fill NaN of a plane (H, W) in place, no farther than ``reach`` pixels from a valid one."""
    gaps = np.isnan(plane)
    if not gaps.any() or gaps.all():
        return
    if classes:
        distances, (rows, columns) = ndimage.distance_transform_edt(gaps, return_indices=True)
        near = gaps & (distances <= reach)
        plane[near] = plane[rows[near], columns[near]]
        return
    image = gdal.GetDriverByName("MEM").Create("", plane.shape[1], plane.shape[0], 2, gdal.GDT_Float32)
    values, mask = image.GetRasterBand(1), image.GetRasterBand(2)
    values.WriteArray(np.where(gaps, 0, plane))
    mask.WriteArray((~gaps).astype(np.float32))
    gdal.FillNodata(values, mask, reach, 0)
    near = gaps & (ndimage.distance_transform_edt(gaps) <= reach)
    plane[near] = values.ReadAsArray()[near]


def _resample(source: _Source, block: Grid, area: list[str]) -> np.ndarray:
    """Bring a source onto the grid of a block, float32 (C, H, W); in four parts if that needs too much of the source at once."""
    height, width = block.height, block.width
    # One pixel alone comes out empty where it meets the edge of the source (GDAL 3.6).
    block = block.subgrid(Window(0, 0, max(width, _SMALLEST), max(height, _SMALLEST)))
    values = np.full((len(source.names), block.height, block.width), np.nan, np.float32)
    window = _needed(source, block)
    if window is None:
        return values[:, :height, :width]
    if window.width * window.height * len(source.names) > _SAMPLES and max(width, height) > _SMALLEST:
        middle_x, middle_y = math.ceil(width / 2), math.ceil(height / 2)
        for y, rows in ((0, middle_y), (middle_y, height - middle_y)):
            for x, columns in ((0, middle_x), (middle_x, width - middle_x)):
                if rows and columns:
                    part = block.subgrid(Window(x, y, columns, rows))
                    values[:, y : y + rows, x : x + columns] = _resample(source, part, area)
        return values[:, :height, :width]
    piece = source.reader.read(window)
    if np.isfinite(piece).any():
        given, wanted = _image(source.reader.grid.subgrid(window), piece), _image(block, values)
        scales = [f"{axis}SCALE={1 / step!r}" for axis, step in zip("XY", source.step)]
        with reading(source.reader.path):
            gdal.Warp(
                wanted,
                given,
                resampleAlg=RESAMPLING[source.resampling],
                srcNodata="nan",
                dstNodata="nan",
                errorThreshold=_TOLERANCE,
                # GDAL's own estimate of the scales differs from block to block.
                warpOptions=[*scales, "UNIFIED_SRC_NODATA=NO", "INIT_DEST=NO_DATA"],
                transformerOptions=area,
            )
        values = wanted.ReadAsArray().reshape(values.shape)
    return values[:, :height, :width]


def _needed(source: _Source, block: Grid) -> Window | None:
    """Return the window of a source that a block is made from; ``None`` if they do not meet."""
    grid = source.reader.grid
    columns, rows = np.meshgrid(np.linspace(0, block.width, _LATTICE), np.linspace(0, block.height, _LATTICE))
    points = np.array(_transform(np.stack(block.xy(columns.ravel(), rows.ravel()), axis=1), block.crs, grid.crs))
    columns, rows = grid.column_row(points[:, 0], points[:, 1])
    known = np.isfinite(columns) & np.isfinite(rows)
    if not known.any():
        return None
    edges = []
    for positions, pixels in ((columns[known], block.width), (rows[known], block.height)):
        first, last = float(positions.min()), float(positions.max())
        # The widest kernel (Lanczos) reaches 3 pixels of the coarser grid; the sides of the block are bent between the points.
        pad = 4 * max((last - first) / pixels, 1.0) + 0.02 * (last - first)
        edges.append((math.floor(first - pad), math.ceil(last + pad)))
    (left, right), (top, bottom) = edges
    return Window(left, top, right - left, bottom - top).intersection(grid.whole)


def _image(grid: Grid, values: np.ndarray) -> gdal.Dataset:
    """Return a raster in memory with NaN as nodata."""
    image = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, len(values), gdal.GDT_Float32)
    image.SetGeoTransform(grid.transform)
    image.SetProjection(grid.crs)
    image.WriteArray(values)
    for index in range(1, len(values) + 1):
        image.GetRasterBand(index).SetNoDataValue(math.nan)
    return image


def _area_of_interest(grid: Grid) -> list[str]:
    """Return the option that makes all blocks use the same datum shift: the best for the whole stack, not for each block."""
    try:
        west, south, east, north = reproject_bounds(grid.bounds, grid.crs, osr.SRS_WKT_WGS84_LAT_LONG)
    except InputError:  # the stack reaches beyond the domain of its coordinate system; GDAL then chooses by itself
        return []
    return [f"AREA_OF_INTEREST={west},{south},{east},{north}"]
