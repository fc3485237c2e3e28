"""The plan of an installation, for computers that are not here."""

import re

import pytest
from deepgeology.processing_provider.environment import manager, plan

REQUIREMENTS = manager.REQUIREMENTS.read_text(encoding="utf-8")
DEBIAN_12 = {"gdal": "3.6.2", "numpy": "1.24.2", "ensurepip": True, "pip": True, "libc": ["glibc", "2.36"]}
STANDALONE = {"gdal": "", "numpy": "", "ensurepip": True, "pip": True, "libc": ["glibc", "2.36"]}
CPU = plan.choose_build("linux", [])


def steps(base, build=CPU):
    return {step.name: step for step in plan.install_steps(plan.read_requirements(REQUIREMENTS), base, build)}


def test_every_requirement_has_bounds_and_a_reason():
    lines = [line for line in REQUIREMENTS.splitlines() if line.strip() and not line.startswith("#")]
    assert len(lines) >= 11
    for line in lines:
        assert re.fullmatch(r"[a-z-]+>=[\d.]+,<[\d.]+(; [^#]+)?  # .{10,}", line), line


@pytest.mark.parametrize(
    ("package", "version"),
    [("torch", "2.6.0"), ("torchvision", "0.21.0"), ("numpy", "2.2.4"), ("scikit-learn", "1.4.2"), ("numpy", "1.24.2")],
)
def test_packages_of_debian_are_within_the_bounds(package, version):
    from packaging.requirements import Requirement

    assert Requirement(plan.read_requirements(REQUIREMENTS)[package]).specifier.contains(version)


def test_a_distribution_keeps_its_gdal_and_the_numpy_of_it():
    found = steps(DEBIAN_12)
    assert list(found) == ["venv", "pip", "torch", "packages"]
    assert "--system-site-packages" in found["venv"].command and "--without-pip" not in found["venv"].command
    for name in ("torch", "packages"):
        assert "numpy==1.24.2" in found[name].command
        assert not any(argument.startswith("numpy>") for argument in found[name].command)
    assert not any(argument.startswith("gdal-wheel") for argument in found["packages"].command)


def test_where_the_system_has_a_torch_the_environment_gets_its_own_of_one_piece():
    found = steps({**DEBIAN_12, "torch": True})
    assert list(found) == ["venv", "pip", "own-torch", "torch", "packages"]
    command = found["own-torch"].command
    assert {"--ignore-installed", "--no-deps"} < set(command)
    assert [each.split(">")[0] for each in command[-2:]] == ["torch", "torchvision"]  # numpy stays the one of the system's GDAL


def test_without_python3_venv_pip_of_the_system_or_a_wheel_of_pip_serves():
    bare = {**DEBIAN_12, "ensurepip": False}
    assert list(steps(bare)) == ["venv", "pip", "torch", "packages"]
    assert "--without-pip" in steps(bare)["venv"].command
    found = steps({**bare, "pip": False})
    assert list(found) == ["venv", "pip-wheel", "pip", "torch", "packages"]
    assert "{pip}/pip" in found["pip-wheel"].command


def test_a_standalone_python_is_isolated_and_gets_gdal_from_a_wheel():
    found = steps(STANDALONE, plan.choose_build("win32", []))
    assert "--system-site-packages" not in found["venv"].command
    assert any(argument.startswith("gdal-wheel>=") for argument in found["packages"].command)
    assert not any(";" in argument for step in found.values() for argument in step.command)


def test_nothing_is_ever_built_from_source():
    for step in steps(STANDALONE).values():
        if "install" in step.command and step.name != "pip-wheel":
            assert step.command[step.command.index("--only-binary") + 1] == ":all:"


def test_linux_takes_the_small_build_and_falls_back_to_the_general_one():
    torch = steps(DEBIAN_12)["torch"]
    assert torch.command[torch.command.index("--index-url") + 1] == "https://download.pytorch.org/whl/cpu"
    assert "--index-url" not in torch.fallback and "3 GB" in torch.fallback_note
    assert steps(STANDALONE, plan.choose_build("win32", []))["torch"].fallback is None


@pytest.mark.parametrize(
    ("platform", "order"), [("linux", ("local", "standalone")), ("win32", ("standalone", "local")), ("darwin", ("standalone", "local"))]
)
def test_which_interpreter_is_tried_first(platform, order):
    assert plan.routes(platform) == order


A100 = ("NVIDIA A100", (8, 0), 580, 80.0)


