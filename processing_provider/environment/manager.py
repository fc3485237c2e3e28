"""Find, make, check and remove the environment in which jobs run.

An environment is a folder with a virtual environment and a marker file that tells how far it is; its log and its lock lie beside
it (``env``, ``env.log``, ``env.lock``).
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import importlib.machinery
import json
import os
import platform
import queue
import re
import shutil
import site
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from ...backend.errors import Cancelled, DeepGeologyError
from ..processes import ProcessTree
from ..worker import Listener, WorkerClient, WorkerError, explain_exit, worker_command
from ..worker import shutdown as stop_worker
from . import failures, interpreters, plan, wheels
from .child_env import MANAGED, QGIS, USER, child_environment, installation_root

MISSING, READY, BROKEN = "missing", "ready", "broken"
MARKER = "deepgeology.json"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
STALL_SECONDS = 1800.0  # without a line of output; unpacking torch on a slow disk is silent for minutes


class SetupError(DeepGeologyError, RuntimeError):
    """The environment cannot be made, or does not work. ``details`` holds the end of the log."""

    details = ""


class Status(NamedTuple):
    """Whether an environment can be used, and why not. ``reason`` is a template over ``values``."""

    state: str
    reason: str = ""
    values: dict = {}


class Found(NamedTuple):
    """The interpreter that runs jobs; ``python`` is empty where there is none."""

    python: str
    kind: str
    status: Status

    def environment(self, extra=None):
        """Return the variables for its processes; ``extra`` ones are added."""
        return child_environment(
            os.environ, kind=self.kind, platform=sys.platform, root=installation_root(sys.platform, sys.prefix), extra=extra
        )


def default_folder(platform=sys.platform, environ=os.environ, home=None):
    """Return the folder of the environment in the user's data directory; on Windows the local one, which has a short path."""
    home = Path(home or Path.home())
    if platform == "win32":
        data = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return str(data / "deepgeology" / "env")


def find(interpreter="", folder=""):
    """Find the Python that runs jobs. Nothing is started: this is asked for every tool in the toolbox.

    Parameters
    ----------
    interpreter : str
        The user's choice; the variable ``DEEPGEOLOGY_PYTHON`` wins over it.
    folder : str
        Where the plugin makes its environment; empty: :func:`default_folder`.

    Returns
    -------
    Found
        The user's choice; else the environment of the plugin; else the Python of QGIS if it has torch, as on Debian 13.
    """
    chosen = os.environ.get("DEEPGEOLOGY_PYTHON") or interpreter
    if chosen:
        if os.path.isfile(chosen) and os.access(chosen, os.X_OK):
            return Found(chosen, USER, Status(READY))
        reason = "The interpreter {python}, chosen in the settings or by DEEPGEOLOGY_PYTHON, does not exist or is no program."
        return Found("", USER, Status(BROKEN, reason, {"python": chosen}))
    environment = Environment(folder)
    status = environment.status()
    if status.state != READY and own_python_has_torch():
        return Found(sys.executable, QGIS, Status(READY))
    return Found(environment.python if status.state == READY else "", environment.kind, status)


def check(found, extra=None):
    """Run the job ``environment_check`` once with an interpreter, whoever's it is; its result is returned.

    Raises :class:`WorkerError` if its worker does not start or dies.
    """
    client = WorkerClient(worker_command(found.python), found.environment(extra))
    try:
        return client.run("environment_check", {})
    finally:
        client.close()


def own_python_has_torch():
    """Tell whether the Python of QGIS has torch among the packages of the system; only on Linux it is safe to use it."""
    if not sys.platform.startswith("linux") or not re.fullmatch(r"python[\d.]*", os.path.basename(sys.executable or "")):
        return False
    return importlib.machinery.PathFinder.find_spec("torch", site.getsitepackages()) is not None


