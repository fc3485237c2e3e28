"""Rasters: their grids, reading, writing, and the windows that cover them."""
