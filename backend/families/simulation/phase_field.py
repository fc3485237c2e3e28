"""Quasi-static brittle fracture by a phase field, on the cells of a raster.

A crack is a band in which a damage d goes from 0 (sound) to 1 (broken) over a length l. Displacement u and damage make the energy

    E(u, d) = sum of g(d) psi+ (strain) + psi- (strain)  +  k/2 |u - base|^2  +  c (w(d) / l + l |grad d|^2)

as small as it can be, with damage that never heals (Bourdin, Francfort & Marigo, 2000, doi:10.1016/S0022-5096(99)00028-9; Miehe, Hofacker &
Welschinger, 2010, doi:10.1016/j.cma.2010.04.011). ``AT2`` has w = d^2 and c = Gc / 2; ``AT1`` w = d and c = 3 Gc / 8, which keeps the
ground elastic until it cracks (Pham et al., 2011, doi:10.1177/1056789510386852). Only the part psi+ of the elastic energy that opens cracks
drives them: ``spectral`` takes positive principal strains (Miehe et al., 2010), ``deviatoric`` everything but compaction (Amor, Marigo &
Maurini, 2009, doi:10.1016/j.jmps.2009.04.011), ``none`` all of it. With a base, the layer is a film on springs that the base drags along
(Leon Baldelli et al., 2014, doi:10.1016/j.jmps.2014.05.020).

Nodes are the centres of the pixels, and a bilinear element lies between each four. The degradation g = (1 - d)^2 is interpolated from its
values at nodes, and so is w: the damage then has a diagonal local part, and each of the two alternating problems is convex. The
displacement is found by Newton's method; its linear systems by conjugate gradients preconditioned with a sparse factorisation that is
kept as long as it serves. The damage is found under its bounds exactly, by a primal-dual active set (Hintermueller, Ito & Kunisch, 2002,
doi:10.1137/S1052623401383558). Cracks of a grid cost 1 + h / (4 c_w l) times the fracture energy given (Bourdin, Francfort & Marigo,
2008, doi:10.1007/s10659-007-9107-3); Gc is divided by that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.linalg import splu

from ...errors import InputError
from .linear import conjugate_gradients

SPLITS = ("spectral", "deviatoric", "none")
MODELS = ("AT1", "AT2")

_LEFT = 1e-7  # share of the stiffness that a broken element keeps, so that the system can be solved
_NEWTON = 30  # steps at most
_NEWTON_DONE = 1e-7  # residual against the forces in the structure
_SERVES = 20  # iterations of conjugate gradients for which an old factorisation is good enough
_BEYOND = 1.6  # over-relaxation of the alternation (Farrell & Maurini, 2017, doi:10.1002/nme.5300)
_ROUNDING = 1e-9  # of the energy of a strain that displacements of this size would make over their own length
_ACTIVE = 60  # changes of the active set at most
_GAUSS = 0.5 / np.sqrt(3.0)
_PAIRS = tuple((i, j) for i in range(4) for j in range(i, 4))  # of the slopes ux,x ux,y uy,x uy,y


@dataclass(frozen=True)
class Material:
    """What the ground is made of. Rasters are (H, W) or numbers; NaN in any of them means that there is no ground.

    Parameters
    ----------
    young : numpy.ndarray or float
        Young's modulus in Pa.
    poisson : numpy.ndarray or float
        Poisson's ratio, 0 to below 0.5.
    toughness : numpy.ndarray or float
        Fracture energy Gc in J/m2.
    length : float
        Width l of the band in metres; at least twice the pixel size.
    thickness : numpy.ndarray or float
        Of the layer in metres.
    foundation : numpy.ndarray or float
        Stiffness of the springs between the layer and what moves below it, in Pa/m (shear modulus of the ground between over its
        thickness); 0 where the layer is free.
    plane : {"strain", "stress"}
        A slice of a long body, or a sheet.
    """

    young: np.ndarray | float
    poisson: np.ndarray | float
    toughness: np.ndarray | float
    length: float
    thickness: np.ndarray | float = 1.0
    foundation: np.ndarray | float = 0.0
    plane: str = "strain"


@dataclass(frozen=True)
class Loading:
    """What moves, at the end of the loading; on the way there everything grows in proportion.

    Parameters
    ----------
    held : numpy.ndarray
        (2, H, W), bool: where the layer's displacement towards east and north is prescribed.
    displacement : numpy.ndarray
        (2, H, W) in metres: its value there.
    base : numpy.ndarray
        (2, H, W) in metres: displacement of what lies below the springs.
    """

    held: np.ndarray
    displacement: np.ndarray
    base: np.ndarray


@dataclass
class Step:
    """A state of equilibrium. Energies are in joules.

    ``load`` goes to 1; ``damage`` is (H, W), ``displacement`` (2, H, W) in metres (east, north), NaN without ground; ``force`` is the
    work per unit of load, so that force / prescribed displacement is a reaction. ``fracture`` counts from the initial cracks.
    ``released`` is what sudden growth set free (in nature: waves and heat). ``work`` is measured by itself, and should be ``elastic`` +
    ``springs`` + ``fracture`` + ``released``; energies below ``rounding`` mean nothing, as where the ground moves without being strained.
    """

    load: float
    damage: np.ndarray
    displacement: np.ndarray
    elastic: float
    springs: float
    fracture: float
    work: float
    released: float
    force: float
    iterations: int
    converged: bool
    rounding: float

    @property
    def imbalance(self) -> float:
        """What the energies, those of sudden growth included, lack of the work done, as a share of it."""
        missing = abs(self.elastic + self.springs + self.fracture + self.released - self.work)
        return missing / max(abs(self.work), self.rounding)


@dataclass
class Run:
    """The states at the wanted loads in ``steps``, and all that were computed, halved ones included, in ``path``."""

    steps: list[Step] = field(default_factory=list)
    path: list[Step] = field(default_factory=list)


def simulate(
    material: Material,
    loading: Loading,
    cracks: np.ndarray,
    steps: int | np.ndarray,
    pixel: tuple,
    *,
    model: str = "AT1",
    split: str = "spectral",
    tolerance: float = 1e-3,
    iterations: int = 1000,
    halvings: int = 4,
    sudden: float = 0.01,
    on_state: Callable[[Step], None] = lambda step: None,
    on_sudden: Callable[[float, float], None] = lambda load, size: None,
    on_iteration: Callable[[], None] = lambda: None,
) -> Run:
    """Load the ground step by step and let cracks grow.

    Parameters
    ----------
    material : Material
    loading : Loading
    cracks : numpy.ndarray
        (H - 1, W - 1), bool: elements broken from the start; see :func:`touched`.
    steps : int or numpy.ndarray
        How many equal steps, or the loads (growing, up to 1).
    pixel : tuple of float or numpy.ndarray
        Distances of the pixels' centres along rows and columns in metres: numbers, or (W - 1,) and (H - 1,) for a graded grid.
    model : {"AT1", "AT2"}
    split : {"spectral", "deviatoric", "none"}
    tolerance : float
        A step has converged when damage changes by less between two solutions.
    iterations : int
        Alternations in a step at most; then the step is kept with ``converged`` false.
    halvings : int
        How often a step is halved in which cracks grow suddenly.
    sudden : float
        Share of the energy in the structure that a step sets free when growth counts as sudden.
    on_state, on_sudden, on_iteration : callable
        Told of each state; of each step that is halved (its load, and its size when no more halving is allowed) and after each alternation.

    Returns
    -------
    Run

    Raises
    ------
    InputError
        A material that no ground has, a pixel too large for the length, nothing that holds the layer.
    """
    loads = np.arange(1, steps + 1) / steps if np.ndim(steps) == 0 else np.asarray(steps, float)
    plate = _Plate(material, loading, np.asarray(cracks, bool), pixel, model, split)
    state = _State(np.zeros(plate.unknowns), plate.damage(np.zeros(plate.nodes), plate.broken))
    plate.start(state.d)
    run = Run()
    previous, work, released = 0.0, 0.0, 0.0
    for wanted in loads:
        size = wanted - previous
        left = halvings
        while previous < wanted - 1e-12:
            load = min(previous + size, wanted)
            limit = sudden if left > 0 else np.inf
            trial = plate.solve(state, previous, load, tolerance, iterations, sudden, limit, on_iteration)
            if trial is None:
                left -= 1
                size /= 2
                on_sudden(load, size)
                continue
            state, gained, lost, count, converged = trial
            work, released, previous = work + gained, released + lost, load
            step = plate.describe(state, load, work, released, count, converged)
            run.path.append(step)
            on_state(step)
            if left < halvings:
                left, size = left + 1, 2 * size
        run.steps.append(run.path[-1])
    return run


def touched(lines: list[np.ndarray], shape: tuple[int, int]) -> np.ndarray:
    """Return the elements that lines go through.

    Parameters
    ----------
    lines : list of numpy.ndarray
        (N, 2) each: column and row in pixels, where 0.5 is the centre of the first pixel.
    shape : tuple of int
        H, W of the raster.

    Returns
    -------
    numpy.ndarray
        (H - 1, W - 1), bool.
    """
    cells = np.zeros((shape[0] - 1, shape[1] - 1), bool)
    for line in lines:
        for start, stop in zip(line[:-1] - 0.5, line[1:] - 0.5):
            count = max(int(np.ceil(np.abs(stop - start).max() * 8)), 1)
            places = np.floor(start + (stop - start) * (np.arange(count + 1) / count)[:, None] + 1e-9).astype(int)
            inside = ((places >= 0) & (places < (cells.shape[1], cells.shape[0]))).all(axis=1)
            cells[places[inside, 1], places[inside, 0]] = True
    return cells


@dataclass
class _State:
    u: np.ndarray  # (2 N,) x right, y down
    d: np.ndarray  # (N,)


class _Plate:
    """The finite elements."""

    def __init__(self, material: Material, loading: Loading, cracks: np.ndarray, pixel: tuple, model: str, split: str):
        height, width = self.shape = cracks.shape[0] + 1, cracks.shape[1] + 1
        self.nodes, self.unknowns = height * width, 2 * height * width
        self.split, self.model = split, model
        young, poisson, toughness, thickness, foundation = (
            np.broadcast_to(np.asarray(value, float), self.shape)
            for value in (material.young, material.poisson, material.toughness, material.thickness, material.foundation)
        )
        ground = np.isfinite(young + poisson + toughness + thickness + foundation)
        _check(material, young, poisson, toughness, thickness, foundation, ground, pixel, model, split)
        corner = np.arange(self.nodes).reshape(self.shape)
        corners = np.stack([corner[:-1, :-1], corner[:-1, 1:], corner[1:, 1:], corner[1:, :-1]], axis=-1).reshape(-1, 4)
        there = ground.ravel()[corners].all(axis=1)
        self.corners = corners[there]  # (E, 4)
        if not len(self.corners):
            raise InputError("No four neighbouring pixels have values in all rasters.", hint="Choose rasters that cover the same area.")
        self.solid = np.zeros(self.nodes, bool)
        self.solid[self.corners] = True
        self.broken = np.zeros(self.nodes)
        self.broken[self.corners[cracks.ravel()[there]]] = 1.0

        e, nu, gc, t = (values.ravel()[self.corners].mean(axis=1) for values in (young, poisson, toughness, thickness))
        self.mu = e / (2 * (1 + nu))
        self.lam = e * nu / (1 - nu**2) if material.plane == "stress" else e * nu / ((1 + nu) * (1 - 2 * nu))
        self._geometry(pixel, there)
        self.t = t
        self._fracture(gc * t, material.length)
        self._elastic(foundation)
        self._loading(loading)

    def _geometry(self, pixel: tuple, there: np.ndarray) -> None:
        height, width = self.shape
        dx = np.broadcast_to(np.asarray(pixel[0], float), (width - 1,))
        dy = np.broadcast_to(np.asarray(pixel[1], float), (height - 1,))
        dx, dy = (part.ravel()[there] for part in np.meshgrid(dx, dy))
        self.dx, self.dy = dx[:, None], dy[:, None]  # (E, 1)
        self.weight = dx * dy / 4  # (E,) area that goes with a point
        at = np.array([(x, y) for y in (-_GAUSS, _GAUSS) for x in (-_GAUSS, _GAUSS)])
        sign = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
        self.shape_at = np.array([[(0.5 + sx * x) * (0.5 + sy * y) for sx, sy in sign] for x, y in at])  # (4 points, 4 corners)
        self.slopes = np.array([[(sx * (0.5 + sy * y), sy * (0.5 + sx * x)) for sx, sy in sign] for x, y in at])  # (4, 4, 2), unit square
        b = np.zeros((4, 4, 8))  # point; ux,x ux,y uy,x uy,y; unknown
        b[:, 0, 0::2] = b[:, 2, 1::2] = self.slopes[:, :, 0]
        b[:, 1, 0::2] = b[:, 3, 1::2] = self.slopes[:, :, 1]
        self.to_slopes = b.reshape(16, 8).T.copy()  # (8, 16)
        table = np.zeros((4, len(_PAIRS), 8, 8))
        for k, (i, j) in enumerate(_PAIRS):
            for point in range(4):
                product = np.outer(b[point, i], b[point, j])
                table[point, k] = product if i == j else product + product.T
        self.to_stiffness = table.reshape(4 * len(_PAIRS), 64)

    def _fracture(self, gc: np.ndarray, length: float) -> None:
        self.length = length
        quarter = 0.375 if self.model == "AT1" else 0.5  # 1 / (4 c_w)
        c = gc * quarter / (1 + quarter * np.sqrt(4 * self.weight) / length)
        self.local = self._to_nodes(np.repeat((c * self.weight / length)[:, None], 4, axis=1))  # (N,) J for w = 1
        across, along = (np.einsum("pi,pj->ij", self.slopes[..., axis], self.slopes[..., axis]).ravel() for axis in (0, 1))
        stiff = (2 * length * c * self.weight)[:, None] * (across / self.dx**2 + along / self.dy**2)
        rows, columns = np.repeat(self.corners, 4, axis=1).ravel(), np.tile(self.corners, 4).ravel()
        self.smooth = sparse.csr_matrix((stiff.ravel(), (rows, columns)), shape=(self.nodes, self.nodes))
        self.smooth_diagonal = self.smooth.diagonal()

    def _elastic(self, foundation: np.ndarray) -> None:
        self.dofs = np.stack([2 * self.corners, 2 * self.corners + 1], axis=-1).reshape(-1, 8)  # (E, 8)
        k = foundation.ravel()[self.corners].mean(axis=1)
        spring = self._to_nodes(np.repeat((k * self.weight)[:, None], 4, axis=1))
        self.spring = np.repeat(spring, 2)

    def _loading(self, loading: Loading) -> None:
        def flat(values):
            east, north = np.asarray(values, float)
            return np.stack([east.ravel(), -north.ravel()], axis=1).ravel()

        held = np.stack([np.asarray(part, bool).ravel() for part in loading.held], axis=1).ravel()
        solid = np.repeat(self.solid, 2)
        self.held = np.flatnonzero(held & solid)
        self.prescribed = flat(loading.displacement)[self.held]
        self.base = np.where(solid, np.nan_to_num(flat(loading.base)), 0.0)
        self.free = np.flatnonzero(~held & solid)
        if not np.isfinite(self.prescribed).all():
            raise InputError("Displacements that are prescribed are not numbers.", hint="Check the loading.")
        self._is_held()
        number = np.full(self.unknowns, -1)
        number[self.free] = np.arange(len(self.free))
        rows, columns = np.repeat(number[self.dofs], 8, axis=1).ravel(), np.tile(number[self.dofs], 8).ravel()
        self.kept = np.flatnonzero((rows >= 0) & (columns >= 0))
        size = len(self.free)
        keys = columns[self.kept] * size + rows[self.kept]
        unique, self.slot = np.unique(keys, return_inverse=True)
        self.pattern = (unique % size).astype(np.int32), np.searchsorted(unique // size, np.arange(size + 1)).astype(np.int32)
        self.diagonal = np.searchsorted(unique, np.arange(size) * (size + 1))
        self.factor = None

    def _is_held(self) -> None:
        """Raise :class:`InputError` if a piece of ground has neither springs nor a displacement that is prescribed."""
        pieces, count = ndimage.label(self.solid.reshape(self.shape))
        firm = np.zeros(self.nodes, bool)
        firm[self.held // 2] = True
        firm |= self.spring[::2] > 0
        loose = np.setdiff1d(np.arange(1, count + 1), pieces.ravel()[firm])
        if len(loose):
            raise InputError(
                "Nothing holds {count} of {all} pieces of ground.",
                hint="Give the layer a foundation, fill gaps in the rasters, or prescribe displacements at an edge.",
                count=len(loose),
                all=count,
            )

    def _to_nodes(self, values: np.ndarray) -> np.ndarray:
        """Sum values (E, 4) at the corners of elements to nodes (N,)."""
        return np.bincount(self.corners.ravel(), values.ravel(), minlength=self.nodes)

    def start(self, d: np.ndarray) -> None:
        """Count the fracture energy from here."""
        self.initial = 0.0
        self.initial = self.fracture_energy(d)

    def fracture_energy(self, d: np.ndarray) -> float:
        w = d if self.model == "AT1" else d * d
        return float(self.local @ w + 0.5 * d @ (self.smooth @ d)) - self.initial

    # Displacement

    def strain(self, u: np.ndarray) -> np.ndarray:
        """Strain (E, 4, 3): xx, yy and twice xy at the points of each element."""
        x_x, x_y, y_x, y_y = np.moveaxis((u[self.dofs] @ self.to_slopes).reshape(-1, 4, 4), 2, 0)
        return np.stack([x_x / self.dx, y_y / self.dy, x_y / self.dy + y_x / self.dx], axis=-1)

    def degradation(self, d: np.ndarray) -> np.ndarray:
        """Return g (E, 4) at the points of each element."""
        return ((1 - d) ** 2)[self.corners] @ self.shape_at.T * (1 - _LEFT) + _LEFT

    def energies(self, u: np.ndarray, d: np.ndarray, load: float) -> tuple[float, float]:
        """Elastic energy and that of the springs."""
        opening, closing = _energy(self.strain(u), self.lam[:, None], self.mu[:, None], self.split)
        elastic = float((self.degradation(d) * opening + closing).sum(axis=1) @ (self.weight * self.t))
        return elastic, 0.5 * float(self.spring @ (u - load * self.base) ** 2)

    def forces(self, u: np.ndarray, g: np.ndarray, load: float, tangent: bool):
        """Return the forces (2 N,) on the nodes, and the stiffness (entries of the free unknowns) if wanted."""
        stress, stiffness = _stress(self.strain(u), self.lam[:, None], self.mu[:, None], g, self.split, tangent)
        weight = (self.weight * self.t)[:, None]
        across, along = weight / self.dx, weight / self.dy
        x, y, shear = np.moveaxis(stress, 2, 0)
        inner = np.stack([x * across, shear * along, shear * across, y * along], axis=-1).reshape(-1, 16) @ self.to_slopes.T
        force = np.bincount(self.dofs.ravel(), inner.ravel(), minlength=self.unknowns) + self.spring * (u - load * self.base)
        if not tangent:
            return force, None
        entries = self._elements(stiffness).ravel()[self.kept]
        data = np.bincount(self.slot, entries, minlength=len(self.pattern[0]))
        data[self.diagonal] += self.spring[self.free]
        return force, sparse.csc_matrix((data, *self.pattern), shape=(len(self.free),) * 2)

    def _elements(self, stiffness: np.ndarray) -> np.ndarray:
        """Return the stiffness (E, 8, 8) of each element from that of the material (E, 4, 6) at its points."""
        weight = (self.weight * self.t)[:, None]
        xx, xy, yy = weight / self.dx**2, weight / (self.dx * self.dy), weight / self.dy**2
        c00, c11, c22, c01, c02, c12 = np.moveaxis(stiffness, 2, 0)
        pairs = [c00 * xx, c02 * xy, c02 * xx, c01 * xy, c22 * yy, c22 * xy, c12 * yy, c22 * xx, c12 * xy, c11 * yy]
        return (np.stack(pairs, axis=-1).reshape(len(stiffness), -1) @ self.to_stiffness).reshape(-1, 8, 8)

    def displace(self, u: np.ndarray, d: np.ndarray, load: float, accuracy: float = _NEWTON_DONE) -> np.ndarray:
        """Return the displacement in equilibrium with a damage, from a first guess."""
        u = u.copy()
        g = self.degradation(d)
        target = load * self.prescribed
        moved = target - u[self.held]
        for turn in range(_NEWTON):
            force, matrix = self.forces(u, g, load, True)
            change = np.zeros(self.unknowns)
            right = -force[self.free]
            if turn == 0 and np.any(moved):
                # The edge moves first; what that does to the forces elsewhere is taken from the tangent.
                change[self.held] = moved
                right = -(force + self._product(u, g, change))[self.free]
            elif np.linalg.norm(right) <= accuracy * self._scale(force, u, load):
                break
            change[self.free] = self._linear(matrix, right, 1e-2 if accuracy > _NEWTON_DONE else 1e-4)
            if turn == 0:
                u += change
                continue
            u = self._along(u, change, g, load, force)
        return u

    def _product(self, u: np.ndarray, g: np.ndarray, change: np.ndarray) -> np.ndarray:
        """Tangent stiffness times a change (2 N,), without the springs of what does not move."""
        _, stiffness = _stress(self.strain(u), self.lam[:, None], self.mu[:, None], g, self.split, True)
        inner = np.einsum("eij,ej->ei", self._elements(stiffness), change[self.dofs])
        return np.bincount(self.dofs.ravel(), inner.ravel(), minlength=self.unknowns) + self.spring * change

    def _scale(self, force: np.ndarray, u: np.ndarray, load: float) -> float:
        return float(np.linalg.norm(force[self.held]) + np.linalg.norm(self.spring * load * self.base) + 1e-300)

    def _along(self, u: np.ndarray, change: np.ndarray, g: np.ndarray, load: float, force: np.ndarray) -> np.ndarray:
        """Go along a Newton step, less far while the slope along it does not shrink: the energy is convex."""
        slope = force @ change
        share = 1.0
        for _ in range(8):
            ahead, _ = self.forces(u + share * change, g, load, False)
            if abs(ahead @ change) <= 0.9 * abs(slope) or slope >= 0:
                break
            share /= 2
        return u + share * change

    def _linear(self, matrix: sparse.csc_matrix, right: np.ndarray, accuracy: float) -> np.ndarray:
        """Solve a system by conjugate gradients with the last factorisation, or with a new one where that is slow."""
        if self.factor is not None:
            solution = conjugate_gradients(matrix, right, self.factor.solve, np.zeros(len(right)), accuracy, _SERVES)
            if solution is not None:
                return solution
        self.factor = splu(matrix, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options={"SymmetricMode": True})
        return self.factor.solve(right)

    # Damage

    def driving(self, u: np.ndarray) -> np.ndarray:
        """Return the energy (N,) that degrades at each node, in joules."""
        opening, _ = _energy(self.strain(u), self.lam[:, None], self.mu[:, None], self.split)
        return self._to_nodes((opening * (self.weight * self.t)[:, None]) @ self.shape_at)

    def damage(self, driving: np.ndarray, lowest: np.ndarray) -> np.ndarray:
        """Return the damage (N,) of least energy between ``lowest`` and 1."""
        diagonal = 2 * driving + (2 * self.local if self.model == "AT2" else 0.0)
        right = 2 * driving - (self.local if self.model == "AT1" else 0.0)
        scale = diagonal + self.smooth_diagonal
        solid = self.solid
        d = lowest.copy()
        residual = diagonal * d + self.smooth @ d - right
        low = solid & (residual >= 0)
        high = np.zeros_like(low)
        for _ in range(_ACTIVE):
            d = np.where(high, 1.0, np.where(low, lowest, d))
            free = solid & ~low & ~high
            if free.any():
                d = self._free_damage(d, free, diagonal, right, scale)
            residual = diagonal * d + self.smooth @ d - right
            now_low = solid & (residual / np.where(solid, scale, 1.0) - (d - lowest) > 1e-12)
            now_high = solid & ~now_low & (-residual / np.where(solid, scale, 1.0) - (1 - d) > 1e-12)
            if np.array_equal(now_low, low) and np.array_equal(now_high, high):
                break
            low, high = now_low, now_high
        return np.clip(d, lowest, 1.0)

    def _free_damage(self, d, free, diagonal, right, scale) -> np.ndarray:
        index = np.flatnonzero(free)
        rest = np.where(free, 0.0, d)
        matrix = self.smooth[index][:, index] + sparse.diags(diagonal[index])
        target = (right - self.smooth @ rest)[index]
        inverse = 1.0 / scale[index]
        solution = conjugate_gradients(matrix, target, lambda vector: inverse * vector, d[index], 1e-8, 10 * len(index))
        result = d.copy()
        result[index] = d[index] if solution is None else solution
        return result

    # Both

    def solve(
        self, state: _State, previous: float, load: float, tolerance: float, iterations: int, sudden: float, limit: float, on_iteration
    ):
        """Go from one load to the next; ``None`` if that sets more energy free than ``limit`` allows.

        Returns
        -------
        state, work, released, iterations, converged
            Energies in joules of this step. Where damage follows the load the work is the mean of the forces before and after times the
            way. Where it runs ahead, the edges move first and then hold: the work is that over sound ground, and ``released`` what is lost.
        """
        before = self.work_rate(state, previous)
        u = self.displace(state.u, state.d, load)
        work = 0.5 * (before + self.work_rate(_State(u, state.d), load)) * (load - previous)
        top = sum(self.energies(u, state.d, load)) + self.fracture_energy(state.d)
        whole = max(abs(top), 1e-300)
        d = state.d
        for turn in range(1, iterations + 1):
            on_iteration()
            new = self.damage(self.driving(u), state.d)
            change = float(np.abs(new - d).max(initial=0.0))
            if change < tolerance:
                d = new
                break
            d = np.clip(d + (_BEYOND if turn > 2 else 1.0) * (new - d), state.d, 1.0)
            u = self.displace(u, d, load, 1e-3)
            if np.isfinite(limit) and top - sum(self.energies(u, d, load)) - self.fracture_energy(d) > limit * whole:
                return None
        u = self.displace(u, d, load)
        state, released = _State(u, d), top - sum(self.energies(u, d, load)) - self.fracture_energy(d)
        if released <= sudden * whole:
            work, released = 0.5 * (before + self.work_rate(state, load)) * (load - previous), 0.0
        return state, work, released, turn, change < tolerance

    def work_rate(self, state: _State, load: float) -> float:
        """Work per unit of load: of what pulls at the edges, and of the base."""
        force, _ = self.forces(state.u, self.degradation(state.d), load, False)
        return float(force[self.held] @ self.prescribed + self.spring * (load * self.base - state.u) @ self.base)

    def describe(self, state: _State, load: float, work: float, released: float, iterations: int, converged: bool) -> Step:
        elastic, springs = self.energies(state.u, state.d, load)
        known = np.where(self.solid, 0.0, np.nan).reshape(self.shape)
        east, down = (part.reshape(self.shape) for part in state.u.reshape(-1, 2).T)
        return Step(
            load,
            state.d.reshape(self.shape) + known,
            np.stack([east + known, -down + known]),
            elastic,
            springs,
            self.fracture_energy(state.d),
            work,
            released,
            self.work_rate(state, load),
            iterations,
            converged,
            max(_ROUNDING * float((self.mu * self.t).max() * np.square(state.u).max()), 1e-300),
        )


def _energy(strain: np.ndarray, lam: np.ndarray, mu: np.ndarray, split: str) -> tuple[np.ndarray, np.ndarray]:
    """Energy densities (E, 4) in J/m3: what opens cracks, and what closes them."""
    x, y, shear = strain[..., 0], strain[..., 1], strain[..., 2]
    trace = x + y
    if split == "none":
        return 0.5 * lam * trace**2 + mu * (x**2 + y**2 + 0.5 * shear**2), np.zeros_like(trace)
    if split == "deviatoric":
        bulk = lam + mu
        deviator = 0.5 * ((x - y) ** 2 + shear**2)
        return 0.5 * bulk * np.maximum(trace, 0) ** 2 + mu * deviator, 0.5 * bulk * np.minimum(trace, 0) ** 2
    radius = 0.5 * np.hypot(x - y, shear)
    first, second = 0.5 * trace + radius, 0.5 * trace - radius
    return tuple(0.5 * lam * part(trace, 0) ** 2 + mu * (part(first, 0) ** 2 + part(second, 0) ** 2) for part in (np.maximum, np.minimum))


def _stress(strain: np.ndarray, lam: np.ndarray, mu: np.ndarray, g: np.ndarray, split: str, tangent: bool):
    """Stress (E, 4, 3) and its derivative (E, 4, 6) with the entries 11, 22, 33, 12, 13, 23, of g psi+ + psi-."""
    x, y, shear = strain[..., 0], strain[..., 1], strain[..., 2]
    trace = x + y
    if split == "spectral":
        return _spectral(x, y, shear, lam, mu, g, tangent)
    deviatoric = g * mu
    bulk = g * (lam + mu) if split == "none" else np.where(trace > 0, g, 1.0) * (lam + mu)
    pressure, half = bulk * trace, deviatoric * (x - y)
    stress = np.stack([pressure + half, pressure - half, deviatoric * shear], axis=-1)
    if not tangent:
        return stress, None
    zero = np.zeros_like(bulk)
    return stress, np.stack([bulk + deviatoric, bulk + deviatoric, deviatoric, bulk - deviatoric, zero, zero], axis=-1)


def _spectral(x, y, shear, lam, mu, g, tangent):
    trace = x + y
    radius = 0.5 * np.hypot(x - y, shear)
    small = 1e-14 * (np.abs(trace) + radius) + 1e-300
    safe = np.maximum(radius, small)
    cosine = np.where(radius > small, 0.5 * (x - y) / safe, 1.0)  # of twice the angle of the first principal direction
    sine = np.where(radius > small, 0.5 * shear / safe, 0.0)
    first, second = 0.5 * trace + radius, 0.5 * trace - radius
    bulk = lam * np.where(trace > 0, g, 1.0)
    one, two = (2 * mu * np.where(value > 0, g, 1.0) for value in (first, second))
    mean, half = bulk * trace + 0.5 * (one * first + two * second), 0.5 * (one * first - two * second)
    stress = np.stack([mean + half * cosine, mean - half * cosine, half * sine], axis=-1)
    if not tangent:
        return stress, None
    turning = np.where(radius > small, half / safe, 0.5 * (one + two))  # (s1 - s2) / (e1 - e2)
    a, b, c = 0.5 * (1 + cosine), 0.5 * (1 - cosine), 0.5 * sine  # first principal direction: xx, yy, xy; the second: b, a, -c
    q = 0.5 * cosine
    return stress, np.stack(
        [
            bulk + one * a * a + two * b * b + 2 * turning * c * c,
            bulk + one * b * b + two * a * a + 2 * turning * c * c,
            (one + two) * c * c + 2 * turning * q * q,
            bulk + (one + two) * a * b - 2 * turning * c * c,
            one * a * c - two * b * c - 2 * turning * c * q,
            one * b * c - two * a * c + 2 * turning * c * q,
        ],
        axis=-1,
    )


def _check(material, young, poisson, toughness, thickness, foundation, ground, pixel, model, split) -> None:
    if model not in MODELS or split not in SPLITS or material.plane not in ("strain", "stress"):
        raise ValueError(f"unknown model {model}, split {split} or plane {material.plane}")
    if not ground.any():
        raise InputError(
            "There is no ground: every pixel lacks one of Young's modulus, Poisson's ratio, toughness, thickness and foundation.",
            hint="Choose rasters that cover the same area, or give numbers.",
        )
    for name, values, low, high in (
        ("Young's modulus", young, 0, np.inf),
        ("Poisson's ratio", poisson, -1e-12, 0.499),
        ("Fracture toughness", toughness, 0, np.inf),
        ("Thickness", thickness, 0, np.inf),
        ("Foundation stiffness", foundation, -1e-300, np.inf),
    ):
        found = values[ground]
        if not ((found > low) & (found < high)).all():
            raise InputError(
                "{name} must lie between {low} and {high}, but goes from {least:g} to {most:g}.",
                hint="Check the values and their units: Pa for moduli, J/m2 for toughness, metres for thickness.",
                name=name,
                low=max(low, 0),
                high=high,
                least=float(found.min()),
                most=float(found.max()),
            )
    cell = max(float(np.min(part)) for part in pixel)  # of a graded grid, the fine part where cracks are meant to be
    if material.length < 1.5 * cell:
        raise InputError(
            "The crack width {length:g} m is less than one and a half pixels of {pixel:g} m, so cracks would follow the grid.",
            hint="Choose a crack width of at least {least:g} m, or a finer grid.",
            length=material.length,
            pixel=cell,
            least=2 * cell,
        )
