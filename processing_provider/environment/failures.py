"""From what pip, uv and Python write when they fail to what the user can do about it."""

from __future__ import annotations

import re

# Tried in order: causes before their consequences. Each has a pattern, a message and a hint.
_KNOWN = [
    (
        r"No space left on device|Errno 28|not enough space on the disk|WinError 112|disk quota exceeded|Errno 122",
        "The disk is full.",
        "Free space there (about 4 GB, with CUDA 14 GB), or choose another folder for the environment in the settings.",
    ),
    (
        r"407 Proxy Authentication|Tunnel connection failed: 407",
        "The proxy wants a user name and a password.",
        "Enter them in the network settings of QGIS (Options, Network), then repair the environment.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLCertVerificationError|self.signed certificate|UnknownIssuer",
        "The certificate of the server is not trusted: a proxy or virus scanner of your network looks into the traffic.",
        "Ask your administrator for its certificate and name the file in the variable PIP_CERT, then repair the environment.",
    ),
    (
        r"ProxyError|Cannot connect to proxy|Tunnel connection failed",
        "The proxy does not let the download pass.",
        "Check the proxy in the network settings of QGIS (Options, Network), or ask your administrator to allow pypi.org, "
        "files.pythonhosted.org and download.pytorch.org.",
    ),
    (
        r"\b(403|401) (Client Error|Forbidden|Unauthorized)|HTTP error 40[13]",
        "The server, or a filter of your network, refused the download.",
        "Ask your administrator to allow pypi.org, files.pythonhosted.org and download.pytorch.org, or set PIP_INDEX_URL to your mirror.",
    ),
    (
        r"Name or service not known|Temporary failure in name resolution|getaddrinfo failed|nodename nor servname|NewConnectionError"
        r"|Network is unreachable|Connection refused|ConnectTimeoutError|ReadTimeoutError|timed out|Connection reset|RemoteDisconnected"
        r"|dns error|error sending request|Failed to establish a new connection|URLError|IncompleteRead|Connection aborted",
        "The package server cannot be reached.",
        "Check the connection and the proxy, then repair the environment; what is already there is kept. "
        "Without a network, name the Python of an environment made elsewhere in the settings.",
    ),
    (
        r"THESE PACKAGES DO NOT MATCH THE HASHES|hash mismatch|BadZipFile|invalid wheel|CRC-32",
        "A downloaded file is damaged.",
        "Repair the environment; if it happens again, a proxy or virus scanner changes the files.",
    ),
    (
        r"WinError (225|1260|4551)|contains a virus|blocked by group policy|Application Control policy",
        "A virus scanner, or a policy of your organisation, blocks the files.",
        "Ask your administrator to allow the folder of the environment.",
    ),
    (
        r"WinError (32|5)\b|Access is denied|being used by another process",
        "Windows does not let the files be written: another program, often a virus scanner, has them open.",
        "Close other QGIS windows, wait a minute, and repair the environment.",
    ),
    (
        r"WinError (126|1114|127)|DLL load failed|c10\.dll|0xC0000135|0xC0000142",
        "A library of torch cannot be loaded: the Microsoft Visual C++ runtime is missing or too old.",
        "Install https://aka.ms/vs/17/release/vc_redist.x64.exe, restart the computer, then repair the environment.",
    ),
    (
        r"WinError 206|filename or extension is too long|Errno 36",
        "A path is too long for the system.",
        "Choose a shorter folder for the environment in the settings.",
    ),
    (
        r"Errno 13|Permission denied|Read-only file system|Errno 30",
        "The folder of the environment cannot be written.",
        "Choose another folder for the environment in the settings.",
    ),
    (
        r"GLIBC_2\.\d+' not found|version `GLIBC",
        "The system is too old for the packages.",
        "Make an environment with conda-forge and name its Python in the settings.",
    ),
    (
        r"operator torchvision::\w+ does not exist|torchvision/_C\.so",
        "torch and torchvision come from different servers and do not load together.",
        "Repair the environment.",
    ),
    (
        r"_ARRAY_API not found|numpy\.core\.multiarray failed to import|compiled using NumPy 1",
        "numpy does not fit the GDAL of the system.",
        "Repair the environment: it is made anew with the numpy that GDAL was built for.",
    ),
    (
        r"ResolutionImpossible|conflicting dependencies|No solution found",
        "The packages cannot be made to fit together.",
        "Update the plugin; if it is the newest, please report this with the log.",
    ),
    (
        r"Could not find a version that satisfies|No matching distribution found|has no wheels with a matching",
        "A package is not available for this Python or this computer.",
        "Check that the package server is complete (PIP_INDEX_URL), or name the Python of another environment in the settings.",
    ),
    (
        r"ensurepip is not available|No module named '?(venv|ensurepip)'?",
        "The system's Python lacks the module that makes environments.",
        "Install it: sudo apt install python3-venv.",
    ),
    (
        r"MemoryError|Cannot allocate memory|signal SIGKILL|exit status 137",
        "The memory of the computer was used up.",
        "Close other programs, then repair the environment.",
    ),
    (
        r"signal SIGILL|Illegal instruction|0xC000001D",
        "The packages are built for a newer processor.",
        "Name the Python of an environment made for this computer, for example with conda-forge, in the settings.",
    ),
]

_ABOUT_SERVERS = {
    message for _, message, _ in _KNOWN if "server" in message or message.startswith(("The proxy does not", "A package is not available"))
}


def explain(output):
    """Find the cause in what a command wrote.

    Returns
    -------
    tuple of str
        Message and hint; the message is empty if the cause is not known.
    """
    for pattern, message, hint in _KNOWN:
        if re.search(pattern, output, re.IGNORECASE):
            return message, hint
    return "", ""


def another_server_may_help(message):
    """Tell whether a message of :func:`explain` is about the server rather than about this computer."""
    return message in _ABOUT_SERVERS
