"""U-Net++: a U-Net with nested, dense skip connections."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "unetplusplus",
    "label": "U-Net++",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Zhou, Siddiquee, Tajbakhsh & Liang (2018), doi:10.1007/978-3-030-00889-5_1",
}


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.UnetPlusPlus, bands, classes, encoder)
