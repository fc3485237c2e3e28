from __future__ import annotations

import copy

import pytest
import torch
from deepgeology.backend.errors import InputError
from deepgeology.backend.inference.device import Prepared, agrees, choose_device, describe_device, fast_precision, prepare
from deepgeology.backend.progress import Progress
from torch import nn

CPU = torch.device("cpu")


class Residual(nn.Module):
    """Two normalised convolutions around a shortcut, one normalisation without a convolution before it."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        self.stem_norm = nn.BatchNorm2d(8)
        self.conv = nn.Conv2d(8, 8, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(8)
        self.last_norm = nn.BatchNorm2d(8)
        self.head = nn.Conv2d(8, 4, 1)

    def forward(self, x):
        x = self.stem_norm(self.stem(x)).relu()
        return self.head(self.last_norm(x + self.norm(self.conv(x)).relu()))


class Misleading(Residual):
    """Uses the convolution's output twice, so that folding would change the result."""

    def forward(self, x):
        convolved = self.stem(x)
        return self.head(self.stem_norm(convolved).relu() + 3 * convolved)


def trained(kind=Residual):
    torch.manual_seed(0)
    module = kind().train()
    for _ in range(5):
        module(torch.randn(4, 3, 16, 16) * 3 + 1)  # gives the normalisations statistics
    for part in module.modules():
        if isinstance(part, nn.BatchNorm2d):
            nn.init.uniform_(part.weight, 0.5, 2)
            nn.init.normal_(part.bias)
    return module.eval()


def sample():
    return torch.randn(3, 3, 20, 24, generator=torch.Generator().manual_seed(1))


def reference(module, values):
    with torch.inference_mode():
        return copy.deepcopy(module)(values)


def test_float32_is_the_same_with_folded_normalisation():
    module = trained()
    expected = reference(module, sample())
    prepared = prepare(module, CPU, "float32")
    torch.testing.assert_close(prepared(sample()), expected, atol=1e-4, rtol=1e-4)
    kinds = [type(part).__name__ for part in prepared.module.modules()]
    assert kinds.count("BatchNorm2d") == 1 and kinds.count("Identity") == 2


def test_a_normalisation_that_also_activates_keeps_its_activation():
    from timm.layers import BatchNormAct2d

    torch.manual_seed(0)
    module = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), BatchNormAct2d(8), nn.Conv2d(8, 4, 1))
    module(torch.randn(4, 3, 32, 32))  # moves the running statistics off their start
    module.eval()
    x = torch.randn(2, 3, 32, 32)
    prepared = prepare(module, CPU, "float32")
    torch.testing.assert_close(prepared(x), module(x), atol=1e-5, rtol=1e-4)
    assert not any(isinstance(part, nn.BatchNorm2d) for part in prepared.module.modules())


def test_folding_that_would_change_the_result_is_given_up():
    module = trained(Misleading)
    expected = reference(module, sample())
    lines = []

    class Log(Progress):
        def log(self, message, **values):
            lines.append(message.format(**values))

    prepared = prepare(module, CPU, "auto", Log())
    torch.testing.assert_close(prepared(sample()), expected, atol=1e-4, rtol=1e-4)
    assert prepared.precision == "float32" and lines


def test_bfloat16_stays_within_the_tolerance():
    module = trained()
    expected = reference(module, sample())
    prepared = prepare(module, CPU, "bfloat16")
    found = prepared(sample()).float()
    assert prepared.precision == "bfloat16"
    assert agrees(expected, found)
    assert not torch.equal(expected, found)  # it is another arithmetic


class Overflowing(nn.Module):
    """Right in float32, garbage with 8 bits of mantissa: differences of large numbers."""

    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Conv2d(1, 1, 1), nn.Conv2d(1, 1, 1)
        for part, bias in ((self.first, 1000.0), (self.second, -1000.0)):
            nn.init.ones_(part.weight)
            nn.init.constant_(part.bias, bias)

    def forward(self, x):
        return self.second(self.first(x))


def test_automatic_falls_back_to_float32_where_bfloat16_disagrees(monkeypatch):
    monkeypatch.setattr("deepgeology.backend.inference.device.fast_precision", lambda device: "bfloat16")
    values = torch.randn(1, 1, 32, 32)
    prepared = prepare(Overflowing(), CPU, "auto")
    torch.testing.assert_close(prepared(values), values, atol=1e-3, rtol=0)
    assert prepared.precision == "float32"
    chosen = prepare(Overflowing(), CPU, "bfloat16")
    assert not torch.allclose(chosen(values).float(), values, atol=0.1) and chosen.precision == "bfloat16"


def test_automatic_uses_bfloat16_where_it_agrees(monkeypatch):
    monkeypatch.setattr("deepgeology.backend.inference.device.fast_precision", lambda device: "bfloat16")
    prepared = prepare(trained(), CPU, "auto")
    prepared(sample())
    assert prepared.precision == "bfloat16"


def test_the_check_looks_at_the_window_with_most_data():
    seen = []

    def agree(expected, found):
        seen.append(expected)
        return True

    values = sample()
    values[0], values[2] = float("nan"), float("nan")
    prepare(trained(), CPU, "float32", agree=agree)(values)
    assert torch.isfinite(seen[0]).all()


def test_agreement():
    values = torch.randn(1, 4, 50, 50)
    assert agrees(values, values + 0.01 * torch.randn_like(values))
    assert not agrees(values, values + 0.05 * torch.randn_like(values))
    assert not agrees(values, torch.full_like(values, float("nan")))
    missing = values.clone()
    missing[..., 0] = float("nan")
    assert agrees(missing, values)
    assert agrees(torch.zeros(1, 1, 2, 2), torch.zeros(1, 1, 2, 2))


def test_devices():
    assert choose_device("cpu") == CPU
    assert choose_device("auto") == choose_device(None)
    assert describe_device(CPU).startswith("cpu (")
    assert fast_precision(CPU) in ("float32", "bfloat16")
    with pytest.raises(InputError, match=r"cuda:7 is not available; this computer offers .*cpu"):
        choose_device("cuda:7")
    with pytest.raises(InputError, match="precision double is not known"):
        Prepared(nn.Identity(), CPU, "double")
