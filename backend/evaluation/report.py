"""Reports that a geologist reads: one self-contained HTML page, and a JSON file of the same stem with its numbers.

    report = Report("Lithology of Diamantina", kind="Training report")
    summarise(report, evaluation, rivals, split="blocks")
    report.section("Errors")
    report.figure(confusion_figure(evaluation), "Where the classes are confused.")
    report.table(*class_table(evaluation))
    report.save("report.html")

Texts are ``str.format`` templates with their values passed separately, so that they can be translated. Pictures are drawn by
matplotlib and embedded; the page loads nothing and runs no script.
"""

from __future__ import annotations

import base64
import html
import io
import json
import math
import re
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PatchCollection
from matplotlib.colors import LinearSegmentedColormap, ListedColormap, to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import ScaledTranslation

from ..errors import FileError

ACCENT = "#1f6f78"
INK = "#1d2529"
MUTED = "#66757b"
GRID = "#dde4e6"
PALETTE = ("#1f6f78", "#e0893b", "#5b5ea6", "#b23a48", "#6a994e", "#c9a227", "#7d5a50", "#3d85c6", "#a64d79", "#4d4d4d")
SHADES = LinearSegmentedColormap.from_list("shades", ["#ffffff", "#bfdcdd", "#5ba3a8", ACCENT, "#0d3f47"])
RIGHT = LinearSegmentedColormap.from_list("right", ["#b23a48", "#efc9a4", "#f4f1e6", "#8fc1c4", ACCENT])
FEW_BLOCKS = 10
RARE_PIXELS = 30
MANY_CLASSES = 12


