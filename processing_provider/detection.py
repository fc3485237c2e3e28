"""Parameters and checks that the tools for objects share."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsWkbTypes

from .checks import Inputs
from .parameters import Choice, Field, File, Folder, Parameter
from .translation import tr


def images(help: str = "", empty: str = "") -> Parameter:
    """Declare a folder of images."""
    return Folder(
        "IMAGES",
        tr("Folder with images"),
        help
        or tr(
            "PNG, JPEG or TIFF files, also in folders below, with YOLO files (a folder labels beside the folder images, or "
            ".txt files beside "
            "the images) or a COCO file. Images in folders train, valid and test are used as such."
        ),
        optional=True,
        empty=empty or tr("the rasters above are learned from."),
    )


def annotations() -> Parameter:
    """Declare a COCO file."""
    return File(
        "ANNOTATIONS",
        tr("COCO file"),
        tr("The objects on the images, as a COCO file of object detection."),
        optional=True,
        advanced=True,
        filter="COCO (*.json)",
        empty=tr("YOLO files beside the images are taken, or a COCO file in the folder."),
    )


def diameter_field(parent: str) -> Parameter:
    """Declare the attribute of points with their diameter."""
    return Field(
        "DIAMETER_FIELD",
        tr("Field with the diameter"),
        tr("For points: the attribute that holds the diameter of each object."),
        optional=True,
        parent=parent,
        empty=tr("only for polygons."),
    )


def diameter_unit() -> Parameter:
    """Declare the unit of diameters."""
    return Choice(
        "DIAMETER_UNIT",
        tr("Unit of the diameter"),
        tr("metres and kilometres are true on the ground, also for coordinates in degrees; pixels are those of the raster."),
        default="map units",
        options=("map units", "pixels", "metres", "kilometres"),
    )


def same_kind_of_coordinates(rasters: str, objects: str):
    """Check that rasters and objects either all have a coordinate system or all have none."""

    def check(inputs: Inputs) -> Iterator[str]:
        layer = inputs.layer(objects)
        for raster in inputs.layers(rasters):
            if layer is not None and layer.crs().isValid() != raster.crs().isValid():
                without = raster if layer.crs().isValid() else layer
                yield tr("{objects}: “{a}” has a coordinate reference system and “{b}” has none. Set it in the layer's properties.").format(
                    objects=inputs.label(objects),
                    a=(layer if without is raster else raster).name(),
                    b=without.name(),
                )

    return check


def has_diameter(layer_key: str):
    """Check that points come with a field that holds their diameter."""

    def check(inputs: Inputs) -> Iterator[str]:
        layer = inputs.layer(layer_key)
        points = layer is not None and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        if points and not inputs.is_given("DIAMETER_FIELD"):
            yield tr("{field}: “{layer}” holds points; choose the field with their diameter.").format(
                field=inputs.label("DIAMETER_FIELD"), layer=layer.name()
            )

    return check
