"""How sources at depth move the surface."""

from __future__ import annotations

from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, has_crs
from ...parameters import Extent, Raster, RasterOutput, Real, Result, Text, Vector, VectorOutput
from ...translation import tr


class SimulateDeformation(DeepGeologyAlgorithm):
    """Compute the displacement of the surface by volcanic sources and faults in an elastic half-space."""

    ID = "simulatedeformation"
    GROUP = "simulation"
    JOB = "families.simulation.simulate_deformation"

    def declare(self):
        return Declaration(
            label=tr("Simulate deformation"),
            summary=tr(
                "Computes how magma chambers, sills, dikes and faults at depth move the surface: east, north, up, along the line of "
                "sight of a radar satellite, and as interferogram fringes. The ground is an elastic half-space; any number of "
                "sources add up.\n"
                "The field “type” of a source names its kind, and a field each its parameters. mogi: depth, volume_change. "
                "mctigue (sphere) and penny (crack): depth, radius, pressure. spheroid: depth, semi_major, aspect, strike, plunge, "
                "pressure. "
                "sill: depth, length, width, strike, opening. dike: also dip. fault: depth, length, width, strike, dip, rake, slip. "
                "dislocation: those of dike and fault together. Lengths are in metres, angles in degrees; pressure is the pressure "
                "change divided by the shear modulus. Depth is that of the centre. A line is the upper edge of a plane that "
                "dips to its right: it gives strike and length, and depth is that of the edge. "
                "A polygon is the outline seen from above."
            ),
            example=tr(
                "A point with type mogi, depth 2700 and volume_change 5000000 inflates like Campi Flegrei in 2011 to 2013; with the line "
                "of sight “49, 352” and a wavelength of 0.031 m the fringes are those of COSMO-SkyMed."
            ),
            tags=tr(
                "deformation,volcano,magma chamber,Mogi,Okada,dislocation,fault,dike,sill,earthquake,InSAR,interferogram,fringes,GNSS,"
                "GPS,uplift,subsidence,elastic half-space,McTigue,Fialko,Yang,forward model"
            ),
            parameters=[
                Vector(
                    "SOURCES",
                    tr("Sources"),
                    tr("Points, lines or polygons with a field “type” and the fields that each type needs; see above."),
                    kinds=("point", "line", "polygon"),
                ),
                Extent(
                    "EXTENT",
                    tr("Extent"),
                    tr("The area of the raster."),
                    optional=True,
                    empty=tr("three depths around the sources."),
                ),
                Real(
                    "PIXEL_SIZE",
                    tr("Pixel size"),
                    tr("Side of a pixel of the raster."),
                    optional=True,
                    minimum=1e-3,
                    unit="m",
                    empty=tr("400 pixels along the longer side."),
                ),
                Vector(
                    "POINTS",
                    tr("Points"),
                    tr("Places where the displacement is wanted, for example GNSS stations, in any coordinate system."),
                    kinds=("point",),
                    optional=True,
                    empty=tr("only the raster is computed."),
                ),
                Raster(
                    "DEM",
                    tr("Elevation"),
                    tr(
                        "A terrain model in metres. The source is then deeper below high ground and shallower below low ground, "
                        "which corrects for topography to first order; depths count from the height 0."
                    ),
                    optional=True,
                    advanced=True,
                    empty=tr("the surface is flat, and depths count from it."),
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
                Text(
                    "LOS",
                    tr("Line of sight"),
                    tr(
                        "Incidence (from the vertical) and heading (flight direction from north) of a right-looking satellite in degrees, "
                        "for example “39, 348” ascending or “39, 192” descending; or the unit vector to the satellite as “east, north, up”."
                    ),
                    optional=True,
                    empty=tr("no line-of-sight band is written."),
                ),
                Real(
                    "WAVELENGTH",
                    tr("Radar wavelength"),
                    tr("For a band of wrapped fringes: 0.0555 m for Sentinel-1, 0.031 m for X band, 0.236 m for L band."),
                    optional=True,
                    minimum=1e-4,
                    decimals=5,
                    unit="m",
                    empty=tr("no fringes are written."),
                ),
                RasterOutput(
                    "OUTPUT",
                    tr("Displacement"),
                    tr(
                        "A GeoTIFF with the bands east, north and up in metres, and where wanted los (metres, positive towards the "
                        "satellite) and fringes (radians, growing away from it)."
                    ),
                    optional=True,
                    style="displacement",
                ),
                VectorOutput(
                    "POINTS_OUTPUT",
                    tr("Displacement at points"),
                    tr("The points with the same values as fields."),
                    optional=True,
                    kind="point",
                ),
            ],
            results=[
                Result(
                    "MAX_UP",
                    tr("Largest vertical displacement"),
                    tr("The largest vertical displacement in metres; negative if the ground sinks."),
                )
            ],
            checks=[has_crs("SOURCES", "POINTS", "DEM"), sources_have_a_type, fringes_need_a_satellite],
            references=[
                "Okada 1985, Surface deformation due to shear and tensile faults in a half-space, doi:10.1785/BSSA0750041135",
                "McTigue 1987, Elastic stress and deformation near a finite spherical magma body, doi:10.1029/JB092iB12p12931",
                "Yang et al. 1988, Deformation from inflation of a dipping finite prolate spheroid, doi:10.1029/JB093iB05p04249",
                "Fialko et al. 2001, Deformation due to a pressurized horizontal circular crack, doi:10.1046/j.1365-246X.2001.00452.x",
            ],
        )


def fringes_need_a_satellite(inputs: Inputs):
    """Check that a wavelength comes with a line of sight."""
    if inputs.is_given("WAVELENGTH") and not inputs.is_given("LOS"):
        yield tr("{wavelength}: fringes need a line of sight; give {los}, or no wavelength.").format(
            wavelength=inputs.label("WAVELENGTH"), los=inputs.label("LOS")
        )


def sources_have_a_type(inputs: Inputs):
    """Check that the layer of sources says what kind each is."""
    layer = inputs.layer("SOURCES")
    if layer is not None and "type" not in [field.name().lower() for field in layer.fields()]:
        yield tr("{label}: the layer “{layer}” has no field “type” that names the kind of each source. Its fields are: {names}.").format(
            label=inputs.label("SOURCES"), layer=layer.name(), names=", ".join(field.name() for field in layer.fields())
        )