class Report:
    """A report, built from top to bottom.

    Parameters
    ----------
    title : str
        What the report is about, the user's words.
    kind : str
        What kind of report it is, shown above the title.
    """

    def __init__(self, title: str, kind: str = "Report"):
        self._title = title
        self._kind = kind
        self._created = datetime.now(timezone.utc).astimezone().isoformat(timespec="seconds")
        self._summary: list[str] = []
        self._tiles: list[str] = []
        self._warnings: list[str] = []
        self._body: list[str] = []
        self._json: dict = {"numbers": {}, "tables": []}

    def summary(self, template: str, **values) -> None:
        """Add a paragraph to the plain words at the top."""
        self._summary.append(template.format(**values))

    def number(self, label: str, value, note: str = "") -> None:
        """Add a large number at the top: a number or ``{"value", "low", "high"}``, with a short note below it."""
        low, high = (value.get("low"), value.get("high")) if isinstance(value, dict) else (None, None)
        if low is not None:
            note = f"{_plain(low)} to {_plain(high)}"
        shown = _plain(value["value"] if isinstance(value, dict) else value)
        self._tiles.append(
            f'<td class="tile"><div class="label">{_escape(label)}</div><div class="big">{_escape(shown)}</div>'
            f'<div class="note">{_escape(note)}</div></td>'
        )
        self._json["numbers"][label] = value

    def warning(self, template: str, **values) -> None:
        """Add something that the reader should not overlook, shown below the summary."""
        self._warnings.append(template.format(**values))

    def section(self, heading: str) -> None:
        """Start a section."""
        self._body.append(f"<h2>{_escape(heading)}</h2>")

    def text(self, template: str, **values) -> None:
        """Add a paragraph."""
        self._body.append(f"<p>{_linked(template.format(**values))}</p>")

    def figure(self, figure: Figure, caption: str = "", **values) -> None:
        """Add a matplotlib figure; its caption is a template."""
        caption = caption.format(**values)
        image = io.BytesIO()
        FigureCanvasAgg(figure)
        figure.savefig(image, format="png", dpi=160, facecolor="white", bbox_inches="tight", pad_inches=0.12)
        data = image.getvalue()
        width = int.from_bytes(data[16:20], "big") * 96 // 160
        source = f"data:image/png;base64,{base64.b64encode(data).decode()}"
        self._body.append(f'<div class="figure"><img width="{width}" alt="{_escape(caption)}" src="{source}"></div>')
        self._body.append(f'<p class="caption">{_linked(caption)}</p>')

    def table(self, columns: list[str], rows: list[list], caption: str = "", **values) -> None:
        """Add a table.

        Parameters
        ----------
        columns : list of str
            Headings.
        rows : list of list
            Cells: text, numbers, ``{"value", "low", "high"}`` (from 0 to 1 with a bar, unless ``"bar"`` is False),
            ``{"name", "color"}`` (a class) or ``None`` (a dash).
        caption : str
            A template over ``values``.
        """
        caption = caption.format(**values)
        numeric = [
            any(not isinstance(row[i], str) and not _is_class(row[i]) and row[i] is not None for row in rows) for i in range(len(columns))
        ]
        head = "".join(f'<th class="{"number" if n else "words"}">{_escape(c)}</th>' for c, n in zip(columns, numeric))
        lines = "".join(
            "<tr>" + "".join(f'<td class="{"number" if n else "words"}">{_cell(c)}</td>' for c, n in zip(row, numeric)) + "</tr>"
            for row in rows
        )
        note = f'<p class="caption">{_linked(caption)}</p>' if caption else ""
        self._body.append(f'<div class="wide"><table class="data"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>{note}')
        self._json["tables"].append({"caption": caption, "columns": columns, "rows": rows})

    def facts(self, facts: dict) -> None:
        """Add names and values side by side, for provenance; nested dictionaries and lists become lines."""
        rows = "".join(f"<tr><th>{_escape(str(name))}</th><td>{_fact(value)}</td></tr>" for name, value in facts.items())
        self._body.append(f'<div class="wide"><table class="facts">{rows}</table></div>')
        self._json.setdefault("facts", {}).update(facts)

    def references(self, references: list[str]) -> None:
        """Add a section of literature; DOIs and addresses become links."""
        items = "".join(f"<li>{_linked(reference)}</li>" for reference in references)
        self._body.append(f'<h2>References</h2><ol class="references">{items}</ol>')
        self._json["references"] = references

    def data(self, name: str, value) -> None:
        """Put a value into the JSON file only."""
        self._json[name] = value

    def save(self, path: str) -> None:
        """Write the page to ``path`` and the numbers to the same stem with ``.json``; :class:`FileError` if that fails."""
        content = {
            "title": self._title,
            "kind": self._kind,
            "created": self._created,
            "summary": self._summary,
            "warnings": self._warnings,
            **self._json,
        }
        path = Path(path)
        try:
            path.write_text(self._page(), encoding="utf-8")
            path.with_suffix(".json").write_text(json.dumps(_strict(content), indent=1, ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            raise FileError(
                "The report {path} cannot be written: {reason}.",
                hint="Choose another destination, or free space and permissions there.",
                path=str(path),
                reason=error.strerror or str(error),
            ) from error

    def _page(self) -> str:
        summary = "".join(f"<p>{_linked(paragraph)}</p>" for paragraph in self._summary)
        tiles = f'<table class="tiles"><tr>{"".join(self._tiles)}</tr></table>' if self._tiles else ""
        warnings = "".join(f'<div class="warning">{_linked(warning)}</div>' for warning in self._warnings)
        when = self._created.replace("T", " ")[:16]
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{_escape(self._title)}</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
            f'<style>{_STYLE}</style></head><body><div class="page">'
            f'<div class="kind">Deep Geology · {_escape(self._kind)}</div><h1>{_escape(self._title)}</h1><div class="when">{when}</div>'
            f'<div class="summary">{summary}{tiles}</div>{warnings}{"".join(self._body)}</div></body></html>\n'
        )


def summarise(report: Report, evaluation: dict, rivals: list[dict] = (), *, split: str = "blocks", subject: str = "The model") -> None:
    """Open a report in plain words: how good, how sure, how much better than what is simple, and what to beware of.

    Parameters
    ----------
    report : Report
        Receives paragraphs, large numbers and warnings.
    evaluation : dict
        Result of :func:`.metrics.evaluate` on pixels that the model has not seen.
    rivals : list of dict
        Baselines on the same pixels: ``name``, ``evaluation`` and, from :func:`.metrics.difference`, ``difference`` in accuracy.
        The most accurate one is compared.
    split : str
        ``"blocks"``, ``"tiles"`` (folds of a tile index), ``"random"``, or ``"independent"`` (a map checked against reference).
    subject : str
        What is judged, as the first words of a sentence.
    """
    accuracy = evaluation["accuracy"]
    seen = "that were kept aside" if split != "independent" else "of the reference"
    sure = " (95 % interval {low:.0f} to {high:.0f})" if accuracy["low"] is not None else ""
    report.summary(
        "{subject} is right at about {right:.0f} of 100 pixels {seen}" + sure + ". {evenly}",
        subject=subject,
        seen=seen,
        right=100 * accuracy["value"],
        low=100 * (accuracy["low"] or 0),
        high=100 * (accuracy["high"] or 0),
        evenly=_evenness(evaluation),
    )
    if rivals:
        best = max(rivals, key=lambda rival: rival["evaluation"]["accuracy"]["value"])
        template, values = _comparison(accuracy["value"], best)
        report.summary(template, **values)
    for label, measure in (("Accuracy", "accuracy"), ("Macro-F1", "macro_f1"), ("Mean IoU", "miou"), ("Kappa", "kappa")):
        report.number(label, evaluation[measure])
    for template, values in _cautions(evaluation, split):
        report.warning(template, **values)
    report.data("evaluation", evaluation)
    report.data("baselines", list(rivals))


def class_table(evaluation: dict) -> tuple[list[str], list[list]]:
    """Columns and rows of the per-class table of an evaluation."""
    columns = ["Class", "Reference pixels", "Mapped pixels", "Precision", "Recall", "F1", "IoU"]
    rows = [
        [{"name": c["name"], "color": c["color"]}, c["support"], c["predicted"], c["precision"], c["recall"], c["f1"], c["iou"]]
        for c in evaluation["classes"]
    ]
    return columns, rows


def baseline_table(entries: list[dict]) -> tuple[list[str], list[list]]:
    """Columns and rows that compare models on the same pixels; an entry has ``name`` and ``evaluation``, the best one first."""
    columns = ["Model", "Accuracy", "Macro-F1", "Mean IoU"]
    ranked = sorted(entries, key=lambda entry: -entry["evaluation"]["accuracy"]["value"])
    return columns, [[e["name"], *(e["evaluation"][m] for m in ("accuracy", "macro_f1", "miou"))] for e in ranked]


def confusion_figure(evaluation: dict) -> Figure:
    """Draw the confusion matrix of an evaluation: rows reference, columns map, shaded and labelled by share of the row."""
    counts = np.array(evaluation["confusion"], dtype=float)
    share = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    size = len(counts)
    figure, axes = _axes(1.9 + 0.62 * size, 1.3 + 0.52 * size)
    axes.imshow(share, cmap=SHADES, vmin=0, vmax=1, aspect="auto")
    if size <= MANY_CLASSES:
        for row, column in np.argwhere(counts > 0):
            value = share[row, column]
            axes.text(
                column, row, f"{100 * value:.0f}" if value >= 0.005 else "<1", ha="center", va="center", fontsize=9,
                color="white" if value > 0.45 else INK, fontweight="bold" if row == column else "normal",
            )  # fmt: skip
    names = [_short(entry["name"]) for entry in evaluation["classes"]]
    if max(map(len, names)) > 6:
        axes.set_xticks(range(size), names, rotation=40, ha="right", rotation_mode="anchor")
    else:
        axes.set_xticks(range(size), names)
    axes.set_yticks(range(size), names)
    axes.set_xticks(np.arange(size + 1) - 0.5, minor=True)
    axes.set_yticks(np.arange(size + 1) - 0.5, minor=True)
    axes.grid(which="minor", color="white", linewidth=1.5)
    axes.grid(which="major", visible=False)
    axes.tick_params(which="both", length=0, pad=11)
    left = axes.get_yaxis_transform() + ScaledTranslation(-6 / 72, 0, figure.dpi_scale_trans)
    below = axes.get_xaxis_transform() + ScaledTranslation(0, -6 / 72, figure.dpi_scale_trans)
    for k, entry in enumerate(evaluation["classes"]):
        for x, y, transform in ((0, k, left), (k, 0, below)):
            axes.plot([x], [y], "s", color=entry["color"], markersize=6, transform=transform, clip_on=False)
    axes.spines[:].set_visible(False)
    axes.set_xlabel("Mapped as")
    axes.set_ylabel("Reference")
    axes.set_title("Share of each reference class, %", loc="left", fontsize=10, fontweight="bold")
    return figure


def reliability_figure(table: dict, before: dict | None = None) -> Figure:
    """Draw the reliability diagram of one or two results of :func:`.calibration.reliability` (``before``: uncalibrated)."""
    figure = Figure(figsize=(4.6, 5.0), layout="constrained")
    upper, lower = figure.subplots(2, 1, sharex=True, gridspec_kw={"height_ratios": (3.4, 1)})
    plain_axes(upper)
    plain_axes(lower)
    upper.plot([0, 1], [0, 1], color=MUTED, linestyle=(0, (4, 3)), linewidth=1.2, label="perfect")
    curves = [("before calibration", before, "#c9b79c", "o"), ("calibrated" if before else "model", table, ACCENT, "o")]
    for label, each, color, marker in curves:
        if each:
            x, y = ([b[key] for b in each["bins"]] for key in ("confidence", "accuracy"))
            upper.plot(x, y, color=color, marker=marker, markersize=5, linewidth=1.8, label=f"{label} (ECE {each['ece']:.3f})")
    total = max(sum(b["pixels"] for b in table["bins"]), 1)
    for b in table["bins"]:
        lower.bar((b["low"] + b["high"]) / 2, 100 * b["pixels"] / total, width=(b["high"] - b["low"]) * 0.86, color=ACCENT, alpha=0.75)
    upper.set(xlim=(0, 1), ylim=(0, 1), ylabel="Share that is right")
    lower.set(xlabel="Probability that the model gives", ylabel="Pixels, %")
    upper.legend(frameon=False, loc="upper left")
    return figure


def curves_figure(panels: dict[str, dict], best: int | None = None) -> Figure:
    """Draw curves over the epochs.

    Parameters
    ----------
    panels : dict
        Panel title to ``{line label: values per epoch}``, for example ``{"Loss": {"training": [...], "validation": [...]}}``.
    best : int, optional
        Epoch that was kept, counted from 1.
    """
    figure = Figure(figsize=(4.6 * len(panels), 3.1), layout="constrained")
    for axes, (title, lines) in zip(figure.subplots(1, len(panels), squeeze=False)[0], panels.items()):
        plain_axes(axes)
        for (label, values), color in zip(lines.items(), PALETTE):
            axes.plot(range(1, len(values) + 1), values, color=color, linewidth=1.8, label=label)
        if best:
            axes.axvline(best, color=MUTED, linewidth=1, linestyle=(0, (2, 2)), label="kept")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel("Epoch")
        axes.set_title(title, loc="left", fontsize=10, fontweight="bold")
        axes.legend(frameon=False)
    return figure


def fold_map_figure(folds, bounds: tuple[float, float, float, float], roles: dict[int, str] | None = None) -> Figure:
    """Draw the map of folds.

    Parameters
    ----------
    folds : array_like of int, (H, W)
        Fold of each pixel, 1 and up; 0 for pixels in no fold.
    bounds : tuple of float
        xmin, ymin, xmax, ymax in map units.
    roles : dict, optional
        Fold to what it served for ("test", "validation"), added to the legend.
    """
    folds = np.asarray(folds)
    step = max(1, math.ceil(max(folds.shape) / 1200))
    folds = folds[::step, ::step]
    numbers = [int(n) for n in np.unique(folds) if n > 0]
    index = np.searchsorted(numbers, folds) + 1.0 if numbers else np.zeros(folds.shape)
    colors = [PALETTE[(n - 1) % len(PALETTE)] for n in numbers]
    xmin, ymin, xmax, ymax = bounds
    tall = min(max((ymax - ymin) / (xmax - xmin), 0.3), 2.2)
    figure, axes = _axes(*((6.4, 0.8 + 5.2 * tall) if tall < 1 else (2.2 + 5.2 / tall, 5.8)))
    axes.imshow(
        np.where(folds > 0, index, np.nan), cmap=ListedColormap(colors or [GRID]), vmin=0.5, vmax=max(len(numbers), 1) + 0.5,
        extent=(xmin, xmax, ymin, ymax), interpolation="nearest",
    )  # fmt: skip
    named = [(n, (roles or {}).get(n)) for n in numbers]
    handles = [Patch(color=c, label=f"Fold {n}: {role}" if role else f"Fold {n}") for (n, role), c in zip(named, colors)]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.02, 1.0), frameon=False)
    _map_axes(axes)
    return figure


