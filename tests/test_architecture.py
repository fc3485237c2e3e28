"""The rules of the house, read from the source: who may import whom, what is forbidden, and that everything has a test."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("plugin", "processing_provider", "backend", "models")

# Parts of the lower layers that are pure standard library and that the QGIS side may use.
SHARED = {"backend.errors", "backend.outputs", "backend.progress", "models.card", "models.catalog", "models.errors"}
HEAVY = {"torch", "torchvision", "numpy", "scipy", "sklearn", "matplotlib", "pandas", "geopandas", "shapely", "timm", "safetensors", "PIL"}
GDAL = {"osgeo", "gdal", "ogr", "rasterio", "fiona"}
QGIS = {"qgis", "PyQt5", "PyQt6", "processing", "sip"}
FORBIDDEN_CALLS = {"print", "eval", "exec", "breakpoint"}
FORBIDDEN_MODULES = {"pickle", "cPickle", "dill", "marshal", "shelve", "joblib", "pdb"}


def source_files(layer: str) -> list[Path]:
    return sorted(path for path in (ROOT / layer).rglob("*.py") if "__pycache__" not in path.parts)


ALL = [ROOT / "__init__.py", *(path for layer in LAYERS for path in source_files(layer))]


def module_name(path: Path, root: Path = ROOT) -> str:
    """Dotted name below the package, for example ``backend.raster.reader``."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(source: str, module: str, is_package: bool) -> set[str]:
    """What a module imports: our own modules as ``.backend.raster.grid``, others by their names."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level == 0:
                found.add(node.module)
                continue
            base = module.split(".") if module else []
            base = base[: len(base) - node.level + (1 if is_package else 0)]
            inner = ".".join([*base, *([node.module] if node.module else [])])
            # "from . import a": the names may be modules
            found |= {f".{inner}.{alias.name}".replace("..", ".") for alias in node.names}
    return found


def imports_of(path: Path) -> set[str]:
    return imports(path.read_text(encoding="utf-8"), module_name(path), path.name == "__init__.py")


def top(name: str) -> str:
    return name.split(".")[0]


def breaches(module: str, imported: set[str]) -> list[str]:
    """The rules that the imports of a module break."""
    layer = module.split(".")[0]
    found = []
    for name in sorted(imported):
        outside = not name.startswith(".")
        own = name[1:]
        target = top(own)
        if outside:
            if top(name) == "deepgeology":
                found.append(f"{module}: {name} should be a relative import")
            if layer in ("backend", "models") and top(name) in QGIS:
                found.append(f"{module} imports {name}")
            if layer in ("plugin", "processing_provider", "") and top(name) in HEAVY | GDAL:
                found.append(f"{module} imports {name}")
            if top(name) in ("PyQt5", "PyQt6"):
                found.append(f"{module}: {name} should come from qgis.PyQt")
            if top(name) in FORBIDDEN_MODULES:
                found.append(f"{module} imports {name}")
        elif target in LAYERS and layer in LAYERS and target != layer:
            if LAYERS.index(target) < LAYERS.index(layer):
                found.append(f"{module} imports upwards: {own}")
            shared = any(own == name or own.startswith(name + ".") for name in SHARED)
            if layer in ("plugin", "processing_provider") and target in ("backend", "models") and not shared:
                found.append(f"{module} reaches into {own}")
        if own.startswith("backend.families.") and not outside:
            family = own.split(".")[2]
            if module.startswith("backend.families.") and module.split(".")[2] != family:
                found.append(f"{module} imports another family: {own}")
            if not module.startswith("backend.families."):
                found.append(f"{module} imports a family: {own}")
    return found


def test_the_layers_are_guarded_and_not_empty():
    assert len(source_files("backend")) >= 25 and len(source_files("models")) >= 10
    assert len(source_files("processing_provider")) >= 20 and len(source_files("plugin")) >= 5
    engine = {module_name(path) for path in ALL}
    assert {"backend.worker", "backend.training.loop", "backend.inference.pipeline", "backend.raster.reader", "models.modelfile"} <= engine


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_keep_to_the_layers(path):
    assert breaches(module_name(path), imports_of(path)) == []


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("backend.raster.grid", "from qgis.core import QgsRasterLayer", "qgis.core"),
        ("backend.raster.grid", "import PyQt5.QtCore", "PyQt5"),
        ("backend.raster.grid", "from ...processing_provider import layers", "upwards"),
        ("models.card", "from ..backend import errors", "upwards"),
        ("models.networks.unet", "def build():\n    from ...backend.training import loop", "upwards"),
        ("processing_provider.layers", "import torch", "torch"),
        ("processing_provider.layers", "def later():\n    import numpy as np", "numpy"),
        ("processing_provider.layers", "from osgeo import gdal", "osgeo"),
        ("processing_provider.algorithms.data.a_b", "from ....backend.raster import grid", "reaches into"),
        ("processing_provider.algorithms.data.a_b", "from ....plugin import paths", "upwards"),
        ("plugin.main", "from ..models.networks import unet", "reaches into"),
        ("backend.families.imagery.a", "from ..seismicity import b", "another family"),
        ("backend.training.loop", "from ..families.imagery import a", "imports a family"),
        ("backend.training.loop", "from deepgeology.models import card", "relative"),
        ("backend.training.loop", "import pickle", "pickle"),
    ],
)
def test_a_breach_would_be_found(module, line, broken):
    messages = breaches(module, imports(line, module, is_package=False))
    assert any(broken in message for message in messages), messages


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("processing_provider.worker", "from ..backend import errors"),
        ("processing_provider.checks", "from ..models.card import read_card"),
        ("plugin.main", "from ..processing_provider.provider import DeepGeologyProvider"),
        ("backend.families.imagery.a", "from ...raster.grid import Grid"),
        ("backend.training.loop", "import torch"),
        ("backend.jobs", "from .progress import Progress"),
    ],
)
def test_what_is_allowed_is_not_reported(module, line):
    assert breaches(module, imports(line, module, is_package=False)) == []


def calls_and_statements(source: str) -> list[str]:
    """What is forbidden outside tests, by line."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assert):
            found.append(f"{node.lineno}: assert")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
            found.append(f"{node.lineno}: {node.func.id}()")
        elif isinstance(node, ast.ExceptHandler) and node.type is None:
            found.append(f"{node.lineno}: bare except")
        elif isinstance(node, ast.ExceptHandler) and ast.unparse(node.type).endswith("Exception") and isinstance(node.body[0], ast.Pass):
            found.append(f"{node.lineno}: exception swallowed")
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "torch.load" and "weights_only=True" not in ast.unparse(node):
            found.append(f"{node.lineno}: torch.load() of any object")
        elif isinstance(node, ast.Call) and any(keyword.arg == "shell" for keyword in node.keywords):
            found.append(f"{node.lineno}: shell=")
    return found


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_forbidden_is_called(path):
    assert calls_and_statements(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "assert x",
        "print(1)",
        "eval('1')",
        "exec('1')",
        "try:\n    f()\nexcept:\n    g()",
        "try:\n    f()\nexcept Exception:\n    pass",
        "torch.load(p)",
        "run(c, shell=True)",
    ],
)
def test_what_is_forbidden_would_be_found(line):
    assert len(calls_and_statements(line)) == 1


