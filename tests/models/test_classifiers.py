"""The contract of every network that classifies images, and pretrained weights."""

import numpy as np
import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.catalog import list_networks
from deepgeology.models.errors import InputError
from deepgeology.models.modelfile import load_model, save_model

CLASSES, SIDE = 4, 96
NAMES = [network["name"] for network in list_networks("classification")]
NORMALISED = [name for name in NAMES if name not in ("alexnet", "vit", "swin", "convnext")]


def make(name, bands=3, seed=0, **arguments):
    torch.manual_seed(seed)
    return build_network({"name": name, "arguments": {"bands": bands, "classes": CLASSES, **arguments}})


def images(bands=3, height=SIDE, width=SIDE, batch=2):
    return torch.randn(batch, bands, height, width, generator=torch.Generator().manual_seed(1))


def card_of(module, bands=3):
    return make_card(
        task="classification",
        network=module.spec,
        bands=[{"name": f"b{i}", "unit": ""} for i in range(bands)],
        normalisation={"mean": [0.0] * bands, "std": [1.0] * bands},
        classes=[{"value": i + 1, "name": f"rock {i}", "color": "#808080"} for i in range(CLASSES)],
        tile_size=SIDE,
    )


def test_the_list_has_every_kind():
    assert {"alexnet", "vgg", "googlenet", "inception", "resnet", "densenet", "convnext", "efficientnet", "vit", "swin"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_contract(name, tmp_path):
    """Any number of bands and size, features and logits agree, seeded, every parameter learns, saved and loaded the same."""
    module = make(name, bands=5).train()
    before = {key: value.clone() for key, value in module.state_dict().items()}
    logits = module(images(5))
    assert logits.shape == (2, CLASSES)
    (logits * torch.randn_like(logits)).sum().backward()
    assert [key for key, value in module.named_parameters() if value.grad is None or not torch.isfinite(value.grad).all()] == []
    module.eval()
    with torch.inference_mode():
        x = images(5)
        features, (maps,) = module.features_and_planes(x)
        assert module.planes(maps).shape[0] == 2 and module.planes(maps).ndim == 4
        assert features.shape == (2, module.width)
        torch.testing.assert_close(module.head(features), module(x))
        assert torch.isfinite(module(images(5, 80, 130, 1))).all()
        again = make(name, bands=5).state_dict()
        assert all(torch.equal(value, again[key]) for key, value in before.items())
        save_model(tmp_path / "model.safetensors", module, card_of(module, 5))
        loaded, _ = load_model(tmp_path / "model.safetensors", task="classification")
        assert torch.equal(loaded(x), module(x)) and not loaded.training


@pytest.mark.parametrize("normalisation", ["group", "instance"])
@pytest.mark.parametrize("name", ["resnet", "efficientnetlite", "googlenet"])
def test_other_normalisations_do_not_see_the_batch(name, normalisation):
    """In training, an image's logits are the same alone and beside others; with batch normalisation they are not."""
    x = images()
    module = make(name, normalisation=normalisation).train()
    torch.testing.assert_close(module(x)[:1], module(x[:1]), atol=1e-4, rtol=1e-4)
    plain = make(name).train()
    assert not torch.allclose(plain(x)[:1], plain(x[:1]), atol=1e-3)


def test_a_wrong_variant_or_normalisation_is_named():
    with pytest.raises(InputError, match=r"resnet1 cannot be made.*timm lists"):
        make("resnet", variant="resnet1")
    with pytest.raises(InputError, match="layers is not known; batch, group, instance are"):
        make("resnet", normalisation="layers")


@pytest.mark.parametrize("name", NAMES)
def test_texture_is_mean_and_spread_of_several_layers(name):
    module = make(name, texture=True).eval()
    with torch.inference_mode():
        features, maps = module.features_and_planes(images())
    assert len(maps) > 1 and features.shape == (2, module.width) and torch.isfinite(features).all()
    first = module.planes(maps[0])
    torch.testing.assert_close(features[:, : first.shape[1]], first.mean(dim=(2, 3)), atol=1e-5, rtol=1e-4)
    spread = features[:, first.shape[1] : 2 * first.shape[1]]
    torch.testing.assert_close(spread, first.std(dim=(2, 3), correction=0), atol=2e-4, rtol=1e-3)


def test_the_bank_tells_how_far_an_image_is(tmp_path):
    """Distances are those of standardised features of length 1, by numpy; they come back from the file."""
    random = np.random.default_rng(0)
    module = make("alexnet").eval()
    bank = random.normal(3, 2, (6, module.width)).astype(np.float32)
    module.remember(torch.from_numpy(bank))
    unit = (bank - bank.mean(0)) / bank.std(0)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    expected = np.sort(np.linalg.norm(unit[2] - unit, axis=1))
    save_model(tmp_path / "model.safetensors", module, card_of(module))
    loaded, _ = load_model(tmp_path / "model.safetensors")
    for neighbour in (1, 2, 6, 9):
        found = float(loaded.distance(torch.from_numpy(bank[2:3]), neighbour))
        assert found == pytest.approx(expected[min(neighbour, 6) - 1], abs=2e-3)
