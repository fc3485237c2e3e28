"""One landscape and one pattern of fissures on 64 x 64 cells, by their simulators and by surrogates as ``trainsurrogate`` makes them.

Seconds are of the processor, all threads together. A network takes as long before it is trained as after, so these are not trained; how
good trained ones are is in ``docs/simulation.md``.
"""

from __future__ import annotations

import statistics
import time

NAME = "speed of a surrogate in multiples of its simulator, the lesser of landscape and fissures"
TARGET = ">= 50"
SIZE, SAMPLES, CALLS = 64, 2, 7
CHOICES = {"landscape": ("surrogateunet", 12, 200.0), "fissures": ("fno", 24, 25.0)}  # as in docs/simulation.md


def measure() -> dict:
    import numpy as np
    from deepgeology.backend.families.simulation.build_simulation_set import describe_set
    from deepgeology.backend.families.simulation.design import draw, read_design
    from deepgeology.backend.families.simulation.simulation_set import Samples
    from deepgeology.backend.families.simulation.simulators import SIMULATORS
    from deepgeology.backend.families.simulation.surrogate import Scaling, Surrogate, begin_from_guess
    from deepgeology.backend.families.simulation.surrogate_learning import fresh_network
    from deepgeology.models.build import build_network

    ratios, details = [], {}
    for name, (architecture, width, pixel) in CHOICES.items():
        simulator = SIMULATORS[name]
        design = read_design(None, simulator, SIZE * pixel)
        theirs, own, inputs, scalars, outputs = [], [], [], [], []
        for index in range(SAMPLES):
            values = draw(design, index, 0, SIZE, pixel)
            began = time.process_time()
            outputs.append(simulator.run(values, SIZE, pixel))
            theirs.append(time.process_time() - began)
            inputs.append([values[each.name] for each in design if each.is_field])
            scalars.append([values[each.name] for each in design if each.kind == "number"])
        manifest = describe_set(simulator, design, SAMPLES, SIZE, pixel, 0)
        arrays = (np.array(inputs, np.float32), np.array(scalars).reshape(SAMPLES, -1), np.array(outputs, np.float32))
        samples = begin_from_guess(Samples(manifest, *arrays, np.arange(SAMPLES), np.zeros(SAMPLES, bool)))
        member = fresh_network(architecture, samples, width=width)
        module = build_network({"name": "surrogate", "arguments": {"members": [member.spec]}})
        surrogate = Surrogate(module, Scaling.of(samples, np.arange(SAMPLES)), {"factor": [1.0], "floor": [0.1]})
        for _ in range(CALLS):
            began = time.process_time()
            surrogate(arrays[0][:1], arrays[1][:1])
            own.append(time.process_time() - began)
        ratios.append(statistics.median(theirs) / statistics.median(own))
        details |= {f"{name}_simulator_s": statistics.median(theirs), f"{name}_surrogate_s": statistics.median(own), name: ratios[-1]}
    return {"ratio": min(ratios), **details}
