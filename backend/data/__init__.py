"""Stacks, tile index, folds, sampling, normalisation and augmentation."""
