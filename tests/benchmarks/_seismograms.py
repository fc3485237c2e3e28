"""Seismograms of a station for the benchmarks of picking: noise with an earthquake every ten minutes, as miniSEED."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from deepgeology.backend.families.seismicity.pick_phases import pick_recording
from deepgeology.backend.families.seismicity.picker import Picker
from deepgeology.backend.families.seismicity.waveforms import open_files
from deepgeology.backend.progress import Progress
from deepgeology.models.build import build_network

RATE = 100.0
HOUR = 3600.0


def write(folder: Path, seconds: float) -> None:
    """Write three components, a file each, hour by hour."""
    import obspy

    random = np.random.default_rng(0)
    for component in "ENZ":
        with open(folder / f"{component}.mseed", "wb") as file:
            for start in np.arange(0.0, seconds, HOUR):
                x = 200 * random.standard_normal(round(min(HOUR, seconds - start) * RATE))
                for onset in range(round(60 * RATE), len(x) - round(60 * RATE), round(600 * RATE)):
                    x[onset : onset + 3000] += 5000 * random.standard_normal(3000) * np.exp(-np.arange(3000) / 400)
                codes = {"network": "XX", "station": "AAA", "channel": f"HH{component}", "sampling_rate": RATE}
                trace = obspy.Trace(x.astype(np.int32), {**codes, "starttime": obspy.UTCDateTime(2020, 1, 1) + start})
                trace.write(file, format="MSEED")


def pick(folder: Path) -> int:
    """Pick what lies in a folder with a PhaseNet of the published size; return the number of samples that it saw."""
    (recording,) = open_files(str(folder), Progress())
    picker = Picker(build_network({"name": "phasenet", "arguments": {}}).train(False))
    tally = pick_recording(recording, picker, [0.9, 0.9], None, None, Progress())
    return round(tally.seconds * RATE)
