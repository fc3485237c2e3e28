"""Parameters and checks of the tools that take images: a folder, a layer with paths of photos, or patches of a raster."""

from __future__ import annotations

import os

from .checks import Inputs
from .parameters import Distance, Field, Folder, Parameter, Raster, Vector
from .translation import tr


def image_parameters(training: bool) -> list[Parameter]:
    """Declare where images come from; a ``training`` also says how large patches are."""
    classes = tr("In a training each class has a subfolder that is named after it.") if training else ""
    parameters = [
        Folder(
            "IMAGES",
            tr("Folder with images"),
            tr(
                "Photos (JPEG, PNG, TIFF and others) in this folder and its subfolders. {classes} With a layer below: the folder that the "
                "paths in its field start from."
            )
            .format(classes=classes)
            .replace("  ", " "),
            optional=True,
            empty=tr("the images are those of the layer below; relative paths start from the folder of the layer."),
        ),
        Vector(
            "POINTS",
            tr("Layer of images"),
            tr(
                "Points (or any features, or a table) with the path of a photo each; or points around which patches of the "
                "raster are cut out."
            ),
            kinds=("table",),
            optional=True,
            empty=tr("the images are those of the folder."),
        ),
        Field(
            "PHOTO_FIELD",
            tr("Field with the photo"),
            tr("The path of each photo, for example an attachment field of a form: absolute, or relative to the folder above."),
            parent="POINTS",
            optional=True,
            empty=tr("patches are cut out of the raster."),
        ),
        Raster(
            "RASTER",
            tr("Raster"),
            tr("A raster with any number of bands, of which a square patch around each point is an image."),
            optional=True,
            empty=tr("the images are photos."),
        ),
    ]
    if training:
        parameters.append(
            Distance(
                "PATCH_SIZE",
                tr("Size of patches"),
                tr("Side of the square around each point, in map units of the raster. The model keeps it."),
                parent="RASTER",
                optional=True,
                empty=tr("only without a raster."),
            )
        )
    return parameters


def images_given(inputs: Inputs):
    """Check that the images come from one place, and that it is complete."""
    label = inputs.label
    if not any(inputs.is_given(key) for key in ("IMAGES", "POINTS", "RASTER")):
        yield tr("Give a folder with images, or a layer of images.")
    if inputs.is_given("IMAGES") and not os.path.isdir(inputs.value("IMAGES")):
        yield tr("{label}: there is no folder {path}.").format(label=label("IMAGES"), path=inputs.value("IMAGES"))
    if inputs.is_given("RASTER") and not inputs.is_given("POINTS"):
        yield tr("{raster}: “{points}” is needed, around which patches are cut out.").format(raster=label("RASTER"), points=label("POINTS"))
    if inputs.is_given("POINTS") and not inputs.is_given("RASTER") and not inputs.is_given("PHOTO_FIELD"):
        yield tr("{points}: choose “{field}”, or a raster to cut patches from.").format(points=label("POINTS"), field=label("PHOTO_FIELD"))


def patches_sized(inputs: Inputs):
    """Check that patches have a size, and layers a class."""
    if inputs.is_given("RASTER") and not inputs.value("PATCH_SIZE"):
        yield tr("{label}: give the side of the patches in map units.").format(label=inputs.label("PATCH_SIZE"))
    if inputs.is_given("POINTS") and not inputs.is_given("CLASS_FIELD"):
        yield tr("{label}: choose the field that holds the class of each image.").format(label=inputs.label("CLASS_FIELD"))
