"""The client against the real worker with jobs that misbehave, and against programs that are no worker at all."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from unittest import mock

import pytest
from deepgeology.backend import errors
from deepgeology.processing_provider import processes, worker

JOBS = Path(__file__).with_name("worker_jobs.py")
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and sessions of POSIX")


class Recorder(worker.Listener):
    """Keeps what it is told; cancels once ``cancel`` is set."""

    def __init__(self):
        self.heard = []
        self.cancel = threading.Event()

    def progress(self, fraction, message, values):
        self.heard.append(("progress", fraction, message.format(**values)))

    def log(self, message, values):
        self.heard.append(("log", message.format(**values)))

    def warning(self, message, values):
        self.heard.append(("warning", message.format(**values)))

    def is_cancelled(self):
        return self.cancel.is_set()

    def texts(self, kind):
        return [entry[-1] for entry in self.heard if entry[0] == kind]


@pytest.fixture
def client():
    client = worker.WorkerClient([sys.executable, str(JOBS)], start_seconds=120, grace_seconds=60)
    yield client
    client.close()


def run(client, do, listener=None, **parameters):
    return client.run("fake_jobs", {"do": do, **parameters}, listener)


def fake(tmp_path, body, **options):
    """A client of a program that is not the worker; ``hello()`` greets as a worker would."""
    script = tmp_path / "fake.py"
    hello = {"type": "hello", "protocol": worker.PROTOCOL, "pid": 0, "scratch": ""}
    script.write_text(
        f"import os, sys, time, json\ndef hello(**more):\n    print(json.dumps({{**{hello}, 'pid': os.getpid(), **more}}), flush=True)\n"
        + textwrap.dedent(body)
    )
    return worker.WorkerClient([sys.executable, str(script)], **{"start_seconds": 120, "grace_seconds": 0.5, **options})


def wait_until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("it did not happen in time")
        time.sleep(0.02)


def alive(pid):
    """Whether a process runs; one that is dead but not collected counts as gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def in_thread(function):
    """Run in a thread; returns the thread and a dictionary that gets ``value`` or ``error``."""
    outcome = {}

    def target():
        try:
            outcome["value"] = function()
        except BaseException as error:
            outcome["error"] = error

    thread = threading.Thread(target=target, daemon=True)
    thread.start()
    return thread, outcome


def test_messages_and_outputs_arrive_and_the_worker_stays_warm(client):
    listener = Recorder()
    first = run(client, "echo", listener, text="ä / b")
    assert listener.heard == [
        ("progress", 0.25, "Reading 3 tiles"),
        ("log", "Found Ünï"),
        ("warning", "Few labels in a b"),
        ("progress", 1.0, ""),
    ]
    assert first["OUTPUT"] == "ä / b"
    assert run(client, "echo")["PID"] == first["PID"]


def test_the_installed_command_starts_the_worker_of_this_package():
    client = worker.WorkerClient(worker.worker_command(sys.executable))
    with pytest.raises(errors.InputError, match=r"no job named no\.such\.job"):
        client.run("no.such.job", {})
    client.close()


def test_streams_of_the_protocol_are_out_of_reach_of_stray_prints(client):
    assert run(client, "chatter")["OUTPUT"] == "true"
    seen = run(client, "look")
    assert seen["STDIN"] == os.devnull  # or importing numpy hangs on Windows while a thread waits on fd 0 (numpy#24290)
    assert seen["FLOAT"] == 0.5
    assert str(JOBS.parents[2] / "backend") not in seen["PATH"]
    assert client._process.tail().rstrip().endswith("the end")
    assert len(client._process.tail()) <= worker.TAIL_BYTES


def test_many_messages_are_thinned_out_but_no_log_line_is_lost(client):
    listener = Recorder()
    run(client, "flood", listener)
    assert listener.texts("log") == [str(index) for index in range(30000)]
    assert 1 <= len(listener.texts("progress")) < 3000


def test_a_cancelled_job_stops_leaves_nothing_and_keeps_the_worker(client, tmp_path):
    warm = run(client, "echo")["PID"]
    listener = Recorder()
    thread, outcome = in_thread(lambda: run(client, "until_cancelled", listener, OUTPUT=str(tmp_path / "map.tif")))
    wait_until(lambda: listener.texts("progress"))
    assert len(os.listdir(tmp_path)) == 1  # staged
    listener.cancel.set()
    thread.join(60)
    assert isinstance(outcome["error"], errors.Cancelled)
    assert os.listdir(tmp_path) == []
    assert run(client, "echo")["PID"] == warm


