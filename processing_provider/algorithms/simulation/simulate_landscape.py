"""How rivers, hillslopes and uplift shape a landscape."""

from __future__ import annotations

from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, has_crs
from ...parameters import Choice, Extent, FileOutput, Integer, Raster, RasterOutput, Real, Result, Text
from ...translation import tr


class SimulateLandscape(DeepGeologyAlgorithm):
    """Let a landscape evolve under uplift, river incision and hillslope creep."""

    ID = "simulatelandscape"
    GROUP = "simulation"
    JOB = "families.simulation.simulate_landscape"

    def declare(self):
        return Declaration(
            label=tr("Simulate a landscape"),
            summary=tr(
                "Lets a terrain model evolve over thousands to millions of years: the ground is uplifted, rivers cut "
                "into it by the stream power "
                "law, K A^m S^n with drainage area A and slope S, and hillslopes creep by diffusion. Lakes overflow at their lowest "
                "sill. The edge of the terrain model, and that of its gaps, keeps its elevation: it is the base level.\n"
                "Both processes are implicit in time, so any step is stable; a long step blurs knickpoints that are "
                "on the move, which the log "
                "says."
            ),
            example=tr(
                "With an uplift of 0.5 mm a year, an erodibility of 0.000005 and exponents 0.5, 1, a range reaches a "
                "steady relief within some "
                "million years; the profiles of the report are then straight against χ."
            ),
            tags=tr(
                "landscape evolution,erosion,uplift,stream power,river incision,hillslope diffusion,geomorphology,DEM,base level,drainage,"
                "FastScape,landlab,knickpoint,steady state"
            ),
            parameters=[
                Raster("DEM", tr("Elevation"), tr("A terrain model in metres. Pixels without a value are outside; water leaves there.")),
                Real("UPLIFT", tr("Uplift"), tr("Of the ground against the base level."), default=0.5, unit=tr("mm/year")),
                Real(
                    "ERODIBILITY",
                    tr("Erodibility"),
                    tr("K of the stream power law: 0.000001 for hard to 0.0001 for weak rock, with m = 0.5 and n = 1."),
                    default=5e-6,
                    minimum=0.0,
                    decimals=10,
                    unit=tr("m^(1–2m)/year"),
                ),
                Real(
                    "DIFFUSIVITY",
                    tr("Diffusivity"),
                    tr("Of soil creep on hillslopes; 0.001 to 0.05 is usual, 0 for none."),
                    default=0.01,
                    minimum=0.0,
                    decimals=6,
                    unit=tr("m²/year"),
                ),
                Text("EXPONENTS", tr("Exponents m, n"), tr("Of drainage area and slope, with a comma between them."), default="0.5, 1"),
                Real(
                    "DURATION",
                    tr("Duration"),
                    tr("How long the landscape evolves."),
                    default=1e6,
                    minimum=1e-6,
                    decimals=1,
                    unit=tr("years"),
                ),
                Real(
                    "STEP",
                    tr("Time step"),
                    tr("Of the computation."),
                    optional=True,
                    minimum=1e-6,
                    decimals=1,
                    unit=tr("years"),
                    empty=tr("a hundredth of the duration."),
                ),
                Integer(
                    "OUTPUTS",
                    tr("Elevations"),
                    tr("How many elevations are written beside the first one."),
                    default=10,
                    minimum=1,
                    maximum=1000,
                    advanced=True,
                ),
                Raster(
                    "UPLIFT_RASTER",
                    tr("Raster of uplift"),
                    tr("Uplift by place, in mm/year."),
                    optional=True,
                    advanced=True,
                    empty=tr("the number holds everywhere."),
                ),
                Raster(
                    "ERODIBILITY_RASTER",
                    tr("Raster of erodibility"),
                    tr("For example by rock type."),
                    optional=True,
                    advanced=True,
                    empty=tr("the number holds everywhere."),
                ),
                Raster(
                    "DIFFUSIVITY_RASTER",
                    tr("Raster of diffusivity"),
                    tr("Diffusivity by place, in m²/year."),
                    optional=True,
                    advanced=True,
                    empty=tr("the number holds everywhere."),
                ),
                Choice(
                    "OUTLETS",
                    tr("Outlets"),
                    tr("edges: water leaves over the whole edge. lowest: only at the lowest cell of the edge, as from a single catchment."),
                    options=("edges", "lowest"),
                    default="edges",
                    advanced=True,
                ),
                Extent(
                    "EXTENT",
                    tr("Extent"),
                    tr("The part of the terrain model to simulate."),
                    optional=True,
                    advanced=True,
                    empty=tr("all of it."),
                ),
                Real(
                    "PIXEL_SIZE",
                    tr("Pixel size"),
                    tr("Of the simulation; the terrain model is averaged or interpolated."),
                    optional=True,
                    advanced=True,
                    minimum=1e-6,
                    unit="m",
                    empty=tr("that of the terrain model, or larger, so that 600 pixels lie along the longer side."),
                ),
                RasterOutput(
                    "OUTPUT",
                    tr("Elevation over time"),
                    tr("A band for the start and for each interval, named by its time, in metres."),
                    style="last_values",
                ),
                RasterOutput(
                    "EROSION",
                    tr("Erosion"),
                    tr("Metres removed since the start, what was uplifted included; negative where ground was built up."),
                    optional=True,
                    style="values",
                ),
                RasterOutput("DRAINAGE", tr("Drainage area"), tr("At the end, in m²."), optional=True, by_default=False, style="rate"),
                FileOutput(
                    "REPORT",
                    tr("Report"),
                    tr("Maps, balance of mass, hypsometry and river profiles."),
                    optional=True,
                    filter=tr("HTML files (*.html)"),
                    extensions=("html",),
                ),
            ],
            results=[
                Result("RELIEF", tr("Relief"), tr("Metres between the highest and the lowest cell at the end.")),
                Result("MEAN_EROSION", tr("Mean erosion"), tr("In mm a year.")),
                Result("BALANCE", tr("Balance of mass"), tr("Per cent of the mass moved that the balance lacks.")),
            ],
            checks=[has_crs("DEM", "UPLIFT_RASTER", "ERODIBILITY_RASTER", "DIFFUSIVITY_RASTER"), step_within_duration, two_exponents],
            references=[
                "Braun & Willett 2013, A very efficient O(n), implicit and parallel method to solve the stream power equation, "
                "doi:10.1016/j.geomorph.2012.10.008",
                "Barnes et al. 2014, Priority-flood, doi:10.1016/j.cageo.2013.04.024",
                "Perron & Royden 2013, An integral approach to bedrock river profile analysis, doi:10.1002/esp.3302",
            ],
        )


def step_within_duration(inputs: Inputs):
    """Check that the step is no longer than the duration."""
    step, duration = inputs.value("STEP"), inputs.value("DURATION")
    if step is not None and duration is not None and step > duration:
        yield tr("{step}: {found:g} years are longer than the duration of {duration:g} years. A hundredth of it is a good start.").format(
            step=inputs.label("STEP"), found=step, duration=duration
        )


def two_exponents(inputs: Inputs):
    """Check that the exponents are two positive numbers."""
    text = inputs.value("EXPONENTS") or "0.5, 1"
    try:
        m, n = (float(part) for part in text.replace(";", ",").split(","))
        fine = 0 < m <= 5 and 0 < n <= 10
    except ValueError:
        fine = False
    if not fine:
        yield tr("{label}: two numbers above 0 with a comma between them are needed, for example “0.5, 1”; found “{text}”.").format(
            label=inputs.label("EXPONENTS"), text=text
        )
