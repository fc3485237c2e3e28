"""Catalogues for the tests of seismicity: small synthetic ones, and the shared one of California."""

from __future__ import annotations

import csv
import gzip

import numpy as np
import shapely
from deepgeology.backend.families.seismicity.catalog import make_catalog, parse_time
from deepgeology.backend.families.seismicity.region import Region

SQUARE = shapely.box(-120.0, 36.0, -118.0, 38.0)


def square() -> Region:
    return Region(SQUARE)


def clustered(seed=0, parents=60, children=8, years=12.0, start=10957.0):
    """Mainshocks with aftershocks in a square of two degrees, magnitudes from 3 with b = 1 and bins of 0.1."""
    generator = np.random.default_rng(seed)
    time = start + np.sort(generator.uniform(0, years * 365.25, parents))
    lon, lat = generator.uniform(-119.8, -118.2, parents), generator.uniform(36.2, 37.8, parents)
    after = (time[:, None] + 10 ** generator.uniform(-3, 2, (parents, children))).ravel()
    lon2 = (lon[:, None] + 0.03 * generator.standard_normal((parents, children))).ravel()
    lat2 = (lat[:, None] + 0.03 * generator.standard_normal((parents, children))).ravel()
    magnitude = 2.95 - np.log10(1 - generator.random(parents * (children + 1)))
    everything = np.concatenate([time, after]), np.concatenate([lon, lon2]), np.concatenate([lat, lat2])
    inside = everything[0] < start + years * 365.25
    return make_catalog(*(each[inside] for each in everything), np.round(magnitude, 1).clip(3.0, 7.0)[inside])


def california(shared):
    """The shared catalogue and its region."""
    folder = shared / "seismicity" / "comcat_california_m32"
    with gzip.open(folder / "comcat_california_m3.2_1971_2020.csv.gz", "rt") as file:
        rows = list(csv.DictReader(file))
    columns = ([float(row[key]) for row in rows] for key in ("longitude", "latitude", "magnitude"))
    shape = np.load(folder / "california_shape.npy")
    catalog = make_catalog([parse_time(row["time"]) for row in rows], *columns, id=[row["id"] for row in rows])
    return catalog, Region(shapely.Polygon(shape[:, ::-1]))
