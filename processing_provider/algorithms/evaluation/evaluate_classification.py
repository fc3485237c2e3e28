"""How good a class map is."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import class_field, has_crs, overlap
from ...parameters import Raster, Vector
from ...translation import tr


class EvaluateClassification(DeepGeologyAlgorithm):
    """Compare a class raster with what is known, with confidence intervals."""

    ID = "evaluateclassification"
    GROUP = "evaluation"
    JOB = "evaluation.evaluate_classification"

    def declare(self):
        return Declaration(
            label=tr("Evaluate class map"),
            summary=tr(
                "Compares any class raster, from this plugin or elsewhere, with known classes: accuracy, F1 and intersection over union "
                "for each "
                "class, the confusion matrix, and confidence intervals that respect that neighbouring cells are alike.\n"
                "Compare only where the map was not made from the same data: give polygons of held-out ground as zones."
            ),
            example=tr("A class map, the field sheets of a part of the area that was not trained on, and the field with the rock unit."),
            tags=tr("accuracy,assessment,validation,confusion matrix,kappa,F1,IoU,map comparison,ground truth,quality,bootstrap"),
            parameters=[
                Raster("INPUT", tr("Class map"), tr("The raster of class numbers to evaluate; its first band is used.")),
                common.labels(
                    "REFERENCE",
                    tr("True classes"),
                    tr("What is known: polygons, lines, points or a raster of class numbers, in any coordinate system."),
                ),
                common.class_field("REFERENCE"),
                Vector(
                    "ZONES",
                    tr("Zones"),
                    tr("Evaluate only inside these polygons, for example the windows of one fold."),
                    kinds=("polygon",),
                    optional=True,
                    empty=tr("everywhere where both are known."),
                ),
                common.block_size("INPUT"),
                common.report(tr("Figures with confidence intervals, the confusion matrix and what they mean.")),
                common.table("TABLE", tr("Table of figures"), tr("A table with the figures of each class and of the whole.")),
            ],
            results=common.accuracy_results(),
            checks=[
                has_crs("INPUT", "REFERENCE", "ZONES"),
                overlap("INPUT", "REFERENCE"),
                overlap("INPUT", "ZONES"),
                class_field("REFERENCE", "CLASS_FIELD"),
            ],
            references=[
                "Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, "
                "doi:10.1016/j.rse.2014.02.015"
            ],
        )
