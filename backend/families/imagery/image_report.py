"""What the reports on images have in common, and the report of a training: figures, errors as thumbnails, where the network looks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from ...evaluation.report import INK, Report, class_table, confusion_figure, curves_figure, reliability_figure
from ...inference.device import describe_device

COLUMNS = 6
MOST_EXAMPLES = 12
RIGHT_COLOR, WRONG_COLOR = "#1f6f78", "#b23a48"
METHODS = {
    "probe": "a linear layer on means and standard deviations of the planes of several layers of the pretrained network, which "
    "stays as it is",
    "finetune": "all layers, from pretrained weights and a linear layer on their features",
    "scratch": "all layers, from random numbers",
}
REFERENCES = [
    "Kornblith, S., Shlens, J., & Le, Q. V. (2019). Do better ImageNet models transfer better? CVPR. doi:10.1109/CVPR.2019.00277",
    "Kumar, A. et al. (2022). Fine-tuning can distort pretrained features and underperform out-of-distribution. ICLR. "
    "doi:10.48550/arXiv.2202.10054",
    "Sun, Y. et al. (2022). Out-of-distribution detection with deep nearest neighbors. ICML. doi:10.48550/arXiv.2204.06507",
    "Draelos, R. L., & Carin, L. (2020). Use HiResCAM instead of Grad-CAM for faithful explanations. doi:10.48550/arXiv.2011.08891",
    "Cimpoi, M. et al. (2016). Deep filter banks for texture recognition, description, and segmentation. IJCV 118, 65–94. "
    "doi:10.1007/s11263-015-0872-3",
    "Swain, M. J., & Ballard, D. H. (1991). Color indexing. IJCV 7, 11–32. doi:10.1007/BF00130487",
    "Breiman, L. (2001). Random forests. Machine Learning 45, 5–32. doi:10.1023/A:1010933404324",
    "Guo, C. et al. (2017). On calibration of modern neural networks. ICML. arXiv:1706.04599",
]


def picture(values: np.ndarray) -> np.ndarray:
    """Return an image (C, S, S) to look at: (S, S, 3), uint8; the first three bands of a patch are stretched, grey where invalid."""
    shown = values[:3] if len(values) >= 3 else np.repeat(values[:1], 3, axis=0)
    if shown.dtype == np.uint8:
        return shown.transpose(1, 2, 0)
    known = np.isfinite(shown)
    low, high = np.nanquantile(shown, [0.02, 0.98]) if known.any() else (0.0, 1.0)
    scaled = np.clip((shown - low) / max(float(high - low), 1e-12), 0, 1)
    return (np.where(known, scaled, 0.5).transpose(1, 2, 0) * 255).astype(np.uint8)


def thumbnails_figure(entries: list[dict]) -> Figure:
    """Draw images side by side: ``{"image" (S, S, 3), "title", "color"}``, optional ``"plane"`` (S, S) from 0 to 1 laid over it."""
    rows = -(-len(entries) // COLUMNS)
    lines = max(entry["title"].count("\n") + 1 for entry in entries)
    figure = Figure(figsize=(9.2, rows * (1.62 + 0.16 * lines)), layout="constrained")
    panels = figure.subplots(rows, COLUMNS, squeeze=False).ravel()
    for axes, entry in zip(panels, entries):
        axes.imshow(entry["image"])
        if entry.get("plane") is not None:
            axes.imshow(entry["plane"], cmap="magma", alpha=0.25 + 0.45 * entry["plane"], vmin=0, vmax=1)
        axes.set_title(entry["title"], fontsize=7.5, color=INK, loc="left")
        axes.set_xticks([])
        axes.set_yticks([])
        for spine in axes.spines.values():
            spine.set_color(entry["color"])
            spine.set_linewidth(2.5)
    for axes in panels[len(entries) :]:
        axes.set_axis_off()
    return figure


def cut(text: str, most: int = 20) -> str:
    """Shorten a name from its start, where folders are."""
    return text if len(text) <= most else "…" + text[-(most - 1) :]


def open_report(report: Report, evaluation: dict, rivals: list[dict], unlike: str) -> None:
    """Say in plain words how good a model is on images that were kept aside, beside the best simple rival."""
    accuracy = evaluation["accuracy"]
    known = [c for c in evaluation["classes"] if c["support"] and c["f1"]["value"] is not None]
    best, worst = max(known, key=lambda c: c["f1"]["value"]), min(known, key=lambda c: c["f1"]["value"])
    sure = " (95 % interval {low:.0f} to {high:.0f})" if accuracy["low"] is not None else ""
    apart = " It knows {best} best (F1 {high_f1:.2f}) and {worst} least (F1 {low_f1:.2f})." if best is not worst else ""
    report.summary(
        "The model names {right:.0f} of 100 images rightly that were kept aside" + sure + "." + apart,
        right=100 * accuracy["value"],
        low=100 * (accuracy["low"] or 0),
        high=100 * (accuracy["high"] or 0),
        best=best["name"],
        high_f1=best["f1"]["value"],
        worst=worst["name"],
        low_f1=worst["f1"]["value"],
    )
    if rivals:
        rival = max(rivals, key=lambda each: each["evaluation"]["accuracy"]["value"])
        theirs, gap = rival["evaluation"]["accuracy"]["value"], rival["difference"]
        sure = "more than chance would give" if (gap["low"] or 0) > 0 else "though chance alone could make such a difference"
        better = accuracy["value"] > theirs
        report.summary(
            "The best simple rival, {name}, names {theirs:.0f} of 100 rightly"
            + (": this is {points:.1f} points better, {sure}." if better else ", no worse than this. The network has not paid off here."),
            name=rival["name"],
            theirs=100 * theirs,
            points=100 * (accuracy["value"] - theirs),
            sure=sure,
        )
    report.summary("{unlike}", unlike=unlike)
    for label, measure in (("Accuracy", "accuracy"), ("Macro-F1", "macro_f1"), ("Kappa", "kappa")):
        report.number(label, evaluation[measure])


def write_report(path: str, parameters: dict, run, results, card: dict) -> None:
    """Write the HTML report of a training and its JSON; ``run`` and ``results`` are those of the job."""
    recipe, learned, classes = run.recipe, results.learned, run.classes
    title = parameters.get("images") or (parameters.get("points") or {}).get("path") or parameters["raster"]
    report = Report(Path(title).stem, kind="Training of an image classifier")
    open_report(
        report,
        results.evaluation,
        results.rivals,
        f"Images whose features are further than {learned.threshold:.2f} from the training images will be flagged as unlike anything seen.",
    )
    for template, values in run.warnings:
        report.warning(template, **values)
    if results.null is not None:
        _null_words(report, results.null)

    report.section("Beside simpler rivals")
    own = {"name": f"This model ({recipe.network['name']})", "evaluation": results.evaluation, "difference": None}
    ranked = [own, *sorted(results.rivals, key=lambda each: -each["evaluation"]["accuracy"]["value"])]
    report.table(
        ["Model", "Accuracy", "Macro-F1", "This model is better by"],
        [
            [
                each["name"],
                each["evaluation"]["accuracy"],
                each["evaluation"]["macro_f1"],
                each["difference"] and {**each["difference"], "bar": False},
            ]
            for each in ranked
        ],
        "On the same images and folds. Small figures: 95 % intervals by resampling {what}. The histogram forest sees how often each colour "
        "occurs, and nothing of the texture.",
        what="groups" if run.grouped else "images",
    )

    report.section("Errors")
    report.figure(confusion_figure(results.evaluation), "Each row shows what became of the images of one class.")
    columns, rows = class_table(results.evaluation)
    report.table(
        ["Class", "Known images", "Called so", *columns[3:6]],
        [row[:6] for row in rows],
        "Precision: share of images called so that are right. Recall: share of the class that was found.",
    )
    entries = _examples(run, results)
    if entries["wrong"]:
        report.figure(
            thumbnails_figure(entries["wrong"]), "Errors, the surest first: true class, then what the model said with its probability."
        )
    else:
        report.text("Not one image that was kept aside was named wrongly.")
    if entries["unsure"]:
        report.figure(thumbnails_figure(entries["unsure"]), "Named rightly, but with the lowest probabilities.")

    report.section("Where the network looks")
    if results.attention:
        report.figure(
            thumbnails_figure(results.attention),
            "Bright: what spoke for the class, by HiResCAM (doi:10.48550/arXiv.2011.08891). Check that it is the rock, not a "
            "scale bar, a frame "
            "or the margin. The model of the file, which knows these images.",
        )

    report.section("Whether probabilities mean what they say")
    report.figure(
        reliability_figure(results.reliability, results.before),
        "Of images given a probability of 0.7, 70 % should be right. Logits are divided by a temperature ({temperature:.2f}), for each "
        "fold fitted on the others (arXiv:1706.04599).",
        temperature=learned.temperature,
    )
    report.section("What the model takes for unlike anything seen")
    report.text(
        "The features of an image, scaled to length 1, are compared with those of the training images (deep nearest neighbours, "
        "doi:10.48550/arXiv.2204.06507). The threshold of {threshold:.3f} on the distance to the third nearest is the one within which "
        "98 % of the images that were kept aside lie, so about 2 of 100 images of the same kind are flagged without need.",
        threshold=learned.threshold,
    )
    if learned.history:
        report.section("Training")
        last = learned.history[-1]["training"]
        report.figure(
            curves_figure({"Loss": {"training": [row["loss"] for row in learned.history if row["training"] == last]}}), "The loss."
        )

    report.section("How this was made")
    report.text("Trained: {method}.", method=METHODS[recipe.method])
    report.facts(
        {
            "Tool": f"{card['training']['tool']}, {card['tool']}",
            "Images": {entry["name"]: int(count) for entry, count in zip(classes, run.counts)},
            "Groups": run.groups,
            "Folds": int(run.folds.max()),
            "Network": {**recipe.network, "weights": recipe.weights or "random"},
            "Side of the images": f"{card['tile_size']} pixels",
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Device": f"{describe_device(recipe.device)}, {recipe.precision}",
            "Seed": recipe.seed,
            "Versions": card["versions"],
        }
    )
    report.references(REFERENCES)
    report.data("evaluation", results.evaluation)
    report.data("baselines", results.rivals)
    report.data("calibration", {"temperature": learned.temperature, "after": results.reliability, "before": results.before})
    report.data("novelty", {"threshold": learned.threshold})
    report.data("duplicates", run.duplicates)
    report.data("unreadable", run.unreadable)
    report.data("null_test", results.null)
    report.data("history", learned.history)
    report.save(path)


def _examples(run, results) -> dict[str, list[dict]]:
    """Choose errors and close calls."""
    probability = np.exp(results.learned.calibrated)
    said = probability.argmax(axis=1)
    used = np.flatnonzero(run.labels >= 0)
    wrong = sorted((k for k in used if said[k] != run.labels[k]), key=lambda k: -probability[k].max())
    unsure = sorted((k for k in used if said[k] == run.labels[k]), key=lambda k: probability[k].max())

    def entry(k: int) -> dict:
        lines = [cut(run.source.items[k].name), run.classes[run.labels[k]]["name"][:24]]
        lines.append(f"→ {run.classes[said[k]]['name'][:18]} {probability[k].max():.2f}")
        return {
            "image": picture(run.store.values[k]),
            "title": "\n".join(lines),
            "color": RIGHT_COLOR if said[k] == run.labels[k] else WRONG_COLOR,
        }

    return {"wrong": [entry(k) for k in wrong[:MOST_EXAMPLES]], "unsure": [entry(k) for k in unsure[: MOST_EXAMPLES // 2]]}


def _null_words(report: Report, null: dict) -> None:
    kappa = null["evaluation"]["kappa"]["value"]
    if null["passed"]:
        report.summary("Trained on shuffled classes it finds nothing (kappa {kappa:.2f}), as it should be.", kappa=kappa or 0.0)
    else:
        report.warning(
            "Trained on shuffled classes the model still scores above chance (kappa {kappa:.2f}): images of different folds may be copies "
            "of each other. The figures are too good.",
            kappa=kappa or 0.0,
        )
