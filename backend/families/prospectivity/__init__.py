"""Prospectivity: where the ore, the oil or the gas may be."""
