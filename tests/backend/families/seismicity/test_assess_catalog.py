"""Completeness and b-value on catalogues of which they are known."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity import magnitudes as m
from deepgeology.backend.families.seismicity.assess_catalog import run
from deepgeology.backend.families.seismicity.catalog import make_catalog, write_catalog
from deepgeology.backend.progress import Progress


def thinned(b=0.9, complete=3.0, count=40000, seed=0):
    """Magnitudes of a law with that b, of which those under ``complete`` are found less and less."""
    generator = np.random.default_rng(seed)
    magnitude = 1.95 - np.log10(1 - generator.random(count)) / b
    found = generator.random(count) < np.minimum(1, 10 ** (2.0 * (magnitude - complete)))
    return np.round(magnitude[found], 1)


def test_the_known_law_is_found():
    magnitude = thinned()
    assert m.bin_width(magnitude) == 0.1
    assert m.maximum_curvature(magnitude) == pytest.approx(3.1, abs=0.15)
    found = m.b_value(magnitude, 3.2, 0.1)
    assert found.b == pytest.approx(0.9, abs=3 * found.error) and found.error == pytest.approx(0.9 / np.sqrt(found.count), rel=0.1)
    fit, _, _ = m.goodness_of_fit(magnitude, 0.1)
    stable, _ = m.b_stability(magnitude, 0.1)
    assert fit == pytest.approx(3.0, abs=0.3) and stable == pytest.approx(3.0, abs=0.3)


def test_b_positive_is_not_misled_by_what_is_missed_after_large_ones():
    generator = np.random.default_rng(1)
    magnitude = np.round(1.95 - np.log10(1 - generator.random(60000)), 1)
    threshold = np.repeat(generator.uniform(2.0, 3.5, 600), 100)  # completeness that changes slowly
    seen = magnitude[magnitude >= threshold]
    assert abs(m.b_positive(seen, 0.1).b - 1.0) < 0.04 < abs(m.b_value(seen, 2.0, 0.1).b - 1.0)


def test_the_job_maps_and_reports(tmp_path):
    generator = np.random.default_rng(2)
    magnitude = thinned(count=6000)
    count = len(magnitude)
    catalog = make_catalog(
        np.sort(generator.uniform(0, 4000, count)), generator.uniform(10, 11, count), generator.uniform(45, 46, count), magnitude
    )
    write_catalog(str(tmp_path / "c.gpkg"), catalog)
    parameters = {"input": {"path": str(tmp_path / "c.gpkg"), "layer": None}, "region": None, "cell_size": 0.25}
    parameters |= {"output": str(tmp_path / "o.tif"), "report": str(tmp_path / "r.html")}
    result = run(parameters, Progress())
    assert result["MC"] == pytest.approx(3.1, abs=0.2) and result["B_VALUE"] == pytest.approx(0.9, abs=4 * result["B_ERROR"])
    from osgeo import gdal

    planes = gdal.Open(result["OUTPUT"]).ReadAsArray()
    assert planes.shape[0] == 4 and np.nanmedian(planes[1]) == pytest.approx(0.9, abs=0.15)
    # a-value: log10 of the yearly number of magnitude 0 and more in a cell
    expected = np.log10((magnitude >= 3.15).sum() / (4000 / 365.2425) / 16) + 0.9 * 3.2
    assert np.nanmedian(planes[3]) == pytest.approx(expected, abs=0.5)
    assert (tmp_path / "r.json").is_file()


def test_too_few_are_refused(tmp_path):
    write_catalog(str(tmp_path / "c.gpkg"), make_catalog([0.0], [10.0], [45.0], [3.0]))
    parameters = {
        "input": {"path": str(tmp_path / "c.gpkg"), "layer": None},
        "region": None,
        "cell_size": 1,
        "output": None,
        "report": None,
    }
    with pytest.raises(InputError, match="at least 50 earthquakes"):
        run(parameters, Progress())
