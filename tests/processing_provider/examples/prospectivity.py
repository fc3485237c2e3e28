"""The least parameters of the algorithms of this group, for the contract tests."""


def trainwellfacies(worlds, folder):
    return {
        "INPUT": worlds.write_wells(folder / "wells.csv"),
        "WELL_FIELD": "WELL",
        "DEPTH_FIELD": "DEPTH",
        "LOG_FIELDS": ["GR", "RHOB"],
        "FACIES_FIELD": "FACIES",
    }


def classifywellfacies(worlds, folder):
    return {
        "INPUT": worlds.write_wells(folder / "wells.csv", facies=False),
        "WELL_FIELD": "WELL",
        "DEPTH_FIELD": "DEPTH",
        "MODEL": worlds.write_facies_model(folder / "facies.safetensors"),
    }
