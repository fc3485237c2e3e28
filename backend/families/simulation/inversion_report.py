"""The report of an inversion: data, model and residual on maps, the posterior, and how the types of source compare."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from ...evaluation.report import ACCENT, MUTED, PALETTE, Report
from ...provenance import package_versions, plugin_version

MOST_DOTS = 4000
_LABELS = {"potency": "potency, m³", "x": "easting, m", "y": "northing, m"}


def write_report(path: str, parameters: dict, data, posteriors: list, fits: list, cautions: list, guesses: dict, results: dict) -> None:
    """Write the report; see :func:`.invert_deformation.run` for what is passed."""
    from .invert_deformation import table

    best = posteriors[0]
    kind = best.problem.kind
    rows = {row[0]: row for row in table(data, best)}
    report = Report("Source of the deformation", kind="Inversion of deformation")
    _, _, depth, low, _, high = rows["depth"]
    report.summary(
        "The most probable source is a {kind} {depth:.0f} m deep (95 % interval {low:.0f} to {high:.0f} m). It explains {share:.0f} "
        "% of the "
        "observed variance and leaves {rms:.1f} mm.",
        kind=kind.label[0].lower() + kind.label[1:] if not kind.label.startswith("Mogi") else kind.label,
        depth=depth,
        low=low,
        high=high,
        share=results["VARIANCE_REDUCTION"],
        rms=1000 * results["RMS"],
    )
    if len(posteriors) > 1:
        report.summary(*_comparison(posteriors))
    report.number("Depth, m", {"value": round(depth), "low": round(low), "high": round(high)})
    potency = rows.get("potency") or rows["volume_change"]
    report.number("Potency, million m³", {"value": potency[2] / 1e6, "low": potency[3] / 1e6, "high": potency[5] / 1e6})
    report.number("Misfit, mm", 1000 * results["RMS"], "root mean square over all data")
    for template, values in cautions:
        report.warning(template, **values)

    report.section("The source")
    shown = [[name.replace("_", " "), unit, _round(e), _round(m), _round(lo), _round(hi)] for name, unit, e, lo, m, hi in rows.values()]
    report.table(
        ["Parameter", "Unit", "Most probable", "Median", "2.5 %", "97.5 %"],
        shown,
        "Potency is the volume change, or the area times the slip or opening; it is better known than size and pressure, which trade off. "
        "A pressure above a tenth of the shear modulus, an opening above a tenth or a slip above a hundredth of the shorter side, and "
        "spheres and spheroids whose top is less deep than 0.3 times their centre were taken for impossible.",
    )
    report.section("Data, model and residual")
    report.table(
        ["Data", "Values", "Left, mm", "Variance explained, %"],
        [[fit.observations.name, len(fit.observed), 1000 * fit.rms, 100 * fit.variance_reduction] for fit in fits],
    )
    for fit in fits:
        report.figure(
            maps_figure(fit, data, best),
            "{name}: {rms:.2f} mm are left, {share:.1f} % of the variance is explained. The cross is the source.",
            name=fit.observations.name,
            rms=1000 * fit.rms,
            share=100 * fit.variance_reduction,
        )
    report.section("How well it is known")
    report.figure(corner_figure(best, data), "Posterior of every two unknowns; lines mark the most probable source.")
    pairs = _trade_offs(best)
    if pairs:
        report.text("Strong trade-offs: {pairs}.", pairs="; ".join(pairs))
    if len(posteriors) > 1:
        report.section("Types of source compared")
        report.table(*_ranking(posteriors))
    if any("lags" in note for note in data.notes):
        report.section("Noise")
        report.figure(variogram_figure(data.notes), "Semivariogram of the residual where the source hardly moves the ground.")
    report.table(*_noise(data.notes))
    for posterior in posteriors:
        if posterior.problem.kind.name in guesses:
            _difference(report, guesses[posterior.problem.kind.name], posterior, data)
    report.section("How it was made")
    report.facts(
        {
            "Tool": f"invertdeformation, Deep Geology {plugin_version()}",
            "Parameters": {key: value for key, value in parameters.items() if not isinstance(value, (dict, list)) and value is not None},
            "Data": [part.name for part in data.full],
            "Independent draws": f"{best.effective:.0f}",
            "Versions": package_versions(),
        }
    )
    report.references(
        [
            kind.reference,
            "Cappé, O. et al. (2004). Population Monte Carlo. doi:10.1198/106186004X12803",
            "Jónsson, S. et al. (2002). Fault slip distribution of the 1999 Mw 7.1 Hector Mine earthquake. doi:10.1785/0120000922",
        ]
    )
    report.data("posteriors", [{"type": p.problem.kind.name, "evidence": p.evidence, "bic": p.bic} for p in posteriors])
    report.save(path)


def _comparison(posteriors: list) -> tuple[str]:
    first, second = posteriors[:2]
    gap = first.evidence - second.evidence
    if gap > 5:
        word = "The data clearly prefer it"
    elif gap > 1:
        word = "The data prefer it, not strongly,"
    else:
        word = "The data hardly tell it"
    link = "from" if gap <= 1 else "to"
    return (f"{word} {link} the next best type, {second.problem.kind.label} (logarithms of the evidence {gap:.1f} apart).",)


def _ranking(posteriors: list) -> tuple[list[str], list[list], str]:
    evidence = np.array([posterior.evidence for posterior in posteriors])
    shares = np.exp(evidence - evidence.max())
    shares /= shares.sum()
    rows = [
        [
            p.problem.kind.label,
            {"value": float(share)},
            float(p.evidence - evidence.max()),
            float(p.bic),
            len(p.problem),
            float(p.estimate[2]),
        ]
        for p, share in zip(posteriors, shares)
    ]
    columns = ["Source", "Probability", "Log evidence, relative", "BIC", "Unknowns", "Depth, m"]
    return columns, rows, "Probabilities among these types, all alike before the data; they hold for the same noise and priors."


def _noise(notes: list[dict]) -> tuple[list[str], list[list], str]:
    rows = []
    for note in notes:
        variogram = note.get("variogram")
        numbers = [None] * 3 if variogram is None else [1000 * variogram.sill, variogram.range / 1000, 1000 * variogram.nugget]
        rows.append([note["name"], *numbers, 1000 * note["model_error"] if "model_error" in note else None])
    caption = (
        "Noise as used. The model error is what the data need beside their noise, because neither the ground nor the source is as "
        "simple as "
        "assumed."
    )
    return ["Data", "Correlated, mm", "Range, km", "Uncorrelated, mm", "Model error, mm"], rows, caption


def _difference(report: Report, guess, best, data) -> None:
    report.section("The estimator's instant answer")
    shift = dict(zip("xy", data.origin))
    turns = {quantity.name for quantity in best.problem.kind.quantities if quantity.kind in ("azimuth", "rake")}
    rows = []
    for index, name in enumerate(best.problem.names):
        theirs, ours = guess.samples[:, index], best.problem.unknowns(best.logits)[:, index].numpy()
        if name in turns:  # around the refined angle
            theirs = np.median(ours) + (theirs - np.median(ours) + 180) % 360 - 180
        apart = abs(np.median(theirs) - np.median(ours)) / max(float(np.hypot(theirs.std(), ours.std())), 1e-300)
        quantiles = np.concatenate([np.quantile(part, (0.025, 0.5, 0.975)) for part in (theirs, ours)]) + shift.get(name, 0.0)
        rows.append([name.replace("_", " "), *(_round(value) for value in quantiles), float(apart)])
    report.table(
        ["Unknown", "Estimator 2.5 %", "Median", "97.5 %", "Refined 2.5 %", "Median", "97.5 %", "Apart, σ"],
        rows,
        "{type}: what the network said in {seconds:.2f} s beside the posterior by likelihood. The distance of the medians is in standard "
        "deviations of both together: above 3 the two contradict each other.",
        type=best.problem.kind.label,
        seconds=guess.seconds,
    )


def _trade_offs(best) -> list[str]:
    correlation = np.corrcoef(best.problem.unknowns(best.logits).numpy().T)
    names = [name.replace("_", " ") for name in best.problem.names]
    return [
        f"{names[i]} and {names[j]} ({correlation[i, j]:+.2f})" for i in range(len(names)) for j in range(i) if abs(correlation[i, j]) > 0.8
    ]


def _round(value: float):
    return float(f"{value:.5g}") if abs(value) < 1e5 else round(float(value))


def maps_figure(fit, data, best) -> Figure:
    """Draw observed, modelled and residual displacement side by side, in millimetres; GNSS as arrows and bars."""
    figure = Figure(figsize=(10.2, 3.9), layout="constrained")
    panels = figure.subplots(1, 3, sharex=True, sharey=True)
    part = fit.observations
    x, y = (part.x + data.origin[0]) / 1000, (part.y + data.origin[1]) / 1000
    centre = [(best.estimate[i] + data.origin[i]) / 1000 for i in (0, 1)]
    columns = (("Observed", fit.observed), ("Modelled", fit.modelled), ("Residual", fit.residual))
    limit = 1000 * float(np.quantile(np.abs(fit.observed), 0.99)) or 1.0
    rows = np.random.default_rng(0).permutation(len(part))[:MOST_DOTS]
    for axes, (title, values) in zip(panels, columns):
        if part.kind == "insar":
            dots = axes.scatter(x[rows], y[rows], c=1000 * values[rows], s=4, cmap="RdBu_r", vmin=-limit, vmax=limit, linewidths=0)
        else:
            _arrows(axes, part, x, y, 1000 * values, limit)
        axes.plot(*centre, "+", color="black", markersize=10, markeredgewidth=1.8)
        axes.set_title(title, loc="left", fontsize=10, fontweight="bold")
        axes.set_aspect("equal")
        axes.tick_params(labelsize=8)
        axes.locator_params(nbins=4)
        axes.set_xlabel("Easting, km", fontsize=8)
    panels[0].set_ylabel("Northing, km", fontsize=8)
    if part.kind == "insar":
        figure.colorbar(dots, ax=list(panels), shrink=0.8, label="Towards the satellite, mm")
    return figure


def _arrows(axes, part, x, y, values, limit) -> None:
    """Draw stations: horizontal displacement as arrows, vertical as bars beside them."""
    stations: dict[tuple[float, float], list] = {}
    for index in range(len(part)):
        axis = int(np.abs(part.directions[index]).argmax())
        stations.setdefault((x[index], y[index]), [0.0, 0.0, 0.0])[axis] = values[index]
    places, moved = np.array(list(stations)), np.array(list(stations.values()))
    span = max(np.ptp(places[:, 0]), np.ptp(places[:, 1]), 1e-3)
    scale = 0.22 * span / limit
    axes.plot(*places.T, ".", color=MUTED, markersize=3)
    axes.quiver(*places.T, *(moved[:, :2].T * scale), angles="xy", scale_units="xy", scale=1, color=ACCENT, width=0.008)
    axes.vlines(places[:, 0], places[:, 1], places[:, 1] + moved[:, 2] * scale, color=PALETTE[1], linewidth=3)
    axes.quiver(*(places.min(0) - [0, 0.12 * span]), limit * scale, 0, angles="xy", scale_units="xy", scale=1, color="black", width=0.008)
    axes.annotate(f"{limit:.0f} mm", places.min(0) - [0, 0.10 * span], fontsize=7, va="bottom")
    axes.set_xlim(places[:, 0].min() - 0.15 * span, places[:, 0].max() + 0.25 * span)
    axes.set_ylim(places[:, 1].min() - 0.2 * span, places[:, 1].max() + 0.3 * span)


def corner_figure(best, data) -> Figure:
    """Draw the posterior of all unknowns against each other."""
    values = best.problem.unknowns(best.logits).numpy()[:2000].copy()
    estimate = best.problem.unknowns(best.best[None])[0].numpy().copy()
    names = best.problem.names
    labels = []
    for index, name in enumerate(names):
        factor = 1e-6 if name == "potency" else 1e-3 if name in ("x", "y", "depth", "radius", "length", "width", "semi_major") else 1.0
        shift = data.origin["xy".index(name)] if name in ("x", "y") else 0.0
        values[:, index] = (values[:, index] + shift) * factor
        estimate[index] = (estimate[index] + shift) * factor
        unit = "million m³" if name == "potency" else "km" if factor == 1e-3 else "" if name == "aspect" else "°"
        labels.append(f"{name.replace('_', ' ')}\n{unit}")
    count = len(names)
    figure = Figure(figsize=(1.35 * count + 1, 1.35 * count + 0.6), layout="constrained")
    panels = figure.subplots(count, count, squeeze=False, sharex="col")
    for row in range(count):
        for column in range(count):
            axes = panels[row][column]
            if column > row:
                axes.set_axis_off()
                continue
            if row == column:
                axes.hist(values[:, row], bins=35, color=ACCENT, alpha=0.75)
                axes.axvline(estimate[row], color="black", linewidth=1)
                axes.set_yticks([])
            else:
                axes.plot(values[:, column], values[:, row], ".", color=ACCENT, markersize=1.6, alpha=0.35, rasterized=True)
                axes.axvline(estimate[column], color="black", linewidth=0.7)
                axes.axhline(estimate[row], color="black", linewidth=0.7)
            axes.tick_params(labelsize=7)
            axes.locator_params(nbins=3)
            axes.ticklabel_format(useOffset=False)
            if row == count - 1:
                axes.set_xlabel(labels[column], fontsize=8)
            if column == 0 and row:
                axes.set_ylabel(labels[row], fontsize=8)
            elif column:
                axes.set_yticklabels([])
    return figure


def variogram_figure(notes: list[dict]) -> Figure:
    """Draw semivariances and the fitted curves."""
    figure = Figure(figsize=(6.4, 3.2), layout="constrained")
    axes = figure.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    for note, color in zip([note for note in notes if len(note.get("lags", ()))], PALETTE):
        variogram, lags = note["variogram"], note["lags"]
        curve = variogram.nugget**2 + variogram.sill**2 * (1 - np.exp(-lags / variogram.range))
        axes.plot(lags / 1000, 1e6 * note["semivariance"], "o", color=color, markersize=4, label=note["name"])
        axes.plot(lags / 1000, 1e6 * curve, color=color)
    axes.set_xlabel("Distance, km")
    axes.set_ylabel("Semivariance, mm²")
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False, fontsize=8)
    return figure
