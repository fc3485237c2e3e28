"""Job: compare found objects, of any tool, with known ones."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import shapely

from ...data.objects import ONE_CLASS, read_objects, read_shapes
from ...errors import InputError
from ...evaluation.detections import THRESHOLDS, Matches, Shapes, centre_quality, evaluate_objects, match, overlap_quality, size_edges
from ...evaluation.report import Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import package_versions, plugin_version
from ...raster.grid import Grid, metres_per_unit, spatial_reference
from ...vector.labels import class_color
from ...vector.layers import layer_name, open_layer, transform_to
from .object_report import MEASURES, bin_name, objects_sections, summarise_objects

TOOL = "evaluatedetections"
BLOCKS = 8  # along the longer side, where BLOCK_SIZE is empty
REFERENCES = [
    "Lin, T.-Y. et al. (2014). Microsoft COCO: common objects in context. ECCV. doi:10.1007/978-3-319-10602-1_48",
    "Silburt, A. et al. (2019). Lunar crater identification via deep learning. Icarus 317, 27–38. doi:10.1016/j.icarus.2018.06.022",
    "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26. doi:10.1214/aos/1176344552",
]


def run(parameters: dict, progress: Progress) -> dict:
    """Evaluate detections.

    Parameters
    ----------
    parameters : dict
        ``detections`` (polygons, vector input), ``class_field_detections`` and ``score_field`` (default ``class`` and ``score``);
        either ``reference`` (polygons, or points with ``diameter_field`` and ``diameter_unit``) with ``class_field``, or ``images`` (folder
        with YOLO or COCO annotations, and ``annotations``); ``match`` (``iou`` or ``centre``), ``min_iou``, ``max_distance`` (share of the
        known diameter), ``max_ratio``, ``min_score``, ``zones`` (polygons), ``size_bins`` (numbers), ``min_size``, ``block_size`` (map
        units), ``report``, ``table``. Sizes are in metres where there is a coordinate system, else in map units.
    progress : Progress

    Returns
    -------
    dict
        ``REPORT``, ``TABLE``, ``AP50`` and ``AP`` (with ``centre``: the average precision at these limits), ``PRECISION``, ``RECALL``,
        ``F1``.

    Raises
    ------
    InputError
        There is no known object, or the layers have no class in common.
    """
    progress.report(0.0, "Reading the objects")
    pair = _Pair(parameters, progress)
    quality, thresholds = _rule(parameters, pair.scale)
    progress.report(0.4, "Comparing {found} found and {known} known objects", found=len(pair.found), known=len(pair.known))
    matches = match(pair.found, pair.known, quality, thresholds)
    edges = _bins(parameters.get("size_bins")) or size_edges(pair.known.sizes)
    evaluation = evaluate_objects(matches, pair.classes, pair.score, edges)
    results = {
        "AP50": evaluation["ap50"]["value"],
        "AP": evaluation["ap"]["value"],
        "PRECISION": evaluation["precision"]["value"],
        "RECALL": evaluation["recall"]["value"],
        "F1": evaluation["f1"]["value"],
    }
    with Staging() as staging:
        if parameters.get("table"):
            _write_table(staging.path(parameters["table"]), evaluation)
            results["TABLE"] = parameters["table"]
        if parameters.get("report"):
            _write_report(staging.path(parameters["report"]), parameters, pair, matches, evaluation)
            results["REPORT"] = parameters["report"]
    return results


class _Pair:
    """Found and known objects with one table of classes, inside the zones.

    Attributes
    ----------
    found, known : Shapes
    classes : list of dict
    score : float
        Least score of finds that count for precision and recall.
    scale : callable or None
        See :func:`~deepgeology.backend.evaluation.detections.centre_quality`.
    unit : str
        Of the sizes.
    """

    def __init__(self, parameters: dict, progress: Progress):
        self.crs = _crs(parameters["detections"])
        self.unit = "m" if self.crs else "map units"
        self.scale = (lambda y: metres_per_unit(self.crs, y)) if self.crs else None
        class_field = parameters.get("class_field_detections") or "class"
        score_field = parameters.get("score_field") or "score"
        diameter, unit = parameters.get("diameter_field"), parameters.get("diameter_unit") or "map units"
        found = read_shapes(parameters["detections"], self.crs, None, unit, (class_field, score_field, "image"), progress)
        if parameters.get("images"):
            known, scenes = _annotated(parameters, progress)
        elif parameters.get("reference"):
            known = [
                {**entry, "class": entry[parameters["class_field"]] if parameters.get("class_field") else None}
                for entry in read_shapes(
                    parameters["reference"], self.crs, diameter, unit, (parameters.get("class_field") or "class", "image"), progress
                )
            ]
            scenes = {str(entry["image"]) for entry in known}
        else:
            raise InputError(
                "Either REFERENCE or IMAGES should be given.", hint="Choose the layer of known objects, or a folder with annotations."
            )
        if not known:
            raise InputError("There is no known object to compare with.", hint="Check REFERENCE and DIAMETER_FIELD.")
        for entry in found:
            entry["class"] = entry[class_field]
        merged = all(entry["class"] is None for entry in known) or {entry["class"] for entry in found} <= {ONE_CLASS, None}
        for entry in (*found, *known):
            entry["class"] = ONE_CLASS if merged or entry["class"] is None else str(entry["class"])
        names = sorted({entry["class"] for entry in known})
        strange = sorted({entry["class"] for entry in found} - set(names))
        if found and len(strange) == len({entry["class"] for entry in found}) and strange:
            raise InputError(
                "Found and known objects have no class in common: {found} were found, {known} are known.",
                hint="Choose the field of REFERENCE that holds the same names, or none to compare without classes.",
                found=", ".join(strange[:5]),
                known=", ".join(names[:5]),
            )
        if strange:
            progress.warn("Finds of classes that are not known ({classes}) all count as wrong.", classes=", ".join(strange))
        names += strange
        self.classes = [{"name": name, "color": class_color(index)} for index, name in enumerate(names)]
        images = any(entry.get("image") for entry in known)
        if images:
            _name_places(found, known, scenes)
        places = {name: index for index, name in enumerate(sorted({e["place"] for e in (*found, *known)}))} if images else {}
        self.images = len(places)
        block = parameters.get("block_size") or _block_size(known)
        self.block_size = None if images else block
        self.found, self.known = (self._shapes(entries, names, places, block, score_field) for entries in (found, known))
        self._limit(parameters)
        least = parameters.get("min_score")
        if least is None:
            least = float(self.found.scores.min()) if len(self.found) else 0.5
        self.score = least

    def _shapes(self, entries: list[dict], names: list[str], places: dict, block: float, score_field: str) -> Shapes:
        geometries = np.array([shapely.make_valid(shapely.Polygon(entry["outline"])) for entry in entries], dtype=object)
        bounds = shapely.bounds(geometries).reshape(-1, 4) if len(entries) else np.empty((0, 4))
        centres = (bounds[:, :2] + bounds[:, 2:]) / 2
        sx, sy = self.scale(centres[:, 1]) if self.scale else (1.0, 1.0)
        place = np.array([places.get(entry.get("place"), 0) for entry in entries], int)
        cell = np.floor(centres / block).astype(np.int64)
        groups = place if places else cell[:, 1] * (1 << 24) + cell[:, 0]
        scores = [_score(entry.get(score_field), score_field) for entry in entries]
        index = {name: number for number, name in enumerate(names)}
        return Shapes(
            geometries,
            np.array([index[entry["class"]] for entry in entries], int),
            place,
            groups.astype(np.int64),
            np.array(scores, float),
            np.sqrt((bounds[:, 2] - bounds[:, 0]) * sx * (bounds[:, 3] - bounds[:, 1]) * sy),
        )

    def _limit(self, parameters: dict) -> None:
        """Keep what lies in the zones, and what is large enough."""
        if parameters.get("zones"):
            area = _zones(parameters["zones"], self.crs)
            shapely.prepare(area)
            self.found, self.known = (
                shapes.take(shapely.contains(area, shapely.centroid(shapes.geometries))) for shapes in (self.found, self.known)
            )
        if parameters.get("min_size"):
            self.found, self.known = (shapes.take(shapes.sizes >= parameters["min_size"]) for shapes in (self.found, self.known))
        if not len(self.known):
            raise InputError(
                "No known object lies in ZONES and is at least MIN_SIZE large.",
                hint="Choose other zones, or check their coordinate system.",
            )


def _name_places(found: list[dict], known: list[dict], scenes: set[str]) -> None:
    """Add to objects their ``place``: the image with its folder, as ``scenes`` have it, or without it where another tool leaves it out."""
    with_folder = any(str(entry.get("image")) in scenes for entry in found)  # images of two folders often have the same name
    for entry in (*found, *known):
        name = str(entry.get("image"))
        entry["place"] = name if with_folder else Path(name).name


def _score(value, field: str) -> float:
    try:
        return 1.0 if value is None else float(value)
    except ValueError:
        raise InputError(
            "The field {field} holds “{found}”, which is no score.",
            hint="Choose a field of numbers as SCORE_FIELD.",
            field=field,
            found=value,
        ) from None


def _zones(source: dict, crs: str) -> shapely.Geometry:
    """Return the union of the polygons of a layer in ``crs``, without their holes."""
    _data, layer = open_layer(source)
    transform = transform_to(Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), crs), layer.GetSpatialRef(), layer_name(source))
    shapes = []
    for feature in layer:
        shape = feature.GetGeometryRef()
        if shape is None or shape.IsEmpty():
            continue
        shape = shape.GetLinearGeometry()
        if transform is None or shape.Transform(transform) == 0:
            shapes.append(shapely.make_valid(shapely.from_wkb(bytes(shape.ExportToWkb()))))
    return shapely.union_all(shapes)


def _crs(source: dict) -> str:
    _data, layer = open_layer(source)
    reference = layer.GetSpatialRef()
    if reference is None or reference.GetName().startswith("Undefined"):
        return ""
    crs = reference.ExportToWkt()
    spatial_reference(crs)
    return crs


def _annotated(parameters: dict, progress: Progress) -> tuple[list[dict], set[str]]:
    """Return the annotated objects of a folder of images, in the coordinates in which they are found there, and the images' names."""
    objects = read_objects({"images": parameters["images"], "annotations": parameters.get("annotations")}, progress)
    entries = []
    for scene in objects.scenes:
        for box, label in zip(scene.boxes, scene.labels):
            corners = box[[0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2)
            outline = np.stack(scene.grid.xy(corners[:, 0], corners[:, 1]), axis=1)
            entries.append({"outline": outline, "class": objects.classes[label]["name"], "image": scene.name})
    return entries, {scene.name for scene in objects.scenes}


def _block_size(entries: list[dict]) -> float:
    points = np.array([entry["outline"].mean(axis=0) for entry in entries])
    return float(np.ptp(points, axis=0).max() / BLOCKS) or 1.0


def _rule(parameters: dict, scale) -> tuple:
    if parameters.get("match") == "centre":
        distance, ratio = float(parameters.get("max_distance") or 0.25), float(parameters.get("max_ratio") or 1.5)
        if ratio <= 1:
            raise InputError("MAX_RATIO is {found}; a number above 1 is expected.", hint="1.5 is usual.", found=ratio)
        return centre_quality(distance, ratio, scale), (0.5,)
    least = float(parameters.get("min_iou") or 0.5)
    return overlap_quality, THRESHOLDS if least == THRESHOLDS[0] else (least, *(value for value in THRESHOLDS if value != least))


def _bins(text: str | None) -> list[float]:
    return sorted({float(part) for part in (text or "").replace(",", " ").replace(";", " ").split() if float(part) > 0})


def _write_table(path: str, evaluation: dict) -> None:
    measures = ("precision", "recall", "f1", "ap50", "ap")
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["what", "name", "known", "found", *(f"{key}{end}" for key in measures for end in ("", "_low", "_high"))])
        rows = [
            ("all", "", evaluation),
            *(("class", e["name"], e) for e in evaluation["classes"]),
            *(("size", bin_name(e), e) for e in evaluation["bins"]),
        ]
        for what, name, entry in rows:
            values = [entry.get(key, {}).get(part) for key in measures for part in ("value", "low", "high")]
            writer.writerow([what, name, entry["known"], entry["found"], *("" if v is None else f"{v:.4f}" for v in values)])


