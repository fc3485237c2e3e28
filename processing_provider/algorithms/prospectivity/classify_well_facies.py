"""Tell the facies of wells by their logs."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import fields_exist, model_file
from ...parameters import Fields, FileOutput, Real, VectorOutput
from ...translation import tr


class ClassifyWellFacies(DeepGeologyAlgorithm):
    """Apply a trained model to the logs of wells."""

    ID = "classifywellfacies"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.classify_well_facies"

    def declare(self):
        return Declaration(
            label=tr("Classify well facies"),
            summary=tr(
                "Tells the facies of each depth sample of wells by a model that “Train model for well facies” wrote, with the probability "
                "of each facies; merges samples into beds with top and base; and draws log plots.\n"
                "Wells may be sampled at other depths than those of the training, and logs may be missing."
            ),
            example=tr("The logs of wells without interpretation and the model of their neighbours."),
            tags=tr("well logs,wireline,facies,lithology,electrofacies,petrophysics,borehole,drillhole,predict,log plot,intervals,beds"),
            parameters=[
                *common.well_fields(tr("Depth samples of wells: a table without geometry, a CSV file or points.")),
                Fields(
                    "LOG_FIELDS",
                    tr("Fields with the logs"),
                    tr("The fields that hold the logs of the model, in the model's order and units."),
                    parent="INPUT",
                    optional=True,
                    empty=tr("fields named like the model's logs; those that the table lacks are taken as not measured."),
                ),
                common.model(tr("A model file that “Train model for well facies” wrote (.safetensors).")),
                Real(
                    "MIN_THICKNESS",
                    tr("Least thickness of beds"),
                    tr(
                        "Thinner beds join the neighbour whose facies is the more probable within them, in the unit of the depth field. "
                        "It changes the intervals only."
                    ),
                    default=0.0,
                    minimum=0.0,
                    advanced=True,
                ),
                common.device(),
                VectorOutput(
                    "OUTPUT",
                    tr("Classified samples"),
                    tr("Well, depth, logs, facies, its probability and that of each facies of all samples, at the input's points if any."),
                    kind="table",
                    style="facies_points",
                ),
                VectorOutput(
                    "INTERVALS",
                    tr("Beds"),
                    tr("A table of beds of one facies: well, top, base and thickness in the unit of the depth, facies, mean probability."),
                    kind="table",
                    optional=True,
                ),
                FileOutput(
                    "PLOT",
                    tr("Log plots"),
                    tr("Logs, facies and probabilities of each well: HTML or PDF with all wells, PNG or SVG with the first one."),
                    optional=True,
                    filter="HTML (*.html);;PDF (*.pdf);;PNG (*.png);;SVG (*.svg)",
                    extensions=("html", "pdf", "png", "svg"),
                ),
            ],
            checks=[fields_exist("INPUT", "WELL_FIELD", "DEPTH_FIELD", "LOG_FIELDS"), model_file("MODEL", "facies")],
        )
