"""The contract of every network in ``models/networks``: a new file is tested before its author writes a test."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.catalog import list_encoders, list_networks
from deepgeology.models.errors import FileError, InputError, ModelFileError
from deepgeology.models.modelfile import load_model, save_model
from safetensors.torch import save_file

ROOT = Path(__file__).resolve().parents[2]
BANDS, CLASSES = 5, 3
NAMES = [network["name"] for network in list_networks("segmentation")]
SPECS = list_networks()
ENCODED = [network["name"] for network in list_networks() if network["encoders"]]
OWN = {
    "mixture": {"members": [{"name": "dilated", "arguments": {"width": 8}}, {"name": "contextforest", "arguments": {"sigmas": [1]}}]},
}


def make(name, bands=BANDS, seed=0, **arguments):
    torch.manual_seed(seed)
    light = {"encoder": "tu-mobilenetv3_small_100"} if name in ENCODED else {}
    return build_network({"name": name, "arguments": {"bands": bands, "classes": CLASSES, **light, **OWN.get(name, {}), **arguments}})


def pixels(height, width, bands=BANDS, batch=2):
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(batch, bands, height, width, generator=generator)
    valid = (torch.rand(batch, 1, height, width, generator=generator) > 0.1).float()
    return x * valid, valid


def card_of(module):
    return make_card(
        task="segmentation",
        network=module.spec,
        bands=[{"name": f"b{i}", "unit": ""} for i in range(BANDS)],
        pixel_size=[10.0, 10.0],
        normalisation={"mean": [0.0] * BANDS, "std": [1.0] * BANDS},
        classes=[{"value": i + 1, "name": f"unit {i}", "color": "#808080"} for i in range(CLASSES)],
        tile_size=64,
    )


def test_every_network_file_is_listed():
    files = {path.stem for path in (ROOT / "models" / "networks").glob("[a-z]*.py")}
    assert files == {spec["name"] for spec in SPECS} and {"unet", "dilated", "contextforest", "mixture"} <= files


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec["name"])
def test_specs_are_complete(spec):
    assert set(spec) == {"name", "label", "tasks", "encoders", "selectable", "reference"}
    assert spec in list_networks(spec["tasks"][0])
    assert spec not in list_networks("no such task")


def test_listing_works_without_torch():
    code = """
import importlib.util as util, sys
root = sys.argv[1]
spec = util.spec_from_file_location("d", root + "/__init__.py", submodule_search_locations=[root])
sys.modules["d"] = util.module_from_spec(spec)
import d.models.card
from d.models.catalog import list_encoders, list_networks
sys.exit(not (list_networks("segmentation") and list_encoders()) or bool({"torch", "numpy"} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code, str(ROOT)]).returncode == 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(1, 1), (37, 50), (64, 32)], ids=str)
def test_any_size_and_no_nan(name, size):
    x, valid = pixels(*size)
    logits = make(name).eval()(x, valid)
    assert logits.shape == (2, CLASSES, *size)
    assert torch.isfinite(logits).all()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("bands", [1, 12])
def test_any_number_of_bands(name, bands):
    x, valid = pixels(20, 20, bands)
    assert make(name, bands).eval()(x, valid).shape == (2, CLASSES, 20, 20)


@pytest.mark.parametrize("name", NAMES)
def test_all_invalid_gives_finite_logits(name):
    logits = make(name).eval()(torch.zeros(1, BANDS, 16, 16), torch.zeros(1, 1, 16, 16))
    assert torch.isfinite(logits).all()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("batch", [1, 2])
def test_every_parameter_gets_a_gradient(name, batch):
    module = make(name).train()
    x, valid = pixels(33, 40, batch=batch)
    logits = module(x, valid)
    if not list(module.parameters()):
        assert name == "contextforest"
        return
    (logits * torch.randn_like(logits)).sum().backward()
    without = [key for key, value in module.named_parameters() if value.grad is None or not torch.isfinite(value.grad).all()]
    assert without == []


@pytest.mark.parametrize("name", NAMES)
def test_same_seed_same_weights(name):
    first, second, other = make(name).state_dict(), make(name).state_dict(), make(name, seed=1).state_dict()
    assert all(torch.equal(first[key], second[key]) for key in first)
    if list(make(name).parameters()):
        assert any(not torch.equal(first[key], other[key]) for key in first)


