"""Job: find objects on rasters or images with a trained detector."""

from __future__ import annotations

import contextlib
import math
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ...data.objects import CIRCLE, open_images
from ...errors import InputError, OutsideError
from ...inference.area import area_to_map
from ...inference.detection import Found, detect_raster, load_detector, suppress
from ...inference.device import choose_device
from ...inference.model_input import match_bands, pixel_factors, rescale
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, provenance
from ...raster.gdalenv import close_dataset, gdal, ogr, osr, writing
from ...raster.grid import Grid, Window, metres_per_unit, same_crs, spatial_reference
from ...raster.reader import RasterReader

TOOL = "detectobjects"
LAYER = "objects"
OVERLAP = 0.25
BATCH_PIXELS = {"cpu": 4 * 512 * 512, "cuda": 32 * 512 * 512, "mps": 8 * 512 * 512}
_NAMED = 5  # rasters in a message
_COARSEST = 32  # pixels along the longer side, below which no coarser resolution is searched
FITS = 0.9  # share of the overlap up to which an object is seen whole by the window in whose core its centre lies
FIELDS = {
    "class": ogr.OFTString,
    "value": ogr.OFTInteger,
    "score": ogr.OFTReal,
    "width": ogr.OFTReal,
    "height": ogr.OFTReal,
    "size": ogr.OFTReal,
    "size_m": ogr.OFTReal,
    "image": ogr.OFTString,
}


def run(parameters: dict, progress: Progress) -> dict:
    """Find objects.

    Parameters
    ----------
    parameters : dict
        Either ``input`` (paths of rasters) or ``images`` (folder); ``model`` (``.safetensors``), ``output`` (``.gpkg``); optional:
        ``min_score`` (empty: the score that balances precision and recall on the validation ground), ``overlap`` (percent), ``pyramid``
        (number of coarser resolutions that are searched too), ``outline`` (``automatic``, ``box``, ``circle``), ``extent``, ``mask``,
        ``tile_size`` (pixels), ``batch_size``, ``device``, ``precision``.
    progress : Progress
        Warned about objects that windows cut.

    Returns
    -------
    dict
        ``OUTPUT``, and ``COUNT``: number of objects.

    Notes
    -----
    Every field of the output: ``class``, ``value`` (the user's number of the class), ``score``, ``width``, ``height`` and ``size`` (root of
    width times height) in map units, ``size_m`` in metres (empty without a coordinate system), ``image`` (name of the raster).
    """
    device = choose_device(parameters.get("device"))
    if bool(parameters.get("input")) == bool(parameters.get("images")):
        raise InputError("Either INPUT or IMAGES should be given, and not both.", hint="Choose rasters or a folder of images.")
    detect, card = load_detector(parameters["model"], device, parameters.get("precision") or "auto", progress)
    once = _Once(progress)
    names = _sources(parameters, once)
    target = Grid.of(names[0][1]).crs
    outside: list[str] = []
    with Staging() as staging:
        path = staging.path(parameters["output"])
        with writing(path):
            out = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
            layer = _new_layer(out, target, parameters)
        count = cut = 0
        try:
            for number, (name, raster) in enumerate(names):
                part = progress.part(number / len(names), (number + 1) / len(names))
                once.of(part)
                grid = Grid.of(raster)
                try:
                    found = find(raster, grid, detect, card, parameters, device, once)
                except OutsideError:
                    outside.append(name)
                    if len(outside) == len(names):
                        raise
                    continue
                count += len(found)
                cut += int(found.cut.sum())
                with writing(path):
                    _write(out, layer, found, grid, card, parameters.get("outline") or "automatic", target, name)
        except BaseException:
            with contextlib.suppress(RuntimeError):
                close_dataset(out)  # an open file cannot be removed everywhere
            raise
        with writing(path):
            close_dataset(out)
    if outside:
        progress.warn(
            "{count} rasters lie outside the extent or the mask and are not searched: {names}.",
            count=len(outside),
            names=", ".join(outside[:_NAMED]) + (" …" if len(outside) > _NAMED else ""),
        )
    if cut:
        progress.warn(
            "{count} objects are larger than the overlap of the windows and may be cut.",
            count=cut,
        )
        progress.log("Raise OVERLAP or TILE_SIZE, or search coarser resolutions too with PYRAMID.")
    if not count:
        progress.warn("No object has a score of at least {score:.2f}.", score=least_score(parameters, card))
    return {"OUTPUT": parameters["output"], "COUNT": count}


