"""The report of a training on well logs: how good it is on wells that it has not seen, beside simpler ways, and where it errs."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...evaluation.report import Report, class_table, confusion_figure, reliability_figure
from ...inference.device import describe_device
from .well_plot import log_figure

MOST_PLOTS = 8
LABELS = {"boosted": "Boosted trees", "forest": "Forest", "network": "Network"}
DECISIONS = {
    "probable": "Each sample gets its most probable facies.",
    "penalty": "Each sample gets the facies with the smallest expected penalty.",
    "balanced": (
        "Probabilities are divided by the facies' frequencies to the power {tilt:.1f} before the highest is taken, so that rare facies are "
        "not passed over; the power is the one with the highest accuracy plus half the macro-F1 on wells that were kept aside."
    ),
}
REFERENCES = [
    "Bormann, P., Aursand, P., Dilib, F., Dischington, P., & Manral, S. (2020). FORCE 2020 well log and lithofacies dataset for machine "
    "learning competition. doi:10.5281/zenodo.4351156",
    "Friedman, J. H. (2001). Greedy function approximation: a gradient boosting machine. Annals of Statistics 29, 1189–1232. "
    "doi:10.1214/aos/1013203451",
    "Geurts, P., Ernst, D., & Wehenkel, L. (2006). Extremely randomized trees. Machine Learning 63, 3–42. doi:10.1007/s10994-006-6226-1",
    "Yu, F., & Koltun, V. (2016). Multi-scale context aggregation by dilated convolutions. ICLR. arXiv:1511.07122",
    "Genest, C., & Zidek, J. V. (1986). Combining probability distributions. Statistical Science 1, 114–135. doi:10.1214/ss/1177013825",
    "Guo, C. et al. (2017). On calibration of modern neural networks. ICML. arXiv:1706.04599",
    "Menon, A. K. et al. (2021). Long-tail learning via logit adjustment. ICLR. arXiv:2007.07314",
]


def write_report(path: str, parameters: dict, ground, learned, results, recipe, card: dict) -> None:
    """Write the HTML report and its JSON; ``ground``, ``learned``, ``results`` and ``recipe`` are those of the training."""
    report = Report(Path(parameters["input"]["layer"] or parameters["input"]["path"]).stem, kind="Training of a model for well facies")
    _open(report, ground, learned, results)

    report.section("Beside simpler rivals")
    own = {"name": "This model", "evaluation": results.evaluation, "penalty": results.penalty}
    ranked = [own, *sorted(results.rivals, key=lambda rival: -rival["evaluation"]["accuracy"]["value"])]
    columns = ["Model", "Accuracy", "Macro-F1"] + (["Penalty score"] if recipe.penalty is not None else [])
    report.table(
        columns,
        [
            [e["name"], e["evaluation"]["accuracy"], e["evaluation"]["macro_f1"], *([e["penalty"]] if len(columns) > 3 else [])]
            for e in ranked
        ],
        "On the same samples and folds of whole wells. Small figures: 95 % intervals by resampling wells. Macro-F1 is the mean over the "
        "facies, so rare ones count like common ones." + (" Penalty score: minus the mean penalty, 0 is best." if len(columns) > 3 else ""),
    )

    report.section("What was chosen, and why")
    chosen = ", ".join(f"{LABELS[name].lower()} {weight:.2f}" for name, weight in learned.choice.weights.items() if weight)
    best = next(row for row in learned.choice.table if row["weights"] == learned.choice.weights)
    report.text(
        "The model in the file mixes {chosen}: of {count} mixtures it had the lowest log loss ({loss:.3f}) on wells that its members had "
        "not seen. For the figures above, weights, calibration and decision of each fold were chosen by the other folds, "
        "never by the tested wells.",
        chosen=chosen,
        count=len(learned.choice.table),
        loss=best["log_loss"],
    )
    report.text(DECISIONS[recipe.decision], tilt=learned.choice.tilt)
    names = list(learned.choice.weights)
    rows = sorted(learned.choice.table, key=lambda row: row["log_loss"])
    report.table(
        [*(LABELS[name] for name in names), "Log loss", "Accuracy", "Macro-F1"],
        [[*(f"{row['weights'][name]:.2f}" for name in names), row["log_loss"], row["accuracy"], row["macro_f1"]] for row in rows],
        "Weights of the members and their figures on wells that were kept aside, without the correction for rare facies.",
    )

    report.section("Errors")
    report.figure(confusion_figure(results.evaluation), "Each row shows what became of the samples of one facies.")
    columns, rows = class_table(results.evaluation)
    columns = ["Facies", "Known samples", "Predicted samples", *columns[3:]]
    report.table(columns, rows, "Precision: share of samples called so that are right. Recall: share of the facies that was found.")

    report.section("Well by well")
    report.table(
        ["Well", "Fold", "Samples", "Accuracy", "Gradient boosting", *(entry["name"] for entry in ground.classes)],
        [
            [
                well["name"],
                str(well["fold"]),
                well["samples"],
                {"value": well["accuracy"]},
                well["baseline"],
                *_recalls(ground, results, place),
            ]
            for place, well in enumerate(results.wells)
        ],
        "Share of samples that are right, by models that had not seen the well; in the columns of the facies, the share of each that was "
        "found. A well that stands out may be logged, or interpreted, differently.",
    )
    order = np.argsort([well["accuracy"] for well in results.wells], kind="stable")
    shown = order if len(order) <= MOST_PLOTS else order[np.unique(np.linspace(0, len(order) - 1, MOST_PLOTS).round().astype(int))]
    if len(shown) < len(order):
        report.text("The plots are of {count} wells from the worst to the best.", count=len(shown))
    for place in shown:
        well, figures, steps = ground.wells[place], results.wells[place], ground.steps[place]
        report.figure(
            log_figure(
                well.name, well.depth, well.logs, [log["name"] for log in ground.logs], ground.classes, results.predicted[place],
                ground.labels[place], np.exp(learned.logits[place])[steps.of_sample],
            ),
            "{name}, fold {fold}: {right:.0f} of 100 samples are right. Red: where known and predicted facies differ.",
            name=well.name, fold=figures["fold"], right=100 * figures["accuracy"],
        )  # fmt: skip

    report.section("Whether probabilities mean what they say")
    report.figure(
        reliability_figure(results.reliability),
        "Of samples given a probability of 0.7, 70 % should be right, on wells that were kept aside.",
    )

    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{card['training']['tool']}, {card['tool']}",
            "Input": parameters["input"]["path"],
            "Logs": [log["name"] + (" (logarithm)" if log["logarithmic"] else "") for log in ground.logs],
            "Step of depth": f"{ground.step:.4g}",
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Device": describe_device(recipe.device),
            "Seed": recipe.seed,
            "Data": {entry["name"]: entry["fingerprint"] for entry in card["training"]["data"]},
            "Versions": card["versions"],
        }
    )
    report.references(REFERENCES)
    report.data("evaluation", results.evaluation)
    report.data("baselines", results.rivals)
    report.data("penalty_score", results.penalty)
    report.data("choice", {"weights": learned.choice.weights, "tilt": learned.choice.tilt, "table": learned.choice.table})
    report.data("calibration", {"temperature": learned.choice.temperature, "after": results.reliability})
    report.data("history", learned.history)
    report.save(path)


def _recalls(ground, results, place: int) -> list:
    """Return the share of each facies that was found in one well, ``None`` where it has none."""
    labels, predicted = ground.labels[place], results.predicted[place]
    return [float((predicted[labels == k] == k).mean()) if (labels == k).any() else None for k in range(len(ground.classes))]


def _open(report: Report, ground, learned, results) -> None:
    """Say in plain words how good the model is and what to beware of."""
    accuracy, baseline = results.evaluation["accuracy"], results.rivals[0]
    known = [c for c in results.evaluation["classes"] if c["support"] and c["f1"]["value"] is not None]
    best, worst = max(known, key=lambda c: c["f1"]["value"]), min(known, key=lambda c: c["f1"]["value"])
    sure = " (95 % interval {low:.0f} to {high:.0f})" if accuracy["low"] is not None else ""
    report.summary(
        "In wells that it has not seen the model is right at about {right:.0f} of 100 samples" + sure + ". It knows {best} best (F1 "
        "{high_f1:.2f}) and {worst} least (F1 {low_f1:.2f}).",
        right=100 * accuracy["value"],
        low=100 * (accuracy["low"] or 0),
        high=100 * (accuracy["high"] or 0),
        best=best["name"],
        high_f1=best["f1"]["value"],
        worst=worst["name"],
        low_f1=worst["f1"]["value"],
    )
    theirs = baseline["evaluation"]["accuracy"]["value"]
    gap = baseline["difference"]
    if accuracy["value"] > theirs:
        sure = "more than chance would give" if (gap["low"] or 0) > 0 else "though chance alone could make such a difference"
        report.summary(
            "Gradient boosting of single samples is right at {theirs:.0f} of 100 on the same folds: this is {points:.1f} points better, "
            "{sure}.",
            theirs=100 * theirs,
            points=100 * (accuracy["value"] - theirs),
            sure=sure,
        )
    else:
        report.warning(
            "Gradient boosting of single samples is right at {theirs:.0f} of 100 on the same folds, no worse than this model. More "
            "wells, or other logs, are needed before the model is worth its effort.",
            theirs=100 * theirs,
        )
    for label, value in (("Accuracy", accuracy), ("Macro-F1", results.evaluation["macro_f1"]), ("Kappa", results.evaluation["kappa"])):
        report.number(label, value)
    if results.penalty is not None:
        report.number("Penalty score", results.penalty, "0 is best")
    if len(ground.wells) < 10:
        report.warning(
            "Only {count} wells have known facies. Wells of one field resemble each other; with so few the figures say little about "
            "the next one.",
            count=len(ground.wells),
        )
    counts = np.array([np.bincount(each[each >= 0], minlength=len(ground.classes)) for each in ground.labels])
    single = [entry["name"] for k, entry in enumerate(ground.classes) if len(np.unique(ground.folds[counts[:, k] > 0])) < 2]
    if single:
        report.warning("Known in wells of one fold only, so the test could not find them: {names}.", names=", ".join(single))
