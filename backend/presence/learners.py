"""One fit of each kind of model: patch network, forest and regression on surroundings, trees and regression on the cell alone."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from torch import nn

from ...models.build import build_network
from ...models.networks.contextforest import ContextFeatures
from ...models.networks.patchnetwork import PatchNetwork
from ...models.networks.presence import Encoding
from ...models.predictor import standardise
from ..data.sampling import survey
from ..errors import Cancelled
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..training.automatic import at_cells
from ..training.forest import fit_forest
from ..training.loop import Settings as LoopSettings
from ..training.loop import fit
from .risk import non_negative_risk, weighted_bce
from .samples import Samples

KINDS = ("network", "forest", "logistic")
CELL_KINDS = ("trees", "linear")  # look at the cell alone
SIGMAS = (1.0, 2.0, 4.0, 8.0, 16.0)  # cells
TREES, LEAF = 200, 20  # samples in a leaf: few and scattered presences are not told apart one by one
PENALTY = 0.001  # C of scikit-learn's logistic regression
CELL_LEAF, CELL_PENALTY = 5, 1.0  # the same where a model has only the few attributes of the cell
EPOCHS, STEPS, RATE, DECAY = 8, 12, 2e-3, 0.05  # few steps: networks learn scattered presences by heart soon
PRESENCES_OF_A_BATCH, BACKGROUND_OF_A_BATCH = 32, 96
MOST_PATCHES = 3000  # background places that networks may draw from
MOST_HELD = 150_000_000  # values of the raster that are held for networks; of larger rasters they are made again for each
SIDE = 256  # of the windows that networks look at
LEAST = 1e-4  # probability


@dataclass(frozen=True)
class Ground:
    """What models are fitted on.

    Attributes
    ----------
    reader : RasterReader
    samples : Samples
    encoding : dict
        See :func:`.encoding.fit_encoding`.
    encoder : Encoding
        Made of it.
    features : numpy.ndarray
        float32 ``(N, F)`` context features of the encoded evidence at the samples.
    """

    reader: RasterReader
    samples: Samples
    encoding: dict
    encoder: Encoding
    features: np.ndarray

    @property
    def evidence(self) -> np.ndarray:
        """Encoded evidence at the samples, standardised, ``(N, E)``."""
        return self.features[:, : self.channels]

    @property
    def typical(self) -> np.ndarray:
        """Means of the features over the area, ``(F,)``."""
        return self.features[self.samples.area].mean(axis=0)

    @property
    def channels(self) -> int:
        """Number of channels."""
        return len(self.encoder.sources)


def make_ground(reader: RasterReader, samples: Samples, encoding: dict, progress: Progress) -> Ground:
    """Compute the features of the samples."""
    encoder = Encoding(len(reader.bands), **encoding)
    context = ContextFeatures(SIGMAS, slopes=False)

    def module(x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        return context(encoder(x, valid), valid)

    progress.report(0.0, "Looking at the surroundings of {count} places", count=len(samples))
    features = at_cells(reader, samples.cells, module, encoding["mean"], encoding["std"], max(context.radii), progress)
    return Ground(reader, samples, encoding, encoder, features)


def fit_kind(kind: str, ground: Ground, used: np.ndarray, labels: np.ndarray, seed: int) -> nn.Module:
    """Fit a forest or a regression to samples, given by index; presences and background weigh alike.

    Parameters
    ----------
    kind : str
        ``forest`` (extremely randomised trees with large leaves) or ``logistic`` (strongly penalised) on context features;
        ``trees`` or ``linear``, which are the same on the cell's own channels, with small leaves and hardly a penalty.
    ground : Ground
    used : numpy.ndarray
        Indices of samples.
    labels : numpy.ndarray
        0 or 1 for each of them.
    seed : int
    """
    alone = kind in CELL_KINDS
    sigmas = () if alone else SIGMAS
    features = ground.evidence[used] if alone else ground.features[used]
    if kind in ("logistic", "linear"):
        return _fit_regression(features, labels, ground.channels, sigmas, CELL_PENALTY if alone else PENALTY)
    leaf = int(np.clip(np.bincount(labels, minlength=2)[1] // 5, 1, CELL_LEAF if alone else LEAF))
    options = {"min_samples_leaf": leaf, "class_weight": "balanced_subsample"}
    return fit_forest(features, labels, ground.channels, 2, sigmas, TREES, seed, slopes=False, **options)


def fit_logistic(features: np.ndarray, labels: np.ndarray, channels: int, seed: int) -> nn.Module:
    """Fit a strongly penalised logistic regression to context features."""
    return _fit_regression(features, labels, channels, SIGMAS, PENALTY)


def _fit_regression(features: np.ndarray, labels: np.ndarray, channels: int, sigmas, penalty: float) -> nn.Module:
    mean, std = features.mean(axis=0), features.std(axis=0)
    std = np.where(std > 1e-6, std, 1.0)
    regression = LogisticRegression(C=penalty, class_weight="balanced", max_iter=1000)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        regression.fit((features - mean) / std, labels)
    weight = regression.coef_[0] / std
    module = build_network({"name": "contextlogistic", "arguments": {"bands": channels, "classes": 2, "sigmas": list(sigmas)}})
    module.weight.copy_(torch.tensor(weight, dtype=torch.float32))
    module.bias.copy_(torch.tensor(regression.intercept_[0] - weight @ mean, dtype=torch.float32))
    return module.eval()


def odds_at(module: nn.Module, features: np.ndarray) -> np.ndarray:
    """Log-odds ``(N,)`` of a forest or a logistic regression at context features ``(N, F)``, of which it takes what it needs."""
    width = module.width if hasattr(module, "width") else len(module.weight)
    rows = torch.from_numpy(np.ascontiguousarray(features[:, :width]))
    if hasattr(module, "vote"):
        p = module.vote(rows)[:, 1].clamp(LEAST, 1 - LEAST)
        return (p.log() - (1 - p).log()).numpy()
    return (rows @ module.weight + module.bias).numpy()


class Patches:
    """What patch networks of a run look at: patches around samples, and the raster, made once for all networks.

    Parameters
    ----------
    ground : Ground
    wanted : numpy.ndarray
        Indices of the samples to cut patches around.
    patch : int
        Side in pixels.
    progress : Progress
    """

    def __init__(self, ground: Ground, wanted: np.ndarray, patch: int, progress: Progress):
        self.wanted = np.sort(wanted)
        self.network = {"name": "patchnetwork", "arguments": {"bands": ground.channels, "classes": 2, "patch": patch}}
        self._ground, self._looker, self._half = ground, build_network(self.network), patch // 2
        self._mean, self._std = (torch.tensor(ground.encoding[key], dtype=torch.float32).view(1, -1, 1, 1) for key in ("mean", "std"))
        grid = ground.reader.grid
        planes = self._looker.context.count(ground.channels) + 1
        self._whole = None
        if planes * grid.width * grid.height <= MOST_HELD:
            self._whole = self._look(
                grid.whole._replace(x=-self._half, y=-self._half, width=grid.width + patch, height=grid.height + patch)
            )
        cells = ground.samples.cells.take(self.wanted)
        self.values = np.zeros((len(cells), planes, patch, patch), np.float16)
        for window, inside in survey(cells, SIDE):
            progress.check()
            given = self._window(window)[0].numpy()
            for index in inside:
                y, x = cells.rows[index] - window.y, cells.columns[index] - window.x
                self.values[index] = given[:, y : y + patch, x : x + patch]

    def _look(self, window: Window) -> torch.Tensor:
        """Look at a window, (1, F, H, W) float16, in tiles."""
        reach = max(self._looker.context.radii, default=0)
        result = torch.empty(1, self._looker.context.count(self._ground.channels) + 1, window.height, window.width, dtype=torch.float16)
        for y in range(0, window.height, SIDE):
            for x in range(0, window.width, SIDE):
                wide = Window(window.x + x - reach, window.y + y - reach, SIDE + 2 * reach, SIDE + 2 * reach)
                raw = torch.from_numpy(self._ground.reader.read(wide))[None]
                with torch.inference_mode():
                    values, valid = standardise(raw, self._mean, self._std)
                    given = self._looker.look(self._ground.encoder(values, valid), valid)[:, :, reach:-reach, reach:-reach]
                height, width = min(SIDE, window.height - y), min(SIDE, window.width - x)
                result[:, :, y : y + height, x : x + width] = given[:, :, :height, :width].half()
        return result

    def _window(self, window: Window) -> torch.Tensor:
        """Return what is looked at in a window and half a patch around it."""
        half = self._half
        if self._whole is None:
            return self._look(Window(window.x - half, window.y - half, window.width + 2 * half, window.height + 2 * half))
        return self._whole[:, :, window.y : window.y + window.height + 2 * half, window.x : window.x + window.width + 2 * half]

    def odds(self, module: PatchNetwork, device: torch.device, progress: Progress) -> np.ndarray:
        """Return a network's log-odds ``(N,)`` at all samples."""
        cells, half = self._ground.samples.cells, self._half
        module = module.to(device)
        found = np.zeros(len(cells), np.float32)
        for window, inside in survey(cells, SIDE):
            progress.check()
            given = self._window(window).to(device).float()
            with torch.inference_mode():
                logits = module.decide(given, given)[0, :, half:, half:].cpu()
            rows, columns = cells.rows[inside] - window.y, cells.columns[inside] - window.x
            found[inside] = (logits[1] - logits[0])[rows, columns].numpy()
        module.cpu()
        return found

    def of(self, samples: np.ndarray) -> torch.Tensor:
        """Return the patches of samples, given by index, float32."""
        return torch.from_numpy(self.values[np.searchsorted(self.wanted, samples)].astype(np.float32))