class _Once(Progress):
    """Passes on each text once: many images would say the same."""

    def __init__(self, parent: Progress):
        self._parent, self._said = parent, set()

    def of(self, parent: Progress) -> None:
        """Report to another part from now on."""
        self._parent = parent

    def emit(self, kind: str, **content) -> None:
        text = (kind, content["message"])
        if kind == "progress" or text not in self._said:
            self._said.add(text)
            self._parent.emit(kind, **content)

    def is_cancelled(self) -> bool:
        return self._parent.is_cancelled()


def _sources(parameters: dict, progress: Progress) -> list[tuple[str, str]]:
    if parameters.get("input"):
        return [(Path(path).stem, path) for path in parameters["input"]]
    return [(scene.name, scene.path) for scene in open_images(Path(parameters["images"]), progress)]


def least_score(parameters: dict, card: dict) -> float:
    """Return the score below which objects are left out."""
    given = parameters.get("min_score")
    return float(card.get("objects", {}).get("score", 0.5) if given is None else given)


def find(raster: str, grid: Grid, detect: Callable, card: dict, parameters: dict, device, progress: Progress) -> Found:
    """Return the objects on one raster, in its pixels, at the model's resolution and at ``pyramid`` coarser ones."""
    names = match_bands(raster, card, progress)
    factors = pixel_factors(raster, grid, card, progress) or (1.0, 1.0)
    window, mask = area_to_map(parameters, grid)
    overlap = OVERLAP if parameters.get("overlap") is None else parameters["overlap"] / 100
    tile = int(parameters.get("tile_size") or card["tile_size"])
    sizes = [
        tuple(max(round(size / (factor * 2**level)), 1) for size, factor in zip((grid.width, grid.height), factors))
        for level in range(int(parameters.get("pyramid") or 0) + 1)
    ]
    sizes = [size for level, size in enumerate(sizes) if not level or max(size) >= _COARSEST]
    levels = len(sizes) - 1
    parts = []
    with tempfile.TemporaryDirectory(prefix="deepgeology-", ignore_cleanup_errors=True) as folder:
        for level, (width, height) in enumerate(sizes):
            share = progress.part(level / (levels + 1), (level + 1) / (levels + 1))
            scale = grid.width / width, grid.height / height
            resized = (width, height) != (grid.width, grid.height)
            path = rescale(raster, (width, height), str(Path(folder) / f"level{level}.vrt")) if resized else raster
            with RasterReader(path, None if resized and not _named(raster) else names) as reader:
                found = _search(reader, detect, tile, overlap, parameters, device, share, card, window, mask, scale)
            limit = FITS * overlap * _fitting(tile, (width, height))
            sides = (found.boxes[:, 2:] - found.boxes[:, :2]).max(axis=1, initial=0.0)
            kept = np.ones(len(found), bool)
            if level < levels:
                kept &= ~found.cut & (sides <= (limit or math.inf))
            if level:
                kept &= sides > limit / 2 / 1.3
            parts.append(found.take(kept).scaled(*scale))
    return suppress(Found.join(parts)) if levels else parts[0]


def _named(raster: str) -> bool:
    with RasterReader(raster) as reader:
        return any(band.named for band in reader.bands)


