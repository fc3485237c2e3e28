"""Training windows as polygons on the map."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import class_field, has_crs, overlap
from ...parameters import Integer, Raster, Real, VectorOutput
from ...translation import tr


class BuildTileIndex(DeepGeologyAlgorithm):
    """Cut a raster into windows, with the shares of the classes and a spatial fold for each."""

    ID = "buildtileindex"
    GROUP = "data"
    JOB = "data.build_tile_index"

    def declare(self):
        return Declaration(
            label=tr("Build tile index"),
            summary=tr(
                "Divides a raster into windows and writes them as polygons: how much of each window is valid, the share of each "
                "known class, and the spatial fold it belongs to.\n"
                "The folds show on the map and can be edited by hand: change the field “fold” and give the layer to "
                "“Train segmentation network”."
            ),
            example=tr(
                "To test on the northern half of a map sheet, select its windows, set their fold to 1 and the others to 2 and more, and "
                "train "
                "with test fold 1."
            ),
            tags=tr("tiles,windows,patches,chips,grid,folds,cross-validation,spatial blocks,split,train test,sampling"),
            parameters=[
                Raster("INPUT", tr("Features"), tr("The raster to train on, for example a feature stack.")),
                common.labels(),
                common.class_field(),
                Integer(
                    "TILE_SIZE",
                    tr("Window size"),
                    tr("Side of a window, in pixels."),
                    default=256,
                    minimum=8,
                    maximum=8192,
                    unit=tr("pixels"),
                ),
                Integer(
                    "STRIDE",
                    tr("Step"),
                    tr("From one window to the next, in pixels. A step below the window size gives overlapping windows."),
                    optional=True,
                    advanced=True,
                    minimum=1,
                    maximum=8192,
                    unit=tr("pixels"),
                    empty=tr("the window size, so that windows do not overlap."),
                ),
                common.block_size("INPUT"),
                common.buffer("INPUT"),
                common.folds(),
                Real(
                    "MIN_VALID",
                    tr("Least valid share"),
                    tr("Windows with a smaller share of valid pixels are left out."),
                    default=10.0,
                    minimum=0.0,
                    maximum=100.0,
                    unit="%",
                    decimals=1,
                    advanced=True,
                ),
                common.seed(),
                VectorOutput(
                    "OUTPUT",
                    tr("Tile index"),
                    tr("One polygon for each window, with its number, fold, valid share and the share of each class."),
                    style="folds",
                ),
            ],
            checks=[has_crs("INPUT", "LABELS"), overlap("INPUT", "LABELS"), class_field("LABELS", "CLASS_FIELD")],
            references=[
                "Roberts et al. 2017, Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic "
                "structure, "
                "doi:10.1111/ecog.02881"
            ],
        )
