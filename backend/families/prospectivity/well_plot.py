"""Composite log plots as petrophysicists draw them: curves in tracks with their scales above, facies as patterned columns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import FixedLocator, MaxNLocator, NullLocator

from ...evaluation.report import GRID, INK, MUTED, PALETTE

MOST_POINTS = 3000  # of a curve: more do not show
MOST_CURVES = 12
HEADER = 0.033  # height of a curve's header as a share of the track's

# Colours and patterns of rocks by words in their names, the first that fits.
_ROCKS = (
    (("sandstone/shale", "sand/shale", "shaly sand", "sandy shale"), "#cdb873", ".-"),
    (("siltstone", "silt"), "#d9c79a", ".-"),
    (("sand",), "#f7dc6f", "..."),
    (("shale", "clay", "mud"), "#9aa58f", "--"),
    (("marl",), "#a9cfc0", "-|"),
    (("dolomite", "dolostone"), "#b7a3d6", "//|"),
    (("chalk",), "#cfe8f5", "+"),
    (("limestone", "carbonate", "wackestone", "packstone", "grainstone", "bafflestone"), "#6fb7e0", "+|"),
    (("halite", "salt"), "#f7c6d0", "xx"),
    (("anhydrite", "gypsum"), "#e38fc0", "xx"),
    (("tuff", "volcanic"), "#e59866", "*"),
    (("coal", "lignite"), "#2b2b2b", ""),
    (("basement", "granite", "gneiss"), "#d98880", "xx"),
    (("conglomerate",), "#e8b04b", "oo"),
)


@dataclass(frozen=True)
class _Curve:
    """How a log is drawn: its names, track, scale (left, right) and colour."""

    names: tuple[str, ...]
    track: str
    left: float
    right: float
    color: str
    style: str = "-"


_CURVES = (
    _Curve(("GR", "SGR", "CGR", "GAMMA"), "gamma", 0, 150, "#2e7d32"),
    _Curve(("SP",), "gamma", -100, 100, "#1f4e9e", "--"),
    _Curve(("CALI", "CAL", "HCAL"), "gamma", 6, 26, "#5d4037", ":"),
    _Curve(("BS", "BITSIZE"), "gamma", 6, 26, "#9e9e9e", "-."),
    _Curve(("RDEP", "ILD", "LLD", "RT", "RESD", "AT90"), "resistivity", 0.2, 2000, "#c0392b"),
    _Curve(("RMED", "ILM", "LLS", "RESM", "AT30"), "resistivity", 0.2, 2000, "#1f6fb5", "--"),
    _Curve(("RSHA", "MSFL", "RXO", "RESS", "AT10"), "resistivity", 0.2, 2000, "#8e8e8e", ":"),
    _Curve(("RHOB", "DEN", "RHOZ", "ZDEN"), "porosity", 1.95, 2.95, "#c0392b"),
    _Curve(("NPHI", "TNPH", "NEU", "CNC"), "porosity", 0.45, -0.15, "#1f4e9e", "--"),
    _Curve(("DTC", "DT", "AC", "DTCO"), "sonic", 240, 40, "#6a1b9a"),
    _Curve(("DTS", "DTSM"), "sonic", 440, 40, "#c2185b", "--"),
    _Curve(("PEF", "PE", "PEFZ"), "photoelectric", 0, 10, "#00838f"),
    _Curve(("DRHO", "DCOR"), "photoelectric", -0.75, 0.25, "#8d6e63", ":"),
)
_TRACKS = ("gamma", "resistivity", "porosity", "sonic", "photoelectric")


def facies_color(name: str, number: int) -> str:
    """Return the usual colour of a rock, or one of the palette for a facies whose name says nothing."""
    rock = _rock(name)
    return rock[1] if rock else PALETTE[number % len(PALETTE)]


def facies_hatch(name: str) -> str:
    """Return the usual pattern of a rock, none for a facies whose name says nothing."""
    rock = _rock(name)
    return rock[2] if rock else ""


def _rock(name: str):
    return next((rock for rock in _ROCKS if any(word in name.lower() for word in rock[0])), None)


def log_figure(
    title: str,
    depth: np.ndarray,
    logs: np.ndarray,
    names: Sequence[str],
    classes: list[dict],
    predicted: np.ndarray,
    truth: np.ndarray | None = None,
    probability: np.ndarray | None = None,
) -> Figure:
    """Draw one well.

    Parameters
    ----------
    title : str
    depth : numpy.ndarray
        (N,), ascending.
    logs : numpy.ndarray
        (N, L) as measured, NaN where not.
    names : sequence of str
        Of the logs; those with a usual name get their usual track, scale and colour.
    classes : list of dict
        As in a card.
    predicted, truth : numpy.ndarray
        (N,) class of each sample, -1 where unknown.
    probability : numpy.ndarray
        (N, K).
    """
    every = max(1, math.ceil(len(depth) / MOST_POINTS))
    depth, logs, predicted = depth[::every], logs[::every], predicted[::every]
    truth = None if truth is None else truth[::every]
    probability = None if probability is None else probability[::every]
    tracks = _tracks(names, logs)
    strips = [("Known", truth)] if truth is not None else []
    strips.append(("Predicted", predicted))
    widths = [1.0] * len(tracks) + [0.42] * len(strips) + ([0.14] if truth is not None else []) + ([0.9] if probability is not None else [])
    headers = max((len(curves) for _, curves in tracks), default=1)
    top = 0.945 - HEADER * 0.87 * headers
    figure = Figure(figsize=(0.9 + 1.55 * sum(widths), 10.4))
    axes = figure.subplots(
        1, len(widths), sharey=True,
        gridspec_kw={"width_ratios": widths, "wspace": 0.07, "left": 0.075, "right": 0.99, "top": top, "bottom": 0.075},
    )  # fmt: skip
    axes = np.atleast_1d(axes)
    for panel, (track, curves) in zip(axes, tracks):
        _draw_track(panel, track, curves, depth)
    column = len(tracks)
    for label, facies in strips:
        _draw_facies(axes[column], label, depth, facies, classes)
        column += 1
    if truth is not None:
        _draw_misses(axes[column], depth, truth, predicted)
        column += 1
    if probability is not None:
        _draw_probability(axes[column], depth, probability, classes)
    first = axes[0]
    ends = (depth[-1], depth[0]) if len(depth) > 1 and depth[-1] > depth[0] else (depth[0] + 0.5, depth[0] - 0.5)
    first.set_ylim(*ends)
    first.yaxis.set_major_locator(FixedLocator(_depth_ticks(min(ends), max(ends))[0]))
    for panel in axes:
        panel.tick_params(axis="y", length=0 if panel is not first else 3, labelleft=panel is first, labelsize=8, colors=INK)
        for side in panel.spines.values():
            side.set_color(MUTED)
            side.set_linewidth(0.8)
    first.set_ylabel("Depth", fontsize=9, color=INK)
    figure.text(0.075, 0.978, title, fontsize=13, fontweight="bold", color=INK, va="top")
    seen = set(np.unique(predicted)) | (set(np.unique(truth)) if truth is not None else set())
    handles = [
        Patch(facecolor=entry["color"], edgecolor="#555555", linewidth=0.4, hatch=facies_hatch(entry["name"]), label=entry["name"])
        for k, entry in enumerate(classes) if k in seen
    ]  # fmt: skip
    figure.legend(
        handles=handles, loc="lower center", ncol=min(len(handles), 7), frameon=False, fontsize=8.5, handlelength=2.2, handleheight=1.3
    )
    FigureCanvasAgg(figure)
    return figure


def _tracks(names: Sequence[str], logs: np.ndarray) -> list[tuple[str, list[tuple[_Curve, str, np.ndarray]]]]:
    """Give each log that was measured in the well to a track."""
    tracks: dict[str, list] = {}
    for name, values in list(zip(names, logs.T))[: MOST_CURVES + len(_CURVES)]:
        if not np.isfinite(values).any():
            continue
        known = next((curve for curve in _CURVES if name.upper() in curve.names), None)
        if known is None:
            low, high = np.nanquantile(values, [0.01, 0.99])
            pad = 0.05 * (high - low) or 1.0
            known = _Curve((name,), name, float(low - pad), float(high + pad), "#37474f")
        elif known.names == ("SP",):  # its zero is anywhere
            low, high = np.nanquantile(values, [0.01, 0.99])
            known = replace(known, left=round(float(low) - 10), right=round(float(high) + 10))
        elif known.track == "resistivity" and np.nanmin(values) <= 0:
            known = _Curve((name,), name, float(np.nanmin(values)), float(np.nanmax(values)) + 1e-6, known.color)
        tracks.setdefault(known.track, []).append((known, name, values))
    usual = [(track, tracks.pop(track)) for track in _TRACKS if track in tracks]
    room = max(0, 7 - len(usual))
    return usual + list(tracks.items())[:room]


def _draw_track(panel, track: str, curves: list, depth: np.ndarray) -> None:
    """Draw curves on the scale from 0 (left) to 1 (right), each with its own header above the track."""
    panel.set_xlim(0, 1)
    panel.xaxis.set_major_locator(NullLocator())
    if track == "resistivity":
        decades = np.log10(curves[0][0].right / curves[0][0].left)
        digits = np.array([digit * 10.0**decade for decade in range(-2, 6) for digit in range(2, 11)])
        places = np.log10(digits / curves[0][0].left) / decades
        strong = np.isclose(np.log10(digits) % 1, 0)
    else:
        places = np.arange(0.1, 1, 0.1)
        strong = np.isclose(places, 0.5)
    inside = (places > 0) & (places < 1)
    lowest, highest = depth[0], max(depth[-1], depth[0] + 1e-6)
    panel.vlines(places[inside], lowest, highest, color=GRID, linewidth=np.where(strong, 0.9, 0.4)[inside], zorder=0)
    for ticks, color, width in zip(_depth_ticks(lowest, highest), ("#c3ccd0", GRID), (0.7, 0.35)):
        panel.hlines(ticks, 0, 1, color=color, linewidth=width, zorder=0)
    placed = {}
    for row, (curve, name, values) in enumerate(curves):
        if track == "resistivity":
            with np.errstate(divide="ignore", invalid="ignore"):
                x = (np.log10(values) - np.log10(curve.left)) / np.log10(curve.right / curve.left)
        else:
            x = (values - curve.left) / (curve.right - curve.left)
        placed[curve.names[0]] = x
        panel.plot(x, depth, color=curve.color, linestyle=curve.style, linewidth=0.75, zorder=3, clip_on=True)
        _header(panel, row, curve, name)
    if "GR" in placed:
        _shade_gamma(panel, placed["GR"], depth)
    if "RHOB" in placed and "NPHI" in placed:
        density, neutron = placed["RHOB"], placed["NPHI"]
        there = np.isfinite(density) & np.isfinite(neutron)
        panel.fill_betweenx(depth, density, neutron, where=there & (density < neutron), color="#f7dc6f", alpha=0.75, linewidth=0, zorder=1)
        panel.fill_betweenx(depth, density, neutron, where=there & (density > neutron), color="#9aa58f", alpha=0.35, linewidth=0, zorder=1)


def _depth_ticks(lowest: float, highest: float) -> tuple[np.ndarray, np.ndarray]:
    """Return depths for strong and for fine lines within a range."""
    strong = MaxNLocator(14).tick_values(lowest, highest)
    step = (strong[1] - strong[0]) / 5
    fine = strong[0] + step * np.arange(5 * (len(strong) - 1) + 1)
    return tuple(ticks[(ticks >= lowest) & (ticks <= highest)] for ticks in (strong, fine))


def _shade_gamma(panel, x: np.ndarray, depth: np.ndarray) -> None:
    """Fill the gamma ray from the left, yellow where it is low (clean) to green-grey where it is high (shaly)."""
    colors = ("#f7dc6f", "#e3d08a", "#c9c295", "#b1b48f", "#9aa58f", "#84907c", "#707c6a")
    edges = np.linspace(0.15, 0.85, len(colors) - 1)
    place = np.digitize(np.nan_to_num(x), edges)
    for number, color in enumerate(colors):
        inside = (place == number) & np.isfinite(x)
        if inside.any():
            panel.fill_betweenx(depth, 0, np.clip(x, 0, 1), where=_widened(inside), color=color, linewidth=0, zorder=1)


def _widened(mask: np.ndarray) -> np.ndarray:
    """Take in the next sample, so that neighbouring fills meet."""
    return mask | np.concatenate([[False], mask[:-1]])


def _header(panel, row: int, curve: _Curve, name: str) -> None:
    """Write name and scale of a curve above its track."""
    y = 1.008 + 0.033 * row
    transform = panel.transAxes
    panel.plot([0.02, 0.98], [y, y], color=curve.color, linestyle=curve.style, linewidth=1.2, transform=transform, clip_on=False)
    for x, text, side in ((0.02, f"{curve.left:.4g}", "left"), (0.98, f"{curve.right:.4g}", "right")):
        panel.text(x, y + 0.004, text, color=curve.color, fontsize=6.8, ha=side, va="bottom", transform=transform)
    panel.text(0.5, y + 0.004, name, color=curve.color, fontsize=8, fontweight="bold", ha="center", va="bottom", transform=transform)


def _draw_facies(panel, label: str, depth: np.ndarray, facies: np.ndarray, classes: list[dict]) -> None:
    panel.set_xlim(0, 1)
    panel.xaxis.set_major_locator(NullLocator())
    edges, found = _edges(depth), beds(facies)
    for k in sorted({k for _, _, k in found if k >= 0}):
        entry = classes[k]
        boxes = [_box(edges[start], edges[stop]) for start, stop, facies_here in found if facies_here == k]
        panel.add_collection(
            PolyCollection(boxes, facecolor=entry["color"], edgecolor="#00000055", linewidth=0, hatch=facies_hatch(entry["name"]))
        )
    panel.set_title(label, fontsize=8.5, fontweight="bold", color=INK, pad=5)


def _draw_misses(panel, depth: np.ndarray, truth: np.ndarray, predicted: np.ndarray) -> None:
    panel.set_xlim(0, 1)
    panel.xaxis.set_major_locator(NullLocator())
    edges = _edges(depth)
    state = np.where(truth < 0, -1, (truth != predicted).astype(int))
    for wrong, color in ((0, "#e6efe9"), (1, "#b23a48")):
        boxes = [_box(edges[start], edges[stop]) for start, stop, here in beds(state) if here == wrong]
        panel.add_collection(PolyCollection(boxes, facecolor=color, linewidth=0))
    panel.set_title("≠", fontsize=9, color="#b23a48", pad=4)


def _draw_probability(panel, depth: np.ndarray, probability: np.ndarray, classes: list[dict]) -> None:
    panel.set_xlim(0, 1)
    panel.xaxis.set_major_locator(NullLocator())
    top = np.zeros(len(depth))
    for k, entry in enumerate(classes):
        panel.fill_betweenx(depth, top, top + probability[:, k], color=entry["color"], linewidth=0)
        top = top + probability[:, k]
    panel.set_title("Probability", fontsize=8.5, fontweight="bold", color=INK, pad=5)


def beds(facies: np.ndarray) -> list[tuple[int, int, int]]:
    """List the beds of equal facies: first sample, one past the last, facies."""
    changes = np.flatnonzero(np.diff(facies)) + 1
    starts, stops = np.concatenate([[0], changes]), np.concatenate([changes, [len(facies)]])
    return [(int(start), int(stop), int(facies[start])) for start, stop in zip(starts, stops)]


def _box(top: float, base: float) -> list[tuple[float, float]]:
    return [(0, top), (1, top), (1, base), (0, base)]


def _edges(depth: np.ndarray) -> np.ndarray:
    """Return the boundaries (N + 1,) halfway between samples."""
    if len(depth) == 1:
        return np.array([depth[0] - 0.5, depth[0] + 0.5])
    middle = (depth[:-1] + depth[1:]) / 2
    return np.concatenate([[depth[0]], middle, [depth[-1]]])
