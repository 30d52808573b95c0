"""Notes for review: filed as they are written, flagged when there is time, searched and decided."""
