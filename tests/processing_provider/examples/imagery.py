"""What the contract tests cannot guess about the tools for images."""

from __future__ import annotations


def _boxes(worlds, folder, fields) -> str:
    from osgeo import ogr, osr

    path = str(folder / "objects.gpkg")
    data = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    system = osr.SpatialReference()
    system.ImportFromEPSG(worlds.UTM)
    layer = data.CreateLayer("objects", system, ogr.wkbPolygon)
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal if name in ("diameter", "score") else ogr.OFTString))
    for x in range(4):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in fields:
            feature.SetField(name, 0.5 if name in ("diameter", "score") else "crater")
        west, north = 500200 + 900 * x, 4999700 - 600 * x
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(
                f"POLYGON(({west} {north}, {west + 400} {north}, {west + 400} {north - 400}, {west} {north - 400}, {west} {north}))"
            )
        )
        layer.CreateFeature(feature)
    return path


def traindetector(worlds, folder) -> dict:
    return {
        "INPUT": [worlds.write_raster(folder / "image.tif")],
        "OBJECTS": _boxes(worlds, folder, ("unit", "diameter")),
        "CLASS_FIELD": "unit",
        "DIAMETER_FIELD": "diameter",
    }


def detectobjects(worlds, folder) -> dict:
    return {
        "INPUT": [worlds.write_raster(folder / "image.tif", names=["a", "b"])],
        "MODEL": worlds.write_model(folder / "detector.safetensors", task="detection"),
    }


def evaluatedetections(worlds, folder) -> dict:
    path = _boxes(worlds, folder, ("class", "score", "unit", "diameter"))
    return {
        "DETECTIONS": path,
        "REFERENCE": path,
        "CLASS_FIELD": "unit",
        "DIAMETER_FIELD": "diameter",
        "SCORE_FIELD": "score",
        "CLASS_FIELD_DETECTIONS": "class",
    }
