"""Geological maps from images and rasters."""
