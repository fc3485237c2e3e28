"""Vector layers as OGR opens them, and the way from their coordinate system to a raster's."""

from __future__ import annotations

from pathlib import Path

from ..errors import FileError, InputError
from ..raster.gdalenv import gdal, ogr, osr
from ..raster.grid import Grid, same_crs, spatial_reference


def layer_name(source: dict) -> str:
    """Return what to call a vector input ``{"path", "layer"}``."""
    return source["layer"] or Path(source["path"]).stem


def open_layer(source: dict) -> tuple[gdal.Dataset, ogr.Layer]:
    """Open a vector input ``{"path", "layer"}``, its first layer if none is named; :class:`FileError` if that fails.

    The layer lives as long as the data set.
    """
    try:
        data = gdal.OpenEx(source["path"], gdal.OF_VECTOR)
    except RuntimeError as error:
        raise FileError(
            "The layer {path} cannot be opened: {reason}",
            hint="Check that the file exists and is a vector layer.",
            path=source["path"],
            reason=str(error),
        ) from error
    layer = data.GetLayerByName(source["layer"]) if source["layer"] else data.GetLayer(0)
    if layer is None:
        raise FileError("The layer {layer} is not in {path}.", hint="Choose another layer.", layer=layer_name(source), path=source["path"])
    return data, layer


def transform_to(grid: Grid, reference: osr.SpatialReference | None, name: str) -> osr.CoordinateTransformation | None:
    """Return the transformation from a coordinate system to the grid's, None where they are the same or there are none.

    :class:`InputError` if only one of the two is known; ``name`` says whose ``reference`` is.
    """
    # A GeoPackage gives a name to a coordinate system that it does not know.
    crs = "" if reference is None or reference.GetName().startswith("Undefined") else reference.ExportToWkt()
    if bool(crs) != bool(grid.crs):
        raise InputError(
            "{layer} has no coordinate system, so it cannot be laid over {other}.",
            hint="Set the layer's coordinate system in its properties.",
            layer="INPUT" if crs else name,
            other=name if crs else "INPUT",
        )
    return None if same_crs(crs, grid.crs) else osr.CoordinateTransformation(spatial_reference(crs), spatial_reference(grid.crs))
