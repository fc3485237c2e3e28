"""Sources of deformation as features of a layer."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch

from ...errors import InputError
from ...raster.gdalenv import ogr
from .ground import metric_crs, number, read_features, transform
from .sources import SOURCE_TYPES, SourceType

_ALIASES = {"sphere": "mctigue", "yang": "spheroid", "okada": "dislocation", "crack": "penny", "dyke": "dike"}
_ZERO = ("rake", "slip", "opening")  # of a dislocation, where they are left out
_ON_SURFACE = 1e-3  # metres by which a plane may stick out of the ground, from rounding


@dataclass
class Sources:
    """The sources of a layer, in metres.

    Attributes
    ----------
    crs : str
        WKT of the coordinate system that ``values`` are in.
    projected : str
        Its name, if the layer's own is not in metres; else empty.
    groups : list of (SourceType, Tensor)
        Parameters (S, P) by type.
    """

    crs: str
    projected: str
    groups: list[tuple[SourceType, torch.Tensor]]

    def displacement(self, points: torch.Tensor, poisson: float) -> torch.Tensor:
        """Return the sum over the sources at ``points`` (N, 3): east, north, up (N, 3) in metres."""
        return sum(kind.displacement(values, points, poisson).sum(0) for kind, values in self.groups)

    def shallowest(self) -> float:
        """Return the depth of the uppermost point of all sources, in metres."""
        return min(float(kind.top(values).min()) for kind, values in self.groups)

    def bounds(self) -> tuple[float, float, float, float]:
        """Return the box around the sources with a margin of three depths and sizes: where they move the ground."""
        boxes = []
        for kind, values in self.groups:
            reach = 3 * values[:, 2]
            for index, quantity in enumerate(kind.quantities):
                if quantity.kind == "size":
                    reach = reach + values[:, index]
            x, y = values[:, 0], values[:, 1]
            boxes.append([(x - reach).min(), (y - reach).min(), -(x + reach).max(), -(y + reach).max()])
        low = np.min([[float(side) for side in box] for box in boxes], axis=0)
        return low[0], low[1], -low[2], -low[3]


def read_sources(source: dict) -> Sources:
    """Read a layer of sources.

    The field ``type`` names the kind of source (:data:`.sources.SOURCE_TYPES`), and a field each its parameters. A point is the
    centre. A line is the upper edge of a plane seen from above, which gives strike and length; its ``depth`` is that of the upper
    edge, and the plane dips to the right. A polygon is the outline seen from above: it gives centre, strike, length and width of a plane
    and the radius of a crack or sphere. Of the two strikes of an outline it is the one nearer to a field ``strike``, else that below 180°.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}``.

    Raises
    ------
    InputError
        No features, no coordinate system, an unknown type, missing fields or values, or a source that is not below the surface.
    """
    name, crs, fields, features = read_features(source)
    if not features:
        raise InputError("The layer {layer} has no features: there is no source.", hint="Draw at least one source.", layer=name)
    if "type" not in fields:
        raise InputError(
            "The layer {layer} has no field type that says what kind of source each feature is; its fields are {found}.",
            hint="Add a text field type with one of: {expected}.",
            layer=name,
            found=", ".join(fields) or "–",
            expected=", ".join(SOURCE_TYPES),
        )
    centre = features[0][1].Centroid()
    metric, projected = metric_crs(crs, centre.GetX(), centre.GetY(), name)
    change = transform(crs, metric)
    grouped: dict[str, list[list[float]]] = {}
    for identity, shape, attributes in features:
        kind = _type_of(attributes["type"], name, identity)
        if change is not None:
            shape.Transform(change)
        for known in _from_geometry(shape, kind, attributes):
            values = _values(kind, attributes, known, fields, name, identity)
            _check(kind, values, name, identity)
            grouped.setdefault(kind.name, []).append(values)
    groups = [(SOURCE_TYPES[key], torch.tensor(rows, dtype=torch.float64)) for key, rows in grouped.items()]
    return Sources(metric, projected, groups)


def _type_of(text, layer: str, identity: int) -> SourceType:
    key = str(text or "").strip().lower()
    key = _ALIASES.get(key, key)
    if key not in SOURCE_TYPES:
        raise InputError(
            "Feature {feature} of {layer} has the type {found}; known types are {expected}.",
            hint="Correct the field type.",
            feature=identity,
            layer=layer,
            found=f"“{text}”" if text else "–",
            expected=", ".join(SOURCE_TYPES),
        )
    return SOURCE_TYPES[key]


def _from_geometry(shape: ogr.Geometry, kind: SourceType, attributes: dict) -> list[dict]:
    """Return what a feature's shape tells of its parameters, once for every source that it stands for."""
    flat = ogr.GT_Flatten(shape.GetGeometryType())
    if flat in (ogr.wkbMultiPoint, ogr.wkbMultiLineString, ogr.wkbMultiPolygon, ogr.wkbGeometryCollection):
        return [known for part in range(shape.GetGeometryCount()) for known in _from_geometry(shape.GetGeometryRef(part), kind, attributes)]
    if flat == ogr.wkbLineString and "width" in kind.names:
        vertices = [shape.GetPoint_2D(index) for index in range(shape.GetPointCount())]
        return [_below_trace(start, end, attributes) for start, end in zip(vertices, vertices[1:]) if start != end]
    centre = shape.Centroid()
    known = {"x": centre.GetX(), "y": centre.GetY()}
    if flat == ogr.wkbPolygon:
        known["radius"] = math.sqrt(shape.GetArea() / math.pi)
        if "width" in kind.names:
            known |= _outline(shape, attributes)
    return [known]


