"""What drives the favourability of targets."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, has_crs, model_file, overlap
from ...parameters import Raster, RasterOutput, Vector
from ...translation import tr


class ExplainProspectivity(DeepGeologyAlgorithm):
    """Tell which evidence drives each target."""

    ID = "explainprospectivity"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.explain_prospectivity"

    def declare(self):
        return Declaration(
            label=tr("Explain prospectivity"),
            summary=tr(
                "Tells for each target, or any place, which layers of evidence raise or lower its favourability: by how much the log-odds "
                "fall if a layer were as it is on average. On request as a map for each layer.\n"
                "Layers that are alike stand in for each other; what matters to the model need not be a cause in nature."
            ),
            example=tr("The evidence, the model file and the targets of “Map prospectivity”, before they are visited."),
            tags=tr("explain,interpretability,targets,evidence,occlusion,attribution,mineral prospectivity,XAI"),
            parameters=[
                Raster("INPUT", tr("Evidence"), tr("The raster with the bands that the model was trained on, in any order.")),
                common.model(tr("A model file that “Train prospectivity model” wrote (.safetensors).")),
                Vector(
                    "TARGETS",
                    tr("Targets"),
                    tr("Points or polygons to explain; of a polygon some cells are asked and averaged."),
                    kinds=("point", "polygon"),
                ),
                common.seed(),
                common.device(),
                common.table("TABLE", tr("Contributions"), tr("A table with the contribution of each band to each target, in log-odds.")),
                RasterOutput(
                    "OUTPUT",
                    tr("Contribution maps"),
                    tr("For each band what it adds to the log-odds at every cell. Slow where there are many bands."),
                    optional=True,
                    by_default=False,
                    style="attribution",
                ),
                common.report(tr("What drives the targets, as pictures and in words.")),
            ],
            checks=[
                has_crs("INPUT", "TARGETS"),
                overlap("INPUT", "TARGETS"),
                model_file("MODEL", "presence"),
                bands_fit_model("INPUT", "MODEL"),
            ],
            references=["Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks, doi:10.1007/978-3-319-10590-1_53"],
        )
