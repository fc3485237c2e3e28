"""What the sets of simulations are made with."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.simulation.design import draw, read_design
from deepgeology.backend.families.simulation.simulators import SIMULATORS
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES
from deepgeology.backend.families.simulation.surrogate_learning import turn

QUICK = {"landscape": "duration=20000; step=2000", "fissures": "steps=2; subsidence=bowl 3:4 length 100:150"}


@pytest.mark.parametrize("name", sorted(SIMULATORS))
def test_the_defaults_run(name):
    simulator = SIMULATORS[name]
    design = read_design(QUICK.get(name), simulator, 16 * 100.0)
    outputs = simulator.run(draw(design, 1, 0, 16, 100.0), 16, 100.0)
    assert outputs.shape == (len(simulator.outputs), 16, 16) and np.isfinite(outputs).all()
    assert all(source in {each.name for each in simulator.inputs} for _, source in simulator.starts)


@pytest.mark.parametrize("name", [name for name, simulator in SIMULATORS.items() if simulator.symmetric])
def test_symmetric_ones_are(name):
    """Turned and mirrored inputs give turned and mirrored outputs."""
    simulator = SIMULATORS[name]
    values = draw(read_design(QUICK.get(name), simulator, 16 * 100.0), 2, 0, 16, 100.0)
    straight = simulator.run(values, 16, 100.0)
    for turned in (1, 2, 4, 7):
        moved = {key: turn(torch.from_numpy(v), turned).numpy() if isinstance(v, np.ndarray) else v for key, v in values.items()}
        wanted = turn(torch.from_numpy(straight), turned).numpy()
        assert np.abs(simulator.run(moved, 16, 100.0) - wanted).max() < 1e-3 * np.abs(wanted).max(), turned


def test_the_balance_of_water_closes_and_notices_what_is_lacking():
    simulator = SIMULATORS["groundwater"]
    values = draw(read_design(None, simulator, 1600.0), 2, 0, 16, 100.0)
    outputs = simulator.run(values, 16, 100.0)
    assert simulator.balance(values, outputs, 100.0) == pytest.approx(1.0, rel=1e-9)
    assert simulator.balance(values, 0.9 * outputs, 100.0) == pytest.approx(0.9, rel=1e-9)


def test_a_source_is_where_simulate_deformation_has_it():
    """East is to the right and north is up."""
    values = {"x": 300.0, "y": 500.0, "depth": 200.0, "volume_change": 1e5}
    up = SIMULATORS["mogi"].run(values, 16, 100.0)[2]
    row, column = np.unravel_index(up.argmax(), up.shape)
    assert (column, row) in {(10, 2), (11, 2), (10, 3), (11, 3)}
    points = torch.tensor([[350.0, 550.0, 0.0]], dtype=torch.float64)
    wanted = SOURCE_TYPES["mogi"].displacement(torch.tensor([[*values.values()]], dtype=torch.float64), points)[0, 0, 2]
    assert up[2, 11] == pytest.approx(float(wanted))


def test_a_source_above_the_ground_is_refused():
    with pytest.raises(InputError, match="sticks out"):
        SIMULATORS["mctigue"].run({"x": 0.0, "y": 0.0, "depth": 100.0, "radius": 200.0, "pressure": 1e-3}, 8, 100.0)
