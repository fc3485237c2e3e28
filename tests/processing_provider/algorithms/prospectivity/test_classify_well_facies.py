from __future__ import annotations

import pytest
from deepgeology.processing_provider.styles import make_style
from qgis.core import QgsProcessingUtils, QgsVectorLayer

pytestmark = pytest.mark.qgis


@pytest.fixture
def parameters(run, worlds, tmp_path):
    fields = {"WELL_FIELD": "WELL", "DEPTH_FIELD": "DEPTH", "DEVICE": "cpu"}
    model = str(tmp_path / "facies.safetensors")
    known = worlds.write_wells(tmp_path / "known.csv")
    learn = {"INPUT": known, "LOG_FIELDS": ["GR", "RHOB"], "FACIES_FIELD": "FACIES", "METHOD": "boosted", "MODEL": model}
    run("trainwellfacies", fields | learn)
    new = worlds.write_wells(tmp_path / "new.csv", wells=2, facies=False)
    return fields | {"INPUT": new, "MODEL": model, "OUTPUT": str(tmp_path / "samples.gpkg")}


def test_samples_beds_and_plot(run, parameters, context, tmp_path):
    results = run("classifywellfacies", parameters | {"INTERVALS": "memory:", "PLOT": str(tmp_path / "plot.html")})
    samples = QgsVectorLayer(results["OUTPUT"], "samples", "ogr")
    assert not samples.isSpatial() and samples.featureCount() == 80
    for feature in samples.getFeatures():
        assert feature["class"] == ("Shale" if feature["GR"] > 70 else "Sandstone")
    beds = QgsProcessingUtils.mapLayerFromString(results["INTERVALS"], context)
    assert not beds.isSpatial() and beds.featureCount() == 10
    assert [field.name() for field in beds.fields()] == ["well", "top", "base", "thickness", "class", "probability", "samples"]
    assert (tmp_path / "plot.html").stat().st_size > 10_000


def test_points_are_shown_in_the_colours_of_the_facies(qgis_app):
    classes = [{"value": 1, "name": "Sandstone", "color": "#f7dc6f"}, {"value": 2, "name": "Shale", "color": "#9aa58f"}]
    points, table = (QgsVectorLayer(f"{kind}?field=class:string", "samples", "memory") for kind in ("Point", "None"))
    for layer in (points, table):
        make_style("facies_points", layer, classes)
    assert [(c.value(), c.symbol().color().name()) for c in points.renderer().categories()] == [
        ("Sandstone", "#f7dc6f"),
        ("Shale", "#9aa58f"),
    ]


def test_another_task_is_refused(provider, context, parameters, worlds, tmp_path):
    algorithm = provider.algorithm("classifywellfacies").create()
    model = worlds.write_model(tmp_path / "map.safetensors")
    ok, message = algorithm.checkParameterValues(parameters | {"MODEL": model}, context)
    assert not ok and "is for mapping classes" in message and "facies of well logs" in message
