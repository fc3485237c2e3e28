"""Whether the environment computes, and what to put into a bug report."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ....backend.outputs import Staging
from ....models.errors import Cancelled, DeepGeologyError
from ... import algorithm, settings
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...environment import diagnosis, manager
from ...parameters import FileOutput, Result, Switch
from ...translation import tr
from ...version import VERSION


class CheckEnvironment(DeepGeologyAlgorithm):
    """Compute something in the environment, or make it first, and write a diagnosis. Runs without an environment."""

    ID = "checkenvironment"
    GROUP = "setup"
    JOB = "environment_check"

    def declare(self):
        return Declaration(
            label=tr("Check environment"),
            summary=tr(
                "Checks that the private Python environment of the plugin really computes, on which device, and with which versions, and "
                "writes a page to paste into a bug report. On request it makes or repairs the environment first."
            ),
            example=tr("After installing the plugin on a server without a window: run it once with “Install or repair” switched on."),
            tags=tr("install,setup,repair,PyTorch,CUDA,GPU,graphics card,diagnosis,bug report,versions,dependencies"),
            parameters=[
                Switch(
                    "INSTALL",
                    tr("Install or repair"),
                    tr(
                        "Make the environment, or mend it, before the check. About 1 to 4 GB are downloaded, "
                        "depending on the graphics card."
                    ),
                ),
                FileOutput(
                    "REPORT",
                    tr("Diagnosis"),
                    tr("An HTML page with the computer, the environment, the device and what does not work."),
                    optional=True,
                    filter="HTML (*.html)",
                    extensions=("html", "htm"),
                ),
            ],
            results=[Result("DEVICE", tr("Device"), tr("The device that jobs compute on; empty if nothing works."), text=True)],
        )

    def canExecute(self):
        return True, ""

    def prepareAlgorithm(self, parameters, context, feedback):
        self._proxy = settings.proxy_variables()
        return super().prepareAlgorithm(parameters, context, feedback)

    def run_job(self, job, listener):
        environment = manager.Environment(settings.get("environment_folder"), self._proxy)
        failed = None
        try:
            if job["install"]:
                self._install(environment, listener)
            check = algorithm.worker_client().run(self.JOB, {}, listener) if algorithm.find_python().python else {}
        except Cancelled:
            raise
        except DeepGeologyError as error:
            failed, check = error, {}
        found = algorithm.find_python()
        problems = [*check.get("problems", []), *([str(failed)] if failed else []), *([] if found.python else [algorithm.worker_problem()])]
        if job["report"]:
            with Staging() as staging:
                diagnosis.write(
                    staging.path(job["report"]),
                    found,
                    environment=environment,
                    check=check,
                    failure=f"{failed}\n{getattr(failed, 'traceback', '')}".strip() if failed else "",
                    extra={"QGIS": {"version": Qgis.QGIS_VERSION, "Qt": QT_VERSION_STR, "plugin": VERSION}},
                )
        for problem in problems:
            listener.warning("{problem}", {"problem": problem})
        if failed and job["install"]:
            raise failed
        return {"DEVICE": check.get("DEVICE", "")}

    def _install(self, environment, listener):
        if algorithm.find_python().kind == manager.USER:
            listener.warning(
                "Nothing is installed: the settings or DEEPGEOLOGY_PYTHON name another interpreter, which is used instead.", {}
            )
        else:
            environment.create(listener)
