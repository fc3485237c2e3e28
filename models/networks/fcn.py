"""FCN: a fully convolutional network that adds up the class scores of the three coarsest levels of its encoder (FCN-8s)."""

from __future__ import annotations

import segmentation_models_pytorch as smp
import torch
import torch.nn.functional as F
from torch import nn

from ._smp import EncoderDecoder

SPEC = {
    "name": "fcn",
    "label": "FCN",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Long, Shelhamer & Darrell (2015), doi:10.1109/CVPR.2015.7298965",
}


class FullyConvolutional(nn.Module):
    """The network; its arguments are those of the networks of segmentation-models-pytorch.

    Where an encoder leaves out levels, the coarsest three that it has are used. Scores are enlarged bilinearly, which is what the
    paper's deconvolutions start from.
    """

    def __init__(
        self,
        encoder_name: str = "resnet18",
        encoder_depth: int = 5,
        encoder_weights: str | None = None,
        in_channels: int = 3,
        classes: int = 1,
    ):
        super().__init__()
        self.encoder = smp.encoders.get_encoder(encoder_name, in_channels=in_channels, depth=encoder_depth, weights=encoder_weights)
        widths = [width for width in self.encoder.out_channels[-3:] if width]
        self.scores = nn.ModuleList(nn.Conv2d(width, classes, 1) for width in widths)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return logits (B, K, H, W) of ``x`` (B, C, H, W), whose sides are multiples of 32."""
        levels = self.encoder(x)[-len(self.scores) :]
        total = self.scores[-1](levels[-1])
        for score, level in zip(reversed(self.scores[:-1]), reversed(levels[:-1])):
            total = F.interpolate(total, size=level.shape[-2:], mode="bilinear", align_corners=False) + score(level)
        return F.interpolate(total, size=x.shape[-2:], mode="bilinear", align_corners=False)


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(FullyConvolutional, bands, classes, encoder)
