"""Job: which bands a model goes by, as a ranking and as a map."""

from __future__ import annotations

import contextlib
import csv
import math
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from ...models.modelfile import load_model
from ...models.networks.contextforest import ContextForest
from ...models.predictor import Predictor, standardise
from ..data.splits import block_ids
from ..errors import InputError
from ..inference.device import choose_device, describe_device
from ..inference.model_input import open_input
from ..inference.pipeline import map_raster
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, package_versions, plugin_version, provenance
from ..raster.gdalenv import open_raster
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..raster.writer import RasterWriter
from ..vector.labels import read_labels
from .evaluate_classification import match_classes
from .metrics import BlockCounter, difference, scores
from .report import Report, attribution_figure, bar_figure

METHODS = ("permutation", "integrated-gradients", "occlusion")
REPEATS = 3
STEPS = 32
BLOCKS = 64  # so many are exchanged by the permutation, or more where they would be too large
SMALLEST_BLOCK, LARGEST_BLOCK = 4, 256  # pixels
BATCH = 4
REFERENCES = {
    "permutation": ["Breiman, L. (2001). Random forests. Machine Learning 45, 5–32. doi:10.1023/A:1010933404324"],
    "integrated-gradients": [
        "Sundararajan, M., Taly, A., & Yan, Q. (2017). Axiomatic attribution for deep networks. ICML. arXiv:1703.01365"
    ],
    "occlusion": [
        "Zeiler, M. D., & Fergus, R. (2014). Visualizing and understanding convolutional networks. ECCV. doi:10.1007/978-3-319-10590-1_53"
    ],
}


def run(parameters: dict, progress: Progress) -> dict:
    """Explain a model.

    Parameters
    ----------
    parameters : dict
        ``input``, ``model``, ``method`` (one of :data:`METHODS`), ``reference`` (labels; empty: what the model itself maps is taken as
        true), ``class_field``, ``class`` (name or number; empty: all, at each pixel the one that is mapped), ``seed``, ``device``,
        ``table``, ``output``, ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``TABLE``, ``OUTPUT``, ``REPORT``, those that were asked for.

    Raises
    ------
    InputError
        The method does not fit the model, the class is unknown, or the raster lacks bands.
    """
    method = parameters.get("method") or METHODS[0]
    if method not in METHODS:
        raise InputError("The method should be one of {expected}, but is {found}.", expected=", ".join(METHODS), found=method)
    device = choose_device(parameters.get("device"))
    network, card = load_model(parameters["model"], device, task="segmentation")
    target = _class_index(card, parameters.get("class"))
    if method == "integrated-gradients":
        _require_gradients(network)
    with Staging() as staging, tempfile.TemporaryDirectory(prefix="deepgeology-", ignore_cleanup_errors=True) as folder:
        reader = open_input(parameters["input"], card, folder, progress)
        reference = _Reference(parameters, reader.grid, card, folder, progress)
        output = staging.path(parameters["output"]) if parameters.get("output") else None
        metadata = provenance("explainmodel", parameters, model_sha256=file_hash(parameters["model"]))
        study = _Study(network, card, reader, reference, target, device, parameters.get("seed") or 0, metadata)
        if method == "integrated-gradients":
            rows = study.gradients(output, progress)
        else:
            rows = study.replacement(method, output, progress)
        results = {}
        if output:
            results["OUTPUT"] = parameters["output"]
        if parameters.get("table"):
            _write_table(staging.path(parameters["table"]), rows)
            results["TABLE"] = parameters["table"]
        if parameters.get("report"):
            report = _report(parameters, method, card, rows, study, output, describe_device(device))
            report.save(staging.path(parameters["report"]))
            results["REPORT"] = parameters["report"]
    return results


def integrated_gradients(
    network: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    x: torch.Tensor,
    valid: torch.Tensor,
    target: int | None = None,
    steps: int = STEPS,
) -> torch.Tensor:
    """Integrated gradients (Sundararajan et al., 2017, arXiv:1703.01365) of a class's log-probability, summed over the pixels.

    The path goes from the mean of the training data, which is 0 in every standardised band, straight to the values; the integral is
    taken by the midpoint rule.

    Parameters
    ----------
    network : callable
        ``network(x, valid)`` gives logits (B, K, H, W).
    x : torch.Tensor
        (B, C, H, W), float32, standardised, 0 where invalid.
    valid : torch.Tensor
        (B, 1, H, W), 1 or 0.
    target : int, optional
        Index of the class; at each pixel the one that the network gives when left out.
    steps : int
        Points on the path.

    Returns
    -------
    torch.Tensor
        (B, C, H, W): what each value adds to the sum over the valid pixels of the log-probability. Their sum is the difference of that
        sum between values and baseline (completeness), but for the error of the integral.
    """
    with torch.no_grad():
        chosen = network(x, valid).argmax(dim=1, keepdim=True) if target is None else torch.full_like(valid, target, dtype=torch.long)
    total = torch.zeros_like(x)
    for step in range(steps):
        point = ((step + 0.5) / steps * x).detach().requires_grad_()
        with torch.enable_grad():
            log_p = network(point, valid).log_softmax(dim=1).gather(1, chosen)
            total += torch.autograd.grad((log_p * valid).sum(), point)[0]
    return x * total / steps


