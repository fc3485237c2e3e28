"""The whole of a training job for presence against background: from layers to a model file, a report and tested points."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from osgeo import ogr

from ...models.card import make_card
from ...models.modelfile import save_model
from ..errors import InputError
from ..evaluation.applicability import fit_applicability
from ..inference.device import choose_device
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, package_versions, plugin_version, provenance
from ..raster.gdalenv import close_dataset, gdal, writing
from ..raster.grid import Grid, spatial_reference
from ..raster.mask import VectorMask
from ..raster.reader import RasterReader
from ..training.automatic import at_cells
from . import learning, risk, weights
from .encoding import fit_encoding
from .folds import Folds, block_folds, choose_block_size, cluster_folds
from .intervals import success_rate_classes
from .learners import CELL_KINDS, Ground, fit_kind, make_ground, odds_at
from .metrics import area_share
from .report import write_report
from .samples import ABSENCE, PRESENCE, Samples, read_samples

TILE = 256
MOST_PLACES = 1000  # of the training data, to which mapped pixels are compared
NULL_REPEATS = 20
KIND_NAMES = {PRESENCE: "presence", ABSENCE: "absence", 0: "area"}


@dataclass(frozen=True)
class Wording:
    """What a family calls things, in messages and reports.

    Attributes
    ----------
    tool : str
        Id of the algorithm.
    things : str
        Presences, plural: ``deposits``, ``landslides``.
    map : str
        What is mapped: ``favourability``, ``susceptibility``.
    kind : str
        Kind of the report.
    """

    tool: str
    things: str
    map: str
    kind: str


@dataclass(frozen=True)
class Trained:
    """All that a report and a card tell; see the parts."""

    parameters: dict
    wording: Wording
    ground: Ground
    partitions: Sequence[Folds]
    block_words: dict
    settings: learning.Settings
    learned: learning.Learned
    null: dict | None
    levels: list[dict]
    notes: dict


def train_presence(
    parameters: dict,
    progress: Progress,
    wording: Wording,
    *,
    evidence: str | None = None,
    cells: bool = False,
    notes: dict | None = None,
) -> dict:
    """Train, test and write a presence model.

    Parameters
    ----------
    parameters : dict
        ``input`` (evidence raster), ``presences`` and optionally ``absences`` (``{"path", "layer"}``), ``mask`` (polygons of the
        study area), ``method``, ``patch_size``, ``loss``, ``prior``, ``ensemble``, ``partition`` (``blocks`` or ``clusters``),
        ``repeats`` (of partitions), ``block_size`` and ``buffer`` (map units), ``folds``, ``negative_ratio``, ``categorical`` and
        ``composition`` (names of bands, separated by commas), ``null_test``, ``seed``, ``device``, ``model``, ``report``,
        ``cross_validation`` (GeoPackage of points). Empty ones are chosen.
    progress : Progress
    wording : Wording
    evidence : str, optional
        The raster that is read, where it was made from ``input``.
    cells : bool
        Offer models that look at the cell alone, too.
    notes : dict, optional
        Goes into the card's ``training``, for the job that maps.

    Returns
    -------
    dict
        The outputs that were asked for, and ``AUC``, ``AUC_LOW``, ``AUC_HIGH``, ``CAPTURE_1``, ``CAPTURE_5``, ``CAPTURE_10`` and
        ``BASELINE_AUC`` (the best simple rival on the same folds).
    """
    settings = replace(_settings(parameters), cells=cells)
    with Staging() as staging, RasterReader(evidence or parameters["input"]) as reader:
        mask = VectorMask(parameters["mask"], reader.grid) if parameters.get("mask") else None
        samples = read_samples(
            reader,
            parameters["presences"],
            parameters.get("absences"),
            settings.seed,
            progress.part(0.0, 0.03),
            mask=mask,
            thing=wording.things,
        )
        values = band_values(reader, samples, progress)
        names = [band.name for band in reader.bands]
        encoding = fit_encoding(
            values[samples.area],
            names,
            progress,
            categorical=listed(parameters.get("categorical")),
            composition=listed(parameters.get("composition")),
            gentle=cells,
        )
        ground = make_ground(reader, samples, encoding, progress.part(0.03, 0.1))
        partitions, block_words = _partitions(parameters, ground, settings, progress)
        learned = learning.learn(ground, partitions, settings, progress.part(0.1, 0.85), rivals=_rivals(ground, values, settings))
        null = None
        if parameters.get("null_test"):
            null = learning.null_test(ground, partitions[0], settings, NULL_REPEATS, progress.part(0.85, 0.95))
        levels = success_rate_classes(learned.probability, samples.presence, samples.area)
        trained = Trained(parameters, wording, ground, partitions, block_words, settings, learned, null, levels, notes or {})
        progress.report(0.96, "Writing the model and the report")
        card = make_presence_card(trained)
        save_model(staging.path(parameters["model"]), learned.module, card)
        if parameters.get("cross_validation"):
            write_points(staging.path(parameters["cross_validation"]), trained)
        if parameters.get("report"):
            write_report(staging.path(parameters["report"]), trained, card)
    figures = learned.evaluation
    best = max((rival["evaluation"]["auc"]["value"] for rival in learned.rivals), default=None)
    return {
        **{key.upper(): parameters[key] for key in ("model", "report", "cross_validation") if parameters.get(key)},
        "AUC": figures["auc"]["value"],
        "AUC_LOW": figures["auc"]["low"],
        "AUC_HIGH": figures["auc"]["high"],
        **{f"CAPTURE_{part}": figures[f"capture_{part}"]["value"] for part in (1, 5, 10)},
        "BASELINE_AUC": best,
    }


def listed(text: str | None) -> list[str]:
    """Return the names in a text that separates them by commas."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def band_values(reader: RasterReader, samples: Samples, progress: Progress) -> np.ndarray:
    """Raw bands at the samples, float32 ``(N, C)``."""
    count = len(reader.bands)
    return at_cells(reader, samples.cells, lambda x, valid: x, [0.0] * count, [1.0] * count, 0, progress)


