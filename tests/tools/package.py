"""Build the archive for the plugin site from the files that git tracks: ``build/deepgeology-<version>.zip``."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "deepgeology"  # the folder in the archive, and so the name of the package in QGIS
LEFT_OUT = ("tests/", ".ci/", ".gitignore", "Makefile", "pyproject.toml", "resources.qrc", "CONTRIBUTING.md", "plugin/i18n/")


def version() -> str:
    """The version in ``metadata.txt``."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def files() -> list[str]:
    """Paths below the root of all files of the archive: tracked, as they are in the working tree."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in tracked.split("\0") if name and not name.startswith(LEFT_OUT) and (ROOT / name).is_file())


def translations() -> dict[str, bytes]:
    """Compiled translations by path below the root; none where Qt's ``lrelease`` is not installed."""
    compiler = shutil.which("lrelease")
    if compiler is None:
        sys.stderr.write("Without lrelease (package qttools5-dev-tools) the archive has no translations.\n")
        return {}
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((ROOT / "plugin" / "i18n").glob("*.ts")):
            compiled = Path(folder) / f"{source.stem}.qm"
            subprocess.run([compiler, "-silent", source, "-qm", compiled], check=True)
            made[f"plugin/i18n/{compiled.name}"] = compiled.read_bytes()
    return made


def build(destination: Path) -> Path:
    """Write the archive into a folder and return its path; the same files always give the same bytes."""
    destination.mkdir(parents=True, exist_ok=True)
    archive = destination / f"{NAME}-{version()}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, content in sorted({**{name: (ROOT / name).read_bytes() for name in files()}, **translations()}.items()):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", date_time=(2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content)
    return archive


if __name__ == "__main__":
    made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build")
    print(f"{made} ({made.stat().st_size / 1e6:.2f} MB)")
    if "example.org" in (ROOT / "metadata.txt").read_text(encoding="utf-8"):
        print("Before uploading, set email, homepage, repository and tracker in metadata.txt to real addresses.")
