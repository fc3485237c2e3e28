"""Child processes that can be ended with everything that they started, on every platform. Standard library only."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile


class ProcessTree:
    """A process in a session, on Windows a job, of its own.

    Parameters
    ----------
    command : list of str
        Program and arguments; never a shell line.
    environment : dict of str to str or None
        All its variables; those of this process when ``None``.
    **pipes
        ``stdin``, ``stdout`` and ``stderr`` as in ``subprocess.Popen``. All three: a Windows program without a console has none
        to pass on.

    Attributes
    ----------
    popen : subprocess.Popen
    """

    def __init__(self, command, environment, *, stdin, stdout, stderr):
        options = _windows_options() if sys.platform == "win32" else {"start_new_session": True}
        self.popen = subprocess.Popen(
            command, stdin=stdin, stdout=stdout, stderr=stderr, env=environment, cwd=tempfile.gettempdir(), **options
        )
        self._job = _JobObject(self.popen) if sys.platform == "win32" else None

    def stop(self, seconds):
        """End the process and its children: politely for so many seconds (not on Windows), then at once."""
        if seconds and self._job is None and self.popen.poll() is None:
            self._signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.popen.wait(seconds)
        if self._job is not None:
            self._job.kill()
        else:
            self._signal(signal.SIGKILL)
        self.popen.wait()

    def _signal(self, number):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.popen.pid, number)


def _windows_options():
    """No console window; standard handles are all given, as a program without a console must."""
    startup = subprocess.STARTUPINFO()
    startup.dwFlags |= subprocess.STARTF_USESHOWWINDOW
    startup.wShowWindow = subprocess.SW_HIDE
    return {"creationflags": subprocess.CREATE_NO_WINDOW, "startupinfo": startup}


class _JobObject:
    """A Windows job: the process and its children end with it, also when QGIS itself dies and Windows closes the handle."""

    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
    _KILL_ON_CLOSE = 0x2000  # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE

    def __init__(self, popen):
        import ctypes

        self._popen = popen
        self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        self._kernel.CreateJobObjectW.restype = ctypes.c_void_p
        self._handle = ctypes.c_void_p(self._kernel.CreateJobObjectW(None, None))

        class Limits(ctypes.Structure):
            """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

            _fields_ = [
                ("PerProcessUserTimeLimit", ctypes.c_int64),
                ("PerJobUserTimeLimit", ctypes.c_int64),
                ("LimitFlags", ctypes.c_uint32),
                ("MinimumWorkingSetSize", ctypes.c_size_t),
                ("MaximumWorkingSetSize", ctypes.c_size_t),
                ("ActiveProcessLimit", ctypes.c_uint32),
                ("Affinity", ctypes.c_size_t),
                ("PriorityClass", ctypes.c_uint32),
                ("SchedulingClass", ctypes.c_uint32),
                ("IoInfo", ctypes.c_uint64 * 6),
                ("ProcessMemoryLimit", ctypes.c_size_t),
                ("JobMemoryLimit", ctypes.c_size_t),
                ("PeakProcessMemoryUsed", ctypes.c_size_t),
                ("PeakJobMemoryUsed", ctypes.c_size_t),
            ]

        limits = Limits(LimitFlags=self._KILL_ON_CLOSE)
        self._assigned = bool(
            self._handle
            and self._kernel.SetInformationJobObject(self._handle, self._EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
            and self._kernel.AssignProcessToJobObject(self._handle, ctypes.c_void_p(int(popen._handle)))
        )

    def kill(self):
        """End all processes of the job; where the job could not take the process, by its tree."""
        if self._assigned:
            self._kernel.TerminateJobObject(self._handle, 1)
        else:
            command = ["taskkill", "/PID", str(self._popen.pid), "/T", "/F"]
            subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, creationflags=subprocess.CREATE_NO_WINDOW, check=False)
        if self._handle:
            self._kernel.CloseHandle(self._handle)
            self._handle = None
