"""Inference: devices and the one tiled pipeline."""
