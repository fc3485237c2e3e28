"""Outputs that appear whole or not at all. Standard library only."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from .errors import FileError


class Staging:
    """Write outputs in a hidden folder beside their destination and move them into place at the end.

    >>> with Staging() as staging:
    ...     write(staging.path("/data/map.tif"))     # writes /data/.deepgeology-1234-xxxx/map.tif

    When the block ends normally every file in the hidden folder (with its sidecars: overviews, ``.aux.xml``, styles) replaces
    the one of the same name beside it. When it ends with an exception the folder is removed and the destination is as before.
    The folder is named after the process, so that the client of a worker that was killed can remove it.
    """

    def __init__(self):
        self._folders: dict[Path, Path] = {}

    def path(self, destination: str | os.PathLike) -> str:
        """Where to write what shall end up at ``destination``; :class:`FileError` if that folder cannot be written."""
        destination = Path(destination).absolute()
        parent = destination.parent
        if parent not in self._folders:
            try:
                parent.mkdir(parents=True, exist_ok=True)
                self._folders[parent] = Path(tempfile.mkdtemp(prefix=f".deepgeology-{os.getpid()}-", dir=parent))
            except OSError as error:
                raise FileError(
                    "The folder {folder} cannot be written: {reason}.",
                    hint="Choose another destination, or free space and permissions there.",
                    folder=str(parent),
                    reason=error.strerror or str(error),
                ) from error
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
        for parent, folder in self._folders.items():
            for staged in sorted(folder.iterdir()):
                target = parent / staged.name
                try:
                    if target.is_dir() and not target.is_symlink():
                        shutil.rmtree(target)
                    os.replace(staged, target)
                except OSError as error:
                    raise FileError(
                        "The output {path} cannot be replaced: {reason}.",
                        hint="Remove the layer from the project or choose another destination.",
                        path=str(target),
                        reason=error.strerror or str(error),
                    ) from error
