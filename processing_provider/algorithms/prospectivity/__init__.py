"""Prospectivity."""
