"""ResNet: residual blocks let deep networks learn (18 layers by default)."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "resnet",
    "label": "ResNet",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "He et al. (2016), doi:10.1109/CVPR.2016.90",
}


def build(
    bands: int, classes: int, variant: str = "resnet18", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
