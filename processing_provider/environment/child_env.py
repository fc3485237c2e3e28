"""Environment variables for processes of another Python than that of QGIS.

QGIS, OSGeo4W, Flatpak and conda export variables that break a foreign interpreter or silently turn it into another one
(``PYTHONEXECUTABLE`` makes a virtual environment install into its base). Names: ``qgis.vars`` of OSGeo4W, the Flatpak manifest.
"""

from __future__ import annotations

import os
from pathlib import PurePosixPath, PureWindowsPath

MANAGED = "managed"  # the environment that the plugin made
USER = "user"  # an interpreter that the user named
QGIS = "qgis"  # the interpreter of QGIS itself, or of its sandbox

_PREFIXES = (
    "PYTHON", "CONDA_", "UV_", "O4W_QT_", "GRASS_", "DYLD_", "QT_PLUGIN", "QT_QPA_PLATFORM_PLUGIN", "QML", "QTWEBENGINE",
    "QGIS_PREFIX", "QGIS_PLUGIN",
)  # fmt: skip
_NAMES = {
    "__PYVENV_LAUNCHER__", "VIRTUAL_ENV", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "GISBASE",
    "PDAL_DRIVER_PATH", "GEOTIFF_CSV", "PGEO_DRIVER_TEMPLATE", "OGR_SKIP", "GDAL_SKIP", "LD_PRELOAD", "OSGEO4W_ROOT",
}  # fmt: skip
_KEPT = {"UV_INDEX", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_SYSTEM_CERTS", "UV_NATIVE_TLS"}
_LIBRARIES = {"GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA", "LD_LIBRARY_PATH"}
_CERTIFICATES = {"SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"}

_SET = {
    "PYTHONUTF8": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONUNBUFFERED": "1",
    "PYTHONSAFEPATH": "1",
    "PIP_NO_INPUT": "1",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "UV_NO_CONFIG": "1",
    "MPLBACKEND": "Agg",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}


def installation_root(platform, prefix):
    """Return the folder of the QGIS installation to which a ``sys.prefix`` belongs; empty where it is the whole system.

    Parameters
    ----------
    platform : str
        As ``sys.platform``.
    prefix : str
        ``sys.prefix`` of the Python of QGIS.
    """
    if platform == "win32":
        path = PureWindowsPath(prefix)
        if path.parent.name.lower() == "apps":  # <root>\apps\Python312
            return str(path.parent.parent)
    elif platform == "darwin":
        for parent in [PurePosixPath(prefix), *PurePosixPath(prefix).parents]:
            if parent.suffix == ".app":
                return str(parent)
    return ""


def child_environment(environ, *, kind, platform, root="", extra=None, exists=os.path.exists):
    """Return the variables for a process of an interpreter.

    Parameters
    ----------
    environ : mapping of str to str
        Variables of this process.
    kind : str
        ``MANAGED``, ``USER`` or ``QGIS``: whose interpreter it is. That of QGIS needs the libraries of QGIS, and that of a user
        on Linux may need those of a module system; for all others they are poison.
    platform : str
        As ``sys.platform``.
    root : str
        Folder of the QGIS installation, see :func:`installation_root`.
    extra : mapping of str to str, optional
        Added at the end: proxies, threads, caches.
    exists : callable
        Tells whether a path exists.

    Returns
    -------
    dict of str to str
    """
    keep_libraries = kind == QGIS or (kind == USER and platform == "linux") or (platform == "linux" and _sandboxed(environ))
    result = {}
    for name, value in environ.items():
        upper = name.upper() if platform == "win32" else name
        if upper in _NAMES or (upper.startswith(_PREFIXES) and upper not in _KEPT):
            continue
        if upper in _LIBRARIES and not keep_libraries:
            continue
        if upper in _CERTIFICATES and (not exists(value) or _below(value, root, platform)):
            continue
        if upper == "PATH" and platform == "win32" and not keep_libraries:
            value = ";".join(entry for entry in value.split(";") if not _below(entry, root, platform))
        result[name] = value
    result.update(_SET)
    if kind != USER:
        result["PYTHONNOUSERSITE"] = "1"
    result.update(extra or {})
    return result


def _sandboxed(environ):
    return "FLATPAK_ID" in environ or "SNAP" in environ


def _below(path, root, platform):
    if not root:
        return False
    pure = PureWindowsPath if platform == "win32" else PurePosixPath
    return pure(root) in [pure(path), *pure(path).parents]
