"""Parameters that the contract tests cannot guess, by the algorithm's id."""

from __future__ import annotations


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
