"""The networks that stand in for simulators (fno, surrogateunet, deeponet, and surrogate, the ensemble of them)."""

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.networks.fno import positions, with_places

NAMES = ("fno", "surrogateunet", "deeponet")


def make(name, fields=2, scalars=3, outputs=2, seed=0, **arguments):
    torch.manual_seed(seed)
    return build_network({"name": name, "arguments": {"fields": fields, "scalars": scalars, "outputs": outputs, **arguments}})


def samples(height, width, fields=2, scalars=3, batch=2):
    generator = torch.Generator().manual_seed(1)
    return torch.randn(batch, fields, height, width, generator=generator), torch.randn(batch, scalars, generator=generator)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(8, 8), (17, 30), (64, 32)], ids=str)
def test_any_size(name, size):
    said = make(name)(*samples(*size))
    assert said.shape == (2, 2, *size) and torch.isfinite(said).all()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("fields", "scalars"), [(1, 0), (0, 2)])
def test_fields_or_numbers_alone(name, fields, scalars):
    assert make(name, fields, scalars)(*samples(16, 16, fields, scalars)).shape == (2, 2, 16, 16)


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_gets_a_gradient(name):
    module = make(name)
    said = module(*samples(16, 16))
    (said * torch.randn_like(said)).sum().backward()
    assert [key for key, value in module.named_parameters() if value.grad is None or not torch.isfinite(value.grad).all()] == []


@pytest.mark.parametrize("name", NAMES)
def test_same_seed_same_weights(name):
    first, second, other = make(name).state_dict(), make(name).state_dict(), make(name, seed=1).state_dict()
    assert all(torch.equal(first[key], second[key]) for key in first)
    assert any(not torch.equal(first[key], other[key]) for key in first)


def smooth(size):
    """The same two functions on a grid of any size; values on the lines of the grid, of which the last ones are left out."""
    x = torch.arange(size) / size
    y = x[:, None]
    one = (3 * x).sin() * (2 * y).cos() + x * y
    other = (-((x - 0.4) ** 2 + (y - 0.6) ** 2) / 0.08).exp()
    return torch.stack([one, other])[None]


def change_with_the_grid(name):
    """Difference between the results on a grid and on one four times as fine, at the places of the first, over their spread."""
    module = make(name).train(False)
    scalars = torch.tensor([[0.3, -0.5, 0.8]])
    with torch.no_grad():
        coarse, fine = (module(smooth(size), scalars, (0.0, 0.0)) for size in (32, 128))
    return float((fine[..., ::4, ::4] - coarse).square().mean().sqrt() / coarse.std())


def test_a_fourier_operator_is_the_same_on_any_grid_and_a_unet_is_not():
    assert change_with_the_grid("fno") < 0.02
    assert change_with_the_grid("deeponet") < 0.05
    assert change_with_the_grid("surrogateunet") > 0.1


def test_a_wave_is_mixed_as_its_weights_say():
    """The layer is exact for half waves: with all weights zero but one, a wave goes in and the same wave comes out, times the weight."""
    module = make("fno", width=4, modes=6, layers=1)
    waves = module.layers[0].waves
    with torch.no_grad():
        waves.weight.zero_()
        waves.weight[0, 2 * 6 + 3, 1, 2] = 5.0  # cosines, 2 along rows and 3 along columns, from channel 1 to 2
    y, x = positions(20, 0.5, torch.zeros(1))[:, None], positions(24, 0.5, torch.zeros(1))
    wave = (2 * torch.pi * y).cos() * (3 * torch.pi * x).cos()
    hidden = torch.zeros(1, 20, 24, 4)
    hidden[..., 1] = wave
    from deepgeology.models.networks.fno import _basis

    bases = tuple((_basis(20, 6, 0.5, hidden, f), _basis(24, 6, 0.5, hidden, f)) for f in (torch.cos, torch.sin))
    out = waves(hidden, bases)
    torch.testing.assert_close(out[0, ..., 2], 5 * wave, atol=1e-4, rtol=1e-4)
    assert out[..., [0, 1, 3]].abs().max() < 1e-4


def test_places_are_those_of_the_cells():
    planes = with_places(torch.zeros(1, 0, 2, 4), torch.tensor([[7.0]]), (0.5, 0.5))
    assert planes.shape == (1, 4, 2, 4) and (planes[0, 0] == 7).all()
    assert planes[0, 1, :, 0].tolist() == [-0.5, 0.5] and planes[0, 2, 0].tolist() == [-0.75, -0.25, 0.25, 0.75]
    assert (planes[0, 3] > 0).all()


def test_an_ensemble_is_saved_and_loaded(tmp_path):
    members = [make(name, seed=seed) for seed, name in enumerate(("fno", "fno", "deeponet"))]
    module = build_network({"name": "surrogate", "arguments": {"members": [member.spec for member in members]}})
    for place, member in zip(module.members, members):
        place.load_state_dict(member.state_dict())
    card = make_card(task="surrogate", network=module.spec, training={}, surrogate={})
    save_model(tmp_path / "m.safetensors", module, card)
    loaded, _ = load_model(tmp_path / "m.safetensors", task="surrogate")
    given = samples(16, 16)
    assert torch.equal(loaded(*given), torch.stack([member(*given) for member in members]))
