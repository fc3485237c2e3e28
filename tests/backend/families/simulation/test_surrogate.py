"""Scaling, intervals, and what lies outside the training range."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.simulation.simulation_set import Manifest, Samples
from deepgeology.backend.families.simulation.surrogate import Scaling, calibrate, doubt, outside


def samples(count=20, starts=True):
    random = np.random.default_rng(0)
    inputs = np.stack([random.normal(300, 50, (count, 8, 8)), np.exp(random.normal(0, 3, (count, 8, 8)))], 1).astype(np.float32)
    scalars = np.stack([random.uniform(1, 5, count), 10 ** random.uniform(-6, -3, count)], 1)
    outputs = inputs[:, :1] + random.normal(20, 5, (count, 1, 8, 8)).astype(np.float32)
    manifest = Manifest(
        inputs=[{"name": "z", "unit": "m"}, {"name": "k", "unit": "m/s"}],
        scalars=[
            {"name": "a", "unit": "m", "low": 1, "high": 5, "log": False},
            {"name": "b", "unit": "", "low": 1e-6, "high": 1e-3, "log": True},
        ],
        outputs=[{"name": "z", "unit": "m"}],
        shape=[8, 8],
        pixel_size=10.0,
        count=count,
        starts={"z": "z"} if starts else {},
        complete=True,
    )
    return Samples(manifest, inputs, scalars, outputs, np.arange(count), np.zeros(count, bool))


def test_what_is_seen_is_of_unit_size_and_goes_back():
    data = samples()
    scaling = Scaling.of(data, np.arange(20))
    fields, numbers = scaling.see(data.inputs, data.scalars)
    assert [entry["log"] for entry in scaling.inputs] == [False, True]
    for plane in fields.unbind(1):
        assert float(plane.mean()) == pytest.approx(0, abs=1e-3) and float(plane.std()) == pytest.approx(1, rel=1e-2)
    assert numbers.abs().max() <= 1.0 and numbers[:, 1].std() > 0.4
    learned = scaling.learned(data.inputs, data.outputs)
    assert float(learned.std()) == pytest.approx(1, rel=1e-2)
    assert scaling.outputs[0]["mean"] == pytest.approx(20, abs=1) and scaling.outputs[0]["std"] == pytest.approx(5, rel=0.1)
    assert np.abs(scaling.result(data.inputs, learned.numpy()) - data.outputs).max() < 1e-3
    assert np.abs(Scaling.of(samples(starts=False), np.arange(20)).outputs[0]["mean"] - 320) < 5


def test_intervals_hold_what_they_promise():
    """Errors that grow with the spread of the ensemble, of an output of its own scale each."""
    random = np.random.default_rng(1)

    def world(count):
        truth = random.normal(size=(count, 2, 16, 16)) * np.array([1.0, 50.0])[:, None, None]
        size = random.uniform(0.02, 0.5, (count, 2, 1, 1)) * np.array([1.0, 50.0])[:, None, None]
        said = truth + size * (random.normal(size=(5, count, 2, 16, 16)) + random.normal(size=(count, 2, 16, 16)))
        return said, truth

    calibration = calibrate(*world(50))
    said, truth = world(200)
    widths = np.array(calibration["factor"])[:, None, None] * doubt(said, calibration["floor"])
    covered = np.abs(said.mean(0) - truth) <= widths
    assert covered.mean((0, 2, 3)) == pytest.approx([0.95, 0.95], abs=0.015)
    unsure = said.std(0).mean((-2, -1)) > np.median(said.std(0).mean((-2, -1)), axis=0)
    assert widths[unsure].mean() > 1.5 * widths[~unsure].mean()


def test_one_network_has_intervals_too():
    random = np.random.default_rng(1)
    truth = random.normal(size=(60, 1, 16, 16))
    said = (truth + 0.1 * random.normal(size=truth.shape))[None]
    calibration = calibrate(said[:, :30], truth[:30])
    widths = np.array(calibration["factor"])[:, None, None] * doubt(said[:, 30:], calibration["floor"])
    assert (np.abs(said[0, 30:] - truth[30:]) <= widths).mean() == pytest.approx(0.95, abs=0.02)


def test_what_lies_outside_is_named():
    data = samples()
    scaling = Scaling.of(data, np.arange(20))
    assert outside(scaling, data.inputs[3], data.scalars[3]) == []
    (found,) = outside(scaling, data.inputs[3], np.array([9.0, 1e-4]))
    assert (found["name"], found["low"], found["high"], found["found_high"]) == ("a", 1, 5, 9.0)
    field = data.inputs[3].copy()
    field[0, 2, 2] = 2000.0
    (found,) = outside(scaling, field, data.scalars[3])
    assert found["name"] == "z" and found["found_high"] == 2000.0