# Enumerations of Qt and QGIS are written with their scope, and nothing is used that Qt 6 has not got.
GONE = re.compile(
    r"\bexec_\(|\bQRegExp\b|\bQDesktopWidget\b|\bqApp\b|QVariant\.Type\b|QVariant\(\)|\bMidButton\b|resources_rc|QtWebKit|supportsQt6|"
    r"from qgis\.PyQt\.QtGui import .*\bQAction\b|from qgis\.PyQt\.Qt import"
)
VALUE = re.compile(r"^[A-Z][a-z][A-Za-z0-9]*$")  # enumerators: FlagAdvanced, Double, Warning
# Attributes that look like enumerators and are classes, or constants that kept their place.
NOT_ENUMERATORS = {("QVariant", name) for name in ("Int", "Double", "String", "LongLong", "Bool")}


def unscoped(source: str) -> list[str]:
    """Enumerators of Qt or QGIS classes without the enumeration's name: ``QgsProcessing.TypeRaster``."""
    found = []
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        owner, name = node.value.id, node.attr
        if re.match(r"(Qgs|Qgis$|Q[A-Z]|Qt$)", owner) and VALUE.match(name) and (owner, name) not in NOT_ENUMERATORS:
            found.append((node.lineno, owner, name, node))
    scoped = {
        (node.value.lineno, node.value.col_offset)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)
    }
    called = {(node.func.lineno, node.func.col_offset) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return [
        f"{line}: {owner}.{name}"
        for line, owner, name, node in found
        if (node.lineno, node.col_offset) not in scoped and (node.lineno, node.col_offset) not in called
    ]


@pytest.mark.parametrize(
    "path", [*source_files("plugin"), *source_files("processing_provider")], ids=lambda path: str(path.relative_to(ROOT))
)
def test_qt_and_qgis_are_spelled_for_both_versions(path):
    source = path.read_text(encoding="utf-8")
    assert unscoped(source) == []
    assert not GONE.findall(source)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("QgsProcessing.TypeRaster", True),
        ("x = Qgis.Warning", True),
        ("f(Qt.UserRole)", True),
        ("QgsProcessing.SourceType.TypeRaster", False),
        ("Qgis.MessageLevel.Warning", False),
        ("QgsPalettedRasterRenderer.Class(1, c, 'a')", False),
        ("QVariant.Int", False),
        ("QgsProject.instance()", False),
    ],
)
def test_the_spelling_check_can_tell(line, found):
    assert bool(unscoped(line)) == found


