"""The base of all algorithms: parameters in, a job out, layers back.

An algorithm is a file below ``algorithms`` with a class that declares what it is; everything that QGIS asks for is derived from
the declaration here. Nothing but the standard library and QGIS is imported, so the toolbox lists everything without torch.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import cached_property
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayerMetadata,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QIcon

from ..models.card import read_card
from ..models.errors import Cancelled, DeepGeologyError
from . import checks, documentation, layers, settings, styles, worker
from .environment import manager
from .parameters import Parameter, RasterOutput, Result, VectorOutput, is_empty
from .translation import tr, translate
from .version import VERSION

ICONS = Path(__file__).resolve().parents[1] / "plugin" / "icons"


def group_label(group: str) -> str:
    """Return what the toolbox calls a group of algorithms."""
    labels = {
        "data": tr("Data preparation"),
        "seismicity": tr("Seismicity"),
        "imagery": tr("Geological images"),
        "prospectivity": tr("Prospectivity"),
        "landforms": tr("Landforms"),
        "simulation": tr("Simulation"),
        "evaluation": tr("Evaluation and models"),
        "setup": tr("Environment"),
    }
    return labels[group]


@dataclass(frozen=True)
class Declaration:
    """What an algorithm tells of itself, in the user's language.

    Parameters
    ----------
    label, summary : str
        Name in the toolbox, and what it does and when to use it, in a few sentences.
    example : str
        A typical use, in words.
    tags : str
        Words that people search for, separated by commas.
    parameters : sequence of Parameter
        Inputs and outputs in the order of the dialog.
    results : sequence of Result
        Numbers and texts that the job returns.
    checks : sequence of callable
        See ``checks``.
    references : sequence of str
        "Author Year, title, doi:..." of the methods.
    """

    label: str
    summary: str
    parameters: Sequence[Parameter]
    example: str = ""
    tags: str = ""
    results: Sequence[Result] = ()
    checks: Sequence[Callable] = ()
    references: Sequence[str] = ()


class DeepGeologyAlgorithm(QgsProcessingAlgorithm):
    """Base class. A subclass sets ``ID``, ``GROUP`` and ``JOB`` and implements :meth:`declare`.

    ``ID`` (``^[a-z]+$``) and the keys of the parameters are frozen once released: users' models and scripts hold them.
    """

    ID = ""
    GROUP = ""
    JOB = ""

    def declare(self) -> Declaration:
        """Return the declaration; called once for each instance, with the translations loaded."""
        raise NotImplementedError

    @cached_property
    def declaration(self) -> Declaration:
        """What :meth:`declare` returned."""
        return self.declare()

    # What QGIS asks to list the algorithm

    def name(self):
        """Return the id."""
        return self.ID

    def displayName(self):
        """Return the label."""
        return self.declaration.label

    def group(self):
        """Return the group's label."""
        return group_label(self.GROUP)

    def groupId(self):
        """Return the group's id."""
        return self.GROUP

    def tags(self):
        """Return the words that people search for."""
        return [tag.strip() for tag in self.declaration.tags.split(",")]

    def shortDescription(self):
        """Return the first paragraph of the summary, for tool tips."""
        return self.declaration.summary.split("\n")[0]

    def shortHelpString(self):
        """Return the help panel."""
        return documentation.short_help(self.declaration)

    def svgIconPath(self):
        """Return the path of the icon."""
        return str(ICONS / f"{self.ID}.svg")

    def icon(self):
        """Return the icon."""
        return QIcon(self.svgIconPath())

    def createInstance(self):
        """Return a new instance."""
        return type(self)()

    def initAlgorithm(self, configuration=None):
        """Make the QGIS parameters and outputs from the declaration."""
        for parameter in self.declaration.parameters:
            self.addParameter(parameter.definition())
        for result in self.declaration.results:
            kind = QgsProcessingOutputString if result.text else QgsProcessingOutputNumber
            self.addOutput(kind(result.key, result.label))

    # Before a run

    def canExecute(self):
        """Tell whether a job can run at present, and if not, what to do."""
        problem = worker_problem()
        return not problem, problem

    def checkParameterValues(self, parameters, context):
        """Collect every problem of the parameters, in words."""
        ok, message = super().checkParameterValues(parameters, context)
        problems = list(self._unacceptable(parameters, context))
        if ok and not problems:
            inputs = checks.Inputs(self, self.declaration, parameters, context)
            for check in self.declaration.checks:
                problems += check(inputs)
            problems += self._bad_destinations(parameters, context)
            return not problems, "\n".join(problems)
        return False, "\n".join(problems) or message

    def _unacceptable(self, parameters, context):
        """Say of each parameter that is missing or impossible what is expected, by its label."""
        for parameter in self.declaration.parameters:
            value = parameter.value_in(parameters)
            definition = self.parameterDefinition(parameter.key)
            if is_empty(value):
                if not parameter.optional:
                    yield tr("{label}: a value is needed. {help}").format(label=parameter.label, help=parameter.help)
            elif problem := parameter.problem(self, parameters, context):
                yield f"{parameter.label}: {problem}"
            elif not definition.checkValueIsAcceptable(value, context):
                yield tr("{label}: {value} cannot be used. {expected}").format(
                    label=parameter.label, value=value, expected=parameter.expected()
                )

    def _bad_destinations(self, parameters, context):
        sources = checks.source_paths(
            [
                layer
                for parameter in self.declaration.parameters
                if not parameter.is_output
                for layer in parameter.layers(self, parameters, context)
            ]
        )
        for parameter in self.declaration.parameters:
            if parameter.is_output and not is_empty(parameter.value_in(parameters)):
                yield from checks.destination(parameter, parameters.get(parameter.key), sources)

    # The run

    def prepareAlgorithm(self, parameters, context, feedback):
        """Turn the parameters into the job; in the main thread, as layers may only be looked at there."""
        self._job = {}
        for parameter in self.declaration.parameters:
            if not parameter.is_output:
                self._job[parameter.key.lower()] = parameter.read(self, parameters, context)
        for name in ("device", "precision"):
            if self._job.get(name) == "auto":
                self._job[name] = settings.get(name)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        """Run the job, and leave nothing behind if it is cancelled or fails."""
        folder = tempfile.mkdtemp(prefix="deepgeology-", dir=QgsProcessingUtils.tempFolder())
        try:
            return self._run(parameters, context, feedback, folder)
        except Cancelled:
            feedback.pushInfo(tr("The run was cancelled; nothing was written."))
            return {}
        except DeepGeologyError as error:
            raise QgsProcessingException(explain(error, feedback)) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _run(self, parameters, context, feedback, folder):
        job = {key: layers.write_snapshots(value, folder, feedback) for key, value in self._job.items()}
        outputs = [parameter for parameter in self.declaration.parameters if parameter.is_output]
        destinations = {output.key: output.read(self, parameters, context) for output in outputs}
        for output in outputs:
            path = destinations[output.key]
            if isinstance(output, VectorOutput) and path:
                path = os.path.join(folder, path)
            job[output.key.lower()] = os.path.abspath(path) if path else None
        if feedback.isCanceled():
            raise Cancelled()
        returned = self.run_job(job, FeedbackListener(feedback))

        results = {result.key: returned.get(result.key) for result in self.declaration.results}
        finishing = _Finishing(self, job, context)
        for output in outputs:
            destination = destinations[output.key]
            if not destination:
                continue
            path = job[output.key.lower()]
            if isinstance(output, VectorOutput):
                destination = finishing.vector(output, path, parameters, feedback)
            elif isinstance(output, RasterOutput):
                finishing.raster(output, path, destination)
            results[output.key] = destination
        return results

    def run_job(self, job: dict, listener: worker.Listener) -> dict:
        """Have the job done and return what it returns; by the worker process, unless a subclass knows better."""
        return worker_client().run(self.JOB, job, listener)


