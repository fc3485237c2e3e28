"""PhaseNet: its layers and the way its published weights come in."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.networks import phasenet


def make(name="phasenet", **arguments):
    torch.manual_seed(0)
    return build_network({"name": name, "arguments": arguments}).eval()


@pytest.mark.parametrize("length", [1, 63, 3000, 3001, 4097])
def test_any_length_gives_logits_for_each_sample(length):
    assert make()(torch.randn(2, 3, length)).shape == (2, 3, length)


def test_it_has_the_size_that_was_published():
    module = make()
    count = sum(value.numel() for name, value in module.state_dict().items() if "num_batches" not in name)
    assert count == 269_675  # of the authors' checkpoint


def test_padding_before_a_stride_is_tensorflows():
    """TensorFlow: ceil(n / 4) outputs; the padding that needs is halved, the odd one at the end."""
    for length, left, right in ((3000, 1, 2), (3001, 3, 3), (750, 2, 3), (188, 1, 2), (47, 2, 2)):
        padded = phasenet.pad_same(torch.ones(1, 1, length))[0, 0]
        assert (int(padded.argmax()), len(padded) - length) == (left, left + right)
        assert (len(padded) - 7) // 4 + 1 == -(-length // 4)


def test_every_weight_learns():
    module = make(filters=4).train()
    (module(torch.randn(4, 3, 500)) * torch.randn(4, 3, 500)).sum().backward()
    assert not [name for name, value in module.named_parameters() if value.grad is None or not value.grad.abs().sum() > 0]


def as_tensorflow(state):
    """The arrays of the authors' checkpoint for a state, by the names and shapes that SOURCE.txt tells."""
    scopes = {"inc": "Input/input_conv", "in_bn": "Input/input_bn", "out": "Output/output_conv"}
    for level in range(5):
        names = (("0", "down_conv1"), ("1", "down_bn1"), ("2", "down_conv3"), ("3", "down_bn3"))
        scopes |= {f"down_branch.{level}.{i}": f"DownConv_{level}/{name}_{level + 1}" for i, name in names}
        names = (("0", "up_conv0"), ("1", "up_bn0"), ("2", "up_conv1"), ("3", "up_bn1"))
        scopes |= {f"up_branch.{3 - level}.{i}": f"UpConv_{level}/{name}_{level + 1}" for i, name in names}
    ends = {"weight": "gamma", "bias": "beta", "running_mean": "moving_mean", "running_var": "moving_variance"}
    arrays = {}
    for name, value in state.items():
        place, end = name.rsplit(".", 1)
        if end == "num_batches_tracked":
            continue
        if value.ndim == 3:
            transposed = place.startswith("up_branch") and place.endswith(".0")
            kernel = value.permute(2, 0, 1) if transposed else value.permute(2, 1, 0)  # (7, in, out), of which TensorFlow turns the last
            arrays[f"{scopes[place]}/kernel"] = (kernel.transpose(1, 2) if transposed else kernel)[:, None].numpy()
        else:
            arrays[f"{scopes[place]}/{'bias' if place in ('inc', 'out') else ends[end]}"] = value.numpy()
    return arrays


def test_the_authors_arrays_come_back_as_the_same_network():
    module, other = make(), make()
    for value in other.state_dict().values():
        if value.is_floating_point():
            value.uniform_(0.1, 1.0)
    x = torch.randn(1, 3, 3000)
    assert not torch.allclose(module(x), other(x))
    arrays = as_tensorflow(other.state_dict())
    assert len(arrays) == 93 and arrays["UpConv_3/up_conv0_4/kernel"].shape == (7, 1, 64, 128)
    module.load_state_dict(phasenet.from_tensorflow({name.replace("/", "__"): np.array(array) for name, array in arrays.items()}))
    assert torch.equal(module(x), other(x))


def test_the_light_one_works_at_its_length():
    module = make("phasenetlight")
    assert module(torch.randn(2, 3, 3001)).shape == (2, 3, 3001)
    assert module.conv1.conv.weight.shape == (11, 8, 7) and module.up2.weight.shape == (44, 16, 7)
