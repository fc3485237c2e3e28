"""Which Python can make an environment: where to look, and a look before it is used.

``sys.executable`` is QGIS itself on Windows and macOS: starting it opens another QGIS window. So nothing is started whose name is
not that of Python, and what is started has to answer a probe.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import PurePosixPath, PureWindowsPath
from typing import NamedTuple

MARKER = "deepgeology-probe:"
PROBE_SECONDS = 60  # scanners hold up the first start of a program
OLDEST, NEWEST = (3, 10), (3, 14)  # that both the code and the wheels of torch support

# Runs in the candidate: what decides whether and how an environment can be made of it.
_PROBE = f"""
import json, os, platform, sys, sysconfig
from importlib.util import find_spec
def works(name):
    try:
        __import__(name)
        return True
    except ImportError:
        return False
def version(name):
    try:
        from importlib.metadata import version
        return version(name)
    except Exception:
        return ""
try:
    from osgeo import gdal
    gdal_version = gdal.__version__
except ImportError:
    gdal_version = ""
print({MARKER!r} + json.dumps(dict(
    version=list(sys.version_info[:3]), executable=sys.executable, prefix=sys.prefix, base_prefix=sys.base_prefix,
    machine=platform.machine(), bits=64 if sys.maxsize > 2 ** 32 else 32, libc=list(platform.libc_ver()),
    soabi=sysconfig.get_config_var("SOABI") or "", venv=works("venv"), ensurepip=works("ensurepip"), pip=works("pip"),
    ssl=works("ssl"), sqlite3=works("sqlite3"), gdal=gdal_version, numpy=version("numpy"), torch=find_spec("torch") is not None,
)))
"""


class Candidate(NamedTuple):
    """An interpreter that may exist, and where the idea comes from."""

    path: str
    source: str


class RejectedError(Exception):
    """An interpreter cannot be used; the text says why."""


def candidates(*, platform, executable, prefix, base_prefix, version, environ, exists):
    """List interpreters that may serve as a base, best first. Nothing is started.

    Parameters
    ----------
    platform, executable, prefix, base_prefix : str
        As in ``sys`` of the Python of QGIS.
    version : tuple of int
        Its (major, minor, ...).
    environ : mapping of str to str
        Its environment variables.
    exists : callable
        Tells whether a file exists.

    Returns
    -------
    list of Candidate
        Those whose file exists, each once.
    """
    find = {"win32": _windows, "darwin": _macos}.get(platform, _linux)
    found = {}
    for path, source in find(executable, prefix, base_prefix, version, environ):
        if path not in found and exists(path):
            found[path] = Candidate(path, source)
    return list(found.values())


def _is_python(name):
    return re.fullmatch(r"python[\d.]*(\.exe)?", name, re.IGNORECASE) is not None


def _windows(executable, prefix, base_prefix, version, environ):
    for folder, source in ((prefix, "Python of QGIS"), (base_prefix, "Python of QGIS"), (environ.get("CONDA_PREFIX"), "conda")):
        if folder:
            for name in ("python.exe", "python3.exe"):
                yield str(PureWindowsPath(folder, name)), source
    root = environ.get("OSGEO4W_ROOT")
    if root:  # only the Python that runs: an upgraded tree holds several
        yield str(PureWindowsPath(root, "apps", "Python{}{}".format(*version), "python.exe")), "OSGeo4W"
    path = PureWindowsPath(executable or "")
    if _is_python(path.name) and path.parent.name.lower() != "bin":  # <root>\bin\python3.exe has no library beside it
        yield str(path), "sys.executable"


def _macos(executable, prefix, base_prefix, version, environ):
    # Not that of QGIS: its bundle is signed and may not load torch. Not /usr/bin/python3: it asks to install Xcode.
    if environ.get("CONDA_PREFIX"):
        yield str(PurePosixPath(environ["CONDA_PREFIX"], "bin", "python")), "conda"
    for newer in [f"3.{number}" for number in range(NEWEST[1], OLDEST[1] - 1, -1)]:
        yield f"/opt/homebrew/bin/python{newer}", "Homebrew"
        yield f"/usr/local/bin/python{newer}", "Homebrew or python.org"
        yield f"/Library/Frameworks/Python.framework/Versions/{newer}/bin/python{newer}", "python.org"


def _linux(executable, prefix, base_prefix, version, environ):
    minor = "{}.{}".format(*version)
    if executable and _is_python(PurePosixPath(executable).name):
        yield executable, "Python of QGIS"
    for folder, source in ((prefix, "Python of QGIS"), (base_prefix, "Python of QGIS"), ("/usr", "distribution")):
        for name in (f"python{minor}", "python3"):
            yield str(PurePosixPath(folder, "bin", name)), source


def probe(path, environment, *, prefix=None, timeout=PROBE_SECONDS):
    """Start an interpreter, isolated, and ask what it is.

    Parameters
    ----------
    path : str
        The interpreter.
    environment : dict of str to str
        Its variables, see :func:`child_env.child_environment`.
    prefix : str, optional
        The ``sys.prefix`` that it must report: the folder of a virtual environment.
    timeout : float
        Seconds that it may take.

    Returns
    -------
    dict
        ``version``, ``executable``, ``prefix``, ``base_prefix``, ``machine``, ``bits``, ``libc``, ``soabi``, ``gdal``, ``numpy``
        and whether it has ``venv``, ``ensurepip``, ``pip``, ``ssl``, ``sqlite3``, ``torch``.

    Raises
    ------
    RejectedError
        It does not start, does not answer in time, is no Python, or is another one than expected.
    """
    options = {"creationflags": subprocess.CREATE_NO_WINDOW} if sys.platform == "win32" else {}
    try:
        done = subprocess.run(
            [path, "-I", "-c", _PROBE],
            env=environment,
            cwd=tempfile.gettempdir(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
            **options,
        )
    except OSError as error:
        raise RejectedError(f"it cannot be started: {error.strerror or error}") from error
    except subprocess.TimeoutExpired as error:
        raise RejectedError(f"it does not answer within {timeout:.0f} s") from error
    for line in done.stdout.decode("utf-8", "replace").splitlines():
        if line.startswith(MARKER):
            found = json.loads(line[len(MARKER) :])
            break
    else:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise RejectedError(f"it is not a working Python: exit status {done.returncode}" + "".join(f", {line}" for line in last))
    if prefix is not None and not _same_folder(found["prefix"], prefix):
        raise RejectedError(f"it belongs to {found['prefix']}, not to {prefix}")
    return found


def _same_folder(one, other):
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def check_base(found):
    """Raise :class:`RejectedError` if no environment can be made of a probed interpreter."""
    version = tuple(found["version"][:2])
    if not OLDEST <= version <= NEWEST:
        raise RejectedError("Python {}.{} is not among the versions {}.{} to {}.{} that torch supports".format(*version, *OLDEST, *NEWEST))
    if found["prefix"] != found["base_prefix"]:
        raise RejectedError("it is itself a virtual environment")
    if not found["gdal"] and version < (3, 12):
        raise RejectedError("it has no GDAL, and there are wheels of GDAL only from Python 3.12 on")
    if found["bits"] != 64:
        raise RejectedError("it is a 32-bit Python")
    for module in ("venv", "ssl", "sqlite3"):
        if not found[module]:
            raise RejectedError(f"its module {module} does not work")


def choose(candidates, environment, *, timeout=PROBE_SECONDS):
    """Probe candidates in turn, those with GDAL first in rank: their packages fit what QGIS uses.

    Returns
    -------
    tuple
        The one to use, as ``(path, what its probe said)`` or ``None``; and why others cannot be used, as a list of
        ``(path, reason)``.
    """
    spare, rejected = None, []
    for candidate in candidates:
        try:
            found = probe(candidate.path, environment, timeout=timeout)
            check_base(found)
        except RejectedError as reason:
            rejected.append((candidate.path, str(reason)))
            continue
        if found["gdal"]:
            return (candidate.path, found), rejected
        spare = spare or (candidate.path, found)
    return spare, rejected
