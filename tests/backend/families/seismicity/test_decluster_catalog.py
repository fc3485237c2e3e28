"""Declustering of catalogues whose clusters are known."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity import decluster_catalog as d
from deepgeology.backend.families.seismicity.catalog import make_catalog, write_catalog
from deepgeology.backend.progress import Progress
from osgeo import ogr


def known(seed=0):
    """Forty sequences of a mainshock of magnitude 6 with 20 aftershocks within 10 days and 5 km, far apart; and 300 single events."""
    generator = np.random.default_rng(seed)
    time, lon, lat, magnitude, truth = [], [], [], [], []
    for k in range(40):
        t, x, y = generator.uniform(0, 8000), generator.uniform(0, 20), generator.uniform(0, 20)
        time += [t, *(t + 10 ** generator.uniform(-2, 1, 20))]
        lon += [x, *(x + 0.02 * generator.standard_normal(20))]
        lat += [y, *(y + 0.02 * generator.standard_normal(20))]
        magnitude += [6.0, *generator.uniform(3, 5, 20)]
        truth += [k] * 21
    time += list(generator.uniform(0, 8000, 300))
    lon += list(generator.uniform(0, 20, 300))
    lat += list(generator.uniform(0, 20, 300))
    magnitude += list(generator.uniform(3, 4, 300))
    truth += list(range(40, 340))
    order = np.argsort(time, kind="stable")
    return make_catalog(time, lon, lat, np.round(magnitude, 1)), np.array(truth)[order]


@pytest.mark.parametrize("method", d.METHODS)
def test_known_clusters_are_found(method):
    catalog, truth = known()
    parent, background = d.decluster(catalog, method, 0, Progress())
    first = np.array([np.nonzero(truth == k)[0][0] for k in truth])
    single = first == np.arange(len(truth))
    has = parent >= 0
    assert (parent[has] < np.nonzero(has)[0]).mean() > 0.99 or method == "gardner-knopoff"
    right = has == ~single
    # windows of 50 km and a year and a half around magnitude 6 take single earthquakes in; that is their way
    assert right.mean() > (0.75 if method == "gardner-knopoff" else 0.85)
    same = truth[parent[has]] == truth[has]
    assert same.mean() > 0.85
    assert background[single].mean() > background[~single].mean() + 0.4


def test_windows_are_those_of_the_paper():
    reach, days = d.windows(np.array([2.5, 5.0, 8.0]))
    np.testing.assert_allclose(reach, [19.5, 40, 94], rtol=0.06)
    np.testing.assert_allclose(days, [6, 155, 985], rtol=0.08)


def test_clusters_and_mainshocks():
    catalog = make_catalog([0, 1, 2, 3], [0] * 4, [0] * 4, [3.0, 5.0, 4.0, 5.0])
    cluster = d.cluster_numbers(np.array([-1, 0, -1, 1]))
    assert list(cluster) == [0, 0, 1, 0]
    assert list(d.mainshocks(catalog, cluster)) == [False, True, True, False]


def test_the_job(tmp_path):
    catalog, _ = known()
    write_catalog(str(tmp_path / "c.gpkg"), catalog)
    parameters = {"input": {"path": str(tmp_path / "c.gpkg"), "layer": None}, "method": "nearest-neighbour", "seed": 0}
    parameters |= {"output": str(tmp_path / "o.gpkg"), "report": str(tmp_path / "r.html")}
    result = d.run(parameters, Progress())
    data = ogr.Open(result["OUTPUT"])
    rows = [(feature["mainshock"], feature["cluster"]) for feature in data.GetLayer(0)]
    assert sum(row[0] for row in rows) == result["MAINSHOCKS"] == len({row[1] for row in rows})
    assert (tmp_path / "r.html").is_file()


def test_too_few(tmp_path):
    write_catalog(str(tmp_path / "c.gpkg"), make_catalog([0.0], [0.0], [0.0], [3.0]))
    parameters = {
        "input": {"path": str(tmp_path / "c.gpkg"), "layer": None},
        "method": "reasenberg",
        "seed": 0,
        "output": "x",
        "report": None,
    }
    with pytest.raises(InputError, match="at least 2 earthquakes"):
        d.run(parameters, Progress())


def test_stochastic_declustering_keeps_a_background_that_is_not_even():
    """Earthquakes along a belt in an empty box: an even background would be given up, and everything be one cluster."""
    catalog, truth = known(1)
    belt = make_catalog(catalog.time, catalog.longitude, 0.05 * catalog.latitude + catalog.longitude, catalog.magnitude)
    parent, background = d.decluster(belt, "stochastic", 0, Progress())
    assert len(np.unique(d.cluster_numbers(parent))) == pytest.approx(len(np.unique(truth)), rel=0.25)
    assert background.sum() == pytest.approx(len(np.unique(truth)), rel=0.25)
