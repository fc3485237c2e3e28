"""Ten attributes at three scales in one pass, beside one slope of gdaldem."""

from __future__ import annotations

from _terrain import Terrain

NAME = "time of ten attributes at three scales in multiples of one gdaldem slope"
TARGET = "<= 12"
NAMES = [
    "slope", "northness", "eastness", "profile-curvature", "plan-curvature", "tangential-curvature", "mean-curvature", "maximal-curvature",
    "tpi", "local-relief",
]  # fmt: skip
SCALES = [20, 70, 200]  # metres: 3, 11 and 31 cells across


def measure() -> dict:
    from deepgeology.backend.families.landforms import terrain_attributes

    with Terrain() as terrain:
        theirs = terrain.gdaldem()
        ours = terrain.ours(terrain_attributes, attributes=NAMES, scales=SCALES)
        theirs = min(theirs, terrain.gdaldem())
        return {"ratio": ours / theirs, "seconds_ours": ours, "seconds_gdaldem": theirs}
