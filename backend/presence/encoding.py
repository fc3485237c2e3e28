"""Which channels evidence becomes: classes, skewed grids, compositions, plain numbers. See :class:`Encoding`."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence

import numpy as np
import torch

from ...models.networks.presence import Encoding
from ..errors import InputError
from ..progress import Progress

MOST_CLASSES = 24  # different whole numbers; more are a quantity
SKEWED = 1.0  # third standardised moment


def fit_encoding(
    values: np.ndarray,
    names: Sequence[str],
    progress: Progress,
    *,
    categorical: Sequence[str] = (),
    composition: Sequence[str] = (),
    gentle: bool = False,
) -> dict:
    """Choose how each band is encoded, from an even sample of the area; never from the presences.

    Bands of few whole numbers are classes; positive or not, bands with a long tail are compressed.

    Parameters
    ----------
    values : numpy.ndarray
        ``(N, C)`` raw bands, finite.
    names : sequence of str
        Of the bands.
    progress : Progress
        Warned about constant bands, which are left out.
    categorical, composition : sequence of str
        Names, or patterns as of files (``Idw_*``), of bands that hold classes, and of bands that are parts of one composition
        (same unit, for example ppm).
    gentle : bool
        Compress long tails beyond a standard deviation only, instead of beyond a median one. Randomised trees draw thresholds
        evenly over the range, so that compressing more makes them cut finer in the middle.

    Returns
    -------
    dict
        ``steps``, ``mean``, ``std``, ``shift``, ``scale``, the arguments of :class:`Encoding`.

    Raises
    ------
    InputError
        If a pattern fits no band, or no band varies.
    """
    values = np.asarray(values, float)
    chosen_classes, parts = _matching(categorical, names, "CATEGORICAL"), _matching(composition, names, "COMPOSITION")
    low, high = values.min(axis=0), values.max(axis=0)
    constant = {band for band in range(len(names)) if high[band] - low[band] <= 1e-9 * max(abs(high[band]), abs(low[band]))}
    if constant:
        progress.warn(
            "These bands have one value only where there is data, tell nothing and are left out: {bands}.",
            bands=", ".join(names[band] for band in sorted(constant)),
        )
    if len(constant) == len(names):
        raise InputError(
            "Not one of the {count} bands varies: there is nothing to learn from.",
            hint="Choose other evidence, or a larger area.",
            count=len(names),
        )
    classes, numbers, skewed = [], [], []
    parts = [band for band in parts if band not in constant]
    for band in range(len(names)):
        if band in constant or band in parts:
            continue
        found = np.unique(values[:, band])
        whole = np.array_equal(found, np.round(found))
        if band in chosen_classes and not whole:
            raise InputError(
                "The band {band} should hold classes, which are whole numbers, but holds {found:g}.",
                hint="Leave it out of CATEGORICAL.",
                band=names[band],
                found=float(found[found != np.round(found)][0]),
            )
        if band in chosen_classes or (whole and 2 < len(found) <= MOST_CLASSES):
            classes.append((band, found))
        elif abs(_skewness(values[:, band])) > SKEWED and len(found) > 2:
            skewed.append(band)
        else:
            numbers.append(band)
    steps: list[dict] = []
    if numbers:
        steps.append({"kind": "number", "bands": numbers})
    if skewed:
        centre = np.median(values[:, skewed], axis=0)
        spread = values[:, skewed].std(axis=0) if gentle else np.median(np.abs(values[:, skewed] - centre), axis=0)
        spread = np.where(spread > 0, spread, values[:, skewed].std(axis=0))
        steps.append({"kind": "skewed", "bands": skewed, "centre": _exact(centre), "spread": _exact(spread)})
    steps += [{"kind": "classes", "bands": [band], "values": _exact(found)} for band, found in classes]
    if parts:
        positive = np.where(values[:, parts] > 0, values[:, parts], np.inf).min(axis=0)
        if not np.isfinite(positive).all():
            raise InputError(
                "Parts of a composition are positive; {bands} are not.",
                hint="Leave them out of COMPOSITION.",
                bands=", ".join(names[band] for band, least in zip(parts, positive) if not np.isfinite(least)),
            )
        # Values below detection are set to half of the least that was found, as is usual.
        steps.append({"kind": "parts", "bands": parts, "least": _exact(positive / 2)})
    mean = values.mean(axis=0)
    std = np.where([band in constant for band in range(len(names))], 1.0, values.std(axis=0))
    result = {"steps": steps, "mean": _exact(mean), "std": _exact(std)}
    encoder = Encoding(len(names), **result)
    raw = encoder.raw(torch.tensor((values - mean) / std, dtype=torch.float32)[:, :, None, None])[:, :, 0, 0].double().numpy()
    scale = raw.std(axis=0)
    return {**result, "shift": _exact(raw.mean(axis=0)), "scale": _exact(np.where(scale > 1e-6, scale, 1.0))}


def describe_encoding(encoding: dict, names: Sequence[str]) -> dict[str, str]:
    """Return how each band is used, in words, by name."""
    words = {"number": "as it is", "skewed": "compressed (long tail)", "classes": "classes", "parts": "log-ratio"}
    used = {names[band]: words[step["kind"]] for step in encoding["steps"] for band in step["bands"]}
    return {name: used.get(name, "left out (constant)") for name in names}


def _matching(patterns: Sequence[str], names: Sequence[str], key: str) -> list[int]:
    found: list[int] = []
    for pattern in patterns:
        fitting = [index for index, name in enumerate(names) if fnmatch.fnmatchcase(name, pattern)]
        if not fitting:
            raise InputError(
                "{key}: no band is called {pattern}; the bands are {names}.",
                hint="Give names of bands, separated by commas; * stands for any text.",
                key=key,
                pattern=pattern,
                names=", ".join(names),
            )
        found += [index for index in fitting if index not in found]
    return sorted(found)


def _skewness(values: np.ndarray) -> float:
    return float(((values - values.mean()) ** 3).mean() / values.std() ** 3)


def _exact(values) -> list[float]:
    """Return numbers as float32 keeps them, so that the card and the module agree."""
    return np.asarray(values, np.float32).astype(float).tolist()
