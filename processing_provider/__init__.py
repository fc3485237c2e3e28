"""The thin QGIS layer: parameters in, jobs out, layers back."""
