"""Swin Transformer: attention within shifted windows."""

from __future__ import annotations

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "swin",
    "label": "Swin Transformer",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Liu et al. (2021), doi:10.1109/ICCV48922.2021.00986",
}


def build(
    bands: int,
    classes: int,
    variant: str = "swin_tiny_patch4_window7_224",
    normalisation: str = "batch",
    texture: bool = False,
    bank: int = 0,
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""
    return timm_classifier(bands, classes, variant, normalisation, texture, bank)
