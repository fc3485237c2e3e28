"""Networks and the model file; knows neither the backend nor QGIS."""
