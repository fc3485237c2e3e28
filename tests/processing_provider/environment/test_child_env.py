"""Which variables reach another Python, and what each of those that do not would have done."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from deepgeology.processing_provider import worker
from deepgeology.processing_provider.environment import interpreters
from deepgeology.processing_provider.environment.child_env import MANAGED, QGIS, USER, child_environment, installation_root

JOBS = Path(__file__).parents[1] / "worker_jobs.py"
OSGEO4W = {
    "OSGEO4W_ROOT": r"C:\Program Files\QGIS 3.44",
    "Path": r"C:\Program Files\QGIS 3.44\bin;C:\PROGRAM FILES\QGIS 3.44\apps\Python312;C:\Windows\system32",
    "PYTHONHOME": r"C:\Program Files\QGIS 3.44\apps\Python312",
    "PYTHONEXECUTABLE": r"C:\Program Files\QGIS 3.44\bin\python3.exe",
    "GDAL_DATA": r"C:\Program Files\QGIS 3.44\apps\gdal\share\gdal",
    "PROJ_DATA": r"C:\Program Files\QGIS 3.44\share\proj",
    "O4W_QT_PREFIX": "C:/PROGRA~1/QGIS3~1/apps/Qt6",
    "QT_PLUGIN_PATH": "x",
    "SSL_CERT_FILE": r"C:\Program Files\QGIS 3.44\bin\curl-ca-bundle.crt",
    "REQUESTS_CA_BUNDLE": r"C:\company.pem",
    "SystemRoot": r"C:\Windows",
    "HTTPS_PROXY": "http://user:word@proxy:8080",
    "PIP_INDEX_URL": "https://mirror.example/simple",
    "pip_target": r"C:\elsewhere",
}


def windows(kind, **extra):
    root = installation_root("win32", r"C:\Program Files\QGIS 3.44\apps\Python312")
    return child_environment({**OSGEO4W, **extra}, kind=kind, platform="win32", root=root, exists=lambda path: True)


def test_a_foreign_python_on_windows_sees_nothing_of_qgis():
    found = windows(MANAGED)
    assert found["Path"] == r"C:\Windows\system32"
    kept = {name for name in OSGEO4W if name in found}
    assert kept == {"Path", "REQUESTS_CA_BUNDLE", "SystemRoot", "HTTPS_PROXY", "PIP_INDEX_URL"}
    assert found["HTTPS_PROXY"] == OSGEO4W["HTTPS_PROXY"]
    assert found["PYTHONNOUSERSITE"] == "1"


def test_the_python_of_qgis_on_windows_keeps_its_libraries():
    found = windows(QGIS)
    assert found["Path"] == OSGEO4W["Path"]
    assert found["GDAL_DATA"] == OSGEO4W["GDAL_DATA"]
    assert "OSGEO4W_ROOT" not in found and "PYTHONHOME" not in found  # sitecustomize of OSGeo4W then finds the DLLs itself


def test_a_chosen_python_keeps_the_modules_of_a_cluster_and_packages_of_the_user():
    environ = {"LD_LIBRARY_PATH": "/cluster/cuda", "PYTHONPATH": "/qgis", "CONDA_PREFIX": "/opt/conda"}
    found = child_environment(environ, kind=USER, platform="linux")
    assert found["LD_LIBRARY_PATH"] == "/cluster/cuda"
    assert "PYTHONNOUSERSITE" not in found and "PYTHONPATH" not in found and "CONDA_PREFIX" not in found
    assert "LD_LIBRARY_PATH" not in child_environment(environ, kind=MANAGED, platform="linux")


def test_flatpak_keeps_its_library_path():
    environ = {"FLATPAK_ID": "org.qgis.qgis", "LD_LIBRARY_PATH": "/app/lib", "PROJ_LIB": "/app/share/proj"}
    found = child_environment(environ, kind=MANAGED, platform="linux")
    assert (found["LD_LIBRARY_PATH"], found["PROJ_LIB"]) == ("/app/lib", "/app/share/proj")


def test_dangling_certificates_are_dropped_and_extra_variables_win():
    environ = {"SSL_CERT_FILE": "/gone.pem", "SSL_CERT_DIR": "/etc/ssl/certs"}
    found = child_environment(
        environ, kind=MANAGED, platform="linux", exists=lambda path: path == "/etc/ssl/certs", extra={"OMP_NUM_THREADS": "2"}
    )
    assert "SSL_CERT_FILE" not in found
    assert found["SSL_CERT_DIR"] == "/etc/ssl/certs"
    assert found["OMP_NUM_THREADS"] == "2"


@pytest.mark.parametrize(
    ("platform", "prefix", "root"),
    [
        ("win32", r"C:\Program Files\QGIS 3.44\apps\Python312", r"C:\Program Files\QGIS 3.44"),
        ("win32", r"C:\OSGeo4W\apps\Python39", r"C:\OSGeo4W"),
        ("win32", r"C:\Users\me\miniforge3", ""),
        ("darwin", "/Applications/QGIS 4.app/Contents/Frameworks", "/Applications/QGIS 4.app"),
        ("darwin", "/opt/homebrew", ""),
        ("linux", "/usr", ""),
    ],
)
def test_installation_root(platform, prefix, root):
    assert installation_root(platform, prefix) == root


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    """A virtual environment as the plugin makes it, in a folder with a space."""
    folder = tmp_path_factory.mktemp("a b") / "env ä"
    base = os.path.realpath(sys.executable)
    command = [base, "-m", "venv", "--system-site-packages", "--without-pip", str(folder)]
    subprocess.run(command, check=True, env=child_environment(os.environ, kind=MANAGED, platform=sys.platform))
    return folder


LEAKS = {
    "PYTHONEXECUTABLE": os.path.realpath(sys.executable),
    "__PYVENV_LAUNCHER__": os.path.realpath(sys.executable),
    "PYTHONHOME": "/nowhere",
    "PYTHONPLATLIBDIR": "lib64",
    "PYTHONPATH": "/nowhere",
    "PYTHONSTARTUP": "/nowhere.py",
    "PYTHONOPTIMIZE": "2",
    "PYTHONINSPECT": "1",
    "PYTHONUSERBASE": "/nowhere",
    "PROJ_LIB": "/nowhere",
    "GDAL_DATA": "/nowhere",
    "LD_PRELOAD": "/nowhere.so",
    "VIRTUAL_ENV": "/nowhere",
    "CONDA_PREFIX": "/nowhere",
    "PIP_TARGET": "/nowhere",
    "QT_PLUGIN_PATH": "/nowhere",
}


@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")
@pytest.mark.parametrize("name", LEAKS)
def test_no_variable_of_qgis_turns_the_environment_into_another_one(venv, name, monkeypatch):
    monkeypatch.setenv(name, LEAKS[name])
    environment = child_environment(os.environ, kind=MANAGED, platform=sys.platform)
    python = str(venv / "bin" / "python")
    interpreters.probe(python, environment, prefix=str(venv))
    client = worker.WorkerClient([python, str(JOBS)], environment, start_seconds=120)
    try:
        seen = client.run("fake_jobs", {"do": "look"})
    finally:
        client.close()
    assert os.path.samefile(seen["PREFIX"], venv)
    assert name not in seen["VARIABLES"]
    assert LEAKS[name] not in seen["PATH"]


@pytest.mark.skipif(sys.platform == "win32" or sys.version_info < (3, 11), reason="from Python 3.11 on")
@pytest.mark.parametrize("name", ["PYTHONEXECUTABLE", "__PYVENV_LAUNCHER__"])
def test_without_the_cleaning_it_does_and_the_probe_sees_it(venv, name):
    environment = {**child_environment(os.environ, kind=MANAGED, platform=sys.platform), name: LEAKS[name]}
    with pytest.raises(interpreters.RejectedError, match="belongs to"):
        interpreters.probe(str(venv / "bin" / "python"), environment, prefix=str(venv))


def test_coordinate_systems_are_found_with_a_foreign_proj_variable(monkeypatch):
    """QGIS bundles export PROJ_LIB; another PROJ then reports that proj.db is of another version, and knows no EPSG code."""
    pytest.importorskip("osgeo")
    monkeypatch.setenv("PROJ_LIB", "/nowhere")
    environment = child_environment(os.environ, kind=MANAGED, platform=sys.platform)
    code = "from osgeo import osr; osr.UseExceptions(); s = osr.SpatialReference(); s.ImportFromEPSG(32633); print(s.GetName())"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "WGS 84 / UTM zone 33N\n", done.stderr


def test_the_environment_is_json_clean():
    assert all(isinstance(value, str) for value in child_environment(os.environ, kind=MANAGED, platform=sys.platform).values())
    json.dumps(child_environment({"A": "ä"}, kind=QGIS, platform="linux"))
