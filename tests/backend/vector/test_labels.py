"""Labels on a grid: as gdal_rasterize and gdalwarp burn them, with classes, colours and clear messages."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.vector.labels import PALETTE, read_labels
from osgeo import gdal, ogr, osr

gdal.UseExceptions()


def wkt(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


UTM = wkt(32723)
GRID = Grid(width=61, height=47, transform=(500000.0, 20.0, 0.0, 8000000.0, 0.0, -20.0), crs=UTM)


class Heard(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))


def write_vector(path, shapes, kind=ogr.OFTString, crs=UTM, field="unit"):
    """Write WKT shapes in map units from the grid's upper left corner, y down."""
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("units", osr.SpatialReference(wkt=crs) if crs else None, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn(field, kind))
    for text, value in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        if value is not None:
            feature.SetField(field, value)
        if text:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": "units"}


def write_raster(path, values, grid=GRID, nodata=None, kind=gdal.GDT_Byte, transform=None, crs=None, colors=None):
    data = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind)
    data.SetGeoTransform(transform or grid.transform)
    data.SetProjection(grid.crs if crs is None else crs)
    band = data.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if colors is not None:  # before the pixels: GDAL 3.10 refuses it after them
        band.SetColorTable(colors)
    band.WriteArray(values)
    return data


def polygon(*corners):
    return "POLYGON((" + ",".join(f"{500000 + x} {8000000 - y}" for x, y in (*corners, corners[0])) + "))"


def indices(labels):
    return gdal.Open(labels.path).ReadAsArray()


SHAPES = [
    (polygon((33, 47), (701, 90), (640, 512), (90, 403)), "granite"),
    (polygon((500, 300), (1100, 333), (900, 900)), "basalt"),
    (polygon((600, 420), (777, 415), (700, 600)), "dyke"),
]


@pytest.mark.parametrize("rotation", [0.0, 0.35])
def test_polygons_are_burnt_as_gdal_rasterize_burns_them(tmp_path, rotation):
    c, s = 20 * np.cos(rotation), 20 * np.sin(rotation)
    grid = Grid(width=61, height=47, transform=(500000.0, c, s, 8000000.0, s, -c), crs=UTM)
    source = write_vector(tmp_path / "l.gpkg", SHAPES)
    labels = read_labels(source, "unit", grid, str(tmp_path), Progress())
    write_raster(tmp_path / "oracle.tif", np.zeros((47, 61), np.uint8), grid)
    for value, (_, name) in enumerate(SHAPES, start=1):
        command = ["gdal_rasterize", "-q", "-burn", str(value), "-where", f"unit='{name}'"]
        subprocess.run([*command, str(tmp_path / "l.gpkg"), str(tmp_path / "oracle.tif")], check=True)
    oracle = gdal.Open(str(tmp_path / "oracle.tif")).ReadAsArray()
    order = {"": -1, **{entry["name"]: index for index, entry in enumerate(labels.classes)}}
    expected = np.array([order[""], order["granite"], order["basalt"], order["dyke"]])[oracle]
    np.testing.assert_array_equal(indices(labels), expected)
    assert [entry["name"] for entry in labels.classes] == ["basalt", "dyke", "granite"]
    assert [entry["value"] for entry in labels.classes] == [1, 2, 3]
    assert [entry["color"] for entry in labels.classes] == list(PALETTE[:3])
    assert labels.counts == [int((expected == index).sum()) for index in range(3)]


def test_points_label_their_cell_and_integers_keep_their_number(tmp_path):
    cells = [(3, 5, 40), (60, 46, 7), (0, 0, 1000)]
    shapes = [(f"POINT({500000 + 20 * column + 13} {8000000 - 20 * row - 2})", value) for column, row, value in cells]
    shapes.append((f"MULTIPOINT({500000 + 20 * 9 + 1} {8000000 - 1},{500000 + 20 * 10 + 1} {8000000 - 1})", 7))
    labels = read_labels(write_vector(tmp_path / "p.gpkg", shapes, ogr.OFTInteger), "unit", GRID, str(tmp_path), Progress())
    assert [entry["value"] for entry in labels.classes] == [7, 40, 1000]
    expected = np.full((47, 61), -1)
    expected[5, 3], expected[46, 60], expected[0, 0], expected[0, 9:11] = 1, 0, 2, 0
    np.testing.assert_array_equal(indices(labels), expected)


