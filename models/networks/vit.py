"""Vision Transformer: attention between patches of 16 pixels; the smallest by default."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "vit",
    "label": "Vision Transformer",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Dosovitskiy et al. (2021), doi:10.48550/arXiv.2010.11929",
}


def build(
    bands: int, classes: int, variant: str = "vit_tiny_patch16_224", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
