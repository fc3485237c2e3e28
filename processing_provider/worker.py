"""The client of the worker process: it sends jobs, passes their messages on, and gets rid of what hangs or dies.

Standard library only, so that it is tested without QGIS. Methods may be called from any thread; a listener is called in the
thread that called :meth:`WorkerClient.run`.
"""

from __future__ import annotations

import contextlib
import glob
import json
import os
import queue
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

from ..backend import errors
from .processes import ProcessTree

PROTOCOL = 1
ROOT = Path(__file__).resolve().parents[1]

POLL_SECONDS = 0.1
START_SECONDS = 180.0  # scanners and network disks hold up a first start
GRACE_SECONDS = 10.0  # for a job to reach the end of its batch after a cancel
TERMINATE_SECONDS = 3.0
TAIL_BYTES = 65536


class WorkerError(errors.DeepGeologyError, RuntimeError):
    """The worker process cannot be started, died, or met an error that nobody foresaw.

    ``traceback`` holds what it wrote, for a bug report.
    """

    traceback = ""


class Listener:
    """What :meth:`WorkerClient.run` tells of a run. This base class ignores everything and never cancels.

    Texts are ``str.format`` templates with their ``values``, to be translated first and filled in then.
    """

    def progress(self, fraction, message, values):
        """Take note that so much is done (0 to 1); ``message`` says what is being done and is empty when that has not changed."""

    def log(self, message, values):
        """Take a line for the log."""

    def warning(self, message, values):
        """Take a line that the user should not overlook."""

    def is_cancelled(self):
        """Tell whether the user wants the run to stop."""
        return False


class WorkerClient:
    """Runs jobs, one at a time, in a worker process that stays warm between them.

    Parameters
    ----------
    command : list of str
        Starts the worker; see :func:`worker_command`.
    environment : dict of str to str, optional
        All environment variables of the worker; those of this process when left out.
    start_seconds, grace_seconds : float
        How long the worker may take to say hello, and to stop after a cancel, before it is killed.
    """

    def __init__(self, command, environment=None, *, start_seconds=START_SECONDS, grace_seconds=GRACE_SECONDS):
        self.command = list(command)
        self.environment = environment
        self._start_seconds = start_seconds
        self._grace_seconds = grace_seconds
        self._turn = threading.Lock()
        self._process = None
        self._job_id = 0
        self._retired = False

    def run(self, job_name, parameters, listener=None):
        """Run one job and return its outputs.

        Parameters
        ----------
        job_name : str
            For example ``families.imagery.segment_raster``.
        parameters : dict
            Serialisable as JSON; see ``backend.jobs``.
        listener : Listener, optional
            Is told of progress and asked whether to cancel, at least every 0.1 s.

        Returns
        -------
        dict
            Outputs by key.

        Raises
        ------
        Cancelled
            The listener wanted to stop. Nothing is left behind.
        DeepGeologyError
            What the job raised, by its own class; :class:`WorkerError` for the worker's failures and unforeseen errors.
            Its attribute ``traceback`` is for a bug report.
        """
        listener = listener or Listener()
        self._wait_for_turn(listener)
        try:
            outputs = self._attempt(job_name, parameters, listener)
            if outputs is None:  # it had been idle for so long that it left at this very moment
                outputs = self._attempt(job_name, parameters, listener)
            if outputs is None:
                raise WorkerError("The worker process ends before it takes up a job.", hint=_REPAIR)
            return outputs
        finally:
            if self._retired:
                self.close()
            self._turn.release()

    def close(self):
        """Stop the worker, and whatever it is running, at once; the next run starts a new one."""
        process = self._process
        if process is not None:
            process.send({"type": "quit"})
            process.stop(TERMINATE_SECONDS)

    def retire(self):
        """Stop the worker as soon as it is not running anything."""
        self._retired = True
        if self._turn.acquire(blocking=False):
            try:
                self.close()
            finally:
                self._turn.release()

    def _wait_for_turn(self, listener):
        if self._turn.acquire(blocking=False):
            return
        listener.log("Waiting for another run to finish.", {})
        while not self._turn.acquire(timeout=POLL_SECONDS):
            if listener.is_cancelled():
                raise errors.Cancelled()

    def _attempt(self, job_name, parameters, listener):
        """Run the job once; ``None`` if the worker left before it took it up."""
        if self._process is None or self._process.code() is not None:
            if self._process is not None:
                self._process.stop(0)
            self._process = self._start(listener)
        process = self._process
        self._job_id += 1
        process.send({"type": "job", "id": self._job_id, "name": job_name, "parameters": parameters})
        try:
            return self._follow(process, self._job_id, job_name, listener)
        except BaseException:
            process.send({"type": "cancel", "id": self._job_id})  # it goes on if it was the listener that failed
            raise
        finally:
            if process.code() is not None:
                process.stop(0)
                self._process = None
                _remove_staged(parameters, process.pid)

    def _start(self, listener):
        try:
            process = _Process(self.command, self.environment)
        except OSError as error:
            raise WorkerError(
                "The Python interpreter {python} cannot be started: {reason}.",
                hint=_REPAIR,
                python=self.command[0],
                reason=error.strerror or str(error),
            ) from error
        deadline = time.monotonic() + self._start_seconds
        try:
            while True:
                message = process.receive(POLL_SECONDS)
                if message is not None and message["type"] == "hello":
                    break
                if listener.is_cancelled():
                    raise errors.Cancelled()
                code = process.code()
                if message is None and code is not None:
                    raise _with_traceback(
                        WorkerError(
                            "The worker process did not start: {cause}. Its last lines were: {output}",
                            hint=_REPAIR,
                            cause=explain_exit(code),
                            output=process.last_lines(),
                        ),
                        process.tail(),
                    )
                if time.monotonic() > deadline:
                    raise _with_traceback(
                        WorkerError(
                            "The worker process did not answer within {seconds} seconds. Its last lines were: {output}",
                            hint=_REPAIR,
                            seconds=round(self._start_seconds),
                            output=process.last_lines(),
                        ),
                        process.tail(),
                    )
            if message["protocol"] != PROTOCOL:
                raise WorkerError(
                    "The worker speaks version {found} of the protocol, the plugin version {expected}.",
                    hint="Restart QGIS.",
                    found=message["protocol"],
                    expected=PROTOCOL,
                )
        except BaseException:
            process.stop(0)
            raise
        process.greet(message)
        return process

    def _follow(self, process, job_id, job_name, listener):
        """Pass on the messages of the job until it ends."""
        deadline = None
        heard = False
        while True:
            message = process.receive(POLL_SECONDS)
            if message is None:
                code = process.code()
                if code is not None:
                    if process.stopped:
                        raise errors.Cancelled()
                    if code == 0 and not heard:
                        return None
                    raise _death(job_name, code, process)
            elif message.get("id") == job_id:
                heard = True
                kind = message["type"]
                if kind == "result":
                    return message["outputs"]
                if kind == "error":
                    raise _job_error(message)
                if kind == "progress":
                    listener.progress(message["fraction"], message["message"], message["values"])
                elif kind == "log":
                    listener.log(message["message"], message["values"])
                elif kind == "warning":
                    listener.warning(message["message"], message["values"])
            if deadline is None:
                if listener.is_cancelled():
                    process.send({"type": "cancel", "id": job_id})
                    deadline = time.monotonic() + self._grace_seconds
            elif time.monotonic() > deadline:
                process.stop(TERMINATE_SECONDS)


