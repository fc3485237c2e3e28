"""Train a network that gives every cell of a raster a class."""

from __future__ import annotations

from ....models.catalog import list_networks
from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import class_field, has_crs, overlap
from ...parameters import Raster
from ...training import training_checks, training_parameters, training_results
from ...translation import tr


class TrainSegmentation(DeepGeologyAlgorithm):
    """Train a segmentation network, with spatial validation and baselines."""

    ID = "trainsegmentation"
    GROUP = "imagery"
    JOB = "families.imagery.train_segmentation"

    def declare(self):
        networks = [network["name"] for network in list_networks("segmentation") if network["selectable"]]
        return Declaration(
            label=tr("Train segmentation network"),
            summary=tr(
                "Learns to map classes, for example rock units or landforms, from the places where they are known already. The result is "
                "one model file for “Map classes with a model”, and a report.\n"
                "The model is tested on blocks of ground that it has not seen, beside a majority vote and random forests on the same "
                "blocks; the report says in plain words how far it can be trusted."
            ),
            example=tr(
                "A feature stack of magnetics, radiometrics and elevation, and the polygons of a geological map of a part of the area: "
                "choose the "
                "field with the rock unit, leave the rest as it is and run."
            ),
            tags=tr(
                "deep learning,machine learning,neural network,U-Net,semantic segmentation,classification,lithology,geological map,"
                "land cover,pixel classification,supervised,random forest,train,artificial intelligence"
            ),
            parameters=[
                Raster(
                    "INPUT", tr("Features"), tr("The raster to learn from: any number of bands of any type, for example a feature stack.")
                ),
                common.labels(),
                common.class_field(),
                *training_parameters(
                    "INPUT",
                    networks,
                    tr(
                        "automatic chooses between a network, a forest that sees the same surroundings, and a mixture of both, by spatial "
                        "validation within the training data, and says in the report which and why. Any other name trains that network "
                        "alone."
                    ),
                ),
            ],
            results=training_results(),
            checks=[
                has_crs("INPUT", "LABELS", "TILE_INDEX"),
                overlap("INPUT", "LABELS"),
                overlap("INPUT", "TILE_INDEX"),
                class_field("LABELS", "CLASS_FIELD"),
                *training_checks(),
            ],
            references=[
                "Ronneberger et al. 2015, U-Net: Convolutional Networks for Biomedical Image Segmentation, "
                "doi:10.1007/978-3-319-24574-4_28",
                "Geurts et al. 2006, Extremely randomized trees, doi:10.1007/s10994-006-6226-1",
                "Roberts et al. 2017, Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic "
                "structure, "
                "doi:10.1111/ecog.02881",
                "Guo et al. 2017, On Calibration of Modern Neural Networks, doi:10.48550/arXiv.1706.04599",
            ],
        )
