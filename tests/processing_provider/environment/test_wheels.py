"""Fetching one wheel from an index on this computer."""

import hashlib
import http.server
import os
import threading
import zipfile
from pathlib import Path

import pytest
from deepgeology.processing_provider.environment import wheels


@pytest.fixture
def index(tmp_path):
    """A package index; returns its address and its folder."""
    folder = tmp_path / "index"
    folder.mkdir()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    server.server_close()


def put(folder, project, files):
    page = folder / project
    page.mkdir()
    links = []
    for name, content in files.items():
        (folder / name).write_bytes(content)
        links.append(f'<a data-requires-python="&gt;=3.8" href="../{name}#sha256={hashlib.sha256(content).hexdigest()}">{name}</a>')
    (page / "index.html").write_text("<!DOCTYPE html><html><body>" + "<br/>\n".join(links) + "</body></html>")


def environ(address):
    return {"PIP_INDEX_URL": address + "/", "no_proxy": "127.0.0.1"}


def test_the_newest_release_that_fits(index, tmp_path):
    address, folder = index
    put(folder, "pip", {
        "pip-9.0-py3-none-any.whl": b"old", "pip-26.3-py3-none-any.whl": b"new", "pip-27.0rc1-py3-none-any.whl": b"unfinished",
        "pip-30.0-cp312-cp312-win_amd64.whl": b"other", "pip-31.0.tar.gz": b"source",
    })  # fmt: skip
    path = wheels.fetch("pip", r"-py3-none-any\.whl$", str(tmp_path), environ(address))
    assert path == str(tmp_path / "pip-26.3-py3-none-any.whl")
    assert (tmp_path / "pip-26.3-py3-none-any.whl").read_bytes() == b"new"


def test_a_file_that_was_changed_on_the_way_is_refused(index, tmp_path):
    address, folder = index
    put(folder, "pip", {"pip-26.3-py3-none-any.whl": b"good"})
    (folder / "pip-26.3-py3-none-any.whl").write_bytes(b"evil")
    with pytest.raises(OSError, match="hash mismatch"):
        wheels.fetch("pip", r"\.whl$", str(tmp_path), environ(address))
    assert not list(tmp_path.glob("*.whl"))


def test_no_wheel_no_page_no_server(index, tmp_path):
    address, folder = index
    put(folder, "pip", {"pip-26.3.tar.gz": b"source"})
    with pytest.raises(OSError, match="No matching distribution found for pip"):
        wheels.fetch("pip", r"\.whl$", str(tmp_path), environ(address))
    with pytest.raises(OSError, match="404"):
        wheels.fetch("uv", r"\.whl$", str(tmp_path), environ(address))
    with pytest.raises(OSError, match="refused"):
        wheels.fetch("uv", r"\.whl$", str(tmp_path), environ("http://127.0.0.1:1"))
    with pytest.raises(OSError, match="Not an address"):
        wheels.fetch("uv", r"\.whl$", str(tmp_path), {"PIP_INDEX_URL": "file:///etc"})


def test_a_link_without_a_digest_is_not_used():
    assert wheels.newest_wheel('<a href="pip-1-py3-none-any.whl">x</a>', "https://a/simple/pip/", r"\.whl$") is None


def test_addresses_relative_to_the_page():
    page = '<a class="x"\nhref="../../files/pip-1.0-py3-none-any.whl#sha256=ab">x</a>'
    found = wheels.newest_wheel(page, "https://a.example/simple/pip/", r"\.whl$")
    assert found == ("https://a.example/files/pip-1.0-py3-none-any.whl", "ab")


def test_the_program_in_a_wheel(tmp_path):
    wheel = tmp_path / "uv-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("uv/__init__.py", "")
        archive.writestr("uv-1.data/scripts/uvx", "wrong")
        archive.writestr("uv-1.data/scripts/uv", "#!/bin/sh\necho right\n")
    path = Path(wheels.extract_program(str(wheel), "uv", str(tmp_path)))
    assert path.read_text().endswith("echo right\n")
    assert os.access(path, os.X_OK)
