"""Seismicity: catalogues and forecasts."""
