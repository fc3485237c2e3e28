"""Objects to learn to find, from layers over rasters or from images with YOLO or COCO annotations, in pixels of their rasters."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..errors import FileError, InputError
from ..progress import Progress
from ..provenance import file_hash
from ..raster.gdalenv import ogr, open_raster
from ..raster.grid import Grid, metres_per_unit
from ..vector.labels import class_color, number_classes
from ..vector.layers import layer_name, open_layer, transform_to

IMAGES = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".jp2", ".webp"}
PARTS = {"train": "train", "training": "train", "valid": "validation", "val": "validation", "validation": "validation", "test": "test"}
LEAST_SIDE = 1.0  # pixels
UNITS = {"map units": None, "pixels": None, "metres": 1.0, "kilometres": 1000.0}
ONE_CLASS = "object"
MOST_NAMED = 5  # files in a message
CIRCLE = np.stack([np.cos(np.linspace(0, 2 * np.pi, 49)), np.sin(np.linspace(0, 2 * np.pi, 49))], axis=1)


@dataclass(frozen=True)
class Scene:
    """A raster and the objects on it.

    Attributes
    ----------
    name, path : str
    grid : Grid
    boxes : numpy.ndarray
        (N, 4), float64: first column and row, last column and row, in pixels of the grid.
    labels : numpy.ndarray
        (N,), class indices.
    outlines : list of numpy.ndarray
        (M, 2) columns and rows by object; empty where objects are boxes.
    part : str
        ``train``, ``validation`` or ``test`` where the data come divided; else empty.
    """

    name: str
    path: str
    grid: Grid
    boxes: np.ndarray
    labels: np.ndarray
    outlines: list = field(default_factory=list)
    part: str = ""

    def take(self, chosen: np.ndarray) -> Scene:
        """Return the scene with some of its objects: bool or indices (N,)."""
        index = np.arange(len(self.boxes))[chosen]
        outlines = [self.outlines[i] for i in index] if self.outlines else []
        return Scene(self.name, self.path, self.grid, self.boxes[index], self.labels[index], outlines, self.part)

    @property
    def centres(self) -> np.ndarray:
        """Columns and rows of the objects' centres, (N, 2)."""
        return (self.boxes[:, :2] + self.boxes[:, 2:]) / 2


@dataclass(frozen=True)
class Objects:
    """What there is to learn from.

    Attributes
    ----------
    scenes : list of Scene
    classes : list of dict
        ``{"value", "name", "color"}`` by index.
    outline : str
        ``box``, ``circle`` (points with a diameter) or ``mask`` (polygons).
    """

    scenes: list[Scene]
    classes: list[dict]
    outline: str

    @property
    def sizes(self) -> np.ndarray:
        """Square roots of the boxes' areas, in pixels."""
        boxes = np.concatenate([scene.boxes for scene in self.scenes])
        return np.sqrt(np.prod(boxes[:, 2:] - boxes[:, :2], axis=1))


class _Raw:
    """Objects as they are read, with classes by name, and what had to be left out."""

    def __init__(self):
        self.boxes, self.names, self.outlines = [], [], []
        self.empty = self.outside = 0

    def add(self, outline: np.ndarray, name, grid: Grid) -> None:
        """Add an outline (M, 2) in pixels; its box is cut to the raster."""
        low, high = outline.min(axis=0), outline.max(axis=0)
        if not np.isfinite([low, high]).all() or (high - low < 1e-9).any():
            self.empty += 1
            return
        centre, size = (low + high) / 2, np.array([grid.width, grid.height])
        if (centre < 0).any() or (centre > size).any():
            self.outside += 1
            return
        low, high = np.clip(low, 0, size), np.clip(high, 0, size)
        self.boxes.append([*low, *high])
        self.names.append(name)
        self.outlines.append(outline)