@pytest.mark.parametrize("name", NAMES)
def test_saved_and_loaded_is_the_same(name, tmp_path):
    module = make(name).train()
    x, valid = pixels(32, 32)
    module(x, valid)  # moves the running statistics of batch normalisation off their start
    module.eval()
    save_model(tmp_path / "model.safetensors", module, card_of(module))
    loaded, card = load_model(tmp_path / "model.safetensors")
    assert card == card_of(module)
    assert not loaded.training and torch.equal(loaded(x, valid), module(x, valid))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ENCODED])
def test_own_networks_take_padding_for_invalid_pixels(name):
    """The pipeline pads small rasters; the result may not depend on it."""
    x, valid = pixels(30, 20, batch=1)
    module = make(name).train()
    module(x, valid)
    module.eval()
    padded = module(*(torch.nn.functional.pad(part, (5, 9, 7, 3)) for part in (x, valid)))
    inside = valid.bool().expand(-1, CLASSES, -1, -1)
    torch.testing.assert_close(padded[..., 7:37, 5:25][inside], module(x, valid)[inside], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("encoder", [encoder["name"] for encoder in list_encoders()])
def test_offered_encoders_work_with_the_unet(encoder):
    x, valid = pixels(40, 40, batch=1)
    assert make("unet", encoder=encoder).eval()(x, valid).shape == (1, CLASSES, 40, 40)


def test_an_encoder_that_does_not_fit_is_named():
    with pytest.raises(InputError, match="mit_b0 does not work with UnetPlusPlus"):
        make("unetplusplus", encoder="mit_b0")
    with pytest.raises(InputError, match="no_such"):
        make("unet", encoder="no_such")


def test_an_unknown_network_is_named():
    with pytest.raises(ModelFileError, match=r"hologram is not known.*unet"):
        build_network({"name": "hologram", "arguments": {}})


def test_encoder_weights_from_a_file_keep_the_filters_for_any_bands(tmp_path):
    """On an image whose bands are all alike the first convolution responds as it did to its own three bands."""
    source = make("unet", bands=3, seed=3, encoder="resnet18")
    save_file(source.network.encoder.state_dict(), tmp_path / "encoder.safetensors")
    module = make("unet", bands=6, seed=4, encoder="resnet18")
    module.load_encoder_weights(str(tmp_path / "encoder.safetensors"))
    grey = torch.randn(1, 1, 32, 32)
    before = source.network.encoder.conv1(grey.expand(-1, 3, -1, -1))
    torch.testing.assert_close(module.network.encoder.conv1(grey.expand(-1, 6, -1, -1)), before, atol=1e-5, rtol=1e-5)
    deep = "layer3.0.conv1.weight"
    assert torch.equal(module.network.encoder.state_dict()[deep], source.network.encoder.state_dict()[deep])


def test_encoder_weights_from_a_model_file(tmp_path):
    source = make("unet", seed=3, encoder="resnet18")
    save_model(tmp_path / "model.safetensors", source, card_of(source))
    module = make("fpn", seed=4, encoder="resnet18")
    module.load_encoder_weights(str(tmp_path / "model.safetensors"))
    assert torch.equal(module.network.encoder.conv1.weight, source.network.encoder.conv1.weight)


def test_encoder_weights_that_do_not_fit_are_refused(tmp_path):
    save_file(make("unet", encoder="resnet18").network.encoder.state_dict(), tmp_path / "resnet18.safetensors")
    (tmp_path / "weights.pth").write_bytes(b"\x80\x02}q\x00.")
    module = make("unet", encoder="mobilenet_v2")
    with pytest.raises(InputError, match=r"do not fit mobilenet_v2: .* missing"):
        module.load_encoder_weights(str(tmp_path / "resnet18.safetensors"))
    with pytest.raises(InputError, match="safetensors file; files of pickled weights"):
        module.load_encoder_weights(str(tmp_path / "weights.pth"))
    with pytest.raises(FileError, match="do not exist"):
        module.load_encoder_weights(str(tmp_path / "absent.safetensors"))


def test_imagenet_weights_out_of_reach_say_what_to_do(monkeypatch):
    import segmentation_models_pytorch as smp

    def unreachable(*arguments, **keywords):
        raise OSError("no route to host")

    monkeypatch.setattr(smp.encoders, "get_encoder", unreachable)
    with pytest.raises(InputError, match=r"no route to host.*download the encoder's model.safetensors"):
        make("unet").load_encoder_weights("imagenet")
