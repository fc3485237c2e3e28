"""Fetch one wheel from a package index (PEP 503) without pip: pip itself, or uv, where neither is there."""

from __future__ import annotations

import hashlib
import html
import os
import re
import urllib.error
import urllib.parse
import urllib.request
import zipfile

DEFAULT_INDEX = "https://pypi.org/simple"
_SECONDS = 60


def newest_wheel(page, page_url, pattern):
    """Find the newest wheel in a page of an index.

    Parameters
    ----------
    page, page_url : str
        The page (HTML) and its address.
    pattern : str
        Regular expression that the file's name has to match.

    Returns
    -------
    tuple of str or None
        Address and SHA-256 digest; ``None`` if there is none with a digest.
    """
    best, found = (), None
    for link in re.findall(r"<a\s[^>]*href=[\"']([^\"']+)", page):
        address, _, digest = urllib.parse.urljoin(page_url, html.unescape(link)).partition("#sha256=")
        name = address.rsplit("/", 1)[-1]
        version = re.match(r"[^-]+-(\d+(?:\.\d+)*)-", name)  # no pre-releases
        if version and digest and re.search(pattern, name):
            number = tuple(int(part) for part in version.group(1).split("."))
            if number > best:
                best, found = number, (address, digest)
    return found


def fetch(project, pattern, folder, environ):
    """Download the newest wheel of a project and check its digest.

    Parameters
    ----------
    project : str
        Name in the index.
    pattern : str
        See :func:`newest_wheel`.
    folder : str
        Where to put it.
    environ : mapping of str to str
        ``PIP_INDEX_URL`` names the index, ``http_proxy`` and the like a proxy.

    Returns
    -------
    str
        Path of the file.

    Raises
    ------
    OSError
        The index cannot be reached, has no such wheel, or the file does not have its digest.
    """
    index = environ.get("PIP_INDEX_URL") or DEFAULT_INDEX
    page_url = index.rstrip("/") + "/" + project + "/"
    page = _read(page_url, environ).decode("utf-8", "replace")
    found = newest_wheel(page, page_url, pattern)
    if found is None:
        raise OSError(f"No matching distribution found for {project} in {index}")
    address, digest = found
    content = _read(address, environ)
    if hashlib.sha256(content).hexdigest() != digest:
        raise OSError(f"hash mismatch of {address}")
    path = os.path.join(folder, address.rsplit("/", 1)[-1])
    with open(path, "wb") as file:
        file.write(content)
    return path


def _read(address, environ):
    if not address.startswith(("https://", "http://")):
        raise OSError(f"Not an address of a package server: {address}")
    proxies = {scheme: value for scheme in ("http", "https") for value in [_proxy(environ, scheme)] if value}
    opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies or None))
    request = urllib.request.Request(address, headers={"Accept": "text/html, application/octet-stream"})
    with opener.open(request, timeout=_SECONDS) as answer:
        return answer.read()


def _proxy(environ, scheme):
    return environ.get(f"{scheme}_proxy") or environ.get(f"{scheme.upper()}_PROXY")


def extract_program(wheel, name, folder):
    """Take a program out of a wheel; return its path."""
    with zipfile.ZipFile(wheel) as archive:
        member = next(entry for entry in archive.namelist() if re.search(rf"/scripts/{re.escape(name)}(\.exe)?$", entry))
        path = os.path.join(folder, member.rsplit("/", 1)[-1])
        with archive.open(member) as source, open(path, "wb") as target:
            target.write(source.read())
    os.chmod(path, 0o700)
    return path
