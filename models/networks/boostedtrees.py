"""Gradient-boosted trees, evaluated by torch and stored as arrays.

Friedman (2001), doi:10.1214/aos/1013203451. A value that is missing (NaN) goes the way that the training chose for missing values.
"""

from __future__ import annotations

import torch
from torch import nn

from ..errors import ModelFileError

SPEC = {
    "name": "boostedtrees",
    "label": "Gradient-boosted trees",
    "tasks": ["facies"],
    "encoders": False,
    "selectable": False,
    "reference": "Friedman (2001), doi:10.1214/aos/1013203451",
}

_ROWS = 8192  # that walk together: few enough to stay in the processor's cache


class BoostedTrees(nn.Module):
    """The trees; see :func:`build`.

    The trees lie one after another in flat arrays, the one of round ``r`` and class ``k`` at ``r * K + k``. Inner node ``i`` sends a
    row to ``child[i]`` if its feature ``feature[i]`` is at most ``threshold[i]`` (or is missing and ``missing_right[i]`` is 0), else to
    ``child[i] + 1``. A leaf has threshold infinity, is its own child, and adds ``value[i]`` to the logit of its tree's class.
    """

    def __init__(self, features: int, classes: int, rounds: int, nodes: int, depth: int):
        super().__init__()
        self.width = features
        self.classes = classes
        self.depth = depth
        self.register_buffer("start", torch.zeros(classes))
        self.register_buffer("root", torch.arange(rounds * classes, dtype=torch.int32))
        self.register_buffer("feature", torch.zeros(nodes, dtype=torch.int32))
        self.register_buffer("threshold", torch.full((nodes,), float("inf")))
        self.register_buffer("missing_right", torch.zeros(nodes, dtype=torch.uint8))
        self.register_buffer("child", torch.arange(nodes, dtype=torch.int32))
        self.register_buffer("value", torch.zeros(nodes))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        """Return logits (N, K) of feature rows (N, F), float32, NaN where missing."""
        return torch.cat([self._walk(part) for part in rows.split(_ROWS)]) if len(rows) else rows.new_zeros(0, self.classes)

    def _walk(self, rows: torch.Tensor) -> torch.Tensor:
        flat, count = rows.contiguous().reshape(-1), len(rows)
        offset = torch.arange(count, dtype=torch.int32, device=rows.device) * self.width
        total = self.start.expand(count, -1).clone()
        for roots in self.root.view(-1, self.classes):
            node = roots[:, None].expand(-1, count).reshape(-1)
            place = offset.repeat(self.classes)
            for _ in range(self.depth):
                value = flat.index_select(0, self.feature.index_select(0, node) + place)
                right = torch.where(
                    value.isnan(), self.missing_right.index_select(0, node) > 0, value > self.threshold.index_select(0, node)
                )
                node = self.child.index_select(0, node) + right
            total += self.value.index_select(0, node).view(self.classes, count).T
        return total

    def check_arrays(self) -> None:
        """Raise :class:`ModelFileError` unless every walk through the arrays stays inside them and ends in a leaf."""
        nodes = len(self.child)
        child, index = self.child.cpu(), torch.arange(nodes, dtype=torch.int32)
        ends = child == index
        sane = (
            bool(((self.root >= 0) & (self.root < nodes)).all())
            and bool(((self.feature >= 0) & (self.feature < self.width)).all())
            and bool((ends | ((child > index) & (child < nodes - 1))).all())
            and bool((self.threshold.cpu()[ends] == float("inf")).all())
            and not bool(self.missing_right.cpu()[ends].any())
        )
        if not sane:
            raise ModelFileError(
                "The boosted trees in the model file are damaged: they lead out of their arrays.",
                hint="Copy or download the file again, or train the model again.",
            )


def build(features: int, classes: int, rounds: int = 1, nodes: int = 1, depth: int = 1) -> BoostedTrees:
    """Build trees to be filled with arrays of these sizes.

    Parameters
    ----------
    features, classes : int
        Number of features and of classes.
    rounds, nodes, depth : int
        Number of boosting rounds, of nodes of all trees together, and of steps from a root to the deepest leaf.
    """
    return BoostedTrees(features, classes, rounds, nodes, depth)
