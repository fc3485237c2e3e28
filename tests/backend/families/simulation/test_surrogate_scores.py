"""Errors of known worlds."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.simulation.simulation_set import Manifest, Samples
from deepgeology.backend.families.simulation.surrogate import Scaling
from deepgeology.backend.families.simulation.surrogate_scores import coverage, regions, relative_l2, spectrum, totals


def learned_world(count=60):
    """Samples with a field ``a`` and a number ``b`` from 0 to 1."""
    random = np.random.default_rng(0)
    fields = random.normal(size=(count, 1, 4, 4)).astype(np.float32)
    manifest = Manifest(
        inputs=[{"name": "a", "unit": "m"}],
        scalars=[{"name": "b", "unit": "m", "low": 0, "high": 1, "log": False}],
        outputs=[{"name": "c", "unit": ""}],
        shape=[4, 4],
        pixel_size=1.0,
        count=count,
        complete=True,
    )
    data = Samples(manifest, fields, np.linspace(0, 1, count)[:, None], fields.copy(), np.arange(count), np.zeros(count, bool))
    return data, Scaling.of(data, np.arange(count))


def test_relative_errors_by_hand():
    truth = np.stack([np.full((1, 4, 4), 2.0), np.full((1, 4, 4), -4.0), np.zeros((1, 4, 4))])
    errors = relative_l2(truth + 0.2, truth)[:, 0]
    typical = np.sqrt((2.0**2 + 4.0**2) / 3)
    assert errors == pytest.approx([0.1, 0.05, 0.2 / (0.1 * typical)])


def test_a_wave_has_its_power_at_its_length():
    x = (np.arange(64) + 0.5) * 10.0
    wave = np.cos(2 * np.pi * x / 160.0) * np.ones((64, 1))
    lengths, power = spectrum(wave[None], 10.0)
    assert lengths[power.argmax()] == pytest.approx(160.0, rel=0.2)
    assert power.max() > 100 * np.median(power)
    assert lengths[0] > lengths[-1] and lengths[-1] < 30 and lengths[0] > 800


def test_sums_are_compared_with_the_size_of_the_field():
    truth = np.ones((3, 4, 4)) * np.array([1.0, 2.0, -4.0])[:, None, None]
    found = totals(truth * 1.1, truth)
    assert found["error"] == pytest.approx(0.1) and found["bias"] == pytest.approx(0.1 / 3)


def test_coverage_counts_cells():
    assert coverage(np.zeros((1, 1, 2, 2)), np.ones((1, 1, 2, 2)), np.array([[[[0.5, -1.0], [2.0, -3.0]]]])) == 0.5


def test_regions_show_where_it_errs():
    data, scaling = learned_world()
    errors = np.where(data.scalars[:, 0] > 2 / 3, 0.5, 0.1)
    rows = regions(scaling, data, np.arange(len(errors)), errors)
    assert [row[0] for row in rows] == ["b (m)", "a (m)"]
    assert rows[0][1].endswith(": 10.0 %") and rows[0][2].endswith(": 10.0 %") and float(rows[0][3].split(": ")[1][:-2]) > 40