def block_map_figure(centres, size: float, shares) -> Figure:
    """Draw square blocks, coloured by a share from 0 to 1: ``centres`` (B, 2) and ``size`` in map units, ``shares`` (B,)."""
    figure, axes = _axes(6.4, 5.4)
    corners = np.asarray(centres) - size / 2
    squares = PatchCollection([Rectangle(corner, size, size) for corner in corners], cmap=RIGHT, edgecolor="white", linewidth=0.4)
    squares.set_array(np.asarray(shares))
    squares.set_clim(0, 1)
    axes.add_collection(squares)
    axes.autoscale_view()
    axes.set_aspect("equal")
    figure.colorbar(squares, ax=axes, label="Share that is right", shrink=0.6)
    _map_axes(axes)
    return figure


def bar_figure(names: list[str], values: list[dict], label: str, colors: list[str] | None = None) -> Figure:
    """Draw horizontal bars with their intervals: ``values`` are ``{"value", "low", "high"}``, the largest on top."""
    order = sorted(range(len(names)), key=lambda i: values[i]["value"])
    figure, axes = _axes(7.0, 0.9 + 0.3 * len(names))
    for row, i in enumerate(order):
        each = values[i]
        axes.barh(row, each["value"], color=colors[i] if colors else ACCENT, height=0.66)
        if each.get("low") is not None:
            axes.plot([each["low"], each["high"]], [row, row], color=INK, linewidth=1.4, solid_capstyle="butt")
    axes.axvline(0, color=MUTED, linewidth=1)
    axes.set_yticks(range(len(names)), [_short(names[i], 34) for i in order])
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="y", visible=False)
    axes.set_xlabel(label)
    return figure