def _settings(parameters: dict) -> learning.Settings:
    for key, known in (("method", learning.METHODS), ("loss", risk.LOSSES)):
        if parameters.get(key) and parameters[key] not in known:
            raise InputError(
                "{key} should be one of {expected}, but is {found}.",
                hint="Choose one of them.",
                key=key.upper(),
                expected=", ".join(known),
                found=parameters[key],
            )
    prior = parameters.get("prior")
    if prior is not None and not 0 < prior < 1:
        raise InputError(
            "PRIOR is a share of the area between 0 and 1, but is {found:g}.", hint="Leave it empty to estimate it.", found=prior
        )
    start = learning.Settings()
    return learning.Settings(
        method=parameters.get("method") or start.method,
        loss=parameters.get("loss") or start.loss,
        prior=prior,
        ratio=int(parameters.get("negative_ratio") or start.ratio),
        ensemble=int(parameters.get("ensemble") or start.ensemble),
        patch=int(parameters.get("patch_size") or start.patch),
        seed=int(parameters.get("seed") or 0),
        device=choose_device(parameters.get("device")),
    )


def _partitions(parameters: dict, ground: Ground, settings, progress: Progress) -> tuple[list[Folds], dict]:
    """Return the partitions into folds, and how the size of the blocks was found."""
    samples, grid = ground.samples, ground.reader.grid
    number = int(parameters.get("folds") or 5)
    buffer = float(parameters.get("buffer") or 0)
    seeds = [settings.seed + repeat for repeat in range(int(parameters.get("repeats") or 1))]
    size, words = choose_block_size(samples, grid, ground.evidence, number, settings.seed)
    if parameters.get("block_size"):
        size = float(parameters["block_size"])
        words = {**words, "given": True}
    if parameters.get("partition") == "clusters":
        return [cluster_folds(samples, grid, size, number, buffer=buffer, seed=seed) for seed in seeds], words
    progress.log(
        "Blocks of {size:g} map units; evidence is correlated over up to {range:.3g}, the nearest neighbour is {spacing:.3g} away "
        "(median).",
        size=size,
        range=words["correlation_range"],
        spacing=words["spacing"],
    )
    return [block_folds(samples, grid, size, number, progress, buffer=buffer, seed=seed) for seed in seeds], words


def _rivals(ground: Ground, values: np.ndarray, settings: learning.Settings) -> dict[str, Callable]:
    """Return what else is tested on the same folds: weights of evidence, and models of the cell alone where they are offered."""
    thematic = {band for step in ground.encoding["steps"] if step["kind"] == "classes" for band in step["bands"]}
    used = sorted({band for step in ground.encoding["steps"] for band in step["bands"]})

    def weights_of_evidence(learn: np.ndarray, drawn: np.ndarray, seed: int) -> np.ndarray:
        classes = [band in thematic for band in used]
        return weights.rival_scores(values[:, used], classes, ground.samples.presence, np.flatnonzero(learn))

    def alone(kind: str) -> Callable:
        def scores(learn: np.ndarray, drawn: np.ndarray, seed: int) -> np.ndarray:
            return odds_at(fit_kind(kind, ground, drawn, ground.samples.presence[drawn].astype(int), seed), ground.features)

        return scores

    kinds = [kind for kind in CELL_KINDS if settings.cells and kind not in settings.kinds]
    return {"weights of evidence": weights_of_evidence} | {learning.NAMES[kind]: alone(kind) for kind in kinds}


