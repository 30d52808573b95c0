"""Readers of other systems' data."""
