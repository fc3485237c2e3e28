"""What each process of test_segment_raster.py runs: the job with the parameters of a JSON file."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
import conftest  # noqa: F401 - binds the name deepgeology
from deepgeology.backend.families.imagery.segment_raster import run
from deepgeology.backend.progress import Progress

if __name__ == "__main__":
    run(json.loads(Path(sys.argv[1]).read_text()), Progress())
