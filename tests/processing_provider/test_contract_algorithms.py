"""What every algorithm keeps to; a new file is tested here before its author writes a test."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import pytest
from deepgeology.models.errors import Cancelled
from deepgeology.processing_provider import parameters as kinds
from deepgeology.processing_provider.documentation import page
from deepgeology.processing_provider.provider import find_algorithms
from deepgeology.processing_provider.styles import STYLES
from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition

pytestmark = pytest.mark.qgis

ROOT = Path(__file__).parents[2]
SNAPSHOT = Path(__file__).with_name("contract.json")
ALGORITHMS = find_algorithms()

# The table of the specification: ids with the inputs and outputs that users' models and scripts may rely on for ever.
FROZEN = {
    "buildfeaturestack": "RASTERS LAYERS REFERENCE EXTENT CRS PIXEL_SIZE RESAMPLING FILL_NODATA OUTPUT",
    "buildtileindex": "INPUT LABELS CLASS_FIELD TILE_SIZE STRIDE BLOCK_SIZE BUFFER FOLDS MIN_VALID SEED OUTPUT",
    "trainsegmentation": "INPUT LABELS CLASS_FIELD TILE_INDEX ARCHITECTURE ENCODER ENCODER_WEIGHTS TILE_SIZE BATCH_SIZE EPOCHS "
    "LEARNING_RATE LOSS CLASS_WEIGHTS AUGMENTATION BLOCK_SIZE FOLDS TEST_FOLD VALIDATION_FOLD ENSEMBLE RESUME SEED DEVICE PRECISION "
    "MODEL REPORT HISTORY ACCURACY MACRO_F1 MIOU BASELINE_ACCURACY BASELINE_MACRO_F1",
    "segmentraster": "INPUT MODEL EXTENT MASK TILE_SIZE OVERLAP BATCH_SIZE TTA DEVICE PRECISION OUTPUT PROBABILITY UNCERTAINTY POLYGONS",
    "traindetector": "INPUT OBJECTS CLASS_FIELD ARCHITECTURE TILE_SIZE MODEL REPORT AP50 AP PRECISION RECALL",
    "detectobjects": "INPUT MODEL MIN_SCORE OVERLAP EXTENT MASK OUTPUT",
    "evaluatedetections": "DETECTIONS REFERENCE MATCH ZONES REPORT TABLE AP50 AP PRECISION RECALL",
    "evaluateclassification": "INPUT REFERENCE CLASS_FIELD ZONES BLOCK_SIZE REPORT TABLE ACCURACY MACRO_F1 MIOU",
    "explainmodel": "INPUT MODEL REFERENCE CLASS_FIELD METHOD CLASS TABLE OUTPUT REPORT",
    "describemodel": "MODEL REPORT",
    "trainimageclassifier": "IMAGES CLASS_FIELD GROUP_FIELD ARCHITECTURE WEIGHTS MODEL REPORT ACCURACY MACRO_F1",
    "classifyimages": "IMAGES MODEL OUTPUT REPORT",
    "trainwellfacies": "INPUT WELL_FIELD DEPTH_FIELD LOG_FIELDS FACIES_FIELD PENALTY WINDOW BATCH_SIZE EPOCHS FOLDS ENSEMBLE SEED DEVICE "
    "MODEL REPORT ACCURACY MACRO_F1 PENALTY_SCORE BASELINE_ACCURACY BASELINE_MACRO_F1",
    "classifywellfacies": "INPUT WELL_FIELD DEPTH_FIELD LOG_FIELDS MODEL OUTPUT INTERVALS PLOT",
    "terrainattributes": "DEM ATTRIBUTES SCALES EXTENT DEVICE OUTPUT",
    "classifygeomorphons": "DEM SEARCH SKIP FLAT DISTANCE OUTPUT TERNARY INTENSITY EXPOSITION RANGE",
    "trainlandforms": "DEM IMAGERY LABELS CLASS_FIELD TERRAIN_SCALES TILE_INDEX ARCHITECTURE ENCODER ENCODER_WEIGHTS TILE_SIZE BATCH_SIZE "
    "EPOCHS LEARNING_RATE LOSS CLASS_WEIGHTS AUGMENTATION BLOCK_SIZE FOLDS TEST_FOLD VALIDATION_FOLD ENSEMBLE RESUME SEED DEVICE "
    "PRECISION MODEL REPORT HISTORY ACCURACY MACRO_F1 MIOU BASELINE_ACCURACY BASELINE_MACRO_F1",
    "describelandforms": "LANDFORMS DEM OUTPUT REPORT",
    "maplandforms": "DEM IMAGERY MODEL EXTENT MASK OUTPUT PROBABILITY UNCERTAINTY POLYGONS",
    "trainsusceptibility": "INPUT EVENTS NON_EVENTS MASK METHOD ENSEMBLE BLOCK_SIZE FOLDS SEED DEVICE MODEL REPORT CROSS_VALIDATION "
    "AUC AUC_LOW AUC_HIGH BASELINE_AUC",
    "mapsusceptibility": "INPUT MODEL EXTENT MASK OUTPUT UNCERTAINTY APPLICABILITY CLASSES",
    "importcatalog": "SOURCE REGION START END MIN_MAGNITUDE MAX_DEPTH CLEAN OUTPUT REPORT",
    "assesscatalog": "INPUT REGION CELL_SIZE REPORT OUTPUT MC B_VALUE B_ERROR",
    "declustercatalog": "INPUT METHOD OUTPUT REPORT",
    "trainforecast": "INPUT REGION MIN_MAGNITUDE AUXILIARY_START TRAIN_START TRAIN_END VALIDATION_START METHOD COVARIATES ENSEMBLE SEED "
    "MODEL REPORT LOGLIK LOGLIK_TEMPORAL LOGLIK_SPATIAL LOGLIK_ETAS INFORMATION_GAIN",
    "forecastseismicity": "MODEL INPUT START DURATION MIN_MAGNITUDE CELL_SIZE SIMULATIONS OUTPUT FORECAST CATALOGS REPORT",
    "testforecast": "FORECAST OBSERVED START END REFERENCE REPORT TABLE",
    "trainpicker": "WAVEFORMS PICKS START_FROM SEED MODEL REPORT P_F1 S_F1",
    "pickphases": "WAVEFORMS STATIONS MODEL P_THRESHOLD S_THRESHOLD PICKS OUTPUT PLOTS",
    "locateearthquakes": "PICKS STATIONS VELOCITY OUTPUT",
    "simulatedeformation": "SOURCES EXTENT PIXEL_SIZE POINTS DEM POISSON LOS WAVELENGTH OUTPUT POINTS_OUTPUT",
    "invertdeformation": "OBSERVATIONS SOURCE_TYPE PRIORS NOISE DOWNSAMPLING RAMP SOURCE MODELLED RESIDUAL POSTERIOR REPORT",
    "traindeformationestimator": "SOURCE_TYPE PRIORS GEOMETRY SIMULATIONS MODEL REPORT",
    "buildsimulationset": "SIMULATOR PARAMETERS COUNT SEED DATASET",
    "trainsurrogate": "DATASET ARCHITECTURE MODEL REPORT RELATIVE_L2 SPEEDUP",
    "runsurrogate": "MODEL INPUTS PARAMETERS OUTPUT UNCERTAINTY",
    "simulatefissures": "MATERIAL LOADING INITIAL_CRACKS STEPS OUTPUT DISPLACEMENT FISSURES ENERGY REPORT",
    "simulatelandscape": "DEM UPLIFT ERODIBILITY DIFFUSIVITY EXPONENTS DURATION STEP OUTPUT EROSION DRAINAGE REPORT",
    "checkenvironment": "INSTALL REPORT DEVICE",
    "trainprospectivity": "INPUT DEPOSITS NEGATIVES METHOD PATCH_SIZE LOSS PRIOR ENSEMBLE BLOCK_SIZE FOLDS NEGATIVE_RATIO SEED DEVICE "
    "MODEL REPORT CROSS_VALIDATION AUC AUC_LOW AUC_HIGH CAPTURE_1 CAPTURE_5 CAPTURE_10 BASELINE_AUC",
    "mapprospectivity": "INPUT MODEL EXTENT MASK OUTPUT UNCERTAINTY APPLICABILITY TARGETS",
    "validateprospectivity": "INPUT DEPOSITS MASK BLOCK_SIZE REPORT TABLE",
    "weightsofevidence": "EVIDENCE DEPOSITS UNIT_AREA MASK OUTPUT UNCERTAINTY TABLE REPORT",
    "explainprospectivity": "INPUT MODEL TARGETS TABLE OUTPUT REPORT",
}


@pytest.fixture(params=ALGORITHMS, ids=lambda algorithm: algorithm.ID)
def algorithm(request, provider):
    """Each algorithm, ready to run."""
    return provider.algorithm(request.param.ID).create()


@pytest.fixture
def valid(algorithm, worlds, tmp_path):
    """The least parameters with which the algorithm runs, all outputs wanted.

    What cannot be guessed from the kind of a parameter is in ``examples/<group>.py``: a function named like the algorithm's id,
    called with the module ``worlds`` and a folder to write to, returns those parameters.
    """
    (tmp_path / "in").mkdir()
    raster = worlds.write_raster(tmp_path / "in" / "features.tif", names=["a", "b"])
    polygons = worlds.write_polygons(tmp_path / "in" / "map.gpkg")
    model = worlds.write_model(tmp_path / "in" / "model.safetensors")
    given = {}
    for parameter in algorithm.declaration.parameters:
        if isinstance(parameter, kinds.RasterOutput):
            given[parameter.key] = str(tmp_path / "out" / f"{parameter.key}.tif")
        elif isinstance(parameter, kinds.VectorOutput):
            given[parameter.key] = str(tmp_path / "out" / f"{parameter.key}.gpkg")
        elif isinstance(parameter, kinds.FileOutput):
            given[parameter.key] = str(tmp_path / "out" / f"{parameter.key}.{parameter.extensions[0]}")
        elif isinstance(parameter, kinds.Field):
            given[parameter.key] = "unit"
        elif parameter.optional and parameter.key not in ("RASTERS", "REFERENCE"):
            continue
        elif isinstance(parameter, kinds.Raster) and not parameter.optional:
            given[parameter.key] = raster
        elif isinstance(parameter, kinds.Layers):
            given[parameter.key] = [raster]
        elif isinstance(parameter, (kinds.Layer, kinds.Vector)):
            given[parameter.key] = polygons
        elif isinstance(parameter, kinds.File):
            given[parameter.key] = model
    return given | example(algorithm, worlds, tmp_path / "in")


def example(algorithm, worlds, folder) -> dict:
    path = Path(__file__).parent / "examples" / f"{algorithm.GROUP}.py"
    if not path.is_file():
        return {}
    spec = importlib.util.spec_from_file_location(f"examples_{algorithm.GROUP}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, algorithm.ID, lambda worlds, folder: {})(worlds, folder)


def described(algorithm) -> dict:
    return {
        "group": algorithm.groupId(),
        "parameters": {
            parameter.key: {"kind": type(parameter).__name__, "optional": parameter.optional, "default": parameter.default}
            | ({"options": list(parameter.options)} if isinstance(parameter, kinds.Choice) else {})
            for parameter in algorithm.declaration.parameters
        },
        "outputs": sorted(output.name() for output in algorithm.outputDefinitions()),
    }


def test_there_are_algorithms():
    assert {algorithm.ID for algorithm in ALGORITHMS} >= set(FROZEN)


@pytest.mark.parametrize("name", sorted(FROZEN))
def test_the_promised_keys_exist(provider, name):
    algorithm = provider.algorithm(name)
    keys = {definition.name() for definition in algorithm.parameterDefinitions()} | {out.name() for out in algorithm.outputDefinitions()}
    assert not set(FROZEN[name].split()) - keys


def test_ids_and_keys_are_those_of_the_snapshot(provider):
    """Removing or renaming breaks users' models. After adding something: ``python tests/processing_provider/snapshot.py``."""
    now = {algorithm.name(): described(algorithm) for algorithm in provider.algorithms() if hasattr(algorithm, "declaration")}
    assert now == json.loads(SNAPSHOT.read_text(encoding="utf-8"))