@posix
@pytest.mark.parametrize("stubborn", [False, True])
def test_a_job_that_ignores_the_cancel_is_killed_with_its_children(tmp_path, stubborn, monkeypatch):
    monkeypatch.setattr(worker, "TERMINATE_SECONDS", 0.5)
    client = worker.WorkerClient([sys.executable, str(JOBS)], grace_seconds=0.3)
    listener = Recorder()
    output = tmp_path / "ä b" / "map.tif"
    parameters = {"OUTPUT": str(output), "stubborn": stubborn}
    thread, outcome = in_thread(lambda: run(client, "deaf", listener, **parameters))
    wait_until(lambda: listener.texts("log"))
    child = int(listener.texts("log")[0])
    leader, scratch = client._process.pid, client._process._scratch
    assert alive(child) and os.path.isdir(scratch)
    listener.cancel.set()
    thread.join(60)
    assert isinstance(outcome["error"], errors.Cancelled)
    wait_until(lambda: not alive(child) and not alive(leader))
    assert os.listdir(output.parent) == []
    assert not os.path.exists(scratch)
    assert run(client, "echo")["PID"] != leader
    client.close()


@pytest.mark.parametrize(
    ("death", "words"),
    [
        pytest.param({"signal": 9}, "killed while it ran fake_jobs, probably because the memory", marks=posix),
        pytest.param({"signal": 11}, "signal SIGSEGV .a fault of a native library", marks=posix),
        ({"code": 137}, "probably because the memory"),
        ({"code": 7}, "code 7. Its last lines were: last words"),
    ],
)
def test_a_worker_that_dies_is_explained_and_replaced(client, tmp_path, death, words):
    first = run(client, "echo")["PID"]
    scratch = client._process._scratch
    with pytest.raises(worker.WorkerError, match=f"(?s){words}") as caught:
        run(client, "die", OUTPUT=str(tmp_path / "map.tif"), nested=[{"path": None}], **death)
    assert "last words" in caught.value.traceback
    assert os.listdir(tmp_path) == []
    assert not os.path.exists(scratch)
    assert run(client, "echo")["PID"] != first


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        ("input", errors.InputError, "^Expected 4 bands, found 3. Use 4 bands.$"),
        ("bug", worker.WorkerError, "ZeroDivisionError: division by {zero}.*report"),
        ("memory", errors.OutOfMemoryError, "Unable to allocate 8 TiB.*smaller batch"),
        ("torch", errors.OutOfMemoryError, "can't allocate memory.*smaller batch"),
        ("disk", errors.FileError, "disk is full.*/data/map.tif"),
        ("package", errors.MissingPackageError, r"package obspy, which is not.*pip install obspy \"numpy==[\d.]+\""),
        ("exit", worker.WorkerError, "SystemExit: 3"),
    ],
)
def test_errors_keep_their_class_text_and_traceback(client, error, kind, words):
    with pytest.raises(kind, match=words) as caught:
        run(client, "fail", error=error)
    assert 'worker_jobs.py", line' in caught.value.traceback


def test_templates_reach_the_caller_untouched_for_translation(client):
    with pytest.raises(errors.InputError) as caught:
        run(client, "fail", error="input")
    assert caught.value.template == "Expected {wanted} bands, found {found}."
    assert caught.value.values == {"wanted": 4, "found": 3}


def test_two_runs_take_turns_and_the_waiting_one_can_be_cancelled(client, tmp_path):
    busy, waiting = Recorder(), Recorder()
    first, first_outcome = in_thread(lambda: run(client, "until_cancelled", busy, OUTPUT=str(tmp_path / "a.tif")))
    wait_until(lambda: busy.texts("progress"))
    second, second_outcome = in_thread(lambda: run(client, "echo", waiting))
    wait_until(lambda: waiting.texts("log") == ["Waiting for another run to finish."])
    waiting.cancel.set()
    second.join(60)
    assert isinstance(second_outcome["error"], errors.Cancelled)
    assert first.is_alive()

    patient = Recorder()
    third, third_outcome = in_thread(lambda: run(client, "echo", patient, text="done"))
    wait_until(lambda: patient.texts("log"))
    busy.cancel.set()
    third.join(60)
    assert third_outcome["value"]["OUTPUT"] == "done"
    assert isinstance(first_outcome["error"], errors.Cancelled)