class Environment:
    """The environment that the plugin makes.

    Parameters
    ----------
    folder : str
        Where; empty: :func:`default_folder`.
    extra : dict of str to str, optional
        Variables for its processes, such as proxies.
    """

    def __init__(self, folder="", extra=None):
        self.folder = os.path.abspath(folder or default_folder())
        self.log_path = self.folder + ".log"
        self._extra = dict(extra or {})
        self._root = installation_root(sys.platform, sys.prefix)

    @property
    def python(self):
        """Path of its interpreter, whether it exists or not."""
        parts = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
        return os.path.join(self.folder, *parts)

    @property
    def kind(self):
        """Which variables its processes need; see :func:`child_env.child_environment`."""
        return self._read_marker().get("kind", MANAGED)

    def status(self):
        """Tell whether the environment can be used, from its files alone."""
        if not os.path.isdir(self.folder) or not os.listdir(self.folder):
            return Status(MISSING, "The Python environment has not been made yet.")
        marker = self._read_marker()
        if not marker:
            return Status(BROKEN, "The folder {folder} holds something else than an environment of the plugin.", {"folder": self.folder})
        if marker["state"] == "failed":
            return Status(BROKEN, "The environment could not be made: {reason}", {"reason": marker["reason"]})
        if marker["state"] != "ready":
            if _Lock(self.folder + ".lock").is_held():
                return Status(BROKEN, "The environment is being made at this moment.")
            return Status(BROKEN, "Making the environment was interrupted.")
        problem = self._stale(marker["base"])
        if problem:
            return Status(BROKEN, problem, {"base": marker["base"]})
        if marker["requirements"] != _requirements_hash():
            return Status(READY, "The plugin was updated and wants other versions of packages: repair the environment when convenient.")
        return Status(READY)

    def describe(self):
        """Return what the marker tells of the environment: build, device, versions, when it was made."""
        return self._read_marker()

    def create(self, listener=None, build="auto"):
        """Make the environment, or mend it: what is whole is kept, what is not is made anew.

        Parameters
        ----------
        listener : Listener, optional
            Is told of progress, may cancel, and may have a method ``confirm(message, values) -> bool`` that is asked before a
            download that is much larger than announced.
        build : str
            ``auto`` (by the graphics card and its driver), ``cpu`` or ``cuda``.

        Returns
        -------
        dict
            What :meth:`verify` found.

        Raises
        ------
        SetupError
            It cannot be made; the message says why, the hint what to do.
        Cancelled
            The listener wanted to stop; the next call goes on from there.
        """
        listener = listener or Listener()
        _make_folder(os.path.dirname(self.folder))
        with _Lock(self.folder + ".lock"), _Log(self.log_path) as log:
            kept = self._is_sound()
            try:
                return self._install(listener, log, build, kept)
            except _VerificationError:
                if not kept:
                    raise
                listener.log("The environment cannot be mended and is made anew.", {})
                return self._install(listener, log, build, kept=False)

    def verify(self, listener=None):
        """Run a real computation in the environment.

        Returns
        -------
        dict
            The result of the job ``environment_check``: ``DEVICE``, ``problems``, ``sections``; there are no problems.

        Raises
        ------
        SetupError
            It does not compute.
        """
        client = WorkerClient(worker_command(self.python), self._variables(self.kind), grace_seconds=0)
        try:
            result = client.run("environment_check", {}, listener)
        except WorkerError as error:
            raise _explained(f"{error}\n{error.traceback}", "Checking the environment", _VerificationError) from error
        finally:
            client.close()
        if result["problems"]:
            raise _explained("\n".join(result["problems"]), "Checking the environment", _VerificationError)
        return result

    def remove(self):
        """Delete the environment with all that was fetched for it."""
        with _Lock(self.folder + ".lock"):
            self._wipe()
            for path in (self.folder + "-python", self.folder + "-cache"):
                _remove_tree(path)
            with contextlib.suppress(FileNotFoundError):
                os.remove(self.log_path)

    def _is_sound(self):
        """Whether there is an interpreter to go on with."""
        if not self._read_marker():
            return False
        try:
            interpreters.probe(self.python, self._variables(), prefix=self.folder)
        except interpreters.RejectedError:
            return False
        return not self._stale(self._read_marker().get("base", ""))

    def _stale(self, base):
        """Say, as a template over ``base``, whether the interpreter of the environment is another one by now; empty if not."""
        if not os.path.exists(base) or not os.path.exists(self.python):
            return "The Python from which the environment was made is gone: {base}."
        if sys.platform != "win32" and os.path.realpath(self.python) != base:  # after an upgrade of the distribution
            return "The environment was made for {base}, and the system has another Python now."
        return ""

    def _install(self, listener, log, build_wish, kept):
        start = time.monotonic()
        log.write(f"Deep Geology environment in {self.folder}, {time.strftime('%Y-%m-%d %H:%M:%S')}, {platform.platform()}")
        if not kept:
            self._wipe()
        build = plan.choose_build(sys.platform, detect_gpus(), build_wish)
        listener.log(build.reason, build.values)
        listener.log("About {download} GB are downloaded and {disk} GB needed on the disk.",
                     {"download": build.download_gib, "disk": build.disk_gib})  # fmt: skip
        log.write(f"Build: {build}")
        self._check_place(build)
        self._write_marker(state="installing")
        work = tempfile.mkdtemp(prefix="work-", dir=os.path.dirname(self.folder))
        run = _Runner(listener, log, work)
        try:
            base, found = self._base(run, log)
            kind = QGIS if self._root and base.lower().startswith(self._root.lower()) else MANAGED
            self._write_marker(state="installing", kind=kind, base=os.path.realpath(base))
            self._follow(plan.install_steps(_requirements(), found, build), base, build, kind, run, kept, work)
            listener.progress(0.95, "Checking that it computes", {})
            result = self.verify(_Quiet(listener))
        except Cancelled:
            log.write("Cancelled")
            self._write_marker(state="interrupted")
            raise
        except DeepGeologyError as error:
            log.write(str(error))
            self._write_marker(state="failed", reason=str(error))
            raise
        finally:
            _remove_tree(work)
        self._write_marker(
            state="ready", requirements=_requirements_hash(), build=build.name,
            device=result["DEVICE"], made=time.strftime("%Y-%m-%d %H:%M"),
        )  # fmt: skip
        _remove_tree(self.folder + "-cache")
        log.write(f"Ready after {time.monotonic() - start:.0f} s; device {result['DEVICE']}")
        listener.progress(1.0, "The environment is ready", {})
        return result

    def _check_place(self, build):
        """Refuse before anything is downloaded."""
        excess = plan.path_excess(sys.platform, self.folder)
        if excess > 0:
            raise SetupError(
                "The path of the folder {folder} is {excess} characters too long for Windows.",
                hint="Choose a shorter folder for the environment in the settings.",
                folder=self.folder,
                excess=excess,
            )
        missing = plan.missing_runtime(os.environ.get("SYSTEMROOT", r"C:\Windows"), os.path.exists) if sys.platform == "win32" else []
        if missing:
            raise SetupError(
                "Libraries of the Microsoft Visual C++ runtime are missing: {names}.",
                hint="Install https://aka.ms/vs/17/release/vc_redist.x64.exe and restart the computer.",
                names=", ".join(missing),
            )
        _make_folder(self.folder)
        free = shutil.disk_usage(self.folder).free / plan.GIB
        needed = build.disk_gib - _size(self.folder) / plan.GIB
        if free < needed:
            raise SetupError(
                "The environment needs {needed:.1f} GB on the disk of {folder}, and {free:.1f} GB are free.",
                hint="Free space there, or choose another folder for the environment in the settings.",
                needed=needed,
                free=free,
                folder=self.folder,
            )

    def _base(self, run, log):
        """Get the interpreter to make the environment of: ``(path, what its probe said)``."""
        reasons = []
        for route in plan.routes(sys.platform):
            self._refuse(None)
            try:
                path, found = self._local_base(log) if route == plan.LOCAL else self._standalone_base(run)
            except SetupError as error:
                log.write(str(error))
                reasons.append(error)
                continue
            self._refuse(found)
            log.write(f"Interpreter: {path} {found}")
            return path, found
        raise reasons[0]

    def _refuse(self, base):
        message, hint, values = plan.refusal(sys.platform, platform.machine(), base)
        if message:
            raise SetupError(message, hint=hint, **values)

    def _local_base(self, log):
        candidates = interpreters.candidates(
            platform=sys.platform,
            executable=sys.executable,
            prefix=sys.prefix,
            base_prefix=sys.base_prefix,
            version=sys.version_info[:3],
            environ=os.environ,
            exists=os.path.isfile,
        )
        variables = child_environment(os.environ, kind=QGIS, platform=sys.platform, root=self._root, extra=self._extra)
        chosen, rejected = interpreters.choose(candidates, variables)
        for path, reason in rejected:
            log.write(f"Not used: {path}: {reason}")
        if chosen is None:
            raise SetupError(
                "No Python was found from which an environment can be made. Tried: {tried}",
                hint="Name the Python of an environment that has torch in the settings.",
                tried="; ".join(f"{path}: {reason}" for path, reason in rejected) or "nothing",
            )
        return chosen

    def _standalone_base(self, run):
        variables = self._variables()
        run.listener.progress(0.0, "Fetching Python {version}", {"version": plan.STANDALONE_PYTHON})
        name = "python.exe" if sys.platform == "win32" else f"bin/python{plan.STANDALONE_PYTHON}"
        pattern = os.path.join(glob.escape(self.folder + "-python"), f"cpython-{plan.STANDALONE_PYTHON}*", *name.split("/"))
        if not glob.glob(pattern):
            try:
                wheel = wheels.fetch("uv", plan.uv_wheel(sys.platform, platform.machine()), run.folder, {**os.environ, **self._extra})
                uv = wheels.extract_program(wheel, "uv", run.folder)
            except OSError as error:
                raise _explained(str(error), "Fetching Python") from error
            for step in plan.interpreter_steps(sys.platform):
                run(step.title, _fill(step.command, uv=uv, folder=self.folder), variables)
        for path in sorted(glob.glob(pattern)):
            try:
                found = interpreters.probe(path, variables)
                interpreters.check_base(found)
            except interpreters.RejectedError as reason:
                raise SetupError("The Python that was fetched does not work: {reason}.", reason=str(reason)) from reason
            return path, found
        raise SetupError("The Python that was fetched is not where it should be: {path}.", path=pattern)

    def _follow(self, steps, base, build, kind, run, kept, work):
        """Do the steps of the plan."""
        if kept:
            there = {"venv", "own-torch"} if any(Path(self.folder).glob("lib*/python*/site-packages/torch-*")) else {"venv"}
            steps = [step for step in steps if step.name not in there]
        total = sum(step.weight for step in steps) / 0.94
        done = 0.0
        variables = self._variables(kind)
        places = {"base": base, "python": self.python, "folder": self.folder, "progress": "off"}
        for step in steps:
            start, stop = 0.01 + done / total, 0.01 + (done + step.weight) / total
            run.span(start, stop, build.download_gib * plan.GIB)
            if step.name == "pip-wheel":
                try:
                    places["pip"] = wheels.fetch("pip", r"-py3-none-any\.whl$", work, {**os.environ, **self._extra})
                except OSError as error:
                    raise _explained(str(error), step.title) from error
            try:
                run(step.title, _fill(step.command, **places), variables)
                if step.name == "torch":  # builds from two servers, mixed by pip, do not load together
                    run.span(stop, stop, 1)
                    run(step.title, [self.python, "-c", "import torchvision"], variables)
            except SetupError as error:
                if step.fallback is None or not failures.another_server_may_help(error.template):
                    raise
                if not getattr(run.listener, "confirm", lambda message, values: True)(step.fallback_note, {}):
                    raise
                run.listener.warning(step.fallback_note, {})
                run(step.title, _fill(step.fallback, **places), variables)
            if step.name == "venv":
                try:
                    interpreters.probe(self.python, variables, prefix=self.folder)
                except interpreters.RejectedError as reason:
                    raise SetupError(
                        "The environment made from {base} does not work: {reason}.",
                        hint="Name the Python of another environment in the settings.",
                        base=base,
                        reason=str(reason),
                    ) from reason
            elif step.name == "pip":
                version = run("Looking at pip", [self.python, "-m", "pip", "--version"], variables)[-1].split()[1]
                places["progress"] = "raw" if tuple(map(int, version.split(".")[:2])) >= (24, 1) else "off"
            done += step.weight

    def _variables(self, kind=MANAGED):
        cache = {"PIP_CACHE_DIR": self.folder + "-cache", "UV_CACHE_DIR": self.folder + "-cache"}
        return child_environment(os.environ, kind=kind, platform=sys.platform, root=self._root, extra={**cache, **self._extra})

    def _read_marker(self):
        try:
            marker = json.loads(Path(self.folder, MARKER).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return marker if isinstance(marker, dict) and "state" in marker else {}

    def _write_marker(self, **content):
        marker = {**self._read_marker(), **content}
        path = Path(self.folder, MARKER)
        temporary = path.with_suffix(".new")
        temporary.write_text(json.dumps(marker, indent=2), encoding="utf-8")
        os.replace(temporary, path)

    def _wipe(self):
        """Delete the environment; refuse where the folder is not one of ours."""
        if not os.path.isdir(self.folder):
            return
        if os.listdir(self.folder) and not self._read_marker() and not os.path.exists(os.path.join(self.folder, MARKER)):
            raise SetupError(
                "The folder {folder} holds something else than an environment of the plugin.",
                hint="Choose an empty folder for the environment in the settings.",
                folder=self.folder,
            )
        stop_worker()  # Windows does not delete libraries that are loaded
        _remove_tree(self.folder)


class _Quiet(Listener):
    """Passes on the wish to cancel only."""

    def __init__(self, listener):
        self.is_cancelled = listener.is_cancelled


class _VerificationError(SetupError):
    """The environment is complete and does not compute."""


def detect_gpus(run=subprocess.run):
    """Ask the NVIDIA driver for its cards; none where there is no driver or it does not answer."""
    options = {"creationflags": subprocess.CREATE_NO_WINDOW} if sys.platform == "win32" else {}
    query = ["nvidia-smi", "--query-gpu=name,compute_cap,driver_version,memory.total", "--format=csv,noheader,nounits"]
    try:
        done = run(query, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=10, check=False, **options)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return plan.parse_nvidia_smi(done.stdout) if done.returncode == 0 else []


def _requirements():
    return plan.read_requirements(REQUIREMENTS.read_text(encoding="utf-8"))


def _requirements_hash():
    return hashlib.sha256(json.dumps(_requirements(), sort_keys=True).encode()).hexdigest()[:16]


def _fill(command, **places):
    return [argument.format(**places) for argument in command]


def _make_folder(path):
    """Make a folder, or raise :class:`SetupError` if files cannot be written there."""
    reason = "it cannot be written"
    try:
        os.makedirs(path, exist_ok=True)
        if os.access(path, os.W_OK):
            return
    except OSError as error:
        reason = error.strerror or str(error)
    raise SetupError(
        "The folder {folder} cannot be made: {reason}.",
        hint="Choose another folder for the environment in the settings.",
        folder=path,
        reason=reason,
    )


def _size(folder):
    return sum(os.lstat(os.path.join(where, name)).st_size for where, _, names in os.walk(folder) for name in names)


def _remove_tree(path):
    if sys.platform == "win32" and not path.startswith("\\\\"):
        path = "\\\\?\\" + path  # files of torch may lie deeper than 260 characters
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(path)


def _explained(output, title, kind=SetupError):
    """Make the failure of a step from what it wrote."""
    message, hint = failures.explain(output)
    if message:
        error = kind(message, hint=hint)
    else:
        error = kind(
            "{title} failed: {output}",
            hint="Repair the environment; if it happens again, please report it with the log.",
            title=title,
            output="\n".join(output.strip().splitlines()[-5:]),
        )
    error.details = output
    return error


class _Runner:
    """Runs the commands of an installation: into the log, with progress, and stoppable.

    Parameters
    ----------
    listener : Listener
    log : _Log
    folder : str
        For temporary files; on the disk of the environment, as ``/tmp`` may be small.
    """

    def __init__(self, listener, log, folder, stall_seconds=STALL_SECONDS):
        self.listener = listener
        self.folder = folder
        self._log = log
        self._stall_seconds = stall_seconds
        self._start = self._stop = 0.0
        self._expected = 1.0
        self._fetched = self._file = 0

    def span(self, start, stop, expected):
        """Set the share of the progress that the next command has, and the bytes that it is expected to fetch."""
        self._start, self._stop, self._expected = start, stop, expected
        self._fetched = self._file = 0

    def __call__(self, title, command, environment):
        """Run a command and return the lines that it wrote; :class:`SetupError` if it fails."""
        self._log.write(f"\n== {title}\n$ " + " ".join(command))
        if self._stop:
            self.listener.progress(self._start, title, {})
        environment = {**environment, "TMPDIR": self.folder, "TEMP": self.folder, "TMP": self.folder}
        try:
            tree = ProcessTree(
                command, environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )  # fmt: skip
        except OSError as error:
            raise _explained(str(error), title) from error
        lines = queue.Queue(maxsize=1000)
        threading.Thread(target=_read_lines, args=(tree.popen.stdout, lines), daemon=True).start()
        output = []
        heard = time.monotonic()
        try:
            while True:
                try:
                    line = lines.get(timeout=0.1)
                except queue.Empty:
                    if time.monotonic() - heard > self._stall_seconds:
                        raise _explained("timed out: no output for a long time\n" + "\n".join(output[-5:]), title) from None
                else:
                    if line is None:
                        break
                    heard = time.monotonic()
                    if not self._progress(line):
                        output.append(line)
                        self._log.write(line)
                if self.listener.is_cancelled():
                    raise Cancelled()
            code = tree.popen.wait()
        finally:
            tree.stop(0)
        if code:
            output.append(f"{command[0]} ended with {explain_exit(code)}")
            self._log.write(output[-1])
            raise _explained("\n".join(output[-200:]), title)
        return output

    def _progress(self, line):
        """Pass on what a line tells of the progress; ``True`` if it tells nothing else."""
        found = re.fullmatch(r"Progress (\d+) of (\d+)", line.strip())
        if found:
            size, whole = int(found.group(1)), int(found.group(2))
            if size == whole:
                self._fetched, self._file = self._fetched + whole, 0
            else:
                self._file = size
            share = min(0.9, (self._fetched + self._file) / self._expected)
            self.listener.progress(self._start + (self._stop - self._start) * share, "", {})
            return True
        found = re.match(r"\s*Downloading (?:\S+/)?([^/\s]+) \(([^)]+)\)", line)
        if found:
            self.listener.log("Downloading {file} ({size})", {"file": found.group(1), "size": found.group(2)})
        elif line.startswith("Installing collected packages"):
            self.listener.progress(self._start + (self._stop - self._start) * 0.9, "Unpacking", {})
        return False


def _read_lines(stream, lines):
    for line in stream:
        lines.put(line.decode("utf-8", "replace").rstrip("\r\n"))
    stream.close()
    lines.put(None)


class _Log:
    """A readable log file without credentials; each installation is appended, an old file is started anew."""

    _LARGEST = 4 * 2**20

    def __init__(self, path):
        self._path = path

    def __enter__(self):
        mode = "a" if os.path.exists(self._path) and os.path.getsize(self._path) < self._LARGEST else "w"
        self._file = open(self._path, mode, encoding="utf-8")
        return self

    def __exit__(self, *_):
        self._file.close()

    def write(self, text):
        """Add lines."""
        self._file.write(re.sub(r"//[^/@\s]+@", "//***@", text) + "\n")
        self._file.flush()


class _Lock:
    """At most one process makes or removes the environment. The system frees the lock when its process ends, however it ends."""

    def __init__(self, path):
        self._path = path
        self._file = None

    def __enter__(self):
        if not self._acquire():
            raise SetupError(
                "The environment is being made at this moment by another QGIS or terminal.", hint="Wait until it is done, then try again."
            )
        return self

    def __exit__(self, *_):
        self._file.close()

    def is_held(self):
        """Tell whether a process holds the lock."""
        if not os.path.exists(self._path):
            return False
        if not self._acquire():
            return True
        self._file.close()
        return False

    def _acquire(self):
        self._file = open(self._path, "a+b")  # noqa: SIM115 - held as long as the lock
        try:
            if sys.platform == "win32":
                import msvcrt

                self._file.seek(0)
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            return False
        return True
