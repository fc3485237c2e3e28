"""The process in which jobs run, apart from QGIS.

``python deepgeology worker`` serves QGIS: it reads messages on its standard input, one JSON object a line, and answers in the
same way. ``python deepgeology worker job.json`` runs one job in a terminal; ``torchrun deepgeology worker job.json`` runs it on
several processes. ``python -m deepgeology.backend.worker`` is the same where the package can be imported.

Messages to the worker: ``job{id, name, parameters}``, ``cancel{id}``, ``quit``. Messages from it: ``hello{protocol, pid, python,
executable, versions, scratch}``, ``progress{id, fraction, message, values}``, ``log{id, message, values}``, ``warning{id, message,
values}``, ``result{id, outputs}``, ``error{id, kind, message, hint, values, traceback}``. Every message has its name in ``type``.
Texts are ``str.format`` templates over ``values``.

Only the standard library is imported here: numpy and torch come with the job.
"""

from __future__ import annotations

import ctypes
import errno
import faulthandler
import importlib
import importlib.metadata
import io
import json
import os
import platform
import queue
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

from .errors import Cancelled, DeepGeologyError, FileError, MissingPackageError, OutOfMemoryError, is_out_of_memory
from .jobs import run_job
from .progress import Progress

PROTOCOL = 1
IDLE_SECONDS = 600.0
ORPHAN_SECONDS = 1.5  # what a job has to clean up after QGIS has gone
PROGRESS_SECONDS = 0.05  # between two messages that tell only another fraction

PACKAGES = (
    "torch", "torchvision", "numpy", "gdal", "shapely", "geopandas", "segmentation-models-pytorch", "timm", "scikit-learn",
    "scipy", "matplotlib", "safetensors",
)  # fmt: skip

OPTIONAL = {"obspy": "obspy", "csep": "pycsep", "onnx": "onnx", "onnxruntime": "onnxruntime"}  # modules and the packages that bring them

# On Windows native modules must not be imported while a thread waits on a pipe (numpy#24290), and torch has to come first,
# before GDAL brings an older C++ runtime.
_WINDOWS_PRELOAD = ("torch", "torchvision", "numpy", "scipy.ndimage", "sklearn.ensemble", "osgeo.gdal_array", "shapely")


_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4  # of glibc's mallopt


class _Terminated(BaseException):
    """SIGTERM came; not an ``Exception``, so that no job takes it for a fault of its own."""


class MessageProgress(Progress):
    """Progress that goes to the client as messages.

    Parameters
    ----------
    send : callable
        Takes a message as a dictionary; called from any thread.
    job_id : int
        Identifies the job in each message.
    cancelled : callable
        Tells whether the job is to stop.
    """

    def __init__(self, send, job_id: int, cancelled):
        self._send = send
        self._id = job_id
        self._cancelled = cancelled
        self._last = ("", 0.0)

    def emit(self, kind: str, **content) -> None:
        """Send one message; those that only repeat a text with another fraction are thinned out."""
        if kind == "progress":
            now = time.monotonic()
            text, sent = self._last
            if content["message"] == text and now - sent < PROGRESS_SECONDS and content["fraction"] < 1.0:
                return
            self._last = (content["message"], now)
        self._send({"type": kind, "id": self._id, **content})

    def is_cancelled(self) -> bool:
        """Whether the client sent ``cancel`` for this job or has gone."""
        return self._cancelled()


def describe_error(error: BaseException) -> dict:
    """Turn an exception into the content of an ``error`` message.

    Exceptions of the operating system, of Python and of torch that a user can do something about become errors of our tree.
    """
    known = _as_known(error)
    content = {"traceback": "".join(traceback.format_exception(error))}
    if known is None:
        text = f"{type(error).__name__}: {error}"
        return {"kind": "unexpected", "message": "{error}", "hint": "", "values": {"error": text}, **content}
    kind = type(known).__name__
    return {"kind": kind, "message": known.template, "hint": known.hint_template, "values": known.values, **content}


