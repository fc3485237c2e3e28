"""What the user set on the plugin's options page, kept in the QGIS settings of the profile.

Environment variables win over the settings, so that servers and tests need no profile: ``DEEPGEOLOGY_PYTHON`` (interpreter).
"""

from __future__ import annotations

import os
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy

DEFAULTS = {
    "interpreter": "",  # a Python that has torch; empty: the environment that the plugin makes
    "environment_folder": "",  # where the plugin makes it; empty: the user's data folder
    "device": "auto",
    "precision": "auto",
    "threads": 0,  # of the worker's arithmetic; 0: one per core
    "cache_folder": "",  # downloaded weights; empty: inside the environment's folder
}

_VARIABLES = {"interpreter": "DEEPGEOLOGY_PYTHON"}


def variable(name: str) -> str:
    """Name the environment variable that overrides a setting at present; empty if there is none."""
    found = _VARIABLES.get(name, "")
    return found if os.environ.get(found) else ""


def get(name: str):
    """Return the value of a setting, of the type of its default."""
    overriding = variable(name)
    if overriding:
        return os.environ[overriding]
    default = DEFAULTS[name]
    return QgsSettings().value(f"deepgeology/{name}", default, type=type(default))


def put(name: str, value) -> None:
    """Store a setting; a default value is removed, so that a later version may change the default."""
    key = f"deepgeology/{name}"
    if value == DEFAULTS[name]:
        QgsSettings().remove(key)
    else:
        QgsSettings().setValue(key, value)


def worker_variables() -> dict[str, str]:
    """Return the environment variables by which the settings reach the worker process."""
    variables = {}
    if get("threads") > 0:
        variables["OMP_NUM_THREADS"] = str(get("threads"))
    cache = get("cache_folder")
    if cache:
        variables["TORCH_HOME"] = os.path.join(cache, "torch")
        variables["HF_HOME"] = os.path.join(cache, "huggingface")
    return variables


def proxy_variables() -> dict[str, str]:
    """Return the environment variables by which programs that download use the proxy of QGIS; call it in the main thread."""
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    schemes = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
    }
    if proxy.type() not in schemes or not proxy.hostName():
        return {}
    login = f"{quote(proxy.user(), '')}:{quote(proxy.password(), '')}@" if proxy.user() else ""
    address = f"{schemes[proxy.type()]}://{login}{proxy.hostName()}:{proxy.port()}"
    variables = {"HTTP_PROXY": address, "HTTPS_PROXY": address}
    exceptions = [QUrl(url).host() or url for url in [*manager.excludeList(), *manager.noProxyList()] if url]
    if exceptions:
        variables["NO_PROXY"] = ",".join(exceptions)
    return {**variables, **{name.lower(): value for name, value in variables.items()}}
