"""SegFormer: a light decoder over all scales, made for transformer encoders."""

from __future__ import annotations

import segmentation_models_pytorch as smp

from ._smp import EncoderDecoder

SPEC = {
    "name": "segformer",
    "label": "SegFormer",
    "tasks": ["segmentation"],
    "encoders": True,
    "selectable": True,
    "reference": "Xie et al. (2021), arXiv:2105.15203",
}


def build(bands: int, classes: int, encoder: str = "mit_b0") -> EncoderDecoder:
    """Build the network for ``bands`` input bands and ``classes`` classes."""
    return EncoderDecoder(smp.Segformer, bands, classes, encoder)
