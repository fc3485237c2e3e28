"""What a model file holds."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import model_file
from ...translation import tr


class DescribeModel(DeepGeologyAlgorithm):
    """Write the card of a model as a page to read."""

    ID = "describemodel"
    GROUP = "evaluation"
    JOB = "evaluation.describe_model"

    def declare(self):
        return Declaration(
            label=tr("Describe model"),
            summary=tr(
                "Writes what a model file says of itself: the bands and pixel size it expects, its classes, where and on what it was "
                "trained, "
                "how it was tested and how it did beside the baselines."
            ),
            example=tr("A model file that a colleague sent: does it fit your bands, and was it tested on ground it had not seen?"),
            tags=tr("model card,metadata,information,provenance,classes,bands,documentation"),
            parameters=[
                common.model(tr("A model file of any tool (.safetensors).")),
                common.report(tr("The model's card."), optional=False),
            ],
            checks=[model_file("MODEL")],
            references=["Mitchell et al. 2019, Model Cards for Model Reporting, doi:10.1145/3287560.3287596"],
        )
