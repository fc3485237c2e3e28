"""From layers to files and back.

The worker opens files with GDAL. A layer that is more than a file - in memory, filtered, being edited, joined, with a coordinate
system or nodata values set by hand, from a database or a web service - is written to a temporary file first. That happens in two
steps: a snapshot in the main thread, which is quick, and the writing in the thread of the algorithm.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterFileWriter,
    QgsRasterInterface,
    QgsRasterLayer,
    QgsRasterNuller,
    QgsRasterPipe,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from .translation import tr

_PICTURE_SIZE = 4096  # longer side, in pixels, of what a web map service is asked for


def crs_to_wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """Well-known text that GDAL reads; empty for an unknown system."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL) if crs.isValid() else ""


def is_raster(layer) -> bool:
    """Whether a layer is a raster layer."""
    return isinstance(layer, QgsRasterLayer)


class VectorSnapshot:
    """The features of a layer as they are now, with the edits and the filter that the user sees; written later, in any thread."""

    def __init__(self, layer: QgsVectorLayer, selected_only: bool):
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest()
        if selected_only:
            self._request.setFilterFids(layer.selectedFeatureIds())
        self._name = layer.name()
        self._fields = layer.fields()
        self._type = layer.wkbType()
        self._crs = layer.crs()

    def write(self, path: str, feedback) -> dict:
        """Write a GeoPackage ``path`` + ``.gpkg`` and return it as the job takes it."""
        path += ".gpkg"
        feedback.pushInfo(tr("Saving the layer “{name}” to a temporary file").format(name=self._name))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = "layer"
        fields, kept = _without_fid(self._fields)
        writer = QgsVectorFileWriter.create(path, fields, self._type, self._crs, QgsCoordinateTransformContext(), options)
        for feature in self._source.getFeatures(self._request):
            if feedback.isCanceled():
                break
            writer.addFeature(_reduced(feature, fields, kept), QgsFeatureSink.Flag.FastInsert)
        writer.flushBuffer()
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise QgsProcessingException(_not_saved(self._name, writer.errorMessage()))
        return {"path": path, "layer": "layer"}


class RasterSnapshot:
    """A raster as QGIS sees it now; written later, in any thread."""

    def __init__(self, layer: QgsRasterLayer):
        self._provider = layer.dataProvider().clone()
        self._name = layer.name()
        self._crs = layer.crs()
        extent = layer.extent()
        if self._provider.capabilities() & QgsRasterInterface.Capability.Size and layer.width() > 0:
            self._width, self._height = layer.width(), layer.height()
            self._has_pixels = True
        else:
            longer = max(extent.width(), extent.height())
            self._width = max(1, round(_PICTURE_SIZE * extent.width() / longer))
            self._height = max(1, round(_PICTURE_SIZE * extent.height() / longer))
            self._has_pixels = False
        self._extent = extent

    def write(self, path: str, feedback) -> str:
        """Write a GeoTIFF ``path`` + ``.tif`` and return its path."""
        path += ".tif"
        feedback.pushInfo(tr("Saving the layer “{name}” to a temporary file").format(name=self._name))
        if not self._has_pixels:
            feedback.pushWarning(
                tr(
                    "The layer “{name}” has no pixels of its own. Its picture is used, {width} x {height} pixels. "
                    "To choose the resolution, save the layer as a GeoTIFF first."
                ).format(name=self._name, width=self._width, height=self._height)
            )
        pipe = QgsRasterPipe()
        if not (pipe.set(self._provider.clone()) and pipe.insert(1, _nuller(self._provider))):
            raise QgsProcessingException(_not_saved(self._name, ""))
        writer = QgsRasterFileWriter(path)
        writer.setOutputFormat("GTiff")
        error = writer.writeRaster(pipe, self._width, self._height, self._extent, self._crs, QgsCoordinateTransformContext())
        if error != QgsRasterFileWriter.WriterError.NoError:
            raise QgsProcessingException(_not_saved(self._name, ""))
        return path


def _nuller(provider: QgsRasterDataProvider) -> QgsRasterNuller:
    """Make the nodata values that the user set by hand those of the file, which QGIS does not do by itself."""
    nuller = QgsRasterNuller()
    for band in range(1, provider.bandCount() + 1):
        ranges = provider.userNoDataValues(band)
        if ranges:
            nuller.setNoData(band, ranges)
            ends = [end for entry in ranges for end in (entry.min(), entry.max()) if math.isfinite(end)]
            own = provider.sourceNoDataValue(band) if provider.sourceHasNoDataValue(band) else math.nan
            nuller.setOutputNoDataValue(band, own if math.isfinite(own) else ends[0])
    return nuller


