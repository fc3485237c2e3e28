"""Learning to tell images apart: a linear layer on pretrained features, fine-tuning from there, or a network from scratch.

Whole groups of images go to folds. Each fold is predicted by models that have not seen it; the model in the file learns from all images.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression
from torch import nn

from ....models.build import build_network
from ....models.predictor import standardise
from ...evaluation.calibration import fit_temperature, negative_log_likelihood
from ...progress import Progress
from ...training.loop import Settings, fit, prefetch, to_device
from ...training.losses import cross_entropy
from .images import Store

STRENGTHS = (1e-3, 1e-2, 1e-1, 1.0)  # of the linear layer: inverse penalties that are tried
NEIGHBOUR = 3  # whose distance tells how unlike the training an image is
COVERED = 0.98  # share of held-out images within the threshold of likeness
MOST_VIEWS = 8000  # images times views that a linear layer is fitted to
BATCH = 16
FINE_EPOCHS, SCRATCH_EPOCHS = 12, 60
FINE_RATE, SCRATCH_RATE = 2e-4, 1e-3
VIEWS = {"none": 1, "mirror": 2, "turns": 8, "full": 8}


@dataclass(frozen=True)
class Recipe:
    """How to learn.

    Attributes
    ----------
    network : dict
        ``name`` and ``arguments`` without ``bands`` and ``classes``.
    bands, classes : int
    weights : str
        ``imagenet``, a file, or empty.
    method : str
        ``probe`` (a linear layer on the pretrained features), ``finetune`` (then all layers), ``scratch``.
    augmentation : str
        A key of :data:`VIEWS`.
    mean, std : list of float
        Per band.
    batch, epochs : int
    learning_rate : float
    seed : int
    device : torch.device
    precision : str
    """

    network: dict
    bands: int
    classes: int
    weights: str
    method: str
    augmentation: str
    mean: list[float]
    std: list[float]
    batch: int
    epochs: int
    learning_rate: float
    seed: int
    device: torch.device
    precision: str = "float32"

    @property
    def views(self) -> int:
        """Mirrored and turned views that a prediction is averaged over."""
        return VIEWS[self.augmentation]


@dataclass
class Learned:
    """What came out.

    Attributes
    ----------
    module : torch.nn.Module
        Trained on all images, with its bank.
    logits : numpy.ndarray
        ``(N, K)`` log-probabilities by models that had not seen the image's fold, not calibrated.
    calibrated : numpy.ndarray
        The same with the temperature of the other folds.
    distance : numpy.ndarray
        ``(N,)`` to the nearest images of the other folds.
    temperature, threshold : float
    strength : float or None
        Of the linear layer.
    history : list of dict
    """

    module: nn.Module
    logits: np.ndarray
    calibrated: np.ndarray
    distance: np.ndarray
    temperature: float
    threshold: float
    strength: float | None
    history: list[dict] = field(default_factory=list)


def learn(store: Store, labels: np.ndarray, folds: np.ndarray, recipe: Recipe, progress: Progress) -> Learned:
    """Train on each fold's complement and on everything.

    Parameters
    ----------
    store : Store
    labels, folds : numpy.ndarray
        ``(N,)`` class index, -1 for images that are not used; fold from 1.
    recipe : Recipe
    progress : Progress
    """
    used = np.flatnonzero(labels >= 0)
    if recipe.method == "probe":
        return _learn_probe(store, labels, folds, used, recipe, progress)
    numbers = np.unique(folds[used])
    logits, distance = np.zeros((len(labels), recipe.classes)), np.zeros(len(labels))
    history, strength = [], None
    for place, held in enumerate([*numbers, 0]):
        part = progress.part(place / (len(numbers) + 1), (place + 1) / (len(numbers) + 1))
        known, tested = used[folds[used] != held], used[folds[used] == held]
        module, rows, strength = _train(store, labels, folds, known, recipe, part)
        history += [{"training": f"without fold {held}" if held else "all images", **row} for row in rows]
        features = embed(module, store, known, recipe.views, recipe, part.part(0.9, 0.95))[0]
        module = with_bank(module, features)
        if held:
            found, logits[tested] = embed(module, store, tested, recipe.views, recipe, part.part(0.95, 1.0))
            distance[tested] = module.distance(torch.from_numpy(found.mean(1)), NEIGHBOUR).numpy()
    return finished(module, logits, distance, labels, folds, used, strength, history)


def finished(module, logits, distance, labels, folds, used, strength, history) -> Learned:
    """Calibrate, each fold by the others, and set the threshold of likeness."""
    calibrated = logits.copy()
    for held in np.unique(folds[used]):
        others, tested = used[folds[used] != held], used[folds[used] == held]
        calibrated[tested] = log_softmax(logits[tested] / fit_temperature(logits[others], labels[others]), axis=1)
    temperature = fit_temperature(logits[used], labels[used])
    threshold = float(np.quantile(distance[used], COVERED))
    return Learned(module.cpu().eval(), logits, calibrated, distance, temperature, threshold, strength, history)


def _learn_probe(store: Store, labels, folds, used, recipe: Recipe, progress: Progress) -> Learned:
    """Fit linear layers on features that are computed once."""
    module = start(recipe)
    views = max(1, min(recipe.views, MOST_VIEWS // max(len(used), 1)))
    features = embed(module, store, used, recipe.views, recipe, progress.part(0, 0.8))[0]
    chosen, each = labels[used], folds[used]
    found = np.zeros((len(STRENGTHS), len(used), recipe.classes))
    distance = np.zeros(len(labels))
    for held in np.unique(each):
        progress.report(0.8 + 0.15 * held / each.max(), "Linear layer without fold {fold}", fold=int(held))
        known, tested = each != held, each == held
        bank = with_bank(module, features[known])
        distance[used[tested]] = bank.distance(torch.from_numpy(features[tested].mean(1)), NEIGHBOUR).numpy()
        for place, strength in enumerate(STRENGTHS):
            weight, bias = fit_head(features[known, :views], chosen[known], recipe.classes, strength)
            found[place, tested] = mean_log_probability(features[tested] @ weight.T + bias)
    logits = np.zeros((len(labels), recipe.classes))
    for held in np.unique(each):  # the strength is chosen by the other folds
        others, tested = each != held, each == held
        logits[used[tested]] = found[best_strength(found[:, others], chosen[others]), tested]
    strength = STRENGTHS[best_strength(found, chosen)]
    set_head(module, *fit_head(features[:, :views], chosen, recipe.classes, strength))
    return finished(with_bank(module, features), logits, distance, labels, folds, used, strength, [])


def best_strength(found: np.ndarray, labels: np.ndarray) -> int:
    """Return which of the log-probabilities (S, N, K) have the lowest log loss."""
    return int(np.argmin([negative_log_likelihood(each, labels, fit_temperature(each, labels)) for each in found]))


def fit_head(features: np.ndarray, labels: np.ndarray, classes: int, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Fit a linear layer to features (N, V, D) of labels (N,) by penalised logistic regression on standardised features.

    Returns
    -------
    weight : numpy.ndarray
        float32 (K, D), zeros for classes without an image.
    bias : numpy.ndarray
        float32 (K,).
    """
    views = features.shape[1]
    flat = features.reshape(-1, features.shape[-1]).astype(np.float64)
    mean, std = flat.mean(axis=0), flat.std(axis=0) + 1e-6
    weight, bias = np.zeros((classes, flat.shape[1]), np.float32), np.full(classes, -20.0, np.float32)
    present = np.unique(labels)
    if len(present) == 1:
        bias[present] = 0
        return weight, bias
    model = LogisticRegression(C=strength / views, max_iter=300).fit((flat - mean) / std, np.repeat(labels, views))
    slopes, starts = model.coef_, model.intercept_
    if len(present) == 2:  # scikit-learn keeps one row
        slopes, starts = np.concatenate([-slopes, slopes]) / 2, np.concatenate([-starts, starts]) / 2
    weight[present] = slopes / std
    bias[present] = starts - (slopes / std) @ mean
    return weight, bias


