"""The version of the plugin, as ``metadata.txt`` has it."""

from __future__ import annotations

import configparser
from pathlib import Path

_metadata = configparser.RawConfigParser()
_metadata.read(Path(__file__).resolve().parents[1] / "metadata.txt", encoding="utf-8")
VERSION = _metadata.get("general", "version")
