"""Where the ground cracks when what lies below it moves."""

from __future__ import annotations

from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, has_crs
from ...parameters import Choice, Extent, FileOutput, Integer, Layers, Raster, RasterOutput, Real, Result, Vector, VectorOutput
from ...translation import tr


class SimulateFissures(DeepGeologyAlgorithm):
    """Grow cracks in a layer that a moving base drags along, or whose edges are pulled."""

    ID = "simulatefissures"
    GROUP = "simulation"
    JOB = "families.simulation.simulate_fissures"

    def declare(self):
        return Declaration(
            label=tr("Simulate ground fissures"),
            summary=tr(
                "Forecasts where fissures open in the ground, how they run and how far they gape, when the ground below subsides unevenly "
                "or the edges of the area are pulled. The ground is an elastic layer on springs; it cracks where that saves energy "
                "(phase-field fracture), and cracks never heal. The loading grows in steps.\n"
                "Uneven subsidence bends the layer and so moves the ground towards the deepest place: the horizontal displacement is the "
                "tilt times LEVER. Fissures open where that stretches the ground, on the shoulders of a bowl and over buried steps of the "
                "bedrock."
            ),
            example=tr(
                "With a raster of predicted subsidence of 2 m over a pumped basin, Young’s modulus 100 MPa and a "
                "toughness of 500 J/m², the "
                "fissures follow the hidden edge of the bedrock."
            ),
            tags=tr(
                "fissure,earth fissure,ground fissure,crack,fracture,phase field,subsidence,groundwater,aquifer,mining,compaction,Griffith,"
                "tension,opening,hazard"
            ),
            parameters=[
                Raster(
                    "LOADING",
                    tr("Subsidence or displacement"),
                    tr(
                        "A raster of subsidence in metres, positive downwards; or one of two bands or more, the "
                        "displacement of the base towards "
                        "east and north in metres (bands named east and north, else the first two). It says where and "
                        "how finely to simulate."
                    ),
                    optional=True,
                    empty=tr("only the edges move."),
                ),
                Layers(
                    "MATERIAL",
                    tr("Rasters of material"),
                    tr(
                        "Rasters in which a band, or the file, is named young, poisson, toughness, thickness or "
                        "foundation, in the units of the "
                        "numbers below, which they replace. Pixels without a value are no ground."
                    ),
                    kind="raster",
                    optional=True,
                    empty=tr("the ground is the same everywhere."),
                ),
                Vector(
                    "INITIAL_CRACKS",
                    tr("Existing cracks"),
                    tr("Lines along which the ground is broken from the start."),
                    kinds=("line",),
                    optional=True,
                    empty=tr("the ground is sound."),
                ),
                Real(
                    "YOUNG",
                    tr("Young’s modulus"),
                    tr("Stiffness of the layer: 20 to 200 MPa for alluvium, thousands for rock."),
                    default=100.0,
                    minimum=1e-6,
                    unit="MPa",
                ),
                Real(
                    "POISSON",
                    tr("Poisson’s ratio"),
                    tr("Of the layer; 0.2 to 0.35 is usual for soil and rock."),
                    default=0.3,
                    minimum=0.0,
                    maximum=0.49,
                ),
                Real(
                    "TOUGHNESS",
                    tr("Fracture toughness"),
                    tr(
                        "Energy that a square metre of crack takes. With the crack width it gives the strain at which "
                        "cracks begin, which the log "
                        "says: 0.0002 to 0.002 is what fissured basins show."
                    ),
                    default=500.0,
                    minimum=1e-9,
                    unit="J/m²",
                ),
                Real(
                    "THICKNESS",
                    tr("Thickness"),
                    tr("Of the layer that cracks, for example down to the water table."),
                    default=100.0,
                    minimum=1e-6,
                    unit="m",
                ),
                Real(
                    "FOUNDATION",
                    tr("Stiffness of the foundation"),
                    tr(
                        "How firmly the layer sticks to what moves below it: the shear modulus of the ground between "
                        "over its thickness. Used with a "
                        "raster of subsidence or displacement only."
                    ),
                    default=0.5,
                    minimum=0.0,
                    decimals=4,
                    unit="MPa/m",
                ),
                Integer(
                    "STEPS",
                    tr("Steps"),
                    tr("In how many equal steps the loading grows. Where cracks run suddenly, steps are halved."),
                    default=20,
                    minimum=1,
                    maximum=1000,
                ),
                Real(
                    "LEVER",
                    tr("Horizontal displacement by tilt"),
                    tr(
                        "Metres that the base moves sideways, towards the deepest place, for a tilt of 1. For "
                        "displacement rasters without effect."
                    ),
                    optional=True,
                    advanced=True,
                    minimum=0.0,
                    unit="m",
                    empty=tr("half of the thickness, as for a plate that bends."),
                ),
                Real(
                    "STRETCH_EAST",
                    tr("Stretch towards east"),
                    tr("How far the eastern edge is pulled from the western one; negative values press."),
                    default=0.0,
                    advanced=True,
                    decimals=5,
                    unit="m",
                ),
                Real(
                    "STRETCH_NORTH",
                    tr("Stretch towards north"),
                    tr("How far the northern edge is pulled from the southern one."),
                    default=0.0,
                    advanced=True,
                    decimals=5,
                    unit="m",
                ),
                Real(
                    "SHEAR",
                    tr("Shear"),
                    tr("How far the northern edge moves east of the southern one."),
                    default=0.0,
                    advanced=True,
                    decimals=5,
                    unit="m",
                ),
                Extent(
                    "EXTENT",
                    tr("Extent"),
                    tr("The area to simulate."),
                    optional=True,
                    advanced=True,
                    empty=tr("that of the subsidence, else of the first raster of material."),
                ),
                Real(
                    "PIXEL_SIZE",
                    tr("Pixel size"),
                    tr("Of the simulation; rasters are averaged or interpolated. Half the size takes about eight times as long."),
                    optional=True,
                    advanced=True,
                    minimum=1e-6,
                    unit="m",
                    empty=tr("that of the raster, or larger, so that 150 pixels lie along the longer side."),
                ),
                Real(
                    "CRACK_WIDTH",
                    tr("Width of a crack in the model"),
                    tr("Over which the damage spreads. At least one and a half pixels."),
                    optional=True,
                    advanced=True,
                    minimum=1e-9,
                    unit="m",
                    empty=tr("two and a half pixels."),
                ),
                Choice(
                    "DAMAGE_MODEL",
                    tr("Model of damage"),
                    tr("AT1 stays elastic until it cracks; AT2 softens from the start."),
                    options=("AT1", "AT2"),
                    default="AT1",
                    advanced=True,
                ),
                Choice(
                    "SPLIT",
                    tr("What opens cracks"),
                    tr(
                        "spectral: positive principal strains. deviatoric: all but compaction, so that shear cracks "
                        "under pressure too. none: any "
                        "strain, also compression."
                    ),
                    options=("spectral", "deviatoric", "none"),
                    default="spectral",
                    advanced=True,
                ),
                Choice(
                    "PLANE",
                    tr("Kind of body"),
                    tr("sheet: free to thin (plane stress), for ground. slice: of a body that cannot (plane strain), for benchmarks."),
                    options=("sheet", "slice"),
                    default="sheet",
                    advanced=True,
                ),
                RasterOutput(
                    "OUTPUT",
                    tr("Damage"),
                    tr("A band for each step, from 0 (sound) to 1 (broken)."),
                    style="damage",
                ),
                RasterOutput(
                    "DISPLACEMENT",
                    tr("Displacement"),
                    tr("Bands east and north in metres, at the end of the loading."),
                    optional=True,
                    by_default=False,
                    style="attribution",
                ),
                VectorOutput(
                    "FISSURES",
                    tr("Fissures"),
                    tr(
                        "Lines with length (m), azimuth (degrees), opening_max, opening_mean and slip_max (m, "
                        "left-lateral positive), load (per cent at "
                        "which it begins to open) and initial (1 for existing cracks)."
                    ),
                    optional=True,
                    kind="line",
                    style="fissures",
                ),
                FileOutput(
                    "ENERGY",
                    tr("Energies"),
                    tr("A table of the energies in joules at each load that was computed."),
                    optional=True,
                    by_default=False,
                    filter=tr("CSV files (*.csv)"),
                    extensions=("csv",),
                ),
                FileOutput(
                    "REPORT",
                    tr("Report"),
                    tr("Map, growth, energies and a table of the fissures."),
                    optional=True,
                    filter=tr("HTML files (*.html)"),
                    extensions=("html",),
                ),
            ],
            results=[
                Result("LENGTH", tr("Length"), tr("Length of the new fissures in metres.")),
                Result("MAX_OPENING", tr("Widest opening"), tr("In metres.")),
                Result("FIRST_LOAD", tr("First load"), tr("Per cent of the loading at which the first fissure opens.")),
                Result("BALANCE", tr("Balance of energy"), tr("Per cent of the work done that the energies do not account for.")),
            ],
            checks=[has_crs("LOADING", "MATERIAL", "INITIAL_CRACKS"), something_loads],
            references=[
                "Bourdin et al. 2000, Numerical experiments in revisited brittle fracture, doi:10.1016/S0022-5096(99)00028-9",
                "Miehe et al. 2010, A phase field model for rate-independent crack propagation, doi:10.1016/j.cma.2010.04.011",
                "Pham et al. 2011, Gradient damage models and their use to approximate brittle fracture, doi:10.1177/1056789510386852",
                "León Baldelli et al. 2014, Fracture and debonding of thin films under in-plane loadings, doi:10.1016/j.jmps.2014.05.020",
                "Jachens & Holzer 1982, Differential compaction mechanism for earth fissures near Casa Grande, Arizona, "
                "doi:10.1130/0016-7606(1982)93<998:DCMFEF>2.0.CO;2",
            ],
        )


def something_loads(inputs: Inputs):
    """Check that something moves, and that it is known where."""
    edges = [key for key in ("STRETCH_EAST", "STRETCH_NORTH", "SHEAR") if inputs.value(key)]
    if not inputs.is_given("LOADING") and not edges:
        yield tr("Nothing loads the ground: give {loading}, or {stretch}.").format(
            loading=inputs.label("LOADING"), stretch=inputs.label("STRETCH_EAST")
        )
    if not inputs.is_given("LOADING") and not inputs.is_given("MATERIAL") and not inputs.is_given("EXTENT"):
        yield tr("It is not known where to simulate: give {loading}, {material} or {extent}.").format(
            loading=inputs.label("LOADING"), material=inputs.label("MATERIAL"), extent=inputs.label("EXTENT")
        )
    if "SHEAR" in edges and "STRETCH_EAST" in edges:
        yield tr("{shear} and {stretch} hold the same edges in two ways; give one of them.").format(
            shear=inputs.label("SHEAR"), stretch=inputs.label("STRETCH_EAST")
        )
