"""From picks at many stations to earthquakes: which picks belong together, and where and when each earthquake was.

Association stacks: from each node of a grid every pick tells an origin time, and where many picks of different stations tell the same one
there was an earthquake (source scanning, Kao & Shan 2004, doi:10.1111/j.1365-246X.2004.02276.x; REAL, Zhang et al. 2019,
doi:10.1785/0220190052). The best node is located, picks that fit the location are taken, and the rest is looked at again.

Location is the maximum of the posterior of the hypocentre given the picks (Tarantola & Valette 1982), with the origin time taken out: by
nested grids on the sum of absolute residuals, which wrong picks do not mislead, then Gauss–Newton steps with Huber's weights. The posterior
is then computed on a grid around it, and its covariance gives the errors, as in NonLinLoc (Lomax et al. 2000).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .catalog import EARTH_RADIUS
from .travel_times import TravelTimes

NODES = 24  # of the grid of association, along the longer side
LAYERS = 5
SECOND = 1.6  # times the error of P picks is that of S picks
MODEL_ERROR = 0.015  # of a travel time: velocities are not known better
HUBER = 1.5  # standard deviations beyond which a residual loses weight
OUTLIER = 3.5  # standard deviations beyond which a pick does not belong to the earthquake
POSTERIOR = 23  # nodes of the posterior's grid along each axis, odd
CHI2 = 5.991  # of two degrees of freedom, 95 %
TOGETHER = 300  # picks that are associated at once, at least, where there are so many


@dataclass
class Network:
    """Stations on a plane: kilometres east and north (S,) of a centre in degrees, and the delays (S,) of P and S in seconds."""

    east: np.ndarray
    north: np.ndarray
    delay: dict[str, np.ndarray]
    longitude: float
    latitude: float

    def degrees(self, east, north):
        """Return longitudes and latitudes of places on the plane."""
        distance, angle = np.hypot(east, north) / EARTH_RADIUS, np.arctan2(east, north)
        lat0 = np.radians(self.latitude)
        lat = np.arcsin(np.sin(lat0) * np.cos(distance) + np.cos(lat0) * np.sin(distance) * np.cos(angle))
        lon = np.arctan2(np.sin(angle) * np.sin(distance) * np.cos(lat0), np.cos(distance) - np.sin(lat0) * np.sin(lat))
        return (self.longitude + np.degrees(lon) + 180) % 360 - 180, np.degrees(lat)


def make_network(longitude: np.ndarray, latitude: np.ndarray, p_delay: np.ndarray, s_delay: np.ndarray) -> Network:
    """Lay stations on a plane around their middle, by azimuth and distance (any place on Earth, the date line too)."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    middle = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]).mean(axis=1)
    lon0, lat0 = np.arctan2(middle[1], middle[0]), np.arctan2(middle[2], np.hypot(*middle[:2]))
    cosine = np.sin(lat0) * np.sin(lat) + np.cos(lat0) * np.cos(lat) * np.cos(lon - lon0)
    along = np.cos(lat0) * np.sin(lat) - np.sin(lat0) * np.cos(lat) * np.cos(lon - lon0)
    across = np.cos(lat) * np.sin(lon - lon0)
    distance, angle = EARTH_RADIUS * np.arctan2(np.hypot(across, along), cosine), np.arctan2(across, along)
    place = distance * np.sin(angle), distance * np.cos(angle)
    return Network(
        *place, {"P": np.asarray(p_delay, float), "S": np.asarray(s_delay, float)}, float(np.degrees(lon0)), float(np.degrees(lat0))
    )


@dataclass
class Picks:
    """Picks as arrays (N,): position of the station, whether it is S, seconds since some moment, weight from 0 to 1."""

    station: np.ndarray
    is_s: np.ndarray
    time: np.ndarray
    weight: np.ndarray

    def __len__(self) -> int:
        return len(self.time)

    def __getitem__(self, index) -> Picks:
        """Return the picks of a mask or of positions."""
        return Picks(self.station[index], self.is_s[index], self.time[index], self.weight[index])


