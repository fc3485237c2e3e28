"""The environment from a terminal: ``python deepgeology environment create``; the same as ``make env`` in a checkout."""

from __future__ import annotations

import sys
from pathlib import Path

COMMANDS = {
    "create": "make the environment, or mend it",
    "repair": "the same",
    "status": "tell whether it can be used",
    "verify": "run a computation in it",
    "remove": "delete it",
    "report": "write a diagnosis to paste into a bug report",
    "python": "print the interpreter that runs jobs",
}


def main(arguments=None):
    """Run a command; return the exit status: 0 done or usable, 1 not, 2 wrong arguments."""
    import argparse

    from ...backend.errors import Cancelled, DeepGeologyError
    from . import manager

    parser = argparse.ArgumentParser(prog="deepgeology environment", formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.epilog = "\n".join(f"  {name:8} {text}" for name, text in COMMANDS.items())
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--folder", default="", help="where the environment is; default: deepgeology/env in the user's data")
    parser.add_argument("--build", choices=("auto", "cpu", "cuda"), default="auto", help="of torch; auto: by the graphics card")
    parser.add_argument("--output", default="deepgeology-diagnosis.html", help="of report")
    options = parser.parse_args(arguments)
    try:
        return _run(options, manager)
    except (Cancelled, KeyboardInterrupt):
        sys.stderr.write("\nStopped; what is done so far is kept.\n")
        return 130
    except DeepGeologyError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1


def _run(options, manager):
    environment = manager.Environment(options.folder)
    found = manager.find(folder=options.folder)
    if options.command in ("create", "repair"):
        if found.kind == manager.USER and not options.folder:
            sys.stderr.write(f"{found.python} is used, as DEEPGEOLOGY_PYTHON says; without it an environment would be made.\n")
            options.command = "verify"
            return _run(options, manager)
        result = environment.create(_console(), options.build)
        sys.stdout.write(f"{environment.python}\n{result['DEVICE']}\n")
    elif options.command == "status":
        reason = found.status.reason.format(**found.status.values)
        sys.stdout.write(f"{found.status.state}: {found.python or environment.folder}\n{reason}\n".rstrip("\n") + "\n")
        return 0 if found.status.state == manager.READY else 1
    elif options.command == "python":
        if not found.python:
            sys.stderr.write(found.status.reason.format(**found.status.values) + "\n")
            return 1
        sys.stdout.write(found.python + "\n")
    elif options.command == "verify":
        result = manager.check(found)
        sys.stdout.write("\n".join([result["DEVICE"] or "The environment does not compute.", *result["problems"]]) + "\n")
        return 1 if result["problems"] else 0
    elif options.command == "remove":
        environment.remove()
    else:
        _report(options.output, environment, found, manager)
    return 0


def _report(path, environment, found, manager):
    from ...backend.errors import DeepGeologyError
    from . import diagnosis

    check, failure = None, ""
    if found.python:
        try:
            check = manager.check(found)
        except DeepGeologyError as error:
            failure = f"{error}\n{getattr(error, 'traceback', '')}"
    diagnosis.write(path, found, environment=environment, check=check, failure=failure)
    sys.stdout.write(str(Path(path).absolute()) + "\n")


def _console():
    from ..worker import Listener

    class Console(Listener):
        """Progress as lines: a percentage where it has grown by five."""

        shown = -5

        def progress(self, fraction, message, values):
            percent = int(100 * fraction)
            if message or percent >= self.shown + 5:
                self.shown = percent
                sys.stderr.write(f"{percent:3} %  {message.format(**values)}".rstrip() + "\n")
                sys.stderr.flush()

        def log(self, message, values):
            sys.stderr.write(f"       {message.format(**values)}\n")

        warning = log

    return Console()


if __name__ == "__main__":
    if not (__package__ or "").startswith("deepgeology."):  # started as processing_provider.environment, or as a folder
        import runpy

        sys.argv.insert(1, "environment")
        runpy.run_path(str(Path(__file__).resolve().parents[2]), run_name="__main__")
    sys.exit(main())
