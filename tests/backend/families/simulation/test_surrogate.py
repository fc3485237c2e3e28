"""Scaling, intervals, and what lies outside the training range."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.families.simulation.build_simulation_set import describe_set
from deepgeology.backend.families.simulation.design import draw, read_design
from deepgeology.backend.families.simulation.simulation_set import Manifest, Samples
from deepgeology.backend.families.simulation.simulators import SIMULATORS
from deepgeology.backend.families.simulation.surrogate import Scaling, Surrogate, begin_from_guess, calibrate, doubt, outside
from deepgeology.backend.families.simulation.surrogate_learning import Split, baselines, fresh_network
from deepgeology.models.build import build_network


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


def landscapes(count=12, size=16):
    """Samples of the simulator of landscapes, made by hand."""
    simulator = SIMULATORS["landscape"]
    design = read_design("duration=20000; step=2000; diffusivity=0.05; elevation=field 100:500 length 800", simulator, size * 100.0)
    drawn = [draw(design, index, 0, size, 100.0) for index in range(count)]
    manifest = describe_set(simulator, design, count, size, 100.0, 0)
    manifest.complete = True
    return Samples(
        manifest,
        np.array([[values["elevation"]] for values in drawn], np.float32),
        np.array([[values["uplift"], values["erodibility"]] for values in drawn]),
        np.array([simulator.run(values, size, 100.0) for values in drawn], np.float32),
        np.arange(count),
        np.zeros(count, bool),
    )


def test_a_guess_is_a_state_to_begin_from():
    """It is an input like the others to the networks, is made when it is not there, and is no rival's secret."""
    data = landscapes()
    guided = begin_from_guess(data)
    assert [entry["name"] for entry in guided.manifest.inputs] == ["elevation", "guess of elevation"]
    error = {key: np.linalg.norm(guided.inputs[:, k] - data.outputs[:, 0]) for k, key in enumerate(("before", "guess"))}
    assert error["guess"] < 0.7 * error["before"]
    scaling = Scaling.of(guided, np.arange(12))
    assert [entry["name"] for entry in scaling.asked] == ["elevation"] and scaling.outputs[0]["since"] == "elevation"
    shape = data.outputs.shape
    assert np.array_equal(scaling.start(guided.inputs, shape)[:, 0].astype(np.float32), guided.inputs[:, 1])
    assert np.array_equal(scaling.start(guided.inputs, shape, before=True)[:, 0].astype(np.float32), guided.inputs[:, 0])
    torch.manual_seed(0)
    member = fresh_network("surrogateunet", guided, width=4)
    module = build_network({"name": "surrogate", "arguments": {"members": [member.spec]}})
    surrogate = Surrogate(module, scaling, {})
    with_it, without = surrogate(guided.inputs, guided.scalars)[0], surrogate(data.inputs, data.scalars)[0]
    assert np.abs(with_it - without).max() < 1e-2
    rivals = baselines(scaling, guided, Split(np.arange(8), np.arange(8, 10), np.arange(10, 12)))
    assert set(rivals) == {"mean", "nearest", "linear", "guess", "no change"}
    assert np.array_equal(rivals["guess"][:, 0].astype(np.float32), guided.inputs[10:, 1])


def test_simulators_without_a_guess_are_learned_as_they_are():
    data = samples()
    assert begin_from_guess(data) is data


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
    field[0] = 250.0
    (found,) = outside(scaling, field, data.scalars[3])
    assert found["name"] == "largest z" and found["found_high"] == 250.0 < found["low"] == data.inputs[:, 0].max((-2, -1)).min()
