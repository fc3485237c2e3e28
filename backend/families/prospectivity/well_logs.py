"""Well logs: from a table of depth samples to features at even steps of depth, and back.

Wells are logged at different steps, miss logs over intervals or altogether, and are calibrated differently. So logs are averaged over
even steps of depth; what was not measured stays NaN all the way; and beside each log as measured stands the log as it compares with
the rest of its well (its median taken off, divided by its spread between the 10th and 90th percentile).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.ndimage import gaussian_filter1d

from ...errors import InputError
from ...progress import Progress
from ...vector.layers import layer_name, open_layer

MANY_SAMPLES = 1000  # in a well, for each sample that a step is long
LONGEST_STEP = 3  # samples: beds are thicker than that
SCALES = (3, 11, 33)  # widths of Gaussian windows in steps
BASELINES = (33, 110)  # widths of the windows whose mean is taken off
MEDIUM = 2.563  # standard deviations between the 10th and 90th percentile of a normal distribution
SKEWED = 5.0  # times its median, that a log's 99th percentile exceeds if it is better seen as a logarithm
TINY = 1e-6


@dataclass
class Well:
    """The samples of one well, ordered by depth.

    Attributes
    ----------
    name : str
    rows : numpy.ndarray
        int64 (N,): which rows of the table they are.
    depth : numpy.ndarray
        float64 (N,), in the unit of the table.
    logs : numpy.ndarray
        float64 (N, L), NaN where not measured.
    facies : list
        Known facies of each sample, ``None`` where unknown.
    """

    name: str
    rows: np.ndarray
    depth: np.ndarray
    logs: np.ndarray
    facies: list = field(default_factory=list)


@dataclass(frozen=True)
class Steps:
    """The samples of one well at even steps of depth.

    Attributes
    ----------
    of_sample : numpy.ndarray
        int64 (N,): the step of each sample.
    depth : numpy.ndarray
        (T,): the middle of each step.
    logs : numpy.ndarray
        (T, L): means of the logs, logarithms where the log is skewed, NaN where not measured.
    """

    of_sample: np.ndarray
    depth: np.ndarray
    logs: np.ndarray


def read_wells(
    source: dict, well_field: str, depth_field: str, log_fields: Sequence[str | None], facies_field: str | None, progress: Progress
) -> list[Well]:
    """Read a table of depth samples, with or without geometry.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}``.
    well_field, depth_field, facies_field : str
        Attributes; ``facies_field`` may be ``None``.
    log_fields : sequence of str or None
        Attributes with the logs; ``None`` stands for a log that the table does not have.
    progress : Progress
        Warned about samples that are left out, repeated or not in order.

    Returns
    -------
    list of Well
        By name. Samples without a depth are placed between their neighbours in the table if the rest of the well is in order, and
        left out otherwise.

    Raises
    ------
    InputError
        A field is missing, a log or a depth is no number, or there is no sample.
    """
    data, layer = open_layer(source)
    definition = layer.GetLayerDefn()
    have = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    for key, name in [("WELL_FIELD", well_field), ("DEPTH_FIELD", depth_field), ("FACIES_FIELD", facies_field)] + [
        ("LOG_FIELDS", name) for name in log_fields
    ]:
        if name is not None and name not in have:
            raise InputError(
                "{key} names the field {field}, but the table {table} has only {fields}.",
                hint="Choose one of these fields.",
                key=key,
                field=name,
                table=layer_name(source),
                fields=", ".join(have),
            )
    columns = [have.index(name) if name is not None else None for name in (well_field, depth_field, facies_field, *log_fields)]
    names, depths, facies, logs = [], [], [], []
    for number, feature in enumerate(layer):
        if number % 10_000 == 0:
            progress.check()
        well, depth, kind, *values = (None if column is None else _value(feature, column) for column in columns)
        names.append("" if well is None else str(well))
        depths.append(_number(depth, depth_field, number))
        facies.append(int(kind) if isinstance(kind, float) and kind.is_integer() else kind)
        logs.append([_number(value, name, number) for value, name in zip(values, log_fields)])
    del data
    if not names:
        raise InputError(
            "The table {table} has no samples.", hint="Choose the table with the depth samples of the wells.", table=layer_name(source)
        )
    return _wells(names, np.array(depths), np.array(logs, float).reshape(len(names), len(log_fields)), facies, progress)


def _value(feature, column: int):
    if not feature.IsFieldSetAndNotNull(column):
        return None
    value = feature.GetField(column)
    if isinstance(value, str):
        value = value.strip()
    return None if value == "" else value


def _number(value, name: str | None, row: int) -> float:
    """Return a number, NaN where there is none; a table of text holds its numbers as text."""
    if value is None:
        return np.nan
    try:
        number = float(value)
    except (TypeError, ValueError) as error:
        raise InputError(
            "The field {field} should hold numbers, but row {row} holds “{found}”.",
            hint="Choose a field with a measured log, or correct the table.",
            field=name,
            row=row + 1,
            found=str(value)[:40],
        ) from error
    return number if np.isfinite(number) else np.nan


def _wells(names: list[str], depths: np.ndarray, logs: np.ndarray, facies: list, progress: Progress) -> list[Well]:
    table, wells = np.array(names), []
    lost = unsorted = repeated = placed = 0
    for name in sorted(set(names)):
        rows = np.flatnonzero(table == name)
        if not name:
            lost += len(rows)
            continue
        depth, filled = _fill_depths(depths[rows])
        placed += filled
        known = np.isfinite(depth)
        lost += int((~known).sum())
        rows, depth = rows[known], depth[known]
        unsorted += bool((np.diff(depth) < 0).any())
        order = np.argsort(depth, kind="stable")
        rows, depth = rows[order], depth[order]
        repeated += int((np.diff(depth) == 0).sum())
        if len(rows):
            wells.append(Well(name, rows, depth, logs[rows], [facies[row] for row in rows]))
    for count, words in (
        (placed, "{count} samples have no depth; they were placed by their order in the table."),
        (lost, "{count} samples have no well or no depth and are left out."),
        (unsorted, "In {count} wells the samples are not in order of depth; they were sorted."),
        (repeated, "{count} samples repeat the depth of another one in their well; their logs are averaged."),
    ):
        if count:
            progress.warn(words, count=count)
    if not wells:
        raise InputError(
            "No sample has both a well and a depth.", hint="Check WELL_FIELD and DEPTH_FIELD.",
        )  # fmt: skip
    return wells


def _fill_depths(depth: np.ndarray) -> tuple[np.ndarray, int]:
    """Give samples without a depth one by their place in the table, if the others are in order and tell the step."""
    known = np.flatnonzero(np.isfinite(depth))
    if len(known) in (0, 1, len(depth)) or (np.diff(depth[known]) <= 0).any():
        return depth, 0
    step = float(np.median(np.diff(depth[known]) / np.diff(known)))
    place = np.arange(len(depth))
    filled = np.interp(place, known, depth[known])
    first, last = known[0], known[-1]
    filled[:first] = depth[first] + step * (place[:first] - first)
    filled[last:] = depth[last] + step * (place[last:] - last)
    return filled, len(depth) - len(known)


def choose_step(wells: Sequence[Well]) -> float:
    """Return the step of depth to work at: that of the samples, or two or three times that in wells of thousands of samples."""
    gaps = np.concatenate([np.diff(well.depth) for well in wells])
    gaps = gaps[gaps > 0]
    sample = float(np.median(gaps)) if len(gaps) else 1.0
    usual = np.median([len(well.depth) for well in wells])
    return sample * min(LONGEST_STEP, max(1, int(usual // MANY_SAMPLES)))


def is_skewed(values: np.ndarray) -> bool:
    """Whether a log, resistivity for example, spreads over orders of magnitude and is better seen as a logarithm."""
    values = values[np.isfinite(values)]
    return len(values) > 0 and bool(values.min() > 0 and np.quantile(values, 0.99) > SKEWED * np.median(values))


def to_steps(well: Well, step: float, logarithmic: Sequence[bool]) -> Steps:
    """Average a well's logs over even steps of depth. Long gaps without samples are kept as steps without measurements."""
    values = well.logs.copy()
    for column, wanted in enumerate(logarithmic):
        if wanted:
            with np.errstate(divide="ignore", invalid="ignore"):
                values[:, column] = np.where(values[:, column] > 0, np.log10(values[:, column]), np.nan)
    place = np.floor((well.depth - well.depth[0]) / step + TINY).astype(np.int64)
    count = int(place[-1]) + 1
    if count > 50 * len(place) + 1000:
        raise InputError(
            "In the well {well} the depths run from {top:g} to {base:g} with only {samples} samples; at steps of {step:g} as in the other "
            "wells that is mostly gaps.",
            hint="Check the unit of DEPTH_FIELD in this well, or leave it out.",
            well=well.name,
            top=float(well.depth[0]),
            base=float(well.depth[-1]),
            samples=len(place),
            step=step,
        )
    means = np.full((count, values.shape[1]), np.nan)
    for column in range(values.shape[1]):
        measured = np.isfinite(values[:, column])
        number = np.bincount(place[measured], minlength=count)
        total = np.bincount(place[measured], values[measured, column], minlength=count)
        means[number > 0, column] = total[number > 0] / number[number > 0]
    return Steps(place, well.depth[0] + (np.arange(count) + 0.5) * step, means)