def lines_figure(
    lines: list[dict],
    xlabel: str,
    ylabel: str,
    *,
    limits: tuple[float, float, float, float] = (0, 1, 0, 1),
    diagonal: str = "",
    marks: Sequence[float] = (),
    size: tuple[float, float] = (5.0, 4.6),
) -> Figure:
    """Draw curves in one panel.

    Parameters
    ----------
    lines : list of dict
        ``{"label", "x", "y"}``, optional ``color``, ``width``, ``dashed``, ``step``.
    xlabel, ylabel : str
    limits : tuple of float
        Lowest and highest x, lowest and highest y.
    diagonal : str
        Label of a dashed line from corner to corner, drawn if not empty.
    marks : sequence of float
        Places on the x axis that are marked by thin lines.
    size : tuple of float
        In inches.
    """
    figure, axes = _axes(*size)
    for mark in marks:
        axes.axvline(mark, color=MUTED, linewidth=0.8, linestyle=(0, (2, 3)))
    if diagonal:
        axes.plot(limits[:2], limits[2:], color=MUTED, linestyle=(0, (4, 3)), linewidth=1.2, label=diagonal)
    for number, line in enumerate(lines):
        style = {"linestyle": (0, (5, 2))} if line.get("dashed") else {}
        axes.plot(
            line["x"], line["y"], color=line.get("color", PALETTE[number % len(PALETTE)]), linewidth=line.get("width", 1.8),
            label=line["label"], drawstyle="steps-post" if line.get("step") else "default", **style,
        )  # fmt: skip
    axes.set(xlim=limits[:2], ylim=limits[2:], xlabel=xlabel, ylabel=ylabel)
    axes.legend(frameon=False, fontsize=8.5)
    return figure