def _as_known(error: BaseException) -> DeepGeologyError | None:
    if isinstance(error, DeepGeologyError):
        return error
    if is_out_of_memory(error):
        return OutOfMemoryError(
            "The work does not fit into memory: {reason}",
            hint="Use a smaller batch or tile, close other programs, or choose another device.",
            reason=(str(error) or "no more memory was available.").splitlines()[0],
        )
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return FileError(
            "The disk is full, or a quota is used up, while writing {path}.",
            hint="Free space there, or choose another destination or temporary folder.",
            path=str(error.filename or tempfile.gettempdir()),
        )
    package = (getattr(error, "name", None) or "").split(".")[0]
    if isinstance(error, ModuleNotFoundError) and package in OPTIONAL:
        return MissingPackageError(
            "This needs the Python package {package}, which is not in the environment.",
            hint='Install it with: "{python}" -m pip install {package} "numpy=={numpy}"',
            package=OPTIONAL[package],
            python=sys.executable,
            numpy=importlib.metadata.version("numpy"),  # a newer one would not fit the GDAL of a distribution
        )
    if isinstance(error, ModuleNotFoundError) and package not in ("", "deepgeology"):
        return MissingPackageError(
            "The Python package {package} is not in the environment.",
            hint="Repair the environment in the plugin's settings, or install the package in {python}.",
            package=package,
            python=sys.executable,
        )
    return None


def _json_default(value):
    """Numbers of numpy as Python's, everything else (paths) as text."""
    return value.item() if hasattr(value, "item") else str(value)


def installed_versions() -> dict[str, str]:
    """Versions of the packages that results depend on, read without importing them; those that are missing are left out."""
    versions = {}
    for package in PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return versions


class Server:
    """Serves one client over a pair of pipes.

    Parameters
    ----------
    control, protocol : int
        File descriptors to read messages from and to write messages to.
    idle_seconds : float
        Time without a job after which the server leaves.
    """

    def __init__(self, control: int, protocol: int, idle_seconds: float = IDLE_SECONDS):
        self._control = control
        self._protocol = os.fdopen(protocol, "wb")
        self._lock = threading.Lock()
        self._jobs: queue.SimpleQueue = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._orphaned = False
        self._idle_seconds = idle_seconds
        self._scratch = tempfile.mkdtemp(prefix="deepgeology-")

    def serve(self) -> None:
        """Run jobs until the client says ``quit``, goes away, or sends nothing for the idle time."""
        for variable in ("TMPDIR", "TEMP", "TMP"):
            os.environ[variable] = self._scratch
        tempfile.tempdir = self._scratch
        try:
            if sys.platform == "win32":
                _preload()
            threading.Thread(target=self._listen, name="listener", daemon=True).start()
            self._greet()
            while True:
                try:
                    job = self._jobs.get(timeout=self._idle_seconds)
                except queue.Empty:
                    return
                if job is None:
                    return
                self._run(job)
        finally:
            self._clean()

    def _greet(self) -> None:
        python = ".".join(map(str, sys.version_info[:3]))
        self._send(
            {"type": "hello", "protocol": PROTOCOL, "pid": os.getpid(), "python": python, "executable": sys.executable,
             "versions": installed_versions(), "scratch": self._scratch}
        )  # fmt: skip

    def _run(self, job: dict) -> None:
        progress = MessageProgress(self._send, job["id"], lambda: self._orphaned or job["id"] in self._cancelled)
        try:
            answer = {"type": "result", "outputs": run_job(job["name"], job["parameters"], progress)}
        except (Exception, KeyboardInterrupt, SystemExit) as error:
            answer = {"type": "error", **describe_error(error)}
        give_memory_back()
        self._send({"id": job["id"], **answer})
        self._cancelled.discard(job["id"])

    def _send(self, message: dict) -> None:
        line = json.dumps(message, default=_json_default).encode("ascii") + b"\n"
        try:
            with self._lock:
                self._protocol.write(line)
                self._protocol.flush()
        except OSError:
            self._orphaned = True  # nobody reads any more; the listener sees the same and ends the process

    def _listen(self) -> None:
        try:
            with os.fdopen(self._control, "rb") as stream:
                for line in stream:
                    message = json.loads(line)
                    if message["type"] == "job":
                        self._jobs.put(message)
                    elif message["type"] == "cancel":
                        self._cancelled.add(message["id"])
                    else:
                        break
        finally:
            self._orphaned = True
            self._jobs.put(None)
            time.sleep(ORPHAN_SECONDS)
            self._clean()
            if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
                os.killpg(os.getpid(), signal.SIGKILL)  # with the processes that a job may have started
            os._exit(1)

    def _clean(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)


def keep_freed_memory() -> None:
    """Have the C library (glibc) keep freed memory for the next batch; new pages for each cost a fifth of a network's speed."""
    if library := _glibc():
        library.mallopt(_M_MMAP_MAX, 0)
        library.mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)


