"""How rivers and hillslopes shape uplifted ground, on the cells of a raster.

    dz/dt = U - K A^m S^n + div(D grad z)

Water runs to the steepest of the eight neighbours, and out of depressions the way that priority-flood finds (Barnes, Lehman & Mulla, 2014,
doi:10.1016/j.cageo.2013.04.024). Priority-flood is Prim's algorithm: the ways that it finds are the minimum spanning tree of the cells,
where a link is as long as the higher of its two ends. We take that tree from SciPy, which leaves nothing to loop over. Rivers are
implicit in time, solved from the mouth upwards (Braun & Willett, 2013, doi:10.1016/j.geomorph.2012.10.008), all cells equally far from
their outlet at once, and hillslopes are implicit (backward Euler, finite volumes, conjugate gradients). Both are stable for any step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import csgraph

from ...errors import InputError
from .linear import conjugate_gradients

_NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
_HALF = _NEIGHBOURS[4:]  # each pair of neighbours once
_NEWTON = 60
_CLOSE = 1e-12  # relative change at which Newton's method stops
_DIFFUSED = 1e-10  # residual of the hillslope equation


@dataclass
class Routing:
    """Where water runs. Cells are numbered along rows; arrays are (N,).

    ``receiver``: the next cell, for outlets and cells without data themselves. ``distance``: to it in metres (0 there). ``filled``:
    elevation to which water stands. ``order``: cells with data from the outlets upwards, and ``bounds``: where in it each distance in
    cells begins.
    """

    receiver: np.ndarray
    distance: np.ndarray
    filled: np.ndarray
    order: np.ndarray
    bounds: np.ndarray

    def area(self, cell: float) -> np.ndarray:
        """Drainage area (N,) in m2, for cells of an area."""
        area = np.zeros(len(self.receiver))
        area[self.order] = cell
        place = np.empty(len(area), np.int64)
        place[self.order] = np.arange(len(self.order))
        to = place[self.receiver[self.order]]
        along = area[self.order]
        for below, start, stop in zip(self.bounds[-3::-1], self.bounds[-2:0:-1], self.bounds[:0:-1]):
            along[below:start] += np.bincount(to[start:stop] - below, along[start:stop], minlength=start - below)
        area[self.order] = along
        return area


@dataclass
class State:
    """The landscape at a time in years. ``elevation`` is (H, W), NaN without data.

    Volumes in m3 since the start: ``uplifted``, ``incised`` by rivers, ``crept`` down hillslopes into the outlets.
    ``courant`` is the number of cells that a knickpoint travelled in the last step at most.
    """

    time: float
    elevation: np.ndarray
    uplifted: float
    incised: float
    crept: float
    courant: float


@dataclass
class Run:
    """The start and the states asked for, on cells of ``pixel`` metres that drain into ``outlets`` (H, W).

    ``history`` has a row for each step: time, mean and highest elevation, and the volume that leaves in m3 a year.
    """

    pixel: tuple[float, float]
    outlets: np.ndarray
    states: list[State] = field(default_factory=list)
    history: list[tuple[float, float, float, float]] = field(default_factory=list)

    @property
    def cell(self) -> float:
        """Area of a cell in m2."""
        return self.pixel[0] * self.pixel[1]

    @cached_property
    def area(self) -> np.ndarray:
        """Drainage area (H, W) of the last state in m2, NaN without data."""
        return drainage(self.states[-1].elevation, self.outlets, self.pixel)

    @property
    def imbalance(self) -> float:
        """Volume that the balance of mass lacks, as a share of what was moved."""
        first, last = self.states[0], self.states[-1]
        stored = float(np.nansum(last.elevation - first.elevation)) * self.cell
        moved = max(abs(last.uplifted), abs(last.incised), abs(last.crept), 1e-300)
        return abs(last.uplifted - last.incised - last.crept - stored) / moved


def evolve(
    elevation: np.ndarray,
    uplift: np.ndarray | float,
    erodibility: np.ndarray | float,
    diffusivity: np.ndarray | float,
    pixel: tuple[float, float],
    duration: float,
    step: float,
    *,
    area_exponent: float = 0.5,
    slope_exponent: float = 1.0,
    outlets: np.ndarray | None = None,
    outputs: int = 10,
    on_step: Callable[[float], None] = lambda share: None,
) -> Run:
    """Let a landscape evolve.

    Parameters
    ----------
    elevation : numpy.ndarray
        (H, W) in metres; NaN where there is no ground.
    uplift : numpy.ndarray or float
        In m/year; outlets stay where they are.
    erodibility : numpy.ndarray or float
        K in m^(1 - 2 m) / year.
    diffusivity : numpy.ndarray or float
        D in m2/year.
    pixel : tuple of float
        Width and height of a cell in metres.
    duration, step : float
        In years. The last step is shorter if the duration is no multiple.
    area_exponent, slope_exponent : float
        m and n.
    outlets : numpy.ndarray, optional
        (H, W), bool: cells of constant elevation into which everything drains; by default :func:`edges`.
    outputs : int
        How many states, evenly spaced in time, are kept beside the start.
    on_step : callable
        Told the share of the duration after each step.

    Returns
    -------
    Run

    Raises
    ------
    InputError
        Values that no ground has; a step longer than the duration; ground that drains nowhere.
    """
    z = np.array(elevation, float)
    known = np.isfinite(z)
    outlets = edges(z) if outlets is None else np.asarray(outlets, bool) & known
    fields = _fields(z.shape, known, uplift=uplift, erodibility=erodibility, diffusivity=diffusivity)
    _check(duration, step, area_exponent, slope_exponent)
    _drains(known, outlets)
    cell = pixel[0] * pixel[1]
    inner = (known & ~outlets).ravel()
    fixed = outlets.ravel()
    hillslopes = _Hillslopes(fields["diffusivity"], known, outlets, pixel) if np.any(fields["diffusivity"] > 0) else None
    rise, k = np.where(inner, fields["uplift"].ravel(), 0.0), fields["erodibility"].ravel()

    steps = max(int(np.ceil(duration / step - 1e-9)), 1)
    keep = set(np.unique(np.ceil(np.arange(1, outputs + 1) * steps / outputs).astype(int)))
    flat = z.ravel()
    run = Run(pixel, outlets)
    uplifted = incised = crept = courant = 0.0
    run.states.append(State(0.0, z.copy(), 0.0, 0.0, 0.0, 0.0))
    time = 0.0
    for count in range(1, steps + 1):
        length = min(step, duration - time)
        raised = flat + rise * length
        routing = route(raised.reshape(z.shape), outlets, pixel)
        eroded, courant = incise(raised, routing, k, routing.area(cell), length, area_exponent, slope_exponent)
        gone = float((raised - eroded)[inner].sum()) * cell
        out = 0.0
        flat = eroded
        if hillslopes is not None:
            flat, out = hillslopes.relax(eroded, length)
        flat[fixed] = z.ravel()[fixed]
        uplifted, incised, crept = uplifted + float(rise.sum()) * length * cell, incised + gone, crept + out
        time = duration if count == steps else time + length
        run.history.append((time, float(flat[known.ravel()].mean()), float(flat[known.ravel()].max()), (gone + out) / length))
        if count in keep:
            now = flat.reshape(z.shape).copy()
            run.states.append(State(time, now, uplifted, incised, crept, courant))
        on_step(count / steps)
    return run


def edges(elevation: np.ndarray) -> np.ndarray:
    """Return the cells (H, W) with data at the border of the raster or beside a cell without data."""
    known = np.isfinite(elevation)
    return known & ~ndimage.binary_erosion(known, np.ones((3, 3)), border_value=0)


def lowest_edges(elevation: np.ndarray) -> np.ndarray:
    """Return of each connected piece of ground the lowest cell of its edge (H, W): catchments with one mouth."""
    outer = edges(elevation)
    pieces, count = ndimage.label(np.isfinite(elevation), np.ones((3, 3)))
    places = ndimage.minimum_position(np.where(outer, elevation, np.inf), pieces, np.arange(1, count + 1)) if count else []
    outlets = np.zeros(elevation.shape, bool)
    for place in places:
        outlets[place] = True
    return outlets


def route(elevation: np.ndarray, outlets: np.ndarray, pixel: tuple[float, float]) -> Routing:
    """Find where water runs.

    Parameters
    ----------
    elevation : numpy.ndarray
        (H, W), NaN without data.
    outlets : numpy.ndarray
        (H, W), bool.
    pixel : tuple of float

    Returns
    -------
    Routing
    """
    z = elevation.ravel()
    size = len(z)
    known, fixed = np.isfinite(z), outlets.ravel()
    receiver, distance = _steepest(elevation, pixel)
    receiver[fixed], distance[fixed] = np.flatnonzero(fixed), 0.0
    filled = z
    if ((receiver == np.arange(size)) & known & ~fixed).any():
        tree, filled = _flood(elevation, known, fixed)
        receiver, distance = _steepest(filled.reshape(elevation.shape), pixel)
        stuck = (receiver == np.arange(size)) & known & ~fixed
        receiver[stuck] = tree[stuck]
        rows, columns = np.divmod(np.flatnonzero(stuck), elevation.shape[1])
        to_rows, to_columns = np.divmod(tree[stuck], elevation.shape[1])
        distance[stuck] = np.hypot((columns - to_columns) * pixel[0], (rows - to_rows) * pixel[1])
        receiver[fixed], distance[fixed] = np.flatnonzero(fixed), 0.0

    depth = (receiver != np.arange(size)).astype(np.int32)
    ahead = receiver.copy()
    while True:
        further = depth[ahead]
        if not further.any():
            break
        depth += further
        ahead = ahead[ahead]
    cells = np.flatnonzero(known)
    order = cells[np.argsort(depth[cells].astype(np.uint16 if depth.max() < 1 << 16 else np.int64), kind="stable")]
    bounds = np.r_[0, np.cumsum(np.bincount(depth[cells]))]
    return Routing(receiver, distance, filled, order, bounds)


def drainage(elevation: np.ndarray, outlets: np.ndarray, pixel: tuple[float, float]) -> np.ndarray:
    """Drainage area (H, W) in m2, NaN without data; the parameters are those of :func:`route`."""
    area = route(elevation, outlets, pixel).area(pixel[0] * pixel[1]).reshape(elevation.shape)
    return np.where(np.isfinite(elevation), area, np.nan)


def incise(
    elevation: np.ndarray,
    routing: Routing,
    erodibility: np.ndarray,
    area: np.ndarray,
    length: float,
    area_exponent: float,
    slope_exponent: float,
) -> tuple[np.ndarray, float]:
    """Let rivers cut for one step: z' + K A^m dt ((z' - z'receiver) / dx)^n = z, from the outlets upwards.

    Parameters
    ----------
    elevation, erodibility, area : numpy.ndarray
        (N,).
    length : float
        Of the step in years.

    Returns
    -------
    elevation : numpy.ndarray
        (N,). Cells below their receiver, under a lake, are not cut.
    courant : float
        Cells that a knickpoint travels at most.
    """
    z = elevation.copy()
    order = routing.order
    to, far = routing.receiver[order], np.where(routing.distance[order] > 0, routing.distance[order], 1.0)
    strength = erodibility[order] * area[order] ** area_exponent * length
    factor = strength / far**slope_exponent
    n = slope_exponent
    for start, stop in zip(routing.bounds[1:-1], routing.bounds[2:]):
        cells = order[start:stop]
        below, c = z[to[start:stop]], factor[start:stop]
        drop = z[cells] - below
        if n == 1:
            z[cells] = below + np.where(drop > 0, drop / (1 + c), drop)
        else:
            z[cells] = below + np.where(drop > 0, _drop(np.maximum(drop, 0), c, n), drop)
    slope = np.maximum(z[order] - z[to], 0) / far
    with np.errstate(divide="ignore", invalid="ignore"):
        speed = np.where(slope > 0, strength / far * slope ** (n - 1), 0.0)
    return z, float(speed.max(initial=0.0))


def _drop(before: np.ndarray, c: np.ndarray, n: float) -> np.ndarray:
    """Solve s + c s^n = before for s, from a side from which Newton's method cannot overshoot."""
    if n < 1:  # in w = s^n, which makes it convex
        return _newton(before, c, 1 / n, 1.0) ** (1 / n)
    return _newton(before, c, 1.0, n)


