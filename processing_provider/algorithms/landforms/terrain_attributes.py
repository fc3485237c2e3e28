"""Slope, curvatures, openness and other attributes of a DEM, at several scales."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import numbers
from ...parameters import Choice, Extent, RasterOutput, Text
from ...translation import tr

ATTRIBUTES = (
    "slope",
    "aspect",
    "northness",
    "eastness",
    "profile-curvature",
    "plan-curvature",
    "tangential-curvature",
    "mean-curvature",
    "maximal-curvature",
    "tpi",
    "tri",
    "roughness",
    "vector-ruggedness",
    "positive-openness",
    "negative-openness",
    "local-relief",
    "hillshade",
)


class TerrainAttributes(DeepGeologyAlgorithm):
    """Terrain attributes at several scales in one pass."""

    ID = "terrainattributes"
    GROUP = "landforms"
    JOB = "families.landforms.terrain_attributes"

    def declare(self):
        return Declaration(
            label=tr("Terrain attributes"),
            summary=tr(
                "Computes attributes of the terrain, each at one or several scales, as the named bands of one raster. At a scale a "
                "quadratic surface is fitted to the window around every cell, so that slopes and curvatures mean the same on a fine and "
                "on a coarse DEM.\n"
                "DEMs in degrees are computed in metres, with the cell size of each row on the ellipsoid. A cell has a value where every "
                "cell of its window has an elevation. Curvatures are positive where the ground is convex, in 1/m; aspect is in degrees "
                "clockwise from north and NoData on flat ground."
            ),
            example=tr("A 10 m DEM, attributes slope, tangential-curvature and tpi, scales 30 90 270: nine bands for a landslide model."),
            tags=tr(
                "terrain,DEM,slope,aspect,curvature,topographic position index,TPI,ruggedness,roughness,openness,relief,hillshade,"
                "geomorphometry,multiscale,morphometry"
            ),
            parameters=[
                common.dem(),
                Choice(
                    "ATTRIBUTES",
                    tr("Attributes"),
                    tr(
                        "What to compute. tpi: height over the mean of the window; tri: ruggedness index; local-relief: highest less "
                        "lowest; roughness: the relief of 3 x 3 cells, averaged over the window; vector-ruggedness: spread of normals; "
                        "openness: mean angle to the horizon, positive upwards and negative downwards, as far as half the window."
                    ),
                    default=["slope"],
                    options=ATTRIBUTES,
                    several=True,
                ),
                Text(
                    "SCALES",
                    tr("Scales"),
                    tr(
                        "Sides of the windows in map units, or in metres for a DEM in degrees; several with blanks between. Each becomes "
                        "the nearest odd number of cells, 3 or more. 0 stands for 3 x 3 cells with the weights of Horn, as in gdaldem."
                    ),
                    optional=True,
                    empty=tr("3 x 3 cells with the weights of Horn, as in gdaldem."),
                ),
                Extent("EXTENT", tr("Extent"), tr("Compute only this rectangle."), optional=True, empty=tr("the whole DEM.")),
                Choice(
                    "EDGES",
                    tr("Edges"),
                    tr("nodata leaves cells whose window sticks out of the DEM empty; reflect mirrors the DEM at its outermost cells."),
                    default="nodata",
                    advanced=True,
                    options=("nodata", "reflect"),
                ),
                common.z_factor(),
                common.device(),
                RasterOutput(
                    "OUTPUT",
                    tr("Terrain attributes"),
                    tr("A GeoTIFF of 32-bit floats with a named band, with its unit, for each attribute and scale."),
                    style="terrain",
                ),
            ],
            checks=[numbers("SCALES")],
            references=[
                "Horn 1981, Hill shading and the reflectance map, doi:10.1109/PROC.1981.11918",
                "Minár et al. 2020, A comprehensive system of definitions of land surface (morphometric) curvatures, "
                "doi:10.1016/j.earscirev.2020.103414",
                "Sappington et al. 2007, Quantifying landscape ruggedness for animal habitat analysis, doi:10.2193/2005-723",
            ],
        )