def test_identity(algorithm):
    assert re.fullmatch("[a-z]+", algorithm.name())
    assert algorithm.id() == f"deepgeology:{algorithm.name()}"
    assert algorithm.displayName() and not algorithm.displayName().endswith(".")
    assert algorithm.group() and re.fullmatch("[a-z]+", algorithm.groupId())
    assert len(algorithm.tags()) >= 3 and all(algorithm.tags())
    assert Path(algorithm.svgIconPath()).is_file() and not algorithm.icon().isNull()
    assert type(algorithm.createInstance()) is type(algorithm)


def test_runs_in_the_background_and_in_batches(algorithm):
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


def test_every_parameter_is_explained(algorithm):
    for parameter in algorithm.declaration.parameters:
        assert re.fullmatch("[A-Z][A-Z0-9_]*", parameter.key)
        assert parameter.label and parameter.label[0].isupper() and parameter.label[-1] not in ".:"
        assert parameter.help.endswith(".") and len(parameter.help) > 15, parameter.key
        assert algorithm.parameterDefinition(parameter.key).help() == parameter.help


def test_what_happens_when_left_empty_is_said_exactly_where_something_can_be(algorithm):
    for parameter in algorithm.declaration.parameters:
        can_be_empty = parameter.optional and parameter.default is None and not parameter.is_output
        assert bool(parameter.empty) == can_be_empty, parameter.key
        assert not parameter.empty or parameter.empty.endswith("."), parameter.key


