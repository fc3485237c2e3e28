"""Job: what a model file says of itself, as a page to read."""

from __future__ import annotations

from pathlib import Path

from ...models.card import TASKS, read_card
from ..errors import InputError
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, plugin_version
from ..raster.grid import reproject_bounds, spatial_reference
from .report import Report, footprint_figure

WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
)
MEASURES = {"accuracy": "Accuracy", "macro_f1": "Macro-F1", "miou": "Mean IoU", "kappa": "Kappa", "ece": "ECE"}
MEASURES |= {
    "relative_l2": "Relative error",
    "relative_l2_median": "Median relative error",
    "relative_l2_change": "Relative error of the change",
    "speedup": "Times faster",
}


def run(parameters: dict, progress: Progress) -> dict:
    """Describe a model.

    Parameters
    ----------
    parameters : dict
        ``model`` (``.safetensors``), ``report`` (``.html``).
    progress : Progress

    Returns
    -------
    dict
        ``REPORT``.

    Raises
    ------
    ModelFileError
        The file is damaged, foreign, or of a newer version.
    """
    if not parameters.get("report"):
        raise InputError("No file was given for the report.", hint="Choose where to write it.")
    card = read_card(parameters["model"])
    with Staging() as staging:
        _report(parameters["model"], card).save(staging.path(parameters["report"]))
    return {"REPORT": parameters["report"]}


def _report(path: str, card: dict) -> Report:
    report = Report(Path(path).stem, kind="Description of a model")
    _summary(report, card)
    metrics, baselines = card.get("metrics") or {}, card.get("baselines") or {}
    measures = _measures(metrics)
    for key, label in measures.items():
        report.number(label, metrics[key])
    if not metrics:
        report.warning("The model file does not say how good the model is. Evaluate its map before you rely on it.")
    if not card.get("licence"):
        report.warning("The model file names no licence. Ask its author before you pass it on.")

    if "classes" in card:
        report.section("What it tells apart")
        report.table(
            ["Class", "Value"], [[{"name": str(c["name"]), "color": c.get("color") or "#808080"}, str(c["value"])] for c in card["classes"]]
        )
    if "bands" in card:
        report.section("What it needs")
        report.text(
            "A raster with these bands, found by their names. Pixels of {x:g} x {y:g} map units; other sizes are resampled. A pixel is "
            "mapped where all bands have a value.",
            x=card["pixel_size"][0],
            y=card["pixel_size"][1],
        )
        scale = card["normalisation"]
        rows = [[b["name"], b.get("unit") or "–", m, s] for b, m, s in zip(card["bands"], scale["mean"], scale["std"])]
        report.table(["Band", "Unit", "Mean", "Standard deviation"], rows, "Means and deviations are those of the training data.")

    if "logs" in card:
        report.section("What it needs")
        report.text("A table of depth samples with these logs, in the units of the training. Logs may be missing, at a loss.")
        report.table(["Log", "Seen as"], [[log["name"], "logarithm" if log.get("logarithmic") else "measured"] for log in card["logs"]])

    if "surrogate" in card:
        _surrogate_section(report, card["surrogate"]["scaling"])
    if baselines:
        report.section("How good it is, beside simpler rivals")
        named = {"This model": metrics, **baselines}
        report.table(
            ["Model", *measures.values()],
            [[name, *(figures.get(key) for key in measures)] for name, figures in named.items() if isinstance(figures, dict)],
            "On the same data, which were kept aside.",
        )

    _footprint_section(report, card)
    report.section("How it was made")
    training = card.get("training") or {}
    report.facts(
        {
            "Network": _network_words(card["network"]),
            "Trained by": card.get("tool") or training.get("tool"),
            "Created": card.get("created"),
            "Data": [f"{entry.get('name')} ({str(entry.get('fingerprint') or '')[:12]})" for entry in training.get("data") or []],
            "Labels": training.get("labels"),
            "Split": training.get("split"),
            "Parameters": training.get("parameters"),
            "Tile size": f"{card['tile_size']} pixels, overlap {card['overlap']:.0%}" if "tile_size" in card else None,
            "Temperature": card.get("temperature"),
            "Seed": card.get("seed"),
            "Versions": card.get("versions"),
            "Licence": card.get("licence"),
            "Citation": card.get("citation"),
            "File": f"{path} (SHA-256 {file_hash(path)[:16]}…)",
            "Described by": f"describemodel, Deep Geology {plugin_version()}",
        }
    )
    report.references(["Mitchell, M. et al. (2019). Model cards for model reporting. FAT* '19, 220–229. doi:10.1145/3287560.3287596"])
    report.data("card", {key: value for key, value in card.items() if key != "applicability"})
    return report


