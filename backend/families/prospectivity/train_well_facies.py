"""Job: train a model that tells facies from well logs, test it on whole wells that it has not seen, and report."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import datetime, timezone

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from ....models.card import make_card
from ....models.modelfile import save_model
from ....models.networks.wellmixture import combine
from ...data.splits import balance
from ...errors import FileError, InputError
from ...evaluation.calibration import reliability
from ...evaluation.metrics import block_confusions, difference, evaluate
from ...inference.device import choose_device
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, package_versions, plugin_version
from ...vector.layers import layer_name
from .well_learning import BATCH, EPOCHS, MEMBERS, WINDOW, Learned, Recipe, filled, learn
from .well_logs import (
    Steps,
    Well,
    channels,
    choose_step,
    facies_of_steps,
    features,
    is_skewed,
    read_wells,
    to_steps,
)
from .well_plot import facies_color
from .well_report import write_report

TOOL = "trainwellfacies"
FEWEST_SAMPLES = 50  # of known facies, that a figure means anything
NAMES = {
    "majority": "the most frequent facies",
    "boosting": "gradient boosting, sample by sample",
    "boosted": "boosted trees, held down",
    "forest": "forest on depth neighbourhoods",
    "network": "dilated network along depth",
}


@dataclass(frozen=True)
class Ground:
    """Wells, and what is known of them.

    Attributes
    ----------
    wells, steps : list
        Those with known facies.
    labels : list of numpy.ndarray
        Class of each sample, -1 where unknown.
    classes : list of dict
        As in a card.
    logs : list of dict
        As in a card.
    step : float
        In the unit of the depth.
    folds : numpy.ndarray
        Fold of each well, from 1.
    """

    wells: list[Well]
    steps: list[Steps]
    labels: list[np.ndarray]
    classes: list[dict]
    logs: list[dict]
    step: float
    folds: np.ndarray


@dataclass(frozen=True)
class Results:
    """Figures of the wells that were kept aside.

    Attributes
    ----------
    evaluation : dict
        See :func:`~deepgeology.backend.evaluation.metrics.evaluate`; blocks are wells.
    penalty : float or None
        Mean penalty with its sign turned: 0 is best.
    rivals : list of dict
        ``name``, ``evaluation``, ``penalty``, ``difference`` in accuracy; the first ones are baselines, then each member alone.
    wells : list of dict
        ``name``, ``fold``, ``samples``, ``accuracy``, ``baseline``.
    reliability : dict
    predicted : list of numpy.ndarray
        Facies of each sample of each well, by models that have not seen the well.
    """

    evaluation: dict
    penalty: float | None
    rivals: list[dict]
    wells: list[dict]
    reliability: dict
    predicted: list[np.ndarray]


def run(parameters: dict, progress: Progress) -> dict:
    """Train a model of facies.

    Parameters
    ----------
    parameters : dict
        ``input`` (vector), ``well_field``, ``depth_field``, ``log_fields`` (list), ``facies_field``, ``penalty`` (CSV), ``method``,
        ``decision``, ``normalise``, ``window`` (unit of the depth), ``batch_size``, ``epochs``, ``learning_rate``, ``folds``,
        ``ensemble``, ``seed``, ``device``, ``model``, ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``ACCURACY``, ``MACRO_F1``, ``PENALTY_SCORE`` and the same of gradient boosting on the same folds.
    """
    progress.report(0.0, "Reading the wells")
    seed = int(parameters.get("seed") or 0)
    ground = _ground(parameters, seed, progress)
    penalty = read_penalty(parameters["penalty"], ground.classes) if parameters.get("penalty") else None
    decision = parameters.get("decision") or "balanced"
    if decision == "penalty" and penalty is None:
        raise InputError("DECISION is penalty, but there is no matrix.", hint="Give the matrix as PENALTY, or choose another decision.")
    normalise = parameters.get("normalise") is not False
    recipe = Recipe(
        method=parameters.get("method") or "automatic",
        decision=decision,
        penalty=penalty,
        channels=channels(len(ground.logs)),
        logs=len(ground.logs),
        window=max(16, round(float(parameters["window"]) / ground.step)) if parameters.get("window") else WINDOW,
        batch=int(parameters.get("batch_size") or BATCH),
        epochs=int(parameters.get("epochs") or EPOCHS),
        ensemble=int(parameters.get("ensemble") or 1),
        learning_rate=float(parameters.get("learning_rate") or 2e-3),
        seed=seed,
        device=choose_device(parameters.get("device")),
    )
    spread = np.array([log["spread"] for log in ground.logs])
    seen = [features(each, spread, normalise) for each in ground.steps]
    targets = [facies_of_steps(each, labels, len(ground.classes)) for each, labels in zip(ground.steps, ground.labels)]
    learned = learn(seen, targets, ground.folds, len(ground.classes), recipe, progress.part(0.05, 0.85))
    progress.report(0.85, "Gradient boosting on the same folds")
    results = _judge(ground, learned, recipe, progress)

    module = combine(len(ground.logs), *zip(*learned.members))
    card = _card(parameters, ground, module.spec, learned, results, recipe, normalise)
    progress.report(0.95, "Writing the model and the report")
    with Staging() as staging:
        save_model(staging.path(parameters["model"]), module, card)
        if parameters.get("report"):
            write_report(staging.path(parameters["report"]), parameters, ground, learned, results, recipe, card)
    baseline = results.rivals[0]
    return {
        **{key.upper(): parameters[key] for key in ("model", "report") if parameters.get(key)},
        "ACCURACY": results.evaluation["accuracy"]["value"],
        "MACRO_F1": results.evaluation["macro_f1"]["value"],
        "PENALTY_SCORE": results.penalty,
        "BASELINE_ACCURACY": baseline["evaluation"]["accuracy"]["value"],
        "BASELINE_MACRO_F1": baseline["evaluation"]["macro_f1"]["value"],
        "BASELINE_PENALTY_SCORE": baseline["penalty"],
    }


def _ground(parameters: dict, seed: int, progress: Progress) -> Ground:
    """Read the wells, name their facies, and give wells to folds."""
    fields = list(parameters["log_fields"])
    reserved = {parameters[key] for key in ("well_field", "depth_field", "facies_field")}
    if reserved & set(fields):
        raise InputError(
            "LOG_FIELDS names {fields}, which is the well, the depth or the facies.",
            hint="Choose only measured logs.",
            fields=", ".join(sorted(reserved & set(fields))),
        )
    wells = read_wells(
        parameters["input"], parameters["well_field"], parameters["depth_field"], fields, parameters["facies_field"], progress.part(0, 0.04)
    )
    wells = [well for well in wells if any(facies is not None for facies in well.facies)]
    names = sorted(
        {facies for well in wells for facies in well.facies if facies is not None}, key=lambda value: (isinstance(value, str), value)
    )
    if len(names) < 2:
        raise InputError(
            "FACIES_FIELD should hold at least two facies, but holds {found}.",
            hint="Choose the field with the known facies, or add samples of another one.",
            found=str(names[0]) if names else "none",
        )
    if len(wells) < 2:
        raise InputError(
            "Facies are known in one well only, {well}; at least two are needed, one to learn from and one to test.",
            hint="Add another well, or check WELL_FIELD.",
            well=wells[0].name,
        )
    index = {name: number for number, name in enumerate(names)}
    labels = [np.array([-1 if facies is None else index[facies] for facies in well.facies]) for well in wells]
    classes = [
        {"value": name if isinstance(name, int) else number + 1, "name": str(name), "color": facies_color(str(name), number)}
        for name, number in index.items()
    ]
    logs = _logs(wells, fields, progress)
    step = choose_step(wells)
    steps = [to_steps(well, step, [log["logarithmic"] for log in logs]) for well in wells]
    for place, log in enumerate(logs):
        values = np.concatenate([each.logs[:, place] for each in steps])
        log["spread"] = max(float(np.nanstd(values)), 1e-6)
    counts = np.array([np.bincount(each[each >= 0], minlength=len(classes)) for each in labels])
    number = min(int(parameters.get("folds") or 5), len(wells))
    folds = balance(counts, number, seed).astype(int)
    progress.log(
        "{wells} wells, {samples} samples with one of {classes} facies, {folds} folds of whole wells, steps of {step:.3g}",
        wells=len(wells), samples=int(counts.sum()), classes=len(classes), folds=number, step=step,
    )  # fmt: skip
    alone = [entry["name"] for k, entry in enumerate(classes) if len(np.unique(folds[counts[:, k] > 0])) < 2]
    if alone:
        progress.warn("These facies are known in wells of one fold only, so the test cannot find them: {names}.", names=", ".join(alone))
    return Ground(wells, steps, labels, classes, logs, step, folds)


def _logs(wells: list[Well], fields: list[str], progress: Progress) -> list[dict]:
    """Describe the logs; those that were measured nowhere are left out of the wells."""
    values = [np.concatenate([well.logs[:, place] for well in wells]) for place in range(len(fields))]
    there = [place for place, each in enumerate(values) if np.isfinite(each).any()]
    if not there:
        raise InputError("None of the logs {logs} has a value.", hint="Choose fields with measured logs.", logs=", ".join(fields))
    if len(there) < len(fields):
        progress.warn(
            "These logs have no values and are left out: {logs}.", logs=", ".join(name for k, name in enumerate(fields) if k not in there)
        )
        for well in wells:
            well.logs = well.logs[:, there]
    return [{"name": fields[place], "logarithmic": is_skewed(values[place])} for place in there]


def read_penalty(path: str, classes: list[dict]) -> np.ndarray:
    """Read a matrix of penalties (K, K) for the classes: rows what is true, columns what is predicted; the first row and column name them.

    :class:`InputError` if it is no square table, lacks a facies, holds something that is no number from 0, or only zeros.
    """
    try:
        with open(path, newline="", encoding="utf-8-sig") as file:
            sample = file.read(4096)
            file.seek(0)
            rows = [row for row in csv.reader(file, delimiter=";" if sample.count(";") > sample.count(",") else ",") if any(row)]
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("The matrix {path} cannot be read: {reason}.", hint="Choose a CSV file.", path=path, reason=str(error)) from error
    columns = [cell.strip() for cell in rows[0][1:]] if rows else []
    names = [row[0].strip() for row in rows[1:]]
    missing = [entry["name"] for entry in classes if entry["name"] not in columns or entry["name"] not in names]
    if missing:
        raise InputError(
            "The matrix {path} has no row or no column for {missing}; it has {found}.",
            hint="Name the facies in the first row and the first column as in FACIES_FIELD.",
            path=path,
            missing=", ".join(missing),
            found=", ".join(columns) or "none",
        )
    try:
        values = np.array(
            [[float(rows[1 + names.index(one["name"])][1 + columns.index(other["name"])]) for other in classes] for one in classes]
        )
    except (ValueError, IndexError) as error:
        raise InputError("The matrix {path} should hold a number in every cell.", hint="Correct the file.", path=path) from error
    if not np.isfinite(values).all() or values.min() < 0 or values.max() == 0:
        raise InputError(
            "The penalties in {path} should be numbers from 0, some of them above 0; the lowest is {low:g} and the highest {high:g}.",
            hint="Give 0 on the diagonal and what each mistake costs elsewhere.",
            path=path,
            low=float(values.min()),
            high=float(values.max()),
        )
    return values


def _judge(ground: Ground, learned: Learned, recipe: Recipe, progress: Progress) -> Results:
    """Compare with the baselines, sample by sample, on the same folds."""
    truth = np.concatenate(ground.labels)
    number = np.repeat(np.arange(len(ground.wells)), [len(each) for each in ground.labels])
    classes = ground.classes

    def rate(predicted: list[np.ndarray]) -> tuple[np.ndarray, float | None]:
        found = np.concatenate(predicted)
        confusions = block_confusions(truth, found, number, len(classes))
        known = truth >= 0
        return confusions, None if recipe.penalty is None else -float(recipe.penalty[truth[known], found[known]].mean())

    predicted = [decided[steps.of_sample] for decided, steps in zip(learned.decided, ground.steps)]
    own, penalty = rate(predicted)
    boosting, majority = _baselines(ground, progress)
    others = {"boosting": boosting, "majority": majority}
    if len(learned.alone) > 1:
        others |= {name: [d[s.of_sample] for d, s in zip(learned.alone[name], ground.steps)] for name in MEMBERS if name in learned.alone}
    rivals = []
    for name, each in others.items():
        confusions, cost = rate(each)
        rivals.append(
            {"name": NAMES[name], "evaluation": evaluate(confusions, classes), "penalty": cost, "difference": difference(own, confusions)}
        )
    wells = []
    for place, well in enumerate(ground.wells):
        known = ground.labels[place] >= 0
        right = {
            key: float((each[place] == ground.labels[place])[known].mean())
            for key, each in (("accuracy", predicted), ("baseline", boosting))
        }
        wells.append({"name": well.name, "fold": int(ground.folds[place]), "samples": int(known.sum()), **right})
    if (truth >= 0).sum() < FEWEST_SAMPLES:
        progress.warn("Only {count} samples have a known facies; the figures mean little.", count=int((truth >= 0).sum()))
    probability = np.exp(np.concatenate([logits[steps.of_sample] for logits, steps in zip(learned.logits, ground.steps)]))
    return Results(evaluate(own, classes), penalty, rivals, wells, reliability(probability[truth >= 0], truth[truth >= 0]), predicted)


def _baselines(ground: Ground, progress: Progress) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Predict each fold by gradient boosting of single samples (logs and depth) with scikit-learn's defaults, and by the majority."""
    rows = [np.column_stack([well.logs, well.depth]) for well in ground.wells]
    boosting, majority = [None] * len(rows), [None] * len(rows)
    for fold in np.unique(ground.folds):
        progress.check()
        train, test = np.flatnonzero(ground.folds != fold), np.flatnonzero(ground.folds == fold)
        x, y = np.concatenate([rows[k] for k in train]), np.concatenate([ground.labels[k] for k in train])
        x, y = x[y >= 0], y[y >= 0]
        common = int(np.bincount(y).argmax())
        model = HistGradientBoostingClassifier(random_state=0).fit(filled(x), y) if len(np.unique(y)) > 1 else None
        for k in test:
            majority[k] = np.full(len(rows[k]), common)
            boosting[k] = model.predict(rows[k]) if model is not None else majority[k]
    return boosting, majority