def test_a_listener_that_raises_stops_the_job(client, tmp_path):
    class Broken(worker.Listener):
        def progress(self, fraction, message, values):
            raise KeyError("listener")

    with pytest.raises(KeyError, match="listener"):
        run(client, "until_cancelled", Broken(), OUTPUT=str(tmp_path / "map.tif"))
    assert run(client, "echo", text="next")["OUTPUT"] == "next"  # would wait for ever behind the old job
    assert os.listdir(tmp_path) == []


@posix
def test_closing_while_a_job_runs_ends_it_without_a_trace(client, tmp_path):
    listener = Recorder()
    thread, outcome = in_thread(lambda: run(client, "until_cancelled", listener, OUTPUT=str(tmp_path / "map.tif")))
    wait_until(lambda: listener.texts("progress"))
    client.close()
    thread.join(60)
    assert isinstance(outcome["error"], errors.Cancelled)
    assert os.listdir(tmp_path) == []


def test_a_worker_that_left_when_idle_is_replaced_without_a_word(tmp_path):
    client = worker.WorkerClient([sys.executable, str(JOBS)], {**os.environ, "DEEPGEOLOGY_IDLE_SECONDS": "2"})
    first = run(client, "echo")["PID"]
    scratch = client._process._scratch
    wait_until(lambda: client._process._popen.poll() is not None)
    assert client._process._popen.poll() == 0
    assert not os.path.exists(scratch)
    assert run(client, "echo")["PID"] != first
    client.close()


def test_a_job_that_meets_a_leaving_worker_is_given_to_a_new_one(tmp_path):
    client = fake(
        tmp_path,
        f"""
        hello()
        if not os.path.exists({str(tmp_path / "second")!r}):
            open({str(tmp_path / "second")!r}, "w").close()
            sys.stdin.readline()
            sys.exit(0)  # idle for too long, at this very moment
        job = json.loads(sys.stdin.readline())
        print(json.dumps({{"type": "result", "id": job["id"], "outputs": {{"OUTPUT": "second"}}}}), flush=True)
        """,
    )
    assert client.run("any", {}) == {"OUTPUT": "second"}
    client.close()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("sys.stderr.write('no numpy here'); sys.exit(4)", "did not start: code 4. Its last lines were: no numpy here"),
        ("print('Welcome to some other program'); sys.exit(0)", "did not start: code 0.*Welcome to some other program"),
        ("time.sleep(60)", "did not answer within 1 seconds"),
        ("while True: print('[]', flush=True); time.sleep(0.01)", "did not answer within 1 seconds"),
        ("hello(protocol=99)\ntime.sleep(60)", "version 99 of the protocol, the plugin version 1. Restart QGIS"),
    ],
)
def test_a_program_that_is_not_the_worker_is_reported(tmp_path, body, words):
    client = fake(tmp_path, body, start_seconds=1 if "within" in words else 120)
    with pytest.raises(worker.WorkerError, match=f"(?s){words}"):
        client.run("any", {})
    assert client._process is None


def test_an_interpreter_that_does_not_exist_is_reported(tmp_path):
    client = worker.WorkerClient([str(tmp_path / "python"), "x"])
    with pytest.raises(worker.WorkerError, match=r"cannot be started: No such file.*repair"):
        client.run("any", {})


def test_a_slow_start_can_be_cancelled(tmp_path):
    listener = Recorder()
    listener.cancel.set()
    client = fake(tmp_path, "time.sleep(60)", start_seconds=60)
    with pytest.raises(errors.Cancelled):
        client.run("any", {}, listener)


