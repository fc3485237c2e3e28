"""EfficientNet: depth, width and resolution scaled together; B0 by default."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "efficientnet",
    "label": "EfficientNet",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Tan & Le (2019), doi:10.48550/arXiv.1905.11946",
}


def build(
    bands: int, classes: int, variant: str = "efficientnet_b0", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
