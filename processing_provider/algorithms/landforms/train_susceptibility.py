"""Learn where landslides and the like may happen."""

from __future__ import annotations

from ... import common, presence
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, overlap
from ...parameters import Choice, Integer, Raster, Result, Switch, Text, Vector
from ...translation import tr


class TrainSusceptibility(DeepGeologyAlgorithm):
    """Train a susceptibility model, with spatial validation and baselines."""

    ID = "trainsusceptibility"
    GROUP = "landforms"
    JOB = "families.landforms.train_susceptibility"

    def declare(self):
        return Declaration(
            label=tr("Train susceptibility model"),
            summary=tr(
                "Learns from mapped landslides, sinkholes, gullies or other events and from the terrain where more of them may happen. The "
                "result is one model file for “Map susceptibility”, and a report.\n"
                "A DEM is enough: slope, aspect, curvatures, position and relief are derived from it in windows of several sizes. Whole "
                "parts of the ground are kept aside in turn and scored by models that have not seen them; logistic regression and "
                "forests, on the cell and on its surroundings, stand in the same table."
            ),
            example=tr(
                "A DEM, and the points where landslides began: leave the rest as it is and run. To compare with published figures, give "
                "the places without landslides as well, choose clusters as PARTITION and 10 or more REPEATS."
            ),
            tags=tr(
                "landslide,susceptibility,hazard,sinkhole,karst,debris flow,rockfall,gully,erosion,avalanche,terrain,DEM,machine learning,"
                "deep learning,spatial cross-validation,presence,train"
            ),
            parameters=[
                Raster(
                    "INPUT",
                    tr("DEM or stack"),
                    tr(
                        "A digital elevation model, from which terrain attributes are derived, or a raster with one band for each "
                        "attribute. Put rasters of different grids together with “Build feature stack” first."
                    ),
                ),
                Vector(
                    "EVENTS",
                    tr("Events"),
                    tr(
                        "Points or polygons of what happened, best of where it began. At least 5; a cell of the raster counts once, and of "
                        "a polygon up to 20 cells. Invalid polygons are repaired."
                    ),
                    kinds=("point", "polygon"),
                ),
                Vector(
                    "NON_EVENTS",
                    tr("Places without events"),
                    tr("Points or polygons where nothing happened."),
                    kinds=("point", "polygon"),
                    optional=True,
                    empty=tr("background is drawn at random, anew for each member of the ensemble."),
                ),
                presence.study_area(tr("Polygons of the ground that was searched for events; background is drawn from it only.")),
                Text(
                    "ELEVATION",
                    tr("Band with the elevation"),
                    tr("Name of the band of a stack from which terrain attributes are derived, too."),
                    optional=True,
                    advanced=True,
                    empty=tr("a raster of one band is a DEM; the bands of a stack are taken as they are."),
                ),
                Text(
                    "TERRAIN_SCALES",
                    tr("Windows of the terrain attributes"),
                    tr("Sides of the windows in map units (metres for a DEM in degrees), separated by blanks, for example 30 90 270."),
                    optional=True,
                    advanced=True,
                    empty=tr("3, 9 and 27 cells."),
                ),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "automatic chooses by spatial folds and says in the report which and why, between a patch network, a forest and a "
                        "logistic regression on surroundings, randomised trees and a linear (logistic) model on the attributes of the "
                        "cell, and mixtures of them. Any other name takes that one."
                    ),
                    default="automatic",
                    options=("automatic", "network", "forest", "logistic", "trees", "linear", "mixture"),
                ),
                presence.patch_size(),
                presence.prior(
                    tr("Share of the area with events"),
                    tr("Share of the area that is like the events, above 0 and below 1. It sets the level of the map, not its order."),
                    tr("that of the sample if places without events are given, else estimated from the scores; reported."),
                ),
                presence.ensemble(),
                presence.negative_ratio(
                    tr("Background places per event"), tr("How many background places are drawn per event, for each member.")
                ),
                Choice(
                    "PARTITION",
                    tr("Kind of folds"),
                    tr(
                        "blocks keeps square blocks together, with the events near to each other on one side; clusters are k-means "
                        "clusters of the places, as in most studies of landslides, and harder."
                    ),
                    default="blocks",
                    advanced=True,
                    options=("blocks", "clusters"),
                ),
                presence.block_size(tr("chosen from the distance between events and the correlation of the attributes, and reported.")),
                common.buffer("INPUT"),
                common.folds(),
                Integer(
                    "REPEATS",
                    tr("Repeats of the partition"),
                    tr("How often the ground is divided anew; figures are means. Time grows with it."),
                    default=1,
                    minimum=1,
                    maximum=100,
                    advanced=True,
                ),
                presence.categorical(),
                Switch(
                    "NULL_TEST",
                    tr("Null test"),
                    tr("Also learn from events that were shifted over the area: the AUC must then fall to one half."),
                    advanced=True,
                ),
                common.seed(),
                common.device(),
                common.model_output(tr("The trained model with all that is needed to use it: bands, terrain windows, tests and origin.")),
                common.report(tr("How well it tells events that were kept aside, beside simpler models, and what it goes by.")),
                presence.tested_places(tr("Events and other places with their fold and what models that had not seen them say.")),
            ],
            results=[
                Result("AUC", tr("AUC"), tr("Chance that a held-out event scores above a place without one, folds pooled.")),
                *common.held_out_auc(),
                presence.baseline_auc(),
            ],
            checks=[
                has_crs("INPUT", "EVENTS", "NON_EVENTS", "MASK"),
                overlap("INPUT", "EVENTS"),
                overlap("INPUT", "NON_EVENTS"),
                overlap("INPUT", "MASK"),
            ],
            references=[
                "Brenning 2012, Spatial cross-validation and bootstrap for the assessment of prediction rules in remote sensing, "
                "doi:10.1109/IGARSS.2012.6352393",
                "Chung and Fabbri 2003, Validation of spatial prediction models for landslide hazard mapping, "
                "doi:10.1023/B:NHAZ.0000007172.62651.2b",
                "Roberts et al. 2017, Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic "
                "structure, doi:10.1111/ecog.02881",
                "Geurts, Ernst and Wehenkel 2006, Extremely randomized trees, doi:10.1007/s10994-006-6226-1",
            ],
        )
