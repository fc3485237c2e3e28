"""Feature pyramid network: fast, sums the scales."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "fpn",
    "label": "Feature pyramid (FPN)",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Kirillov, Girshick, He & Dollár (2019), doi:10.1109/CVPR.2019.00656",
}


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.FPN, bands, classes, encoder)
