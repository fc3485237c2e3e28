"""DeepLab v3+: wide context through dilated convolutions at several rates."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "deeplabv3plus",
    "label": "DeepLab v3+",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Chen, Zhu, Papandreou, Schroff & Adam (2018), doi:10.1007/978-3-030-01234-2_49",
}


def build(bands: int, classes: int, encoder: str = "resnet18") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.DeepLabV3Plus, bands, classes, encoder)