@pytest.mark.parametrize(
    ("platform", "gpu", "wish", "name", "index"),
    [
        ("linux", None, "auto", "cpu", "cpu"),
        ("linux", A100, "auto", "cuda", None),
        ("win32", A100, "auto", "cuda", "cu130"),
        ("linux", A100, "cpu", "cpu", "cpu"),
        ("linux", ("Quadro P5000", (6, 1), 590, 16.0), "auto", "cuda", "cu126"),  # CUDA 13 has no kernels for Pascal
        ("linux", ("RTX 3060", (8, 6), 535, 12.0), "auto", "cuda", "cu126"),
        ("linux", ("RTX 5090", (12, 0), 570, 32.0), "auto", "cpu", "cpu"),  # CUDA 12.6 has none for Blackwell
        ("linux", ("GTX 780", (3, 5), 470, 3.0), "auto", "cpu", "cpu"),
        ("win32", None, "auto", "cpu", None),
        ("linux", None, "cuda", "cuda", None),
        ("darwin", None, "auto", "mps", None),
    ],
)
def test_build_by_card_and_driver(platform, gpu, wish, name, index):
    build = plan.choose_build(platform, [plan.Gpu(*gpu)] if gpu else [], wish)
    assert build.name == name
    assert build.index == (index and plan.TORCH_INDEX + index)
    assert build.reason.format(**build.values)
    assert (build.disk_gib >= 14) == (name == "cuda")


def test_the_best_of_two_cards_decides():
    gpus = [plan.Gpu("old", (6, 1), 580, 24.0), plan.Gpu("new", (9, 0), 580, 80.0)]
    assert plan.choose_build("linux", gpus).values["name"] == "new"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("NVIDIA A100-SXM4-80GB, 8.0, 535.104.05, 81920\nTesla T4, 7.5, 535.104.05, 15360\n", 2),
        ("Quadro K2000, [N/A], 390.1, 2048\n", 0),
        ("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.", 0),
        ("", 0),
    ],
)
def test_output_of_nvidia_smi(text, count):
    gpus = plan.parse_nvidia_smi(text)
    assert len(gpus) == count
    if count:
        assert gpus[0] == plan.Gpu("NVIDIA A100-SXM4-80GB", (8, 0), 535, 80.0)


@pytest.mark.parametrize(
    ("platform", "machine", "libc", "words"),
    [
        ("darwin", "x86_64", None, "Intel"),
        ("linux", "riscv64", None, "riscv64"),
        ("linux", "x86_64", ["", ""], "another C library"),
        ("linux", "x86_64", ["glibc", "2.17"], "glibc 2.28 or newer; here is 2.17"),
        ("linux", "x86_64", ["glibc", "2.36"], ""),
        ("linux", "aarch64", ["glibc", "2.28"], ""),
        ("win32", "AMD64", ["", ""], ""),
        ("darwin", "arm64", ["", ""], ""),
    ],
)
def test_computers_for_which_torch_is_not_made(platform, machine, libc, words):
    message, hint, values = plan.refusal(platform, machine, libc and {"libc": libc})
    assert words in message.format(**values)
    assert bool(message) == bool(words)
    assert not message or "conda-forge" in hint


def test_paths_of_windows_are_measured():
    long = r"C:\Users\somebody\AppData\Roaming\QGIS\QGIS3\profiles\default\python\plugins\deepgeology\env"
    assert plan.path_excess("win32", long) > 0
    assert plan.path_excess("win32", r"C:\Users\a rather long name\AppData\Local\deepgeology\env") <= 0
    assert plan.path_excess("linux", "/x" * 500) == 0
    exact = "C:\\" + "x" * (259 - plan.LONGEST_MEMBER - len(r"\Lib\site-packages") - 1 - 3)
    assert plan.path_excess("win32", exact) == 0 and plan.path_excess("win32", exact + "x") == 1


def test_the_runtime_that_torch_needs_on_windows():
    there = {r"C:\Windows\System32\msvcp140.dll", r"C:\Windows\System32\vcruntime140.dll"}
    assert plan.missing_runtime(r"C:\Windows", there.__contains__) == ["vcruntime140_1.dll"]


@pytest.mark.parametrize(
    ("platform", "machine", "expected"),
    [
        ("win32", "AMD64", "uv-0.13.9-py3-none-win_amd64.whl"),
        ("win32", "ARM64", "uv-0.13.9-py3-none-win_amd64.whl"),
        ("darwin", "arm64", "uv-0.13.9-py3-none-macosx_11_0_arm64.whl"),
        ("linux", "x86_64", "uv-0.13.9-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        ("linux", "aarch64", "uv-0.13.9-py3-none-manylinux_2_28_aarch64.whl"),
    ],
)
def test_wheel_of_uv(platform, machine, expected):
    names = [
        "uv-0.13.9-py3-none-macosx_10_12_x86_64.whl", "uv-0.13.9-py3-none-macosx_11_0_arm64.whl",
        "uv-0.13.9-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "uv-0.13.9-py3-none-manylinux_2_28_aarch64.whl",
        "uv-0.13.9-py3-none-musllinux_1_1_x86_64.whl", "uv-0.13.9-py3-none-win32.whl", "uv-0.13.9-py3-none-win_amd64.whl",
        "uv-0.13.9-py3-none-win_arm64.whl",
    ]  # fmt: skip
    assert [name for name in names if re.search(plan.uv_wheel(platform, machine), name)] == [expected]


def test_python_for_windows_is_that_of_the_common_processor():
    assert plan.interpreter_steps("win32")[0].command[-1] == "cpython-3.12-windows-x86_64-none"
    assert plan.interpreter_steps("darwin")[0].command[-1] == "3.12"
