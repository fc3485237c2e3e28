"""What to paste into a bug report: the computer, the environment, what works and what does not. Needs no environment."""

from __future__ import annotations

import html
import os
import platform
import re
import sys
import time
from pathlib import Path

LOG_LINES = 80
_NAMES = re.compile("PYTHON|PROJ|GDAL|CONDA|LD_|OSGEO4W|VIRTUAL_ENV|PIP_|UV_|SSL_|CUDA|OMP_|DEEPGEOLOGY|QGIS|FLATPAK|_proxy", re.IGNORECASE)


def sections(found, environment=None, check=None, failure="", extra=None):
    """Collect the diagnosis.

    Parameters
    ----------
    found : manager.Found
        The interpreter that runs jobs.
    environment : manager.Environment, optional
        The environment of the plugin; its log's end is included.
    check : dict, optional
        Result of the job ``environment_check``.
    failure : str
        Why there is none.
    extra : dict of str to dict, optional
        More sections, for example of QGIS.

    Returns
    -------
    dict of str to dict
        Rows by the titles of their sections.
    """
    status = found.status
    result = {
        "Summary": {
            "state": status.state,
            "reason": status.reason.format(**status.values),
            "interpreter": found.python,
            "kind": found.kind,
            "device": (check or {}).get("DEVICE", ""),
            "problems": "\n".join([*(check or {}).get("problems", []), *([failure] if failure else [])]) or "none",
            "date": time.strftime("%Y-%m-%d %H:%M:%S"),
        }
    }
    if extra:
        result.update(extra)
    result["This process"] = {
        "Python": sys.version,
        "executable": sys.executable,
        "prefix": sys.prefix,
        "platform": platform.platform(),
    }
    if environment is not None:
        result["Environment of the plugin"] = {"folder": environment.folder, **environment.describe()}
    result.update((check or {}).get("sections", {}))
    result["Variables"] = {name: _scrub(value) for name, value in sorted(os.environ.items()) if _NAMES.search(name)}
    if environment is not None and os.path.exists(environment.log_path):
        lines = Path(environment.log_path).read_text(encoding="utf-8", errors="replace").splitlines()
        result["End of the log"] = {environment.log_path: "\n".join(lines[-LOG_LINES:])}
    home = str(Path.home())
    return {title: {key: str(value).replace(home, "~") for key, value in rows.items()} for title, rows in result.items()}


def _scrub(value):
    return re.sub(r"//[^/@\s]+@", "//***@", value)


def text(*arguments, **options):
    """Return the diagnosis as plain text; arguments of :func:`sections`."""
    lines = []
    for title, rows in sections(*arguments, **options).items():
        lines.append(f"## {title}")
        lines += [f"{key}: {value}" for key, value in rows.items()] + [""]
    return "\n".join(lines)


def write(path, *arguments, **options):
    """Write the diagnosis as a self-contained HTML page; further arguments of :func:`sections`."""
    body = []
    for title, rows in sections(*arguments, **options).items():
        cells = "".join(f"<tr><th>{html.escape(key)}</th><td><pre>{html.escape(value)}</pre></td></tr>" for key, value in rows.items())
        body.append(f"<h2>{html.escape(title)}</h2><table>{cells}</table>")
    page = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Deep Geology: diagnosis</title><style>'
        "body{font:15px/1.45 system-ui,sans-serif;margin:2em auto;max-width:64em;padding:0 1em;color:#222}"
        "h2{font-size:1.1em;margin:1.6em 0 .4em}table{border-collapse:collapse;width:100%}"
        "th,td{text-align:left;vertical-align:top;border-bottom:1px solid #ddd;padding:.25em .6em}th{font-weight:500;width:14em}"
        "pre{margin:0;font:13px/1.4 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}"
        "</style></head><body><h1>Deep Geology: diagnosis</h1>"
        "<p>Paste this page into a bug report. It names folders and variables of this computer; remove what nobody should see.</p>"
        + "".join(body)
        + "</body></html>\n"
    )
    Path(path).write_text(page, encoding="utf-8")
