"""Seismicity: catalogues of earthquakes, and forecasts from them."""
