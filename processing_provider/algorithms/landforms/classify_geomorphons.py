"""Ten landforms from the pattern of higher and lower ground around every cell."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs
from ...parameters import Choice, Extent, RasterOutput, Real
from ...translation import tr


class ClassifyGeomorphons(DeepGeologyAlgorithm):
    """Geomorphons, as r.geomorphon defines them."""

    ID = "classifygeomorphons"
    GROUP = "landforms"
    JOB = "families.landforms.classify_geomorphons"

    def declare(self):
        return Declaration(
            label=tr("Classify geomorphons"),
            summary=tr(
                "Gives every cell one of ten landforms: flat, peak, ridge, shoulder, spur, slope, hollow, footslope, valley, pit. From the "
                "cell one looks in eight directions; the form follows from how many of them show higher, lower or level ground.\n"
                "The result is that of GRASS r.geomorphon, cell by cell; it is several times as fast and takes DEMs of any size. Cells at "
                "the edge of the DEM (SKIP and one more) have no class."
            ),
            example=tr("A 30 m DEM, search 15 cells, skip 2 cells, flatness 1 degree: valleys, slopes and ridges of a mountain range."),
            tags=tr("geomorphon,landform,classification,geomorphology,r.geomorphon,ridge,valley,openness,DEM,terrain"),
            parameters=[
                common.dem(),
                Real(
                    "SEARCH",
                    tr("Search distance"),
                    tr("How far to look, in UNITS: forms are up to about twice as wide. Cells nearer than that are looked at."),
                    default=15.0,
                    minimum=1.0,
                ),
                Real(
                    "SKIP",
                    tr("Skip distance"),
                    tr("How far around the cell not to look, in UNITS, to overlook small steps and noise."),
                    default=0.0,
                    minimum=0.0,
                ),
                Real(
                    "FLAT",
                    tr("Flatness threshold"),
                    tr("Ground seen within this angle of the horizontal is level."),
                    default=1.0,
                    minimum=0.0,
                    maximum=89.0,
                    unit=tr("degrees"),
                ),
                Real(
                    "DISTANCE",
                    tr("Flatness distance"),
                    tr(
                        "From this distance on, in UNITS, ground is level by the height that the threshold has there, so that far summits "
                        "still count. 0 is never."
                    ),
                    default=0.0,
                    minimum=0.0,
                    advanced=True,
                ),
                Choice(
                    "UNITS",
                    tr("Unit of the distances"),
                    tr("cells are rows of the DEM; metres are metres on the ground, in any coordinate system."),
                    default="cells",
                    options=("cells", "metres"),
                ),
                Extent("EXTENT", tr("Extent"), tr("Classify only this rectangle."), optional=True, empty=tr("the whole DEM.")),
                common.z_factor(),
                common.device(),
                RasterOutput("OUTPUT", tr("Geomorphons"), tr("The form of each cell, 1 to 10, with names and colours."), style="classes"),
                RasterOutput(
                    "TERNARY",
                    tr("Ternary patterns"),
                    tr("Number of the pattern of the eight directions, the smallest of its rotations and mirror images."),
                    optional=True,
                    by_default=False,
                ),
                RasterOutput(
                    "INTENSITY",
                    tr("Intensity"),
                    tr("Mean height of the cell over what it sees, in metres."),
                    optional=True,
                    by_default=False,
                    style="terrain",
                ),
                RasterOutput(
                    "EXPOSITION",
                    tr("Exposition"),
                    tr("Height of the cell over the most different thing that it sees (below 0: under it), in metres."),
                    optional=True,
                    by_default=False,
                    style="terrain",
                ),
                RasterOutput(
                    "RANGE",
                    tr("Range"),
                    tr("Height between the highest and the lowest thing that the cell sees, in metres."),
                    optional=True,
                    by_default=False,
                    style="terrain",
                ),
            ],
            checks=[skip_below_search],
            references=[
                "Jasiewicz & Stepinski 2013, Geomorphons: a pattern recognition approach to classification and mapping of landforms, "
                "doi:10.1016/j.geomorph.2012.11.005"
            ],
        )


def skip_below_search(inputs: Inputs):
    """Check that something is looked at."""
    if inputs.value("SKIP") >= inputs.value("SEARCH"):
        yield tr("{skip} should be less than {search}.").format(skip=inputs.label("SKIP"), search=inputs.label("SEARCH"))