def _newton(before: np.ndarray, c: np.ndarray, a: float, b: float) -> np.ndarray:
    """Solve x^a + c x^b = before, a and b at least 1, before and c not negative."""
    with np.errstate(divide="ignore", invalid="ignore"):
        x = np.minimum(before ** (1 / a), np.where(c > 0, (before / c) ** (1 / b), np.inf))
        for _ in range(_NEWTON):
            value = x**a + c * x**b - before
            slope = a * x ** (a - 1) + b * c * x ** (b - 1)
            change = np.where(x > 0, value / slope, 0.0)
            x = np.maximum(x - change, 0.0)
            if (np.abs(change) <= _CLOSE * x).all():
                break
    return x


def _steepest(elevation: np.ndarray, pixel: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    """Each cell's steepest lower neighbour, itself if there is none, and the distance to it in metres; (N,) both."""
    height, width = elevation.shape
    ground = np.where(np.isfinite(elevation), elevation, np.inf)
    padded = np.pad(ground, 1, constant_values=np.inf)
    best = np.zeros(elevation.shape)
    offset = np.zeros(elevation.shape, np.int64)
    distance = np.zeros(elevation.shape)
    with np.errstate(invalid="ignore"):
        for dy, dx in _NEIGHBOURS:
            far = float(np.hypot(dx * pixel[0], dy * pixel[1]))
            slope = (ground - padded[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width]) / far
            better = slope > best
            np.copyto(best, slope, where=better)
            np.copyto(offset, dy * width + dx, where=better)
            np.copyto(distance, far, where=better)
    lost = ~np.isfinite(elevation)
    offset[lost], distance[lost] = 0, 0.0
    return np.arange(elevation.size) + offset.ravel(), distance.ravel()


def _flood(elevation: np.ndarray, known: np.ndarray, fixed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return each cell's next on the way out over the lowest sill, and the elevation of water; (N,) both."""
    height, width = elevation.shape
    size = height * width
    z = elevation.ravel()
    rank = np.empty(size)
    rank[np.argsort(z, kind="stable")] = np.arange(2, size + 2)  # links of length 0 would be no links
    number = np.arange(size).reshape(height, width)
    starts, stops = [], []
    for dy, dx in _HALF:
        a = number[: height - dy, max(-dx, 0) : width - max(dx, 0)].ravel()
        b = number[dy:, max(dx, 0) : width + min(dx, 0)].ravel()
        both = known[a] & known[b]
        starts.append(a[both])
        stops.append(b[both])
    mouths = np.flatnonzero(fixed)
    a, b = np.concatenate([*starts, mouths]), np.concatenate([*stops, np.full(len(mouths), size)])
    length = np.ones(len(a))
    pairs = len(a) - len(mouths)
    length[:pairs] = np.maximum(rank[a[:pairs]], rank[b[:pairs]])
    links = sparse.csr_matrix((length, (a, b)), shape=(size + 1, size + 1))
    tree = csgraph.minimum_spanning_tree(links)
    _, before = csgraph.breadth_first_order(tree, size, directed=False)
    before = before[:size].astype(np.int64)
    outside = (before < 0) | (before == size)
    receiver = np.where(outside, np.arange(size), before)
    filled, ahead = z.copy(), receiver.copy()
    while True:
        further = ahead[ahead]
        filled = np.fmax(filled, filled[ahead])
        if np.array_equal(further, ahead):
            return receiver, np.where(known, filled, np.nan)
        ahead = further


class _Hillslopes:
    """Diffusion between neighbouring cells. Outlets keep their elevation; nothing crosses an edge that is no outlet."""

    def __init__(self, diffusivity: np.ndarray, known: np.ndarray, outlets: np.ndarray, pixel: tuple[float, float]):
        dx, dy = pixel
        number = np.arange(known.size).reshape(known.shape)
        pairs = []
        for a, b, share in ((np.s_[:, :-1], np.s_[:, 1:], 1 / dx**2), (np.s_[:-1], np.s_[1:], 1 / dy**2)):
            both = known[a] & known[b]
            between = 0.5 * (diffusivity[a] + diffusivity[b])[both] * share
            pairs.append((number[a][both], number[b][both], between))
        a, b, value = (np.concatenate(parts) for parts in zip(*pairs))
        inner = (known & ~outlets).ravel()
        self.index = np.flatnonzero(inner)
        whole = sparse.csr_matrix(
            (np.concatenate([value, value, -value, -value]), (np.concatenate([a, b, a, b]), np.concatenate([a, b, b, a]))),
            shape=(known.size,) * 2,
        )
        self.inner = whole[self.index][:, self.index]
        mouths = np.flatnonzero((known & outlets).ravel())
        self.mouths, self.outer = mouths, whole[self.index][:, mouths]
        self.diagonal = self.inner.diagonal()
        self.cell = dx * dy

    def relax(self, z: np.ndarray, length: float) -> tuple[np.ndarray, float]:
        """Return the elevation (N,) after a step, and the volume in m3 that went into outlets."""
        inverse = 1 / (1 + length * self.diagonal)
        matrix = sparse.identity(len(self.index), format="csr") + length * self.inner
        into = self.outer @ z[self.mouths]
        solution = conjugate_gradients(
            matrix, z[self.index] - length * into, lambda vector: inverse * vector, z[self.index], _DIFFUSED, 10 * len(self.index) + 10
        )
        result = z.copy()
        result[self.index] = solution
        flux = np.asarray(-self.outer.sum(axis=1)).ravel() @ solution + into.sum()
        return result, float(flux) * length * self.cell


def _fields(shape: tuple[int, int], known: np.ndarray, **fields) -> dict[str, np.ndarray]:
    """Return the fields as (H, W), 0 where there is no ground; they must have values where there is."""
    result = {}
    for name, values in fields.items():
        values = np.broadcast_to(np.asarray(values, float), shape)
        lacking = int((known & ~np.isfinite(values)).sum())
        if lacking:
            raise InputError(
                "{name} has no value at {count} cells that have an elevation.",
                hint="Fill its gaps, or cut the DEM to it.",
                name=name.capitalize(),
                count=lacking,
            )
        if name != "uplift" and (values[known] < 0).any():
            raise InputError(
                "{name} is negative at {count} cells; the least is {least:g}.",
                hint="Give values of 0 or more.",
                name=name.capitalize(),
                count=int((values[known] < 0).sum()),
                least=float(values[known].min()),
            )
        result[name] = np.where(known, values, 0.0)
    return result


def _check(duration: float, step: float, m: float, n: float) -> None:
    if not (0 < step <= duration and np.isfinite(duration)):
        raise InputError(
            "The step of {step:g} years must be longer than 0 and no longer than the duration of {duration:g} years.",
            hint="A hundredth of the duration is a good start.",
            step=step,
            duration=duration,
        )
    if not (0 < m <= 5 and 0 < n <= 10):
        raise InputError(
            "The exponents m = {m:g} and n = {n:g} are not of a river.", hint="m / n near 0.5 and n of 1 to 2 are usual.", m=m, n=n
        )


def _drains(known: np.ndarray, outlets: np.ndarray) -> None:
    if not known.any():
        raise InputError("The elevation model has no values.", hint="Choose another DEM.")
    pieces, count = ndimage.label(known, np.ones((3, 3)))
    closed = np.setdiff1d(np.arange(1, count + 1), pieces[outlets])
    if len(closed):
        raise InputError(
            "{count} pieces of ground have no outlet, so their water goes nowhere.",
            hint="Let all edges be outlets.",
            count=len(closed),
        )
    if not (known & ~outlets).any():
        raise InputError("Every cell is an outlet: the DEM is too small.", hint="At least 3 x 3 cells are needed.")
