"""The algorithms, one in each file; found by looking, not listed."""
