"""MA-Net: a U-shaped network with attention over positions and channels."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "manet",
    "label": "MA-Net",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Fan, Wang, Ma & Li (2020), doi:10.1109/ACCESS.2020.3025372",
}


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.MAnet, bands, classes, encoder)
