"""Networks and trees on well logs: any length, missing logs, and the way through a model file."""

from __future__ import annotations

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.errors import ModelFileError
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.networks.wellmixture import combine

CLASSES = 3


def network(channels=5, seed=0):
    torch.manual_seed(seed)
    return build_network({"name": "depthnetwork", "arguments": {"channels": channels, "classes": CLASSES, "dilations": [1, 2]}}).eval()


def trees():
    module = build_network({"name": "boostedtrees", "arguments": {"features": 5, "classes": CLASSES, "nodes": 5}})
    # one tree: class 0 where feature 2 is at most 0.5 or missing
    module.load_state_dict(
        module.state_dict()
        | {
            "root": torch.tensor([0, 3, 4], dtype=torch.int32),
            "feature": torch.tensor([2, 0, 0, 0, 0], dtype=torch.int32),
            "threshold": torch.tensor([0.5, *[float("inf")] * 4]),
            "child": torch.tensor([1, 1, 2, 3, 4], dtype=torch.int32),
            "value": torch.tensor([0.0, 3.0, -3.0, 0.0, 0.0]),
        }
    )
    return module.eval()


def series(length, seed=1):
    return torch.randn(1, 5, length, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("length", [1, 2, 7, 100])
def test_any_length(length):
    assert network()(series(length)).shape == (1, CLASSES, length)


def test_a_window_and_the_whole_well_agree_where_the_field_of_view_is_inside():
    module, x = network(), series(60)
    torch.testing.assert_close(module(x)[:, :, 13:47], module(x[:, :, 10:50])[:, :, 3:37])


def test_what_is_missing_is_told_from_what_is_average():
    module, x = network(), torch.zeros(1, 5, 20)
    missing = x.clone()
    missing[:, 2] = float("nan")
    assert torch.isfinite(module(missing)).all() and not torch.allclose(module(x), module(missing))


def test_every_parameter_gets_a_gradient():
    module = network().train()
    x = series(30)
    x[:, 1, :10] = float("nan")
    module(x).square().mean().backward()
    assert all(parameter.grad is not None and parameter.grad.abs().sum() > 0 for parameter in module.parameters())


def test_trees_send_missing_values_their_way():
    rows = torch.zeros(3, 5)
    rows[1, 2], rows[2, 2] = 0.6, float("nan")
    assert trees()(rows)[:, 0].tolist() == [3.0, -3.0, 3.0]


def card_of(module):
    return make_card(
        task="facies",
        network=module.spec,
        logs=[{"name": name, "logarithmic": False, "spread": 1.0} for name in ("GR", "RHOB")],
        step=0.5,
        decision={"rule": "probable", "tilt": 0.0, "prior": [1 / 3] * 3, "penalty": None, "normalise": True},
        classes=[{"value": k + 1, "name": f"facies {k}", "color": "#808080"} for k in range(CLASSES)],
    )


def test_a_mixture_survives_its_file_and_is_the_weighted_mean_of_log_probabilities(tmp_path):
    members = [trees(), network()]
    mixture = combine(2, members, [0.75, 0.25])
    save_model(tmp_path / "m.safetensors", mixture, card_of(mixture))
    loaded, _ = load_model(tmp_path / "m.safetensors", task="facies")
    features = series(40)[0].T
    with torch.inference_mode():
        found = loaded(features)
        each = [members[0](features).log_softmax(dim=1), members[1](features.T[None])[0].T.log_softmax(dim=1)]
        torch.testing.assert_close(found, (0.75 * each[0] + 0.25 * each[1]).log_softmax(dim=1), atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(found.exp().sum(dim=1), torch.ones(40))


def test_a_card_without_logs_or_with_a_flat_one_is_refused():
    mixture = combine(2, [trees()], [1.0])
    card = card_of(mixture)
    with pytest.raises(ModelFileError, match="logs"):
        make_card(**{key: value for key, value in card.items() if key not in ("format", "logs")})
    with pytest.raises(ModelFileError, match="positive spread"):
        make_card(**{key: value for key, value in card.items() if key != "format"} | {"logs": [{"name": "GR", "spread": 0.0}]})
    with pytest.raises(ModelFileError, match="step"):
        make_card(**{key: value for key, value in card.items() if key != "format"} | {"step": -1.0})
