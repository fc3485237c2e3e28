"""The one error tree of Deep Geology.

A message says what was expected, what was found and what to do. It is kept as a template with its parameters, so that the
QGIS side can translate the template and fill in the parameters afterwards. Standard library only.
"""

from __future__ import annotations


class DeepGeologyError(Exception):
    """Base of every error that Deep Geology raises on purpose.

    Parameters
    ----------
    message : str
        What was expected and what was found, as a ``str.format`` template, for example
        ``"The raster {path} has no coordinate system."``.
    hint : str
        What the user can do about it, as a template over the same parameters.
    **values
        Numbers and strings that fill the two templates. They must be serialisable as JSON.
    """

    def __init__(self, message: str, *, hint: str = "", **values):
        super().__init__(message)
        self.template = message
        self.hint_template = hint
        self.values = values

    @property
    def message(self) -> str:
        """The filled-in message, without the hint."""
        return self.template.format(**self.values)

    @property
    def hint(self) -> str:
        """The filled-in hint; empty when there is none."""
        return self.hint_template.format(**self.values)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(DeepGeologyError, ValueError):
    """A parameter, a layer or its content cannot be used as it is."""


class OutsideError(InputError):
    """An extent or a mask does not touch a raster."""


class FileError(DeepGeologyError, OSError):
    """A file cannot be read or written."""


class ModelFileError(DeepGeologyError, ValueError):
    """A model file is damaged, foreign, newer than this version, or does not fit the data."""


class MissingPackageError(DeepGeologyError, ImportError):
    """A package that a tool needs is not in the environment."""


class OutOfMemoryError(DeepGeologyError, MemoryError):
    """The work does not fit into memory, even with the smallest batch."""


class Cancelled(DeepGeologyError):  # noqa: N818 - not a fault
    """The user cancelled the run. Not a fault: nothing is reported and nothing is left behind."""

    def __init__(self):
        super().__init__("The run was cancelled.")


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on any device and system: torch raises a RuntimeError, on some devices a subclass of it."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    words = ("out of memory", "not enough memory", "allocate memory")
    return isinstance(error, RuntimeError) and any(part in str(error).lower() for part in words)
