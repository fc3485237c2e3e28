"""What pip, uv and torch really write when something is wrong, and what the user is told."""

import pytest
from deepgeology.processing_provider.environment import failures

CASES = [
    ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
    ("error: failed to write to file: There is not enough space on the disk. (os error 112)", "disk is full"),
    ("WARNING: Retrying (Retry(total=4)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection "
     "failed: 407 Proxy Authentication Required'))'", "wants a user name"),
    ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 403 Forbidden'))", "proxy does not let"),
    ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self signed certificate in "
     "certificate chain (_ssl.c:1006)'))", "certificate of the server"),
    ("error sending request for url (https://a.org/torch/): invalid peer certificate: UnknownIssuer", "certificate of the server"),
    ("ERROR: HTTP error 403 while getting https://download.pytorch.org/whl/cpu/torch", "refused the download"),
    ("NewConnectionError: Failed to establish a new connection: [Errno -2] Name or service not known\nERROR: Could not find a version that "
     "satisfies the requirement torch (from versions: none)\nERROR: No matching distribution found for torch", "cannot be reached"),
    ("urllib.error.URLError: <urlopen error [Errno 11001] getaddrinfo failed>", "cannot be reached"),
    ("ReadTimeoutError(\"HTTPSConnectionPool(host='a.org', port=443): Read timed out. (read timeout=15)\")", "cannot be reached"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "damaged"),
    ("OSError: [WinError 225] Operation did not complete successfully because the file contains a virus", "virus scanner"),
    ("OSError: [WinError 1260] This program is blocked by group policy.", "virus scanner"),
    ("PermissionError: [WinError 32] The process cannot access the file because it is being used by another process", "another program"),
    ("OSError: [WinError 1114] A dynamic link library (DLL) initialization routine failed. Error loading \"c10.dll\"", "Visual C++"),
    ("ImportError: DLL load failed while importing _C: The specified module could not be found.", "Visual C++"),
    ("FileNotFoundError: [WinError 206] The filename or extension is too long", "too long"),
    ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/opt/env'", "cannot be written"),
    ("/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.28' not found", "too old"),
    ("AttributeError: _ARRAY_API not found\nImportError: numpy.core.multiarray failed to import", "does not fit the GDAL"),
    ("RuntimeError: operator torchvision::nms does not exist", "come from different servers"),
    ("ERROR: Could not find a version that satisfies the requirement gdal-wheel<4,>=3.12 (from versions: none)", "not available"),
    ("The virtual environment was not created successfully because ensurepip is not available.", "module that makes environments"),
    ("ERROR: ResolutionImpossible: for help visit https://pip.pypa.io", "fit together"),
    ("python ended with signal SIGKILL (killed, probably because memory ran out)", "memory of the computer"),
    ("python ended with signal SIGILL (the packages are built for a newer processor)", "newer processor"),
]  # fmt: skip


@pytest.mark.parametrize(("output", "words"), CASES)
def test_causes(output, words):
    message, hint = failures.explain(f"Collecting torch\n{output}\n")
    assert words in message
    assert hint.endswith((".", "venv."))


def test_every_cause_has_a_case():
    assert {failures.explain(output)[0] for output, _ in CASES} == {message for _, message, _ in failures._KNOWN}


def test_an_unknown_cause_is_not_guessed():
    assert failures.explain("Segmentation fault in something new") == ("", "")


@pytest.mark.parametrize(
    ("words", "expected"), [("cannot be reached", True), ("not available", True), ("disk is full", False), ("damaged", False)]
)
def test_when_another_server_is_worth_a_try(words, expected):
    message = next(message for _, message, _ in failures._KNOWN if words in message)
    assert failures.another_server_may_help(message) == expected
