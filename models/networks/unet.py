"""U-Net: a U-shaped network whose decoder takes over the encoder's details."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "unet",
    "label": "U-Net",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Ronneberger, Fischer & Brox (2015), doi:10.1007/978-3-319-24574-4_28",
}


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.Unet, bands, classes, encoder)
