"""Job: tell the facies of wells by their logs with a trained model."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from matplotlib.backends.backend_pdf import PdfPages
from scipy.special import log_softmax

from ....models.modelfile import load_model
from ...errors import FileError, InputError
from ...evaluation.report import Report
from ...inference.device import choose_device
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.gdalenv import ogr
from ...vector.layers import layer_name, open_layer
from .well_learning import decide_by
from .well_logs import Well, features, read_wells, to_steps
from .well_plot import beds, log_figure

TOOL = "classifywellfacies"


def run(parameters: dict, progress: Progress) -> dict:
    """Classify wells.

    Parameters
    ----------
    parameters : dict
        ``input`` (vector), ``well_field``, ``depth_field``, ``log_fields`` (list in the order of the model's logs, or empty: fields named
        like them), ``model``, ``min_thickness`` (unit of the depth), ``device``, ``output``, ``intervals`` (GeoPackages), ``plot``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``INTERVALS``, ``PLOT``.
    """
    module, card = load_model(parameters["model"], choose_device(parameters.get("device")), "facies")
    progress.report(0.0, "Reading the wells")
    fields = _fields(parameters, card, progress)
    wells = read_wells(parameters["input"], parameters["well_field"], parameters["depth_field"], fields, None, progress)
    _check_logs(wells, card, progress)
    found = []
    for number, well in enumerate(wells):
        progress.report(0.2 + 0.5 * number / len(wells), "Classifying {well}", well=well.name)
        found.append(classify(module, card, well))
    outputs = {key: parameters.get(key) for key in ("output", "intervals", "plot")}
    progress.report(0.75, "Writing the results")
    notes = json.dumps(provenance(TOOL, parameters, model=parameters["model"]), ensure_ascii=False)
    with Staging() as staging:
        if outputs["output"]:
            _write_samples(staging.path(outputs["output"]), parameters, wells, found, fields, card, notes, progress)
        if outputs["intervals"]:
            least = float(parameters.get("min_thickness") or 0)
            _write_intervals(staging.path(outputs["intervals"]), wells, found, card, least, notes)
        if outputs["plot"]:
            _write_plot(staging.path(outputs["plot"]), parameters, wells, found, card, progress)
    return {key.upper(): path for key, path in outputs.items() if path}


def classify(module: torch.nn.Module, card: dict, well: Well) -> tuple[np.ndarray, np.ndarray]:
    """Return the class (N,) and the probabilities (N, K) of each sample of a well."""
    logs, rule = card["logs"], card["decision"]
    steps = to_steps(well, card["step"], [log["logarithmic"] for log in logs])
    seen = features(steps, np.array([log["spread"] for log in logs]), rule["normalise"])
    device = next(iter(module.state_dict().values())).device
    with torch.inference_mode():
        logits = module(torch.from_numpy(seen).to(device)).cpu().numpy()
    logits = log_softmax(logits / card["temperature"], axis=1)
    decided = decide_by(rule["rule"], logits, rule["prior"], rule["tilt"], rule["penalty"])
    return decided[steps.of_sample], np.exp(logits)[steps.of_sample]


def _fields(parameters: dict, card: dict, progress: Progress) -> list[str | None]:
    """Return the field of each of the model's logs, ``None`` where the table has none."""
    names = [log["name"] for log in card["logs"]]
    given = list(parameters.get("log_fields") or [])
    if given and len(given) != len(names):
        raise InputError(
            "The model needs {expected} logs ({names}); {found} fields were given ({given}).",
            hint="Give as many fields in this order, or none if the table has fields of these names.",
            expected=len(names),
            names=", ".join(names),
            found=len(given),
            given=", ".join(given),
        )
    if given:
        return given
    data, layer = open_layer(parameters["input"])
    definition = layer.GetLayerDefn()
    have = {definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())}
    same = {name.upper(): name for name in have}
    del data
    fields = [name if name in have else same.get(name.upper()) for name in names]
    missing = [name for name, field in zip(names, fields) if field is None]
    if len(missing) == len(names):
        raise InputError(
            "The table {table} has none of the model's logs: {names}. Its fields are {fields}.",
            hint="Give the fields that hold these logs, in this order, as LOG_FIELDS.",
            table=layer_name(parameters["input"]),
            names=", ".join(names),
            fields=", ".join(sorted(have)),
        )
    if missing:
        progress.warn("The table lacks these logs of the model, which are taken as not measured: {names}.", names=", ".join(missing))
    return fields


