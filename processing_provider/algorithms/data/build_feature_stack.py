"""Several rasters and vectors on one grid."""

from __future__ import annotations

from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, has_crs, not_together
from ...parameters import Choice, Crs, Extent, Integer, Layers, Raster, RasterOutput, Real
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
                    optional=True,
                    empty=tr("only distances to vector layers, on the grid to follow."),
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
                    empty=tr("the grid of the first raster, over the area of all."),
                ),
                Extent(
                    "EXTENT",
                    tr("Extent"),
                    tr("The area to stack."),
                    optional=True,
                    empty=tr("the grid to follow, or else the area that the rasters have in common (or cover together, for union)."),
                ),
                Crs(
                    "CRS",
                    tr("Coordinate reference system"),
                    tr("The coordinate system of the stack. Not together with a grid to follow."),
                    optional=True,
                    advanced=True,
                    empty=tr("that of the grid to follow, or else of the first raster."),
                ),
                Real(
                    "PIXEL_SIZE",
                    tr("Pixel size"),
                    tr("Side of a pixel of the stack, in units of its coordinate system. Not together with a grid to follow."),
                    optional=True,
                    advanced=True,
                    minimum=0.0,
                    decimals=6,
                    unit=tr("map units"),
                    empty=tr("that of the grid to follow, or else of the first raster."),
                ),
                Choice(
                    "RESAMPLING",
                    tr("Resampling"),
                    tr(
                        "How values between pixels are found. automatic takes nearest for rasters of classes, average for rasters that are "
                        "much finer than the stack, and bilinear for all others."
                    ),
                    default="automatic",
                    advanced=True,
                    options=("automatic", "nearest", "bilinear", "cubic", "lanczos", "average", "median", "mode"),
                ),
                Integer(
                    "FILL_NODATA",
                    tr("Fill gaps up to"),
                    tr("Cells without data are filled from valid ones that are at most so many pixels away. 0 fills nothing."),
                    default=0,
                    minimum=0,
                    maximum=10000,
                    unit=tr("pixels"),
                    advanced=True,
                ),
                Choice(
                    "VALIDITY",
                    tr("Valid cells"),
                    tr("intersection keeps a cell only where every band has a value; union lets each band keep its own gaps."),
                    default="intersection",
                    advanced=True,
                    options=("intersection", "union"),
                ),
                RasterOutput(
                    "OUTPUT", tr("Feature stack"), tr("A GeoTIFF of 32-bit floats with one named band for each feature."), style="stack"
                ),
            ],
            checks=[
                something_to_stack,
                has_crs("RASTERS", "LAYERS", "REFERENCE"),
                not_together("REFERENCE", "CRS"),
                not_together("REFERENCE", "PIXEL_SIZE"),
            ],
        )


def something_to_stack(inputs: Inputs):
    """Check that there are rasters, or vector layers and a grid for their distances."""
    if not inputs.is_given("RASTERS") and not (inputs.is_given("LAYERS") and inputs.is_given("REFERENCE")):
        yield tr("{rasters}: choose rasters, or vector layers together with a grid to follow.").format(rasters=inputs.label("RASTERS"))