def read_objects(parameters: dict, progress: Progress) -> Objects:
    """Read rasters or images and the objects on them.

    Parameters
    ----------
    parameters : dict
        Either ``input`` (paths of rasters) with ``objects`` (vector input), ``class_field`` (empty: all objects are of one class),
        ``diameter_field`` and ``diameter_unit`` for points; or ``images`` (folder), with YOLO files or ``annotations`` (a COCO file);
        ``merge_classes``.
    progress : Progress
        Warned about what is left out.

    Raises
    ------
    FileError, InputError
        A layer cannot be read, or there is no object.
    """
    if parameters.get("images"):
        raws, outline = _read_images(Path(parameters["images"]), parameters.get("annotations"), progress)
    else:
        raws, outline = _read_layer(parameters, progress)
    if parameters.get("merge_classes"):
        for _, raw in raws:
            raw.names = [ONE_CLASS] * len(raw.names)
    empty, outside = (sum(getattr(raw, key) for _, raw in raws) for key in ("empty", "outside"))
    if empty:
        progress.warn("{count} objects without an area are left out.", count=empty)
    if outside and parameters.get("images"):
        progress.warn("{count} objects whose centre lies outside their image are left out.", count=outside)
    names = {name for _, raw in raws for name in raw.names}
    if not names:
        raise InputError(
            "There is no object on {where}.",
            hint="Check that both cover the same area, their coordinate systems, and the sizes of the objects.",
            where="the images" if parameters.get("images") else "INPUT",
        )
    entries = number_classes(sorted(names, key=str), parameters.get("class_field") or "class")
    order = sorted(entries, key=lambda name: entries[name]["value"])
    classes = [{**entries[name], "color": class_color(index)} for index, name in enumerate(order)]
    index = {name: number for number, name in enumerate(order)}
    scenes = []
    for scene, raw in raws:
        boxes = np.array(raw.boxes, float).reshape(-1, 4)
        labels = np.array([index[name] for name in raw.names], np.int64)
        full = Scene(scene.name, scene.path, scene.grid, boxes, labels, raw.outlines if outline != "box" else [], scene.part)
        wide = (boxes[:, 2:] - boxes[:, :2] >= LEAST_SIDE).all(axis=1)
        scenes.append(full.take(wide))
    small = sum(len(raw.boxes) for _, raw in raws) - sum(len(scene.boxes) for scene in scenes)
    if small:
        progress.warn("{count} objects narrower than a pixel are left out.", count=small)
    if not any(len(scene.boxes) for scene in scenes):
        raise InputError(
            "All objects are narrower than a pixel.", hint="Check DIAMETER_FIELD and its unit, or use a raster of higher resolution."
        )
    return Objects(scenes, classes, outline)


