"""The report of a detector's training: how good it is, how that was tested, and what it was made from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ....models.catalog import list_networks
from ...evaluation.detections import FEW
from ...evaluation.report import ACCENT, MUTED, Report, curves_figure, lines_figure
from ...inference.device import describe_device
from ...raster.grid import Window

PANELS = 6
SHOWN = 320  # pixels of an example
MEASURES = {"ap50": "AP50", "ap": "AP50-95"}
MISSED, WRONG, RIGHT = "#f2c14e", "#e4572e", "#3ddc84"
REFERENCES = [
    "Lin, T.-Y. et al. (2014). Microsoft COCO: common objects in context. ECCV. doi:10.1007/978-3-319-10602-1_48",
    "Roberts, D. R. et al. (2017). Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. "
    "Ecography 40, 913–929. doi:10.1111/ecog.02881",
    "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26. doi:10.1214/aos/1176344552",
]


def write_report(path: str, parameters: dict, ground, recipe, judged, baseline: dict, history: list[dict], card: dict, device) -> None:
    """Write the HTML report and its JSON; see :mod:`.train_detector` for what goes in."""
    evaluation = judged.evaluation
    images = parameters.get("images")
    report = Report(Path(images).name if images else Path(parameters["input"][0]).stem, kind="Training of a detector")
    summarise_objects(report, evaluation, "kept aside")
    compare(report, evaluation, baseline)
    report.section("Where it was tested")
    _split_words(report, ground, card)
    report.section("Examples")
    report.figure(
        examples_figure(ground, judged),
        "Tested ground. Green: found; yellow: missed; red: found where nothing is known. Only finds with a score of {score:.2f} or more.",
        score=judged.score,
    )
    objects_sections(report, evaluation, "pixels of the learning")
    report.section("Beside a simpler rival")
    own = {"name": _label(recipe.network), "evaluation": evaluation}
    report.table(
        ["Detector", "AP50", "AP50-95", "Precision", "Recall", "F1"],
        [[e["name"], *(e["evaluation"][key] for key in ("ap50", "ap", "precision", "recall", "f1"))] for e in (own, baseline)],
        "Templates: mean pictures of the training objects, correlated with the same ground at several sizes; its score was chosen on the "
        "validation ground too. Small figures: 95 % intervals.",
    )
    rows = [row for row in history if row["training"] == "test"]
    if rows:
        report.section("Training")
        panels = {"Loss": {"training": [row["loss"] for row in rows]}}
        report.figure(curves_figure(panels), "The loss of each epoch.")
        checks = [[row["epoch"], row["score"]] for row in rows if row.get("score") is not None]
        if checks:
            report.table(["Epoch", "AP50 of the validation"], checks, "The best epoch is the one that was tested.")
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{card['training']['tool']}, {card['tool']}",
            "Input": images or parameters["input"],
            "Objects": card["training"]["labels"],
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Network": f"{_label(recipe.network)} on {recipe.encoder}",
            "Recipe": {key: str(getattr(recipe, key)) for key in recipe.__dataclass_fields__},
            "Resolution": f"{ground.factor:g} of the raster's",
            "Device": f"{describe_device(device)}, {recipe.precision}",
            "Data": {entry["name"]: entry["fingerprint"] for entry in card["training"]["data"]},
            "Versions": card["versions"],
        }
    )
    network = next(spec for spec in list_networks("detection") if spec["name"] == recipe.network)
    report.references([network["reference"], *REFERENCES])
    report.data("evaluation", evaluation)
    report.data("baseline", baseline)
    report.data("history", history)
    report.data("split", card["training"]["split"])
    report.save(path)


def summarise_objects(
    report: Report, evaluation: dict, words: str, rule: str = "an overlap of one half", measures: dict = MEASURES
) -> None:
    """Open a report in plain words, with large numbers and cautions; ``words`` say which objects count, ``rule`` when a find is right."""
    precision, recall = (evaluation[key]["value"] for key in ("precision", "recall"))
    if evaluation["found"] and recall is not None:
        report.summary(
            "Of 100 objects {words} about {recall:.0f} are found, and of 100 finds about {precision:.0f} are right (score {score:.2f} or "
            "more, {rule}).",
            rule=rule,
            words=words,
            recall=100 * recall,
            precision=100 * (precision or 0),
            score=evaluation["score"],
        )
    else:
        report.summary("Nothing is found with a score of {score:.2f} or more.", score=evaluation["score"])
    known = [entry for entry in evaluation["classes"] if entry["ap50"]["value"] is not None]
    if len(known) > 1:
        best, worst = (pick(known, key=lambda entry: entry["ap50"]["value"]) for pick in (max, min))
        report.summary(
            "It knows {best} best (average precision {high:.2f}) and {worst} least ({low:.2f}).",
            best=best["name"],
            high=best["ap50"]["value"],
            worst=worst["name"],
            low=worst["ap50"]["value"],
        )
    for key, label in (*measures.items(), ("precision", "Precision"), ("recall", "Recall")):
        report.number(label, evaluation[key])
    if evaluation["known"] < FEW:
        report.warning("Only {count} known objects were tested: the figures say little.", count=evaluation["known"])
    if evaluation["groups"] < 10:
        report.warning(
            "The tested objects lie in only {count} blocks or images; the intervals may be too narrow.", count=evaluation["groups"]
        )


def compare(report: Report, evaluation: dict, baseline: dict) -> None:
    """Say in words how the baseline did."""
    own, theirs = evaluation["ap50"]["value"] or 0.0, baseline["evaluation"]["ap50"]["value"] or 0.0
    words = (
        "Templates cut from the same training objects reach an AP50 of {theirs:.2f}; the detector's is {own:.2f}."
        if own > theirs
        else "Templates cut from the same training objects reach an AP50 of {theirs:.2f}, no less than the detector's {own:.2f}: the "
        "network has not paid off here. Add objects, or train longer."
    )
    report.summary(words, own=own, theirs=theirs)


def objects_sections(report: Report, evaluation: dict, unit: str, measures: dict = MEASURES) -> None:
    """Add precision and recall: the curve, by class, by size; ``measures`` are the labels of the average precisions that are shown."""
    report.section("Precision and recall")
    curve = evaluation["curve"]
    if curve["recall"]:
        line = {
            "label": "all classes together",
            "x": [0.0, *curve["recall"]],
            "y": [curve["precision"][0], *curve["precision"]],
            "color": ACCENT,
        }
        report.figure(
            lines_figure([line], "Recall: share of the known objects that are found", "Precision: share of the finds that are right"),
            "From the surest finds alone (left) to all of them (right).",
        )
    columns = ["Known", "Found", "Precision", "Recall", *measures.values()]
    rows = [
        [{"name": e["name"], "color": e["color"] or ACCENT}, e["known"], e["found"], e["precision"], e["recall"], *map(e.get, measures)]
        for e in evaluation["classes"]
    ]
    words = {
        "ap50": "AP50: mean precision over all recalls at an overlap of one half.",
        "ap": "AP50-95: over overlaps from 0.5 to 0.95.",
    }
    said = " ".join(words[key] for key, label in measures.items() if label == MEASURES[key])
    report.table(["Class", *columns], rows, said or "Average precision: mean precision over all recalls.")
    if evaluation["bins"]:
        rows = [[bin_name(e), e["known"], e["found"], e["precision"], e["recall"]] for e in evaluation["bins"]]
        report.table(
            ["Size", *columns[:4]], rows, "Size in {unit}: of known objects for the recall, of finds for the precision.", unit=unit
        )


def bin_name(entry: dict) -> str:
    """Return the limits of a size bin in words."""
    if entry["high"] is None:
        return f"{entry['low']:g} and more"
    return f"below {entry['high']:g}" if not entry["low"] else f"{entry['low']:g} to {entry['high']:g}"


def examples_figure(ground, judged) -> Figure:
    """Draw windows of the tested ground with the most known objects, and what was found and missed there."""
    found, known = judged.matches.found, judged.matches.known
    sure = found.scores >= judged.score
    hit = judged.matches.hit()
    reached = np.zeros(len(known), bool)
    reached[judged.matches.partner[0][sure & hit]] = True
    chosen = _windows(ground, known)
    columns = min(3, max(len(chosen), 1))
    rows = -(-max(len(chosen), 1) // columns)
    figure = Figure(figsize=(3.1 * columns, 3.1 * rows), layout="constrained")
    panels = figure.subplots(rows, columns, squeeze=False).ravel()
    for axes in panels:
        axes.set_axis_off()
    for axes, (index, window) in zip(panels, chosen):
        axes.imshow(_picture(ground.read(index, window)), extent=(window.x, window.x + window.width, window.y + window.height, window.y))
        groups = ((found, sure & hit, RIGHT), (found, sure & ~hit, WRONG), (known, ~reached, MISSED))
        for shapes, some, color in groups:
            for x0, y0, x1, y1 in shapely.bounds(shapes.geometries[some & (shapes.places == index)]):
                axes.add_patch(Rectangle((x0, y0), x1 - x0, y1 - y0, fill=False, edgecolor=color, linewidth=1.3))
        axes.set_xlim(window.x, window.x + window.width)
        axes.set_ylim(window.y + window.height, window.y)
        axes.set_title(ground.places[index].scene.name[-34:], fontsize=7, color=MUTED)
    return figure


def _windows(ground, known) -> list[tuple[int, Window]]:
    """Choose windows that show many tested objects and do not overlap."""
    x0, y0, x1, y1 = shapely.bounds(known.geometries).T if len(known) else np.empty((4, 0))
    centres = np.stack([(x0 + x1) / 2, (y0 + y1) / 2], axis=1)
    free = np.ones(len(known), bool)
    chosen = []
    while free.any() and len(chosen) < PANELS:
        near = [
            (free & (known.places == place) & (np.abs(centres - centre).max(axis=1) < SHOWN / 2)).sum() if open_ else 0
            for centre, place, open_ in zip(centres, known.places, free)
        ]
        best = int(np.argmax(near))
        index = int(known.places[best])
        grid = ground.places[index].scene.grid
        side = min(SHOWN, max(grid.width, grid.height))
        x, y = (int(np.clip(c - side / 2, 0, max(size - side, 0))) for c, size in zip(centres[best], (grid.width, grid.height)))
        window = Window(x, y, min(side, grid.width), min(side, grid.height))
        chosen.append((index, window))
        inside = (centres >= [x, y]).all(axis=1) & (centres < [x + window.width, y + window.height]).all(axis=1)
        free &= ~(inside & (known.places == index))
        free[best] = False
    return chosen


def _picture(values: np.ndarray) -> np.ndarray:
    """Return bands as colours from 0 to 1: three of them, or the first one in grey."""
    values = values[:3] if len(values) >= 3 else np.repeat(values[:1], 3, axis=0)
    if not np.isfinite(values).any():
        return np.ones((*values.shape[1:], 3))
    low, high = (np.nanquantile(values, q, axis=(1, 2), keepdims=True) for q in (0.01, 0.99))
    return np.nan_to_num((values - low) / np.maximum(high - low, 1e-9), nan=1.0).clip(0, 1).transpose(1, 2, 0)


def _split_words(report: Report, ground, card: dict) -> None:
    split = card["training"]["split"]
    kinds = {
        "given": "The images came divided into training, validation and test.",
        "blocks": "The ground was divided into square blocks of {size:g} map units; whole blocks went to folds. Held-out "
        "blocks were blanked "
        "in the windows that were learned from.",
        "images": "Whole images went to folds.",
    }
    report.text(kinds[split["folds"]], size=split["block_size"] or 0.0)
    report.text(
        "The figures are of ground that took no part in the learning; the epoch and the least score were chosen on other ground again."
    )
    if split["trained_again_on_all"]:
        report.text("The detector in the file was then trained on all objects in the same way, so it should be at least as good.")


def _label(name: str) -> str:
    return next(spec["label"] for spec in list_networks("detection") if spec["name"] == name)
