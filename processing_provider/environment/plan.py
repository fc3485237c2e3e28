"""What has to be done to make an environment on a given computer. Pure functions: nothing is read, written or started here.

There are two ways. *Local*: a virtual environment on an interpreter that is there, which sees the packages of that interpreter
if GDAL is among them (Linux distributions; the last resort on Windows and macOS). *Standalone*: the same on a Python of its own,
fetched with uv, and with GDAL from a wheel (first choice on Windows and macOS, where the Python of QGIS breaks with QGIS' updates
or may not load foreign libraries).
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import PureWindowsPath
from typing import NamedTuple

STANDALONE_PYTHON = "3.12"  # the oldest that gdal-wheel and the newest torch have in common
TORCH_INDEX = "https://download.pytorch.org/whl/"
LONGEST_MEMBER = 175  # characters of the longest path in the wheels of torch 2.6 to 2.15, with some room
GIB = 2**30

LOCAL, STANDALONE = "local", "standalone"


class Gpu(NamedTuple):
    """A graphics card as ``nvidia-smi`` describes it."""

    name: str
    capability: tuple  # of int: major, minor
    driver: int  # major version
    memory_gib: float


class Build(NamedTuple):
    """A build of torch: where it comes from, what it costs, why it was chosen (a template over ``values``)."""

    name: str  # "cpu", "cuda" or "mps"
    index: str | None  # of packages; None: the usual one
    download_gib: float
    disk_gib: float  # that have to be free
    reason: str
    values: dict


class Step(NamedTuple):
    """One command. Placeholders in its arguments: ``{base}``, ``{python}``, ``{folder}``, ``{uv}``, ``{pip}`` and ``{progress}``."""

    name: str
    title: str
    command: list
    weight: float  # share of the whole time, relative to the other steps
    fallback: list | None = None  # where the first command cannot reach its server
    fallback_note: str = ""


def parse_nvidia_smi(text):
    """Read the output of ``nvidia-smi --query-gpu=name,compute_cap,driver_version,memory.total --format=csv,noheader,nounits``.

    Returns
    -------
    list of Gpu
        Empty if there is none or the text is something else.
    """
    gpus = []
    for row in csv.reader(io.StringIO(text), skipinitialspace=True):
        try:
            name, capability, driver, memory = (cell.strip() for cell in row)
            major, minor = capability.split(".")
            gpus.append(Gpu(name, (int(major), int(minor)), int(driver.split(".")[0]), float(memory) / 1024))
        except ValueError:
            continue
    return gpus


def choose_build(platform, gpus, wish="auto"):
    """Choose the build of torch.

    Parameters
    ----------
    platform : str
        As ``sys.platform``.
    gpus : list of Gpu
        NVIDIA cards.
    wish : str
        ``auto`` by driver, or ``cpu`` or ``cuda``.

    Returns
    -------
    Build
    """
    if platform == "darwin":
        return Build("mps", None, 0.3, 3.0, "The build for macOS computes on the processor and on Apple graphics.", {})
    cpu_index = TORCH_INDEX + "cpu" if platform == "linux" else None  # the usual index has CUDA builds for Linux only
    cpu = Build("cpu", cpu_index, 0.4, 4.0, "No NVIDIA graphics card was found.", {})
    if wish == "cpu":
        return cpu._replace(reason="The build for the processor was asked for.")
    if not gpus:
        return cpu if wish == "auto" else _cuda(platform, "CUDA was asked for, although no NVIDIA graphics card was found.", {})
    best = max(gpus, key=lambda gpu: (gpu.capability, gpu.memory_gib))
    values = {"name": best.name, "driver": best.driver}
    if best.driver >= 580 and best.capability >= (7, 5):
        return _cuda(platform, "{name} with driver {driver} runs CUDA 13.", values)
    if best.driver >= 528 and best.capability < (10, 0):
        older = Build("cuda", TORCH_INDEX + "cu126", 3.0, 14.0, "{name} with driver {driver} runs CUDA 12.6.", values)
        return older
    reason = "{name} needs a newer driver (580 or later) than {driver} for CUDA; until then the processor computes."
    return cpu._replace(reason=reason, values=values)


def _cuda(platform, reason, values):
    return Build("cuda", None if platform == "linux" else TORCH_INDEX + "cu130", 3.2, 14.0, reason, values)


def routes(platform):
    """In which order the two ways are tried: the second where the first finds no interpreter or cannot fetch one."""
    return (LOCAL, STANDALONE) if platform == "linux" else (STANDALONE, LOCAL)


def refusal(platform, machine, base):
    """Say why no environment can be made on this computer, and what to do instead; empty strings if one can.

    Parameters
    ----------
    platform, machine : str
        As ``sys.platform`` and ``platform.machine()``.
    base : dict or None
        What the probe said of the interpreter; see :func:`interpreters.probe`.

    Returns
    -------
    tuple
        Templates of the message and the hint, and their values.
    """
    other = (
        "Make an environment with conda-forge (pytorch, gdal, geopandas, segmentation-models-pytorch) and name its Python in the settings."
    )
    machine = machine.lower()
    if platform == "darwin" and machine == "x86_64":
        return "PyTorch is no longer made for Macs with Intel processors.", other, {}
    if machine not in ("x86_64", "amd64", "aarch64", "arm64"):
        return "PyTorch is not made for processors of the kind {machine}.", other, {"machine": machine}
    if platform == "linux" and base is not None:
        name, version = base["libc"]
        if name != "glibc":
            return "PyTorch is not made for systems with another C library than glibc.", other, {}
        if tuple(map(int, version.split(".")[:2])) < (2, 28):
            return "PyTorch needs the C library glibc 2.28 or newer; here is {version}.", other, {"version": version}
    return "", "", {}


def path_excess(platform, folder):
    """Return by how many characters a folder is too long for the files of torch; zero or less if it is not."""
    if platform != "win32":
        return 0
    return len(str(PureWindowsPath(folder, "Lib", "site-packages"))) + 1 + LONGEST_MEMBER - 259


def missing_runtime(system_root, exists):
    """List the libraries of the Visual C++ runtime that torch needs and Windows lacks."""
    folder = PureWindowsPath(system_root, "System32")
    return [name for name in ("msvcp140.dll", "vcruntime140.dll", "vcruntime140_1.dll") if not exists(str(folder / name))]


def read_requirements(text):
    """Read a requirements file.

    Returns
    -------
    dict of str to str
        Requirement without marker and comment, by name of the package.
    """
    found = {}
    for line in text.splitlines():
        requirement = line.split("#")[0].split(";")[0].strip()
        if requirement:
            found[re.split(r"[<>=!~\[ ]", requirement)[0]] = requirement
    return found


def packages(requirements, base):
    """Return the requirements for an environment on a base interpreter.

    The packages of the base are seen where GDAL is among them; then numpy stays the one that this GDAL was built for, or reading
    rasters fails (``numpy.core.multiarray failed to import``).
    """
    chosen = dict(requirements)
    if base["gdal"]:
        chosen.pop("gdal-wheel", None)
        if base["numpy"]:
            chosen["numpy"] = f"numpy=={base['numpy']}"
    return chosen


def interpreter_steps(platform):
    """List the steps that fetch a Python of our own; uv itself comes as a wheel."""
    wanted = f"cpython-{STANDALONE_PYTHON}-windows-x86_64-none" if platform == "win32" else STANDALONE_PYTHON
    return [
        Step(
            "python",
            "Fetching Python " + STANDALONE_PYTHON,
            ["{uv}", "python", "install", "--no-bin", "--install-dir", "{folder}-python", wanted],
            1.0,
        )
    ]


def uv_wheel(platform, machine):
    """Return a pattern of the name of uv's wheel for a computer."""
    machine = machine.lower().replace("amd64", "x86_64")
    if platform == "win32":
        return r"-win_amd64\.whl$"  # also on ARM, which runs it: there is no torch for Windows on ARM
    if platform == "darwin":
        return rf"-macosx_\d+_\d+_{machine}\.whl$"
    return rf"-manylinux_2_\d+_{machine}\b"