def _read_layer(parameters: dict, progress: Progress) -> tuple[list[tuple[Scene, _Raw]], str]:
    source, field_name, diameter = parameters["objects"], parameters.get("class_field"), parameters.get("diameter_field")
    unit = parameters.get("diameter_unit") or "map units"
    _data, layer = open_layer(source)
    name = layer_name(source)
    if not layer.GetFeatureCount():
        raise InputError("The layer {layer} has no features.", hint="Choose another layer, or clear its filter.", layer=name)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    for key, wanted in (("CLASS_FIELD", field_name), ("DIAMETER_FIELD", diameter)):
        if wanted and wanted not in fields:
            raise InputError(
                "The objects {layer} have no field {field}, which {key} names; their fields are {fields}.",
                hint="Choose another field.",
                layer=name,
                field=wanted,
                key=key,
                fields=", ".join(fields) or "(none)",
            )
    raws, placed, circles, polygons, unknown, unmeasured, strange = [], set(), 0, 0, 0, 0, set()
    total = max(layer.GetFeatureCount(), 1)
    for path in parameters["input"]:
        grid = Grid.of(path)
        transform = transform_to(grid, layer.GetSpatialRef(), name)
        raw = _Raw()
        layer.ResetReading()
        for number, feature in enumerate(layer):
            if number % 500 == 0:
                progress.report(number / total, "Reading {layer}", layer=name)
            value = feature.GetField(field_name) if field_name and feature.IsFieldSetAndNotNull(field_name) else None
            value = value.strip() if isinstance(value, str) else value
            if field_name and value in (None, ""):
                unknown += 1
                continue
            shape = feature.GetGeometryRef()
            if shape is None or shape.IsEmpty():
                raw.empty += 1
                continue
            shape = shape.Clone()
            shape.FlattenTo2D()
            if transform is not None and shape.Transform(transform) != 0:
                continue
            kind = ogr.GT_Flatten(shape.GetGeometryType())
            if kind in (ogr.wkbPoint, ogr.wkbMultiPoint):
                length = feature.GetField(diameter) if diameter and feature.IsFieldSetAndNotNull(diameter) else None
                if not isinstance(length, (int, float)) or not length > 0:
                    unmeasured += 1
                    continue
                outlines = [_circle(shape.Centroid(), float(length), unit, grid)]
                circles += 1
            else:
                outlines = [_pixels(part, grid) for part in _parts(shape)]
                polygons += len(outlines)
                if not outlines:
                    strange.add(feature.GetFID())
            before = len(raw.boxes)
            for outline in outlines:
                raw.add(outline, value if field_name else ONE_CLASS, grid)
            if len(raw.boxes) > before:
                placed.add(feature.GetFID())
        raws.append((Scene(Path(path).stem, path, grid, np.empty((0, 4)), np.empty(0, int)), raw))
    if unmeasured and not placed:
        raise InputError(
            "The objects {layer} are points, and none has a positive diameter.",
            hint="Choose the field that holds the diameter as DIAMETER_FIELD.",
            layer=name,
        )
    count = len(parameters["input"])
    for message, number in (
        ("{count} objects without a class in {field} are left out.", unknown // count),
        ("{count} points without a positive diameter are left out.", unmeasured // count),
        ("{count} features that are neither polygons nor points are left out.", len(strange)),
        ("{count} objects lie outside INPUT, or have their centre outside, and are left out.", total - len(placed) - unknown // count),
    ):
        if number > 0 and placed:
            progress.warn(message, count=number, field=field_name)
    return raws, "circle" if circles and not polygons else "mask"


def read_shapes(source: dict, crs: str, diameter_field: str | None, unit: str, fields: Sequence[str], progress: Progress) -> list[dict]:
    """Read the features of a layer as polygons in map coordinates.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}`` of polygons, or of points with a diameter.
    crs : str
        WKT of the coordinates that are wanted; empty: those of the layer.
    diameter_field, unit : str
        Of points.
    fields : sequence of str
        Attributes that are wanted; those that the layer has not got are None.

    Returns
    -------
    list of dict
        ``outline`` (M, 2), and the attributes. A feature of several polygons gives several.
    """
    _data, layer = open_layer(source)
    name = layer_name(source)
    reference = layer.GetSpatialRef()
    grid = Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), crs)
    transform = transform_to(grid, reference, name)
    definition = layer.GetLayerDefn()
    there = {definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())}
    if diameter_field and diameter_field not in there:
        raise InputError(
            "The objects {layer} have no field {field}; their fields are {fields}.",
            hint="Choose the field that holds the diameter as DIAMETER_FIELD.",
            layer=name,
            field=diameter_field,
            fields=", ".join(sorted(there)) or "(none)",
        )
    found, left_out = [], 0
    for feature in layer:
        progress.check()
        shape = feature.GetGeometryRef()
        shape = None if shape is None or shape.IsEmpty() else shape.Clone()
        if shape is None or (transform is not None and shape.Transform(transform) != 0):
            left_out += 1
            continue
        shape.FlattenTo2D()
        if ogr.GT_Flatten(shape.GetGeometryType()) in (ogr.wkbPoint, ogr.wkbMultiPoint):
            length = feature.GetField(diameter_field) if diameter_field else None
            positive = isinstance(length, (int, float)) and length > 0
            outlines = [_circle(shape.Centroid(), float(length), unit, grid)] if positive else []
        else:
            outlines = [_pixels(part, grid) for part in _parts(shape)]
        outlines = [outline for outline in outlines if (np.ptp(outline, axis=0) > 0).all()]
        left_out += not outlines
        values = {key: feature.GetField(key) if key in there else None for key in fields}
        found += [{"outline": outline, **values} for outline in outlines]
    if left_out:
        progress.warn("{count} features of {layer} without an area or a diameter are left out.", count=left_out, layer=name)
    return found


def _parts(shape: ogr.Geometry) -> list[ogr.Geometry]:
    """Return the polygons of a geometry; curves become lines, and what crosses itself is mended."""
    shape = shape.GetLinearGeometry()
    if ogr.GT_Flatten(shape.GetGeometryType()) in (ogr.wkbLineString, ogr.wkbMultiLineString):
        return []
    shape = shape if shape.IsValid() else shape.MakeValid()
    if shape.GetGeometryCount() and ogr.GT_Flatten(shape.GetGeometryType()) != ogr.wkbPolygon:
        return [part for index in range(shape.GetGeometryCount()) for part in _parts(shape.GetGeometryRef(index))]
    return [shape] if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon else []


def _pixels(polygon: ogr.Geometry, grid: Grid) -> np.ndarray:
    points = np.array(polygon.GetGeometryRef(0).GetPoints())[:, :2]
    return np.stack(grid.column_row(points[:, 0], points[:, 1]), axis=1)


