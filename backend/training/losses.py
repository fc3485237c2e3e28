"""Losses of segmentation that leave unlabelled pixels out.

segmentation-models-pytorch has losses of the same names, but its focal loss treats every class as a yes-or-no question of its own,
which a softmax network does not answer, its Dice loss counts absent classes as perfect, and its Lovász loss fails on a batch
without labels. Here all losses work on the labelled pixels of a batch, and a batch without any gives zero.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F

FOCUS = 2.0  # exponent of the focal loss
SMOOTHING = 0.05  # label smoothing of the cross-entropy


def cross_entropy(logits: torch.Tensor, target: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Cross-entropy with label smoothing (Szegedy et al. 2016, doi:10.1109/CVPR.2016.308), the weighted mean over pixels.

    Here and below: ``logits`` (N, K), ``target`` (N,) class indices, ``weights`` (K,) of the classes; a scalar is returned.
    """
    return F.cross_entropy(logits, target, weights, label_smoothing=SMOOTHING)


def rare_cross_entropy(logits: torch.Tensor, target: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Cross-entropy whose label smoothing counts by the weight of the target, the weighted mean over pixels.

    In :func:`cross_entropy` each class's share of the smoothing counts by its own weight, so that a very rare class, or one that the
    training folds lack, is guessed everywhere.
    """
    log_p = logits.log_softmax(dim=1)
    weight = weights[target]
    loss = (1 - SMOOTHING) * log_p.gather(1, target[:, None])[:, 0] + SMOOTHING * log_p.mean(dim=1)
    return -(weight * loss).sum() / weight.sum()


def focal(logits: torch.Tensor, target: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Focal loss (Lin et al. 2017, doi:10.1109/ICCV.2017.324): cross-entropy times (1 - p) squared, p the target's probability."""
    log_p = logits.log_softmax(dim=1).gather(1, target[:, None])[:, 0]
    weight = weights[target]
    return -(weight * (1 - log_p.exp()) ** FOCUS * log_p).sum() / weight.sum()


def dice(logits: torch.Tensor, target: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Soft Dice loss (Milletari et al. 2016, doi:10.1109/3DV.2016.79), the weighted mean over the classes that occur."""
    p = logits.softmax(dim=1)
    truth = F.one_hot(target, logits.shape[1]).to(p.dtype)
    present = weights * (truth.sum(dim=0) > 0)
    loss = 1 - 2 * (p * truth).sum(dim=0) / (p.sum(dim=0) + truth.sum(dim=0))
    return (present * loss).sum() / present.sum()


def lovasz(logits: torch.Tensor, target: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Lovász-softmax loss (Berman et al. 2018, doi:10.1109/CVPR.2018.00464), the weighted mean over the classes that occur."""
    p = logits.softmax(dim=1)
    truth = F.one_hot(target, logits.shape[1]).to(p.dtype)
    errors, order = (truth - p).abs().sort(dim=0, descending=True)
    truth = truth.gather(0, order)
    count = truth.sum(dim=0)
    jaccard = 1 - (count - truth.cumsum(dim=0)) / (count + (1 - truth).cumsum(dim=0))
    jaccard = torch.cat([jaccard[:1], jaccard.diff(dim=0)])
    present = weights * (count > 0)
    return (present * (errors * jaccard).sum(dim=0)).sum() / present.sum()


LOSSES = {
    "cross-entropy": (cross_entropy,),
    "rare-cross-entropy": (rare_cross_entropy,),
    "focal": (focal,),
    "dice": (dice,),
    "lovasz": (lovasz,),
    "cross-entropy+dice": (cross_entropy, dice),
    "cross-entropy+lovasz": (cross_entropy, lovasz),
}


def make_loss(name: str, weights: torch.Tensor) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    """Return a loss of logits (B, K, H, W) and labels (B, H, W), class indices, -1 where there is none; sums of losses are means.

    Parameters
    ----------
    name : str
        A key of :data:`LOSSES`.
    weights : torch.Tensor
        Class weights (K,), see :func:`class_weights`.
    """
    parts = LOSSES[name]

    def loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        labelled = labels >= 0
        chosen = logits.permute(0, 2, 3, 1)[labelled].float()  # (N, K)
        if not len(chosen):
            return chosen.sum()
        target, class_weight = labels[labelled].long(), weights.to(chosen.device)
        return sum(part(chosen, target, class_weight) for part in parts) / len(parts)

    return loss


def class_weights(counts: torch.Tensor, how: str) -> torch.Tensor:
    """Return class weights whose mean over the labelled pixels is 1.

    Parameters
    ----------
    counts : torch.Tensor
        Labelled pixels by class (K,); classes without any get the weight of one pixel.
    how : str
        ``none``: every pixel counts alike; ``balanced``: every class counts alike; ``moderate``: by the root of its pixels.
    """
    counts = counts.double().clamp(min=1)
    weights = counts ** {"none": 0.0, "moderate": -0.5, "balanced": -1.0}[how]
    return (weights * counts.sum() / (weights * counts).sum()).float()
