"""The real worker with jobs that misbehave on request; started by ``test_worker.py`` in the place of the package's folder."""

import importlib.util
import os
import subprocess
import sys
import time
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(parameters, progress):
    return globals()[parameters["do"]](parameters, progress)


def echo(parameters, progress):
    progress.report(0.25, "Reading {count} tiles", count=3)
    progress.log("Found {name}", name="Ünï")
    progress.warn("Few labels in {name}", name="a b")
    progress.report(1.0)
    return {"OUTPUT": parameters.get("text"), "PID": os.getpid()}


def until_cancelled(parameters, progress):
    from deepgeology.backend.outputs import Staging

    with Staging() as staging:
        Path(staging.path(parameters["OUTPUT"])).write_text("half")
        progress.report(0.1, "Running")
        while True:
            time.sleep(0.01)
            progress.check()


def deaf(parameters, progress):
    """Never looks at the cancel flag, holds a staged output and has a child."""
    from deepgeology.backend.outputs import Staging

    with Staging() as staging:
        Path(staging.path(parameters["OUTPUT"])).write_text("half")
        child = subprocess.Popen(["sh", "-c", "trap '' TERM; exec sleep 300"])
        progress.log("{pid}", pid=child.pid)
        if parameters.get("stubborn"):
            import signal

            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        while True:
            time.sleep(0.05)


def die(parameters, progress):
    from deepgeology.backend.outputs import Staging

    with Staging() as staging:
        Path(staging.path(parameters["OUTPUT"])).write_text("half")
        sys.stderr.write("last words\n")
        sys.stderr.flush()
        if "signal" in parameters:
            os.kill(os.getpid(), parameters["signal"])
            time.sleep(10)
        os._exit(parameters["code"])


def chatter(parameters, progress):
    """Prints as C libraries do, to both streams, and far more than a pipe holds."""
    os.write(1, b'{"type": "result", "id": 1, "outputs": {"OUTPUT": "forged"}}\n')
    print("print from Python", flush=True)
    for _ in range(160):
        os.write(2, b"x" * 65536)
    os.write(2, b"\nthe end\n")
    return {"OUTPUT": "true"}


def flood(parameters, progress):
    for index in range(30000):
        progress.report(index / 30000, "Tile")
    for index in range(30000):
        progress.log("{index}", index=index)
    return {}


def fail(parameters, progress):
    from deepgeology.backend import errors

    raise {
        "input": errors.InputError("Expected {wanted} bands, found {found}.", hint="Use {wanted} bands.", wanted=4, found=3),
        "bug": ZeroDivisionError("division by {zero}"),
        "memory": MemoryError("Unable to allocate 8 TiB"),
        "torch": RuntimeError("[enforce fail at alloc_cpu.cpp:121] . DefaultCPUAllocator: can't allocate memory: you tried"),
        "disk": OSError(28, "No space left on device", "/data/map.tif"),
        "package": ModuleNotFoundError("No module named 'obspy'", name="obspy.core"),
        "exit": SystemExit(3),
    }[parameters["error"]]


def look(parameters, progress):
    import tempfile

    import numpy

    scratch = tempfile.mkdtemp()
    Path(scratch, "big.tif").write_text("x")
    return {
        "STDIN": os.readlink("/proc/self/fd/0") if sys.platform == "linux" else os.devnull,
        "PREFIX": sys.prefix,
        "SCRATCH": scratch,
        "PATH": sys.path,
        "FLOAT": numpy.float32(0.5),
        "VARIABLES": dict(os.environ),
    }


if __name__ == "__main__":
    spec = importlib.util.spec_from_file_location("deepgeology", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    sys.modules["deepgeology"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["deepgeology"])
    jobs = sys.modules["deepgeology.backend.fake_jobs"] = types.ModuleType("deepgeology.backend.fake_jobs")
    jobs.run = run
    from deepgeology.backend.worker import main

    sys.exit(main())
