"""Job: weights of evidence of class rasters, the posterior probability, and tests of its assumption."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from ...errors import InputError
from ...evaluation.report import Report, bar_figure
from ...outputs import Staging
from ...presence.samples import PRESENCE, Samples, read_samples
from ...presence.weights import independence_test, pairwise_test, posterior, weigh
from ...progress import Progress
from ...provenance import package_versions, plugin_version, provenance
from ...raster.grid import Grid, Window, metres_per_unit, require_crs, same_grid
from ...raster.mask import VectorMask
from ...raster.reader import Band, RasterReader
from ...raster.writer import RasterWriter

TOOL = "weightsofevidence"
MOST_CLASSES = 100
LIMIT = 2.0  # studentised contrast from which a class stands for itself
DOUBT = 0.05  # p value below which independence is doubted
_STRIP = 512
_COLUMNS = (
    "cells",
    "units",
    "deposits",
    "w_plus",
    "s_plus",
    "w_minus",
    "s_minus",
    "contrast",
    "s_contrast",
    "studentised",
    "used",
    "weight",
)
REFERENCES = [
    "Bonham-Carter, G. F., Agterberg, F. P., & Wright, D. F. (1989). Weights of evidence modelling: a new approach to mapping mineral "
    "potential. Statistical Applications in the Earth Sciences, Geological Survey of Canada Paper 89-9, 171–183.",
    "Bonham-Carter, G. F. (1994). Geographic Information Systems for Geoscientists: Modelling with GIS. Pergamon.",
    "Agterberg, F. P., & Cheng, Q. (2002). Conditional independence test for weights-of-evidence modeling. Natural Resources Research 11, "
    "249–255. doi:10.1023/A:1021193827501",
]


class _Layers:
    """Class rasters of one grid, read together."""

    def __init__(self, paths: Sequence[str], stack: ExitStack):
        self.readers = [stack.enter_context(RasterReader(path)) for path in paths]
        self.grid = self.readers[0].grid
        for path, reader in zip(paths, self.readers):
            require_crs(reader.grid, path)
            if not same_grid(self.grid, reader.grid):
                raise InputError(
                    "The class rasters lie on different grids: {first} has {expected}, {other} has {found}.",
                    hint="Bring them onto one grid with “Build feature stack” (resampling nearest), and give the stack.",
                    first=paths[0],
                    other=path,
                    expected=_grid_words(self.grid),
                    found=_grid_words(reader.grid),
                )
        self.names = []
        for path, reader in zip(paths, self.readers):
            for band in reader.bands:
                name = band.name if band.named else Path(path).stem + (f" {band.index}" if len(reader.bands) > 1 else "")
                self.names.append(name if name not in self.names else f"{name} ({len(self.names) + 1})")

    @property
    def bands(self) -> list[Band]:
        return [band for reader in self.readers for band in reader.bands]

    def read(self, window: Window | None = None) -> np.ndarray:
        return np.concatenate([reader.read(window) for reader in self.readers])


def run(parameters: dict, progress: Progress) -> dict:
    """Weigh evidence.

    Parameters
    ----------
    parameters : dict
        ``evidence`` (paths of class rasters on one grid; every band is a layer), ``deposits``, ``output`` (posterior probability per
        unit cell); optional: ``unit_area`` (km²; a cell of the raster if empty), ``mask`` (polygons), ``studentised`` (limit below
        which classes are joined), ``uncertainty`` (standard deviation of the posterior), ``table`` (CSV), ``report``.
    progress : Progress

    Returns
    -------
    dict
        Outputs, and ``PRIOR``, ``PREDICTED`` (number of deposits that the posterior adds up to), ``INDEPENDENCE`` (p value of the test
        of Agterberg & Cheng).
    """
    limit = LIMIT if parameters.get("studentised") is None else float(parameters["studentised"])
    with ExitStack() as stack:
        layers = _Layers(parameters["evidence"], stack)
        staging = stack.enter_context(Staging())
        mask = VectorMask(parameters["mask"], layers.grid) if parameters.get("mask") else None
        samples = read_samples(layers, parameters["deposits"], None, 0, progress.part(0.0, 0.2), mask=mask)
        rows, columns = (part[samples.kinds == PRESENCE] for part in (samples.rows, samples.columns))
        at_deposits = np.array([layers.read(Window(int(c), int(r), 1, 1))[:, 0, 0] for r, c in zip(rows, columns)]).astype(int)
        combinations = _count(layers, mask, progress.part(0.2, 0.5))
        cell = _cell_area(layers.grid)
        unit = float(parameters.get("unit_area") or 0) or cell
        units = sum(combinations.values()) * cell / unit
        deposits = len(at_deposits)
        if units <= deposits:
            raise InputError(
                "The study area has {units:.3g} unit cells of {unit:g} km², but {deposits} deposits: there is no cell without.",
                hint="Choose a smaller UNIT_AREA.",
                units=units,
                unit=unit,
                deposits=deposits,
            )
        tables = [
            _weigh_layer(name, index, combinations, at_deposits[:, index], cell / unit, units, limit, progress)
            for index, name in enumerate(layers.names)
        ]
        totals = _posteriors(combinations, tables, deposits, units)
        predicted = sum(p * count * cell / unit for count, p, _ in totals.values())
        deviation = math.sqrt(sum((s * count * cell / unit) ** 2 for count, _, s in totals.values()))
        test = independence_test(predicted, deviation, deposits)
        pairs = _pairs(layers.names, at_deposits)
        if test["p_value"] < DOUBT:
            progress.warn(
                "The posterior adds up to {predicted:.1f} deposits, but there are {deposits}: the evidence is not independent, and the "
                "probabilities are too high. Their order still tells.",
                predicted=predicted,
                deposits=deposits,
            )
        _write_maps(parameters, staging, layers, mask, totals, progress.part(0.5, 0.95))
        if parameters.get("table"):
            _write_table(staging.path(parameters["table"]), tables)
        if parameters.get("report"):
            facts = {"cells": sum(combinations.values()), "units": units, "unit": unit, "deposits": deposits, "limit": limit}
            _report(parameters, tables, test, pairs, facts, samples).save(staging.path(parameters["report"]))
    return {
        **{key.upper(): parameters[key] for key in ("output", "uncertainty", "table", "report") if parameters.get(key)},
        "PRIOR": deposits / units,
        "PREDICTED": predicted,
        "INDEPENDENCE": test["p_value"],
    }


def _grid_words(grid: Grid) -> str:
    return f"{grid.width} x {grid.height} pixels of {grid.pixel_size[0]:g} x {grid.pixel_size[1]:g}"


def _cell_area(grid: Grid) -> float:
    """Area of a cell in km², at the grid's centre where coordinates are geographic."""
    along_x, along_y = metres_per_unit(grid.crs, grid.xy(grid.width / 2, grid.height / 2)[1])
    return float(grid.pixel_area * along_x * along_y / 1e6)


