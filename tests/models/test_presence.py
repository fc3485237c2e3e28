"""The networks of presence against background."""

from __future__ import annotations

import math

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.errors import InputError
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.networks.presence import AreaRank

BANDS = 3
ENCODING = {
    "steps": [
        {"kind": "number", "bands": [0]},
        {"kind": "skewed", "bands": [1], "centre": [2.0], "spread": [0.5]},
        {"kind": "classes", "bands": [2], "values": [1.0, 2.0, 4.0]},
    ],
    "mean": [10.0, 2.0, 2.0],
    "std": [3.0, 1.0, 1.0],
    "shift": [10.0, 0.0, 0.3, 0.3, 0.3],
    "scale": [3.0, 1.0, 0.5, 0.5, 0.5],
}
PARTS = [
    {"name": "patchnetwork", "arguments": {"patch": 7, "width": 4, "context": [2]}, "member": 0, "weight": 0.5},
    {"name": "contextlogistic", "arguments": {"sigmas": [1, 2]}, "member": 0, "weight": 0.5},
    {"name": "contextlogistic", "arguments": {"sigmas": [1, 2]}, "member": 1, "weight": 1.0},
]


def presence(seed=0):
    torch.manual_seed(seed)
    module = build_network({"name": "presence", "arguments": {"bands": BANDS, "encoding": ENCODING, "parts": PARTS}})
    for part in module.parts[1:]:
        part.weight.normal_()
    return module.eval()


def pixels(height=40, width=36, seed=1):
    generator = torch.Generator().manual_seed(seed)
    raw = torch.stack(
        [
            10 + 3 * torch.randn(1, height, width, generator=generator),
            2 + torch.rand(1, height, width, generator=generator),
            torch.randint(1, 5, (1, height, width), generator=generator).float(),
        ],
        dim=1,
    )
    valid = (torch.rand(1, 1, height, width, generator=generator) > 0.1).float()
    mean, std = (torch.tensor(ENCODING[key]).view(1, -1, 1, 1) for key in ("mean", "std"))
    return (raw - mean) / std * valid, valid


@pytest.mark.parametrize("patch", [7, 15, 31])
def test_a_patch_says_what_the_map_says_at_its_centre(patch):
    torch.manual_seed(0)
    network = build_network({"name": "patchnetwork", "arguments": {"bands": BANDS, "patch": patch, "width": 5}}).eval()
    x, valid = torch.randn(1, BANDS, 70, 60), (torch.rand(1, 1, 70, 60) > 0.2).float()
    logits = network(x * valid, valid)
    looked = network.look(x * valid, valid)
    half = patch // 2
    for row, column in ((35, 30), (half, half), (69 - half, 20)):
        cut = looked[:, :, row - half : row + half + 1, column - half : column + half + 1]
        expected = logits[0, 1, row, column] - logits[0, 0, row, column]
        torch.testing.assert_close(network.patches(cut)[0], expected, atol=1e-5, rtol=1e-4)


def test_patches_that_cannot_be_halved_are_refused():
    with pytest.raises(InputError, match="Patches of 20 pixels"):
        build_network({"name": "patchnetwork", "arguments": {"bands": 2, "patch": 20}})


@pytest.mark.parametrize("size", [(1, 1), (7, 30), (40, 36)], ids=str)
def test_any_size_gives_finite_odds_of_each_member(size):
    odds = presence()(*pixels(*size))
    assert odds.shape == (1, 2, *size) and torch.isfinite(odds).all()


def test_the_halo_is_all_that_a_pixel_needs():
    module = presence()
    x, valid = pixels(61, 61)
    halo, at = module.halo, 30
    part = slice(at - halo, at + halo + 1)
    torch.testing.assert_close(
        module(x[:, :, part, part], valid[:, :, part, part])[..., halo, halo], module(x, valid)[..., at, at], atol=1e-4, rtol=1e-4
    )
    assert halo < at


def test_a_band_at_its_mean_says_nothing_more():
    """Odds without a band do not depend on the band, and do on the others."""
    module = presence()
    x, valid = pixels()
    for band in range(BANDS):
        odds = module.decide(module.without(module.look(x, valid), band), valid)
        for other in range(BANDS):
            changed = x.clone()
            changed[:, other] = pixels(seed=5)[0][:, other] * valid[:, 0]
            new = module.decide(module.without(module.look(changed, valid), band), valid)
            assert torch.allclose(odds, new, atol=1e-5) == (other == band)


def test_saved_and_loaded_is_the_same(tmp_path):
    module = presence()
    module.slope.fill_(2.5)
    for number, rank in enumerate(module.ranks):
        rank.fit(torch.randn(1000, generator=torch.Generator().manual_seed(number)))
    card = make_card(
        task="presence",
        network=module.spec,
        bands=[{"name": name, "unit": ""} for name in "abc"],
        pixel_size=[10.0, 10.0],
        normalisation={"mean": ENCODING["mean"], "std": ENCODING["std"]},
        tile_size=64,
    )
    save_model(tmp_path / "model.safetensors", module, card)
    loaded, _ = load_model(tmp_path / "model.safetensors", task="presence")
    assert torch.equal(loaded(*pixels()), module(*pixels()))


def test_area_rank_is_minus_the_logarithm_of_the_share_that_ranks_higher():
    values = torch.randn(20_000, generator=torch.Generator().manual_seed(0))
    rank = AreaRank().fit(values)
    for share in (0.5, 0.1, 0.01):
        level = torch.quantile(values, 1 - share)
        assert float(rank(level[None])) == pytest.approx(-math.log(share), rel=0.02)
    odds = torch.linspace(-10, 10, 400)
    scores = rank(odds)
    assert (scores.diff() >= 0).all() and scores[0] == 0
    assert rank(torch.tensor([values.max() + 1, values.max() + 2])).diff() > 0  # beyond the area's best the order stays


def test_ties_do_not_break_the_rank():
    values = torch.cat([torch.zeros(900), torch.linspace(0.1, 1, 100)])
    scores = AreaRank().fit(values)(torch.tensor([-1.0, 0.0, 0.5, 1.0, 2.0]))
    assert torch.isfinite(scores).all() and (scores.diff() >= 0).all()
