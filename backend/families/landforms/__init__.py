"""Landforms: from elevation to terrain attributes and landform maps."""
