"""Job: train a picker on records with known arrivals, or measure one."""

from __future__ import annotations

import csv
import os
import re
import zipfile
from fractions import Fraction

import numpy as np
import torch
from matplotlib.ticker import MaxNLocator
from scipy.signal import resample_poly
from torch.nn import functional as F

from ....models.build import build_network
from ....models.modelfile import save_model
from ...errors import FileError, InputError
from ...evaluation.report import ACCENT, PALETTE, Report
from ...inference.device import fast_precision
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, package_versions, plugin_version
from ...training.loop import Settings, fit
from .examples import Augmentation, Records
from .figures import axes_of
from .pick_phases import example_figure
from .picker import PHASES, Picker, load_picker, picker_card, score
from .picks import iso_time, read_picks
from .waveforms import open_files

SAMPLES = 3000
SHORTER = 2048  # samples by which windows are shorter in all rounds but the last; whole strides of all levels, so that these meet alike
BATCH = 32
ROUNDS = 10
WEIGHTS = (1.0, 3.0, 6.0)  # of noise, P and S in the loss: arrivals are a fiftieth of the samples
THRESHOLD = 0.3
TOLERANCE = 0.1  # s
_BEFORE, _AFTER = 30.0, 60.0  # seconds of a record around its P
_REPLICATES = 1000
_LEARNING_RATE = 5e-3
_NAMES = {
    "record": ("record", "fname", "file", "id"),
    "p": ("itp", "p_sample", "p_index", "p"),
    "s": ("its", "s_sample", "s_index", "s"),
    "event": ("event", "event_id", "event_stamp", "evid"),
    "network": ("network", "net"),
    "station": ("station", "sta"),
}


def run(parameters: dict, progress: Progress) -> dict:
    """Train a picker by cross-validation and then on all records; with no steps, only measure the one to start from.

    Parameters
    ----------
    parameters : dict
        ``waveforms`` (``.npz``, or folder or file of seismograms), ``picks`` (CSV), ``start_from`` (weights or None), ``steps`` (batches of
        32 windows; 0 only measures), ``folds``, ``filters`` (width of a new network), ``seed``, ``model`` (``.safetensors``), ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``P_F1``, ``S_F1``, ``P_PRECISION``, ``P_RECALL``, ``S_PRECISION``, ``S_RECALL`` (of records that were kept
        aside; without training, of all), ``RECORDS``.
    """
    seed, steps, folds = int(parameters["seed"] or 0), int(parameters["steps"]), int(parameters["folds"])
    start = load_picker(parameters["start_from"]) if parameters["start_from"] else None
    if start is None and steps == 0:
        raise InputError("Without training steps there is nothing to measure.", hint="Give weights in START_FROM, or more STEPS.")
    rate = start.sampling_rate if start else 100.0
    records = read_records(parameters["waveforms"], parameters["picks"], rate, progress.part(0.0, 0.05))
    samples = start.samples if start else SAMPLES
    if records.data.shape[2] < samples + 200:
        raise InputError(
            "Records have {found} samples; windows of {needed} are cut from them at random places, so at least {least} are needed.",
            hint="Give longer records.",
            found=records.data.shape[2],
            needed=samples,
            least=samples + 200,
        )
    make = _maker(start, int(parameters["filters"]), seed)
    windows, arrivals = records.windows(samples, seed)
    history: list[dict] = []
    if steps == 0:
        fold = np.ones(len(records), int)
        picker = start
        probability = picker.probabilities(windows)
    else:
        fold = records.folds(folds, seed)
        groups = len(np.unique(fold))
        if groups < 2 or len(records) < 10:
            raise InputError(
                "There are {records} records, of too few earthquakes and stations to keep some aside for a test.",
                hint="Give at least 10 records of different earthquakes and stations.",
                records=len(records),
            )
        probability = np.zeros((len(records), 3, samples), np.float32)
        part = progress.part(0.05, 0.95)
        for number, held in enumerate(np.unique(fold)):
            progress.log(
                "Fold {fold} of {folds}: {count} records are kept aside", fold=number + 1, folds=groups, count=int((fold == held).sum())
            )
            fitted = make()
            _learn(fitted, records[fold != held], steps, seed + number, part.part(number / (groups + 1), (number + 1) / (groups + 1)))
            probability[fold == held] = fitted.probabilities(windows[fold == held])
            held_out = _figures(probability[fold == held], arrivals[fold == held], rate)
            progress.log("Fold {fold}: F1 of P {p:.3f}, of S {s:.3f}", fold=number + 1, p=held_out["P"]["f1"], s=held_out["S"]["f1"])
        progress.log("Training on all records")
        picker = make()
        history = _learn(picker, records, steps, seed, part.part(groups / (groups + 1), 1.0))
    figures = _figures(probability, arrivals, rate)
    by_fold = [_figures(probability[fold == each], arrivals[fold == each], rate) for each in np.unique(fold)]
    intervals = _intervals(probability, arrivals, rate, records, seed)
    results: dict = {"RECORDS": len(records)}
    for phase in PHASES:
        # the mean over folds, each of which has a network of its own
        for key, name in (("f1", "F1"), ("precision", "PRECISION"), ("recall", "RECALL")):
            results[f"{phase}_{name}"] = float(np.mean([each[phase][key] for each in by_fold]))
    with Staging() as staging:
        if parameters["model"]:
            save_model(staging.path(parameters["model"]), picker.module, _card(parameters, picker, records, fold, results, intervals, seed))
        if parameters["report"]:
            progress.report(0.96, "Writing the report")
            report = _report(parameters, picker, records, results, figures, by_fold, intervals, windows, probability, arrivals, history)
            report.save(staging.path(parameters["report"]))
    return results | {"MODEL": parameters["model"], "REPORT": parameters["report"]}