def points_figure(layers: list[dict]) -> Figure:
    """Draw points on a map, the first layer undermost: ``{"label", "xy" (N, 2), "color", "size"}``, optional ``edge``, ``marker``."""
    xy = np.concatenate([layer["xy"] for layer in layers])
    width, height = np.ptp(xy, axis=0)
    tall = min(max(height / max(width, 1e-9), 0.3), 2.2)
    figure, axes = _axes(*((6.8, 0.8 + 5.0 * tall) if tall < 1 else (2.6 + 5.2 / tall, 5.8)))
    for layer in layers:
        axes.scatter(
            *layer["xy"].T, s=layer["size"], c=[layer["color"]], label=layer["label"], marker=layer.get("marker", "o"),
            linewidths=0.6 if layer.get("edge") else 0, edgecolors=layer.get("edge", "none"),
        )  # fmt: skip
    axes.set_aspect("equal")
    handles = [
        Line2D([], [], linestyle="", marker=layer.get("marker", "o"), color=layer["color"], label=layer["label"]) for layer in layers
    ]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.02, 1.0), frameon=False)
    _map_axes(axes)
    return figure


def attribution_figure(planes: dict[str, np.ndarray], bounds: tuple[float, float, float, float]) -> Figure:
    """Draw attributions (H, W) by band side by side, red below zero and blue above, NaN left white."""
    xmin, ymin, xmax, ymax = bounds
    shape = min(max((ymax - ymin) / (xmax - xmin), 0.4), 2.2)
    columns = min(len(planes), 3)
    rows = math.ceil(len(planes) / columns)
    figure = Figure(figsize=(8.6, 0.3 + rows * (0.35 + 7.4 / columns * shape)), layout="constrained")
    limit = float(np.nanquantile(np.abs(list(planes.values())), 0.98)) or 1.0
    panels = figure.subplots(rows, columns, squeeze=False).ravel()
    for axes, (name, plane) in zip(panels, planes.items()):
        image = axes.imshow(plane, cmap="RdBu", vmin=-limit, vmax=limit, interpolation="nearest", extent=(xmin, xmax, ymin, ymax))
        axes.set_title(_short(name), loc="left", fontsize=10, fontweight="bold")
    for axes in panels:
        axes.set_axis_off()
    figure.colorbar(image, ax=list(panels), shrink=0.6, label="Attribution")
    return figure


