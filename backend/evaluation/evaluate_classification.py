"""Job: compare a class raster, of any tool, with reference polygons, points or another class raster."""

from __future__ import annotations

import csv
import math
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np

from ..data.splits import automatic_block_size, block_centres, block_ids
from ..errors import InputError
from ..outputs import Staging
from ..progress import Progress
from ..provenance import package_versions, plugin_version
from ..raster.gdalenv import gdal, ogr, open_raster
from ..raster.grid import Grid, Window
from ..raster.mask import VectorMask
from ..raster.reader import RasterReader
from ..vector.labels import MOST_CLASSES, PALETTE, category_names, class_colors, read_labels
from .metrics import CLASS_MEASURES, REPLICATES, BlockCounter, area_adjusted, evaluate
from .report import Report, block_map_figure, class_table, confusion_figure, summarise

WINDOW = 1024
BLOCKS_WANTED = 10  # times the five that automatic_block_size sees to in every fold
MOST_BLOCKS = 100_000
SAMPLE = 500  # labelled pixels of a window that serve to choose the block size
REFERENCES = [
    "Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7, 1–26. doi:10.1214/aos/1176344552",
    "Roberts, D. R. et al. (2017). Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. "
    "Ecography 40, 913–929. doi:10.1111/ecog.02881",
    "Stehman, S. V., & Foody, G. M. (2019). Key issues in rigorous accuracy assessment of land cover products. "
    "Remote Sensing of Environment 231, 111199. doi:10.1016/j.rse.2019.05.018",
]
OLOFSSON = (
    "Olofsson, P. et al. (2014). Good practices for estimating area and assessing accuracy of land change. "
    "Remote Sensing of Environment 148, 42–57. doi:10.1016/j.rse.2014.02.015"
)


def run(parameters: dict, progress: Progress) -> dict:
    """Evaluate a classification.

    Parameters
    ----------
    parameters : dict
        ``input`` (class raster), ``reference`` (vector layer or class raster), ``class_field``, ``zones`` (polygons to restrict to),
        ``block_size`` (map units; empty: chosen so that about 50 blocks hold reference), ``report``, ``table``.
    progress : Progress

    Returns
    -------
    dict
        ``REPORT``, ``TABLE``, ``ACCURACY``, ``MACRO_F1``, ``MIOU``.

    Raises
    ------
    InputError
        The rasters hold no classes, do not overlap, or their classes do not match.
    """
    with Staging() as staging, tempfile.TemporaryDirectory(prefix="deepgeology-", ignore_cleanup_errors=True) as folder:
        pair = _Pair(parameters, folder, progress.part(0.0, 0.3))
        size = _block_size(pair, parameters.get("block_size"))
        ids, confusions = _count(pair, size, progress.part(0.3, 0.8))
        classes = pair.classes
        evaluation = evaluate(confusions, classes)
        areas = None
        if _is_points(parameters["reference"]):
            areas = area_adjusted(evaluation["confusion"], pair.mapped * pair.grid.pixel_area)
        progress.report(0.9, "Writing the report")
        results = {
            "ACCURACY": evaluation["accuracy"]["value"],
            "MACRO_F1": evaluation["macro_f1"]["value"],
            "MIOU": evaluation["miou"]["value"],
        }
        if parameters.get("table"):
            _write_table(staging.path(parameters["table"]), evaluation, areas)
            results["TABLE"] = parameters["table"]
        if parameters.get("report"):
            report = _report(parameters, pair, evaluation, areas, (ids, confusions, size))
            report.save(staging.path(parameters["report"]))
            results["REPORT"] = parameters["report"]
    return results


