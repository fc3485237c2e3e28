"""The ground that a detector learns from: scenes at the resolution of the learning, folds, and windows cut from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from ...data.objects import Objects, Scene, repeated
from ...data.photos import group_of, group_pattern
from ...data.splits import BlockFolds, automatic_block_size, balance, block_ids
from ...errors import InputError, OutsideError
from ...inference.area import area_to_map
from ...inference.model_input import rescale
from ...progress import Progress
from ...raster.grid import Grid, Window
from ...raster.reader import RasterReader

WANTED = 14.0  # pixels: a common size of objects at the resolution of the learning
STEPS = (0.125, 0.25, 1 / 3, 0.5, 1.0, 2.0, 3.0, 4.0)  # resolutions that are considered, against the raster's
CACHED = 64_000_000  # values that are kept in memory
SAMPLES = 200  # windows that the bands are measured in
VISIBLE = 0.5  # share of an object's box that a window has to show
TRAIN, VALIDATION, TEST = 1, 2, 3  # the folds of data that come divided


@dataclass(frozen=True)
class Place:
    """A scene and what may be learned from it.

    Attributes
    ----------
    scene : Scene
        At the resolution of the learning.
    reader : RasterReader
    window : Window
        The area in which all objects are known.
    mask : callable or None
        Further limits of that area, as :class:`~deepgeology.backend.raster.mask.VectorMask`.
    """

    scene: Scene
    reader: RasterReader
    window: Window
    mask: object = None


class Ground:
    """All scenes, their folds, and windows cut from them.

    Parameters
    ----------
    objects : Objects
        In pixels of the rasters.
    parameters : dict
        ``pixel_size`` (map units), ``extent``, ``mask``, ``folds``, ``block_size``, ``group_pattern``, ``seed``.
    folder : str
        For virtual rasters.
    progress : Progress

    Attributes
    ----------
    places : list of Place
    classes : list of dict
    factor : float
        Pixels of the learning per pixel of the rasters, along a side.
    divided : bool
        Whether the data came divided into training, validation and test.
    block_size : float or None
        Side of the spatial blocks in map units.
    """

    def __init__(self, objects: Objects, parameters: dict, folder: str, progress: Progress):
        self.classes, self.outline, self._progress = objects.classes, objects.outline, progress
        self.factor = _factor(objects, parameters.get("pixel_size"))
        self.places = self._places(objects.scenes, parameters, folder)
        self.bands = self.places[0].reader.bands
        if not any(len(place.scene.boxes) for place in self.places):
            raise InputError("No object has its centre in EXTENT and MASK.", hint="Choose a larger area, or none.")
        self.divided = any(place.scene.part for place in self.places)
        self.block_size = None
        self._folds = self._divide(parameters)
        self._cache: dict[int, np.ndarray] = {}
        self._room = CACHED

    def _places(self, scenes: Sequence[Scene], parameters: dict, folder: str) -> list[Place]:
        places = []
        for number, scene in enumerate(scenes):
            try:
                places.append(self._place(number, scene, parameters, folder))
            except OutsideError:
                if number == len(scenes) - 1 and not places:
                    raise
        if len(places) < len(scenes):
            self._progress.warn(
                "{count} rasters lie outside the extent or the mask and are not learned from.", count=len(scenes) - len(places)
            )
        return places

    def _place(self, number: int, scene: Scene, parameters: dict, folder: str) -> Place:
        grid = scene.grid
        width, height = (max(round(size * self.factor), 1) for size in (grid.width, grid.height))
        fx, fy = width / grid.width, height / grid.height
        path = scene.path
        if self.factor != 1:
            path = rescale(scene.path, (width, height), str(Path(folder) / f"scene{number}.vrt"))
        x, a, b, y, c, d = grid.transform
        scaled = Grid(width, height, (x, a / fx, b / fy, y, c / fx, d / fy), grid.crs)
        factors = np.array([fx, fy])
        scene = replace(
            scene,
            path=path,
            grid=scaled,
            boxes=scene.boxes * np.tile(factors, 2),
            outlines=[outline * factors for outline in scene.outlines],
        )
        window, mask = scaled.whole, None
        if not parameters.get("images"):
            window, mask = area_to_map(parameters, scaled)
        reader = RasterReader(path)
        x0, y0, w, h = window
        columns, rows = scene.centres.astype(int).T if len(scene.boxes) else np.empty((2, 0), int)
        inside = (columns >= x0) & (columns < x0 + w) & (rows >= y0) & (rows < y0 + h)
        if mask is not None and inside.any():
            burnt = mask(window)
            inside[inside] = burnt[rows[inside] - y0, columns[inside] - x0]
        return Place(scene.take(inside), reader, window, mask)

    def close(self) -> None:
        """Close the rasters."""
        for place in self.places:
            place.reader.close()

    # Folds

    def _divide(self, parameters: dict) -> list:
        """Return the folds of every place: a number, or :class:`BlockFolds`."""
        seed, number = int(parameters.get("seed") or 0), int(parameters.get("folds") or 5)
        if self.divided:
            return self._given_parts(seed)
        if parameters.get("images"):
            return self._image_folds(parameters.get("group_pattern"), number, seed)
        return self._block_folds(parameters.get("block_size"), number, seed)

    def _given_parts(self, seed: int) -> list[int]:
        numbers = {"train": TRAIN, "validation": VALIDATION, "test": TEST}
        folds = [numbers.get(place.scene.part, 0) for place in self.places]
        loose = folds.count(0)
        if loose:
            self._progress.warn("{count} images lie beside the folders train, valid and test and are left out.", count=loose)
        if TRAIN not in folds or len(set(folds) - {0}) < 2:
            raise InputError(
                "A folder train and a folder valid or test were expected; only {found} holds images with annotations.",
                hint="Move the images of train, valid and test up into one folder to have them divided, or add the missing folder.",
                found=", ".join(sorted({place.scene.part for place in self.places} - {""})),
            )
        scenes = [place.scene for place in self.places]
        doubles = [group for group in repeated(scenes) if len({folds[i] for i in group}) > 1]
        if doubles:
            self._progress.warn(
                "{count} images are in more than one of train, valid and test, which flatters the figures: {names}.",
                count=len(doubles),
                names=", ".join(scenes[group[0]].name for group in doubles[:5]),
            )
        if VALIDATION not in folds:  # a fifth of the training images watches the learning
            training = [i for i, fold in enumerate(folds) if fold == TRAIN]
            for i in np.random.default_rng(seed).permutation(training)[: max(len(training) // 5, 1)]:
                folds[i] = VALIDATION
        if TEST not in folds:
            self._progress.warn(
                "There is no folder test: the figures are those of the validation images, which also chose the epoch and the score."
            )
        return folds

    def _image_folds(self, pattern: str | None, number: int, seed: int) -> list[int]:
        compiled = group_pattern(pattern)
        names = [group_of(compiled, place.scene.name) or place.scene.name for place in self.places]
        scenes = [place.scene for place in self.places]
        doubles = repeated(scenes)
        for group in doubles:
            for index in group:
                names[index] = names[group[0]]
        if doubles:
            self._progress.warn(
                "{count} images are there more than once; they are kept in one fold: {names}.",
                count=len(doubles),
                names=", ".join(scenes[group[0]].name for group in doubles[:5]),
            )
        _, unit = np.unique(names, return_inverse=True)
        counts = np.zeros((unit.max() + 1, len(self.classes) + 1))
        for index, scene in zip(unit, scenes):
            counts[index, :-1] += np.bincount(scene.labels, minlength=len(self.classes))
            counts[index, -1] += 1
        if len(counts) < 3:
            raise InputError(
                "At least 3 images (or groups of them) are needed to learn, to watch and to test; there are {found}.",
                hint="Add images, or change GROUP_PATTERN.",
                found=len(counts),
            )
        return balance(counts, min(number, len(counts)), seed)[unit].tolist()

    def _block_folds(self, size: float | None, number: int, seed: int) -> list[BlockFolds]:
        ids, counts, owner = [], [], []
        if not size:
            sizes = []
            for place in self.places:
                columns, rows = place.scene.centres.T if len(place.scene.boxes) else (np.empty(0), np.empty(0))
                if len(columns) >= number:
                    sizes.append(automatic_block_size(columns, rows, place.scene.grid, number))
            size = max(sizes) if sizes else max(place.scene.grid.width * place.scene.grid.pixel_size[0] for place in self.places) / number
            self._progress.log("Spatial blocks of {size:g} map units.", size=size)
        self.block_size = float(size)
        for index, place in enumerate(self.places):
            blocks = np.unique(block_ids(place.scene.grid, self.block_size, place.window))
            table = np.zeros((len(blocks), len(self.classes) + 1))
            table[:, -1] = 1  # empty ground is shared out too
            own = self.blocks(index, place.scene.centres)
            np.add.at(table, (np.searchsorted(blocks, own), place.scene.labels), 1)
            ids.append(blocks)
            counts.append(table)
            owner += [index] * len(blocks)
        table = np.concatenate(counts)
        if (table[:, :-1].sum(axis=1) > 0).sum() < number:
            raise InputError(
                "{folds} folds were asked for, but the objects lie in only {found} blocks of {size:g} map units.",
                hint="Choose a smaller BLOCK_SIZE or fewer FOLDS, or add objects elsewhere.",
                folds=number,
                found=int((table[:, :-1].sum(axis=1) > 0).sum()),
                size=self.block_size,
            )
        folds, owner = balance(table, number, seed), np.array(owner)
        return [BlockFolds(place.scene.grid, self.block_size, ids[i], folds[owner == i]) for i, place in enumerate(self.places)]

    def blocks(self, index: int, centres: np.ndarray) -> np.ndarray:
        """Return what is resampled as one: numbers of the blocks of ground under points (N, 2), or of the image."""
        if self.block_size is None:
            return np.full(len(centres), index)
        grid = self.places[index].scene.grid
        x, y = grid.xy(*(np.floor(centres).T + 0.5))
        xmin, _, _, ymax = grid.bounds
        return np.floor((ymax - y) / self.block_size).astype(np.int64) * (1 << 32) + np.floor((x - xmin) / self.block_size).astype(np.int64)

    @property
    def fold_numbers(self) -> list[int]:
        """The folds that occur, ascending."""
        if self.block_size is None:
            return sorted(set(self._folds) - {0})
        return sorted({fold for folds in self._folds for fold in folds.numbers})

    def folds_of(self, index: int, centres: np.ndarray) -> np.ndarray:
        """Return the folds of points (N, 2), columns and rows of a place."""
        folds = self._folds[index]
        if isinstance(folds, int):
            return np.full(len(centres), folds)
        columns, rows = np.floor(centres).astype(int).T if len(centres) else np.empty((2, 0), int)
        grid = self.places[index].scene.grid
        cells = _Cells(columns.clip(0, grid.width - 1), rows.clip(0, grid.height - 1))
        return folds.of(cells)

    def allowed(self, index: int, window: Window, folds: Iterable[int]) -> np.ndarray:
        """Return which cells of a window lie in the known area and in one of the ``folds``, bool (H, W)."""
        place, result = self.places[index], np.zeros((window.height, window.width), bool)
        inside = window.intersection(place.window)
        if inside is None:
            return result
        top, left = inside.y - window.y, inside.x - window.x
        part = result[top : top + inside.height, left : left + inside.width]
        own = self._folds[index]
        part[:] = own in folds if isinstance(own, int) else np.isin(own.at(inside), list(folds))
        if place.mask is not None:
            part &= place.mask(inside)
        return result

    # Windows

    def read(self, index: int, window: Window) -> np.ndarray:
        """Read raw values (C, H, W), NaN where invalid; small scenes are kept in memory."""
        place = self.places[index]
        if index not in self._cache:
            size = len(self.bands) * place.scene.grid.width * place.scene.grid.height
            if size > self._room:
                return place.reader.read(window)
            self._room -= size
            self._cache[index] = place.reader.read()
        values = np.full((len(self.bands), window.height, window.width), np.nan, np.float32)
        inside = window.intersection(place.scene.grid.whole)
        if inside is not None:
            top, left = inside.y - window.y, inside.x - window.x
            values[:, top : top + inside.height, left : left + inside.width] = self._cache[index][
                :, inside.y : inside.y + inside.height, inside.x : inside.x + inside.width
            ]
        return values

    def learn_from(self, folds: Iterable[int]) -> list[np.ndarray]:
        """Return which objects of every place are in one of the ``folds``: indices."""
        return [np.flatnonzero(np.isin(self.folds_of(i, p.scene.centres), list(folds))) for i, p in enumerate(self.places)]

    def places_in(self, folds: Sequence[int]) -> list[int]:
        """Return the places that have ground in one of the ``folds``."""
        return [
            index
            for index, own in enumerate(self._folds)
            if (own in folds if isinstance(own, int) else bool(set(own.numbers) & set(folds)))
        ]

    def cut(self, index: int, window: Window, folds: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
        """Return a window's values, NaN outside ``folds``, and which objects it shows well enough."""
        scene = self.places[index].scene
        values = self.read(index, window)
        values[:, ~self.allowed(index, window, folds)] = np.nan
        if not len(scene.boxes):
            return values, np.empty(0, int)
        low = np.maximum(scene.boxes[:, :2], [window.x, window.y])
        high = np.minimum(scene.boxes[:, 2:], [window.x + window.width, window.y + window.height])
        visible = np.prod(np.maximum(high - low, 0), axis=1) / np.prod(scene.boxes[:, 2:] - scene.boxes[:, :2], axis=1)
        shown = np.flatnonzero((visible >= VISIBLE) & np.isin(self.folds_of(index, scene.centres), folds))
        return values, shown

    def measure(self, folds: Sequence[int], tile: int, seed: int) -> tuple[list[float], list[float]]:
        """Return mean and standard deviation of the bands in ``folds``."""
        random = np.random.default_rng(seed)
        places = self.places_in(folds)
        found = []
        for index in random.choice(places, size=SAMPLES if len(places) < SAMPLES else len(places)):
            window = random_window(self.places[index].window, tile, random)
            values = self.read(index, window)
            usable = np.isfinite(values).all(axis=0) & self.allowed(index, window, folds)
            cells = values[:, usable]
            found.append(cells[:, random.permutation(cells.shape[1])[:2000]].astype(np.float64))
        values = np.concatenate(found, axis=1)
        if values.shape[1] < 2:
            raise InputError("The training data have no valid pixel.", hint="Check the NoData values of INPUT.")
        std = values.std(axis=1)
        return values.mean(axis=1).tolist(), np.where(std > 0, std, 1.0).tolist()


