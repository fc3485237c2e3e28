"""Prospectivity: where the ore may be, learned from few deposits."""
