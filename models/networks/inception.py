"""Inception v3: factorised convolutions of several sizes side by side."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "inception",
    "label": "Inception v3",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Szegedy et al. (2016), doi:10.1109/CVPR.2016.308",
}


def build(
    bands: int, classes: int, variant: str = "inception_v3", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
