from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.landforms import terrain_attributes
from deepgeology.backend.families.landforms.terrain import ATTRIBUTES
from deepgeology.backend.families.landforms.terrain_attributes import run
from deepgeology.backend.progress import Progress
from deepgeology.models.terrain import Surface
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).parent))
from grass import needs_grass, run_grass
from landform_worlds import bands, dem, hills, places


class Listener(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))


def attributes(tmp_path, path, names, scales=None, listener=None, **more):
    out = str(tmp_path / "attributes.tif")
    run({"dem": path, "attributes": list(names), "scales": scales, "output": out} | more, listener or Listener())
    return bands(out)


def around(a, b):
    """Difference of two directions in degrees."""
    return np.abs((a - b + 180) % 360 - 180)


def test_agrees_with_gdaldem(tmp_path):
    path = dem(tmp_path / "dem.tif", hills((70, 90)) + 1500)
    found = attributes(tmp_path, path, ["slope", "aspect", "hillshade", "tpi", "tri", "roughness"])

    def gdaldem(mode, **options):
        data = gdal.DEMProcessing("", path, mode, format="MEM", **options)
        return np.where(data.ReadAsArray() == data.GetRasterBand(1).GetNoDataValue(), np.nan, data.ReadAsArray().astype(float))

    for name, mode, options, tolerance in (
        ("slope", "slope", {}, 1e-3),
        ("hillshade", "hillshade", {}, 0.51),  # whole numbers there
        ("topographic position index", "TPI", {}, 1e-3),
        ("terrain ruggedness index", "TRI", {"alg": "Riley"}, 1e-3),
        ("roughness", "Roughness", {}, 1e-3),
    ):
        reference = gdaldem(mode, **options)[1:-1, 1:-1]
        np.testing.assert_allclose(found[name][1:-1, 1:-1], reference, atol=tolerance, err_msg=name)
        assert np.isnan(found[name][0]).all() and np.isnan(found[name][:, -1]).all()
    assert np.nanmax(around(found["aspect"], gdaldem("aspect"))) < 0.1


@needs_grass
def test_agrees_with_grass(tmp_path):
    path = dem(tmp_path / "dem.tif", hills((60, 80), seed=3, height=200) + 800)
    parameters = ["profc", "planc", "maxic", "minic", "slope"]
    commands = [f"r.param.scale input=dem output={name} method={name} size=9 --quiet" for name in parameters]
    commands.append("r.slope.aspect elevation=dem slope=s3 aspect=a3 -n --quiet")
    profile, plan, most, least, slope, slope3, aspect3 = run_grass(path, tmp_path, commands, [*parameters, "s3", "a3"])
    found = attributes(tmp_path, path, ["slope", "profile-curvature", "plan-curvature", "aspect"], [90, 0])
    inner = slice(5, -5), slice(5, -5)
    np.testing.assert_allclose(found["slope 90 m"][inner], slope[inner], atol=0.01)
    np.testing.assert_allclose(found["profile curvature 90 m"][inner], profile[inner], atol=1e-5)
    steep = slope[inner] > 2  # the curvature of contours grows without bound on flat ground
    np.testing.assert_allclose(np.abs(found["plan curvature 90 m"][inner])[steep], np.abs(plan[inner])[steep], rtol=2e-2, atol=2e-4)
    np.testing.assert_allclose(found["slope"][inner], slope3[inner], atol=0.01)
    assert np.nanmax(around(found["aspect"], aspect3)[inner]) < 0.05
    # r.param.scale gives the extreme second derivatives, which are the principal curvatures where the ground is level.
    z = torch.from_numpy(gdal.Open(path).ReadAsArray())[None]
    surface = Surface(z, 10.0, 10.0, 9, 5)
    r, s, t = (part[0].double().numpy() for part in (surface.r, surface.s, surface.t))
    root = np.sqrt(((r - t) / 2) ** 2 + s**2)
    np.testing.assert_allclose(-(r + t) / 2 + root, most[inner], atol=2e-5)
    np.testing.assert_allclose(-(r + t) / 2 - root, least[inner], atol=2e-5)


