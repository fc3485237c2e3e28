"""What a training of a surrogate found, as figures and as a page to read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.figure import Figure

from ...evaluation.report import ACCENT, MUTED, PALETTE, Report, curves_figure, plain_axes
from ...provenance import package_versions
from .simulation_set import Samples
from .simulators import SIMULATORS
from .surrogate import Scaling
from .surrogate_learning import Split
from .surrogate_scores import regions, spectrum, totals

_NAMES = {
    "linear": "Linear (ridge regression)",
    "nearest": "Nearest training sample",
    "mean": "Mean of the training samples",
    "no change": "No change",
    "guess": "The quick guess of the simulator",
}


@dataclass
class Findings:
    """What the test samples say.

    Attributes
    ----------
    scaling : Scaling
    outputs, widths, truth, start : ndarray (T, K, H, W)
        Of the surrogate, half widths of its intervals, of the simulator, and what the outputs begin from (or zero).
    errors, change_errors : ndarray (T, K)
        Relative errors of the outputs, and of the change from the start.
    others : dict
        Both for each simple rival.
    other_outputs : dict of ndarray (T, K, H, W)
    balance : (ndarray, ndarray), optional
        Balances (T,) of what is conserved, by the simulator and by the surrogate.
    covered : float
        Share of the cells within their intervals.
    seconds, simulator_seconds : float
        For one sample; the second one ``None`` without a simulator.
    """

    scaling: Scaling
    outputs: np.ndarray
    widths: np.ndarray
    truth: np.ndarray
    start: np.ndarray
    errors: np.ndarray
    change_errors: np.ndarray
    others: dict
    other_outputs: dict
    covered: float
    seconds: float = 0.0
    simulator_seconds: float | None = None
    balance: tuple[np.ndarray, np.ndarray] | None = None

    @property
    def changes(self) -> bool:
        """Whether an output is a later state of an input."""
        return any(entry.get("since", entry["starts"]) for entry in self.scaling.outputs)

    def figures(self) -> dict[str, float | None]:
        """Return the figures of the tool by name."""
        return {
            "relative_l2": float(self.errors.mean()),
            "relative_l2_median": float(np.median(self.errors)),
            "relative_l2_change": float(self.change_errors.mean()),
            "coverage": self.covered,
            "speedup": self.simulator_seconds / self.seconds if self.simulator_seconds else None,
        }

    def rivals(self) -> dict[str, float]:
        """Return the relative error of each simple rival."""
        return {name: float(errors.mean()) for name, (errors, _) in self.others.items()}


def write_report(path: str, findings: Findings, samples: Samples, rows: Split, history: list[dict], card: dict, device: str) -> None:
    """Write the report of a training."""
    figures, rivals = findings.figures(), findings.rivals()
    report = Report(f"Surrogate: {_subject(samples)}", kind="Training report")
    best = min(rivals, key=rivals.get)
    report.summary(
        "On {count} samples that it has not seen, the surrogate differs from the simulator by {error:.2f} % (root mean square of the error "
        "over that of the result). The best simple rival, {rival}, differs by {theirs:.2f} %.",
        count=len(rows.test),
        error=100 * figures["relative_l2"],
        rival=_NAMES[best].lower(),
        theirs=100 * rivals[best],
    )
    if findings.changes:
        report.summary(
            "The result is a later state of an input, most of which stays as it was. Of the change alone the surrogate misses "
            "{error:.2f} %.",
            error=100 * figures["relative_l2_change"],
        )
    if figures["speedup"]:
        outcome = "{ratio:.0f} times faster" if figures["speedup"] >= 1 else "it is slower, and serves where the simulator is not at hand"
        report.summary(
            "One sample takes the surrogate {own:.4f} s and the simulator {theirs:.4f} s on {device}: " + outcome + ".",
            own=findings.seconds,
            theirs=findings.simulator_seconds,
            device=device,
            ratio=figures["speedup"],
        )
        report.number("Times faster", figures["speedup"])
    report.number("Relative error, %", 100 * figures["relative_l2"], "mean")
    report.number("Relative error, %, of half the samples below", 100 * figures["relative_l2_median"], "median")
    if findings.changes:
        report.number("Of the change, %", 100 * figures["relative_l2_change"])
    report.number("Cells within the 95 % interval, %", 100 * figures["coverage"])
    if rivals[best] <= figures["relative_l2"]:
        report.warning("{rival} is no worse than the networks: prefer it, or make more samples.", rival=_NAMES[best])
    if figures["relative_l2"] > 2 * figures["relative_l2_median"]:
        report.warning(
            "Most samples are better than the mean says (median {median:.2f} %), and a few are far off: see the last row of the maps. "
            "There the simulator may change suddenly with its parameters, or the result be close to zero.",
            median=100 * figures["relative_l2_median"],
        )
    if len(rows.test) < 20:
        report.warning("Only {count} samples were tested: the figures are rough. Make more samples.", count=len(rows.test))
    if figures["coverage"] < 0.9:
        report.warning(
            "The 95 % intervals hold only {share:.0f} % of the cells: take the uncertainty times two, or make more samples.",
            share=100 * figures["coverage"],
        )

    report.section("Beside simple rivals")
    report.table(*_comparison(findings), "The rivals learned from the same samples and were tested on the same ones.")
    report.section("Maps")
    report.figure(_maps(findings), "Test samples with the smallest, the middle and the largest error.")
    report.section("Errors by scale")
    figure, table = _scales(findings)
    report.figure(
        figure, "Mean power by wavelength: where the line of the error nears that of the simulator, nothing of that size is known."
    )
    report.table(["Output", "Wavelengths", "Error, % of the simulator's variation"], table)
    report.section("Errors by region of the parameters")
    table = regions(findings.scaling, samples, rows.test, findings.errors.mean(1))
    if table:
        report.table(
            ["Parameter", "Lower third", "Middle third", "Upper third"],
            table,
            "Range and mean relative error of the test samples in each third; fields by their mean.",
        )
    else:
        report.text("No parameter differs between the samples as a whole.")
    report.section("Sums over the area")
    report.table(
        ["Output", "Bias, %", "Median error, %", "Of the best simple rival, %"],
        _totals(findings, best),
        "What is conserved shows in sums: that of the change of elevation is the mass that was moved. Errors as shares of the mean size.",
    )
    if findings.balance is not None:
        theirs, own = (100 * np.abs(part - 1) for part in findings.balance)
        report.table(
            ["", "Simulator, %", "Surrogate, median, %", "Surrogate, worst, %"],
            [[SIMULATORS[samples.manifest.simulator].balance_of, float(np.median(theirs)), float(np.median(own)), float(own.max())]],
            "By how much the balance does not close.",
        )
    report.section("Training")
    report.figure(_training(history), "Error of the training and of the validation samples.")
    report.facts(
        {
            "Network": card["network"]["arguments"]["members"][0],
            "Members": len(card["network"]["arguments"]["members"]),
            "Samples": card["training"]["split"],
            "Parameters": card["training"]["parameters"],
            "Set": card["training"]["settings"],
            "Grid": f"{samples.manifest.shape[1]} x {samples.manifest.shape[0]} cells of {samples.manifest.pixel_size:g} m",
            "Device": device,
            "Versions": package_versions(),
        }
    )
    report.references(
        [
            "Li, Z. et al. (2021). Fourier neural operator for parametric partial differential equations. doi:10.48550/arXiv.2010.08895",
            "Lu, L. et al. (2021). Learning nonlinear operators via DeepONet. doi:10.1038/s42256-021-00302-5",
            "Lakshminarayanan, B., Pritzel, A., & Blundell, C. (2017). Simple and scalable predictive uncertainty estimation using deep "
            "ensembles. doi:10.48550/arXiv.1612.01474",
            "Lei, J. et al. (2018). Distribution-free predictive inference for regression. doi:10.1080/01621459.2017.1307116",
        ]
    )
    report.save(path)


def _subject(samples: Samples) -> str:
    return samples.manifest.simulator or ("pairs of rasters" if "targets" in samples.manifest.settings else "a set of simulations")


def _comparison(findings: Findings) -> tuple[list[str], list[list]]:
    names = [entry["name"] for entry in findings.scaling.outputs]
    columns = ["", "Relative error, %"]
    columns += [f"Of {name}, %" for name in names] if len(names) > 1 else []
    columns += ["Of the change, %"] if findings.changes else []
    rows = []
    for label, errors, changes in [
        ("Surrogate", findings.errors, findings.change_errors),
        *((_NAMES[name], *pair) for name, pair in findings.others.items()),
    ]:
        row = [label, 100 * float(errors.mean())]
        row += [100 * float(value) for value in errors.mean(0)] if len(names) > 1 else []
        row += [100 * float(changes.mean())] if findings.changes else []
        rows.append(row)
    return columns, sorted(rows, key=lambda row: row[1])


def _maps(findings: Findings) -> Figure:
    order = np.argsort(findings.errors.mean(1))
    chosen = [order[0], order[len(order) // 2], order[-1]]
    plane = findings.errors.shape[1] - 1
    entry = findings.scaling.outputs[plane]
    figure = Figure(figsize=(9.2, 7.4), layout="constrained")
    panels = figure.subplots(3, 4)
    for axes, index in zip(panels, chosen):
        truth, said = (part[index, plane] - findings.start[index, plane] for part in (findings.truth, findings.outputs))
        low, high = np.quantile(truth, (0.005, 0.995))
        error = said - truth
        size = max(float(np.abs(error).max()), 1e-300)
        width = findings.widths[index, plane]
        pictures = (
            ("simulator", truth, {"cmap": "viridis", "vmin": low, "vmax": high}),
            ("surrogate", said, {"cmap": "viridis", "vmin": low, "vmax": high}),
            ("difference", error, {"cmap": "RdBu_r", "vmin": -size, "vmax": size}),
            ("half width of the interval", width, {"cmap": "magma", "vmin": 0, "vmax": max(float(width.max()), 1e-300)}),
        )
        for each, (title, values, options) in zip(axes, pictures):
            image = each.imshow(values, interpolation="nearest", **options)
            each.set_axis_off()
            figure.colorbar(image, ax=each, shrink=0.72)
            each.set_title(title, fontsize=9, loc="left")
        axes[0].set_title(f"simulator ({100 * findings.errors[index].mean():.1f} %)", fontsize=9, loc="left")
    what = f"Change of {entry['name']}" if entry.get("since", entry["starts"]) else entry["name"]
    figure.suptitle(f"{what}, {entry['unit']}" if entry["unit"] else what, fontsize=10, x=0.01, ha="left")
    return figure


def _scales(findings: Findings) -> tuple[Figure, list[list]]:
    pixel = findings.scaling.pixel_size
    count = findings.errors.shape[1]
    figure = Figure(figsize=(4.4 * min(count, 3), 3.4 * -(-count // 3)), layout="constrained")
    table = []
    for k, axes in enumerate(figure.subplots(-(-count // 3), min(count, 3), squeeze=False).ravel()[:count]):
        truth = findings.truth[:, k] - findings.start[:, k]
        said = findings.outputs[:, k] - findings.start[:, k]
        waves, power = spectrum(truth, pixel)
        for label, planes, color in (
            ("simulator", truth, "black"),
            ("surrogate", said, ACCENT),
            ("error of the surrogate", said - truth, PALETTE[3]),
            ("error of the linear rival", findings.other_outputs["linear"][:, k] - findings.start[:, k] - truth, MUTED),
        ):
            axes.loglog(waves, spectrum(planes, pixel)[1], color=color, linewidth=1.6, label=label)
        plain_axes(axes)
        axes.invert_xaxis()
        axes.set_xlabel("Wavelength, m")
        axes.set_ylabel("Power")
        axes.set_title(findings.scaling.outputs[k]["name"], fontsize=9, loc="left")
        axes.legend(frameon=False, fontsize=8)
        error = spectrum(said - truth, pixel)[1]
        for part in np.array_split(np.arange(len(waves)), 3):
            if len(part):
                share = np.sqrt(error[part].sum() / max(power[part].sum(), 1e-300))
                table.append([findings.scaling.outputs[k]["name"], f"{waves[part[0]]:.3g} to {waves[part[-1]]:.3g} m", 100 * float(share)])
    return figure, table


def _totals(findings: Findings, best: str) -> list[list]:
    table = []
    for k, entry in enumerate(findings.scaling.outputs):
        truth, start = findings.truth[:, k], findings.start[:, k]
        own = totals(findings.outputs[:, k] - start, truth - start)
        rival = totals(findings.other_outputs[best][:, k] - start, truth - start)
        label = f"change of {entry['name']}" if entry.get("since", entry["starts"]) else entry["name"]
        table.append([label, 100 * own["bias"], 100 * own["error"], 100 * rival["error"]])
    return table


def _training(history: list[dict]) -> Figure:
    first = [row for row in history if row["network"] == 1]
    kept = max(first, key=lambda row: row["score"])["epoch"]
    lines = {"training": [row["loss"] for row in first], "validation": [row["relative error"] for row in first]}
    return curves_figure({"Relative error of what is learned": lines}, kept)
