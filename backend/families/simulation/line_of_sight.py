"""The direction in which a radar satellite looks."""

from __future__ import annotations

import math
import re

from ...errors import InputError


def unit_vector(incidence: float, heading: float) -> tuple[float, float, float]:
    """Return the unit vector from the ground to a right-looking satellite: east, north, up.

    Parameters
    ----------
    incidence : float
        Angle between the line of sight and the vertical at the ground, degrees.
    heading : float
        Direction of flight, degrees clockwise from north: about 348 ascending, about 192 descending.
    """
    incidence, heading = math.radians(incidence), math.radians(heading)
    return -math.sin(incidence) * math.cos(heading), math.sin(incidence) * math.sin(heading), math.cos(incidence)


def read_los(text: str | None) -> list[tuple[float, float, float] | None]:
    """Read lines of sight: ``incidence, heading`` or ``east, north, up``, several separated by semicolons, an empty one for none.

    Raises
    ------
    InputError
        The text cannot be understood.
    """
    return [_one(part) for part in (text or "").split(";")] if text and text.strip() else []


def _one(text: str) -> tuple[float, float, float] | None:
    parts = [part for part in re.split(r"[,\s]+", text.strip()) if part]
    if not parts:
        return None
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if len(numbers) == 2 and 0 <= numbers[0] < 90 and abs(numbers[1]) <= 360:
        return unit_vector(*numbers)
    if len(numbers) == 3 and abs(math.hypot(*numbers) - 1) < 0.02:
        size = math.hypot(*numbers)
        return tuple(number / size for number in numbers)
    raise InputError(
        "The line of sight should be “incidence, heading” in degrees (incidence from the vertical, 0 to 90), or a unit vector "
        "“east, north, up” from the ground to the satellite; found “{found}”.",
        hint="For example “39, 348” for an ascending and “39, 192” for a descending right-looking satellite.",
        found=text.strip(),
    )
