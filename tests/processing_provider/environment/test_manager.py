"""Making, mending and removing environments for real, with wheels of a few lines in the place of torch, and no network."""

import functools
import json
import os
import subprocess
import sys
import textwrap
import threading
import time
import zipfile
from pathlib import Path

import pytest
from deepgeology.backend.errors import Cancelled
from deepgeology.processing_provider.environment import interpreters, manager, plan
from deepgeology.processing_provider.environment.child_env import MANAGED, QGIS, USER
from deepgeology.processing_provider.worker import Listener

ROOT = Path(__file__).resolve().parents[3]
posix = pytest.mark.skipif(sys.platform == "win32", reason="scripts of POSIX")


class Recorder(Listener):
    def __init__(self, cancel_at=None, confirms=True):
        self.fractions, self.messages, self.warnings = [], [], []
        self.cancel_at, self.confirms = cancel_at, confirms

    def progress(self, fraction, message, values):
        self.fractions.append(fraction)
        self.messages.append(message.format(**values))

    def log(self, message, values):
        self.messages.append(message.format(**values))

    def warning(self, message, values):
        self.warnings.append(message.format(**values))

    def is_cancelled(self):
        return self.cancel_at in self.messages

    def confirm(self, message, values):
        self.asked = message
        return self.confirms


