"""Colours, sizes and fonts from one table of tokens."""
