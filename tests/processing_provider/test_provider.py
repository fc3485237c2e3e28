"""The provider lists everything, with and without torch, and survives a broken file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from deepgeology.processing_provider import algorithms
from deepgeology.processing_provider import provider as module
from deepgeology.processing_provider.documentation import help_of
from deepgeology.processing_provider.provider import DeepGeologyProvider
from deepgeology.processing_provider.translation import translate
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

pytestmark = pytest.mark.qgis

ROOT = Path(__file__).parents[2]


def test_identity(provider):
    assert provider.id() == "deepgeology"
    assert provider.longName().startswith("Deep Geology 0.")
    assert not provider.icon().isNull() and Path(provider.svgIconPath()).is_file()
    assert provider.failures == {}
    assert QgsApplication.processingRegistry().algorithmById("deepgeology:segmentraster") is not None


def test_every_group_has_a_label(provider):
    assert {(algorithm.groupId(), algorithm.group()) for algorithm in provider.algorithms()} >= {
        ("data", "Data preparation"),
        ("imagery", "Geological images"),
        ("evaluation", "Evaluation and models"),
        ("setup", "Environment"),
    }


def test_a_broken_file_does_not_keep_the_others_away(qgis_app, tmp_path, monkeypatch):
    (tmp_path / "broken_file.py").write_text("raise RuntimeError('half written')\n")
    monkeypatch.setattr(algorithms, "__path__", [*algorithms.__path__, str(tmp_path)])
    with pytest.raises(RuntimeError, match="half written"):
        module.find_algorithms()
    provider = DeepGeologyProvider()
    provider.refreshAlgorithms()
    assert len(provider.algorithms()) >= 8
    ((name, text),) = provider.failures.items()
    assert name.endswith("broken_file") and "half written" in text


def test_everything_is_listed_and_explained_without_torch_and_numpy(tmp_path):
    for name in ("torch", "torchvision", "sklearn", "scipy"):
        (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError('{name} is switched off', name='{name}')\n")
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest\n"
        "from qgis.core import QgsApplication, QgsProcessingContext\n"
        "application = QgsApplication([], False); application.initQgis()\n"
        "there = set(sys.modules)\n"  # QGIS 3.40 brings numpy itself
        "from deepgeology.processing_provider.provider import DeepGeologyProvider\n"
        "provider = DeepGeologyProvider(); provider.refreshAlgorithms()\n"
        "declared = [a for a in provider.algorithms() if hasattr(a, 'declaration')]\n"
        "texts = [(a.shortHelpString(), a.create().checkParameterValues({}, QgsProcessingContext())) for a in declared]\n"
        "heavy = {'torch', 'sklearn', 'scipy', 'matplotlib', 'numpy'} & set(sys.modules) - there\n"
        "print('RESULT', len(texts), provider.failures, sorted(heavy))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT / "tests")],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"RESULT {len(module.find_algorithms())} {{}} []" in done.stdout, done.stdout + done.stderr


class German(QTranslator):
    """Translates two texts."""

    def translate(self, context, text, disambiguation=None, n=-1):
        known = {"Class map": "Klassenkarte", "Read {count} tiles": "{count} Kacheln gelesen", "Bad {one}": "Schlecht {zwei}"}
        return known.get(text, "") if context == "DeepGeology" else ""


def test_texts_are_translated(provider):
    german = German()
    QCoreApplication.installTranslator(german)
    try:
        algorithm = provider.algorithm("segmentraster").create()
        assert algorithm.parameterDefinition("OUTPUT").description() == "Klassenkarte"
        assert "Klassenkarte" in algorithm.shortHelpString()
        assert translate("Read {count} tiles", {"count": 3}) == "3 Kacheln gelesen"
        assert translate("Bad {one}", {"one": 1}) == "Bad 1"
    finally:
        QCoreApplication.removeTranslator(german)
    assert provider.algorithm("segmentraster").create().parameterDefinition("OUTPUT").description() == "Class map"


def test_a_template_that_does_not_fit_is_shown_as_it_is():
    assert translate("{a} of {b}", {"a": 1}) == "{a} of {b}"
    assert translate("100 % {", {}) == "100 % {"


def test_help_says_what_happens_when_left_empty(provider):
    declared = {parameter.key: parameter for parameter in provider.algorithm("segmentraster").declaration.parameters}
    assert help_of(declared["MASK"]).endswith("Left empty: the whole raster or extent.")
    assert help_of(declared["PROBABILITY"]).endswith("Left empty: it is not written.")
    assert "Left empty" not in help_of(declared["INPUT"])
