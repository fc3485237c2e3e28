"""Landforms."""
