"""Newer versions of this program: fetched beside the running one, taken at the next start."""
