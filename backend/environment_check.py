"""Job: does this environment really compute, and what is in it.

Parameters: none. Returns ``DEVICE`` (str), ``problems`` (list of str; empty if all is well) and ``sections``, a dictionary of
dictionaries for people to read. Each part is tried by itself, so that a broken package does not hide what the others say.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable

from .progress import Progress
from .worker import installed_versions

DRIVERS = ("GTiff", "COG", "VRT", "GPKG", "GeoJSON", "ESRI Shapefile", "netCDF", "HDF5", "PNG", "JPEG", "AAIGrid", "ENVI", "HFA")
SIZE = 512


def run(parameters: dict, progress: Progress) -> dict:
    """Run the checks; see the module's description."""
    sections, problems = {}, []
    for index, (title, check) in enumerate(_CHECKS.items()):
        progress.report(index / len(_CHECKS), title)
        try:
            sections[title] = check()
        except Exception as error:  # a report on what is broken must not break
            problems.append(f"{title}: {type(error).__name__}: {error}")
    return {"DEVICE": sections.get("Device", {}).get("device", ""), "problems": problems, "sections": sections}


def _python() -> dict:
    return {
        "version": sys.version,
        "executable": sys.executable,
        "prefix": sys.prefix,
        "platform": platform.platform(),
        "processor": f"{platform.machine()}, {os.cpu_count()} cores",
        "temporary folder": tempfile.gettempdir(),
        "free there": f"{shutil.disk_usage(tempfile.gettempdir()).free / 2**30:.1f} GB",
        "memory": _memory(),
    }


def _memory() -> str:
    """Total memory in words; not every system tells it through the standard library."""
    if not hasattr(os, "sysconf"):
        return "unknown"
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.1f} GB"


def _device() -> dict:
    """Convolve and multiply on the device that jobs would use, and compare with results known beforehand."""
    import torch

    from .inference.device import choose_device, describe_device, fast_precision

    device = choose_device("auto")
    found = {"device": describe_device(device), "torch": torch.__version__, "fast format": fast_precision(device)}
    if torch.version.cuda:
        found["CUDA"] = f"built for {torch.version.cuda}, {'usable' if torch.cuda.is_available() else 'not usable on this computer'}"
    for kind in dict.fromkeys(("cpu", device.type)):
        found[f"speed ({kind})"] = _compute(torch.device(kind))
    return found


def _compute(device) -> str:
    import torch

    identity = torch.eye(SIZE, device=device)
    values = torch.arange(SIZE * SIZE, dtype=torch.float32, device=device).reshape(SIZE, SIZE) / SIZE**2
    if not torch.allclose(values @ identity, values, atol=1e-3):
        raise ArithmeticError(f"The {device} multiplies matrices wrongly.")
    ones = torch.ones(1, 1, 32, 32, device=device)
    sums = torch.nn.functional.conv2d(ones, torch.ones(1, 1, 3, 3, device=device))
    if not torch.allclose(sums, torch.full_like(sums, 9.0), atol=1e-2):
        raise ArithmeticError(f"The {device} convolves wrongly.")
    gradient = torch.ones(3, device=device, requires_grad=True)
    gradient.square().sum().backward()
    if gradient.grad.tolist() != [2.0, 2.0, 2.0]:
        raise ArithmeticError(f"The {device} differentiates wrongly.")
    start, repetitions = time.perf_counter(), 8
    for _ in range(repetitions):
        values = values @ identity
    values.sum().item()  # waits for the device
    rate = 2 * SIZE**3 * repetitions / (time.perf_counter() - start)
    return f"{rate / 1e9:.0f} GFLOP/s in matrix products of {SIZE} x {SIZE}"


def _gdal() -> dict:
    """Write and read a raster through numpy, and look up a coordinate system."""
    import numpy as np
    from osgeo import gdal, gdal_array, osr

    gdal.UseExceptions()
    osr.UseExceptions()
    expected = np.arange(12, dtype=np.float32).reshape(3, 4)
    path = "/vsimem/deepgeology-check.tif"
    try:
        dataset = gdal.GetDriverByName("GTiff").Create(path, 4, 3, 1, gdal.GDT_Float32)
        gdal_array.BandWriteArray(dataset.GetRasterBand(1), expected)
        dataset = None
        found = gdal.Open(path).ReadAsArray()
    finally:
        gdal.Unlink(path)
    if not np.array_equal(found, expected):
        raise ArithmeticError("A raster does not read back as it was written.")
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    missing = [name for name in DRIVERS if gdal.GetDriverByName(name) is None]
    return {
        "GDAL": gdal.__version__,
        "numpy": np.__version__,
        "drivers": f"{gdal.GetDriverCount()}" + (f", without {', '.join(missing)}" if missing else ""),
        "PROJ": ".".join(str(getattr(osr, f"GetPROJVersion{part}")()) for part in ("Major", "Minor", "Micro")),
        "PROJ data": "; ".join(osr.GetPROJSearchPaths()),
        "EPSG:32633": system.GetName(),
    }


def _libraries() -> dict:
    """Import what the tools need beside torch and GDAL."""
    import geopandas  # noqa: F401
    import matplotlib  # noqa: F401
    import safetensors.torch  # noqa: F401
    import scipy.ndimage  # noqa: F401
    import segmentation_models_pytorch  # noqa: F401 - with torchvision, which loads only beside the torch that it was built for
    import shapely  # noqa: F401
    import sklearn.ensemble  # noqa: F401

    return installed_versions()


_CHECKS: dict[str, Callable[[], dict]] = {"Python": _python, "Device": _device, "GDAL": _gdal, "Packages": _libraries}