def test_texts_of_numbers_keep_their_number(tmp_path):
    shapes = [(SHAPES[0][0], "12"), (SHAPES[1][0], " 3 ")]
    labels = read_labels(write_vector(tmp_path / "t.gpkg", shapes), "unit", GRID, str(tmp_path), Progress())
    assert [(entry["value"], entry["name"]) for entry in labels.classes] == [(3, "3"), (12, "12")]


def test_a_layer_in_another_coordinate_system_falls_on_the_same_cells(tmp_path):
    there = osr.CoordinateTransformation(osr.SpatialReference(wkt=UTM), osr.SpatialReference(wkt=wkt(4326)))
    moved = []
    for text, name in SHAPES:
        shape = ogr.CreateGeometryFromWkt(text)
        shape.Transform(there)
        shape.SwapXY()
        moved.append((shape.ExportToWkt(), name))
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    here = read_labels(write_vector(tmp_path / "u.gpkg", SHAPES), "unit", GRID, str(tmp_path / "a"), Progress())
    other = read_labels(write_vector(tmp_path / "g.gpkg", moved, crs=wkt(4326)), "unit", GRID, str(tmp_path / "b"), Progress())
    assert (indices(here) != indices(other)).mean() < 0.002  # a centre on an edge may fall to either side
    assert here.classes == other.classes


def test_invalid_shapes_are_repaired_and_unusable_features_are_named(tmp_path):
    bow = polygon((100, 100), (300, 300), (300, 100), (100, 300))
    shapes = [(bow, "bow"), (SHAPES[1][0], "basalt"), (None, "nowhere"), (SHAPES[2][0], None), (SHAPES[2][0], "  ")]
    heard = Heard()
    labels = read_labels(write_vector(tmp_path / "i.gpkg", shapes), "unit", GRID, str(tmp_path), heard)
    assert [entry["name"] for entry in labels.classes] == ["basalt", "bow"]
    burnt = indices(labels) == 1
    assert burnt[9, 6] and burnt[9, 13] and not burnt[6, 9] and not burnt[13, 9]
    assert heard.warnings == ["2 features without a class in unit are left out.", "1 features without a usable geometry are left out."]


def test_a_class_raster_on_the_same_grid_is_taken_over_with_names_and_colours(tmp_path):
    values = np.random.default_rng(0).choice([0, 3, 17, 200], (47, 61)).astype(np.uint8)
    colors = gdal.ColorTable()
    colors.SetColorEntry(17, (255, 0, 128))
    data = write_raster(tmp_path / "c.tif", values, nodata=0, colors=colors)
    data.GetRasterBand(1).SetCategoryNames(["", "", "", "schist", *[""] * 13, "gneiss"])
    data = None
    labels = read_labels(str(tmp_path / "c.tif"), None, GRID, str(tmp_path), Progress())
    assert [(entry["value"], entry["name"]) for entry in labels.classes] == [(3, "schist"), (17, "gneiss"), (200, "200")]
    assert labels.classes[1]["color"] == "#ff0080"
    expected = np.full(values.shape, -1)
    for index, value in enumerate([3, 17, 200]):
        expected[values == value] = index
    np.testing.assert_array_equal(indices(labels), expected)
    assert labels.counts == [int((values == value).sum()) for value in (3, 17, 200)]


def test_a_class_raster_on_another_grid_is_resampled_as_gdalwarp_does(tmp_path):
    values = np.random.default_rng(0).integers(-2, 3, (50, 40)).astype(np.float64)
    values[0, :5] = np.nan
    write_raster(tmp_path / "c.tif", values, kind=gdal.GDT_Float64, transform=(499900.0, 31.0, 0, 8000100.0, 0, -29.0))
    heard = Heard()
    labels = read_labels(str(tmp_path / "c.tif"), None, GRID, str(tmp_path), heard)
    bounds = ["500000", str(8000000 - 47 * 20), str(500000 + 61 * 20), "8000000"]
    command = ["gdalwarp", "-q", "-r", "near", "-te", *bounds, "-ts", "61", "47", "-dstnodata", "-99", "-et", "0"]
    subprocess.run([*command, str(tmp_path / "c.tif"), str(tmp_path / "o.tif")], check=True)
    oracle = gdal.Open(str(tmp_path / "o.tif")).ReadAsArray()
    found = np.array([-99, *[entry["value"] for entry in labels.classes]])[indices(labels) + 1]
    np.testing.assert_array_equal(found, np.nan_to_num(oracle, nan=-99))
    assert [entry["value"] for entry in labels.classes] == [-2, -1, 0, 1, 2]
    assert "declares no nodata value" in heard.warnings[0]


