"""What evidence becomes."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import InputError
from deepgeology.backend.presence.encoding import describe_encoding, fit_encoding
from deepgeology.backend.progress import Progress
from deepgeology.models.networks.presence import Encoding

NAMES = ["plain", "tail", "rocks", "Cu", "Zn", "flat"]


@pytest.fixture
def values():
    random = np.random.default_rng(0)
    parts = random.lognormal(3, 0.4, (500, 2))
    return np.column_stack([random.normal(50, 4, 500), random.lognormal(1, 1.2, 500), random.integers(1, 5, 500), parts, np.full(500, 7.0)])


def encode(encoding, values):
    mean, std = (np.array(encoding[key]) for key in ("mean", "std"))
    x = torch.tensor((values - mean) / std, dtype=torch.float32)[:, :, None, None]
    module = Encoding(values.shape[1], **encoding)
    return module, module(x, torch.ones(len(values), 1, 1, 1))[:, :, 0, 0].numpy()


def test_each_kind_of_band(values):
    encoding = fit_encoding(values, NAMES, Progress(), composition=["Cu", "Zn"])
    module, channels = encode(encoding, values)
    assert [(step["kind"], step["bands"]) for step in encoding["steps"]] == [
        ("number", [0]),
        ("skewed", [1]),
        ("classes", [2]),
        ("parts", [3, 4]),
    ]
    assert module.sources == [0, 1, 2, 2, 2, 2, 3, 4]
    np.testing.assert_allclose(channels.mean(axis=0), 0, atol=1e-4)
    np.testing.assert_allclose(channels.std(axis=0), 1, atol=1e-3)
    np.testing.assert_array_equal(channels[:, 2:6].argmax(axis=1) + 1, values[:, 2])
    ratio = np.log(values[:, 3] / values[:, 4])
    assert abs(np.corrcoef(channels[:, 6], ratio)[0, 1]) > 0.9999
    skewness = (channels[:, 1] ** 3).mean()
    assert abs(skewness) < 0.8 < ((values[:, 1] - values[:, 1].mean()) ** 3).mean() / values[:, 1].std() ** 3
    assert describe_encoding(encoding, NAMES)["flat"].startswith("left out")


def test_invalid_pixels_are_zero_in_every_channel(values):
    encoding = fit_encoding(values, NAMES, Progress())
    module = Encoding(6, **encoding)
    assert (module(torch.zeros(1, 6, 2, 2), torch.zeros(1, 1, 2, 2)) == 0).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"composition": ["Pb*"]}, r"COMPOSITION: no band is called Pb\*; the bands are plain"),
        ({"categorical": ["plain"]}, "The band plain should hold classes"),
        ({"composition": ["flat", "rocks"]}, None),
    ],
)
def test_what_does_not_fit_is_named(values, change, words):
    if words is None:
        assert fit_encoding(values, NAMES, Progress(), **change)["steps"][-1]["bands"] == [2]
        return
    with pytest.raises(InputError, match=words):
        fit_encoding(values, NAMES, Progress(), **change)


def test_constant_evidence_alone_is_refused():
    with pytest.raises(InputError, match="Not one of the 2 bands varies"):
        fit_encoding(np.ones((50, 2)), ["a", "b"], Progress())


def test_gentle_compression_begins_at_a_standard_deviation():
    values = np.random.default_rng(0).lognormal(sigma=1.5, size=(2000, 1))
    steps = [fit_encoding(values, ["ppm"], Progress(), gentle=gentle)["steps"][0] for gentle in (False, True)]
    assert [step["kind"] for step in steps] == ["skewed", "skewed"]
    assert steps[1]["spread"] == pytest.approx([values.std()], rel=1e-5)
    assert steps[0]["spread"][0] < 0.5 * steps[1]["spread"][0]
