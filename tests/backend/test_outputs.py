"""Outputs appear whole, all of them or none, and nothing old stays beside them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from deepgeology.backend.errors import FileError
from deepgeology.backend.outputs import Staging


def write(path, text):
    Path(path).write_text(text, encoding="utf-8")


def content(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_what_lay_beside_an_old_output_goes_and_other_files_stay(tmp_path):
    for name in ("map.tif", "map.tif.aux.xml", "map.tif.ovr", "map.gpkg-wal", "other.tif.aux.xml", "map.qml"):
        write(tmp_path / name, "old")
    with Staging() as staging:
        write(staging.path(tmp_path / "map.tif"), "new")
        write(staging.path(tmp_path / "map.tif.msk"), "new")  # a sidecar of its own
        assert content_of_files(tmp_path)["map.tif"] == "old"
    assert content(tmp_path) == {
        "map.tif": "new",
        "map.tif.msk": "new",
        "map.gpkg-wal": "old",
        "other.tif.aux.xml": "old",
        "map.qml": "old",
    }


def content_of_files(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


def test_when_one_output_cannot_be_replaced_all_are_as_before(tmp_path, monkeypatch):
    for name in ("a.tif", "a.tif.aux.xml", "b.tif"):
        write(tmp_path / name, "old")
    before, replace = content(tmp_path), os.replace

    def locked(source, target):
        if Path(source).name == "b.tif":  # as a file that another program holds open on Windows
            raise PermissionError(13, "used by another process", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(FileError, match=r"b\.tif cannot be replaced"), Staging() as staging:
        for name in ("a.tif", "b.tif", "c.tif"):
            write(staging.path(tmp_path / name), "new")
    monkeypatch.undo()
    assert content(tmp_path) == before


def test_what_cannot_be_moved_back_is_kept(tmp_path, monkeypatch):
    for name in ("a.tif", "b.tif"):
        write(tmp_path / name, "old")
    replace = os.replace

    def locked(source, target):
        source, target = Path(source), Path(target)
        if source.name == "b.tif" or (target == tmp_path / "a.tif" and content_of_files(source.parent).get("a.tif") == "old"):
            raise PermissionError(13, "used by another process", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(FileError, match=r"b\.tif cannot be replaced"), Staging() as staging:
        for name in ("a.tif", "b.tif"):
            write(staging.path(tmp_path / name), "new")
    monkeypatch.undo()
    assert [path.read_text(encoding="utf-8") for path in tmp_path.rglob("a.tif")] == ["old"]


def test_nothing_is_left_of_a_run_that_fails(tmp_path):
    write(tmp_path / "a.tif", "old")
    with pytest.raises(ZeroDivisionError), Staging() as staging:
        write(staging.path(tmp_path / "a.tif"), "new")
        raise ZeroDivisionError
    assert content(tmp_path) == {"a.tif": "old"}
