"""The density over the unknowns of a source."""

from __future__ import annotations

import math

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.networks.pointposterior import log_density


def make(unknowns=2):
    torch.manual_seed(0)
    return build_network({"name": "pointposterior", "arguments": {"features": 3, "unknowns": unknowns, "width": 16, "components": 3}})


def test_order_and_absent_points_do_not_matter():
    module, points = make(), torch.randn(1, 9, 3)
    valid = torch.ones(1, 9)
    order = torch.randperm(9)
    padded = torch.cat([points, 100 * torch.ones(1, 4, 3)], 1)
    for other, mask in ((points[:, order], valid), (padded, torch.cat([valid, torch.zeros(1, 4)], 1))):
        for a, b in zip(module(points, valid), module(other, mask)):
            assert torch.allclose(a, b, atol=1e-5)


def test_the_density_integrates_to_one_and_its_draws_follow_it():
    module, points, valid = make(), torch.randn(1, 5, 3), torch.ones(1, 5)
    side = torch.linspace(-9, 9, 361)
    grid = torch.cartesian_prod(side, side)
    with torch.no_grad():
        density = log_density(tuple(part.expand(len(grid), *part.shape[1:]) for part in module(points, valid)), grid).exp()
        draws = module.draw(points, valid, 20000, torch.Generator().manual_seed(1))
    assert float(density.sum() * 0.05**2) == 1.0 or math.isclose(float(density.sum() * 0.05**2), 1.0, abs_tol=1e-3)
    mean = (grid * density[:, None]).sum(0) * 0.05**2
    assert torch.allclose(draws.mean(0), mean, atol=0.05)


def test_every_weight_learns_and_a_file_brings_it_back(tmp_path):
    module = make(4)
    points, valid, truth = torch.randn(6, 7, 3), torch.ones(6, 7), torch.randn(6, 4)
    (-log_density(module(points, valid), truth).mean()).backward()
    silent = {name for name, parameter in module.named_parameters() if parameter.grad is None or parameter.grad.abs().sum() == 0}
    assert silent == {"rounds.0.pooled.weight"}  # nothing is pooled yet in the first round
    card = make_card(task="deformation", network=module.spec, training={"source_type": "mogi"})
    save_model(tmp_path / "m.safetensors", module, card)
    again, _ = load_model(tmp_path / "m.safetensors", task="deformation")
    assert torch.equal(again(points, valid)[1], module(points, valid)[1])


@pytest.mark.parametrize("kind", ["shear", "volume", "full"])
def test_a_mechanism_tells_what_it_found_and_learns_where_to_look(kind):
    torch.manual_seed(0)
    arguments = {"features": 8, "unknowns": 11, "width": 16, "components": 3, "mechanism": kind}
    module = build_network({"name": "pointposterior", "arguments": arguments})
    points = torch.randn(6, 7, 8)
    points[..., 2:5] /= points[..., 2:5].norm(dim=-1, keepdim=True)
    points[..., 7] = -2
    valid, truth = torch.ones(6, 7), torch.randn(6, 11)
    mixture = module(points, valid)
    assert mixture[3].shape == (6, 3)
    (-log_density(mixture, truth).mean() + (mixture[3] - truth[:, :3]).abs().mean()).backward()
    assert all(parameter.grad.abs().sum() > 0 for parameter in module.mechanism.parameters())
    silent = torch.zeros(6, 7, 8)
    silent[..., 4] = 1
    assert all(part.isfinite().all() for part in module(silent, valid))  # nothing moves
    assert module.draw(points[:1], valid[:1], 5, torch.Generator().manual_seed(0)).shape == (5, 11)