def make_presence_card(trained: Trained) -> dict:
    """Return the card of a presence model."""
    ground, learned, parameters = trained.ground, trained.learned, trained.parameters
    grid, samples, folds = ground.reader.grid, ground.samples, trained.partitions[0]
    sources = [parameters["input"], parameters["presences"]["path"]]
    drawn = _training_sample(samples, trained.settings)
    importance = np.maximum(learned.importance, 0)
    by_channel = (importance / importance.max() if importance.max() > 0 else np.ones_like(importance))[ground.encoder.sources]
    xmin, ymin, xmax, ymax = (*folds.xy.min(axis=0), *folds.xy.max(axis=0))
    keys = ("auc", "capture_1", "capture_5", "capture_10")
    return make_card(
        task="presence",
        network=learned.module.spec,
        bands=[{"name": band.name, "unit": band.unit} for band in ground.reader.bands],
        pixel_size=list(grid.pixel_size),
        crs=grid.crs,
        normalisation={key: ground.encoding[key] for key in ("mean", "std")},
        tile_size=TILE,
        overlap=0.0,
        halo=learned.module.halo,
        footprint={"bounds": [float(value) for value in (xmin, ymin, xmax, ymax)], "crs": grid.crs},
        training={
            "tool": trained.wording.tool,
            "things": trained.wording.things,
            "parameters": parameters,
            "data": [{"name": Path(path).name, "fingerprint": file_hash(path) if os.path.isfile(path) else ""} for path in sources],
            "split": folds.words,
            "samples": samples.found,
            "prior": learned.prior,
            "chosen": list(learned.chosen),
            "reason": learned.words[0].format(**learned.words[1]),
            "levels": trained.levels,
            **trained.notes,
        },
        metrics={**{key: learned.evaluation[key] for key in keys}, "ece": learned.reliability["ece"]},
        baselines={rival["name"]: {key: rival["evaluation"][key] for key in keys} for rival in learned.rivals},
        applicability=fit_applicability(
            ground.evidence[drawn], folds.folds[drawn], by_channel, most=MOST_PLACES, seed=trained.settings.seed
        ).card(),
        seed=trained.settings.seed,
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"Deep Geology {plugin_version()}",
    )


def _training_sample(samples: Samples, settings) -> np.ndarray:
    """Return presences and as much contrast as all members draw together, as indices."""
    contrast = np.flatnonzero(samples.contrast)
    wanted = min(len(contrast), settings.ratio * settings.ensemble * int(samples.presence.sum()))
    drawn = np.random.default_rng(settings.seed).choice(contrast, wanted, replace=False)
    return np.concatenate([np.flatnonzero(samples.presence), drawn])


def write_points(path: str, trained: Trained) -> None:
    """Write the samples with what models that had not seen them say, as points.

    Fields: ``kind`` (presence, absence, area), ``event`` (number of the feature, from 0), ``fold``, ``block``, ``favourability``
    (calibrated by the other folds) and ``area_share`` (share of the area that scores as high, 0 to 1).
    """
    samples, folds, learned = trained.ground.samples, trained.partitions[0], trained.learned
    grid: Grid = trained.ground.reader.grid
    share = area_share(learned.scores, learned.scores[samples.area])
    with writing(path):
        dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
        layer = dataset.CreateLayer("cross_validation", spatial_reference(grid.crs) if grid.crs else None, ogr.wkbPoint)
        layer.SetMetadata(provenance(trained.wording.tool, trained.parameters))
        fields = (("kind", ogr.OFTString), ("event", ogr.OFTInteger), ("fold", ogr.OFTInteger), ("block", ogr.OFTInteger64),
                  ("favourability", ogr.OFTReal), ("area_share", ogr.OFTReal))  # fmt: skip
        for name, kind in fields:
            layer.CreateField(ogr.FieldDefn(name, kind))
        dataset.StartTransaction()
        for index, (x, y) in enumerate(folds.xy):
            feature = ogr.Feature(layer.GetLayerDefn())
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(float(x), float(y))
            feature.SetGeometry(point)
            values = (KIND_NAMES[int(samples.kinds[index])], int(samples.events[index]), int(folds.folds[index]),
                      int(folds.blocks[index]), float(learned.probability[index]), float(share[index]))  # fmt: skip
            for field, value in enumerate(values):
                feature.SetField(field, value)
            layer.CreateFeature(feature)
        dataset.CommitTransaction()
        close_dataset(dataset)
