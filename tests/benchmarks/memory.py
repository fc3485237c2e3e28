"""Peak memory of segmentraster on a raster of 16 times as many pixels, each in a process of its own, with the same U-Net."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

NAME = "peak memory on 16384 x 16384, in multiples of that on 4096 x 4096"
TARGET = "<= 1.5"
_FACTOR = 4


def measure() -> dict:
    from _scene import Scene

    with Scene(steps=0) as scene:
        small = _peak(scene.parameters("small.tif"))
        large = _peak(scene.parameters("large.tif") | {"input": scene.mosaic(_FACTOR)})
        return {"ratio": large / small, "small_megabytes": small, "large_megabytes": large}


def _peak(parameters: dict) -> float:
    """Return the peak resident memory of a run in MB."""
    done = subprocess.run([sys.executable, __file__, json.dumps(parameters)], check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout)


def _run(parameters: dict) -> float:
    import resource

    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    import conftest  # noqa: F401 - binds the name deepgeology
    from deepgeology.backend.families.imagery.segment_raster import run
    from deepgeology.backend.progress import Progress
    from deepgeology.backend.worker import keep_freed_memory

    keep_freed_memory()
    run(parameters, Progress())
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(_run(json.loads(sys.argv[1])))