class _Reference:
    """What counts as true: labels on the grid, or what the model itself maps.

    Attributes
    ----------
    classes : list of dict
        Classes of the reference and of the model.
    to_class : ndarray, (K,)
        Index among them of each class of the model.
    given : bool
        Whether there are labels.
    """

    def __init__(self, parameters: dict, grid, card: dict, folder: str, progress: Progress):
        source = parameters.get("reference")
        self.given = bool(source)
        self.classes, self.to_class = card["classes"], np.arange(len(card["classes"]))
        if self.given:
            labels = read_labels(source, parameters.get("class_field"), grid, folder, progress, least_classes=1)
            classes, to_class, _ = match_classes(card["classes"], labels.classes, codes=isinstance(source, str), warn=progress.warn)
            self.classes, self.to_class = classes, np.array(to_class)
            self._labels = RasterReader(labels.path)

    def read(self, window: Window) -> np.ndarray:
        """Class indices (H, W) of the labels; -1 where there is none."""
        return np.nan_to_num(self._labels.read(window)[0], nan=-1).astype(int)

    def labelled(self, window: Window) -> np.ndarray:
        """Whether pixels have a label, bool (H, W)."""
        return self.read(window) >= 0


class _WithReplacements:
    """A raster with each band twice: as it is, and as it is replaced. It reads like a :class:`RasterReader`."""

    def __init__(self, reader: RasterReader, replace: Callable[[Window, np.ndarray], np.ndarray]):
        self.grid, self.bands = reader.grid, reader.bands * 2
        self._reader, self._replace = reader, replace

    def read(self, window: Window, out: np.ndarray | None = None) -> np.ndarray:
        bands = len(self._reader.bands)
        out = np.empty((2 * bands, window.height, window.width), np.float32) if out is None else out
        values, replaced = out[:bands], out[bands:]
        values[:] = self._reader.read(window)
        replaced[:] = self._replace(window, values)
        replaced[:, ~np.isfinite(values).all(axis=0)] = np.nan
        return out


