"""How well objects were found: average precision, precision and recall, also by size, with intervals.

Found and known objects are paired as COCO does (Lin et al., 2014, doi:10.1007/978-3-319-10602-1_48): the surest find first, each with the
known object that it fits best and that is still free. Finds and known objects of different places or classes never meet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

THRESHOLDS = tuple(np.round(np.arange(0.5, 0.96, 0.05), 2).tolist())  # intersection over union, as COCO's
REPLICATES = 400
RECALLS = np.linspace(0, 1, 101)
FEW = 30  # known objects of which figures say little


@dataclass(frozen=True)
class Shapes:
    """Objects with their outlines.

    Attributes
    ----------
    geometries : numpy.ndarray
        Of shapely polygons, (N,).
    labels, places : numpy.ndarray
        Class indices, and numbers of the images or rasters, (N,).
    groups : numpy.ndarray
        What is resampled as one: an image or a block of ground, (N,), any integers.
    scores : numpy.ndarray
        (N,); of known objects meaningless.
    sizes : numpy.ndarray
        (N,), in whatever unit the bins are.
    """

    geometries: np.ndarray
    labels: np.ndarray
    places: np.ndarray
    groups: np.ndarray
    scores: np.ndarray
    sizes: np.ndarray

    @classmethod
    def of_boxes(cls, boxes, labels, places, scores=None, groups=None) -> Shapes:
        """Make them from boxes (N, 4)."""
        boxes = np.asarray(boxes, float).reshape(-1, 4)
        places = np.asarray(places, int)
        return cls(
            shapely.box(*boxes.T),
            np.asarray(labels, int),
            places,
            places if groups is None else np.asarray(groups, int),
            np.ones(len(boxes)) if scores is None else np.asarray(scores, float),
            np.sqrt(np.maximum(np.prod(boxes[:, 2:] - boxes[:, :2], axis=1), 0)),
        )

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, chosen: np.ndarray) -> Shapes:
        """Return some of them: bool or indices (N,)."""
        return Shapes(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def overlap_quality(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the intersection over union of polygons pair by pair, (P,)."""
    common = shapely.area(shapely.intersection(a, b))
    return common / np.maximum(shapely.area(a) + shapely.area(b) - common, 1e-300)


def centre_quality(
    most_distance: float, most_ratio: float, scale: Callable | None = None
) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
    """Return a measure of pairs of round objects: 1 for equal circles, 0.5 just where both limits still allow it, else 0.

    Parameters
    ----------
    most_distance : float
        Largest distance of the centres, as a share of the known object's diameter.
    most_ratio : float
        Largest ratio of the diameters, either way.
    scale : callable, optional
        Lengths of a unit of x and of y at heights y (N,), for coordinates in degrees.
    """

    def quality(a: np.ndarray, b: np.ndarray) -> np.ndarray:
        (xa, ya, wa, ha), (xb, yb, wb, hb) = _circles(a), _circles(b)
        sx, sy = scale(yb) if scale else (1.0, 1.0)
        da, db = (sx * wa + sy * ha) / 2, (sx * wb + sy * hb) / 2
        distance = np.hypot(sx * (xa - xb), sy * (ya - yb)) / np.maximum(db, 1e-300) / most_distance
        ratio = np.abs(np.log(np.maximum(da, 1e-300) / np.maximum(db, 1e-300))) / np.log(most_ratio)
        worst = np.maximum(distance, ratio)
        return np.where(worst <= 1, 1 - worst / 2, 0)

    return quality


