"""The one training loop, losses, checkpoints, and the forest with context."""