def _summary(report: Report, card: dict) -> None:
    bounds = _degrees(card)
    where = " It was trained around {place}, and knows no other ground." if bounds else ""
    bands, classes = card.get("bands", []), card.get("classes", [])
    told = (" It tells {classes} classes apart." if classes else "") + (" It reads {bands} bands ({names})." if bands else "")
    report.summary(
        "This is a model for {purpose}." + told + where,
        purpose=TASKS[card["task"]][0],
        classes=len(classes),
        bands=len(bands),
        names=_some([band["name"] for band in bands]),
        place=_place(bounds) if bounds else "",
    )
    accuracy = _value((card.get("metrics") or {}).get("accuracy"))
    rivals = {n: _value(f.get("accuracy")) for n, f in (card.get("baselines") or {}).items() if isinstance(f, dict)}
    rivals = {name: value for name, value in rivals.items() if value is not None}
    if accuracy is not None and rivals:
        best = max(rivals, key=rivals.get)
        report.summary(
            "On ground kept aside it was right at about {right:.0f} of 100 pixels; the best simple rival, {name}, at {theirs:.0f}.",
            right=100 * accuracy,
            name=best,
            theirs=100 * rivals[best],
        )


def _surrogate_section(report: Report, scaling: dict) -> None:
    height, width = scaling["shape"]
    side = scaling["pixel_size"]
    report.section("What it needs")
    report.text(
        "An area of {x:g} x {y:g} m, trained on {width} x {height} cells of {side:g} m. It gives {outputs}.",
        x=width * side,
        y=height * side,
        width=width,
        height=height,
        side=side,
        outputs=", ".join(f"{entry['name']} ({entry['unit']})" if entry["unit"] else entry["name"] for entry in scaling["outputs"]),
    )
    kinds = (("raster, or a number", [entry for entry in scaling["inputs"] if not entry.get("guess")]), ("number", scaling["scalars"]))
    rows = [[e["name"], e["unit"] or "–", kind, f"{e['low']:.4g}", f"{e['high']:.4g}"] for kind, entries in kinds for e in entries]
    report.table(["Parameter", "Unit", "Given as", "Lowest", "Highest"], rows, "Outside this range it was not trained, and guesses.")


def _measures(metrics: dict) -> dict[str, str]:
    """Return the labels of the figures in a card, by key."""
    return {key: MEASURES.get(key, key.replace("_", " ").capitalize()) for key in metrics if _value(metrics[key]) is not None}


def _footprint_section(report: Report, card: dict) -> None:
    footprint = card.get("footprint") or {}
    if not footprint.get("bounds"):
        return
    report.section("Where it was trained")
    degrees = _degrees(card)
    if degrees:
        report.figure(footprint_figure(degrees), "The training area, {place}.", place=_place(degrees))
    xmin, ymin, xmax, ymax = footprint["bounds"]
    crs = footprint.get("crs")
    report.facts(
        {
            "Coordinate system": spatial_reference(crs).GetName() if crs else "none",
            "Extent": f"x {xmin:.9g} to {xmax:.9g}, y {ymin:.9g} to {ymax:.9g}",
        }
    )


def _degrees(card: dict) -> tuple[float, float, float, float] | None:
    """Bounds of the training data in degrees; None where they are unknown."""
    footprint = card.get("footprint") or {}
    if not footprint.get("bounds") or not footprint.get("crs"):
        return None
    return reproject_bounds(footprint["bounds"], footprint["crs"], WGS84)


def _place(bounds: tuple[float, float, float, float]) -> str:
    longitude, latitude = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    return f"{abs(latitude):.2f}° {'N' if latitude >= 0 else 'S'}, {abs(longitude):.2f}° {'E' if longitude >= 0 else 'W'}"


def _network_words(network: dict) -> str:
    arguments = network["arguments"]
    members = arguments.get("members")
    if members:
        weights = arguments.get("weights") or [1] * len(members)
        total = sum(weights)
        return network["name"] + " of " + ", ".join(f"{_network_words(m)} ({w / total:.2f})" for m, w in zip(members, weights))
    encoder = arguments.get("encoder")
    return f"{network['name']} with encoder {encoder}" if encoder else network["name"]


def _value(figure) -> float | None:
    return figure.get("value") if isinstance(figure, dict) else figure


def _some(names: list[str], most: int = 8) -> str:
    return ", ".join(names) if len(names) <= most else ", ".join(names[:most]) + " …"