def footprint_figure(bounds: tuple[float, float, float, float]) -> Figure:
    """Draw a box (xmin, ymin, xmax, ymax) in degrees on the whole globe and close by."""
    xmin, ymin, xmax, ymax = bounds
    figure = Figure(figsize=(8.6, 3.2), layout="constrained")
    globe, near = figure.subplots(1, 2, gridspec_kw={"width_ratios": (2, 1.1)})
    for axes in (globe, near):
        plain_axes(axes)
        axes.add_patch(Rectangle((xmin, ymin), xmax - xmin, ymax - ymin, facecolor=ACCENT, alpha=0.35, edgecolor=ACCENT))
        axes.set_aspect("equal")
    globe.plot((xmin + xmax) / 2, (ymin + ymax) / 2, "o", color=ACCENT, markersize=7)
    globe.set(
        xlim=(-180, 180),
        ylim=(-90, 90),
        xticks=range(-180, 181, 60),
        yticks=range(-90, 91, 30),
        xlabel="Longitude, °",
        ylabel="Latitude, °",
    )
    margin = 0.35 * max(xmax - xmin, ymax - ymin)
    near.set(xlim=(xmin - margin, xmax + margin), ylim=(ymin - margin, ymax + margin), xlabel="Longitude, °")
    near.xaxis.set_major_locator(MaxNLocator(3))
    near.yaxis.set_major_locator(MaxNLocator(5))
    near.ticklabel_format(useOffset=False)
    return figure


def _comparison(accuracy: float, rival: dict) -> tuple[str, dict]:
    """Compare in words with a rival: template and values."""
    theirs = rival["evaluation"]["accuracy"]["value"]
    gap = rival.get("difference") or {"low": None, "high": None}
    values = {"name": rival["name"], "theirs": 100 * theirs, "points": 100 * abs(accuracy - theirs)}
    if accuracy > theirs and theirs < 1:
        values["fewer"] = 100 * (accuracy - theirs) / (1 - theirs)
        better = (
            "The best simple rival, {name}, is right at {theirs:.0f} of 100: "
            "this is {points:.1f} points better ({fewer:.0f} % fewer errors)"
        )
        if gap["low"] is None:
            return better + ".", values
        if gap["low"] > 0:
            return better + ", more than chance would give.", values
        return better + ", but chance alone could make such a difference. Count the two as level.", values
    if gap["high"] is not None and gap["high"] < 0:
        return (
            "The best simple rival, {name}, is right at {theirs:.0f} of 100: it is {points:.1f} points better, more than chance gives. "
            "Prefer it, or add data.",
            values,
        )
    return (
        "The best simple rival, {name}, is right at {theirs:.0f} of 100, no worse than this. The extra effort has not paid off here.",
        values,
    )


def _evenness(evaluation: dict) -> str:
    """Name the best and the worst class."""
    known = [c for c in evaluation["classes"] if c["support"] and c["f1"]["value"] is not None]
    if len(known) < 2:
        return ""
    best, worst = (pick(known, key=lambda c: c["f1"]["value"]) for pick in (max, min))
    return "It knows {best} best (F1 {high:.2f}) and {worst} least (F1 {low:.2f}).".format(
        best=_called(best["name"]), high=best["f1"]["value"], worst=_called(worst["name"]), low=worst["f1"]["value"]
    )


