"""The private Python environment in which jobs run: finding, making, checking and removing it.

Standard library only, no QGIS: the same code serves the plugin and ``python deepgeology environment``.
"""