def vector_input(layer: QgsVectorLayer, selected_only: bool = False):
    """Return ``{"path", "layer"}`` for a layer that is a plain file, and a snapshot for any other."""
    provider = layer.dataProvider()
    uri = QgsProviderRegistry.instance().decodeUri(provider.name(), layer.source())
    path = uri.get("path") or ""
    name = uri.get("layerName") or None
    plain = (
        provider.name() == "ogr"
        and not selected_only
        and not layer.subsetString()
        and not layer.isModified()
        and len(layer.fields()) == len(provider.fields())
        and layer.crs() == provider.crs()
        and (name is not None or provider.subLayerCount() <= 1)
        and "geometrytype=" not in layer.source().lower()
        and _is_file(path)
        and _is_unicode(path, provider.encoding())
    )
    return {"path": _absolute(path), "layer": name} if plain else VectorSnapshot(layer, selected_only)


def raster_input(layer: QgsRasterLayer):
    """Return what GDAL opens for a layer that is a plain file, and a snapshot for any other."""
    provider = layer.dataProvider()
    uri = QgsProviderRegistry.instance().decodeUri(provider.name(), layer.source())
    bands = range(1, layer.bandCount() + 1)
    plain = (
        provider.name() == "gdal"
        and layer.crs() == provider.crs()
        and not any(provider.userNoDataValues(band) for band in bands)
        and all(provider.useSourceNoDataValue(band) for band in bands if provider.sourceHasNoDataValue(band))
        and not uri.get("openOptions")
        and "|" not in layer.source()
        and _is_file(uri.get("path") or "")
    )
    return _absolute(layer.source()) if plain else RasterSnapshot(layer)


def write_snapshots(value, folder: str, feedback):
    """Replace the snapshots within a value of a job by the files written from them in ``folder``."""
    if isinstance(value, list):
        return [write_snapshots(entry, folder, feedback) for entry in value]
    if isinstance(value, (VectorSnapshot, RasterSnapshot)):
        return value.write(os.path.join(folder, f"input_{len(os.listdir(folder))}"), feedback)
    return value


def copy_to_sink(layer: QgsVectorLayer, algorithm, key: str, parameters: dict, context) -> str:
    """Copy the features of a layer into the user's sink and return the sink's id.

    The copy is not interrupted by cancelling: it is the last step, and half a layer would be worse than a whole one.
    """
    fields, kept = _without_fid(layer.fields())
    sink, destination = algorithm.parameterAsSink(parameters, key, context, fields, layer.wkbType(), layer.crs())
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, key))
    for feature in layer.getFeatures():
        if not sink.addFeature(_reduced(feature, fields, kept), QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(tr("A feature could not be written to {path}.").format(path=destination))
    sink.flushBuffer()
    return destination


def _without_fid(fields: QgsFields) -> tuple[QgsFields, list[int]]:
    """Drop the key column of a GeoPackage, which the new file makes itself; return the others and their positions."""
    kept = [index for index, field in enumerate(fields) if field.name().lower() != "fid"]
    reduced = QgsFields()
    for index in kept:
        reduced.append(QgsField(fields[index]))
    return reduced, kept


def _reduced(feature: QgsFeature, fields: QgsFields, kept: list[int]) -> QgsFeature:
    values = feature.attributes()
    copy = QgsFeature(fields)
    copy.setGeometry(feature.geometry())
    copy.setAttributes([values[index] for index in kept])
    return copy


def _is_file(path: str) -> bool:
    # A file in /vsimem/ lives in the memory of QGIS; the worker is another process.
    return os.path.exists(path) or (path.startswith("/vsi") and not path.startswith("/vsimem/"))


def _is_unicode(path: str, encoding: str) -> bool:
    """Whether a file says that its texts are UTF-8, and QGIS takes them for that; files other than shapefiles always are."""
    if not path.lower().endswith((".shp", ".dbf")):
        return True
    try:
        said = Path(path).with_suffix(".cpg").read_text("ascii", errors="replace")
    except OSError:
        return False
    return said.strip().lower() in ("utf-8", "utf8", "65001") and encoding.lower() == "utf-8"


def _absolute(path: str) -> str:
    return os.path.abspath(path) if os.path.exists(path) else path


def _not_saved(name: str, reason: str) -> str:
    text = tr("The layer “{name}” could not be saved to a temporary file. {reason}").format(name=name, reason=reason)
    return f"{text} {tr('Save it as a file yourself and use that.')}"
