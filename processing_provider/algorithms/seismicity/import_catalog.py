"""Earthquake catalogues from files and services."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import Real, Result, Source, Switch, Text, VectorOutput
from ...translation import tr


class ImportCatalog(DeepGeologyAlgorithm):
    """Read a catalogue in any of the usual formats, check it and clean it."""

    ID = "importcatalog"
    GROUP = "seismicity"
    JOB = "families.seismicity.import_catalog"

    def declare(self):
        return Declaration(
            label=tr("Import earthquake catalogue"),
            summary=tr(
                "Reads an earthquake catalogue from a file or an FDSN event service and makes a point layer of it that the other tools "
                "take: times in UTC, depths in kilometres, duplicates and blasts removed, magnitudes brought to one scale.\n"
                "The layer carries its time, so that QGIS' time controller plays the earthquakes in their order."
            ),
            example=tr(
                "The CSV file of a search at the USGS, ISC, GeoNet or INGV; or https://earthquake.usgs.gov with a period and a region."
            ),
            tags=tr("earthquakes,catalogue,catalog,events,QuakeML,FDSN,USGS,ComCat,ISC,ZMAP,seismicity,hypocentre,epicentre"),
            parameters=[
                Source(
                    "SOURCE",
                    tr("Source"),
                    tr(
                        "A file (CSV of ComCat, ISC, SCEDC, GeoNet or INGV, ZMAP, any table with a heading, QuakeML, GeoJSON; also "
                        "compressed as .gz), or the address of an FDSN event service such as https://earthquake.usgs.gov."
                    ),
                ),
                Text(
                    "COLUMNS",
                    tr("Columns"),
                    tr("Headings that are not recognised, as pairs such as magnitude=ML,time=origin. Left of the sign stands what it is."),
                    optional=True,
                    advanced=True,
                    empty=tr("the usual headings are recognised."),
                ),
                common.region(tr("Keep the earthquakes inside these polygons."), empty=tr("all earthquakes.")),
                common.date("START", tr("Start"), tr("Keep earthquakes from this date on, as 2007-01-01, UTC."), tr("from the first on.")),
                common.date("END", tr("End"), tr("Keep earthquakes before this date, as 2007-01-01, UTC."), tr("to the last.")),
                common.magnitude(
                    "MIN_MAGNITUDE", tr("Smallest magnitude"), tr("Keep earthquakes of this magnitude and more."), tr("all magnitudes.")
                ),
                Real(
                    "MAX_DEPTH",
                    tr("Greatest depth"),
                    tr("Keep earthquakes down to this depth; those of unknown depth are kept."),
                    optional=True,
                    unit="km",
                    minimum=0.0,
                    maximum=1000.0,
                    decimals=1,
                    empty=tr("all depths."),
                ),
                Switch(
                    "CLEAN",
                    tr("Remove duplicates and blasts"),
                    tr(
                        "Removes events with the same id or nearly the same time, place and magnitude, and blasts: by their type, or small "
                        "events where nearly all small events fall into the working hours."
                    ),
                    default=True,
                ),
                Text(
                    "CONVERSION",
                    tr("Magnitude conversion"),
                    tr(
                        "Linear relations that bring scales together, such as “mb: 0.85, 1.03; ms: 0.67, 2.07”: the scale, the slope and "
                        "the intercept of the new magnitude."
                    ),
                    optional=True,
                    advanced=True,
                    empty=tr("magnitudes stay as they are."),
                ),
                VectorOutput(
                    "OUTPUT",
                    tr("Earthquakes"),
                    tr("Points with time (UTC), magnitude and its scale, type, depth (km) and id."),
                    kind="point",
                    style="earthquakes",
                ),
                common.report(tr("What was read, left out and found.")),
            ],
            results=[
                Result("EVENTS", tr("Earthquakes"), tr("Number of earthquakes in the layer.")),
                Result("REMOVED", tr("Left out"), tr("Number of events that were read and left out.")),
            ],
            checks=[has_crs("REGION")],
            references=[
                "Wiemer and Baer 2000, Mapping and removing quarry blast events from seismicity catalogs, doi:10.1785/0119990104",
                "Schorlemmer et al. 2011, QuakeML status of the XML-based seismological data exchange format, doi:10.4401/ag-4874",
            ],
        )
