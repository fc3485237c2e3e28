"""PhaseNet: a U-Net that tells, for each sample of a seismogram, whether it is noise, a P or an S arrival.

Zhu & Beroza (2019), doi:10.1093/gji/ggy423, layer by layer as in the authors' program, so that their weights load; and with the names of
SeisBench (Woollam et al. 2022, doi:10.1785/0220210324), so that its weights do as well.
"""

from __future__ import annotations

import torch
from torch import nn

SPEC = {
    "name": "phasenet",
    "label": "PhaseNet",
    "tasks": ["picking"],
    "encoders": False,
    "selectable": False,
    "reference": "Zhu & Beroza (2019), doi:10.1093/gji/ggy423",
}

DEPTH = 5
KERNEL = 7
STRIDE = 4
EPSILON = 1e-3  # of batch normalisation, TensorFlow's


class PhaseNet(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, filters: int, dropout: float):
        super().__init__()
        self.dropout = nn.Dropout1d(dropout)
        self.inc = nn.Conv1d(3, filters, KERNEL, padding="same")
        self.in_bn = nn.BatchNorm1d(filters, eps=EPSILON)
        self.down_branch, self.up_branch = nn.ModuleList(), nn.ModuleList()
        last = filters
        for level in range(DEPTH):
            width = filters * 2**level
            layers = [nn.Conv1d(last, width, KERNEL, padding="same", bias=False), nn.BatchNorm1d(width, eps=EPSILON)]
            if level < DEPTH - 1:
                layers += [nn.Conv1d(width, width, KERNEL, STRIDE, bias=False), nn.BatchNorm1d(width, eps=EPSILON)]
            self.down_branch.append(nn.ModuleList(layers))
            last = width
        for level in reversed(range(DEPTH - 1)):
            width = filters * 2**level
            layers = [nn.ConvTranspose1d(last, width, KERNEL, STRIDE, bias=False), nn.BatchNorm1d(width, eps=EPSILON)]
            layers += [nn.Conv1d(2 * width, width, KERNEL, padding="same", bias=False), nn.BatchNorm1d(width, eps=EPSILON)]
            self.up_branch.append(nn.ModuleList(layers))
            last = width
        self.out = nn.Conv1d(last, 3, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return logits (B, 3, T) of noise, P and S for standardised seismograms (B, 3, T): east, north, up; of any length."""
        x = torch.relu(self.in_bn(self.inc(x)))
        skips = []
        for layers in self.down_branch:
            x = self.dropout(torch.relu(layers[1](layers[0](x))))
            if len(layers) == 4:
                skips.append(x)
                x = self.dropout(torch.relu(layers[3](layers[2](pad_same(x)))))
        for (up, first, same, second), skip in zip(self.up_branch, reversed(skips)):
            x = torch.relu(first(up(x)))[..., 1:-2]  # TensorFlow's "same" of a transposed convolution
            offset = (x.shape[-1] - skip.shape[-1]) // 2
            x = torch.cat([skip, self.dropout(x[..., offset : offset + skip.shape[-1]])], dim=1)
            x = self.dropout(torch.relu(second(same(x))))
        return self.out(x)


def pad_same(x: torch.Tensor) -> torch.Tensor:
    """Pad with zeros as TensorFlow's "same" does before a convolution with a stride: what is odd goes to the end."""
    length = x.shape[-1]
    needed = max((-(-length // STRIDE) - 1) * STRIDE + KERNEL - length, 0)
    return nn.functional.pad(x, (needed // 2, needed - needed // 2))


def from_tensorflow(arrays: dict) -> dict[str, torch.Tensor]:
    """Return the state of the network from the arrays of the authors' checkpoint, whose ``/`` in names may be ``__``.

    Kernels come as (7, 1, in, out), those of transposed convolutions as (7, 1, out, in).

    Raises
    ------
    KeyError
        If an array is missing.
    """
    arrays = {name.replace("/", "__"): torch.from_numpy(array) for name, array in arrays.items()}
    state = {}

    def kernel(name: str, source: str) -> None:
        # (7, 1, a, b) becomes (b, a, 7): torch wants (out, in, 7), transposed (in, out, 7), which are b and a in both layouts.
        state[f"{name}.weight"] = arrays[f"{source}__kernel"][:, 0].permute(2, 1, 0).contiguous()

    def norm(name: str, source: str) -> None:
        for ours, theirs in (("weight", "gamma"), ("bias", "beta"), ("running_mean", "moving_mean"), ("running_var", "moving_variance")):
            state[f"{name}.{ours}"] = arrays[f"{source}__{theirs}"]
        state[f"{name}.num_batches_tracked"] = torch.tensor(0)

    kernel("inc", "Input__input_conv")
    state["inc.bias"] = arrays["Input__input_conv__bias"]
    norm("in_bn", "Input__input_bn")
    for level in range(DEPTH):
        scope = f"DownConv_{level}__down"
        kernel(f"down_branch.{level}.0", f"{scope}_conv1_{level + 1}")
        norm(f"down_branch.{level}.1", f"{scope}_bn1_{level + 1}")
        if level < DEPTH - 1:
            kernel(f"down_branch.{level}.2", f"{scope}_conv3_{level + 1}")
            norm(f"down_branch.{level}.3", f"{scope}_bn3_{level + 1}")
            scope, place = f"UpConv_{level}__up", f"up_branch.{DEPTH - 2 - level}"
            kernel(f"{place}.0", f"{scope}_conv0_{level + 1}")
            norm(f"{place}.1", f"{scope}_bn0_{level + 1}")
            kernel(f"{place}.2", f"{scope}_conv1_{level + 1}")
            norm(f"{place}.3", f"{scope}_bn1_{level + 1}")
    kernel("out", "Output__output_conv")
    state["out.bias"] = arrays["Output__output_conv__bias"]
    return state


def build(filters: int = 8, dropout: float = 0.0) -> PhaseNet:
    """Build the network.

    Parameters
    ----------
    filters : int
        Channels of the first level, doubled on each of the five; 8 as published.
    dropout : float
        Share of channels that are left out at each layer in training.
    """
    return PhaseNet(filters, dropout)