def _strips(layers: _Layers, mask) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Yield first row, classes (C, rows, W) and which cells have all of them."""
    grid = layers.grid
    for y in range(0, grid.height, _STRIP):
        window = Window(0, y, grid.width, min(_STRIP, grid.height - y))
        values = layers.read(window)
        valid = np.isfinite(values).all(axis=0)
        if mask is not None:
            valid &= mask(window)
        yield y, values, valid


def _count(layers: _Layers, mask, progress: Progress) -> Counter:
    """Count the cells of each combination of classes."""
    found: Counter = Counter()
    for y, values, valid in _strips(layers, mask):
        progress.report(y / layers.grid.height, "Counting classes")
        inside = values[:, valid]
        whole = np.round(inside)
        broken = np.flatnonzero((inside != whole).any(axis=1))
        if len(broken):
            raise InputError(
                "The layer {name} should hold classes, which are whole numbers, but holds {found:g}.",
                hint="Classify it first, for example with “Reclassify by table”.",
                name=layers.names[broken[0]],
                found=float(inside[broken[0]][inside[broken[0]] != whole[broken[0]]][0]),
            )
        combined, number = np.unique(whole.astype(np.int64), axis=1, return_counts=True)
        found.update(dict(zip(map(tuple, combined.T.tolist()), number.tolist())))
    return found


def _weigh_layer(name: str, index: int, combinations: Counter, at_deposits, units_per_cell: float, units: float, limit: float, progress):
    """Weigh the classes of a layer; return its rows, each with the weight that the posterior uses."""
    cells: Counter = Counter()
    for classes, count in combinations.items():
        cells[classes[index]] += count
    values = np.array(sorted(cells))
    if len(values) < 2:
        raise InputError(
            "The layer {name} has a single class, {found}, in the study area: it tells nothing.",
            hint="Leave it out.",
            name=name,
            found=int(values[0]),
        )
    if len(values) > MOST_CLASSES:
        raise InputError(
            "The layer {name} has {found} classes; at most {most} can be weighed.",
            hint="Classify it first, for example with “Reclassify by table”.",
            name=name,
            found=len(values),
            most=MOST_CLASSES,
        )
    number = np.array([cells[value] for value in values.tolist()])
    area = number * units_per_cell
    inside = np.array([(at_deposits == value).sum() for value in values])
    found = weigh(inside, area, len(at_deposits), units)
    strong = np.abs(np.nan_to_num(found["studentised"])) >= limit
    weight, deviation = found["w_plus"].copy(), found["s_plus"].copy()
    if not strong.all():
        rest = ~strong
        joined = weigh(inside[rest].sum(), area[rest].sum(), len(at_deposits), units, add=0.0 if inside[rest].sum() else 0.5)
        own = strong.any()  # without any strong class the layer says nothing
        weight[rest], deviation[rest] = (float(joined["w_plus"]), float(joined["s_plus"])) if own else (0.0, 0.0)
        if not own:
            progress.warn("No class of {name} has a studentised contrast of {limit:g}: the layer is not used.", name=name, limit=limit)
    rows = [
        {
            "layer": name, "class": int(value), "cells": int(number[i]), "units": float(area[i]), "deposits": int(inside[i]),
            **{key: float(column[i]) for key, column in found.items()},
            "used": "alone" if strong[i] else "joined" if strong.any() else "no", "weight": float(weight[i]),
            "variance": float(deviation[i] ** 2),
        }
        for i, value in enumerate(values)
    ]  # fmt: skip
    return {"name": name, "rows": rows, "weights": {row["class"]: (row["weight"], row["variance"]) for row in rows}}


def _posteriors(combinations: Counter, tables: list[dict], deposits: int, units: float) -> dict:
    """Return for each combination of classes its cells, posterior probability and standard deviation."""
    found = {}
    for classes, count in combinations.items():
        parts = [table["weights"][value] for table, value in zip(tables, classes)]
        weights, variances = (np.array(sum(part[place] for part in parts)) for place in (0, 1))
        p, s = posterior(weights, variances, deposits, units)
        found[classes] = (count, float(p), float(s))
    return found


def _pairs(names: list[str], at_deposits: np.ndarray) -> list[dict]:
    return [
        {"first": names[i], "second": names[j], **pairwise_test(at_deposits[:, i], at_deposits[:, j])}
        for i in range(len(names))
        for j in range(i + 1, len(names))
    ]


def _write_maps(parameters: dict, staging: Staging, layers: _Layers, mask, totals: dict, progress: Progress) -> None:
    metadata = provenance(TOOL, parameters)
    wanted = [key for key in ("output", "uncertainty") if parameters.get(key)]
    names = {"output": "posterior probability per unit cell", "uncertainty": "standard deviation of the posterior probability"}
    with ExitStack() as stack:
        writers = {
            key: stack.enter_context(
                RasterWriter(staging.path(parameters[key]), layers.grid, 1, "float32", math.nan, [names[key]], metadata=metadata)
            )
            for key in wanted
        }
        for y, values, valid in _strips(layers, mask):
            progress.report(y / layers.grid.height, "Writing probabilities")
            combined, place = np.unique(np.round(values[:, valid]).astype(np.int64), axis=1, return_inverse=True)
            made = np.array([totals[tuple(each)][1:] for each in combined.T.tolist()]).reshape(-1, 2)
            for key, column in (("output", 0), ("uncertainty", 1)):
                if key in writers:
                    plane = np.full(valid.shape, np.nan, np.float32)
                    plane[valid] = made[place.ravel(), column]
                    writers[key].write_rows(y, plane[None])


def _write_table(path: str, tables: list[dict]) -> None:
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["layer", "class", *_COLUMNS])
        for table in tables:
            for row in table["rows"]:
                cells = [row[key] for key in ("layer", "class", *_COLUMNS)]
                writer.writerow(["" if isinstance(cell, float) and math.isnan(cell) else cell for cell in cells])


def _report(parameters: dict, tables: list[dict], test: dict, pairs: list[dict], facts: dict, samples: Samples) -> Report:
    report = Report("Weights of evidence", kind="Weights of evidence")
    rows = [row for table in tables for row in table["rows"]]
    known = [row for row in rows if math.isfinite(row["studentised"])]
    best = max(known, key=lambda row: row["studentised"]) if known else None
    report.summary(
        "{deposits} deposits in {units:.5g} unit cells of {unit:.4g} km²: a prior of {prior:.3g} per unit cell.",
        prior=facts["deposits"] / facts["units"],
        **{key: facts[key] for key in ("deposits", "units", "unit")},
    )
    if best:
        report.summary(
            "Class {value} of {layer} speaks most for deposits: contrast {contrast:.2f}, which is {studentised:.1f} standard deviations.",
            value=best["class"],
            layer=best["layer"],
            contrast=best["contrast"],
            studentised=best["studentised"],
        )
    values = {key: test[key] for key in ("predicted", "deposits", "p_value", "ratio")}
    if test["p_value"] < DOUBT:
        report.warning(
            "The evidence is not independent given deposits: the posterior adds up to {predicted:.1f} deposits where there are {deposits} "
            "(p = {p_value:.3f}). Take the map as an order of places, not as probabilities; leave out one of the layers that say the same.",
            **values,
        )
    else:
        report.summary(
            "The posterior adds up to {predicted:.1f} deposits where there are {deposits} (p = {p_value:.2f}): no sign that the evidence "
            "is dependent.",
            **values,
        )
    report.warning("The map was fitted to these deposits. How well it finds others is not known until it is tested on ones kept aside.")
    report.number("Deposits", facts["deposits"])
    report.number("Prior per unit cell", facts["deposits"] / facts["units"])
    report.number("Predicted deposits", test["predicted"])
    report.section("Weights")
    shown = sorted(known, key=lambda row: -row["contrast"])[:25]
    if shown:
        bars = [
            {
                "value": row["contrast"],
                "low": row["contrast"] - 1.96 * row["s_contrast"],
                "high": row["contrast"] + 1.96 * row["s_contrast"],
            }
            for row in shown
        ]
        report.figure(
            bar_figure([f"{row['layer']}: {row['class']}" for row in shown], bars, "Contrast"),
            "Contrast of the classes with deposits; lines: 1.96 standard deviations.",
        )
    for table in tables:
        report.table(
            [table["name"], "Unit cells", "Deposits", "W+", "s(W+)", "W-", "s(W-)", "Contrast", "Studentised", "Used", "Weight"],
            [
                [
                    str(row["class"]),
                    *(
                        _plain_number(row[key])
                        for key in ("units", "deposits", "w_plus", "s_plus", "w_minus", "s_minus", "contrast", "studentised")
                    ),
                    row["used"],
                    _plain_number(row["weight"]),
                ]
                for row in table["rows"]
            ],
            "Classes whose studentised contrast is below {limit:g} are joined into one.",
            limit=facts["limit"],
        )
    report.section("Whether evidence is independent")
    report.text(
        "Test of Agterberg & Cheng: predicted over known deposits {ratio:.2f}, z = {z:.2f}, one-sided p = {p_value:.3f}. Below, chi-square "
        "tests of pairs of layers at the deposits; with few deposits (smallest expected count below 5) they are rough.",
        ratio=1 / test["ratio"],
        z=test["z"],
        p_value=test["p_value"],
    )
    if pairs:
        report.table(
            ["First", "Second", "Chi-square", "Degrees of freedom", "p", "Smallest expected count"],
            [[p["first"], p["second"], *(_plain_number(p[key]) for key in ("chi2", "freedom", "p_value", "smallest"))] for p in pairs],
        )
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{TOOL}, Deep Geology {plugin_version()}",
            "Evidence": parameters["evidence"],
            "Deposits": samples.found,
            "Unit area": f"{facts['unit']:g} km²",
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Versions": package_versions(),
        }
    )
    report.references(REFERENCES)
    report.data("weights", rows)
    report.data("independence", {"omnibus": test, "pairs": pairs})
    return report


def _plain_number(value):
    """Make a cell of a table without a bar."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return {"value": value, "bar": False} if isinstance(value, float) else value
