"""What a model goes by."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, class_field, has_crs, model_file, overlap
from ...parameters import Choice, Raster, RasterOutput, Text
from ...translation import tr


class ExplainModel(DeepGeologyAlgorithm):
    """Rank the bands of a model and map where they matter."""

    ID = "explainmodel"
    GROUP = "evaluation"
    JOB = "evaluation.explain_model"

    def declare(self):
        return Declaration(
            label=tr("Explain model"),
            summary=tr(
                "Shows which bands a model goes by: how much worse it maps the known classes when a band is shuffled or hidden, or how "
                "much "
                "each band adds to the decision for a class at every cell.\n"
                "Bands that are alike share their importance; a band that matters to the model need not be a cause in nature."
            ),
            example=tr(
                "To see whether a lithology model uses the radiometrics or only the elevation: permutation, with "
                "the training map as true classes."
            ),
            tags=tr("explain,interpretability,feature importance,permutation,integrated gradients,occlusion,attribution,saliency,XAI"),
            parameters=[
                Raster("INPUT", tr("Features"), tr("A raster with the bands that the model was trained on.")),
                common.model(),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "permutation shuffles one band at a time; occlusion replaces it by its mean; "
                        "integrated-gradients follows the output from the mean of the bands to their values, cell by cell."
                    ),
                    default="permutation",
                    options=("permutation", "integrated-gradients", "occlusion"),
                ),
                common.labels(
                    "REFERENCE",
                    tr("True classes"),
                    tr("Polygons, lines, points or a raster of class numbers, to measure the loss of accuracy on."),
                    optional=True,
                    empty=tr("the classes that the model itself maps are taken as true."),
                ),
                common.class_field("REFERENCE"),
                Text(
                    "CLASS",
                    tr("Class"),
                    tr("Name or number of the class to explain."),
                    optional=True,
                    empty=tr("all classes together; at each cell the class that the model maps."),
                ),
                common.seed(),
                common.device(),
                common.table("TABLE", tr("Table of importances"), tr("A table with the importance of each band.")),
                RasterOutput(
                    "OUTPUT",
                    tr("Attribution"),
                    tr("For each band how much it speaks for (positive) or against (negative) the class at each cell."),
                    optional=True,
                    by_default=False,
                    style="attribution",
                ),
                common.report(tr("The importances as a picture and in words.")),
            ],
            checks=[
                has_crs("INPUT", "REFERENCE"),
                overlap("INPUT", "REFERENCE"),
                class_field("REFERENCE", "CLASS_FIELD"),
                model_file("MODEL", "segmentation"),
                bands_fit_model("INPUT", "MODEL"),
            ],
            references=[
                "Breiman 2001, Random Forests, doi:10.1023/A:1010933404324",
                "Sundararajan et al. 2017, Axiomatic Attribution for Deep Networks, doi:10.48550/arXiv.1703.01365",
                "Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks, doi:10.1007/978-3-319-10590-1_53",
            ],
        )