def _write_report(path: str, parameters: dict, pair: _Pair, matches: Matches, evaluation: dict) -> None:
    report = Report(Path(parameters["detections"]["path"]).stem, kind="Evaluation of detections")
    measures = MEASURES if len(matches.thresholds) > 1 and parameters.get("min_iou") in (None, 0.5) else {"ap50": "Average precision"}
    summarise_objects(report, evaluation, "of the reference", _words(parameters), measures)
    report.section("What was compared")
    report.text(
        "{found} found and {known} known objects. A find is right where it fits a known object of its class that no surer find has taken: "
        "{rule}. Finds with a score below {score:.2f} do not count for precision and recall.",
        found=len(pair.found),
        known=len(pair.known),
        rule=_words(parameters),
        score=pair.score,
    )
    if pair.block_size:
        report.text("Intervals: blocks of {size:g} map units are resampled.", size=pair.block_size)
    else:
        report.text("Intervals: the {count} images are resampled.", count=pair.images)
    objects_sections(report, evaluation, pair.unit, measures)
    report.section("How this was made")
    report.facts(
        {
            "Tool": f"{TOOL}, Deep Geology {plugin_version()}",
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Versions": package_versions(),
        }
    )
    report.references(REFERENCES)
    report.data("evaluation", evaluation)
    report.save(path)


def _words(parameters: dict) -> str:
    if parameters.get("match") == "centre":
        return "centres within {:g} of the known diameter, diameters within a factor of {:g}".format(
            parameters.get("max_distance") or 0.25, parameters.get("max_ratio") or 1.5
        )
    return "an intersection over union of at least {:g}".format(parameters.get("min_iou") or 0.5)
