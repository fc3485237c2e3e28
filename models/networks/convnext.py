"""ConvNeXt: a convolutional network built like a transformer; the smallest by default."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "convnext",
    "label": "ConvNeXt",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Liu et al. (2022), doi:10.1109/CVPR52688.2022.01167",
}


def build(
    bands: int, classes: int, variant: str = "convnext_atto", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
