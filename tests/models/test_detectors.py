"""The contract of every detector: any size, any number of bands, boxes inside the window, a loss that teaches, the same after saving."""

import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.catalog import list_networks
from deepgeology.models.errors import InputError
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.networks._detection import anchor_sizes, local_contrast

NAMES = [network["name"] for network in list_networks("detection")]


def make(name, bands=2, classes=2, seed=0, **arguments):
    torch.manual_seed(seed)
    return build_network(
        {
            "name": name,
            "arguments": {"bands": bands, "classes": classes, "encoder": "light", "sizes": [10, 40], "ratios": [1.0], **arguments},
        }
    )


def windows(batch=2, bands=2, size=(96, 96)):
    """Noise with a bright square and a dark one, and their targets."""
    x = torch.randn(batch, bands, *size, generator=torch.Generator().manual_seed(1)) * 0.3
    targets = []
    for number in range(batch):
        boxes = torch.tensor([[8.0, 8, 30, 30], [48.0 + 4 * number, 40, 70, 66]])
        x[number, :, 8:30, 8:30] += 3
        x[number, :, 40:66, 48 + 4 * number : 70] -= 3
        masks = torch.zeros(2, *size, dtype=torch.uint8)
        for mask, box in zip(masks, boxes.int()):
            mask[box[1] : box[3], box[0] : box[2]] = 1
        targets.append({"boxes": boxes, "labels": torch.tensor([0, 1]), "masks": masks})
    return x, torch.ones(batch, 1, *size), targets


def test_the_names_are_there():
    assert {"fasterrcnn", "maskrcnn", "retinanet", "fcos", "ssd", "ttfnet"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size, bands", [((64, 64), 1), ((50, 75), 5)], ids=str)
def test_any_size_and_any_bands(name, size, bands):
    module = make(name, bands).eval()
    with torch.inference_mode():
        results = module(torch.randn(2, bands, *size), torch.ones(2, 1, *size))
    assert len(results) == 2
    for found in results:
        boxes = found["boxes"]
        assert boxes.shape[1:] == (4,) and len(boxes) == len(found["scores"]) == len(found["labels"])
        assert ((boxes >= 0) & (boxes <= torch.tensor([size[1], size[0]] * 2))).all() and (boxes[:, 2:] > boxes[:, :2]).all()
        assert ((found["scores"] >= 0) & (found["scores"] <= 1)).all() and set(found["labels"].tolist()) <= {0, 1}
        if "masks" in found:
            assert found["masks"].shape == (len(boxes), *size)


@pytest.mark.parametrize("name", NAMES)
def test_the_loss_reaches_every_parameter(name):
    module = make(name).train()
    x, valid, targets = windows()
    loss = module(x, valid, targets)
    assert loss.ndim == 0 and torch.isfinite(loss)
    loss.backward()
    assert [key for key, value in module.named_parameters() if value.grad is None] == []


@pytest.mark.parametrize("name", NAMES)
def test_windows_without_objects_and_single_ones(name):
    module = make(name).train()
    x, valid, targets = windows(1)
    nothing = {"boxes": torch.zeros(0, 4), "labels": torch.zeros(0, dtype=torch.int64), "masks": torch.zeros(0, 96, 96, dtype=torch.uint8)}
    for target in (targets[0], nothing):
        loss = module(x, valid, [target])
        loss.backward()
        assert torch.isfinite(loss)


TWO_STAGES = ("fasterrcnn", "maskrcnn")  # which take half a minute


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.slow] * (name in TWO_STAGES)) for name in NAMES])
def test_it_learns_and_is_the_same_after_saving(name, tmp_path):
    module = make(name).train()
    x, valid, targets = windows()
    optimiser = torch.optim.AdamW(module.parameters(), 3e-3)
    for _ in range(60):
        loss = module(x, valid, targets)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(module.parameters(), 5)
        optimiser.step()
    module.eval()
    with torch.inference_mode():
        found = module(x, valid)
    for result, target in zip(found, targets):
        for box, label in zip(target["boxes"], target["labels"]):
            own = result["boxes"][result["labels"] == label]
            low, high = torch.maximum(own[:, :2], box[:2]), torch.minimum(own[:, 2:], box[2:])
            common = (high - low).clamp_min(0).prod(dim=1)
            areas = (own[:, 2:] - own[:, :2]).prod(dim=1) + (box[2:] - box[:2]).prod() - common
            best = (common / areas).argmax()
            assert (common / areas)[best] > 0.5 and result["scores"][result["labels"] == label][best] > 0.25
    card = make_card(
        task="detection",
        network=module.spec,
        bands=[{"name": "a", "unit": ""}, {"name": "b", "unit": ""}],
        pixel_size=[1.0, 1.0],
        normalisation={"mean": [0.0, 0.0], "std": [1.0, 1.0]},
        classes=[{"value": 1, "name": "x", "color": "#111111"}, {"value": 2, "name": "y", "color": "#222222"}],
        tile_size=96,
    )
    save_model(tmp_path / "m.safetensors", module, card)
    again, _ = load_model(tmp_path / "m.safetensors", task="detection")
    with torch.inference_mode():
        assert all(torch.equal(a["boxes"], b["boxes"]) and torch.equal(a["scores"], b["scores"]) for a, b in zip(found, again(x, valid)))


def test_one_class_is_enough_for_a_card():
    shared = {"network": {"name": "ttfnet", "arguments": {}}, "bands": [{"name": "a", "unit": ""}], "pixel_size": [1.0, 1.0]}
    one = {"classes": [{"value": 1, "name": "crater", "color": "#111111"}], "tile_size": 64, "normalisation": {"mean": [0.0], "std": [1.0]}}
    assert make_card(task="detection", **shared, **one)["classes"]


def test_local_contrast_takes_out_brightness():
    x = torch.randn(1, 1, 128, 128)
    valid = torch.ones(1, 1, 128, 128)
    slope = torch.linspace(0, 8, 128)[None, None, None]
    plain, tilted = local_contrast(x, valid, 32), local_contrast(3 * x + slope + 50, valid, 32)
    inside = (slice(None), slice(None), slice(24, -24), slice(24, -24))
    assert (plain - tilted)[inside].abs().mean() < 0.12 * plain[inside].std()
    valid[..., 64:] = 0
    assert (local_contrast(x * valid, valid, 32)[..., 64:] == 0).all()


def test_anchors_span_the_sizes():
    assert [size for (size,) in anchor_sizes([10, 80], 4)] == pytest.approx([10, 20, 40, 80])


def test_an_encoder_that_does_not_exist():
    with pytest.raises(InputError, match="cannot be used"):
        make("ttfnet", encoder="no-such-encoder")


def test_start_weights_come_from_a_file(tmp_path):
    from safetensors.torch import save_file

    source = make("ttfnet", seed=3)
    save_file({f"backbone.levels.encoder.{key}": value for key, value in source.encoder.state_dict().items()}, tmp_path / "w.safetensors")
    target = make("fasterrcnn", seed=4)
    target.load_encoder_weights(str(tmp_path / "w.safetensors"))
    assert all(torch.equal(a, b) for a, b in zip(source.encoder.state_dict().values(), target.encoder.state_dict().values()))