def test_definitions_agree_with_the_declaration(algorithm):
    for parameter in algorithm.declaration.parameters:
        definition = algorithm.parameterDefinition(parameter.key)
        assert bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional) == parameter.optional, parameter.key
        assert bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced) == parameter.advanced, parameter.key
        assert definition.isDestination() == parameter.is_output
        assert parameter.title in definition.description()
        if parameter.default is not None:
            assert definition.checkValueIsAcceptable(parameter.default), parameter.key
        assert getattr(parameter, "style", "") in ("", *STYLES), parameter.key
        if isinstance(parameter, kinds.Field):
            assert parameter.parent in {entry.key for entry in algorithm.declaration.parameters}


def test_the_help_panel_names_everything(algorithm):
    text = algorithm.shortHelpString()
    for parameter in algorithm.declaration.parameters:
        assert parameter.title.replace("&", "&amp;") in text
    for result in algorithm.declaration.results:
        assert result.key in text
    for reference in algorithm.declaration.references:
        assert re.search(r"doi:10\.\d{4,9}/\S+", reference), reference
    assert text.count("https://doi.org/10.") == len(algorithm.declaration.references)
    assert algorithm.declaration.example.endswith((".", "?"))


def test_the_page_of_the_manual_names_everything(algorithm):
    text = page(algorithm)
    for definition in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
        assert f"`{definition.name()}`" in text