@dataclass
class Event:
    """An earthquake.

    Parameters
    ----------
    east, north, depth : float
        Kilometres.
    time : float
        Seconds, as the picks.
    picks : numpy.ndarray (N,) of int
        Positions of its picks.
    residual, weight, distance : numpy.ndarray (N,)
        Of the picks: seconds, what they counted, epicentral km.
    covariance : numpy.ndarray (4, 4)
        Of east, north, depth (km) and time (s).
    depth_fixed : bool
        The depth lies at the end of what was searched, so that it tells nothing.
    """

    east: float
    north: float
    depth: float
    time: float
    picks: np.ndarray
    residual: np.ndarray
    weight: np.ndarray
    distance: np.ndarray
    covariance: np.ndarray
    depth_fixed: bool

    @property
    def rms(self) -> float:
        """Root mean square of the residuals, weighted, in seconds."""
        return float(np.sqrt((self.weight * self.residual**2).sum() / self.weight.sum()))

    def ellipse(self) -> tuple[float, float, float]:
        """Return the half axes of the epicentre's 95 % ellipse (km) and the azimuth of the longer one (degrees)."""
        values, vectors = np.linalg.eigh(self.covariance[:2, :2])
        short, long = np.sqrt(CHI2 * np.maximum(values, 0.0))
        return float(long), float(short), float(np.degrees(np.arctan2(vectors[0, 1], vectors[1, 1])) % 180.0)


