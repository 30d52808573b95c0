"""The gate agent's screen: a flight, its passengers, a scanner, and a queue in front."""
