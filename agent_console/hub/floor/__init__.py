"""The floor: what is counted of work on the telephone, half hour by half hour, and who is on it."""