def _circle(point: ogr.Geometry, diameter: float, unit: str, grid: Grid) -> np.ndarray:
    """Return a circle on the ground in pixels; in degrees it is as wide there as it has to be at its latitude."""
    x, y = point.GetX(), point.GetY()
    if unit == "pixels":
        centre = np.array(grid.column_row(x, y))
        return centre + CIRCLE * diameter / 2
    radius = np.array([diameter / 2, diameter / 2])
    if UNITS[unit]:
        radius = radius * UNITS[unit] / np.array(metres_per_unit(grid.crs, y))
    points = np.array([x, y]) + CIRCLE * radius
    return np.stack(grid.column_row(points[:, 0], points[:, 1]), axis=1)


def list_images(folder: Path) -> list[tuple[Path, str]]:
    """Return the images below a folder, in order, each with the part (``train`` …) that a folder's name says, or an empty text."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in IMAGES and path.is_file():
            above = [PARTS[name.lower()] for name in path.relative_to(folder).parts[:-1] if name.lower() in PARTS]
            found.append((path, above[0] if above else ""))
    if not found:
        raise InputError(
            "There is no image in {folder}.",
            hint="Choose a folder with PNG, JPEG or TIFF files, also in folders below.",
            folder=str(folder),
        )
    return found


def open_images(folder: Path, progress: Progress) -> list[Scene]:
    """Return the images of a folder that can be read, as scenes without objects; others are named in a warning."""
    scenes, broken, bands = [], [], {}
    for path, part in list_images(folder):
        progress.check()
        try:
            dataset = open_raster(str(path))
            dataset.GetRasterBand(1).ReadAsArray(
                0, dataset.RasterYSize - 1, dataset.RasterXSize, 1
            )  # what is cut off shows in the last row
            grid = Grid.of(dataset)
        except (FileError, RuntimeError, AttributeError):
            broken.append(path.name)
            continue
        name = str(path.relative_to(folder).with_suffix(""))
        scenes.append(Scene(name, str(path), grid, np.empty((0, 4)), np.empty(0, int), [], part))
        bands.setdefault(dataset.RasterCount, []).append(name)
    if broken:
        progress.warn("{count} images cannot be read and are left out: {names}.", count=len(broken), names=_some(broken))
    if not scenes:
        raise InputError("No image in {folder} can be read.", hint="Check the files; copy them again.", folder=str(folder))
    usual = max(bands, key=lambda count: len(bands[count]))
    others = {name for count, names in bands.items() if count != usual for name in names}
    if others:
        progress.warn(
            "{count} images do not have {bands} bands like the others and are left out: {names}.",
            count=len(others),
            bands=usual,
            names=_some(sorted(others)),
        )
    return [scene for scene in scenes if scene.name not in others]


def _read_images(folder: Path, annotations: str | None, progress: Progress) -> tuple[list[tuple[Scene, _Raw]], str]:
    scenes = open_images(folder, progress)
    beside = sorted(folder.rglob("*.json"))
    if annotations or (beside and not list(folder.rglob("*.txt"))):
        raws = _read_coco([Path(annotations)] if annotations else beside, scenes, progress)
    else:
        raws = _read_yolo(folder, scenes, progress)
    polygons = sum(len(outline) > 5 for _, raw in raws for outline in raw.outlines)
    count = sum(len(raw.outlines) for _, raw in raws)
    return raws, "mask" if polygons > count / 2 else "box"


def _read_yolo(folder: Path, scenes: list[Scene], progress: Progress) -> list[tuple[Scene, _Raw]]:
    """Read a text file an image: class, centre, width and height (or an outline), as shares of the image."""
    names = _yolo_names(folder)
    raws, without = [], []
    for scene in scenes:
        raw, path = _Raw(), Path(scene.path)
        parts = list(path.with_suffix(".txt").parts)
        places = [i for i, part in enumerate(parts) if part.lower() == "images"]
        beside = Path(*(("labels" if i == places[-1] else part) for i, part in enumerate(parts))) if places else None
        text = next(
            (file for file in (beside, path.with_suffix(".txt"), path.parent / "labels" / f"{path.stem}.txt") if file and file.is_file()),
            None,
        )
        if text is None:
            without.append(scene.name)
            continue  # nobody has looked at it; an image without objects has an empty file
        size = np.array([scene.grid.width, scene.grid.height])
        for number, line in enumerate(text.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if not line.strip():
                continue
            try:
                label, *values = (float(value) for value in line.split())
                if len(values) == 4:
                    centre, half = np.array(values[:2]) * size, np.array(values[2:]) * size / 2
                    outline = _corners(centre - half, centre + half)
                else:
                    outline = np.array(values).reshape(-1, 2) * size
                    if len(outline) < 3:
                        raise ValueError
            except ValueError:
                raise InputError(
                    "Line {number} of {path} is not YOLO: a class, and 4 numbers or an outline, were expected; found “{found}”.",
                    hint="Correct or remove the file.",
                    number=number,
                    path=str(text),
                    found=line[:60],
                ) from None
            raw.add(outline, names.get(int(label), int(label)), scene.grid)
        raws.append((scene, raw))
    if not raws:
        raise InputError(
            "There are no annotations for the images in {folder}: a folder labels beside images with YOLO files (.txt), or a COCO file "
            "(.json), was expected.",
            hint="Choose the folder above images and labels, or the COCO file as ANNOTATIONS.",
            folder=str(folder),
        )
    if without:
        progress.warn("{count} images without a YOLO file are left out: {names}.", count=len(without), names=_some(without))
    return raws


def _yolo_names(folder: Path) -> dict[int, str]:
    """Return the classes' names that a ``data.yaml`` or a ``classes.txt`` holds."""
    for path in (folder / "data.yaml", folder.parent / "data.yaml", folder / "dataset.yaml"):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            if inline := re.search(r"^names\s*:\s*(\[.*?\]|\{.*?\})", text, re.MULTILINE | re.DOTALL):
                try:
                    names = ast.literal_eval(inline[1])
                except (ValueError, SyntaxError):
                    names = [name.strip(" '\"\n") for name in inline[1].strip("[]").split(",")]
                pairs = names.items() if isinstance(names, dict) else enumerate(names)
                return {int(index): str(name) for index, name in pairs}
            block = re.search(r"^names\s*:\s*\n((?:\s+\S.*\n?|-.*\n?)+)", text, re.MULTILINE)
            lines = [line.strip() for line in block[1].splitlines()] if block else []
            if lines and lines[0].startswith("-"):
                return {index: line[1:].strip(" '\"") for index, line in enumerate(lines)}
            return {int(key): name.strip(" '\"") for key, _, name in (line.partition(":") for line in lines) if key.isdigit()}
    for path in (folder / "classes.txt", folder / "labels" / "classes.txt"):
        if path.is_file():
            return dict(enumerate(path.read_text(encoding="utf-8").split("\n")))
    return {}


