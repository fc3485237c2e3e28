"""How well objects were found."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import fields_exist, not_together, numbers, one_of, overlap
from ...detection import annotations, diameter_field, diameter_unit, has_diameter, images
from ...parameters import Choice, Field, Real, Result, Text, Vector
from ...translation import tr


class EvaluateDetections(DeepGeologyAlgorithm):
    """Compare found objects with known ones, with confidence intervals."""

    ID = "evaluatedetections"
    GROUP = "imagery"
    JOB = "families.imagery.evaluate_detections"

    def declare(self):
        return Declaration(
            label=tr("Evaluate detections"),
            summary=tr(
                "Compares found objects, from this plugin or elsewhere, with known ones: average precision, precision and recall, for each "
                "class and by size, with confidence intervals.\n"
                "Compare only where the detector has not learned: give polygons of held-out ground as zones. Average precision needs finds "
                "with low scores too, so detect with a small MIN_SCORE."
            ),
            example=tr(
                "Craters from “Detect objects” with MIN_SCORE 0.05, a catalogue of points with a diameter, and the tested half as zone."
            ),
            tags=tr(
                "accuracy,assessment,validation,average precision,AP50,mAP,IoU,precision,recall,craters,catalogue,ground truth,bootstrap"
            ),
            parameters=[
                Vector(
                    "DETECTIONS",
                    tr("Found objects"),
                    tr("Polygons with a score and a class, as “Detect objects” writes them."),
                    kinds=("polygon",),
                ),
                Vector(
                    "REFERENCE",
                    tr("Known objects"),
                    tr("Polygons, or points with a diameter, in any coordinate system."),
                    kinds=("polygon", "point"),
                    optional=True,
                    empty=tr("the annotations of the images below."),
                ),
                Field(
                    "CLASS_FIELD",
                    tr("Field with the class"),
                    tr("The attribute of the known objects with the same class names as those that were found."),
                    optional=True,
                    parent="REFERENCE",
                    empty=tr("classes are not compared; with images those of the annotations are."),
                ),
                diameter_field("REFERENCE"),
                diameter_unit(),
                images(
                    tr("The folder that was searched, with YOLO or COCO annotations as known objects."),
                    tr("the layer of known objects above."),
                ),
                annotations(),
                Choice(
                    "MATCH",
                    tr("When a find is right"),
                    tr(
                        "iou: by the intersection over union of the outlines; centre: by the distance of the centres and the "
                        "ratio of the diameters."
                    ),
                    default="iou",
                    options=("iou", "centre"),
                ),
                Real(
                    "MIN_IOU",
                    tr("Least intersection over union"),
                    tr("With iou: outlines have to overlap by so much for precision, recall and AP50."),
                    default=0.5,
                    minimum=0.05,
                    maximum=0.95,
                    advanced=True,
                ),
                Real(
                    "MAX_DISTANCE",
                    tr("Largest distance of the centres"),
                    tr("With centre: as a share of the known object's diameter."),
                    default=0.25,
                    minimum=0.01,
                    maximum=1.0,
                    advanced=True,
                ),
                Real(
                    "MAX_RATIO",
                    tr("Largest ratio of the diameters"),
                    tr("With centre: the larger diameter over the smaller one."),
                    default=1.5,
                    minimum=1.01,
                    maximum=10.0,
                    advanced=True,
                ),
                Real(
                    "MIN_SCORE",
                    tr("Least score"),
                    tr("Finds with a lower score do not count for precision and recall; average precision takes all."),
                    optional=True,
                    minimum=0.0,
                    maximum=1.0,
                    empty=tr("all finds count."),
                ),
                Real(
                    "MIN_SIZE",
                    tr("Least size"),
                    tr("Smaller objects, found or known, are left out; in metres, or in map units without a coordinate system."),
                    optional=True,
                    minimum=0.0,
                    empty=tr("objects of any size."),
                ),
                Text(
                    "SIZE_BINS",
                    tr("Limits of the size classes"),
                    tr("Sizes with blanks between them, in metres, or in map units without a coordinate system."),
                    optional=True,
                    empty=tr("four classes with about as many known objects each."),
                ),
                Vector(
                    "ZONES",
                    tr("Zones"),
                    tr("Evaluate only objects with their centre inside these polygons."),
                    kinds=("polygon",),
                    optional=True,
                    empty=tr("everywhere."),
                ),
                Field(
                    "SCORE_FIELD",
                    tr("Field with the score"),
                    tr("The attribute of the found objects with their score; a larger one is surer."),
                    optional=True,
                    parent="DETECTIONS",
                    advanced=True,
                    empty=tr("the field score."),
                ),
                Field(
                    "CLASS_FIELD_DETECTIONS",
                    tr("Field with the class that was found"),
                    tr("The attribute of the found objects with their class."),
                    optional=True,
                    parent="DETECTIONS",
                    advanced=True,
                    empty=tr("the field class."),
                ),
                common.block_size("DETECTIONS"),
                common.report(tr("Figures with confidence intervals, the precision-recall curve, and what they mean.")),
                common.table(
                    "TABLE", tr("Table of figures"), tr("A table with the figures of all objects, of each class and of each size.")
                ),
            ],
            results=[*common.detection_results(), Result("F1", tr("F1"), tr("Harmonic mean of precision and recall, 0 to 1."))],
            checks=[
                one_of("REFERENCE", "IMAGES"),
                not_together("REFERENCE", "IMAGES"),
                overlap("DETECTIONS", "ZONES"),
                fields_exist("REFERENCE", "CLASS_FIELD", "DIAMETER_FIELD"),
                has_diameter("REFERENCE"),
                numbers("SIZE_BINS"),
            ],
            references=[
                "Lin et al. 2014, Microsoft COCO: Common Objects in Context, doi:10.1007/978-3-319-10602-1_48",
                "Silburt et al. 2019, Lunar crater identification via deep learning, doi:10.1016/j.icarus.2018.06.022",
            ],
        )
