"""Frozen values and pure rules of the trade. Knows no file, no network, no clock, no screen."""
