"""Peak memory of terrainattributes and classifygeomorphons on a DEM four times as high, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

NAME = "peak memory of terrain tools on 2000 x 16000, in multiples of that on 2000 x 4000 (the worse of two)"
TARGET = "<= 1.2"


def measure() -> dict:
    from _terrain import Terrain

    with Terrain() as terrain:
        dems = terrain.enlarged(2000, 4000), terrain.enlarged(2000, 16000)
        found = {}
        for job, more in (
            ("terrain_attributes", {"attributes": ["slope", "tpi", "mean-curvature"], "scales": "30 200"}),
            ("classify_geomorphons", {"search": 15, "flat": 1.0}),
        ):
            found[job] = [_peak(job, {"dem": path, "output": str(terrain.folder / "out.tif"), "device": "cpu", **more}) for path in dems]
        return {"ratio": max(large / small for small, large in found.values()), **{f"megabytes_{job}": pair for job, pair in found.items()}}


def _peak(job: str, parameters: dict) -> float:
    done = subprocess.run([sys.executable, __file__, job, json.dumps(parameters)], check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout)


def _run(job: str, parameters: dict) -> float:
    import importlib
    import resource

    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    import conftest  # noqa: F401 - binds the name deepgeology
    from deepgeology.backend.progress import Progress

    importlib.import_module(f"deepgeology.backend.families.landforms.{job}").run(parameters, Progress())
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(_run(sys.argv[1], json.loads(sys.argv[2])))