def wheel(folder, name, version, code):
    """A wheel of one module."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": code,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        for path, content in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(path, content)


def torch_wheel(folder, problems=()):
    wheel(folder, "torch", "2.9.0", f"DEVICE = 'fake'\nPROBLEMS = {list(problems)!r}\n")


probe = interpreters.probe


def _quick(found):
    """Leaves out ensurepip, which takes seconds, where the pip of the system is seen in the environment as well."""
    return {**found, "ensurepip": found["ensurepip"] and not (found["gdal"] and found["pip"])}


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A folder of wheels, the only place where pip looks; the plan and the check are made small."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    torch_wheel(folder)
    wheel(folder, "torchvision", "0.24.0", "")
    wheel(folder, "tinyextra", "1.5.0", "")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("torch>=2.6,<3  # x\ntorchvision>=0.21,<1  # x\nnumpy>=1.24,<3  # x\ntinyextra>=1,<2  # x\n")
    monkeypatch.setattr(manager, "REQUIREMENTS", requirements)
    monkeypatch.setattr(manager, "worker_command", lambda python: [python, str(Path(__file__).with_name("fake_worker.py"))])
    monkeypatch.setattr(manager.plan, "choose_build", lambda *_: plan.Build("cpu", None, 0.001, 0.001, "For {name}.", {"name": "a test"}))
    monkeypatch.setattr(interpreters, "probe", lambda *a, **k: _quick(probe(*a, **k)))
    monkeypatch.delenv("DEEPGEOLOGY_PYTHON", raising=False)
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def environment(tmp_path):
    return manager.Environment(str(tmp_path / "a b" / "env ä"))


def ask(environment, code):
    done = subprocess.run([environment.python, "-I", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def sentinel(environment):
    path = Path(environment.folder, "sentinel")
    path.write_text("")
    return path


def test_from_nothing_to_ready_and_away_again(store, environment, monkeypatch):
    assert environment.status().state == manager.MISSING
    assert manager.find(folder=environment.folder).python in ("", sys.executable)
    monkeypatch.setattr(interpreters, "probe", probe)
    listener = Recorder()
    result = environment.create(listener)

    assert result["DEVICE"] == "fake"
    assert os.path.samefile(result["sections"]["Python"]["prefix"], environment.folder)
    assert environment.status() == manager.Status(manager.READY)
    found = manager.find(folder=environment.folder)
    assert (found.python, found.kind) == (environment.python, MANAGED)
    assert "For a test." in listener.messages
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1.0
    marker = environment.describe()
    assert (marker["state"], marker["device"], marker["build"]) == ("ready", "fake", "cpu")
    log = Path(environment.log_path).read_text()
    assert "== Installing torch" in log and "Successfully installed" in log and "Ready after" in log
    assert sorted(os.listdir(Path(environment.folder).parent)) == ["env ä", "env ä.lock", "env ä.log"]

    # torch is in it, and numpy is still the one that the GDAL of the system was built for
    assert ask(environment, "import torch; print(torch.__file__)").startswith(environment.folder)
    code = "from osgeo import gdal, gdal_array; import numpy; print(gdal_array.LoadFile is not None, numpy.__version__)"
    base = subprocess.run([marker["base"], "-I", "-c", code], capture_output=True, text=True, check=False)
    if base.returncode == 0:
        assert ask(environment, code) == base.stdout.strip()

    environment.remove()
    assert environment.status().state == manager.MISSING
    assert os.listdir(Path(environment.folder).parent) == ["env ä.lock"]


def test_what_failed_is_told_kept_and_gone_on_with(store, environment):
    (store / "tinyextra-1.5.0-py3-none-any.whl").unlink()
    with pytest.raises(manager.SetupError, match="not available for this Python") as caught:
        environment.create()
    assert "tinyextra" in caught.value.details
    status = environment.status()
    assert status.state == manager.BROKEN and "not available" in status.reason.format(**status.values)
    assert manager.find(folder=environment.folder).python in ("", sys.executable)

    kept = sentinel(environment)
    wheel(store, "tinyextra", "1.5.0", "")
    environment.create()
    assert environment.status().state == manager.READY
    assert kept.exists()


def test_what_does_not_compute_is_made_anew_once(store, environment):
    torch_wheel(store, problems=["Device: OSError: [WinError 126] c10.dll"])
    with pytest.raises(manager.SetupError, match="Visual C"):
        environment.create()
    status = environment.status()
    assert status.state == manager.BROKEN

    gone = sentinel(environment)  # the broken torch satisfies pip; only a new environment gets the good one
    torch_wheel(store)
    listener = Recorder()
    environment.create(listener)
    assert environment.status().state == manager.READY
    assert not gone.exists()
    assert "made anew" in " ".join(listener.messages)


def test_cancelling_keeps_what_is_done(store, environment):
    with pytest.raises(Cancelled):
        environment.create(Recorder(cancel_at="Installing torch"))
    status = environment.status()
    assert (status.state, status.reason) == (manager.BROKEN, "Making the environment was interrupted.")
    kept = sentinel(environment)
    environment.create()
    assert kept.exists() and environment.status().state == manager.READY


def test_a_server_that_cannot_be_reached_is_replaced_with_consent(store, environment, monkeypatch):
    build = plan.Build("cpu", "http://127.0.0.1:1/simple", 0.001, 0.001, "x", {})
    monkeypatch.setattr(manager.plan, "choose_build", lambda *_: build)
    # pip must go to that index first, and find nothing there
    install_steps = plan.install_steps

    def steps(*arguments):
        found = install_steps(*arguments)
        return [step._replace(command=[*step.command, "--find-links", "/nowhere"]) if step.name == "torch" else step for step in found]

    monkeypatch.setattr(manager.plan, "install_steps", steps)
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", store.as_uri())
    refusing = Recorder(confirms=False)
    with pytest.raises(manager.SetupError, match="cannot be reached"):
        environment.create(refusing)
    assert "3 GB" in refusing.asked
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(store))
    monkeypatch.setattr(manager.failures, "another_server_may_help", lambda message: True)
    monkeypatch.setattr(manager.plan, "install_steps", lambda *arguments: [
        step._replace(command=[sys.executable, "-c", "raise OSError('Network is unreachable')"]) if step.name == "torch" else step
        for step in install_steps(*arguments)
    ])  # fmt: skip
    willing = Recorder()
    environment.create(willing)
    assert "general build is used instead" in willing.warnings[0]


def test_builds_that_do_not_load_together_are_replaced(store, environment, monkeypatch):
    """As where pip takes torch from one server and torchvision from another."""
    build = plan.Build("cpu", "http://127.0.0.1:1/simple", 0.001, 0.001, "x", {})
    monkeypatch.setattr(manager.plan, "choose_build", lambda *_: build)
    wheel(store, "torchvision", "0.23.0", "raise RuntimeError('operator torchvision::nms does not exist')")
    (store / "torchvision-0.24.0-py3-none-any.whl").rename(store / "kept")
    confirm = Recorder.confirm

    def repaired(listener, message, values):
        (store / "kept").rename(store / "torchvision-0.24.0-py3-none-any.whl")
        return confirm(listener, message, values)

    monkeypatch.setattr(Recorder, "confirm", repaired)
    listener = Recorder()
    environment.create(listener)
    assert "general build is used instead" in listener.warnings[0]
    assert environment.status().state == manager.READY
    assert ask(environment, "import importlib.metadata as m; print(m.version('torchvision'))") == "0.24.0"


@posix
def test_without_ensurepip_the_pip_of_the_system_or_a_wheel_serves(store, environment, monkeypatch):
    """As on Debian without python3-venv."""
    monkeypatch.setattr(interpreters, "probe", lambda *a, **k: {**probe(*a, **k), "ensurepip": False, "pip": False})
    pip = next(Path("/usr/share/python-wheels").glob("pip-*.whl"), None)
    if pip is None:
        pytest.skip("no wheel of pip on this computer")
    asked = []
    monkeypatch.setattr(manager.wheels, "fetch", lambda project, *_: asked.append(project) or str(pip))
    with pytest.raises(Cancelled):
        environment.create(Recorder(cancel_at="Installing torch"))
    assert asked == ["pip"]
    assert Path(ask(environment, "import pip; print(pip.__file__)")).is_relative_to(environment.folder)


@posix
def test_a_python_of_our_own_comes_with_uv(store, environment, monkeypatch, tmp_path):
    """The way of Windows and macOS: uv puts a Python beside the environment."""
    base = os.path.realpath(sys.executable)
    uv = tmp_path / "uv-1.0-py3-none-any.whl"
    with zipfile.ZipFile(uv, "w") as archive:
        script = (
            '#!/bin/sh\n[ "$1 $2 $3 $4" = "python install --no-bin --install-dir" ] || exit 9\n'
            f'mkdir -p "$5/cpython-3.12.1-x/bin"\nln -s {base} "$5/cpython-3.12.1-x/bin/python3.12"\n'
        )
        archive.writestr("uv-1.0.data/scripts/uv", script)
    monkeypatch.setattr(manager.plan, "routes", lambda platform: ("standalone", "local"))
    monkeypatch.setattr(manager.wheels, "fetch", lambda project, *_: {"uv": str(uv)}[project])
    with pytest.raises(Cancelled):
        environment.create(Recorder(cancel_at="Updating pip"))
    interpreters.probe(environment.python, dict(os.environ), prefix=environment.folder)
    assert os.path.isdir(environment.folder + "-python")
    environment.remove()
    assert not os.path.exists(environment.folder + "-python")


def test_where_no_python_can_be_fetched_the_local_one_serves(store, environment, monkeypatch):
    def unreachable(*_):
        raise OSError("[Errno -2] Name or service not known")

    monkeypatch.setattr(manager.plan, "routes", lambda platform: ("standalone", "local"))
    monkeypatch.setattr(manager.wheels, "fetch", unreachable)
    with pytest.raises(Cancelled):
        environment.create(Recorder(cancel_at="Updating pip"))
    assert os.path.exists(environment.python)
    assert "The package server cannot be reached" in Path(environment.log_path).read_text()


def test_only_one_process_makes_it(store, environment):
    os.makedirs(environment.folder)
    environment._write_marker(state="installing")
    code = f"""
        import sys
        sys.path.insert(0, {str(ROOT / "tests")!r})
        import conftest
        from deepgeology.processing_provider.environment import manager
        with manager._Lock({environment.folder + ".lock"!r}):
            print("held", flush=True)
            sys.stdin.read()
    """
    other = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout.readline() == "held\n"
    assert environment.status().reason == "The environment is being made at this moment."
    for change in (environment.create, environment.remove):
        with pytest.raises(manager.SetupError, match="by another QGIS or terminal"):
            change()
    other.kill()  # the system frees the lock
    other.communicate()
    assert environment.status().reason == "Making the environment was interrupted."


def test_a_folder_of_the_user_is_never_deleted(store, environment):
    os.makedirs(environment.folder)
    thesis = Path(environment.folder, "thesis.docx")
    thesis.write_text("years of work")
    assert environment.status().state == manager.BROKEN
    for change in (environment.create, environment.remove):
        with pytest.raises(manager.SetupError, match="something else than an environment"):
            change()
    assert thesis.read_text() == "years of work"


def test_too_little_room_is_found_before_anything_is_fetched(store, environment, monkeypatch):
    build = plan.Build("cuda", None, 3.2, 1e9, "x", {})
    monkeypatch.setattr(manager.plan, "choose_build", lambda *_: build)
    monkeypatch.setattr(manager, "ProcessTree", None)
    with pytest.raises(manager.SetupError, match=r"needs 1000000000\.0 GB on the disk"):
        environment.create()


def test_a_folder_that_cannot_be_made(store, tmp_path):
    (tmp_path / "file").write_text("")
    environment = manager.Environment(str(tmp_path / "file" / "env"))
    with pytest.raises(manager.SetupError, match=r"cannot be made: (File exists|Not a directory)"):
        environment.create()


class TestStatus:
    @pytest.fixture
    def made(self, store, environment):
        """Looks like a finished environment."""
        python = Path(environment.python)
        python.parent.mkdir(parents=True)
        base = Path(environment.folder).parent / "python3.11"
        base.write_text("")
        python.symlink_to(base)
        environment._write_marker(state="ready", base=str(base), requirements=manager._requirements_hash(), device="cpu", build="cpu")
        assert environment.status() == manager.Status(manager.READY)
        return environment

    def test_interpreter_removed(self, made):
        Path(made.describe()["base"]).unlink()
        status = made.status()
        assert status.state == manager.BROKEN and "is gone" in status.reason and status.values["base"].endswith("python3.11")

    def test_interpreter_replaced_by_an_upgrade(self, made):
        newer = Path(made.folder).parent / "python3.13"
        newer.write_text("")
        os.remove(made.python)
        os.symlink(newer, made.python)
        assert "another Python now" in made.status().reason

    def test_requirements_changed_by_an_update_of_the_plugin(self, made):
        manager.REQUIREMENTS.write_text("torch>=3,<4  # x\n")
        status = made.status()
        assert status.state == manager.READY and "repair" in status.reason

    @pytest.mark.parametrize("content", ["", "not JSON", "[]", "{}"])
    def test_damaged_marker(self, made, content):
        Path(made.folder, manager.MARKER).write_text(content)
        assert made.status().state == manager.BROKEN
        made._wipe()  # ours all the same
        assert made.status().state == manager.MISSING

    def test_asking_starts_no_process(self, made, monkeypatch):
        monkeypatch.setattr(subprocess, "Popen", None)
        assert manager.find(folder=made.folder).status.state == manager.READY


class TestFind:
    def test_the_user_wins(self, environment, monkeypatch):
        monkeypatch.delenv("DEEPGEOLOGY_PYTHON", raising=False)
        found = manager.find(interpreter=sys.executable, folder=environment.folder)
        assert (found.python, found.kind, found.status.state) == (sys.executable, USER, manager.READY)
        monkeypatch.setenv("DEEPGEOLOGY_PYTHON", "/no/python")
        found = manager.find(interpreter=sys.executable, folder=environment.folder)
        assert (found.python, found.status.state) == ("", manager.BROKEN)
        assert "/no/python" in found.status.reason.format(**found.status.values)

    @posix
    def test_the_python_of_qgis_if_it_has_torch(self, environment, monkeypatch, tmp_path):
        """As on Debian 13 with python3-torch."""
        monkeypatch.delenv("DEEPGEOLOGY_PYTHON", raising=False)
        monkeypatch.setattr(manager.site, "getsitepackages", lambda: [str(tmp_path)])
        monkeypatch.setattr(manager.sys, "executable", "/usr/bin/python3")
        assert manager.find(folder=environment.folder).python == ""
        (tmp_path / "torch").mkdir()
        (tmp_path / "torch" / "__init__.py").write_text("raise ImportError('never imported')")
        found = manager.find(folder=environment.folder)
        assert (found.python, found.kind, found.status.state) == ("/usr/bin/python3", QGIS, manager.READY)
        monkeypatch.setattr(manager.sys, "executable", "/usr/bin/qgis")
        assert manager.find(folder=environment.folder).python == ""

    def test_variables_of_the_settings_reach_the_worker(self, monkeypatch):
        monkeypatch.setenv("PYTHONHOME", "/qgis")
        found = manager.Found(sys.executable, USER, manager.Status(manager.READY)).environment({"OMP_NUM_THREADS": "3"})
        assert found["OMP_NUM_THREADS"] == "3" and "PYTHONHOME" not in found


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/home/me/.local/share/deepgeology/env"),
        ("linux", {"XDG_DATA_HOME": "/home/me/.var/app/org.qgis.qgis/data"}, "/home/me/.var/app/org.qgis.qgis/data/deepgeology/env"),
        ("darwin", {}, "/home/me/Library/Application Support/deepgeology/env"),
        ("win32", {"LOCALAPPDATA": "/c/Local"}, "/c/Local/deepgeology/env"),
    ],
)
@posix
def test_default_folder(platform, environ, expected):
    assert manager.default_folder(platform, environ, "/home/me") == expected


@posix
class TestGpus:
    @pytest.fixture
    def smi(self, tmp_path, monkeypatch):
        def make(text):
            path = tmp_path / "nvidia-smi"
            path.write_text("#!/bin/sh\n" + text)
            path.chmod(0o755)
            monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

        return make

    def test_two_cards(self, smi):
        smi("echo 'NVIDIA A100, 8.0, 580.12, 81920'; echo 'Tesla T4, 7.5, 580.12, 15360'")
        assert [gpu.name for gpu in manager.detect_gpus()] == ["NVIDIA A100", "Tesla T4"]

    def test_a_driver_that_fails(self, smi):
        smi("echo 'NVIDIA-SMI has failed'; exit 9")
        assert manager.detect_gpus() == []

    def test_a_driver_that_hangs(self, smi):
        smi("sleep 60")
        assert manager.detect_gpus(lambda *a, **k: subprocess.run(*a, **{**k, "timeout": 0.2})) == []


class TestRunner:
    @pytest.fixture
    def runner(self, tmp_path):
        with manager._Log(str(tmp_path / "log")) as log:
            yield functools.partial(manager._Runner, log=log, folder=str(tmp_path))

    def test_progress_of_pip(self, runner, tmp_path):
        listener = Recorder()
        run = runner(listener)
        run.span(0.2, 0.6, 1000)
        code = (
            "print('  Downloading torch-2.9.whl (190 MB)'); print('Progress 100 of 400'); print('Progress 400 of 400'); "
            "print('Progress 100 of 200'); print('Installing collected packages: torch')"
        )
        lines = run("Installing", [sys.executable, "-c", code], dict(os.environ))
        assert listener.fractions == pytest.approx([0.2, 0.24, 0.36, 0.4, 0.56])
        assert "Downloading torch-2.9.whl (190 MB)" in listener.messages
        assert not any(line.startswith("Progress") for line in lines)
        assert "\nProgress" not in (tmp_path / "log").read_text()

    def test_silence_ends(self, runner):
        run = runner(Recorder(), stall_seconds=0.3)
        with pytest.raises(manager.SetupError, match="cannot be reached"):
            run("Installing", [sys.executable, "-c", "import time; time.sleep(60)"], dict(os.environ))

    @posix
    def test_a_failure_nobody_knows_shows_its_last_lines(self, runner):
        with pytest.raises(manager.SetupError, match=r"(?s)Installing failed: strange\n.*code 3") as caught:
            runner(Recorder())("Installing", ["sh", "-c", "echo strange; exit 3"], dict(os.environ))
        assert "report it with the log" in caught.value.hint

    def test_a_program_that_is_not_there(self, runner):
        with pytest.raises(manager.SetupError, match="Installing failed"):
            runner(Recorder())("Installing", ["/no/such/program"], dict(os.environ))

    @posix
    def test_cancelling_ends_the_whole_tree(self, runner, tmp_path):
        pids = tmp_path / "pids"
        listener = Recorder()
        started = threading.Event()
        listener.is_cancelled = started.is_set
        threading.Timer(0.5, started.set).start()
        with pytest.raises(Cancelled):
            runner(listener)("Installing", ["sh", "-c", f"sleep 300 & echo $! > {pids}; wait"], dict(os.environ))
        process = Path(f"/proc/{pids.read_text().strip()}/stat")
        deadline = time.monotonic() + 60  # the system takes a moment to bury what was killed
        while process.exists() and process.read_text().split()[2] != "Z":
            assert time.monotonic() < deadline, "a child of the command still runs"
            time.sleep(0.02)

    def test_the_log_keeps_no_credentials(self, tmp_path):
        with manager._Log(str(tmp_path / "log")) as log:
            log.write("Looking in indexes: https://me:hush@mirror.example/simple")
        assert (tmp_path / "log").read_text() == "Looking in indexes: https://***@mirror.example/simple\n"


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts a small disk")
def test_a_full_disk_is_called_that(store, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False, capture_output=True).returncode:
        pytest.skip("cannot mount here")
    try:
        wheel(store, "torch", "2.9.1", "DEVICE = 'x'\n" + "#" * 3_000_000)
        with pytest.raises(manager.SetupError, match=r"disk is full|GB are free"):
            manager.Environment(str(disk / "env")).create()
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


class TestCommandLine:
    @pytest.mark.parametrize(
        "start",
        [
            [str(ROOT), "environment"],
            [str(ROOT / "processing_provider" / "environment")],
            ["-m", "processing_provider.environment"],
        ],
    )
    def test_status_by_every_way_to_start_it(self, start, tmp_path):
        environ = {name: value for name, value in os.environ.items() if name != "DEEPGEOLOGY_PYTHON"}
        command = [sys.executable, *start, "status", "--folder", str(tmp_path / "env")]
        done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        assert done.stdout.startswith(("missing: ", "ready: "))  # ready where this Python itself has torch
        assert done.returncode == (0 if done.stdout.startswith("ready") else 1)

    def test_report_and_python_without_an_environment(self, tmp_path):
        environ = {**os.environ, "DEEPGEOLOGY_PYTHON": "/no/python"}
        start = [sys.executable, str(ROOT), "environment"]
        report = tmp_path / "diagnosis.html"
        subprocess.run([*start, "report", "--output", str(report)], env=environ, check=True, capture_output=True)
        assert "/no/python" in report.read_text(encoding="utf-8")
        done = subprocess.run([*start, "python"], env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 1 and "/no/python" in done.stderr

    def test_errors_are_told_without_a_traceback(self, tmp_path):
        (tmp_path / "file").write_text("mine")
        environ = {name: value for name, value in os.environ.items() if name != "DEEPGEOLOGY_PYTHON"}
        command = [sys.executable, str(ROOT), "environment", "remove", "--folder", str(tmp_path)]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 1 and "something else" in done.stderr and "Traceback" not in done.stderr


def test_markers_are_readable_json(store, environment):
    os.makedirs(environment.folder)
    environment._write_marker(state="failed", reason="A {brace} stays.")
    assert json.loads(Path(environment.folder, manager.MARKER).read_text())["state"] == "failed"
    status = environment.status()
    assert "A {brace} stays." in status.reason.format(**status.values)
