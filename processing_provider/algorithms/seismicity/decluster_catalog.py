"""Mainshocks and their aftershocks."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import Choice, Result, VectorOutput
from ...translation import tr


class DeclusterCatalog(DeepGeologyAlgorithm):
    """Tell which earthquakes belong to clusters, and which stand for themselves."""

    ID = "declustercatalog"
    GROUP = "seismicity"
    JOB = "families.seismicity.decluster_catalog"

    def declare(self):
        return Declaration(
            label=tr("Decluster earthquake catalogue"),
            summary=tr(
                "Marks mainshocks, gives each earthquake the number of its cluster and its parent, and the probability that it was not "
                "triggered by another.\n"
                "Hazard maps of long periods use mainshocks; forecasts of this plugin do not need declustering."
            ),
            example=tr("A regional catalogue before a hazard study, declustered by the nearest-neighbour method."),
            tags=tr("declustering,aftershocks,mainshocks,foreshocks,swarms,Gardner-Knopoff,Reasenberg,nearest neighbour,Zaliapin,ETAS"),
            parameters=[
                common.catalog(),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "gardner-knopoff: windows in time and distance by magnitude; reasenberg: links within interaction zones; "
                        "nearest-neighbour: links short in time, distance and magnitude; stochastic: parents drawn by ETAS."
                    ),
                    default="nearest-neighbour",
                    options=("gardner-knopoff", "reasenberg", "nearest-neighbour", "stochastic"),
                ),
                common.seed(),
                VectorOutput(
                    "OUTPUT",
                    tr("Declustered earthquakes"),
                    tr("The earthquakes with mainshock (1 or 0), cluster, its size, the parent's id and the background probability."),
                    kind="point",
                    style="earthquakes",
                ),
                common.report(tr("Clusters in time and space.")),
            ],
            results=[
                Result("MAINSHOCKS", tr("Mainshocks"), tr("Number of clusters and single earthquakes.")),
                Result("CLUSTERS", tr("Clusters"), tr("Number of clusters of two and more earthquakes.")),
            ],
            checks=[has_crs("INPUT")],
            references=[
                "Reasenberg 1985, Second-order moment of central California seismicity, doi:10.1029/JB090iB07p05479",
                "Zaliapin and Ben-Zion 2013, Earthquake clusters in southern California I, doi:10.1002/jgrb.50179",
                "Zhuang et al. 2002, Stochastic declustering of space-time earthquake occurrences, doi:10.1198/016214502760046925",
            ],
        )
