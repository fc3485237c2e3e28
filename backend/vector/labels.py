"""Labels on the grid of a raster, from polygons, points, lines or a class raster of any grid and coordinate system."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..progress import Progress
from ..raster.gdalenv import gdal, ogr, open_raster
from ..raster.grid import spatial_reference
from .layers import layer_name, open_layer, transform_to

MOST_CLASSES = 255
NODATA = -(2**31)
STRIP_CELLS = 1 << 22  # cells that are read at once
PALETTE = (
    "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#b07aa1", "#edc948", "#76b7b2", "#9c755f", "#ff9da7", "#bab0ac",
    "#1f77b4", "#8c564b", "#2ca02c", "#d62728", "#9467bd", "#bcbd22", "#17becf", "#aec7e8", "#ffbb78", "#98df8a",
)  # fmt: skip


@dataclass(frozen=True)
class Labels:
    """Labels on a grid.

    Attributes
    ----------
    path : str
        Tiled int16 GeoTIFF on the grid: class indices from 0, -1 (nodata) where there is no label.
    classes : list of dict
        ``{"value", "name", "color"}`` by index: the user's class number, its name and its colour ``"#rrggbb"``.
    counts : list of int
        Labelled cells by index; none is 0.
    """

    path: str
    classes: list[dict]
    counts: list[int]


def read_labels(source, class_field: str | None, grid, folder: str, progress: Progress, least_classes: int = 2) -> Labels:
    """Bring labels onto a grid.

    A polygon labels the cells whose centre it holds, a point the cell it lies in, a line the cells it crosses; where features
    overlap the later one counts. Cells of a class raster are taken by nearest neighbour. Class numbers need not be contiguous;
    texts are numbered from 1 in alphabetical order.

    Parameters
    ----------
    source : dict or str
        ``{"path", "layer"}`` of a vector layer, or the path of a class raster.
    class_field : str or None
        Field of a vector layer that holds the class: integers or texts.
    grid : Grid
    folder : str
        Where the label raster may be written.
    progress : Progress
        Warned about what is left out.
    least_classes : int
        How many classes must be present on the grid.

    Returns
    -------
    Labels

    Raises
    ------
    FileError
        If the layer cannot be opened.
    InputError
        If the field is missing, a coordinate system is missing, nothing lies on the grid, or there are too few or too many classes.
    """
    raw, path = str(Path(folder) / "labels-raw.tif"), str(Path(folder) / "labels.tif")
    if isinstance(source, dict):
        name = layer_name(source)
        classes = _burn(source, class_field, grid, raw, progress)
    else:
        name = Path(source).stem
        classes = _warp(source, grid, raw, progress)
    values, counts = _count(raw, name)
    if not values:
        raise InputError(
            "The labels {labels} do not lie on the raster: not one cell has a label.",
            hint="Check that both layers cover the same area and that their coordinate systems are right.",
            labels=name,
        )
    if len(values) < least_classes:
        raise InputError(
            "Expected labels of at least {expected} classes on the raster, found only {found}.",
            hint="Add labels of another class, or choose another class field.",
            expected=least_classes,
            found=", ".join(classes(value)["name"] for value in values),
        )
    table = [{"color": class_color(index), **classes(value)} for index, value in enumerate(values)]
    _compact(raw, path, np.array(values))
    gdal.Unlink(raw)
    return Labels(path, table, counts)


def _burn(source: dict, class_field: str | None, grid, raw: str, progress: Progress):
    """Rasterise a vector layer as numbers into ``raw``; return what describes a number."""
    _data, layer = open_layer(source)
    name = layer_name(source)
    if not layer.GetFeatureCount():
        raise InputError("The layer {layer} has no features.", hint="Choose another layer, or clear its filter.", layer=name)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    if class_field not in fields:
        raise InputError(
            "The labels {layer} have no field {field}; their fields are {fields}.",
            hint="Choose the field that holds the class as CLASS_FIELD.",
            layer=name,
            field=class_field or "(none chosen)",
            fields=", ".join(fields) or "(none)",
        )
    transform = transform_to(grid, layer.GetSpatialRef(), name)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("labels")
    burnt = memory.CreateLayer("labels", spatial_reference(grid.crs) if grid.crs else None, ogr.wkbUnknown)
    burnt.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    numbers: dict = {}
    without_class = without_shape = 0
    for feature in layer:
        progress.check()
        value = feature.GetField(class_field) if feature.IsFieldSetAndNotNull(class_field) else None
        value = value.strip() if isinstance(value, str) else value
        if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):  # what could not be decoded
            raise InputError(
                "The encoding of the texts in {layer} is not known, and class {number} cannot be read.",
                hint="Save the layer as a GeoPackage in QGIS, in the encoding in which its texts are right, and use that.",
                layer=name,
                number=len(numbers) + 1,
            )
        shape = _usable_shape(feature.GetGeometryRef(), transform)
        without_class += value in (None, "")
        without_shape += value not in (None, "") and shape is None
        if shape is None or value in (None, ""):
            continue
        new = ogr.Feature(burnt.GetLayerDefn())
        new.SetField("number", numbers.setdefault(value, len(numbers)))
        new.SetGeometryDirectly(shape)
        burnt.CreateFeature(new)
    if without_class:
        progress.warn("{count} features without a class in {field} are left out.", count=without_class, field=class_field)
    if without_shape:
        progress.warn("{count} features without a usable geometry are left out.", count=without_shape)
    entries = number_classes(list(numbers), class_field)
    target = _create(raw, grid, gdal.GDT_Int32, NODATA)
    # Numbers, not indices, are burnt only now: the order of the classes is known when all features have been read.
    values = [entries[value]["value"] for value in numbers]
    for feature in burnt:
        feature.SetField("number", values[feature.GetField("number")])
        burnt.SetFeature(feature)
    gdal.RasterizeLayer(target, [1], burnt, options=["ATTRIBUTE=number"])
    target.FlushCache()
    described = {entry["value"]: entry for entry in entries.values()}
    return described.__getitem__


def number_classes(values: list, field: str) -> dict:
    """Class entries by field value: integers and texts of integers keep their number, other texts are numbered from 1."""
    if len(values) > MOST_CLASSES:
        raise InputError(
            "The field {field} has {found} different values; at most {most} classes can be told apart.",
            hint="Choose the field that holds the class as CLASS_FIELD.",
            field=field,
            found=len(values),
            most=MOST_CLASSES,
        )
    if any(isinstance(value, float) and not value.is_integer() for value in values):
        raise InputError(
            "The field {field} should hold whole numbers or texts, found {found:g}.",
            hint="Choose the field that holds the class as CLASS_FIELD.",
            field=field,
            found=next(value for value in values if isinstance(value, float) and not value.is_integer()),
        )
    try:
        numbers = {value: int(value) for value in values}
    except ValueError:
        numbers = {}
    if len(set(numbers.values())) < len(values):
        numbers = {value: number for number, value in enumerate(sorted(values, key=str), start=1)}
    return {value: {"value": number, "name": f"{value:g}" if isinstance(value, float) else str(value)} for value, number in numbers.items()}


def _warp(path: str, grid, raw: str, progress: Progress):
    """Resample a class raster into ``raw``; return what describes a class number."""
    source = open_raster(path)
    band = source.GetRasterBand(1)
    name = Path(path).stem
    transform_to(grid, source.GetSpatialRef(), name)
    if band.GetNoDataValue() is None and not band.GetMaskFlags() & gdal.GMF_PER_DATASET:
        progress.warn("The class raster {labels} declares no nodata value, so every value counts as a class, 0 too.", labels=name)
    target = _create(raw, grid, gdal.GDT_Float64, NODATA)
    first = gdal.Translate("", source, format="VRT", bandList=[1])
    gdal.Warp(target, first, resampleAlg="near", dstNodata=NODATA, warpMemoryLimit=64, errorThreshold=0)
    target.FlushCache()
    names, colors = category_names(band), class_colors(band)

    def describe(value: int) -> dict:
        entry = {"value": value, "name": names.get(value) or str(value)}
        return {**entry, "color": colors[value]} if value in colors else entry

    return describe


def category_names(band) -> dict[int, str]:
    """Return the names that a class raster's band gives to its values, from its categories and its attribute table."""
    names = dict(enumerate(band.GetRasterCategoryNames() or ()))
    table = band.GetDefaultRAT()
    if table is not None:
        value, name = (table.GetColOfUsage(usage) for usage in (gdal.GFU_MinMax, gdal.GFU_Name))
        if value >= 0 and name >= 0:
            names.update({table.GetValueAsInt(row, value): table.GetValueAsString(row, name) for row in range(table.GetRowCount())})
    return names


