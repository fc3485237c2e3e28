"""P and S arrivals in seismograms."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...parameters import File, FileOutput, FolderOrFile, Real, Result, Text, VectorOutput
from ...translation import tr


class PickPhases(DeepGeologyAlgorithm):
    """Run a picker along seismograms of any length."""

    ID = "pickphases"
    GROUP = "seismicity"
    JOB = "families.seismicity.pick_phases"

    def declare(self):
        return Declaration(
            label=tr("Pick phases"),
            summary=tr(
                "Finds P and S arrivals in seismograms: files of any length, or an FDSN service. The result is a table for “Locate "
                "earthquakes” and a layer of the stations.\n"
                "Seismograms are read piece by piece, so that a day takes no more memory than an hour. Gaps, dead channels, overlaps, "
                "missing components and other sampling rates are seen to. The package obspy reads the files; it has to be in the "
                "environment of the plugin."
            ),
            example=tr("A folder with a day of miniSEED of ten stations and their StationXML: a few minutes on one core."),
            tags=tr("seismology,picker,phase,P,S,arrival,onset,PhaseNet,SeisBench,miniSEED,StationXML,FDSN,obspy,seismogram,waveform"),
            parameters=[
                FolderOrFile(
                    "WAVEFORMS",
                    tr("Seismograms"),
                    tr(
                        "A folder (with those below it) or a file of miniSEED or another format that obspy reads, or the address of an "
                        "FDSN service such as https://service.iris.edu, which needs STATIONS, START and END."
                    ),
                ),
                File(
                    "STATIONS",
                    tr("Stations"),
                    tr(
                        "Where the stations stand: StationXML, a table with the columns network, station, longitude, latitude, elevation "
                        "(m), p_delay and s_delay (s), or a point layer's file. With responses in StationXML, amplitudes for local "
                        "magnitudes are measured."
                    ),
                    optional=True,
                    empty=tr("the layer of stations has no places, and picks no amplitudes."),
                ),
                File(
                    "MODEL",
                    tr("Picker"),
                    tr(
                        "A picker that “Train phase picker” wrote, weights of SeisBench's PhaseNet (.pt with its .json beside it), or the "
                        "published arrays of PhaseNet (.npz)."
                    ),
                    optional=True,
                    filter=tr("Pickers") + " (*.safetensors *.pt *.pth *.npz)",
                    empty=tr("the one that comes with the plugin, which has learned from 154 records only."),
                ),
                Real(
                    "P_THRESHOLD",
                    tr("Threshold of P"),
                    tr("Lowest probability of a P pick. Lower finds more, and more that is none."),
                    optional=True,
                    minimum=0.01,
                    maximum=1.0,
                    decimals=2,
                    empty=tr("0.3, or what comes with the weights."),
                ),
                Real(
                    "S_THRESHOLD",
                    tr("Threshold of S"),
                    tr("Lowest probability of an S pick."),
                    optional=True,
                    minimum=0.01,
                    maximum=1.0,
                    decimals=2,
                    empty=tr("0.3, or what comes with the weights."),
                ),
                common.date(
                    "START", tr("Start"), tr("Pick from this moment on, as 2010-05-27T16:00:00, UTC."), tr("from where data begin.")
                ),
                common.date("END", tr("End"), tr("Pick up to this moment, as 2010-05-28, UTC."), tr("to where data end.")),
                Text(
                    "CHANNELS",
                    tr("Channels"),
                    tr("Patterns of the channels that may be used, such as HH?,EH?."),
                    optional=True,
                    advanced=True,
                    empty=tr("the best instrument of each station: seismometers before accelerometers, three components before one."),
                ),
                Text(
                    "COMPONENTS",
                    tr("Unusual components"),
                    tr("What unusual last letters of channel codes are, such as Z=U,N=V,E=W."),
                    optional=True,
                    advanced=True,
                    empty=tr("Z, N, E, 1, 2 and 3 are known."),
                ),
                FileOutput(
                    "PICKS",
                    tr("Picks"),
                    tr("A table with network, station, phase, time (UTC), probability and, where known, Wood–Anderson amplitude (mm)."),
                    filter="CSV (*.csv)",
                    extensions=("csv",),
                ),
                VectorOutput(
                    "OUTPUT",
                    tr("Stations with counts"),
                    tr("Points with the numbers of P and S picks, hours of data and gaps."),
                    kind="point",
                    style="stations",
                    optional=True,
                ),
                FileOutput(
                    "PLOTS",
                    tr("Plots"),
                    tr("The picks through time and the clearest arrivals. An HTML file; the same figures are written beside it as JSON."),
                    optional=True,
                    filter="HTML (*.html)",
                    extensions=("html", "htm"),
                ),
            ],
            results=[
                Result("P_PICKS", tr("P picks"), tr("Number of P arrivals.")),
                Result("S_PICKS", tr("S picks"), tr("Number of S arrivals.")),
                Result("STATION_COUNT", tr("Number of stations"), tr("Stations whose seismograms were used.")),
            ],
            references=[
                "Zhu and Beroza 2019, PhaseNet: a deep-neural-network-based seismic arrival-time picking method, doi:10.1093/gji/ggy423",
                "Woollam et al. 2022, SeisBench: a toolbox for machine learning in seismology, doi:10.1785/0220210324",
                "Krischer et al. 2015, ObsPy: a bridge for seismology into the scientific Python ecosystem, "
                "doi:10.1088/1749-4699/8/1/014003",
            ],
        )
