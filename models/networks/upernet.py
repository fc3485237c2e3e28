"""UPerNet: pyramid pooling on top of a feature pyramid."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "upernet",
    "label": "UPerNet",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Xiao, Liu, Zhou, Jiang & Sun (2018), doi:10.1007/978-3-030-01228-1_26",
}


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.UPerNet, bands, classes, encoder)