class _Finishing:
    """Gives the layers that a job wrote their style and their metadata, saves both with the files, and hands the layers to QGIS."""

    def __init__(self, algorithm: DeepGeologyAlgorithm, job: dict, context):
        self._algorithm = algorithm
        self._context = context
        model = job.get("model") or ""
        self._classes = read_card(model).get("classes", []) if model.endswith(".safetensors") else []  # or another program's weights
        self._history = json.dumps(
            {
                "tool": f"deepgeology:{algorithm.ID} {VERSION}",
                "qgis": Qgis.QGIS_VERSION,
                "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
                "parameters": job,
            },
            ensure_ascii=False,
        )

    def raster(self, output: RasterOutput, path: str, destination: str) -> None:
        """Finish a raster that the job wrote."""
        layer = QgsRasterLayer(path, output.label)
        self._style(output, layer)
        styles.save_beside(layer, output.label)
        styles.finish_when_loaded(destination, layer, self._context)

    def vector(self, output: VectorOutput, path: str, parameters: dict, feedback) -> str:
        """Finish a vector layer that the job wrote: copy it to the user's sink and return its id."""
        written = QgsVectorLayer(path, output.label, "ogr")
        self._style(output, written)
        destination = layers.copy_to_sink(written, self._algorithm, output.key, parameters, self._context)
        if os.path.isfile(destination.split("|")[0]):
            copy = QgsVectorLayer(destination, output.label, "ogr")
            styles.copy_look(written, copy)
            styles.save_beside(copy, output.label)
        styles.finish_when_loaded(destination, written, self._context)
        return destination

    def _style(self, output, layer) -> None:
        if not layer.isValid():
            raise QgsProcessingException(
                tr("{label}: the file {path} was not written as it should be. Please report this with the log of the run.").format(
                    label=output.label, path=layer.source()
                )
            )
        styles.make_style(output.style, layer, self._classes)
        metadata = QgsLayerMetadata()
        metadata.setTitle(output.label)
        metadata.setAbstract(self._algorithm.declaration.summary)
        metadata.addHistoryItem(self._history)
        metadata.setCrs(layer.crs())
        layer.setMetadata(metadata)


