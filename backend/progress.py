"""How a job tells what it is doing, and learns that it was cancelled. Standard library only."""

from __future__ import annotations

from .errors import Cancelled


class Progress:
    """What a job reports to. This base class shows nothing and is never cancelled.

    The worker subclasses :meth:`emit` and :meth:`is_cancelled`; a job only calls the other methods. Texts are ``str.format``
    templates with their values, so that the QGIS side can translate them.
    """

    def emit(self, kind: str, **content) -> None:
        """Pass on one message of a ``kind`` (``progress``, ``log`` or ``warning``)."""

    def is_cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return False

    def report(self, fraction: float, message: str = "", **values) -> None:
        """Say how much is done (0 to 1) and, if it changed, what is being done; raise :class:`Cancelled` if asked to stop."""
        self.check()
        self.emit("progress", fraction=min(max(float(fraction), 0.0), 1.0), message=message, values=values)

    def log(self, message: str, **values) -> None:
        """Add a line to the run's log."""
        self.emit("log", message=message, values=values)

    def warn(self, message: str, **values) -> None:
        """Add a line that the user should not overlook."""
        self.emit("warning", message=message, values=values)

    def check(self) -> None:
        """Raise :class:`Cancelled` if the user asked to stop."""
        if self.is_cancelled():
            raise Cancelled()

    def part(self, start: float, stop: float) -> Progress:
        """Return a progress whose 0 to 1 is ``start`` to ``stop`` of this one."""
        return _Part(self, start, stop)


class _Part(Progress):
    def __init__(self, parent: Progress, start: float, stop: float):
        self._parent = parent
        self._start = start
        self._span = stop - start

    def emit(self, kind: str, **content) -> None:
        if kind == "progress":
            content["fraction"] = self._start + self._span * content["fraction"]
        self._parent.emit(kind, **content)

    def is_cancelled(self) -> bool:
        return self._parent.is_cancelled()
