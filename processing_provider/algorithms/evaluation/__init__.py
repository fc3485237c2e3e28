"""Evaluation and models."""
