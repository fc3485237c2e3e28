"""Divisions, turns and rivals."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.families.simulation.simulation_set import Manifest, Samples
from deepgeology.backend.families.simulation.surrogate import Scaling
from deepgeology.backend.families.simulation.surrogate_learning import (
    ORDER,
    Learning,
    baselines,
    fresh_network,
    origin_of,
    relative,
    split,
    turn,
)
from deepgeology.backend.families.simulation.surrogate_scores import relative_l2


def linear_world(count=120, size=8):
    """Outputs that are a linear function of the fields and of one number."""
    random = np.random.default_rng(0)
    inputs = random.normal(size=(count, 1, size, size)).astype(np.float32)
    scalars = random.uniform(-1, 1, (count, 1))
    outputs = (2 * inputs[:, :, ::-1] + 3 * scalars[:, :, None, None] + 1).astype(np.float32)
    manifest = Manifest(
        inputs=[{"name": "a", "unit": ""}],
        scalars=[{"name": "b", "unit": "", "low": -1, "high": 1, "log": False}],
        outputs=[{"name": "c", "unit": ""}],
        shape=[size, size],
        pixel_size=1.0,
        count=count,
        complete=True,
    )
    return Samples(manifest, inputs, scalars, outputs, np.arange(count), np.zeros(count, bool))


def test_a_division_keeps_groups_together_and_the_tests_of_the_set():
    data = linear_world()
    data.groups = np.arange(120) // 4
    rows = split(data, 0.2, 0)
    parts = [set(data.groups[part]) for part in (rows.train, rows.validation, rows.test)]
    assert not (parts[0] & parts[1] or parts[0] & parts[2] or parts[1] & parts[2])
    assert sum(len(part) for part in (rows.train, rows.validation, rows.test)) == 120 and len(rows.test) == 24
    data.test[100:] = True
    assert split(data, 0.2, 0).test.tolist() == list(range(100, 120))


def test_the_linear_rival_finds_a_linear_law_and_the_nearest_its_neighbour():
    data = linear_world()
    rows = split(data, 0.1, 0)
    said = baselines(Scaling.of(data, rows.train), data, rows)
    errors = {name: relative_l2(values, data.outputs[rows.test]).mean() for name, values in said.items()}
    assert errors["linear"] < 0.02 < 0.5 < errors["nearest"] and set(errors) == {"linear", "nearest", "mean"}
    data.inputs[rows.test], data.scalars[rows.test] = data.inputs[rows.train[:12]], data.scalars[rows.train[:12]]
    said = baselines(Scaling.of(data, rows.train), data, rows)
    assert np.abs(said["nearest"] - data.outputs[rows.train[:12]]).max() < 1e-4


def test_no_change_is_a_rival_where_something_can_stay():
    data = linear_world()
    data.manifest.outputs[0]["name"], data.manifest.starts = "a", {"a": "a"}
    rows = split(data, 0.1, 0)
    said = baselines(Scaling.of(data, rows.train), data, rows)
    assert np.array_equal(said["no change"], data.inputs[rows.test])


def test_turns_are_the_eight_of_a_square_and_places_follow():
    plane = torch.arange(16.0).reshape(4, 4)
    assert len({tuple(turn(plane, each).flatten().tolist()) for each in ORDER["full"]}) == 8
    assert [tuple(turn(plane, each)[0, :2].tolist()) for each in ORDER["flips"]] == [(0, 1), (3, 2), (12, 13), (15, 14)]
    assert origin_of(0, 0.0) == (0.0, 0.0) and origin_of(1, 0.0) == (0.0, 1.0) and origin_of(2, 0.0) == (1.0, 0.0)
    assert origin_of(7, 0.5) == (0.5, 0.5)


def test_batches_follow_from_seed_and_epoch():
    data = linear_world()
    rows = split(data, 0.1, 0)
    scaling = Scaling.of(data, rows.train)
    torch.manual_seed(0)
    module = fresh_network("fno", data, width=4)
    one, other = (Learning(module, scaling, data, rows, 16, "full", 3) for _ in range(2))
    for a, b in zip(one.batches(5), other.batches(5)):
        assert all(torch.equal(x, y) for x, y in zip(a[:3], b[:3])) and a[3] == b[3]
    fields, scalars, truth, turned = next(iter(one.batches(2)))
    assert fields.shape == (16, 1, 8, 8) and truth.shape == (16, 1, 8, 8)
    assert torch.isfinite(one.loss(module, (fields, scalars, truth, turned)))
    assert set(one.validate(module)) == {"score", "relative error"}


def test_relative_errors_have_a_floor():
    truth = torch.tensor([3.0, 0.0])[:, None, None, None].expand(2, 1, 4, 4)
    errors = relative(truth + 0.3, truth, 1.0)
    assert errors[:, 0].tolist() == pytest.approx([0.3 / 10**0.5, 0.3], rel=1e-4)