def test_garbage_between_messages_is_kept_for_the_report_and_skipped(tmp_path):
    client = fake(
        tmp_path,
        r"""
        hello()
        job = json.loads(sys.stdin.readline())
        os.write(1, b"\xff\xfe not JSON\n[1, 2]\nnull\n{\"id\": 1}\n")
        print(json.dumps({"type": "log", "id": job["id"] + 7, "message": "of another run", "values": {}}), flush=True)
        print(json.dumps({"type": "result", "id": job["id"], "outputs": {}}), flush=True)
        time.sleep(60)
        """,
    )
    listener = Recorder()
    assert client.run("any", {}, listener) == {}
    assert listener.heard == []
    assert "not JSON" in client._process.tail()
    client.close()


def test_a_worker_that_never_answers_can_be_cancelled(tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "TERMINATE_SECONDS", 0.5)
    client = fake(tmp_path, "hello()\ntime.sleep(60)")
    listener = Recorder()
    thread, outcome = in_thread(lambda: client.run("any", {}, listener))
    wait_until(lambda: client._process is not None)
    listener.cancel.set()
    thread.join(60)
    assert isinstance(outcome["error"], errors.Cancelled)


@posix
def test_a_launcher_between_client_and_worker_is_ended_too(tmp_path):
    """The python.exe of a virtual environment on Windows starts the interpreter as a child, as this script does."""
    launcher = tmp_path / "python"
    launcher.write_text(f'#!/bin/sh\n"{sys.executable}" "$@"\n')
    launcher.chmod(0o755)
    client = worker.WorkerClient([str(launcher), str(JOBS)], grace_seconds=0.2)
    pid = run(client, "echo")["PID"]
    assert pid == client._process.pid != client._process._popen.pid
    listener = Recorder()
    thread, outcome = in_thread(lambda: run(client, "deaf", listener, OUTPUT=str(tmp_path / "out" / "map.tif")))
    wait_until(lambda: listener.texts("log"))
    child = int(listener.texts("log")[0])
    listener.cancel.set()
    thread.join(60)
    assert isinstance(outcome["error"], errors.Cancelled)
    wait_until(lambda: not alive(pid) and not alive(child))
    assert os.listdir(tmp_path / "out") == []


@posix
def test_the_worker_goes_when_its_parent_is_killed(tmp_path):
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(f"""
            import sys
            sys.path.insert(0, {str(JOBS.parents[1])!r})
            import conftest
            from deepgeology.processing_provider import processes, worker
            client = worker.WorkerClient([sys.executable, {str(JOBS)!r}])
            class Listener(worker.Listener):
                def log(self, message, values):
                    print(client._process.pid, values["pid"], client._process._scratch, flush=True)
            client.run("fake_jobs", {{"do": "deaf", "OUTPUT": {str(tmp_path / "map.tif")!r}}}, Listener())
            """)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    leader, child, scratch = parent.stdout.readline().split()
    bystander = subprocess.Popen(["sleep", "60"])  # started later; must not hold the pipe open
    assert alive(leader) and alive(child)
    parent.kill()
    parent.wait()
    wait_until(lambda: not alive(leader) and not alive(child))
    assert not os.path.exists(scratch)
    bystander.kill()
    bystander.wait()
    parent.stdout.close()


def test_the_shared_worker_is_replaced_when_the_environment_changes():
    worker.shutdown()
    first = worker.shared(sys.executable, dict(os.environ))
    assert worker.shared(sys.executable, dict(os.environ)) is first
    with pytest.raises(errors.InputError):
        first.run("nothing", {})
    process = first._process
    second = worker.shared(sys.executable, {**os.environ, "OMP_NUM_THREADS": "9"})
    assert second is not first
    assert process.code() is not None
    worker.shutdown()
    assert worker._shared is None


def test_a_retired_worker_finishes_what_it_is_running(client, tmp_path):
    listener = Recorder()
    thread, outcome = in_thread(lambda: run(client, "until_cancelled", listener, OUTPUT=str(tmp_path / "map.tif")))
    wait_until(lambda: listener.texts("progress"))
    client.retire()
    assert thread.is_alive() and client._process.code() is None
    listener.cancel.set()
    thread.join(60)
    assert isinstance(outcome["error"], errors.Cancelled)
    assert client._process.code() is not None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0xC0000135, "code 0xC0000135 (a DLL is missing)"),
        (-1073741819, "code 0xC0000005 (access violation)"),
        (-4, "signal SIGILL (the packages are built for a newer processor)"),
        (139, "signal SIGSEGV (a fault of a native library)"),
        (-63, "signal 63"),
        (3, "code 3"),
    ],
)
@posix
def test_exit_codes_are_put_into_words(code, words):
    assert worker.explain_exit(code) == words


