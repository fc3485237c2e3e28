"""Work on the environment in the background, with progress, a log, questions and cancel."""

from __future__ import annotations

import queue
import traceback
from collections.abc import Callable

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..models.errors import Cancelled, DeepGeologyError
from ..processing_provider.translation import tr, translate
from ..processing_provider.worker import Listener


class EnvironmentTask(QgsTask):
    """Does a piece of work in a background thread; its signals arrive in the main thread.

    Parameters
    ----------
    title : str
        What QGIS shows in its list of tasks.
    work : callable
        Called with a listener in the background thread; what it returns becomes :attr:`result`.
    """

    told = pyqtSignal(str)  # a line for the log
    step = pyqtSignal(str)  # what is being done
    asked = pyqtSignal(str)  # a question; to be answered with `answer`
    ended = pyqtSignal()

    def __init__(self, title: str, work: Callable):
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._answers = queue.Queue()
        self.result = None
        self.problem = ""

    def run(self):
        """Do the work; called by QGIS in a background thread."""
        try:
            self.result = self._work(_TaskListener(self))
        except Cancelled:
            self.problem = tr("Cancelled.")
        except DeepGeologyError as error:
            self.problem = f"{translate(error.template, error.values)} {translate(error.hint_template, error.values)}".strip()
        except Exception:  # a fault of ours, which QGIS would hide: shown to be reported
            self.problem = tr("This should not happen; please report it.") + "\n" + traceback.format_exc()
        return not self.problem

    def finished(self, successful):
        """Pass the end on; called by QGIS in the main thread."""
        if not successful and not self.problem:
            self.problem = tr("Cancelled.")  # before it was begun
        self.ended.emit()

    def answer(self, yes: bool) -> None:
        """Answer the question of the signal ``asked``."""
        self._answers.put(yes)

    def ask(self, question: str) -> bool:
        """Put a question to the user and wait for the answer; no answer to a cancelled task is no."""
        self.asked.emit(question)
        while not self.isCanceled():
            try:
                return self._answers.get(timeout=0.2)
            except queue.Empty:
                continue
        return False


class _TaskListener(Listener):
    def __init__(self, task: EnvironmentTask):
        self._task = task

    def progress(self, fraction, message, values):
        self._task.setProgress(100.0 * fraction)
        if message:
            self._task.step.emit(translate(message, values))

    def log(self, message, values):
        self._task.told.emit(translate(message, values))

    def warning(self, message, values):
        self._task.told.emit(tr("Warning: {text}").format(text=translate(message, values)))

    def is_cancelled(self):
        return self._task.isCanceled()

    def confirm(self, message, values):
        return self._task.ask(translate(message, values))
