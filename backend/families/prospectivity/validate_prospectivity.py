"""Job: rate any favourability map by deposits."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from ...data.splits import cell_blocks
from ...evaluation.report import Report
from ...outputs import Staging
from ...presence import report as pages
from ...presence.folds import choose_block_size
from ...presence.metrics import SHARES, area_share, evaluate, prediction_area
from ...presence.samples import FEW_PRESENCES, Samples, read_samples
from ...presence.train import band_values
from ...progress import Progress
from ...provenance import package_versions, plugin_version
from ...raster.gdalenv import open_raster
from ...raster.mask import VectorMask
from ...raster.reader import RasterReader, list_bands

TOOL = "validateprospectivity"
STEPS = (0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 75, 100)  # percent of the area in the table
REFERENCES = [
    "Chung, C.-J. F., & Fabbri, A. G. (2003). Validation of spatial prediction models for landslide hazard mapping. Natural Hazards 30, "
    "451–472. doi:10.1023/B:NHAZ.0000007172.62651.2b",
    "Yousefi, M., & Carranza, E. J. M. (2015). Prediction–area (P–A) plot and C–A fractal analysis to classify and evaluate evidential "
    "maps for mineral prospectivity modeling. Computers & Geosciences 79, 69–81.",
    "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26. doi:10.1214/aos/1176344552",
]


def run(parameters: dict, progress: Progress) -> dict:
    """Rate a favourability map.

    Parameters
    ----------
    parameters : dict
        ``input`` (raster, its first band, higher is better), ``deposits``; optional: ``mask`` (polygons), ``block_size`` (map units,
        of the bootstrap), ``seed``, ``report``, ``table``.
    progress : Progress

    Returns
    -------
    dict
        Outputs, and ``AUC``, ``AUC_LOW``, ``AUC_HIGH``, ``CAPTURE_1``, ``CAPTURE_5``, ``CAPTURE_10``, ``PREDICTION_AREA`` (ratio at
        the crossing of the prediction-area plot).
    """
    seed = int(parameters.get("seed") or 0)
    first = list_bands(open_raster(parameters["input"]))[0].name
    with Staging() as staging, RasterReader(parameters["input"], [first]) as reader:
        mask = VectorMask(parameters["mask"], reader.grid) if parameters.get("mask") else None
        samples = read_samples(reader, parameters["deposits"], None, seed, progress.part(0.0, 0.5), mask=mask)
        scores = band_values(reader, samples, progress)[:, 0].astype(float)
        size = parameters.get("block_size")
        if not size:
            size, _ = choose_block_size(samples, reader.grid, scores[:, None], 5, seed)
            progress.log("Blocks of {size:g} map units are resampled.", size=size)
        blocks = cell_blocks(reader.grid, float(size), samples.columns, samples.rows)
        found = evaluate(scores, samples.presence, samples.contrast, samples.area, blocks, seed=seed)
        share = area_share(scores[samples.presence], scores[samples.area])
        if parameters.get("table"):
            _write_table(staging.path(parameters["table"]), share)
        if parameters.get("report"):
            _report(parameters, found, scores, samples, share, float(size)).save(staging.path(parameters["report"]))
    return {
        **{key.upper(): parameters[key] for key in ("report", "table") if parameters.get(key)},
        "AUC": found["auc"]["value"],
        "AUC_LOW": found["auc"]["low"],
        "AUC_HIGH": found["auc"]["high"],
        **{f"CAPTURE_{round(100 * part)}": found[f"capture_{round(100 * part)}"]["value"] for part in SHARES},
        "PREDICTION_AREA": prediction_area(share)["ratio"],
    }


def _captures(share: np.ndarray) -> list[tuple[float, int, float, float]]:
    """Return percent of the area, deposits in it, their share, and how much denser they are than by chance."""
    rows = []
    for percent in STEPS:
        caught = int((share <= percent / 100).sum())
        rows.append((percent, caught, caught / len(share), caught / len(share) / (percent / 100)))
    return rows


def _write_table(path: str, share: np.ndarray) -> None:
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["area_percent", "deposits", "captured", "density_ratio"])
        writer.writerows(_captures(share))


def _report(parameters: dict, found: dict, scores: np.ndarray, samples: Samples, share: np.ndarray, size: float) -> Report:
    report = Report(Path(parameters["input"]).stem, kind="Validation of a favourability map")
    pages.summarise(report, found, [], "deposits", aside=False)
    report.warning(
        "These figures are honest only if the map was made without these deposits. A map that was fitted to them looks better than it is: "
        "give deposits that were found later or kept aside, or look at the held-out figures of the tool that made it."
    )
    if found["presences"] < FEW_PRESENCES:
        report.warning("There are only {count} deposits; one more or less would change the figures much.", count=found["presences"])
    if found["auc"]["low"] is None or len(np.unique(scores)) < 5:
        report.warning("The map has few different values or the deposits lie in one block, so figures are rough and may lack intervals.")
    report.section("How well the map focuses")
    there = samples.presence
    pages.curves(report, scores[there], scores[samples.contrast], share, "deposits")
    report.table(
        ["Best part of the area, %", "Deposits", "Captured", "Denser than by chance"],
        [[f"{percent:g}", caught, {"value": part}, ratio] for percent, caught, part, ratio in _captures(share)],
        "Capture table.",
    )
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{TOOL}, Deep Geology {plugin_version()}",
            "Map": parameters["input"],
            "Deposits": samples.found,
            "Cells with data": samples.area_cells,
            "Even sample of the area": int(samples.area.sum()),
            "Blocks": f"{size:g} map units",
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Versions": package_versions(),
        }
    )
    report.references(REFERENCES)
    report.data("evaluation", found)
    return report
