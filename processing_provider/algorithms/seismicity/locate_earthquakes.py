"""From picks to a catalogue."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, has_fields
from ...parameters import File, Integer, Real, Result, Vector, VectorOutput
from ...translation import tr


class LocateEarthquakes(DeepGeologyAlgorithm):
    """Associate picks and locate the earthquakes."""

    ID = "locateearthquakes"
    GROUP = "seismicity"
    JOB = "families.seismicity.locate_earthquakes"

    def declare(self):
        return Declaration(
            label=tr("Locate earthquakes"),
            summary=tr(
                "Finds which P and S picks belong to one earthquake, and where and when each earthquake was, with its errors. The layer is "
                "a catalogue that all tools for seismicity take, and plays in QGIS' time controller.\n"
                "The velocities are layers of depth. The error ellipses say how well the picks hold the place, not how wrong the "
                "velocities may be; outside the network (gap over 180°) that counts most. Magnitudes are local ones where the picks carry "
                "amplitudes, and empty elsewhere."
            ),
            example=tr("The picks and stations that “Pick phases” wrote, and a table of the crust's velocities."),
            tags=tr(
                "seismology,location,hypocentre,epicentre,association,associator,travel time,velocity model,NonLinLoc,GaMMA,REAL,catalogue"
            ),
            parameters=[
                File(
                    "PICKS",
                    tr("Picks"),
                    tr("A CSV table with station, phase and time; network, probability and amplitude (Wood–Anderson, mm) where known."),
                    filter="CSV (*.csv)",
                ),
                Vector(
                    "STATIONS",
                    tr("Stations"),
                    tr(
                        "Points with the field station, as “Pick phases” writes them; also network, elevation (m), and p_delay and "
                        "s_delay: seconds by which arrivals come later there than the velocities say."
                    ),
                    kinds=("point",),
                ),
                File(
                    "VELOCITY",
                    tr("Velocities"),
                    tr(
                        "A CSV table with a row for each layer: depth of its top in km below sea level, vp and vs in km/s. Without vs, vp "
                        "is divided by 1.73."
                    ),
                    optional=True,
                    filter="CSV (*.csv *.txt)",
                    empty=tr("the crust of IASP91: 5.8 km/s, 6.5 below 20 km and 8.04 below 35 km."),
                ),
                Integer(
                    "MIN_PICKS",
                    tr("Fewest picks"),
                    tr("How many picks an earthquake needs, P and S together."),
                    default=6,
                    minimum=4,
                    maximum=1000,
                ),
                Integer(
                    "MIN_STATIONS",
                    tr("Fewest stations"),
                    tr("At how many stations an earthquake has to be picked."),
                    default=3,
                    minimum=3,
                    maximum=1000,
                ),
                Real(
                    "MIN_PROBABILITY",
                    tr("Lowest probability"),
                    tr("Picks below this probability are not used; above it, more probable ones count more."),
                    default=0.0,
                    minimum=0.0,
                    maximum=1.0,
                    decimals=2,
                    advanced=True,
                ),
                Real(
                    "MARGIN",
                    tr("Margin around the stations"),
                    tr("How far outside the stations earthquakes are looked for."),
                    optional=True,
                    unit="km",
                    minimum=0.0,
                    maximum=1000.0,
                    decimals=1,
                    empty=tr("half of the network's extent."),
                ),
                Real(
                    "MAX_DEPTH",
                    tr("Greatest depth"),
                    tr("Down to which depth below sea level earthquakes are looked for."),
                    default=40.0,
                    unit="km",
                    minimum=1.0,
                    maximum=700.0,
                    decimals=1,
                ),
                Real(
                    "PICK_ERROR",
                    tr("Error of a P pick"),
                    tr(
                        "Standard deviation; S picks have 1.6 times of it, and 1.5 % of the travel time are added for the velocities. "
                        "Picks that are 3.5 times their error off do not belong to an earthquake."
                    ),
                    default=0.1,
                    unit="s",
                    minimum=0.001,
                    maximum=5.0,
                    advanced=True,
                ),
                VectorOutput(
                    "OUTPUT",
                    tr("Located earthquakes"),
                    tr(
                        "Points with time (UTC), depth (km), magnitude where known, 95 % errors (half axes and azimuth of the ellipse, "
                        "depth, time), residual, gap, distance of the nearest station and numbers of picks."
                    ),
                    kind="point",
                    style="hypocentres",
                ),
                common.table("ARRIVALS", tr("Arrivals"), tr("The picks of each earthquake with distance, azimuth, residual and weight.")),
                common.report(tr("A map with error ellipses, sections, residuals by station.")),
            ],
            results=[
                Result("EVENTS", tr("Earthquakes"), tr("Number of earthquakes in the layer.")),
                Result("ASSOCIATED", tr("Picks with an earthquake"), tr("Share of the picks that belong to one, 0 to 1.")),
                Result("RMS", tr("Residual"), tr("Median over the earthquakes of the root mean square residual, in seconds.")),
            ],
            checks=[
                has_crs("STATIONS"),
                has_fields("STATIONS", "station", hint=tr("Use the layer that “Pick phases” writes.")),
            ],
            references=[
                "Lomax et al. 2000, Probabilistic earthquake location in 3D and layered models, doi:10.1007/978-94-015-9536-0_5",
                "Zhang et al. 2019, Rapid earthquake association and location, doi:10.1785/0220190052",
                "Kennett and Engdahl 1991, Traveltimes for global earthquake location and phase identification, "
                "doi:10.1111/j.1365-246X.1991.tb06724.x",
                "Hutton and Boore 1987, The ML scale in Southern California, doi:10.1785/BSSA0770062074",
            ],
        )
