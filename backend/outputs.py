"""Outputs that appear whole or not at all. Standard library only."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from .errors import FileError

SIDECARS = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
"""What GDAL, QGIS and SQLite keep beside a file; they would be wrong beside a new one."""


def hidden_folder(parent: Path) -> Path:
    """Make a hidden folder in ``parent``, named after the process, so that the client of a worker that was killed can remove it.

    Raises
    ------
    FileError
        ``parent`` cannot be written.
    """
    try:
        parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f".deepgeology-{os.getpid()}-", dir=parent))
    except OSError as error:
        raise FileError(
            "The folder {folder} cannot be written: {reason}.",
            hint="Choose another destination, or free space and permissions there.",
            folder=str(parent),
            reason=error.strerror or str(error),
        ) from error


class Staging:
    """Write outputs in a hidden folder beside their destination and move them into place at the end.

    >>> with Staging() as staging:
    ...     write(staging.path("/data/map.tif"))     # writes /data/.deepgeology-1234-xxxx/map.tif

    When the block ends normally every file in the hidden folder (with its sidecars: overviews, ``.aux.xml``, styles) replaces
    the one of the same name beside it, and its :data:`SIDECARS`. When it ends with an exception, or when one of the files cannot be
    replaced, the folder is removed and the destination is as before.
    """

    def __init__(self):
        self._folders: dict[Path, Path] = {}

    def path(self, destination: str | os.PathLike) -> str:
        """Where to write what shall end up at ``destination``; :class:`FileError` if that folder cannot be written."""
        destination = Path(destination).absolute()
        parent = destination.parent
        if parent not in self._folders:
            self._folders[parent] = hidden_folder(parent)
        return str(self._folders[parent] / destination.name)

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, kind, error, traceback) -> None:
        try:
            if kind is None:
                self._publish()
        finally:
            for folder in self._folders.values():
                shutil.rmtree(folder, ignore_errors=True)

    def _publish(self) -> None:
        replaced: list[Path] = []  # hidden folders with what was there before
        moved: list[tuple[Path, Path]] = []  # from, to
        target = Path()
        try:
            for parent, folder in self._folders.items():
                old = hidden_folder(parent)
                replaced.append(old)
                names = sorted(staged.name for staged in folder.iterdir())
                for target in [parent / f"{name}{end}" for name in names for end in ("", *SIDECARS)]:
                    if os.path.lexists(target):
                        self._move(target, old / target.name, moved)
                for name in names:
                    target = parent / name
                    self._move(folder / name, target, moved)
        except OSError as error:
            for before, after in reversed(moved):
                with contextlib.suppress(OSError):
                    os.replace(after, before)
            for old in replaced:
                with contextlib.suppress(OSError):
                    old.rmdir()  # unless something could not be moved back
            raise FileError(
                "The output {path} cannot be replaced: {reason}.",
                hint="Remove the layer from the project or choose another destination.",
                path=str(target),
                reason=error.strerror or str(error),
            ) from error
        for old in replaced:
            shutil.rmtree(old, ignore_errors=True)

    @staticmethod
    def _move(source: Path, target: Path, moved: list[tuple[Path, Path]]) -> None:
        os.replace(source, target)
        moved.append((source, target))
