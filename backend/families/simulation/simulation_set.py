"""A set of simulations on disk: a folder with ``manifest.json`` and one ``.npz`` a sample.

The manifest says what the arrays are; a sample holds ``inputs`` (C, H, W), ``scalars`` (P,) and ``outputs`` (K, H, W). Anything that writes
this layout can be learned from.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from ...errors import FileError, InputError

FORMAT = 1
MANIFEST = "manifest.json"


@dataclass
class Manifest:
    """What a set holds.

    Attributes
    ----------
    inputs, scalars, outputs : list of dict
        ``{"name", "unit"}`` of the planes that go in, the numbers that hold for a whole sample, and the planes that come out; scalars with
        ``low``, ``high`` and ``log``.
    shape : list of int
        Rows and columns.
    pixel_size : float
        Metres.
    origin : float
        Where the first cell lies along an axis, in cells from the edge: 0.5 for its centre, 0 if values are those of the lines of a grid.
    count : int
        Samples.
    simulator : str
        Empty if it is none of ours.
    settings : dict
        What the samples were made with.
    starts : dict
        Outputs that are the later state of an input, and that input.
    test : list of int
        Samples that are kept for the test; empty to choose them.
    failed : list of int
        Samples that could not be simulated.
    complete : bool
    """

    inputs: list[dict]
    scalars: list[dict]
    outputs: list[dict]
    shape: list[int]
    pixel_size: float
    count: int
    origin: float = 0.5
    simulator: str = ""
    settings: dict = field(default_factory=dict)
    starts: dict = field(default_factory=dict)
    test: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    complete: bool = False
    format: int = FORMAT

    def save(self, folder: str | os.PathLike) -> None:
        """Write the manifest; an older one stays whole until the new one is complete."""
        path = Path(folder) / MANIFEST
        partial = path.with_name(f".{MANIFEST}.part")
        try:
            partial.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False, allow_nan=False), encoding="utf-8")
            os.replace(partial, path)
        except OSError as error:
            raise _unwritable(path, error) from error

    @classmethod
    def load(cls, folder: str | os.PathLike) -> Manifest:
        """Read the manifest of a folder.

        Raises
        ------
        FileError
            There is none, or it cannot be read.
        InputError
            It is of a newer version, or incomplete in itself.
        """
        path = Path(folder) / MANIFEST
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise FileError(
                "The folder {folder} holds no set of simulations: {name} is missing or cannot be read.",
                hint="Choose the folder that “Build simulation set” wrote.",
                folder=str(folder),
                name=MANIFEST,
            ) from error
        version = content.get("format") if isinstance(content, dict) else None
        if not isinstance(version, int) or version > FORMAT:
            raise InputError(
                "The set of simulations {folder} has format {found}; this version of Deep Geology reads formats up to {expected}.",
                hint="Update the Deep Geology plugin, or build the set again with this version.",
                folder=str(folder),
                found=str(version),
                expected=FORMAT,
            )
        try:
            return cls(**content)
        except TypeError as error:
            raise InputError(
                "The manifest of {folder} does not say all that is needed, or something unknown: {reason}.",
                hint="Build the set again.",
                folder=str(folder),
                reason=str(error).split(") ")[-1],
            ) from error


def sample_path(folder: str | os.PathLike, index: int) -> Path:
    """Return where a sample lies."""
    return Path(folder) / f"{index:06d}.npz"


def write_sample(folder: str | os.PathLike, index: int, inputs: np.ndarray, scalars: np.ndarray, outputs: np.ndarray) -> None:
    """Write a sample, whole or not at all; the same arrays give the same bytes."""
    path = sample_path(folder, index)
    partial = path.with_name(f".{path.stem}-{os.getpid()}.npz")
    arrays = {"inputs": inputs.astype(np.float32), "scalars": scalars.astype(np.float64), "outputs": outputs.astype(np.float32)}
    try:
        np.savez(partial, **arrays)
        os.replace(partial, path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


@dataclass
class Samples:
    """A set in memory.

    Attributes
    ----------
    manifest : Manifest
    inputs : ndarray (N, C, H, W), float32
    scalars : ndarray (N, P), float64
    outputs : ndarray (N, K, H, W), float32
    groups : ndarray (N,)
        Samples of the same number stay together when the set is divided.
    test : ndarray (N,), bool
        Samples that the manifest keeps for the test.
    """

    manifest: Manifest
    inputs: np.ndarray
    scalars: np.ndarray
    outputs: np.ndarray
    groups: np.ndarray
    test: np.ndarray


def load_samples(folder: str | os.PathLike) -> Samples:
    """Read a set whole.

    Raises
    ------
    FileError
        A sample is missing or damaged.
    InputError
        The set is half made; samples differ in shape; values are not finite.
    """
    manifest = Manifest.load(folder)
    if not manifest.complete:
        raise InputError(
            "The set of simulations {folder} is only half made.",
            hint="Run “Build simulation set” again with the same parameters and the same folder: it goes on where it stopped.",
            folder=str(folder),
        )
    kept = [index for index in range(manifest.count) if index not in set(manifest.failed)]
    shapes = {
        "inputs": (len(manifest.inputs), *manifest.shape),
        "scalars": (len(manifest.scalars),),
        "outputs": (len(manifest.outputs), *manifest.shape),
    }
    parts: dict[str, list[np.ndarray]] = {key: [] for key in shapes}
    for index in kept:
        path = sample_path(folder, index)
        try:
            with np.load(path, allow_pickle=False) as file:
                arrays = {key: file[key] for key in shapes}
        except Exception as error:  # numpy raises zip, key, value and end-of-file errors for damaged files
            raise FileError(
                "The sample {path} is missing or damaged.",
                hint="Remove the file and run “Build simulation set” again: it makes the samples that are missing.",
                path=str(path),
            ) from error
        for key, shape in shapes.items():
            if arrays[key].shape != shape:
                raise InputError(
                    "The {key} of {path} have the shape {found}, but the manifest says {expected}.",
                    hint="All samples of a set lie on the same grid: build the set again.",
                    key=key,
                    path=str(path),
                    found=str(arrays[key].shape),
                    expected=str(shape),
                )
            if not np.isfinite(arrays[key]).all():
                raise InputError(
                    "The {key} of {path} hold values that are no numbers.",
                    hint="Remove the file and build the set again.",
                    key=key,
                    path=str(path),
                )
            parts[key].append(arrays[key])
    if len(kept) < 10:
        raise InputError("The set has {found} samples; at least 10 are needed.", hint="Make more of them.", found=len(kept))
    test = np.isin(kept, manifest.test)
    return Samples(manifest, *(np.stack(parts[key]) for key in shapes), np.array(kept), test)


def _unwritable(path: Path, error: OSError) -> FileError:
    return FileError(
        "{path} cannot be written: {reason}.",
        hint="Free space there, or choose another folder.",
        path=str(path),
        reason=error.strerror or str(error),
    )
