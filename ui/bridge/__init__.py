"""Brings what happens on other threads to the UI thread."""