def test_a_plane_is_a_plane_at_every_scale(tmp_path):
    x, y = places((40, 50))
    path = dem(tmp_path / "dem.tif", 0.3 * x - 0.4 * y + 2000)
    scales = [0, 30, 110, 210]
    found = attributes(tmp_path, path, ATTRIBUTES, scales)
    core = slice(12, -12), slice(12, -12)
    for scale in scales:
        end = f" {scale} m" if scale else ""
        expected = {
            "slope": np.degrees(np.arctan(0.5)),
            "aspect": 323.1301,
            "northness": 0.8,
            "eastness": -0.6,
            "tpi": 0,
            "vector-ruggedness": 0,
        }
        expected |= {name: 0 for name in ATTRIBUTES if "curvature" in name}
        for name, value in expected.items():
            name = "topographic position index" if name == "tpi" else name.replace("-", " ")
            np.testing.assert_allclose(found[name + end][core], value, atol=2e-3, err_msg=name)
        side = scale or 30
        np.testing.assert_allclose(found["local relief" + end][core], (side - 10) * 0.7, rtol=1e-4)
        np.testing.assert_allclose(found["roughness" + end][core], 14, rtol=1e-4)
        # On a plane zenith and nadir are opposite, so that both kinds of openness are 90 degrees.
        np.testing.assert_allclose(found["positive openness" + end][core], 90, atol=1e-3)
        np.testing.assert_allclose(found["negative openness" + end][core], 90, atol=1e-3)


def test_curvatures_of_a_paraboloid_a_sphere_and_a_cylinder(tmp_path):
    names = ["profile-curvature", "tangential-curvature", "plan-curvature", "mean-curvature", "maximal-curvature"]
    x, y = places((61, 61))
    # A paraboloid is what is fitted, so it is exact at every scale: z = -(a x² + b y²) / 2.
    a, b = 0.002, 0.0007
    found = attributes(tmp_path, dem(tmp_path / "p.tif", -(a * x**2 + b * y**2) / 2 + 500), names, [30, 150])
    p, q = -a * x, -b * y
    g = p**2 + q**2
    up = np.sqrt(1 + g)
    with np.errstate(invalid="ignore", divide="ignore"):
        expected = {
            "profile curvature": (a * p**2 + b * q**2) / (g * up**3),
            "tangential curvature": (a * q**2 + b * p**2) / (g * up),
            "plan curvature": (a * q**2 + b * p**2) / g**1.5,
            "mean curvature": ((1 + q**2) * a + (1 + p**2) * b) / (2 * up**3),
        }
    away = (np.hypot(x, y) > 40)[10:-10, 10:-10]
    for name, values in expected.items():
        for scale in (30, 150):
            np.testing.assert_allclose(
                found[f"{name} {scale} m"][10:-10, 10:-10][away], values[10:-10, 10:-10][away], rtol=2e-2, atol=2e-6, err_msg=name
            )
    # Every normal section of a sphere has the curvature 1 / R; here the fit is an approximation.
    radius = 2000.0
    found = attributes(tmp_path, dem(tmp_path / "s.tif", np.sqrt(radius**2 - x**2 - y**2)), names, [50])
    for name in ("profile curvature", "tangential curvature", "mean curvature", "maximal curvature"):
        np.testing.assert_allclose(found[f"{name} 50 m"][5:-5, 5:-5][np.hypot(x, y)[5:-5, 5:-5] > 30], 1 / radius, rtol=0.03, err_msg=name)
    # Along a ridge that is a cylinder the mean curvature is half of the maximal one.
    found = attributes(tmp_path, dem(tmp_path / "c.tif", np.sqrt(radius**2 - x**2)), names, [50])
    np.testing.assert_allclose(found["maximal curvature 50 m"][5:-5, 5:-5], 1 / radius, rtol=0.03)
    np.testing.assert_allclose(found["mean curvature 50 m"][5:-5, 5:-5], 0.5 / radius, rtol=0.03)