def _card(parameters: dict, ground: Ground, network: dict, learned: Learned, results: Results, recipe: Recipe, normalise: bool) -> dict:
    own = {key: results.evaluation[key]["value"] for key in ("accuracy", "macro_f1", "miou", "kappa")}
    return make_card(
        task="facies",
        network=network,
        logs=ground.logs,
        step=float(ground.step),
        classes=ground.classes,
        temperature=float(learned.choice.temperature),
        decision={
            "rule": recipe.decision,
            "tilt": float(learned.choice.tilt),
            "prior": learned.prior.tolist(),
            "penalty": None if recipe.penalty is None else recipe.penalty.tolist(),
            "normalise": normalise,
        },
        training={
            "tool": TOOL,
            "parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "data": [{"name": layer_name(parameters["input"]), "fingerprint": file_hash(parameters["input"]["path"])}],
            "labels": parameters["facies_field"],
            "split": "whole wells: " + "; ".join(f"{well.name} {fold}" for well, fold in zip(ground.wells, ground.folds)),
            "weights": learned.choice.weights,
        },
        metrics={**own, **({} if results.penalty is None else {"penalty_score": results.penalty})},
        baselines={
            rival["name"]: {key: rival["evaluation"][key]["value"] for key in ("accuracy", "macro_f1", "miou", "kappa")}
            for rival in results.rivals[:2]
        },
        seed=recipe.seed,
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"Deep Geology {plugin_version()}",
    )