def test_nothing_given_is_explained_and_does_not_raise(algorithm, context):
    ok, message = algorithm.checkParameterValues({}, context)
    required = [parameter for parameter in algorithm.declaration.parameters if not parameter.optional and parameter.default is None]
    if required:
        assert ok is False
        assert all(parameter.label in message for parameter in required)
    else:
        assert ok or message


def test_least_parameters_pass_the_checks(algorithm, valid, context):
    assert algorithm.checkParameterValues(valid, context) == (True, "")


def test_the_job_has_every_key_and_is_plain_json(algorithm, valid, context, feedback, fake_worker, monkeypatch):
    jobs = []

    def stop(self, job, listener):
        jobs.append(job)
        raise Cancelled()

    monkeypatch.setattr(type(algorithm), "run_job", stop)
    algorithm.run(valid, context, feedback)
    (job,) = jobs
    assert set(job) == {parameter.key.lower() for parameter in algorithm.declaration.parameters}
    assert json.loads(json.dumps(job)) == job
    for parameter in algorithm.declaration.parameters:
        if parameter.is_output:
            assert Path(job[parameter.key.lower()]).is_absolute()


def test_the_job_exists(algorithm):
    assert (ROOT / "backend" / (algorithm.JOB.replace(".", "/") + ".py")).is_file()


def test_cancelling_at_the_first_report_leaves_nothing(algorithm, valid, context, feedback, fake_worker, tmp_path):
    def report_until_cancelled(job, listener):
        listener.progress(0.1, "Working on {thing}", {"thing": "it"})
        feedback.cancel()
        if listener.is_cancelled():
            raise Cancelled()
        return {}

    fake_worker.action = report_until_cancelled
    results, _ = algorithm.run(valid, context, feedback)
    assert not any(results.values())
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())
    assert not any(line.startswith("error") for line in feedback.lines)


def test_a_missing_environment_is_explained_and_the_algorithm_still_listed(algorithm, provider, monkeypatch):
    from deepgeology.processing_provider import algorithm as base

    monkeypatch.setattr(base, "worker_problem", lambda: "There is no environment. Make one.")
    assert provider.algorithm(algorithm.name()) is not None
    if algorithm.name() == "checkenvironment":
        assert algorithm.canExecute()[0] is True
    else:
        assert algorithm.canExecute() == (False, "There is no environment. Make one.")


def test_every_algorithm_file_has_a_test():
    folder = ROOT / "processing_provider" / "algorithms"
    files = [path.relative_to(folder) for path in folder.rglob("[a-z]*.py")]
    assert len(files) >= len(FROZEN)
    missing = [str(path) for path in files if not (Path(__file__).parent / "algorithms" / path.parent / f"test_{path.name}").is_file()]
    assert not missing
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)+\.py", path.name) for path in files)
