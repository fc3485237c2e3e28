"""Several rasters and vectors on one grid."""

from __future__ import annotations

from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import Choice, Crs, Extent, Layers, Raster, RasterOutput, Real, Switch
from ...translation import tr


class BuildFeatureStack(DeepGeologyAlgorithm):
    """Bring rasters of any grid, and distances to vector layers, onto one grid with named bands."""

    ID = "buildfeaturestack"
    GROUP = "data"
    JOB = "data.build_feature_stack"

    def declare(self):
        return Declaration(
            label=tr("Build feature stack"),
            summary=tr(
                "Brings rasters of any size, grid, data type and coordinate system onto one grid and writes them as the bands of one "
                "file, each under its own name. Vector layers join as the distance to their nearest feature.\n"
                "Start here: the other tools take the stack as their input, and a trained model finds its bands again by their names."
            ),
            example=tr(
                "Magnetics at 50 m, radiometrics at 100 m, a satellite scene at 10 m and a layer of faults become one raster at the "
                "grid of the magnetics, with the distance to the faults as its last band."
            ),
            tags=tr("stack,align,resample,warp,merge bands,features,predictors,evidence layers,distance,data cube,preprocessing"),
            parameters=[
                Layers(
                    "RASTERS",
                    tr("Rasters"),
                    tr("The rasters to stack; all their bands are used, in this order."),
                    kind="raster",
                ),
                Layers(
                    "LAYERS",
                    tr("Vector layers for distance"),
                    tr("For each of these layers a band holds the distance to its nearest feature, in map units of the stack."),
                    kind="vector",
                    optional=True,
                    empty=tr("no distances."),
                ),
                Raster(
                    "REFERENCE",
                    tr("Grid to follow"),
                    tr("A raster whose coordinate system, pixel size and alignment the stack takes over."),
                    optional=True,
                    empty=tr("the first raster."),
                ),
                Extent(
                    "EXTENT",
                    tr("Extent"),
                    tr("The area to stack."),
                    optional=True,
                    empty=tr("the extent of the grid to follow."),
                ),
                Crs(
                    "CRS",
                    tr("Coordinate reference system"),
                    tr("The coordinate system of the stack."),
                    optional=True,
                    advanced=True,
                    empty=tr("that of the grid to follow."),
                ),
                Real(
                    "PIXEL_SIZE",
                    tr("Pixel size"),
                    tr("Side of a pixel of the stack, in units of its coordinate system."),
                    optional=True,
                    advanced=True,
                    minimum=0.0,
                    decimals=6,
                    unit=tr("map units"),
                    empty=tr("that of the grid to follow."),
                ),
                Choice(
                    "RESAMPLING",
                    tr("Resampling"),
                    tr(
                        "How values between pixels are found. Use nearest for classes; average is used by itself "
                        "where a raster is much finer than the stack and another method than nearest is chosen."
                    ),
                    default="bilinear",
                    advanced=True,
                    options=("nearest", "bilinear", "cubic", "lanczos", "average", "mode"),
                ),
                Switch(
                    "FILL_NODATA",
                    tr("Fill gaps"),
                    tr("Fill cells without data from their surroundings, by inverse distance."),
                    advanced=True,
                ),
                Choice(
                    "VALIDITY",
                    tr("Valid cells"),
                    tr("all: a cell is kept only where every band has a value. any: each band keeps its own gaps."),
                    default="all",
                    advanced=True,
                    options=("all", "any"),
                ),
                RasterOutput(
                    "OUTPUT", tr("Feature stack"), tr("A GeoTIFF of 32-bit floats with one named band for each feature."), style="stack"
                ),
            ],
            checks=[has_crs("RASTERS", "LAYERS", "REFERENCE")],
        )
