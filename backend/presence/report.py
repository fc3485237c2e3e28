"""The report of a training for presence against background."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..evaluation.report import ACCENT, PALETTE, Report, bar_figure, lines_figure, points_figure
from ..inference.device import describe_device
from .encoding import describe_encoding
from .metrics import area_share, prediction_area, roc_curve
from .samples import FEW_PRESENCES

FEW_BLOCKS = 10
MOST_BARS = 20
REFERENCES = [
    "Mordelet, F., & Vert, J.-P. (2014). A bagging SVM to learn from positive and unlabeled examples. Pattern Recognition Letters 37, "
    "201–209. doi:10.1016/j.patrec.2013.06.010",
    "Kiryo, R. et al. (2017). Positive-unlabeled learning with non-negative risk estimator. NeurIPS. arXiv:1703.00593",
    "Garg, S. et al. (2021). Mixture proportion estimation and PU learning: a modern approach. NeurIPS. arXiv:2111.00980",
    "Roberts, D. R. et al. (2017). Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. "
    "Ecography 40, 913–929. doi:10.1111/ecog.02881",
    "Chung, C.-J. F., & Fabbri, A. G. (2003). Validation of spatial prediction models for landslide hazard mapping. Natural Hazards 30, "
    "451–472. doi:10.1023/B:NHAZ.0000007172.62651.2b",
    "Meyer, H., & Pebesma, E. (2021). Predicting into unknown space? Estimating the area of applicability of spatial prediction models. "
    "Methods in Ecology and Evolution 12, 1620–1633. doi:10.1111/2041-210X.13650",
    "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26. doi:10.1214/aos/1176344552",
]


def write_report(path: str, trained, card: dict) -> None:
    """Write the HTML report of a :class:`~.train.Trained` and its JSON."""
    learned, wording = trained.learned, trained.wording
    report = Report(Path(trained.parameters["input"]).stem, kind=wording.kind)
    summarise(report, learned.evaluation, learned.rivals, wording.things)
    template, values = learned.words
    report.summary(template, **values)
    _cautions(report, trained)
    _null_words(report, trained.null)

    report.section("Where it was tested")
    _split_words(report, trained)
    report.figure(_fold_figure(trained), f"Folds of the {wording.things} and, in pale colours, of the area. Each fold was scored by models "
        "of the others.")  # fmt: skip

    report.section("Beside simpler rivals")
    own = {"name": "This tool" + (", with its choice" if trained.settings.method == "automatic" else ""), "evaluation": learned.evaluation}
    report.table(
        *rival_table([own, *learned.rivals]),
        f"On the same folds. AUC: chance that one of the {wording.things} scores above a place of the background, folds pooled, "
        f"and as the mean of each fold by itself, as most studies give it. Capture: share of the "
        f"{wording.things} within the best part of the area. Small figures: 95 % intervals by resampling spatial blocks "
        "(doi:10.1214/aos/1176344552).",
    )
    if len(learned.table) > 1:
        report.table(
            ["Candidate", "AUC", "Capture 10 %", "Folds that chose it"],
            [
                [
                    row["name"] + (" (final)" if row["chosen"] else ""),
                    row["evaluation"]["auc"],
                    row["evaluation"]["capture_10"],
                    str(row["folds"]),
                ]
                for row in learned.table
            ],
            "The choice. The best of these figures flatters; the figures above do not, as each fold's choice was made without it.",
        )

    report.section("How well the map focuses")
    focus_figures(report, learned.scores, trained.ground.samples, wording.things)

    report.section("What the map's numbers mean")
    _calibration(report, trained)

    report.table(
        ["Class", f"{wording.map.capitalize()} from", f"{wording.things.capitalize()} held", "Share of the area", "Density"],
        [
            [
                level["name"],
                f"{level['above']:.3g}",
                f"{100 * level['captured']:.0f} %",
                f"{100 * level['area_share']:.1f} %",
                "" if level["density"] is None else f"{level['density']:.2f}",
            ]
            for level in trained.levels
        ],
        f"By the success-rate curve: each class holds a fixed share of the {wording.things} that were kept aside. Density: how many times "
        "denser they are than in the whole area.",
    )

    report.section("What it goes by")
    _importance(report, trained)

    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{wording.tool}, {card['tool']}",
            "Evidence": trained.parameters["input"],
            "Bands": describe_encoding(trained.ground.encoding, [band.name for band in trained.ground.reader.bands]),
            wording.things.capitalize(): trained.ground.samples.found,
            "Cells with data": trained.ground.samples.area_cells,
            "Parameters": {key: value for key, value in trained.parameters.items() if value not in (None, "", [])},
            "Members": _members(trained),
            "Device": describe_device(trained.settings.device),
            "Seed": trained.settings.seed,
            "Data": {entry["name"]: entry["fingerprint"] for entry in card["training"]["data"]},
            "Versions": card["versions"],
        }
    )
    report.references(REFERENCES)
    report.data("evaluation", learned.evaluation)
    report.data("rivals", learned.rivals)
    report.data("candidates", learned.table)
    report.data("chosen", list(learned.chosen))
    report.data("prior", learned.prior)
    report.data("reliability", learned.reliability)
    report.data("null_test", trained.null)
    report.data("split", [each.words for each in trained.partitions])
    report.data("block_size", trained.block_words)
    report.data("samples", trained.ground.samples.found)
    report.data("levels", trained.levels)
    report.save(path)


def summarise(report: Report, evaluation: dict, rivals: list[dict], things: str, *, aside: bool = True) -> None:
    """Open a report in plain words: how many are captured, how sure that is, and what is simpler.

    ``aside`` tells whether the presences were kept aside when the scores were learned.
    """
    caught, auc = evaluation["capture_10"], evaluation["auc"]
    report.summary(
        "The best tenth of the area holds about {caught:.0f} of 100 {things}{aside}{sure}; by chance it would hold 10. "
        "One of the {things} scores above a place of the background {auc:.0f} times in 100.",
        caught=100 * caught["value"],
        aside=" that were kept aside" if aside else "",
        things=things,
        sure=_sure(caught),
        auc=100 * auc["value"],
    )
    if rivals:
        best = max(rivals, key=lambda rival: rival["evaluation"]["auc"]["value"])
        theirs, difference = best["evaluation"]["auc"]["value"], best.get("difference") or {"low": None, "high": None}
        values = {"name": best["name"], "theirs": theirs, "own": auc["value"]}
        if difference["high"] is not None and difference["high"] < 0:
            report.summary(
                "The best simple rival, {name}, is clearly better: AUC {theirs:.3f} against {own:.3f}. Prefer it: it can be chosen as "
                "METHOD.",
                **values,
            )
        elif theirs >= auc["value"]:
            report.summary(
                "The best simple rival, {name}, has an AUC of {theirs:.3f} against {own:.3f}: no worse than this, and simpler. It can be "
                "chosen as METHOD.",
                **values,
            )
        elif difference["low"] is not None and difference["low"] > 0:
            report.summary(
                "The best simple rival, {name}, has an AUC of {theirs:.3f} against {own:.3f}: the gain is more than chance gives.", **values
            )
        else:
            report.summary(
                "The best simple rival, {name}, has an AUC of {theirs:.3f} against {own:.3f}; chance alone could make such a gain. Count "
                "the two as level.",
                **values,
            )
    report.number("AUC", auc)
    for part in (1, 5, 10):
        report.number(f"Captured in {part} % of the area", evaluation[f"capture_{part}"])


def rival_table(entries: list[dict]) -> tuple[list[str], list[list]]:
    """Columns and rows that compare models on the same folds, the best one first."""
    ranked = sorted(entries, key=lambda entry: -entry["evaluation"]["auc"]["value"])
    keys = ("auc", "capture_1", "capture_5", "capture_10")
    rows = [[entry["name"], *(entry["evaluation"][key] for key in keys)] for entry in ranked]
    columns = ["Model", "AUC", "Capture 1 %", "Capture 5 %", "Capture 10 %"]
    if all(entry["evaluation"].get("fold_auc") is not None for entry in ranked):
        columns.insert(2, "AUC, mean of folds")
        for row, entry in zip(rows, ranked):
            row.insert(2, f"{entry['evaluation']['fold_auc']:.3f}")
    return columns, rows


def focus_figures(report: Report, scores: np.ndarray, samples, things: str) -> None:
    """Draw ROC, success-rate and prediction-area curves of scores of samples."""
    there, contrast, area = samples.presence, samples.contrast, samples.area
    share = area_share(scores[there], scores[area])
    curves(report, scores[there], scores[contrast], share, things)


def curves(report: Report, presence: np.ndarray, contrast: np.ndarray, share: np.ndarray, things: str) -> None:
    """Draw ROC, success-rate and prediction-area curves; ``share`` is the area share that scores as high as each presence."""
    x, y = np.sort(share), np.arange(1, len(share) + 1) / len(share)
    x, y = np.concatenate([[0], x, [1]]), np.concatenate([[0], y, [1]])
    report.figure(
        lines_figure(
            [{"label": things, "x": x, "y": y, "step": True}], "Share of the area, best first", "Share captured", diagonal="by chance",
            marks=(0.01, 0.05, 0.1),
        ),
        "Success-rate curve: how much of the {things} lies in the best part of the area. Dotted: 1, 5 and 10 %.",
        things=things,
    )  # fmt: skip
    crossing = prediction_area(share)
    level = np.linspace(0, 1, 201)
    report.figure(
        lines_figure(
            [
                {"label": f"{things} above the level", "x": 1 - level, "y": np.interp(level, x, y)},
                {"label": "area below the level", "x": 1 - level, "y": 1 - level, "color": PALETTE[1]},
            ],
            "Level of the map, as the share of the area below it",
            "Share",
            marks=(1 - crossing["area"],),
        ),
        "Prediction-area plot: the curves cross where {captured:.0f} % of the {things} lie in {area:.0f} % of the area, "
        "{ratio:.1f} times as dense as by chance (Yousefi & Carranza, 2015).",
        captured=100 * crossing["captured"],
        area=100 * crossing["area"],
        ratio=crossing["ratio"],
        things=things,
    )
    fpr, tpr = roc_curve(presence, contrast)
    report.figure(
        lines_figure(
            [{"label": "model", "x": fpr, "y": tpr}], "Share of the background above the level", f"Share of the {things} above the level",
            diagonal="by chance",
        ),
        "ROC curve.",
    )  # fmt: skip
    report.data("prediction_area", crossing)


def _members(trained) -> str:
    settings = trained.settings
    if trained.learned.prior["sampled"]:
        return f"{settings.ensemble}, each with its own sample of the given places, up to {settings.ratio} absences per presence"
    return f"{settings.ensemble}, each with its own draw of {settings.ratio} background places per presence"


def _sure(interval: dict) -> str:
    if interval["low"] is None:
        return ""
    return f" (95 % interval {100 * interval['low']:.0f} to {100 * interval['high']:.0f})"


def _cautions(report: Report, trained) -> None:
    samples, folds = trained.ground.samples, trained.partitions[0]
    number, things = int(samples.presence.sum()), trained.wording.things
    if number < FEW_PRESENCES:
        report.warning(
            "There are only {number} {things}. One more or less found would change the figures much: read them as a hint, not as a proof.",
            number=number,
            things=things,
        )
    occupied = len(np.unique(folds.blocks[samples.presence]))
    if occupied < FEW_BLOCKS and folds.words["kind"] == "blocks":
        report.warning(
            "The {things} lie in only {occupied} blocks. What holds in a few places says little about others, and the intervals may be too "
            "narrow.",
            things=things,
            occupied=occupied,
        )
    lost = [(key, samples.found[key]) for key in ("outside", "nodata", "duplicates") if samples.found.get(key)]
    if lost:
        words = {"outside": "outside the evidence", "nodata": "where evidence has no data", "duplicates": "in a cell that has one already"}
        report.warning(
            "Not all of the {given} {things} were used: {lost}.",
            given=samples.found["given"],
            things=things,
            lost=", ".join(f"{count} lie {words[key]}" for key, count in lost),
        )


def _null_words(report: Report, null: dict | None) -> None:
    if null is None:
        return
    values = {"mean": float(np.mean(null["null"])), "count": len(null["null"]), "p": null["p_value"]}
    if null["passed"]:
        report.summary(
            "Null test passed: learned from presences that were shifted over the area {count} times, the AUC fell to {mean:.2f}, which is "
            "chance (p of the real one {p:.2f}).",
            **values,
        )
    else:
        report.warning(
            "Null test failed: learned from shifted presences, the mean AUC was {mean:.2f}, not 0.5. The folds are not independent; choose "
            "a larger BLOCK_SIZE or a BUFFER, and do not trust the figures.",
            **values,
        )


def _split_words(report: Report, trained) -> None:
    words, block = trained.partitions[0].words, trained.block_words
    if words["kind"] == "clusters":
        report.text(
            "{folds} k-means clusters of places, {repeats} times with other starts; the figures are means over these partitions.",
            folds=words["folds"],
            repeats=len(trained.partitions),
        )
    else:
        report.text(
            "Blocks of {size:g} map units ({how}) in {folds} folds; {occupied} of {blocks} blocks hold {things}. Evidence is correlated "
            "over up to {range:.3g} map units, and half of the {things} have a neighbour within {spacing:.3g}. Those nearer than "
            "{camp:.3g} to each other were taken as one camp ({camps} camps) and kept in one fold.",
            how="as asked" if block.get("given") else "chosen",
            things=trained.wording.things,
            range=block["correlation_range"],
            spacing=block["spacing"],
            camp=words["camp_distance"],
            **{key: words[key] for key in ("size", "folds", "occupied", "blocks", "camps")},
        )
        if block.get("limited"):
            report.text("Larger blocks would have suited the evidence's correlation, but would have left too few of them.")
    if words["buffer"]:
        report.text("Samples within {buffer:g} map units of a held-out one were not learned from.", buffer=words["buffer"])


def _fold_figure(trained):
    samples, folds = trained.ground.samples, trained.partitions[0]
    layers = []
    for number in folds.numbers:
        pale = folds.xy[samples.area & (folds.folds == number)]
        layers.append({"label": f"area, fold {number}", "xy": pale, "color": _pale(PALETTE[(number - 1) % len(PALETTE)]), "size": 2})
    for number in folds.numbers:
        there = folds.xy[samples.presence & (folds.folds == number)]
        color = PALETTE[(number - 1) % len(PALETTE)]
        layers.append({"label": f"{trained.wording.things}, fold {number}", "xy": there, "color": color, "size": 24, "edge": "white"})
    return points_figure(layers)


def _pale(color: str) -> str:
    levels = [int(color[place : place + 2], 16) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(255 - 0.28 * (255 - level)):02x}" for level in levels)


def _calibration(report: Report, trained) -> None:
    prior, things = trained.learned.prior, trained.wording.things
    if prior["sampled"]:
        how = f"as given ({prior['estimate']:.3g} among the given places)" if prior["given"] else "that among the given places"
        report.text(
            "A probability needs the share of the ground that is like the {things}. It is {value:.3g} here, {how}. Where they are rarer "
            "than among these places, read the map as an order, or train with the PRIOR of the ground; the order does not depend on it.",
            things=things,
            value=prior["value"],
            how=how,
        )
    else:
        how = (
            f"as given (the scores suggest {prior['estimate']:.3g})"
            if prior["given"]
            else f"estimated from the scores of places that were not learned from (arXiv:2111.00980; likely below {prior['bound']:.2g})"
        )
        report.text(
            "Background is not barren ground, only ground where none of the {things} is known. What can be known is how much denser they "
            "are in one place than in another; a probability needs their share of the area, the class prior. It is {value:.3g} here, "
            "{how}: the mean of the map is about that, and its order does not depend on it.",
            things=things,
            value=prior["value"],
            how=how,
        )
    rows = trained.learned.reliability["bins"]
    top = 1.05 * max(max(row["confidence"], row["accuracy"]) for row in rows)
    line = {"label": f"model (ECE {trained.learned.reliability['ece']:.3f})", "color": ACCENT}
    report.figure(
        lines_figure(
            [{**line, "x": [row["confidence"] for row in rows], "y": [row["accuracy"] for row in rows]}],
            trained.wording.map.capitalize(),
            f"Share of {things}, at the prior",
            limits=(0, top, 0, top),
            diagonal="perfect",
        ),
        "Eight groups of places of equal weight: the mean {map} and the share of {things} among them, both at the prior.",
        map=trained.wording.map,
        things=things,
    )


def _importance(report: Report, trained) -> None:
    names = [band.name for band in trained.ground.reader.bands]
    falls = trained.learned.importance
    order = np.argsort(-falls)[:MOST_BARS]
    values = [{"value": float(falls[index]), "low": None, "high": None} for index in order]
    report.figure(
        bar_figure([names[index] for index in order], values, "Fall of AUC"),
        "By how much the AUC at unseen places falls if a band is as it is on average (forest and regression). Bands that are alike stand "
        "in for each other; what matters to the model need not be a cause in nature.",
    )
    report.data("importance", {name: float(fall) for name, fall in zip(names, falls)})
