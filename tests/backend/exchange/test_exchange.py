"""Models to ONNX and back, and ONNX models of other makers; onnx and onnxruntime themselves are the oracle."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch

onnx = pytest.importorskip("onnx", reason="onnx is optional")
onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is optional")

from deepgeology.backend.errors import FileError, InputError, ModelFileError  # noqa: E402
from deepgeology.backend.exchange import export_model, import_model, onnx_file  # noqa: E402
from deepgeology.backend.families.imagery import segment_raster  # noqa: E402
from deepgeology.backend.progress import Progress  # noqa: E402
from deepgeology.backend.raster.grid import Grid  # noqa: E402
from deepgeology.backend.raster.writer import RasterWriter  # noqa: E402
from deepgeology.models.build import build_network  # noqa: E402
from deepgeology.models.card import make_card, read_card  # noqa: E402
from deepgeology.models.modelfile import load_model, save_model  # noqa: E402
from deepgeology.models.predictor import Predictor  # noqa: E402
from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from osgeo import gdal, osr  # noqa: E402

UTM = osr.GetUserInputAsWKT("EPSG:32633")
NAMES = ("mag", "rad", "dem")
CLASSES = [{"value": 3 * i + 1, "name": f"Gestein {i} é", "color": "#808080"} for i in range(4)]
MEAN, STD = [100.0, 5.0, 900.0], [20.0, 2.0, 150.0]
# The keys that the documentation of Deepness lists for segmentation (creators_add_metadata_to_model.rst), and the one that its code reads.
DEEPNESS = {
    "model_type", "class_names", "resolution", "tiles_size", "tiles_overlap", "standardization_mean", "standardization_std",
    "seg_thresh", "seg_small_segment", "tile_size",
}  # fmt: skip


class Heard(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind != "progress":
            self.lines.append(kind + ": " + content["message"].format(**content["values"]))


def write_model(path, name="dilated", task="segmentation", **arguments):
    torch.manual_seed(0)
    light = {"width": 8, "context": [2.0]} if name == "dilated" else arguments
    module = build_network({"name": name, "arguments": {"bands": 3, "classes": 4, **light}})
    module.train()
    with torch.no_grad():  # statistics of batch normalisation off their start
        module(torch.randn(2, 3, 64, 64), torch.ones(2, 1, 64, 64))
    card = make_card(
        task=task,
        network=module.spec,
        bands=[{"name": name, "unit": ""} for name in NAMES],
        pixel_size=[10.0, 10.0],
        crs=UTM,
        normalisation={"mean": MEAN, "std": STD},
        classes=CLASSES,
        tile_size=64,
        overlap=0.25,
        temperature=1.7,
        footprint={"bounds": [500000, 4990000, 510000, 5000000], "crs": UTM},
    )
    save_model(path, module.train(False), card)
    return str(path)


def scene(path, height=70, width=90, names=NAMES):
    values = np.random.default_rng(1).normal(size=(3, height, width)) * np.array(STD)[:, None, None] + np.array(MEAN)[:, None, None]
    values[1, 10:20, 30:44] = np.nan
    with RasterWriter(str(path), Grid(width, height, (500000.0, 10, 0, 5000000.0, 0, -10), UTM), 3, np.float32, np.nan, names) as writer:
        writer.write_rows(0, values.astype(np.float32))
    return str(path)


def windows(height=64, width=64):
    values = torch.randn(2, 3, height, width, generator=torch.Generator().manual_seed(3)) * torch.tensor(STD).view(1, 3, 1, 1)
    values += torch.tensor(MEAN).view(1, 3, 1, 1)
    values[:, 2, 3:9, 7:20] = torch.nan
    return values, torch.isfinite(values).all(dim=1)


def probabilities(path, values):
    module, card = load_model(path)
    with torch.no_grad():
        return Predictor.of(module, card)(values).softmax(dim=1)


def metadata(path):
    return {entry.key: entry.value for entry in onnx.load(path).metadata_props}


FLIPPED = {"name": "mixture", "members": [{"name": "dilated", "arguments": {"width": 8, "context": [2.0]}}] * 2, "flips": True}


@pytest.mark.parametrize(
    "network", [{"name": "dilated"}, {"name": "fcn", "encoder": "tu-mobilenetv3_small_100"}, FLIPPED], ids=lambda network: network["name"]
)
@pytest.mark.parametrize("tile", [None, 64])
def test_the_exported_model_gives_the_probabilities_of_raw_bands(tmp_path, network, tile):
    model = write_model(tmp_path / "model.safetensors", **network)
    path = str(tmp_path / "model.onnx")
    found = export_model.run({"model": model, "output": path, "tile_size": tile, "input": scene(tmp_path / "bänds.tif")}, Progress())
    assert found["DIFFERENCE"] < 1e-3 and found["WINDOWS"] >= 4
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    values, valid = windows()
    (made,) = session.run(None, {"bands": values.numpy()})
    gap = (torch.from_numpy(made) - probabilities(model, values)).abs().amax(dim=1)
    assert gap[valid].max() < 1e-3
    assert session.get_inputs()[0].shape[1:] == ([3, 64, 64] if tile else [3, "height", "width"])
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_raster_of_another_pixel_size_leaves_nothing_beside_the_model(tmp_path):
    fine = scene(tmp_path / "fine.tif")
    coarse = str(tmp_path / "coarse.tif")
    gdal.Translate(coarse, fine, xRes=20, yRes=20)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "input.vrt").write_text("mine")
    model = write_model(tmp_path / "model.safetensors")
    export_model.run({"model": model, "output": str(tmp_path / "out" / "m.onnx"), "input": coarse}, Progress())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["input.vrt", "m.onnx"]
    assert (tmp_path / "out" / "input.vrt").read_text() == "mine"


def test_the_metadata_are_those_that_deepness_documents(tmp_path):
    model = write_model(tmp_path / "model.safetensors")
    export_model.run({"model": model, "output": str(tmp_path / "raw.onnx"), "tile_size": 96}, Progress())
    raw = metadata(tmp_path / "raw.onnx")
    assert set(raw) == DEEPNESS | {"deepgeology"}
    known = {key: json.loads(raw[key]) for key in DEEPNESS}
    assert known["model_type"] == "Segmentor" and known["tile_size"] == known["tiles_size"] == 96 and known["tiles_overlap"] == 25
    assert known["class_names"] == {str(i): entry["name"] for i, entry in enumerate(CLASSES)}
    assert known["resolution"] == pytest.approx(1000)  # centimetres
    # What Deepness hands on of a byte b is (b / 255 - mean) / std: for this graph, b itself.
    assert (200 / 255 - known["standardization_mean"][1]) / known["standardization_std"][1] == pytest.approx(200)
    export_model.run({"model": model, "output": str(tmp_path / "scaled.onnx"), "normalise": False, "probabilities": False}, Progress())
    scaled = {key: json.loads(value) for key, value in metadata(tmp_path / "scaled.onnx").items()}
    given = (200 / 255 - scaled["standardization_mean"][0]) / scaled["standardization_std"][0]
    assert given == pytest.approx((200 - MEAN[0]) / STD[0])
    card = json.loads(raw["deepgeology"])
    assert card["bands"] == read_card(model)["bands"] and card["exchange"] == {"input": "raw", "output": "probabilities"}


@pytest.mark.parametrize("options", [{}, {"normalise": False, "probabilities": False}, {"tile_size": 48}], ids=str)
def test_there_and_back_maps_the_same(tmp_path, options):
    model, raster = write_model(tmp_path / "model.safetensors"), scene(tmp_path / "in.tif")
    export_model.run({"model": model, "output": str(tmp_path / "m.onnx"), **options}, Progress())
    back = str(tmp_path / "back.safetensors")
    found = import_model.run({"input": str(tmp_path / "m.onnx"), "model": back}, Progress())
    assert (found["BAND_COUNT"], found["CLASS_COUNT"]) == (3, 4)
    values, valid = windows(61, 83)
    if "tile_size" not in options:  # windows of one size have less context at their edges
        assert (probabilities(back, values) - probabilities(model, values)).abs().amax(dim=1)[valid].max() < 1e-3
    maps = []
    for number, path in enumerate((model, back)):
        output = str(tmp_path / f"map{number}.tif")
        segment_raster.run(
            {"input": raster, "model": path, "output": output, "device": "cpu", "precision": "float32", "tile_size": 48}, Progress()
        )
        maps.append(gdal.Open(output).ReadAsArray())
    assert (maps[0] == 0).sum() == 140 and ((maps[0] == 0) == (maps[1] == 0)).all()
    assert (maps[0] == maps[1]).mean() > (0.7 if options.get("tile_size") else 0.999)
    assert read_card(back)["classes"] == CLASSES


def test_a_graph_that_differs_is_not_written(tmp_path, monkeypatch):
    def wrong(module, path, bands, side, fixed):
        module.predictor.temperature = 1.0
        real(module, path, bands, side, fixed)
        module.predictor.temperature = 1.7

    real = export_model.write_graph
    monkeypatch.setattr(export_model, "write_graph", wrong)
    with pytest.raises(ModelFileError, match=r"differs from the original by up to .*not written"):
        export_model.run({"model": write_model(tmp_path / "m.safetensors"), "output": str(tmp_path / "m.onnx")}, Progress())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["m.safetensors"]


def test_forests_mixtures_and_other_tasks_say_what_to_do(tmp_path):
    forest = {"sigmas": [1.0], "trees": 1, "nodes": 3, "leaves": 2, "depth": 1}
    members = [{"name": "dilated", "arguments": {"width": 8, "context": [2.0]}}, {"name": "contextforest", "arguments": forest}]
    with pytest.raises(ModelFileError, match=r"forest on smoothed.*ARCHITECTURE"):
        export_model.exportable(
            build_network({"name": "contextforest", "arguments": {"bands": 3, "classes": 4, **forest}}), True, Progress()
        )
    mixture = build_network({"name": "mixture", "arguments": {"bands": 3, "classes": 4, "members": members}})
    with pytest.raises(ModelFileError, match=r"mixture.*Network of a mixture only"):
        export_model.exportable(mixture, False, Progress())
    heard = Heard()
    assert export_model.exportable(mixture, True, heard) is mixture.members[0]
    assert "the forest is left out" in heard.lines[0]
    with pytest.raises(ModelFileError, match="landform model cannot be exported"):
        export_model.run(
            {"model": write_model(tmp_path / "l.safetensors", task="landforms"), "output": str(tmp_path / "l.onnx")}, Progress()
        )


# Models of other makers, built by onnx.helper


def foreign(path, bands=3, classes=3, shape=None, out=None, final=(), inputs=1, external=False, **properties):
    """A convolution and what ``final`` adds, with weights that the test knows."""
    weights = np.random.default_rng(5).normal(size=(classes, bands, 3, 3)).astype(np.float32) * 0.3
    shape = shape or ["n", bands, "h", "w"]
    nodes = [helper.make_node("Conv", ["x", "w"], ["y0"], pads=[1, 1, 1, 1])]
    for number, (kind, options) in enumerate(final):
        nodes.append(helper.make_node(kind, [f"y{number}"], [f"y{number + 1}"], **options))
    result = helper.make_tensor_value_info(f"y{len(final)}", TensorProto.FLOAT, out or [shape[0], classes, shape[2], shape[3]])
    given = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ["x", "other"][:inputs]]
    graph = helper.make_graph(nodes, "foreign", given, [result], [numpy_helper.from_array(weights, "w")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, {key: json.dumps(value) for key, value in properties.items()})
    onnx.save(model, str(path), save_as_external_data=external, size_threshold=0)
    return str(path), torch.from_numpy(weights)


def test_a_model_of_another_maker_maps_as_torch_computes_it(tmp_path):
    path, weights = foreign(tmp_path / "f.onnx", final=[("Softmax", {"axis": 1})])
    model, heard = str(tmp_path / "f.safetensors"), Heard()
    parameters = {"input": path, "model": model, "bands": "mag, rad, dem", "classes": "a,b,c", "mean": "100,5,900", "std": "20, 2, 150"}
    import_model.run(parameters, heard)
    assert "log: By its values, the ONNX model gives probabilities." in heard.lines
    values, valid = windows(37, 50)
    scaled = (values - torch.tensor(MEAN).view(1, 3, 1, 1)) / torch.tensor(STD).view(1, 3, 1, 1)
    expected = torch.conv2d(scaled.masked_fill(~valid[:, None], 0), weights, padding=1).softmax(dim=1)
    torch.testing.assert_close(probabilities(model, values), expected, atol=1e-4, rtol=0)
    output = str(tmp_path / "map.tif")
    segment_raster.run({"input": scene(tmp_path / "in.tif"), "model": model, "output": output, "device": "cpu"}, Progress())
    mapped = gdal.Open(output).ReadAsArray()
    assert set(np.unique(mapped)) == {0, 1, 2, 3} and (mapped == 0).sum() == 140


def test_the_metadata_of_deepness_are_understood(tmp_path):
    path, weights = foreign(
        tmp_path / "d.onnx", shape=[1, 3, 32, 32], model_type="Segmentor", class_names={"0": "field", "1": "wood", "2": "lake"},
        resolution=30, tiles_size=32, tiles_overlap=40, standardization_mean=[0.5, 0.4, 0.3], standardization_std=[0.2, 0.2, 0.1],
    )  # fmt: skip
    heard = Heard()
    import_model.run({"input": path, "model": str(tmp_path / "d.safetensors")}, heard)
    card = read_card(tmp_path / "d.safetensors")
    assert [entry["name"] for entry in card["classes"]] == ["field", "wood", "lake"]
    assert card["pixel_size"] == [0.3, 0.3] and card["tile_size"] == 32 and card["overlap"] == 0.4
    assert card["normalisation"]["mean"] == pytest.approx([127.5, 102, 76.5])
    values = torch.randint(0, 255, (2, 3, 40, 70)).float()
    scaled = (values / 255 - torch.tensor([0.5, 0.4, 0.3]).view(1, 3, 1, 1)) / torch.tensor([0.2, 0.2, 0.1]).view(1, 3, 1, 1)
    expected = torch.conv2d(scaled[:, :, :32, :32], weights, padding=1).softmax(dim=1)
    torch.testing.assert_close(
        probabilities(tmp_path / "d.safetensors", values)[:, :, :30, :30], expected[..., :30, :30], atol=1e-4, rtol=0
    )
    assert any("does not name its bands" in line for line in heard.lines)


def test_bands_without_names_are_taken_in_the_rasters_order(tmp_path):
    path, _ = foreign(tmp_path / "f.onnx")
    import_model.run({"input": path, "model": str(tmp_path / "f.safetensors")}, Progress())
    heard = Heard()
    parameters = {
        "input": scene(tmp_path / "in.tif"),
        "model": str(tmp_path / "f.safetensors"),
        "output": str(tmp_path / "o.tif"),
        "device": "cpu",
    }
    segment_raster.run(parameters, heard)
    assert any("does not name its bands" in line and "mag, rad, dem" in line for line in heard.lines)


def test_one_channel_is_two_classes(tmp_path):
    path, weights = foreign(tmp_path / "b.onnx", classes=1, final=[("Sigmoid", {})], class_names={"0": "sinkhole"})
    import_model.run({"input": path, "model": str(tmp_path / "b.safetensors")}, Progress())
    assert [entry["name"] for entry in read_card(tmp_path / "b.safetensors")["classes"]] == ["background", "sinkhole"]
    values = torch.randn(1, 3, 30, 41)
    expected = torch.conv2d(values, weights, padding=1).sigmoid()[:, 0]
    torch.testing.assert_close(probabilities(tmp_path / "b.safetensors", values)[:, 1], expected, atol=1e-4, rtol=0)


def test_a_network_of_torchvision_exported_by_torch(tmp_path):
    from torchvision.models.segmentation import lraspp_mobilenet_v3_large

    torch.manual_seed(0)
    network = lraspp_mobilenet_v3_large(weights=None, weights_backbone=None, num_classes=3).train(False)

    class Plain(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.network = network

        def forward(self, x):
            return self.network(x)["out"]

    path = str(tmp_path / "lraspp.onnx")
    names = {"in": {0: "n", 2: "h", 3: "w"}, "out": {0: "n", 2: "h", 3: "w"}}
    torch.onnx.export(
        Plain().train(False), (torch.randn(1, 3, 64, 64),), path, input_names=["in"], output_names=["out"], dynamic_axes=names, dynamo=False
    )
    import_model.run({"input": path, "model": str(tmp_path / "l.safetensors"), "classes": "a,b,c"}, Progress())
    values = torch.randn(2, 3, 96, 64)
    with torch.no_grad():
        torch.testing.assert_close(
            probabilities(tmp_path / "l.safetensors", values), network(values)["out"].softmax(dim=1), atol=1e-3, rtol=0
        )


@pytest.mark.parametrize(
    "case, message",
    [
        ({"shape": ["n", "h", "w", 3], "out": ["n", "h", "w", 3]}, r"bands last .*\(n, h, w, 3\)"),
        ({"inputs": 2}, r"has 2 inputs.*x: .*other: "),
        ({"shape": ["n", 3, "h", 32]}, "only one side is free"),
        ({"final": [("GlobalAveragePool", {})], "out": ["n", 3, 1, 1]}, r"gives \(1, 3, 1, 1\) for a window of 64 x 64"),
        ({"shape": [4, 3, 32, 32]}, "takes 4 windows at a time"),
        ({"model_type": "Regressor"}, "is for Regressor"),
        ({"external": True}, "weights in other files"),
    ],
    ids=lambda value: "" if isinstance(value, str) else next(iter(value)),
)
def test_unknown_layouts_are_refused_with_what_was_found(tmp_path, case, message):
    try:
        path, _ = foreign(tmp_path / "f.onnx", **case)
    except onnx.checker.ValidationError:
        pytest.skip("this onnx does not write it")
    with pytest.raises(ModelFileError, match=message):
        import_model.run({"input": path, "model": str(tmp_path / "f.safetensors")}, Progress())
    assert not (tmp_path / "f.safetensors").exists() and not list(tmp_path.glob(".deepgeology*"))


@pytest.mark.parametrize("kind, shape", [(TensorProto.FLOAT, ["n", 3, "h"]), (TensorProto.INT64, ["n", 3, "h", "w"])], ids=["rank", "type"])
def test_inputs_that_are_no_images_are_refused(tmp_path, kind, shape):
    ends = [helper.make_tensor_value_info(name, kind, shape) for name in "xy"]
    graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "g", ends[:1], ends[1:])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), str(tmp_path / "f.onnx"))
    with pytest.raises(ModelFileError, match=r"should be numbers \(batch, bands, height, width\).*x: tensor.*\(n, 3, h"):
        import_model.run({"input": str(tmp_path / "f.onnx"), "model": str(tmp_path / "f.safetensors")}, Progress())


@pytest.mark.parametrize("content", [b"", b"no model at all", b"\x08\x07\x12\x04onnx" * 50], ids=["empty", "text", "bytes"])
def test_corrupt_files_are_refused(tmp_path, content):
    (tmp_path / "f.onnx").write_bytes(content)
    with pytest.raises(ModelFileError, match="not an ONNX model, or is damaged"):
        import_model.run({"input": str(tmp_path / "f.onnx"), "model": str(tmp_path / "f.safetensors")}, Progress())
    with pytest.raises(FileError, match="cannot be opened"):
        import_model.run({"input": str(tmp_path / "absent.onnx"), "model": str(tmp_path / "f.safetensors")}, Progress())


def test_a_truncated_file_is_refused(tmp_path):
    path, _ = foreign(tmp_path / "f.onnx")
    content = (tmp_path / "f.onnx").read_bytes()
    (tmp_path / "f.onnx").write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelFileError, match=r"damaged|cannot open"):
        import_model.run({"input": path, "model": str(tmp_path / "f.safetensors")}, Progress())


@pytest.mark.parametrize(
    "given, message",
    [
        ({"bands": "a,b"}, "takes 3 bands, but 2 names"),
        ({"classes": "a,b"}, "tells 3 classes, but 2 names"),
        ({"mean": "1,2"}, "MEAN should be one number or 3"),
        ({"std": "1,0,1"}, "STD should be"),
        ({"mean": "one"}, "should be numbers"),
        ({"output": "probabilities"}, "none"),
    ],
    ids=str,
)
def test_what_does_not_fit_the_file_is_refused(tmp_path, given, message):
    path, _ = foreign(tmp_path / "f.onnx")
    with pytest.raises(InputError, match=message):
        import_model.run({"input": path, "model": str(tmp_path / "f.safetensors"), **given}, Progress())


def test_missing_metadata_are_asked_for_or_told(tmp_path):
    path, _ = foreign(tmp_path / "f.onnx", shape=["n", "c", "h", "w"])
    with pytest.raises(InputError, match="does not say how many bands"):
        import_model.run({"input": path, "model": str(tmp_path / "f.safetensors")}, Progress())
    heard = Heard()
    import_model.run({"input": path, "model": str(tmp_path / "f.safetensors"), "bands": "r,g,b"}, heard)
    assert any("pixel size" in line for line in heard.lines) and any("scaled" in line for line in heard.lines)


def test_imported_models_have_no_gradients_and_are_not_exported_again(tmp_path):
    path, _ = foreign(tmp_path / "f.onnx")
    import_model.run({"input": path, "model": str(tmp_path / "f.safetensors")}, Progress())
    module, _ = load_model(tmp_path / "f.safetensors")
    with pytest.raises(InputError, match="no gradients"):
        module(torch.randn(1, 3, 8, 8, requires_grad=True), torch.ones(1, 1, 8, 8))
    with pytest.raises(ModelFileError, match="was imported from ONNX"):
        export_model.run({"model": str(tmp_path / "f.safetensors"), "output": str(tmp_path / "g.onnx")}, Progress())


@pytest.mark.parametrize(
    "text, value", [('{"0": "a"}', {"0": "a"}), ("{0: 'a'}", {0: "a"}), ("[0.5, 1]", [0.5, 1]), ("Segmentor", None), (None, None)]
)
def test_metadata_are_read_as_json_or_as_python_writes_it(text, value):
    assert onnx_file.parse(text) == value


def spots(path, side=64, cell=8, masks=False, **metadata):
    """A detector in the layout of YOLOv8 made by hand: a box of two cells around each cell, its score the cell's brightness.

    Its masks are where the image is bright.
    """
    cells = side // cell
    rows, columns = np.indices((cells, cells)).reshape(2, -1) * cell + cell / 2
    boxes = np.stack([columns, rows, np.full(cells**2, 2 * cell), np.full(cells**2, 2 * cell)])[None].astype(np.float32)
    constants = {"boxes": boxes, "shape": np.array([1, 1, cells**2]), "weights": np.ones((1, 1, cells**2), np.float32)}
    constants |= {"steep": np.array(20, np.float32), "half": np.array(-10, np.float32)}
    nodes = [
        helper.make_node("AveragePool", ["images"], ["cells"], kernel_shape=[cell, cell], strides=[cell, cell]),
        helper.make_node("Reshape", ["cells", "shape"], ["scores"]),
        helper.make_node("Concat", ["boxes", "scores", *["weights"] * masks], ["output0"], axis=1),
    ]
    outputs = [helper.make_tensor_value_info("output0", TensorProto.FLOAT, [1, 5 + masks, cells**2])]
    if masks:
        nodes += [
            helper.make_node("AveragePool", ["images"], ["quarter"], kernel_shape=[4, 4], strides=[4, 4]),
            helper.make_node("Mul", ["quarter", "steep"], ["steeper"]),
            helper.make_node("Add", ["steeper", "half"], ["output1"]),
        ]
        outputs.append(helper.make_tensor_value_info("output1", TensorProto.FLOAT, [1, 1, side // 4, side // 4]))
    graph = helper.make_graph(
        nodes,
        "spots",
        [helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 1, side, side])],
        outputs,
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    for key, value in metadata.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, str(path))
    return str(path)


@pytest.mark.parametrize("task", ["detect", "segment"])
def test_an_exported_detector_finds_objects(tmp_path, task):
    from deepgeology.backend.families.imagery import detect_objects

    path = spots(tmp_path / "spots.onnx", masks=task == "segment", task=task, names="{0: 'boulder'}")
    found = import_model.run({"input": path, "model": str(tmp_path / "spots.safetensors"), "bands": "grey"}, Progress())
    card = read_card(found["MODEL"], "detection")
    assert card["tile_size"] == 64 and [entry["name"] for entry in card["classes"]] == ["boulder"]
    values = np.zeros((1, 160, 176), np.float32)  # windows start at multiples of the cells
    corners = [(8, 16), (64, 72), (120, 96), (48, 128)]
    for row, column in corners:
        values[:, row : row + 8, column : column + 8] = 255
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    grid = Grid(176, 160, (500000.0, 1.0, 0.0, 5000000.0, 0.0, -1.0), system.ExportToWkt())
    with RasterWriter(str(tmp_path / "grey.tif"), grid, 1, "float32", np.nan, ["grey"]) as writer:
        writer.write_rows(0, values)
    options = {"input": [str(tmp_path / "grey.tif")], "model": found["MODEL"], "output": str(tmp_path / "found.gpkg"), "overlap": 50}
    result = detect_objects.run({**options, "min_score": 0.2, "device": "cpu"}, Progress())
    data = gdal.OpenEx(result["OUTPUT"])
    shapes = [feature.GetGeometryRef().Clone() for feature in data.GetLayer()]
    for shape in shapes:  # the bright cell, or the box of twice its side
        assert shape.Area() == pytest.approx(64, rel=0.1) if task == "segment" else 256
    centres = [shape.Centroid() for shape in shapes]
    places = sorted((round(centre.GetX() - 500000), round(5000000 - centre.GetY())) for centre in centres)
    assert len(places) == len(corners)
    for (x, y), (row, column) in zip(places, sorted(corners, key=lambda corner: corner[1])):
        assert (x, y) == (column + 4, row + 4)


def write_detector(path, name, steps=0, **arguments):
    """A detector of bright squares (class 1) and dark ones (class 2), trained for a few steps."""
    torch.manual_seed(0)
    spec = {"bands": 3, "classes": 2, "encoder": "light", "sizes": [10, 40], "ratios": [1.0], **arguments}
    module = build_network({"name": name, "arguments": spec}).train()
    optimiser = torch.optim.AdamW(module.parameters(), 3e-3)
    for step in range(max(steps, 1)):
        x, targets = squares(step)
        loss = module(x, torch.ones(len(x), 1, 96, 96), targets)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(module.parameters(), 5)
        if steps:
            optimiser.step()
    card = make_card(
        task="detection",
        network=module.spec,
        bands=[{"name": name, "unit": ""} for name in NAMES],
        pixel_size=[10.0, 10.0],
        crs=UTM,
        normalisation={"mean": MEAN, "std": STD},
        classes=CLASSES[:2],
        tile_size=96,
        overlap=0.25,
        objects={"outline": "circle", "score": 0.3},
    )
    save_model(path, module.train(False), card)
    return str(path)


def squares(seed, batch=4, size=96):
    generator = torch.Generator().manual_seed(seed)
    x, targets = torch.randn(batch, 3, size, size, generator=generator) * 0.3, []
    for window in x:
        columns, rows = torch.randint(0, size // 2 - 24, (2, 4), generator=generator)
        boxes = []
        for number in range(4):
            left, top = columns[number] + size // 2 * (number % 2), rows[number] + size // 2 * (number // 2)
            window[:, top : top + 22, left : left + 22] += 3 - 6 * (number % 2)
            boxes.append([left, top, left + 22, top + 22])
        targets.append({"boxes": torch.tensor(boxes).float(), "labels": torch.tensor([0, 1, 0, 1])})
    return x, targets


@pytest.mark.parametrize("name", ["ttfnet", "fcos", "retinanet", "ssd"])
@pytest.mark.parametrize("contrast", [0, 32])
def test_detectors_of_one_stage_are_exported(tmp_path, name, contrast):
    path = write_detector(tmp_path / "d.safetensors", name, contrast=contrast)
    found = export_model.run({"model": path, "output": str(tmp_path / "d.onnx"), "tile_size": 80}, Progress())
    assert found["DIFFERENCE"] < 1e-3 and found["WINDOWS"] == 4
    known = {key: json.loads(value) for key, value in metadata(tmp_path / "d.onnx").items()}
    assert known["model_type"] == "Detector" and known["det_type"] == "YOLO_Ultralytics" and known["tile_size"] == 80
    assert (known["det_conf"], known["det_iou_thresh"]) == (0.3, 0.4) and list(known["class_names"].values()) == [
        "Gestein 0 é",
        "Gestein 1 é",
    ]
    (output,) = onnxruntime.InferenceSession(str(tmp_path / "d.onnx"), providers=["CPUExecutionProvider"]).get_outputs()
    assert output.shape[:2] == [1, 6]


def test_detectors_of_two_stages_are_not(tmp_path):
    path = write_detector(tmp_path / "d.safetensors", "fasterrcnn")
    with pytest.raises(ModelFileError, match="two stages"):
        export_model.run({"model": path, "output": str(tmp_path / "d.onnx")}, Progress())
    assert not (tmp_path / "d.onnx").exists()


@pytest.mark.parametrize("normalise", [True, False])
def test_a_detector_finds_the_same_there_and_back(tmp_path, normalise):
    from deepgeology.backend.families.imagery import detect_objects

    path, (x, targets) = write_detector(tmp_path / "d.safetensors", "ttfnet", steps=60), squares(1000, 1)
    export_model.run({"model": path, "output": str(tmp_path / "d.onnx"), "normalise": normalise}, Progress())
    back = import_model.run({"input": str(tmp_path / "d.onnx"), "model": str(tmp_path / "back.safetensors")}, Progress())
    values = x[0].numpy() * np.array(STD)[:, None, None] + np.array(MEAN)[:, None, None]
    values[1, :3] = np.nan
    with RasterWriter(str(tmp_path / "s.tif"), Grid(96, 96, (500000.0, 10, 0, 5000000.0, 0, -10), UTM), 3, np.float32, np.nan, NAMES) as to:
        to.write_rows(0, values.astype(np.float32))
    found = []
    for model in (path, back["MODEL"]):
        options = {"input": [str(tmp_path / "s.tif")], "model": model, "output": str(tmp_path / "o.gpkg"), "device": "cpu"}
        detect_objects.run({**options, "precision": "float32"}, Progress())
        data = gdal.OpenEx(options["output"])
        found.append(sorted((f["class"], round(f["score"], 3), *np.round(f.GetGeometryRef().GetEnvelope(), 0)) for f in data.GetLayer()))
    assert len(found[0]) == len(targets[0]["boxes"]) and found[0] == found[1]


def yolo_with_suppression(path, rows, height=64, width=64, **metadata):
    """A detector that always gives the same objects (N, 6), after suppression."""
    objects = np.array(rows, np.float32)[None]
    graph = helper.make_graph(
        [
            helper.make_node("ReduceMean", ["images"], ["mean"], axes=[1, 2, 3], keepdims=0),
            helper.make_node("Mul", ["mean", "nothing"], ["none"]),
            helper.make_node("Add", ["objects", "none"], ["output0"]),
        ],
        "constant",
        [helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 1, height, width])],
        [helper.make_tensor_value_info("output0", TensorProto.FLOAT, list(objects.shape))],
        [numpy_helper.from_array(objects, "objects"), numpy_helper.from_array(np.zeros(1, np.float32), "nothing")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.helper.set_model_props(model, metadata)
    onnx.save(model, str(path))
    return str(path)


def detect(tmp_path, onnx_path, classes):
    from deepgeology.backend.families.imagery import detect_objects

    found = import_model.run({"input": onnx_path, "model": str(tmp_path / "d.safetensors"), "bands": "a", "classes": classes}, Progress())
    with RasterWriter(
        str(tmp_path / "r.tif"), Grid(150, 150, (500000.0, 10, 0, 5000000.0, 0, -10), UTM), 1, np.float32, np.nan, ["a"]
    ) as to:
        to.write_rows(0, np.ones((1, 150, 150), np.float32))
    options = {"input": [str(tmp_path / "r.tif")], "model": found["MODEL"], "output": str(tmp_path / "o.gpkg"), "device": "cpu"}
    return detect_objects.run(options, Progress())


def test_a_detector_of_windows_that_are_no_squares_is_used(tmp_path):
    path = yolo_with_suppression(tmp_path / "tall.onnx", [[10, 10, 30, 30, 0.9, 0]], height=96, width=64, task="detect")
    assert detect(tmp_path, path, "boulder")["COUNT"] >= 4


def test_an_object_of_a_class_without_a_name_is_said(tmp_path):
    path = yolo_with_suppression(tmp_path / "d.onnx", [[10, 10, 30, 30, 0.9, 0], [30, 30, 50, 50, 0.8, 5]], task="detect")
    with pytest.raises(ModelFileError, match="object of its class 6, but was imported with the names of 2 classes"):
        detect(tmp_path, path, "boulder, pit")
    assert not (tmp_path / "o.gpkg").exists()


def test_a_detector_without_names_or_of_another_layout_is_refused(tmp_path):
    target = {"model": str(tmp_path / "d.safetensors"), "bands": "grey"}
    with pytest.raises(InputError, match="does not name its classes"):
        import_model.run({"input": spots(tmp_path / "a.onnx", task="detect"), **target}, Progress())
    with pytest.raises(ModelFileError, match="for 3 classes one of"):
        import_model.run({"input": spots(tmp_path / "b.onnx", task="detect", names="['a', 'b', 'c']"), **target}, Progress())
    assert not (tmp_path / "d.safetensors").exists()
