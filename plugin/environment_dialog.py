"""The dialog that makes, checks, repairs and removes the Python environment of the plugin."""

from __future__ import annotations

import html
import sys

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QT_VERSION_STR, Qt
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from ..processing_provider import settings
from ..processing_provider.algorithm import find_python, worker_client
from ..processing_provider.environment import diagnosis, manager, plan
from ..processing_provider.translation import tr, translate
from ..processing_provider.version import VERSION
from . import paths
from .environment_task import EnvironmentTask

_COLOURS = {manager.READY: "#2e9e5b", manager.MISSING: "#d08a1d", manager.BROKEN: "#d0502e"}


class EnvironmentDialog(QDialog):
    """Shows the state of the environment and changes it in a background task; QGIS stays usable, also when the dialog is closed."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("Deep Geology: environment"))
        self.setWindowIcon(paths.icon("checkenvironment"))
        self.resize(760, 600)
        self._task = None
        self._check = None  # what the last check found, and what went wrong last; for the diagnosis
        self._failure = ""

        self.state = QLabel()
        self.state.setWordWrap(True)
        self.form = form = QFormLayout()
        self.interpreter = _value()
        self.device = _value()
        self.made = _value()
        self.build = QComboBox()
        form.addRow(tr("Interpreter:"), self.interpreter)
        form.addRow(tr("Device:"), self.device)
        form.addRow(tr("Made:"), self.made)
        form.addRow(tr("PyTorch for:"), self.build)

        self.create = _button(tr("Create"), tr("Makes the environment, or goes on where it was interrupted"), self._create)
        self.verify = _button(tr("Verify"), tr("Runs a real computation in the environment"), self._verify)
        self.remove = _button(tr("Remove"), tr("Deletes the environment and all that was fetched for it"), self._remove)
        self.cancel = _button(tr("Cancel"), tr("Stops at once; what is already there is kept"), self._cancel)
        actions = QHBoxLayout()
        for button in (self.create, self.verify, self.remove):
            actions.addWidget(button)
        actions.addStretch()
        self.progress = QProgressBar()
        running = QHBoxLayout()
        running.addWidget(self.progress)
        running.addWidget(self.cancel)
        self.step = QLabel()

        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(20000)
        self.log.setPlaceholderText(tr("What is done will be written here."))
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        tip = tr("Puts versions, paths and the end of the log on the clipboard, to paste into a bug report")
        buttons.addButton(_button(tr("Copy diagnosis"), tip, self._copy_diagnosis), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)

        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        layout.addLayout(form)
        layout.addLayout(actions)
        layout.addLayout(running)
        layout.addWidget(self.step)
        layout.addWidget(self.log, 1)
        layout.addWidget(buttons)

        self._offer_builds([])
        self.refresh()
        # The driver of a graphics card may take seconds to answer.
        self._start(tr("Looking for graphics cards"), lambda listener: manager.detect_gpus(), lambda gpus: self._offer_builds(gpus))

    @property
    def is_running(self) -> bool:
        """Whether a task is at work."""
        return self._task is not None

    def refresh(self) -> None:
        """Show the present state."""
        found = find_python()
        environment = self._environment()
        marker = environment.describe()
        own = found.kind != manager.USER
        words = {manager.READY: tr("Ready"), manager.MISSING: tr("Not installed"), manager.BROKEN: tr("Needs repair")}
        word = f"<b style='color:{_COLOURS[found.status.state]}'>{words[found.status.state]}</b>"
        reason = translate(found.status.reason, found.status.values)
        if found.python and not own:
            reason = tr("Another interpreter is chosen in the settings; the plugin leaves it as it is.")
        elif found.kind == manager.QGIS:
            reason = tr("The Python of QGIS has PyTorch; an environment of its own is not needed.")
        self.state.setText(f"{word} &nbsp; {html.escape(reason)}")
        self._show(self.interpreter, found.python or (environment.python if own else ""))
        self._show(self.device, (self._check or {}).get("DEVICE") or (marker.get("device", "") if own else ""))
        self._show(self.made, marker.get("made", "") if own else "")
        missing = environment.status().state == manager.MISSING
        self.create.setText(tr("Create") if missing else tr("Repair"))
        for button, possible in ((self.create, own), (self.verify, bool(found.python)), (self.remove, own and not missing)):
            button.setEnabled(possible and not self.is_running)
        self.build.setEnabled(own and not self.is_running)
        for widget in (self.progress, self.cancel, self.step):
            widget.setVisible(self.is_running)

    def _show(self, field: QLabel, text: str) -> None:
        """Show a row of the form, or hide it where there is nothing to say."""
        field.setText(text)
        field.setVisible(bool(text))
        self.form.labelForField(field).setVisible(bool(text))

    def _environment(self) -> manager.Environment:
        return manager.Environment(settings.get("environment_folder"), settings.proxy_variables())

    def _offer_builds(self, gpus: list) -> None:
        self.build.clear()
        wishes = {"auto": tr("Automatic: {build}")}
        if sys.platform != "darwin":
            wishes.update(cpu="{build}", cuda="{build}")
        names = {"cpu": tr("processor"), "cuda": tr("NVIDIA graphics card (CUDA)"), "mps": tr("processor and Apple graphics")}
        for wish, text in wishes.items():
            build = plan.choose_build(sys.platform, gpus, wish)
            size = tr("{download} GB to download, {disk} GB of disk").format(download=build.download_gib, disk=build.disk_gib)
            self.build.addItem(text.format(build=f"{names[build.name]}, {size}"), wish)
            self.build.setItemData(self.build.count() - 1, translate(build.reason, build.values), Qt.ItemDataRole.ToolTipRole)

    # What the buttons do

    def _create(self) -> None:
        environment, build = self._environment(), self.build.currentData()
        self._start(tr("Deep Geology: making the environment"), lambda listener: environment.create(listener, build), self._say_checked)

    def _verify(self) -> None:
        self._start(
            tr("Deep Geology: checking the environment"),
            lambda listener: worker_client().run("environment_check", {}, listener),
            self._say_checked,
        )

    def _remove(self) -> None:
        environment = self._environment()
        question = tr("Delete the environment in {folder}? The tools need one to run.").format(folder=environment.folder)
        if self._confirmed(question):
            self._start(
                tr("Deep Geology: removing the environment"),
                lambda listener: environment.remove(),
                lambda nothing: self._say(tr("The environment was removed.")),
            )

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _copy_diagnosis(self) -> None:
        extra = {"QGIS": {"Deep Geology": VERSION, "QGIS": Qgis.QGIS_VERSION, "Qt": QT_VERSION_STR}}
        text = diagnosis.text(find_python(), environment=self._environment(), check=self._check, failure=self._failure, extra=extra)
        QgsApplication.clipboard().setText(text)
        self._say(tr("The diagnosis is on the clipboard."))

    # The task behind them

    def _start(self, title: str, work, then) -> None:
        if self.is_running:
            return
        task = EnvironmentTask(title, work)
        task.told.connect(self._say)
        task.step.connect(self.step.setText)
        task.asked.connect(lambda question: task.answer(self._confirmed(question)))
        task.progressChanged.connect(lambda percent: self.progress.setValue(round(percent)))
        task.ended.connect(lambda: self._end(task, then))
        self._task = task
        self.step.setText(title)
        self.progress.setValue(0)
        self.refresh()
        QgsApplication.taskManager().addTask(task)

    def _end(self, task: EnvironmentTask, then) -> None:
        self._task = None
        self.step.setText("")
        self.progress.setValue(0)
        self._failure = task.problem
        if task.problem:
            self._say(task.problem)
        else:
            then(task.result)
        self.refresh()

    def _say_checked(self, result: dict) -> None:
        self._check = result
        self._say(tr("The environment computes. Device: {device}.").format(device=result["DEVICE"]))
        for problem in result["problems"]:
            self._say(tr("Warning: {text}").format(text=problem))

    def _say(self, text: str) -> None:
        self.log.appendPlainText(text)

    def _confirmed(self, question: str) -> bool:
        yes = QMessageBox.StandardButton.Yes
        return QMessageBox.question(self, tr("Deep Geology"), question, yes | QMessageBox.StandardButton.No) == yes

    def stop(self) -> None:
        """Cancel what is running and wait until it has stopped; called when the plugin is unloaded."""
        if self._task is not None:
            self._task.cancel()
            self._task.waitForFinished(15000)


def _value() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(text: str, tip: str, slot) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    button.clicked.connect(lambda checked=False: slot())
    return button
