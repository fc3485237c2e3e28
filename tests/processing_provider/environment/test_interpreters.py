"""Where a Python is looked for, on trees that are made up, and what is accepted, on scripts that pretend to be Python."""

import os
import stat
import sys
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from deepgeology.processing_provider.environment import interpreters
from deepgeology.processing_provider.environment.interpreters import RejectedError, candidates, check_base, choose, probe

posix = pytest.mark.skipif(sys.platform == "win32", reason="scripts of POSIX")


def look(platform, executable, prefix, files, environ=None, version=(3, 12, 11), base_prefix=None):
    found = candidates(
        platform=platform, executable=executable, prefix=prefix, base_prefix=base_prefix or prefix, version=version,
        environ=environ or {}, exists=set(files).__contains__,
    )  # fmt: skip
    return [candidate.path for candidate in found]


class TestTrees:
    @pytest.mark.parametrize("root", [r"C:\Program Files\QGIS 3.44.7", r"C:\OSGeo4W"])
    @pytest.mark.parametrize("executable", ["qgis-bin.exe", "qgis-ltr-bin.exe", "python3.exe"])
    def test_windows(self, root, executable):
        python = root + r"\apps\Python312\python.exe"
        files = [python, root + r"\apps\Python39\python.exe", root + r"\bin\qgis-bin.exe", root + r"\bin\python3.exe"]
        found = look("win32", root + "\\bin\\" + executable, root + r"\apps\Python312", files, {"OSGEO4W_ROOT": root})
        assert found == [python]

    def test_windows_conda(self):
        prefix = r"C:\Users\me\miniforge3\envs\qgis"
        files = [prefix + r"\python.exe", prefix + r"\Library\bin\qgis.exe"]
        assert look("win32", prefix + r"\Library\bin\qgis.exe", prefix, files, {"CONDA_PREFIX": prefix}) == files[:1]

    @pytest.mark.parametrize("bundle", ["/Applications/QGIS-final-4_2_1.app", "/Applications/QGIS LTR.app"])
    def test_macos_bundles_are_never_used(self, bundle):
        """They are signed: their Python may not load foreign libraries; and the program of the bundle is QGIS itself."""
        files = [
            bundle + "/Contents/MacOS/QGIS-final-4_2_1",
            bundle + "/Contents/MacOS/python",
            bundle + "/Contents/MacOS/python3.12",
            bundle + "/Contents/MacOS/bin/python3",
            "/usr/bin/python3",
            "/opt/homebrew/bin/python3.13",
            "/Library/Frameworks/Python.framework/Versions/3.12/bin/python3.12",
        ]
        found = look("darwin", files[0], bundle + "/Contents/Frameworks", files)
        assert found == files[-2:]

    def test_macos_conda(self):
        files = ["/Users/me/miniforge3/bin/python", "/usr/bin/python3"]
        assert look("darwin", "/x/QGIS", "/x", files, {"CONDA_PREFIX": "/Users/me/miniforge3"}) == files[:1]

    def test_linux_distribution(self):
        files = ["/usr/bin/python3", "/usr/bin/python3.11", "/usr/bin/qgis"]
        assert look("linux", "/usr/bin/python3", "/usr", files, version=(3, 11, 2)) == files[:2]

    def test_linux_flatpak(self):
        files = ["/usr/bin/python3", "/usr/bin/python3.13"]
        assert look("linux", "/usr/bin/python3", "/usr", files, {"FLATPAK_ID": "org.qgis.qgis"}, (3, 13, 1)) == files

    def test_linux_where_the_executable_is_qgis(self):
        assert look("linux", "/usr/bin/qgis.bin", "/usr", ["/usr/bin/qgis.bin", "/usr/bin/python3"]) == ["/usr/bin/python3"]

    def test_linux_virtual_environment_goes_back_to_its_base(self):
        files = ["/home/me/env/bin/python3", "/usr/bin/python3"]
        assert look("linux", "/home/me/env/bin/python3", "/home/me/env", files, base_prefix="/usr") == files

    @pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
    def test_nothing_but_python_is_ever_a_candidate(self, platform):
        """Where every file exists, no name but that of Python comes out."""
        found = candidates(
            platform=platform, executable="/opt/QGIS/qgis-bin", prefix="/opt/QGIS", base_prefix="/opt/QGIS", version=(3, 12, 0),
            environ={"OSGEO4W_ROOT": r"C:\OSGeo4W"}, exists=lambda path: True,
        )  # fmt: skip
        pure = PureWindowsPath if platform == "win32" else PurePosixPath
        assert found and all(pure(candidate.path).stem.startswith("python") for candidate in found)
        assert platform != "darwin" or "/usr/bin/python3" not in [candidate.path for candidate in found]


