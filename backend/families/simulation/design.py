"""What is varied in a set of simulations: ranges, fields and constants, written as text, and drawn evenly."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm, qmc

from ...errors import InputError
from .random_fields import CORRELATIONS, gaussian_field
from .simulators import Input, Simulator

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_RANGE = rf"(?P<low>{_NUMBER})\s*:\s*(?P<high>{_NUMBER})"
_PATTERN = re.compile(
    rf"(?:(?P<kind>field|classes|bowl)\s+)?(?:{_RANGE}|(?P<value>{_NUMBER}))(?P<share>\s+of the side)?(?P<log>\s+log)?"
    rf"(?:\s+length\s+(?P<short>{_NUMBER})(?:\s*:\s*(?P<long>{_NUMBER}))?)?(?:\s+(?P<correlation>{'|'.join(CORRELATIONS)}))?"
)
_WITHIN = float(norm.ppf(0.975))  # a field lies within its range in 95 % of its cells
_MOST_DIMENSIONS = 21201  # of scipy's Sobol sequence


@dataclass(frozen=True)
class Quantity:
    """How one parameter is drawn.

    Attributes
    ----------
    name, unit : str
    kind : str
        ``number`` (even over a range), ``field`` (a Gaussian field, 95 % of whose cells lie in the range), ``classes`` (the same field cut
        in two at its median), ``bowl`` (0 far away, a value of the range in the middle of the area, and between them a Gaussian bell with
        two axes of any direction) or ``constant``.
    low, high : float
    log : bool
        Whether it is even, or Gaussian, in its logarithm.
    short, long : float
        Shortest and longest correlation length of a field in metres, or radius (standard deviation) of a bowl, drawn evenly in the
        logarithm.
    correlation : str
        One of :data:`.random_fields.CORRELATIONS`.
    """

    name: str
    unit: str
    kind: str
    low: float
    high: float
    log: bool = False
    short: float = 0.0
    long: float = 0.0
    correlation: str = "matern"

    @property
    def dimensions(self) -> int:
        """How many numbers of the Sobol sequence it takes."""
        return {"constant": 0, "number": 1, "bowl": 4}.get(self.kind, 1 if self.long > self.short else 0)

    @property
    def is_field(self) -> bool:
        """Whether it differs from cell to cell."""
        return self.kind in ("field", "classes", "bowl")

    def draw(self, shares: np.ndarray, size: int, pixel: float, random: np.random.Generator) -> float | np.ndarray:
        """Return a value or a field (size, size) for the numbers of the sequence (``dimensions``,), from 0 to 1."""
        if self.kind == "constant":
            return self.low
        if self.kind == "number":
            return self._at(float(shares[0]))
        if self.kind == "bowl":
            return self._bowl(shares, size, pixel)
        length = self.short * (self.long / self.short) ** float(shares[0]) if len(shares) else self.short
        noise = gaussian_field(size, size, pixel, length, random, self.correlation)
        if self.kind == "classes":
            return np.where(noise > 0, self.high, self.low)
        return self._at(0.5 + 0.5 * noise / _WITHIN)

    def _bowl(self, shares: np.ndarray, size: int, pixel: float) -> np.ndarray:
        along = (np.arange(size) + 0.5 - size / 2) * pixel
        x, y = along, -along[:, None]
        turned = math.pi * shares[3]
        one, other = x * math.cos(turned) + y * math.sin(turned), y * math.cos(turned) - x * math.sin(turned)
        radii = self.short * (self.long / self.short) ** shares[1:3]
        return self._at(float(shares[0])) * np.exp(-0.5 * ((one / radii[0]) ** 2 + (other / radii[1]) ** 2))

    def _at(self, share):
        if self.log:
            return self.low * (self.high / self.low) ** share
        return self.low + (self.high - self.low) * share


def read_design(text: str | None, simulator: Simulator, side: float) -> list[Quantity]:
    """Read what is varied; what the text does not name is varied as the simulator has it by default.

    Parameters
    ----------
    text : str or None
        Like ``recharge=5e-9; transmissivity=field 1e-4:1e-2 log length 500:3000``; see :class:`Quantity`.
    simulator : Simulator
    side : float
        Of the area, in metres.

    Raises
    ------
    InputError
        A name that the simulator does not know, or something that is neither a number, nor a range, nor a field.
    """
    given: dict[str, str] = {}
    known = {each.name: each for each in simulator.inputs}
    for part in re.split(r"[;\n]", text or ""):
        if not part.strip():
            continue
        name, _, value = (piece.strip() for piece in part.partition("="))
        if name not in known:
            raise InputError(
                "The simulator {simulator} has no parameter {name}; it has {known}.",
                hint="Write them like name=low:high, with semicolons between them.",
                simulator=simulator.name,
                name=name,
                known=", ".join(known),
            )
        given[name] = value
    return [_read(each, given.get(each.name, each.default), side) for each in simulator.inputs]


def _read(given: Input, text: str, side: float) -> Quantity:
    found = _PATTERN.fullmatch(text)
    problem = "it should be a number, or a range like 1:5" if not found else ""
    if found:
        scale = side if found["share"] else 1.0
        low = scale * float(found["low"] or found["value"])
        high = scale * float(found["high"] or found["value"])
        kind = found["kind"] or ("number" if low < high else "constant")
        short = float(found["short"] or 0)
        long = float(found["long"] or short)
        log = bool(found["log"])
        if low > high or (found["kind"] and not low < high):
            problem = "the first number of a range should be the smaller one"
        elif kind in ("field", "classes", "bowl") and not given.field:
            problem = "it holds for the whole area and cannot be a field"
        elif kind in ("field", "classes", "bowl") and not 0 < short <= long:
            problem = "a field needs its correlation length in metres, like “length 500” or “length 500:3000”"
        elif log and low <= 0:
            problem = "with log both ends should be positive"
        elif not (math.isfinite(low) and math.isfinite(high)):
            problem = "it should be a finite number"
    if problem:
        raise InputError(
            "The parameter {name}={text} cannot be used: {problem}.",
            hint="Examples: {name}=1:5; {name}=1:5 log; {name}=field 1:5 log length 500:3000; {name}=classes 1:5 length 1000; "
            "{name}=bowl 1:5 length 1000; {name}=2.",
            name=given.name,
            text=text,
            problem=problem,
        )
    return Quantity(given.name, given.unit, kind, low, high, log, short, long, found["correlation"] or "matern")


def draw(design: list[Quantity], index: int, seed: int, size: int, pixel: float) -> dict[str, float | np.ndarray]:
    """Return the values of one sample by name.

    Numbers follow a scrambled Sobol sequence (Sobol 1967, doi:10.1016/0041-5553(67)90144-9; Owen 1998), so that a few samples cover all
    ranges evenly and a longer set begins with the shorter one; fields come from random numbers of the seed and the sample.
    """
    dimensions = sum(each.dimensions for each in design)
    shares = np.zeros(0)
    if dimensions:
        sequence = qmc.Sobol(min(dimensions, _MOST_DIMENSIONS), scramble=True, seed=seed)
        shares = sequence.random_base2(index.bit_length())[index]
    random = np.random.default_rng([seed, index])
    values, start = {}, 0
    for each in design:
        values[each.name] = each.draw(shares[start : start + each.dimensions], size, pixel, random)
        start += each.dimensions
    return values
