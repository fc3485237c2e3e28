"""A DEM of 4000 x 4000 cells, enlarged from a real one, and timers of our tools, of gdaldem and of GRASS on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import conftest
from osgeo import gdal

SIZE = 4000
SOURCE = conftest.SHARED / "landforms" / "dem-samples" / "bigtujunga_srtm30_utm11.tif"


class Terrain:
    """Files in a temporary folder, removed at the end."""

    def __enter__(self) -> Terrain:
        self.folder = Path(tempfile.mkdtemp(prefix="deepgeology-bench-"))
        self.dem = self.enlarged(SIZE, SIZE)
        return self

    def __exit__(self, *error) -> None:
        shutil.rmtree(self.folder)

    def enlarged(self, width: int, height: int) -> str:
        path = str(self.folder / f"dem-{width}-{height}.tif")
        options = {"noData": -9999, "creationOptions": ["TILED=YES"]}
        # Real numbers before they are interpolated: else they would be rounded to whole metres.
        source = gdal.Translate("", str(SOURCE), format="MEM", outputType=gdal.GDT_Float32)
        gdal.Translate(path, source, width=width, height=height, resampleAlg="cubicspline", **options)
        return path

    def ours(self, job, **parameters) -> float:
        """Seconds of one of our jobs, the better of two."""
        from deepgeology.backend.progress import Progress

        return _best(lambda: job.run({"dem": self.dem, "output": str(self.folder / "ours.tif"), "device": "cpu", **parameters}, Progress()))

    def gdaldem(self) -> float:
        """Seconds of ``gdaldem slope`` with its defaults, the better of two."""
        return _best(lambda: subprocess.run(["gdaldem", "slope", "-q", self.dem, str(self.folder / "gdaldem.tif")], check=True))

    def grass(self, command: str) -> float:
        """Seconds of a GRASS module on the DEM (as the map ``dem``), without the import."""
        marks = self.folder / "marks"
        script = self.folder / "script.sh"
        script.write_text(
            f"set -e\nr.in.gdal -o input={self.dem} output=dem --quiet\ng.region raster=dem\n"
            f"date +%s.%N > {marks}\n{command} --quiet --overwrite\ndate +%s.%N >> {marks}\nr.out.gdal -f -c input=result "
            f"output={self.folder / 'grass.tif'} format=GTiff type=Byte nodata=0 --quiet\n"
        )
        run = ["grass", "--tmp-location", self.dem, "--exec", "sh", str(script)]
        subprocess.run(run, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
        start, stop = map(float, marks.read_text().split())
        return stop - start


def _best(work) -> float:
    times = []
    for _ in range(2):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)
