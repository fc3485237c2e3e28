"""The landform network: what its terrain layer sees does not depend on height, direction or cell size."""

from __future__ import annotations

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.networks.landform import TerrainLayer
from deepgeology.models.networks.mixture import combine

SCALES = [150.0, 450.0]


def make(**more):
    torch.manual_seed(0)
    arguments = {"bands": 3, "classes": 4, "scales": SCALES, "cell": [30.0, 30.0], **more}
    return build_network({"name": "landform", "arguments": arguments}).eval()


def ground(size=80, cell=30.0, batch=1, height=1000.0):
    """Smooth hills as the three bands of a DEM, and their validity."""
    place = torch.arange(size) * cell
    x, y = place[None, :], place[:, None]
    z = 60 * torch.sin(x / 300) * torch.cos(y / 370) + 30 * torch.sin((x + 2 * y) / 210) + height
    z = z.expand(batch, 1, size, size)
    return torch.cat([z, torch.full_like(z, cell), torch.full_like(z, cell)], dim=1), torch.ones(batch, 1, size, size)


def test_logits_of_any_size_with_a_gradient_for_every_weight():
    network = make().train()
    for height, width in ((80, 80), (70, 45), (9, 5)):
        x, valid = ground()
        logits = network(x[:, :, :height, :width], valid[:, :, :height, :width])
        assert logits.shape == (1, 4, height, width) and torch.isfinite(logits).all()
    x.requires_grad_()
    network(x, valid).square().sum().backward()
    assert all(parameter.grad is not None for parameter in network.parameters())
    assert torch.isfinite(x.grad).all() and x.grad[:, 0].abs().sum() > 0


def test_height_does_not_matter_and_turns_only_turn():
    network = make()
    edge = network.margin
    core = (..., slice(edge, -edge), slice(edge, -edge))
    with torch.no_grad():
        x, valid = ground()
        there = network.terrain(x, valid)
        high = x.clone()
        high[:, 0] += 1024
        assert torch.allclose(network.terrain(high, valid), there, atol=2e-3)
        turned = network.terrain(torch.rot90(x, 1, (2, 3)), valid)
        assert torch.allclose(turned, torch.rot90(there, 1, (2, 3)), atol=1e-4)
        assert network(x, valid)[core].abs().sum() > 0
        assert (network(x, valid)[:, :, 0] == 0).all()
    oriented = TerrainLayer(SCALES, (30, 30), True)
    seen = oriented(x, valid)
    assert seen.shape[1] == len(oriented.names) == there.shape[1] + 4
    east = oriented.names.index("gradient east 150 m")
    assert torch.allclose(oriented(x.flip(3), valid)[:, east], -seen[:, east].flip(2), atol=1e-4)


def test_a_finer_dem_shows_the_same():
    coarse, fine = TerrainLayer(SCALES, (30, 30), False), TerrainLayer(SCALES, (10, 10), False)
    assert coarse.names == fine.names and fine.windows == [15, 45] and coarse.windows == [5, 15]
    seen = coarse(*ground(60, 30.0))[0]
    x, valid = ground(180, 10.0)
    close = fine(x, valid)[0, :, 1::3, 1::3]
    shift = (seen.shape[1] - close.shape[1]) // 2
    coarse.adapt((10, 10))
    assert torch.equal(coarse(x, valid)[0, :, 1::3, 1::3], close)
    for name in ("gradient 450 m", "position 450 m", "relief 450 m"):
        index = coarse.names.index(name)
        size = min(seen.shape[1], close.shape[1]) - 2 * abs(shift) - 2
        means = [float(part[index, :size, :size].mean()) for part in (seen, close)]
        assert means[0] == pytest.approx(means[1], rel=0.2, abs=0.01)


def test_voids_are_known_and_harmless():
    x, valid = ground()
    valid[:, :, 40:43, 40:43] = 0
    network = make()
    seen = network.terrain(x * valid, valid)
    assert torch.isfinite(seen).all()
    known = seen[0, network.terrain.names.index("known 150 m")]
    assert 0 < (known == 0).sum() < 100
    assert (seen[0, network.terrain.names.index("gradient 150 m")][known == 0] == 0).all()


def test_cells_may_change_from_row_to_row():
    layer = TerrainLayer(SCALES, (30, 30), False)
    x, valid = ground()
    x[:, 1] = torch.linspace(29.5, 30.5, 80)[:, None]
    assert torch.allclose(layer(x, valid), layer(*ground()), atol=0.25)


def test_an_ensemble_is_fitted_to_a_dem_with_its_members():
    members = [make(), make()]
    mixture = combine(members)
    before = mixture.halo
    for part in mixture.modules():
        if hasattr(part, "terrain"):
            part.adapt((15, 15))
    assert mixture.halo > before
    assert members[0].spec["arguments"]["cell"] == [30.0, 30.0]
    assert pytest.approx(members[1].terrain.cell) == (15, 15)
