"""Simulation: deformation, fissures, landscapes, and surrogates of them."""