def test_slope_of_a_sine_falls_with_the_scale_as_the_fit_predicts(tmp_path):
    x, _ = places((41, 121))
    k = 2 * np.pi / 300
    path = dem(tmp_path / "dem.tif", 20 * np.sin(k * x))
    found = attributes(tmp_path, path, ["slope"], [30, 90, 150])
    for scale in (30, 90, 150):
        offsets = np.arange(-(scale - 10) / 2, scale / 2, 10)
        gain = (offsets * np.sin(k * offsets)).sum() / (offsets**2).sum()  # of the least-squares slope over the window
        expected = np.degrees(np.arctan(np.abs(20 * np.cos(k * x) * gain)))
        np.testing.assert_allclose(found[f"slope {scale} m"][10:-10, 10:-10], expected[10:-10, 10:-10], atol=0.01)


def test_openness_is_great_on_ridges_and_little_in_valleys(tmp_path):
    x, _ = places((41, 41))
    found = attributes(tmp_path, dem(tmp_path / "dem.tif", -np.abs(x)), ["positive-openness", "negative-openness"], [210])
    # On the crest of a roof at 45 degrees: six directions fall (two of them straight, four slanting), two are level.
    slanting = np.degrees(np.arctan(np.sqrt(0.5)))
    assert found["positive openness 210 m"][20, 20] == pytest.approx(90 + (2 * 45 + 4 * slanting) / 8, abs=0.01)
    assert found["negative openness 210 m"][20, 20] == pytest.approx(90 - (2 * 45 + 4 * slanting) / 8, abs=0.01)


def test_tiles_do_not_show(tmp_path, monkeypatch):
    path = dem(tmp_path / "dem.tif", hills((150, 170), seed=1))
    whole = attributes(tmp_path, path, ATTRIBUTES, [0, 130])
    monkeypatch.setattr(terrain_attributes, "TILE", 32)
    for name, values in attributes(tmp_path, path, ATTRIBUTES, [0, 130]).items():
        np.testing.assert_array_equal(np.isnan(values), np.isnan(whole[name]), err_msg=name)
        difference = around(values, whole[name]) if "aspect" in name else np.abs(values - whole[name])
        assert np.nanmax(difference) < 2e-3 * max(np.nanstd(whole[name]), 1e-3), name


def test_a_turned_dem_gives_turned_attributes(tmp_path):
    z = hills((60, 60), seed=2).astype("float32")
    names = [name for name in ATTRIBUTES if name not in ("northness", "eastness", "hillshade")]
    upright = attributes(tmp_path, dem(tmp_path / "a.tif", z), names, [0, 90])
    turned = attributes(tmp_path, dem(tmp_path / "b.tif", np.rot90(z)), names, [0, 90])
    for name, values in upright.items():
        if "aspect" in name:
            assert np.nanmax(around(np.rot90(values) - 90, turned[name])) < 0.1
        else:
            assert np.nanmax(np.abs(np.rot90(values) - turned[name])) < 1e-3 * np.nanstd(values) + 1e-6, name


def test_degrees_are_computed_in_metres_row_by_row(tmp_path):
    """A plane in metres on a sphere of longitude and latitude: heights rise by 0.2 m per metre to the north and 0.1 to the east."""
    cell, rows, columns = 1 / 1200, 400, 60
    latitude = 70 - (np.arange(rows) + 0.5) * cell
    e2, axis = 0.00669437999014, 6378137.0
    w = 1 - e2 * np.sin(np.radians(latitude)) ** 2
    east = np.radians(cell) * axis * np.cos(np.radians(latitude)) / np.sqrt(w)
    z = (
        0.1 * east[:, None] * (np.arange(columns) - 30)
        + 0.2 * (rows - np.arange(rows))[:, None] * np.radians(cell) * axis * (1 - e2) / w.mean() ** 1.5
    )
    listener = Listener()
    path = dem(tmp_path / "dem.tif", z, cell=cell, epsg=4326, origin=(20.0, 70.0))
    found = attributes(tmp_path, path, ["slope"], None, listener)["slope"]
    assert found[:, 30][1:-1] == pytest.approx(np.degrees(np.arctan(np.hypot(0.1, 0.2))), abs=0.03)
    assert any("degrees" in warning and "metres" in warning for warning in listener.warnings)


