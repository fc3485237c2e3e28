"""How good a map or a model is, how sure that is, and what simpler methods reach."""