def give_memory_back() -> None:
    """Give the system the memory that a finished job has freed."""
    if library := _glibc():
        library.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None


def _preload() -> None:
    for name in _WINDOWS_PRELOAD:
        try:
            importlib.import_module(name)
        except ImportError as error:
            sys.stderr.write(f"{name}: {error}\n")  # the job that needs it says so again, to the user


def _terminate(number, frame):
    raise _Terminated()


def _serve(idle_seconds: float) -> None:
    """Serve on the standard streams, which nothing else may touch: C libraries read and write them as they like.

    Never returns: the interpreter is left without unloading native libraries, which may hang or crash.
    """
    control, protocol = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    faulthandler.enable()
    signal.signal(signal.SIGTERM, _terminate)
    status = 0
    try:
        Server(control, protocol, idle_seconds).serve()
    except _Terminated:
        status = 128 + signal.SIGTERM
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stderr.flush()
    os._exit(status)


class ConsoleProgress(Progress):
    """Progress in a terminal, or as lines where the stream is a file."""

    def __init__(self, stream):
        self._stream = stream
        self._line = ""
        self._lock = threading.Lock()
        self._stop = False

    def emit(self, kind: str, **content) -> None:
        """Show one message."""
        text = content["message"].format(**content["values"])
        with self._lock:
            if kind == "progress":
                self._show(f"{100 * content['fraction']:3.0f} %  {text}")
            else:
                self._end_line()
                self._stream.write(("Warning: " if kind == "warning" else "") + text + "\n")
            self._stream.flush()

    def _show(self, line: str) -> None:
        if line == self._line:
            return
        if self._stream.isatty():
            self._stream.write("\r" + line.ljust(len(self._line)))
        elif line[:2] != self._line[:2] or line[5:] != self._line[5:]:  # a file gets a line every ten per cent
            self._stream.write(line + "\n")
        else:
            return
        self._line = line

    def _end_line(self) -> None:
        if self._line and self._stream.isatty():
            self._stream.write("\n")
        self._line = ""

    def finish(self) -> None:
        """End the line of the progress display."""
        with self._lock:
            self._end_line()

    def is_cancelled(self) -> bool:
        """Whether Ctrl+C was pressed or the batch system asked to stop."""
        return self._stop

    def stop(self, number, frame) -> None:
        """Signal handler: the first signal stops the job at the next batch, a second one at once."""
        if self._stop:
            raise KeyboardInterrupt
        self._stop = True


def run_file(path: str) -> int:
    """Run the job in a JSON file ``{"name": ..., "parameters": {...}}``; outputs go to standard output as JSON.

    Returns
    -------
    int
        Exit status: 0 done, 1 failed, 2 not a job file, 130 stopped by a signal.
    """
    try:
        job = json.loads(Path(path).read_text(encoding="utf-8"))
        name, parameters = job["name"], job["parameters"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.stderr.write(f"{path} is not a job file: expected JSON with the keys name and parameters; {type(error).__name__}: {error}\n")
        return 2
    first = os.environ.get("RANK", "0") == "0"  # of the processes that torchrun starts, only the first one speaks
    progress = ConsoleProgress(sys.stderr if first else io.StringIO())
    signal.signal(signal.SIGINT, progress.stop)
    signal.signal(signal.SIGTERM, progress.stop)
    try:
        outputs = run_job(name, parameters, progress)
    except (Cancelled, KeyboardInterrupt):
        progress.finish()
        sys.stderr.write("Stopped.\n")
        return 130
    except Exception as error:
        progress.finish()
        content = describe_error(error)
        if content["kind"] == "unexpected":
            sys.stderr.write(content["traceback"])
        else:
            sys.stderr.write("{} {}\n".format(content["message"], content["hint"]).format(**content["values"]))
        return 1
    progress.finish()
    if first:
        sys.stdout.write(json.dumps(outputs, indent=2, default=_json_default) + "\n")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Entry point; see the module's description."""
    arguments = sys.argv[1:] if arguments is None else arguments
    keep_freed_memory()
    if len(arguments) == 1 and not arguments[0].startswith("-"):
        return run_file(arguments[0])
    if not arguments:
        _serve(float(os.environ.get("DEEPGEOLOGY_IDLE_SECONDS", IDLE_SECONDS)))
    sys.stderr.write("usage: python deepgeology worker [job.json]\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
