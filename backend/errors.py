"""The error tree, as the backend names it. It lives in ``models``, the lowest layer, so that model files can use it too."""

from ..models.errors import (
    Cancelled,
    DeepGeologyError,
    FileError,
    InputError,
    MissingPackageError,
    ModelFileError,
    OutOfMemoryError,
    OutsideError,
    is_out_of_memory,
)

__all__ = [
    "Cancelled",
    "DeepGeologyError",
    "FileError",
    "InputError",
    "MissingPackageError",
    "ModelFileError",
    "OutOfMemoryError",
    "OutsideError",
    "is_out_of_memory",
]