@dataclass(frozen=True)
class _Cells:
    columns: np.ndarray
    rows: np.ndarray


def random_window(area: Window, tile: int, random: np.random.Generator) -> Window:
    """Return a window somewhere in an area; one that is larger than the area is laid about it."""
    x, y = (
        start + (int(random.integers(size - tile + 1)) if size > tile else -int(random.integers(tile - size + 1)))
        for start, size in ((area.x, area.width), (area.y, area.height))
    )
    return Window(x, y, tile, tile)


def draw_masks(outlines: Sequence[np.ndarray], boxes: np.ndarray, at: tuple[int, int], tile: int) -> np.ndarray:
    """Draw outlines (M, 2), or boxes where there are none, into masks (N, T, T), uint8, of a window whose corner is ``at``."""
    masks = np.zeros((len(boxes), tile, tile), np.uint8)
    for number, box in enumerate(boxes):
        outline = outlines[number] if len(outlines) and len(outlines[number]) > 2 else box[[0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2)
        image = Image.new("L", (tile, tile))
        ImageDraw.Draw(image).polygon([tuple(point) for point in outline - at - 0.5], fill=1)
        masks[number] = np.asarray(image)
    return masks


def _factor(objects: Objects, pixel_size: float | None) -> float:
    """Return how many pixels of the learning there are for one of the rasters, along a side."""
    if pixel_size:
        grid = objects.scenes[0].grid
        return float(np.mean(grid.pixel_size) / pixel_size)
    middle = float(np.median(objects.sizes))
    return min(STEPS, key=lambda step: abs(np.log(middle * step / WANTED)))
