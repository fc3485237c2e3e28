"""Settings reach the worker and the installation as environment variables."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from deepgeology.processing_provider import settings
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

pytestmark = pytest.mark.qgis


def test_settings_reach_the_worker():
    assert settings.worker_variables() == {}
    settings.put("threads", 3)
    settings.put("cache_folder", "/data/weights")
    assert settings.worker_variables() == {
        "OMP_NUM_THREADS": "3",
        "TORCH_HOME": "/data/weights/torch",
        "HF_HOME": "/data/weights/huggingface",
    }


@pytest.fixture
def proxy(application):
    """Sets the proxy of QGIS as its network settings do."""
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    yield manager.setFallbackProxyAndExcludes
    manager.setFallbackProxyAndExcludes(*before)


def test_no_proxy(proxy):
    proxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy), [], [])
    assert settings.proxy_variables() == {}


def test_http_proxy_with_login_and_exceptions(proxy):
    proxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example.org", 8080, "a@b", "p:/w"), ["http://intra.example.org/x"], [])
    variables = settings.proxy_variables()
    assert variables["HTTPS_PROXY"] == variables["https_proxy"] == "http://a%40b:p%3A%2Fw@proxy.example.org:8080"
    assert variables["no_proxy"] == "intra.example.org"


def test_socks_proxy_resolves_names_itself(proxy):
    proxy(QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "10.0.0.1", 1080), [], [])
    assert settings.proxy_variables()["HTTP_PROXY"] == "socks5h://10.0.0.1:1080"
