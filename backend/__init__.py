"""The torch backend: runs in a worker process; knows files and arrays, never QGIS."""
