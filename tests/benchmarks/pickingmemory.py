"""Peak memory of picking a day of one station, in multiples of that of an hour, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

NAME = "peak memory of picking a day, in multiples of that of an hour"
TARGET = "<= 1.2"


def measure() -> dict:
    from _seismograms import HOUR, write

    if not Path("/proc/self/status").exists():
        return {"skipped": "the peak of memory is read from /proc, which is Linux' own"}
    peaks = []
    for hours in (1, 24):
        with tempfile.TemporaryDirectory() as name:
            write(Path(name), hours * HOUR)
            done = subprocess.run([sys.executable, __file__, name], check=True, stdout=subprocess.PIPE, text=True)
            peaks.append(float(done.stdout.split()[-1]))
    return {"ratio": peaks[1] / peaks[0], "hour_megabytes": peaks[0], "day_megabytes": peaks[1]}


def _run(folder: str) -> float:
    """Return the peak resident memory of a run in MB, by Linux' own mark: ru_maxrss would count what the parent had."""
    sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]
    import conftest  # noqa: F401 - binds the name deepgeology
    from _seismograms import pick

    pick(Path(folder))
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    print(_run(sys.argv[1]))