def _called(name: str) -> str:
    return f"class {name}" if name.isdigit() else name


def _cautions(evaluation: dict, split: str) -> list[tuple[str, dict]]:
    """List what to beware of, as templates and values."""
    cautions = []

    def beware(template: str, **values) -> None:
        cautions.append((template, values))

    if split == "random":
        beware(
            "The pixels were split at random, so test pixels lie next to training pixels. The figures show how well gaps are filled in, "
            "not how well new ground is mapped; expect much lower accuracy there. Use spatial blocks to learn how much."
        )
    if evaluation["blocks"] < FEW_BLOCKS:
        beware(
            "Only {blocks} spatial blocks hold reference pixels. Neighbouring pixels repeat each other, so this is little evidence, "
            "and the intervals may be too narrow.",
            blocks=evaluation["blocks"],
        )
    rare = [c["name"] for c in evaluation["classes"] if 0 < c["support"] < RARE_PIXELS]
    if rare:
        beware("Fewer than {pixels} reference pixels: {names}. Their figures say little.", pixels=RARE_PIXELS, names=", ".join(rare))
    absent = [c["name"] for c in evaluation["classes"] if not c["support"]]
    if absent:
        beware("No reference pixels at all: {names}. Whether the map is right there was not tested.", names=", ".join(absent))
    return cautions


def _axes(width: float, height: float):
    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.subplots()
    plain_axes(axes)
    return figure, axes


def plain_axes(axes) -> None:
    """Give axes the look of all figures."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(MUTED)
    axes.tick_params(colors=INK, labelsize=9)
    axes.grid(color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)


def _map_axes(axes) -> None:
    axes.grid(visible=False)
    axes.xaxis.set_major_locator(MaxNLocator(3))
    axes.yaxis.set_major_locator(MaxNLocator(5))
    for axis in (axes.xaxis, axes.yaxis):
        if max(map(abs, axis.get_view_interval())) > 1000:
            axis.set_major_formatter(lambda value, _: _plain(round(value)))
    axes.set_xlabel("Easting or longitude, map units")
    axes.set_ylabel("Northing or latitude, map units")


def _short(name: str, most: int = 22) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"


def _escape(text: str) -> str:
    return html.escape(str(text))


def _linked(text: str) -> str:
    """Escape a text and make links of its DOIs and addresses."""
    text = _escape(text)
    text = re.sub(r"\bdoi:(10\.\d{4,9}/[^\s,;]+[^\s,;.)])", r'<a href="https://doi.org/\1">doi:\1</a>', text)
    text = re.sub(r"\barXiv:(\d{4}\.\d{4,5})", r'<a href="https://arxiv.org/abs/\1">arXiv:\1</a>', text)
    return re.sub(r'(?<!["/>])(https?://[^\s<]+[^\s<.,;)])', r'<a href="\1">\1</a>', text)


def _plain(value) -> str:
    """Write a number: integers with thin spaces, measures with three decimals, other numbers with four figures."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return "–"
    if isinstance(value, str):
        return value
    if isinstance(value, (int, np.integer)):
        return f"{value:,}".replace(",", "\u202f")
    return f"{value:.3f}" if abs(value) < 10 else f"{value:,.4g}".replace(",", "\u202f") if abs(value) < 1e4 else _plain(round(value))


def _is_class(cell) -> bool:
    return isinstance(cell, dict) and "name" in cell


def _cell(cell) -> str:
    if _is_class(cell):
        color = "#{:02x}{:02x}{:02x}".format(*(round(255 * part) for part in to_rgb(cell["color"])))
        return f'<span class="swatch" style="background-color:{color}">&nbsp;&nbsp;&nbsp;</span> {_escape(cell["name"])}'
    if not isinstance(cell, dict):
        return _escape(_plain(cell))
    value, low, high = cell.get("value"), cell.get("low"), cell.get("high")
    limits = f'<div class="limits">{_plain(low)} – {_plain(high)}</div>' if low is not None and high is not None else ""
    bar = ""
    if value is not None and 0 <= value <= 1 and cell.get("bar", True):
        whisker = f'<b style="left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%"></b>' if limits and 0 <= low <= high <= 1 else ""
        bar = f'<div class="bar"><i style="width:{100 * value:.1f}%"></i>{whisker}</div>'
    return f"{_plain(value)}{limits}{bar}"