def _check_logs(wells: list[Well], card: dict, progress: Progress) -> None:
    """Warn about wells without a log, or with values far from those of the training; refuse where nothing was measured."""
    names = [log["name"] for log in card["logs"]]
    if not any(np.isfinite(well.logs).any() for well in wells):
        raise InputError("None of the logs {names} has a value.", hint="Check LOG_FIELDS.", names=", ".join(names))
    for well in wells:
        missing = [name for name, values in zip(names, well.logs.T) if not np.isfinite(values).any()]
        if len(missing) == len(names):
            progress.warn("No log was measured in the well {well}; its facies are a guess.", well=well.name)
        elif 2 * len(missing) > len(names):
            progress.warn(
                "In the well {well} most of the model's logs were not measured ({names}); its facies are less sure.",
                well=well.name,
                names=", ".join(missing),
            )


def _write_samples(path: str, parameters: dict, wells, found, fields, card: dict, notes: str, progress: Progress) -> None:
    """Write the samples in the order of the table, at the points of the table if it has any."""
    data, source = open_layer(parameters["input"])
    kind = ogr.GT_Flatten(source.GetGeomType())
    kind = ogr.wkbPoint if kind == ogr.wkbPoint else ogr.wkbNone
    rows = {int(row): (well, place, k) for k, well in enumerate(wells) for place, row in enumerate(well.rows)}
    logs = [(log["name"], place) for place, (log, name) in enumerate(zip(card["logs"], fields)) if name is not None]
    names = [entry["name"] for entry in card["classes"]]
    columns = [("well", ogr.OFTString), ("depth", ogr.OFTReal), *((name, ogr.OFTReal) for name, _ in logs)]
    columns += [("class", ogr.OFTString), ("probability", ogr.OFTReal), *((f"p_{name}", ogr.OFTReal) for name in names)]
    with _Table(path, "samples", kind, source.GetSpatialRef() if kind == ogr.wkbPoint else None, columns, notes) as table:
        for row, feature in enumerate(source):
            if row % 10_000 == 0:
                progress.check()
            if row not in rows:
                continue
            well, place, k = rows[row]
            label, probability = found[k][0][place], found[k][1][place]
            values = [well.name, well.depth[place], *(well.logs[place, log] for _, log in logs)]
            values += [names[label], probability[label], *probability]
            table.add(values, feature.GetGeometryRef() if kind == ogr.wkbPoint else None)
    del data


def _write_intervals(path: str, wells, found, card: dict, least: float, notes: str) -> None:
    columns = [
        ("well", ogr.OFTString), ("top", ogr.OFTReal), ("base", ogr.OFTReal), ("thickness", ogr.OFTReal), ("class", ogr.OFTString),
        ("probability", ogr.OFTReal), ("samples", ogr.OFTInteger),
    ]  # fmt: skip
    with _Table(path, "intervals", ogr.wkbNone, None, columns, notes) as table:
        for well, (labels, probability) in zip(wells, found):
            for bed in intervals(well.depth, labels, probability, least):
                label = bed["label"]
                row = [bed[key] for key in ("top", "base", "thickness")]
                table.add([well.name, *row, card["classes"][label]["name"], bed["probability"], bed["samples"]])


