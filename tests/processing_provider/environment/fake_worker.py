"""The worker with a check of the environment that asks a torch of a few lines; started by ``test_manager.py``."""

import importlib.util
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def run(parameters, progress):
    import torch

    return {"DEVICE": torch.DEVICE, "problems": torch.PROBLEMS, "sections": {"Python": {"prefix": sys.prefix}}}


if __name__ == "__main__":
    spec = importlib.util.spec_from_file_location("deepgeology", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    sys.modules["deepgeology"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["deepgeology"])
    check = sys.modules["deepgeology.backend.environment_check"] = types.ModuleType("deepgeology.backend.environment_check")
    check.run = run
    from deepgeology.backend.worker import main

    sys.exit(main())
