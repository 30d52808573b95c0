"""Telephone systems that report calls to the hub, one module per format."""