def _circles(shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    x0, y0, x1, y1 = shapely.bounds(shapes).T
    return (x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0


@dataclass(frozen=True)
class Matches:
    """Which finds are right.

    Attributes
    ----------
    found, known : Shapes
        The finds are in the order of falling scores.
    thresholds : sequence of float
        Least qualities of a pair.
    partner : numpy.ndarray
        (T, N), the known object of each find at each threshold, -1 for none.
    """

    found: Shapes
    known: Shapes
    thresholds: Sequence[float]
    partner: np.ndarray

    def hit(self, index: int = 0) -> np.ndarray:
        """Whether each find is right at the threshold of that index, bool (N,)."""
        return self.partner[index] >= 0


def match(found: Shapes, known: Shapes, quality: Callable = overlap_quality, thresholds: Sequence[float] = THRESHOLDS) -> Matches:
    """Pair finds and known objects; ``quality(a, b)`` says how well polygons (P,) and (P,) fit, 0 to 1."""
    found = found.take(np.argsort(-found.scores, kind="stable"))
    partner = np.full((len(thresholds), len(found)), -1)
    if len(found) and len(known):
        first, second = shapely.STRtree(known.geometries).query(found.geometries, predicate="intersects")
        same = (found.labels[first] == known.labels[second]) & (found.places[first] == known.places[second])
        first, second = first[same], second[same]
        value = quality(found.geometries[first], known.geometries[second])
        order = np.lexsort((-value, first))  # the surest find first, its best fit first
        pairs = list(zip(first[order].tolist(), second[order].tolist(), value[order].tolist()))
        for number, least in enumerate(thresholds):
            taken, row = set(), partner[number]
            for find, object_, fit in pairs:
                if fit >= least - 1e-10 and row[find] < 0 and object_ not in taken:
                    row[find] = object_
                    taken.add(object_)
    return Matches(found, known, thresholds, partner)


def average_precision(scores: np.ndarray, hits: np.ndarray, count: float, weights: np.ndarray | None = None) -> float:
    """Return COCO's average precision: the mean precision at 101 recalls.

    Parameters
    ----------
    scores, hits : numpy.ndarray
        (N,), in the order of falling scores.
    count : float
        Number (or weight) of the known objects.
    weights : numpy.ndarray, optional
        (N,).

    Returns
    -------
    float
        NaN without known objects.
    """
    if count <= 0:
        return float("nan")
    weights = np.ones(len(hits)) if weights is None else weights
    right, all_ = np.cumsum(weights * hits), np.cumsum(weights)
    recall, precision = right / count, right / np.maximum(all_, 1e-12)
    precision = np.maximum.accumulate(precision[::-1])[::-1]
    place = np.searchsorted(recall, RECALLS, side="left")
    return float(np.append(precision, 0.0)[place].mean())


def evaluate_objects(matches: Matches, classes: Sequence[dict], score: float | None, edges: Sequence[float] = (), seed: int = 0) -> dict:
    """Compute figures with 95 % intervals by resampling groups (Efron, 1979, doi:10.1214/aos/1176344552).

    Parameters
    ----------
    matches : Matches
        The first threshold is the one of precision and recall and of AP50; ``ap`` is the mean over those of :data:`THRESHOLDS`, or over
        all if there are none of these.
    classes : sequence of dict
        ``{"name", ...}`` by index.
    score : float or None
        Finds below do not count for precision and recall; None: the one that makes F1 highest here, which flatters.
    edges : sequence of float
        Limits of the size bins; figures are given below the first, between, and above the last.
    seed : int

    Returns
    -------
    dict
        ``ap50``, ``ap``, ``precision``, ``recall``, ``f1`` (``{"value", "low", "high"}``), ``score``, ``known``, ``found`` (numbers),
        ``groups``, ``classes`` and ``bins`` (lists of such dictionaries), and ``curve`` (``recall``, ``precision``, ``score``).
    """
    found, known = matches.found, matches.known
    usual = [row for row, least in enumerate(matches.thresholds) if least in THRESHOLDS] or range(len(matches.thresholds))
    score = best_score(matches) if score is None else score
    groups, number = np.unique(np.concatenate([found.groups, known.groups]), return_inverse=True)
    own, theirs = number[: len(found)], number[len(found) :]
    random = np.random.default_rng(seed)
    draws = [np.ones(len(groups))]
    if len(groups) > 1:
        draws += list(random.multinomial(len(groups), np.full(len(groups), 1 / len(groups)), REPLICATES).astype(float))

    def figures(draw: np.ndarray, finds: np.ndarray, objects: np.ndarray, with_ap: bool) -> dict:
        """Figures of some finds and some known objects."""
        weights, counts = draw[own], draw[theirs]
        total = counts[objects].sum()
        sure = finds & (found.scores >= score)
        right = sure & matches.hit()
        reached = np.zeros(len(known), bool)
        reached[matches.partner[0][(found.scores >= score) & matches.hit()]] = True
        reached &= objects
        precision = weights[right].sum() / weights[sure].sum() if weights[sure].sum() else np.nan
        recall = counts[reached].sum() / total if total else np.nan
        result = {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(precision + recall, 1e-12)}
        if with_ap:
            table = np.full((len(matches.thresholds), len(classes)), np.nan)
            for index in range(len(classes)):
                some = finds & (found.labels == index)
                count = counts[objects & (known.labels == index)].sum()
                for row in range(len(matches.thresholds)):
                    table[row, index] = average_precision(found.scores[some], matches.hit(row)[some], count, weights[some])
            with np.errstate(invalid="ignore"):
                result["ap50"] = np.nanmean(table[0]) if np.isfinite(table[0]).any() else np.nan
                result["ap"] = np.nanmean(table[usual]) if np.isfinite(table[usual]).any() else np.nan
        return result

    def with_intervals(finds: np.ndarray, objects: np.ndarray, with_ap: bool) -> dict:
        rows = [figures(draw, finds, objects, with_ap) for draw in draws]
        result = {key: _interval([row[key] for row in rows]) for key in rows[0]}
        return {**result, "known": int(objects.sum()), "found": int((finds & (found.scores >= score)).sum())}

    all_finds, all_objects = np.ones(len(found), bool), np.ones(len(known), bool)
    by_class = [
        {"name": entry["name"], "color": entry.get("color"), **with_intervals(found.labels == index, known.labels == index, True)}
        for index, entry in enumerate(classes)
    ]
    limits = [0.0, *edges, np.inf]
    bins = []
    for low, high in zip(limits[:-1], limits[1:]) if len(edges) else ():
        inside = [(shapes.sizes >= low) & (shapes.sizes < high) for shapes in (found, known)]
        bins.append({"low": low, "high": high if np.isfinite(high) else None, **with_intervals(*inside, False)})
    total = with_intervals(all_finds, all_objects, True)
    return {**total, "score": score, "groups": len(groups), "classes": by_class, "bins": bins, "curve": curve(matches)}


def curve(matches: Matches) -> dict:
    """Return precision and recall at every score, all classes together, at the first threshold."""
    hits = matches.hit()
    right = np.cumsum(hits)
    return {
        "recall": (right / max(len(matches.known), 1)).tolist(),
        "precision": (right / np.arange(1, len(hits) + 1)).tolist(),
        "score": matches.found.scores.tolist(),
    }


def best_score(matches: Matches) -> float:
    """Return the score above which F1 is highest at the first threshold; 0.5 without a right find."""
    hits = matches.hit()
    if not hits.any():
        return 0.5
    right = np.cumsum(hits)
    f1 = 2 * right / (np.arange(1, len(hits) + 1) + len(matches.known))
    return float(matches.found.scores[int(np.argmax(f1))])


def size_edges(sizes: np.ndarray, bins: int = 4) -> list[float]:
    """Return limits of bins with about as many objects each, rounded to two digits."""
    edges = np.quantile(sizes, np.arange(1, bins) / bins)
    rounded = [float(f"{edge:.2g}") for edge in edges if edge > 0]
    return sorted(set(rounded))


def _interval(values: list[float]) -> dict:
    value, replicates = values[0], np.array(values[1:], float)
    replicates = replicates[np.isfinite(replicates)]
    low, high = np.quantile(replicates, (0.025, 0.975)).tolist() if len(replicates) else (None, None)
    return {"value": float(value) if np.isfinite(value) else None, "low": low, "high": high}