# Tested through what they are for: a network by the tests that run over every network, a declaration by the contract of algorithms.
THROUGH_OTHERS = {"processing_provider.common", "processing_provider.presence", "processing_provider.version"}


def has_test(path: Path) -> bool:
    """Whether a test bears the module's name, imports it, or speaks of it."""
    module = module_name(path)
    if module in THROUGH_OTHERS or path.stem.startswith("_") or module in {f"models.networks.{name}" for name in networks()}:
        return True
    word = re.compile(rf"\b{re.escape(path.stem)}\b")
    tests = _tests_of(path.relative_to(ROOT).parts[0])
    return any(name == f"test_{path.stem}.py" or word.search(text) for name, text in tests)


@lru_cache
def _tests_of(layer: str) -> list[tuple[str, str]]:
    """Names and contents of the tests of a layer."""
    return [(path.name, path.read_text(encoding="utf-8")) for path in (ROOT / "tests" / layer).rglob("test_*.py")]


@lru_cache
def networks() -> set[str]:
    from deepgeology.models.catalog import list_networks

    assert "list_networks()" in (ROOT / "tests" / "models" / "test_networks.py").read_text(encoding="utf-8")
    return {network["name"] for network in list_networks()}


@pytest.mark.parametrize(
    "path",
    [path for layer in ("backend", "models", "processing_provider") for path in source_files(layer) if not path.name.startswith("__")],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_every_module_is_tested(path):
    assert has_test(path), f"no test names {path.relative_to(ROOT)}"


def test_a_module_without_a_test_would_be_found():
    assert not has_test(ROOT / "backend" / "nothing_of_the_kind.py")


def test_importing_the_package_brings_nothing_heavy():
    program = (
        "import importlib.util, sys\n"
        f"root = {str(ROOT)!r}\n"
        "spec = importlib.util.spec_from_file_location('deepgeology', root + '/__init__.py', submodule_search_locations=[root])\n"
        "package = importlib.util.module_from_spec(spec); sys.modules['deepgeology'] = package; spec.loader.exec_module(package)\n"
        "import deepgeology.models.card, deepgeology.models.catalog, deepgeology.backend.errors, deepgeology.backend.progress\n"
        "import deepgeology.backend.outputs, deepgeology.backend.worker, deepgeology.processing_provider.worker\n"
        "import deepgeology.processing_provider.environment.manager\n"
        "print(sorted({'torch', 'numpy', 'osgeo', 'qgis', 'PyQt5', 'scipy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
