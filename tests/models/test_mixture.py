"""Mixtures: weighted log-probabilities, mirrored views, members that must see the ground upright."""

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.networks.mixture import combine


def network(seed, width=6):
    torch.manual_seed(seed)
    return build_network({"name": "dilated", "arguments": {"bands": 2, "classes": 3, "width": width, "dilations": [1]}}).eval()


@pytest.fixture
def ground():
    generator = torch.Generator().manual_seed(0)
    return torch.randn(1, 2, 21, 17, generator=generator), torch.ones(1, 1, 21, 17)


def test_logits_are_the_weighted_mean_of_log_probabilities(ground):
    first, second = network(1), network(2)
    mixed = combine([first, second], [1.0, 3.0])(*ground)
    expected = 0.25 * first(*ground).log_softmax(1) + 0.75 * second(*ground).log_softmax(1)
    torch.testing.assert_close(mixed, expected)


def test_the_spec_rebuilds_it_with_its_weights(ground):
    inner = combine([network(1), network(2)], flips=True)
    mixture = combine([inner, network(3, width=4)], [0.3, 0.7])
    rebuilt = build_network(mixture.spec)
    rebuilt.load_state_dict(mixture.state_dict())
    assert torch.equal(rebuilt.eval()(*ground), mixture(*ground))
    assert rebuilt.spec == mixture.spec and rebuilt.halo == mixture.halo


@pytest.mark.parametrize("axis", [-1, -2])
def test_with_flips_mirrored_ground_gives_the_mirrored_map(ground, axis):
    x, valid = ground
    plain, turned = network(1), combine([network(1)], flips=True)
    assert not torch.allclose(plain(x.flip(axis), valid).flip(axis), plain(x, valid), atol=1e-3)
    torch.testing.assert_close(turned(x.flip(axis), valid).flip(axis), turned(x, valid), atol=1e-5, rtol=1e-4)


def test_an_upright_member_is_not_mirrored(ground):
    member = network(1)
    member.upright = True
    mixture = combine([member], flips=True)
    torch.testing.assert_close(mixture(*ground), member(*ground).log_softmax(1))
    assert mixture.upright and not combine([network(1)]).upright
    assert build_network({"name": "contextforest", "arguments": {"bands": 2, "classes": 3}}).upright


def test_in_training_the_ground_is_seen_once(ground):
    mixture = combine([network(1)], flips=True).train()
    calls = []
    mixture.members[0].register_forward_hook(lambda *_: calls.append(1))
    mixture(*ground)
    assert len(calls) == 1
    mixture.eval()(*ground)
    assert len(calls) == 5
