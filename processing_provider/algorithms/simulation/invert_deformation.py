"""From observed displacements to the source below."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, model_file
from ...parameters import Choice, Integer, Layers, Real, Result, Text, VectorOutput
from ...translation import tr

SOURCE_TYPES = ("mogi", "mctigue", "penny", "spheroid", "sill", "dike", "fault")


class InvertDeformation(DeepGeologyAlgorithm):
    """Find the source of InSAR and GNSS displacements, with its uncertainty."""

    ID = "invertdeformation"
    GROUP = "simulation"
    JOB = "families.simulation.invert_deformation"

    def declare(self):
        return Declaration(
            label=tr("Invert deformation"),
            summary=tr(
                "Finds the magma chamber, sill, dike or fault that explains observed displacements: radar interferograms and GNSS "
                "stations, "
                "any number together. The result is the most probable source and how well each of its parameters is known.\n"
                "Choose several types of source to have them compared. The noise of the radar data is estimated from what is left "
                "where the "
                "source hardly moves the ground. "
                "A radar layer holds the displacement towards the satellite in metres in a band or field named los (or displacement, "
                "d), and "
                "the unit vector to the satellite in los_east, los_north, los_up, unless LOS is given. A GNSS layer holds the fields "
                "ue, un, uu "
                "and their errors err_e, err_n, err_u, in metres. "
                "The layer of the source can be given to “Simulate deformation” as it is."
            ),
            example=tr(
                "Two interferograms and 14 stations of Campi Flegrei from 2011 to 2013: choose mogi, penny and sill, and read in the "
                "report "
                "which of them the data prefer, how deep it is, and what is left."
            ),
            tags=tr(
                "deformation,inversion,volcano,source,Mogi,Okada,dislocation,InSAR,GNSS,GPS,Bayesian,posterior,uncertainty,MCMC,magma "
                "chamber,fault,dike,sill,quadtree,variogram,geodesy"
            ),
            parameters=[
                Layers(
                    "OBSERVATIONS",
                    tr("Observations"),
                    tr("Rasters or points of radar displacement, and points of GNSS displacement, in any coordinate system."),
                    kind="layer",
                ),
                Choice(
                    "SOURCE_TYPE",
                    tr("Type of source"),
                    tr("What may lie below; several are compared."),
                    default=["mogi"],
                    options=SOURCE_TYPES,
                    several=True,
                ),
                Text(
                    "LOS",
                    tr("Line of sight"),
                    tr(
                        "Incidence and heading of the satellite in degrees, like “39, 348”, or the unit vector to it as “east, "
                        "north, up”; for "
                        "several radar layers in their order, separated by semicolons."
                    ),
                    optional=True,
                    empty=tr("the layers hold it."),
                ),
                Text(
                    "PRIORS",
                    tr("Priors"),
                    tr(
                        "Where the unknowns may lie, like “depth=1000:5000; strike=90:180”; x and y in map units, lengths in metres. The "
                        "strength is bounded through potency in cubic metres: volume change, or area times slip or opening."
                    ),
                    optional=True,
                    empty=tr("wide ones are made from the extent and the size of the displacement."),
                ),
                Text(
                    "NOISE",
                    tr("Noise of radar data"),
                    tr(
                        "Standard deviation and range of correlated noise in metres, like “0.008, 5000”; or the word given, for the "
                        "errors in the "
                        "layers as they are."
                    ),
                    optional=True,
                    advanced=True,
                    empty=tr("estimated by a variogram, with an error of the model beside it."),
                ),
                Integer(
                    "DOWNSAMPLING",
                    tr("Squares of the quadtree"),
                    tr("How many means a radar layer is reduced to, more of them where the displacement changes; 0 keeps every value."),
                    default=500,
                    minimum=0,
                    maximum=4000,
                    advanced=True,
                ),
                Choice(
                    "RAMP",
                    tr("Ramp of radar data"),
                    tr("What may be wrong with a radar layer as a whole: nothing, an unknown offset, or an offset and a tilt."),
                    default="none",
                    options=("none", "offset", "plane"),
                    advanced=True,
                ),
                Real(
                    "POISSON",
                    tr("Poisson’s ratio"),
                    tr("Of the ground; 0.25 is usual for rock."),
                    default=0.25,
                    minimum=0.0,
                    maximum=0.49,
                    advanced=True,
                ),
                common.model(
                    tr("A model of “Train deformation estimator”: its instant answer starts the search and is compared with the result."),
                    tr("Estimator"),
                    optional=True,
                    advanced=True,
                    empty=tr("those that come with the plugin, for the Mogi source and the fault."),
                ),
                common.seed(),
                VectorOutput(
                    "SOURCE",
                    tr("Source"),
                    tr("The most probable source as a point, with its parameters, their medians and 95 % intervals."),
                    kind="point",
                    style="source",
                ),
                VectorOutput(
                    "MODELLED",
                    tr("Modelled displacement"),
                    tr("All observations with what was observed, what the source predicts and what is left."),
                    optional=True,
                    kind="point",
                    style="modelled",
                ),
                VectorOutput(
                    "RESIDUAL", tr("Residual"), tr("The same points, shown by what is left."), optional=True, kind="point", style="residual"
                ),
                common.table("POSTERIOR", tr("Posterior"), tr("A table of 4000 sources that are alike probable given the data.")),
                common.report(tr("Maps of data, model and residual, the posterior, trade-offs, noise, and the comparison of types.")),
            ],
            results=[
                Result("SOURCE_TYPE", tr("Type of source"), tr("The most probable of the types asked for."), text=True),
                Result("DEPTH", tr("Depth"), tr("Depth of its centre in metres.")),
                Result("POTENCY", tr("Potency"), tr("Volume change, or area times slip or opening, in cubic metres.")),
                Result("RMS", tr("Misfit"), tr("Root mean square of what is left, in metres.")),
                Result(
                    "VARIANCE_REDUCTION", tr("Variance reduction"), tr("Share of the squares of the data that is explained, in per cent.")
                ),
            ],
            checks=[has_crs("OBSERVATIONS"), model_file("MODEL", "deformation")],
            references=[
                "Cappé et al. 2004, Population Monte Carlo, doi:10.1198/106186004X12803",
                "Okada 1985, Surface deformation due to shear and tensile faults in a half-space, doi:10.1785/BSSA0750041135",
                "Trasatti 2022, Volcanic and Seismic Source Modeling, doi:10.3389/feart.2022.917222",
            ],
        )
