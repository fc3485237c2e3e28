"""Name the class of whole images with a trained model."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import fields_exist, has_crs, model_file, overlap
from ...images import image_parameters, images_given
from ...parameters import Choice, Field, Real, Result, VectorOutput
from ...translation import tr


class ClassifyImages(DeepGeologyAlgorithm):
    """Classify photos or patches and flag those unlike anything seen."""

    ID = "classifyimages"
    GROUP = "imagery"
    JOB = "families.imagery.classify_images"

    def declare(self):
        return Declaration(
            label=tr("Classify images"),
            summary=tr(
                "Gives each photo, or each patch of a raster around points, a class by a model that “Train image classifier” "
                "wrote, with the "
                "probability of every class.\n"
                "Images that are unlike all those of the training are flagged: whatever class they get is a guess. Photos that cannot be "
                "read keep their row, with the reason. Where the classes are known, the report says how many were named rightly."
            ),
            example=tr("A layer of outcrops with a photo attached to each, and the model of the neighbouring map sheet."),
            tags=tr(
                "deep learning,predict,inference,apply model,image classification,photo,thin section,petrography,core,outcrop,rock type,"
                "lithology,out of distribution,novelty,attachment"
            ),
            parameters=[
                *image_parameters(training=False),
                common.model(tr("A model file that “Train image classifier” wrote (.safetensors).")),
                Field(
                    "CLASS_FIELD",
                    tr("Field with the known class"),
                    tr("The known class of each image, to compare with; it has no effect on the result."),
                    parent="POINTS",
                    optional=True,
                    advanced=True,
                    empty=tr("subfolders that are named like classes of the model are compared with, if there are any."),
                ),
                Real(
                    "THRESHOLD",
                    tr("Distance beyond which an image is unlike anything seen"),
                    tr(
                        "Distance of an image's features, scaled to length 1, to those of the third nearest training image, 0 "
                        "to 2. Smaller "
                        "flags more."
                    ),
                    optional=True,
                    advanced=True,
                    minimum=0.0,
                    maximum=2.0,
                    empty=tr("that of the model, within which 98 % of the images lay that were kept aside in its training."),
                ),
                Choice(
                    "VIEWS",
                    tr("Views"),
                    tr(
                        "How many mirrored and turned views of each image are averaged: none is fastest, mirror takes 2 and "
                        "turns takes 8; model "
                        "takes those of the training."
                    ),
                    default="model",
                    advanced=True,
                    options=("model", "none", "mirror", "turns"),
                ),
                common.batch_size(),
                common.device(),
                VectorOutput(
                    "OUTPUT",
                    tr("Classified images"),
                    tr(
                        "A row for each image, at the points of the layer if any: path, class, its probability and that of each "
                        "class, the distance "
                        "to the training images, whether it is unlike them (1 or 0), the known class, and why it could not be read."
                    ),
                    kind="table",
                    style="facies_points",
                ),
                common.report(tr("What was found, with thumbnails, and what is unlike anything seen.")),
            ],
            results=[
                Result("IMAGES", tr("Images"), tr("How many images were classified.")),
                Result("UNLIKE", tr("Unlike anything seen"), tr("How many of them are unlike all training images.")),
                Result(
                    "ACCURACY", tr("Accuracy"), tr("Share named rightly of the images whose class is known, 0 to 1; empty without any.")
                ),
            ],
            checks=[
                images_given,
                fields_exist("POINTS", "PHOTO_FIELD", "CLASS_FIELD"),
                has_crs("RASTER"),
                overlap("RASTER", "POINTS"),
                model_file("MODEL", "classification"),
            ],
            references=[
                "Sun et al. 2022, Out-of-Distribution Detection with Deep Nearest Neighbors, doi:10.48550/arXiv.2204.06507",
                "Guo et al. 2017, On Calibration of Modern Neural Networks, doi:10.48550/arXiv.1706.04599",
            ],
        )
