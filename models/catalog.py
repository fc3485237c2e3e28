"""Which networks and encoders there are, for menus. Standard library only: nothing is imported to list it."""

from __future__ import annotations

import ast
from pathlib import Path

_FOLDER = Path(__file__).parent / "networks"

# A choice of light and middling encoders for the menu; any other name that segmentation-models-pytorch knows works as well.
_ENCODERS = [
    {"name": "resnet18", "label": "ResNet-18 (11 M parameters)"},
    {"name": "resnet34", "label": "ResNet-34 (21 M)"},
    {"name": "resnet50", "label": "ResNet-50 (23 M)"},
    {"name": "mobilenet_v2", "label": "MobileNet v2 (2 M)"},
    {"name": "efficientnet-b0", "label": "EfficientNet-B0 (4 M)"},
    {"name": "efficientnet-b3", "label": "EfficientNet-B3 (10 M)"},
    {"name": "mit_b0", "label": "Mix Transformer B0 (3 M)"},
    {"name": "tu-mobilenetv3_small_100", "label": "MobileNet v3 small (1 M)"},
    {"name": "tu-convnext_atto", "label": "ConvNeXt atto (3 M)"},
]


def list_networks(task: str | None = None) -> list[dict]:
    """List the networks in ``models/networks``, those of one ``task`` if given, in alphabetical order of their names.

    Each entry is the file's module-level literal ``SPEC``: ``name``, ``label``, ``tasks`` (what it can be trained for),
    ``encoders`` (whether it takes an encoder), ``selectable`` (whether a user chooses it by name) and ``reference``.
    """
    specs = [_read_spec(path) for path in sorted(_FOLDER.glob("[a-z]*.py"))]
    return [spec for spec in specs if task is None or task in spec["tasks"]]


def list_encoders() -> list[dict]:
    """List the encoders that a menu offers: ``[{"name", "label"}]``."""
    return [dict(encoder) for encoder in _ENCODERS]


def _read_spec(path: Path) -> dict:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "SPEC":
            return ast.literal_eval(node.value)
    raise ValueError(f"{path.name} has no SPEC")
