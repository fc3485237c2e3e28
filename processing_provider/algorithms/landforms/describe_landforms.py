"""Measure landforms that are drawn as polygons on a DEM."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, overlap
from ...parameters import Result, Vector, VectorOutput
from ...translation import tr


class DescribeLandforms(DeepGeologyAlgorithm):
    """Relief, slope, form and volume of polygons on a DEM."""

    ID = "describelandforms"
    GROUP = "landforms"
    JOB = "families.landforms.describe_landforms"

    def declare(self):
        return Declaration(
            label=tr("Describe landforms"),
            summary=tr(
                "Measures each polygon on a DEM: relief, mean and spread of the slope, elongation and direction, hypsometric integral, "
                "volume above the lowest cell, and roughness; all in metres on the ground, also for data in degrees.\n"
                "Outlines that cross themselves are repaired. Polygons where the DEM has no elevation keep empty fields."
            ),
            example=tr("Landslides from “Map landforms” and the DEM: which are steep, long and rough, and which face the valley?"),
            tags=tr("landform,morphometry,zonal statistics,relief,hypsometric integral,volume,elongation,orientation,roughness,landslide"),
            parameters=[
                Vector("LANDFORMS", tr("Landforms"), tr("The polygons to measure, in any coordinate system."), kinds=("polygon",)),
                common.dem(),
                common.z_factor(),
                VectorOutput(
                    "OUTPUT",
                    tr("Described landforms"),
                    tr("The polygons with their own fields and a field for each measure."),
                ),
                common.report(tr("How the landforms differ: histograms, directions, a table.")),
            ],
            results=[Result("COUNT", tr("Measured landforms"), tr("Number of polygons that lie on elevations."))],
            checks=[has_crs("LANDFORMS", "DEM"), overlap("DEM", "LANDFORMS")],
            references=["Horn 1981, Hill shading and the reflectance map, doi:10.1109/PROC.1981.11918"],
        )