def class_colors(band) -> dict[int, str]:
    """Return the colours ``"#rrggbb"`` that a class raster's band gives to its values."""
    table = band.GetColorTable()
    if table is None:
        return {}
    return {value: "#{:02x}{:02x}{:02x}".format(*table.GetColorEntry(value)[:3]) for value in range(table.GetCount())}


def class_color(index: int) -> str:
    """Return the colour ``"#rrggbb"`` of a class that brings none."""
    if index < len(PALETTE):
        return PALETTE[index]
    red, green, blue = colorsys.hsv_to_rgb(index * 0.618034 % 1, 0.55, 0.85)
    return f"#{int(255 * red):02x}{int(255 * green):02x}{int(255 * blue):02x}"


def _usable_shape(shape, transform):
    """Return a valid copy of a geometry in the grid's coordinate system, or None."""
    if shape is None or shape.IsEmpty():
        return None
    shape = shape.Clone()
    shape.FlattenTo2D()
    if transform is not None and shape.Transform(transform) != 0:
        return None
    return shape if shape.IsValid() else shape.MakeValid()


def _create(path: str, grid, kind: int, nodata: int):
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
    data = gdal.GetDriverByName("GTiff").Create(path, grid.width, grid.height, 1, kind, options)
    data.SetGeoTransform(grid.transform)
    if grid.crs:
        data.SetProjection(grid.crs)
    data.GetRasterBand(1).SetNoDataValue(nodata)
    return data