def intervals(depth: np.ndarray, labels: np.ndarray, probability: np.ndarray, least: float = 0.0) -> list[dict]:
    """Merge samples into beds.

    Parameters
    ----------
    depth, labels, probability : numpy.ndarray
        (N,) ascending, (N,), (N, K).
    least : float
        Beds thinner than this join the neighbour whose facies is the more probable within them, the thinnest bed first.

    Returns
    -------
    list of dict
        ``top``, ``base`` (halfway to the next sample), ``thickness``, ``label``, ``probability`` (mean of the bed's facies),
        ``samples``; from the top down, without gaps.
    """
    edges = np.concatenate([depth[:1], (depth[:-1] + depth[1:]) / 2, depth[-1:]])
    total = np.concatenate([np.zeros((1, probability.shape[1])), np.cumsum(probability, axis=0)])
    found = [list(bed) for bed in beds(labels)]
    while least > 0 and len(found) > 1:
        thickness = [edges[stop] - edges[start] for start, stop, _ in found]
        thinnest = int(np.argmin(thickness))
        if thickness[thinnest] >= least:
            break
        start, stop, _ = found[thinnest]
        likely = total[stop] - total[start]
        around = [k for k in (thinnest - 1, thinnest + 1) if 0 <= k < len(found)]
        found[thinnest][2] = found[max(around, key=lambda k: likely[found[k][2]])][2]
        joined: list[list[int]] = []
        for bed in found[max(thinnest - 1, 0) : thinnest + 2]:
            if joined and joined[-1][2] == bed[2]:
                joined[-1][1] = bed[1]
            else:
                joined.append(bed)
        found[max(thinnest - 1, 0) : thinnest + 2] = joined
    return [
        {
            "top": float(edges[start]),
            "base": float(edges[stop]),
            "thickness": float(edges[stop] - edges[start]),
            "label": label,
            "probability": float((total[stop] - total[start])[label] / (stop - start)),
            "samples": stop - start,
        }
        for start, stop, label in found
    ]


class _Table:
    """A GeoPackage with one layer, written in one transaction."""

    def __init__(self, path: str, name: str, kind: int, crs, columns: list[tuple[str, int]], notes: str):
        self._data = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        if self._data is None:
            raise FileError("The layer {path} cannot be written.", hint="Free space and permissions there.", path=path)
        self._layer = self._data.CreateLayer(name, crs, kind)
        self._layer.SetMetadata({"DEEPGEOLOGY": notes})
        for column, of in columns:
            self._layer.CreateField(ogr.FieldDefn(column, of))

    def __enter__(self) -> _Table:
        self._layer.StartTransaction()
        return self

    def add(self, values: list, geometry=None) -> None:
        """Write a row; NaN becomes NULL."""
        feature = ogr.Feature(self._layer.GetLayerDefn())
        for place, value in enumerate(values):
            if isinstance(value, str):
                feature.SetField(place, value)
            elif np.isfinite(value):
                feature.SetField(place, int(value) if isinstance(value, (int, np.integer)) else float(value))
        if geometry is not None:
            feature.SetGeometry(geometry)
        self._layer.CreateFeature(feature)

    def __exit__(self, kind, error, traceback) -> None:
        if kind is None:
            self._layer.CommitTransaction()
        else:
            self._layer.RollbackTransaction()
        self._layer = self._data = None


def _write_plot(path: str, parameters: dict, wells, found, card: dict, progress: Progress) -> None:
    """Draw the wells: a page for each in HTML and PDF; in a picture the first one, as a picture has one page."""
    names = [log["name"] for log in card["logs"]]
    suffix = Path(path).suffix.lower()

    def figure(place: int):
        progress.report(0.8 + 0.2 * place / len(wells), "Drawing {well}", well=wells[place].name)
        well, (labels, probability) = wells[place], found[place]
        return log_figure(well.name, well.depth, well.logs, names, card["classes"], labels, None, probability)

    if suffix in (".html", ".htm"):
        report = Report(layer_name(parameters["input"]), kind="Facies by well logs")
        report.summary(
            "{wells} wells, {samples} samples, by the model {model}.",
            wells=len(wells),
            samples=sum(len(well.depth) for well in wells),
            model=Path(parameters["model"]).name,
        )
        accuracy = card.get("metrics", {}).get("accuracy")
        if accuracy is not None:
            report.summary(
                "In wells that were kept aside in its training it was right at {right:.0f} of 100 samples.", right=100 * accuracy
            )
        for place, well in enumerate(wells):
            report.section(well.name)
            report.figure(figure(place), "Logs, predicted facies and the probability of each.")
        report.save(path)
    elif suffix == ".pdf":
        with PdfPages(path) as pages:
            for place in range(len(wells)):
                pages.savefig(figure(place))
    else:
        if len(wells) > 1:
            progress.warn("A picture shows one well, {well}; choose HTML or PDF for all {count}.", well=wells[0].name, count=len(wells))
        figure(0).savefig(path, dpi=150, facecolor="white")
