"""GoogLeNet: convolutions of several sizes side by side (Inception v1)."""

from __future__ import annotations

import torch
from torch import nn
from torchvision.models import GoogLeNet

from ._classifier import Classifier, finish

SPEC = {
    "name": "googlenet",
    "label": "GoogLeNet",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Szegedy et al. (2015), doi:10.1109/CVPR.2015.7298594",
}
CONFIG = {"input_size": (3, 224, 224), "mean": (0.485, 0.456, 0.406), "std": (0.229, 0.224, 0.225)}  # of torchvision's weights
STAGES = (("conv1", 64, 2), ("conv3", 192, 4), ("inception3b", 480, 8), ("inception4e", 832, 16), ("inception5b", 1024, 32))


class Backbone(nn.Module):
    """The network without its classifiers, named as in torchvision."""

    def __init__(self, bands: int):
        super().__init__()
        whole = GoogLeNet(aux_logits=False, init_weights=True)
        for name, part in whole.named_children():
            if name not in ("avgpool", "dropout", "fc") and not name.startswith("aux"):
                self.add_module(name, part)
        self.feature_info = [{"module": name, "num_chs": width, "reduction": side} for name, width, side in STAGES]
        self.conv1.conv = first_layer(self.conv1.conv, bands)

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        """Return (B, 1024, h, w)."""
        for part in self.children():
            x = part(x)
        return x

    def forward_head(self, maps: torch.Tensor, pre_logits: bool = True) -> torch.Tensor:
        """Return the mean over each plane, (B, 1024)."""
        return maps.mean(dim=(2, 3))


def first_layer(layer: nn.Conv2d, bands: int) -> nn.Conv2d:
    """Return a convolution like ``layer`` for another number of bands."""
    bias = layer.bias is not None
    return nn.Conv2d(bands, layer.out_channels, layer.kernel_size, layer.stride, layer.padding, bias=bias)


def build(bands: int, classes: int, normalisation: str = "batch", texture: bool = False, bank: int = 0) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`, but of one size only."""
    return finish(Backbone(bands), ("torchvision", "googlenet"), ["conv1.conv.weight"], 1024, classes, CONFIG, normalisation, texture, bank)
