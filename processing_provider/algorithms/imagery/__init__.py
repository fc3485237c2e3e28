"""Geological images."""