def set_head(module: nn.Module, weight: np.ndarray, bias: np.ndarray) -> None:
    """Put a fitted linear layer into a network."""
    with torch.no_grad():
        module.head.weight.copy_(torch.from_numpy(weight))
        module.head.bias.copy_(torch.from_numpy(bias))


def start(recipe: Recipe) -> nn.Module:
    """Build the network with its first weights."""
    torch.manual_seed(recipe.seed)
    texture = {"texture": True} if recipe.weights else {}
    arguments = {"bands": recipe.bands, "classes": recipe.classes, **texture, **recipe.network["arguments"]}
    module = build_network({"name": recipe.network["name"], "arguments": arguments})
    if recipe.weights:
        module.load_weights(recipe.weights)
    return module


def with_bank(module: nn.Module, features: np.ndarray) -> nn.Module:
    """Return the network on the processor, with the features (N, V, D) of its training images in its bank."""
    module = module.cpu()
    module.remember(torch.from_numpy(features.mean(axis=1)))
    return module


def _train(store: Store, labels, folds, known: np.ndarray, recipe: Recipe, progress: Progress):
    """Train all layers on some images; a pretrained network starts from a linear layer on its features (Kumar et al. 2022)."""
    module, strength = start(recipe), None
    if recipe.weights:
        strength = STRENGTHS[1]
        features = embed(module, store, known, min(recipe.views, 2), recipe, progress.part(0, 0.1))[0]
        set_head(module, *fit_head(features, labels[known], recipe.classes, strength))
    task = ImageTask(module, store, labels, known, recipe)
    settings = Settings(
        epochs=recipe.epochs,
        learning_rate=recipe.learning_rate,
        weight_decay=0.05,
        warmup=0.1,
        precision=recipe.precision,
        seed=recipe.seed,
    )
    history = fit(task, settings, progress.part(0.1 if recipe.weights else 0.0, 0.9), recipe.device)
    return module, history, strength