def install_steps(requirements, base, build):
    """List the steps from an interpreter to a filled environment.

    Parameters
    ----------
    requirements : dict of str to str
        See :func:`read_requirements`.
    base : dict
        What the probe said of the interpreter.
    build : Build
        The build of torch.

    Returns
    -------
    list of Step
    """
    chosen = packages(requirements, base)
    steps = []
    venv = ["{base}", "-m", "venv"]
    if base["gdal"]:
        venv.append("--system-site-packages")
    if not base["ensurepip"]:
        venv.append("--without-pip")
    steps.append(Step("venv", "Making the environment", [*venv, "{folder}"], 0.5))
    if not base["ensurepip"] and not (base["gdal"] and base["pip"]):
        steps.append(
            Step(
                "pip-wheel",
                "Installing pip",
                ["{python}", "{pip}/pip", "install", "--no-deps", "--no-index", "--ignore-installed", "{pip}"],
                0.2,
            )
        )
    install = ["{python}", "-m", "pip", "install", "--no-input", "--only-binary", ":all:", "--progress-bar", "{progress}"]
    steps.append(Step("pip", "Updating pip", [*install, "--upgrade", "pip"], 0.3))
    torch = [chosen["torch"], chosen["torchvision"]]
    wishes = {"torch": [*torch, chosen["numpy"]]}
    if base.get("torch") and base["gdal"]:  # the system's torch is seen in the environment: pip would keep it, or one half of it
        wishes = {"own-torch": ["--ignore-installed", "--no-deps", *torch], **wishes}
    for index, (name, wish) in enumerate(wishes.items()):
        weight = 4.0 + (0 if index else 3 * build.download_gib)
        if build.index:
            note = "The server of PyTorch cannot be reached. The general build is used instead: on Linux a download of about 3 GB."
            steps.append(
                Step(
                    name, "Installing torch", [*install, "--retries", "2", "--index-url", build.index, *wish], weight,
                    [*install, "--upgrade", *wish], note,
                )
            )  # fmt: skip
        else:
            steps.append(Step(name, "Installing torch", [*install, *wish], weight))
    steps.append(Step("packages", "Installing the other packages", [*install, *chosen.values()], 5.0))
    return steps
