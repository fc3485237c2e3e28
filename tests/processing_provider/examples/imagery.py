"""What the contract tests cannot guess about the tools for images."""

from __future__ import annotations


def importmodel(worlds, folder) -> dict:
    (folder / "model.onnx").write_bytes(b"the checks do not open it")
    return {"INPUT": str(folder / "model.onnx")}