class _Wrapped(nn.Module):
    """The patch network as the training loop calls it."""

    def __init__(self, network: PatchNetwork):
        super().__init__()
        self.network = network

    def forward(self, patches: torch.Tensor) -> torch.Tensor:
        return self.network.patches(patches)


class _Task:
    """Presences against background, for the training loop."""

    def __init__(
        self, network: PatchNetwork, patches: Patches, presences: np.ndarray, background: np.ndarray, loss: str, prior: float, seed
    ):
        self.module = _Wrapped(network)
        self._patches, self._presences, self._background = patches, presences, background
        self._loss, self._prior, self._seed = loss, prior, seed
        self.steps = STEPS

    def batches(self, epoch: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        random = np.random.default_rng((self._seed, epoch))
        for _ in range(self.steps):
            there = random.choice(self._presences, min(PRESENCES_OF_A_BATCH, len(self._presences)), replace=False)
            other = random.choice(self._background, min(BACKGROUND_OF_A_BATCH, len(self._background)), replace=False)
            patches = self._patches.of(np.concatenate([there, other]))
            # Mirrored and turned ground is as true: places have no direction.
            patches = torch.rot90(patches, int(random.integers(4)), (2, 3))
            patches = patches.flip(3) if random.random() < 0.5 else patches
            yield patches, torch.arange(len(patches)) < len(there)

    def loss(self, module: nn.Module, batch) -> torch.Tensor:
        patches, presence = batch
        odds = module(patches).float()
        if self._loss == "non-negative PU":
            return non_negative_risk(odds, presence, self._prior)
        return weighted_bce(odds, presence)

    def validate(self, module: nn.Module) -> dict:
        return {}


class _Silent(Progress):
    """Passes on the wish to stop, and nothing else: many small trainings would flood the log."""

    def __init__(self, parent: Progress):
        self._parent = parent

    def is_cancelled(self) -> bool:
        try:
            self._parent.check()
        except Cancelled:
            return True
        return False


def fit_network(
    patches: Patches,
    presences: np.ndarray,
    background: np.ndarray,
    loss: str,
    prior: float,
    seed: int,
    device: torch.device,
    progress: Progress,
    epochs: int = EPOCHS,
) -> nn.Module:
    """Train a patch network on samples, given by index, for a fixed number of epochs with averaged weights."""
    torch.manual_seed(seed)
    network = build_network(patches.network)
    task = _Task(network, patches, presences, background, loss, prior, seed)
    settings = LoopSettings(epochs, RATE, DECAY, warmup=0.2, average=0.98, seed=seed)
    fit(task, settings, _Silent(progress), device)
    return network.cpu().eval()