def _strips(data):
    height = max(1, min(STRIP_CELLS // data.RasterXSize // 256 * 256, data.RasterYSize) or 256)
    for y in range(0, data.RasterYSize, height):
        yield y, data.GetRasterBand(1).ReadAsArray(0, y, data.RasterXSize, min(height, data.RasterYSize - y))


def _count(path: str, name: str) -> tuple[list[int], list[int]]:
    """Class numbers that occur, ascending, and how often."""
    found: dict[int, int] = {}
    for _, strip in _strips(gdal.Open(path)):
        strip = strip[(strip != NODATA) & np.isfinite(strip)]
        values, counts = np.unique(strip, return_counts=True)
        if strip.dtype.kind == "f" and not np.array_equal(values, np.round(values)):
            raise InputError(
                "The class raster {labels} should hold whole numbers, found {found:g}.",
                hint="Choose a raster of classes.",
                labels=name,
                found=float(values[values != np.round(values)][0]),
            )
        for value, count in zip(values.tolist(), counts.tolist()):
            found[int(value)] = found.get(int(value), 0) + count
        if len(found) > MOST_CLASSES:
            raise InputError(
                "The labels {labels} hold more than {most} different values.",
                hint="Choose a raster of classes.",
                labels=name,
                most=MOST_CLASSES,
            )
    values = sorted(found)
    return values, [found[value] for value in values]


def _compact(raw: str, path: str, values: np.ndarray) -> None:
    """Write indices into ``values`` in place of the values themselves."""
    source = gdal.Open(raw)
    driver = gdal.GetDriverByName("GTiff")
    target = driver.Create(
        path, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Int16, ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]
    )
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())
    band = target.GetRasterBand(1)
    band.SetNoDataValue(-1)
    for y, strip in _strips(source):
        labelled = (strip != NODATA) & np.isfinite(strip)
        indices = np.full(strip.shape, -1, np.int16)
        indices[labelled] = np.searchsorted(values, strip[labelled])
        band.WriteArray(indices, 0, y)
    target.FlushCache()