class ImageTask:
    """What the training loop needs to know about images; see :class:`~deepgeology.backend.training.loop.Task`."""

    def __init__(self, module: nn.Module, store: Store, labels: np.ndarray, known: np.ndarray, recipe: Recipe):
        self.module = module
        self.steps = max(1, math.ceil(len(known) / recipe.batch))
        self._store, self._labels, self._known, self._recipe = store, labels, known, recipe
        self._weights = torch.ones(recipe.classes)

    def batches(self, epoch: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """Yield augmented images (B, C, S, S) and classes (B,), every image once an epoch."""
        random = np.random.default_rng((self._recipe.seed, epoch))
        order = random.permutation(self._known)
        mean, std = tensors(self._recipe)
        for part in np.array_split(order, self.steps):
            x, _ = standardise(self._store.batch(part), mean, std)
            generator = torch.Generator().manual_seed(int(random.integers(2**31)))
            yield augment(x, self._recipe.augmentation, generator), torch.from_numpy(self._labels[part])

    def loss(self, module: nn.Module, batch) -> torch.Tensor:
        """Return the cross-entropy with label smoothing."""
        x, labels = batch
        if self._recipe.weights:  # statistics of so few images are worse than those of the pretraining
            for part in module.modules():
                if isinstance(part, nn.BatchNorm2d):
                    part.eval()
        if len(x) == 1 and not self._recipe.weights:
            x, labels = x.repeat(2, 1, 1, 1), labels.repeat(2)  # batch normalisation cannot take one sample
        return cross_entropy(module(x), labels, self._weights.to(x.device))

    def validate(self, module: nn.Module) -> dict:
        """Return nothing: the number of epochs is fixed, so that the held-out fold decides nothing."""
        return {}


def tensors(recipe) -> tuple[torch.Tensor, torch.Tensor]:
    """Return mean and standard deviation (1, C, 1, 1)."""
    return tuple(torch.tensor(values, dtype=torch.float32).view(1, -1, 1, 1) for values in (recipe.mean, recipe.std))


def augment(x: torch.Tensor, how: str, generator: torch.Generator) -> torch.Tensor:
    """Vary standardised images (B, C, S, S).

    Parameters
    ----------
    x : torch.Tensor
    how : str
        ``none``; ``mirror``: left and right, small shifts, changes of size and of brightness, for photographs with an up and a down;
        ``turns``: also quarter turns and upside down; ``full``: any rotation.
    generator : torch.Generator
    """
    if how == "none":
        return x
    count = len(x)

    def draw(low: float, high: float) -> torch.Tensor:
        return low + (high - low) * torch.rand(count, generator=generator)

    angle = {
        "mirror": draw(-0.1, 0.1),
        "turns": torch.randint(0, 4, (count,), generator=generator) * (math.pi / 2),
        "full": draw(0, 2 * math.pi),
    }[how]
    scale = torch.exp(draw(math.log(0.65), 0.0))
    mirror = torch.where(draw(0, 1) < 0.5, -1.0, 1.0)
    cosine, sine = torch.cos(angle) * scale, torch.sin(angle) * scale
    room = 1 - scale
    shift = torch.stack([draw(-1, 1) * room, draw(-1, 1) * room], dim=1)
    matrix = torch.stack([torch.stack([cosine * mirror, -sine], 1), torch.stack([sine * mirror, cosine], 1)], 1)
    grid = F.affine_grid(torch.cat([matrix, shift[:, :, None]], dim=2), list(x.shape), align_corners=False)
    x = F.grid_sample(x, grid, mode="bilinear", padding_mode="reflection", align_corners=False)
    gain, offset = torch.exp(draw(-0.25, 0.25)), draw(-0.2, 0.2)
    return x * gain[:, None, None, None] + offset[:, None, None, None]


def view(x: torch.Tensor, number: int) -> torch.Tensor:
    """Return one of eight mirrored and turned views of images (B, C, S, S): 0 is as it is, 1 is mirrored left to right."""
    x = torch.rot90(x, number // 2, (2, 3))
    return x.flip(3) if number % 2 else x


def embed(module: nn.Module, store: Store, chosen: Sequence[int], views: int, recipe, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Compute features and log-probabilities of stored images.

    Parameters
    ----------
    module : torch.nn.Module
    store : Store
    chosen : sequence of int
    views : int
        1, 2 or 8 mirrored and turned views.
    recipe
        With ``mean``, ``std``, ``batch`` and ``device``.
    progress : Progress

    Returns
    -------
    features : numpy.ndarray
        float32 (N, V, D).
    logits : numpy.ndarray
        (N, K): logarithm of the mean probability over the views.
    """
    size = max(1, 2 * recipe.batch // views)
    parts = [np.asarray(chosen)[start : start + size] for start in range(0, len(chosen), size)]
    features, logits, done = [], [], 0
    for found, each in embed_batches(module, (store.batch(part) for part in parts), views, recipe):
        features.append(found)
        logits.append(each)
        done += len(found)
        progress.report(done / len(chosen), "Looking at image {number} of {count}", number=done, count=len(chosen))
    return np.concatenate(features), np.concatenate(logits)


def embed_batches(module: nn.Module, batches: Iterable[torch.Tensor], views: int, recipe) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield features (B, V, D) and log-probabilities (B, K) of batches of images (B, C, S, S), which are made ahead in a thread."""
    module = module.to(recipe.device).eval()
    mean, std = tensors(recipe)
    for batch in prefetch(standardise(batch, mean, std)[0] for batch in batches):
        with torch.inference_mode():
            x = to_device(batch, recipe.device)
            turned = torch.cat([view(x, number) for number in range(views)]) if views > 1 else x
            found = module.features(turned.contiguous(memory_format=torch.channels_last)).float()
            found = found.unflatten(0, (views, len(x))).transpose(0, 1)
            yield found.cpu().numpy(), mean_log_probability(module.head(found).cpu().numpy())


def mean_log_probability(logits: np.ndarray) -> np.ndarray:
    """Return the logarithm of the mean probability over the views of logits (N, V, K)."""
    return np.log(np.exp(log_softmax(np.asarray(logits, np.float64), axis=2)).mean(axis=1).clip(1e-30))


def attention(module: nn.Module, x: torch.Tensor, label: int) -> np.ndarray:
    """Show where a network looks when it calls a standardised image (1, C, S, S) ``label``: (S, S), 0 to 1.

    The planes of the layers that are read times the gradient of the class' logit, added up over planes and layers (HiResCAM, Draelos &
    Carin 2020, doi:10.48550/arXiv.2011.08891); for a linear layer on means it is what each place adds to the logit, as in Grad-CAM. Where
    the class is read off a token without a place, the image times its gradient.
    """
    with torch.enable_grad():
        x = x.clone().requires_grad_(True)
        features, maps = module.features_and_planes(x)
        given = torch.autograd.grad(module.head(features)[0, label], [*maps, x], allow_unused=True)
    plane = torch.zeros(1, 1, *x.shape[-2:])
    for each, slope in zip(maps, given):
        if slope is not None:
            spoke = (module.planes(each) * module.planes(slope)).sum(dim=1, keepdim=True).detach()
            plane += F.interpolate(spoke, x.shape[-2:], mode="bilinear", align_corners=False) / spoke[0, 0].numel()
    cells = max(x.shape[-1] // 14, 1)
    if not float(plane.abs().sum()):
        plane = (x * given[-1]).sum(dim=1, keepdim=True).abs().detach()
    plane = F.interpolate(F.avg_pool2d(plane, cells, ceil_mode=True), x.shape[-2:], mode="bilinear", align_corners=False)[0, 0]
    plane = F.relu(plane)
    return (plane / plane.max().clamp_min(1e-12)).numpy()
