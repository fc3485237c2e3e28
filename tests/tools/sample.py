"""Make ``plugin/sample``, the sample project that the plugin carries, from the data of the demo: ``make sample``."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import demo_data
import matplotlib
import numpy as np
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainter

ROOT = Path(__file__).resolve().parents[2]
STEPS = {"slope": 0.5, "roughness": 1.0, "position": 0.25}  # rounded to these, so that the files are small
SMALLEST = 60  # cells; a map of this scale shows no smaller area


def rasters(source: Path, folder: Path) -> None:
    """Write the evidence, rounded, and a hillshade."""
    for name, step in STEPS.items():
        made = gdal.Open(str(source / f"{name}.tif"))
        memory = gdal.GetDriverByName("MEM").CreateCopy("", made)
        band = memory.GetRasterBand(1)
        values = band.ReadAsArray()
        known = values != band.GetNoDataValue()
        values[known] = np.round(values[known] / step) * step
        band.WriteArray(values)
        gdal.Translate(str(folder / f"{name}.tif"), memory, creationOptions=["COMPRESS=DEFLATE", "ZLEVEL=9", "TILED=YES"])
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=2", "TILED=YES"]
    gdal.Translate(str(folder / "hillshade.tif"), str(source / "hillshade.tif"), creationOptions=options)


def polygons(source: Path, folder: Path) -> None:
    """Write the landforms of the north, generalised, as polygons with the attribute ``landform``."""
    classes = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(source / "landforms_train.tif")))
    band = classes.GetRasterBand(1)
    gdal.SieveFilter(band, None, band, SMALLEST, 4)
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "landforms.gpkg"))
    layer = target.CreateLayer("landforms", classes.GetSpatialRef(), ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("landform", ogr.OFTString))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")  # named, as its layer ends with it
    drawn = memory.CreateLayer("drawn", classes.GetSpatialRef(), ogr.wkbPolygon)
    drawn.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    gdal.Polygonize(band, band.GetMaskBand(), drawn, 0)
    layer.StartTransaction()
    for found in drawn:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["landform"] = demo_data.CLASSES[found["value"]][0]
        feature.SetGeometry(found.GetGeometryRef())
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def project(folder: Path) -> None:
    """Write the project with styled layers, paths relative."""
    made = QgsProject.instance()
    made.writeEntryBool("Paths", "/Absolute", False)
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:32616"))
    made.setTitle("Deep Geology sample: the Jacksboro fault")
    for name, title in (("slope", "Slope"), ("roughness", "Roughness"), ("position", "Local position"), ("hillshade", "Hillshade")):
        layer = QgsRasterLayer(str(folder / f"{name}.tif"), title)
        made.addMapLayer(layer, False)
        made.layerTreeRoot().addLayer(layer).setItemVisibilityChecked(name == "hillshade")
    landforms = QgsVectorLayer(f"{folder / 'landforms.gpkg'}|layername=landforms", "Mapped landforms")
    categories = []
    for name, colour in demo_data.CLASSES.values():
        symbol = QgsFillSymbol.createSimple({"outline_style": "no"})
        symbol.setColor(QColor(*colour))
        categories.append(QgsRendererCategory(name, symbol, name))
    landforms.setRenderer(QgsCategorizedSymbolRenderer("landform", categories))
    landforms.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    made.addMapLayer(landforms, False)
    made.layerTreeRoot().insertLayer(0, landforms)
    made.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(layer.extent(), made.crs()))
    made.setBackgroundColor(QColor(Qt.GlobalColor.white))
    if not made.write(str(folder / "jacksboro.qgz")):
        raise SystemExit(made.error())


def main() -> None:
    """Make the sample."""
    gdal.UseExceptions()
    application = QgsApplication([], False)
    application.initQgis()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "plugin" / "sample"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as temporary:
        demo_data.make(str(Path(matplotlib.get_data_path()) / "sample_data" / "jacksboro_fault_dem.npz"), Path(temporary))
        rasters(Path(temporary), folder)
        polygons(Path(temporary), folder)
    project(folder)
    for path in sorted(folder.iterdir()):
        print(f"{path.stat().st_size / 1e3:8.1f} kB  {path.name}")
    application.exitQgis()


if __name__ == "__main__":
    main()
