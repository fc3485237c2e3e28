"""Densities around an earthquake are densities: they integrate to one over the region, and say nothing of what is to come."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.seismicity import etas as e
from deepgeology.backend.families.seismicity import surroundings as s
from deepgeology.backend.families.seismicity.catalog import unit_vectors
from deepgeology.backend.families.seismicity.region import cell_areas
from deepgeology.backend.progress import Progress


@pytest.fixture(scope="module")
def around(quakes):
    catalog, region = quakes.clustered(parents=70), quakes.square()
    problem = e.Problem(catalog, region, catalog.time[0], catalog.time[-1] + 1, 3.0)
    model = e.start_model()
    rays = region.rays(catalog.longitude, catalog.latitude, 36)
    background, rate = np.ones((len(catalog), 11)), np.ones(len(catalog))
    found = s.look_around(problem, model, rays, background, rate, Progress())
    return catalog, region, found, s.aftershocks(catalog, found, rays, 3.0)


def test_both_densities_integrate_to_one(around):
    catalog, region, found, sequences = around
    lon, lat = region.cells(0.005)
    points, areas = unit_vectors(lon + 0.0025, lat + 0.0025), cell_areas(lat, 0.005)
    for parent in (5, len(catalog) // 2, len(catalog) - 1):
        density = s.neighbour_density(catalog, found, points, np.full(len(points), parent))
        assert (density * areas).sum() == pytest.approx(1.0, abs=0.03)
    parent = next(iter(sequences))
    for days in (0.001, 30.0):
        time = np.full(len(points), catalog.time[parent] + days)
        density = s.aftershock_density(catalog, sequences, points, time, np.full(len(points), parent))
        assert (density * areas).sum() == pytest.approx(1.0, abs=0.03)


def test_neighbours_are_earlier_and_the_nearest(around):
    catalog, _, found, _ = around
    assert found.features.shape == (len(catalog), s.FEATURES) and np.isfinite(found.features).all()
    for i in (3, 100, len(catalog) - 1):
        others = found.neighbours[i, 1:]
        others = others[others >= 0]
        assert (catalog.time[others] < catalog.time[i]).all()
        chord = np.linalg.norm(
            unit_vectors(catalog.longitude[:i], catalog.latitude[:i]) - unit_vectors(catalog.longitude[i], catalog.latitude[i]), axis=1
        )
        nearest = np.sort(chord)[: len(others)]
        found_chord = np.linalg.norm(
            unit_vectors(catalog.longitude[others], catalog.latitude[others]) - unit_vectors(catalog.longitude[i], catalog.latitude[i]),
            axis=1,
        )
        np.testing.assert_allclose(np.sort(found_chord), nearest, atol=1e-12)
    np.testing.assert_allclose(found.shares.sum(axis=1), 1.0, atol=1e-5)


def test_rupture_lengths():
    """Wells & Coppersmith (1994): some 50 km for magnitude 7."""
    assert s.rupture_length(7.0) == pytest.approx(49, abs=2)
