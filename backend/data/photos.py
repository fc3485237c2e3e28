"""Photographs as arrays: upright, three bands, eight bits, whatever the camera, the scanner or the microscope wrote.

    read_photo("thin_section.jpg")              # (3, H, W), uint8
    read_photo("outcrop.jpg", least=256)        # a large JPEG is decoded smaller, its shorter side still at least 256 pixels

JPEG, PNG, TIFF, BMP, GIF and WebP are read by Pillow; what it does not read, and what has more than eight bits, by GDAL. Any
number of threads may read at once.
"""

from __future__ import annotations

import hashlib
import os
import re
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from ..errors import FileError, InputError
from ..raster.gdalenv import gdal

SUFFIXES = (".jpg", ".jpeg", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".jp2")
MOST_PIXELS = 500_000_000
_TWELVE_BITS = 4095
_HINT = "Copy or export the photo again, or take it out of the data."
_DEEP = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")  # Pillow's modes with more than eight bits
# What the EXIF orientation says has to be done to the pixels (C, H, W): transpose first, then mirror rows, mirror columns.
_UPRIGHT = {2: (0, 0, 1), 3: (0, 1, 1), 4: (0, 1, 0), 5: (1, 0, 0), 6: (1, 0, 1), 7: (1, 1, 1), 8: (1, 1, 0)}

Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # Pillow's own limit stops scans of thin sections


def read_photo(path: str | os.PathLike, least: int | None = None) -> np.ndarray:
    """Read a photograph.

    Parameters
    ----------
    path : path-like
    least : int, optional
        Pixels that the shorter side has to have: JPEGs are then decoded at a half, a quarter or an eighth of their size where that
        is enough, which is faster.

    Returns
    -------
    numpy.ndarray
        uint8 ``(3, H, W)``: red, green, blue. Turned upright as the EXIF orientation says. Grey becomes three equal bands; of more
        than four bands the first three are taken; CMYK becomes RGB; what is transparent becomes white. Sixteen bits are scaled from
        65535, or from 4095 where no value exceeds that (cameras of 12 bits), to 255; real numbers from their lowest and highest.

    Raises
    ------
    FileError
        The file is missing, empty, truncated, damaged, too large or no picture; the message names it.
    """
    path = os.fspath(path)
    _check_size(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of Pillow, about odd metadata
            with Image.open(path) as image:
                if not _is_deep(image):
                    return _eight_bits(image, least)
    except UnidentifiedImageError:
        pass  # GDAL may know it
    except Image.DecompressionBombError as error:
        raise FileError(
            "The photo {path} has more than {most} million pixels.",
            hint="Cut it into smaller ones, or give it as a raster with points.",
            path=path,
            most=MOST_PIXELS // 1_000_000,
        ) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # SyntaxError is what Pillow raises for a broken PNG
        raise _unreadable(path, str(error)) from error
    return _by_gdal(path)


def photo_format(path: str | os.PathLike) -> tuple[int, int, str]:
    """Return width, height and Pillow's mode of a photograph's file from its header, ``(0, 0, "")`` where Pillow does not know it."""
    try:
        with Image.open(path) as image:
            return (*image.size, image.mode)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return 0, 0, ""


def list_photos(folder: str | os.PathLike) -> list[Path]:
    """List the photographs in a folder and its subfolders by their suffix, sorted; hidden files and folders are left out.

    :class:`FileError` if there is no such folder.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise FileError("There is no folder {path}.", hint="Choose the folder that holds the photos.", path=str(folder))
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and not any(part.startswith((".", "__MACOSX")) for part in path.relative_to(folder).parts)
        and path.is_file()
    )


def pixel_hash(photo: np.ndarray) -> str:
    """Return a hash of an array's pixels and shape: the same for a copy under another name or saved with other metadata."""
    digest = hashlib.sha256(repr((photo.shape, photo.dtype.str)).encode())
    digest.update(np.ascontiguousarray(photo))
    return digest.hexdigest()


def find_duplicates(hashes: Sequence[str]) -> list[list[int]]:
    """Return the places of equal hashes, for each hash that occurs more than once."""
    places: dict[str, list[int]] = {}
    for place, each in enumerate(hashes):
        places.setdefault(each, []).append(place)
    return [found for found in places.values() if len(found) > 1]


def resize_photo(photo: np.ndarray, height: int, width: int) -> np.ndarray:
    """Resize uint8 ``(3, H, W)`` to ``(3, height, width)``, averaging where it becomes smaller (bicubic, antialiased)."""
    if photo.shape[1:] == (height, width):
        return photo
    image = Image.fromarray(np.ascontiguousarray(photo.transpose(1, 2, 0)))
    return np.asarray(image.resize((width, height), Image.Resampling.BICUBIC)).transpose(2, 0, 1)


def _check_size(path: str) -> None:
    try:
        size = os.path.getsize(path)
    except OSError as error:
        raise FileError(
            "The photo {path} cannot be opened: {reason}.", hint="Check the path.", path=path, reason=error.strerror or str(error)
        ) from error
    if not size:
        raise FileError("The photo {path} is empty: it has 0 bytes.", hint=_HINT, path=path)


def _is_deep(image: Image.Image) -> bool:
    """Whether more than eight bits are stored; Pillow cuts 16-bit PNGs to eight without a word, so ask for what is in the file."""
    if image.mode in _DEEP:
        return True
    if image.format != "PNG" or not image.tile:
        return False
    decoder = image.tile[0][3]
    return "16" in (decoder if isinstance(decoder, str) else str(decoder[0] if decoder else ""))


def _eight_bits(image: Image.Image, least: int | None) -> np.ndarray:
    if least and image.format == "JPEG":
        image.draft(None, (least, least))
    image = ImageOps.exif_transpose(image)
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, (255, 255, 255, 255))
        image = Image.alpha_composite(ground, image)
    return np.asarray(image.convert("RGB")).transpose(2, 0, 1).copy()