def facies_of_steps(steps: Steps, labels: np.ndarray, classes: int) -> np.ndarray:
    """Return the most frequent class of each step, int64 (T,), -1 where none is known; ``labels`` (N,) are those of the samples."""
    counts = np.zeros((len(steps.depth), classes))
    known = labels >= 0
    np.add.at(counts, (steps.of_sample[known], labels[known]), 1)
    return np.where(counts.any(axis=1), counts.argmax(axis=1), -1)


def channels(logs: int) -> int:
    """Return how many of the first features are the logs, the depth, and the logs within their well."""
    return 2 * logs + 1


def features(steps: Steps, spread: np.ndarray, normalise: bool) -> np.ndarray:
    """Compute what models see of one well.

    Parameters
    ----------
    steps : Steps
    spread : numpy.ndarray
        (L,): standard deviation of each log over the training wells. A log that hardly varies in a well is not blown up by more than 20.
    normalise : bool
        Whether the logs may be compared with the rest of their well; if not, these features are all missing.

    Returns
    -------
    numpy.ndarray
        float32 (T, F), NaN where not measured: logs, depth, logs within their well (:func:`channels` of them); then under Gaussian
        windows means and standard deviations of both, and how far the logs within their well are from their means.
    """
    logs, width = steps.logs, steps.logs.shape[1]
    within = np.full_like(logs, np.nan)
    for column in range(width) if normalise else ():
        values = logs[np.isfinite(logs[:, column]), column]
        if len(values):
            low, middle, high = np.quantile(values, [0.1, 0.5, 0.9])
            within[:, column] = (logs[:, column] - middle) / max((high - low) / MEDIUM, 0.05 * spread[column])
    parts = [logs, steps.depth[:, None], within]
    for scale in SCALES:
        for values in (logs, within):
            mean = smooth(values, scale)
            parts += [mean, np.sqrt(np.maximum(smooth(values * values, scale) - mean * mean, 0))]
    parts += [within - smooth(within, scale) for scale in BASELINES]
    return np.concatenate(parts, axis=1).astype(np.float32)


def smooth(values: np.ndarray, width: float) -> np.ndarray:
    """Average under a Gaussian window down the columns of (T, L), over what was measured only; NaN where nothing was.

    Normalised convolution: Knutsson & Westin (1993), doi:10.1109/CVPR.1993.341081.
    """
    measured = np.isfinite(values)
    total, weight = (
        gaussian_filter1d(part, width, axis=0, mode="constant") for part in (np.where(measured, values, 0.0), measured.astype(float))
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(weight > 1e-3, total / weight, np.nan)
