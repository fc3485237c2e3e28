"""A forest on smoothed neighbourhoods, evaluated by torch: the honest classical rival of a network.

Features of a pixel: its bands, and under Gaussian windows of several widths each band's mean, standard deviation and slopes to
the east and to the north (in pixels: right and up). Slopes tell on which side of a contact a pixel lies, which younging and dip
make meaningful, so a forest must see the ground the way up that it was trained with. Windows count valid pixels only (normalised
convolution: Knutsson & Westin, 1993, doi:10.1109/CVPR.1993.341081). The forest (Breiman, 2001, doi:10.1023/A:1010933404324;
extremely randomised: Geurts, Ernst & Wehenkel, 2006, doi:10.1007/s10994-006-6226-1) is stored as arrays.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from ..errors import ModelFileError

SPEC = {
    "name": "contextforest",
    "label": "Forest on smoothed neighbourhoods",
    "tasks": ["segmentation", "presence"],
    "encoders": False,
    "selectable": True,
    "reference": "Geurts, Ernst & Wehenkel (2006), doi:10.1007/s10994-006-6226-1",
}

_TRUNCATE = 3.0  # windows end at this many standard deviations
# Pixels and trees that walk together: few enough to stay in the processor's cache, many enough to hide the cost of a call.
_PIXELS = 4096
_TREES = 16


class ContextFeatures(nn.Module):
    """Statistics under Gaussian windows that count valid pixels only.

    Parameters
    ----------
    sigmas : sequence of float
        Widths of the windows in pixels.
    means_only : bool
        Leave out standard deviations and slopes.
    slopes : bool
        Whether slopes are among the features; not where the direction of the ground tells nothing, or samples are few.
    """

    def __init__(self, sigmas: Sequence[float], means_only: bool = False, slopes: bool = True):
        super().__init__()
        self.means_only = means_only
        self.slopes = slopes and not means_only
        self.radii = [int(np.ceil(_TRUNCATE * sigma)) for sigma in sigmas]
        for index, (sigma, radius) in enumerate(zip(sigmas, self.radii)):
            offsets = torch.arange(-radius, radius + 1, dtype=torch.float32)
            weights = torch.exp(-0.5 * (offsets / sigma) ** 2)
            weights /= weights.sum()
            self.register_buffer(f"smooth{index}", weights, persistent=False)
            self.register_buffer(f"slope{index}", weights * offsets / sigma, persistent=False)

    def count(self, bands: int) -> int:
        """Return the number of features of ``bands`` bands."""
        return bands * (1 + (1 if self.means_only else 4 if self.slopes else 2) * len(self.radii))

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Compute the features.

        Parameters
        ----------
        x : torch.Tensor
            (B, C, H, W), 0 where invalid.
        valid : torch.Tensor
            (B, 1, H, W), 1 or 0.

        Returns
        -------
        torch.Tensor
            (B, count, H, W), float32: the bands; then for each width their means, and unless left out their standard deviations
            and their slopes to the right and upwards, times the width.
        """
        with torch.autocast(x.device.type, enabled=False):
            x, valid = x.float().contiguous(), valid.float()
            features = [x]
            for index in range(len(self.radii)):
                features += self._statistics(x, valid, getattr(self, f"smooth{index}"), getattr(self, f"slope{index}"))
            return torch.cat(features, dim=1)

    def _statistics(self, x: torch.Tensor, valid: torch.Tensor, smooth: torch.Tensor, slope: torch.Tensor) -> list[torch.Tensor]:
        bands = x.shape[1]
        planes = torch.cat([x, valid], dim=1)
        if self.means_only:
            total = _across(_down(planes, smooth), smooth)
            return [total[:, :bands] / total[:, bands:].clamp_min(1e-6)]
        down = _down(torch.cat([planes, x * x], dim=1), smooth)
        total = _across(down, smooth)
        weight = total[:, bands : bands + 1].clamp_min(1e-6)
        mean = total[:, :bands] / weight
        variance = total[:, bands + 1 :] / weight - mean * mean
        spread = variance.clamp_min(0).sqrt()
        if not self.slopes:
            return [mean, spread]
        right = _across(down[:, : bands + 1], slope)
        up = -_across(_down(planes, slope), smooth)
        # The derivative of a quotient: the mean is one of two smoothed planes.
        slopes = [(change[:, :bands] - mean * change[:, bands:]) / weight for change in (right, up)]
        return [mean, spread, *slopes]


def _down(x: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Correlate the columns of (B, C, H, W) with weights; outside the array there is nothing (zeros)."""
    return _band_matrix(weights, x.shape[-2]) @ x


def _across(x: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Correlate the rows of (B, C, H, W) with weights."""
    return x @ _band_matrix(weights, x.shape[-1]).T


def _band_matrix(weights: torch.Tensor, size: int) -> torch.Tensor:
    """Write a correlation as a product with a (size, size) matrix: on windows of some hundred pixels faster than a convolution."""
    place = torch.arange(size, device=weights.device)
    offset = place[None, :] - place[:, None] + len(weights) // 2
    inside = (offset >= 0) & (offset < len(weights))
    return weights[offset.clamp(0, len(weights) - 1)] * inside


class ContextForest(nn.Module):
    """The forest; see :func:`build`.

    Its attribute ``upright`` says whether it may not be shown mirrored or turned ground.

    The trees lie one after another in flat arrays. Inner node ``i`` sends a pixel to ``child[i]`` if its feature
    ``feature[i]`` is at most ``threshold[i]``, else to ``child[i] + 1``. A leaf has threshold infinity and is its own child;
    ``leaf[i]`` is its row in ``probability`` (leaves, K).
    """

    def __init__(
        self, bands: int, classes: int, sigmas: Sequence[float], trees: int, nodes: int, leaves: int, depth: int, slopes: bool = True
    ):
        super().__init__()
        self.features = ContextFeatures(sigmas, slopes=slopes)
        self.upright = slopes
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
        return self.decide(self.look(x, valid), valid)

    def look(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return the features (B, F, H, W) that the trees ask for."""
        return self.features(x, valid)

    def decide(self, features: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
        """Return log-probabilities (B, K, H, W) of features; even ones where ``wanted`` (B, 1, H, W) is 0."""
        batch, _, height, width = features.shape
        rows = features.permute(0, 2, 3, 1).reshape(-1, self.width)
        probability = torch.full((len(rows), self.classes), 1.0 / self.classes, device=rows.device)
        for index in wanted.reshape(-1).nonzero().squeeze(1).split(_PIXELS):
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
    slopes: bool = True,
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
    slopes : bool
        Whether slopes are among the features.
    """
    return ContextForest(bands, classes, list(sigmas), trees, nodes, leaves, depth, slopes)