class TestWindows:
    """The calls that Windows needs, checked against a kernel made of mocks."""

    @pytest.fixture
    def windows(self, monkeypatch):
        import ctypes

        kernel = mock.MagicMock()
        kernel.CreateJobObjectW.return_value = 77
        kernel.TerminateJobObject.side_effect = lambda *_: popen.killed.set()
        popen = mock.MagicMock(pid=4242, _handle=88, killed=threading.Event())
        popen.stdout.readline.side_effect = lambda *_: popen.killed.wait(10) and b""
        popen.stderr.read1.return_value = b""
        popen.poll.side_effect = lambda: 1 if popen.killed.is_set() else None
        started = mock.MagicMock(return_value=popen)
        monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: kernel, raising=False)
        monkeypatch.setattr(processes.sys, "platform", "win32")
        monkeypatch.setattr(processes.subprocess, "Popen", started)
        monkeypatch.setattr(processes.subprocess, "STARTUPINFO", lambda: mock.MagicMock(dwFlags=0), raising=False)
        for name, value in {"CREATE_NO_WINDOW": 0x08000000, "STARTF_USESHOWWINDOW": 1, "SW_HIDE": 0}.items():
            monkeypatch.setattr(processes.subprocess, name, value, raising=False)
        return mock.Mock(kernel=kernel, popen=popen, started=started)

    def test_no_window_all_handles_and_a_job_that_dies_with_qgis(self, windows):
        import ctypes

        process = worker._Process(["python.exe", "x"], {"A": "b"})
        options = windows.started.call_args.kwargs
        assert options["creationflags"] == 0x08000000
        assert options["startupinfo"].dwFlags == 1 and options["startupinfo"].wShowWindow == 0
        assert [options[name] for name in ("stdin", "stdout", "stderr")] == [subprocess.PIPE] * 3
        assert "start_new_session" not in options
        job, kind, limits, size = windows.kernel.SetInformationJobObject.call_args.args
        assert (job.value, kind, size) == (77, 9, 144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)
        assert limits._obj.LimitFlags == 0x2000
        assert windows.kernel.AssignProcessToJobObject.call_args.args[1].value == 88
        process.stop(0)
        assert windows.kernel.TerminateJobObject.call_args.args[0].value == 77
        assert windows.kernel.CloseHandle.call_count == 1

    def test_taskkill_where_the_job_cannot_take_the_process(self, windows, monkeypatch):
        windows.kernel.AssignProcessToJobObject.return_value = 0
        taskkill = mock.MagicMock(side_effect=lambda *_, **__: windows.popen.killed.set())
        monkeypatch.setattr(processes.subprocess, "run", taskkill)
        worker._Process(["python.exe"], {}).stop(0)
        assert taskkill.call_args.args[0] == ["taskkill", "/PID", "4242", "/T", "/F"]
        assert taskkill.call_args.kwargs["creationflags"] == 0x08000000


def test_json_lines_are_pure_ascii(tmp_path):
    """A console code page cannot garble them."""
    process = mock.Mock(stdin=mock.Mock())
    client = worker._Process.__new__(worker._Process)
    client._popen = process
    client.send({"type": "job", "parameters": {"path": "/daten/Größe 地质.tif"}})
    line = process.stdin.write.call_args.args[0]
    assert line.isascii() and json.loads(line)["parameters"]["path"] == "/daten/Größe 地质.tif"


@posix
def test_sigterm_from_outside_lets_the_job_clean_up(client, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "_remove_staged", lambda *_: None)  # the job does it, not the client
    listener = Recorder()
    thread, outcome = in_thread(lambda: run(client, "until_cancelled", listener, OUTPUT=str(tmp_path / "map.tif")))
    wait_until(lambda: listener.texts("progress"))
    os.kill(client._process.pid, signal.SIGTERM)
    thread.join(60)
    assert isinstance(outcome["error"], worker.WorkerError)
    assert "SIGTERM" in str(outcome["error"])
    assert os.listdir(tmp_path) == []