def _maker(start: Picker | None, filters: int, seed: int):
    """Return a function that makes a picker to train, with the same weights each time."""

    def make() -> Picker:
        torch.manual_seed(seed)
        if start is None:
            return Picker(build_network({"name": "phasenet", "arguments": {"filters": filters, "dropout": 0.1}}), label="trained here")
        module = build_network(start.module.spec)
        module.load_state_dict(start.module.state_dict())
        keys = ("sampling_rate", "samples", "components", "norm", "phases")
        return Picker(module, **{key: getattr(start, key) for key in keys}, label=f"trained here, from {start.label}")

    return make


def _learn(picker: Picker, records: Records, steps: int, seed: int, progress: Progress) -> list[dict]:
    rounds = min(ROUNDS, steps)
    task = Learning(picker, records, steps // rounds, rounds, seed)
    rate = _LEARNING_RATE if picker.label == "trained here" else 0.2 * _LEARNING_RATE
    precision = fast_precision(torch.device("cpu"))
    settings = Settings(rounds, learning_rate=rate, weight_decay=0.05, average=0.99, precision=precision, seed=seed)
    history = fit(task, settings, progress)
    picker.module.train(False)
    return history


class Learning:
    """Draws augmented windows; the loss is the cross-entropy to the labels, with arrivals weighing more than noise.

    Arrivals fill more of a short window, so that more is learned in the same time; the last round has windows as they are picked in.
    """

    def __init__(self, picker: Picker, records: Records, steps: int, rounds: int, seed: int):
        self.module, self.steps = picker.module, steps
        short = picker.samples - SHORTER if picker.samples > SHORTER + 500 and picker.module.spec["name"] == "phasenet" else picker.samples
        self._examples = [Augmentation(records, samples, picker.norm) for samples in (short, picker.samples)]
        self._rounds = rounds
        self._seed = seed
        self._components = ["ENZ".index(component) for component in picker.components]
        self._phases = ["NPS".index(phase) for phase in picker.phases]
        self._weights = torch.tensor(WEIGHTS)[self._phases][None, :, None]

    def batches(self, epoch: int):
        """Yield the batches of a round."""
        random = np.random.default_rng((self._seed, epoch))
        for _ in range(self.steps):
            windows, targets = self._examples[epoch == self._rounds - 1].batch(BATCH, random)
            yield torch.from_numpy(windows[:, self._components]), torch.from_numpy(targets[:, self._phases])

    def loss(self, module: torch.nn.Module, batch) -> torch.Tensor:
        """Return the weighted cross-entropy."""
        windows, targets = batch
        each = targets * F.log_softmax(module(windows), dim=1) * self._weights.to(windows.device)
        return -each.sum(dim=1).mean()

    def validate(self, module: torch.nn.Module) -> dict[str, float]:
        """Return nothing: no record chooses when to stop, so that those kept aside stay unseen."""
        return {}


def read_records(waveforms: str, picks: str, rate: float, progress: Progress) -> Records:
    """Read records with arrivals at a sampling rate.

    Parameters
    ----------
    waveforms : str
        A ``.npz`` with ``data`` (R, T, 3) or (R, 3, T), east, north, up, and ``sampling_rate`` (100 Hz if it is not there); or seismograms
        as :func:`.waveforms.open_files` takes them.
    picks : str
        CSV: a row for each record of the arrays with the samples of P and S (``itp``, ``its``), or a row for each pick with station, phase
        and time. Event, station and network tell which records belong together.
    rate : float
        Hertz.
    progress : Progress

    Raises
    ------
    InputError, FileError
    """
    if waveforms.lower().endswith(".npz"):
        return _read_arrays(waveforms, picks, rate)
    return _read_seismograms(waveforms, picks, rate, progress)


def _read_arrays(path: str, picks: str, rate: float) -> Records:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            data = np.asarray(arrays["data"], np.float32)
            own = float(arrays["sampling_rate"]) if "sampling_rate" in arrays.files else 100.0
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise FileError(
            "The records {path} cannot be read: {reason}.",
            hint="An .npz file with an array data of records, samples and three components (east, north, up) is expected.",
            path=path,
            reason=str(error).splitlines()[0],
        ) from error
    if data.ndim == 3 and data.shape[2] == 3:
        data = data.transpose(0, 2, 1)
    if data.ndim != 3 or data.shape[1] != 3:
        raise InputError(
            "The array data in {path} should have the shape records, samples, 3 (east, north, up), but has {shape}.",
            hint="Put zeros where a component is absent.",
            path=path,
            shape=" x ".join(map(str, data.shape)),
        )
    rows = _rows(picks)
    if len(rows) != len(data):
        raise InputError(
            "There are {records} records but {rows} rows of picks.",
            hint="The table has one row for each record, in the same order.",
            records=len(data),
            rows=len(rows),
        )
    data = np.nan_to_num(data)
    arrivals = np.array([[_number(row.get(key)) for key in ("p", "s")] for row in rows], float)
    if not own > 0:
        raise InputError(
            "The sampling_rate in {path} should be a number of hertz, but is {found:g}.",
            hint="Write samples a second.",
            path=path,
            found=own,
        )
    if own != rate:
        ratio = Fraction(rate / own).limit_denominator(1000)
        data = resample_poly(data, ratio.numerator, ratio.denominator, axis=2, padtype="line").astype(np.float32)
        arrivals *= rate / own
    outside = ~((arrivals >= 0) & (arrivals < data.shape[2])) & np.isfinite(arrivals)
    if outside.any():
        raise InputError(
            "{count} arrivals lie outside their records, for example sample {example:g} of {length}.",
            hint="Arrivals are counted in samples from the start of the record.",
            count=int(outside.sum()),
            example=float(arrivals[outside][0]),
            length=data.shape[2],
        )
    keep = np.isfinite(arrivals).any(axis=1) & data.any(axis=(1, 2))
    if not keep.any():
        raise InputError(
            "None of the {records} records has both an arrival and a seismogram that is not zero.",
            hint="Write the samples of P and S as numbers in itp and its.",
            records=len(data),
        )
    names = [row.get("record") or f"record {number + 1}" for number, row in enumerate(rows)]
    events = [_event(row.get("event")) for row in rows]
    stations = ["{}.{}".format(row.get("network") or "", row["station"]) if row.get("station") else "" for row in rows]
    return Records(np.ascontiguousarray(data), arrivals, names, events, stations, rate)[keep]


def _event(text: str | None) -> str:
    """Return what tells an earthquake; of moments such as 2017100709282692, which differ from record to record, the second."""
    text = str(text or "").strip()
    return text[:14] if re.fullmatch(r"(19|20)\d{12,}(_.*)?", text) else text


def _rows(path: str) -> list[dict]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            names = {str(name).strip().lower(): name for name in reader.fieldnames or []}
            columns = {key: names[next(n for n in known if n in names)] for key, known in _NAMES.items() if set(known) & set(names)}
            if "p" not in columns:
                raise InputError(
                    "The table {path} has no column for the sample of P; its columns are: {names}.",
                    hint="Name the columns itp and its: samples of P and S, counted from 0.",
                    path=path,
                    names=", ".join(names) or "none",
                )
            return [{key: row[column] for key, column in columns.items()} for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("The table {path} cannot be read: {reason}.", hint="Check the path.", path=path, reason=str(error)) from error


def _read_seismograms(waveforms: str, picks: str, rate: float, progress: Progress) -> Records:
    """Cut a record around each P pick; S is the first one of the station within a minute."""
    table = read_picks(picks, progress)
    recordings = {(recording.network, recording.station): recording for recording in open_files(waveforms, progress)}
    alone = {station: key for key in recordings for station in [key[1]]}
    shear: dict[tuple[str, str], list[float]] = {}
    for pick in table:
        if pick.phase == "S":
            shear.setdefault((pick.network, pick.station), []).append(pick.time)
    data, arrivals, names, stations, starts, events, lost = [], [], [], [], [], [], 0
    length = round((_BEFORE + _AFTER) * rate)
    for pick in table:
        if pick.phase != "P":
            continue
        key = (pick.network, pick.station) if pick.network else alone.get(pick.station)
        recording = recordings.get(key)
        start = pick.time * 86400.0 - _BEFORE
        piece = recording.read(start, length, rate) if recording else None
        if piece is None or not piece.valid[:, round((_BEFORE - 5) * rate) : round((_BEFORE + 5) * rate)].any():
            lost += 1
            continue
        later = [(time - pick.time) * 86400.0 for time in shear.get((pick.network, pick.station), [])]
        later = [seconds for seconds in later if 0 < seconds < _AFTER]
        data.append(piece.x)
        arrivals.append([_BEFORE * rate, (_BEFORE + min(later)) * rate if later else np.nan])
        names.append(f"{recording.name} {iso_time(pick.time)}")
        starts.append(start)
        events.append(pick.event)
        stations.append(recording.name)
    if lost:
        progress.warn("{count} P picks have no seismogram and were left out.", count=lost)
    if not data:
        raise InputError(
            "None of the P picks in {picks} lies in the seismograms of {waveforms}.",
            hint="Check that both are of the same stations and times.",
            picks=os.path.basename(picks),
            waveforms=waveforms,
        )
    if not all(events):  # then records that begin within a minute of one another are taken for one earthquake
        order = np.argsort(starts)
        event = np.empty(len(starts), int)
        event[order] = np.concatenate([[0], np.cumsum(np.diff(np.array(starts)[order]) > 60.0)])
        events = [f"event {number}" for number in event]
    return Records(np.stack(data), np.array(arrivals), names, events, stations, rate)


def _number(value) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return np.nan


def _figures(probability: np.ndarray, arrivals: np.ndarray, rate: float) -> dict[str, dict]:
    tolerance = round(TOLERANCE * rate)
    return {phase: score(probability[:, row + 1], arrivals[:, row], THRESHOLD, tolerance) for row, phase in enumerate(PHASES)}


def _intervals(probability, arrivals, rate: float, records: Records, seed: int) -> dict[str, tuple[float, float]]:
    """Return the 95 % intervals of F1 by resampling stations."""
    names = np.array([station or name for station, name in zip(records.stations, records.names)])
    members = [np.flatnonzero(names == name) for name in np.unique(names)]
    random = np.random.default_rng(seed)
    tolerance = round(TOLERANCE * rate)
    found = {}
    for row, phase in enumerate(PHASES):
        at, best, truth = probability[:, row + 1].argmax(1), probability[:, row + 1].max(1), arrivals[:, row]
        picked, there = best >= THRESHOLD, np.isfinite(truth)
        right = picked & there & (np.abs(at - np.nan_to_num(truth)) <= tolerance)
        counts = np.array([[right[m].sum(), picked[m].sum() + there[m].sum()] for m in members])
        drawn = counts[random.integers(len(members), size=(_REPLICATES, len(members)))].sum(axis=1)
        found[phase] = tuple(float(value) for value in np.quantile(2 * drawn[:, 0] / np.maximum(drawn[:, 1], 1), [0.025, 0.975]))
    return found


def _card(parameters: dict, picker: Picker, records: Records, fold: np.ndarray, results: dict, intervals: dict, seed: int) -> dict:
    three = int(np.any(records.data[:, :2] != 0, axis=(1, 2)).sum())
    metrics = {key.lower(): value for key, value in results.items() if key != "RECORDS"}
    for phase in PHASES:
        low, high = intervals[phase]
        metrics[f"{phase.lower()}_f1"] = {"value": results[f"{phase}_F1"], "low": low, "high": high}
    sources = [path for path in (parameters["waveforms"], parameters["picks"]) if os.path.isfile(path)]
    return picker_card(
        picker,
        training={
            "tool": "trainpicker",
            "parameters": {key: parameters[key] for key in ("steps", "folds", "filters")},
            "data": [{"name": os.path.basename(path), "fingerprint": file_hash(path)} for path in sources],
            "records": len(records),
            "three_components": three,
            "stations": len(set(records.stations)),
            "split": f"{len(np.unique(fold))} folds; no earthquake and no station in two",
            "labels": "arrivals read by analysts",
            "started_from": os.path.basename(parameters["start_from"]) if parameters["start_from"] else "fresh weights",
        },
        metrics=metrics,
        seed=seed,
        versions=package_versions(),
        licence="GPL-2.0-or-later",
        citation="Zhu and Beroza 2019, doi:10.1093/gji/ggy423 (the network)",
        tool=f"trainpicker, Deep Geology {plugin_version()}",
    )


def _report(
    parameters, picker: Picker, records: Records, results, figures, by_fold, intervals, windows, probability, arrivals, history
) -> Report:
    trained = int(parameters["steps"]) > 0
    report = Report("Phase picker" if trained else picker.label, kind="Picker")
    what = "records that were kept aside" if trained else "records"
    for phase in PHASES:
        report.summary(
            "{phase}: {right:.0f} of 100 arrivals in {what} were found within {tolerance:g} s, and {sure:.0f} of 100 picks are right.",
            phase=phase,
            what=what,
            tolerance=TOLERANCE,
            right=100 * results[f"{phase}_RECALL"],
            sure=100 * results[f"{phase}_PRECISION"],
        )
    for phase in PHASES:
        low, high = intervals[phase]
        report.number(f"F1 of {phase}", {"value": round(results[f"{phase}_F1"], 3), "low": round(low, 3), "high": round(high, 3)})
    report.number("Records", len(records))
    if parameters["start_from"] and trained:
        report.warning("Training began from other weights. If they have seen these records, the figures are too good.")
    if len(records) < 1000:
        report.warning(
            "{count} records are little: published pickers have learned from hundreds of thousands. Expect more misses on other networks, "
            "instruments and distances.",
            count=len(records),
        )
    report.section("How good")
    rows = []
    for number, each in enumerate(by_fold):
        name = f"Fold {number + 1}" if len(by_fold) > 1 else "All"
        for phase in PHASES:
            f = each[phase]
            residual = 1000 * f["residuals"] / picker.sampling_rate
            scatter = f"{residual.mean():+.0f} ± {residual.std():.0f}" if len(residual) else "–"
            rows.append([name, phase, f["arrivals"], f["picks"], *(round(f[key], 3) for key in ("precision", "recall", "f1")), scatter])
    report.table(
        ["Fold", "Phase", "Arrivals", "Picks", "Precision", "Recall", "F1", "Residual, ms"],
        rows,
        "One window at a random place in each record; the highest probability of each phase counts if it reaches {threshold:g}, and is "
        "right within {tolerance:g} s.",
        threshold=THRESHOLD,
        tolerance=TOLERANCE,
    )
    report.figure(_thresholds_figure(probability, arrivals, picker.sampling_rate), "F1 at other thresholds.")
    report.figure(_residuals_figure(figures, picker.sampling_rate), "Picked minus true arrivals, of those that are right.")
    report.section("Examples")
    random = np.random.default_rng(0)
    for row in random.permutation(len(records))[:4]:
        p = arrivals[row, 0]
        lead = (p if np.isfinite(p) else 0.0) / picker.sampling_rate
        figure = example_figure(None, lead, windows[row], probability[row], picker.sampling_rate)
        report.figure(figure, "{name}; the dashed line is the analyst's P.", name=records.names[row])
    if history:
        report.section("Training")
        figure, axes = axes_of(6.4, 2.4)
        axes.plot([row["epoch"] for row in history], [row["loss"] for row in history], color=ACCENT)
        axes.set(xlabel=f"Tenths of {parameters['steps']} steps", ylabel="Loss")
        report.figure(figure, "The loss of the network that was trained on all records.")
    report.section("How it was made")
    report.facts({"tool": f"trainpicker {plugin_version()}", "parameters": parameters, "versions": package_versions()})
    report.references(
        ["Zhu and Beroza 2019, PhaseNet: a deep-neural-network-based seismic arrival-time picking method, doi:10.1093/gji/ggy423"]
    )
    return report


def _thresholds_figure(probability, arrivals, rate: float):
    figure, axes = axes_of(6.4, 3.0)
    thresholds = np.linspace(0.05, 0.95, 37)
    for row, (phase, color) in enumerate(zip(PHASES, (ACCENT, PALETTE[1]))):
        values = [score(probability[:, row + 1], arrivals[:, row], t, round(TOLERANCE * rate))["f1"] for t in thresholds]
        axes.plot(thresholds, values, color=color, label=phase)
    axes.axvline(THRESHOLD, color="black", linewidth=0.7, linestyle=(0, (3, 3)))
    axes.set(xlabel="Threshold", ylabel="F1", ylim=(0, 1))
    axes.legend(frameon=False)
    return figure


def _residuals_figure(figures, rate: float):
    figure, panels = axes_of(7.6, 2.4, columns=2, sharey=True)
    for axes, phase, color in zip(panels[0], PHASES, (ACCENT, PALETTE[1])):
        axes.hist(figures[phase]["residuals"] / rate, bins=21, range=(-TOLERANCE, TOLERANCE), color=color, alpha=0.85)
        axes.set(xlabel=f"{phase}, s")
        axes.xaxis.set_major_locator(MaxNLocator(5))
    panels[0][0].set_ylabel("Picks")
    return figure