@pytest.fixture
def script(tmp_path):
    def make(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


@posix
class TestProbe:
    def test_this_python(self):
        found = probe(sys.executable, dict(os.environ), prefix=sys.prefix)
        assert found["version"] == list(sys.version_info[:3])
        assert found["base_prefix"] == sys.base_prefix
        assert found["bits"] == 64 and found["ssl"] and found["venv"]

    def test_through_a_launcher_in_a_tree_with_spaces(self, script):
        python = script("QGIS 3.44/apps/Python312/python.exe", f'exec "{sys.executable}" "$@"')
        assert probe(python, dict(os.environ))["version"] == list(sys.version_info[:3])

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("echo garbage", "not a working Python: exit status 0"),
            ("exit 0", "not a working Python: exit status 0"),
            ("echo \"Fatal Python error: No module named 'encodings'\" >&2; exit 1", "exit status 1, Fatal Python error: No module named"),
            ("sleep 60", "does not answer within 1 s"),
            ("kill -9 $$", "exit status -9"),
        ],
    )
    def test_what_is_no_python(self, script, text, reason):
        with pytest.raises(RejectedError, match=reason):
            probe(script("python", text), dict(os.environ), timeout=1 if "within" in reason else 60)

    def test_what_cannot_be_started(self, tmp_path):
        (tmp_path / "python").write_text("not a program")
        with pytest.raises(RejectedError, match="cannot be started: Permission denied"):
            probe(str(tmp_path / "python"), dict(os.environ))

    def test_another_environment_than_expected(self, tmp_path):
        with pytest.raises(RejectedError, match="belongs to"):
            probe(sys.executable, dict(os.environ), prefix=str(tmp_path))


def fake_python(script, name, **changes):
    """A script that answers the probe as a Python would that has some other properties."""
    code = f"import json, sys; print(sys.argv[1] + json.dumps({{**json.loads(sys.argv[2]), **{changes!r}}}))"
    answer = (
        '{"version": [3, 12, 1], "prefix": "/usr", "base_prefix": "/usr", "bits": 64, "venv": true, "ssl": true, "sqlite3": true, '
        '"gdal": "3.10.3", "numpy": "2.2.4", "ensurepip": true, "pip": true, "libc": ["glibc", "2.41"]}'
    )
    return script(name, f"exec \"{sys.executable}\" -c \"{code}\" '{interpreters.MARKER}' '{answer}'")


@posix
class TestChoice:
    def test_the_first_that_is_fit_and_why_the_others_are_not(self, script, tmp_path):
        launched = tmp_path / "LAUNCHED"
        paths = [
            script("1/python", "echo garbage"),
            fake_python(script, "2/python", version=[3, 9, 2]),
            fake_python(script, "3/python", bits=32),
            fake_python(script, "4/python", venv=False),
            fake_python(script, "5/python", base_prefix="/elsewhere"),
            fake_python(script, "6/python", gdal="", version=[3, 11, 2]),
            fake_python(script, "7/python", gdal=""),
            fake_python(script, "8/python"),
            script("9/python", f"touch {launched}"),
        ]
        (path, found), rejected = choose([interpreters.Candidate(path, "") for path in paths], dict(os.environ))
        assert path == paths[7] and found["gdal"] == "3.10.3"
        reasons = dict(rejected)
        assert list(reasons) == paths[:6]
        for path, words in zip(
            paths, ("not a working", "3.9 is not among", "32-bit", "module venv", "virtual environment", "no GDAL"), strict=False
        ):
            assert words in reasons[path]
        assert not launched.exists()

    def test_one_without_gdal_where_no_other_is(self, script):
        paths = [fake_python(script, "1/python", gdal=""), script("2/python", "exit 1")]
        (path, _), rejected = choose([interpreters.Candidate(path, "") for path in paths], dict(os.environ))
        assert path == paths[0] and [entry[0] for entry in rejected] == paths[1:]

    def test_none(self, script):
        chosen, rejected = choose([interpreters.Candidate(script("python", "exit 1"), "")], dict(os.environ))
        assert chosen is None and len(rejected) == 1


def test_a_newer_python_than_torch_supports_is_refused():
    found = {"version": [3, 15, 0], "bits": 64, "venv": True, "ssl": True, "sqlite3": True, "gdal": "4", "prefix": "/", "base_prefix": "/"}
    with pytest.raises(RejectedError, match=r"3\.15 is not among the versions 3\.10 to 3\.14"):
        check_base(found)
