"""Images to be learned from or classified: photographs of a folder or of a layer, or patches of a raster around points.

They are decoded once, in threads, into a scratch file of one size; what cannot be read is left out and named.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import numpy as np
import torch
import torch.nn.functional as F

from ...data.photos import group_of, group_pattern, list_photos, photo_format, pixel_hash, read_photo, resize_photo
from ...errors import FileError, InputError
from ...progress import Progress
from ...raster.grid import Window, require_crs
from ...raster.reader import RasterReader
from ...vector.layers import layer_name, open_layer, transform_to

RGB = [{"name": name, "unit": ""} for name in ("red", "green", "blue")]
BLOCK = 4  # patches side by side in a block of ground that is kept in one fold
NAMED = 10  # photos that a message names
THREADS = min(8, (os.cpu_count() or 1) + 2)


@dataclass(frozen=True)
class Item:
    """One image before it is read.

    Attributes
    ----------
    name : str
        As reports call it.
    path : str
        Of the photograph; empty for a patch.
    window : Window or None
        Of the raster.
    label : str, int or None
        Class as the user gave it.
    group : str
        What is kept in one fold; empty where nothing was given.
    row : int
        Place of the feature in the layer, -1 for photographs of a folder.
    """

    name: str
    path: str = ""
    window: Window | None = None
    label: object = None
    group: str = ""
    row: int = -1


@dataclass(frozen=True)
class Source:
    """Where images come from.

    Attributes
    ----------
    kind : str
        ``folder``, ``layer`` or ``patches``.
    items : list of Item
    bands : list of dict
        As in a card.
    reader : RasterReader or None
    patch : float
        Side of a patch in map units; 0 for photographs.
    """

    kind: str
    items: list[Item]
    bands: list[dict]
    reader: RasterReader | None = None
    patch: float = 0.0


@dataclass
class Store:
    """Images of one size.

    Attributes
    ----------
    values : numpy.ndarray
        ``(N, C, S, S)`` in a scratch file: uint8 for photographs; float32 with NaN for patches.
    hashes : list of str
        Of the images as stored; empty where one could not be read.
    formats : list of tuple
        Width, height and mode of each photograph's file.
    problems : dict
        Why an image could not be read, by its place.
    """

    values: np.ndarray
    hashes: list[str]
    formats: list[tuple]
    problems: dict[int, str] = field(default_factory=dict)

    def batch(self, chosen) -> torch.Tensor:
        """Return images (B, C, S, S), float32."""
        return torch.from_numpy(self.values[np.asarray(chosen)].astype(np.float32))


def open_source(parameters: dict, labelled: bool, bands: list[str] | None = None) -> Source:
    """Find out what the user gave: a raster with points, a layer with paths, or a folder.

    Parameters
    ----------
    parameters : dict
        ``images`` (folder), ``points`` (vector), ``photo_field``, ``raster``, ``patch_size`` (map units), ``class_field``, ``group_field``,
        ``group_pattern``.
    labelled : bool
        Whether the classes must be known.
    bands : list of str, optional
        Names of the raster's bands that a model needs.

    Raises
    ------
    InputError
        Nothing was given, or nothing was found in it.
    FileError
        A folder or file is missing.
    """
    if parameters.get("raster"):
        source = _patches(parameters, labelled, bands)
    elif parameters.get("points"):
        source = _photos_of_layer(parameters, labelled)
    elif parameters.get("images"):
        source = _photos_of_folder(parameters, labelled)
    else:
        raise InputError(
            "There are no images.", hint="Give a folder as IMAGES, a layer with paths as POINTS, or a RASTER with POINTS and PATCH_SIZE."
        )
    if not source.items:
        raise InputError(
            "Not one image was found in {place}.",
            hint="Check that the folder holds photos (JPEG, PNG, TIFF …), that the field holds their paths, or that the points "
            "lie on the raster.",
            place=_place(parameters),
        )
    return source


def read_images(source: Source, side: int, fit: str, folder: str, progress: Progress) -> Store:
    """Decode all images into a scratch file.

    Parameters
    ----------
    source : Source
    side : int
        Side of the images, pixels.
    fit : str
        How photographs that are not square become so: ``crop`` takes the middle, ``stretch`` changes their proportions.
    folder : str
        Where the scratch file may lie.
    progress : Progress

    Raises
    ------
    InputError
        If not one of them can be read.
    """
    count, photos = len(source.items), source.kind != "patches"
    shape = (count, len(source.bands), side, side)
    path = str(Path(folder) / f"images-{side}.dat")
    values = np.memmap(path, np.uint8 if photos else np.float32, "w+", shape=shape)
    store = Store(values, [""] * count, [(0, 0, "")] * count)

    def read(place: int) -> None:
        if photos:
            store.formats[place] = photo_format(source.items[place].path)
        try:
            image = load_image(source, place, side, fit)
        except FileError as error:
            store.problems[place] = str(error)
            return
        values[place] = image
        store.hashes[place] = pixel_hash(image)

    for done, _ in enumerate(in_threads(read, range(count)), 1):
        if done % 10 == 0 or done == count:
            progress.report(done / count, "Reading image {number} of {count}", number=done, count=count)
    if len(store.problems) == count:
        raise InputError("Not one of the {count} images can be read. {reason}", hint="", count=count, reason=store.problems[0])
    if store.problems:
        progress.warn(
            "{count} images cannot be read and are left out: {names}",
            count=len(store.problems),
            names=shortened([reason for _, reason in sorted(store.problems.items())]),
        )
    return store


def load_image(source: Source, place: int, side: int, fit: str) -> np.ndarray:
    """Read one image as it is stored: uint8 (3, side, side) of a photograph, float32 (C, side, side) of a patch; arguments as above.

    :class:`FileError` if it cannot be read, or the raster has no data there.
    """
    item = source.items[place]
    if source.reader is not None:
        patch = read_patch(source.reader, item.window, side)
        if np.isnan(patch).all():
            raise FileError("The raster has no data around {name}.", hint="Leave the point out, or give another raster.", name=item.name)
        return patch
    return square(read_photo(item.path, least=side), side, fit)


def square(photo: np.ndarray, side: int, fit: str) -> np.ndarray:
    """Return a photograph (3, H, W) as (3, side, side); see :func:`read_images`."""
    if fit == "crop":
        height, width = photo.shape[1:]
        edge = min(height, width)
        top, left = (height - edge) // 2, (width - edge) // 2
        photo = photo[:, top : top + edge, left : left + edge]
    return resize_photo(photo, side, side)


def read_patch(reader: RasterReader, window: Window, side: int) -> np.ndarray:
    """Return a window of a raster as float32 (C, side, side): averaged where it has more cells, bilinear where fewer; NaN where invalid."""
    values = torch.from_numpy(reader.read(window))
    if values.shape[1:] == (side, side):
        return values.numpy()
    smaller = {"antialias": True} if max(values.shape[1:]) > side else {}
    return F.interpolate(values[None], (side, side), mode="bilinear", align_corners=False, **smaller)[0].numpy()


def in_threads(work: Callable, tasks):
    """Do work in threads, a bounded number of tasks ahead; yield results in order."""
    tasks = iter(tasks)
    with ThreadPoolExecutor(THREADS) as pool:
        waiting = [pool.submit(work, task) for task in islice(tasks, 4 * THREADS)]
        try:
            while waiting:
                yield waiting.pop(0).result()
                waiting += [pool.submit(work, task) for task in islice(tasks, 1)]
        finally:
            for each in waiting:
                each.cancel()


def shortened(names: list[str]) -> str:
    """Return the first names, and how many more there are."""
    return ", ".join(names[:NAMED]) + (f" … (+{len(names) - NAMED})" if len(names) > NAMED else "")


def _photos_of_folder(parameters: dict, labelled: bool) -> Source:
    root = Path(parameters["images"])
    pattern = group_pattern(parameters.get("group_pattern"))
    items = []
    for path in list_photos(root):
        parts = path.relative_to(root).parts
        if labelled and len(parts) < 2:
            continue
        group = group_of(pattern, "/".join(parts)) or ("/".join(parts[:-1]) if len(parts) > 2 else "")
        items.append(Item("/".join(parts), str(path), label=parts[0] if len(parts) > 1 else None, group=group))
    if labelled and not items and list_photos(root):
        raise InputError(
            "The photos in {path} lie in no folder of a class.",
            hint="Put the photos of each class into a subfolder that is named after it.",
            path=str(root),
        )
    return Source("folder", items, RGB)


def _photos_of_layer(parameters: dict, labelled: bool) -> Source:
    data, layer = open_layer(parameters["points"])
    wanted = {key: parameters.get(key) for key in ("photo_field", "class_field", "group_field")}
    if not wanted["photo_field"]:
        raise InputError(
            "PHOTO_FIELD is needed to find the photos of {layer}.",
            hint="Choose the field that holds the path of each photo, or give a RASTER to take patches from.",
            layer=layer_name(parameters["points"]),
        )
    _check_fields(layer, parameters, labelled, "photo_field")
    pattern = group_pattern(parameters.get("group_pattern"))
    bases = [Path(path) for path in (parameters.get("images"), Path(parameters["points"]["path"]).parent) if path]
    items = []
    for row, feature in enumerate(layer):
        text = feature.GetField(wanted["photo_field"])
        label = _value(feature, wanted["class_field"])
        if not text or (labelled and label is None):
            continue
        path = _found(str(text), bases)
        group = _value(feature, wanted["group_field"])
        group = group_of(pattern, str(text)) if group is None else str(group)
        items.append(Item(Path(path).name, path, label=label, group=group, row=row))
    del data
    return Source("layer", items, RGB)


def _patches(parameters: dict, labelled: bool, bands: list[str] | None) -> Source:
    if not parameters.get("points"):
        raise InputError("A raster needs POINTS around which patches are taken.", hint="Give a point layer.")
    side = float(parameters.get("patch_size") or 0)
    if side <= 0:
        raise InputError("PATCH_SIZE is needed to take patches from a raster.", hint="Give the side of a patch in map units of the raster.")
    reader = RasterReader(parameters["raster"], bands)
    require_crs(reader.grid, parameters["raster"])
    data, layer = open_layer(parameters["points"])
    _check_fields(layer, parameters, labelled)
    width, height = (max(round(side / size), 1) for size in reader.grid.pixel_size)
    if min(width, height) < 4:
        raise InputError(
            "A patch of {side:g} map units is {pixels} pixels wide; at least 4 are needed.",
            hint="Choose a larger PATCH_SIZE, in map units of the raster.",
            side=side,
            pixels=min(width, height),
        )
    transform = transform_to(reader.grid, layer.GetSpatialRef(), layer_name(parameters["points"]))
    items = []
    for row, feature in enumerate(layer):
        label, geometry = _value(feature, parameters.get("class_field")), feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty() or (labelled and label is None):
            continue
        centre = geometry.Clone() if geometry.GetGeometryName() == "POINT" else geometry.Centroid()
        if transform is not None:
            centre.Transform(transform)
        column, line = reader.grid.column_row(centre.GetX(), centre.GetY())
        window = Window(round(float(column) - width / 2), round(float(line) - height / 2), width, height)
        if window.intersection(reader.grid.whole) is None:
            continue
        group = _value(feature, parameters.get("group_field"))
        if group is None:  # neighbouring patches show the same ground
            group = f"{column // (BLOCK * width):.0f}/{line // (BLOCK * height):.0f}"
        items.append(Item(f"{layer_name(parameters['points'])} {row + 1}", window=window, label=label, group=str(group), row=row))
    del data
    found = [{"name": band.name, "unit": band.unit} for band in reader.bands]
    return Source("patches", items, found, reader, side)


def _check_fields(layer, parameters: dict, labelled: bool, *needed: str) -> None:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    if labelled and not parameters.get("class_field"):
        raise InputError("CLASS_FIELD is needed: it holds the class of each image.", hint="Choose a field of POINTS.")
    for key in (*needed, "class_field", "group_field"):
        if parameters.get(key) and parameters[key] not in fields:
            raise InputError(
                "The layer {layer} has no field {field}; its fields are {fields}.",
                hint="Choose another field as {key}.",
                layer=layer_name(parameters["points"]),
                field=parameters[key],
                fields=", ".join(fields) or "(none)",
                key=key.upper(),
            )


def _value(feature, name: str | None):
    """Return an integer or a text; ``None`` where the field is empty or none was chosen."""
    if not name or not feature.IsFieldSetAndNotNull(name):
        return None
    value = feature.GetField(name)
    if isinstance(value, float) and value == int(value):
        return int(value)
    return value if isinstance(value, int) else (str(value).strip() or None)


def _found(text: str, bases: list[Path]) -> str:
    """Return the path of a photo: absolute, a file address, or relative to one of the folders."""
    text = url2pathname(urlparse(text).path) if text.startswith("file:") else text
    path = Path(text.replace("\\", "/") if os.sep == "/" else text)
    if path.is_absolute():
        return str(path)
    return str(next((base / path for base in bases if (base / path).is_file()), bases[0] / path))


def _place(parameters: dict) -> str:
    points = parameters.get("points")
    return (layer_name(points) if points else "") or str(parameters.get("images") or parameters.get("raster"))