class _Permutation:
    """Exchanges square blocks of a raster at random, so that values keep their texture and lose their place.

    Where the source has no value, values of the same block stand in.

    Parameters
    ----------
    reader : RasterReader
    side : int
        Side of the blocks in pixels, not above the raster's sides.
    seed : int
    """

    def __init__(self, reader: RasterReader, side: int, seed: int):
        self._reader, self._side = reader, side
        grid = reader.grid
        self._columns, rows = math.ceil(grid.width / side), math.ceil(grid.height / side)
        known = [block for block in range(self._columns * rows) if np.isfinite(self._source(block)).all(axis=0).any()]
        self._source_of = dict(zip(known, np.random.default_rng(seed).permutation(known).tolist()))

    def __call__(self, window: Window, values: np.ndarray) -> np.ndarray:
        """Return the exchanged values (C, H, W) of a window."""
        side, whole = self._side, self._reader.grid.whole
        replaced = np.full_like(values, np.nan)
        inside = window.intersection(whole)
        if inside is None:
            return replaced
        for row in range(inside.y // side, (inside.y + inside.height - 1) // side + 1):
            for column in range(inside.x // side, (inside.x + inside.width - 1) // side + 1):
                source = self._source_of.get(row * self._columns + column)
                if source is None:
                    continue
                part = Window(column * side, row * side, side, side).intersection(inside)
                block = self._filled(source)[:, part.y - row * side :, part.x - column * side :][:, : part.height, : part.width]
                top, left = part.y - window.y, part.x - window.x
                replaced[:, top : top + part.height, left : left + part.width] = block
        return replaced

    def _source(self, block: int) -> np.ndarray:
        row, column = divmod(block, self._columns)
        grid, side = self._reader.grid, self._side
        # The last block of a row or column is moved back into the raster, so that every source is whole.
        return self._reader.read(Window(min(column * side, grid.width - side), min(row * side, grid.height - side), side, side))

    def _filled(self, block: int) -> np.ndarray:
        values = self._source(block)
        valid = np.isfinite(values).all(axis=0)
        values[:, ~valid] = np.resize(values[:, valid].T, ((~valid).sum(), len(values))).T
        return values


class _Study:
    """One model on one raster.

    Attributes
    ----------
    base : float or None
        Measure (accuracy, or F1 of the class) with all bands.
    side : int
        Side in pixels of the blocks of permutation and bootstrap.
    pixels : int
        Number of pixels that the figures rest on.
    """

    def __init__(
        self, network, card: dict, reader: RasterReader, reference: _Reference, target: int | None, device, seed: int, metadata: dict
    ):
        self.predictor = Predictor.of(network, card).to(device).eval()
        self.card, self.reader, self.reference, self.target, self.device, self.seed, self.metadata = (
            card,
            reader,
            reference,
            target,
            device,
            seed,
            metadata,
        )
        self.names = [band["name"] for band in card["bands"]]
        grid = reader.grid
        side = round(math.sqrt(grid.width * grid.height / BLOCKS))
        self.side = min(max(side, SMALLEST_BLOCK), LARGEST_BLOCK, grid.width, grid.height)
        self.base: float | None = None
        self.pixels = 0

    def replacement(self, method: str, output: str | None, progress: Progress) -> list[dict]:
        """Rank bands by what is lost when one of them is replaced (permutation or occlusion); write the map of what they add."""
        bands = len(self.names)
        repeats = REPEATS if method == "permutation" else 1
        counters = [BlockCounter(len(self.reference.classes)) for _ in range(bands + 1)]
        sums = _Sums(bands)
        for repeat in range(repeats):
            replace = _Permutation(self.reader, self.side, self.seed + repeat) if method == "permutation" else self._mean
            with _attribution_writer(output if repeat == 0 else None, self) as writer:

                def sink(y0: int, values: np.ndarray, valid: np.ndarray, writer=writer) -> None:
                    attribution, mapped = values[:bands], np.round(values[bands:]).astype(int)
                    if writer:
                        writer.write_rows(y0, np.where(valid, attribution, np.nan).astype(np.float32))
                    self._count(y0, valid, mapped, attribution, counters, sums)

                self._map(
                    _WithReplacements(self.reader, replace), self._losses, sink, 2 * bands + 1, "crop",
                    whole=bool(output and repeat == 0), progress=progress.part(repeat / repeats, (repeat + 1) / repeats),
                )  # fmt: skip
        confusions = [counter.result()[1] for counter in counters]
        if not len(confusions[0]):
            raise _nothing(self.reader.path)
        measure, index = ("accuracy", None) if self.target is None else ("f1", int(self.reference.to_class[self.target]))
        base = scores(confusions[0].sum(axis=0))[measure]
        self.base = float(base if index is None else base[index])
        self.pixels = int(confusions[0].sum()) // repeats
        means, sizes = sums.means()
        return [
            {"band": name, "importance": difference(confusions[0], each, measure, index), "attribution": float(m), "size": float(s)}
            for name, each, m, s in zip(self.names, confusions[1:], means, sizes)
        ]

    def gradients(self, output: str | None, progress: Progress) -> list[dict]:
        """Rank bands by the size of their integrated gradients; write them as a map."""
        sums = _Sums(len(self.names))
        with _attribution_writer(output, self) as writer:

            def sink(y0: int, values: np.ndarray, valid: np.ndarray) -> None:
                if writer:
                    writer.write_rows(y0, np.where(valid, values, np.nan).astype(np.float32))
                use = valid
                if self.reference.given:
                    labels = self.reference.read(Window(0, y0, valid.shape[1], len(valid)))
                    wanted = None if self.target is None else self.reference.to_class[self.target]
                    use = valid & ((labels >= 0) if wanted is None else (labels == wanted))
                sums.add(values[:, use])

            self._map(self.reader, self._gradients, sink, len(self.names), "smooth", whole=bool(output), progress=progress)
        if not sums.count:
            raise _nothing(self.reader.path)
        self.pixels = sums.count
        means, sizes = sums.means()
        share = sizes / max(sizes.sum(), 1e-12)
        return [
            {"band": name, "importance": {"value": float(part), "low": None, "high": None}, "attribution": float(m), "size": float(s)}
            for name, part, m, s in zip(self.names, share, means, sizes)
        ]

    def _mean(self, window: Window, values: np.ndarray) -> np.ndarray:
        mean = np.array(self.card["normalisation"]["mean"], np.float32)
        return np.broadcast_to(mean[:, None, None], values.shape)

    def _map(self, reader, predict, sink, channels: int, blend: str, *, whole: bool, progress: Progress) -> None:
        card = self.card
        labelled = None if whole or not self.reference.given else self.reference.labelled
        map_raster(
            reader,
            predict,
            sink,
            channels=channels,
            tile=card["tile_size"],
            overlap=card["overlap"],
            halo=self.predictor.halo,
            batch=BATCH,
            blend=blend,
            mask=labelled,
            device=self.device,
            progress=progress,
        )

    def _losses(self, values: torch.Tensor) -> torch.Tensor:
        """From bands and their replacements (B, 2C, H, W) to what each band adds to the class's probability (B, C, H, W), then the class
        that is mapped with all bands and with each one replaced (B, 1 + C, H, W).
        """
        bands = len(self.names)
        original, replaced = values[:, :bands], values[:, bands:]
        probability = self.predictor(original).softmax(dim=1)
        mapped = [probability.argmax(dim=1, keepdim=True)]
        chosen = mapped[0] if self.target is None else torch.full_like(mapped[0], self.target)
        losses = []
        for band in range(bands):
            changed = original.clone()
            changed[:, band] = replaced[:, band]
            without = self.predictor(changed).softmax(dim=1)
            losses.append(probability.gather(1, chosen) - without.gather(1, chosen))
            mapped.append(without.argmax(dim=1, keepdim=True))
        return torch.cat([*losses, *(each.to(values.dtype) for each in mapped)], dim=1)

    def _gradients(self, values: torch.Tensor) -> torch.Tensor:
        x, valid = standardise(values, self.predictor.mean, self.predictor.std)

        def network(x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
            return self.predictor.network(x, valid).float() / self.predictor.temperature

        return integrated_gradients(network, x, valid, self.target)

    def _count(self, y0: int, valid, mapped, attribution, counters: list[BlockCounter], sums: _Sums) -> None:
        window = Window(0, y0, valid.shape[1], len(valid))
        mapped = self.reference.to_class[np.clip(mapped, 0, len(self.reference.to_class) - 1)]
        truth = np.where(valid, self.reference.read(window) if self.reference.given else mapped[0], -1)
        blocks = block_ids(self.reader.grid, self.side * max(self.reader.grid.pixel_size), window)
        for counter, each in zip(counters, mapped):
            counter.add(blocks, truth, each)
        sums.add(attribution[:, truth >= 0])


class _Sums:
    """Mean and mean size of attributions that come in pieces (C, N)."""

    def __init__(self, bands: int):
        self._sum, self._size, self.count = np.zeros(bands), np.zeros(bands), 0

    def add(self, values: np.ndarray) -> None:
        self._sum += values.sum(axis=1, dtype=float)
        self._size += np.abs(values).sum(axis=1, dtype=float)
        self.count += values.shape[1]

    def means(self) -> tuple[np.ndarray, np.ndarray]:
        return self._sum / max(self.count, 1), self._size / max(self.count, 1)


def _class_index(card: dict, wanted: str | None) -> int | None:
    if wanted in (None, ""):
        return None
    for index, entry in enumerate(card["classes"]):
        if wanted.strip().casefold() in (str(entry["name"]).casefold(), str(entry["value"])):
            return index
    raise InputError(
        "The model has no class {found}; its classes are {expected}.",
        hint="Choose one of them, or leave CLASS empty.",
        found=wanted,
        expected=", ".join(str(entry["name"]) for entry in card["classes"]),
    )


def _require_gradients(network: torch.nn.Module) -> None:
    """Refuse models with a part, such as a forest, whose output does not change smoothly with its input."""
    if any(isinstance(module, ContextForest) for module in network.modules()):
        raise InputError(
            "The model is or contains a forest, which has no gradients, so integrated gradients cannot explain it.",
            hint="Choose permutation or occlusion as METHOD.",
        )


def _nothing(path: str) -> InputError:
    return InputError(
        "No pixel of {path} is valid and has a reference class, so there is nothing to explain.",
        hint="Check that raster and reference overlap.",
        path=path,
    )


@contextlib.contextmanager
def _attribution_writer(path: str | None, study: _Study):
    if path is None:
        yield None
        return
    with RasterWriter(path, study.reader.grid, len(study.names), "float32", math.nan, study.names, metadata=study.metadata) as writer:
        yield writer


def _write_table(path: str, rows: list[dict]) -> None:
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["band", "importance", "importance_low", "importance_high", "mean_attribution", "mean_size"])
        for row in sorted(rows, key=lambda row: -row["importance"]["value"]):
            limits = ["" if row["importance"][end] is None else row["importance"][end] for end in ("low", "high")]
            writer.writerow([row["band"], row["importance"]["value"], *limits, row["attribution"], row["size"]])


def _reduced(path: str, names: list[str]) -> dict[str, np.ndarray]:
    """Read bands of the attribution raster, small enough for a picture."""
    dataset = open_raster(path)
    step = max(1, math.ceil(max(dataset.RasterXSize, dataset.RasterYSize) / 600))
    size = {"buf_xsize": max(dataset.RasterXSize // step, 1), "buf_ysize": max(dataset.RasterYSize // step, 1)}
    bands = {dataset.GetRasterBand(i + 1).GetDescription(): dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)}
    return {name: bands[name].ReadAsArray(**size) for name in names}


_WORDS = {
    "permutation": "exchanging its blocks at random",
    "occlusion": "setting it to its mean",
}


def _report(parameters: dict, method: str, card: dict, rows: list[dict], study: _Study, output: str | None, device: str) -> Report:
    report = Report(Path(parameters["model"]).stem, kind="Explanation of a model")
    ranked = sorted(rows, key=lambda row: -row["importance"]["value"])
    best, least = ranked[0], ranked[-1]
    what = "accuracy" if study.target is None else "F1 of {name}".format(name=card["classes"][study.target]["name"])
    if method == "integrated-gradients":
        label = "Share of all attribution"
        report.summary(
            "The model goes by {best} most ({share:.0f} % of all attribution) and by {least} least ({little:.0f} %).",
            best=best["band"], share=100 * best["importance"]["value"], least=least["band"], little=100 * least["importance"]["value"],
        )  # fmt: skip
    else:
        label = f"Loss of {what}"
        report.summary(
            "The model goes by {best} most: {how} lowers its {what} from {base:.2f} to {left:.2f}. It goes by {least} least.",
            best=best["band"], how=_WORDS[method], what=what, base=study.base, left=study.base - best["importance"]["value"],
            least=least["band"],
        )  # fmt: skip
        idle = [row["band"] for row in ranked if row["importance"]["low"] is not None and row["importance"]["low"] <= 0]
        if idle:
            report.summary("Losing any one of these bands alone costs no more than chance explains: {names}.", names=", ".join(idle))
    report.summary("Bands that are alike share their importance. A band that matters to the model need not be a cause in nature.")
    if not study.reference.given:
        report.warning(
            "There was no reference: what the model itself maps was taken as true. This shows what it goes by, not whether it is right."
        )
    report.section("Importance of the bands")
    report.figure(
        bar_figure([row["band"] for row in rows], [row["importance"] for row in rows], label), _CAPTION[method], blocks=study.side
    )
    columns = ["Band", label, "Mean attribution", "Without sign"]
    report.table(
        columns, [[row["band"], {**row["importance"], "bar": False}, row["attribution"], row["size"]] for row in ranked], _COLUMNS[method]
    )
    if output:
        report.section("Where the bands matter")
        figure = attribution_figure(_reduced(output, [row["band"] for row in ranked[:6]]), study.reader.grid.bounds)
        report.figure(
            figure, "Positive (blue): the band's value speaks for the class; negative (red): against it. The six bands that matter most."
        )
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"explainmodel, Deep Geology {plugin_version()}",
            "Model": parameters["model"],
            "Raster": parameters["input"],
            "Reference": str(parameters.get("reference") or "none"),
            "Method": method,
            "Class": parameters.get("class") or "all, at each pixel the one that is mapped",
            "Pixels": study.pixels,
            "Seed": study.seed,
            "Device": device,
            "Versions": package_versions(),
        }
    )
    report.references(REFERENCES[method])
    report.data("importance", ranked)
    return report


_CAPTION = {
    "permutation": "What is lost when one band's blocks of {blocks} x {blocks} pixels are exchanged at random, so that its values are real "
    "but in the wrong place. Lines: 95 % intervals by block bootstrap.",
    "occlusion": "What is lost when one band is set to its mean in the training data. Lines: 95 % intervals by block bootstrap, blocks of "
    "{blocks} x {blocks} pixels.",
    "integrated-gradients": "Each band's part in the size of all attributions.",
}
_FALL = "Attribution: fall of the class's probability at a pixel; its mean, and its mean without sign."
_COLUMNS = {
    "permutation": _FALL,
    "occlusion": _FALL,
    "integrated-gradients": "Attribution: what a pixel's value adds to the log-probability of the class in its surroundings, against the "
    "mean of the training data; its mean, and its mean without sign.",
}
