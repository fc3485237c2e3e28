"""How much faster than real time a day of one station is picked, reading included."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

NAME = "picking a day of three components at 100 Hz: its duration / the time that takes"
TARGET = ">= 100"
_SECONDS = 86400.0


def measure() -> dict:
    """Pick a day of miniSEED with a network of the published size.

    Returns
    -------
    dict
        ``ratio`` to real time by the clock, ``processor`` the same by processor time (which other work on the machine slows less).
    """
    from _seismograms import RATE, pick, write

    with tempfile.TemporaryDirectory() as name:
        write(Path(name), _SECONDS)
        began, used = time.perf_counter(), time.process_time()
        samples = pick(Path(name))
        seconds, processor = time.perf_counter() - began, time.process_time() - used
        if samples < 0.999 * _SECONDS * RATE:
            raise RuntimeError(f"only {samples} samples were seen")
        megabytes = sum(path.stat().st_size for path in Path(name).iterdir()) / 1e6
    return {"ratio": _SECONDS / seconds, "processor": _SECONDS / processor, "seconds": seconds, "megabytes": megabytes}
