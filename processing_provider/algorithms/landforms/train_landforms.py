"""Train a network that maps landforms on a DEM."""

from __future__ import annotations

from ....models.catalog import list_networks
from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import class_field, has_crs, numbers, overlap
from ...parameters import Raster, Text
from ...training import training_checks, training_parameters, training_results
from ...translation import tr


class TrainLandforms(DeepGeologyAlgorithm):
    """Train a landform network on a DEM, with spatial validation and baselines."""

    ID = "trainlandforms"
    GROUP = "landforms"
    JOB = "families.landforms.train_landforms"

    def declare(self):
        networks = [network["name"] for network in list_networks("segmentation") if network["selectable"]]
        return Declaration(
            label=tr("Train landform network"),
            summary=tr(
                "Learns to map landforms on a DEM from places where they are known: digitised landslides, terraces or craters, a "
                "geomorphological map, or geomorphons as a start. The result is one model file for “Map landforms”, and a report.\n"
                "The network takes the elevations themselves: a layer inside it derives slopes, curvatures and lines of sight at "
                "several scales in metres. One model therefore works on other DEMs of a similar cell size, and at any height above the sea."
            ),
            example=tr("A DEM and the landslides mapped on a part of it, with the rest as another class; leave the rest as it is and run."),
            tags=tr(
                "deep learning,machine learning,landform,geomorphology,DEM,landslide,crater,U-Net,segmentation,neural network,train,"
                "geomorphological map"
            ),
            parameters=[
                common.dem(),
                Raster(
                    "IMAGERY",
                    tr("Imagery"),
                    tr("Images or other grids that help, in any coordinate system and resolution; they are resampled to the DEM."),
                    optional=True,
                    empty=tr("the network sees the DEM alone."),
                ),
                common.labels(),
                common.class_field(),
                Text(
                    "TERRAIN_SCALES",
                    tr("Terrain scales"),
                    tr(
                        "Sides of the windows in which the network sees the terrain, in map units, or in metres for a DEM in degrees; "
                        "several with blanks between, from the smallest to about twice the largest landform."
                    ),
                    optional=True,
                    empty=tr("3, 7, 15 and 31 cells."),
                ),
                common.z_factor(),
                *training_parameters(
                    "DEM",
                    [name for name in networks if name != "contextforest"],
                    tr(
                        "What follows the terrain layer. automatic trains a light network at full resolution and a forest on the same "
                        "terrain attributes, and takes the better one, or their mixture, by validation on ground that neither has seen; "
                        "any other name is that network. "
                        "With flips as augmentation the network does not see where north is; with none it does."
                    ),
                ),
            ],
            results=training_results(),
            checks=[
                has_crs("DEM", "LABELS", "TILE_INDEX", "IMAGERY"),
                overlap("DEM", "LABELS"),
                overlap("DEM", "TILE_INDEX"),
                overlap("DEM", "IMAGERY"),
                class_field("LABELS", "CLASS_FIELD"),
                numbers("TERRAIN_SCALES"),
                *training_checks(),
            ],
            references=[
                "Jasiewicz & Stepinski 2013, Geomorphons: a pattern recognition approach to classification and mapping of landforms, "
                "doi:10.1016/j.geomorph.2012.11.005",
                "Roberts et al. 2017, Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic "
                "structure, doi:10.1111/ecog.02881",
                "Guo et al. 2017, On Calibration of Modern Neural Networks, doi:10.48550/arXiv.1706.04599",
            ],
        )