def _below_trace(start: tuple[float, float], end: tuple[float, float], attributes: dict) -> dict:
    """Return the plane below a straight upper edge."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length, strike = math.hypot(dx, dy), math.atan2(dx, dy)
    width, dip = number(attributes.get("width")), math.radians(number(attributes.get("dip", 0)))
    across = width / 2 * math.cos(dip)
    return {
        "x": (start[0] + end[0]) / 2 + across * math.cos(strike),
        "y": (start[1] + end[1]) / 2 - across * math.sin(strike),
        "length": length,
        "strike": math.degrees(strike) % 360,
        "depth": number(attributes.get("depth")) + width / 2 * math.sin(dip),
    }


def _outline(shape: ogr.Geometry, attributes: dict) -> dict:
    """Return the plane whose map outline is the smallest rectangle around a polygon; the longer side is along strike."""
    from shapely import wkb

    corners = np.array(wkb.loads(bytes(shape.ExportToWkb())).minimum_rotated_rectangle.exterior.coords)[:3]
    sides = np.diff(corners, axis=0)
    lengths = np.hypot(*sides.T)
    along = sides[int(lengths.argmax())]
    cosine = math.cos(math.radians(number(attributes.get("dip", 0))))
    strike, said = math.degrees(math.atan2(along[0], along[1])) % 180, number(attributes.get("strike"))
    if math.cos(math.radians(said - strike)) < 0:  # the field says which way along the outline, and so to which side the plane dips
        strike += 180
    known = {"strike": strike, "length": float(lengths.max())}
    centre = (corners[0] + corners[2]) / 2
    if cosine > 1e-3:
        known["width"] = float(lengths.min()) / cosine
    return known | {"x": float(centre[0]), "y": float(centre[1])}


def _values(kind: SourceType, attributes: dict, known: dict, fields: list[str], layer: str, identity: int) -> list[float]:
    values, missing, empty = [], [], []
    for quantity in kind.names:
        geometric = quantity in known and (quantity in ("x", "y") or quantity not in fields or quantity in ("length", "strike", "depth"))
        value = known[quantity] if geometric else number(attributes.get(quantity))
        if math.isnan(value) and quantity not in fields and kind.name == "dislocation" and quantity in _ZERO:
            value = 0.0
        if not math.isfinite(value):
            (empty if quantity in fields else missing).append(quantity)
        values.append(value)
    if missing:
        raise InputError(
            "Feature {feature} of {layer} is a source of type {type}, which needs the fields {expected}; missing: {missing}.",
            hint="Add the fields. Lengths are in metres, angles in degrees.",
            feature=identity,
            layer=layer,
            type=kind.name,
            expected=", ".join(name for name in kind.names if name not in ("x", "y")),
            missing=", ".join(missing),
        )
    if empty:
        raise InputError(
            "Feature {feature} of {layer} has no number in {fields}.",
            hint="Fill in the fields: a source of type {type} needs them.",
            feature=identity,
            layer=layer,
            fields=", ".join(empty),
            type=kind.name,
        )
    return values


def _check(kind: SourceType, values: list[float], layer: str, identity: int) -> None:
    by_name = dict(zip(kind.names, values))
    for quantity in kind.quantities:
        value = by_name[quantity.name]
        low, high = {"size": (0, math.inf), "dip": (0, 90), "aspect": (0, 1)}.get(quantity.kind, (-math.inf, math.inf))
        if not low <= value <= high or (quantity.kind in ("size", "aspect") and value == 0):
            raise InputError(
                "Feature {feature} of {layer}: {quantity} ({meaning}) should be {expected}, but is {found:g}.",
                hint="Correct the field.",
                feature=identity,
                layer=layer,
                quantity=quantity.name,
                meaning=quantity.meaning,
                expected="> 0" if math.isinf(high) else f"{low:g} – {high:g}",
                found=value,
            )
    top = float(kind.top(torch.tensor([values], dtype=torch.float64)))
    if top < -_ON_SURFACE if "width" in kind.names and by_name.get("dip", 0) else top <= 0:
        raise InputError(
            "Feature {feature} of {layer} is a source of type {type} that reaches {above:g} m above the surface; its centre is "
            "{depth:g} m deep.",
            hint="Sources lie below the surface: give a larger depth, or a smaller size. Depth counts downwards and is positive.",
            feature=identity,
            layer=layer,
            type=kind.name,
            above=-top,
            depth=by_name["depth"],
        )
