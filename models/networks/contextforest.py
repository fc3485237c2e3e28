"""A forest on smoothed neighbourhoods, evaluated by torch: the honest classical rival of a network.

Features of a pixel: its bands, and each band's mean and standard deviation under Gaussian windows of several widths. Windows
count valid pixels only (normalised convolution: Knutsson & Westin, 1993, doi:10.1109/CVPR.1993.341081). The forest (Breiman,
2001, doi:10.1023/A:1010933404324; extremely randomised: Geurts, Ernst & Wehenkel, 2006, doi:10.1007/s10994-006-6226-1) is
stored as arrays.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from ..errors import ModelFileError

SPEC = {
    "name": "contextforest",
    "label": "Forest on smoothed neighbourhoods",
    "tasks": ["segmentation"],
    "encoders": False,
    "selectable": True,
    "reference": "Geurts, Ernst & Wehenkel (2006), doi:10.1007/s10994-006-6226-1",
}

_TRUNCATE = 3.0  # windows end at this many standard deviations
# Pixels and trees that walk together: few enough to stay in the processor's cache, many enough to hide the cost of a call.
_PIXELS = 4096
_TREES = 16


class ContextFeatures(nn.Module):
    """Means and standard deviations under Gaussian windows that count valid pixels only.

    Parameters
    ----------
    sigmas : sequence of float
        Widths of the windows in pixels.
    deviations : bool
        Whether to return standard deviations; else means only.
    """

    def __init__(self, sigmas: Sequence[float], deviations: bool = True):
        super().__init__()
        self.deviations = deviations
        self.sigmas = [float(sigma) for sigma in sigmas]
        self.radii = [int(np.ceil(_TRUNCATE * sigma)) for sigma in self.sigmas]
        for index, (sigma, radius) in enumerate(zip(self.sigmas, self.radii)):
            offsets = torch.arange(-radius, radius + 1, dtype=torch.float32)
            kernel = torch.exp(-0.5 * (offsets / sigma) ** 2)
            self.register_buffer(f"kernel{index}", kernel / kernel.sum(), persistent=False)

    def count(self, bands: int) -> int:
        """Return the number of features of ``bands`` bands."""
        return bands * (1 + (1 + self.deviations) * len(self.sigmas))

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return features (B, count, H, W), float32, of ``x`` (B, C, H, W), 0 where invalid, and ``valid`` (B, 1, H, W)."""
        with torch.autocast(x.device.type, enabled=False):
            x, valid = x.float(), valid.float()
            bands = x.shape[1]
            stacked = torch.cat([x, x * x, valid] if self.deviations else [x, valid], dim=1)
            features = [x]
            for index, radius in enumerate(self.radii):
                smooth = _smooth(stacked, getattr(self, f"kernel{index}"), radius)
                weight = smooth[:, -1:].clamp_min(1e-6)
                mean = smooth[:, :bands] / weight
                features.append(mean)
                if self.deviations:
                    variance = smooth[:, bands:-1] / weight - mean * mean
                    features.append(variance.clamp_min(0).sqrt())
            return torch.cat(features, dim=1)


def _smooth(x: torch.Tensor, kernel: torch.Tensor, radius: int) -> torch.Tensor:
    """Convolve (B, C, H, W) with a separable kernel; outside the array there is nothing (zeros)."""
    batch, channels, height, width = x.shape
    planes = x.reshape(batch * channels, 1, height, width)
    planes = F.conv2d(planes, kernel.view(1, 1, -1, 1), padding=(radius, 0))
    planes = F.conv2d(planes, kernel.view(1, 1, 1, -1), padding=(0, radius))
    return planes.view(batch, channels, height, width)