def test_what_cannot_be_used_is_explained(tmp_path):
    far = [(polygon((90000, 0), (90100, 0), (90000, 100)), "a"), (polygon((80000, 0), (80100, 0), (80000, 100)), "b")]
    cases = [
        ("field", write_vector(tmp_path / "1.gpkg", SHAPES), "rock", r"no field rock; their fields are unit"),
        ("none", write_vector(tmp_path / "2.gpkg", SHAPES), None, r"no field \(none chosen\)"),
        ("one", write_vector(tmp_path / "3.gpkg", SHAPES[:1]), "unit", r"at least 2 classes on the raster, found only granite"),
        ("far", write_vector(tmp_path / "4.gpkg", far), "unit", r"do not lie on the raster"),
        ("empty", write_vector(tmp_path / "5.gpkg", []), "unit", r"units has no features"),
        ("crs", write_vector(tmp_path / "6.gpkg", SHAPES, crs=None), "unit", r"units has no coordinate system"),
        ("real", write_vector(tmp_path / "7.gpkg", [(SHAPES[0][0], 0.5), (SHAPES[1][0], 1)], ogr.OFTReal), "unit", r"whole numbers.*0\.5"),
        ("many", write_vector(tmp_path / "8.gpkg", [(SHAPES[0][0], i) for i in range(300)], ogr.OFTInteger), "unit", r"300 different"),
    ]
    for _, source, field, message in cases:
        with pytest.raises(InputError, match=message):
            read_labels(source, field, GRID, str(tmp_path), Progress())
    with pytest.raises(FileError, match="layer other is not in"):
        read_labels({**cases[0][1], "layer": "other"}, "unit", GRID, str(tmp_path), Progress())
    with pytest.raises(FileError, match="cannot be read"):
        read_labels(str(tmp_path / "nothing.tif"), None, GRID, str(tmp_path), Progress())
    write_raster(tmp_path / "f.tif", np.linspace(0, 1, 47 * 61).reshape(47, 61), kind=gdal.GDT_Float32)
    with pytest.raises(InputError, match=r"should hold whole numbers, found 0\.000"):
        read_labels(str(tmp_path / "f.tif"), None, GRID, str(tmp_path), Progress())
    no_crs = Grid(width=61, height=47, transform=GRID.transform, crs="")
    with pytest.raises(InputError, match="INPUT has no coordinate system"):
        read_labels(cases[0][1], "unit", no_crs, str(tmp_path), Progress())


def test_classes_beside_the_raster_do_not_count(tmp_path):
    shapes = [*SHAPES[:2], (polygon((90000, 0), (90100, 0), (90000, 100)), "attic")]
    labels = read_labels(write_vector(tmp_path / "a.gpkg", shapes), "unit", GRID, str(tmp_path), Progress())
    assert [entry["name"] for entry in labels.classes] == ["basalt", "granite"]
    assert indices(labels).max() == 1


def test_a_layer_and_a_raster_without_coordinate_system_fit_each_other(tmp_path):
    grid = Grid(width=61, height=47, transform=GRID.transform, crs="")
    labels = read_labels(write_vector(tmp_path / "n.gpkg", SHAPES, crs=None), "unit", grid, str(tmp_path), Progress())
    assert len(labels.classes) == 3
    write_raster(tmp_path / "c.tif", np.arange(47 * 61).reshape(47, 61) % 2 + 1, grid)
    assert read_labels(str(tmp_path / "c.tif"), None, grid, str(tmp_path), Progress()).counts == [1434, 1433]


def test_texts_of_an_unknown_encoding_are_refused(tmp_path):
    data = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "map.shp"))
    layer = data.CreateLayer("map", osr.SpatialReference(wkt=UTM), ogr.wkbPolygon, ["ENCODING="])
    layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["unit"] = "Gr~nschiefer"
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (500300 7999700)").Buffer(200))
    layer.CreateFeature(feature)
    feature = layer = data = None
    table = tmp_path / "map.dbf"
    table.write_bytes(table.read_bytes().replace(b"~", b"\xfc"))
    with pytest.raises(InputError, match="encoding of the texts in map is not known"):
        read_labels({"path": str(tmp_path / "map.shp"), "layer": None}, "unit", GRID, str(tmp_path), Progress())
