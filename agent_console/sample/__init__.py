"""The sample airline and its day: made up, deterministic, dated relative to today."""
