"""Guided scripts, as data."""
