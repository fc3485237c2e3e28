"""Vector data: labels and distances."""
