"""Find objects on rasters or images with a trained detector."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, has_crs, model_file, not_together, one_of, overlap
from ...detection import images
from ...parameters import Choice, Integer, Layers, Real, Result, VectorOutput
from ...translation import tr


class DetectObjects(DeepGeologyAlgorithm):
    """Box objects with a trained detector."""

    ID = "detectobjects"
    GROUP = "imagery"
    JOB = "families.imagery.detect_objects"

    def declare(self):
        return Declaration(
            label=tr("Detect objects"),
            summary=tr(
                "Applies a trained detector to rasters or images and writes a polygon for each object, with its class, score and size.\n"
                "Rasters are searched in windows that overlap; an object is counted once, also where a seam crosses it. They may be of any "
                "size, and are resampled to the model's pixel size. Bands are matched by name."
            ),
            example=tr(
                "The image mosaic of the neighbouring sheet and the crater model of this one; then “Evaluate detections” on what is known."
            ),
            tags=tr(
                "predict,inference,object detection,bounding boxes,craters,sinkholes,boulders,pits,count,find,deep learning,apply model"
            ),
            parameters=[
                Layers(
                    "INPUT",
                    tr("Rasters"),
                    tr("One or several rasters to search, with the bands that the model was trained on, in any order."),
                    kind="raster",
                    optional=True,
                    empty=tr("the images of the folder below are searched."),
                ),
                images(
                    tr("PNG, JPEG or TIFF files to search, also in folders below; the output names the image of each object."),
                    tr("the rasters above are searched."),
                ),
                common.model(tr("A model file that “Train object detector” wrote (.safetensors).")),
                Real(
                    "MIN_SCORE",
                    tr("Least score"),
                    tr("Objects with a lower score are left out; a low one finds more and errs more often."),
                    optional=True,
                    minimum=0.0,
                    maximum=1.0,
                    empty=tr("the score that balanced precision and recall in the validation of the model."),
                ),
                *common.area_to_map(),
                Choice(
                    "OUTLINE",
                    tr("Outline"),
                    tr("Form of the polygons; automatic is what the model was trained with: boxes, circles, or outlines from Mask R-CNN."),
                    default="automatic",
                    options=("automatic", "box", "circle"),
                ),
                Integer(
                    "PYRAMID",
                    tr("Coarser resolutions"),
                    tr(
                        "Search so many coarser resolutions too, each half as fine, for objects that are larger than those of the training."
                    ),
                    default=0,
                    minimum=0,
                    maximum=8,
                    advanced=True,
                ),
                common.window_size(),
                common.overlap(),
                common.batch_size(),
                common.device(),
                common.precision(),
                VectorOutput(
                    "OUTPUT",
                    tr("Objects"),
                    tr("Polygons with class, score, width, height and size in map units, size in metres, and the raster's name."),
                    style="detections",
                ),
            ],
            results=[Result("COUNT", tr("Number of objects"), tr("How many objects were found."))],
            checks=[
                one_of("INPUT", "IMAGES"),
                not_together("INPUT", "IMAGES"),
                overlap("INPUT", "MASK"),
                has_crs("MASK"),
                model_file("MODEL", "detection"),
                bands_fit_model("INPUT", "MODEL"),
            ],
            references=["Liu et al. 2020, Training-Time-Friendly Network for Real-Time Object Detection, doi:10.1609/aaai.v34i07.6838"],
        )
