"""Job: which evidence drives the favourability of each target."""

from __future__ import annotations

import csv
import math
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from ....models.modelfile import load_model
from ...errors import InputError
from ...evaluation.report import Report, attribution_figure, bar_figure
from ...inference.area import work_folder
from ...inference.device import choose_device
from ...inference.model_input import open_input
from ...inference.pipeline import map_raster
from ...outputs import Staging
from ...presence.mapping import Contributions, Favourability, contributions
from ...presence.samples import cells_of
from ...progress import Progress
from ...provenance import file_hash, package_versions, plugin_version, provenance
from ...raster.reader import RasterReader
from ...raster.writer import RasterWriter
from ...vector.layers import open_layer, transform_to

TOOL = "explainprospectivity"
CELLS = 5  # of a polygon that are asked
MOST_TARGETS = 500
MOST_SHOWN = 12
TILE = 128
REFERENCES = [
    "Zeiler, M. D., & Fergus, R. (2014). Visualizing and understanding convolutional networks. ECCV. doi:10.1007/978-3-319-10590-1_53",
]


def run(parameters: dict, progress: Progress) -> dict:
    """Explain targets.

    Parameters
    ----------
    parameters : dict
        ``input`` (evidence), ``model``, ``targets`` (points or polygons, ``{"path", "layer"}``); optional: ``seed``, ``device``,
        ``table`` (CSV: one row for each target and band), ``output`` (raster, one band for each band of evidence), ``report``.
    progress : Progress

    Returns
    -------
    dict
        The outputs by key.

    Notes
    -----
    A band's contribution is by how much the log-odds fall if the band were as it is on average; of a polygon, the mean over
    some of its cells.
    """
    device = choose_device(parameters.get("device"))
    network, card = load_model(parameters["model"], task="presence")
    predictor = Favourability(network, card).to(device).eval()
    somewhere = next(parameters[key] for key in ("table", "output", "report", "model") if parameters.get(key))
    with ExitStack() as stack:
        folder = stack.enter_context(work_folder(somewhere))
        reader = stack.enter_context(open_input(parameters["input"], card, folder, progress))
        staging = stack.enter_context(Staging())
        names = [band["name"] for band in card["bands"]]
        numbers, cells = _places(parameters["targets"], reader, int(parameters.get("seed") or 0), progress)
        asked = contributions(predictor, reader, cells, progress.part(0.0, 0.6 if parameters.get("output") else 0.95))
        targets = np.unique(numbers)
        found = np.stack([asked[numbers == number].mean(axis=0) for number in targets])
        if parameters.get("table"):
            _write_table(staging.path(parameters["table"]), targets, names, found)
        output = None
        if parameters.get("output"):
            output = staging.path(parameters["output"])
            _write_map(output, parameters, predictor, reader, names, device, progress.part(0.6, 0.98))
        if parameters.get("report"):
            _report(parameters, targets, names, found, output, reader).save(staging.path(parameters["report"]))
    return {key.upper(): parameters[key] for key in ("table", "output", "report") if parameters.get(key)}


