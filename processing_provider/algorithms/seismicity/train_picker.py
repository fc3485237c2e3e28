"""A network that reads arrivals off seismograms."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...parameters import File, FolderOrFile, Integer, Result
from ...translation import tr


class TrainPicker(DeepGeologyAlgorithm):
    """Train PhaseNet on records with known arrivals, or measure weights on them."""

    ID = "trainpicker"
    GROUP = "seismicity"
    JOB = "families.seismicity.train_picker"

    def declare(self):
        return Declaration(
            label=tr("Train phase picker"),
            summary=tr(
                "Trains PhaseNet to find P and S arrivals, from seismograms in which they are known, and measures it on records of "
                "earthquakes and stations that it has not seen.\n"
                "Little data are made much of: each record is cut, stretched, turned, mixed with noise and with other earthquakes. With "
                "the published weights of PhaseNet to start from, a few hundred records adapt it to a network; without training steps "
                "the weights are only measured."
            ),
            example=tr(
                "An array of 154 records with the samples of P and S, 1000 steps: about half an hour on one core for all five folds."
            ),
            tags=tr("seismology,picker,phase,P,S,arrival,onset,PhaseNet,SeisBench,deep learning,earthquake,seismogram,waveform"),
            parameters=[
                FolderOrFile(
                    "WAVEFORMS",
                    tr("Seismograms"),
                    tr(
                        "An .npz file with an array data of records, samples and components (east, north, up; zeros where one is absent) "
                        "and, if it is not 100 Hz, a number sampling_rate; or a folder or file of miniSEED or another format that obspy "
                        "reads."
                    ),
                    services=False,
                ),
                File(
                    "PICKS",
                    tr("Arrivals"),
                    tr(
                        "A CSV table. For arrays: a row for each record with the samples of P and S (itp, its). For seismograms: a row for "
                        "each pick with network, station, phase and time. Columns event and station keep together what belongs together."
                    ),
                    filter="CSV (*.csv)",
                ),
                File(
                    "START_FROM",
                    tr("Weights to start from"),
                    tr(
                        "A picker of this tool, weights of SeisBench's PhaseNet (.pt with its .json beside it) or the published arrays "
                        "(.npz)."
                    ),
                    optional=True,
                    filter=tr("Pickers") + " (*.safetensors *.pt *.pth *.npz)",
                    empty=tr("fresh weights."),
                ),
                Integer(
                    "STEPS",
                    tr("Training steps"),
                    tr("Batches of 32 windows for each fold. 0 trains nothing and measures START_FROM on all records."),
                    default=1000,
                    minimum=0,
                    maximum=1_000_000,
                ),
                Integer(
                    "FOLDS",
                    tr("Number of folds"),
                    tr("Into how many parts the records are divided; each is kept aside once. No earthquake and no station lies in two."),
                    default=5,
                    minimum=2,
                    maximum=20,
                    advanced=True,
                ),
                Integer(
                    "FILTERS",
                    tr("Width of the network"),
                    tr("Channels of the first level of a new network, doubled four times; 8 as published."),
                    default=8,
                    minimum=2,
                    maximum=64,
                    advanced=True,
                ),
                common.seed(),
                common.model_output(tr("The picker, trained on all records, for “Pick phases”.")),
                common.report(tr("How many arrivals were found, how many picks are right, and examples.")),
            ],
            results=[
                Result("P_F1", tr("F1 of P"), tr("Of records that were kept aside, mean over the folds; a pick is right within 0.1 s.")),
                Result("S_F1", tr("F1 of S"), tr("Likewise.")),
                Result("P_PRECISION", tr("Precision of P"), tr("Share of the picks that are right.")),
                Result("P_RECALL", tr("Recall of P"), tr("Share of the arrivals that were found.")),
                Result("S_PRECISION", tr("Precision of S"), tr("Share of the picks that are right.")),
                Result("S_RECALL", tr("Recall of S"), tr("Share of the arrivals that were found.")),
                Result("RECORDS", tr("Records"), tr("Number of records that were used.")),
            ],
            references=[
                "Zhu and Beroza 2019, PhaseNet: a deep-neural-network-based seismic arrival-time picking method, doi:10.1093/gji/ggy423",
                "Zhu et al. 2020, Seismic signal augmentation to improve generalization of deep neural networks, "
                "doi:10.1016/bs.agph.2020.07.003",
            ],
        )
