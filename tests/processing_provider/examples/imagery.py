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


def write_images(folder, classes=("dolomite", "limestone"), each=4):
    """Write a folder of small pictures, each class of its own colour."""
    from qgis.PyQt.QtGui import QColor, QImage

    for number, name in enumerate(classes):
        (folder / name).mkdir(parents=True, exist_ok=True)
        for place in range(each):
            image = QImage(48, 40, QImage.Format.Format_RGB32)
            image.fill(QColor(60 + 120 * number, 90 + 3 * place, 80))
            image.save(str(folder / name / f"photo{place}.png"))
    return str(folder)


def write_classifier(worlds, path, classes=("dolomite", "limestone")):
    """A model file with a sound card and no weights: enough for the QGIS side, which reads only the card."""
    from deepgeology.models.card import make_card

    card = make_card(
        task="classification",
        network={"name": "resnet", "arguments": {}},
        bands=[{"name": name, "unit": ""} for name in ("red", "green", "blue")],
        normalisation={"mean": [0.0] * 3, "std": [1.0] * 3},
        classes=[{"value": k + 1, "name": name, "color": "#4e79a7"} for k, name in enumerate(classes)],
        tile_size=96,
    )
    worlds.write_card(path, card)
    return str(path)


def trainimageclassifier(worlds, folder):
    given = {key: None for key in ("POINTS", "PHOTO_FIELD", "CLASS_FIELD", "GROUP_FIELD", "RASTER")}
    return {**given, "IMAGES": write_images(folder / "images")}


def classifyimages(worlds, folder):
    given = {key: None for key in ("POINTS", "PHOTO_FIELD", "CLASS_FIELD", "RASTER")}
    return {**given, "IMAGES": write_images(folder / "images"), "MODEL": write_classifier(worlds, folder / "images.safetensors")}


def importmodel(worlds, folder) -> dict:
    (folder / "model.onnx").write_bytes(b"the checks do not open it")
    return {"INPUT": str(folder / "model.onnx")}