_REPAIR = "Check or repair the Python environment in the plugin's settings."


def _with_traceback(error, text):
    error.traceback = text
    return error


def _job_error(message):
    """Make the exception that an ``error`` message describes."""
    kind, values = message["kind"], message["values"]
    if kind == "Cancelled":
        return errors.Cancelled()
    if kind in errors.__all__:
        error = getattr(errors, kind)(message["message"], hint=message["hint"], **values)
    else:
        error = WorkerError(message["message"], hint=message["hint"] or "Please report this with the log of the run.", **values)
    return _with_traceback(error, message["traceback"])


def _death(job_name, code, process):
    if _killed(code):
        error = WorkerError(
            "The worker process was killed while it ran {job}, probably because the memory of the computer was used up.",
            hint="Use a smaller tile or batch, close other programs, and run it again.",
            job=job_name,
        )
    else:
        error = WorkerError(
            "The worker process ended while it ran {job}: {cause}. Its last lines were: {output}",
            hint="Run it again; if it happens once more, please report it with the log of the run.",
            job=job_name,
            cause=explain_exit(code),
            output=process.last_lines(),
        )
    return _with_traceback(error, process.tail())


def _killed(code):
    return code in (-9, 128 + 9)  # by the system itself, or seen through a wrapper script


_WINDOWS_CODES = {
    0xC0000005: "access violation",
    0xC000001D: "illegal instruction: the packages are built for a newer processor",
    0xC0000017: "out of memory",
    0xC00000FD: "stack overflow",
    0xC0000135: "a DLL is missing",
    0xC0000142: "a DLL failed to initialise",
    0xC0000409: "aborted",
}


def explain_exit(code):
    """Say in words what the exit status of a process means.

    Parameters
    ----------
    code : int
        As ``subprocess`` gives it: negative signals on POSIX, NTSTATUS values (signed or not) on Windows.
    """
    number = code & 0xFFFFFFFF
    if number >= 0xC0000000 and code not in range(-64, 0):
        return f"code 0x{number:08X} ({_WINDOWS_CODES.get(number, 'a fault of a native library')})"
    signal_number = -code if code < 0 else code - 128 if 128 < code < 160 else 0
    if signal_number:
        try:
            name = signal.Signals(signal_number).name
        except ValueError:
            name = str(signal_number)
        known = {
            "SIGKILL": "killed, probably because memory ran out",
            "SIGSEGV": "a fault of a native library",
            "SIGILL": "the packages are built for a newer processor",
            "SIGBUS": "a fault of a native library, or a full disk",
            "SIGABRT": "aborted by a native library",
        }
        return f"signal {name}" + (f" ({known[name]})" if name in known else "")
    return f"code {code}"


