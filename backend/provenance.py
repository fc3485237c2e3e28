"""Where a result comes from: what a raster or a layer carries in its metadata."""

from __future__ import annotations

import configparser
import hashlib
import json
import os
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_METADATA = Path(__file__).resolve().parents[1] / "metadata.txt"
_PACKAGES = ("torch", "numpy", "GDAL", "scikit-learn", "segmentation-models-pytorch", "timm")


def plugin_version() -> str:
    """Return the version of the plugin."""
    parser = configparser.RawConfigParser()
    parser.read(_METADATA, encoding="utf-8")
    return parser.get("general", "version")


def package_versions() -> dict[str, str]:
    """Return the versions of the installed packages that results depend on."""
    versions = {}
    for package in _PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    return versions


def file_hash(path: str | os.PathLike) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def provenance(tool: str, parameters: dict, **more: str) -> dict[str, str]:
    """Return metadata entries that say how a result was made.

    Parameters
    ----------
    tool : str
        Id of the algorithm.
    parameters : dict
        As the job got them.
    **more : str
        Further entries; ``model="..."`` becomes ``DEEPGEOLOGY_MODEL``.
    """
    entries = {
        "TIFFTAG_SOFTWARE": f"Deep Geology {plugin_version()}",
        "DEEPGEOLOGY_TOOL": tool,
        "DEEPGEOLOGY_PARAMETERS": json.dumps(parameters, ensure_ascii=False),
        "DEEPGEOLOGY_VERSIONS": json.dumps(package_versions()),
        "DEEPGEOLOGY_CREATED": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
    return entries | {f"DEEPGEOLOGY_{key.upper()}": str(value) for key, value in more.items()}
