"""AlexNet: the five convolutions that began it; with average pooling in place of the two hidden layers that hold most of its parameters."""

from __future__ import annotations

import torch
from torch import nn

from ._classifier import Classifier, finish
from .googlenet import CONFIG

SPEC = {
    "name": "alexnet",
    "label": "AlexNet",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Krizhevsky et al. (2012), doi:10.1145/3065386",
}
# Bands into and out of each convolution (0: the image's), kernel, stride, padding, and whether pooling follows.
LAYERS = (
    (0, 64, 11, 4, 2, True), (64, 192, 5, 1, 2, True), (192, 384, 3, 1, 1, False), (384, 256, 3, 1, 1, False), (256, 256, 3, 1, 1, True),
)  # fmt: skip
STAGES = (("features.0", 64, 4), ("features.3", 192, 8), ("features.6", 384, 16), ("features.8", 256, 16), ("features.10", 256, 16))


class Backbone(nn.Module):
    """The convolutions, named as in torchvision."""

    def __init__(self, bands: int):
        super().__init__()
        layers: list[nn.Module] = []
        for into, out, kernel, stride, padding, pooled in LAYERS:
            layers += [nn.Conv2d(into or bands, out, kernel, stride, padding), nn.ReLU(inplace=True)]
            layers += [nn.MaxPool2d(3, 2)] if pooled else []
        self.features = nn.Sequential(*layers)
        self.feature_info = [{"module": name, "num_chs": width, "reduction": side} for name, width, side in STAGES]

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        """Return (B, 256, h, w)."""
        return self.features(x)

    def forward_head(self, maps: torch.Tensor, pre_logits: bool = True) -> torch.Tensor:
        """Return the mean over each plane, (B, 256)."""
        return maps.mean(dim=(2, 3))


def build(bands: int, classes: int, normalisation: str = "batch", texture: bool = False, bank: int = 0) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`, but of one size only."""
    return finish(Backbone(bands), ("torchvision", "alexnet"), ["features.0.weight"], 256, classes, CONFIG, normalisation, texture, bank)
