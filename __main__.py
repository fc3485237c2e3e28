"""Command line: ``python /path/to/deepgeology worker job.json`` or ``... environment status``.

Works whatever the folder is called and from wherever it is started; ``torchrun /path/to/deepgeology worker job.json`` too.
"""

import importlib
import importlib.util
import sys
from pathlib import Path

COMMANDS = {"worker": "deepgeology.backend.worker", "environment": "deepgeology.processing_provider.environment.__main__"}


def _bind(root):
    """Make ``deepgeology`` the name of the package in ``root``; the folder itself must not be a place to import from."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != root]
    spec = importlib.util.spec_from_file_location("deepgeology", root / "__init__.py", submodule_search_locations=[str(root)])
    package = importlib.util.module_from_spec(spec)
    sys.modules["deepgeology"] = package
    spec.loader.exec_module(package)


def main():
    """Run the command that the first argument names; return its exit status."""
    if "deepgeology" not in sys.modules:
        _bind(Path(__file__).resolve().parent)
    command, arguments = sys.argv[1:2], sys.argv[2:]
    if not command or command[0] not in COMMANDS:
        sys.stderr.write("usage: python deepgeology {} ...\n".format("|".join(COMMANDS)))
        return 2
    return importlib.import_module(COMMANDS[command[0]]).main(arguments)


if __name__ == "__main__":
    sys.exit(main())