class Locator:
    """Locates with given stations and velocities.

    Parameters
    ----------
    network : Network
    times : TravelTimes
    box : tuple of float
        West, east, south and north end of where earthquakes are looked for, km.
    depths : tuple of float
        Likewise, km below sea level.
    pick_error : float
        Standard deviation of P picks, s.
    """

    def __init__(
        self, network: Network, times: TravelTimes, box: tuple[float, float, float, float], depths: tuple[float, float], pick_error: float
    ):
        self.network, self.times, self.box, self.depths, self.pick_error = network, times, box, depths, pick_error

    def predict(self, picks: Picks, east, north, depth):
        """Return travel times of picks (N,) from places (..., 1), and their derivatives by east, north and depth."""
        de, dn = east - self.network.east[picks.station], north - self.network.north[picks.station]
        distance = np.hypot(de, dn)
        time, by_distance, by_depth = self._table(picks, distance, depth)
        near = np.maximum(distance, 1e-6)
        return time, by_distance * de / near, by_distance * dn / near, by_depth, distance

    def _table(self, picks: Picks, distance: np.ndarray, depth):
        shape = np.broadcast_shapes(distance.shape, np.shape(depth))
        parts = [np.empty(shape) for _ in range(3)]
        depth = np.broadcast_to(depth, shape)
        for phase, which in (("P", ~picks.is_s), ("S", picks.is_s)):
            if which.any():
                found = self.times(phase, picks.station[which], distance[..., which], depth[..., which])
                for part, values in zip(parts, found):
                    part[..., which] = values
                parts[0][..., which] += self.network.delay[phase][picks.station[which]]
        return parts

    def errors(self, picks: Picks, time: np.ndarray) -> np.ndarray:
        """Return the standard deviations of observed minus predicted times."""
        pick = self.pick_error * np.where(picks.is_s, SECOND, 1.0)
        return np.sqrt(pick**2 + (MODEL_ERROR * time) ** 2)

    def locate(
        self, picks: Picks, start: tuple[float, float, float] | None = None, reach: float | None = None, errors: bool = True
    ) -> Event:
        """Locate one earthquake from picks (N,) that belong to it.

        ``start`` and ``reach`` (km) tell where to look; without ``errors`` the covariance is left zero, which is quicker.
        """
        return self._finish(picks, self._newton(picks, self._nested(picks, start, reach)), errors)

    def _nested(self, picks: Picks, start, reach) -> np.ndarray:
        """Narrow a grid down on the least sum of weighted absolute residuals."""
        low = np.array([self.box[0], self.box[2], self.depths[0]])
        high = np.array([self.box[1], self.box[3], self.depths[1]])
        centre, half = (low + high) / 2, (high - low) / 2
        if start is not None:
            centre, half = np.array(start, float), np.minimum(half, [reach, reach, max(half[2], reach)])
        for _ in range(9):
            axes = [np.clip(c + h * np.linspace(-1, 1, 7), lo, hi) for c, h, lo, hi in zip(centre, half, low, high)]
            grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
            time = self.predict(picks, grid[:, :1], grid[:, 1:2], grid[:, 2:])[0]
            sigma = self.errors(picks, time)
            origin = _weighted_median(picks.time - time, picks.weight / sigma)
            misfit = (picks.weight * np.abs(picks.time - time - origin[:, None]) / sigma + np.log(sigma)).sum(axis=1)
            centre = grid[np.argmin(misfit)]
            half = half * 0.45
        return centre

    def _newton(self, picks: Picks, place: np.ndarray) -> np.ndarray:
        """Improve a place by damped Gauss–Newton steps with Huber's weights."""
        low, high = (np.array([self.box[i], self.box[2 + i], self.depths[i]]) for i in (0, 1))

        def weigh(place):
            time, *slopes, _ = self.predict(picks, *place)
            sigma = self.errors(picks, time)
            origin = _weighted_median((picks.time - time)[None], picks.weight / sigma)[0]
            weight = picks.weight / sigma**2
            for _ in range(5):
                z = (picks.time - time - origin) / sigma
                robust = weight * np.minimum(1.0, HUBER / np.maximum(np.abs(z), 1e-9))
                origin = float((robust * (picks.time - time)).sum() / robust.sum())
            residual = picks.time - time - origin
            z = np.abs(residual / sigma)
            cost = float((picks.weight * np.where(z <= HUBER, 0.5 * z**2, HUBER * (z - 0.5 * HUBER))).sum())
            return residual, np.stack(slopes, axis=1), robust, cost

        damping = 1e-2
        residual, slopes, weight, cost = weigh(place)
        for _ in range(25):
            centred = slopes - (weight[:, None] * slopes).sum(axis=0) / weight.sum()
            normal = centred.T @ (weight[:, None] * centred)
            step = np.linalg.solve(normal + damping * np.diag(np.diag(normal) + 1e-9), centred.T @ (weight * residual))
            trial = np.clip(place + np.clip(step, -10, 10), low, high)
            found = weigh(trial)
            if found[3] < cost - 1e-9:
                done = np.abs(trial - place).max() < 1e-3
                place, (residual, slopes, weight, cost), damping = trial, found, max(damping / 5, 1e-6)
                if done:
                    break
            else:
                damping *= 6
                if damping > 1e6:
                    break
        return place

    def _finish(self, picks: Picks, place: np.ndarray, errors: bool) -> Event:
        """Return the earthquake at a place: its origin time, residuals and, from the posterior around it, its errors."""
        time, *slopes, distance = self.predict(picks, *place)
        sigma = self.errors(picks, time)
        origin = _weighted_median((picks.time - time)[None], picks.weight / sigma)[0]
        for _ in range(8):
            z = (picks.time - time - origin) / sigma
            share = picks.weight * np.minimum(1.0, HUBER / np.maximum(np.abs(z), 1e-9))
            origin = float((share / sigma**2 * (picks.time - time)).sum() / (share / sigma**2).sum())
        residual = picks.time - time - origin
        event = Event(*place, origin, np.arange(len(picks)), residual, share, distance, np.zeros((4, 4)), False)
        if not errors:
            return event
        # the errors that were assumed count as four observations of the noise, beside the residuals
        freedom = max(len(picks) - 4, 0)
        scale = ((share * (residual / sigma) ** 2).sum() + 4.0) / (freedom + 4.0)
        weight = share / (sigma**2 * scale)
        event.covariance, event.depth_fixed = self._posterior(picks, place, sigma * np.sqrt(scale), share, np.stack(slopes, axis=1), weight)
        return event

    def _posterior(self, picks: Picks, place, sigma, share, slopes, weight) -> tuple[np.ndarray, bool]:
        """Return the covariance (4, 4) of the posterior on a grid around a place, and whether its depth is that of an end."""
        centred = slopes - (weight[:, None] * slopes).sum(axis=0) / weight.sum()
        low, high = np.array([self.box[0], self.box[2], self.depths[0]]), np.array([self.box[1], self.box[3], self.depths[1]])
        prior = np.diag(12.0 / np.maximum(high - low, 1e-3) ** 2)  # of a uniform density in the box
        spread = np.sqrt(np.diag(np.linalg.inv(centred.T @ (weight[:, None] * centred) + prior)))
        for _ in range(3):
            axes = [np.linspace(max(c - 4 * s, lo), min(c + 4 * s, hi), POSTERIOR) for c, s, lo, hi in zip(place, spread, low, high)]
            grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
            misfit, origin = np.empty(len(grid)), np.empty(len(grid))
            precision = share / sigma**2
            for part in np.array_split(np.arange(len(grid)), max(len(grid) * len(picks) // 400_000, 1)):
                late = picks.time - self.predict(picks, *(grid[part, i : i + 1] for i in range(3)))[0]
                origin[part] = (precision * late).sum(axis=1) / precision.sum()
                misfit[part] = 0.5 * (precision * (late - origin[part, None]) ** 2).sum(axis=1)
            density = np.exp(-(misfit - misfit.min()))
            density /= density.sum()
            mean = density @ grid
            covariance = (grid - mean).T @ (density[:, None] * (grid - mean))
            fresh = np.sqrt(np.maximum(np.diag(covariance), 1e-8))
            wide = np.any((fresh > 0.45 * np.ptp(axes, axis=1)) & (np.ptp(axes, axis=1) < 0.99 * (high - low)))
            spread = np.maximum(fresh, 0.02) * (2.0 if wide else 1.2)
            if not wide:
                break
        joined = np.column_stack([grid, origin])
        mean = density @ joined
        covariance = (joined - mean).T @ (density[:, None] * (joined - mean))
        covariance[3, 3] += 1.0 / precision.sum()
        # a uniform density over the cells between nodes
        covariance[range(3), range(3)] += np.array([(axis[1] - axis[0]) ** 2 / 12.0 for axis in axes])
        edge = 0.02 * (self.depths[1] - self.depths[0]) + 1e-6
        fixed = not self.depths[0] + edge < place[2] < self.depths[1] - edge
        return covariance, bool(fixed)


def _weighted_median(values: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return the weighted medians (M,) of rows (M, N); weights (N,) or (M, N)."""
    weight = np.broadcast_to(weight, values.shape)
    order = np.argsort(values, axis=1)
    total = np.cumsum(np.take_along_axis(weight, order, 1), axis=1)
    place = (total < 0.5 * total[:, -1:]).sum(axis=1)
    return np.take_along_axis(values, np.take_along_axis(order, place[:, None], 1), 1)[:, 0]


def associate(picks: Picks, locator: Locator, least: int, least_stations: int, progress: Progress) -> list[Event]:
    """Find the earthquakes in picks.

    Parameters
    ----------
    picks : Picks
        In the order of time.
    locator : Locator
    least, least_stations : int
        Picks and stations that an earthquake needs.
    progress : Progress

    Returns
    -------
    list of Event
        In the order of time; ``picks`` are positions in what was given.
    """
    grid, spacing = _grid(locator)
    longest = locator.times.tables["S"].max() + 2.0
    table = {
        phase: np.concatenate(
            [
                locator.times(
                    phase,
                    np.arange(len(locator.network.east)),
                    np.hypot(part[:, :1] - locator.network.east, part[:, 1:2] - locator.network.north),
                    part[:, 2:],
                )[0]
                + locator.network.delay[phase]
                for part in np.array_split(grid, max(len(grid) // 512, 1))
            ]
        ).astype(np.float32)
        for phase in ("P", "S")
    }
    events: list[Event] = []
    free = np.ones(len(picks), bool)
    for low, high, goes_on in _groups(picks.time, longest):
        progress.report(low / len(picks), "Associating picks: {count} earthquakes so far", count=len(events))
        rows = np.arange(low, high)[free[low:high]]
        for event in _greedy(picks, rows, grid, spacing, table, locator, least, least_stations, progress):
            # what lies at the end of a part of a long sequence is found again, with all its picks, in the next part
            if goes_on and picks.time[event.picks].max() > picks.time[high - 1] - 0.5 * longest:
                continue
            free[event.picks] = False
            events.append(event)
    return sorted(events, key=lambda event: event.time)


def _groups(time: np.ndarray, longest: float):
    """Yield first and last positions of picks that may belong together, and whether it goes on: long sequences are divided, with an
    overlap in time in which an earthquake has room.
    """
    if not len(time):
        return
    breaks = np.flatnonzero(np.diff(time) > longest) + 1
    for first, last in zip([0, *breaks], [*breaks, len(time)]):
        low = first
        while True:
            high = min(max(low + TOGETHER, int(np.searchsorted(time, time[low] + 3 * longest))), last)
            yield low, high, high < last
            if high == last:
                break
            low = int(np.searchsorted(time, time[high - 1] - 1.5 * longest))


def _grid(locator: Locator) -> tuple[np.ndarray, float]:
    """Return the nodes (M, 3) of the grid of association and their spacing in km."""
    west, east, south, north = locator.box
    spacing = max(east - west, north - south) / NODES
    axes = []
    for low, high in ((west, east), (south, north)):
        count = max(round((high - low) / spacing), 1)
        axes.append(low + (high - low) * (np.arange(count) + 0.5) / count)
    shallow, deep = locator.depths
    depth = shallow + (deep - shallow) * ((np.arange(LAYERS) + 0.5) / LAYERS) ** 1.5
    return np.stack(np.meshgrid(*axes, depth, indexing="ij"), -1).reshape(-1, 3), spacing


def _greedy(picks: Picks, rows: np.ndarray, grid, spacing: float, table: dict, locator: Locator, least: int, least_stations: int, progress):
    """Yield the earthquakes among the picks of some rows, the one with most picks first."""
    if len(rows) < least:
        return
    own = picks[rows]
    time = np.where(own.is_s, table["S"][:, own.station], table["P"][:, own.station])
    origin = own.time - own.time[0] - time
    order = np.argsort(origin, axis=1)
    sorted_origin = np.take_along_axis(origin, order, 1)
    # half a cell off, S differs by the slower of these
    width = 0.6 * spacing * 2**0.5 / 3.5 + 4 * locator.pick_error
    offset = (np.arange(len(grid)) * (np.ptp(sorted_origin) + 4 * width + 1.0))[:, None]
    flat = (sorted_origin - sorted_origin.min() + offset).ravel()
    end = (np.searchsorted(flat, flat + width, side="right").reshape(origin.shape) - np.arange(len(grid))[:, None] * origin.shape[1]).clip(
        0, origin.shape[1]
    )
    active = own.weight.astype(np.float64).copy()
    refused = np.zeros(len(rows), bool)

    def stack(values: np.ndarray) -> np.ndarray:
        total = np.concatenate([np.zeros((len(grid), 1), values.dtype), np.cumsum(values[order], axis=1)], axis=1)
        return np.take_along_axis(total, end, 1) - total[:, :-1]

    while True:
        progress.check()
        usable = active * ~refused
        if np.count_nonzero(usable) < least:
            return
        # few sure picks weigh more than many unsure ones, but are no earthquake
        stacked = np.where(stack((usable > 0).astype(np.int32)) >= least, stack(usable), 0.0)
        node, first = np.unravel_index(np.argmax(stacked), stacked.shape)
        if not stacked[node, first]:
            return
        members = order[node, first : end[node, first]]
        members = members[usable[members] > 0]
        event = _refine(own, members, usable > 0, grid[node], spacing, locator, least, least_stations)
        if event is None:
            refused[members[np.argmin(own.time[members])]] = True  # without its first pick the next best group is looked at
            continue
        active[event.picks] = 0.0
        refused[:] = False
        event.picks = rows[event.picks]
        yield event


def _refine(own: Picks, members: np.ndarray, usable: np.ndarray, node, spacing: float, locator: Locator, least: int, least_stations: int):
    """Locate, take the picks that fit, and locate again; None if too few are left or they do not agree."""
    members = _one_of_each(own, members, np.zeros(len(members)))
    event = None
    for turn in range(4):
        if len(members) < least or len(set(own.station[members])) < least_stations:
            return None
        if turn == 0:
            event = locator.locate(own[members], tuple(node), 1.5 * spacing, errors=False)
        else:
            event = locator.locate(own[members], (event.east, event.north, event.depth), spacing, errors=False)
        candidates = np.flatnonzero(usable)
        late = own.time[candidates] - event.time
        time = locator.predict(own[candidates], event.east, event.north, event.depth)[0]
        z = (late - time) / locator.errors(own[candidates], time)
        limit = OUTLIER * (1.5 if turn == 0 else 1.0)
        fits = np.abs(z) <= limit
        chosen = _one_of_each(own, candidates[fits], np.abs(z[fits]))
        if turn and set(chosen) == set(members):
            break
        members = chosen
    if len(members) < least or len(set(own.station[members])) < least_stations or not np.any(~own.is_s[members]):
        return None
    event = locator.locate(own[members], (event.east, event.north, event.depth), spacing)
    event.picks = members
    return event


def _one_of_each(own: Picks, members: np.ndarray, misfit: np.ndarray) -> np.ndarray:
    """Keep one pick of each station and phase, the one that fits best, in the order of time."""
    best: dict[tuple[int, bool], tuple[float, int]] = {}
    for member, value in zip(members, misfit):
        key = (int(own.station[member]), bool(own.is_s[member]))
        if key not in best or value < best[key][0]:
            best[key] = (float(value), int(member))
    return np.array(sorted((member for _, member in best.values()), key=lambda member: own.time[member]), int)


def azimuthal_gap(east: np.ndarray, north: np.ndarray) -> float:
    """Return the largest angle (degrees) between neighbouring stations that lie at these places from the epicentre."""
    angle = np.sort(np.degrees(np.arctan2(east, north)) % 360.0)
    return float(np.diff(np.append(angle, angle[0] + 360.0)).max())