@pytest.mark.parametrize(("unit", "factor"), [("ft", 0.3048), ("m", 1.0), ("US survey foot", 1200 / 3937)])
def test_units_of_height_are_honoured(tmp_path, unit, factor):
    x, _ = places((20, 20))
    found = attributes(tmp_path, dem(tmp_path / "dem.tif", x, unit=unit), ["slope"])["slope"]
    assert found[10, 10] == pytest.approx(np.degrees(np.arctan(factor)), abs=1e-3)
    found = attributes(tmp_path, dem(tmp_path / "dem.tif", x, unit=unit), ["slope"], z_factor=2.0)["slope"]
    assert found[10, 10] == pytest.approx(np.degrees(np.arctan(2.0)), abs=1e-3)


def test_voids_empty_their_windows_and_edges_reflect(tmp_path):
    z = hills((50, 60))
    z[20, 30] = -9999
    path = dem(tmp_path / "dem.tif", z, nodata=-9999)
    for scale, radius in ((70, 3), (210, 10)):
        found = attributes(tmp_path, path, ["slope", "tri", "local-relief", "positive-openness"], [scale])
        expected = np.ones((50, 60), bool)
        expected[radius:-radius, radius:-radius] = False
        expected[20 - radius : 21 + radius, 30 - radius : 31 + radius] = True
        for name in (f"slope {scale} m", f"terrain ruggedness index {scale} m", f"local relief {scale} m"):
            np.testing.assert_array_equal(np.isnan(found[name]), expected, err_msg=name)
    found = attributes(tmp_path, path, ["slope"], [70], edges="reflect")["slope 70 m"]
    assert np.isnan(found).sum() == 49
    x, _ = places((20, 20))
    mirrored = attributes(tmp_path, dem(tmp_path / "m.tif", x), ["slope"], edges="reflect")["slope"]
    assert mirrored[:, 0] == pytest.approx(0) and mirrored[:, 1] == pytest.approx(45, abs=1e-3)


def test_flat_ground_has_no_aspect_and_no_curvature(tmp_path):
    found = attributes(tmp_path, dem(tmp_path / "sea.tif", np.zeros((30, 30))), ATTRIBUTES, [0, 70])
    for name, values in found.items():
        core = values[5:-5, 5:-5]
        if "aspect" in name:
            assert np.isnan(core).all()
        elif "openness" not in name and "hillshade" not in name:
            assert np.abs(core).max() < 1e-8, name


@pytest.mark.parametrize(
    ("shape", "parameters", "words"),
    [
        ((1, 40), {}, "rows and columns"),
        ((40, 2), {}, "rows and columns"),
        ((20, 30), {"scales": "500"}, "51 cells wide"),
        ((20, 30), {"scales": "90 big"}, "SCALES"),
        ((20, 30), {"scales": [-3]}, "SCALES"),
        ((20, 30), {"attributes": ["beauty"]}, "beauty"),
        ((20, 30), {"extent": [0, 0, 1, 1]}, "does not overlap"),
    ],
)
def test_bad_input_is_explained_and_leaves_nothing(tmp_path, shape, parameters, words):
    path = dem(tmp_path / "dem.tif", hills(shape))
    out = tmp_path / "out"
    with pytest.raises(InputError, match=words):
        run({"dem": path, "attributes": ["slope"], "output": str(out / "a.tif")} | parameters, Listener())
    assert not out.exists() or not list(out.iterdir())


def test_rotated_and_empty_dems_are_refused_and_terraces_named(tmp_path):
    path = dem(tmp_path / "dem.tif", hills((30, 30)))
    data = gdal.Open(path, gdal.GA_Update)
    data.SetGeoTransform((0, 10, 3, 0, 3, -10))
    data = None
    with pytest.raises(InputError, match="north up"):
        attributes(tmp_path, path, ["slope"])
    with pytest.raises(InputError, match="voids"):
        attributes(tmp_path, dem(tmp_path / "void.tif", np.full((20, 20), -1.0), nodata=-1), ["slope"])
    listener = Listener()
    attributes(tmp_path, dem(tmp_path / "int.tif", hills((30, 30)).astype("int16"), kind=gdal.GDT_Int16), ["slope"], listener=listener)
    assert any("staircase" in warning for warning in listener.warnings)