def _fact(value) -> str:
    if isinstance(value, dict):
        return "<br>".join(f"{_escape(str(k))}: {_fact(v)}" for k, v in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_fact(v) for v in value)
    return "–" if value is None or value == "" else _linked(str(value))


def _strict(value):
    """Replace numpy numbers by Python's, and what is not finite by ``None``, so that the JSON is valid."""
    if isinstance(value, dict):
        return {str(k): _strict(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [_strict(v) for v in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and not math.isfinite(value) else value


# Plain colours, no variables or grid: old WebKit and Qt's text browser inside QGIS show the page too.
_STYLE = """
body{margin:0;background:#fff;color:#1d2529}
body{font:16px/1.55 -apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
.page{max-width:920px;margin:0 auto;padding:40px 28px 64px}
.kind{color:#1f6f78;font-weight:600;font-size:14px;letter-spacing:.02em}
h1{font-size:32px;line-height:1.2;margin:4px 0 2px}
.when{color:#66757b;font-size:14px}
h2{font-size:21px;margin:44px 0 10px;padding-top:14px;border-top:1px solid #dde4e6}
p{margin:10px 0}
a{color:#1f6f78}
.summary{margin:22px 0 16px;padding:16px 22px;background:#eff6f6;border-left:5px solid #1f6f78;border-radius:4px;font-size:17.5px}
.tiles{width:100%;border-collapse:collapse;margin-top:14px}
.tile{padding:6px 14px 4px 0;vertical-align:top}
.tile .label{font-size:14px;color:#51626a}
.tile .big{font-size:30px;font-weight:650;line-height:1.25}
.tile .note{font-size:13px;color:#51626a}
.warning{margin:10px 0;padding:10px 22px;background:#fff6df;border-left:5px solid #d9982b;border-radius:4px}
.figure{margin:18px 0 6px}
.figure img{max-width:100%;height:auto;background:#fff;border-radius:6px}
.caption{color:#51626a;font-size:14.5px;margin:4px 0 20px}
.wide{overflow-x:auto}
table.data{border-collapse:collapse;width:100%;margin:16px 0 6px;font-size:15px}
table.data th{font-weight:600;border-bottom:2px solid #1f6f78;padding:6px 12px 6px 0;vertical-align:bottom}
table.data td{border-bottom:1px solid #e4eaec;padding:7px 12px 7px 0;vertical-align:top}
.words{text-align:left}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.limits{font-size:12.5px;color:#66757b}
.bar{position:relative;height:5px;min-width:72px;background-image:linear-gradient(#e4eaec,#e4eaec);border-radius:3px;margin-top:4px}
.bar i{position:absolute;left:0;top:0;height:5px;background:#1f6f78;border-radius:3px}
.bar b{position:absolute;top:2px;height:1px;background:#1d2529;border:0}
.swatch{border:1px solid #9aa7ab;border-radius:3px;font-size:11px}
table.facts{border-collapse:collapse;margin:12px 0;font-size:14.5px}
table.facts th{text-align:left;font-weight:600;color:#51626a;padding:4px 22px 4px 0;vertical-align:top;white-space:nowrap}
table.facts td{padding:4px 0;vertical-align:top;overflow-wrap:anywhere}
.references{font-size:14.5px;padding-left:22px}
@media (prefers-color-scheme:dark){
body{background:#14191b;color:#e4eaeb}
.kind,a{color:#76c2c9}
.when,.tile .label,.tile .note,.caption,.limits,table.facts th{color:#a3b1b6}
h2{border-top-color:#2c3639}
.summary{background:#1b2629;border-left-color:#4aa3ab}
.warning{background:#2e2716;border-left-color:#d9982b}
table.data th{border-bottom-color:#4aa3ab}
table.data td{border-bottom-color:#2c3639}
.bar{background-image:linear-gradient(#2c3639,#2c3639)}.bar i{background:#4aa3ab}.bar b{background:#e4eaeb}
.figure img{padding:6px}
}
@media print{
body{font-size:12px;background:#fff;color:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
h2{break-after:avoid}
.figure,tr,.warning,.summary{break-inside:avoid}
a{color:inherit;text-decoration:none}
}
"""
