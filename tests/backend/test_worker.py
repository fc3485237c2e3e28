"""Jobs without QGIS: one job file from a terminal, a batch system or torchrun."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from deepgeology.backend import worker

ROOT = Path(__file__).resolve().parents[2]
JOBS = ROOT / "tests" / "processing_provider" / "worker_jobs.py"


def job_file(tmp_path, **parameters):
    path = tmp_path / "job ä.json"
    path.write_text(json.dumps({"name": "fake_jobs", "parameters": parameters}), encoding="utf-8")
    return str(path)


def run(*arguments, **options):
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300, **options)


def test_outputs_go_to_standard_output_and_progress_to_the_other(tmp_path):
    done = run(JOBS, job_file(tmp_path, do="echo", text="x"))
    assert done.returncode == 0
    assert json.loads(done.stdout)["OUTPUT"] == "x"
    assert done.stderr.splitlines() == [" 25 %  Reading 3 tiles", "Found Ünï", "Warning: Few labels in a b", "100 %  "]


@pytest.mark.parametrize(
    ("parameters", "code", "words", "traceback"),
    [
        ({"do": "fail", "error": "input"}, 1, "Expected 4 bands, found 3. Use 4 bands.", False),
        ({"do": "fail", "error": "memory"}, 1, "Unable to allocate 8 TiB", False),
        ({"do": "fail", "error": "bug"}, 1, "ZeroDivisionError: division by {zero}", True),
    ],
)
def test_failures_end_with_a_status_and_only_ours_with_a_traceback(tmp_path, parameters, code, words, traceback):
    done = run(JOBS, job_file(tmp_path, **parameters))
    assert done.returncode == code
    assert words in done.stderr
    assert ("Traceback" in done.stderr) == traceback
    assert done.stdout == ""


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"name": "x"}', None])
def test_a_file_that_is_no_job_is_refused(tmp_path, content):
    path = tmp_path / "job.json"
    if content is not None:
        path.write_text(content)
    done = run(ROOT, "worker", path)
    assert done.returncode == 2
    assert "expected JSON with the keys name and parameters" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_job_and_leaves_nothing(tmp_path, number):
    out = tmp_path / "out"
    process = subprocess.Popen(
        [sys.executable, str(JOBS), job_file(tmp_path, do="until_cancelled", OUTPUT=str(out / "map.tif"))], stderr=subprocess.PIPE
    )
    while b"Running" not in process.stderr.readline():
        pass
    process.send_signal(number)
    assert process.wait(60) == 130
    assert process.stderr.read().endswith(b"Stopped.\n")
    assert os.listdir(out) == []


def test_only_the_first_process_of_torchrun_speaks(tmp_path):
    done = run(JOBS, job_file(tmp_path, do="echo"), env={**os.environ, "RANK": "1"})
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_torchrun_starts_every_process(tmp_path, torchrun):
    pytest.importorskip("torch")
    path = job_file(tmp_path, do="look")
    done = run("-m", "torch.distributed.run", "--nproc-per-node=2", "--master-port=0", JOBS, path)
    assert done.returncode == 0, done.stderr
    outputs = json.loads(done.stdout)  # one object: one process has spoken
    assert outputs["VARIABLES"]["WORLD_SIZE"] == "2"


@pytest.mark.parametrize("folder", ["deepgeology", "any name 地质"])
def test_the_package_runs_from_a_folder_of_any_name(tmp_path, folder):
    copy = tmp_path / folder
    for part in ("__init__.py", "__main__.py", "backend", "models"):
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.mkdir(exist_ok=True)
            shutil.copy(source, copy)
    path = tmp_path / "job.json"
    path.write_text('{"name": "no.job", "parameters": {}}')
    for arguments, options in [((copy, "worker", path), {"cwd": "/"}), ((".", "worker", path), {"cwd": copy})]:
        done = run(*arguments, **options)
        assert (done.returncode, done.stderr) == (1, "There is no job named no.job. Update the plugin and restart QGIS.\n")
    if folder == "deepgeology":
        done = run("-m", "deepgeology.backend.worker", path, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (1, "There is no job named no.job. Update the plugin and restart QGIS.\n")
    done = run(copy, "nonsense")
    assert done.returncode == 2 and done.stderr.startswith("usage:")


def test_no_module_of_the_backend_shadows_a_library(tmp_path):
    """The package's folder must not be a place to import from: it holds names like ``models`` and ``backend``."""
    done = run(
        "-c",
        f"import sys, runpy\nsys.argv = ['x', 'worker', 'none.json']\nsys.path.insert(0, {str(ROOT)!r})\n"
        f"try: runpy.run_path({str(ROOT)!r}, run_name='__main__')\nexcept SystemExit: pass\nprint({str(ROOT)!r} in sys.path)",
    )
    assert done.stdout == "False\n"


def test_a_terminal_shows_one_line_that_changes(tmp_path):
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen([sys.executable, str(JOBS), job_file(tmp_path, do="echo")], stderr=slave, stdout=subprocess.DEVNULL)
    assert process.wait(60) == 0
    os.close(slave)
    time.sleep(0.05)
    text = os.read(master, 10000).decode()
    os.close(master)
    assert text.startswith("\r 25 %  Reading 3 tiles\r\nFound Ünï\r\n")


def test_versions_are_of_what_is_installed():
    import numpy

    assert worker.installed_versions()["numpy"] == numpy.__version__


def test_unknown_errors_with_braces_survive_the_template():
    content = worker.describe_error(KeyError("{name}"))
    assert content["message"].format(**content["values"]) == "KeyError: '{name}'"