def _fitting(tile: int, size: tuple[int, int]) -> int:
    return min(tile, -(-max(size) // 32) * 32)


def _search(reader, detect, tile, overlap, parameters, device, progress, card, window, mask, scale) -> Found:
    """Search one resolution: ``window`` and ``mask`` are those of the raster, whose pixels are ``scale`` times smaller."""
    sx, sy = scale
    x0, y0 = math.floor(window.x / sx), math.floor(window.y / sy)
    x1, y1 = math.ceil((window.x + window.width) / sx), math.ceil((window.y + window.height) / sy)
    inside = Window(x0, y0, max(min(x1, reader.grid.width) - x0, 1), max(min(y1, reader.grid.height) - y0, 1))

    def scaled_mask(part: Window) -> np.ndarray:
        columns = ((np.arange(part.x, part.x + part.width) + 0.5) * sx).astype(int).clip(0, mask.grid.width - 1)
        rows = ((np.arange(part.y, part.y + part.height) + 0.5) * sy).astype(int).clip(0, mask.grid.height - 1)
        whole = Window(int(columns[0]), int(rows[0]), int(columns[-1] - columns[0] + 1), int(rows[-1] - rows[0] + 1))
        return mask(whole)[np.ix_(rows - rows[0], columns - columns[0])]

    tile = _fitting(tile, (inside.width, inside.height))
    return detect_raster(
        reader,
        detect,
        tile=tile,
        overlap=overlap,
        batch=int(parameters.get("batch_size") or max(1, BATCH_PIXELS[device.type] // tile**2)),
        least_score=least_score(parameters, card),
        window=inside,
        mask=None if mask is None else scaled_mask,
        device=device,
        progress=progress,
    )


def _new_layer(out, crs: str, parameters: dict) -> ogr.Layer:
    layer = out.CreateLayer(LAYER, spatial_reference(crs) if crs else None, ogr.wkbPolygon)
    layer.SetMetadata(provenance(TOOL, parameters, model=Path(parameters["model"]).name, model_sha256=file_hash(parameters["model"])))
    for name, kind in FIELDS.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    return layer


def _write(out, layer, found: Found, grid: Grid, card: dict, outline: str, crs: str, name: str) -> None:
    """Write objects, in pixels of the raster, as polygons with their sizes."""
    transformation = None
    if not same_crs(grid.crs, crs):
        if not grid.crs or not crs:
            raise InputError(
                "Some rasters of INPUT have a coordinate system and others have none.", hint="Search them in runs of their own."
            )
        transformation = osr.CoordinateTransformation(spatial_reference(grid.crs), spatial_reference(crs))
    outline = card.get("objects", {}).get("outline", "box") if outline == "automatic" else outline
    size_x, size_y = grid.pixel_size
    out.StartTransaction()
    for index in range(len(found)):
        box, entry = found.boxes[index], card["classes"][found.labels[index]]
        points = _outline_of(found, index, outline)
        width, height = (box[2] - box[0]) * size_x, (box[3] - box[1]) * size_y
        values = {
            "class": str(entry["name"]),
            "value": entry["value"] if isinstance(entry["value"], int) else int(found.labels[index]) + 1,
            "score": round(float(found.scores[index]), 4),
            "width": float(width),
            "height": float(height),
            "size": math.sqrt(width * height),
            "image": name,
        }
        if grid.crs:
            _, y = grid.xy(*((box[:2] + box[2:]) / 2))
            along_x, along_y = metres_per_unit(grid.crs, y)
            values["size_m"] = math.sqrt(width * along_x * height * along_y)
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in np.stack(grid.xy(points[:, 0], points[:, 1]), axis=1):
            ring.AddPoint_2D(float(x), float(y))
        ring.CloseRings()
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        if transformation is not None:
            polygon.Transform(transformation)
        feature = ogr.Feature(layer.GetLayerDefn())
        for key, value in values.items():
            feature.SetField(key, value)
        feature.SetGeometry(polygon)
        layer.CreateFeature(feature)
    out.CommitTransaction()


def _outline_of(found: Found, index: int, outline: str) -> np.ndarray:
    """Return the outline (M, 2) of an object, columns and rows."""
    box = found.boxes[index]
    if outline == "circle":
        return (box[:2] + box[2:]) / 2 + CIRCLE * (box[2:] - box[:2]) / 2
    if outline == "mask" and found.outlines and len(found.outlines[index]) > 3:
        return found.outlines[index]
    return box[[0, 1, 2, 1, 2, 3, 0, 3, 0, 1]].reshape(-1, 2)
