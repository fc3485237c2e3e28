"""EfficientNet-Lite0: EfficientNet without squeeze-and-excitation, for small machines; a Python package ships its ImageNet weights."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "efficientnetlite",
    "label": "EfficientNet-Lite",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Tan & Le (2019), doi:10.48550/arXiv.1905.11946",
}


def build(
    bands: int, classes: int, variant: str = "tf_efficientnet_lite0", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