def _read_coco(paths: Sequence[Path], scenes: list[Scene], progress: Progress) -> list[tuple[Scene, _Raw]]:
    """Read COCO files; images are found by their path's end."""
    by_name = {}
    for scene in scenes:
        by_name.setdefault(Path(scene.path).name, []).append(scene)
    raws: dict[str, tuple[Scene, _Raw]] = {}
    missing = []
    for path in paths:
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            names = {entry["id"]: str(entry["name"]) for entry in content["categories"]}
            ids = {}
            for image in content["images"]:
                found = by_name.get(Path(image["file_name"]).name, [])
                near = [scene for scene in found if Path(scene.path).parent == path.parent] or found
                if near:
                    ids[image["id"]] = near[0]
                    raws.setdefault(near[0].name, (near[0], _Raw()))
                else:
                    missing.append(image["file_name"])
            for entry in content["annotations"]:
                if entry["image_id"] not in ids or entry.get("iscrowd"):
                    continue
                x, y, width, height = entry["bbox"]
                outline = _corners(np.array([x, y]), np.array([x + width, y + height]))
                rings = entry.get("segmentation")
                if isinstance(rings, list) and rings and len(rings[0]) >= 6:
                    outline = np.array(max(rings, key=len), float).reshape(-1, 2)
                scene, raw = raws[ids[entry["image_id"]].name]
                raw.add(outline, names[entry["category_id"]], scene.grid)
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(
                "The file {path} is not COCO: images, annotations and categories were expected ({reason}).",
                hint="Choose a COCO file of object detection, or none for YOLO files.",
                path=str(path),
                reason=f"{type(error).__name__}: {error}",
            ) from error
    if missing:
        progress.warn("{count} images of the COCO file are not in the folder: {names}.", count=len(missing), names=_some(missing))
    return list(raws.values())


def repeated(scenes: Iterable[Scene]) -> list[list[int]]:
    """Return groups of scenes whose files are the same byte for byte, by index."""
    groups: dict[str, list[int]] = {}
    for index, scene in enumerate(scenes):
        groups.setdefault(file_hash(scene.path), []).append(index)
    return [group for group in groups.values() if len(group) > 1]


def _corners(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    return np.array([[low[0], low[1]], [high[0], low[1]], [high[0], high[1]], [low[0], high[1]], [low[0], low[1]]])


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