class _Pair:
    """A map and its reference on the map's grid, with one table of classes for both.

    Attributes
    ----------
    classes : list of dict
        Those of the reference, then those that only the map has.
    mapped : ndarray, (K,)
        Pixels of each class in the map, within the zones.
    uncovered, covered : int
        Reference pixels where the map has no value, and where it has one.
    sample : tuple of ndarray
        Columns and rows of an even sample of the covered reference pixels.
    """

    def __init__(self, parameters: dict, folder: str, progress: Progress):
        self.path = parameters["input"]
        self.map = RasterReader(self.path)
        self.grid: Grid = self.map.grid
        labels = read_labels(parameters["reference"], parameters.get("class_field"), self.grid, folder, progress, least_classes=1)
        self.reference = RasterReader(labels.path)
        self.zones = VectorMask(parameters["zones"], self.grid) if parameters.get("zones") else None
        counts, self.uncovered, self.covered, self.sample = self._survey(progress)
        if not self.covered:
            raise InputError(
                "The reference and the map have no pixel in common: {uncovered} reference pixels lie where the map has no value.",
                hint="Check that both cover the same area, and that the zones do too.",
                uncovered=self.uncovered,
            )
        dataset = open_raster(self.path)
        band = dataset.GetRasterBand(1)
        if band.GetMaskFlags() & gdal.GMF_ALL_VALID and 0 in counts:
            progress.warn("The map declares no nodata value, so its value 0 counts as a class.")
        names, colors = category_names(band), class_colors(band)
        mapped = [
            {"value": value, "name": names.get(value) or str(value), "color": colors.get(value) or PALETTE[i % len(PALETTE)]}
            for i, value in enumerate(sorted(counts))
        ]
        is_raster = isinstance(parameters["reference"], str)
        self.classes, to_map, self.by = match_classes(mapped, labels.classes, codes=is_raster, warn=progress.warn)
        self._values = np.array(sorted(counts))
        self._to_map = np.array(to_map)
        self.mapped = np.zeros(len(self.classes))
        np.add.at(self.mapped, self._to_map, [counts[value] for value in self._values.tolist()])

    def windows(self, progress: Progress):
        """Yield windows with class indices of the reference and raw values of the map, -1 and NaN outside the zones."""
        rows, columns = (range(0, side, WINDOW) for side in (self.grid.height, self.grid.width))
        for step, y in enumerate(rows):
            progress.report(step / len(rows), "Comparing map and reference")
            for x in columns:
                window = Window(x, y, min(WINDOW, self.grid.width - x), min(WINDOW, self.grid.height - y))
                values, reference = self.map.read(window)[0], self.reference.read(window)[0]
                if self.zones:
                    outside = ~self.zones(window)
                    values[outside] = reference[outside] = np.nan
                yield window, values, np.nan_to_num(reference, nan=-1).astype(int)

    def indices(self, values: np.ndarray) -> np.ndarray:
        """Class indices of the map's values; -1 where there is none."""
        valid = np.isfinite(values)
        indices = np.full(values.shape, -1)
        indices[valid] = self._to_map[np.searchsorted(self._values, values[valid])]
        return indices

    def _survey(self, progress: Progress):
        counts, uncovered, covered, sample = Counter(), 0, 0, []
        for window, values, reference in self.windows(progress):
            valid = np.isfinite(values)
            found, number = np.unique(values[valid], return_counts=True)
            if not np.array_equal(found, np.round(found)):
                raise InputError(
                    "The map {path} should hold class numbers, but holds {value:g}.",
                    hint="Choose a class raster, not probabilities or measurements.",
                    path=self.path,
                    value=float(found[found != np.round(found)][0]),
                )
            counts.update(dict(zip(found.astype(int).tolist(), number.tolist())))
            if len(counts) > MOST_CLASSES:
                raise InputError(
                    "The map {path} holds more than {most} different values.",
                    hint="Choose a class raster.",
                    path=self.path,
                    most=MOST_CLASSES,
                )
            rows, columns = np.nonzero(valid & (reference >= 0))
            covered += rows.size
            uncovered += int((~valid & (reference >= 0)).sum())
            step = max(1, rows.size // SAMPLE)
            sample.append((columns[::step] + window.x, rows[::step] + window.y))
        return counts, uncovered, covered, tuple(np.concatenate(part) for part in zip(*sample))


def match_classes(mapped: list[dict], reference: list[dict], *, codes: bool, warn=None) -> tuple[list[dict], list[int], str]:
    """Find one table of classes for a map and its reference.

    Classes are matched by name (ignoring case) where any name agrees, otherwise by number.

    Parameters
    ----------
    mapped, reference : list of dict
        Classes of either: ``value``, ``name``, ``color``.
    codes : bool
        Whether the numbers of the reference are the user's own even where its classes have names (they are in a raster; those of a
        text field were made up).
    warn : callable, optional
        Receives a template and values.

    Returns
    -------
    classes : list of dict
        Those of the reference, in their order, then those that only the map has.
    to_class : list of int
        Index in ``classes`` of each class of the map.
    by : str
        ``"name"`` or ``"number"``.

    Raises
    ------
    InputError
        No class agrees.
    """
    by_name = {entry["name"].strip().casefold(): index for index, entry in enumerate(reference)}
    by_number = {entry["value"]: index for index, entry in enumerate(reference) if codes or _is_number(entry)}
    by, found = "name", [by_name.get(entry["name"].strip().casefold()) for entry in mapped]
    if all(index is None for index in found):
        by, found = "number", [by_number.get(entry["value"]) for entry in mapped]
    if all(index is None for index in found):
        raise InputError(
            "No class of the map is in the reference. The map has {mapped}; the reference has {reference}.",
            hint="Choose a class field that holds the map's numbers or its class names.",
            mapped=_list(mapped),
            reference=_list(reference),
        )
    classes = [dict(entry) for entry in reference]
    to_class = []
    for entry, index in zip(mapped, found):
        if index is None:
            index = len(classes)
            classes.append({**entry, "name": entry["name"] if entry["name"].casefold() not in by_name else f"{entry['name']} (map)"})
        elif _is_number(classes[index]) or by == "name":
            classes[index] = dict(entry)
        to_class.append(index)
    missing = [entry for index, entry in enumerate(reference) if index not in to_class]
    if missing and warn:
        warn("The map does not have these classes of the reference; their pixels count as errors: {classes}.", classes=_list(missing))
    return classes, to_class, "number" if all(map(_is_number, classes)) else by


def _is_number(entry: dict) -> bool:
    """Whether a class is named by nothing but its number."""
    name = entry["name"].strip()
    return name.lstrip("-").isdigit() and int(name) == entry["value"]


def _list(entries: list[dict]) -> str:
    return ", ".join(entry["name"] if _is_number(entry) else f"{entry['value']} = {entry['name']}" for entry in entries)


def _is_points(reference) -> bool:
    if isinstance(reference, str):
        return False
    source = gdal.OpenEx(reference["path"], gdal.OF_VECTOR)
    layer = source.GetLayerByName(reference["layer"]) if reference.get("layer") else source.GetLayer(0)
    return ogr.GT_Flatten(layer.GetGeomType()) in (ogr.wkbPoint, ogr.wkbMultiPoint)


def _block_size(pair: _Pair, wanted) -> float:
    if wanted:
        if wanted <= 0:
            raise InputError(
                "BLOCK_SIZE should be above 0 map units, but is {found:g}.", hint="Leave it empty to have it chosen.", found=wanted
            )
        return float(wanted)
    return automatic_block_size(*pair.sample, pair.grid, BLOCKS_WANTED)


def _count(pair: _Pair, size: float, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Count confusion matrices by block: block numbers (B,) and counts (B, K, K)."""
    counter = BlockCounter(len(pair.classes))
    for window, values, reference in pair.windows(progress):
        counter.add(block_ids(pair.grid, size, window), reference, pair.indices(values))
        if len(counter) > MOST_BLOCKS:
            raise InputError(
                "Blocks of {size:g} map units divide the reference into more than {most} parts.",
                hint="Choose a larger BLOCK_SIZE, or leave it empty.",
                size=size,
                most=MOST_BLOCKS,
            )
    return counter.result()


def _write_table(path: str, evaluation: dict, areas: dict | None) -> None:
    columns = ["value", "class", "reference_pixels", "mapped_pixels"]
    columns += [f"{measure}{part}" for measure in CLASS_MEASURES for part in ("", "_low", "_high")]
    adjusted = ("user", "producer", "area") if areas else ()
    columns += [f"{measure}_adjusted{part}" for measure in adjusted for part in ("", "_low", "_high")]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for k, entry in enumerate(evaluation["classes"]):
            cells = [entry[m][part] for m in CLASS_MEASURES for part in ("value", "low", "high")]
            cells += [areas["classes"][k][m][part] for m in adjusted for part in ("value", "low", "high")]
            writer.writerow([entry["value"], entry["name"], entry["support"], entry["predicted"], *("" if c is None else c for c in cells)])


def _report(parameters: dict, pair: _Pair, evaluation: dict, areas: dict | None, blocks: tuple) -> Report:
    ids, confusions, size = blocks
    name = Path(parameters["input"]).stem
    source = parameters["reference"]
    reference_name = Path(source).stem if isinstance(source, str) else source.get("layer") or Path(source["path"]).stem
    report = Report(name, kind="Evaluation of a classification")
    summarise(report, evaluation, split="independent", subject="The map")
    share = pair.uncovered / (pair.uncovered + pair.covered)
    if share > 0.001:
        report.warning("{share:.1f} % of the reference pixels lie where the map has no value. They are not judged.", share=100 * share)
    report.section("What was compared")
    report.text(
        "The map {name} was compared with the reference {reference} at {pixels} pixels. Classes were matched by {by}. These figures are "
        "honest only where the reference was not used to make the map: to judge new ground, restrict the evaluation to zones kept aside.",
        name=name,
        reference=reference_name,
        pixels=f"{evaluation['pixels']:,}".replace(",", "\u202f"),
        by=pair.by,
    )
    right = np.trace(confusions, axis1=1, axis2=2) / confusions.sum(axis=(1, 2))
    report.figure(
        block_map_figure(block_centres(pair.grid, size, ids), size, right),
        "Share of reference pixels that the map gets right, in blocks of {size:g} map units. Errors that gather in places point at what "
        "the map does not know; intervals are computed by resampling these blocks.",
        size=size,
    )
    report.section("Errors")
    report.figure(confusion_figure(evaluation), "Each row shows what became of the reference pixels of one class.")
    report.table(
        *class_table(evaluation),
        caption="Precision: share of pixels mapped as the class that are right (user's accuracy). Recall: share of the class that was "
        "found (producer's accuracy). Small figures: 95 % intervals by block bootstrap (doi:10.1214/aos/1176344552). Macro-F1 and "
        "mean IoU are means over the classes that occur in the reference.",
    )
    if areas:
        _area_section(report, evaluation, areas)
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"evaluateclassification, Deep Geology {plugin_version()}",
            "Map": parameters["input"],
            "Reference": source if isinstance(source, str) else f"{source['path']} {source.get('layer') or ''}",
            "Class field": parameters.get("class_field"),
            "Zones": (parameters.get("zones") or {}).get("path"),
            "Block size": f"{size:g} map units, {len(ids)} blocks" + ("" if parameters.get("block_size") else " (automatic)"),
            "Bootstrap": f"{REPLICATES} replicates, seed 0",
            "Versions": package_versions(),
        }
    )
    report.references([*REFERENCES, OLOFSSON] if areas else REFERENCES)
    return report


def _area_section(report: Report, evaluation: dict, areas: dict) -> None:
    report.section("Adjusted for the mapped areas")
    report.text(
        "If the reference points were drawn at random, over the whole map or within each map class, the map's accuracy as a whole is "
        "{value:.3f} (95 % interval {low:.3f} to {high:.3f}), and true areas are estimated below (doi:10.1016/j.rse.2014.02.015). If they "
        "were chosen by hand or along roads, this does not hold.",
        **{key: math.nan if number is None else number for key, number in areas["accuracy"].items()},
    )
    if areas["left_out"] > 0:
        report.text(
            "{share:.1f} % of the map lies in classes without a point and is left out of the estimate.", share=100 * areas["left_out"]
        )
    rows = [
        [{"name": c["name"], "color": c["color"]}, a["user"], a["producer"], a["mapped"], a["area"]["value"], _margin(a["area"])]
        for c, a in zip(evaluation["classes"], areas["classes"])
    ]
    columns = ["Class", "User's accuracy", "Producer's accuracy", "Mapped area", "Estimated area", "± 95 %"]
    report.table(columns, rows, "Areas in squared map units.")
    report.data("area_adjusted", areas)


def _margin(interval: dict) -> float | None:
    return None if interval["high"] is None else interval["high"] - interval["value"]
