"""Runs GRASS modules as an oracle, in a temporary location; tests skip where GRASS is not installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

needs_grass = pytest.mark.skipif(shutil.which("grass") is None, reason="GRASS is not installed (grass-core)")


def run_grass(dem: str, folder: Path, commands: list[str], maps: list[str]) -> list[np.ndarray]:
    """Import ``dem`` as map ``dem``, run shell commands, and return maps, float64 with NaN for null."""
    folder = Path(folder)
    outputs = [folder / f"{name}.tif" for name in maps]
    lines = [f"r.in.gdal -o input={dem} output=dem --quiet", "g.region raster=dem", *commands]
    lines += [
        f"r.out.gdal -f -c input={name} output={path} format=GTiff type=Float64 nodata=-1e30 --quiet" for name, path in zip(maps, outputs)
    ]
    script = folder / "script.sh"
    script.write_text("set -e\n" + "\n".join(lines) + "\n")
    done = subprocess.run(
        ["grass", "--tmp-location", str(dem), "--exec", "sh", str(script)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        # With several threads the solver behind r.param.scale gives other numbers from run to run (OSGeo/grass, issues 1168 and 7539).
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    arrays = [gdal.Open(str(path)).ReadAsArray().astype(float) for path in outputs]
    return [np.where(array == -1e30, np.nan, array) for array in arrays]
