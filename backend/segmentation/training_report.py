"""The report of a training: how good the model is, how that was tested, and what it was made from."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from ..data.splits import BlockFolds
from ..evaluation.report import (
    Report,
    baseline_table,
    class_table,
    confusion_figure,
    curves_figure,
    fold_map_figure,
    reliability_figure,
    summarise,
)
from ..inference.device import describe_device
from ..raster.grid import Window

MAP_CELLS = 900  # along the longer side of the map of folds
REFERENCES = [
    "Roberts, D. R. et al. (2017). Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. "
    "Ecography 40, 913–929. doi:10.1111/ecog.02881",
    "Geurts, P., Ernst, D., & Wehenkel, L. (2006). Extremely randomized trees. Machine Learning 63, 3–42. doi:10.1007/s10994-006-6226-1",
    "Breiman, L. (2001). Random forests. Machine Learning 45, 5–32. doi:10.1023/A:1010933404324",
    "Guo, C. et al. (2017). On calibration of modern neural networks. ICML. arXiv:1706.04599",
    "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26. doi:10.1214/aos/1176344552",
]
KINDS = {"network": "The network", "forest": "The forest", "mixture": "The mixture of network and forest"}


def write_report(path: str, kind, parameters: dict, task, learned, results, card: dict) -> None:
    """Write the HTML report and its JSON.

    Parameters
    ----------
    path : str
    kind : Kind
    parameters : dict
        Of the job.
    task : Run
    learned : Learned
    results : Results
    card : dict
        Of the model.
    """
    ground, plan = task.ground, task.plan
    blocks = isinstance(ground.folds, BlockFolds)
    report = Report(Path(parameters[kind.sources[0]]).stem, kind=kind.words)
    summarise(report, results.evaluation, results.rivals, split="blocks" if blocks else "tiles", subject=KINDS[learned.kind])
    template, values = learned.words
    report.summary(template, **values)
    if results.null:
        _null_words(report, results.null)

    report.section("Where it was tested")
    _split_words(report, task)
    folds, bounds = _fold_map(ground)
    roles = {} if plan.crossed else dict.fromkeys(plan.tested, "test")
    roles |= {plan.validation: "validation"} if plan.validation else {}
    report.figure(
        fold_map_figure(folds, bounds, roles),
        "Folds of the labelled blocks of {size:g} map units." if blocks else "Folds of the tile index.",
        size=results.block_size,
    )

    report.section("Beside simpler rivals")
    own = {"name": KINDS[learned.kind], "evaluation": results.evaluation}
    report.table(*baseline_table([own, *results.rivals]), caption="On the same pixels and folds. Small figures: 95 % intervals.")
    if learned.table:
        report.table(
            ["Weight of the network", "Accuracy", "Macro-F1", "Log loss"],
            [[str(row["weight"]), row["accuracy"], row["macro_f1"], row["log_loss"]] for row in learned.table],
            "The choice, each by models that had not seen the fold: 0 is the forest alone, 1 the network alone. The lowest log loss after "
            "calibration decides.",
        )

    report.section("Errors")
    report.figure(confusion_figure(results.evaluation), "Each row shows what became of the pixels of one class.")
    report.table(
        *class_table(results.evaluation),
        caption="Precision: share of pixels mapped as the class that are right. Recall: share of the class that was found. Small figures: "
        "95 % intervals by resampling blocks of {size:g} map units (doi:10.1214/aos/1176344552).",
        size=results.block_size,
    )

    report.section("Whether probabilities mean what they say")
    report.figure(
        reliability_figure(results.reliability, results.before),
        "Of pixels given a probability of 0.7, 70 % should be right. Logits are divided by a temperature of {temperature:.2f}, fitted on "
        "{where} (arXiv:1706.04599).",
        temperature=learned.temperature,
        where="the tested pixels" if plan.crossed else "folds that were not tested",
    )
    if learned.history:
        report.section("Training")
        report.figure(curves_figure(*_curves(learned.history)), "Training “{name}”.", name=learned.history[-1]["training"])

    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{card['training']['tool']}, {card['tool']}",
            "Input": parameters[kind.sources[0]],
            "Labels": card["training"]["labels"],
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Network": task.recipe.network,
            "Device": f"{describe_device(task.device)}, {task.recipe.precision}",
            "Seed": task.seed,
            "Data": {entry["name"]: entry["fingerprint"] for entry in card["training"]["data"]},
            "Versions": card["versions"],
        }
    )
    report.references(REFERENCES)
    report.data("history", learned.history)
    report.data("choice", {"kind": learned.kind, "table": learned.table})
    report.data("calibration", {"temperature": learned.temperature, "after": results.reliability, "before": results.before})
    report.data("null_test", results.null)
    report.data("split", card["training"]["split"])
    report.save(path)


def _null_words(report: Report, null: dict) -> None:
    values = {"kappa": null["evaluation"]["kappa"]["value"] or 0.0, "limit": null["limit"], "blocks": null["evaluation"]["blocks"]}
    if null["passed"]:
        report.summary(
            "Null test passed: trained on shuffled classes the model fell to chance (kappa {kappa:.2f}; up to {limit:.2f} is chance with "
            "{blocks} blocks).",
            **values,
        )
    else:
        report.warning(
            "Null test failed: trained on shuffled classes the model still scored above chance (kappa {kappa:.2f}; up to {limit:.2f} is "
            "chance with {blocks} blocks). Held-out places resemble what was learned from; choose a larger BLOCK_SIZE or a BUFFER, and "
            "do not trust the figures.",
            **values,
        )


def _split_words(report: Report, task) -> None:
    plan, buffer = task.plan, task.ground.buffer
    if plan.crossed:
        report.text(
            "Every fold was predicted by models that had not seen it, and the figures are of all folds together. The model in the file "
            "learned from all labels{but}, so it should be at least as good.",
            but="" if plan.validation is None else " but those of the validation fold",
        )
    else:
        report.text(
            "Fold {fold} was kept out of everything: learning, scaling of the bands, choice and calibration. The figures are of this fold "
            "and of the very model in the file.",
            fold=", ".join(map(str, plan.tested)),
        )
    if buffer:
        report.text("Labels within {buffer:g} map units of a held-out fold were not learned from.", buffer=buffer)


def _fold_map(ground) -> tuple[np.ndarray, tuple[float, float, float, float]]:
    """Return the folds where there are labels, coarsely, and their bounds."""
    grid = ground.reader.grid
    step = max(1, math.ceil(max(grid.width, grid.height) / MAP_CELLS))
    rows, columns = (np.arange(step // 2, size, step) for size in (grid.height, grid.width))
    folds = np.stack([ground.folds.at(Window(0, int(row), grid.width, 1))[0, columns] for row in rows])
    return folds, grid.bounds


def _curves(history: list[dict]) -> tuple[dict, int | None]:
    """Return the panels of the last training, and the epoch that was kept."""
    rows = [row for row in history if row["training"] == history[-1]["training"]]
    panels = {"Loss": {"training": [row["loss"] for row in rows]}}
    if "score" not in rows[0]:
        return panels, None
    panels["Loss"]["validation"] = [row["validation_loss"] for row in rows]
    panels["Validation"] = {name: [row[key] for row in rows] for name, key in (("accuracy", "accuracy"), ("macro-F1", "macro_f1"))}
    return panels, max(rows, key=lambda row: row["score"])["epoch"]