class FeedbackListener(worker.Listener):
    """Shows in QGIS what a job tells, and passes on the wish to cancel."""

    def __init__(self, feedback):
        self._feedback = feedback
        self._start = time.monotonic()
        self._next_estimate = 15.0

    def progress(self, fraction, message, values):
        """Show how much is done, what is being done, and from time to time how long it will take."""
        self._feedback.setProgress(100.0 * fraction)
        if message:
            self._feedback.setProgressText(translate(message, values))
        elapsed = time.monotonic() - self._start
        if elapsed >= self._next_estimate and fraction > 0:
            self._next_estimate = 2.0 * elapsed
            self._feedback.pushInfo(tr("About {duration} left").format(duration=duration(elapsed / fraction - elapsed)))

    def log(self, message, values):
        """Add a line to the log."""
        self._feedback.pushInfo(translate(message, values))

    def warning(self, message, values):
        """Add a warning to the log."""
        self._feedback.pushWarning(translate(message, values))

    def is_cancelled(self):
        """Whether the user pressed Cancel."""
        return self._feedback.isCanceled()


def duration(seconds: float) -> str:
    """Return a time span in words, rounded as one would say it."""
    if seconds < 90:
        return tr("{count} s").format(count=max(1, round(seconds)))
    if seconds < 5400:
        return tr("{count} min").format(count=round(seconds / 60))
    return tr("{count} h").format(count=round(seconds / 3600))


def explain(error: DeepGeologyError, feedback) -> str:
    """Return what went wrong and what to do, in the user's language; the traceback of a fault of ours goes to the log."""
    if isinstance(error, worker.WorkerError):
        feedback.pushDebugInfo(getattr(error, "traceback", ""))
    return f"{translate(error.template, error.values)} {translate(error.hint_template, error.values)}".strip()


def find_python() -> manager.Found:
    """Find the interpreter of the worker by the settings; nothing is started."""
    return manager.find(settings.get("interpreter"), settings.get("environment_folder"))


def worker_problem() -> str:
    """Why no job can run at present, and what to do about it; empty if all is well."""
    found = find_python()
    if found.python:
        return ""
    hint = tr("Choose Plugins > Deep Geology > Environment, or run the tool “Check environment” with “Install or repair” switched on.")
    return f"{translate(found.status.reason, found.status.values)} {hint}"


def worker_client() -> worker.WorkerClient:
    """Return the worker of this QGIS, with the interpreter and the variables of the settings."""
    found = find_python()
    if not found.python:
        raise QgsProcessingException(worker_problem())
    return worker.shared(found.python, found.environment(settings.worker_variables()))
