"""Lines through what a simulation broke, with how far they opened."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

BROKEN = 0.9  # damage from which an element counts as cracked


@dataclass
class Fissure:
    """A line (N, 2) of columns and rows in pixels, where 0.5 is the centre of the first pixel; opening and slip (N,) in metres along it.

    ``opening`` is how far the sides moved apart, ``slip`` how far along each other (left-lateral positive).
    """

    line: np.ndarray
    opening: np.ndarray
    slip: np.ndarray


def trace(damage: np.ndarray, displacement: np.ndarray, pixel: float, length: float) -> list[Fissure]:
    """Trace cracks.

    Elements whose damage is above ``BROKEN`` are thinned to lines (Zhang & Suen, 1984, doi:10.1145/357994.358023), which are followed
    from end to end and from fork to fork. The opening is the jump of the displacement over the crack, between points twice the crack's
    width apart on either side, less what the strain beside it makes of that distance.

    Parameters
    ----------
    damage : numpy.ndarray
        (H, W); NaN without ground.
    displacement : numpy.ndarray
        (2, H, W): east and north in metres.
    pixel : float
        In metres.
    length : float
        Width of a crack in the model in metres.

    Returns
    -------
    list of Fissure
        The longest first.
    """
    corners = np.stack([damage[:-1, :-1], damage[:-1, 1:], damage[1:, :-1], damage[1:, 1:]])
    cells = np.nan_to_num(corners.mean(axis=0), nan=0.0) > BROKEN
    fissures = []
    for cells_along in _paths(thin(cells)):
        line = _smooth(cells_along[:, ::-1] + 1.0)  # the centre of element 0 is the corner between pixels 0 and 1
        fissures.append(Fissure(line, *_jump(line, displacement, pixel, length)))
    return sorted(fissures, key=lambda fissure: -_length(fissure.line))


def thin(cells: np.ndarray) -> np.ndarray:
    """Return the skeleton (H, W) of a mask, one cell wide."""
    cells = np.pad(cells, 1).astype(np.uint8)
    while True:
        gone = 0
        for turn in (0, 1):
            n = [np.roll(cells, shift, (0, 1)) for shift in ((1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1))]
            count = sum(n)
            changes = sum((n[i] == 0) & (n[(i + 1) % 8] == 1) for i in range(8))
            first, second = ((n[0] * n[2] * n[4], n[2] * n[4] * n[6]), (n[0] * n[2] * n[6], n[0] * n[4] * n[6]))[turn]
            remove = (cells == 1) & (count >= 2) & (count <= 6) & (changes == 1) & (first == 0) & (second == 0)
            cells[remove] = 0
            gone += int(remove.sum())
        if not gone:
            return cells[1:-1, 1:-1].astype(bool)


def _paths(skeleton: np.ndarray) -> list[np.ndarray]:
    """Follow a skeleton from ends and forks; (N, 2) rows and columns each."""
    cells = {tuple(cell) for cell in np.argwhere(skeleton).tolist()}

    def beside(cell):
        row, column = cell
        straight = [c for c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)) if c in cells]
        slanted = [c for c in ((row + a, column + b) for a in (-1, 1) for b in (-1, 1)) if c in cells]
        # A slanted neighbour that a straight one leads to is not a way of its own.
        return straight + [c for c in slanted if (c[0], column) not in cells and (row, c[1]) not in cells]

    links = {cell: beside(cell) for cell in sorted(cells)}
    nodes = [cell for cell, near in links.items() if len(near) != 2]
    used, paths = set(), []

    def follow(start, following):
        path, last, here = [start], start, following
        while True:
            path.append(here)
            used.add((last, here))
            used.add((here, last))
            ahead = [cell for cell in links[here] if cell != last and (here, cell) not in used]
            if len(links[here]) != 2 or not ahead or here == start:
                return np.array(path)
            last, here = here, ahead[0]

    for start in nodes:
        paths += [follow(start, following) for following in links[start] if (start, following) not in used]
    for start in links:  # closed rings
        paths += [follow(start, following) for following in links[start][:1] if len(links[start]) == 2 and (start, following) not in used]
    return [path for path in paths if len(path) > 1]


def _smooth(line: np.ndarray) -> np.ndarray:
    """Take the stairs of the grid out of a line (N, 2); its ends stay."""
    result = line.astype(float)
    for _ in range(3):
        result[1:-1] = 0.25 * result[:-2] + 0.5 * result[1:-1] + 0.25 * result[2:]
    return result


def _jump(line: np.ndarray, displacement: np.ndarray, pixel: float, length: float) -> tuple[np.ndarray, np.ndarray]:
    tangent = np.gradient(line, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-12)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)  # in columns and rows
    near = length / pixel + 1.0
    sides = [_sample(displacement, line + sign * far * near * normal) for far in (1, 2) for sign in (1, -1)]
    jump = 2 * (sides[0] - sides[1]) - (sides[2] - sides[3])  # to zero distance, along the strain beside the crack
    east, north = jump
    opening = east * normal[:, 0] - north * normal[:, 1]  # rows count southwards
    slip = east * tangent[:, 0] - north * tangent[:, 1]
    return opening, slip


def _sample(displacement: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Displacement (2, N) at columns and rows in pixels, the nearest at the edge."""
    coordinates = [places[:, 1] - 0.5, places[:, 0] - 0.5]
    known = np.isfinite(displacement[0])
    if not known.all():
        nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
        displacement = displacement[:, nearest[0], nearest[1]]
    return np.stack([ndimage.map_coordinates(part, coordinates, order=1, mode="nearest") for part in displacement])


def _length(line: np.ndarray) -> float:
    return float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
