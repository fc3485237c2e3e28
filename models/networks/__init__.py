"""The networks, one a file, found by :mod:`deepgeology.models.catalog`."""
