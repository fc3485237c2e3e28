from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

pytestmark = pytest.mark.qgis


def test_what_is_no_onnx_is_explained_and_leaves_nothing(run, tmp_path):
    pytest.importorskip("onnx", reason="onnx is optional")
    (tmp_path / "model.onnx").write_bytes(b"no model")
    with pytest.raises(QgsProcessingException, match="not an ONNX model, or is damaged"):
        run("importmodel", {"INPUT": str(tmp_path / "model.onnx"), "MODEL": str(tmp_path / "model.safetensors")})
    assert [each.name for each in tmp_path.iterdir()] == ["model.onnx"]