class ContextForest(nn.Module):
    """The forest; see :func:`build`.

    The trees lie one after another in flat arrays. Inner node ``i`` sends a pixel to ``child[i]`` if its feature
    ``feature[i]`` is at most ``threshold[i]``, else to ``child[i] + 1``. A leaf has threshold infinity and is its own child;
    ``leaf[i]`` is its row in ``probability`` (leaves, K).
    """

    def __init__(self, bands: int, classes: int, sigmas: Sequence[float], trees: int, nodes: int, leaves: int, depth: int):
        super().__init__()
        self.features = ContextFeatures(sigmas)
        self.symmetric = True  # turning or flipping the input turns or flips the output
        self.halo = max(self.features.radii, default=0)
        self.depth = depth
        self.classes = classes
        self.width = self.features.count(bands)
        self.register_buffer("root", torch.arange(trees, dtype=torch.int32))
        self.register_buffer("feature", torch.zeros(nodes, dtype=torch.int32))
        self.register_buffer("threshold", torch.full((nodes,), float("inf")))
        self.register_buffer("child", torch.arange(nodes, dtype=torch.int32))
        self.register_buffer("leaf", torch.zeros(nodes, dtype=torch.int32))
        self.register_buffer("probability", torch.full((leaves, classes), 1.0 / classes))

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return log-probabilities (B, K, H, W) of standardised bands ``x`` (B, C, H, W) and their validity (B, 1, H, W)."""
        features = self.features(x, valid)
        batch, _, height, width = features.shape
        rows = features.permute(0, 2, 3, 1).reshape(-1, self.width)
        probability = torch.full((len(rows), self.classes), 1.0 / self.classes, device=x.device)
        wanted = valid.reshape(-1).nonzero().squeeze(1)
        for index in wanted.split(_PIXELS):
            probability[index] = self.vote(rows[index])
        return probability.log().view(batch, height, width, self.classes).permute(0, 3, 1, 2)

    def vote(self, rows: torch.Tensor) -> torch.Tensor:
        """Return class probabilities (N, K) of feature rows (N, F), float32.

        They are the mean of the trees and of one that is undecided, so that no class is impossible.
        """
        offset = torch.arange(len(rows), dtype=torch.int32, device=rows.device) * self.width
        flat = rows.reshape(-1)
        total = torch.zeros(len(rows), self.classes, device=rows.device)
        for roots in self.root.split(_TREES):
            node = roots[:, None].expand(-1, len(rows)).reshape(-1)
            place = offset.repeat(len(roots))
            for _ in range(self.depth):
                value = flat.index_select(0, self.feature.index_select(0, node) + place)
                node = self.child.index_select(0, node) + (value > self.threshold.index_select(0, node))
            votes = self.probability.index_select(0, self.leaf.index_select(0, node))
            total += votes.view(len(roots), len(rows), self.classes).sum(dim=0)
        return (total + 1 / self.classes) / (len(self.root) + 1)

    def check_arrays(self) -> None:
        """Raise :class:`ModelFileError` unless every walk through the arrays stays inside them and ends in a leaf."""
        nodes = len(self.child)
        index = torch.arange(nodes, dtype=torch.int32)
        child = self.child.cpu()
        ends = child == index
        sane = (
            bool(((self.root >= 0) & (self.root < nodes)).all())
            and bool(((self.feature >= 0) & (self.feature < self.width)).all())
            and bool((ends | ((child > index) & (child < nodes - 1))).all())
            and bool((self.threshold.cpu()[ends] == float("inf")).all())
            and bool(((self.leaf >= 0) & (self.leaf < len(self.probability))).all())
            and bool(((self.probability >= 0) & (self.probability <= 1)).all())
        )
        if not sane:
            raise ModelFileError(
                "The forest in the model file is damaged: its trees lead out of their arrays.",
                hint="Copy or download the file again, or train the model again.",
            )


def build(
    bands: int,
    classes: int,
    sigmas: Sequence[float] = (1, 2, 4, 8, 16),
    trees: int = 1,
    nodes: int = 1,
    leaves: int = 1,
    depth: int = 1,
) -> ContextForest:
    """Build an empty forest, to be filled with arrays of these sizes.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes.
    sigmas : sequence of float
        Widths of the Gaussian windows in pixels.
    trees, nodes, leaves, depth : int
        Number of trees, of nodes and leaves of all trees together, and of steps from a root to the deepest leaf.
    """
    return ContextForest(bands, classes, list(sigmas), trees, nodes, leaves, depth)
