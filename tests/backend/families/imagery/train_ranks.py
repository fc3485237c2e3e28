"""What each process of test_train_segmentation.py runs: the job with the parameters of a JSON file."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
import conftest  # noqa: F401 - binds the name deepgeology
from deepgeology.backend.families.imagery.train_segmentation import run
from deepgeology.backend.progress import Progress
from deepgeology.backend.training.distributed import ranks

if __name__ == "__main__":
    outputs = run(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Progress())
    if ranks()[0] == 0:
        Path(sys.argv[1]).with_suffix(".out").write_text(json.dumps(outputs), encoding="utf-8")
