"""Simulation: what moves the ground, forwards and backwards."""