def _by_gdal(path: str) -> np.ndarray:
    try:
        data = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        if data.RasterXSize * data.RasterYSize > MOST_PIXELS:
            raise FileError(
                "The photo {path} has more than {most} million pixels.",
                hint="Cut it into smaller ones, or give it as a raster with points.",
                path=path,
                most=MOST_PIXELS // 1_000_000,
            )
        values = np.atleast_3d(data.ReadAsArray())
        if data.RasterCount == 1:
            values = values.reshape(1, data.RasterYSize, data.RasterXSize)
        alpha = data.GetRasterBand(data.RasterCount).GetColorInterpretation() == gdal.GCI_AlphaBand and data.RasterCount in (2, 4)
        orientation = int(data.GetMetadataItem("EXIF_Orientation") or 1)
    except RuntimeError as error:
        raise _unreadable(path, str(error)) from error
    photo = to_eight_bits(values)
    if alpha:
        opaque = photo[-1:].astype(np.float32) / 255
        photo = np.round(photo[:-1] * opaque + 255 * (1 - opaque)).astype(np.uint8)
    photo = photo[:3] if len(photo) >= 3 else np.repeat(photo[:1], 3, axis=0)
    transpose, rows, columns = _UPRIGHT.get(orientation, (0, 0, 0))
    photo = photo.transpose(0, 2, 1) if transpose else photo
    photo = photo[:, ::-1] if rows else photo
    return np.ascontiguousarray(photo[:, :, ::-1] if columns else photo)


def to_eight_bits(values: np.ndarray) -> np.ndarray:
    """Scale values of any type to uint8 as :func:`read_photo` says."""
    if values.dtype == np.uint8:
        return values
    if values.dtype.kind not in "uif":
        raise InputError("A photo should hold numbers, but holds {found}.", hint=_HINT, found=values.dtype.name)
    known = values[np.isfinite(values)] if values.dtype.kind == "f" else values
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    if values.dtype.kind != "f" and low >= 0:
        low, high = 0.0, next((float(limit) for limit in (255, _TWELVE_BITS, 65535) if high <= limit), high)
    scaled = (values.astype(np.float64) - low) * (255 / max(high - low, 1e-30))
    return np.nan_to_num(scaled, nan=0.0).round().clip(0, 255).astype(np.uint8)


def _unreadable(path: str, reason: str) -> FileError:
    return FileError("The photo {path} cannot be read: {reason}", hint=_HINT, path=path, reason=reason.strip() or "it is no picture.")


def group_pattern(text: str | None) -> re.Pattern | None:
    """Compile the GROUP_PATTERN of a tool, which tells groups of images from their names; :class:`InputError` if it cannot be."""
    try:
        return re.compile(text) if text else None
    except re.error as error:
        raise InputError(
            "GROUP_PATTERN is no regular expression: {reason}.", hint="For example ^([^_]+)_ for what stands before _.", reason=str(error)
        ) from error


def group_of(pattern: re.Pattern | None, name: str) -> str:
    """Return what the pattern matches in a name, its first group if it has groups; empty if there is no pattern or no match."""
    found = pattern.search(name) if pattern else None
    return (found[1 if pattern.groups else 0] or "") if found else ""