def _places(source: dict, reader: RasterReader, seed: int, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return number of the target (from 1, in the order of the layer) and row and column of each cell that is asked."""
    _data, layer = open_layer(source)
    transform = transform_to(reader.grid, layer.GetSpatialRef(), "TARGETS")
    random = np.random.default_rng(seed)
    numbers, cells, lost = [], [], 0
    for number, feature in enumerate(layer, 1):
        progress.check()
        shape = feature.GetGeometryRef()
        usable = shape is not None and not shape.IsEmpty() and (transform is None or shape.Transform(transform) == 0)
        kept = [cell for cell in cells_of(shape, reader.grid, random)[: 4 * CELLS] if _has_data(reader, cell)][:CELLS] if usable else []
        lost += not kept
        numbers += [number] * len(kept)
        cells += kept
        if number == MOST_TARGETS:
            progress.warn("Only the first {most} targets are explained.", most=MOST_TARGETS)
            break
    if lost:
        progress.warn("{count} targets lie outside the evidence or where it has no data, and are left out.", count=lost)
    if not cells:
        raise InputError("Not one target lies where the evidence has data.", hint="Check the targets' coordinate system, or choose others.")
    return np.array(numbers), np.array(cells)


def _has_data(reader: RasterReader, cell: tuple[int, int]) -> bool:
    row, column = cell
    window = reader.grid.whole._replace(x=int(column), y=int(row), width=1, height=1)
    return bool(np.isfinite(reader.read(window)).all())


def _write_table(path: str, targets: np.ndarray, names: list[str], found: np.ndarray) -> None:
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["target", "rank", "band", "contribution"])
        for target, values in zip(targets, found):
            for rank, band in enumerate(np.argsort(-np.abs(values)), 1):
                writer.writerow([int(target), rank, names[band], float(values[band])])


def _write_map(path: str, parameters: dict, predictor, reader: RasterReader, names: list[str], device, progress: Progress) -> None:
    metadata = provenance(TOOL, parameters, model=Path(parameters["model"]).name, model_sha256=file_hash(parameters["model"]))
    module = Contributions(predictor, len(names))
    with RasterWriter(path, reader.grid, len(names), "float32", math.nan, names, metadata=metadata) as writer:

        def sink(y0: int, values: np.ndarray, valid: np.ndarray) -> None:
            writer.write_rows(y0, np.where(valid, values, np.nan).astype(np.float32))

        map_raster(
            reader, module, sink, channels=len(names), tile=TILE, overlap=0.0, halo=module.halo, batch=1, blend="crop", device=device,
            progress=progress,
        )  # fmt: skip


def _report(parameters: dict, targets, names: list[str], found: np.ndarray, output: str | None, reader: RasterReader) -> Report:
    report = Report(Path(parameters["model"]).stem, kind="What drives targets")
    mean, size = found.mean(axis=0), np.abs(found).mean(axis=0)
    order = np.argsort(-size)
    report.summary(
        "Over the {count} targets, {best} matters most: at its mean instead of its values there, the log-odds of favourability would be "
        "{fall:+.2f} away.",
        count=len(targets),
        best=names[order[0]],
        fall=-mean[order[0]],
    )
    report.summary("Bands that are alike stand in for each other. What matters to the model need not be a cause in nature.")
    report.section("Over all targets")
    shown = order[:MOST_SHOWN]
    spread = [np.quantile(found[:, band], (0.1, 0.9)) for band in shown]
    report.figure(
        bar_figure(
            [names[band] for band in shown],
            [{"value": float(mean[band]), "low": float(low), "high": float(high)} for band, (low, high) in zip(shown, spread)],
            "Contribution, log-odds",
        ),
        "Mean contribution of the bands; lines: the middle 80 % of the targets.",
    )
    report.section("Each target")
    rows = []
    for target, values in zip(targets[:100], found):
        first = np.argsort(-np.abs(values))[:3]
        rows.append([str(int(target)), *(f"{names[band]} ({values[band]:+.2f})" for band in first), *[""] * (3 - len(first))])
    report.table(["Target", "First", "Second", "Third"], rows, "What the band adds to the log-odds of favourability, against its mean.")
    if output:
        report.section("Where the bands matter")
        with RasterReader(output) as made:
            step = max(1, math.ceil(max(made.grid.width, made.grid.height) / 600))
            planes = {names[band]: made.read()[band, ::step, ::step] for band in order[:6]}
        report.figure(attribution_figure(planes, reader.grid.bounds), "Blue: the band speaks for presence, red: against it.")
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{TOOL}, Deep Geology {plugin_version()}",
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Versions": package_versions(),
        }
    )
    report.references(REFERENCES)
    report.data("contributions", [{"target": int(t), **dict(zip(names, map(float, v)))} for t, v in zip(targets, found)])
    return report
