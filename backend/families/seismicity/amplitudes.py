"""What a Wood-Anderson seismometer would have drawn, from which local magnitudes are told (Richter 1935, doi:10.1785/BSSA0250010001)."""

from __future__ import annotations

import numpy as np

from .stations import import_obspy

# Of ground velocity, as displacements of the pen; magnification 2080 (Uhrhammer & Collins 1990).
WOOD_ANDERSON = {"poles": [-6.2832 + 4.7124j, -6.2832 - 4.7124j], "zeros": [0j], "gain": 1.0, "sensitivity": 2080.0}
AFTER_S = 12.0  # seconds in which the largest amplitude is looked for
AFTER_P = 20.0
_LEAD = 5.0  # seconds around, for the filters to settle


def wood_anderson(inventory, recording, piece, rate: float, at: int, phase: str) -> float | None:
    """Return the largest amplitude after a pick, in mm; None where the response is not known or data are missing.

    Parameters
    ----------
    inventory : obspy.Inventory
    recording : Recording
    piece : Piece
        At ``rate`` hertz; the pick is its sample ``at``.
    phase : str
        ``"P"`` or ``"S"``.

    Returns
    -------
    float or None
        Of the larger horizontal component; of the vertical one where there is no other.
    """
    obspy = import_obspy()
    lead, after = round(_LEAD * rate), round((AFTER_P if phase == "P" else AFTER_S) * rate)
    low, high = max(at - lead, 0), min(at + after + lead, piece.x.shape[1])
    found = []
    for component in ("E", "N") if {"E", "N"} & set(recording.channels) else ("Z",):
        row = "ENZ".index(component)
        if component not in recording.channels or not piece.valid[row, low : min(at + after, high)].all():
            continue
        channel = recording.channels[component]
        codes = {"network": recording.network, "station": recording.station, "location": channel.location, "channel": channel.code}
        start = obspy.UTCDateTime(piece.start + low / rate)
        x = piece.x[row, low:high].astype(np.float64)
        trace = obspy.Trace(x - x.mean(), {**codes, "sampling_rate": rate, "starttime": start})
        nyquist = min(rate, channel.rate) / 2
        try:
            trace.remove_response(inventory, output="VEL", pre_filt=(0.3, 0.6, 0.7 * nyquist, 0.9 * nyquist), taper_fraction=0.02)
        except Exception:  # obspy raises many kinds for responses that are absent or broken
            return None
        trace.simulate(paz_simulate=WOOD_ANDERSON)
        found.append(1000.0 * float(np.abs(trace.data[at - low : at - low + after]).max()))
    return max(found) if found else None
