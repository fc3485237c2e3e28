"""VGG: many small convolutions; with average pooling in place of the two hidden layers that hold most of its parameters."""

from __future__ import annotations

from torch import nn

from ._classifier import Classifier, timm_classifier

SPEC = {
    "name": "vgg",
    "label": "VGG",
    "tasks": ["classification"],
    "encoders": False,
    "selectable": True,
    "reference": "Simonyan & Zisserman (2015), doi:10.48550/arXiv.1409.1556",
}
WIDTH = 512


def build(
    bands: int, classes: int, variant: str = "vgg11_bn", normalisation: str = "batch", texture: bool = False, bank: int = 0
) -> Classifier:
    """Build the network; arguments as in :func:`~deepgeology.models.networks._classifier.timm_classifier`."""

    def pooled(backbone: nn.Module) -> None:
        backbone.pre_logits = nn.Identity()
        backbone.num_features = backbone.head_hidden_size = WIDTH

    return timm_classifier(bands, classes, variant, normalisation, texture, bank, pooled, mlp_ratio=2**-12)