def _remove_staged(parameters, pid):
    """Remove the hidden folders in which a worker that was killed had its unfinished outputs."""
    if isinstance(parameters, dict):
        parameters = list(parameters.values())
    if isinstance(parameters, list):
        for value in parameters:
            _remove_staged(value, pid)
    elif isinstance(parameters, str) and os.path.isabs(parameters) and "\0" not in parameters:
        for folder in glob.glob(os.path.join(glob.escape(os.path.dirname(parameters)), f".deepgeology-{pid}-*")):
            shutil.rmtree(folder, ignore_errors=True)


class _Process:
    """The worker process with its pipes. ``send`` and ``receive`` never block for longer than asked."""

    def __init__(self, command, environment):
        self._tree = ProcessTree(command, environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._popen = self._tree.popen
        self.pid = self._popen.pid
        self._scratch = ""
        self._messages = queue.Queue(maxsize=10000)
        self.stopped = False
        self._tail = bytearray()
        self._tail_lock = threading.Lock()
        self._readers = [
            threading.Thread(target=self._read_messages, name="deepgeology-messages", daemon=True),
            threading.Thread(target=self._read_errors, name="deepgeology-errors", daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def greet(self, hello):
        """Take note of what the worker says of itself; its process number differs from ours where a launcher starts it."""
        self.pid = hello["pid"]
        self._scratch = hello["scratch"]

    def send(self, message):
        """Write one message; that the worker has gone is found when reading."""
        with contextlib.suppress(OSError, ValueError):
            self._popen.stdin.write(json.dumps(message).encode("ascii") + b"\n")
            self._popen.stdin.flush()

    def receive(self, seconds):
        """Return the next message, or ``None`` if there is none in that time."""
        try:
            return self._messages.get(timeout=seconds)
        except queue.Empty:
            return None

    def code(self):
        """Return the exit status, or ``None`` while the process runs or messages of it are left."""
        code = self._popen.poll()
        if code is None:
            return None
        self._readers[0].join(1)  # returns at once unless a child of the worker holds the pipe
        self._readers[1].join(0.2)
        return code if self._messages.empty() else None

    def stop(self, seconds):
        """End the process and its children: politely for so many seconds, then at once."""
        self.stopped = True
        self._tree.stop(seconds)
        with contextlib.suppress(OSError, ValueError):
            self._popen.stdin.close()
        if os.path.basename(self._scratch).startswith("deepgeology-"):
            shutil.rmtree(self._scratch, ignore_errors=True)

    def tail(self):
        """Return the end of what the worker and its libraries wrote to standard error."""
        with self._tail_lock:
            return self._tail.decode("utf-8", "replace")

    def last_lines(self):
        """Return the last few lines of it."""
        return "\n".join(self.tail().strip().splitlines()[-5:])

    def _read_messages(self):
        stream = self._popen.stdout
        for line in iter(lambda: stream.readline(1 << 24), b""):
            try:
                message = json.loads(line)
                message["type"]
            except (ValueError, TypeError, KeyError):
                self._keep(line)  # not a worker of ours, for example another program in the place of Python
                continue
            while not self.stopped:
                try:
                    self._messages.put(message, timeout=1)
                    break
                except queue.Full:
                    continue

    def _read_errors(self):
        for chunk in iter(lambda: self._popen.stderr.read1(TAIL_BYTES), b""):
            self._keep(chunk)

    def _keep(self, chunk):
        with self._tail_lock:
            self._tail += chunk
            del self._tail[:-TAIL_BYTES]


def worker_command(python):
    """Return the command that starts the worker of this package with an interpreter."""
    return [str(python), str(ROOT), "worker"]


_shared = None
_shared_lock = threading.Lock()


def shared(python, environment):
    """Return the one client of this QGIS; a new one when the interpreter or its variables have changed.

    Parameters
    ----------
    python : str
        Interpreter of the environment; see ``environment.find``.
    environment : dict of str to str
        Variables of the worker; see ``environment.child_env``.
    """
    global _shared
    with _shared_lock:
        command = worker_command(python)
        if _shared is not None and (_shared.command, _shared.environment) != (command, environment):
            _shared.retire()
            _shared = None
        if _shared is None:
            _shared = WorkerClient(command, environment)
        return _shared


def shutdown():
    """Stop the shared worker; called when the plugin is unloaded and when QGIS ends."""
    global _shared
    with _shared_lock:
        if _shared is not None:
            _shared.close()
            _shared = None
