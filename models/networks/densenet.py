"""DenseNet: every layer sees all layers before it."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "densenet",
    "label": "DenseNet",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Huang et al. (2017), doi:10.1109/CVPR.2017.243",
}


def build(
    bands: int, classes: int, variant: str = "densenet121", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
